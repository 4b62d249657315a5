/// What an incident is opened from: its name, the opening checklist, and the first words to draft.
public struct IncidentTemplate: Sendable {
  /// The text key of a template.
  public struct ID: RawRepresentable, Hashable, Sendable, Codable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }
  }

  public let id: ID
  /// Such as `Mass casualty`.
  public let title: String
  /// What is gone through first. hsdash does none of it; it keeps who said that it was done.
  public let checklist: [String]
  /// The topics that the board asks for first.
  public let topics: [FactTopic]
  /// What a first statement may say; each begins with what is certain.
  public let statements: [StatementTemplate]

  public init(
    _ id: String, _ title: String, checklist: [String], topics: [FactTopic], statements: [StatementTemplate]
  ) {
    self.id = ID(rawValue: id)
    self.title = title
    self.checklist = checklist
    self.topics = topics
    self.statements = statements
  }

  /// All templates, in the order of the menu.
  public static let all: [IncidentTemplate] = [
    IncidentTemplate(
      "mass-casualty", "Mass casualty",
      checklist: pauses + ["Media area away from the command center", "Phone line for media", "Family center named"],
      topics: [.emergencyAccess, .received, .conditions, .visiting, .familyCenter, .blood, .media],
      statements: [.holding, .received, .families, .media, .staff, .agencies]),
    IncidentTemplate(
      "severe-weather", "Severe weather",
      checklist: pauses + ["Clinics and surgery: who decides, until when", "Staff told how to come and where to park"],
      topics: [.operatingStatus, .emergencyAccess, .clinics, .surgery, .entrances, .visiting],
      statements: [.weather, .holding, .staff]),
    IncidentTemplate(
      "utility-failure", "Utility failure",
      checklist: pauses + ["What is down and what runs on reserve", "Elective surgery: who decides"],
      topics: [.operatingStatus, .facility, .surgery, .clinics, .emergencyAccess],
      statements: [.utility, .holding, .staff]),
    IncidentTemplate(
      "cyber", "Cyber",
      checklist: pauses + [
        "Passwords of own channels safe, second way to publish named",
        "Counsel and insurer told before any word on cause",
      ],
      topics: [.operatingStatus, .clinics, .surgery, .emergencyAccess, .media],
      statements: [.cyber, .holding, .staff]),
    IncidentTemplate(
      "evacuation", "Evacuation",
      checklist: pauses + ["Receiving hospitals named", "Family center outside the building", "Roads kept free: told"],
      topics: [.operatingStatus, .emergencyAccess, .facility, .entrances, .familyCenter, .visiting],
      statements: [.evacuation, .families, .staff]),
  ]

  /// The template of that key; `nil` where a feed brought the incident, or another release wrote it.
  public static func named(_ id: ID?) -> IncidentTemplate? {
    (all + [liveEvent]).first { $0.id == id }
  }

  /// What an event that is told live begins with. It is no incident, so it is not among those to be opened.
  public static let liveEvent = IncidentTemplate(
    "live-event", "Live event",
    checklist: pauses + [
      "Whoever types is not with the patient: who", "Family told where it is followed, and that they may stop it",
      "Cameras: no face, board, wristband or screen",
    ],
    topics: [], statements: [.room, .roomPause, .roomThanks])

  /// hsdash can't hold another tool's queue; what a person paused where is kept in their own words.
  private static let pauses = [
    "Scheduled posts paused: which tool, by whom", "Campaigns and contests paused", "Watch words and hashtags set",
    "Other hospitals' and agencies' information officers called",
  ]
}

/// Words to begin a statement with. What stands in brackets is to be filled in.
public struct StatementTemplate: Hashable, Sendable {
  public let name: String
  public let title: String
  public let text: String
  public let audiences: [StatementAudience]

  static let room = StatementTemplate(
    name: "room", title: "[What happens now, of the procedure; never of the person]", text: "", audiences: [.public])
  static let roomPause = StatementTemplate(
    name: "pause", title: "We pause. The team has the room to itself; we are back when they say so.", text: "",
    audiences: [.public])
  static let roomThanks = StatementTemplate(
    name: "thanks", title: "That was the last post from the room. Thank you to the family.",
    text: "What was left open is answered on [day].", audiences: [.public, .media])
  static let holding = StatementTemplate(
    name: "holding", title: "We are responding to [what] at [where].",
    text: "Our teams are in place. The emergency room is open; anyone who walks in is examined.\n"
      + "We do not know more yet. We will say here what we know, when we know it. Next word at [time].",
    audiences: [.public, .media])
  static let received = StatementTemplate(
    name: "received", title: "[number] patients have been received.",
    text: "This is the number received, confirmed at [time]. We give no names and no condition of a single patient.\n"
      + "Next word at [time].", audiences: [.public, .media])
  static let families = StatementTemplate(
    name: "families", title: "Families: please come to [place].",
    text: "Somebody waits for you there. Please call [number] before you drive.", audiences: [.families])
  static let media = StatementTemplate(
    name: "media", title: "Briefing at [time], [place].",
    text: "The line for media is [number]. Please keep the entrance free for ambulances.", audiences: [.media])
  static let staff = StatementTemplate(
    name: "staff", title: "For staff: what is known at [time].",
    text: "Please do not post, confirm or deny anything; send questions to the information officer.",
    audiences: [.staff])
  static let agencies = StatementTemplate(
    name: "agencies", title: "For partner agencies: our status at [time].",
    text: "Emergency room: [status]. Contact: [name, number].", audiences: [.agencies])
  static let weather = StatementTemplate(
    name: "weather", title: "[Clinics] are closed on [day] because of [weather].",
    text: "The emergency room is open; anyone who walks in is examined. Appointments are moved: we call you.",
    audiences: [.public, .families])
  static let utility = StatementTemplate(
    name: "utility", title: "[Power, water, telephone] at [where] is down since [time].",
    text: "Care goes on. The emergency room is open; anyone who walks in is examined. Next word at [time].",
    audiences: [.public, .media])
  static let cyber = StatementTemplate(
    name: "cyber", title: "Some of our computer systems are not available.",
    text: "Care goes on by our downtime procedures. Please bring a list of your medicines to appointments.\n"
      + "We do not speak about the cause while it is looked into. Next word at [time].", audiences: [.public, .media])
  static let evacuation = StatementTemplate(
    name: "evacuation", title: "[Building] is being evacuated as a precaution.",
    text: "Families: please do not drive here; call [number]. In an emergency call 911.",
    audiences: [.public, .families])
}

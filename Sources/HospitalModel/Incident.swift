/// The text key of an incident.
public struct IncidentID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

/// Whether an incident is real. A simulated store holds no `actual` one; its schema refuses it.
public enum IncidentMode: String, Hashable, Sendable, Codable {
  case actual = "ACTUAL"
  case exercise = "EXERCISE"
}

/// Something that happened, or is exercised, and that the crisis board follows.
public struct Incident: Hashable, Sendable {
  public let id: IncidentID
  public let hospital: HospitalID
  /// Such as `Mass casualty`.
  public let title: String
  public let mode: IncidentMode
  /// The moment that `T+` counts from.
  public let started: Timestamp
  public let ended: Timestamp?
  /// Tags that are watched, with their `#`.
  public let hashtags: [String]
  /// When the public was promised the next update.
  public let nextUpdate: Timestamp?
  public let isSimulated: Bool
  /// What it was opened from; `nil` for one that a feed brought.
  public let template: IncidentTemplate.ID?
  /// What is really happening, where that broke an exercise off (`REAL WORLD`).
  public let interruption: String?

  public init(
    id: IncidentID, hospital: HospitalID, title: String, mode: IncidentMode, started: Timestamp,
    ended: Timestamp? = nil,
    hashtags: [String] = [], nextUpdate: Timestamp? = nil, isSimulated: Bool, template: IncidentTemplate.ID? = nil,
    interruption: String? = nil
  ) {
    self.id = id
    self.hospital = hospital
    self.title = title
    self.mode = mode
    self.started = started
    self.ended = ended
    self.hashtags = hashtags
    self.nextUpdate = nextUpdate
    self.isSimulated = isSimulated
    self.template = template
    self.interruption = interruption
  }

  /// The same with other words or times; what is left out stays.
  public func with(
    ended: Timestamp?? = nil, nextUpdate: Timestamp?? = nil, interruption: String? = nil
  ) -> Incident {
    Incident(
      id: id, hospital: hospital, title: title, mode: mode, started: started, ended: ended ?? self.ended,
      hashtags: hashtags, nextUpdate: nextUpdate ?? self.nextUpdate, isSimulated: isSimulated, template: template,
      interruption: interruption ?? self.interruption)
  }
}

/// What a fact is about: the words stand on the board.
public struct FactTopic: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Emergency room access, in the words of ``EmergencyAccess``.
  public static let emergencyAccess = FactTopic(rawValue: "ER")
  public static let operatingStatus = FactTopic(rawValue: "Operations")
  public static let visiting = FactTopic(rawValue: "Visiting")
  public static let received = FactTopic(rawValue: "Received")
  public static let conditions = FactTopic(rawValue: "Conditions")
  public static let deaths = FactTopic(rawValue: "Deaths")
  public static let suspect = FactTopic(rawValue: "Suspect")
  public static let blood = FactTopic(rawValue: "Blood")
  public static let media = FactTopic(rawValue: "Media")
  public static let entrances = FactTopic(rawValue: "Entrances")
  public static let clinics = FactTopic(rawValue: "Clinics")
  public static let surgery = FactTopic(rawValue: "Surgery")
  public static let familyCenter = FactTopic(rawValue: "Families")
  public static let facility = FactTopic(rawValue: "Facility")
  public static let security = FactTopic(rawValue: "Security")
  public static let beds = FactTopic(rawValue: "Beds")
  public static let services = FactTopic(rawValue: "Services")
  /// The crowding score with its inputs (DOMAIN 2.4): never public text.
  public static let nedocs = FactTopic(rawValue: "NEDOCS")

  /// Those that a board has a use for, in the order in which they are asked for.
  public static let usual: [FactTopic] = [
    .emergencyAccess, .operatingStatus, .received, .conditions, .visiting, .entrances, .clinics, .surgery,
    .familyCenter, .blood, .media, .deaths, .suspect, .facility, .security, .beds, .services, .nedocs,
  ]

  /// True for a topic that is never told to the public, whatever a person marks.
  public var isStaffOnly: Bool { self == .nedocs }

  /// True for a topic whose numbers count patients.
  public var countsPatients: Bool { [.received, .conditions, .deaths].contains(self) }
}

/// How far a fact can be relied on (DOMAIN 8).
public enum FactState: String, Hashable, Sendable, Codable {
  case unconfirmed, confirmed, corrected, withdrawn
}

/// One version of one fact on the crisis board.
///
/// A fact is never overwritten: a new value is a new version of the same topic, and a correction says what was wrong.
public struct StatusFact: Hashable, Sendable {
  public let incident: IncidentID
  public let hospital: HospitalID
  public let topic: FactTopic
  /// One line, aggregates only, never about one patient.
  public let value: String
  public let state: FactState
  /// Who says so, by role.
  public let source: String
  /// When it was so, or was said.
  public let time: Timestamp
  /// Why it changed; always given when `state` is `corrected` or `withdrawn`.
  public let reason: String?
  /// False for what only staff may read.
  public let isReleasable: Bool
  /// Who confirmed it, by role or name.
  public let confirmedBy: String?
  /// Who can release it, by role.
  public let releasedBy: String?
  /// Who wrote it down, as claimed; `nil` for what a feed brought.
  public let recordedBy: String?
  /// Another hospital nearby that it is about; `nil` for the incident's own.
  public let facility: String?

  public init(
    incident: IncidentID, hospital: HospitalID, topic: FactTopic, value: String, state: FactState, source: String,
    time: Timestamp, reason: String? = nil, isReleasable: Bool, confirmedBy: String? = nil, releasedBy: String? = nil,
    recordedBy: String? = nil, facility: String? = nil
  ) {
    self.incident = incident
    self.hospital = hospital
    self.topic = topic
    self.value = value
    self.state = state
    self.source = source
    self.time = time
    self.reason = reason
    self.isReleasable = isReleasable
    self.confirmedBy = confirmedBy
    self.releasedBy = releasedBy
    self.recordedBy = recordedBy
    self.facility = facility
  }

  /// The same fact in other words.
  public func worded(
    value: String, source: String, reason: String?, confirmedBy: String? = nil, facility: String? = nil
  ) -> StatusFact {
    StatusFact(
      incident: incident, hospital: hospital, topic: topic, value: value, state: state, source: source, time: time,
      reason: reason, isReleasable: isReleasable, confirmedBy: confirmedBy ?? self.confirmedBy, releasedBy: releasedBy,
      recordedBy: recordedBy, facility: facility ?? self.facility)
  }

  /// The same as somebody wrote it down.
  public func recorded(by person: String) -> StatusFact {
    StatusFact(
      incident: incident, hospital: hospital, topic: topic, value: value, state: state, source: source, time: time,
      reason: reason, isReleasable: isReleasable && !topic.isStaffOnly, confirmedBy: confirmedBy,
      releasedBy: releasedBy, recordedBy: person, facility: facility)
  }

  /// The same so many seconds later.
  public func shifted(by seconds: Int64) -> StatusFact {
    StatusFact(
      incident: incident, hospital: hospital, topic: topic, value: value, state: state, source: source,
      time: time + seconds, reason: reason, isReleasable: isReleasable, confirmedBy: confirmedBy,
      releasedBy: releasedBy, recordedBy: recordedBy, facility: facility)
  }
}

/// A topic as the board shows it: the value that holds, and those that it replaced, newest first.
public struct FactHistory: Hashable, Sendable {
  public let current: StatusFact
  public let earlier: [StatusFact]
  /// Identifiers found in the value that holds, in its Unicode scalars.
  public let findings: [Finding]
  /// True when the public is told a count of one to ten and the configuration asks to be warned.
  public let isSmallCount: Bool

  public init(current: StatusFact, earlier: [StatusFact], findings: [Finding] = [], isSmallCount: Bool = false) {
    self.current = current
    self.earlier = earlier
    self.findings = findings
    self.isSmallCount = isSmallCount
  }
}

/// The words for emergency room access (DOMAIN 2.4, SCREENS).
public enum EmergencyAccess: String, Hashable, Sendable {
  case open = "OPEN"
  case limited = "LIMITED"
  case divert = "DIVERT"
  case closed = "CLOSED"
  case unknown = "UNKNOWN"

  /// The word that a fact's value begins with; `unknown` when it begins with none.
  public init(factValue: String) {
    let word = factValue.prefix { $0.isLetter && $0.isUppercase }
    self = EmergencyAccess(rawValue: String(word)) ?? .unknown
  }
}

import HospitalModel

/// Nebraska Medical Center: patients' own stories behind a consent, a film that became a clinic, and codes that introduce
/// physicians (DOMAIN 1.5).
enum NebraskaStories {
  static let video = ChannelID("nebraska.video")
  static let site = ChannelID("nebraska.site")
  static let stories = ChannelID("nebraska.stories")

  private static let hospital = Hospital.ofTheStories[4]
  static let start = hospital.zone.time(year: 2011, month: 3, day: 7, hour: 9)
  static let at = StoryCalendar(zone: hospital.zone, year: 2011, start: start)
  static let telling = at.time(5, 18, 14, 5)

  static let scenario = Scenario(
    name: "nebraska-stories", title: "Nebraska Medical Center: patients tell, a film becomes a clinic, codes introduce",
    site: hospital, start: start, tellingMoment: telling, end: at.time(5, 21, 20),
    invented: [
      "All words, days, people and counts are invented.",
      "On record, in list articles only: patients are asked to tell; codes lead to films of physicians.",
      "Also there: a film about carcinoid surgery led to a monthly clinic.",
      "The consents, who noted them and their dates are invented; the rule that nothing leaves without one is not.",
      "No story here is that of a real patient, and none tells of a diagnosis.",
    ],
    channels: [
      StoryChannel(id: video, kind: .video, name: "Video channel", interval: 7_200, step: 900),
      StoryChannel(id: site, kind: .page, name: "Site and guest book", interval: 7_200, step: 1_800),
      StoryChannel(id: stories, kind: .story, name: "Stories", interval: 14_400, step: 1_800),
    ],
    script: tell)

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(films, on: video, from: start, authors: ["The Nebraska Medical Center"])
    teller.tell(pages, on: site, from: start, authors: ["The Nebraska Medical Center"])
    teller.tell(told.map(\.line), on: stories, from: start)
    teller.tell(retold, on: stories, from: start)
    for card in cards { teller.add(.physician(card), at: start.later(minutes: at(5, 2, 8))) }
    for story in told { tellConsent(of: story, &teller) }
    let guests = people("Guest", 80)
    teller.tell(comments, as: Stream(channel: video, authors: guests))
    teller.tell(guestBook, as: Stream(channel: site, authors: guests))
    count(&teller)
  }

  // MARK: Consent

  /// A story that somebody sent in, and how far its consent has come, in minutes from the story's start.
  struct Told: Sendable {
    let asked: Double?
    let authorized: Double?
    /// How many days the authorization holds; `nil` for one without end.
    let days: Int64?
    let withdrawn: Double?
    let line: StoryLine

    init(
      _ received: Double, asked: Double? = nil, authorized: Double? = nil, for days: Int64? = nil,
      withdrawn: Double? = nil, _ title: String, _ body: String = "", by author: String? = nil, key: String
    ) {
      self.asked = asked
      self.authorized = authorized
      self.days = days
      self.withdrawn = withdrawn
      line = StoryLine(received, title, body, by: author, key: key)
    }
  }

  /// What was noted about a story's consent, act by act.
  private static func tellConsent(of story: Told, _ teller: inout Storyteller) {
    guard let key = story.line.key else { return }
    func note(_ minute: Double?, _ state: ConsentState, days: Int64? = nil, _ note: String = "") {
      guard let minute else { return }
      let time = start.later(minutes: minute)
      teller.consent(
        state, to: key, on: stories, until: days.map { time + $0 * 86_400 }, by: "stories-1", note: note, at: time)
    }
    note(story.asked, .asked, "The form is sent, in plain words.")
    note(story.authorized, .authorized, days: story.days, "Signed form in the story folder, under \(key).")
    note(story.withdrawn, .withdrawn, "By its author, who need not say why.")
  }

  // MARK: Counters

  private static func count(_ teller: inout Storyteller) {
    teller.read(.views, on: video, subject: "clinic", along: views, from: start, minutes: 0...107_000, every: 4_320)
    teller.read(.views, on: video, subject: "clinic", value: 91_250, at: telling)
    teller.read(.requests, on: site, subject: "asked about carcinoid", points: asked, from: start)
    teller.read(.requests, on: site, subject: "seen in the clinic", points: seen, from: start)
    for code in codes {
      let readings: [(minute: Double, value: Int64)] = [
        (at(5, 2, 8), 0), (at(5, 4, 14, 5), code.before - code.weekBefore), (at(5, 11, 14, 5), code.before),
        (at(5, 17, 14, 5), code.before + code.week * 6 / 7), (at(5, 18, 14, 5), code.before + code.week),
        (at(5, 19, 14, 5), code.before + code.week + code.week / 6),
      ]
      teller.read(.scans, on: site, subject: code.subject, points: readings, from: start)
    }
  }

  private static let views = Curve([
    (0, 40), (10_080, 6_900), (20_160, 21_400), (30_240, 43_800), (43_200, 66_100), (60_480, 79_900), (88_800, 88_200),
    (103_925, 91_250), (107_000, 92_000),
  ])

  /// People who wrote in, cumulative: a few a week, then so many that the clinic was opened.
  private static let asked: [(minute: Double, value: Int64)] = [
    (at(3, 14, 9), 3), (at(3, 21, 9), 10), (at(3, 28, 9), 25), (at(4, 4, 9), 51), (at(4, 11, 9), 85),
    (at(4, 18, 9), 123), (at(4, 25, 9), 150), (at(5, 2, 9), 174), (at(5, 9, 9), 193), (at(5, 16, 9), 208),
    (at(5, 18, 9), 214), (at(5, 20, 9), 219),
  ]
  /// One clinic so far: the first Tuesday of May.
  private static let seen: [(minute: Double, value: Int64)] = [(at(5, 3, 8), 0), (at(5, 3, 17), 22)]

  /// Twelve codes; 311 scans together in the week before the telling moment, two fifths more than in the week before that.
  static let codes: [(subject: String, week: Int64, weekBefore: Int64, before: Int64)] = [
    ("Example Physician A", 58, 38, 51), ("Example Physician B", 47, 35, 44), ("Example Physician C", 41, 30, 36),
    ("Example Physician D", 33, 24, 31), ("Example Physician E", 29, 22, 27), ("Example Physician F", 26, 18, 22),
    ("Example Physician G", 22, 16, 19), ("Example Physician H", 18, 13, 16), ("Example Physician I", 14, 10, 12),
    ("Example Physician J", 11, 8, 9), ("Example Physician K", 8, 5, 6), ("Example Physician L", 4, 3, 3),
  ]
}

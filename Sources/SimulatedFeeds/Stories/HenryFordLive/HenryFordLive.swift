import HospitalModel

/// Henry Ford's operation told live, March 2009 (DOMAIN 1.10).
enum HenryFordLive {
  static let live = ChannelID("henry-ford.live")
  static let questions = ChannelID("henry-ford.questions")
  static let photos = ChannelID("henry-ford.photos")
  static let video = ChannelID("henry-ford.video")
  static let press = ChannelID("henry-ford.press")
  static let desk = ChannelID("henry-ford.desk")

  private static let site = Hospital.ofTheStories[9]
  static let start = site.zone.time(year: 2009, month: 3, day: 6, hour: 8)
  static let at = StoryCalendar(zone: site.zone, year: 2009, start: start)
  static let telling = start.later(minutes: 72)

  static let scenario = Scenario(
    name: "henry-ford-live",
    title: "Henry Ford: two hours told live from the operating room, 31 of 40 questions answered",
    site: site, start: start, tellingMoment: telling, end: at.time(3, 24, 20),
    invented: [
      "Words, people, course, 96 posts, 40 questions and 31 answers are invented.",
      "So are the run sheet, drafts, stops, tasks, calls and what is paused elsewhere.",
      "On record: an operation on the awake brain told live, its consent, and more than 1,900 followers of the account.",
      "6 March 2009 is probable, not certain. January, 9 February at about 8 and television on 22 March are on record.",
      "Followers are reach, not people who took part; counts between the recorded ones are invented.",
    ],
    channels: [
      StoryChannel(id: live, kind: .live, name: "Live microblog", interval: 3_600, step: 900),
      StoryChannel(
        id: questions, kind: .microblog, name: "Questions to the room", isOwn: false, interval: 3_600, step: 900),
      StoryChannel(id: photos, kind: .photo, name: "Photo set", interval: 7_200, step: 1_800),
      StoryChannel(id: video, kind: .video, name: "Video channel", interval: 7_200, step: 1_800),
      StoryChannel(id: press, kind: .news, name: "Press desk", interval: 7_200, step: 1_800),
      StoryChannel(id: desk, kind: .live, name: "Run sheet", isInternal: true, interval: 7_200, step: 900),
    ],
    script: tell)

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(narration, on: live, from: start, authors: ["Henry Ford, at the desk in the room"])
    ask(&teller)
    teller.tell(pictures, on: photos, from: start, authors: ["Henry Ford photo desk"])
    teller.tell(films, on: video, from: start, authors: ["Henry Ford"])
    teller.tell(releases, on: press, from: start, authors: ["Henry Ford press desk"])
    teller.tell(runSheet, on: desk, from: start, authors: ["Producer at the desk"])
    teller.tell(afterwards, on: questions, from: start, authors: ["Henry Ford"])
    teller.tell(deskSteps, of: event)
    teller.tell(replies, as: Stream(channel: questions, authors: people("Follower", 90)))
    count(&teller)
  }

  private static func count(_ teller: inout Storyteller) {
    for point in followersBefore {
      teller.read(.followers, on: live, value: point.value, at: start.later(minutes: point.minute))
    }
    teller.read(.followers, on: live, along: followers, from: start, minutes: 0...120, every: 4)
    teller.read(.followers, on: live, along: followers, from: start, minutes: 150...1_650, every: 60)
    teller.read(.followers, on: live, along: followers, from: start, minutes: 2_880...25_920, every: 1_440)
    teller.read(.mentions, on: questions, along: mentions, from: start, minutes: 2...240, every: 5)
    teller.read(
      .views, on: video, subject: "craniotomy", along: views, from: start, minutes: 10_200...25_920, every: 360)
  }

  /// Asks forty questions under one channel and answers thirty-one of them in the live posts.
  private static func ask(_ teller: inout Storyteller) {
    for (index, row) in inquiries.enumerated() {
      let key = "question-\(index + 1)"
      let asked = StoryLine(
        row.minute, row.question, as: .question, by: "Example Follower \(index * 5 % 71 + 1)", key: key)
      teller.tell([asked], on: questions, from: start)
      guard let answered = row.answered, let answer = row.answer else { continue }
      let reply = StoryLine(
        answered, answer, as: .expertAnswer, by: "Henry Ford, second surgeon", key: "\(key)-answer", to: key)
      teller.tell([reply], on: live, from: start)
    }
  }

  /// A question to the room, and what it was answered, if it was.
  struct Inquiry: Sendable {
    let minute: Double
    let question: String
    let answered: Double?
    let answer: String?

    init(_ minute: Double, _ question: String, _ answered: Double? = nil, _ answer: String? = nil) {
      self.minute = minute
      self.question = question
      self.answered = answered
      self.answer = answer
    }
  }

  // MARK: Counters

  private static let followersBefore: [(minute: Double, value: Int64)] = [
    (at(1, 15, 18), 214), (at(2, 9, 7, 30), 391), (at(2, 9, 12), 688), (at(3, 5, 18), 1_376),
  ]
  /// More than 1,900 at the time of the record (DOMAIN 1.10): reach, not people who took part.
  private static let followers = Curve([
    (0, 1_412), (30, 1_640), (72, 1_904), (120, 1_962), (360, 2_010), (1_680, 2_094), (22_800, 2_380), (23_400, 2_910),
    (25_920, 3_040),
  ])
  private static let mentions = Curve([(0, 18), (20, 140), (72, 310), (120, 260), (240, 60)])
  private static let views = Curve([(10_080, 0), (11_520, 4_100), (22_800, 9_800), (23_400, 31_000), (25_920, 44_200)])
}

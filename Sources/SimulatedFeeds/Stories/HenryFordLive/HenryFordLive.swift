import HospitalModel

/// Henry Ford's operation told live, March 2009 (DOMAIN 1.10).
enum HenryFordLive {
  static let live = ChannelID("henry-ford.live")
  static let questions = ChannelID("henry-ford.questions")
  static let photos = ChannelID("henry-ford.photos")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[9]
    let start = site.zone.time(year: 2009, month: 3, day: 6, hour: 8)
    return Scenario(
      name: "henry-ford-live",
      title: "Henry Ford: two hours told live from the operating room, 31 of 40 questions answered",
      site: site, start: start, tellingMoment: start.later(minutes: 72), end: start.later(minutes: 1_680),
      isInvented:
        "Words, the day and the course are invented; the event, its consent and 1,900 followers are on record.",
      channels: [
        StoryChannel(id: live, kind: .live, name: "Live microblog", interval: 900, step: 900),
        StoryChannel(id: questions, kind: .microblog, name: "Questions to the room", interval: 900, step: 900),
        StoryChannel(id: photos, kind: .photo, name: "Photo set", interval: 1_800, step: 1_800),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(narration, on: live, from: teller.start, authors: ["Henry Ford, at the desk in the room"])
    ask(&teller)
    teller.tell(pictures, on: photos, from: teller.start, authors: ["Henry Ford photo desk"])
    teller.tell(afterwards, on: questions, from: teller.start)
    let cheers = [
      Stream(channel: questions, share: 1, authors: (1...70).map { "Example Follower \($0)" }, words: replies.words)
    ]
    teller.tell(
      cheers, at: teller.spread(64, from: teller.start + 60, seconds: 70 * 60) + teller.moments(hoursBefore: []))
    teller.read(.followers, on: live, along: followers, from: teller.start, minutes: 0...120, every: 4)
    teller.read(.followers, on: live, along: followers, from: teller.start, minutes: 150...1_650, every: 60)
    teller.read(.mentions, on: questions, along: mentions, from: teller.start, minutes: 2...240, every: 3)
  }

  /// Asks forty questions under one channel and answers thirty-one of them in the live posts.
  private static func ask(_ teller: inout Storyteller) {
    for (index, row) in inquiries.enumerated() {
      let key = "question-\(index + 1)"
      let asked = StoryLine(
        row.minute, row.question, as: .question, by: "Example Follower \(index * 5 % 71 + 1)", key: key)
      teller.tell([asked], on: questions, from: teller.start)
      guard let answered = row.answered, let answer = row.answer else { continue }
      let reply = StoryLine(
        answered, answer, as: .expertAnswer, by: "Henry Ford, second surgeon", key: "\(key)-answer", to: key)
      teller.tell([reply], on: live, from: teller.start)
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

  /// More than 1,900 at the end (DOMAIN 1.10): reach, not people who took part.
  private static let followers = Curve([
    (0, 1_412), (30, 1_640), (72, 1_904), (120, 1_962), (360, 2_010), (1_680, 2_094),
  ])
  private static let mentions = Curve([(0, 18), (20, 140), (72, 310), (120, 260), (240, 60)])
}

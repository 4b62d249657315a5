import HospitalModel

/// WakeMed's tornado film, 16 April 2011 (DOMAIN 1.7). No view count is on record: every figure of the film is invented.
enum TornadoVideo {
  static let video = ChannelID("wakemed.video")
  static let news = ChannelID("wakemed.news")
  static let page = ChannelID("wakemed.page")
  static let warnings = ChannelID("wakemed.warnings")

  private static let site = Hospital.ofTheStories[6]
  static let start = site.zone.time(year: 2011, month: 4, day: 16, hour: 6, minute: 15)
  static let at = StoryCalendar(zone: site.zone, year: 2011, start: start)
  static let telling = at.time(4, 16, 18, 15)
  static let posted = at.time(4, 16, 16, 10)

  static let scenario = Scenario(
    name: "wakemed-tornado", title: "WakeMed: a film of a tornado that the whole country passed on", site: site,
    start: start, tellingMoment: telling, end: at.time(4, 20, 12),
    invented: [
      "All views, embeds, arrivals, comments and minutes are invented.",
      "No count of the film is on record, only that it went viral.",
      "The words and hours of the weather warnings are invented; that warnings were out on 16 April 2011 is not.",
      "On record: 62 touchdowns (a first count, told on the 18th); in early reports 22 killed and more than 130 injured.",
      "That the spokeswoman called social media a success stands in list articles only.",
    ],
    channels: [
      StoryChannel(id: video, kind: .video, name: "Video channel", interval: 3_600, step: 900),
      StoryChannel(id: news, kind: .news, name: "News page", interval: 3_600, step: 1_800),
      StoryChannel(id: warnings, kind: .feed, name: "Weather warnings, Wake County", interval: 3_600, step: 900),
      StoryChannel(id: page, kind: .page, name: "Fan page", interval: 3_600, step: 1_800),
    ],
    script: tell)

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(films, on: video, from: start, authors: ["WakeMed"])
    teller.tell(bulletins, on: news, from: start, authors: ["WakeMed public relations"])
    teller.tell(bulletinEdits, on: news, from: start)
    teller.tell(alerts, on: warnings, from: start, authors: ["National Weather Service, relayed"])
    teller.tell(notes, on: page, from: start, authors: ["WakeMed"])
    let viewers = Stream(channel: video, authors: people("Viewer", 160))
    teller.tell(usualComments + comments, as: viewers)
    teller.tell(neighbors, as: Stream(channel: page, authors: people("Neighbor", 60)))
    countViews(&teller)
    for (subject, curve) in usualFilms {
      teller.read(.views, on: video, subject: subject, along: curve, from: start, minutes: 0...5_700, every: 360)
    }
    teller.read(.arrivals, on: news, points: arrivals, from: start)
    teller.read(.followers, on: page, along: fans, from: start, minutes: 0...5_700, every: 360)
  }

  // MARK: Counters

  /// The film's counter, five minutes apart at first, and the sites that embed it.
  private static func countViews(_ teller: inout Storyteller) {
    var minute = Double(posted - telling) / 60
    let film = teller.name(of: "tornado")
    while minute <= 5_370 {
      let time = telling.later(minutes: minute)
      teller.read(.views, on: video, subject: film, value: views(at: minute), at: time)
      minute += minute < 120 ? 5 : minute < 480 ? 15 : 60
    }
    teller.read(.embeds, on: video, subject: film, points: embeds, from: telling)
  }

  /// Views so many minutes after the telling moment: 18,400 there, twice as many every two hours for eight hours, then
  /// slower towards half a million; in its first forty minutes people must find it.
  static func views(at minute: Double) -> Int64 {
    guard minute > -125 else { return 0 }
    let doubling = 120.0
    /// 2 to the power of one twelfth: one step of ten minutes.
    let step = 1.059_463_094_359_295
    let grown = min(minute, 4 * doubling)
    var value = 18_400.0
    let steps = grown / 10
    for _ in 0..<Int(steps.magnitude) { value *= steps < 0 ? 1 / step : step }
    let rest = steps.magnitude - Double(Int(steps.magnitude))
    value *= 1 + (steps < 0 ? (1 / step - 1) : (step - 1)) * rest
    let evening = max(0, minute - 4 * doubling)
    let found = min(1, (minute + 125) / 40)
    return (value * found * (1 + 0.7 * evening / (evening + 360))).nearest
  }

  /// Minutes from the telling moment.
  private static let embeds: [(minute: Double, value: Int64)] = [
    (-95, 1), (-70, 2), (-50, 4), (-32, 7), (-15, 11), (0, 16), (30, 24), (60, 37), (120, 61), (240, 118), (360, 160),
    (720, 204), (1_440, 251), (2_880, 280),
  ]

  /// What the channel is used to: a few views a day.
  private static let usualFilms: [(subject: String, curve: Curve)] = [
    ("hand-washing", Curve([(0, 1_840), (720, 1_846), (5_700, 1_902)])),
    ("children’s ER", Curve([(125, 0), (720, 61), (5_700, 240)])),
  ]

  /// Patients in the hour before, at the emergency room; a surge after the storm.
  private static let arrivals: [(minute: Double, value: Int64)] = [
    (45, 7), (105, 8), (165, 9), (225, 11), (285, 12), (345, 13), (405, 12), (465, 13), (525, 11), (585, 12), (645, 31),
    (705, 44), (765, 41), (825, 36), (885, 29), (945, 24), (1_005, 19), (1_065, 15), (1_125, 12), (1_245, 9),
    (1_485, 8),
    (1_785, 14), (2_145, 13), (2_865, 12),
  ]

  private static let fans = Curve([(0, 4_210), (600, 4_216), (720, 4_580), (1_440, 6_900), (5_700, 8_050)])
}

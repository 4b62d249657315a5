import HospitalModel

/// Rush and its field blogs from Haiti, January and February 2010 (DOMAIN 1.2).
///
/// The real posts tell of single patients; none of these does.
enum RushHaiti {
  static let news = ChannelID("rush.news")
  static let field = ChannelID("rush.field")
  static let journal = ChannelID("rush.journal")
  static let comments = ChannelID("rush.comments")

  private static let site = Hospital.ofTheStories[1]
  static let start = site.zone.time(year: 2010, month: 1, day: 25, hour: 8)
  static let at = StoryCalendar(zone: site.zone, year: 2010, start: start)

  static let scenario = Scenario(
    name: "rush-haiti", title: "Rush: a field blog from Haiti, written by day, posted when there is a line",
    site: site, start: start, tellingMoment: at.time(1, 30, 19, 5), end: at.time(2, 14, 20),
    invented: [
      "Words, authors, places in the field, readers and hours are invented.",
      "On record: the journey, the 23 who went, and the relayed mail (Saturday 30 January, about 14:30) and text message.",
      "The days of the second and third team are invented; that they went and a fourth was planned is on record.",
    ],
    channels: [
      StoryChannel(id: news, kind: .news, name: "News blog", interval: 7_200, step: 1_800),
      StoryChannel(id: field, kind: .blog, name: "Field blog: Haiti 2010", interval: 7_200, step: 1_800),
      StoryChannel(id: comments, kind: .forum, name: "Readers of the field blog", interval: 7_200, step: 3_600),
      StoryChannel(id: journal, kind: .blog, name: "In Person: Haiti Journal", interval: 14_400, step: 7_200),
    ],
    script: tell)

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(entries.map(placed), on: field, from: start)
    teller.tell(entryEdits, on: field, from: start)
    teller.tell(bulletins, on: news, from: start, authors: ["Rush news desk"])
    teller.tell(bulletinEdits, on: news, from: start)
    teller.tell(laterSeries.map { tagged($0, "haiti-earthquake") }, on: journal, from: start)
    teller.tell(letters, as: Stream(channel: comments, authors: people("Neighbor", 70)))
    teller.read(.followers, on: field, along: subscribers, from: start, minutes: 15...29_000, every: 1_440)
    teller.read(.views, on: field, subject: "Haiti series", along: views, from: start, minutes: 15...29_000, every: 360)
  }

  /// Where the team was: each place until a time.
  private static let journey: [(until: Double, place: String)] = [
    (at(1, 25, 12), "Chicago"), (at(1, 26, 5), "Santo Domingo"), (at(1, 26, 20), "the road to Haiti"),
  ]

  /// A line with the place where it was written, and the tag of the series.
  private static func placed(_ line: StoryLine) -> StoryLine {
    var line = tagged(line, "Haiti 2010")
    let written = line.written ?? line.minute
    line.place = journey.first { written < $0.until }?.place ?? "the clinic under canvas"
    return line
  }

  private static func tagged(_ line: StoryLine, _ tag: String) -> StoryLine {
    var line = line
    line.tags.append(tag)
    return line
  }

  /// Readers who asked for mail; invented.
  private static let subscribers = Curve([
    (0, 60), (2_880, 240), (5_760, 610), (7_865, 1_180), (13_000, 2_040), (29_000, 2_610),
  ])
  /// Pages of the series that were read; invented.
  private static let views = Curve([
    (0, 0), (2_880, 1_900), (5_760, 6_200), (7_865, 11_400), (9_000, 19_800), (29_000, 44_600),
  ])
}

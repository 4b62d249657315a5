import HospitalModel

/// Geisinger looks for gastroenterologists with a page, January to September 2009 (DOMAIN 1.9).
enum GeisingerRecruiting {
  static let page = ChannelID("geisinger.page")
  static let photos = ChannelID("geisinger.photos")
  static let clicks = ChannelID("geisinger.csv")

  private static let site = Hospital.ofTheStories[8]
  static let start = site.zone.time(year: 2009, month: 1, day: 12, hour: 9)
  static let at = StoryCalendar(zone: site.zone, year: 2009, start: start)
  static let telling = at.time(9, 23, 15, 5)

  static let scenario = Scenario(
    name: "geisinger-recruiting", title: "Geisinger: the same link by mail and on a page, 4 against 17", site: site,
    start: start, tellingMoment: telling, end: at.time(9, 25, 18),
    invented: [
      "Words, people, followers and days are invented.",
      "On record (23 September 2009): the page of January 2009, 17 clicks against 4, three hired, one by the page.",
      "Letters sent, applications, interviews, offers and costs are invented, and so is when each of the three signed.",
    ],
    channels: [
      StoryChannel(id: page, kind: .page, name: "Recruiting page", interval: 43_200, step: 1_800),
      StoryChannel(id: clicks, kind: .feed, name: "Funnel by channel, CSV", interval: 86_400, step: 14_400),
      StoryChannel(id: photos, kind: .photo, name: "Photographs of the page", interval: 86_400, step: 14_400),
    ],
    script: tell)

  private static func tell(_ teller: inout Storyteller) {
    let own = ["Geisinger physician recruiting"]
    teller.tell(posts, on: page, from: start, authors: own)
    teller.tell(postEdits, on: page, from: start)
    teller.tell(pictures, on: photos, from: start, authors: own)
    teller.tell(imports, on: clicks, from: start, authors: ["CSV import"])
    tellVisitors(&teller)
    for row in funnel { tell(row, &teller) }
    teller.read(.followers, on: page, along: followers, from: start, minutes: 60...368_600, every: 10_080)
    teller.read(.followers, on: page, value: 658, at: telling - 3_600)
    teller.read(.followers, on: page, value: 671, at: telling + 23 * 3_600)
  }

  private static func tellVisitors(_ teller: inout Storyteller) {
    let visitors = people("Visitor", 70)
    let asking = Stream(
      channel: page, kind: .question, authors: visitors, words: questions, answerAuthors: ["Example Recruiter"],
      answerDelay: 420...5_400)
    // The page is tended daily, and it shows: no question is open at the telling moment.
    teller.tell(
      asking,
      at: (0..<28).flatMap { week in teller.days([1], from: at.time(1, 14 + week * 9, 0), hours: 9...15) }
        + teller.spread(2, from: telling + 1_500, seconds: 5 * 3_600)
        + teller.days([4], from: at.time(9, 24, 0), hours: 9...15))
    teller.tell(talk, as: Stream(channel: page, authors: visitors))
  }

  // MARK: The funnel

  /// A step of the funnel by one way: how many there were altogether at a time.
  struct FunnelRow: Sendable {
    let figure: RecruitmentFigure
    let way: RecruitmentWay
    let points: [(minute: Double, value: Int64)]

    init(_ figure: RecruitmentFigure, _ way: String, _ tag: String, _ points: [(minute: Double, value: Int64)]) {
      self.figure = figure
      self.way = RecruitmentWay(name: way, tag: tag)
      self.points = points
    }
  }

  /// Tells what came between the points of a row. A counter of the short link tells its clicks, too, as it reads them.
  private static func tell(_ row: FunnelRow, _ teller: inout Storyteller) {
    var before: Int64 = 0
    for point in row.points {
      let time = start.later(minutes: point.minute)
      let count = RecruitmentCount(
        hospital: site.id, way: row.way, figure: row.figure, time: time, value: point.value - before,
        currency: row.figure.isCost ? "USD" : "", isSimulated: true)
      teller.add(.recruitment(count), at: time)
      before = point.value
    }
    guard row.figure == .clicks else { return }
    teller.read(.clicks, on: clicks, subject: row.way.name, points: row.points, from: start)
  }

  /// The tags of the two links: letters and posts of spring, and the one link of September.
  private static let spring = "gi-spring"
  private static let september = "gi-september"

  /// The same job link by letter and on the page: 17 clicks against 4, 4.25 times as many, and both rest from then on; the
  /// clicks of spring were not counted. Three hired, one of them through the page; the others came by other ways or did not
  /// say.
  private static let funnel: [FunnelRow] = [
    FunnelRow(.impressions, "mail", spring, [(at(3, 2, 9), 800), (at(6, 1, 9), 1_600)]),
    FunnelRow(.impressions, "mail", september, [(at(9, 1, 9), 800)]),
    FunnelRow(.impressions, "page", spring, [(at(3, 2, 9), 1_900), (at(6, 1, 9), 6_300)]),
    FunnelRow(.impressions, "page", september, [(at(9, 1, 9), 5_500)]),
    FunnelRow(
      .clicks, "page", september,
      [
        (at(9, 2, 9), 3), (at(9, 4, 9), 6), (at(9, 9, 9), 9), (at(9, 14, 9), 12), (at(9, 17, 9), 15),
        (at(9, 21, 9), 16), (at(9, 22, 14, 20), 16), (at(9, 23, 14, 20), 17), (at(9, 24, 14, 20), 17),
      ]),
    FunnelRow(
      .clicks, "mail", september,
      [
        (at(9, 8, 9), 1), (at(9, 10, 9), 2), (at(9, 15, 9), 3), (at(9, 21, 9), 4), (at(9, 22, 14, 20), 4),
        (at(9, 23, 14, 20), 4), (at(9, 24, 14, 20), 4),
      ]),
    FunnelRow(.applications, "page", spring, [(at(3, 2, 9), 1), (at(6, 1, 9), 3)]),
    FunnelRow(.applications, "page", september, [(at(9, 23, 14, 20), 2)]),
    FunnelRow(.applications, "mail", spring, [(at(6, 1, 9), 1)]),
    FunnelRow(.applications, "mail", september, [(at(9, 23, 14, 20), 1)]),
    FunnelRow(.applications, "other", "", [(at(3, 2, 9), 2), (at(6, 1, 9), 4), (at(9, 23, 14, 20), 6)]),
    FunnelRow(.applications, "", "", [(at(6, 1, 9), 1)]),
    FunnelRow(.interviews, "page", spring, [(at(6, 1, 9), 2)]),
    FunnelRow(.interviews, "page", september, [(at(9, 23, 14, 20), 1)]),
    FunnelRow(.interviews, "mail", spring, [(at(6, 1, 9), 0)]),
    FunnelRow(.interviews, "mail", september, [(at(9, 23, 14, 20), 1)]),
    FunnelRow(.interviews, "other", "", [(at(6, 1, 9), 2), (at(9, 23, 14, 20), 4)]),
    FunnelRow(.interviews, "", "", [(at(6, 1, 9), 1)]),
    FunnelRow(.offers, "page", spring, [(at(6, 22, 9), 1)]),
    FunnelRow(.offers, "page", september, [(at(9, 23, 14, 20), 0)]),
    FunnelRow(.offers, "mail", september, [(at(9, 23, 14, 20), 0)]),
    FunnelRow(.offers, "other", "", [(at(4, 27, 9), 1), (at(8, 17, 9), 2)]),
    FunnelRow(.offers, "", "", [(at(8, 24, 9), 1)]),
    FunnelRow(.hires, "page", spring, [(at(7, 2, 9), 1)]),
    FunnelRow(.hires, "page", september, [(at(9, 23, 14, 20), 0)]),
    FunnelRow(.hires, "mail", spring, [(at(1, 12, 9), 0)]),
    FunnelRow(.hires, "mail", september, [(at(9, 23, 14, 20), 0)]),
    FunnelRow(.hires, "other", "", [(at(5, 14, 9), 1)]),
    FunnelRow(.hires, "", "", [(at(9, 4, 9), 1)]),
    FunnelRow(.internal, "page", spring, [(at(3, 2, 9), 31_500), (at(6, 1, 9), 70_000)]),
    FunnelRow(.internal, "page", september, [(at(9, 1, 9), 48_000)]),
    FunnelRow(.external, "mail", spring, [(at(3, 2, 9), 176_000), (at(6, 1, 9), 352_000)]),
    FunnelRow(.external, "mail", september, [(at(9, 1, 9), 176_000)]),
    FunnelRow(.external, "other", "", [(at(5, 14, 9), 1_450_000), (at(9, 1, 9), 1_900_000)]),
  ]

  private static let followers = Curve([
    (0, 4), (10_080, 61), (40_320, 184), (110_000, 330), (220_000, 512), (340_000, 640), (368_600, 662),
  ])
}

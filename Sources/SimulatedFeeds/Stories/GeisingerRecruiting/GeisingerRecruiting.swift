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
    for row in funnel {
      teller.read(row.metric, on: clicks, subject: row.channel, points: row.points, from: start)
    }
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

  /// A step of the funnel by one channel.
  struct FunnelRow: Sendable {
    let metric: Metric
    let channel: String
    let points: [(minute: Double, value: Int64)]

    init(_ metric: Metric, _ channel: String, _ points: [(minute: Double, value: Int64)]) {
      self.metric = metric
      self.channel = channel
      self.points = points
    }
  }

  /// The same job link by letter and on the page: 17 clicks against 4, 4.25 times as many, and both rest from then on. Three
  /// hired, one of them through the page; the others came by other ways (“other”) or did not say (“unattributed”).
  private static let funnel: [FunnelRow] = [
    FunnelRow(.impressions, "mail", [(at(3, 2, 9), 800), (at(6, 1, 9), 1_600), (at(9, 1, 9), 2_400)]),
    FunnelRow(.impressions, "page", [(at(3, 2, 9), 1_900), (at(6, 1, 9), 6_300), (at(9, 1, 9), 11_800)]),
    FunnelRow(
      .clicks, "page",
      [
        (at(9, 2, 9), 3), (at(9, 4, 9), 6), (at(9, 9, 9), 9), (at(9, 14, 9), 12), (at(9, 17, 9), 15),
        (at(9, 21, 9), 16), (at(9, 22, 14, 20), 16), (at(9, 23, 14, 20), 17), (at(9, 24, 14, 20), 17),
      ]),
    FunnelRow(
      .clicks, "mail",
      [
        (at(9, 8, 9), 1), (at(9, 10, 9), 2), (at(9, 15, 9), 3), (at(9, 21, 9), 4), (at(9, 22, 14, 20), 4),
        (at(9, 23, 14, 20), 4), (at(9, 24, 14, 20), 4),
      ]),
    FunnelRow(.applications, "page", [(at(3, 2, 9), 1), (at(6, 1, 9), 3), (at(9, 23, 14, 20), 5)]),
    FunnelRow(.applications, "mail", [(at(6, 1, 9), 1), (at(9, 23, 14, 20), 2)]),
    FunnelRow(.applications, "other", [(at(3, 2, 9), 2), (at(6, 1, 9), 4), (at(9, 23, 14, 20), 6)]),
    FunnelRow(.applications, "unattributed", [(at(6, 1, 9), 1), (at(9, 23, 14, 20), 1)]),
    FunnelRow(.interviews, "page", [(at(6, 1, 9), 2), (at(9, 23, 14, 20), 3)]),
    FunnelRow(.interviews, "mail", [(at(9, 23, 14, 20), 1)]),
    FunnelRow(.interviews, "other", [(at(6, 1, 9), 2), (at(9, 23, 14, 20), 4)]),
    FunnelRow(.interviews, "unattributed", [(at(6, 1, 9), 1)]),
    FunnelRow(.offers, "page", [(at(6, 22, 9), 1)]),
    FunnelRow(.offers, "other", [(at(4, 27, 9), 1), (at(8, 17, 9), 2)]),
    FunnelRow(.offers, "unattributed", [(at(8, 24, 9), 1)]),
    FunnelRow(.hires, "page", [(at(1, 12, 9), 0), (at(7, 2, 9), 1)]),
    FunnelRow(.hires, "mail", [(at(1, 12, 9), 0)]),
    FunnelRow(.hires, "other", [(at(1, 12, 9), 0), (at(5, 14, 9), 1)]),
    FunnelRow(.hires, "unattributed", [(at(1, 12, 9), 0), (at(9, 4, 9), 1)]),
    FunnelRow(.cost, "page", [(at(3, 2, 9), 31_500), (at(6, 1, 9), 70_000), (at(9, 1, 9), 118_000)]),
    FunnelRow(.cost, "mail", [(at(3, 2, 9), 176_000), (at(6, 1, 9), 352_000), (at(9, 1, 9), 528_000)]),
    FunnelRow(.cost, "other", [(at(5, 14, 9), 1_450_000), (at(9, 1, 9), 1_900_000)]),
  ]

  private static let followers = Curve([
    (0, 4), (10_080, 61), (40_320, 184), (110_000, 330), (220_000, 512), (340_000, 640), (368_600, 662),
  ])
}

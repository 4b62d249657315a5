import HospitalModel

/// Massachusetts General and its finder of emergency rooms: June 2010, and what became of it until 2018 (DOMAIN 1.3).
enum FinderLaunch {
  static let feed = ChannelID("mgh.feed")
  static let video = ChannelID("mgh.video")
  static let embeds = ChannelID("mgh.embeds")
  static let page = ChannelID("mgh.page")
  static let news = ChannelID("mgh.news")

  private static let site = Hospital.ofTheStories[2]
  static let start = site.zone.time(year: 2010, month: 6, day: 10, hour: 10, minute: 20)
  static let at = StoryCalendar(zone: site.zone, year: 2010, start: start)
  static let telling = at.time(6, 12, 10, 20)

  /// The story goes on, with long gaps, for eight years, so its sources are looked at once a week.
  private static let weekly: Int64 = 7 * 86_400

  static let scenario = Scenario(
    name: "mgh-finder", title: "Massachusetts General: the closest ER on a phone, and who passes it on", site: site,
    start: start, tellingMoment: telling, end: at.time(12, 25, 12, year: 2018),
    invented: [
      "Words, people and counts (embeds, mentions, views, followers, shares) are invented.",
      "On record: thousands of downloads, and nearly 5,000 emergency rooms in 2012.",
      "The day inside June 2010 is invented; 19 November 2012, 3 August 2017 and 24 December 2018 are those of the reports.",
      "That it was promoted by microblog, fan page and an embedded video stands in list articles only.",
    ],
    channels: [
      StoryChannel(id: feed, kind: .microblog, name: "Feed and mentions", interval: weekly, step: 900),
      StoryChannel(id: video, kind: .video, name: "Video channel", interval: weekly, step: 1_800),
      StoryChannel(id: embeds, kind: .feed, name: "Sites that embed findER", interval: weekly, step: 1_800),
      StoryChannel(id: page, kind: .page, name: "Fan page", interval: weekly),
      StoryChannel(id: news, kind: .news, name: "News releases", interval: weekly),
    ],
    definitions: [
      .promotion(
        Promotion(
          id: PromotionID("findER"), hospital: site.id, name: "findER", words: ["findER", "#findER", "findERnow"],
          links: ["mgh.example/finder"], channels: [feed, video, embeds], opens: start, isSimulated: true))
    ],
    script: tell)

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(own, on: feed, from: start, authors: ["Massachusetts General"])
    teller.tell(films, on: video, from: start, authors: ["Massachusetts General"])
    teller.tell(pages, on: page, from: start, authors: ["Massachusetts General"])
    teller.tell(releases, on: news, from: start, authors: ["Mass General public affairs"])
    tellMentions(&teller)
    tellEmbeds(&teller)
    teller.read(.downloads, on: news, subject: "iPhone", points: downloads, from: start)
    tellFollowing(&teller)
    teller.read(.views, on: video, subject: "finder", along: viewCurve, from: start, minutes: 2_820...5_760, every: 240)
  }

  // MARK: Mentions

  /// Mentions in each of the 48 hours before the telling moment; 1,204 together.
  private static let hoursBefore = [
    6, 9, 14, 12, 11, 16, 21, 24, 30, 34, 29, 22, 14, 8, 5, 3, 3, 4, 9, 17, 26, 33, 38, 36, 34, 31, 29, 28, 31, 36, 44,
    52, 55, 46, 38, 29, 18, 11, 7, 5, 4, 6, 13, 24, 37, 48, 55, 58,
  ]
  private static let hoursAfter = [
    57, 51, 46, 40, 37, 33, 31, 30, 29, 26, 20, 12, 8, 5, 3, 3, 3, 5, 11, 17, 22, 24, 25, 26, 24, 21, 19, 17, 16, 15,
    15,
    14, 12, 11, 9, 6,
  ]

  private static func tellMentions(_ teller: inout Storyteller) {
    let counts = shares(of: 1_204, by: hoursBefore) + hoursAfter
    for (hour, count) in counts.enumerated() {
      teller.read(.mentions, on: feed, value: Int64(count), at: start + Int64(hour + 1) * 3_600)
    }
    let users = Stream(channel: feed, authors: people("User", 90))
    teller.tell(mentions + laterMentions, as: users)
  }

  // MARK: Embeds

  /// Each site that embeds the finder is a post; the counter counts them. 41 at the telling moment.
  private static func tellEmbeds(_ teller: inout Storyteller) {
    let before =
      teller.spread(6, from: at.time(6, 10, 14), seconds: 7 * 3_600)
      + teller.spread(19, from: at.time(6, 11, 8), seconds: 14 * 3_600)
      + teller.spread(16, from: at.time(6, 12, 7), seconds: 195 * 60)
    let after =
      teller.spread(13, from: telling + 900, seconds: 11 * 3_600)
      + teller.spread(8, from: at.time(6, 13, 9), seconds: 43_200)
    let later = teller.days([6], from: at.time(11, 19, 0, year: 2012), hours: 12...20)
    let sites = teller.dice.shuffled(Array(sites.dropLast(later.count))) + sites.suffix(later.count)
    teller.read(.embeds, on: embeds, value: 0, at: start)
    for (index, time) in (before + after + later).enumerated() where index < sites.count {
      let site = sites[index].title
      teller.post(
        site, on: embeds, at: time, body: "Embeds https://mgh.example/finder/embed",
        author: site.split(separator: ":").first.map(String.init))
      teller.read(.embeds, on: embeds, value: Int64(index + 1), at: time)
    }
  }

  // MARK: Other counters

  /// Who follows, and what the first posts of its own got.
  private static func tellFollowing(_ teller: inout Storyteller) {
    teller.read(.followers, on: feed, points: [(at(6, 10, 10, 20), 2_310), (at(6, 12, 10), 2_480)], from: start)
    teller.read(.followers, on: page, points: [(at(6, 10, 11), 5_900), (at(6, 12, 10), 6_040)], from: start)
    for (index, acts) in actsOfPosts.enumerated() {
      let post = "\(feed.rawValue)-\(index + 1)"
      teller.read(.reposts, on: feed, subject: post, points: [(at(6, 12, 10, 15), acts.reposts)], from: start)
      teller.read(.replies, on: feed, subject: post, points: [(at(6, 12, 10, 15), acts.replies)], from: start)
    }
  }

  /// Of the nine posts of before the telling moment.
  private static let actsOfPosts: [(reposts: Int64, replies: Int64)] = [
    (41, 12), (17, 3), (22, 4), (9, 6), (14, 11), (19, 2), (33, 8), (12, 1), (6, 2),
  ]

  private static let downloads: [(minute: Double, value: Int64)] = [
    (at(6, 10, 20), 310), (at(6, 11, 20), 1_240), (at(6, 12, 10), 2_150), (at(6, 13, 20), 3_020),
    (at(11, 19, 9, year: 2012), 9_400),
  ]

  private static let viewCurve = Curve([(2_820, 12), (2_880, 640), (3_600, 4_900), (5_760, 10_900)])
}

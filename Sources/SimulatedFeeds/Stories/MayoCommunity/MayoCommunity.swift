import HospitalModel

/// Mayo Clinic's own community in the week of its summit, October 2011 (DOMAIN 1.1).
enum MayoCommunity {
  static let forum = ChannelID("mayo.forum")
  static let news = ChannelID("mayo.blog")
  static let sharing = ChannelID("mayo.sharing")
  static let podcast = ChannelID("mayo.podcast")
  static let video = ChannelID("mayo.video")
  static let page = ChannelID("mayo.page")
  static let tags = ChannelID("mayo.tags")

  private static let site = Hospital.ofTheStories[0]
  static let start = site.zone.time(year: 2011, month: 10, day: 10, hour: 8)
  static let at = StoryCalendar(zone: site.zone, year: 2011, start: start)
  static let telling = at.time(10, 18, 14, 5)

  static let scenario = Scenario(
    name: "mayo-community", title: "Mayo Clinic: a community of its own, and a day of a hundred posts an hour",
    site: site, start: start, tellingMoment: telling, end: at.time(10, 20, 20),
    invented: [
      "Words, people, days and hours are invented.",
      "On record: the center, the community, the campaign, 375 attendees and about 100 posts an hour.",
      "The days inside July 2010, July 2011 and October 2011 are invented; the months are on record.",
      "Followers, fans, views and reach after August 2010 are invented; 66,000, 23,000, 53,000 and seven million are not.",
      "That the summit and the campaign met in one week is invented.",
    ],
    channels: [
      StoryChannel(id: forum, kind: .forum, name: "Community", interval: 900, step: 900),
      StoryChannel(id: news, kind: .blog, name: "News blog"),
      StoryChannel(
        id: video, kind: .video, name: "Video channel", step: 1_200,
        outage: .init(minutes: -122...37, reason: "The video site answered 503 Service Unavailable.")),
      StoryChannel(id: tags, kind: .microblog, name: "#KnowYourNumbers #ourSummit", interval: 900, step: 900),
      StoryChannel(id: sharing, kind: .blog, name: "Sharing blog"),
      StoryChannel(id: podcast, kind: .feed, name: "Podcast blog", interval: 7_200),
      StoryChannel(id: page, kind: .page, name: "Fan page"),
    ],
    definitions: [
      promotion("Know Your Numbers", [campaignTag, "Know Your Numbers"], besides: ("the summit", summitTag)),
      promotion("The summit", [summitTag], besides: ("Know Your Numbers", campaignTag)),
    ],
    script: tell)

  /// A campaign by its words; the other one is its peer on the same channel.
  private static func promotion(
    _ name: String, _ words: [String], besides peer: (name: String, tag: String)
  ) -> FeedEvent {
    .promotion(
      Promotion(
        id: PromotionID("mayo-\(words[0].dropFirst().lowercased())"), hospital: site.id, name: name, words: words,
        peers: [.init(name: peer.name, words: [peer.tag])], opens: start, isSimulated: true))
  }

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(waiting, on: forum, from: telling, authors: members)
    teller.tell(articles, on: news, from: start, authors: ["Mayo Clinic News"])
    teller.tell(articleEdits, on: news, from: start)
    teller.tell(stories, on: sharing, from: start)
    teller.tell(episodes, on: podcast, from: start, authors: ["Mayo Clinic Radio desk"])
    teller.tell(films, on: video, from: start, authors: ["Mayo Clinic"])
    teller.tell(notes, on: page, from: start, authors: ["Mayo Clinic"])
    tellCommunity(&teller)
    let tagged = tellCampaign(&teller) + tellSummit(&teller)
    count(tagged, &teller)
  }

  private static let members = people("Member", 90)

  // MARK: The community

  /// 43 questions, each answered by an expert before the telling moment; with the seven that wait they are fifty.
  private static func tellCommunity(_ teller: inout Storyteller) {
    let asked = Stream(
      channel: forum, kind: .question, authors: members, words: questions, topics: "https://mayo.example/community",
      answerKind: .expertAnswer, answerAuthors: experts, answerDelay: 300...2_400)
    var moments = teller.days([4, 4, 5, 5, 4, 3, 3, 5], from: at.time(10, 10, 0), hours: 8...21)
    moments += teller.spread(10, from: at.time(10, 18, 6, 30), seconds: 405 * 60)
    teller.tell(asked, at: moments)
    let later = Stream(
      channel: forum, kind: .question, authors: members, words: laterQuestions,
      topics: "https://mayo.example/community", answerKind: .expertAnswer, answerAuthors: experts,
      answerDelay: 420...3_600)
    teller.tell(
      later,
      at: teller.spread(6, from: telling + 2_400, seconds: 6 * 3_600) + teller.days([9], from: at.time(10, 19, 0)))
    let talk = Stream(channel: forum, authors: members, topics: "https://mayo.example/community")
    teller.tell(conversation, as: talk)
  }

  private static let experts = [
    "Example Expert, nurse educator", "Example Expert, cardiology nurse", "Example Expert, dietitian",
    "Example Expert, physical therapist", "Example Expert, pharmacist", "Example Expert, sleep physician",
    "Example Expert, family physician",
  ]

  // MARK: Counters

  /// Counts the posts that were told: with either tag in each hour, with each of them, and whom they could have reached.
  private static func count(_ tagged: [TaggedPost], _ teller: inout Storyteller) {
    let times = tagged.map(\.time)
    for reading in readingTimes(through: teller.end) {
      let inHour = times.count { $0 > reading - 3_600 && $0 <= reading }
      teller.read(.mentions, on: tags, value: Int64(inHour), at: reading)
    }
    for day in 10...20 {
      let (from, to) = (at.time(10, day, 0), min(at.time(10, day + 1, 0), teller.end))
      for tag in [campaignTag, summitTag] {
        let own = tagged.filter { $0.tag == tag && $0.time >= from && $0.time < to }
        guard !own.isEmpty else { continue }
        teller.read(.reach, on: tags, subject: tag, value: own.reduce(0) { $0 + $1.audience }, at: to)
      }
    }
    for point in followers { teller.read(.followers, on: tags, value: point.value, at: point.time) }
    for point in fans { teller.read(.followers, on: page, value: point.value, at: point.time) }
    for point in views { teller.read(.views, on: video, subject: "piano", value: point.value, at: point.time) }
    teller.read(
      .embeds, on: video, subject: "study", points: [(at(10, 13, 9, 10), 1), (at(10, 14, 9), 4)], from: start)
  }

  /// Every four hours; on the summit's day at five and thirty-five past, so that the telling moment is one of them.
  private static func readingTimes(through end: Timestamp) -> [Timestamp] {
    let (morning, night) = (at.time(10, 18, 6, 5), at.time(10, 18, 22, 5))
    let quiet = stride(from: start.seconds + 3_600, through: end.seconds, by: 14_400)
    let loud = stride(from: morning.seconds, through: night.seconds, by: 1_800)
    return quiet.filter { $0 < morning.seconds || $0 > night.seconds }.map { Timestamp(seconds: $0) }
      + loud.map { Timestamp(seconds: $0) }
  }

  private typealias Point = (time: Timestamp, value: Int64)

  /// About 66,000 in August 2010; what came later is invented.
  private static let followers: [Point] = [
    (at.time(8, 20, 9, year: 2010), 66_000), (at.time(10, 10, 8, 30), 201_110), (at.time(10, 14, 8, 30), 201_360),
    (at.time(10, 17, 14), 201_490), (at.time(10, 18, 14), 201_680), (at.time(10, 19, 14), 202_150),
  ]
  /// 23,000 fans in August 2010, 53,000 connections when the community opened.
  private static let fans: [Point] = [
    (at.time(8, 20, 9, year: 2010), 23_000), (at.time(7, 5, 9, year: 2011), 53_000), (at.time(10, 17, 14), 57_410),
    (at.time(10, 18, 14), 57_460), (at.time(10, 19, 14), 57_530),
  ]
  /// Above seven million in August 2010. No reading while the video site does not answer.
  private static let views: [Point] = [
    (at.time(8, 20, 9, year: 2010), 7_010_000), (at.time(10, 10, 9), 8_094_700), (at.time(10, 17, 12), 8_102_900),
    (at.time(10, 18, 11, 50), 8_104_700), (at.time(10, 18, 15), 8_105_100), (at.time(10, 19, 12), 8_107_600),
  ]
}

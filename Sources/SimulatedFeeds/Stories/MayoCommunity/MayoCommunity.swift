import HospitalModel

/// Mayo Clinic's own community on the day of its summit, October 2011 (DOMAIN 1.1).
enum MayoCommunity {
  static let forum = ChannelID("mayo.forum")
  static let blog = ChannelID("mayo.blog")
  static let video = ChannelID("mayo.video")
  static let tags = ChannelID("mayo.tags")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[0]
    let telling = site.zone.time(year: 2011, month: 10, day: 18, hour: 14, minute: 5)
    return Scenario(
      name: "mayo-community", title: "Mayo Clinic: a community of its own on a day of a hundred posts an hour",
      site: site,
      start: telling.later(minutes: -900), tellingMoment: telling, end: telling.later(minutes: 1_620),
      isInvented:
        "Words, hours and the day are invented; the community, the campaign and 100 posts an hour are on record.",
      channels: [
        StoryChannel(id: forum, kind: .forum, name: "Community", interval: 900, step: 900),
        StoryChannel(id: blog, kind: .blog, name: "News blog"),
        StoryChannel(
          id: video, kind: .video, name: "Video channel", step: 1_200,
          outage: .init(minutes: -122...37, reason: "The video site answered 503 Service Unavailable.")),
        StoryChannel(id: tags, kind: .microblog, name: "#knowyournumbers", interval: 900, step: 900),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(waiting, on: forum, from: teller.telling, authors: members)
    teller.tell(articles, on: blog, from: teller.telling)
    teller.tell(films, on: video, from: teller.telling)
    let moments = teller.moments(hoursBefore: [1, 2, 2, 3, 3, 4, 5, 6, 7, 10, 13, 14, 18, 22, 26])
    let isSettled = teller.telling.later(minutes: -45)
    // Questions of the last three quarters of an hour are the declared ones, so that the oldest open one is known.
    teller.tell(streams, at: moments.filter { $0 < isSettled || $0 > teller.telling })
    teller.tell([summit, talk], at: moments.filter { $0 >= isSettled && $0 <= teller.telling })
    teller.read(.mentions, on: tags, along: mentions, from: teller.telling, minutes: -900...1_440, every: 30)
    teller.read(.followers, on: tags, along: followers, from: teller.telling, minutes: -900...1_440, every: 180)
    teller.read(
      .views, on: video, subject: "piano", along: views, from: teller.telling, minutes: -900 ... -180, every: 60)
    teller.read(
      .views, on: video, subject: "piano", along: views, from: teller.telling, minutes: 60...1_440, every: 120)
  }

  private static let members = (1...30).map { "Example Member \($0)" }

  /// Posts with the campaign's tag in the hour before: a usual 20, about 100 while the summit sits.
  private static let mentions = Curve([
    (-900, 6), (-480, 9), (-360, 20), (-240, 52), (-120, 81), (-60, 95), (0, 98), (90, 104), (240, 71), (420, 30),
    (780, 7), (1_080, 21), (1_440, 26),
  ])

  /// About 66,000 in August 2010 (DOMAIN 1.1); the growth since then is invented.
  private static let followers = Curve([(-900, 201_410), (0, 201_680), (1_440, 202_150)])
  /// Above 7 million in August 2010; later figures are invented.
  private static let views = Curve([(-900, 8_102_300), (0, 8_104_900), (1_440, 8_109_700)])

  private static let streams: [Stream] = [
    Stream(
      channel: forum, kind: .question, share: 1, authors: members, words: questions, answerKind: .expertAnswer,
      answerAuthor: "Example Expert, nurse educator"),
    talk, summit,
  ]

  private static let talk = Stream(channel: forum, share: 3, authors: members, words: conversation.words)
  private static let summit = Stream(
    channel: tags, share: 4, authors: (1...40).map { "Example Delegate \($0)" }, words: delegates.words)
}

import HospitalModel

/// Massachusetts General promotes its finder of emergency rooms, June 2010 (DOMAIN 1.3).
enum FinderLaunch {
  static let feed = ChannelID("mgh.feed")
  static let video = ChannelID("mgh.video")
  static let embeds = ChannelID("mgh.embeds")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[2]
    let telling = site.zone.time(year: 2010, month: 6, day: 12, hour: 10, minute: 20)
    return Scenario(
      name: "mgh-finder", title: "Massachusetts General: the closest ER on a phone, and who passes it on", site: site,
      start: telling.later(minutes: -2_880), tellingMoment: telling, end: telling.later(minutes: 2_880),
      isInvented:
        "Words, the day and all counts are invented; release, embedding and nearly 5,000 rooms are on record.",
      channels: [
        StoryChannel(id: feed, kind: .microblog, name: "Feed and mentions", interval: 1_800, step: 900),
        StoryChannel(id: video, kind: .video, name: "Video channel"),
        StoryChannel(id: embeds, kind: .feed, name: "Sites that embed findER"),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(own, on: feed, from: teller.telling, authors: ["Massachusetts General"])
    teller.tell(films, on: video, from: teller.telling)
    let streams = [
      Stream(channel: feed, share: 6, authors: (1...60).map { "Example User \($0)" }, words: talk.words),
      Stream(channel: embeds, share: 1, words: sites.words),
    ]
    let days = teller.spread(36, from: teller.start + 600, seconds: 36 * 3_600 - 1_200)
    teller.tell(streams, at: days + teller.moments(hoursBefore: [3, 2, 1, 1, 2, 4, 7, 8, 11, 13, 16, 22]))
    teller.read(.embeds, on: embeds, along: embedCurve, from: teller.telling, minutes: -2_880...2_880, every: 120)
    teller.read(.mentions, on: feed, along: mentionCurve, from: teller.telling, minutes: -2_880...2_880, every: 120)
    teller.read(
      .views, on: video, subject: "finder", along: viewCurve, from: teller.telling, minutes: -2_400...2_880, every: 240)
  }

  private static let embedCurve = Curve([(-2_880, 0), (-1_440, 16), (0, 41), (1_440, 58), (2_880, 66)])
  private static let mentionCurve = Curve([
    (-2_880, 0), (-2_160, 120), (-1_440, 420), (0, 1_204), (1_440, 1_690), (2_880, 1_905),
  ])
  private static let viewCurve = Curve([(-2_400, 40), (-1_440, 2_150), (0, 6_380), (2_880, 10_900)])

  private static let own: [StoryLine] = [
    .init(-2_875, "findER is here: the closest emergency room, on your phone.", link: "https://mgh.example/finder"),
    .init(-2_640, "In an emergency call 911. findER is for finding the door, not for deciding whether to go."),
    .init(-2_220, "How far is far? findER shows straight-line distance first; the road may be longer."),
    .init(-1_910, "A closed room is never shown as nearest. Tell us when one has moved."),
    .init(-1_505, "Camping this weekend? Look up the closest ER before you leave the road."),
    .init(-1_260, "Our list: nearly 5,000 emergency rooms in all fifty states."),
    .init(-730, "Want findER on your own page? Two lines to copy.", link: "https://mgh.example/finder/embed"),
    .init(-305, "Thank you to the towns, schools and camps that put findER on their sites this week."),
    .init(-58, "Now find the closest ER on your phone", link: "https://mgh.example/finder"),
    .init(33, "Question of the day: does findER need a signal? Yes, but a weak one will do."),
    .init(190, "Paramedics ask for drive time. We hear you; it is not there yet."),
    .init(540, "Saturday night tip: the star keeps a room you use often."),
    .init(1_330, "Good morning. Forty rooms corrected overnight thanks to your notes."),
    .init(2_500, "Monday: thank you for a first week like this one."),
  ]

  private static let films: [StoryLine] = [
    .init(
      -2_410, "findER in sixty seconds", "A thumb, a map, a door with red letters.",
      link: "https://video.example/finder"),
    .init(-1_180, "A physician explains why seconds at the map count", "Two minutes."),
    .init(-76, "Now find the closest ER on your phone", "The short version, made to be embedded."),
    .init(410, "Behind the list: who calls nearly 5,000 doors", "Three minutes."),
  ]

  private static let sites = PhraseBook(
    patterns: ["{a} now embeds findER on {b}", "New embed: {a}, on {b}"],
    a: [
      "Example Camp Association", "Town of Exampleton", "Example Hiking Club", "Example School District 7",
      "Example Parents' Forum", "Example Fire Company", "Example Ferry Line",
    ],
    b: ["its safety page", "its front page", "a page for visitors", "its weekend letter"])

  private static let talk = PhraseBook(
    patterns: ["{a} {b} #findER", "{b} {a} #findER"],
    a: [
      "Closest ER is 4 miles, who knew.", "Put findER on my mother's phone.", "Road trip ready.",
      "Tried it in Vermont, three rooms in a list.", "Works on the ferry, barely.", "Our camp put it on the wall.",
      "Asked it for Provincetown.", "New in Boston and this helps.", "Every babysitter should have it.",
      "It says call 911 first, and right so.", "Distance only, no traffic yet.", "From a paramedic: not bad.",
    ],
    b: [
      "Hope I never need it.", "Pass it on.", "Simple and quick.", "Well done, Mass General.", "Why not earlier?",
      "Two taps.", "Now for other phones, please.", "Saved.", "¡Qué útil!", "👍", "Free, too.",
    ])
}

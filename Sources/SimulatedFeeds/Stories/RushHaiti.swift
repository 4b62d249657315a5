import HospitalModel

/// Rush and its field blogs from Haiti, January and February 2010 (DOMAIN 1.2).
///
/// The real posts tell of single patients; none of these does.
enum RushHaiti {
  static let news = ChannelID("rush.news")
  static let field = ChannelID("rush.field")
  static let comments = ChannelID("rush.comments")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[1]
    let telling = site.zone.time(year: 2010, month: 1, day: 30, hour: 19, minute: 5)
    return Scenario(
      name: "rush-haiti", title: "Rush: a field blog from Haiti, written by day, posted when there is a line",
      site: site,
      start: site.zone.time(year: 2010, month: 1, day: 25, hour: 8), tellingMoment: telling,
      end: site.zone.time(year: 2010, month: 2, day: 3, hour: 20),
      isInvented:
        "Words, authors and places are invented; the journey, the relayed mail of 30 January and its delay are "
        + "on record.",
      channels: [
        StoryChannel(id: news, kind: .news, name: "News blog", interval: 7_200, step: 1_800),
        StoryChannel(id: field, kind: .blog, name: "Field blog", interval: 7_200, step: 1_800),
        StoryChannel(id: comments, kind: .forum, name: "Readers of the field blog", interval: 7_200),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(journal, on: field, from: teller.telling)
    teller.tell(bulletins, on: news, from: teller.telling)
    let readers = (1...36).map { "Example Neighbor \($0)" }
    let streams = [Stream(channel: comments, share: 1, authors: readers, words: letters.words)]
    let days = teller.spread(44, from: teller.start + 10_800, seconds: 4 * 86_400)
    teller.tell(
      streams, at: days + teller.moments(hoursBefore: [1, 1, 3, 2, 1, 2, 9, 6, 3, 3, 4, 11]))
    teller.read(.followers, on: field, along: readersCurve, from: teller.telling, minutes: -7_140...5_700, every: 360)
  }

  /// Readers who asked for mail; invented.
  private static let readersCurve = Curve([(-7_140, 60), (-4_320, 240), (-1_440, 610), (0, 1_180), (5_700, 2_040)])

  private static let letters = PhraseBook(
    patterns: ["{a} {b}", "{b} {a}"],
    a: [
      "Reading this aloud at our table.", "Thank you for writing when you should be asleep.", "We see you.",
      "My mother was born in Jacmel.", "Our ward reads every line.", "Fifth grade at Lincoln sends drawings.",
      "Merci, mèsi anpil.", "I work two floors above your empty desks.", "Post again when you can.",
      "Is there a list of what you need?", "The photograph of the tents stays with me.",
    ],
    b: [
      "Come home safe.", "Chicago is with you.", "Please sleep.", "We sent a box today.", "Proud of all of you.",
      "Bon kouraj.", "Six inches of snow here, and nobody complains.", "The clinic runs, do not worry.", "🙏",
    ])

  private static let one = "Example Physician 1"
  private static let two = "Example Nurse 2"
  private static let three = "Example Physician 3"
  private static let four = "Example Nurse 4"

  /// Minutes from Saturday 30 January, 19:05. The line comes and goes: posts arrive in clumps, hours after the writing.
  private static let journal: [StoryLine] = [
    .init(
      -7_010, "Packing", "Twenty-three of us, forty duffel bags, one list that everybody has copied by hand.", by: one,
      written: -7_080),
    .init(
      -6_185, "Santo Domingo",
      "The first team has landed. From here it goes on by road. It smells of diesel and bread.",
      by: two, written: -6_300),
    .init(
      -6_183, "What I carry", "Gloves, tape, a headlamp, batteries, and a letter that I am to open on the third day.",
      by: three, written: -6_420),
    .init(
      -5_110, "The road west",
      "Nine hours for what the map calls four. At the border a boy sold us mangoes and wished us "
        + "strength.", by: one, written: -5_560),
    .init(
      -5_109, "First evening",
      "We put up three tents by the light of a truck. Tent one receives, tent two treats, tent "
        + "three is still full of boxes.", by: two, written: -5_220),
    .init(
      -5_107, "A roof", "Ours is canvas. Nobody here sleeps under concrete any more.", by: four, written: -5_180),
    .init(
      -3_702, "How a day goes",
      "Line at five, triage at six, heat at ten. Water is counted in bottles per person. At "
        + "dusk we clean by headlamp.", by: three, written: -4_140),
    .init(
      -3_700, "Interpreters",
      "Two students came on the first morning and have not missed an hour. Without them we would "
        + "be mute.", by: two, written: -4_030),
    .init(
      -3_698, "The generator",
      "It stopped at two in the night. A mechanic from Bavaria and an engineer from Léogâne share "
        + "no language and fixed it.", by: one, written: -3_860),
    .init(
      -2_310, "Aftershock", "Four seconds. Everyone is out, everyone is fine, nobody goes back to sleep.", by: four,
      written: -2_690),
    .init(
      -2_309, "What we ran out of",
      "Splints. Then cardboard, which makes splints. The supply truck came at noon with "
        + "both.", by: three, written: -2_540),
    .init(
      -1_050, "Singing", "Somebody begins, and then the whole line sings. I have stopped asking what the words mean.",
      by: two,
      written: -1_220),
    .init(
      -1_048, "To the next team", "Bring rope, a second pair of shoes, and patience for the customs shed.", by: one,
      written: -1_160),
    .init(
      -388, "Relayed by mail: day six",
      "The line is too thin for pictures. We are well. The clinic under canvas has a "
        + "pharmacy now, and a queue that knows its own order.", by: one, written: -395),
    .init(
      -5, "A message by telephone: all well", "Sent as a text from a roof, because roofs have a signal.", by: four,
      written: -640),
    .init(
      -4, "The pharmacy box", "Everything has a place at last: painkillers left, salts right, hope in the lid.",
      by: three,
      written: -410),
    .init(
      -3, "Tent three is ours now.",
      "The generator came back at four. We moved eleven cots and the pharmacy box, and by "
        + "noon the line had found us.", by: two, written: -275, link: "https://rush.example/haiti/day-6"),
    .init(
      3, "Numbers for the evening",
      "More than two hundred people seen today by the three tents together. We keep no other "
        + "figures here.", by: one, written: -48),
    .init(
      94, "Late line", "It holds tonight, so here are yesterday's notes as well.", by: four, written: 60),
    .init(
      96, "Yesterday: a wall of names",
      "At the crossing people pin paper: who looks for whom. Every hour somebody is "
        + "crossed out for joy.", by: four, written: -1_500),
    .init(
      812, "Sunday service", "Chairs from the tents, a drum, three languages.", by: two, written: 700),
    .init(
      1_290, "Handing over",
      "The second team is on the road. We wrote them a book: what breaks, who mends it, where the "
        + "shade is at noon.", by: three, written: 1_110),
    .init(
      2_720, "Two teams, one supper", "For one evening there are forty of us, and rice for sixty.", by: one,
      written: 2_480),
    .init(4_180, "Going home", "The bags are light. We are not.", by: two, written: 3_950),
    .init(5_620, "Landed", "Chicago is white and quiet. A fourth team is planned.", by: three, written: 5_600),
  ]

  private static let bulletins: [StoryLine] = [
    .init(
      -7_140, "A medical team from Rush leaves for Haiti today", "By way of the Dominican Republic, for nine days."),
    .init(-6_120, "First team has landed; posts follow on the field blog"),
    .init(-5_000, "How to help: money travels better than boxes"),
    .init(-3_560, "Two more teams are being made ready"),
    .init(-2_180, "The team is safe after an aftershock"),
    .init(-980, "Twenty-three physicians and nurses, in their own words"),
    .init(
      -262, "From the field, relayed: a mail of this afternoon",
      "Sent at about 14:30 by the chief medical officer's "
        + "office, posted unchanged.", written: -275),
    .init(
      2, "New on the field blog: four posts at once", "The line came back; read them in the order of their writing."),
    .init(126, "Yesterday's notes have been added to the field blog"),
    .init(940, "Second team on its way"),
    .init(2_460, "A fourth team is planned for February"),
    .init(5_640, "Welcome home, first team"),
  ]
}

import HospitalModel

/// Nebraska Medical Center: patients' own stories and codes that introduce physicians (DOMAIN 1.5).
enum NebraskaStories {
  static let video = ChannelID("nebraska.video")
  static let site = ChannelID("nebraska.site")
  static let stories = ChannelID("nebraska.stories")

  static let scenario: Scenario = {
    let hospital = Hospital.ofTheStories[4]
    let telling = hospital.zone.time(year: 2011, month: 5, day: 18, hour: 14, minute: 5)
    return Scenario(
      name: "nebraska-stories", title: "Nebraska Medical Center: patients tell, codes introduce physicians",
      site: hospital, start: telling.later(minutes: -2_880), tellingMoment: telling, end: telling.later(minutes: 2_880),
      isInvented: "All words, days and counts are invented; that patients tell and codes lead to films is on record.",
      channels: [
        StoryChannel(id: video, kind: .video, name: "Video channel", interval: 1_800, step: 900),
        StoryChannel(id: site, kind: .page, name: "Site and guest book"),
        StoryChannel(id: stories, kind: .story, name: "Stories"),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(told, on: stories, from: teller.telling, authors: (1...14).map { "Example Storyteller \($0)" })
    teller.tell(pages, on: site, from: teller.telling)
    teller.tell(films, on: video, from: teller.telling)
    let guests = (1...40).map { "Example Guest \($0)" }
    let streams = [
      Stream(channel: video, share: 4, authors: guests, words: comments.words),
      Stream(channel: site, share: 2, authors: guests, words: guestBook.words),
    ]
    let days = teller.spread(40, from: teller.start + 900, seconds: 35 * 3_600)
    teller.tell(streams, at: days + teller.moments(hoursBefore: [2, 1, 1, 2, 3, 5, 6, 8, 7, 9, 12, 11]))
    for (index, code) in codes.enumerated() {
      let total = Double(code.scans)
      let curve = Curve([(-2_880, total * 0.72), (0, total), (2_880, total * 1.21)])
      teller.read(
        .scans, on: site, subject: code.subject, along: curve, from: teller.telling,
        minutes: Double(-2_870 + index * 9)...2_870, every: 720)
    }
    teller.read(
      .views, on: video, subject: "clinic", along: views, from: teller.telling, minutes: -2_880...2_880, every: 180)
  }

  private static let views = Curve([(-2_880, 88_400), (0, 91_250), (2_880, 94_900)])

  /// Twelve codes with their scans of the week; 311 together at the telling moment. Physicians and figures are invented.
  static let codes: [(subject: String, scans: Int)] = [
    ("Example Physician A", 58), ("Example Physician B", 47), ("Example Physician C", 41), ("Example Physician D", 33),
    ("Example Physician E", 29), ("Example Physician F", 26), ("Example Physician G", 22), ("Example Physician H", 18),
    ("Example Physician I", 14), ("Example Physician J", 11), ("Example Physician K", 8), ("Example Physician L", 4),
  ]

  /// Stories that people sent in themselves, about everything but a diagnosis.
  private static let told: [StoryLine] = [
    .init(-2_790, "The longest hallway", "I counted the lamps on the way in. On the way out I forgot to."),
    .init(-2_410, "Why I brought my trombone", "They said bring something from home. Nobody said how big."),
    .init(
      -1_960, "A letter to the night shift", "You do not know that I was awake when you moved the chair so quietly."),
    .init(
      -1_500, "Six hundred miles for one conversation", "We drove here because of a film. We stayed because of a nurse."
    ),
    .init(-1_265, "My second birthday", "I celebrate it with cake, and the neighbors no longer ask why."),
    .init(-905, "The man at the parking booth", "He knew my car by the third week and my story by the fourth."),
    .init(-580, "What my daughter drew", "A house, a sun, and a very large elevator."),
    .init(
      -182, "What the clinic changed for me", "Once a month there is a room full of people who nod before I finish."),
    .init(-64, "Soup on Thursdays", "It began with one pot. Now there is a list."),
    .init(52, "Learning to whistle again", "Small things, and then all at once a tune."),
    .init(318, "The quilt", "Forty squares, forty people, one of them my surgeon's mother."),
    .init(1_290, "Back on the tractor", "Slowly, and with a cushion."),
    .init(1_900, "For whoever sits in chair nine", "It reclines if you lift it a little to the left."),
    .init(2_610, "Thank you is too short", "So I wrote it longer. It took four pages."),
  ]

  private static let pages: [StoryLine] = [
    .init(
      -2_700, "Tell us your story", "You decide what is told and who may read it, and you may take it back at any time."
    ),
    .init(-1_320, "A monthly clinic, because so many asked", "It opens on the first Tuesday."),
    .init(-430, "Point your phone at the door: twelve physicians introduce themselves"),
    .init(71, "New this week: five stories"),
    .init(1_410, "How we ask for consent, in plain words"),
  ]

  private static let films: [StoryLine] = [
    .init(-2_520, "Meet Example Physician A", "Forty seconds, in the stairwell, between two visits."),
    .init(-1_640, "One room, once a month", "How a film became a clinic."),
    .init(-350, "Meet Example Physician D", "On listening, and on bad coffee."),
    .init(205, "Told by themselves, part three", "Four people, one bench."),
    .init(1_550, "Meet Example Physician K", "Newest on the ninth floor."),
  ]

  private static let comments = PhraseBook(
    patterns: ["{a} {b}"],
    a: [
      "I saw this twice.", "My brother sent me here.", "From Lincoln:", "From Sioux City:", "Watched with my class.",
      "The bench film is my favorite.", "Is the clinic open to people from Iowa?", "He explains it so calmly.",
      "Scanned the code at the elevator.", "We were there last spring.", "Mi familia lo vio toda.",
      "Captions, thank you!", "Watched it at the bus stop.",
    ],
    b: [
      "Thank you for telling it.", "You are brave.", "More of these, please.", "It helped.", "Beautiful.",
      "I will write my own.", "❤️", "Greetings from the farm.", "Keep going.",
    ])

  private static let guestBook = PhraseBook(
    patterns: ["{a} {b}"],
    a: [
      "Kind people at the desk.", "Found my way by the colored lines.", "The code on the door worked.",
      "Good soup.", "The garden on the roof is open again.", "Volunteers in blue vests know everything.",
      "Parking was easy today.", "The elevator sings.", "Flowers in every window.",
      "Somebody plays the piano on Wednesdays.",
    ],
    b: [
      "Thank you all.", "We noticed.", "A visitor.", "See you in June.", "Please tell them.", "Small things count.",
      "From all of us.", "Wanted to say so.",
    ])
}

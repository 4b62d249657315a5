import HospitalModel

/// WakeMed's tornado film, 16 April 2011 (DOMAIN 1.7). No view count is on record: every figure here is invented.
enum TornadoVideo {
  static let video = ChannelID("wakemed.video")
  static let news = ChannelID("wakemed.news")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[6]
    let telling = site.zone.time(year: 2011, month: 4, day: 16, hour: 18, minute: 15)
    return Scenario(
      name: "wakemed-tornado", title: "WakeMed: a film of a tornado that the whole country passed on", site: site,
      start: telling.later(minutes: -720), tellingMoment: telling, end: telling.later(minutes: 1_560),
      isInvented: "All views, comments and minutes are invented: no count is on record, only that the film went viral.",
      channels: [
        StoryChannel(id: video, kind: .video, name: "Video channel", interval: 900, step: 900),
        StoryChannel(id: news, kind: .news, name: "News page", interval: 1_800, step: 1_800),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(films, on: video, from: teller.telling)
    teller.tell(bulletins, on: news, from: teller.telling)
    let viewers = (1...80).map { "Example Viewer \($0)" }
    let quiet = [Stream(channel: video, share: 1, authors: viewers, words: usual.words)]
    let loud = [Stream(channel: video, share: 1, authors: viewers, words: comments.words)]
    let moments = teller.moments(hoursBefore: [1, 1, 1, 2, 2, 1, 2, 2, 3, 3, 31, 46])
    let posted = teller.telling.later(minutes: -122)
    teller.tell(quiet, at: moments.filter { $0 < posted })
    teller.tell(loud, at: moments.filter { $0 >= posted })
    countViews(&teller)
    teller.read(
      .views, on: video, subject: "hand-washing", along: usualViews, from: teller.telling, minutes: -720...1_440,
      every: 120)
  }

  /// The film's counter, five minutes apart at first.
  private static func countViews(_ teller: inout Storyteller) {
    var minute = -125.0
    while minute <= 1_500 {
      let time = teller.telling.later(minutes: minute)
      teller.read(.views, on: video, subject: "tornado", value: views(at: minute), at: time)
      minute += minute < 120 ? 5 : minute < 480 ? 15 : 30
    }
  }

  /// 18,400 at the telling moment, twice as many every two hours for eight hours, then slower towards half a million;
  /// in its first forty minutes people must find it.
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

  private static let usualViews = Curve([(-720, 1_840), (0, 1_846), (1_440, 1_902)])

  private static let films: [StoryLine] = [
    .init(-700, "Wash your hands: twenty seconds", "A song long enough."),
    .init(-410, "A walk through the new children's emergency room", "Two minutes."),
    .init(
      -125, "A tornado crosses our parking deck",
      "Filmed from the fourth floor at about four this afternoon. Everyone in "
        + "the picture is safe.", link: "https://video.example/tornado"),
    .init(95, "The parking deck, one hour later", "Brooms, and a great many helping hands."),
    .init(330, "Our spokeswoman on this afternoon", "What happened, and how to reach us tonight."),
    .init(950, "Sunday morning", "The same view, in sunshine."),
  ]

  private static let bulletins: [StoryLine] = [
    .init(-610, "Storms are expected today: know your safe room"),
    .init(-305, "Tornado watch for Wake County until this evening"),
    .init(-160, "Tornado warning: patients and visitors have been moved from the windows"),
    .init(-138, "The storm has passed the hospital. The emergency room is open."),
    .init(-104, "All are accounted for; some windows and cars are damaged"),
    .init(-72, "Power from our own generators; surgery goes on"),
    .init(-31, "Visiting: please come only for those who need you tonight"),
    .init(-9, "Roads: avoid the south of Raleigh. Ambulances need the lanes."),
    .init(6, "A film of the storm is being passed on. It is real, and it is ours."),
    .init(58, "More people are coming in; waiting is longer than usual"),
    .init(176, "Looking for family? Call the family line on our front page"),
    .init(402, "Power is back from the street"),
    .init(770, "Sunday: clinics closed as always, emergency room open"),
    .init(1_120, "Stations may use the film with our name on it; no interviews on the wards"),
    .init(1_385, "Thank you to every shift that stayed"),
  ]

  private static let usual = PhraseBook(
    patterns: ["{a} {b}"],
    a: [
      "Nice and clear.", "My kids sing this now.", "Is the new entrance on the north side?", "Looks bright in there.",
    ],
    b: ["Thank you.", "Good to know.", "Greetings from Cary.", "Well made.", "🙂"])

  private static let comments = PhraseBook(
    patterns: ["{a} {b}", "{b} {a}"],
    a: [
      "That roar.", "I was two streets from there.", "Is everyone all right?", "The car alarms at the end!",
      "Watching from Oregon.", "Saw it on the evening news.", "My sister works on that floor.",
      "Who holds a camera so still?",
      "Get away from the window!", "Shared it with our whole office.", "It lifted the roof like paper.",
      "From Japan, stay safe.", "Twenty seconds that feel like an hour.", "Same sky over Garner then.",
    ],
    b: [
      "Unbelievable.", "Stay safe, Raleigh.", "Thank you, nurses.", "Wow.", "Hope nobody was hurt.",
      "I have goosebumps.",
      "Please check on your neighbors.", "Third time I watch it.", "Dios mío.", "😮", "Glad you are fine.",
    ])
}

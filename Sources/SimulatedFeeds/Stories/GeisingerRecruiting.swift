import HospitalModel

/// Geisinger looks for gastroenterologists with a page, 2009 (DOMAIN 1.9).
enum GeisingerRecruiting {
  static let page = ChannelID("geisinger.page")
  static let clicks = ChannelID("geisinger.csv")

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[8]
    let telling = site.zone.time(year: 2009, month: 9, day: 17, hour: 15, minute: 5)
    return Scenario(
      name: "geisinger-recruiting", title: "Geisinger: the same link by mail and on a page, 4 against 17", site: site,
      start: telling.later(minutes: -5_760), tellingMoment: telling, end: telling.later(minutes: 2_880),
      isInvented:
        "Words, days and followers are invented; 17 clicks against 4, and three hired, one by the page, are on "
        + "record.",
      channels: [
        StoryChannel(id: page, kind: .page, name: "Recruiting page", interval: 3_600, step: 1_800),
        StoryChannel(id: clicks, kind: .feed, name: "Clicks by channel, CSV", interval: 86_400, step: 14_400),
      ],
      script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(posts, on: page, from: teller.telling, authors: ["Geisinger physician recruiting"])
    teller.tell(notes, on: clicks, from: teller.telling)
    let streams = [
      Stream(
        channel: page, kind: .question, share: 1, authors: visitors, words: questions,
        answerAuthor: "Example Recruiter",
        answerDelay: 300...1_600),
      Stream(channel: page, share: 8, authors: visitors, words: talk.words),
    ]
    let days = teller.spread(44, from: teller.start + 3_600, seconds: 3 * 86_400)
    let moments = days + teller.moments(hoursBefore: [1, 1, 1, 1, 2, 3, 4, 5, 6, 5, 7, 8])
    // The last half hour before the telling moment asks nothing: this desk is tended daily, and it shows.
    let calm = teller.telling.later(minutes: -30)
    teller.tell(streams, at: moments.filter { $0 < calm || $0 > teller.telling })
    teller.tell([streams[1]], at: moments.filter { $0 >= calm && $0 <= teller.telling })
    for source in sources {
      teller.read(
        .clicks, on: clicks, subject: source.subject, along: source.curve, from: teller.telling,
        minutes: -5_760...2_880, every: 720)
    }
    teller.read(.followers, on: page, along: followers, from: teller.telling, minutes: -5_750...2_880, every: 240)
  }

  private static let visitors = (1...32).map { "Example Visitor \($0)" }

  /// The same job link by two ways: 17 clicks against 4, 4.25 times as many (DOMAIN 1.9). Both rest from then on.
  private static let sources: [(subject: String, curve: Curve)] = [
    ("page", Curve([(-5_760, 6), (-2_880, 11), (-720, 17), (2_880, 17)])),
    ("mail", Curve([(-5_760, 2), (-2_880, 3), (-1_440, 4), (2_880, 4)])),
  ]

  private static let followers = Curve([(-5_760, 612), (0, 658), (2_880, 690)])

  private static let posts: [StoryLine] = [
    .init(-5_700, "Two openings in gastroenterology. Ask us anything here."),
    .init(-4_980, "What a Tuesday looks like: four photographs from the endoscopy suite, no patients in them."),
    .init(-4_300, "Open house in Danville on Saturday, ten to two. Bring the children: there is a pond."),
    .init(-3_620, "“I came for two years and it has been eleven.” A colleague on why."),
    .init(-2_860, "Pictures from the open house. Thank you to all who came from three states."),
    .init(-2_150, "The housing question comes most often, so here is an honest answer with prices."),
    .init(
      -1_440, "Two GI openings in Danville", "Same link as in the letter. If you found us here, say so.",
      link: "https://geisinger.example/jobs/gi"),
    .init(-610, "Meet the nurse who runs the schedule. She is the one to be nice to."),
    .init(-118, "Schools, in numbers and in one parent's words."),
    .init(24, "Someone tends this page every day. Today it is the recruiter with the loud laugh."),
    .init(220, "Three gastroenterologists have signed this year, one of them found us here."),
    .init(1_290, "Leaves are turning along the river. Not a job benefit, but look."),
    .init(1_890, "A day with the fellow: from rounds to the last scope."),
    .init(2_680, "Next open house: the second Saturday of October."),
  ]

  private static let notes: [StoryLine] = [
    .init(-2_820, "Clicks imported: page 11, mail 3"),
    .init(-1_440, "Clicks imported: page 14, mail 4"),
    .init(-44, "Clicks imported: page 17, mail 4", "4.25 times as many by the page. Same link, same weeks."),
    .init(1_400, "Clicks imported: page 17, mail 4"),
  ]

  private static let questions: [Words] = [
    Words("Is call shared among six or among eight?", answer: "Eight, since July."),
    Words("Do you sponsor visas?", answer: "Yes. Write to us and we put you in touch with the office."),
    Words("How far is the nearest airport?", answer: "Fifty minutes, and parking is free."),
    Words("Is there work for a spouse who teaches?", answer: "Two districts are hiring; we know whom to call."),
    Words("Protected research time?", answer: "One day a week, in writing."),
    Words("May I shadow for a day?", answer: "Please do. Any Wednesday."),
    Words("Which record system do you use?", answer: "The same in every clinic and on every ward, for years now."),
    Words("What happened to the last person in this job?", answer: "Retired, and still comes to the picnic."),
    Words("Loan repayment?", answer: "Yes, over four years; the sheet is behind the link."),
    Words("How long until an answer after applying?", answer: "Five working days, or you may scold me here."),
    Words("Can partners interview on the same day?", answer: "Yes, tell us both names and fields."),
    Words("Is the posting on the letter the same as this one?", answer: "The very same link."),
    Words("How is winter?", answer: "White. The roads to us are cleared first."),
    Words("Part time?", answer: "Three days can be done; ask for the shared post."),
    Words("Are fellows welcome in July?", answer: "Very much so."),
    Words("Any pediatric GI?", answer: "Not this year; say hello anyway."),
    Words("Do you cover moving costs?", answer: "Yes, up to a full house."),
    Words("Is the open house for nurses too?", answer: "For everybody."),
  ]

  private static let talk = PhraseBook(
    patterns: ["{a} {b}", "{b} {a}"],
    a: [
      "Trained there in the nineties.", "The pond is real.", "My neighbor works in that suite.",
      "Grew up in Bloomsburg.",
      "Sent this to my cousin in Cleveland.", "The schedule nurse is a legend.", "Came to the open house.",
      "We moved here from Philadelphia.", "Nice to see faces instead of a form.",
    ],
    b: [
      "Best colleagues.", "You won't regret it.", "Good luck with the search.", "Thank you for the photographs.",
      "Honest page.", "Come in October.", "Missed it, next time.", "🙂",
    ])
}

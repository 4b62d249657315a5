import HospitalModel

extension ChildrensChallenge {
  /// The fan page. Minutes since the opening.
  static let posts: [StoryLine] = [
    .init(2, "The challenge is open: more than fifty teams, one new hospital for children."),
    .init(
      610,
      "How to win: the team with the most gifts, not with the most dollars. Five dollars count as much as five thousand."
    ),
    .init(2_200, "First 150 donors reached by Team B. A picnic is yours."),
    .init(5_100, "Team A has written to everyone it ever met."),
    .init(8_640, "A busy Monday: thank you."),
    .init(14_900, "Halfway to half. Slow and steady is a pace too."),
    .init(18_720, "One bake sale, one garage band, one very long jump rope: this weekend's gifts."),
    .init(26_000, "75 donors for Team D. Next stop 100."),
    .init(33_400, "What the money builds: rooms where parents sleep beside the bed."),
    .init(37_600, "Somebody with six million followers passed our link on. Hello, everyone!"),
    .init(42_500, "Happy Thanksgiving from three teams at one table."),
    .init(45_300, "Four hundred gifts to go until the first name on a door. Which will it be?"),
    .init(48_010, "Seventeen days and a half. Who leads by gifts? Look again at midnight."),
    .init(48_720, "Good night. $74,000 and counting."),
    .init(48_958, "Team B needs 41 gifts to lead."),
    .init(48_960, "875 people so far, and $75,000. Thank you, every one of you."),
    .init(49_400, "Good morning, last day of November!"),
    .init(49_900, "Something is coming tomorrow. It has stripes, and it grows."),
    .init(51_000, "Candy canes are planted: a game gives all it takes for this crop to the children."),
    .init(51_240, "We had 26 gifts on a usual day. We had 400 in the last hour."),
    .init(51_830, "The goal is reached. $100,000. We are going to need a bigger thermometer."),
    .init(53_400, "Sixteen thousand gifts. Sixteen. Thousand."),
    .init(55_400, "More than twice the goal. The other teams: still in the race for second, and for good."),
    .init(59_100, "Four times the goal, and ten days left."),
    .init(64_900, "More than a hundred thousand people have given."),
    .init(70_600, "Nine times the goal."),
    .init(72_050, "One million dollars."),
    .init(73_430, "Ten minutes left."),
    .init(73_445, "Closed. Nearly 165,000 people, more than a million dollars, ten times the goal. Thank you."),
    .init(75_100, "Team Zynga: $817,375 in 162,544 gifts. To all others: you carried it alone for 35 days."),
  ]

  static let giftWords = PhraseBook(
    patterns: ["{a} {b}"],
    a: [
      "$5", "$8", "$10", "$12", "$15", "$20", "$25", "$30", "$35", "$40", "$50", "$60", "$75", "$100", "$125", "$150",
      "$250", "$500",
    ],
    b: [
      "Team A: for the night nurses", "Team A", "Team B", "Team B: from our whole class", "Team B: every bit helps",
      "Team C", "Team C: happy to help", "Team C: for the playroom", "Team D", "Team D: ❤️", "Team E",
      "Team E: para los niños", "Team F: a gift instead of gifts", "Team G: from two grandparents",
    ])

  static let cheers = PhraseBook(
    patterns: ["{a} {b}"],
    a: [
      "Go Team B!", "Go Team A!", "Just gave.", "Told my office.", "Our street collects bottles for this.",
      "How close is it?", "My kids emptied the jar.", "Second gift today.", "From Oakland:", "From Sacramento:",
    ],
    b: [
      "🎉", "Who is next?", "So glad to help.", "Keep climbing.", "For the children.", "We can do this.",
      "Thank you all.",
    ])
}

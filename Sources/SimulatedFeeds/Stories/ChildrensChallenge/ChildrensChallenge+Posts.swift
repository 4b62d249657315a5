import HospitalModel

/// What the hospital writes. Every word is invented.
extension ChildrensChallenge {
  /// Sums at which the page says so, when the ledger gets there.
  struct Milestone: Sendable {
    let dollars: Int64
    let title: String
    let body: String
  }

  static let milestones: [Milestone] = [
    Milestone(
      dollars: 10_000, title: "The first $10,000 🎉",
      body: "Most of it in gifts that a student could make. Keep telling people: five dollars is a gift."),
    Milestone(
      dollars: 25_000, title: "A quarter of the way: $25,000",
      body: "Nobody of us sleeps much, and it is not only because of the night shift."),
    Milestone(
      dollars: 50_000, title: "Halfway: $50,000",
      body: "Fifty-two teams, and half of what we dared to ask for. Thank you, from the playroom to the pharmacy."),
    Milestone(
      dollars: 100_000, title: "The goal is reached: $100,000.",
      body: "We are going to need a bigger thermometer. The contest runs until 16 December, noon; what comes now is "
        + "more than we had planned rooms for."),
    Milestone(dollars: 200_000, title: "Twice the goal.", body: "The other teams give faster than ever, too. Look."),
    Milestone(
      dollars: 500_000, title: "Half a million dollars, five dollars at a time",
      body: "We have stopped moving the thermometer. It hangs in the hall as a souvenir."),
    Milestone(
      dollars: 800_000, title: "Eight times the goal.",
      body: "Someone in accounting asks whether the decimal point is right. It is."),
    Milestone(
      dollars: 1_000_000, title: "One million dollars.",
      body: "A hundred thousand was the goal. This is ten times that: 10.0x.\nWe have no better words than thank you."),
  ]

  static let posts: [StoryLine] = [
    .init(
      at(10, 26, 13, 1), "The Challenge for the Children is open!",
      "More than fifty teams, seven weeks, one new hospital for children. The goal: $100,000 by 16 December.",
      link: "https://ucsf.example/challenge"),
    .init(
      at(10, 26, 17, 40), "How to win: the most gifts, not the most dollars.",
      "The team with the highest number of individual donations wins. Five dollars count as much as five thousand."),
    .init(
      at(10, 27, 10, 5), "What do you win? Two names.",
      "The winning team names two spaces in the new children’s hospital. Start thinking of good ones."),
    .init(at(10, 28, 12, 20), "A picture of every team captain, if you let us. Send yours."),
    .init(
      at(10, 31, 18, 30), "Ghosts, pirates, one very small surgeon: Halloween in the playroom 🎃",
      "Photographed from behind, as always. The candy was inspected by experts."),
    .init(
      at(11, 2, 9, 15), "What your gift is part of",
      "The whole building campaign is for $600 million. Yours is the part that people can hold in one hand."),
    .init(at(11, 4, 16, 10), "Ask your aunt. Really. Teams that ask family first grow twice as fast."),
    .init(
      at(11, 6, 11), "One bake sale, one garage band, one very long jump rope: this weekend’s gifts.",
      "Tell us what yours did and we put it here."),
    .init(at(11, 8, 8, 45), "Clocks went back. One more hour in which to forward the link."),
    .init(
      at(11, 10, 14, 30), "What the money builds: rooms where parents sleep beside the bed.",
      "Not down the hall, and not in a chair."),
    .init(at(11, 12, 12), "Two and a half weeks, about a third of the way. Slow and steady is a pace too."),
    .init(
      at(11, 15, 9, 30), "“We give because somebody did in 1988.”", "A team captain on why. Two minutes to read.",
      link: "https://ucsf.example/challenge/why-we-give"),
    .init(
      at(11, 17, 13, 20), "A game company enters as a team",
      "Team Zynga will sell a candy-cane crop in its farm game from 1 December and give all of it to the contest. To "
        + "the other teams: you have two weeks’ lead."),
    .init(
      at(11, 18, 17, 5), "“Is that fair?” Fair question.",
      "The rule counts gifts, whoever brings them. We read every comment on this, and we hear both sides."),
    .init(
      at(11, 20, 10, 40), "Somebody with six million followers has passed our link on. Hello, everyone! 👋",
      "The site was slow for an hour. It is well again."),
    .init(
      at(11, 21, 12, 15), "Small prizes on the way to the large one",
      "At 75 gifts, at 100, and for the first team to reach 150. Nobody leaves with empty hands."),
    .init(at(11, 23, 15), "Soup of the day in the cafeteria is named after the leading team. It is pumpkin."),
    .init(
      at(11, 25, 9), "Happy Thanksgiving from the seventh floor",
      "Three teams sit at one table today, and nobody mentions the ranking."),
    .init(at(11, 26, 18, 20), "No line, no parking, open all night: our kind of Black Friday."),
    .init(at(11, 28, 21, 30), "Last weekend of November, best weekend so far."),
    .init(at(11, 29, 9, 10), "Cyber Monday, said someone, so: we are a website, and we take five dollars."),
    .init(at(11, 29, 11, 58), "Team B needs 41 gifts to lead.", "By gifts, which is how it is won: Team C has 171."),
    .init(
      at(11, 29, 12), "875 people so far, and $75,000. Thank you, every one of you.",
      "That is $85.71 each on the mean, and 75 % of the goal with 17 days left."),
    .init(at(11, 29, 14, 30), "By dollars Team A leads, by gifts Team C. Ask us which counts. (Gifts.)"),
    .init(at(11, 29, 18, 5), "A door sign workshop has offered to carve the two names for free."),
    .init(at(11, 30, 8, 30), "Good morning, last day of November!"),
    .init(at(11, 30, 16), "Something is coming tomorrow at noon. It has stripes, and it grows."),
    .init(
      at(12, 1, 12, 4), "Candy canes are planted 🍬",
      "From now until 15 December a game gives everything that it takes for this crop to the children.",
      link: "https://ucsf.example/challenge/candy-canes"),
    .init(at(12, 1, 13, 6), "26 gifts were a usual day. The first hour brought about four hundred."),
    .init(at(12, 2, 9), "About eight thousand gifts since yesterday noon. Read that twice; we did."),
    .init(
      at(12, 3, 15, 20), "To the 52 other teams",
      "You are not beaten, you are the reason that there was something to join. Second place has a prize, too."),
    .init(at(12, 6, 10, 15), "We thank every team by name tonight. It will take an hour. Bring tea."),
    .init(at(12, 8, 17, 45), "Forty thousand was Sunday’s news. The farmers are up early."),
    .init(
      at(12, 10, 12, 30), "What will the rooms be called?", "The winner decides, and no, we will not take bets."),
    .init(at(12, 12, 11), "More than a hundred thousand gifts. A whole town has given."),
    .init(at(12, 14, 19), "Two days. The other teams have more than doubled their gifts since Thanksgiving."),
    .init(at(12, 15, 20), "Last evening for candy canes. Water them well."),
    .init(at(12, 16, 0, 5), "The candy canes are harvested. The contest itself runs until noon."),
    .init(at(12, 16, 11, 50), "Ten minutes left."),
    .init(
      at(12, 16, 12, 2), "Closed. Nearly 165,000 donors, more than a million dollars, ten times the goal.",
      "Thank you. We are going to sit down for a moment."),
    .init(
      at(12, 16, 16, 30), "Team Zynga wins: 162,544 gifts, $817,375.",
      "$5.03 on the mean. To all other teams: you carried it alone for 36 days, and you did not stop."),
    .init(
      at(12, 17, 10), "The two spaces will get their names in spring. The pumpkin soup will not be back before fall."),
  ]

  /// The account and the tag #c4c.
  static let messages: [StoryLine] = [
    .init(at(10, 26, 13, 3), "It has begun. Pick a team or start one: https://ucsf.example/challenge #c4c"),
    .init(at(10, 29, 11, 30), "Causes, Facebook, here: three doors into the same room. #c4c"),
    .init(at(11, 3, 10), "Team captains: your link is your best friend. Put it under every mail. #c4c"),
    .init(at(11, 9, 17, 20), "Which team is smallest? Four share that place, two gifts each. Cheer for one. #c4c"),
    .init(at(11, 16, 9, 40), "One month left, to the day. #c4c"),
    .init(at(11, 20, 10, 12), "Thank you for the words, and for the six million pairs of eyes. #c4c"),
    .init(at(11, 22, 12, 5), "Ranked by gifts or by dollars? By gifts. Always by gifts. #c4c"),
    .init(at(11, 27, 10, 30), "Small Business Saturday, they say. Example Bakery has a jar on its counter. #c4c"),
    .init(at(11, 29, 11, 15), "Lunch break is long enough for a gift. We timed it: 70 seconds. #c4c"),
    .init(at(11, 29, 13, 25), "3/4 of the way, 2/3 of the time. We like that order. #c4c"),
    .init(at(12, 1, 12, 6), "Farmers of the world, today is for you. #c4c"),
    .init(at(12, 1, 17, 30), "A gift every few seconds. We watch the counter like a fire. #c4c"),
    .init(at(12, 4, 16), "Yes, the other 52 teams still count. Every one is faster than in November. #c4c"),
    .init(at(12, 9, 9, 15), "Four dollars, five dollars, five dollars, five dollars. That is how it sounds. #c4c"),
    .init(at(12, 13, 18), "Reporters ask how. Answer: other people. #c4c"),
    .init(at(12, 16, 11, 30), "Half an hour. If you meant to: now. #c4c"),
    .init(at(12, 16, 12, 10), "Thank you. #c4c ❤️"),
  ]

  static let releases: [StoryLine] = [
    .init(
      at(10, 26, 13, 10), "Teams compete online for the new children’s hospital",
      "More than 50 teams ask for gifts on Causes.com, Facebook and Twitter from today until 16 December. The goal is "
        + "$100,000; the team with the most individual donations names two spaces."),
    .init(
      at(11, 29, 15), "More than $75,000 from more than 875 donors",
      "With two and a half weeks to go three quarters of the goal are reached. On 1 December a game joins with a crop "
        + "of candy canes."),
    .init(
      at(12, 2, 11), "Online challenge passes its goal of $100,000",
      "The trend broke with the launch of the game’s crop: more gifts came in its first hours than in the five weeks "
        + "before. What had been projected until yesterday no longer says anything."),
    .init(
      at(12, 17, 13), "Challenge for the Children: more than $1 million from nearly 165,000 donors",
      "Team Zynga brought $817,375 in 162,544 donations. The 52 other teams brought the rest, at a mean of about $86."),
  ]
}

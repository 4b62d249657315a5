import HospitalModel

/// UCSF's Challenge for the Children, 26 October to 16 December 2010 (DOMAIN 1.6).
enum ChildrensChallenge {
  static let gifts = ChannelID("ucsf.gifts")
  static let page = ChannelID("ucsf.page")
  static let campaign = CampaignID("challenge-for-the-children")

  /// The contest of 51 whole days, counted back from its closing minute, 16 December, 23:59 PST.
  ///
  /// Counted in the standard time of its close, the first day ends on 26 October at 23:59 PST. The clock changed in
  /// between, and only so are 34 and 17 of the 51 days as long as DOMAIN 5.6 counts them.
  static let closes = Hospital.ofTheStories[5].zone.time(year: 2010, month: 12, day: 16, hour: 23, minute: 59)
  static let opens = closes - 51 * 86_400

  static let scenario: Scenario = {
    let site = Hospital.ofTheStories[5]
    let contest = Campaign(
      id: campaign, hospital: site.id, name: "Challenge for the Children", goal: Money(minorUnits: 10_000_000),
      opens: opens, closes: closes, isSimulated: true)
    return Scenario(
      name: "ucsf-challenge", title: "UCSF Benioff: $100,000 was the goal, then a game joined in", site: site,
      start: opens,
      tellingMoment: opens + 34 * 86_400, end: closes + 2 * 86_400,
      isInvented: "Gifts, teams B to E and the way between the reported totals are invented; the totals are on record.",
      channels: [
        StoryChannel(id: gifts, kind: .gift, name: "Gifts", interval: 21_600, step: 900),
        StoryChannel(id: page, kind: .page, name: "Fan page", interval: 21_600, step: 1_800),
      ],
      definitions: [.campaign(contest)], script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(posts, on: page, from: teller.start, authors: ["UCSF Benioff Children’s"])
    let streams = [
      Stream(channel: gifts, share: 5, authors: [], words: giftWords.words),
      Stream(channel: page, share: 1, authors: (1...30).map { "Example Friend \($0)" }, words: cheers.words),
    ]
    let weeks = teller.spread(66, from: teller.start + 7_200, seconds: 33 * 86_400)
    let game = teller.spread(80, from: teller.start + 36 * 86_400, seconds: 15 * 86_400)
    teller.tell(
      streams, at: weeks + teller.moments(hoursBefore: [2, 3, 4, 4, 5, 6, 6, 7, 6, 8, 7, 9]) + game)
    countTotals(&teller)
    teller.read(.followers, on: page, along: fans, from: teller.start, minutes: 60...76_000, every: 1_440)
  }

  private static let fans = Curve([(0, 3_120), (34 * 1_440, 5_940), (37 * 1_440, 9_300), (51 * 1_440, 31_800)])

  /// What was reached at some moment since the opening.
  struct Milestone: Sendable {
    let day: Double
    let dollars: Double
    let gifts: Double
    let donors: Double

    init(_ day: Double, _ dollars: Double, _ gifts: Double, _ donors: Double) {
      self.day = day
      self.dollars = dollars
      self.gifts = gifts
      self.donors = donors
    }
  }

  /// The way of the totals. On record: $75,000 from 875 donors late in November (day 34 assumed), more than $1,000,000
  /// from nearly 165,000 at the end, $817,375 of it from 162,544 gifts of the game's team since 1 December.
  static let milestones: [Milestone] = [
    Milestone(0, 0, 0, 0),
    Milestone(2, 6_200, 70, 70),
    Milestone(5, 14_900, 150, 149),
    Milestone(6, 19_800, 171, 170),
    Milestone(12, 28_300, 304, 302),
    Milestone(13, 33_900, 338, 335),
    Milestone(20, 45_200, 512, 508),
    Milestone(25, 52_600, 618, 613),
    Milestone(26, 60_100, 694, 688),
    Milestone(31, 68_400, 806, 798),
    Milestone(34, 75_000, 884, 875),
    Milestone(35.4, 78_300, 922, 911),
    Milestone(36, 101_400, 5_300, 5_180),
    Milestone(37, 161_000, 16_900, 16_600),
    Milestone(38.4, 280_000, 40_960, 40_310),
    Milestone(41, 415_000, 66_400, 65_500),
    Milestone(42, 466_000, 75_100, 74_200),
    Milestone(45, 640_000, 104_600, 103_300),
    Milestone(47, 768_000, 125_900, 124_500),
    Milestone(49, 915_000, 149_700, 148_300),
    Milestone(50, 1_001_000, 162_800, 161_500),
    Milestone(51, 1_023_125, 166_200, 164_900),
  ]

  /// Totals as the platform gave them: every two hours, on quiet days every six.
  private static func countTotals(_ teller: inout Storyteller) {
    for (left, right) in zip(milestones, milestones.dropFirst()) {
      let hours = (right.day - left.day) * 24
      let isQuiet = (right.gifts - left.gifts) / hours < 2
      let steps = max(1, Int((hours / (isQuiet ? 6 : 2)).nearest))
      for step in 1...steps {
        let share = step == steps ? 1 : wavering(Double(step) / Double(steps), steps: steps, &teller.dice)
        let day = left.day + (right.day - left.day) * Double(step) / Double(steps)
        let time = teller.start.later(minutes: day * 1_440)
        let total = CampaignTotal(
          campaign: campaign, time: time, raised: Money(minorUnits: between(left.dollars, right.dollars, share) * 100),
          gifts: Int(between(left.gifts, right.gifts, share)), donors: Int(between(left.donors, right.donors, share)))
        teller.add(.campaignTotal(total), at: time)
      }
    }
  }

  /// A step up to a fifth of its length ahead of the even way, so that the line lives but never falls.
  private static func wavering(_ share: Double, steps: Int, _ dice: inout SplitMix64) -> Double {
    share + Double(dice.below(20)) / 100 / Double(steps)
  }

  private static func between(_ left: Double, _ right: Double, _ share: Double) -> Int64 {
    (left + (right - left) * share).nearest
  }
}

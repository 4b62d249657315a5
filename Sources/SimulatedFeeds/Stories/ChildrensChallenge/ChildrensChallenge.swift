import HospitalModel

/// UCSF's Challenge for the Children, 26 October to 16 December 2010 (DOMAIN 1.6).
enum ChildrensChallenge {
  static let gifts = ChannelID("ucsf.gifts")
  static let page = ChannelID("ucsf.page")
  static let microblog = ChannelID("ucsf.microblog")
  static let news = ChannelID("ucsf.news")
  static let campaign = CampaignID("challenge-for-the-children")

  private static let site = Hospital.ofTheStories[5]
  /// An hour after noon in daylight time and noon in standard time: 51 whole days from the one to the other, so that 34
  /// and 17 of them are as long as DOMAIN 5.6 counts them.
  static let opens = site.zone.time(year: 2010, month: 10, day: 26, hour: 13)
  static let closes = site.zone.time(year: 2010, month: 12, day: 16, hour: 12)
  static let at = StoryCalendar(zone: site.zone, year: 2010, start: opens)
  /// When the game sells its first candy cane: the beginning of day 36.
  static let launch = opens + 36 * 86_400

  static let scenario: Scenario = {
    var contest = Campaign(
      id: campaign, hospital: site.id, name: "Challenge for the Children", goal: Money(minorUnits: 10_000_000),
      opens: opens, closes: closes, isSimulated: true)
    contest.contest = Contest(rule: .gifts, steps: [75, 100], firstTo: 150)
    return Scenario(
      name: "ucsf-challenge", title: "UCSF Benioff: $100,000 was the goal, then a game joined in", site: site,
      start: opens, tellingMoment: opens + 34 * 86_400, end: closes + 2 * 86_400,
      invented: [
        "Every single gift, every team but Team Zynga and every word is invented.",
        "On record: 26 October to 16 December, the game from 1 December, $75,000 from 875 donors, and the totals of the game.",
        "The hours of opening, launch and close are invented.",
        "That the $75,000 were reached on 29 November is assumed: the record says late November.",
        "The final figures beyond “more than $1 million” and “nearly 165,000 donors”, fans and mentions are invented.",
      ],
      channels: [
        StoryChannel(id: gifts, kind: .gift, name: "Gifts", interval: 21_600, step: 900),
        StoryChannel(id: page, kind: .page, name: "Fan page", interval: 21_600, step: 1_800),
        StoryChannel(id: microblog, kind: .microblog, name: "Microblog and tag", interval: 21_600, step: 1_800),
        StoryChannel(id: news, kind: .news, name: "News releases", interval: 43_200),
      ],
      definitions: [.campaign(contest)], script: tell)
  }()

  private static func tell(_ teller: inout Storyteller) {
    teller.tell(posts, on: page, from: opens, authors: ["UCSF Benioff Children’s"])
    teller.tell(messages, on: microblog, from: opens, authors: ["UCSF Benioff Children’s"])
    teller.tell(releases, on: news, from: opens, authors: ["UCSF news office"])
    tellGifts(&teller)
    teller.tell(friends, as: Stream(channel: page, authors: people("Friend", 60)))
    teller.tell(followers, as: Stream(channel: microblog, authors: people("Follower", 60)))
    teller.read(.followers, on: page, along: fans, from: opens, minutes: 60...76_000, every: 1_440)
    teller.read(.mentions, on: microblog, along: mentions, from: opens, minutes: 0...73_440, every: 720)
  }

  private static let fans = Curve([
    (0, 3_120), (26 * 1_440, 4_830), (34 * 1_440, 5_940), (37 * 1_440, 9_300), (51 * 1_440, 31_800),
  ])
  /// Posts with the tag in the hour before; invented.
  private static let mentions = Curve([
    (0, 34), (360, 12), (1_440, 5), (31_680, 6), (32_000, 48), (34_000, 7), (36_360, 9), (36_720, 131), (37_800, 22),
    (40_000, 8), (48_960, 11), (51_600, 14), (51_960, 260), (52_560, 340), (54_000, 120), (66_000, 74), (73_080, 190),
  ])
}

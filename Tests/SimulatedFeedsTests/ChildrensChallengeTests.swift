import HospitalModel
import SimulatedFeeds
import Testing

/// The story against DOMAIN 1.6 and 5.6.
@Suite("UCSF's challenge")
struct ChildrensChallengeTests {
  private static func story(_ seed: UInt64) throws -> ToldStory { try ToldStory("ucsf-challenge", seed: seed) }
  private static let day: Int64 = 86_400

  private func gifts(_ story: ToldStory, of team: String, at time: Timestamp) -> Int64 {
    story.value("gifts", of: team, on: "ucsf.gifts", at: time) ?? 0
  }

  private func cents(_ story: ToldStory, of team: String, at time: Timestamp) -> Int64 {
    story.value("raised", of: team, on: "ucsf.gifts", at: time) ?? 0
  }

  private func teams(_ story: ToldStory) -> Set<String> {
    Set(story.events.readings(Metric(rawValue: "gifts"), ofAnySubjectOn: "ucsf.gifts").map(\.subject))
  }

  @Test("26 October to 16 December 2010, 51 days, with a goal of $100,000")
  func calendar() throws {
    let story = try Self.story(1)
    let campaign = try #require(story.scenario.setup().campaigns.first)
    #expect(campaign.goal == Money(minorUnits: 10_000_000))
    #expect(campaign.opens == story.scenario.start)
    #expect(story.date(campaign.opens).longDay == "26 Oct 2010")
    #expect(story.date(campaign.closes).longDay == "16 Dec 2010")
    #expect(campaign.closes - campaign.opens == 51 * Self.day)
    #expect(story.date(story.scenario.tellingMoment).longDay == "29 Nov 2010")
    #expect(story.scenario.tellingMoment == story.scenario.start + 34 * Self.day)
  }

  @Test("on day 34: $75,000.00 from 875 donors, $85.71 on the mean, and the paces of DOMAIN 5.6", arguments: storySeeds)
  func dayThirtyFour(seed: UInt64) throws {
    let story = try Self.story(seed)
    let campaign = try #require(story.scenario.setup().campaigns.first)
    let total = try #require(story.known.totals.last)
    #expect(total.time == story.scenario.tellingMoment)
    #expect(total.raised == Money(minorUnits: 7_500_000))
    #expect(total.donors == 875 && total.gifts == 875)
    #expect(Money(minorUnits: total.raised.minorUnits / Int64(total.gifts)).exactText == "$85.71")
    let pace = CampaignPace(
      CampaignProgress(campaign: campaign, totals: story.events.totals), at: story.scenario.tellingMoment)
    #expect(pace.fraction == 0.75)
    #expect(pace.perDay.map { Int64($0) } == 220_588)
    #expect(pace.requiredPerDay.map { Int64($0) } == 147_058)
    #expect(pace.projection.map { Int64($0.rounded()) } == 11_250_000)
    #expect(pace.daysLeft == 17)
    #expect((pace.weekPerDay ?? 0) > 0)
  }

  @Test("at the close: more than $1,000,000 from nearly 165,000 donors", arguments: storySeeds)
  func close(seed: UInt64) throws {
    let story = try Self.story(seed)
    let campaign = try #require(story.scenario.setup().campaigns.first)
    let final = try #require(story.events.totals.last)
    #expect(final.time == campaign.closes)
    #expect(final.raised.minorUnits > 100_000_000)
    #expect((164_500..<165_000).contains(final.donors))
    #expect(final.donors <= final.gifts)
    let fraction = Double(final.raised.minorUnits) / Double(campaign.goal.minorUnits)
    #expect((10.0..<10.5).contains(fraction))
  }

  @Test("Team Zynga: $817,375.00 in 162,544 gifts, $5.03 on the mean, from 1 to 15 December", arguments: storySeeds)
  func game(seed: UInt64) throws {
    let story = try Self.story(seed)
    let close = try #require(story.scenario.setup().campaigns.first).closes
    #expect(gifts(story, of: "Team Zynga", at: close) == 162_544)
    #expect(cents(story, of: "Team Zynga", at: close) == 81_737_500)
    #expect(Money(minorUnits: (81_737_500 + 162_544 / 2) / 162_544).exactText == "$5.03")
    #expect(gifts(story, of: "Team Zynga", at: story.time(2010, 12, 1)) == 0)
    #expect(gifts(story, of: "Team Zynga", at: story.time(2010, 12, 16, 1)) > 150_000)
    let hourly = story.events.posts(on: "ucsf.gifts").filter { $0.item.title.hasPrefix("Team Zynga") }
    #expect(hourly.first.map { story.date($0.time).longDay } == "1 Dec 2010")
    #expect(hourly.last.map { $0.time <= story.time(2010, 12, 16) } == true)
  }

  @Test("the trend breaks on day 36: about 10,000 gifts a day against 26", arguments: storySeeds)
  func breakInTrend(seed: UInt64) throws {
    let story = try Self.story(seed)
    func count(_ day: Int64) -> Int {
      story.events.totals.last { $0.time <= story.scenario.start + day * Self.day }?.gifts ?? 0
    }
    let perDay = (0..<51).map { count($0 + 1) - count($0) }
    #expect(perDay[0..<34].reduce(0, +) == 875)
    #expect(perDay[0..<36].allSatisfy { (10...50).contains($0) })
    #expect(perDay[36..<50].allSatisfy { (8_500...13_000).contains($0) })
    let launch = story.scenario.start + 36 * Self.day
    #expect(story.date(launch).longDay == "1 Dec 2010")
    let before = story.events.totals.last { $0.time <= launch }?.gifts ?? 0
    let after = story.events.totals.last { $0.time <= launch + 3_600 }?.gifts ?? 0
    #expect((350...500).contains(after - before))
  }

  @Test("more than 50 teams, few of them large; their gifts and dollars are the totals", arguments: storySeeds)
  func teamsAddUp(seed: UInt64) throws {
    let story = try Self.story(seed)
    let teams = teams(story)
    #expect(teams.count == 53)
    let total = try #require(story.known.totals.last)
    let final = try #require(story.events.totals.last)
    for (time, total) in [(story.scenario.tellingMoment, total), (final.time, final)] {
      #expect(teams.reduce(0) { $0 + gifts(story, of: $1, at: time) } == Int64(total.gifts))
      #expect(teams.reduce(0) { $0 + cents(story, of: $1, at: time) } == total.raised.minorUnits)
    }
    let ranked = teams.map { gifts(story, of: $0, at: story.scenario.tellingMoment) }.sorted(by: >)
    #expect(ranked.prefix(6).reduce(0, +) * 3 > 875 * 2)
    #expect(ranked.dropLast().filter { $0 <= 5 }.count > 25)
  }

  @Test("who leads depends on the rule: by gifts Team C, by dollars Team A; Team B needs 41 gifts")
  func ranking() throws {
    let story = try Self.story(1)
    let now = story.scenario.tellingMoment
    let teams = teams(story)
    #expect(teams.max { gifts(story, of: $0, at: now) < gifts(story, of: $1, at: now) } == "Team C")
    #expect(teams.max { cents(story, of: $0, at: now) < cents(story, of: $1, at: now) } == "Team A")
    #expect(gifts(story, of: "Team C", at: now) - gifts(story, of: "Team B", at: now) + 1 == 41)
    let rule = try #require(story.events.posts(on: "ucsf.page").first { $0.item.title.hasPrefix("How to win") })
    #expect(rule.item.title.contains("most gifts"))
  }

  @Test("small prizes are told when a team gets there: 75, 100, and the first 150", arguments: storySeeds)
  func prizes(seed: UInt64) throws {
    let page = try Self.story(seed).events.posts(on: "ucsf.page").map(\.item.title)
    #expect(page.count { $0.contains("is the first with 150 gifts") } == 1)
    #expect(page.contains("75 gifts for Team C: the first small prize is theirs."))
    #expect(page.contains("Team B passes 100 gifts. Prize number two."))
    #expect(page.contains { $0.contains("six million followers") })
  }

  @Test("the page says that the goal is reached when it is, not before", arguments: storySeeds)
  func goal(seed: UInt64) throws {
    let story = try Self.story(seed)
    let reached = try #require(story.events.totals.first { $0.raised.minorUnits >= 10_000_000 })
    let post = try #require(
      story.events.posts(on: "ucsf.page").first { $0.item.title.hasPrefix("The goal is reached") })
    #expect(post.time > reached.time && post.time - reached.time < 3_600)
    #expect(story.date(reached.time).longDay == "1 Dec 2010")
    let million = try #require(story.events.posts(on: "ucsf.page").first { $0.item.title == "One million dollars." })
    #expect(story.events.totals.first { $0.time >= million.time }.map { $0.raised.minorUnits >= 100_000_000 } == true)
  }

  @Test("totals never fall, and single gifts are part of them", arguments: storySeeds)
  func monotone(seed: UInt64) throws {
    let story = try Self.story(seed)
    let totals = story.events.totals
    #expect(
      zip(totals, totals.dropFirst()).allSatisfy {
        $0.raised.minorUnits <= $1.raised.minorUnits && $0.gifts < $1.gifts && $0.donors <= $1.donors
          || $1.time == story.scenario.tellingMoment || $1 == totals.last
      })
    let single = story.known.posts(on: "ucsf.gifts")
    #expect(single.count == (875 + 2) / 3 && single.allSatisfy { $0.item.title.hasPrefix("$") })
  }
}

import Configuration
import HospitalModel
import Testing

@Suite("The options campaigns and promotions")
struct CampaignOptionTests {
  private func read(_ yaml: String) -> (ConfigurationFile, [String]) {
    let (file, problems) = ConfigurationFile.read(yaml, file: "config.yaml")
    return (file, problems.map(\.sentence))
  }

  @Test("a campaign with its goals, its contest, its teams and the zone of its closing minute")
  func campaign() throws {
    let (file, problems) = read(
      """
      campaigns:
        - id: spring
          hospital: north
          name: Spring Challenge
          goal: "$100,000"
          stretch: ["$200,000", "$150,000"]
          opens: 2026-03-01
          closes: 2026-03-31
          zone: America/Los_Angeles
          rule: donors
          steps: [100, 75]
          first-to: 150
          teams: [Team A, Team B]
      """)
    #expect(problems.isEmpty, "\(problems)")
    let campaign = try #require(file.campaigns.first).campaign(in: .utc)
    #expect(campaign.goal == Money(minorUnits: 10_000_000) && campaign.stretchGoals == [15_000_000, 20_000_000])
    #expect(campaign.contest == Contest(rule: .donors, steps: [75, 100], firstTo: 150))
    #expect(campaign.teams == ["Team A", "Team B"])
    #expect(campaign.opens == CivilZone.pacific.time(year: 2026, month: 3, day: 1, hour: 0, minute: 0))
    // A day alone closes with its last minute, in that zone.
    #expect(campaign.closes == CivilZone.pacific.time(year: 2026, month: 4, day: 1, hour: 0, minute: 0))
  }

  @Test("a clock time closes then; without a zone it is the hospital's; a yen has no hundredths")
  func moments() throws {
    let (file, _) = read(
      "campaigns: [{ id: a, hospital: north, name: A, goal: 50000 JPY, opens: 2026-03-01 08:00, closes: 2026-03-31 23:59 }]"
    )
    let campaign = try #require(file.campaigns.first).campaign(in: .central)
    #expect(campaign.closes == CivilZone.central.time(year: 2026, month: 3, day: 31, hour: 23, minute: 59))
    #expect(campaign.goal == Money(minorUnits: 50_000, currency: "JPY"))
  }

  @Test("a promotion with its words, links, channels and peers")
  func promotion() throws {
    let (file, problems) = read(
      """
      promotions:
        - id: app
          hospital: north
          name: Our app
          words: ["#OurApp"]
          links: [north.example/app]
          channels: [north.films, "https://north.example/feed"]
          peers: [{ name: Another, words: ["#Another"] }]
          opens: 2026-03-01
      """)
    #expect(problems.isEmpty, "\(problems)")
    let promotion = try #require(file.promotions.first).promotion(in: .utc) { ChannelID("address of \($0)") }
    #expect(promotion.words == ["#OurApp"] && promotion.links == ["north.example/app"] && promotion.closes == nil)
    #expect(promotion.channels == [ChannelID("north.films"), ChannelID("address of https://north.example/feed")])
    #expect(promotion.peers == [Promotion.Peer(name: "Another", words: ["#Another"])] && !promotion.isSimulated)
  }

  @Test(
    "a mistake is told with file, line and key, and half a campaign is none",
    arguments: [
      ("campaigns: spring", "config.yaml:1: campaigns"),
      (
        "campaigns:\n- { id: a, hospital: n, name: A, goal: much, opens: 2026-03-01, closes: 2026-03-02 }",
        "config.yaml:2: campaigns[0].goal"
      ),
      (
        "campaigns:\n- { id: a, hospital: n, name: A, goal: 5, opens: soon, closes: 2026-03-02 }",
        "config.yaml:2: campaigns[0].opens"
      ),
      (
        "campaigns:\n- { id: a, hospital: n, name: A, goal: 5, opens: 2026-03-05, closes: 2026-03-02 }",
        "config.yaml:2: campaigns[0].closes"
      ),
      ("campaigns:\n- { id: a, hospital: n, name: A, goal: 5, opens: 2026-03-01 }", "config.yaml:2: campaigns[0]"),
      ("promotions:\n- { id: a, hospital: n, name: A, opens: 2026-03-01 }", "config.yaml:2: promotions[0]"),
      (
        "promotions:\n- { id: a, hospital: n, name: A, words: x, opens: 2026-03-01 }",
        "config.yaml:2: promotions[0].words"
      ),
    ])
  func mistakes(yaml: String, beginning: String) {
    let (file, problems) = read(yaml)
    #expect(file.campaigns.isEmpty && file.promotions.isEmpty)
    #expect(problems.first?.hasPrefix(beginning) == true, "\(problems)")
  }
}

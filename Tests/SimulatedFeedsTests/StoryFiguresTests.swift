import HospitalModel
import SimulatedFeeds
import Testing

/// Each story against the figures on record.
@Suite("Figures of the stories")
struct StoryFiguresTests {
  private func story(_ name: String) throws -> (scenario: Scenario, events: [TimedEvent]) {
    let scenario = try #require(ScenarioCatalog.named(name))
    return (scenario, scenario.events(seed: 1))
  }

  @Test("Mayo: the oldest open question has waited for 42 minutes, six others for less than half an hour")
  func community() throws {
    let (scenario, events) = try story("mayo-community")
    let now = scenario.tellingMoment
    let posts = events.posts(on: "mayo.forum").filter { $0.time <= now }
    let answered = Set(posts.filter { [.answer, .expertAnswer].contains($0.item.kind) }.compactMap(\.item.thread))
    let open = posts.filter { $0.item.kind == .question && !answered.contains($0.item.id) }
    #expect(open.count == 7)
    #expect(open.map { (now - $0.time) / 60 }.max() == 42)
    #expect(open.filter { now - $0.time > 1_800 }.count == 1)
    #expect(events.readings(.mentions, on: "mayo.tags").last { $0.time <= now }?.value == 98)
  }

  @Test("Rush: posts arrive late and in clumps")
  func fieldBlog() throws {
    let (scenario, events) = try story("rush-haiti")
    let posts = events.posts(on: "rush.field").filter { $0.time <= scenario.tellingMoment }
    let newest = try #require(posts.last)
    #expect(newest.item.title == "Tent three is ours now.")
    let zone = Hospital.ofTheStories[1].zone
    #expect(newest.item.written.map { zone.date(at: $0).clock } == "14:30")
    #expect(zone.date(at: newest.time).clock == "19:02")
    #expect(posts.filter { scenario.tellingMoment - $0.time <= 300 }.count == 3)
    #expect(posts.allSatisfy { $0.item.written != nil })
    #expect(Set(posts.compactMap(\.item.author)).count == 4)
  }

  @Test("Massachusetts General: 41 embeds and 1,204 mentions")
  func finder() throws {
    let (scenario, events) = try story("mgh-finder")
    let now = scenario.tellingMoment
    #expect(events.readings(.embeds, on: "mgh.embeds").last { $0.time <= now }?.value == 41)
    #expect(events.readings(.mentions, on: "mgh.feed").last { $0.time <= now }?.value == 1_204)
  }

  @Test("Nebraska: twelve codes")
  func codes() throws {
    let (_, events) = try story("nebraska-stories")
    let subjects = events.compactMap { event -> String? in
      if case .measurement(let reading) = event.event, reading.metric == .scans { reading.subject } else { nil }
    }
    #expect(Set(subjects).count == 12)
  }

  @Test("UCSF: $75,000 from 875 donors on day 34, more than a million from nearly 165,000 at the end")
  func challenge() throws {
    let (scenario, events) = try story("ucsf-challenge")
    let campaign = try #require(scenario.setup().campaigns.first)
    let totals = events.totals
    #expect(campaign.goal == Money(minorUnits: 10_000_000))
    #expect(campaign.closes == CivilZone.pacific.time(year: 2010, month: 12, day: 16, hour: 23, minute: 59))
    #expect(scenario.tellingMoment == scenario.start + 34 * 86_400)
    let known = totals.filter { $0.time <= scenario.tellingMoment }
    #expect(known.last?.raised == Money(minorUnits: 7_500_000))
    #expect(known.last?.donors == 875)
    #expect(known.last?.time == scenario.tellingMoment)
    let final = try #require(totals.last)
    #expect(final.raised.minorUnits > 100_000_000)
    #expect((164_000..<165_000).contains(final.donors))
    #expect(final.time == campaign.closes)
  }

  @Test("UCSF: the pace on day 34 is that of the record")
  func pace() throws {
    let (scenario, events) = try story("ucsf-challenge")
    let campaign = try #require(scenario.setup().campaigns.first)
    let pace = CampaignPace(CampaignProgress(campaign: campaign, totals: events.totals), at: scenario.tellingMoment)
    #expect(pace.perDay.map { Int64($0) } == 220_588)
    #expect(pace.requiredPerDay.map { Int64($0) } == 147_058)
    #expect(pace.projection.map { Int64($0.rounded()) } == 11_250_000)
    #expect(pace.daysLeft == 17)
    #expect((pace.weekPerDay ?? 0) > 0)
  }

  @Test("UCSF: totals never fall, at any seed", arguments: [0, 1, 99] as [UInt64])
  func monotone(seed: UInt64) throws {
    let scenario = try #require(ScenarioCatalog.named("ucsf-challenge"))
    let totals = scenario.events(seed: seed).totals
    #expect(
      zip(totals, totals.dropFirst()).allSatisfy {
        $0.raised.minorUnits <= $1.raised.minorUnits && $0.gifts <= $1.gifts && $0.donors <= $1.donors
      })
    #expect(totals.allSatisfy { $0.donors <= $0.gifts })
  }

  @Test("WakeMed: 18,400 views at the telling moment, twice as many every two hours in the evening")
  func tornado() throws {
    let (scenario, events) = try story("wakemed-tornado")
    let views = events.readings(.views, on: "wakemed.video", subject: "tornado")
    func value(_ hours: Int64) -> Int64? {
      views.first { $0.time == scenario.tellingMoment + hours * 3_600 }?.value
    }
    #expect(views.first?.value == 0)
    #expect(value(0) == 18_400)
    #expect(value(2) == 36_800)
    #expect(value(4) == 73_600)
    #expect(value(6) == 147_200)
    #expect(zip(views, views.dropFirst()).allSatisfy { $0.value <= $1.value })
    #expect(scenario.isInvented?.contains("invented") == true)
  }

  @Test("Texas Health: five public films; two order sets decided and six open at the telling moment")
  func orderSets() throws {
    let (scenario, events) = try story("thr-ehr")
    #expect(events.posts(on: "texas-health.videos").filter { $0.item.title.contains(" of 5:") }.count == 5)
    let known = events.posts(on: "texas-health.network").filter { $0.time <= scenario.tellingMoment }
    let topics = [
      "chest pain", "stroke", "hip fracture", "pneumonia", "heart failure", "asthma", "clot", "sepsis bundle",
    ]
    #expect(topics.allSatisfy { topic in known.contains { $0.item.title.lowercased().contains(topic) } })
    #expect(known.filter { $0.item.title.contains("decided") }.count == 2)
  }

  @Test("Geisinger: 17 clicks by the page, 4 by mail")
  func clicks() throws {
    let (scenario, events) = try story("geisinger-recruiting")
    func latest(_ subject: String) -> Int64? {
      events.readings(.clicks, on: "geisinger.csv", subject: subject).last { $0.time <= scenario.tellingMoment }?.value
    }
    #expect(latest("page") == 17)
    #expect(latest("mail") == 4)
  }

  @Test("Henry Ford: 96 posts in 120 minutes, 31 of 40 questions answered, more than 1,900 followers")
  func live() throws {
    let (scenario, events) = try story("henry-ford-live")
    let posts = events.posts(on: "henry-ford.live")
    #expect(posts.count == 96)
    #expect(posts.allSatisfy { (0...120).contains(scenario.minute(of: $0.time)) })
    #expect(posts.last.map { scenario.minute(of: $0.time) } == 120)
    let asked = events.posts.filter { $0.item.kind == .question }
    #expect(asked.count == 40)
    #expect(Set(posts.filter { $0.item.kind == .expertAnswer }.compactMap(\.item.thread)).count == 31)
    let followers = events.readings(.followers, on: "henry-ford.live")
    #expect(followers.last { $0.time <= scenario.tellingMoment }?.value == 1_904)
    #expect(scenario.minute(of: scenario.tellingMoment) == 72)
    let now = scenario.tellingMoment
    let answered = Set(posts.filter { $0.time <= now && $0.item.kind == .expertAnswer }.compactMap(\.item.thread))
    let waiting = asked.filter { $0.time <= now && !answered.contains($0.item.id) }
    #expect(waiting.allSatisfy { now - $0.time < 600 })
  }
}

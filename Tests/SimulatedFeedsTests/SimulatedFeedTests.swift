import HospitalModel
import SimulatedFeeds
import Testing

@Suite("A running simulation")
struct SimulatedFeedTests {
  private let opened = Timestamp(year: 2026, month: 11, day: 23, hour: 20, minute: 5)

  @Test("alone, a story runs on its own clock")
  func alone() throws {
    let scenario = try #require(ScenarioCatalog.named("fort-hood"))
    let feed = SimulatedFeed(scenario: scenario, seed: 1)
    #expect(feed.start == scenario.start && feed.end == scenario.end)
    #expect(feed.setup == scenario.setup())
    #expect(Array(feed.events(after: nil, through: feed.end)) == scenario.events(seed: 1))
  }

  @Test("ranges share no event and lose none", arguments: [1, 7, 3_600, 86_400] as [Int64])
  func partition(step: Int64) throws {
    let scenario = try #require(ScenarioCatalog.named("henry-ford-live"))
    let feed = SimulatedFeed(scenario: scenario, seed: 1)
    var told = Array(feed.events(after: nil, through: feed.start))
    var time = feed.start
    while time < feed.end {
      told += feed.events(after: time, through: time + step)
      time = time + step
    }
    #expect(told == scenario.events(seed: 1))
  }

  @Test("an empty or backward range holds nothing")
  func empty() throws {
    let feed = SimulatedFeed(scenario: try #require(ScenarioCatalog.named("fort-hood")), seed: 1)
    #expect(feed.events(after: nil, through: feed.start - 1).isEmpty)
    #expect(feed.events(after: feed.end, through: feed.end + 1).isEmpty)
    #expect(feed.events(after: feed.end, through: feed.start).isEmpty)
  }

  @Test("the next event is the first one after a time")
  func next() throws {
    let feed = SimulatedFeed(scenario: try #require(ScenarioCatalog.named("fort-hood")), seed: 1)
    #expect(feed.next(after: feed.start - 1) == feed.start)
    let next = try #require(feed.next(after: feed.start))
    #expect(next > feed.start)
    #expect(feed.events(after: feed.start, through: next).allSatisfy { $0.time == next })
    #expect(feed.next(after: feed.end) == nil)
  }

  @Test("together, each story's telling moment falls on the opening, and each hospital knows the way back")
  func opening() throws {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    #expect(feed.setup.hospitals.count == 10)
    for (hospital, scenario) in zip(feed.setup.hospitals, ScenarioCatalog.rows) {
      #expect(hospital.id == scenario.hospital)
      #expect(opened + hospital.storyOffset == scenario.tellingMoment)
    }
  }

  @Test("together, every time inside every event is shifted with its story")
  func shifting() throws {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let all = feed.events(after: nil, through: feed.end)
    let scenario = try #require(ScenarioCatalog.named("fort-hood"))
    let shift = opened - scenario.tellingMoment
    #expect(all.facts.map(\.time) == scenario.events(seed: 1).facts.map { $0.time + shift })
    #expect(
      all.incidents.map(\.incident.nextUpdate)
        == scenario.events(seed: 1).incidents.map { $0.incident.nextUpdate.map { $0 + shift } })
    #expect(all.incidents.allSatisfy { $0.incident.started == scenario.start + shift })
    #expect(all.posts.allSatisfy { $0.item.published == $0.time })
    #expect(all.fetches.allSatisfy { $0.next > $0.time })
    let challenge = try #require(ScenarioCatalog.named("ucsf-challenge"))
    let campaign = try #require(feed.setup.campaigns.first)
    let total = try #require(all.totals.last { $0.time <= opened })
    #expect(total.time == opened && total.donors == 875)
    #expect(campaign.closes - opened == 17 * 86_400)
    #expect(opened - campaign.opens == challenge.tellingMoment - challenge.start)
    let written = try #require(
      all.posts.last { $0.channel.rawValue == "rush.field" && $0.time <= opened }?.item.written)
    #expect(opened - written == 275 * 60)
  }

  @Test("together, they are in order, with no id twice on a channel")
  func order() {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let all = Array(feed.events(after: nil, through: feed.end))
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(all.first?.time == feed.start)
    let ids = all.posts.map { PostID(channel: $0.channel, item: $0.item.id) }
    #expect(Set(ids).count == ids.count)
    #expect(SimulatedFeed.all(opened: opened, seed: 1).events(after: nil, through: feed.end).elementsEqual(all))
  }

  @Test("together, the screen is full at the opening and never still for long in the first ten minutes")
  func liveliness() {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    #expect((2_000...3_500).contains(feed.events(after: nil, through: opened).count))
    let first = Array(feed.events(after: opened, through: opened + 600))
    let gaps = zip([opened] + first.map(\.time), first.map(\.time)).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 <= 30 })
    #expect((20...150).contains(first.count))
    for hour in Int64(1)..<24 {
      let events = feed.events(after: opened + hour * 3_600, through: opened + (hour + 1) * 3_600)
      #expect((60...300).contains(events.count))
    }
  }

  @Test("together, every story lives on for a day")
  func dayAfter() {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let channels = feed.setup.channels
    for hospital in feed.setup.hospitals {
      let own = Set(channels.filter { $0.hospital == hospital.id }.map(\.id))
      for quarter in Int64(0)..<4 {
        let posts = feed.events(after: opened + quarter * 21_600, through: opened + (quarter + 1) * 21_600).posts
        #expect(posts.contains { own.contains($0.channel) })
      }
    }
  }
}

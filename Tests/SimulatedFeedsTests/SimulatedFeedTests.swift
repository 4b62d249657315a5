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
    #expect(feed.events(after: nil, through: feed.end) == scenario.events(seed: 1))
  }

  @Test("ranges share no event and lose none", arguments: [1, 7, 3_600, 86_400] as [Int64])
  func partition(step: Int64) throws {
    let scenario = try #require(ScenarioCatalog.named("henry-ford-live"))
    let feed = SimulatedFeed(scenario: scenario, seed: 1)
    var told = feed.events(after: nil, through: feed.start)
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

  @Test("together, every time inside every event is shifted with its story", arguments: ScenarioCatalogTests.names)
  func shifting(name: String) throws {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let scenario = try #require(ScenarioCatalog.named(name))
    let shift = opened - scenario.tellingMoment
    let channels = Set(scenario.setup().channels.map(\.id))
    let all = feed.events(after: nil, through: feed.end)
    let alone = scenario.events(seed: 1).filter { $0.time + shift <= feed.end }
    let (posts, own) = (all.posts.filter { channels.contains($0.channel) }, alone.posts)
    #expect(posts.map(\.item.id) == own.map(\.item.id))
    #expect(posts.map(\.time) == own.map { $0.time + shift })
    #expect(posts.map(\.item.published) == own.map { $0.item.published.map { $0 + shift } })
    #expect(posts.map(\.item.written) == own.map { $0.item.written.map { $0 + shift } })
    #expect(posts.map(\.item.tags) == own.map(\.item.tags) && posts.map(\.item.place) == own.map(\.item.place))
  }

  @Test("together, facts, promises and campaigns are shifted, too")
  func shiftingOfFacts() throws {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let all = feed.events(after: nil, through: feed.end)
    let scenario = try #require(ScenarioCatalog.named("fort-hood"))
    let shift = opened - scenario.tellingMoment
    let alone = scenario.events(seed: 1).filter { $0.time + shift <= feed.end }
    #expect(all.facts.map(\.time) == alone.facts.map { $0.time + shift })
    #expect(
      all.incidents.map(\.incident.nextUpdate) == alone.incidents.map { $0.incident.nextUpdate.map { $0 + shift } })
    #expect(all.incidents.allSatisfy { $0.incident.started == scenario.start + shift })
    #expect(all.fetches.allSatisfy { $0.next > $0.time })
    let challenge = try #require(ScenarioCatalog.named("ucsf-challenge"))
    let campaign = try #require(feed.setup.campaigns.first)
    let total = try #require(all.totals.last { $0.time <= opened })
    #expect(total.time == opened && total.donors == 875)
    #expect(campaign.closes - opened == 17 * 86_400)
    #expect(opened - campaign.opens == challenge.tellingMoment - challenge.start)
  }

  /// What a person should see of each story when the demo opens: a post of its own, and how old it is in minutes.
  static let postsAtOpening: [(channel: String, title: String, minutes: ClosedRange<Int64>)] = [
    ("mayo.forum", "How long before I can drive again?", 42...42),
    ("rush.field", "Tent three is ours now.", 3...3),
    ("mgh.video", "Now find the closest ER on your phone", 60...60),
    ("scott-white.status", "Visitors: please use the east door.", 20...20),
    ("nebraska.stories", "Window, second floor, blinds half up", 40...40),
    ("ucsf.page", "Team B needs 41 gifts to lead.", 2...2),
    ("wakemed.video", "A tornado crosses our parking deck", 125...125),
    ("texas-health.network", "Sepsis bundle, draft 3: please decide", 8...8),
    ("geisinger.page", "Two GI openings in Danville", 1_440...1_440),
    ("henry-ford.live", "The patient is awake and counting.", 0...0),
  ]

  @Test("together, each story is told at its telling moment", arguments: postsAtOpening)
  func opening(channel: String, title: String, minutes: ClosedRange<Int64>) throws {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let posts = feed.events(after: nil, through: opened).posts
    let post = try #require(posts.first { $0.channel.rawValue == channel && $0.item.title == title })
    #expect(minutes.contains((opened - post.time) / 60))
  }

  @Test("together, they are in order, with no id twice on a channel but for changed posts")
  func order() {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let all = feed.events(after: nil, through: feed.end)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.time <= $1.time })
    #expect(all.first?.time == feed.start)
    #expect(all.firstPosts.count + all.edits.count == all.posts.count)
    #expect(all.edits.count < 20)
    #expect(SimulatedFeed.all(opened: opened, seed: 1).events(after: nil, through: feed.end) == all)
  }

  @Test("together, every channel has been fetched before the opening, none is late, one fails")
  func sources() throws {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    let fetches = feed.events(after: nil, through: opened).fetches
    for channel in feed.setup.channels {
      let own = fetches.filter { $0.channel == channel.id }
      let newest = try #require(own.last)
      if case .failed = newest.outcome {
        #expect(channel.id.rawValue == "mayo.video")
      } else {
        #expect(opened - newest.time < 1_800)
      }
    }
  }

  @Test("together, the screen is full at the opening and never still for long in the first ten minutes")
  func liveliness() {
    let feed = SimulatedFeed.all(opened: opened, seed: 1)
    #expect((3_000...6_000).contains(feed.events(after: nil, through: opened).count))
    let first = feed.events(after: opened, through: opened + 600)
    let gaps = zip([opened] + first.map(\.time), first.map(\.time)).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 <= 45 })
    #expect((60...150).contains(first.count))
    let channels = Dictionary(grouping: first.posts) { $0.channel.rawValue.prefix { $0 != "." } }
    #expect(channels.count == 10)
    for hour in Int64(1)..<24 {
      let events = feed.events(after: opened + hour * 3_600, through: opened + (hour + 1) * 3_600)
      #expect((60...500).contains(events.count))
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
        #expect(posts.contains { own.contains($0.channel) }, "\(hospital.shortName), quarter \(quarter)")
      }
    }
  }
}

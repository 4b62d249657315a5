import ChannelFeeds
import GRDB
import HospitalModel
import Synchronization
import Testing

@testable import DashboardRuntime
@testable import HospitalStore

@Suite("Collecting")
struct SourceCollectorTests {
  private static let hosts = (1...40).map { "https://host\($0 % 7).example/\($0).xml" }

  @Test("every source is fetched once, its posts are stored, and the validators go along the next time")
  func everything() async throws {
    let desk = try CollectingDesk(sources: Self.hosts)
    let summary = await desk.collector().collect(only: nil, ignoringIntervals: true)
    #expect(summary.sources == 40 && summary.inserted == 80 && summary.failed.isEmpty)
    #expect(try desk.posts() == 80)
    #expect(desk.asked.withLock { $0.sorted() } == Self.hosts.sorted())
    #expect(try desk.sources().allSatisfy { $0.validators.entityTag == "v1" })
    let again = await desk.collector().collect(only: nil, ignoringIntervals: true)
    #expect(again.sources == 40 && again.inserted == 0 && again.edited == 0)
  }

  @Test("a source is due when its interval is over, and not before")
  func intervals() async throws {
    let desk = try CollectingDesk(sources: ["https://a.example/x"])
    let collector = desk.collector()
    _ = await collector.collect(only: nil, ignoringIntervals: false)
    desk.pass(seconds: Channel.usualInterval - 1)
    #expect(await collector.collect(only: nil, ignoringIntervals: false).sources == 0)
    desk.pass(seconds: 1)
    #expect(await collector.collect(only: nil, ignoringIntervals: false).sources == 1)
  }

  @Test("a clock that was set back doesn't silence a source")
  func clockJump() async throws {
    let desk = try CollectingDesk(sources: ["https://a.example/x"])
    desk.pass(seconds: 30 * 86_400)
    _ = await desk.collector().collect(only: nil, ignoringIntervals: false)
    desk.pass(seconds: -30 * 86_400)
    let collector = desk.collector()
    try collector.refreshSchedule()
    #expect(collector.isDue(desk.now))
    #expect(await collector.collect(only: nil, ignoringIntervals: false).sources == 1)
  }

  @Test("a host that asks for patience is not asked again, neither for its other sources nor by an impatient person")
  func patience() async throws {
    let sources = (1...5).map { "https://busy.example/\($0)" } + ["https://calm.example/1"]
    let desk = try CollectingDesk(sources: sources) { address, validators throws(FeedError) in
      guard address.contains("calm") else { throw .tooManyRequests(host: "busy.example", retryAfter: 600) }
      return try CollectingDesk.feed(address, validators)
    }
    let collector = desk.collector()
    let first = await collector.collect(only: nil, ignoringIntervals: true)
    #expect(first.failed.count == 1 && first.postponed == 4 && first.inserted == 2)
    #expect(desk.asked.withLock { $0.count { $0.contains("busy") } } == 1)
    desk.pass(seconds: 599)
    let second = await collector.collect(only: nil, ignoringIntervals: true)
    #expect(second.sources == 1 && second.postponed == 5)
    #expect(second.sentence.contains("5 wait as the server asks"))
    desk.pass(seconds: 2)
    _ = await collector.collect(only: nil, ignoringIntervals: true)
    #expect(desk.asked.withLock { $0.count { $0.contains("busy") } } == 2)
  }

  @Test("a source that fails keeps its posts, says why, and comes back by itself")
  func comeback() async throws {
    let isDead = Mutex(false)
    let desk = try CollectingDesk(sources: ["https://a.example/x"]) { address, validators throws(FeedError) in
      if isDead.withLock({ $0 }) { throw .status(404, address: address) }
      return try CollectingDesk.feed(address, validators)
    }
    let collector = desk.collector()
    _ = await collector.collect(only: nil, ignoringIntervals: false)
    isDead.withLock { $0 = true }
    var attempts = 0
    for _ in 0..<(86_400 / 300) {
      desk.pass(seconds: 300)
      attempts += await collector.collect(only: nil, ignoringIntervals: false).failed.count
    }
    let state = try #require(try desk.sources().first)
    guard case .failing(_, _, let reason) = state.health else {
      Issue.record("it is not failing")
      return
    }
    #expect(reason.contains("404") && state.posts == 2 && attempts > 5 && attempts < 40)
    isDead.withLock { $0 = false }
    desk.pass(seconds: 6 * 3_600 + 2_000)
    #expect(await collector.collect(only: nil, ignoringIntervals: false).failed.isEmpty)
    #expect(try desk.sources().first?.health == .live(since: desk.now))
  }

  @Test("more new items than a transaction takes are stored in steps, with the validators last")
  func flood() async throws {
    let ids = (0..<6_000).map { "urn:flood:\($0)" }
    let body = CollectingDesk.rss(ids)
    let desk = try CollectingDesk(sources: ["https://flood.example/x"]) { address, _ in
      FeedResponse(address: address, bodyBytes: body, validators: Validators(entityTag: "v1"))
    }
    let summary = await desk.collector().collect(only: nil, ignoringIntervals: true)
    #expect(summary.inserted == 6_000 && summary.failed.isEmpty)
    #expect(try desk.sources().first?.validators.entityTag == "v1")
  }

  @Test("two collectors at once: one fetches, the other says who does")
  func twoCollectors() async throws {
    let desk = try CollectingDesk(sources: Self.hosts)
    let first = desk.collector(holder: "first")
    let second = desk.collector(holder: "second")
    async let left = first.collect(only: nil, ignoringIntervals: true)
    async let right = second.collect(only: nil, ignoringIntervals: true)
    let summaries = await [left, right]
    #expect(try desk.posts() == 80)
    // Whoever came while the other fetched did nothing; one after the other, both may have fetched.
    for summary in summaries where summary.otherCollector != nil {
      #expect(summary.sources == 0 && summary.sentence.contains("another hsdash"))
    }
    #expect(summaries.contains { $0.sources == 40 })
  }

  @Test("a collector that lost its lease while the machine slept stops in the middle")
  func lostLease() async throws {
    let desk = try CollectingDesk(sources: (1...30).map { "https://one.example/\($0)" })
    let others = Mutex(0)
    let collector = SourceCollector(
      store: desk.store,
      client: FeedClient { address, validators throws(FeedError) in
        let count = others.withLock { count in
          count += 1
          return count
        }
        if count == 3 {
          desk.pass(seconds: 3_600)
          _ = try? desk.store.takeLease("fetching", holder: "other", now: desk.now, seconds: 120)
        }
        return try CollectingDesk.feed(address, validators)
      }, clock: { desk.now }, holder: "sleeper")
    let summary = await collector.collect(only: nil, ignoringIntervals: true)
    #expect(summary.sources == 3)
    #expect(try desk.posts() == 6)
  }

  @Test("a full disk in the middle loses nothing that was told as stored, and the next pass repairs")
  func fullDisk() async throws {
    let body = CollectingDesk.rss((0..<3_000).map { "urn:disk:\($0)" })
    let desk = try CollectingDesk(sources: ["https://a.example/x", "https://b.example/x"]) { address, validators in
      FeedResponse(address: address, bodyBytes: body, validators: Validators(entityTag: "v1"))
    }
    try desk.limitPages(150)
    let summary = await desk.collector().collect(only: nil, ignoringIntervals: true)
    guard case .diskFull? = summary.storeFailure else {
      Issue.record("\(summary)")
      return
    }
    #expect(try desk.posts() == summary.inserted)
    try desk.limitPages(1 << 30)
    desk.pass(seconds: 60)
    let repaired = await desk.collector().collect(only: nil, ignoringIntervals: true)
    #expect(repaired.storeFailure == nil && repaired.inserted + summary.inserted == 6_000)
    #expect(try desk.posts() == 6_000)
  }

  @Test("what the store refuses from one source costs the others nothing")
  func refused() async throws {
    let desk = try CollectingDesk(sources: Self.hosts)
    let writer = FetchWriter(store: desk.store, clock: { desk.now })
    let known = CollectingDesk.channel(Self.hosts[0])
    let unknown = CollectingDesk.channel("https://nowhere.example/x")
    for channel in [known, unknown] {
      writer.take(
        FetchWriter.News(
          channel: channel, events: [.item(FeedItem(id: "1", title: "Open", published: nil), channel: channel.id)]))
    }
    let result = writer.finish()
    #expect(result.inserted == 1 && result.refused.map(\.channel) == [unknown] && result.failure == nil)
  }

  @Test("a pass says how far it is after every source")
  func progress() async throws {
    let desk = try CollectingDesk(sources: Self.hosts)
    let seen = Mutex<[FetchProgress]>([])
    _ = await desk.collector().collect(only: nil, ignoringIntervals: true) { progress in
      seen.withLock { $0.append(progress) }
    }
    let reports = seen.withLock { $0 }
    #expect(reports.count == 40 && reports.map(\.done).max() == 40 && reports.allSatisfy { $0.sources == 40 })
  }
}

extension CollectingDesk {
  /// The fault seam of a full disk: the file may not grow beyond so many pages.
  func limitPages(_ pages: Int) throws {
    try store.connections.writer.queue().unsafeReentrantWrite { database in
      _ = try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages)")
    }
  }
}

@Suite("The plan of a pass")
struct FetchPlanTests {
  private func sources(_ addresses: [String]) -> [SourceState] {
    addresses.map { address in
      SourceState(
        channel: CollectingDesk.channel(address), health: .waiting, nextAttempt: nil, posts: 0, unread: 0,
        validators: Validators())
    }
  }

  @Test("a host has one request under way, however many ask")
  func onePerHost() {
    var plan = FetchPlan(sources(["https://a.example/1", "https://A.example/2", "https://b.example/1"]), pause: 0)
    #expect(plan.hosts == 2)
    guard case .fetch(let first) = plan.next(now: 0), case .fetch(let second) = plan.next(now: 0),
      case .done = plan.next(now: 0)
    else {
      Issue.record("two hosts, two fetches")
      return
    }
    #expect(Set([first, second].map { FetchPlan.host($0.channel.address ?? "") }) == ["a.example", "b.example"])
    plan.end(of: first, now: 0, askedUntil: nil)
    plan.end(of: second, now: 0, askedUntil: nil)
    guard case .fetch = plan.next(now: 0), case .done = plan.next(now: 0) else {
      Issue.record("the second one of a.example follows")
      return
    }
  }

  @Test("between two requests to a host there is a pause")
  func pauses() {
    var plan = FetchPlan(sources(["https://a.example/1", "https://a.example/2"]), pause: 500)
    guard case .fetch(let first) = plan.next(now: 0) else {
      Issue.record("nothing to fetch")
      return
    }
    plan.end(of: first, now: 100, askedUntil: nil)
    guard case .wait(500) = plan.next(now: 100), case .wait(1) = plan.next(now: 599),
      case .fetch = plan.next(now: 600)
    else {
      Issue.record("no pause of 500 ms")
      return
    }
  }

  @Test(
    "the host is what stands behind the scheme, also behind a connector's word",
    arguments: [
      ("https://A.example/x?y", "a.example"), ("mastodon:https://b.example/@x", "b.example"),
      ("https://c.example?x", "c.example"), ("/srv/feed.xml", "/srv/feed.xml"), ("exec:date", "exec:date"),
    ])
  func hosts(address: String, host: String) {
    #expect(FetchPlan.host(address) == host)
  }
}

@Suite("Progress in words")
struct FetchProgressTests {
  @Test("rate and time left are told after a second, not before")
  func rates() {
    var progress = FetchProgress(sources: 1_000)
    progress.done = 250
    progress.posts = 5_000
    progress.bytes = 3_140_000
    progress.failed = 2
    #expect(progress.sentence(after: 999) == "250 of 1,000 sources, 5,000 new posts, 3.1 MB, 2 failed")
    #expect(
      progress.sentence(after: 2_000)
        == "250 of 1,000 sources, 5,000 new posts, 3.1 MB, 2 failed, 125 a second, about 6 s left")
  }

  @Test(
    "bytes in words",
    arguments: [(0, "0 B"), (999, "999 B"), (14_200, "14 kB"), (1_000_000, "1.0 MB"), (2_345_678_901, "2,345.6 MB")])
  func bytes(count: Int64, text: String) {
    #expect(ByteCount.text(count) == text)
  }
}

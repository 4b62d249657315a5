import ChannelFeeds
import HospitalModel
import Synchronization
import Testing

@Suite("Sources")
struct SourceReaderTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 2)
  private static let body = Array(
    "<rss version='2.0'><channel><title>N</title><item><guid>1</guid><title>T</title></item></channel></rss>".utf8)

  private func source(_ health: FeedHealth = .waiting) -> SourceState {
    let channel = Channel(
      id: ChannelID("n"), hospital: HospitalID("h"), kind: .news, name: "N", address: "https://example.org/feed",
      interval: 600)
    return SourceState(
      channel: channel, health: health, nextAttempt: nil, posts: 0, unread: 0,
      validators: Validators(entityTag: "\"v1\""))
  }

  private func client(_ answer: @escaping @Sendable () throws(FeedError) -> FeedResponse) -> FeedClient {
    FeedClient { _, _ throws(FeedError) in try answer() }
  }

  @Test("a good answer gives its items and the next time")
  func good() {
    let reader = SourceReader(
      client: client { () throws(FeedError) in FeedResponse(address: "https://example.org/feed", bodyBytes: Self.body) }
    )
    let events = reader.events(for: source(), now: Self.now)
    #expect(events.count == 2)
    guard case .fetch(.succeeded, _, _, let next, _)? = events.last else {
      Issue.record("no end of the fetch")
      return
    }
    #expect(next == Self.now + 600)
  }

  @Test("validators go out with every request, and an unchanged answer gives no items")
  func unchanged() {
    let sent = Mutex<Validators?>(nil)
    let client = FeedClient { address, validators throws(FeedError) in
      sent.withLock { $0 = validators }
      return FeedResponse(address: address, status: 304, isUnchanged: true)
    }
    let events = SourceReader(client: client).events(for: source(), now: Self.now)
    #expect(events.count == 1)
    #expect(sent.withLock { $0?.entityTag } == "\"v1\"")
  }

  @Test("a failure says why, and the pause grows with the time it has been failing")
  func failing() {
    let reader = SourceReader(
      client: client { () throws(FeedError) in throw .unreachable(host: "example.org", detail: "refused") })
    func pause(_ health: FeedHealth) -> Int64 {
      let events = reader.events(for: source(health), now: Self.now)
      guard case .fetch(.failed(let reason, _), _, _, let next, _)? = events.first
      else { return -1 }
      #expect(reason.contains("example.org"))
      return next - Self.now
    }
    let first = pause(.live(since: Self.now - 600))
    let later = pause(.failing(since: Self.now - 3_600, lastSuccess: nil, reason: "x"))
    let latest = pause(.failing(since: Self.now - 900_000, lastSuccess: nil, reason: "x"))
    #expect(first >= 60 && first < 120 && later >= 3_600 && latest <= 26_000)
  }

  @Test("a server that asks for patience gets it")
  func patience() {
    let reader = SourceReader(
      client: client { () throws(FeedError) in throw .tooManyRequests(host: "example.org", retryAfter: 5_000) })
    guard case .fetch(_, _, _, let next, _)? = reader.events(for: source(), now: Self.now).first else { return }
    #expect(next == Self.now + 5_000)
  }

  @Test("a source that has moved for good gets its new address, before its items")
  func moved() {
    let reader = SourceReader(
      client: client { () throws(FeedError) in
        FeedResponse(
          address: "https://example.org/new", permanentAddress: "https://example.org/new", bodyBytes: Self.body)
      })
    guard case .channel(let channel)? = reader.events(for: source(), now: Self.now).first else {
      Issue.record("no new address")
      return
    }
    #expect(channel.address == "https://example.org/new" && channel.id.rawValue == "n" && channel.interval == 600)
  }

  @Test("a source that is gone for good is left alone, and no patience lasts longer than a day")
  func gone() {
    func pause(_ error: FeedError) -> Int64 {
      let reader = SourceReader(client: client { () throws(FeedError) in throw error })
      guard case .fetch(_, _, _, let next, _)? = reader.events(for: source(), now: Self.now).first else { return -1 }
      return next - Self.now
    }
    #expect(pause(.gone(address: "x")) > 30 * 86_400)
    #expect(pause(.tooManyRequests(host: "x", retryAfter: .max)) == 86_400)
  }

  @Test("an answer that is no feed is a failure that keeps nothing")
  func noFeed() {
    let reader = SourceReader(
      client: client { () throws(FeedError) in FeedResponse(address: "x", bodyBytes: Array("<html/>".utf8)) })
    let events = reader.events(for: source(), now: Self.now)
    guard events.count == 1, case .fetch(.failed(let reason, _), _, _, _, _)? = events.first else {
      Issue.record("\(events)")
      return
    }
    #expect(reason.contains("HTML"))
  }

  @Test("a found source has a short key made of its address, and a guessed kind")
  func found() throws {
    let client = client { () throws(FeedError) in FeedResponse(address: "x", bodyBytes: Self.body) }
    let found = try findSource("https://www.example.org/newsroom/feed.xml", client: client)
    #expect(found.channel.rawValue == "example-org-newsroom-feed-xml" && found.kind == .news && found.title == "N")
    let long = try findSource("https://example.org/" + String(repeating: "a/", count: 200), client: client)
    #expect(long.channel.rawValue.count <= 60)
  }
}

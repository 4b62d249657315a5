import ChannelFeeds
import HospitalModel
import Synchronization
import Testing

@testable import DashboardRuntime
@testable import HospitalStore

/// A stream that a test plays by hand.
private final class PlayedStream: Sendable {
  private struct State {
    var scripts: [[StreamClient.Signal]]
    var failures: [FeedError?]
    var opened = 0
  }

  private let state: Mutex<State>

  init(_ scripts: [[StreamClient.Signal]], failures: [FeedError?] = []) {
    state = Mutex(State(scripts: scripts, failures: failures))
  }

  var opened: Int { state.withLock { $0.opened } }

  var client: StreamClient {
    StreamClient { [self] _, take throws(FeedError) in
      let (script, failure) = state.withLock { state in
        defer { state.opened += 1 }
        return (
          state.opened < state.scripts.count ? state.scripts[state.opened] : [],
          state.opened < state.failures.count ? state.failures[state.opened] : nil
        )
      }
      for signal in script where !take(signal) { return }
      if let failure { throw failure }
    }
  }
}

@Suite("Streams")
struct StreamKeeperTests {
  private static let tag = "mastodon:https://social.example/tags/northhospital"

  private static func status(_ id: Int, _ text: String) -> String {
    """
    {"id":"\(id)","url":"https://social.example/@desk/\(id)","content":"<p>\(text)</p>","visibility":"public",
    "created_at":"2026-03-01T09:00:00.000Z","account":{"acct":"desk","display_name":"Desk"},"media_attachments":[]}
    """
  }

  private static func update(_ id: Int, _ text: String, _ name: String = "update") -> ServerEvent {
    ServerEvent(name: name, data: status(id, text).split(separator: "\n").joined(separator: " "))
  }

  /// Runs the follower of the one source until it has rested so often.
  private func follow(_ desk: CollectingDesk, _ stream: PlayedStream, rests most: Int) -> [Int64] {
    let rests = Mutex<[Int64]>([])
    var parts = Follower.Parts(
      store: desk.store, client: desk.client, streams: stream.client, clock: { desk.now }, holder: "this one")
    let follower = Mutex<Follower?>(nil)
    parts.rest = { milliseconds, _ in
      let count = rests.withLock { rests in
        rests.append(milliseconds)
        return rests.count
      }
      if count >= most { follower.withLock { $0?.stop() } }
    }
    let one = Follower(CollectingDesk.channel(Self.tag), parts)
    follower.withLock { $0 = one }
    one.run()
    return rests.withLock { $0 }
  }

  private func desk(missed: Int = 0) throws -> CollectingDesk {
    try CollectingDesk(sources: [Self.tag]) { address, _ throws(FeedError) in
      if address.contains("/api/v2/instance") { throw .status(404, address: address) }
      let isFirstPage = !address.contains("max_id") && !address.contains("min_id")
      let statuses = isFirstPage ? (0..<missed).map { Self.status(100 + $0, "missed \($0)") } : []
      return FeedResponse(address: address, bodyBytes: Array("[\(statuses.joined(separator: ","))]".utf8))
    }
  }

  @Test("what a stream tells is stored: new statuses, and edits as new versions")
  func news() throws {
    let desk = try desk()
    let stream = PlayedStream([
      [
        .opened, .quiet, .events([Self.update(1, "Entrance A is open"), Self.update(2, "Entrance B is open")]),
        .events([
          Self.update(1, "Entrance A is closed", "status.update"), ServerEvent(name: "delete", data: "2"),
          ServerEvent(name: "update", data: "no JSON"),
        ]),
      ]
    ])
    _ = follow(desk, stream, rests: 1)
    let page = try desk.store.search(audience: .staff, use: .screen, moment: .live) { try $0.posts(PostWindow()) }
    #expect(page.rows.count == 2 && page.rows.count { $0.isEdited } == 1)
  }

  @Test("when a stream opens, what was missed is fetched first")
  func backfill() throws {
    let desk = try desk(missed: 3)
    _ = follow(desk, PlayedStream([[.opened]]), rests: 1)
    #expect(try desk.posts() == 3)
  }

  @Test("a broken stream is opened again after pauses that double")
  func reconnecting() throws {
    let desk = try desk()
    let broken = FeedError.interrupted(host: "social.example", detail: "cut")
    let stream = PlayedStream([], failures: Array(repeating: broken, count: 12))
    let rests = follow(desk, stream, rests: 11)
    #expect(stream.opened == 11)
    for (index, pause) in rests.enumerated() {
      let least = min(Int64(1_000) << index, 300_000)
      #expect(pause >= least && pause <= least + least / 5)
    }
  }

  @Test("a server that refuses its stream is left alone for hours", arguments: [401, 403, 404])
  func refusal(status: Int) throws {
    let desk = try desk()
    let stream = PlayedStream([], failures: [.status(status, address: "x")])
    #expect(follow(desk, stream, rests: 1) == [6 * 3_600_000])
  }

  @Test("one process listens at a time")
  func lease() throws {
    let desk = try desk()
    let id = ChannelID(address: Self.tag)
    _ = try desk.store.takeLease("stream \(id.rawValue)", holder: "other", now: desk.now, seconds: 60)
    let stream = PlayedStream([[.opened]])
    _ = follow(desk, stream, rests: 2)
    #expect(stream.opened == 0)
  }

  @Test("only sources with a stream are listened to, and a removed one no more")
  func following() throws {
    let desk = try CollectingDesk(sources: [Self.tag, "https://a.example/x"])
    let started = Mutex(0)
    let keeper = StreamKeeper(
      Follower.Parts(
        store: desk.store, client: desk.client, streams: PlayedStream([]).client, clock: { desk.now }, holder: "me")
    ) { _ in started.withLock { $0 += 1 } }
    let sources = try desk.sources()
    keeper.follow(sources)
    keeper.follow(sources)
    #expect(started.withLock { $0 } == 1)
    keeper.follow([])
    keeper.follow(sources)
    #expect(started.withLock { $0 } == 2)
  }
}

import HospitalModel
import HospitalStore
import Testing

@Suite("Sources that rest, and sources given up")
struct PausingTests {
  private static let feed = Channel(
    id: ChannelID("north-feed"), hospital: Desk.hospital, kind: .news, name: "North", address: "http://127.0.0.1:9/feed"
  )

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write([
      .channel(Self.feed), .item(FeedItem(id: "1", title: "One", published: Desk.start), channel: Self.feed.id),
      .fetch(.failed(reason: "silent"), channel: Self.feed.id, at: Desk.start, next: Desk.start + 60),
    ])
    return desk
  }

  private func source(_ desk: Desk) throws -> SourceState {
    try #require(try desk.read { try $0.sources(nil) }.first { $0.channel.id == Self.feed.id })
  }

  @Test("a source that rests is not late, and is fetched again when it is let go on")
  func pausing() throws {
    let desk = try desk()
    #expect(try source(desk).isLate(at: Desk.start + 10_000))
    _ = try desk.store.write([.decision(.pause(Self.feed.id, isPaused: true))], now: Desk.start)
    #expect(try source(desk).isPaused && !source(desk).isLate(at: Desk.start + 10_000))
    let again = try desk.store.write([.decision(.pause(Self.feed.id, isPaused: true))], now: Desk.start)
    #expect(again.revision == (try desk.read { try $0.facts().revision }))
    _ = try desk.store.write([.decision(.pause(Self.feed.id, isPaused: false))], now: Desk.start)
    #expect(try !source(desk).isPaused)
  }

  @Test("a source given up keeps its posts, and its address brings it back")
  func givingUp() throws {
    let desk = try desk()
    _ = try desk.store.write([.decision(.stopReading(Self.feed.id))], now: Desk.start)
    #expect(try source(desk).channel.address == nil && source(desk).posts == 1)
    #expect(try !source(desk).isLate(at: Desk.start + 10_000))
    try desk.write([.channel(Self.feed)])
    #expect(try source(desk).channel.address == Self.feed.address)
  }
}

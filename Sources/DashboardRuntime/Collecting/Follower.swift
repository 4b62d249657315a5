import ChannelFeeds
import Glibc
import HospitalModel
import HospitalStore
import Synchronization

/// Listens to one source.
final class Follower: Sendable {
  /// What it works with.
  struct Parts: Sendable {
    let store: HospitalStore
    let client: FeedClient
    let streams: StreamClient
    let clock: @Sendable () -> Timestamp
    /// Who listens, for other processes.
    let holder: String
    /// Waits some milliseconds, or until it is not worth it any more.
    var rest: @Sendable (_ milliseconds: Int64, _ isOver: () -> Bool) -> Void = Follower.rest
  }

  let channel: Channel
  private let parts: Parts
  private let isStopped = Atomic<Bool>(false)

  private static let leaseSeconds: Int64 = 60
  private static let renewalSeconds: Int64 = 20
  /// The pause before a broken stream is opened again doubles from a second to five minutes; as long as the stream then
  /// lives for a minute, it begins again.
  private static let shortestPause: Int64 = 1_000
  private static let longestPause: Int64 = 300_000
  private static let goodLife: Int64 = 60_000
  /// A server that refuses its stream is asked again after six hours.
  private static let refusalPause: Int64 = 6 * 3_600_000
  private static let otherListenerPause: Int64 = 30_000

  init(_ channel: Channel, _ parts: Parts) {
    self.channel = channel
    self.parts = parts
  }

  func stop() { isStopped.store(true, ordering: .releasing) }

  private var isOver: Bool { isStopped.load(ordering: .acquiring) }

  /// Listens until it is stopped. Blocks the calling thread.
  func run() {
    guard let stream = SourceStream.of(channel, client: parts.client) else { return }
    var pause = Self.shortestPause
    while !isOver {
      guard holdsLease() else {
        parts.rest(Self.otherListenerPause) { self.isOver }
        continue
      }
      let opened = ProgramClock.monotonicMilliseconds()
      let isRefused = !listen(to: stream)
      if isOver { break }
      if ProgramClock.monotonicMilliseconds() - opened >= Self.goodLife { pause = Self.shortestPause }
      // A spread of up to a fifth, so that the listeners of a server that went down don't come back at the same moment.
      let spread = Int64.random(in: 0...pause / 5)
      parts.rest(isRefused ? Self.refusalPause : pause + spread) { self.isOver }
      pause = min(pause * 2, Self.longestPause)
    }
    // A lease that can't be given back ends by itself.
    try? parts.store.endLease(lease, holder: parts.holder, now: parts.clock())
  }

  /// Listens to the end of the stream; false when the server refuses it.
  private func listen(to stream: SourceStream) -> Bool {
    var renewed = parts.clock()
    do throws(FeedError) {
      try parts.streams.listen(stream.address) { signal in
        if isOver { return false }
        switch signal {
        case .opened: fetchMissed()
        case .events(let events): store(events.flatMap(stream.items))
        case .quiet:
          let now = parts.clock()
          guard now - renewed >= Self.renewalSeconds || now < renewed else { return true }
          renewed = now
          return holdsLease()
        }
        return true
      }
      return true
    } catch .status(let code, _) where (400..<500).contains(code) {
      return false
    } catch {
      return true
    }
  }

  private var lease: String { "stream \(channel.id.rawValue)" }

  private func holdsLease() -> Bool {
    // A store that can't be written now is asked again after a pause.
    do {
      return try parts.store.takeLease(lease, holder: parts.holder, now: parts.clock(), seconds: Self.leaseSeconds)
        == nil
    } catch {
      return false
    }
  }

  /// Fetches what came while nobody listened.
  private func fetchMissed() {
    let source = try? parts.store.search(audience: .staff, use: .screen, moment: .live) { try $0.sources(nil) }
      .first { $0.channel.id == channel.id }
    guard let source else { return }
    write(SourceReader(client: parts.client).events(for: source, now: parts.clock()))
  }

  private func store(_ items: [FeedItem]) {
    write(items.map { .item($0, channel: channel.id) })
  }

  private func write(_ events: [FeedEvent]) {
    guard !events.isEmpty else { return }
    // What can't be stored now comes again with the next fetch, which goes back to what was stored last.
    _ = try? parts.store.write(events.map { .feed($0) }, now: parts.clock())
  }

  private static func rest(_ milliseconds: Int64, isOver: () -> Bool) {
    let end = ProgramClock.monotonicMilliseconds() + milliseconds
    while !isOver() {
      let left = end - ProgramClock.monotonicMilliseconds()
      guard left > 0 else { return }
      _ = poll(nil, 0, Int32(min(left, 1_000)))
    }
  }
}

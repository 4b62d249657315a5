import ChannelFeeds
import FoundationEssentials
import HospitalModel
import HospitalStore
import Synchronization

@testable import DashboardRuntime

/// A store of one's own in a folder of its own, sources on hosts that don't exist, and a client that answers for them.
final class CollectingDesk: Sendable {
  static let start = Timestamp(year: 2026, month: 3, day: 1, hour: 9)
  static let hospital = Hospital(
    id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
    isSimulated: false)

  let folder: String
  let store: HospitalStore
  /// Every address that was asked for, in order.
  let asked = Mutex<[String]>([])
  let time = Mutex(CollectingDesk.start)
  private let answers: @Sendable (String, Validators) throws(FeedError) -> FeedResponse

  init(
    sources: [String], migrations: [Migration] = Migration.all,
    answers: @escaping @Sendable (String, Validators) throws(FeedError) -> FeedResponse = CollectingDesk.feed
  ) throws {
    folder = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    store = try HospitalStore(path: "\(folder)/store.sqlite", kind: .real, now: Self.start)
    self.answers = answers
    let channels = sources.map { FeedEvent.channel(Self.channel($0)) }
    _ = try store.write(([.hospital(Self.hospital)] + channels).map { .feed($0) }, now: Self.start)
  }

  deinit {
    store.close()
    // What is left of a test is the system's to clear.
    try? FileManager.default.removeItem(atPath: folder)
  }

  static func channel(_ address: String) -> Channel {
    Channel(id: ChannelID(address: address), hospital: hospital.id, kind: .news, name: address, address: address)
  }

  var client: FeedClient {
    FeedClient { [self] address, validators throws(FeedError) in
      asked.withLock { $0.append(address) }
      return try answers(address, validators)
    }
  }

  func collector(holder: String = "this one", streams: StreamClient? = nil) -> SourceCollector {
    SourceCollector(store: store, client: client, streams: streams, clock: { self.now }, holder: holder)
  }

  var now: Timestamp { time.withLock { $0 } }

  func pass(seconds: Int64) { time.withLock { $0 = $0 + seconds } }

  func sources() throws -> [SourceState] {
    try store.search(audience: .staff, use: .screen, moment: .live) { try $0.sources(nil) }
  }

  func posts() throws -> Int {
    try store.search(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).total }
  }

  /// Two posts for every address.
  @Sendable static func feed(_ address: String, _ validators: Validators) throws(FeedError) -> FeedResponse {
    FeedResponse(
      address: address, bodyBytes: rss((1...2).map { "\(address)/\($0)" }), validators: Validators(entityTag: "v1"))
  }

  static func rss(_ ids: [String]) -> [UInt8] {
    let items = ids.map { "<item><guid>\($0)</guid><title>Entrance \($0) is open</title></item>" }.joined()
    return Array("<rss><channel><title>Example North</title>\(items)</channel></rss>".utf8)
  }
}

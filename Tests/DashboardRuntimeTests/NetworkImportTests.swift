import ChannelFeeds
import DashboardRuntime
import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

@Suite("Import of an internal network")
struct NetworkImportTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 2, hour: 12)
  private let store: HospitalStore

  init() throws {
    let folder = FileManager.default.temporaryDirectory.path
    store = try HospitalStore(
      path: "\(folder)/hsdash-test-\(UUID().uuidString)/store.sqlite", kind: .real, now: Self.now)
  }

  private func take(
    _ text: String, hospital: String? = "Example North", now: Timestamp = Self.now
  ) throws -> NetworkImport {
    let client = FeedClient { address, _ throws(FeedError) in
      FeedResponse(address: address, bodyBytes: Array(text.utf8))
    }
    let file = try #require(try NetworkFile.read("/x", client: client))
    return try NetworkImport.run(file, hospital: hospital, into: store, now: now)
  }

  private func topics() throws -> [NetworkTopic] {
    try store.read(audience: .staff, use: .screen, moment: .live) { try $0.networkTopics(nil) }
  }

  private func revision() throws -> Int64 {
    try store.read(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
  }

  private static let topics =
    "topic,state,waiting for,opened\nOrder set: stroke,open,Night nurse,2026-03-01\nOrder set: hip,decided,,2026-02-01\n"

  @Test("topics come into an internal channel of the hospital; the same file again adds nothing")
  func twice() throws {
    let first = try take(Self.topics)
    #expect(first.sentence == "2 topics taken in. They are internal: in nothing public and no export.")
    let before = try (topics(), revision())
    let again = try take(Self.topics, now: Self.now + 3_600)
    #expect(again.sentence.hasPrefix("2 topics as they were."))
    #expect(try topics() == before.0 && revision() == before.1)
    let channel = try store.read(audience: .staff, use: .screen, moment: .live) { try $0.sources(nil)[0].channel }
    #expect(channel.kind == .network && channel.isInternal)
    #expect(try store.read(audience: .public, use: .screen, moment: .live) { try $0.sources(nil).isEmpty })
  }

  @Test("a topic that changed stands so since the file was read, unless the file says since when")
  func changed() throws {
    _ = try take(Self.topics)
    let later = Self.now + 7_200
    _ = try take("topic,state,waiting for\nOrder set: stroke,open,Pharmacy\n", now: later)
    let waiting = try #require(try topics().first { $0.state == .open })
    #expect(waiting.waitsFor == "Pharmacy" && waiting.since == later)
    #expect(waiting.post.key.published.iso8601 == "2026-03-01T00:00:00Z", "it was opened when it was opened")
    _ = try take("topic,state,since\nOrder set: stroke,decided,2026-03-02T15:00Z\n", now: later + 7_200)
    let decided = try #require(try topics().first { $0.post.id.rawValue.hasSuffix("stroke") })
    #expect(decided.state == .decided && decided.since.iso8601 == "2026-03-02T15:00:00Z")
  }

  @Test("adoption is a counter of the network, and the same reading again adds nothing")
  func adoption() throws {
    let text = "hospital,date,adoption\nExample Alder,2026-01-01,62\nExample Alder,2026-03-01,87\n"
    #expect(try take(text).readings == 2)
    let revision = try revision()
    _ = try take(text)
    #expect(try self.revision() == revision)
    let values = try store.read(audience: .staff, use: .screen, moment: .live) { reader in
      try reader.measurements(reader.sources(nil)[0].channel.id, .adoption, Timestamp(seconds: 0)).map(\.value)
    }
    #expect(values == [62, 87])
  }

  @Test("where nobody says whose network it is, nothing is taken in")
  func nobody() throws {
    #expect(throws: NetworkImportError.noHospital) { try take(Self.topics, hospital: nil) }
  }
}

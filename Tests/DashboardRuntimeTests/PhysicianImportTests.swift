import ChannelFeeds
import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

@testable import DashboardRuntime

@Suite("Importing physicians")
struct PhysicianImportTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 2, hour: 12)
  private let store: HospitalStore

  init() throws {
    let folder = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    store = try HospitalStore(path: "\(folder)/store.sqlite", kind: .real, now: Self.now)
  }

  private func file(_ text: String) throws -> PhysicianFile {
    let client = FeedClient { address, _ throws(FeedError) in
      FeedResponse(address: address, bodyBytes: Array(text.utf8))
    }
    return try #require(try PhysicianFile.read("/x", client: client))
  }

  private func cards() throws -> [PhysicianCard] {
    try store.read(audience: .staff, use: .screen, moment: .live) { try $0.physicians(nil, Self.now) }
  }

  @Test("cards come in with their hospital; scans follow by name or by the code's content, and strangers are told")
  func both() throws {
    let cardsFile = try file(
      "name,specialty,languages,video\nExample Physician A,Surgery,English,https://x.example/a\nExample Physician B,,,https://x.example/b\n"
    )
    #expect(throws: PhysicianImportError.noHospital) {
      try PhysicianImport.run(cardsFile, hospital: nil, into: store, now: Self.now)
    }
    let first = try PhysicianImport.run(cardsFile, hospital: "Example North", into: store, now: Self.now)
    #expect(first.sentence == "2 physicians taken in.")
    let scans = try file(
      "utm_content,scans,date\nexample-physician-a,40,2026-02-20\nexample-physician-a,100,2026-03-01\nnobody,7,2026-03-01\n"
    )
    let second = try PhysicianImport.run(scans, hospital: nil, into: store, now: Self.now)
    #expect(second.sentence == "2 counts of scans, 1 left out: their physicians are not known.")
    let cards = try cards()
    #expect(cards.map(\.physician.name) == ["Example Physician A", "Example Physician B"])
    #expect(cards.map { $0.scans?.total } == [100, nil] && cards[0].scans?.week == 60)
    // The same again changes nothing; one hospital alone needs no name.
    let before = try store.read(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
    _ = try PhysicianImport.run(cardsFile, hospital: nil, into: store, now: Self.now)
    #expect(try store.read(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision } == before)
  }
}

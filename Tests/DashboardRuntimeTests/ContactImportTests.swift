import ChannelFeeds
import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

@testable import DashboardRuntime

@Suite("Importing contacts")
struct ContactImportTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 2, hour: 12)
  private let store: HospitalStore

  init() throws {
    let folder = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    store = try HospitalStore(path: "\(folder)/store.sqlite", kind: .real, now: Self.now)
  }

  private func run(_ text: String) throws -> ContactImport {
    let client = FeedClient { address, _ throws(FeedError) in
      FeedResponse(address: address, bodyBytes: Array(text.utf8))
    }
    return try ContactImport.run(try #require(try ContactFile.read("/x", client: client)), into: store, now: Self.now)
  }

  private func contacts() throws -> [Contact] {
    try store.read(audience: .staff, use: .screen, moment: .live) { try $0.desk.contacts().map(\.contact) }
  }

  @Test("a list comes in once; the same names with another number change the entry, and nobody goes")
  func again() throws {
    let head = "organization,name,kind,phone\n"
    #expect(
      try run(head + "Example Herald,news desk,outlet,1\nExample County,,agency,2\n").sentence
        == "2 contacts taken in.")
    #expect(
      try run(head + "Example Herald,news desk,outlet,7\nExample County,,agency,2\n").sentence
        == "0 contacts taken in, 1 changed, 1 known already.")
    #expect(try run(head + "Example Post,,outlet,3\n").sentence == "1 contact taken in.")
    #expect(try contacts().map(\.phone) == ["7", "3", "2"])
  }

  @Test("a line that may identify a patient takes the whole list back")
  func identifier() throws {
    #expect(throws: StoreError.self) {
      try run("organization,name,phone,for\nExample Herald,,1,\nExample Post,,2,knows MRN 00481601\n")
    }
    #expect(try contacts().isEmpty)
  }
}

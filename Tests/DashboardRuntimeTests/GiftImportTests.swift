import ChannelFeeds
import DashboardRuntime
import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

@Suite("Importing gifts")
struct GiftImportTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString)")
  private let now = Timestamp(year: 2026, month: 4, day: 1)

  private func file(_ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "gifts.csv")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func run(_ path: String, _ options: GiftImport.Options, _ store: HospitalStore) throws -> (GiftImport?, [Int])
  {
    var lines: [Int] = []
    let result = try GiftImport.run(
      path, options, into: store, now: now, reject: { lines.append($0.line) }, watch: { _ in })
    return (result, lines)
  }

  private var options: GiftImport.Options {
    var options = GiftImport.Options()
    options.campaign = "Spring Drive"
    options.hospital = "Example North"
    options.goal = 1_000
    options.closes = Timestamp(year: 2026, month: 3, day: 31)
    return options
  }

  @Test("a campaign begins with its gifts, and the same file again adds nothing")
  func twice() throws {
    let path = try file("date,team,amount\n2026-03-02,Blue,$250\n2026-03-03,Red,$300\nnever,Red,$1\n")
    let store = try HospitalStore(path: folder.path + "/store.sqlite", kind: .real, now: now)
    let (first, lines) = try run(path, options, store)
    #expect(first?.sentence == "2 gifts imported, 0 known already, 1 left out." && lines == [4])
    var plain = GiftImport.Options()
    plain.campaign = "Spring Drive"
    let (second, _) = try run(path, plain, store)
    #expect(second?.inserted == 0 && second?.known == 2)
    let progress = try store.read(audience: .staff, use: .screen, moment: .live) { try $0.campaigns(10) }
    #expect(progress.map(\.campaign.name) == ["Spring Drive"] && progress[0].latest?.raised.minorUnits == 55_000)
    #expect(CampaignPace(progress[0], at: now).fraction == 0.55)
  }

  @Test("more gifts than fit one write are all there")
  func many() throws {
    let rows = (0..<12_345).map { "2026-03-02T00:00:\($0 % 60),\($0),\($0 % 90 + 1),D\($0 % 1_000)" }
    let path = try file("ts,id,amount,donor_id\n" + rows.joined(separator: "\n") + "\n")
    let store = try HospitalStore(path: folder.path + "/store.sqlite", kind: .real, now: now)
    #expect(try run(path, options, store).0?.inserted == 12_345)
    let book = try store.read(audience: .staff, use: .screen, moment: .live) {
      try $0.figures.book(CampaignID("spring-drive"))
    }
    #expect(book?.gifts == 12_345 && book?.donors == 1_000 && book?.mostByOne == 13)
  }

  @Test("an unknown campaign says what is missing, and nothing is kept of it")
  func unknown() throws {
    let path = try file("date,amount\n2026-03-02,5\n")
    let store = try HospitalStore(path: folder.path + "/store.sqlite", kind: .real, now: now)
    #expect(throws: GiftImportError.noCampaign) { try run(path, GiftImport.Options(), store) }
    var options = GiftImport.Options()
    options.campaign = "Autumn"
    #expect(throws: GiftImportError.unknownCampaign("Autumn")) { try run(path, options, store) }
    #expect(try store.read(audience: .staff, use: .screen, moment: .live) { try $0.campaigns(10) }.isEmpty)
  }

  @Test("progress says its pace and what is left")
  func progress() {
    var progress = ImportProgress()
    (progress.records, progress.rejected, progress.bytes, progress.length) = (200_000, 3, 10_000_000, 40_000_000)
    #expect(
      progress.sentence(after: 2_000)
        == "200,000 records, 3 left out, 10.0 MB of 40.0 MB, 100,000 a second, about 6 s left")
    #expect(progress.sentence(after: 10) == "200,000 records, 3 left out, 10.0 MB of 40.0 MB")
  }
}

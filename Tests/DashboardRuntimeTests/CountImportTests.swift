import ChannelFeeds
import DashboardRuntime
import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

@Suite("Importing counts")
struct CountImportTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString)")
  private let now = Timestamp(year: 2026, month: 4, day: 1)
  private let north = Hospital(
    id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
    isSimulated: false)

  private func file(_ text: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "counts.csv")
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func store() throws -> HospitalStore {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return try HospitalStore(path: folder.path + "/store.sqlite", kind: .real, now: now)
  }

  private func recruit(_ path: String, _ store: HospitalStore, hospital: String? = nil) throws -> (
    RecruitmentImport?, [Int]
  ) {
    var lines: [Int] = []
    let result = try RecruitmentImport.run(
      path, hospital: hospital, .init(), into: store, now: now, reject: { lines.append($0.line) }, watch: { _ in })
    return (result, lines)
  }

  private func sum(_ store: HospitalStore) throws -> RecruitmentSum {
    try store.read(audience: .staff, use: .screen, moment: .live) { reader in
      let extent = try #require(try reader.figures.recruiters().first)
      return RecruitmentSum(try reader.figures.recruiting(extent.hospital, extent.times))
    }
  }

  @Test("the same file again adds nothing; rows of one day and way are added up; a later file corrects its days")
  func twice() throws {
    let store = try store()
    let first =
      "date,source,clicks,hires\n2026-03-02,page,9,0\n2026-03-02,page,8,1\nnever,page,1,1\n2026-03-03,mail,4,\n"
    let (once, lines) = try recruit(try file(first), store, hospital: "Example North")
    #expect(once?.sentence == "3 counts imported, 0 known already, 1 line left out." && lines == [4])
    #expect(try sum(store).funnel.clicks == 21 && sum(store).funnel.hires == 1)
    let (again, _) = try recruit(try file(first), store)
    #expect(again?.inserted == 0 && again?.known == 3 && again?.changed == 0)
    let (later, _) = try recruit(try file("date,source,clicks\n2026-03-03,mail,5\n"), store)
    #expect(later?.changed == 1 && later?.inserted == 0)
    #expect(try sum(store).funnel.clicks == 22)
  }

  @Test("somebody must say whose recruiting it is, where there is not one hospital alone")
  func noHospital() throws {
    let store = try store()
    let path = try file("date,source,clicks,hires\n2026-03-02,page,9,0\n")
    #expect(throws: RecruitmentImportError.noHospital) { try recruit(path, store) }
  }

  @Test("counts of posts over time are readings of their counters, by the post's id; twice adds nothing")
  func samples() throws {
    let store = try store()
    let films = ChannelID("north.films")
    _ = try store.write(
      [
        .feed(.hospital(north)),
        .feed(.channel(Channel(id: films, hospital: north.id, kind: .video, name: "Films", address: nil))),
        .feed(
          .item(
            FeedItem(id: "yt:video:a1", title: "A film", published: Timestamp(year: 2026, month: 3, day: 1)),
            channel: films)),
      ], now: now)
    let path = try file(
      "date,channel,video id,views,likes\n2026-03-02,Films,a1,100,5\n2026-03-03,Films,a1,250,9\n2026-03-03,Films,,,\n")
    func run() throws -> SampleImport? {
      try SampleImport.run(path, channel: nil, zone: .utc, into: store, now: now, reject: { _ in }, watch: { _ in })
    }
    #expect(try run()?.sentence == "4 readings taken in, 1 line left out.")
    let revision = try store.read(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
    _ = try run()
    let (counters, after) = try store.read(audience: .staff, use: .screen, moment: .live) { reader in
      (try reader.figures.counters([.views], 10), try reader.facts().revision)
    }
    #expect(after == revision)
    #expect(
      counters.map(\.name) == ["A film"] && counters[0].newest.value == 250 && counters[0].dayBefore?.value == 100)
  }

  @Test("an unknown channel is told, with what to do")
  func unknownChannel() throws {
    let store = try store()
    let path = try file("date,post id,views\n2026-03-02,a,1\n")
    #expect(throws: SampleImportError.unknownChannel("Films")) {
      try SampleImport.run(path, channel: "Films", zone: .utc, into: store, now: now, reject: { _ in }, watch: { _ in })
    }
    #expect(throws: SampleImportError.noChannel) {
      try SampleImport.run(path, channel: nil, zone: .utc, into: store, now: now, reject: { _ in }, watch: { _ in })
    }
  }
}

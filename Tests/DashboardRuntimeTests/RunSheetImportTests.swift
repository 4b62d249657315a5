import ChannelFeeds
import Dashboard
import DashboardRuntime
import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

@Suite("Importing a run sheet")
struct RunSheetImportTests {
  private static let start = Timestamp(year: 2026, month: 3, day: 2, hour: 8)
  private let store: HospitalStore
  private let clock = BoardClock(now: Self.start, localOffset: -18_000, localLetters: "EST")

  init() throws {
    store = try HospitalStore(
      path: FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString)/store.sqlite")
        .path,
      kind: .scenario("test"), now: Self.start)
    let zone = try #require(CivilZone(name: "America/New_York"))
    let hospital = Hospital(
      id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "", zone: zone,
      isSimulated: true)
    let event = LiveEvent(
      id: IncidentID("live-1"), hospital: hospital.id, title: "Awake craniotomy", consent: "folder 6",
      starts: Self.start, ends: Self.start + 7_200, own: [], watched: [], words: [], isSimulated: true)
    _ = try store.write(
      [
        .feed(.hospital(hospital)),
        .decision(
          .crisis(CrisisAct(incident: event.id, person: "pio-2", time: Self.start, deed: .live(.open(event))))),
      ], now: Self.start)
  }

  private func take(_ lines: String, event: String = "live-1") throws -> RunSheetImport {
    let folder = FileManager.default.temporaryDirectory.appending(path: "hsdash-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "sheet.csv")
    try Data(("time,what,actual\n" + lines).utf8).write(to: file)
    let sheet = try #require(try RunSheetFile.read(file.path))
    return try RunSheetImport.run(sheet, event: event, person: "pio-2", into: store, clock: clock)
  }

  private func sheet() throws -> [CueState] {
    try store.read(audience: .staff, use: .screen, moment: .live) { try $0.live.sheet(IncidentID("live-1")) }
  }

  @Test("times are those of the event's day on the hospital's clock, or T+; the same file again adds nothing")
  func times() throws {
    // 08:00 UTC is 03:00 in New York.
    let file = "03:06,time-out,03:07\nT+15,incision,\n2026-03-02 05:00,last post,\n"
    let first = try take(file)
    #expect(first.lines == 3 && first.happened == 1 && first.unread.isEmpty)
    #expect(try sheet().map { $0.cue.planned - Self.start } == [360, 900, 7_200])
    #expect(try sheet().first?.actual == Self.start + 420)
    let before = try store.read(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
    #expect(try take(file) == first)
    #expect(try store.read(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision } == before)
  }

  @Test("a time that can't be read is named by its line; the others are taken in")
  func unread() throws {
    let result = try take("soon,time-out,\n03:15,incision,later\n")
    #expect(result.unread == [2, 3] && result.lines == 1 && result.happened == 0)
    #expect(try sheet().map(\.cue.words) == ["incision"])
  }

  @Test("an event that is not there is said, with those that are")
  func noEvent() throws {
    #expect(throws: RunSheetImportError.noEvent("live-2", known: ["live-1"])) {
      try take("03:06,time-out,\n", event: "live-2")
    }
  }
}

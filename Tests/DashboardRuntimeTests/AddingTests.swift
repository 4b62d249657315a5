import ChannelFeeds
import Dashboard
import FoundationEssentials
import HospitalModel
import HospitalStore
import TerminalCells
import TerminalScreen
import Testing

@testable import DashboardRuntime

extension LoopTests {
  /// Adding a source while the screen is up, with files for feeds. Part of the loop's suite: the actor has one thread.
  @Suite("Adding in the dashboard", .serialized)
  struct AddingTests {
    private static let now = Timestamp(year: 2026, month: 3, day: 2, hour: 20)
    private let folder: String
    private let feed: String

    init() throws {
      folder = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      feed = "\(folder)/feed.xml"
      let text = """
        <rss version="2.0"><channel><title>Example North News</title>
        <item><guid>1</guid><title>East door closed</title></item><item><guid>2</guid><title>Visitors</title></item>
        </channel></rss>
        """
      try Data(text.utf8).write(to: URL(filePath: feed))
    }

    private func store(_ name: String, _ kind: StoreKind) throws -> HospitalStore {
      try HospitalStore(path: "\(folder)/\(name).sqlite", kind: kind, now: Self.now)
    }

    private func channels(_ store: HospitalStore) throws -> [Channel] {
      try store.read(audience: .staff, use: .screen, moment: .live) { try $0.sources(nil).map(\.channel) }
    }

    /// Types an address into the form and turns the loop until it ends or something holds.
    private func run(
      _ address: String, _ own: HospitalStore, _ adder: SourceAdder, thenPress keys: [KeyPress] = [],
      until holds: (String) -> Bool
    ) -> (end: ProgramEnd?, frame: String) {
      let screen = MemoryScreen(size: Size(columns: 120, rows: 30))
      var parts = ProgramParts(
        store: own, screen: screen, form: .cells(.full), clock: .fixed(Self.now, zone: .utc),
        settings: ScreenSettings())
      parts.adder = adder
      parts.view = .sources
      var loop = EventLoop.making(parts, signals: nil)
      UIActor.assumeIsolated { [program = loop.program] in program.start() }
      func press(_ keys: [KeyPress]) {
        screen.feed(keys.map { .key($0) })
        UIActor.assumeIsolated { [program = loop.program] in program.readInput() }
      }
      func shown() -> String { screen.frame.map { FrameFormat.text($0) } ?? "" }
      func end() -> ProgramEnd? { UIActor.assumeIsolated { [program = loop.program] in program.end } }
      press(["n"] + address.map { KeyPress(.character($0)) } + ["Enter"])
      var pressed = keys.isEmpty
      for _ in 0..<20_000 {
        _ = loop.turn(longestWait: 5)
        if !pressed, shown().contains("found") {
          press(keys)
          pressed = true
        }
        if pressed, end() != nil || holds(shown()) { break }
      }
      return (end(), shown())
    }

    @Test("what was found is added with its posts, and the screen says so")
    func adding() throws {
      let own = try store("own", .real)
      let adder = SourceAdder(client: .files, home: nil, ownPath: nil)
      let result = run(feed, own, adder, thenPress: ["Enter"]) { $0.contains("Added Example North News: 2 posts") }
      #expect(result.frame.contains("Added Example North News: 2 posts"))
      #expect(try channels(own).map(\.address) == [feed])
    }

    @Test("what can't be read is told in the form")
    func failing() throws {
      let adder = SourceAdder(client: .files, home: nil, ownPath: nil)
      let result = run("\(folder)/none.xml", try store("own", .real), adder) { $0.contains("No such file") }
      #expect(result.frame.contains("Add a source"))
      #expect(result.frame.contains("No such file"))
    }

    @Test("from a demo it goes into the store of one's own, and the demo ends")
    func demo() throws {
      let demo = try store("demo", .scenario("test"))
      let path = "\(folder)/own.sqlite"
      let adder = SourceAdder(client: .files, home: nil, ownPath: path)
      let looked = run(feed, demo, adder, thenPress: ["Esc"]) { !$0.contains("found") }
      #expect(looked.end == nil && !FileManager.default.fileExists(atPath: path))
      let result = run(feed, demo, adder, thenPress: ["Enter"]) { _ in false }
      #expect(result.end == .ownStore)
      #expect(try channels(demo).isEmpty)
      #expect(try channels(try store("own", .real)).map(\.name) == ["Example North News"])
    }

    @Test("a second source of the same site is guessed to be the same hospital's")
    func guessing() throws {
      let hospital = Hospital(
        id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
        isSimulated: false)
      let known = Channel(
        id: ChannelID("a"), hospital: hospital.id, kind: .news, name: "News", address: "https://news.north.example/feed"
      )
      let adding = SourceAdding(
        hospitals: [hospital],
        sources: [
          SourceState(
            channel: known, health: .waiting, nextAttempt: nil, posts: 0, unread: 0, validators: Validators())
        ])
      let sources = try findSources(
        try listFile(of: "https://www.north.example/blog/feed"), client: .files, now: Self.now)
      #expect(adding.guess(try #require(sources.first)) == "Example North")
      let other = try findSources(try listFile(of: "https://south.example/feed"), client: .files, now: Self.now)
      #expect(adding.guess(try #require(other.first)) == "A blog")
    }

    private func listFile(of address: String) throws -> String {
      let path = "\(folder)/\(UUID().uuidString).opml"
      let text = "<opml version=\"2.0\"><body><outline text=\"A blog\" xmlUrl=\"\(address)\"/></body></opml>"
      try Data(text.utf8).write(to: URL(filePath: path))
      return path
    }
  }
}

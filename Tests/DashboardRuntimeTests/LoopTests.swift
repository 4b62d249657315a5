import Dashboard
import FoundationEssentials
import HospitalModel
import HospitalStore
import SimulatedFeeds
import TerminalCells
import TerminalScreen
import Testing

@testable import DashboardRuntime

/// The loop, turned by hand on the test's own thread. One at a time: the actor has one thread.
@Suite("Event loop", .serialized)
struct LoopTests {
  private static let now = Timestamp(year: 2009, month: 11, day: 5, hour: 21, minute: 40)

  private func store(_ name: String = "fort-hood") throws -> HospitalStore {
    let path = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)/store.sqlite"
    let store = try HospitalStore(path: path, kind: .scenario(name), now: Self.now)
    let scenario = try #require(ScenarioCatalog.named(name))
    var feeder = try SimulationFeeder(SimulatedFeed(scenario: scenario, seed: 1), store: store)
    try feeder.feed(through: Self.now, into: store)
    return store
  }

  private func parts(_ store: HospitalStore, _ screen: MemoryScreen) -> ProgramParts {
    ProgramParts(
      store: store, screen: screen, form: .cells(.full), clock: .fixed(Self.now, zone: .central),
      settings: ScreenSettings())
  }

  /// Turns the loop until something holds, at most so many turns.
  private func turn(_ loop: inout EventLoop, until holds: () -> Bool) -> Bool {
    for _ in 0..<100_000 {
      _ = loop.turn(longestWait: 5)
      if holds() { return true }
    }
    return false
  }

  private func press(_ keys: [KeyPress], on screen: MemoryScreen, _ loop: inout EventLoop) {
    screen.feed(keys.map { .key($0) })
    UIActor.assumeIsolated { [loop = loop.program] in loop.readInput() }
  }

  @Test("shows the first frame, follows keys, and writes nothing when nothing changed")
  func keys() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    var loop = EventLoop.making(parts(try store(), screen), signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    #expect(screen.frame?.text(row: 1).contains("Overview") == true)
    press(["g", "t"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 2).contains("All channels") == true })
    let changes = screen.changedPresents
    for _ in 0..<20 { _ = loop.turn(longestWait: 0) }
    #expect(screen.changedPresents == changes)
    press(["j"], on: screen, &loop)
    _ = loop.turn(longestWait: 0)
    #expect(screen.changedPresents == changes + 1)
  }

  @Test("what another process writes appears by itself")
  func otherProcess() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let own = try store()
    let other = try HospitalStore(path: own.path, kind: .asFound, now: Self.now)
    var loop = EventLoop.making(parts(own, screen), signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    press(["g", "t"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 2).contains("All channels") == true })
    let item = FeedItem(id: "x", title: "Written elsewhere", published: Self.now)
    _ = try other.write([.feed(.item(item, channel: ChannelID("scott-white.blog")))], now: Self.now)
    #expect(turn(&loop) { screen.frame.map { FrameFormat.text($0).contains("Written elsewhere") } == true })
  }

  @Test("an acknowledgement is in the store before the screen says so")
  func decision() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let own = try store()
    let before = try own.read(audience: .staff, use: .screen, moment: .live) { try $0.attention(Self.now, 100).count }
    var loop = EventLoop.making(parts(own, screen), signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    press(["a"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 29).contains("Acknowledged") == true })
    let after = try own.read(audience: .staff, use: .screen, moment: .live) { try $0.attention(Self.now, 100).count }
    #expect(after == before - 1)
  }

  @Test("the next start is where the last one stopped, down to the row")
  func session() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let own = try store()
    var loop = EventLoop.making(parts(own, screen), signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    press(["g", "t"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 2).contains("All channels") == true })
    press(["j", "j", "j", "j"], on: screen, &loop)
    _ = loop.turn(longestWait: 0)
    let row = try #require(screen.frame?.cursor?.row)
    let line = screen.frame?.text(row: row)
    press(["q"], on: screen, &loop)
    #expect(loop.turn(longestWait: 0) == .quit)
    let again = MemoryScreen(size: Size(columns: 100, rows: 30))
    var next = parts(own, again)
    next.session = try own.read(audience: .staff, use: .screen, moment: .live) { try $0.session(Session.key) }
      .flatMap { Session(encoded: $0) }
    let second = EventLoop.making(next, signals: nil)
    UIActor.assumeIsolated { [program = second.program] in program.start() }
    #expect(again.frame?.cursor?.row == row && again.frame?.text(row: row) == line)
  }

  @Test("a change of the configuration's folder is read at once, even when the folder is only made then")
  func configuration() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let above = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: above, withIntermediateDirectories: true)
    let file = "\(above)/a/b/config"
    var parts = parts(try store(), screen)
    parts.source = ConfigurationSource(
      folders: ["\(above)/a/b", "\(above)/a/b/themes"],
      read: {
        var screen = ScreenConfiguration()
        let text = (try? Data(contentsOf: URL(filePath: file))).map { String(decoding: $0, as: UTF8.self) }
        screen.problems = text.map { [$0] } ?? []
        return ConfigurationSource.Reading(screen: screen)
      }, themes: { [] }, keepTheme: { .success($0) })
    var loop = EventLoop.making(parts, signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    try FileManager.default.createDirectory(atPath: "\(above)/a/b", withIntermediateDirectories: true)
    try Data("first mistake".utf8).write(to: URL(filePath: file))
    #expect(turn(&loop) { screen.frame?.text(row: 29).contains("first mistake") == true })
    try Data("second mistake".utf8).write(to: URL(filePath: file))
    #expect(turn(&loop) { screen.frame?.text(row: 29).contains("second mistake") == true })
  }

  @Test("a store that is taken away is told, and opened again when it is back")
  func lostStore() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let own = try store()
    let path = own.path
    var parts = parts(own, screen)
    parts.reopen = {
      guard FileManager.default.fileExists(atPath: path),
        let store = try? HospitalStore(path: path, kind: .asFound, now: Self.now)
      else { return nil }
      return ReopenedStore(store: store, collector: nil)
    }
    var loop = EventLoop.making(parts, signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    let other = try store()
    let item = FeedItem(id: "x", title: "From the other file", published: Self.now)
    _ = try other.write([.feed(.item(item, channel: ChannelID("scott-white.blog")))], now: Self.now)
    let elsewhere = other.path
    other.close()
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    #expect(turn(&loop) { screen.frame?.text(row: 1).contains("store not read since") == true })
    try FileManager.default.moveItem(atPath: elsewhere, toPath: path)
    press(["g", "t"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame.map { FrameFormat.text($0).contains("From the other file") } == true })
    #expect(screen.frame?.text(row: 1).contains("store not read") == false)
  }

  @Test("a post is copied with its words and address; what is internal is not copied")
  func copying() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let own = try store()
    let item = FeedItem(
      id: "c", title: "Words to copy", body: "The whole text.", link: "https://scott-white.example/c",
      published: Self.now)
    _ = try own.write([.feed(.item(item, channel: ChannelID("scott-white.blog")))], now: Self.now)
    var loop = EventLoop.making(parts(own, screen), signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    press(["g", "t"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 3).contains("Words to copy") == true })
    press(["y"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 29).contains("terminal's clipboard") == true })
    let told = try #require(screen.clipboard.flatMap { Data(base64Encoded: $0) })
    #expect(
      String(decoding: told, as: UTF8.self)
        == "SIM\n\nWords to copy\n\nThe whole text.\n\nhttps://scott-white.example/c")
    let hidden = Channel(
      id: ChannelID("scott-white.blog"), hospital: HospitalID("scott-white"), kind: .blog, name: "Blog", address: nil,
      isInternal: true, isSimulated: true)
    _ = try own.write([.feed(.channel(hidden))], now: Self.now)
    press(["y"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 29).contains("not copied") == true })
  }

  @Test(
    "a text with a finding is held; masked it goes at once, as it is only with a reason and a second person, who are kept"
  )
  func holding() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let own = try store()
    let item = FeedItem(id: "h", title: "Words to hold", body: "MRN 00482913 and more.", published: Self.now)
    _ = try own.write([.feed(.item(item, channel: ChannelID("scott-white.blog")))], now: Self.now)
    var loop = EventLoop.making(parts(own, screen), signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    func sees(_ words: String) -> Bool { screen.frame.map { FrameFormat.text($0).contains(words) } == true }
    func copied() -> String? {
      screen.clipboard.flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) }
    }
    press(["g", "t"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 3).contains("Words to hold") == true })
    press(["y"], on: screen, &loop)
    #expect(turn(&loop) { sees("Not copied: the text may identify a patient") })
    #expect(copied() == nil)
    press(["m"], on: screen, &loop)
    #expect(turn(&loop) { sees("What was found is masked") })
    #expect(copied() == "SIM\n\nWords to hold\n\nMRN ████████ and more.")
    press(["y"], on: screen, &loop)
    #expect(turn(&loop) { sees("Not copied") })
    press(["o"] + "own notice".map { KeyPress(.character($0)) }, on: screen, &loop)
    press(["Enter"] + "ic-1".map { KeyPress(.character($0)) } + ["Enter", "Space", "Enter"], on: screen, &loop)
    #expect(turn(&loop) { sees("Reason and persons are kept") })
    let text = "SIM\n\nWords to hold\n\nMRN 00482913 and more."
    #expect(copied() == text)
    let kept = try own.read(audience: .staff, use: .screen, moment: .live) { try $0.releases(10) }
    #expect(kept.map(\.release.fingerprint) == [TextFingerprint(of: text)])
    #expect(kept.first?.release.reason == "own notice" && kept.first?.release.second == .byPhone("ic-1"))
  }

  @Test(
    "a story without an authorization is not copied, and the words say why; a withdrawal is on a wall at its next turn")
  func stories() throws {
    let own = try store("nebraska-stories")
    let channel = ChannelID("nebraska.stories")
    let item = FeedItem(id: "s", title: "The hallway lamp", body: "The whole story.", published: Self.now)
    _ = try own.write([.feed(.item(item, channel: channel))], now: Self.now)
    func note(_ state: ConsentState) throws {
      let act = StoryConsent(
        post: PostID(channel: channel, item: "s"), state: state, person: "pio-2", note: "Folder", time: Self.now)
      _ = try own.write([.decision(.consent(act))], now: Self.now)
    }
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    var parts = parts(own, screen)
    parts.view = .stories
    var loop = EventLoop.making(parts, signals: nil)
    func sees(_ words: String) -> Bool { screen.frame.map { FrameFormat.text($0).contains(words) } == true }
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    press(["G", "y"], on: screen, &loop)
    #expect(turn(&loop) { sees("Not copied (consent: not asked): nothing of a story leaves") })
    #expect(screen.clipboard == nil)

    try note(.authorized)
    let wall = MemoryScreen(size: Size(columns: 100, rows: 30))
    var settings = ScreenSettings()
    settings.audience = .public
    parts = ProgramParts(
      store: own, screen: wall, form: .cells(.full), clock: .fixed(Self.now, zone: .central), settings: settings)
    parts.view = .timeline
    var wallLoop = EventLoop.making(parts, signals: nil)
    func shows() -> Bool { wall.frame.map { FrameFormat.text($0).contains("hallway lamp") } == true }
    UIActor.assumeIsolated { [program = wallLoop.program] in program.start() }
    #expect(turn(&wallLoop) { shows() })
    try note(.withdrawn)
    #expect(turn(&wallLoop) { !shows() })
  }

  @Test("a sealed post is gone from the screen, and the next start does not look for it by its name")
  func sealing() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let own = try store()
    let item = FeedItem(id: "qzseal-this", title: "Words to seal", body: "More of them.", published: Self.now)
    _ = try own.write([.feed(.item(item, channel: ChannelID("scott-white.blog")))], now: Self.now)
    var loop = EventLoop.making(parts(own, screen), signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    press(["g", "t"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 3).contains("Words to seal") == true })
    press(["Enter"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame.map { FrameFormat.text($0).contains("More of them.") } == true })
    press(["X", "Enter"] + "their wish".map { KeyPress(.character($0)) } + ["Enter", "y"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 29).contains("Sealed") == true })
    #expect(turn(&loop) { screen.frame.map { !FrameFormat.text($0).contains("Words to seal") } == true })
    press(["q", "q"], on: screen, &loop)
    #expect(loop.turn(longestWait: 0) == .quit)
    let session = try own.read(audience: .staff, use: .screen, moment: .live) { try $0.session(Session.key) }
    #expect(session?.contains("qzseal") == false)
  }

  @Test("a story waits while it is paused, and its mark says so")
  func pausing() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    var parts = parts(try store(), screen)
    parts.clock = .story(from: Self.now, zone: .central, speed: 0)
    parts.settings.simulationMark = DashboardProgram.mark(speed: 0)
    var loop = EventLoop.making(parts, signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    #expect(screen.frame?.text(row: 1).contains("SIM paused") == true)
    press(["P"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 1).contains("SIM paused") == false })
    press(["]", "]", "]"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 1).contains("SIM x60") == true })
    press(["P"], on: screen, &loop)
    #expect(turn(&loop) { screen.frame?.text(row: 1).contains("SIM paused") == true })
    let frozen = UIActor.assumeIsolated { [program = loop.program] in program.clock.now }
    for _ in 0..<20 { _ = loop.turn(longestWait: 5) }
    let later = UIActor.assumeIsolated { [program = loop.program] in program.clock.now }
    #expect(later == frozen)
  }

  @Test("the linear form tells a view once, then only what changed")
  func linear() throws {
    let screen = MemoryScreen(size: Size(columns: 100, rows: 30))
    let told = Told()
    var parts = parts(try store(), screen)
    parts.form = .lines { told.append($0) }
    var loop = EventLoop.making(parts, signals: nil)
    UIActor.assumeIsolated { [program = loop.program] in program.start() }
    #expect(told.lines.first?.hasPrefix("hsdash, Overview") == true)
    let count = told.lines.count
    for _ in 0..<10 { _ = loop.turn(longestWait: 0) }
    #expect(told.lines.count == count)
    press(["g"], on: screen, &loop)
    #expect(turn(&loop) { told.lines.contains { $0.hasPrefix("t: Timeline") } })
  }
}

/// Lines that were told.
///
/// Unchecked, because the loop asks for a Sendable closure: written and read on the test's thread alone.
private final class Told: @unchecked Sendable {
  var lines: [String] = []

  func append(_ line: String) { lines.append(line) }
}

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
      store: store, screen: screen, form: .cells(isASCII: false), clock: .fixed(Self.now, zone: .central),
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

/// Lines that were told, for one thread.
private final class Told: @unchecked Sendable {
  // Written and read on the test's thread alone.
  var lines: [String] = []

  func append(_ line: String) { lines.append(line) }
}

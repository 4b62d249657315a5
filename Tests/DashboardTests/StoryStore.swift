import Dashboard
import DashboardRuntime
import FoundationEssentials
import HospitalModel
import HospitalStore
import SimulatedFeeds
import Synchronization
import TerminalCells

/// A store of a test's own, filled by a story up to a moment.
struct StoryStore {
  let store: HospitalStore
  let clock: BoardClock

  /// - Parameter minutes: Since the story's first event.
  init(_ name: String = "fort-hood", minutes: Int64 = 130) throws {
    guard let scenario = ScenarioCatalog.named(name) else { throw MissingStory(name: name) }
    let now = scenario.start + minutes * 60
    store = try Self.filled("\(name) \(minutes)", .scenario(name), opened: scenario.start) { store in
      var feeder = try SimulationFeeder(SimulatedFeed(scenario: scenario, seed: 7), store: store)
      try feeder.feed(through: now, into: store)
    }
    let zone = Hospital.ofTheStories.first { $0.id == scenario.hospital }?.zone ?? .utc
    clock = BoardClock(now: now, localOffset: zone.offset(at: now), localLetters: zone.abbreviation(at: now))
  }

  /// The ten stories at their telling moments, opened on a fixed day.
  static func all() throws -> StoryStore {
    let opened = Timestamp(year: 2026, month: 3, day: 2, hour: 20, minute: 5)
    let store = try filled("all", .scenario("all"), opened: opened) { store in
      var feeder = try SimulationFeeder(.all(opened: opened, seed: 7), store: store)
      try feeder.feed(through: opened, into: store)
    }
    return StoryStore(store: store, clock: BoardClock(now: opened, localOffset: -21_600, localLetters: "CST"))
  }

  /// Stores that were filled once, by their story.
  private static let files = Mutex<[String: String]>([:])

  /// A store of the caller's own: a copy of one that the first caller filled.
  private static func filled(
    _ story: String, _ kind: StoreKind, opened: Timestamp, _ fill: (HospitalStore) throws -> Void
  ) throws -> HospitalStore {
    let original = try files.withLock { files in
      if let file = files[story] { return file }
      let path = temporaryPath()
      let store = try HospitalStore(path: path, kind: kind, now: opened)
      try fill(store)
      store.close()
      files[story] = path
      return path
    }
    let path = temporaryPath()
    let folder = String(path.dropLast("/store.sqlite".count))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: original, toPath: path)
    return try HospitalStore(path: path, kind: kind, now: opened)
  }

  /// A real store with nothing in it.
  static func empty() throws -> StoryStore {
    let now = Timestamp(year: 2026, month: 3, day: 2, hour: 20, minute: 5)
    let store = try HospitalStore(path: temporaryPath(), kind: .real, now: now)
    return StoryStore(store: store, clock: BoardClock(now: now, localOffset: 0, localLetters: "UTC"))
  }

  private init(store: HospitalStore, clock: BoardClock) {
    self.store = store
    self.clock = clock
  }

  /// The state of a view after some keys.
  func state(
    _ view: ViewID, _ size: Size, keys: String = "", audience: Audience = .staff,
    settings: ScreenSettings = ScreenSettings()
  ) throws -> DashboardState {
    var settings = settings
    settings.audience = audience
    settings.simulationMark = store.scenario == nil ? nil : "SIM"
    var rendering = try FrameRendering(store: store, view: view, size: size, clock: clock, settings: settings)
    let presses = keys.split(separator: " ").flatMap { word -> [KeyPress] in
      KeyPress(name: String(word)).map { [$0] } ?? word.map { KeyPress(.character($0)) }
    }
    try rendering.press(presses)
    return rendering.state
  }
}

struct MissingStory: Error {
  let name: String
}

/// A path that no other test uses.
func temporaryPath() -> String {
  let folder = FileManager.default.temporaryDirectory.path
  return "\(folder)/hsdash-test-\(UUID().uuidString)/store.sqlite"
}

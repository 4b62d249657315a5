import ChannelFeeds
import Configuration
import Dashboard
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import SimulatedFeeds

/// The store that the options mean, with what feeds it and the clock that it lives by.
struct OpenedStore {
  let store: HospitalStore
  let clock: ProgramClock
  let feeder: SimulationFeeder?
  /// What to say at the first frame.
  let notice: String?
  /// A folder that goes away with the program.
  let temporaryFolder: TemporaryFolder?
  let scenarioTitle: String?
  let mark: String?

  /// Stories are the same on every machine.
  private static let seed: UInt64 = 20_091_105

  /// Opens what the options mean: a named file, a story, one's own store, or else the demo; screened as the configuration says.
  static func open(_ options: StoreOptions, places: Places, speed: Double = 1, isReadOnly: Bool = false) throws
    -> OpenedStore
  {
    let opened = try find(options, places: places, speed: speed, isReadOnly: isReadOnly)
    opened.store.screen(with: LoadedConfiguration(options, places: places).rules)
    return opened
  }

  private static func find(_ options: StoreOptions, places: Places, speed: Double, isReadOnly: Bool) throws
    -> OpenedStore
  {
    if let scenario = options.scenario, scenario != "all" {
      return try story(scenario, path: options.store, speed: speed)
    }
    if let path = options.store {
      return options.scenario == nil ? try file(path, isReadOnly: isReadOnly) : try demo(path: path)
    }
    if options.scenario == nil, Places.exists(places.realStore) || hasOwnChannels(options, places) {
      return try file(places.realStore, isReadOnly: isReadOnly)
    }
    do {
      return try demo(path: places.demoStore)
    } catch StoreError.cannotCreate(let path, let detail) {
      // A locked-down home is no reason to show nothing.
      let folder = try TemporaryFolder()
      return try demo(path: folder.storePath).inTemporary(
        folder, notice: "\(path) can't be made (\(detail)): this demo goes when you leave.")
    }
  }

  /// Channels in the configuration open the store of one's own, as the first `hsdash add` does.
  private static func hasOwnChannels(_ options: StoreOptions, _ places: Places) -> Bool {
    !LoadedConfiguration(options, places: places).file.channels.isEmpty
  }

  /// The same store, in a folder that goes away with the program.
  private func inTemporary(_ folder: TemporaryFolder, notice: String) -> OpenedStore {
    OpenedStore(
      store: store, clock: clock, feeder: feeder, notice: notice, temporaryFolder: folder, scenarioTitle: scenarioTitle,
      mark: mark)
  }

  /// The same store with everything in it that a running demo would have brought by now.
  func caughtUp() throws(StoreError) -> OpenedStore {
    var feeder = feeder
    try feeder?.feed(through: clock.now, into: store)
    return self
  }

  /// The same store under a clock that stands.
  func fixed(at time: Timestamp) -> OpenedStore {
    OpenedStore(
      store: store, clock: .fixed(time, zone: .utc), feeder: nil, notice: nil, temporaryFolder: temporaryFolder,
      scenarioTitle: scenarioTitle, mark: mark)
  }

  /// A file, whatever it holds.
  static func file(_ path: String, isReadOnly: Bool) throws(StoreError) -> OpenedStore {
    let clock = ProgramClock.machine
    let store = try HospitalStore(path: path, kind: .asFound, isReadOnly: isReadOnly, now: clock.now)
    return OpenedStore(
      store: store, clock: clock, feeder: nil, notice: nil, temporaryFolder: nil,
      scenarioTitle: store.scenario.map { $0 == "seed" ? "synthetic history" : "story: \($0)" },
      mark: store.scenario == nil ? nil : "SIM")
  }

  /// The ten stories together, each shifted so that a telling moment is the demo's opening.
  static func demo(path: String) throws -> OpenedStore {
    let clock = ProgramClock.machine
    var store = try HospitalStore(path: path, kind: .scenario("all"), now: clock.now)
    var feeder = try SimulationFeeder(.all(opened: try store.opened(), seed: seed), store: store)
    var notice: String? = "Simulated demo. ? shows every key; hsdash add ADDRESS brings your own channels."
    let isOver = try clock.now - store.opened() > demoLength
    if isOver || feeder.isOfAnotherEdition {
      // A simulated store holds nothing worth keeping.
      store.close()
      HospitalStore.remove(path)
      store = try HospitalStore(path: path, kind: .scenario("all"), now: clock.now)
      feeder = try SimulationFeeder(.all(opened: clock.now, seed: seed), store: store)
      notice = "The ten stories began again: \(isOver ? "the last demo was over" : "this hsdash tells others")."
    }
    if feeder.isNew { try feeder.feed(through: clock.now, into: store) } else { notice = nil }
    return OpenedStore(
      store: store, clock: clock, feeder: feeder, notice: notice, temporaryFolder: nil,
      scenarioTitle: "DEMO: ten stories, simulated", mark: "SIM")
  }

  /// The stories go on for a day after the demo's opening.
  private static let demoLength: Int64 = 86_400

  /// One story from its beginning, in a store that goes away with the program unless it is named.
  static func story(_ name: String, path: String?, speed: Double, at moment: MomentArgument? = nil) throws
    -> OpenedStore
  {
    guard let scenario = ScenarioCatalog.named(name) else {
      throw Failure("no story is called \(name): hsdash demo --list names them", exitCode: 64)
    }
    let folder = path == nil ? try TemporaryFolder() : nil
    let file = path ?? folder?.storePath ?? ""
    let zone = Hospital.ofTheStories.first { $0.id == scenario.hospital }?.zone ?? .utc
    let store = try HospitalStore(path: file, kind: .scenario(name), now: scenario.start)
    var feeder = try SimulationFeeder(SimulatedFeed(scenario: scenario, seed: seed), store: store)
    guard !feeder.isOfAnotherEdition else {
      throw Failure("\(file) was made by a release with other stories: name a new file with --store", exitCode: 65)
    }
    let start = moment?.time(from: scenario.start) ?? feeder.fedTo ?? scenario.start
    try feeder.feed(through: start, into: store)
    let clock =
      moment == nil
      ? ProgramClock.story(from: start, zone: zone, speed: speed) : ProgramClock.fixed(start, zone: zone)
    return OpenedStore(
      store: store, clock: clock, feeder: feeder,
      notice: scenario.invented.first.map { "Invented in this story: \($0)  I shows all." }, temporaryFolder: folder,
      scenarioTitle: scenario.title, mark: DashboardProgram.mark(speed: speed))
  }
}

extension OpenedStore {
  /// What is invented in the stories that the store holds.
  var inventions: [String] {
    guard let name = store.scenario else { return [] }
    if let scenario = ScenarioCatalog.named(name) { return scenario.invented }
    guard name == "all" else { return [] }
    let names = Dictionary(Hospital.ofTheStories.map { ($0.id, $0.shortName) }) { first, _ in first }
    return ScenarioCatalog.rows.flatMap { row in row.invented.map { "\(names[row.hospital] ?? ""): \($0)" } }
  }
}

extension HospitalStore {
  /// When the store was made.
  func opened() throws -> Timestamp {
    try read(audience: .staff, use: .screen, moment: .live) { try $0.facts().opened }
  }

  /// Takes a store's files away.
  static func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
  }
}

/// A folder for this process alone, taken away when nobody holds it.
final class TemporaryFolder: Sendable {
  let path: String
  /// Where its one store lies.
  var storePath: String { "\(path)/story.sqlite" }

  init() throws(Failure) {
    let base = Places.processEnvironment["TMPDIR"] ?? "/tmp"
    var template = Array("\(base)/hsdash-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else {
      throw Failure("no temporary folder can be made in \(base): set TMPDIR to one that can be written", exitCode: 73)
    }
    path = String(cString: made)
  }

  deinit {
    for name in ["story.sqlite", "story.sqlite-wal", "story.sqlite-shm"] { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}

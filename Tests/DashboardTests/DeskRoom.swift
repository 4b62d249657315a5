import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// A desk with one hospital, at which people take turns.
final class DeskRoom {
  static let size = Size(columns: 120, rows: 40)
  let store: HospitalStore
  private(set) var screen: FrameRendering
  private(set) var now: Timestamp
  private let view: ViewID
  private let roles: CrisisRoles
  private var person = "pio-2"

  init(
    kind: StoreKind = .scenario("drill"), roles: CrisisRoles = CrisisRoles(), view: ViewID = .crisis,
    channels: [Channel] = []
  ) throws {
    now = Timestamp(year: 2026, month: 3, day: 2, hour: 19, minute: 30)
    self.roles = roles
    self.view = view
    store = try HospitalStore(path: temporaryPath(), kind: kind, now: now)
    _ = try store.write(
      [
        .feed(
          .hospital(
            Hospital(
              id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "Example TX",
              zone: .utc, isSimulated: kind != .real)))
      ] + channels.map { .feed(.channel($0)) }, now: now)
    screen = try Self.screen(store, at: now, person, roles, view)
  }

  private static func screen(
    _ store: HospitalStore, at now: Timestamp, _ person: String, _ roles: CrisisRoles, _ view: ViewID
  ) throws -> FrameRendering {
    var configuration = ScreenConfiguration()
    configuration.operatorName = person
    configuration.roles = roles
    return try FrameRendering(
      store: store, view: view, size: Self.size,
      clock: BoardClock(now: now, localOffset: 0, localLetters: "UTC"), settings: ScreenSettings(),
      configuration: configuration)
  }

  /// Time goes on, and perhaps somebody else sits down.
  func later(minutes: Int64, as person: String? = nil) throws {
    now = now + minutes * 60
    self.person = person ?? self.person
    screen = try Self.screen(store, at: now, self.person, roles, view)
  }

  /// Names of keys by blanks; what stands in brackets is typed letter by letter.
  func press(_ script: String) throws {
    for part in script.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
      let halves =
        part.offset == 0
        ? ["", String(part.element)]
        : part.element.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      try screen.press(halves[0].map { $0 == "|" ? "Enter" : KeyPress(.character($0)) })
      try screen.press(halves[1].split(separator: " ").compactMap { KeyPress(name: String($0)) })
    }
  }

  var state: DashboardState { screen.state }
  var frame: String { FrameFormat.text(state.frame()) }

  func read<Value>(_ audience: Audience = .staff, _ body: (StoreReader) throws -> Value) throws -> Value {
    try store.read(audience: audience, use: .screen, moment: .live, body)
  }

  func incident() throws -> Incident { try #require(try read { try $0.incident(nil) }) }
  func statements() throws -> [CrisisStatement] {
    let id = try incident().id
    return try read { try $0.crisis.statements(id) }
  }
  func facts(_ audience: Audience = .staff) throws -> [FactHistory] {
    let id = try incident().id
    return try read(audience) { try $0.factHistories(id) }
  }
  func log() throws -> [LogEntry] { try read { try $0.crisis.log(nil, nil, 100) }.reversed() }
}

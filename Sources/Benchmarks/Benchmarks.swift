import Dashboard
import DashboardRuntime
import EmergencyRooms
import Glibc
import HospitalModel
import HospitalStore
import TerminalCells
import TerminalScreen

/// Inside measurements: what a turn is made of. Prints medians in microseconds.
///
/// Usage: `hsdash-bench STORE`, with a store made by `hsdash seed`; `hsdash-bench figures` measures detectors and charts.
@main
enum Benchmarks {
  private static let runs = 200

  static func main() throws {
    if CommandLine.arguments.dropFirst() == ["figures"] { return try FigureBenchmarks.run() }
    guard CommandLine.arguments.count == 2 else {
      print("usage: hsdash-bench STORE (made by hsdash seed --posts N --store STORE), or hsdash-bench figures")
      exit(64)
    }
    let clock = ProgramClock.machine
    let store = try HospitalStore(
      path: CommandLine.arguments[1], kind: .asFound, isReadOnly: true, now: clock.now)
    let size = Size(columns: 120, rows: 40)
    for view in ViewCatalog.views.map(\.id) {
      let rendering = try FrameRendering(
        store: store, view: view, size: size, clock: clock.reading, settings: ScreenSettings())
      measure(view, rendering.state, store)
    }
    var wide = try FrameRendering(
      store: store, view: .er, size: Size(columns: 200, rows: 60), clock: clock.reading, settings: ScreenSettings())
    try wide.press("78701".map { KeyPress(.character($0)) } + ["Enter"])
    measure(.er, wide.state, store, at: " 200x60, a state")
    try wide.press(["m"])
    measure(.er, wide.state, store, at: " 200x60, the nation")
    try measureFinder()
  }

  /// How many searches for the five nearest emergency rooms one core makes in a second, over points of the contiguous states.
  private static func measureFinder() throws {
    let table = try EmergencyRoomTable.shipped()
    var number: UInt64 = 7
    /// Knuth's MMIX generator: the same points each time.
    func next(_ range: ClosedRange<Double>) -> Double {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Double(number >> 11) / Double(UInt64(1) << 53) * (range.upperBound - range.lowerBound)
    }
    let points = (0..<finderPoints).map { _ in Coordinate(latitude: next(25...49), longitude: next(-124 ... -67)) }
    func perSecond(_ search: (Coordinate) -> Int) -> Int {
      let start = nanoseconds()
      var found = 0
      for point in points { found += search(point) }
      precondition(found == 5 * points.count, "every search finds five")
      return Int(Double(points.count) / Double(nanoseconds() - start) * 1e9)
    }
    print("finder: \(perSecond { table.ranked(to: $0, limit: 5).count }) searches a second")
    print(
      "finder: \(perSecond { table.nearest(to: $0, limit: 5).count }) searches a second, with everything of each room")
    let beginnings = ["s", "sa", "san f", "7", "787", "springfield, m"]
    let typing = median { for text in beginnings { _ = table.completions(of: text, limit: 6) } }
    print("finder: completions of \(beginnings.joined(separator: " | ")): \(typing) us together")
  }

  private static let finderPoints = 100_000

  private static func measure(_ view: ViewID, _ loaded: DashboardState, _ store: HospitalStore, at place: String = "") {
    var state = loaded
    let reading = median {
      state.isStale = true
      guard let request = state.loadRequest() else { return }
      // A reading that fails here fails in the line before as well, which ends the program.
      _ = try? store.read(audience: .staff, use: .screen, moment: .live, request.perform)
    }
    let drawing = median { _ = loaded.frame() }
    let frame = loaded.frame()
    var moved = loaded
    _ = reduce(&moved, .key("j"))
    let next = moved.frame()
    let difference = median { _ = FrameDifference(from: frame, to: next) }
    let key = median {
      var pressed = loaded
      _ = reduce(&pressed, .key("j"))
    }
    let screen = MemoryScreen(size: loaded.size)
    var isOdd = false
    let present = median {
      isOdd.toggle()
      screen.present(isOdd ? frame : next, palette: Palette())
    }
    let parts = ["read \(reading)", "key \(key)", "draw \(drawing)", "difference \(difference)", "present \(present)"]
    print("\(view.rawValue)\(place): \(parts.joined(separator: ", ")) us")
  }

  private static func median(_ work: () -> Void) -> Int64 {
    var times: [Int64] = []
    for _ in 0..<runs {
      let start = nanoseconds()
      work()
      times.append(nanoseconds() - start)
    }
    return times.sorted()[runs / 2] / 1_000
  }

  private static func nanoseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

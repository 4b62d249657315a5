import Dashboard
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import TerminalCells
import TerminalScreen

/// Inside measurements: what a turn is made of. Prints medians in microseconds.
///
/// Usage: `hsdash-bench STORE`, with a store made by `hsdash seed`.
@main
enum Benchmarks {
  private static let runs = 200

  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: hsdash-bench STORE (made by hsdash seed --posts N --store STORE)")
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
  }

  private static func measure(_ view: ViewID, _ loaded: DashboardState, _ store: HospitalStore) {
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
    print("\(view.rawValue): \(parts.joined(separator: ", ")) us")
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

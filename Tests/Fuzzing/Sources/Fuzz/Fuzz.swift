import CFuzzDriver
import Glibc

/// One thing that is fuzzed: a row of the catalogue.
struct FuzzTarget: Sendable {
  let name: String
  /// Reads the bytes and checks what came of them; a broken promise ends the process.
  let run: @Sendable ([UInt8]) -> Void
}

/// The targets, one row each; `run` gives one of their names in the variable `FUZZ_TARGET`.
enum FuzzCatalog {
  static let rows: [FuzzTarget] = [
    addressTarget, connectorTarget, dateTarget, encodingTarget, feedTarget, htmlTarget, jsonTarget, menderTarget,
    messageTarget, recordTarget, searchTarget,
  ]

  /// The row that the environment names.
  static let chosen: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    guard let row = rows.first(where: { $0.name == name }) else {
      broken("FUZZ_TARGET is to be one of: \(rows.map(\.name).joined(separator: " "))")
    }
    return row
  }()
}

/// What libFuzzer calls with each input.
///
/// What takes much longer than reading such an input can take has a loop that grows with its square: 0.5 s and 20
/// microseconds a byte of processor time are some fifty times what the slowest honest input needs with all checks.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let began = processorSeconds()
  FuzzCatalog.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  let took = processorSeconds() - began
  expect(took < 0.5 + 2e-5 * Double(count), "\(count) bytes took \(took) s")
  return 0
}

/// Processor time of this thread, which a busy machine does not stretch.
private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

import Glibc
import TerminalCells
import Testing

@testable import TerminalScreen

/// The program's own faults, each in a process of its own.
@Suite struct CrashTests {
  enum Fault: String, CaseIterable, Codable {
    case fatalError, index, overflow, null, exit, deepRecursion
  }

  static let words = "the words of the fault"

  @Test("whatever ends the program, the terminal comes back, and then its last words", arguments: Fault.allCases)
  func fault(_ fault: Fault) async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    await #expect(processExitsWith: .failure) { [path = path as String, fault = fault as Fault] in
      PseudoTerminal.becomeProgram(on: path)
      let screen = try NcursesScreen.open()
      var frame = CellBuffer(size: screen.size)
      frame.write("a frame", column: 0, row: 0)
      screen.present(frame, palette: Palette())
      CrashTests.commit(fault)
    }
    let output = terminal.output()
    let parts = output.split(separator: "\u{1B}[?1049l", maxSplits: 1)
    #expect(parts.count == 2 && parts[0].contains("a frame"))
    #expect(isAtRest(TerminalSequencesTests.modes(output)))
    #expect(isSame(terminal.settings, terminal.before))
    if fault == .fatalError { #expect(parts.last?.contains("Fatal error: \(Self.words)?[31m\r\n") == true) }
    if fault == .index { #expect(parts.last?.contains("Fatal error: Index out of range") == true) }
  }

  /// Does it for real.
  static func commit(_ fault: Fault) {
    let numbers = [Int](repeating: 1, count: getpid() > 0 ? 3 : 4)
    switch fault {
    // The fault that is tried, in a process of its own: the terminal has to be given back all the same.
    case .fatalError: Swift.fatalError("\(words)\u{1B}[31m")
    case .index: Glibc.exit(Int32(numbers[numbers.count]))
    case .overflow: Glibc.exit(Int32(truncatingIfNeeded: Int.max - 2 + numbers.reduce(0, +)))
    case .null: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case .exit: Glibc.exit(70)
    case .deepRecursion: Glibc.exit(Int32(depth(numbers.count)))
    }
  }

  private static func depth(_ number: Int) -> Int {
    let part = [Int](repeating: number, count: 8)
    return number < 0 ? 0 : depth(number + 1) + part.count
  }
}

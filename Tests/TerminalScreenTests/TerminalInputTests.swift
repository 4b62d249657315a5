import Glibc
import TerminalCells
import Testing

@testable import TerminalScreen

@Suite struct TerminalInputTests {
  static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  @Test("everything that waits is read at once, and nothing blocks when nothing waits")
  func reads() throws {
    let (reading, writing) = try Self.pipe()
    defer {
      close(reading)
      close(writing)
    }
    let input = TerminalInput(descriptor: reading, terminalKeys: [:], escapeDelay: 0)
    #expect(input.read() == [])
    let keys = [UInt8](repeating: 0x6A, count: 10_000)
    write(writing, keys, keys.count)
    #expect(input.read().count == 10_000)
    #expect(input.read() == [])
  }

  @Test("a lone Esc is a key after the delay")
  func escape() throws {
    let (reading, writing) = try Self.pipe()
    defer {
      close(reading)
      close(writing)
    }
    let input = TerminalInput(descriptor: reading, terminalKeys: [:], escapeDelay: 1)
    write(writing, [0x1B], 1)
    #expect(input.read() == [.key("Esc")])
  }

  @Test("the end of input is told once")
  func hangUp() throws {
    let (reading, writing) = try Self.pipe()
    defer { close(reading) }
    write(writing, [0x6A], 1)
    close(writing)
    let input = TerminalInput(descriptor: reading, terminalKeys: [:], escapeDelay: 0)
    #expect(input.read() == [.key("j"), .hangUp])
    #expect(input.isGone)
    #expect(input.read() == [])
  }
}

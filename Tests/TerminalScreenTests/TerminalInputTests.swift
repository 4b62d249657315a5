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

  @Test("the answer that is due is read and dropped, and no more than that is waited for")
  func swallowed() throws {
    let (reading, writing) = try Self.pipe()
    defer {
      close(reading)
      close(writing)
    }
    let input = TerminalInput(descriptor: reading, terminalKeys: [:], escapeDelay: 0)
    input.swallowAnswer(within: 1_000_000)
    input.expectAnswer()
    input.swallowAnswer(within: 1)
    let answer = "\u{1B}]11;rgb:0/0/0\u{7}\u{1B}[?62c"
    write(writing, answer, answer.utf8.count)
    input.swallowAnswer(within: 1_000_000)
    write(writing, "j", 1)
    #expect(input.read() == [.key("j")])
  }

  @Test(
    "ESCDELAY counts when it is a delay",
    arguments: [
      (nil, 25), ("", 25), ("100", 100), ("0", 0), ("-1", 25), ("soon", 25), ("99999999999", 25), ("60000", 25),
    ])
  func escapeDelay(variable: String?, milliseconds: Int32) {
    #expect(TerminalInput.escapeDelay(variable: variable) == milliseconds)
  }
}

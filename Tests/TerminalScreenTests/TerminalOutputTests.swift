import Glibc
import Testing

@testable import TerminalScreen

@Suite struct TerminalOutputTests {
  /// A pipe whose writing end is non-blocking.
  static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(Glibc.pipe(&ends) == 0)
    for end in ends { try #require(fcntl(end, F_SETFL, O_NONBLOCK) == 0) }
    return (ends[0], ends[1])
  }

  static func readAll(_ descriptor: Int32) -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer[..<count]
    }
  }

  @Test("what a stalled reader does not take is kept, in order, and sent later")
  func stalled() throws {
    let (reading, writing) = try Self.pipe()
    defer {
      close(reading)
      close(writing)
    }
    let output = TerminalOutput(nonBlocking: writing)
    let frame = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    output.append(frame)
    #expect(!output.flush())
    #expect(!output.isFlushed)
    #expect(!output.hasRoom())
    var received: [UInt8] = []
    while !output.isFlushed {
      received += Self.readAll(reading)
      output.flush()
    }
    received += Self.readAll(reading)
    #expect(received == frame)
  }

  @Test("nothing to send is nothing written")
  func empty() throws {
    let (reading, writing) = try Self.pipe()
    defer {
      close(reading)
      close(writing)
    }
    let output = TerminalOutput(nonBlocking: writing)
    #expect(output.flush())
    #expect(Self.readAll(reading).isEmpty)
  }

  @Test("a terminal that is gone takes everything, so that nothing waits for it")
  func gone() {
    let output = TerminalOutput(nonBlocking: -1)
    output.append([1, 2, 3])
    #expect(output.flush())
  }
}

import Glibc
import Testing

@testable import TerminalScreen

@Suite struct TerminalSignalTests {
  @Test(
    "every signal is a message",
    arguments: [
      (SIGWINCH, TerminalSignal.resize), (SIGCONT, .continued), (SIGTSTP, .suspend), (SIGTERM, .end(SIGTERM)),
      (SIGHUP, .end(SIGHUP)), (SIGINT, .end(SIGINT)), (SIGQUIT, .end(SIGQUIT)),
    ])
  func message(number: Int32, signal: TerminalSignal) {
    #expect(TerminalSignal(number: number) == signal)
  }
}

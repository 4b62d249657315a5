import CNcurses
import Glibc

/// A signal as a message.
public enum TerminalSignal: Hashable, Sendable {
  /// The window has another size.
  case resize
  /// The program goes on after a stop that it had no part in.
  case continued
  /// Someone asks the program to stop (`kill -TSTP`): suspend the screen.
  case suspend
  /// Someone asks the program to end, with this signal: give the terminal back and exit with 128 + its number.
  case end(Int32)
}

/// Turns signals into messages for an event loop: WINCH, CONT, TSTP, and all that ask the program to end (TERM, INT, HUP, QUIT) or would end
/// it by default (USR1, USR2, ALRM, XCPU and their like). PIPE and XFSZ are ignored from then on.
///
/// The handlers only write to a pipe, which is safe wherever they interrupt the program. A process has one; a later one takes over.
/// Open it before the screen, so that no signal finds the terminal taken and nobody to give it back.
public struct SignalPipe {
  /// What to wait on with poll(2).
  public let descriptor: Int32

  /// Opens the pipe, which stays open until the process ends, and installs the handlers.
  ///
  /// - Throws: ``ScreenError/noResources``.
  public init() throws(ScreenError) {
    descriptor = hsd_signals_open()
    guard descriptor >= 0 else { throw .noResources }
  }

  /// The signals since the last call, each once, in the order of their first arrival. Never blocks.
  public func read() -> [TerminalSignal] {
    var found: [TerminalSignal] = []
    var buffer = [UInt8](repeating: 0, count: 256)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return found }
      for number in buffer.prefix(count) {
        let signal = TerminalSignal(number: Int32(number))
        if !found.contains(signal) { found.append(signal) }
      }
    }
  }
}

extension TerminalSignal {
  init(number: Int32) {
    switch number {
    case SIGWINCH: self = .resize
    case SIGCONT: self = .continued
    case SIGTSTP: self = .suspend
    default: self = .end(number)
    }
  }
}

import Glibc
import TerminalCells

/// Reads a terminal and decodes what it sends.
final class TerminalInput {
  /// A lone Esc is a key when nothing follows for this long, in milliseconds. ncurses' own second is felt as a fault; less breaks
  /// arrow keys on busy machines.
  static let escapeDelay: Int32 = 25
  /// Silence after which a sequence or paste has lost its end, in seconds.
  private static let pause = 2
  /// So much is taken in one turn, so that a flood of input can't keep frames from being shown.
  private static let mostBytes = 1 << 20

  let descriptor: Int32
  /// The terminal is gone, and that has been told.
  private(set) var isGone = false
  private var decoder: InputDecoder
  private let escapeDelay: Int32
  private var lastRead = 0
  private var buffer = [UInt8](repeating: 0, count: 4_096)

  /// - Parameter escapeDelay: Milliseconds.
  init(descriptor: Int32, terminalKeys: [[UInt8]: KeyPress], escapeDelay: Int32) {
    self.descriptor = descriptor
    self.escapeDelay = escapeDelay
    decoder = InputDecoder(terminalKeys: terminalKeys)
  }

  /// Everything that waits.
  func read() -> [InputEvent] {
    var events: [InputEvent] = []
    var total = 0
    while !isGone, total < Self.mostBytes, hasInput(within: decoder.isWaiting ? escapeDelay : 0) {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 {
        let now = Self.seconds()
        events += decoder.decode(buffer[..<count], isAfterPause: now - lastRead >= Self.pause)
        lastRead = now
        total += count
      } else if count == 0 || errno != EINTR && errno != EAGAIN {
        // End of file, or EIO after a hang-up. Both come again at once, for ever.
        isGone = true
        events.append(.hangUp)
      }
    }
    return events + decoder.finish()
  }

  /// Waits for input that is on its way, which the caller drops.
  func awaitStragglers(milliseconds: Int32) {
    if !isGone { _ = hasInput(within: milliseconds) }
  }

  private func hasInput(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  private static func seconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec
  }
}

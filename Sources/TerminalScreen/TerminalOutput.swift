import CNcurses
import Glibc

/// Sends bytes to a terminal without waiting for it: what it does not take stays here.
final class TerminalOutput {
  let descriptor: Int32
  private let ownsDescriptor: Bool
  // Where O_NONBLOCK could not be had, no more is written at once than a terminal with room takes without blocking (WAKEUP_CHARS of Linux).
  private let largestWrite: Int
  private var waiting: [UInt8] = []
  /// Nothing can be written any more: the terminal, or the reader of a pipe, is gone.
  private(set) var isGone = false

  /// - Parameter terminal: A terminal; it is opened a second time, because O_NONBLOCK on the inherited one would reach the shell.
  init(terminal: Int32) {
    let reopened = hsd_reopen_terminal(terminal)
    ownsDescriptor = reopened >= 0
    descriptor = ownsDescriptor ? reopened : terminal
    largestWrite = ownsDescriptor ? .max : 256
  }

  /// - Parameter descriptor: Anything non-blocking; stays open.
  init(nonBlocking descriptor: Int32) {
    ownsDescriptor = false
    self.descriptor = descriptor
    largestWrite = .max
  }

  deinit {
    if ownsDescriptor { Glibc.close(descriptor) }
  }

  /// Everything was taken.
  var isFlushed: Bool { waiting.isEmpty }

  /// Whether there is room now, or within some milliseconds.
  func hasRoom(within milliseconds: Int32 = 0) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  /// Whether nobody can read any more what is written: the terminal is gone, or the reader of a pipe.
  func hasLostReader() -> Bool {
    var entry = pollfd(fd: descriptor, events: 0, revents: 0)
    if poll(&entry, 1, 0) > 0, entry.revents & Int16(POLLERR) != 0 { isGone = true }
    return isGone
  }

  /// Adds bytes; ``flush()`` sends them.
  func append(_ bytes: some Collection<UInt8>) {
    waiting.append(contentsOf: bytes)
  }

  /// Sends what it can; true when nothing is left.
  @discardableResult
  func flush() -> Bool {
    var sent = 0
    while sent < waiting.count {
      if largestWrite < .max, !hasRoom() { break }
      let count = waiting.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: sent), min(bytes.count - sent, largestWrite))
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        break
      } else if errno != EINTR {
        // Of a terminal the input side tells; what is left has nowhere to go.
        isGone = true
        sent = waiting.count
      }
    }
    waiting.removeFirst(sent)
    return waiting.isEmpty
  }

  /// Sends the last bytes before the terminal is given back. What it has not taken by now is dropped, and it gets this long for these.
  /// The reader of a pipe gets it for everything.
  func finish(with bytes: [UInt8], within milliseconds: Int32) {
    if !waiting.isEmpty || !hasRoom(), tcflush(descriptor, TCOFLUSH) == 0 { waiting.removeAll() }
    append(bytes)
    while !flush(), hasRoom(within: milliseconds) {}
    waiting.removeAll()
  }
}

import Glibc
import TerminalCells

/// Reads a terminal and decodes what it sends.
final class TerminalInput {
  /// A lone Esc is a key when nothing follows for this long, in milliseconds. ncurses' own second is felt as a fault; less breaks
  /// arrow keys on busy machines.
  static let escapeDelay: Int32 = 25
  /// The same while an answer is on its way, which may be cut after its ESC; for so many milliseconds after the question.
  private static let escapeDelayInAnswer: Int32 = 200
  private static let answering = 10_000
  /// Silence after which a sequence or paste has lost its end, in milliseconds.
  private static let pause = 2_000
  /// So much is taken in one turn, so that a flood of input can't keep frames from being shown.
  private static let mostBytes = 1 << 20

  let descriptor: Int32
  /// The terminal is gone, and that has been told.
  private(set) var isGone = false
  private var decoder: InputDecoder
  private let escapeDelay: Int32
  private var lastRead = 0
  private var askedAt = 0
  private let ownsDescriptor: Bool
  private var buffer = [UInt8](repeating: 0, count: 4_096)

  /// - Parameters:
  ///   - escapeDelay: Milliseconds.
  ///   - ownsDescriptor: Closes the descriptor in the end.
  init(descriptor: Int32, terminalKeys: [[UInt8]: KeyPress], escapeDelay: Int32, ownsDescriptor: Bool = false) {
    self.descriptor = descriptor
    self.escapeDelay = escapeDelay
    self.ownsDescriptor = ownsDescriptor
    decoder = InputDecoder(terminalKeys: terminalKeys)
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// `ESCDELAY` as ncurses has it, in milliseconds; anything that is no such number, or would be felt as a hang, is not followed.
  static func escapeDelay(variable: String?) -> Int32 {
    variable.flatMap { Int32($0) }.flatMap { (0...1_000).contains($0) ? $0 : nil } ?? escapeDelay
  }

  /// The terminal was asked something, with DA1 as the last question.
  func expectAnswer() {
    decoder.expectAnswer()
    askedAt = Self.milliseconds()
  }

  /// Reads and drops what comes until the answer that is expected has come, or time is up: it must not be typed into the shell.
  func swallowAnswer(within milliseconds: Int) {
    let end = Self.milliseconds() + milliseconds
    while decoder.expectsAnswer, !isGone {
      let left = end - Self.milliseconds()
      guard left > 0, hasInput(within: Int32(left)) else { return }
      _ = take()
    }
  }

  /// Everything that waits.
  func read() -> [InputEvent] {
    var events: [InputEvent] = []
    var total = 0
    while !isGone, total < Self.mostBytes, hasInput(within: decoder.isWaiting ? patience : 0) {
      let (new, count) = take()
      events += new
      total += count
    }
    return events + decoder.finish()
  }

  /// What one read(2) brings; it does not block, because something waits.
  private func take() -> (events: [InputEvent], count: Int) {
    let count = Glibc.read(descriptor, &buffer, buffer.count)
    if count > 0 {
      let now = Self.milliseconds()
      defer { lastRead = now }
      return (decoder.decode(buffer[..<count], isAfterPause: now - lastRead >= Self.pause), count)
    }
    if count < 0, errno == EINTR || errno == EAGAIN { return ([], 0) }
    // End of file, or EIO after a hang-up. Both come again at once, for ever.
    isGone = true
    return ([.hangUp], 0)
  }

  private var patience: Int32 {
    let isAnswering = decoder.expectsAnswer && Self.milliseconds() - askedAt < Self.answering
    return isAnswering ? max(escapeDelay, Self.escapeDelayInAnswer) : escapeDelay
  }

  /// Waits for input that is on its way, which the caller drops.
  func awaitStragglers(milliseconds: Int32) {
    if !isGone { _ = hasInput(within: milliseconds) }
  }

  private func hasInput(within milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}

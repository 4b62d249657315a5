import ChannelFeeds
import DashboardRuntime
import Glibc
import Synchronization

/// One line on standard error that follows a pass over the sources; nothing where standard error is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    var shownAt: Int64 = 0
    var isShown = false
  }

  private let state = Mutex(State())
  private let start = ProgramClock.monotonicMilliseconds()
  private let isTerminal = isatty(STDERR_FILENO) != 0

  /// Milliseconds between two changes of the line.
  private static let pause: Int64 = 100

  /// Shows how far it is; from any thread.
  func show(_ progress: FetchProgress) { show(progress.sentence) }

  /// Shows how far it is; where standard error is no terminal, a line now and then.
  func show(_ progress: ImportProgress) {
    guard !isTerminal else { return show(progress.sentence) }
    let now = ProgramClock.monotonicMilliseconds()
    let isDue = state.withLock { state in
      guard now - max(state.shownAt, start) >= Self.longPause else { return false }
      state.shownAt = now
      return true
    }
    if isDue { write(progress.sentence(after: now - start) + "\n") }
  }

  private static let longPause: Int64 = 10_000

  private func show(_ sentence: (Int64) -> String) {
    guard isTerminal else { return }
    let now = ProgramClock.monotonicMilliseconds()
    state.withLock { state in
      guard now - state.shownAt >= Self.pause else { return }
      state.shownAt = now
      state.isShown = true
      let width = Self.width
      write("\r" + String(sentence(now - start).prefix(max(width - 1, 0))) + "\u{1B}[K")
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  private func write(_ text: String) {
    // A line that can't be shown is no reason to stop.
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

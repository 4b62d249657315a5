import CNcurses
import Glibc

/// Where a screen's keys come from: standard input or, when that is something else (`xargs`, `< /dev/null`), the controlling terminal.
struct KeySource {
  let descriptor: Int32
  /// Opened here: to be closed in the end.
  let isOwn: Bool

  /// - Parameter screen: The terminal that is drawn on.
  /// - Returns: `nil` when no terminal can be asked for keys.
  init?(screen: Int32) {
    if isatty(STDIN_FILENO) == 1 {
      descriptor = STDIN_FILENO
      isOwn = false
    } else {
      // Another terminal than the controlling one has a reader already: whoever's it is.
      descriptor = hsd_open_controlling_terminal(screen)
      isOwn = true
      guard descriptor >= 0 else { return nil }
    }
  }
}

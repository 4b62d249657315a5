import CNcurses
import Glibc

/// Keeps standard error off the screen while the screen is up: Swift's last words ("Fatal error: ...") and a library's warnings would be
/// drawn over and lost.
struct CapturedStandardError {
  /// A file in memory that takes the place of standard error.
  let captured: Int32
  /// Standard error as it was.
  let original: Int32

  /// Begins; `nil` when standard error goes elsewhere (`2> log`), or without descriptors: then it stays as it is.
  init?() {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    captured = hsd_memory_file("standard error")
    original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    guard captured >= 0, original >= 0, dup2(captured, STDERR_FILENO) >= 0 else {
      if captured >= 0 { close(captured) }
      if original >= 0 { close(original) }
      return nil
    }
  }

  /// Ends and shows the end of what was captured, without control characters, at standard error.
  func end() {
    dup2(original, STDERR_FILENO)
    hsd_show_captured(captured, STDERR_FILENO)
    close(captured)
    close(original)
  }
}

import CNcurses
import Glibc

/// Keeps standard error off the screen while the screen is up: Swift's last words ("Fatal error: ...") and a library's warnings would be
/// drawn over and lost.
struct CapturedStandardError {
  /// Of what was written, this much is shown at the end.
  private static let tail = 8_192

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

  /// Ends and writes the end of what was captured to standard error.
  func end() {
    dup2(original, STDERR_FILENO)
    let size = lseek(captured, 0, SEEK_END)
    var bytes = [UInt8](repeating: 0, count: min(Self.tail, max(0, Int(size))))
    let count = pread(captured, &bytes, bytes.count, max(0, size - off_t(Self.tail)))
    if count > 0 { write(STDERR_FILENO, bytes, count) }
    close(captured)
    close(original)
  }
}

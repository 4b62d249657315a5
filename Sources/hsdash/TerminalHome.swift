import Glibc

/// The terminal that a wall began on: a console or a serial line that may be lost for a while and come back.
///
/// A pseudo-terminal is not waited for: its name may next belong to somebody else's window.
struct TerminalHome {
  private let path: String
  private let device: dev_t

  init?() {
    var status = stat()
    guard let name = ttyname(STDIN_FILENO), fstat(STDIN_FILENO, &status) == 0 else { return nil }
    path = String(cString: name)
    device = status.st_rdev
    guard !path.hasPrefix("/dev/pts/") else { return nil }
  }

  /// Waits until the terminal can be opened again and takes it for standard input, output and error.
  ///
  /// - Returns: False when it is another device now.
  func awaitReturn() -> Bool {
    while true {
      let descriptor = open(path, O_RDWR | O_CLOEXEC)
      if descriptor >= 0 {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_rdev == device, isatty(descriptor) == 1 else {
          close(descriptor)
          return false
        }
        for standard in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { dup2(descriptor, standard) }
        close(descriptor)
        return true
      }
      sleep(Self.secondsBetweenTries)
    }
  }

  private static let secondsBetweenTries: UInt32 = 2
}

import Glibc
import Testing

/// The master's side of a pseudo-terminal: what a terminal emulator holds.
final class PseudoTerminal {
  let master: Int32
  /// The device that a program opens as its terminal.
  let path: String
  /// The driver's settings before any program changed them.
  let before: termios
  /// TIOCGPTN and TIOCSPTLCK: macros that the importer does not see, and ptsname() is hidden from it too.
  private static let number: UInt = 0x8004_5430
  private static let lock: UInt = 0x4004_5431
  /// Kept open, so that what a program wrote outlives it.
  private let slave: Int32

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var number: Int32 = 0
    var lock: Int32 = 0
    try #require(ioctl(master, Self.number, &number) == 0 && ioctl(master, Self.lock, &lock) == 0)
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(slave >= 0)
    before = Self.settings(slave)
    resize(columns: 80, rows: 24)
  }

  deinit {
    close(slave)
    close(master)
  }

  /// The driver's settings as they are now.
  var settings: termios { Self.settings(slave) }

  /// What was written and not yet read.
  func output() -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += buffer[..<count]
    }
  }

  /// Gives the window another size.
  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Types.
  func send(_ text: String) {
    write(master, text, text.utf8.count)
  }

  /// How many typed bytes no program has read: a shell would get them.
  var unreadInput: Int {
    var count: Int32 = 0
    return ioctl(slave, UInt(FIONREAD), &count) == 0 ? Int(count) : -1
  }

  /// Makes a terminal this process's own, with standard input, output and error on it, as a shell's child has it.
  static func becomeProgram(on path: String, term: String = "xterm-256color", locale: String = "C.UTF-8") {
    setsid()
    // The end of the test closes the terminal.
    signal(SIGHUP, SIG_IGN)
    let terminal = open(path, O_RDWR)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] { dup2(terminal, descriptor) }
    setenv("TERM", term, 1)
    setenv("LC_ALL", locale, 1)
  }

  private static func settings(_ descriptor: Int32) -> termios {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    return settings
  }
}

/// Whether two settings of the driver do the same.
func isSame(_ one: termios, _ other: termios) -> Bool {
  withUnsafeBytes(of: one) { one in withUnsafeBytes(of: other) { one.elementsEqual($0) } }
}

/// Whether private modes are those of a terminal that nobody uses: a cursor, wrapping lines, and nothing else.
func isAtRest(_ modes: [String: Bool]) -> Bool {
  modes.allSatisfy { $0.value == ["7", "25"].contains($0.key) }
}

import Glibc

/// The terminal driver's settings: how they were, and how a full-screen program needs them.
struct LineSettings {
  let before: termios
  private let raw: termios
  private let terminal: Int32

  /// - Returns: `nil` when the descriptor is no terminal.
  init?(terminal: Int32) {
    var current = termios()
    guard tcgetattr(terminal, &current) == 0 else { return nil }
    self.terminal = terminal
    before = current
    // ^C, ^Z, ^S and ^Q come as keys, and ncurses counts on line feeds that stay in their column.
    cfmakeraw(&current)
    raw = current
  }

  /// Sets what a full-screen program needs. In the background the driver stops the program here until it is in front.
  ///
  /// - Parameter keepingLineEnds: The driver makes line ends, as for a program that writes lines.
  func takeRaw(keepingLineEnds: Bool = false) {
    var settings = raw
    if keepingLineEnds { settings.c_oflag |= tcflag_t(OPOST | ONLCR) }
    set(settings)
  }

  /// Restores the settings; what was typed ahead for this program is dropped, so that no late mouse report reaches the shell.
  func giveBack() {
    // A program in the background may have to give the terminal back while it ends; it is not to be stopped for that.
    var stop = sigset_t()
    var old = sigset_t()
    sigemptyset(&stop)
    sigaddset(&stop, SIGTTOU)
    pthread_sigmask(SIG_BLOCK, &stop, &old)
    tcflush(terminal, TCIFLUSH)
    set(before)
    pthread_sigmask(SIG_SETMASK, &old, nil)
  }

  /// Whether this program is the one that the terminal listens to.
  var isInForeground: Bool {
    let group = tcgetpgrp(terminal)
    // Without job control (no controlling terminal) nobody else can be.
    return group < 0 || group == getpgrp()
  }

  /// TCSANOW, because the other forms wait for output that a stalled terminal never takes.
  private func set(_ settings: termios) {
    var settings = settings
    tcsetattr(terminal, TCSANOW, &settings)
  }
}

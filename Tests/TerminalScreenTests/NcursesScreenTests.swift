import Glibc
import TerminalCells
import Testing

@testable import TerminalScreen

/// A real screen on a pseudo-terminal, each in a process of its own, which holds both ends.
@Suite struct NcursesScreenTests {
  static func frame(_ text: String, on screen: NcursesScreen) -> CellBuffer {
    var frame = CellBuffer(size: screen.size)
    frame.write(text, column: 0, row: 0)
    return frame
  }

  @Test("the colour of the background is asked for once, after the first frame, and told when the answer comes")
  func background() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path)
      let screen = try NcursesScreen.open(NcursesScreen.Options(asksForBackground: true))
      #expect(!terminal.output().contains("]11;?"))
      screen.present(NcursesScreenTests.frame("first", on: screen), palette: Palette())
      let first = terminal.output()
      #expect(first.contains("first") && first.hasSuffix("\u{1B}[?2026l\u{1B}]11;?\u{7}\u{1B}[c"))
      screen.present(NcursesScreenTests.frame("second", on: screen), palette: Palette())
      #expect(!terminal.output().contains("]11;?"))
      terminal.send("j\u{1B}]11;rgb:1e1e/")
      #expect(screen.readInput() == [.key("j")])
      terminal.send("1e1e/2e2e\u{7}k\u{1B}[?62;22c")
      #expect(screen.readInput() == [.background(red: 0x1E, green: 0x1E, blue: 0x2E), .key("k")])
      screen.close()
    }
  }

  @Test(
    "nothing is asked unless that is wanted, and of no terminal that could draw it",
    arguments: ["xterm-256color", "linux"])
  func silence(term: String) async {
    await #expect(processExitsWith: .success) { [term = term as String] in
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path, term: term)
      let options = NcursesScreen.Options(asksForBackground: term == "linux")
      let screen = try NcursesScreen.open(options)
      screen.present(NcursesScreenTests.frame("first", on: screen), palette: Palette())
      screen.close()
      #expect(!terminal.output().contains("]11;?"))
    }
  }

  @Test("an answer that is still due when the terminal is given back is not typed into the shell")
  func lateAnswer() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path)
      let screen = try NcursesScreen.open(NcursesScreen.Options(asksForBackground: true))
      screen.present(NcursesScreenTests.frame("first", on: screen), palette: Palette())
      terminal.send("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}\u{1B}[?62;22c")
      screen.close()
      #expect(terminal.unreadInput == 0)
      #expect(isSame(terminal.settings, terminal.before))
    }
  }

  @Test(
    "signals that would end the program become messages",
    arguments: [SIGTERM, SIGHUP, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU, SIGPOLL])
  func signals(number: Int32) async {
    await #expect(processExitsWith: .success) { [number = number as Int32] in
      let signals = try SignalPipe()
      // Not raise(): the thread of a test blocks these.
      for signal in [SIGPIPE, SIGXFSZ, number] { kill(getpid(), signal) }
      var entry = pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0)
      while poll(&entry, 1, -1) != 1 {}
      #expect(signals.read() == [.end(number)])
    }
  }

  @Test("a window that changed and changed back is painted whole, with the whole screen as its scroll region")
  func changedBack() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path)
      let screen = try NcursesScreen.open()
      let frame = NcursesScreenTests.frame("all of it", on: screen)
      screen.present(frame, palette: Palette())
      #expect(terminal.output().contains("all of it"))
      terminal.resize(columns: 4, rows: 2)
      terminal.resize(columns: 80, rows: 24)
      screen.resize()
      screen.present(frame, palette: Palette())
      let output = terminal.output()
      #expect(output.hasPrefix("\u{1B}[r") && output.contains("all of it"))
      screen.present(frame, palette: Palette())
      #expect(terminal.output().isEmpty)
      screen.close()
    }
  }

  @Test("a window that tells no size, or an absurd one, is drawn all the same", arguments: [0, 65_535])
  func strangeSize(side: UInt16) async {
    await #expect(processExitsWith: .success) { [side = side as UInt16] in
      let terminal = try PseudoTerminal()
      terminal.resize(columns: side, rows: side)
      PseudoTerminal.becomeProgram(on: terminal.path)
      let screen = try NcursesScreen.open()
      #expect(screen.size == (side == 0 ? Size(columns: 80, rows: 24) : Size(columns: 2_000, rows: 1_000)))
      screen.close()
    }
  }

  @Test("a closed standard error is not taken by a file of the screen's")
  func closedDescriptor() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path)
      close(STDERR_FILENO)
      let screen = try NcursesScreen.open()
      write(STDERR_FILENO, "lost", 4)
      screen.present(NcursesScreenTests.frame("first", on: screen), palette: Palette())
      screen.close()
      let output = terminal.output()
      #expect(output.contains("first") && !output.contains("lost"))
    }
  }

  @Test("a terminal without the means to move its cursor is for lines", arguments: ["dumb", "unknown"])
  func onlyLines(term: String) async {
    await #expect(processExitsWith: .success) { [term = term as String] in
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path, term: term)
      do {
        let screen = try NcursesScreen.open()
        // An unknown type is drawn as a known one.
        #expect(term == "unknown" && !screen.notes.isEmpty)
        screen.close()
      } catch ScreenError.onlyLines(let why) {
        #expect(term == "dumb" && !why.isEmpty)
      }
      #expect(isSame(terminal.settings, terminal.before))
    }
  }
}

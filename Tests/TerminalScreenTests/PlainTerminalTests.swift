import Glibc
import TerminalCells
import Testing

@testable import TerminalScreen

/// Lines on a pseudo-terminal, each in a process of its own, which holds both ends.
@Suite struct PlainTerminalTests {
  @Test(
    "lines have no sequences but the marks of pastes, and those only where the terminal knows them",
    arguments: ["xterm", "dumb"])
  func lines(term: String) async {
    await #expect(processExitsWith: .success) { [term = term as String] in
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path, term: term)
      let screen = try PlainTerminal()
      screen.tell("Crisis · “now”")
      screen.close()
      let (on, off) = term == "dumb" ? ("", "") : ("\u{1B}[?2004h", "\u{1B}[?2004l")
      #expect(terminal.output() == "\(on)Crisis · “now”\r\n\(off)")
      #expect(isSame(terminal.settings, terminal.before))
    }
  }

  @Test("lines are in ASCII where the locale or the terminal asks for it, or the caller does")
  func ascii() async {
    await #expect(processExitsWith: .success) {
      for (term, locale, isASCII) in [("xterm", "C", false), ("vt100", "C.UTF-8", false), ("xterm", "C.UTF-8", true)] {
        let terminal = try PseudoTerminal()
        PseudoTerminal.becomeProgram(on: terminal.path, term: term, locale: locale)
        let screen = try PlainTerminal(usesASCII: isASCII)
        screen.tell("Crisis · “now” é")
        screen.close()
        #expect(terminal.output().contains("Crisis . \"now\" e\r\n"))
      }
    }
  }

  @Test("a reader that stalls holds nothing up, and gets the lines when it goes on")
  func stalled() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path)
      let screen = try PlainTerminal()
      for number in 0..<2_000 { screen.tell("line \(number)") }
      #expect(screen.owesFrame)
      var output = ""
      while !screen.flush() { output += terminal.output() }
      output += terminal.output()
      #expect(output.hasSuffix("line 1998\r\nline 1999\r\n"))
      screen.close()
    }
  }

  @Test("a stalled terminal is given back all the same")
  func givenBack() async {
    await #expect(processExitsWith: .success) {
      let terminal = try PseudoTerminal()
      PseudoTerminal.becomeProgram(on: terminal.path)
      let screen = try PlainTerminal()
      for number in 0..<2_000 { screen.tell("line \(number)") }
      screen.close()
      #expect(isSame(terminal.settings, terminal.before))
      #expect(terminal.output().hasSuffix("\u{1B}[?2004l"))
    }
  }

  @Test("the end of a script of keys, or of the lines' reader, is the end of the work")
  func ends() async {
    await #expect(processExitsWith: .success) {
      signal(SIGPIPE, SIG_IGN)
      let (keys, script) = try TerminalInputTests.pipe()
      let (reader, lines) = try TerminalInputTests.pipe()
      dup2(keys, STDIN_FILENO)
      dup2(lines, STDOUT_FILENO)
      write(script, "j", 1)
      close(script)
      let screen = try PlainTerminal()
      #expect(screen.readInput() == [.key("j"), .endOfInput])
      #expect(screen.inputDescriptor == nil)
      close(reader)
      close(lines)
      #expect(screen.readInput() == [.endOfInput])
      screen.tell("to nobody")
      #expect(screen.outputDescriptor == nil)
      screen.close()
    }
  }
}

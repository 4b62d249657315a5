import Testing

@testable import TerminalScreen

@Suite struct TerminalTypeTests {
  static func type(_ environment: [String: String], isUTF8: Bool = true) -> TerminalType {
    TerminalType(variable: { environment[$0] }, isUTF8: isUTF8)
  }

  @Test(
    "an unknown terminal is drawn as a known relative",
    arguments: [
      (["TERM": "xterm-kitty"], ["xterm-kitty", "xterm-256color", "xterm", "vt100"]),
      (["TERM": "alacritty"], ["alacritty", "xterm-256color", "xterm", "vt100"]),
      (["TERM": "wy60"], ["wy60", "xterm", "vt100"]),
      (["TERM": "newterm", "COLORTERM": "truecolor"], ["newterm", "xterm-256color", "xterm", "vt100"]),
      (["TERM": "xterm"], ["xterm", "xterm-256color", "vt100"]), ([:], ["xterm", "vt100"]),
      // Numbers of colours are RGB values there: a sibling with a palette goes before.
      (["TERM": "xterm-direct"], ["xterm-256color", "xterm-direct", "xterm", "vt100"]),
      (["TERM": "tmux-direct"], ["tmux-256color", "xterm-256color", "tmux-direct", "xterm", "vt100"]),
      (["TERM": "konsole-direct2"], ["konsole-256color", "xterm-256color", "konsole-direct2", "xterm", "vt100"]),
    ])
  func candidates(environment: [String: String], candidates: [String]) {
    #expect(Self.type(environment).candidates == candidates)
  }

  @Test(
    "ASCII is needed where the locale is not UTF-8 or the terminal lacks the glyphs",
    arguments: [
      (["TERM": "xterm", "LANG": "C"], false, true), (["TERM": "xterm", "LANG": "C.UTF-8"], true, false),
      // A locale that is not installed still tells what the terminal shows.
      (["TERM": "xterm", "LANG": "en_US.UTF-8"], false, false),
      (["TERM": "xterm", "LC_CTYPE": "de_DE.utf8"], false, false),
      (["TERM": "xterm", "LC_ALL": "C", "LANG": "en_US.UTF-8"], false, true), (["TERM": "xterm"], false, true),
      (["TERM": "linux", "LANG": "C.UTF-8"], true, true), (["TERM": "vt100", "LANG": "C.UTF-8"], true, true),
    ])
  func ascii(environment: [String: String], isUTF8: Bool, needsASCII: Bool) {
    #expect(Self.type(environment, isUTF8: isUTF8).needsASCII == needsASCII)
  }

  @Test("a person is told when something else is drawn than the terminal's own kind")
  func notes() {
    #expect(Self.type(["TERM": "foot"]).note(drawnAs: "foot") == nil)
    #expect(Self.type(["TERM": "xterm-direct"]).note(drawnAs: "xterm-256color") == nil)
    #expect(Self.type(["TERM": "foot"]).note(drawnAs: "xterm-256color")?.contains("TERM=foot") == true)
    #expect(Self.type([:]).note(drawnAs: "xterm")?.contains("not set") == true)
  }

  @Test("NO_COLOR counts when it is not empty")
  func noColor() {
    #expect(Self.type(["NO_COLOR": "1"]).forbidsColour)
    #expect(!Self.type(["NO_COLOR": ""]).forbidsColour)
    #expect(!Self.type([:]).forbidsColour)
  }
}

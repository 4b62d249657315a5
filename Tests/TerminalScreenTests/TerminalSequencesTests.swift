import Testing

@testable import TerminalScreen

@Suite struct TerminalSequencesTests {
  static let xterm = [
    "cup": "\u{1B}[%i%p1%d;%p2%dH", "smcup": "\u{1B}[?1049h\u{1B}[22;0;0t", "rmcup": "\u{1B}[?1049l\u{1B}[23;0;0t",
    "csr": "\u{1B}[%i%p1%d;%p2%dr", "sgr0": "\u{1B}(B\u{1B}[m", "cnorm": "\u{1B}[?25h", "civis": "\u{1B}[?25l",
  ]

  static func sequences(
    _ terminal: String = "xterm-256color", alternate: Bool = true, mouse: Bool = true, _ table: [String: String] = xterm
  ) -> TerminalSequences {
    TerminalSequences(terminal: terminal, usesAlternateScreen: alternate, usesMouse: mouse) { table[$0] }
  }

  static func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The private modes that a text switches, with the last state of each.
  static func modes(_ text: String) -> [String: Bool] {
    var result: [String: Bool] = [:]
    for part in text.split(separator: "\u{1B}[?", omittingEmptySubsequences: true) {
      let number = part.prefix { $0.isNumber }
      let letter = part.dropFirst(number.count).first
      if !number.isEmpty, letter == "h" || letter == "l" { result[String(number)] = letter == "h" }
    }
    return result
  }

  @Test("whatever is taken is given back", arguments: [true, false], [true, false])
  func balance(alternate: Bool, mouse: Bool) {
    let sequences = Self.sequences(alternate: alternate, mouse: mouse)
    let taken = Self.text(sequences.taking(title: nil) + sequences.frameBegins)
    let given = Self.text(sequences.givingBack(hasTitle: false, lastRow: ""))
    let after = Self.modes(taken + given)
    #expect(after.filter { $0.key != "25" }.allSatisfy { !$0.value })
    #expect(after["25"] == true)
    #expect(Self.modes(taken)["1049"] == (alternate ? true : nil))
    #expect(Self.modes(taken)["1006"] == (mouse ? true : nil))
    #expect(Self.modes(given)["1006"] == (mouse ? false : nil))
  }

  @Test("the whole screen is the scroll region again, before the place of the cursor is", arguments: [true, false])
  func region(alternate: Bool) {
    let given = Self.text(Self.sequences(alternate: alternate).givingBack(hasTitle: false, lastRow: "\u{1B}[24;1H"))
    let parts = given.split(separator: "\u{1B}[r", omittingEmptySubsequences: false)
    #expect(parts.count == 2 && parts[1].hasSuffix(alternate ? "\u{1B}[?1049l\u{1B}[23;0;0t" : "\u{1B}[24;1H\r\n"))
    #expect(Self.sequences("wy60", ["cup": "\u{1B}=%p1%' '%+%c", "csr": "\u{1B}x"]).wholeRegion.isEmpty)
  }

  @Test("the mouse goes off before the screen is left")
  func order() {
    let given = Self.text(Self.sequences().givingBack(hasTitle: false, lastRow: ""))
    let parts = given.split(separator: "\u{1B}").map(String.init)
    let mouse = parts.firstIndex(of: "[?1000l") ?? parts.endIndex
    let screen = parts.firstIndex(of: "[?1049l") ?? parts.startIndex
    #expect(mouse < screen)
  }

  @Test("a terminal that does not speak ANSI is asked for no modes")
  func foreign() {
    let sequences = Self.sequences("wy60", ["cup": "\u{1B}=%p1%' '%+%c", "smcup": "\u{1B}w0"])
    #expect(!sequences.usesMouse)
    #expect(sequences.frameBegins.isEmpty)
    #expect(!Self.text(sequences.taking(title: nil)).contains("?"))
  }

  @Test("a title is put aside once, and only where there are titles")
  func title() {
    let tmux = Self.sequences(
      "tmux-256color", Self.xterm.merging(["smcup": "\u{1B}[?1049h", "rmcup": "\u{1B}[?1049l"]) { $1 })
    #expect(Self.text(tmux.title("desk", isFirst: true)) == "\u{1B}[22;2t\u{1B}]2;desk\u{1B}\\")
    #expect(Self.text(tmux.title("desk", isFirst: false)) == "\u{1B}]2;desk\u{1B}\\")
    #expect(Self.text(tmux.givingBack(hasTitle: true, lastRow: "")).contains("\u{1B}[23;2t"))
    #expect(!Self.text(tmux.givingBack(hasTitle: false, lastRow: "")).contains("\u{1B}[23;2t"))
    #expect(Self.sequences("linux").title("desk", isFirst: true).isEmpty)
    // This one's smcup does it already.
    #expect(Self.text(Self.sequences().title("desk", isFirst: true)) == "\u{1B}]2;desk\u{1B}\\")
  }

  @Test("a title has no controls and an end")
  func sanitised() {
    #expect(WindowTitle.sanitised("a\u{1B}]0;x\u{7}b\u{202E}c\u{9C}\n") == "a]0;xbc")
    #expect(WindowTitle.sanitised("Grüße — hsdash", isASCII: true) == "Gre  hsdash")
    #expect(WindowTitle.sanitised(String(repeating: "x", count: 10_000)).count == WindowTitle.maximumScalars)
  }

  @Test(
    "padding marks are left out",
    arguments: [("\u{1B}[H\u{1B}[J$<50>", "\u{1B}[H\u{1B}[J"), ("a$<2*/>b", "ab"), ("$5", "$5")])
  func padding(capability: String, text: String) {
    #expect(TerminalSequences.withoutPadding(capability) == text)
  }
}

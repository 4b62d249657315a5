/// What is sent to take a terminal and to give it back.
struct TerminalSequences: Equatable {
  /// Goes before and after a frame, so that the terminal shows it at once (mode 2026); others ignore it.
  let frameBegins: [UInt8]
  let frameEnds: [UInt8]
  let cursorShown: [UInt8]
  let cursorHidden: [UInt8]
  /// Whether the mouse is asked for.
  let usesMouse: Bool
  /// Takes the mouse while the screen is up, and leaves it to the terminal.
  let mouseTaken: [UInt8]
  let mouseLeft: [UInt8]
  /// True for terminals that may be given a text for their clipboard (OSC 52).
  let hasClipboard: Bool
  /// Asks for the background's colour; empty where the question could be shown as text.
  let backgroundQuestion: [UInt8]
  private let modesOn: String
  private let modesOff: String
  private let screenOn: String
  private let screenOff: String
  private let plain: String
  /// Makes the whole screen the scroll region again; the cursor goes home.
  let wholeRegion: [UInt8]
  private let usesAlternateScreen: Bool
  private let keepsTitleItself: Bool
  private let hasTitle: Bool

  /// - Parameters:
  ///   - terminal: `TERM` as the user has it.
  ///   - capability: Looks up a string capability of terminfo.
  init(terminal: String, usesAlternateScreen: Bool, usesMouse: Bool, capability: (String) -> String?) {
    func text(_ name: String) -> String { capability(name).map(Self.withoutPadding) ?? "" }
    let isANSI = text("cup").hasPrefix("\u{1B}[")
    frameBegins = Array((isANSI ? "\u{1B}[?2026h" : "").utf8)
    frameEnds = Array((isANSI ? "\u{1B}[?2026l" : "").utf8)
    cursorShown = Array(text("cnorm").utf8)
    cursorHidden = Array(text("civis").utf8)
    self.usesMouse = usesMouse && isANSI
    // Columns beyond 223 need mode 1006, which descriptions of tmux and screen leave out; drags need 1002.
    let mouse = self.usesMouse ? ["1000", "1002", "1006"] : []
    mouseTaken = Array(mouse.map { "\u{1B}[?\($0)h" }.joined().utf8)
    mouseLeft = Array(mouse.reversed().map { "\u{1B}[?\($0)l" }.joined().utf8)
    let modes = isANSI ? mouse + ["2004"] : []
    modesOn = modes.map { "\u{1B}[?\($0)h" }.joined()
    modesOff = modes.reversed().map { "\u{1B}[?\($0)l" }.joined() + (isANSI ? "\u{1B}[?2026l" : "")
    self.usesAlternateScreen = usesAlternateScreen && !text("smcup").isEmpty
    screenOn = self.usesAlternateScreen ? text("smcup") : ""
    screenOff = self.usesAlternateScreen ? text("rmcup") : ""
    plain = text("sgr0") + text("rmir") + text("smam")
    // Without numbers: the size may have changed and not been heard of yet.
    wholeRegion = Array((text("csr").hasPrefix("\u{1B}[") ? "\u{1B}[r" : "").utf8)
    keepsTitleItself = screenOn.contains("\u{1B}[22;0;0t")
    hasTitle = isANSI && WindowTitle.isSupported(by: terminal)
    hasClipboard = hasTitle
    // Who takes a title knows the grammar of such strings; the Linux console and VT100 may draw them.
    backgroundQuestion = hasTitle ? TerminalAnswer.backgroundQuestion : []
  }

  /// Takes the terminal, whatever ran before.
  ///
  /// - Parameter title: The title set so far.
  func taking(title: String?) -> [UInt8] {
    Array((screenOn + plain).utf8) + wholeRegion + Array(modesOn.utf8) + cursorHidden
      + (title.map { self.title($0, isFirst: true) } ?? [])
  }

  /// Gives the terminal back: input modes first, so that nothing more is on its way when the shell reads again.
  ///
  /// - Parameter lastRow: Moves to the last row, which is where a program without alternate screen ends.
  func givingBack(hasTitle: Bool, lastRow: String) -> [UInt8] {
    let titleBack = hasTitle && self.hasTitle && !keepsTitleItself ? "\u{1B}[23;2t" : ""
    let end = usesAlternateScreen ? screenOff : Self.withoutPadding(lastRow) + "\r\n"
    return Array((modesOff + plain + titleBack).utf8) + wholeRegion + cursorShown + Array(end.utf8)
  }

  /// Sets the title; the first time the old one is put aside. Empty where there are no titles.
  func title(_ text: String, isFirst: Bool) -> [UInt8] {
    guard hasTitle else { return [] }
    let aside = isFirst && !keepsTitleItself ? "\u{1B}[22;2t" : ""
    return Array("\(aside)\u{1B}]2;\(text)\u{1B}\\".utf8)
  }

  /// A capability without its padding marks (`$<5>`), which are for terminals of the serial line.
  static func withoutPadding(_ capability: String) -> String {
    var result = ""
    var rest = Substring(capability)
    while let first = rest.first {
      if rest.hasPrefix("$<"), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

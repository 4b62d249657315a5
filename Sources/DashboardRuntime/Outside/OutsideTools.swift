import FoundationEssentials

/// What of the world outside a person's words go to: a clipboard, a browser. Values; ``Clipboard`` and ``Browser`` use them.
package struct OutsideTools: Equatable, Sendable {
  /// The configured command that takes a text on standard input; its words, without a shell.
  package var clipboardCommand: [String]
  /// The configured command that writes the clipboard's text to standard output; its words, without a shell.
  package var pasteCommand: [String]
  /// The configured command that takes an address as its last argument.
  package var browserCommand: [String]
  private let environment: [String: String]

  package init(
    clipboardCommand: [String] = [], pasteCommand: [String] = [], browserCommand: [String] = [],
    environment: [String: String] = [:]
  ) {
    self.clipboardCommand = clipboardCommand
    self.pasteCommand = pasteCommand
    self.browserCommand = browserCommand
    self.environment = environment
  }

  /// The ways to a clipboard, the surest first (TERMINAL 4: command, tmux, Wayland or X).
  package var clipboards: [(name: String, arguments: [String])] {
    var ways: [(name: String, arguments: [String])] = []
    if let name = clipboardCommand.first { ways.append((name, clipboardCommand)) }
    // With tmux's usual settings this is the one way that also reaches the terminal's clipboard; an OSC 52 of ours is dropped.
    if has("TMUX") { ways.append(("tmux", ["tmux", "load-buffer", "-w", "-"])) }
    if has("WAYLAND_DISPLAY") { ways.append(("wl-copy", ["wl-copy"])) }
    if has("DISPLAY") {
      ways.append(("xclip", ["xclip", "-selection", "clipboard"]))
      ways.append(("xsel", ["xsel", "--clipboard", "--input"]))
    }
    return ways
  }

  /// The ways to read a clipboard, the surest first: the configured command, the desktop's, tmux's own buffer.
  package var pastes: [(name: String, arguments: [String])] {
    var ways: [(name: String, arguments: [String])] = []
    if let name = pasteCommand.first { ways.append((name, pasteCommand)) }
    if has("WAYLAND_DISPLAY") { ways.append(("wl-paste", ["wl-paste", "--no-newline"])) }
    if has("DISPLAY") {
      ways.append(("xclip", ["xclip", "-selection", "clipboard", "-out"]))
      ways.append(("xsel", ["xsel", "--clipboard", "--output"]))
    }
    if has("TMUX") { ways.append(("tmux", ["tmux", "save-buffer", "-"])) }
    return ways
  }

  /// The editor to write in, with its arguments: VISUAL, EDITOR, else vi.
  package var editor: [String] {
    let named = environment["VISUAL"] ?? environment["EDITOR"] ?? ""
    let words = named.split(separator: " ").map(String.init)
    return words.isEmpty ? ["vi"] : words
  }

  /// Where a file may lie for a moment: the user's own folder in memory where there is one.
  package var temporaryFolder: String {
    environment["XDG_RUNTIME_DIR"] ?? environment["TMPDIR"] ?? "/tmp"
  }

  /// True where the terminal itself may be told (OSC 52): not inside a multiplexer that keeps it to itself.
  package var mayTellTerminal: Bool { !has("TMUX") && !has("STY") }

  /// The browser to use; empty when there is none, as on a machine far away.
  package var browser: [String] {
    if !browserCommand.isEmpty { return browserCommand }
    if let named = environment["BROWSER"], !named.isEmpty {
      // A list of commands, by colons; the first one is used.
      let first = named.split(separator: ":").first ?? ""
      return first.split(separator: " ").map(String.init).filter { $0 != "%s" }
    }
    return has("WAYLAND_DISPLAY") || has("DISPLAY") ? ["xdg-open"] : []
  }

  /// True for a browser that draws in the terminal.
  package var browserNeedsTerminal: Bool {
    let name = browser.first?.split(separator: "/").last.map(String.init) ?? ""
    return ["w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl"].contains(name)
  }

  private func has(_ name: String) -> Bool {
    !(environment[name] ?? "").isEmpty
  }

  /// What terminals take at most in one OSC 52, in encoded bytes.
  private static let largestTerminalText = 74_994

  /// The text for OSC 52; `nil` when it is too long or the terminal can't be told.
  package func terminalText(_ text: String) -> String? {
    guard mayTellTerminal else { return nil }
    let encoded = Data(text.utf8).base64EncodedString()
    return encoded.utf8.count <= Self.largestTerminalText ? encoded : nil
  }
}

extension OutsideTools {
  /// Puts a text on the first clipboard that takes it, and returns that one's name; `nil` when none did. May wait for seconds.
  func copy(_ text: String) -> String? {
    clipboards.first { ChildProcess.run($0.arguments, input: Array(text.utf8)) == .exited(0) }?.name
  }

  /// What the first clipboard that answers holds, and that one's name; `nil` when none did. May wait for seconds.
  package func paste() -> (name: String, text: [UInt8])? {
    for way in pastes {
      if let text = ChildProcess.output(of: way.arguments) { return (way.name, text) }
    }
    return nil
  }
}

/// The title of the terminal's window.
enum WindowTitle {
  /// More than any title bar shows.
  static let maximumScalars = 200

  /// Kinds of terminals, by the beginning of `TERM`, that take a title in the form of xterm (OSC 2).
  private static let families = [
    "xterm", "tmux", "screen", "rxvt", "alacritty", "kitty", "foot", "ghostty", "wezterm", "konsole", "vte",
    "st-", "mlterm",
  ]

  static func isSupported(by terminal: String) -> Bool {
    families.contains { terminal.hasPrefix($0) }
  }

  /// The text without anything that could end the sequence or change the direction of what follows.
  ///
  /// - Parameter isASCII: Leaves everything else out: without UTF-8 its bytes could be taken for control characters.
  static func sanitised(_ text: String, isASCII: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(maximumScalars) where scalar.isASCII || !isASCII {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

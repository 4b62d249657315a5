/// What is known of a terminal from the environment alone.
struct TerminalType: Equatable {
  /// `TERM`; empty when unset.
  let name: String
  /// Descriptions to try, the best first.
  let candidates: [String]
  /// Only ASCII can be shown, because of the locale or of the terminal's glyphs.
  let needsASCII: Bool
  /// `NO_COLOR` is set: attributes only (no-color.org).
  let forbidsColour: Bool

  /// Terminals that understand what xterm does, by the beginning of `TERM`, for systems that lack their own description.
  private static let likeXterm = [
    "xterm", "kitty", "alacritty", "foot", "ghostty", "wezterm", "konsole", "vte", "gnome", "iterm", "contour", "rio",
    "st-", "mintty", "tmux", "screen", "rxvt",
  ]

  /// Terminals whose fonts lack box drawing, blocks or braille.
  private static let withoutGlyphs = ["linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons25", "sun"]

  /// - Parameters:
  ///   - variable: Reads the environment.
  ///   - isUTF8: The C library's locale has that character set.
  init(variable: (String) -> String?, isUTF8: Bool) {
    func value(_ name: String) -> String? {
      variable(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    name = value("TERM") ?? ""
    let name = name
    let isLikeXterm = value("COLORTERM") != nil || Self.likeXterm.contains { name.hasPrefix($0) }
    var wanted = name.isEmpty ? [] : [name]
    if isLikeXterm { wanted.append("xterm-256color") }
    if let direct = name.firstRange(of: "-direct") {
      // There the numbers of colours are RGB values. A sibling is the same terminal, and has the palette that themes are matched to.
      wanted = [name[..<direct.lowerBound] + "-256color", "xterm-256color", name]
    }
    var candidates: [String] = []
    for candidate in wanted + ["xterm", "vt100"] where !candidates.contains(candidate) { candidates.append(candidate) }
    self.candidates = candidates
    forbidsColour = value("NO_COLOR") != nil
    // A UTF-8 locale that is not installed here (common over ssh) still tells what the terminal shows.
    let locale = (value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "").lowercased()
    let speaksUTF8 = isUTF8 || locale.hasSuffix("utf-8") || locale.hasSuffix("utf8")
    needsASCII = !speaksUTF8 || Self.withoutGlyphs.contains { name.hasPrefix($0) }
  }
  /// What a person should know when another description than the terminal's own is drawn with.
  func note(drawnAs drawn: String) -> String? {
    if name.isEmpty { return "TERM is not set; drawing as \(drawn)" }
    let isItself = drawn == name || name.firstRange(of: "-direct") != nil
    return isItself ? nil : "TERM=\(name) is not known on this system; drawing as \(drawn)"
  }
}

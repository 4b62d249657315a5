import TerminalCells

/// A style in a terminal's terms.
struct ResolvedStyle: Hashable {
  var attributes: CellStyle.Attributes
  /// Colour numbers; -1 is the terminal's own.
  var foreground: Int
  var background: Int
}

/// Turns what a pane means into what a terminal can show.
struct StyleResolution: Equatable {
  let depth: ColourDepth

  /// What tells the roles apart where there are no colours.
  static let monochrome: [StyleRole: CellStyle.Attributes] = [
    .dim: .dim, .bright: .bold, .focus: .bold, .selection: .reverse, .warning: .bold, .severe: [.bold, .underline],
    .crisis: [.reverse, .bold], .internal: [.reverse, .underline], .link: .underline, .simulated: .bold,
    .chartRest: .dim, .chartSecond: .bold, .key: .bold, .match: .underline, .finding: [.reverse, .bold],
    .notice: .reverse,
  ]

  func resolved(_ style: CellStyle, in palette: Palette) -> ResolvedStyle {
    let look = palette[style.role]
    let attributes = look.attributes.union(style.attributes)
    guard depth > .none else {
      let role = Self.monochrome[style.role] ?? []
      return ResolvedStyle(attributes: attributes.union(role), foreground: -1, background: -1)
    }
    var result = ResolvedStyle(
      attributes: attributes, foreground: number(of: look.foreground), background: number(of: look.background))
    if depth == .eight {
      if result.foreground >= 8 {
        result.foreground -= 8
        result.attributes.insert(.bold)
      }
      if result.background >= 8 { result.background -= 8 }
    }
    // Two shades of a theme may fall on one colour; the text must not vanish with it.
    if result.foreground == result.background, look.foreground != look.background {
      result.foreground = isDark(result.background) ? 7 : 0
    }
    return result
  }

  private func number(of colour: Colour) -> Int {
    switch colour {
    case .own: -1
    case .ansi(let number): Int(number & 15)
    case .rgb(let red, let green, let blue):
      depth == .indexed
        ? NearestColour.ofCube(red: red, green: green, blue: blue)
        : NearestColour.ofSixteen(red: red, green: green, blue: blue)
    }
  }

  /// Whether white is legible on one of the colours.
  private func isDark(_ number: Int) -> Bool {
    switch number {
    case 16..<232: (number - 16) % 36 / 6 < 3
    case 232...: number < 244
    default: [0, 1, 4, 5, 8].contains(number)
    }
  }
}

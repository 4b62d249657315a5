import TerminalCells

/// The palettes that the program can start with, without reading YAML: the same as their files in `Themes/`, which a test
/// compares.
public enum BuiltInPalette {
  /// `hsdash-dark`.
  public static let dark = Palette([
    .text: Appearance(foreground: hex(0xd3dae0)),
    .dim: Appearance(foreground: hex(0xa0acb7)),
    .bright: Appearance(foreground: hex(0xe9eef2), attributes: .bold),
    .border: Appearance(foreground: hex(0x66737f)),
    .focus: Appearance(foreground: hex(0x6cc5cc), attributes: .bold),
    .selection: Appearance(foreground: hex(0xffffff), background: hex(0x1f3f49)),
    .good: Appearance(foreground: hex(0x7ec98f)),
    .warning: Appearance(foreground: hex(0xe5c07b)),
    .severe: Appearance(foreground: hex(0xff7b72)),
    .crisis: Appearance(foreground: hex(0xffffff), background: hex(0xc4281c), attributes: .bold),
    .internal: Appearance(foreground: hex(0x7fb4f0)),
    .link: Appearance(foreground: hex(0x7fb4f0)),
    .simulated: Appearance(foreground: hex(0xa0acb7), attributes: .bold),
    .chart: Appearance(foreground: hex(0x6cc5cc)),
    .chartRest: Appearance(foreground: hex(0x66737f)),
    .chartSecond: Appearance(foreground: hex(0xd3dae0)),
    .key: Appearance(foreground: hex(0x6cc5cc), attributes: .bold),
    .match: Appearance(foreground: hex(0x6cc5cc), attributes: .underline),
    .finding: Appearance(foreground: hex(0xf0a35e), attributes: .underline),
    .notice: Appearance(foreground: hex(0xe9eef2)),
    .layer: Appearance(foreground: hex(0xd3dae0)),
  ])

  /// `hsdash-light`.
  public static let light = Palette([
    .text: Appearance(foreground: hex(0x262c32)),
    .dim: Appearance(foreground: hex(0x56606a)),
    .bright: Appearance(foreground: hex(0x14181c), attributes: .bold),
    .border: Appearance(foreground: hex(0x7c8791)),
    .focus: Appearance(foreground: hex(0x00636f), attributes: .bold),
    .selection: Appearance(foreground: hex(0x000000), background: hex(0xcfe6e9)),
    .good: Appearance(foreground: hex(0x1f6e36)),
    .warning: Appearance(foreground: hex(0x7c5800)),
    .severe: Appearance(foreground: hex(0xb3261e)),
    .crisis: Appearance(foreground: hex(0xfcfcfa), background: hex(0xb3261e), attributes: .bold),
    .internal: Appearance(foreground: hex(0x0b57a4)),
    .link: Appearance(foreground: hex(0x0b57a4)),
    .simulated: Appearance(foreground: hex(0x56606a), attributes: .bold),
    .chart: Appearance(foreground: hex(0x00636f)),
    .chartRest: Appearance(foreground: hex(0x7c8791)),
    .chartSecond: Appearance(foreground: hex(0x262c32)),
    .key: Appearance(foreground: hex(0x00636f), attributes: .bold),
    .match: Appearance(foreground: hex(0x00636f), attributes: .underline),
    .finding: Appearance(foreground: hex(0x96490a), attributes: .underline),
    .notice: Appearance(foreground: hex(0x14181c)),
    .layer: Appearance(foreground: hex(0x262c32)),
  ])

  /// `terminal`: the terminal's own sixteen colours on its own ground, readable on every scheme, light or dark.
  public static let terminal = Palette([
    .dim: Appearance(attributes: .dim),
    .bright: Appearance(attributes: .bold),
    .border: Appearance(attributes: .dim),
    .focus: Appearance(foreground: .ansi(6), attributes: .bold),
    .selection: Appearance(attributes: .reverse),
    .good: Appearance(foreground: .ansi(2)),
    .warning: Appearance(foreground: .ansi(3)),
    .severe: Appearance(foreground: .ansi(1)),
    .crisis: Appearance(foreground: .ansi(1), attributes: [.reverse, .bold]),
    .internal: Appearance(foreground: .ansi(5)),
    .link: Appearance(foreground: .ansi(4)),
    .simulated: Appearance(foreground: .ansi(6)),
    .chart: Appearance(foreground: .ansi(6)),
    .chartRest: Appearance(attributes: .dim),
    .chartSecond: Appearance(foreground: .ansi(3)),
    .key: Appearance(foreground: .ansi(6), attributes: .bold),
    .match: Appearance(foreground: .ansi(3)),
    .finding: Appearance(foreground: .ansi(3), attributes: .underline),
    .notice: Appearance(attributes: .bold),
  ])

  /// A theme that needs no file: its colours, its ground, and what ground it is made for (`nil` for any).
  public struct Ready: Equatable, Sendable {
    public let palette: Palette
    public let ground: Colour
    public let variant: ThemeVariant?
  }

  /// By the name of the theme.
  public static let themes: [String: Ready] = [
    "hsdash-dark": Ready(palette: dark, ground: hex(0x12171c), variant: .dark),
    "hsdash-light": Ready(palette: light, ground: hex(0xfcfcfa), variant: .light),
    "terminal": Ready(palette: terminal, ground: .own, variant: nil),
  ]

  static func hex(_ value: UInt32) -> Colour {
    .rgb(UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}

extension Palette {
  /// The same on a ground of its own: what would stand on the terminal's stands on that colour.
  public func painted(_ ground: Colour) -> Palette {
    var painted = self
    guard ground != .own else { return self }
    for (_, role) in StyleRole.named where painted[role].background == .own { painted[role].background = ground }
    return painted
  }

  /// What the board wears when no theme was chosen.
  public static var terminal: Palette { BuiltInPalette.terminal }
}

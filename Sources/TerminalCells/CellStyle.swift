/// What a piece of the screen means. Panes name a role; a theme gives it colours.
public struct StyleRole: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// The terminal's own foreground.
  public static let text = StyleRole(rawValue: 0)
  /// Secondary text: labels, ages, what is read.
  public static let dim = StyleRole(rawValue: 1)
  /// Titles and what is unread.
  public static let bright = StyleRole(rawValue: 2)
  /// Frames of panes without focus.
  public static let border = StyleRole(rawValue: 3)
  /// The frame and title of the pane with focus.
  public static let focus = StyleRole(rawValue: 4)
  /// The row under the cursor.
  public static let selection = StyleRole(rawValue: 5)
  /// All is well, and known to be.
  public static let good = StyleRole(rawValue: 6)
  /// Late, limited, to be watched.
  public static let warning = StyleRole(rawValue: 7)
  /// Overdue, closed, failing.
  public static let severe = StyleRole(rawValue: 8)
  /// An open incident's banner.
  public static let crisis = StyleRole(rawValue: 9)
  /// What must not leave the house.
  public static let `internal` = StyleRole(rawValue: 10)
  /// Addresses.
  public static let link = StyleRole(rawValue: 11)
  /// The word SIM and whatever marks a simulation.
  public static let simulated = StyleRole(rawValue: 12)
  /// The filled part of bars and gauges, and the line of a chart.
  public static let chart = StyleRole(rawValue: 13)
  /// The rest of a bar, the axis of a chart.
  public static let chartRest = StyleRole(rawValue: 14)
  /// A second line in a chart: a goal, a projection.
  public static let chartSecond = StyleRole(rawValue: 15)
  /// A key in a hint.
  public static let key = StyleRole(rawValue: 16)
  /// Words found by a search.
  public static let match = StyleRole(rawValue: 17)
  /// A span that a screening rule found.
  public static let finding = StyleRole(rawValue: 18)
  /// A notice at the bottom.
  public static let notice = StyleRole(rawValue: 19)
  /// The inside of menus, help and the palette.
  public static let layer = StyleRole(rawValue: 20)

  /// Codes that a camera reads: black and white whatever the theme is, so that no theme file names them. Light on dark, and
  /// the same where both halves are light.
  public static let codeLight = StyleRole(rawValue: 21)
  public static let codeLightSolid = StyleRole(rawValue: 22)
  /// Dark on light, and the same where both halves are dark.
  public static let codeDark = StyleRole(rawValue: 23)
  public static let codeDarkSolid = StyleRole(rawValue: 24)

  /// Every role with the name that theme files use.
  public static let named: [(name: String, role: StyleRole)] = [
    ("text", .text), ("dim", .dim), ("bright", .bright), ("border", .border), ("focus", .focus),
    ("selection", .selection), ("good", .good), ("warning", .warning), ("severe", .severe), ("crisis", .crisis),
    ("internal", .internal), ("link", .link), ("simulated", .simulated), ("chart", .chart),
    ("chart-rest", .chartRest), ("chart-second", .chartSecond), ("key", .key), ("match", .match),
    ("finding", .finding), ("notice", .notice), ("layer", .layer),
  ]
}

/// How a cell is to look: a role, and attributes beside it.
public struct CellStyle: Hashable, Sendable {
  /// Attributes that every terminal has in some form.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
    public static let struck = Attributes(rawValue: 32)
  }

  public var role: StyleRole
  public var attributes: Attributes

  public init(_ role: StyleRole, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  public static let text = CellStyle(.text)
  public static let dim = CellStyle(.dim)
  public static let bright = CellStyle(.bright)

  init(packed: UInt16) {
    role = StyleRole(rawValue: UInt8(truncatingIfNeeded: packed))
    attributes = Attributes(rawValue: UInt8(truncatingIfNeeded: packed >> 8))
  }

  var packed: UInt16 {
    UInt16(role.rawValue) | UInt16(attributes.rawValue) << 8
  }
}

/// A colour of a theme.
public enum Colour: Hashable, Sendable {
  /// The terminal's own.
  case own
  /// One of the terminal's 16 (0 ... 15).
  case ansi(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// What a theme gives a role.
public struct Appearance: Hashable, Sendable {
  public var foreground: Colour
  public var background: Colour
  public var attributes: CellStyle.Attributes

  public init(foreground: Colour = .own, background: Colour = .own, attributes: CellStyle.Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// The appearances of all roles: what a screen needs of a theme.
public struct Palette: Hashable, Sendable {
  /// By role number; roles beyond its end look like text.
  public private(set) var appearances: [Appearance]

  public init(_ pairs: [StyleRole: Appearance] = [:]) {
    appearances = StyleRole.named.map { pairs[$0.role] ?? Appearance() }
  }

  private static let black = Colour.rgb(0, 0, 0)
  private static let white = Colour.rgb(255, 255, 255)
  /// What no theme changes.
  private static let fixed: [StyleRole: Appearance] = [
    .codeLight: Appearance(foreground: white, background: black),
    .codeLightSolid: Appearance(foreground: white, background: white),
    .codeDark: Appearance(foreground: black, background: white),
    .codeDarkSolid: Appearance(foreground: black, background: black),
  ]

  public subscript(role: StyleRole) -> Appearance {
    get {
      Int(role.rawValue) < appearances.count
        ? appearances[Int(role.rawValue)] : Self.fixed[role] ?? Appearance()
    }
    set { if Int(role.rawValue) < appearances.count { appearances[Int(role.rawValue)] = newValue } }
  }
}

/// A key as the key map names it.
public struct KeyPress: Hashable, Sendable {
  public enum Key: Hashable, Sendable {
    case character(Character)
    case enter, escape, tab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// `F1` is 1.
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    public static let control = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    /// Only for keys that are no characters: `G` is the character `G`.
    public static let shift = Modifiers(rawValue: 4)
  }

  public let key: Key
  public let modifiers: Modifiers

  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// Reads a name as it stands in the configuration and in `--keys`: `j`, `G`, `?`, `Enter`, `Esc`, `Tab`, `Space`, `Up`, `PgDn`,
  /// `F1`, with `C-`, `M-` (Alt) and `S-` before it; `nil` when it is none.
  public init?(name: String) {
    var rest = Substring(name)
    var modifiers: Modifiers = []
    while rest.count > 2, rest.dropFirst().first == "-", let first = rest.first {
      switch first {
      case "C": modifiers.insert(.control)
      case "M": modifiers.insert(.alt)
      case "S": modifiers.insert(.shift)
      default: return nil
      }
      rest = rest.dropFirst(2)
    }
    if let row = Self.names.first(where: { $0.name.lowercased() == rest.lowercased() }) {
      self.init(row.key, modifiers)
    } else if rest.count == 1, let character = rest.first {
      self.init(.character(character), modifiers)
    } else if rest.first == "F" || rest.first == "f", let number = Int(rest.dropFirst()), (1...24).contains(number),
      rest.dropFirst() == String(number)
    {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  /// The name that ``init(name:)`` reads.
  public var name: String {
    var prefix = ""
    if modifiers.contains(.control) { prefix += "C-" }
    if modifiers.contains(.alt) { prefix += "M-" }
    if modifiers.contains(.shift) { prefix += "S-" }
    if let row = Self.names.first(where: { $0.key == key }) { return prefix + row.name }
    switch key {
    case .character(let character): return prefix + String(character)
    case .function(let number): return prefix + "F\(number)"
    default: return prefix
    }
  }

  private static let names: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Backspace", .backspace), ("Del", .delete),
    ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home),
    ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
  ]
}

extension KeyPress: ExpressibleByStringLiteral {
  /// A literal key name; one that is none is the key with that first character, which the key map's test finds.
  public init(stringLiteral name: String) {
    self = KeyPress(name: name) ?? KeyPress(.character(name.first ?? " "))
  }
}

/// What a mouse did.
public struct MouseEvent: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case press, release, wheelUp, wheelDown, drag
  }

  public let kind: Kind
  /// The cell of the screen, from (0, 0).
  public let point: Point

  public init(kind: Kind, point: Point) {
    self.kind = kind
    self.point = point
  }
}

/// What comes from a terminal.
public enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Pasted text: never keys. Control characters are already gone; line ends are `\n`.
  case paste(String)
  case mouse(MouseEvent)
  /// The terminal told the colour of its background (OSC 11), 0 to 255 each, early or late.
  case background(red: UInt8, green: UInt8, blue: UInt8)
  /// The script of keys is at its end, or nobody reads the lines any more: the program has done its work.
  case endOfInput
  /// The terminal is gone.
  case hangUp
}

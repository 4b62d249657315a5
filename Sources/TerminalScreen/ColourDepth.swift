/// How many colours a terminal is given.
public enum ColourDepth: Int, Comparable, Sendable {
  /// Attributes only: bold, reverse, underline.
  case none = 0
  /// The eight of ANSI; the bright ones are bold.
  case eight = 8
  case sixteen = 16
  /// The 6x6x6 cube and 24 greys of xterm, beside the terminal's own 16.
  case indexed = 256

  /// What a terminal with so many colours can be given.
  init(colours: Int) {
    self =
      switch colours {
      case 256...: .indexed
      case 16...: .sixteen
      case 8...: .eight
      default: .none
      }
  }

  public static func < (left: ColourDepth, right: ColourDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}

import TerminalCells

/// The key sequences that a terminal's own description knows and that may differ from the general ones.
enum TerminalKeys {
  /// Terminfo's names.
  private static let capabilities: [(name: String, press: KeyPress)] =
    [
      ("kcuu1", "Up"), ("kcud1", "Down"), ("kcub1", "Left"), ("kcuf1", "Right"), ("khome", "Home"), ("kend", "End"),
      ("kpp", "PgUp"), ("knp", "PgDn"), ("kich1", "Ins"), ("kdch1", "Del"), ("kcbt", "S-Tab"), ("kri", "S-Up"),
      ("kind", "S-Down"), ("kLFT", "S-Left"), ("kRIT", "S-Right"),
    ] + (1...12).map { ("kf\($0)", KeyPress(.function($0))) }

  /// - Parameter capability: Looks up a string capability.
  static func table(_ capability: (String) -> String?) -> [[UInt8]: KeyPress] {
    var table: [[UInt8]: KeyPress] = [:]
    for (name, press) in capabilities {
      guard let sequence = capability(name).map({ Array($0.utf8) }), sequence.count > 2, sequence[0] == 0x1B else {
        continue
      }
      table[sequence] = press
    }
    return table
  }
}

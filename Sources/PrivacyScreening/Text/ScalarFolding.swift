import CPrivacyTables

/// What one Unicode scalar becomes in a folded text: ASCII where it stands for ASCII, one byte otherwise, or nothing.
///
/// This is compatibility decomposition (NFKD) without its marks, so it makes one text of what NFKC makes one, and goes
/// further: accents, zero-width and bidi controls fall away, and letters of other scripts that look like Latin ones are
/// taken for them.
enum ScalarFolding {
  /// A letter that stands for no ASCII letter keeps its lowest bits, so that different names stay different.
  static let firstLetter: UInt8 = 0x80
  /// An emoji or another mark.
  static let symbol: UInt8 = 0x01
  /// The block that stands for something redacted.
  static let redaction: UInt8 = 0x02

  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Calls a function with each byte of what a scalar beyond ASCII becomes.
  static func fold(_ scalar: Unicode.Scalar, _ append: (UInt8) -> Void) {
    if scalar == "█" { return append(redaction) }
    if let row = row(of: scalar.value) {
      for index in 3..<rowLength {
        let byte = privacy_folds_table()[row + index]
        if byte != 0 { append(byte) }
      }
      return
    }
    // Pictures; asking for their properties takes long.
    if 0x1F300...0x1FAFF ~= scalar.value { return append(symbol) }
    if isDropped(scalar) { return }
    if scalar.properties.isAlphabetic { return append(firstLetter | UInt8(scalar.value & 0x7F)) }
    append(scalar.properties.isWhitespace ? 0x20 : symbol)
  }

  private static let rowLength = 7

  /// The position of the scalar's row in the table, by binary search.
  private static func row(of value: UInt32) -> Int? {
    guard let table = privacy_folds_table() else { return nil }
    var low = 0
    var high = privacy_folds_table_size() / rowLength
    while low < high {
      let middle = (low + high) / 2
      let row = table + middle * rowLength
      let found = UInt32(row[0]) << 16 | UInt32(row[1]) << 8 | UInt32(row[2])
      if found == value { return middle * rowLength }
      if found < value { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}

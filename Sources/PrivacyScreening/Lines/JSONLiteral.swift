/// The numbers and words of JSON.
enum JSONLiteral {
  static func isValid(_ bytes: [UInt8]) -> Bool {
    words.contains(bytes) || isNumber(bytes)
  }

  private static let words: Set<[UInt8]> = [Array("true".utf8), Array("false".utf8), Array("null".utf8)]

  /// `-0`, `12`, `1.5e-3`; no leading zero, no lone period.
  private static func isNumber(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.first == 0x2D { rest.removeFirst() }
    let whole = digits(&rest)
    guard whole > 0, whole == 1 || bytes[bytes.count - rest.count - whole] != 0x30 else { return false }
    if rest.first == 0x2E {
      rest.removeFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == 0x65 {
      rest.removeFirst()
      if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
    let count = rest.prefix(while: ByteClass.isDigit).count
    rest.removeFirst(count)
    return count
  }
}

/// Checks UTF-8 a byte at a time (Unicode 16, table 3-7).
struct UTF8Checker: Sendable {
  private var missing = 0
  private var least: UInt8 = 0x80
  private var most: UInt8 = 0xBF

  /// True between two scalars.
  var isComplete: Bool { missing == 0 }

  mutating func accepts(_ byte: UInt8) -> Bool {
    if missing > 0 {
      guard (least...most).contains(byte) else { return false }
      (least, most) = (0x80, 0xBF)
      missing -= 1
      return true
    }
    switch byte {
    case 0x00...0x7F: return true
    case 0xC2...0xDF: missing = 1
    case 0xE0...0xEF:
      missing = 2
      if byte == 0xE0 { least = 0xA0 }
      if byte == 0xED { most = 0x9F }
    case 0xF0...0xF4:
      missing = 3
      if byte == 0xF0 { least = 0x90 }
      if byte == 0xF4 { most = 0x8F }
    default: return false
    }
    return true
  }
}

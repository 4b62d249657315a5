/// A number as people write degrees: digits, a point, a sign; no words, no hexadecimal.
enum DecimalDegrees {
  /// - Returns: `nil` when the text is no number. What is too large for a double comes back infinite.
  static func parse(_ text: some StringProtocol) -> Double? {
    let trimmed = text.trimmed
    let isPlain = trimmed.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || allowed.contains(byte)
    }
    guard isPlain, !trimmed.isEmpty else { return nil }
    return short(trimmed.utf8) ?? Double(trimmed)
  }

  /// The usual number, of few digits and without an exponent: a quotient of two exact doubles, which is rounded once, as it should be.
  private static func short(_ text: some Sequence<UInt8>) -> Double? {
    var digits = 0
    var decimals: Int?
    var mantissa = 0
    var isNegative = false
    for (position, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where position == 0: isNegative = true
      case UInt8(ascii: "."):
        guard decimals == nil else { return nil }
        decimals = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
        decimals? += 1
      default: return nil
      }
      guard digits < powers.count else { return nil }
    }
    guard digits > 0 else { return nil }
    let value = Double(mantissa) / powers[decimals ?? 0]
    return isNegative ? -value : value
  }

  private static let powers: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14]

  /// True for the words that stand for what is no finite number.
  static func isNotFinite(_ text: some StringProtocol) -> Bool {
    ["nan", "inf", "infinity"].contains(text.trimmed.drop { "+-".contains($0) }.lowercased())
  }

  private static let allowed = Array("+-.eE".utf8)
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: SubSequence {
    // The usual text has none, and asking a character is slow.
    if let first = utf8.first, let last = utf8.suffix(1).first, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return self[startIndex..<endIndex]
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return self[endIndex..<endIndex]
    }
    return self[first...last]
  }
}

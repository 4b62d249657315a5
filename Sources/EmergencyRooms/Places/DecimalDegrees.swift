/// A number as people write degrees: digits, a point, a sign; no words, no hexadecimal.
enum DecimalDegrees {
  /// - Returns: `nil` when the text is no number. What is too large for a double comes back infinite.
  static func parse(_ text: some StringProtocol) -> Double? {
    let trimmed = text.trimmed
    let isPlain = trimmed.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || allowed.contains(byte)
    }
    guard isPlain, !trimmed.isEmpty else { return nil }
    return Double(trimmed)
  }

  private static let allowed = Array("+-.eE".utf8)
}

extension StringProtocol {
  /// Without the white space around it.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return self[endIndex..<endIndex]
    }
    return self[first...last]
  }
}

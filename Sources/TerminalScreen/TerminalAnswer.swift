import TerminalCells

/// What a terminal answers when it is asked for the colour of its background.
///
/// Two questions are sent together: OSC 11, which not every terminal knows, and DA1, which all of them answer and in the order of the
/// questions. So the second answer tells that the first one came or never will.
enum TerminalAnswer {
  /// Ends with BEL: rxvt-unicode answers in kind, and loses the last byte of the other form (ST).
  static let backgroundQuestion = Array("\u{1B}]11;?\u{7}\u{1B}[c".utf8)

  /// Reads `ESC ] 11 ; rgb:RRRR/GGGG/BBBB`, without its end; one to four hexadecimal digits each, and a share of opacity where there is one
  /// (`rgba:`). `nil` for anything else.
  static func background(_ sequence: [UInt8]) -> InputEvent? {
    let text = String(decoding: sequence, as: UTF8.self)
    for (prefix, count) in [("\u{1B}]11;rgb:", 3), ("\u{1B}]11;rgba:", 4)] where text.hasPrefix(prefix) {
      let parts = text.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == count else { return nil }
      let values = parts.compactMap(level)
      guard values.count == count else { return nil }
      return .background(red: values[0], green: values[1], blue: values[2])
    }
    return nil
  }

  /// Whether a sequence is the answer to DA1: `CSI ? ... c`.
  static func isAttributes(_ sequence: [UInt8]) -> Bool {
    sequence.starts(with: [0x1B, 0x5B, 0x3F]) && sequence.last == UInt8(ascii: "c")
  }

  /// Whether bytes that come after a pause can be more of an answer that was begun.
  static func canGoOn(with bytes: [UInt8]) -> Bool {
    let end = bytes.firstIndex { [0x07, 0x1B, UInt8(ascii: "c")].contains($0) } ?? bytes.endIndex
    return bytes[..<end].allSatisfy { byte in
      (0x30...0x3B).contains(byte) || (0x61...0x67).contains(byte | 0x20) || byte == UInt8(ascii: "r") || byte == 0x2F
    }
  }

  /// One to four hexadecimal digits as a share of the largest such number.
  private static func level(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), digits.utf8.allSatisfy(isHexadecimal), let value = Int(digits, radix: 16)
    else {
      return nil
    }
    let largest = 1 << (4 * digits.count) - 1
    return UInt8((value * 255 + largest / 2) / largest)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}

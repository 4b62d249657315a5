/// A text as the rules read it: its UTF-8 bytes, with ASCII letters in lower case, and with spaces in place of all that is
/// beyond ASCII and no letter (curly quotes, dashes, emoji), so that a number beside it is a whole number.
///
/// A `█` of an earlier redaction counts as a letter: what stood beside a number once still does. Positions are byte offsets;
/// every look outside the text answers as a space would.
public struct ScreenedText: Sendable {
  let bytes: [UInt8]
  private let text: String

  /// Prepares a text for the rules.
  public init(_ text: String) {
    self.text = text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else if scalar.properties.isAlphabetic || scalar == "█" {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else {
        bytes.append(contentsOf: repeatElement(0x20, count: UTF8.width(scalar)))
      }
    }
    self.bytes = bytes
  }

  /// True when a text holds anything that a rule could begin from: four digits in a row, two digits joined by `-`, `/` or
  /// `.`, or an `@`. Most posts hold none, and cost no more than this look.
  static func holdsTraces(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var run = 0
      var isJoined = false
      for byte in bytes {
        if byte &- 0x30 < 10 {
          if isJoined { return true }
          run += 1
          if run == 4 { return true }
        } else {
          if byte == 0x40 { return true }
          isJoined = run > 0 && byte &- 0x2D < 3
          run = 0
        }
      }
      return false
    }
  }

  var count: Int { bytes.count }

  /// The byte there, or a space outside the text.
  subscript(position: Int) -> UInt8 {
    position >= 0 && position < bytes.count ? bytes[position] : 0x20
  }

  func isDigit(_ position: Int) -> Bool {
    self[position] &- 0x30 < 10
  }

  /// A part of a letter or a digit: what a number or a word can't end beside.
  func isWord(_ position: Int) -> Bool {
    let byte = self[position]
    return byte &- 0x30 < 10 || byte &- 0x61 < 26 || byte >= 0x80
  }

  /// The end of the digits that begin there.
  func endOfDigits(from position: Int) -> Int {
    var end = position
    while isDigit(end) { end += 1 }
    return end
  }

  /// The end of any of these bytes that begin there.
  func skipping(_ accepted: StaticString, from position: Int) -> Int {
    var end = position
    while end < count, accepted.holds(bytes[end]) { end += 1 }
    return end
  }

  /// The value of the digits in a range.
  func number(_ range: Range<Int>) -> Int {
    range.reduce(0) { $0 &* 10 &+ Int(self[$1] &- 0x30) }
  }

  /// True when these lower-case words stand there.
  func holds(_ words: String, at position: Int) -> Bool {
    guard position + words.utf8.count <= count else { return false }
    var place = position
    for byte in words.utf8 {
      if bytes[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// The ends of all whole occurrences of any of these words, the longest at each place, with nothing of a word before or
  /// after it; a word inside another's occurrence is none.
  func ends(of keywords: Keywords) -> [Int] {
    var ends: [Int] = []
    var position = 0
    while position < count {
      if isWord(position), !isWord(position - 1), let end = end(of: keywords, at: position) {
        ends.append(end)
        position = end
      } else {
        position += 1
      }
    }
    return ends
  }

  private func end(of keywords: Keywords, at position: Int) -> Int? {
    keywords.beginning(with: bytes[position]).lazy.filter { holds($0, at: position) }
      .map { position + $0.utf8.count }.first { !isWord($0) }
  }

  /// A range of bytes as a range of Unicode scalars.
  func scalarRange(_ range: Range<Int>) -> Range<Int> {
    var scalars = 0
    var start = 0
    for (position, byte) in text.utf8.prefix(range.upperBound).enumerated() {
      if position == range.lowerBound { start = scalars }
      if byte & 0xC0 != 0x80 { scalars += 1 }
    }
    return start..<scalars
  }
}

/// Words to look for, found by their first byte.
struct Keywords: Sendable {
  private let byFirstByte: [[String]]

  /// - Parameter words: In lower case, none empty.
  init(_ words: [String]) {
    var rows = [[String]](repeating: [], count: 256)
    for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      if let first = word.utf8.first { rows[Int(first)].append(word) }
    }
    byFirstByte = rows
  }

  /// The words with that first byte, the longest first.
  func beginning(with byte: UInt8) -> [String] {
    byFirstByte[Int(byte)]
  }
}

extension StaticString {
  fileprivate func holds(_ byte: UInt8) -> Bool {
    withUTF8Buffer { $0.contains(byte) }
  }
}

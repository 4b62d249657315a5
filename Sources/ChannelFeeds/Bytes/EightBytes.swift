/// Questions to eight bytes of a text at once: what most of a feed's bytes are answered by.
///
/// The arithmetic is the usual one for bytes in a word (Warren, Hacker's Delight, section 6-1): each answer has the high
/// bit of a byte set where it holds.
enum EightBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The bytes that equal one, exactly.
  @inline(__always)
  static func equal(_ word: UInt64, to byte: UInt8) -> UInt64 {
    let difference = word ^ (ones &* UInt64(byte))
    return ~(((difference & ~highs) &+ ~highs) | difference | ~highs)
  }

  /// True when all are printing ASCII: 20 to 7E.
  @inline(__always)
  static func arePrinting(_ word: UInt64) -> Bool {
    word & highs | equal(word, to: 0x7f) == 0 && !haveControl(word)
  }

  /// True when one is a control character of C0.
  @inline(__always)
  static func haveControl(_ word: UInt64) -> Bool {
    // Of a byte below 20 the subtraction sets the high bit; its borrow may set others, which changes no answer.
    (word &- ones &* 0x20) & ~word & highs != 0
  }
}

extension Span<UInt8> {
  /// Goes on from a place in steps of eight bytes while `holds` says of the steps how many of their bytes are passed: all
  /// eight, or fewer to end there.
  @inline(__always)
  private func advance(from start: Int, _ passed: (UInt64) -> Int) -> Int {
    withUnsafeBytes { bytes in
      var index = start
      while index + 8 <= bytes.count {
        let count = passed(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
        index += count
        if count < 8 { break }
      }
      return index
    }
  }

  /// A place up to which there are only printing characters of ASCII, and spaces that stand alone between them.
  @inline(__always)
  func endOfWords(from start: Int) -> Int {
    advance(from: start) { word in
      guard EightBytes.arePrinting(word) else { return 0 }
      let spaces = EightBytes.equal(word, to: ASCII.space)
      guard spaces & (spaces << 8) == 0 else { return 0 }
      // What follows a space at the end is in the next step.
      return spaces >> 63 == 0 ? 8 : 7
    }
  }

  /// True when there are only printing characters of ASCII, and spaces that stand alone between them.
  var isPlainLine: Bool {
    var index = 0
    while index < count {
      index = endOfWords(from: index)
      guard index < count else { return true }
      let isSecondSpace = index > 0 && self[index] == ASCII.space && self[index - 1] == ASCII.space
      guard self[index] &- 0x20 < 0x5f, !isSecondSpace else { return false }
      index += 1
    }
    return true
  }

  /// A place up to which every byte stands for itself in a text of JSON that is read.
  @inline(__always)
  func endOfPlainJSON(from start: Int) -> Int {
    advance(from: start) { word in
      let signs = EightBytes.equal(word, to: ASCII.quote) | EightBytes.equal(word, to: 0x5c)
      return signs == 0 && !EightBytes.haveControl(word) ? 8 : 0
    }
  }

  /// A place up to which every byte can stand for itself in a text of JSON that is written: characters that begin with C2
  /// or E2, and DEL, have to be looked at.
  @inline(__always)
  func endOfSafeJSON(from start: Int) -> Int {
    advance(from: start) { word in
      let signs =
        EightBytes.equal(word, to: ASCII.quote) | EightBytes.equal(word, to: 0x5c) | EightBytes.equal(word, to: 0x7f)
        | EightBytes.equal(word, to: 0xc2) | EightBytes.equal(word, to: 0xe2)
      return signs == 0 && !EightBytes.haveControl(word) ? 8 : 0
    }
  }

  /// The first place at or after `start` with one of two bytes, or the end.
  @inline(__always)
  func place(of first: UInt8, or second: UInt8, from start: Int) -> Int {
    var index = advance(from: start) { word in
      let found = EightBytes.equal(word, to: first) | EightBytes.equal(word, to: second)
      return found == 0 ? 8 : found.trailingZeroBitCount / 8
    }
    while index < count, self[index] != first, self[index] != second { index += 1 }
    return index
  }
}

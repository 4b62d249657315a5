/// Makes bytes into text that XML allows.
enum ValidText {
  /// UTF-8 without faults: a byte that fits nowhere is read as windows-1252, since that is what it nearly always is.
  ///
  /// Where more characters are faulty than whole, those that are whole are so by chance: then all is windows-1252.
  static func decodedUTF8(_ bytes: Span<UInt8>) -> (text: [UInt8], isFaulty: Bool) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 16)
    if bytes.isUTF8 {
      text.append(bytes)
      return (text, false)
    }
    let characters = countedCharacters(bytes)
    let isUTF8 = characters.whole >= characters.faulty
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] < 0x80 { index += 1 }
      if index > start { text.append(bytes.extracting(start..<index)) }
      guard index < bytes.count else { break }
      let (scalar, length) = bytes.character(at: index)
      if isUTF8, let scalar {
        text.append(scalar)
      } else {
        for offset in 0..<length { text.append(Windows1252.scalar(bytes[index + offset])) }
      }
      index += length
    }
    return (text, true)
  }

  /// How many characters beyond ASCII are whole and how many are faulty.
  private static func countedCharacters(_ bytes: Span<UInt8>) -> (whole: Int, faulty: Int) {
    var counts = (whole: 0, faulty: 0)
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (scalar, length) = bytes.character(at: index)
      if scalar == nil { counts.faulty += 1 } else { counts.whole += 1 }
      index += length
    }
    return counts
  }

  /// True for the characters that XML 1.0 allows (production 2).
  static func isAllowed(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0a, 0x0d, 0x20...0xd7ff, 0xe000...0xfffd, 0x1_0000...0x10_ffff: true
    default: false
    }
  }

  /// Takes the characters out that XML forbids; `nil` when there are none.
  ///
  /// - Parameter bytes: Valid UTF-8.
  static func withoutForbidden(_ bytes: Span<UInt8>) -> [UInt8]? {
    var text: [UInt8] = []
    var kept = 0
    var index = 0
    while index < bytes.count {
      let length = forbiddenLength(bytes, at: index)
      if length > 0 {
        text.append(bytes.extracting(kept..<index))
        kept = index + length
      }
      index += max(length, 1)
    }
    guard kept > 0 else { return nil }
    text.append(bytes.extracting(kept..<bytes.count))
    return text
  }

  private static func forbiddenLength(_ bytes: Span<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte >= 0x20 {
      // U+FFFE and U+FFFF, the only forbidden ones beyond the controls that valid UTF-8 can hold.
      return byte == 0xef && bytes.byte(at: index + 1) == 0xbf && bytes.byte(at: index + 2) >= 0xbe ? 3 : 0
    }
    return byte == 0x09 || byte == 0x0a || byte == 0x0d ? 0 : 1
  }
}

extension Span<UInt8> {
  /// True for valid UTF-8.
  var isUTF8: Bool {
    do {
      _ = try UTF8Span(validating: self)
      return true
    } catch {
      return false  // where it fails does not matter
    }
  }

  var isASCII: Bool {
    for index in indices where self[index] >= 0x80 { return false }
    return true
  }
}

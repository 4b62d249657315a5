/// A character reference of HTML: `&eacute;`, `&#233;`, `&#xE9;`.
struct CharacterReference {
  let scalar: Unicode.Scalar
  /// Bytes from the ampersand to the end.
  let length: Int
  /// True when a semicolon ends it, as it should.
  let isClosed: Bool

  /// Reads the reference that begins at an ampersand; `nil` when none does.
  ///
  /// Without a semicolon a name counts only before something that can't belong to it, so that the `&copy=1` of an
  /// address stays what it is.
  init?(in bytes: Span<UInt8>, at start: Int) {
    let next = start + 1
    guard next < bytes.count else { return nil }
    if bytes[next] == ASCII.hash {
      self.init(numberIn: bytes, start: start)
    } else if bytes[next].isLetter {
      self.init(nameIn: bytes, start: start)
    } else {
      return nil
    }
  }

  private init?(numberIn bytes: Span<UInt8>, start: Int) {
    var index = start + 2
    var isHexadecimal = false
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "x") {
      isHexadecimal = true
      index += 1
    }
    let first = index
    var value: UInt32 = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard let digit = isHexadecimal ? byte.hexadecimalValue : (byte.isDigit ? byte - 0x30 : nil) else { break }
      // Beyond Unicode it is no character; staying there avoids an overflow.
      value = min(value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    isClosed = index < bytes.count && bytes[index] == ASCII.semicolon
    length = index - start + (isClosed ? 1 : 0)
    scalar = Windows1252.intended(value)
  }

  private init?(nameIn bytes: Span<UInt8>, start: Int) {
    var index = start + 1
    while index < bytes.count, index - start <= HTMLEntities.longestName, bytes[index].isLetter || bytes[index].isDigit
    {
      index += 1
    }
    isClosed = index < bytes.count && bytes[index] == ASCII.semicolon
    if !isClosed, index < bytes.count {
      let next = bytes[index]
      if next.isLetter || next.isDigit || next == ASCII.equals { return nil }
    }
    let name = bytes.extracting((start + 1)..<index)
    let value = isClosed ? HTMLEntities.codePoint(name) : HTMLEntities.unclosedCodePoint(name)
    guard let value, let scalar = Unicode.Scalar(value) else { return nil }
    self.scalar = scalar
    length = index - start + (isClosed ? 1 : 0)
  }
}

extension HTMLText {
  /// The value of an attribute of a tag, as it stands there; `nil` without it.
  ///
  /// - Parameter tag: What stands between the tag's name and its end.
  /// - Complexity: O(*n*) in the length of the tag.
  static func attribute(_ name: StaticString, in bytes: Span<UInt8>, _ tag: Range<Int>) -> Range<Int>? {
    var index = tag.lowerBound
    while index < tag.upperBound {
      while index < tag.upperBound, bytes[index].isWhiteSpace || bytes[index] == ASCII.slash { index += 1 }
      let start = index
      while index < tag.upperBound, !bytes[index].isWhiteSpace, bytes[index] != ASCII.equals,
        bytes[index] != ASCII.greater
      {
        index += 1
      }
      let isWanted =
        index - start == name.utf8CodeUnitCount && bytes.has(name, at: start, ignoringCase: true)
      while index < tag.upperBound, bytes[index].isWhiteSpace { index += 1 }
      guard index < tag.upperBound, bytes[index] == ASCII.equals else {
        index = max(index, start + 1)
        continue
      }
      let value = value(in: bytes, from: index + 1, to: tag.upperBound)
      if isWanted { return value.text }
      index = max(value.end, index + 1)
    }
    return nil
  }

  /// The value behind an equals sign, and the place behind it.
  private static func value(in bytes: Span<UInt8>, from start: Int, to end: Int) -> (text: Range<Int>, end: Int) {
    var index = start
    while index < end, bytes[index].isWhiteSpace { index += 1 }
    guard index < end, bytes[index] == ASCII.quote || bytes[index] == ASCII.apostrophe else {
      let first = index
      while index < end, !bytes[index].isWhiteSpace, bytes[index] != ASCII.greater { index += 1 }
      return (first..<index, index)
    }
    let quote = bytes[index]
    let first = index + 1
    index = first
    while index < end, bytes[index] != quote { index += 1 }
    return (first..<index, min(index + 1, end))
  }
}

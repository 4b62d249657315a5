extension Span<UInt8> {
  /// The place behind the qualified name that begins at a place (Namespaces in XML 1.0, productions 4 to 11); the place
  /// itself where none does. A second colon, or one with nothing behind it, belongs to no name.
  func endOfName(from start: Int) -> Int {
    let end = endOfNamePart(from: start)
    guard end > start, byte(at: end) == ASCII.colon else { return end }
    let local = endOfNamePart(from: end + 1)
    return local > end + 1 ? local : end
  }

  private func endOfNamePart(from start: Int) -> Int {
    var index = start
    while index < count, self[index] != ASCII.colon {
      let byte = self[index]
      if byte < 0x80 {
        guard index == start ? byte.beginsName : byte.continuesName else { break }
        index += 1
      } else {
        let (scalar, length) = character(at: index)
        guard let scalar, index == start ? scalar.beginsXMLName : scalar.continuesXMLName else { break }
        index += length
      }
    }
    return index
  }
}

extension Unicode.Scalar {
  /// True beyond ASCII for what a name may begin with (XML 1.0, production 4).
  fileprivate var beginsXMLName: Bool {
    switch value {
    case 0xc0...0xd6, 0xd8...0xf6, 0xf8...0x2ff, 0x370...0x37d, 0x37f...0x1fff, 0x200c...0x200d, 0x2070...0x218f,
      0x2c00...0x2fef, 0x3001...0xd7ff, 0xf900...0xfdcf, 0xfdf0...0xfffd, 0x1_0000...0xe_ffff:
      true
    default: false
    }
  }

  /// True beyond ASCII for what a name may go on with (XML 1.0, production 4a).
  fileprivate var continuesXMLName: Bool {
    switch value {
    case 0xb7, 0x300...0x36f, 0x203f...0x2040: true
    default: beginsXMLName
    }
  }
}

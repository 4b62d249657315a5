/// The attributes of a start tag, read without asking for quotes, values or uniqueness.
struct MarkupAttributes {
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  private(set) var list: [Attribute] = []
  private(set) var isEmptyElement = false
  /// True when something had to be guessed.
  private(set) var isBroken = false

  /// Attributes of one tag; real ones have under 20.
  private static let most = 64

  /// Reads from behind the element's name to behind its `>`; `nil` when the input ends before.
  mutating func read(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.greater { return index + 1 }
      if byte == ASCII.less {
        // The tag was never closed: the next one begins here.
        isBroken = true
        return index
      }
      if byte == ASCII.slash {
        isEmptyElement = bytes.byte(at: index + 1) == ASCII.greater
        index += 1
      } else if bytes.endOfName(from: index) > index {
        index = readAttribute(bytes, at: index)
      } else {
        if !byte.isWhiteSpace { isBroken = true }
        index += 1
      }
    }
    return nil
  }

  private mutating func readAttribute(_ bytes: Span<UInt8>, at start: Int) -> Int {
    var index = bytes.endOfName(from: start)
    let name = start..<index
    while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
    guard bytes.byte(at: index) == ASCII.equals else {
      isBroken = true
      add(bytes, name: name, value: name)
      return index
    }
    index += 1
    while index < bytes.count, bytes[index].isWhiteSpace { index += 1 }
    let quote = bytes.byte(at: index)
    if quote == ASCII.quote || quote == ASCII.apostrophe {
      let close = bytes.place(of: quote, from: index + 1)
      add(bytes, name: name, value: (index + 1)..<close)
      return min(close + 1, bytes.count)
    }
    isBroken = true
    let first = index
    while index < bytes.count, !bytes[index].isWhiteSpace, bytes[index] != ASCII.greater { index += 1 }
    add(bytes, name: name, value: first..<index)
    return index
  }

  private mutating func add(_ bytes: Span<UInt8>, name: Range<Int>, value: Range<Int>) {
    let isRepeated = list.contains { other in
      guard other.name.count == name.count else { return false }
      return (0..<name.count).allSatisfy { bytes[other.name.lowerBound + $0] == bytes[name.lowerBound + $0] }
    }
    if isRepeated || list.count == Self.most {
      isBroken = true
    } else {
      list.append(Attribute(name: name, value: value))
    }
  }
}

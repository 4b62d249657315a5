/// Reads JSON (RFC 8259) value by value, without a tree and without recursion of its own.
///
/// Tolerant: missing, double and trailing commas, raw control characters and unknown escapes in texts, and brackets that
/// do not fit are passed over, and the line of the first such fault is kept. At a cut end every open value ends, and
/// ``isCutOff`` says so.
struct JSONReader {
  /// What stands next.
  enum Kind {
    case object, list, text, number
    /// `true`, `false`, `null`, or a word that is none.
    case word
    /// The end of the object or list that is open, or of the input.
    case nothing
  }

  private let bytes: [UInt8]
  private var index = 0
  private(set) var isCutOff = false
  /// The line of the first fault, from 1.
  private(set) var faultLine: Int?
  /// The text or number read last, in UTF-8 with its escapes undone.
  private(set) var scalar: [UInt8] = []

  /// - Parameter bytes: Valid UTF-8.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// What stands next, white space passed over.
  mutating func next() -> Kind {
    passSpace()
    guard index < bytes.count else { return .nothing }
    switch bytes[index] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .list
    case ASCII.quote: return .text
    case UInt8(ascii: "}"), UInt8(ascii: "]"): return .nothing
    case ASCII.hyphen, UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: return .word
    }
  }

  /// True when only white space is left.
  mutating func isAtEnd() -> Bool {
    passSpace()
    return index >= bytes.count
  }

  /// Reads an object: `body` gets the fingerprint of each member's name and reads its value. A value that it leaves, and
  /// whatever stands here instead of an object, is passed over.
  mutating func eachMember(_ body: (inout JSONReader, UInt64) -> Void) {
    guard next() == .object else { return skip() }
    index += 1
    while enter(closing: UInt8(ascii: "}")) {
      guard bytes[index] == ASCII.quote else {
        noteFault()
        skip()
        continue
      }
      let name = readName()
      passSpace(andColons: false)
      guard index < bytes.count else { break }
      if bytes[index] == ASCII.colon { index += 1 } else { noteFault() }
      let start = index
      body(&self, name)
      if index == start { skip() }
    }
  }

  /// Reads a list: `body` reads each element. An element that it leaves, and whatever stands here instead of a list, is
  /// passed over.
  mutating func eachElement(_ body: (inout JSONReader) -> Void) {
    guard next() == .list else { return skip() }
    index += 1
    while enter(closing: UInt8(ascii: "]")) {
      let start = index
      body(&self)
      if index == start { skip() }
    }
  }

  /// Reads a text or a number into ``scalar``; another value is passed over, and the answer is false.
  mutating func readScalar() -> Bool {
    switch next() {
    case .text: readText()
    case .number: readNumber()
    default:
      skip()
      return false
    }
    return !isCutOff
  }

  /// Reads `true`, `false` or `null`; `nil` where something else stands, which is passed over.
  mutating func readWord() -> String? {
    guard next() == .word else {
      skip()
      return nil
    }
    let start = index
    passWord()
    return bytes.span.extracting(start..<index).text
  }

  /// Passes over a value, however deep it is.
  mutating func skip() {
    var depth = 0
    repeat {
      switch next() {
      case .object, .list:
        depth += 1
        index += 1
      case .text: passText()
      case .number, .word: passWord()
      case .nothing:
        guard index < bytes.count else {
          isCutOff = true
          return
        }
        // At the first level it is the end of what is open outside, which is not to be taken.
        guard depth > 0 else { return }
        depth -= 1
        index += 1
      }
    } while depth > 0
  }
}

// MARK: - Pieces

extension JSONReader {
  /// Goes to the next member or element; false behind the end of the object or list.
  private mutating func enter(closing bracket: UInt8) -> Bool {
    passSpace()
    guard !isCutOff, index < bytes.count else {
      isCutOff = true
      return false
    }
    if bytes[index] == bracket {
      index += 1
      return false
    }
    if bytes[index] == UInt8(ascii: "}") || bytes[index] == UInt8(ascii: "]") {
      // The other bracket: this one was forgotten, and what is open outside ends here.
      noteFault()
      return false
    }
    return true
  }

  /// Passes over white space, commas and colons: between values they tell nothing that the values don't.
  private mutating func passSpace(andColons: Bool = true) {
    var commas = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.comma {
        commas += 1
        if commas > 1 { noteFault() }
      } else if !byte.isWhiteSpace, !andColons || byte != ASCII.colon {
        if commas > 0, byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { noteFault() }
        return
      }
      index += 1
    }
  }

  /// Passes over a number or a word, at least one byte.
  private mutating func passWord() {
    let start = index
    while index < bytes.count, !bytes[index].endsWord { index += 1 }
    if index == start {
      noteFault()
      index += 1
    }
  }

  private mutating func readNumber() {
    let start = index
    passWord()
    if index == bytes.count { isCutOff = true }
    scalar.removeAll(keepingCapacity: true)
    scalar.append(contentsOf: bytes[start..<index])
  }

  private mutating func passText() {
    index += 1
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.quote:
        index += 1
        return
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    index = bytes.count
    isCutOff = true
  }

  private mutating func readName() -> UInt64 {
    readText()
    return Fingerprint.of(scalar.span)
  }

  private mutating func readText() {
    index += 1
    scalar.removeAll(keepingCapacity: true)
    while index < bytes.count {
      let start = index
      repeat {
        index = bytes.span.endOfPlainJSON(from: index)
        guard index < bytes.count, !bytes[index].isTextSign else { break }
        index += 1
      } while index < bytes.count
      if index > start { scalar.append(contentsOf: bytes[start..<index]) }
      guard index < bytes.count else { break }
      switch bytes[index] {
      case ASCII.quote:
        index += 1
        return
      case UInt8(ascii: "\\"): readEscape()
      default:
        noteFault()  // a raw control character
        scalar.append(bytes[index])
        index += 1
      }
    }
    isCutOff = true
  }

  private mutating func readEscape() {
    index += 1
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case ASCII.quote, UInt8(ascii: "\\"), ASCII.slash: scalar.append(byte)
    case UInt8(ascii: "n"): scalar.append(ASCII.lineFeed)
    case UInt8(ascii: "t"): scalar.append(ASCII.tab)
    case UInt8(ascii: "r"): scalar.append(0x0d)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): scalar.append(ASCII.space)
    case UInt8(ascii: "u"): readUnicodeEscape()
    default:
      noteFault()
      index -= 1  // the character stands for itself
    }
  }

  /// Reads `XXXX`, and the second half of a pair behind it; a half alone becomes U+FFFD.
  private mutating func readUnicodeEscape() {
    guard let first = readHexadecimal() else { return noteFault() }
    guard (0xd800...0xdbff).contains(first), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return scalar.append(Unicode.Scalar(first) ?? "\u{FFFD}") }
    let behind = index
    index += 2
    if let second = readHexadecimal(), (0xdc00...0xdfff).contains(second),
      let pair = Unicode.Scalar(0x1_0000 + (first - 0xd800) << 10 + (second - 0xdc00))
    {
      scalar.append(pair)
    } else {
      index = behind
      scalar.append("\u{FFFD}" as Unicode.Scalar)
    }
  }

  private mutating func readHexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<4 {
      guard let digit = bytes[index + offset].hexadecimalValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    index += 4
    return value
  }

  private mutating func noteFault() {
    guard faultLine == nil else { return }
    faultLine = 1 + bytes[..<min(index, bytes.count)].reduce(0) { $0 + ($1 == ASCII.lineFeed ? 1 : 0) }
  }
}

extension UInt8 {
  /// A byte in a text that needs a decision.
  @inline(__always)
  fileprivate var isTextSign: Bool { self == ASCII.quote || self == 0x5c || self < 0x20 }

  /// A byte that can't belong to a number or word.
  fileprivate var endsWord: Bool {
    switch self {
    case ASCII.comma, ASCII.colon, ASCII.quote, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      true
    default: isWhiteSpace
    }
  }
}

import Glibc
import HospitalModel

/// The letters and spaces of ASCII, as bytes.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let ampersand = UInt8(ascii: "&")
  static let less = UInt8(ascii: "<")
  static let greater = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let equals = UInt8(ascii: "=")
  static let hash = UInt8(ascii: "#")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let hyphen = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let dot = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
}

extension UInt8 {
  /// Space, tab, line feed, form feed or carriage return: the white space of HTML and (but for the form feed) of XML.
  @inline(__always)
  var isWhiteSpace: Bool { self == 0x20 || self == 0x0a || self == 0x0d || self == 0x09 || self == 0x0c }

  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// The small letter of a capital one; everything else as it is.
  @inline(__always)
  var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The value of a hexadecimal digit.
  @inline(__always)
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }

  /// True where a name of an element or entity can begin; bytes beyond ASCII count as letters.
  @inline(__always)
  var beginsName: Bool { isLetter || self == 0x5f || self == 0x3a || self >= 0x80 }

  /// True inside a name of an element or entity.
  @inline(__always)
  var continuesName: Bool { beginsName || isDigit || self == 0x2d || self == 0x2e }
}

extension Span<UInt8> {
  /// Where the text without white space at both ends stands.
  var trimmedRange: Range<Int> {
    var first = 0
    var last = count
    while first < last, self[first].isWhiteSpace { first += 1 }
    while last > first, self[last - 1].isWhiteSpace { last -= 1 }
    return first..<last
  }

  /// The first place at or after `start` with this byte, or the end.
  func place(of byte: UInt8, from start: Int) -> Int {
    guard start < count else { return Swift.max(start, count) }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count - start) else {
        return bytes.count
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The last place with this byte, or -1.
  func lastPlace(of byte: UInt8) -> Int {
    var index = count - 1
    while index >= 0, self[index] != byte { index -= 1 }
    return index
  }

  /// True when these bytes stand at that place.
  func has(_ text: StaticString, at start: Int, ignoringCase: Bool = false) -> Bool {
    let length = text.utf8CodeUnitCount
    guard start >= 0, start <= count - length else { return false }
    let wanted = text.utf8Start
    for offset in 0..<length {
      let byte = self[start + offset]
      guard (ignoringCase ? byte.lowercased : byte) == wanted[offset] else { return false }
    }
    return true
  }

  /// The first place at or after `start` where these bytes stand.
  func place(of text: StaticString, from start: Int, ignoringCase: Bool = false) -> Int? {
    let length = text.utf8CodeUnitCount
    guard length > 0, start >= 0 else { return nil }
    let first = text.utf8Start[0]
    var index = start
    while index <= count - length {
      let byte = self[index]
      if (ignoringCase ? byte.lowercased : byte) == first, has(text, at: index, ignoringCase: ignoringCase) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The bytes as text; what is no UTF-8 becomes U+FFFD.
  var text: String {
    withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension [UInt8] {
  /// Appends all bytes of a span.
  @inline(__always)
  mutating func append(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends the bytes of a literal.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends a character in UTF-8.
  mutating func append(_ scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }
}

extension [UInt8] {
  /// Appends text with `<`, `>` and `&` as references.
  mutating func appendEscaped(_ bytes: Span<UInt8>) {
    for index in bytes.indices {
      switch bytes[index] {
      case ASCII.less: append("&lt;")
      case ASCII.greater: append("&gt;")
      case ASCII.ampersand: append("&amp;")
      default: append(bytes[index])
      }
    }
  }
}

extension [UInt8] {
  /// Appends `YYYY-MM-DD`, for the years 0 to 9999 that feeds' dates have.
  mutating func append(dayOf date: CivilDate) {
    append(twoDigits: date.year / 100)
    append(twoDigits: date.year % 100)
    append(ASCII.hyphen)
    append(twoDigits: date.month)
    append(ASCII.hyphen)
    append(twoDigits: date.day)
  }

  /// Appends `HH:MM`.
  mutating func append(clockOf date: CivilDate) {
    append(twoDigits: date.hour)
    append(ASCII.colon)
    append(twoDigits: date.minute)
  }

  @inline(__always)
  mutating func append(twoDigits number: Int) {
    append(UInt8(truncatingIfNeeded: 0x30 + number / 10))
    append(UInt8(truncatingIfNeeded: 0x30 + number % 10))
  }
}

extension String {
  /// The text without ASCII white space at both ends.
  var trimmingWhiteSpace: String {
    let bytes = utf8
    guard let first = bytes.firstIndex(where: { !$0.isWhiteSpace }),
      let last = bytes.lastIndex(where: { !$0.isWhiteSpace })
    else { return "" }
    return String(self[first...last])
  }
}

import HospitalModel

/// Writes JSON (RFC 8259) on one line, and hands it on in pieces so that a large document is never held twice.
///
/// Control characters, U+007F to U+009F, bidi controls and line separators are always escaped: what comes out can be
/// shown by a terminal and read by any line-wise program.
struct JSONWriter: ~Copyable {
  private var bytes: [UInt8] = []
  private var needsComma = false
  private let sink: (Span<UInt8>) -> Void

  /// Bytes after which a piece is handed on.
  private static let pieceSize = 1 << 16

  init(sink: @escaping (Span<UInt8>) -> Void) {
    self.sink = sink
    bytes.reserveCapacity(Self.pieceSize * 2)
  }

  /// Hands on what is left.
  mutating func finish() {
    if !bytes.isEmpty { sink(bytes.span) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends a line.
  mutating func endLine() {
    bytes.append(ASCII.lineFeed)
    needsComma = false
  }

  /// Writes an object; `body` writes its members.
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    begin(UInt8(ascii: "{"))
    body(&self)
    end(UInt8(ascii: "}"))
  }

  /// Writes a list of objects, texts or lists: `body` writes each element.
  mutating func list<Elements: Sequence>(_ elements: Elements, _ body: (inout JSONWriter, Elements.Element) -> Void) {
    begin(UInt8(ascii: "["))
    for element in elements {
      body(&self, element)
      if bytes.count >= Self.pieceSize { finish() }
    }
    end(UInt8(ascii: "]"))
  }

  /// Writes a member's name; its value is to follow.
  mutating func name(_ name: StaticString) {
    separate()
    bytes.append(ASCII.quote)
    bytes.append(name)
    bytes.append("\":")
    needsComma = false
  }

  mutating func member(_ memberName: StaticString, _ text: String?) {
    name(memberName)
    value(text)
  }

  mutating func member(_ memberName: StaticString, _ number: Int64?) {
    name(memberName)
    value(number)
  }

  mutating func member(_ memberName: StaticString, texts: [String]) {
    name(memberName)
    list(texts) { $0.value($1) }
  }

  mutating func member(_ memberName: StaticString, _ time: Timestamp?) {
    name(memberName)
    value(time)
  }

  /// `YYYY-MM-DDTHH:MM:SSZ`, the form of ``Timestamp/iso8601``.
  mutating func value(_ time: Timestamp?) {
    separate()
    guard let time else { return bytes.append("null") }
    let date = CivilDate(time, offset: 0)
    bytes.append(ASCII.quote)
    bytes.append(dayOf: date)
    bytes.append(UInt8(ascii: "T"))
    bytes.append(clockOf: date)
    bytes.append(ASCII.colon)
    bytes.append(twoDigits: date.second)
    bytes.append("Z\"")
  }

  mutating func value(_ text: String?) {
    separate()
    guard var text else { return bytes.append("null") }
    bytes.append(ASCII.quote)
    text.withUTF8 { appendEscaped($0.span) }
    bytes.append(ASCII.quote)
  }

  mutating func value(_ number: Int64?) {
    separate()
    guard let number else { return bytes.append("null") }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// - Parameter number: A finite number, or `nil`.
  mutating func value(_ number: Double?) {
    separate()
    guard let number, number.isFinite else { return bytes.append("null") }
    bytes.append(contentsOf: String(number).utf8)
  }

  mutating func value(_ isTrue: Bool?) {
    separate()
    guard let isTrue else { return bytes.append("null") }
    bytes.append(isTrue ? "true" : "false")
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(ASCII.comma) }
    needsComma = true
  }

  private mutating func appendEscaped(_ text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let start = index
      repeat {
        index = text.endOfSafeJSON(from: index)
        guard index < text.count, text[index].isPlainJSON else { break }
        index += 1
      } while index < text.count
      if index > start { bytes.append(text.extracting(start..<index)) }
      guard index < text.count else { return }
      index += appendSpecial(text, at: index)
    }
  }

  /// Appends the character at a place, escaped where it must be; returns its bytes.
  private mutating func appendSpecial(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    switch byte {
    case ASCII.quote: bytes.append("\\\"")
    case UInt8(ascii: "\\"): bytes.append("\\\\")
    case ASCII.lineFeed: bytes.append("\\n")
    case ASCII.tab: bytes.append("\\t")
    case 0..<0x80: appendEscape(UInt32(byte))
    default:
      let (scalar, length) = text.character(at: index)
      if let scalar, !scalar.mustBeEscaped {
        bytes.append(text.extracting(index..<(index + length)))
      } else {
        appendEscape(scalar?.value ?? 0xfffd)
      }
      return length
    }
    return 1
  }

  /// Appends `\uXXXX` for a character of the basic plane.
  private mutating func appendEscape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes.append("\\u")
    for _ in digits.count..<4 { bytes.append(UInt8(ascii: "0")) }
    bytes.append(contentsOf: digits.utf8)
  }
}

extension UInt8 {
  /// A byte that stands for itself in a JSON text, whatever follows it: the characters that may have to be escaped are
  /// controls, quote, backslash, DEL, and some that begin with C2 (U+0080 to U+00BF) or E2 (U+2000 to U+2FFF).
  @inline(__always)
  fileprivate var isPlainJSON: Bool {
    self >= 0x20 && self != ASCII.quote && self != 0x5c && self != 0x7f && self != 0xc2 && self != 0xe2
  }
}

extension Unicode.Scalar {
  fileprivate var mustBeEscaped: Bool {
    switch value {
    case 0x80...0x9f, 0x2028...0x202e, 0x2066...0x2069: true
    default: false
    }
  }
}

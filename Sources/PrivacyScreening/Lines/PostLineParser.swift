/// What is done with the posts that a parser reads.
protocol PostSink {
  /// The text of a post begins, or begins anew when a line says `text` twice.
  mutating func beginText()
  mutating func append(_ text: UnsafeBufferPointer<UInt8>)
  mutating func append(_ byte: UInt8)
  /// The line is a post.
  ///
  /// - Parameter id: Its identifier as it stands in the line, escaped.
  mutating func endPost(id: [UInt8], line: Int)
}

/// Reads JSON Lines (RFC 8259, one object a line) with a string `id` and a string `text`, in chunks of any size,
/// holding none of the text.
struct PostLineParser: Sendable {
  enum Problem: Error, Equatable, Sendable {
    case notJSON
    case notObject
    case missing(String)
    case notUTF8
  }

  private enum State: Sendable {
    case lineStart
    case beforeKey(isFirst: Bool), afterKey, beforeValue, afterValue
    case string, escape, unicode(digits: Int, value: UInt16)
    case literal
    case lineEnd
  }

  /// What the string that is being read is for.
  private enum Role: Sendable {
    case key, id, text, other
  }

  private static let deepest = 128

  private var state = State.lineStart
  private var role = Role.other
  private var key: [UInt8] = []
  private var literal: [UInt8] = []
  /// The open brackets around, `true` for an object.
  private var open: [Bool] = []
  private var highSurrogate: UInt16?
  private var utf8 = UTF8Checker()
  private var hasText = false
  private var hasID = false
  /// The identifier as it stands in the line, still escaped.
  private(set) var id: [UInt8] = []
  /// The number of the line that is being read, from 1.
  private(set) var line = 1

  /// Reads a chunk.
  mutating func read(_ chunk: UnsafeBufferPointer<UInt8>, _ sink: inout some PostSink) throws(Problem) {
    var position = 0
    while position < chunk.count {
      if case .string = state {
        position = try readString(chunk, from: position, &sink)
        if position == chunk.count { return }
      }
      let byte = chunk[position]
      position += 1
      try read(byte, &sink)
    }
  }

  /// Ends the last line, which may lack its line end.
  mutating func finish(_ sink: inout some PostSink) throws(Problem) {
    if case .lineStart = state { return }
    try endLine(&sink)
  }

  /// Passes the bytes of a string that need no look, and tells them as one.
  private mutating func readString(_ chunk: UnsafeBufferPointer<UInt8>, from start: Int, _ sink: inout some PostSink)
    throws(Problem) -> Int
  {
    var end = start
    while end < chunk.count, chunk[end] != 0x22, chunk[end] != 0x5C, chunk[end] >= 0x20 {
      if chunk[end] >= 0x80 || !utf8.isComplete { guard utf8.accepts(chunk[end]) else { throw .notUTF8 } }
      end += 1
    }
    guard end > start else { return end }
    endSurrogate(&sink)
    switch role {
    case .text: sink.append(UnsafeBufferPointer(rebasing: chunk[start..<end]))
    case .key: key.append(contentsOf: chunk[start..<end])
    case .id: id.append(contentsOf: chunk[start..<end])
    case .other: break
    }
    return end
  }

  private mutating func read(_ byte: UInt8, _ sink: inout some PostSink) throws(Problem) {
    if byte == 0x0A {
      if case .string = state { throw .notJSON }
      return try endLine(&sink)
    }
    switch state {
    case .string: try readInString(byte, &sink)
    case .escape: try readEscape(byte, &sink)
    case .unicode(let digits, let value): try readUnicode(byte, digits, value, &sink)
    case .literal: try readLiteral(byte, &sink)
    default:
      if byte == 0x20 || byte == 0x09 || byte == 0x0D { return }
      try readMark(byte, &sink)
    }
  }

  private mutating func readMark(_ byte: UInt8, _ sink: inout some PostSink) throws(Problem) {
    switch (state, byte) {
    case (.lineStart, 0x7B):
      open = [true]
      state = .beforeKey(isFirst: true)
    case (.lineStart, 0xEF) where line == 1, (.lineStart, 0xBB) where line == 1, (.lineStart, 0xBF) where line == 1:
      break
    case (.lineStart, _): throw .notObject
    case (.beforeKey, 0x22): begin(.key, &sink)
    case (.beforeKey(isFirst: true), 0x7D): close()
    case (.afterKey, 0x3A): state = .beforeValue
    case (.beforeValue, _): try beginValue(byte, &sink)
    case (.afterValue, 0x2C): state = open.last == true ? .beforeKey(isFirst: false) : .beforeValue
    case (.afterValue, 0x7D) where open.last == true, (.afterValue, 0x5D) where open.last == false: close()
    default: throw .notJSON
    }
  }

  private mutating func beginValue(_ byte: UInt8, _ sink: inout some PostSink) throws(Problem) {
    let isOwn = open.count == 1
    let isID = isOwn && key.count == 2 && key.elementsEqual("id".utf8)
    let isText = isOwn && key.count == 4 && key.elementsEqual("text".utf8)
    if byte == 0x22 { return begin(isID ? .id : isText ? .text : .other, &sink) }
    if isID || isText { throw .missing(isID ? "id" : "text") }
    switch byte {
    case 0x7B, 0x5B:
      guard open.count < Self.deepest else { throw .notJSON }
      open.append(byte == 0x7B)
      state = byte == 0x7B ? .beforeKey(isFirst: true) : .beforeValue
    case 0x5D where open.last == false && key.isEmpty: close()
    default:
      literal = [byte]
      state = .literal
    }
    if byte == 0x5B { key = [] } else if byte != 0x5D { key = [0] }
  }

  private mutating func begin(_ role: Role, _ sink: inout some PostSink) {
    self.role = role
    state = .string
    utf8 = UTF8Checker()
    switch role {
    case .key: key.removeAll(keepingCapacity: true)
    case .id: id.removeAll(keepingCapacity: true)
    case .text: sink.beginText()
    case .other: break
    }
  }

  private mutating func close() {
    open.removeLast()
    state = open.isEmpty ? .lineEnd : .afterValue
  }

  private mutating func readInString(_ byte: UInt8, _ sink: inout some PostSink) throws(Problem) {
    guard utf8.isComplete else { throw .notUTF8 }
    switch byte {
    case 0x22:
      endSurrogate(&sink)
      if role == .text { hasText = true }
      if role == .id { hasID = true }
      state = role == .key ? .afterKey : .afterValue
    case 0x5C: state = .escape
    default: throw .notJSON
    }
  }

  private mutating func readEscape(_ byte: UInt8, _ sink: inout some PostSink) throws(Problem) {
    if byte == 0x75 {
      state = .unicode(digits: 0, value: 0)
      return
    }
    guard let value = Self.escapes[byte] else { throw .notJSON }
    endSurrogate(&sink)
    state = .string
    switch role {
    case .text: sink.append(value)
    case .key: key.append(value)
    case .id: id += [0x5C, byte]
    case .other: break
    }
  }

  private static let escapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
  ]

  private mutating func readUnicode(_ byte: UInt8, _ digits: Int, _ value: UInt16, _ sink: inout some PostSink)
    throws(Problem)
  {
    guard let digit = Self.hexadecimal(byte) else { throw .notJSON }
    let value = value << 4 | digit
    guard digits == 3 else {
      state = .unicode(digits: digits + 1, value: value)
      return
    }
    state = .string
    if role == .id { id += Array("\\u".utf8) + Self.hexadecimal(value) }
    takeUnit(value, &sink)
  }

  /// A unit of UTF-16; half a pair stands for U+FFFD, as in a Swift string.
  private mutating func takeUnit(_ unit: UInt16, _ sink: inout some PostSink) {
    if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
      highSurrogate = nil
      return take(UTF16.decode(UTF16.EncodedScalar([high, unit])), &sink)
    }
    endSurrogate(&sink)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else {
      take(Unicode.Scalar(unit) ?? "\u{FFFD}", &sink)
    }
  }

  private mutating func endSurrogate(_ sink: inout some PostSink) {
    guard highSurrogate != nil else { return }
    highSurrogate = nil
    take("\u{FFFD}", &sink)
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ sink: inout some PostSink) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
      if role == .text { sink.append(byte) }
      if role == .key { key.append(byte) }
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt16? {
    if byte &- 0x30 < 10 { return UInt16(byte &- 0x30) }
    let letter = (byte | 0x20) &- 0x61
    return letter < 6 ? UInt16(letter) + 10 : nil
  }

  private static func hexadecimal(_ value: UInt16) -> [UInt8] {
    [12, 8, 4, 0].map { Array("0123456789abcdef".utf8)[Int(value >> UInt16($0) & 15)] }
  }

  private mutating func readLiteral(_ byte: UInt8, _ sink: inout some PostSink) throws(Problem) {
    switch byte {
    case 0x2C, 0x5D, 0x7D, 0x20, 0x09, 0x0D:
      guard JSONLiteral.isValid(literal) else { throw .notJSON }
      state = .afterValue
      if byte != 0x20, byte != 0x09, byte != 0x0D { try readMark(byte, &sink) }
    default:
      guard literal.count < 400 else { throw .notJSON }
      literal.append(byte)
    }
  }

  private mutating func endLine(_ sink: inout some PostSink) throws(Problem) {
    switch state {
    case .lineStart: break
    case .lineEnd:
      guard hasID else { throw .missing("id") }
      guard hasText else { throw .missing("text") }
      sink.endPost(id: id, line: line)
    default: throw .notJSON
    }
    state = .lineStart
    hasText = false
    hasID = false
    line += 1
  }
}

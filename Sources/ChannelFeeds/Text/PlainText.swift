/// How the bytes of a text are to be understood.
enum TextRule {
  /// Every character stands for itself.
  case literal
  case html
  /// RSS does not say: HTML where there are tags or references, literal otherwise.
  case guessed
  /// Plain text by its standard, as in JSON Feed: literal, but for references that its writer forgot to decode.
  case claimedPlain
}

/// What a text is for.
enum TextShape {
  /// A title or name: one line, cut at ``FeedLimits/line``.
  case line
  /// A text of several lines.
  case body
}

/// An element that tells structure.
enum HTMLElement: Equatable {
  case paragraph, quote, code, item, row, cell, link, picture
  case heading(Int)
  case list(isNumbered: Bool)
}

/// Writes text that is safe for a terminal: the one place where feeds are sanitised and white space is folded.
///
/// Left out: C0 and C1 controls (of the latter those that mean no character of windows-1252), bidi controls (U+202A-U+202E, U+2066-U+2069), U+200B, U+2060, U+FEFF, the tag
/// characters (U+E0000-U+E007F), and combining marks beyond ``FeedLimits/combiningMarks`` in a row. Runs of white
/// space become one space; in a body at most two line feeds in a row stay. It keeps its memory from one text to the
/// next.
struct PlainText {
  private var written: [UInt8] = []
  private var shape = TextShape.line
  private var keepsLineFeeds = false
  /// How many blanks wait; more than one matter in code alone.
  private var waitingSpaces = 0
  private var waitingBreaks = 0
  private var marks = 0
  private var structure: BodyStructure?
  /// True once a line was cut.
  private(set) var hasCut = false

  /// The plain text of UTF-8 bytes; empty when nothing is left.
  ///
  /// - Parameter structure: Where the marks of a body's structure are kept, if they are.
  mutating func text(
    of bytes: Span<UInt8>, rule: TextRule, shape: TextShape, structure: BodyStructure? = nil
  ) -> String {
    let isHTML =
      switch rule {
      case .literal: false
      case .html: true
      case .guessed: HTMLText.isLikely(bytes)
      case .claimedPlain: HTMLText.hasReference(bytes, from: 0) && !HTMLText.hasTag(bytes)
      }
    begin(shape, keepsLineFeeds: shape == .body && !isHTML)
    self.structure = isHTML && shape == .body ? structure : nil
    if isHTML {
      HTMLText.write(bytes, to: &self)
    } else {
      append(bytes)
    }
    return finished()
  }

  /// One safe line of a text that is no HTML: for what goes into a message.
  static func line(_ text: String) -> String {
    var plain = PlainText()
    return plain.text(of: Array(text.utf8).span, rule: .literal, shape: .line)
  }

  private mutating func begin(_ shape: TextShape, keepsLineFeeds: Bool) {
    written.removeAll(keepingCapacity: true)
    self.shape = shape
    self.keepsLineFeeds = keepsLineFeeds
    waitingSpaces = 0
    waitingBreaks = 0
    marks = 0
  }

  private mutating func finished() -> String {
    structure?.finish(&written)
    // Only whole characters are ever written, so there is nothing to validate.
    let text = unsafe String(copying: UTF8Span(unchecked: written.span))
    guard shape == .line, written.count > FeedLimits.line else { return text }
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: FeedLimits.line, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else { return text }
    hasCut = true
    return String(scalars[..<end])
  }

  /// Asks for white space before whatever follows.
  mutating func appendSpace() {
    waitingSpaces += 1
  }

  /// Asks for a line feed before whatever follows.
  mutating func appendBreak() {
    waitingBreaks += 1
  }

  /// Asks for a new line before whatever follows, once.
  mutating func beginBlock(isEnd: Bool = false) {
    if waitingBreaks == 0 { waitingBreaks = 1 }
    if !isEnd { structure?.beginBlock() }
  }

  /// Takes an element that tells structure; where none is kept it is a block, a blank or nothing.
  ///
  /// - Parameter tag: Where in the bytes its attributes stand.
  mutating func take(_ element: HTMLElement, isEnd: Bool, _ bytes: Span<UInt8>, _ tag: Range<Int>) {
    guard structure != nil else {
      if element == .cell { appendSpace() } else if element != .link && element != .picture { beginBlock() }
      return
    }
    switch element {
    case .paragraph: beginParagraph(isEnd: isEnd)
    case .heading(let level):
      beginParagraph(isEnd: isEnd)
      structure?.takeHeading(level, isEnd: isEnd)
    case .quote:
      beginParagraph(isEnd: isEnd)
      structure?.takeQuote(isEnd: isEnd)
    case .code:
      beginParagraph(isEnd: isEnd)
      structure?.takeCode(isEnd: isEnd)
      keepsLineFeeds = !isEnd
    case .list(let isNumbered):
      let isOutermost = structure?.takeList(isNumbered: isNumbered, isEnd: isEnd) ?? true
      if isOutermost { beginParagraph(isEnd: isEnd) } else { beginBlock(isEnd: isEnd) }
    case .item:
      beginBlock(isEnd: isEnd)
      structure?.takeItem(isEnd: isEnd)
    case .row:
      beginBlock(isEnd: isEnd)
      structure?.takeRow(at: written.count)
    case .cell:
      appendSpace()
      if !isEnd, structure?.takeCell(at: written.count, beginsLine: waitingBreaks > 0) == true { append("|") }
      appendSpace()
    case .link:
      structure?.closeLink(&written)
      guard !isEnd else { return }
      let address = address(bytes, tag)
      structure?.openLink(address, at: written.count)
    case .picture: if !isEnd { appendCaption(bytes, tag) }
    }
  }

  /// Asks for a blank line before whatever follows.
  private mutating func beginParagraph(isEnd: Bool) {
    waitingBreaks = max(waitingBreaks, 2)
    if !isEnd { structure?.beginBlock() }
  }

  /// Where a link leads, resolved; `nil` for what is no page.
  private func address(_ bytes: Span<UInt8>, _ tag: Range<Int>) -> String? {
    guard let value = HTMLText.attribute("href", in: bytes, tag) else { return nil }
    var plain = PlainText()
    let reference = plain.text(of: bytes.extracting(value), rule: .html, shape: .line)
    guard !reference.isEmpty, !reference.hasPrefix("#") else { return nil }
    let address = WebAddress.resolve(reference, against: structure?.base).trimmingWhiteSpace
    return WebAddress.isWeb(address) && !address.contains(" ") ? address : nil
  }

  /// A picture in words: its alternative text, if it has one. Small ones that stand for a character are that.
  private mutating func appendCaption(_ bytes: Span<UInt8>, _ tag: Range<Int>) {
    guard let value = HTMLText.attribute("alt", in: bytes, tag) else { return }
    var plain = PlainText()
    let caption = plain.text(of: bytes.extracting(value), rule: .html, shape: .line)
    guard !caption.isEmpty else { return }
    let isCharacter = HTMLText.attribute("class", in: bytes, tag).map { range in
      bytes.extracting(range).place(of: "emoji", from: 0, ignoringCase: true) != nil
    }
    append(Array((isCharacter == true ? caption : "[picture: \(caption)]").utf8).span)
  }

  /// Appends literal UTF-8 text.
  mutating func append(_ bytes: Span<UInt8>) {
    var index = 0
    let count = bytes.count
    while index < count {
      let start = index
      repeat {
        index = bytes.endOfWords(from: index)
        guard index < count, bytes[index].isPlain || Self.isSingleSpace(in: bytes, at: index) else { break }
        index += 1
      } while index < count
      if index > start {
        if bytes[start] == ASCII.space {
          waitingSpaces += 1
          settleWhiteSpace()
          written.append(bytes.extracting((start + 1)..<index))
        } else {
          settleWhiteSpace()
          written.append(bytes.extracting(start..<index))
        }
        marks = 0
        if index == count { return }
      }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte.isWhiteSpace { appendWhiteSpace(byte) }
        index += 1
      } else {
        index += appendCharacter(in: bytes, at: index)
      }
    }
  }

  /// Appends one character.
  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20, 0x09, 0x0a, 0x0c, 0x0d: appendWhiteSpace(UInt8(truncatingIfNeeded: scalar.value))
    case 0xa0 where shape == .line: waitingSpaces += 1
    case 0x2028, 0x2029: appendWhiteSpace(ASCII.lineFeed)
    case 0x80...0x9f:
      // A C1 control is a byte of windows-1252 that was taken for a character; what it can't be is left out.
      let intended = Windows1252.intended(scalar.value)
      if intended.value > 0x9f { append(intended) }
    case 0..<0x20, 0x7f, 0x200b, 0x202a...0x202e, 0x2060, 0x2066...0x2069, 0xfeff, 0xe0000...0xe007f: break
    default:
      marks = scalar.isCombiningMark ? marks + 1 : 0
      guard marks <= FeedLimits.combiningMarks else { return }
      settleWhiteSpace()
      written.append(scalar)
    }
  }

  private mutating func appendWhiteSpace(_ byte: UInt8) {
    if byte == ASCII.lineFeed, keepsLineFeeds {
      waitingBreaks += 1
      if structure != nil { waitingSpaces = 0 }
    } else {
      waitingSpaces += byte == UInt8(ascii: "\t") ? Self.tab : 1
    }
  }

  /// Blanks that a tab in code is worth, and the most that stay in a row.
  private static let tab = 4
  private static let mostBlanks = 60

  private mutating func settleWhiteSpace() {
    if structure != nil { return settleLine() }
    guard waitingSpaces > 0 || waitingBreaks > 0 else { return }
    if !written.isEmpty {
      if waitingBreaks == 0 || shape == .line {
        written.append(ASCII.space)
      } else {
        for _ in 0..<min(waitingBreaks, 2) { written.append(ASCII.lineFeed) }
      }
    }
    waitingSpaces = 0
    waitingBreaks = 0
  }

  /// The same where structure is kept: a line begins with its marks, and code keeps its blanks.
  private mutating func settleLine() {
    let isCode = structure?.isCode == true
    if written.isEmpty || waitingBreaks > 0 {
      if !written.isEmpty { for _ in 0..<min(waitingBreaks, 2) { written.append(ASCII.lineFeed) } }
      structure?.beginLine(&written)
      if !isCode { waitingSpaces = 0 }
    }
    for _ in 0..<min(waitingSpaces, isCode ? Self.mostBlanks : 1) { written.append(ASCII.space) }
    waitingSpaces = 0
    waitingBreaks = 0
  }

  /// True for a space between two plain characters: folding leaves it as it is.
  @inline(__always)
  private static func isSingleSpace(in bytes: Span<UInt8>, at index: Int) -> Bool {
    bytes[index] == ASCII.space && index + 1 < bytes.count && bytes[index + 1].isPlain
  }

  /// Appends the character of several bytes at that place and returns their number; bytes that are no UTF-8 become
  /// U+FFFD.
  private mutating func appendCharacter(in bytes: Span<UInt8>, at index: Int) -> Int {
    let (scalar, length) = bytes.character(at: index)
    append(scalar ?? "\u{FFFD}")
    return length
  }
}

extension UInt8 {
  /// A printing character of ASCII other than the space.
  @inline(__always)
  fileprivate var isPlain: Bool { self &- 0x21 < 0x5e }
}

extension Span<UInt8> {
  /// The character at a place and its length in bytes; `nil` and the bytes to pass over where there is no valid UTF-8.
  func character(at index: Int) -> (scalar: Unicode.Scalar?, length: Int) {
    let first = self[index]
    let length: Int
    var value: UInt32
    let least: UInt32
    switch first {
    case 0..<0x80: return (Unicode.Scalar(first), 1)
    case 0xc2...0xdf: (length, value, least) = (2, UInt32(first & 0x1f), 0x80)
    case 0xe0...0xef: (length, value, least) = (3, UInt32(first & 0x0f), 0x800)
    case 0xf0...0xf4: (length, value, least) = (4, UInt32(first & 0x07), 0x10000)
    default: return (nil, 1)
    }
    for offset in 1..<length {
      guard index + offset < count, self[index + offset] & 0xc0 == 0x80 else { return (nil, offset) }
      value = value << 6 | UInt32(self[index + offset] & 0x3f)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return (nil, 1) }
    return (scalar, length)
  }
}

extension Unicode.Scalar {
  /// True for marks that stand on the character before them (general categories Mn and Me).
  var isCombiningMark: Bool {
    // Nearly all text lies in ranges without marks; the property look-up costs ten times as much as this test.
    switch value {
    case 0..<0x300, 0x1e00...0x20cf, 0x2100...0x2cee, 0x4e00...0x9fff, 0xac00...0xd7a3, 0x1f000...0x1faff: return false
    default: break
    }
    let category = properties.generalCategory
    return category == .nonspacingMark || category == .enclosingMark
  }
}

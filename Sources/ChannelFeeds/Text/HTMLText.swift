/// Turns HTML into its text: tags, attributes and comments vanish, references are decoded, block elements and `br` give
/// line feeds. Nothing is added, but for a body that keeps its structure (``BodyStructure``).
///
/// A tokenizer over UTF-8 bytes without a tree and without recursion: every byte is looked at a bounded number of
/// times.
enum HTMLText {
  /// True when a text holds a tag, a comment or a character reference.
  static func isLikely(_ bytes: Span<UInt8>) -> Bool {
    var index = bytes.place(of: ASCII.less, or: ASCII.ampersand, from: 0)
    while index < bytes.count {
      switch bytes[index] {
      case ASCII.less where beginsMarkup(bytes, at: index):
        if bytes.place(of: ASCII.greater, from: index) < bytes.count { return true }
        // Without a `>` no later `<` is a tag either; references may still follow.
        return hasReference(bytes, from: index)
      case ASCII.ampersand where CharacterReference(in: bytes, at: index)?.isClosed == true: return true
      default: index = bytes.place(of: ASCII.less, or: ASCII.ampersand, from: index + 1)
      }
    }
    return false
  }

  /// Writes the text of an HTML fragment.
  static func write(_ bytes: Span<UInt8>, to text: inout PlainText) {
    let lastGreater = bytes.lastPlace(of: ASCII.greater)
    var endings = Endings()
    var index = 0
    while index < bytes.count {
      let start = index
      index = bytes.place(of: ASCII.less, or: ASCII.ampersand, from: index)
      if index > start { text.append(bytes.extracting(start..<index)) }
      guard index < bytes.count else { return }
      if bytes[index] == ASCII.ampersand, let reference = CharacterReference(in: bytes, at: index) {
        text.append(reference.scalar)
        index += reference.length
      } else if index < lastGreater, bytes[index] == ASCII.less, beginsMarkup(bytes, at: index) {
        // Without a `>` behind it, it is text.
        index = passMarkup(bytes, at: index, text: &text, endings: &endings)
      } else {
        text.append(bytes.extracting(index..<(index + 1)))
        index += 1
      }
    }
  }

  /// True when a text holds something that looks like a tag or a comment.
  static func hasTag(_ bytes: Span<UInt8>) -> Bool {
    let last = bytes.lastPlace(of: ASCII.greater)
    return last >= 0 && (0..<last).contains { bytes[$0] == ASCII.less && beginsMarkup(bytes, at: $0) }
  }

  /// True when a text holds a character reference from that place on.
  static func hasReference(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < bytes.count {
      if bytes[index] == ASCII.ampersand, CharacterReference(in: bytes, at: index)?.isClosed == true { return true }
      index += 1
    }
    return false
  }

  /// True for a tag, a comment, a declaration or a processing instruction; `a < b` and `<3` are text.
  private static func beginsMarkup(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    let next = bytes[index + 1]
    if next == ASCII.slash { return index + 2 < bytes.count && bytes[index + 2].isLetter }
    return next.isLetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
  }

  /// Passes over what begins with `<` and returns the place behind it.
  private static func passMarkup(
    _ bytes: Span<UInt8>, at start: Int, text: inout PlainText, endings: inout Endings
  ) -> Int {
    // A comment that is never closed would swallow the rest of the text: then the next `>` ends it.
    if bytes.has("<!--", at: start), let end = endings.comment.next(in: bytes, from: start + 4) { return end + 3 }
    if bytes.has("<![CDATA[", at: start), let end = endings.section.next(in: bytes, from: start + 9) {
      text.append(bytes.extracting((start + 9)..<end))
      return end + 3
    }
    let isEnd = bytes[start + 1] == ASCII.slash
    var index = start + (isEnd ? 2 : 1)
    var name = Fingerprint()
    while index < bytes.count, bytes[index].isLetter || bytes[index].isDigit {
      name.add(bytes[index].lowercased)
      index += 1
    }
    let end = endOfTag(bytes, from: index)
    guard let effect = effects[name.value] else { return end }
    switch effect {
    case .lineFeed: if !isEnd { text.appendBreak() }
    case .block: text.beginBlock(isEnd: isEnd)
    case .space: text.appendSpace()
    case .element(let element): text.take(element, isEnd: isEnd, bytes, index..<max(end, index))
    case .hidden(let close):
      let isEmpty = end >= 2 && end <= bytes.count && bytes[end - 1] == ASCII.greater && bytes[end - 2] == ASCII.slash
      if !isEnd, !isEmpty { return endOfHidden(bytes, from: end, close: close) }
    }
    return end
  }

  /// What ends comments and CDATA sections, looked for in vain at most once.
  private struct Endings {
    var comment = Ending(text: "-->")
    var section = Ending(text: "]]>")
  }

  private struct Ending {
    let text: StaticString
    private var isGone = false

    init(text: StaticString) {
      self.text = text
    }

    mutating func next(in bytes: Span<UInt8>, from start: Int) -> Int? {
      guard !isGone else { return nil }
      let place = bytes.place(of: text, from: start)
      isGone = place == nil
      return place
    }
  }

  /// The place behind the `>` of a tag; a `>` in a quoted value does not count.
  private static func endOfTag(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    var followsEquals = false
    while index < bytes.count {
      let byte = bytes[index]
      if byte == ASCII.greater { return index + 1 }
      if followsEquals, byte == ASCII.quote || byte == ASCII.apostrophe {
        let close = bytes.place(of: byte, from: index + 1)
        // A value that is never closed would swallow the rest of the text: then the next `>` ends the tag.
        if close == bytes.count { return min(bytes.place(of: ASCII.greater, from: index) + 1, bytes.count) }
        index = close
      }
      if !byte.isWhiteSpace { followsEquals = byte == ASCII.equals }
      index += 1
    }
    return bytes.count
  }

  private static func endOfHidden(_ bytes: Span<UInt8>, from start: Int, close: StaticString) -> Int {
    guard let end = bytes.place(of: close, from: start, ignoringCase: true) else { return bytes.count }
    return min(bytes.place(of: ASCII.greater, from: end) + 1, bytes.count)
  }

  /// What an element does to the text around it.
  private enum Effect {
    case lineFeed
    case block
    case space
    /// A part of the structure, for a body that keeps it.
    case element(HTMLElement)
    /// It vanishes with all it holds, up to its end tag.
    case hidden(close: StaticString)
  }

  private static let effects: FingerprintTable<Effect> = {
    var rows: [(StaticString, Effect)] = [
      ("br", .lineFeed), ("script", .hidden(close: "</script")), ("style", .hidden(close: "</style")),
      ("applet", .hidden(close: "</applet")), ("td", .element(.cell)), ("th", .element(.cell)), ("a", .element(.link)),
      ("img", .element(.picture)), ("p", .element(.paragraph)), ("figure", .element(.paragraph)),
      ("table", .element(.paragraph)), ("dl", .element(.paragraph)), ("tr", .element(.row)),
      ("blockquote", .element(.quote)), ("pre", .element(.code)), ("ul", .element(.list(isNumbered: false))),
      ("ol", .element(.list(isNumbered: true))), ("li", .element(.item)),
    ]
    rows += headings.enumerated().map { ($1, .element(.heading($0 + 1))) }
    rows += blocks.map { ($0, .block) }
    rows += (["option", "button"] as [StaticString]).map { ($0, .space) }
    return FingerprintTable(rows.map { (Fingerprint.of($0.0), $0.1) })
  }()

  private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// Source: the elements that the HTML standard's rendering section gives `display: block`, `list-item` or `table`; those
  /// of them that tell structure stand above.
  private static let blocks: [StaticString] = [
    "address", "article", "aside", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dt", "fieldset", "figcaption", "footer", "form", "head",
    "header", "hgroup", "hr", "html", "iframe", "legend", "main", "menu", "nav", "search",
    "section", "summary", "tbody", "tfoot", "thead", "title",
  ]
}

import HospitalModel

/// Lines of text for people: wrapped at words, indented, and handed on in pieces.
struct ReportLines: ~Copyable {
  enum Style {
    case plain, strong, faint
  }

  /// What stands before a text, within its indent.
  enum Label {
    case words(StaticString)
    /// `YYYY-MM-DD HH:MM` in UTC.
    case time(Timestamp)
  }

  private let columns: Int
  private let isStyled: Bool
  private let width: @Sendable (String) -> Int
  private let sink: (Span<UInt8>) -> Void
  private var bytes: [UInt8] = []

  /// Bytes after which a piece is handed on.
  private static let pieceSize = 1 << 16

  init(
    columns: Int, isStyled: Bool, width: @escaping @Sendable (String) -> Int, sink: @escaping (Span<UInt8>) -> Void
  ) {
    self.columns = columns
    self.isStyled = isStyled
    self.width = width
    self.sink = sink
  }

  /// Hands on what is left.
  mutating func finish() {
    if !bytes.isEmpty { sink(bytes.span) }
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func addBlank() {
    bytes.append(ASCII.lineFeed)
  }

  /// Adds a text on as many lines as it needs, or on so many with an ellipsis; `nil` adds nothing.
  ///
  /// White space is folded. A word that is too long for a line has one of its own, whole, so that an address can be
  /// copied.
  ///
  /// - Parameter label: What stands before the text on its first line, within the indent.
  mutating func add(
    _ text: String?, label: Label = .words(""), indent: Int = 0, most: Int = .max, style: Style = .plain
  ) {
    guard var text else { return }
    let start = bytes.count
    append(label)
    appendSpaces(indent - (bytes.count - start))
    begin(style)
    text.withUTF8 { text in
      if text.span.isPlainLine {
        appendPlain(text.span, indent: indent, most: most)
      } else {
        appendWords(text.span, indent: indent, most: most)
      }
    }
    end(style)
    bytes.append(ASCII.lineFeed)
    if bytes.count >= Self.pieceSize { finish() }
  }

  private mutating func append(_ label: Label) {
    switch label {
    case .words(let words): bytes.append(words)
    case .time(let time):
      let date = CivilDate(time, offset: 0)
      bytes.append(dayOf: date)
      bytes.append(ASCII.space)
      bytes.append(clockOf: date)
    }
  }

  /// Appends a text in which every byte is a column and only spaces divide words: breaks are looked for from the end of
  /// each line.
  private mutating func appendPlain(_ text: Span<UInt8>, indent: Int, most: Int) {
    let room = columns - indent
    var start = 0
    for line in 1... {
      guard text.count - start > room else { return bytes.append(text.extracting(droppingFirst: start)) }
      // On the last line room is kept for the ellipsis.
      var end = start + room - (line == most ? 2 : 0)
      while end > start, text[end] != ASCII.space { end -= 1 }
      if end == start { end = text.place(of: ASCII.space, from: start) }
      bytes.append(text.extracting(start..<end))
      guard end < text.count else { return }
      guard line < most else { return bytes.append(" …") }
      bytes.append(ASCII.lineFeed)
      appendSpaces(indent)
      start = end + 1
    }
  }

  private mutating func appendWords(_ text: Span<UInt8>, indent: Int, most: Int) {
    var column = indent
    var lines = 1
    var index = 0
    while true {
      while index < text.count, text[index] <= ASCII.space { index += 1 }
      guard index < text.count else { return }
      let start = index
      var bits: UInt8 = 0
      while index < text.count, text[index] > ASCII.space {
        bits |= text[index]
        index += 1
      }
      let word = text.extracting(start..<index)
      let size = bits < 0x80 ? word.count : width(word.text)
      // On the last line room is kept for the ellipsis.
      if column > indent, column + 1 + size > columns - (lines == most ? 2 : 0) {
        guard lines < most else { return bytes.append(" …") }
        lines += 1
        bytes.append(ASCII.lineFeed)
        appendSpaces(indent)
        column = indent
      } else if column > indent {
        bytes.append(ASCII.space)
        column += 1
      }
      bytes.append(word)
      column += size
    }
  }

  private mutating func appendSpaces(_ count: Int) {
    bytes.append(contentsOf: repeatElement(ASCII.space, count: max(count, 0)))
  }

  private mutating func begin(_ style: Style) {
    guard isStyled else { return }
    switch style {
    case .plain: break
    case .strong: bytes.append("\u{1B}[1m")
    case .faint: bytes.append("\u{1B}[2m")
    }
  }

  private mutating func end(_ style: Style) {
    if isStyled, style != .plain { bytes.append("\u{1B}[0m") }
  }
}

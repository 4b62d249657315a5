/// A post's body, line by line: the marks in which a source's headings, quotes, lists, tables, code and links are kept.
///
/// The marks are made once, where HTML becomes text, and stay readable as they are:
///
/// | what | mark |
/// |---|---|
/// | heading | `# ` to `###### ` before it |
/// | quote | `> ` before each line, at most three times |
/// | list | `- ` or `1. ` before an item, two blanks for each list around it and before its further lines |
/// | code | a tab before each line |
/// | table | ` | ` between the cells of a row |
/// | link | ` [1]` behind its words, and below the text `[1]: ` and the address |
/// | picture | `[picture: …]` with its alternative text |
///
/// A text without marks is read as paragraphs. What only looks like a mark is shown as one, which does no harm. Places are those
/// in the Unicode scalars of the body, so that findings stay where they are.
public struct BodyText: Equatable, Sendable {
  /// What a line is.
  public enum Kind: Hashable, Sendable {
    case paragraph, blank, code
    case heading(Int)
    /// The first line of an item; its mark, such as `-` or `2.`.
    case item(String)
    /// A further line of an item.
    case continued
    /// A row of a table.
    case row
  }

  public struct Line: Hashable, Sendable {
    public let kind: Kind
    /// Quotes around it.
    public let quotes: Int
    /// Lists around its own.
    public let depth: Int
    /// Where its text stands, without its marks.
    public let range: Range<Int>
  }

  public let scalars: [Unicode.Scalar]
  public let lines: [Line]
  /// The addresses of the numbered links, the first one's first; then those that stand in the text themselves.
  public let links: [String]
  /// How many of the links have their number in the text.
  public let numbered: Int

  /// - Complexity: O(*n*) in the length of the body.
  public init(_ body: String) {
    let scalars = Array(body.unicodeScalars)
    self.scalars = scalars
    var ranges: [Range<Int>] = []
    var start = 0
    for index in scalars.indices where scalars[index] == "\n" {
      ranges.append(start..<index)
      start = index + 1
    }
    if !scalars.isEmpty { ranges.append(start..<scalars.count) }
    let references = Self.references(in: ranges, scalars)
    ranges.removeLast(references.isEmpty ? 0 : references.count)
    while let last = ranges.last, last.isEmpty { ranges.removeLast() }
    numbered = references.count
    lines = ranges.map { Self.line($0, scalars) }
    links = references + Self.bareLinks(in: scalars[..<(ranges.last?.upperBound ?? 0)], except: Set(references))
  }

  /// The text of a range.
  public func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  // MARK: Lines

  private static func line(_ whole: Range<Int>, _ scalars: [Unicode.Scalar]) -> Line {
    var range = whole
    func begins(_ mark: String) -> Bool { scalars[range].starts(with: mark.unicodeScalars) }
    var quotes = 0
    while quotes < 3, begins("> ") {
      quotes += 1
      range = (range.lowerBound + 2)..<range.upperBound
    }
    func line(_ kind: Kind, depth: Int = 0, dropping count: Int = 0) -> Line {
      Line(kind: kind, quotes: quotes, depth: depth, range: (range.lowerBound + count)..<range.upperBound)
    }
    guard !range.isEmpty else { return line(.blank) }
    if scalars[range.lowerBound] == "\t" { return line(.code, dropping: 1) }
    let signs = scalars[range].prefix { $0 == "#" }.count
    if (1...6).contains(signs), range.count > signs + 1, scalars[range.lowerBound + signs] == " " {
      return line(.heading(signs), dropping: signs + 1)
    }
    let blanks = scalars[range].prefix { $0 == " " }.count
    if let mark = itemMark(scalars[(range.lowerBound + blanks)..<range.upperBound]) {
      return line(.item(mark), depth: blanks / 2, dropping: blanks + mark.unicodeScalars.count + 1)
    }
    if blanks >= 2, blanks < range.count { return line(.continued, depth: blanks / 2 - 1, dropping: blanks) }
    return line(cellEnds(range, scalars).isEmpty ? .paragraph : .row)
  }

  /// `-` or `12.` where an item begins.
  private static func itemMark(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    if text.starts(with: "- ".unicodeScalars), text.count > 2 { return "-" }
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count), text.dropFirst(digits.count).starts(with: ". ".unicodeScalars),
      text.count > digits.count + 2
    else { return nil }
    return String(String.UnicodeScalarView(digits)) + "."
  }

  /// Where ` | ` stands in a line: the places of its sign.
  static func cellEnds(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> [Int] {
    range.filter { index in
      scalars[index] == "|" && (index == range.lowerBound || scalars[index - 1] == " ")
        && (index + 1 == range.upperBound || scalars[index + 1] == " ")
    }
  }

  /// The cells of a row.
  public func cells(of line: Line) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.range.lowerBound
    for end in Self.cellEnds(line.range, scalars) {
      cells.append(trimmed(start..<end))
      start = end + 1
    }
    return cells + [trimmed(start..<line.range.upperBound)]
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, scalars[start] == " " { start += 1 }
    while end > start, scalars[end - 1] == " " { end -= 1 }
    return start..<end
  }

  // MARK: Links

  /// The addresses below the text: lines that count from 1, behind a blank one.
  private static func references(in lines: [Range<Int>], _ scalars: [Unicode.Scalar]) -> [String] {
    var found: [String] = []
    var index = lines.count - 1
    while index >= 0, let address = reference(lines[index], scalars) {
      found.append(address.text)
      if address.number == 1 {
        let isNumbered = index == 0 || lines[index - 1].isEmpty
        return isNumbered && numbersCount(found.count, lines[index...], scalars) ? found.reversed() : []
      }
      index -= 1
    }
    return []
  }

  private static func numbersCount(
    _ count: Int, _ lines: ArraySlice<Range<Int>>, _ scalars: [Unicode.Scalar]
  ) -> Bool {
    lines.compactMap { reference($0, scalars)?.number } == Array(1...count)
  }

  private static func reference(
    _ line: Range<Int>, _ scalars: [Unicode.Scalar]
  ) -> (number: Int, text: String)? {
    guard line.count > 6, line.count < 2_100, scalars[line.lowerBound] == "[" else { return nil }
    let text = String(String.UnicodeScalarView(scalars[line]))
    guard let end = text.firstIndex(of: "]"), let number = Int(text[text.index(after: text.startIndex)..<end]),
      text[end...].hasPrefix("]: http")
    else { return nil }
    return (number, String(text[text.index(end, offsetBy: 3)...]))
  }

  /// More addresses than these are not told apart.
  private static let mostLinks = 99
  private static let schemes = ["https://", "http://"].map { Array($0.unicodeScalars) }
  /// What stands behind an address and is none of it.
  private static let punctuation = Set(".,;:!?)]}>'\"”’»".unicodeScalars)

  /// Addresses that stand in the text themselves, each once.
  private static func bareLinks(in text: ArraySlice<Unicode.Scalar>, except known: Set<String>) -> [String] {
    var found: [String] = []
    var known = known
    var index = text.startIndex
    while index < text.endIndex, known.count < mostLinks {
      guard text[index] == "h", let scheme = schemes.first(where: { text[index...].starts(with: $0) }) else {
        index += 1
        continue
      }
      var address = text[index...].prefix { !$0.properties.isWhitespace && $0 != "<" && $0 != "\"" }
      index = address.endIndex
      while let last = address.last, punctuation.contains(last) { address.removeLast() }
      let words = String(String.UnicodeScalarView(address))
      if address.count > scheme.count, known.insert(words).inserted { found.append(words) }
    }
    return found
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// A body as it is read: wrapped to a width, with its headings, quotes, lists, tables and code.
struct ReaderBody {
  private let body: BodyText
  private let width: Int
  /// How each scalar looks that is not its line's own style.
  private var marks: [(range: Range<Int>, style: CellStyle)]

  init(_ body: BodyText, findings: [Finding], width: Int) {
    self.body = body
    self.width = max(width, 1)
    marks = findings.map { ($0.range, CellStyle(.finding, .underline)) }
    if body.numbered > 0 { marks += Self.references(in: body) }
    marks.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// All lines, from the top.
  var lines: [StyledLine] {
    var lines: [StyledLine] = []
    var index = 0
    while index < body.lines.count {
      let line = body.lines[index]
      if line.kind == .row {
        let end = body.lines[index...].firstIndex { $0.kind != .row || $0.quotes != line.quotes } ?? body.lines.count
        lines += table(body.lines[index..<end])
        index = end
      } else {
        lines += laidOut(line)
        index += 1
      }
    }
    return lines
  }

  // MARK: Lines

  private func laidOut(_ line: BodyText.Line) -> [StyledLine] {
    switch line.kind {
    case .blank: [quoted(StyledLine(), line)]
    case .paragraph, .row: wrapped(line, first: "", rest: "", style: .text)
    case .heading: wrapped(line, first: "", rest: "", style: CellStyle(.bright, .bold))
    case .code: wrapped(line, first: "    ", rest: "    ", style: CellStyle(.bright))
    case .item(let mark):
      wrapped(
        line, first: indentation(line) + mark + " ",
        rest: indentation(line) + String(repeating: " ", count: mark.count + 1),
        style: .text)
    case .continued: wrapped(line, first: indentation(line) + "  ", rest: indentation(line) + "  ", style: .text)
    }
  }

  private func indentation(_ line: BodyText.Line) -> String {
    String(repeating: "  ", count: min(line.depth, Self.deepest) + 1)
  }

  private static let deepest = 6
  /// Where an indentation would leave fewer columns than these for the text there is none.
  private static let narrowest = 12

  private func wrapped(_ line: BodyText.Line, first: String, rest: String, style: CellStyle) -> [StyledLine] {
    let room = width - 2 * line.quotes
    let isIndented = room - rest.count >= Self.narrowest
    let pieces = self.pieces(line.range, style)
    let lines = StyledParagraph(pieces, width: max(isIndented ? room - rest.count : room, 1)).lines
    return lines.enumerated().map { index, wrapped in
      let indent = isIndented ? (index == 0 ? first : rest) : ""
      return quoted(StyledLine((indent.isEmpty ? [] : [StyledText(indent, .dim)]) + wrapped.pieces), line)
    }
  }

  private func quoted(_ line: StyledLine, _ source: BodyText.Line) -> StyledLine {
    guard source.quotes > 0 else { return line }
    let bars = StyledText(String(repeating: "│ ", count: source.quotes), .dim)
    return StyledLine([bars] + line.pieces)
  }

  // MARK: Tables

  /// Columns between two cells.
  private static let gap = 2

  /// Rows with their cells below each other; where that is wider than there is room, each row as a paragraph.
  private func table(_ rows: ArraySlice<BodyText.Line>) -> [StyledLine] {
    let cells = rows.map { row in
      body.cells(of: row).map { StyledParagraph(pieces($0, .text), width: .max).lines.first ?? StyledLine() }
    }
    let count = cells.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      cells.map { $0.indices.contains(column) ? $0[column].columns : 0 }.max() ?? 0
    }
    let whole = widths.reduce(0, +) + Self.gap * max(count - 1, 0)
    guard rows.count > 1, let quotes = rows.first?.quotes, whole <= width - 2 * quotes else {
      return rows.flatMap { wrapped($0, first: "", rest: "", style: .text) }
    }
    return zip(rows, cells).map { row, cells in
      var line = StyledLine()
      for (column, cell) in cells.enumerated() {
        line.pieces += cell.pieces
        guard column < cells.count - 1 else { continue }
        let blanks = widths[column] - cell.columns + Self.gap
        line.pieces.append(StyledText(String(repeating: " ", count: blanks), .text))
      }
      return quoted(line, row)
    }
  }

  // MARK: Pieces

  /// A range of the body, cut where its look changes.
  private func pieces(_ range: Range<Int>, _ style: CellStyle) -> [(text: String, style: CellStyle)] {
    var pieces: [(text: String, style: CellStyle)] = []
    var position = range.lowerBound
    func add(_ part: Range<Int>, _ style: CellStyle) {
      if !part.isEmpty { pieces.append((body.text(part), style)) }
    }
    for mark in marks[firstMark(endingAfter: position)...] {
      guard mark.range.lowerBound < range.upperBound else { break }
      let part = mark.range.clamped(to: position..<range.upperBound)
      guard !part.isEmpty else { continue }
      add(position..<part.lowerBound, style)
      add(part, mark.style)
      position = part.upperBound
    }
    add(position..<range.upperBound, style)
    return pieces
  }

  /// Marks are few; lines may be many: those before a place are passed over by halves.
  private func firstMark(endingAfter place: Int) -> Int {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
    }
    // The one before may reach into the range.
    return max(low - 1, 0)
  }

  /// Where the numbers of links stand in the text.
  private static func references(in body: BodyText) -> [(range: Range<Int>, style: CellStyle)] {
    var found: [(range: Range<Int>, style: CellStyle)] = []
    for line in body.lines {
      var index = line.range.lowerBound
      while index < line.range.upperBound {
        guard body.scalars[index] == "[" else {
          index += 1
          continue
        }
        let digits = body.scalars[(index + 1)..<line.range.upperBound].prefix { ("0"..."9").contains($0) }
        let end = index + 1 + digits.count
        if (1...2).contains(digits.count), end < line.range.upperBound, body.scalars[end] == "]",
          let number = Int(String(String.UnicodeScalarView(digits))), (1...body.numbered).contains(number)
        {
          found.append((index..<end + 1, CellStyle(.link)))
        }
        index = end
      }
    }
    return found
  }
}

import TerminalCells

/// A text wrapped to a width in columns.
///
/// Lines break at blanks and before CJK characters; what is longer than a line breaks between clusters, never inside a wide one or a
/// flag. Line feeds and blank lines stay.
public struct Paragraph: Equatable, Sendable {
  public let lines: [MeasuredText]

  /// - Parameters:
  ///   - text: Anything, hostile input included.
  ///   - width: Columns a line; below 1 there are no lines. At 1 wide characters are shown as blanks.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ text: String, width: Int) {
    guard width > 0 else {
      lines = []
      return
    }
    var wrapped: [MeasuredText] = []
    for line in text.unicodeScalars.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" }) {
      // Carriage returns before the line feed fold into a blank, which the wrapping cuts.
      let line = MeasuredText(String(line), limit: .max)
      wrapped += Self.ranges(of: line, width: width).map { line[$0] }
    }
    lines = wrapped
  }

  /// Draws the lines from the top of the area.
  ///
  /// - Parameter first: The line that stands on the first row.
  public func draw(into buffer: inout CellBuffer, from first: Int = 0, style: CellStyle = .text) {
    for (row, line) in lines.dropFirst(max(first, 0)).prefix(buffer.bounds.rows).enumerated() {
      buffer.write(line, column: 0, row: row, style: style)
    }
  }

  /// The columns of each line that a text on one line is cut into; one range at least.
  static func ranges(of line: MeasuredText, width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    let end = endOfText(line.cells)
    // An indentation as wide as the line is none.
    let indentation = line.cells.prefix { $0.isBlank }.count
    var start = indentation < width ? 0 : indentation
    repeat {
      guard end - start > width else {
        lines.append(start..<max(end, start))
        return lines
      }
      let next = lineBreak(line, from: start, limit: start + width)
      lines.append(start..<next.end)
      start = next.start
    } while start < end
    return lines
  }

  private static func endOfText(_ cells: [Cell]) -> Int {
    (cells.lastIndex { !$0.isBlank } ?? -1) + 1
  }

  /// Where a line ends that begins at one place and may not pass another, and where the next one begins.
  private static func lineBreak(_ line: MeasuredText, from start: Int, limit: Int) -> (end: Int, start: Int) {
    let cells = line.cells
    // A line keeps its indentation, but a break inside of it would make an empty line.
    let firstLetter = cells[start..<limit].firstIndex { !$0.isBlank } ?? start
    var place = limit
    while place > firstLetter {
      if cells[place].isBlank || cells[place].mayBeginLine {
        var end = place
        while cells[end - 1].isBlank { end -= 1 }
        return (end, cells[place...].firstIndex { !$0.isBlank } ?? cells.count)
      }
      place -= 1
    }
    let end = line.boundary(atOrBefore: limit)
    return end > start ? (end, end) : (limit, limit + 1)
  }
}

extension Cell {
  /// True for CJK letters, which words don't hold together. Their punctuation stays with the letter before it.
  fileprivate var mayBeginLine: Bool {
    guard width == 2 else { return false }
    return (0x3041...0x312F).contains(base) || (0x3400..<0xA000).contains(base) || (0x20000..<0x40000).contains(base)
  }
}

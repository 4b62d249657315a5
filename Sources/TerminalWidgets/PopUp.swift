import TerminalCells

/// A box in the middle of the area, over what is there: a menu, help, a question.
public struct PopUp: Equatable, Sendable {
  /// What was drawn, in the coordinates of the area: for clicks and for the next frame.
  public struct Shown: Equatable, Sendable {
    /// The box with its frame.
    public let box: Rect
    /// Where the rows stand, one below the other.
    public let content: Rect
    /// The rows that are visible.
    public let rows: Range<Int>
  }

  public var title: StyledText
  public var rows: [StyledLine]
  /// The row under the cursor.
  public var selected: Int?
  /// Stands in the lower border.
  public var footer: [StyledText]
  /// The first row that was visible in the frame before: the list moves only when the selection reaches its edge.
  public var firstRow: Int

  public init(
    title: StyledText, rows: [StyledLine], selected: Int? = nil, footer: [StyledText] = [], firstRow: Int = 0
  ) {
    self.title = title
    self.rows = rows
    self.selected = selected
    self.footer = footer
    self.firstRow = firstRow
  }

  /// Draws the box; rows that are too long are cut with an ellipsis, of too many the selected one is visible.
  @discardableResult
  public func draw(into buffer: inout CellBuffer) -> Shown {
    let box = buffer.bounds.centred(wanted(in: buffer.bounds.size))
    let inner = PaneBox.inside(box.size)
    let content = Rect(
      column: box.column + inner.column, row: box.row + inner.row, columns: inner.columns, rows: inner.rows)
    let visible = visibleRows(content.rows)
    buffer.inside(box) { area in
      area.fill(area.bounds, with: Cell(" ", style: CellStyle(.layer)))
      let position =
        visible.count < rows.count ? "\(visible.lowerBound + 1)-\(visible.upperBound) of \(rows.count)" : ""
      PaneBox(topLeft: [title], bottomLeft: footer, bottomRight: [StyledText(position)], isFocused: true)
        .draw(into: &area)
      area.inside(inner) { drawRows(visible, into: &$0) }
    }
    return Shown(box: box, content: content, rows: visible)
  }

  /// Rows in the plain style look like the box.
  private func drawRows(_ visible: Range<Int>, into area: inout CellBuffer) {
    for (row, index) in visible.enumerated() {
      let line = rows[index].truncated(to: area.bounds.columns - Self.margin - 1)
      line.draw(into: &area, column: Self.margin, row: row)
      let whole = Rect(column: 0, row: row, columns: area.bounds.columns, rows: 1)
      guard index == selected else {
        area.restyle(whole) { $0.role == .text ? CellStyle(.layer, $0.attributes) : $0 }
        continue
      }
      area.write("▸", column: 0, row: row)
      area.restyle(whole) { CellStyle(.selection, $0.attributes) }
      area.placeCursor(column: 0, row: row)
    }
  }

  /// Columns before a row: the mark of the selected one and a blank.
  private static let margin = 2

  private func wanted(in space: Size) -> Size {
    // Where not all rows fit, the footer also says which ones are seen.
    let position = rows.count + 2 > space.rows ? "\(rows.count)-\(rows.count) of \(rows.count)".count + 2 : 0
    let widest = rows.map(\.columns).max() ?? 0
    // Corner, stroke and blank on each side of a label.
    let labels = max(title.columns + 4, StyledLine(footer).columns + position + 6)
    return Size(columns: max(widest + Self.margin + 3, labels), rows: rows.count + 2)
  }

  private func visibleRows(_ room: Int) -> Range<Int> {
    let last = max(rows.count - room, 0)
    var first = min(max(firstRow, 0), last)
    if let selected, rows.indices.contains(selected), room > 0 {
      first = min(max(first, selected - room + 1), selected)
    }
    return first..<min(first + room, rows.count)
  }
}

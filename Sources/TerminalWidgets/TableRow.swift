import TerminalCells

/// One row of a table.
public struct TableRow: Equatable, Sendable {
  /// One a column of the layout; missing ones are blank.
  public var cells: [StyledLine]
  /// The row under the cursor: one style for the whole of it.
  public var isSelected: Bool

  public init(_ cells: [StyledLine], isSelected: Bool = false) {
    self.cells = cells
    self.isSelected = isSelected
  }

  /// Draws the row across the area.
  ///
  /// Words are cut with an ellipsis; what stands to the right, a number with its unit, is drawn whole or not at all.
  public func draw(into buffer: inout CellBuffer, row: Int, layout: ColumnLayout) {
    let ranges = layout.ranges(for: buffer.bounds.columns)
    for ((cell, column), range) in zip(zip(cells, layout.columns), ranges) {
      guard let range else { continue }
      switch column.alignment {
      case .left:
        cell.truncated(to: range.count).draw(into: &buffer, column: range.lowerBound, row: row)
      case .right where cell.columns <= range.count:
        cell.draw(into: &buffer, column: range.upperBound - cell.columns, row: row)
      case .right: break
      }
    }
    if isSelected {
      let whole = Rect(column: 0, row: row, columns: buffer.bounds.columns, rows: 1)
      buffer.restyle(whole) { CellStyle(.selection, $0.attributes) }
    }
  }
}

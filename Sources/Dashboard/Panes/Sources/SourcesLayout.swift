import TerminalCells

/// How the Sources pane divides its room: the list, and the selected source below it, beside it where there is room enough.
struct SourcesLayout {
  let list: Rect
  /// `nil` where there is no room for it.
  let detail: Rect?
  /// The cells of the line between the two.
  let rule: [(column: Int, row: Int, isUpright: Bool)]

  init(_ size: Size) {
    if size.columns >= Self.wide, size.rows >= Self.fewestRows {
      let columns = size.columns * 2 / 5
      let left = size.columns - columns - 1
      list = Rect(column: 0, row: 0, columns: left, rows: size.rows)
      detail = Rect(column: left + 1, row: 0, columns: columns, rows: size.rows)
      rule = (0..<size.rows).map { (left, $0, true) }
    } else if size.rows >= Self.tall {
      let rows = min(max(size.rows / 2, Self.fewestRows), Self.mostRows)
      let above = size.rows - rows - 1
      list = Rect(column: 0, row: 0, columns: size.columns, rows: above)
      detail = Rect(column: 0, row: above + 1, columns: size.columns, rows: rows)
      rule = (0..<max(size.columns, 0)).map { ($0, above, false) }
    } else {
      list = Rect(column: 0, row: 0, columns: max(size.columns, 0), rows: max(size.rows, 0))
      detail = nil
      rule = []
    }
  }

  private static let wide = 150
  private static let tall = 16
  private static let fewestRows = 8
  private static let mostRows = 18
}

import TerminalCells

/// Which cells of a chart are still free for words.
struct FreeSpace {
  private let size: Size
  private var isTaken: [Bool]

  init(size: Size) {
    self.size = size
    isTaken = Array(repeating: false, count: size.columns * size.rows)
  }

  mutating func take(_ rect: Rect) {
    let part = rect.intersection(Rect(size))
    guard !part.isEmpty else { return }
    for row in part.row..<part.endRow {
      for column in part.column..<part.endColumn { isTaken[row * size.columns + column] = true }
    }
  }

  /// Takes the first of some places where a block is free, with so many free columns on each side of it.
  mutating func place(_ block: Size, at candidates: some Sequence<Point>, margin: Int = 1) -> Point? {
    let found = candidates.first {
      isFree(Rect(column: $0.column, row: $0.row, columns: block.columns, rows: block.rows), margin: margin)
    }
    if let found {
      take(Rect(column: found.column, row: found.row, columns: block.columns, rows: block.rows))
    }
    return found
  }

  private func isFree(_ rect: Rect, margin: Int) -> Bool {
    guard rect.intersection(Rect(size)) == rect, !rect.isEmpty else { return false }
    let airy = Rect(
      column: rect.column - margin, row: rect.row, columns: rect.columns + 2 * margin, rows: rect.rows
    )
    .intersection(Rect(size))
    for row in airy.row..<airy.endRow {
      let start = row * size.columns
      if isTaken[(start + airy.column)..<(start + airy.endColumn)].contains(true) { return false }
    }
    return true
  }
}

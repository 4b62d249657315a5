/// How much of a rectangle one part of a split gets.
public enum Constraint: Hashable, Sendable {
  /// So many columns or rows.
  case fixed(Int)
  /// A part of what the fixed ones leave, in proportion to the other shares.
  case share(Int)
}

extension Rect {
  /// Splits it from top to bottom. The parts fill it exactly; when it is too small, the last ones get nothing.
  public func rows(_ constraints: [Constraint]) -> [Rect] {
    var row = self.row
    return divide(rows, among: constraints).map { extent in
      defer { row += extent }
      return Rect(column: column, row: row, columns: columns, rows: extent)
    }
  }

  /// Splits it from left to right. The parts fill it exactly; when it is too small, the last ones get nothing.
  public func columns(_ constraints: [Constraint]) -> [Rect] {
    var column = self.column
    return divide(columns, among: constraints).map { extent in
      defer { column += extent }
      return Rect(column: column, row: row, columns: extent, rows: rows)
    }
  }
}

private func divide(_ whole: Int, among constraints: [Constraint]) -> [Int] {
  var free = whole
  var shares = 0
  for constraint in constraints {
    switch constraint {
    case .fixed(let extent): free -= min(max(extent, 0), max(free, 0))
    case .share(let part): shares += max(part, 0)
    }
  }
  var fixedLeft = whole
  return constraints.map { constraint in
    switch constraint {
    case .fixed(let extent):
      let given = min(max(extent, 0), fixedLeft)
      fixedLeft -= given
      return given
    case .share(let part):
      guard shares > 0, part > 0 else { return 0 }
      // Handing out what is left, share by share, leaves no remainder over.
      let given = free * part / shares
      free -= given
      shares -= part
      return given
    }
  }
}

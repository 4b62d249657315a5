import TerminalCells

/// A place in a plot or a map: (0, 0) is its lower left corner, (1, 1) the upper right one.
struct UnitPlace {
  let across: Double
  let up: Double

  /// The part of a line that is inside the plot (Liang and Barsky).
  static func clipped(from: UnitPlace, to: UnitPlace) -> (from: UnitPlace, to: UnitPlace)? {
    let across = to.across - from.across
    let up = to.up - from.up
    var first = 0.0
    var last = 1.0
    let edges = [(-across, from.across), (across, 1 - from.across), (-up, from.up), (up, 1 - from.up)]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return nil }
      } else if direction < 0 {
        first = max(first, distance / direction)
      } else {
        last = min(last, distance / direction)
      }
    }
    guard first <= last else { return nil }
    let start = UnitPlace(across: from.across + first * across, up: from.up + first * up)
    let end = UnitPlace(across: from.across + last * across, up: from.up + last * up)
    return (start, end)
  }

  func dot(in extent: Size) -> Point {
    Point(
      column: (min(max(across, 0), 1) * Double(extent.columns - 1)).nearestInt,
      row: ((1 - min(max(up, 0), 1)) * Double(extent.rows - 1)).nearestInt)
  }
}

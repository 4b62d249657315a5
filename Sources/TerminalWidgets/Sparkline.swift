import TerminalCells

/// The course of a count in one row, the newest to the right: `▁▂▂▃▄▆█▇▅▄▃`.
public struct Sparkline: Equatable, Sendable {
  /// Oldest first; below 0 counts as 0.
  public var values: [Int]
  public var columns: Int

  public init(values: [Int], columns: Int) {
    self.values = values
    self.columns = max(columns, 0)
  }

  /// The newest values scaled to the highest of them, ``columns`` wide; empty when there are none.
  ///
  /// The lowest step means zero, and only zero.
  public var line: StyledLine {
    let shown = values.suffix(columns)
    guard !shown.isEmpty else { return StyledLine() }
    let highest = Double(max(shown.max() ?? 0, 1))
    var text = String(repeating: " ", count: columns - shown.count)
    for value in shown {
      let step = value <= 0 ? 0 : max((Double(value) / highest * 7).nearestInt, 1)
      text.unicodeScalars.append(Self.steps[step])
    }
    return StyledLine(text, CellStyle(.chart))
  }

  /// Draws it at the top left of the area; where that is narrower the oldest values go.
  public func draw(into buffer: inout CellBuffer) {
    Sparkline(values: values, columns: min(columns, buffer.bounds.columns)).line.draw(into: &buffer)
  }

  private static let steps: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

import TerminalCells

/// A label, its value, and a bar beside the number that it draws.
public struct BarRow: Equatable, Sendable {
  public var label: StyledText
  /// The number with its unit.
  public var value: StyledText
  /// The part of the bar that is filled; `nil` for no bar, as for counts under ten.
  public var fraction: Double?

  public init(label: StyledText, value: StyledText, fraction: Double?) {
    self.label = label
    self.value = value
    self.fraction = fraction
  }

  /// The narrowest bar that says anything.
  static let shortestBar = 4

  /// Draws rows below one another, their values and bars aligned.
  ///
  /// The values stay whole; where there is no room the bars go first, then the labels are cut.
  public static func draw(_ rows: [BarRow], into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    let shown = rows.prefix(buffer.bounds.rows)
    let valueColumns = shown.map(\.value.columns).max() ?? 0
    let longest = shown.map(\.label.columns).max() ?? 0
    let withBar = longest + 1 + valueColumns + 1
    let hasBar = width - withBar >= shortestBar && shown.contains { $0.fraction != nil }
    // Without a bar the values stand at the right edge.
    let valueEnd = hasBar ? withBar - 1 : width
    for (row, bar) in shown.enumerated() {
      // Values are aligned to the right, so a shorter one leaves its label more room.
      let start = valueEnd - bar.value.columns
      guard start >= 0 else { continue }
      StyledLine([bar.label]).truncated(to: start - 1).draw(into: &buffer, row: row)
      buffer.write(bar.value.text, column: start, row: row, style: bar.value.style)
      guard hasBar, let fraction = bar.fraction else { continue }
      Gauge(fraction: fraction, columns: width - withBar).line.draw(into: &buffer, column: withBar, row: row)
    }
  }
}

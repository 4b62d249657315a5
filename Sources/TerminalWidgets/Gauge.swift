import TerminalCells

/// A bar that shows a part of a whole in eighths of a column: `███████████▎░░░`.
public struct Gauge: Equatable, Sendable {
  /// 0 ... 1; past 1 it is full; `nil` or not a number leaves it blank.
  public var fraction: Double?
  public var columns: Int

  public init(fraction: Double?, columns: Int) {
    self.fraction = fraction
    self.columns = max(columns, 0)
  }

  /// The bar, exactly ``columns`` wide.
  ///
  /// It is full only from 1 on, and empty only at 0: rounding shows neither a goal reached too early nor a first gift too late.
  public var line: StyledLine {
    guard let fraction, !fraction.isNaN else { return StyledLine(String(repeating: " ", count: columns)) }
    let whole = columns * 8
    var eighths = (min(max(fraction, 0), 1) * Double(whole)).nearestInt
    if fraction > 0, fraction < 1 { eighths = min(max(eighths, 1), max(whole - 1, 0)) }
    var filled = String(repeating: "█", count: eighths / 8)
    if eighths % 8 > 0 { filled.unicodeScalars.append(Self.parts[eighths % 8 - 1]) }
    let rest = String(repeating: "░", count: columns - (eighths + 7) / 8)
    return [StyledText(filled, CellStyle(.chart)), StyledText(rest, CellStyle(.chartRest))]
  }

  /// Draws the bar at the top left of the area, shorter where the area is narrower.
  public func draw(into buffer: inout CellBuffer) {
    Gauge(fraction: fraction, columns: min(columns, buffer.bounds.columns)).line.draw(into: &buffer)
  }

  /// One eighth to seven eighths.
  private static let parts: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}

extension Double {
  /// The nearest whole number of one that is not negative. `rounded()` would ask for the C library's mathematics.
  var nearestInt: Int { Int(self + 0.5) }
}

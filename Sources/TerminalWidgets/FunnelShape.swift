import TerminalCells

/// A funnel, drawn from the top down: a band for each step, centred, each as wide as its part of the area.
///
/// A band of two rows and more ends in a slope to the next one. Drawn in braille dots, so that its edges are smooth.
public struct FunnelShape: Equatable, Sendable {
  /// The width of each step, 0 to 1, the first one on top.
  public var widths: [Double]
  public var styles: [CellStyle]

  /// - Parameter styles: One a step; a missing one is that of charts.
  public init(widths: [Double], styles: [CellStyle] = []) {
    self.widths = widths
    self.styles = styles
  }

  /// Rows of each step's band in an area of so many rows: at most four, and at least one.
  public static func band(rows: Int, steps: Int) -> Int {
    max(min(rows / max(steps, 1), 4), 1)
  }

  /// Draws it over the whole area.
  public func draw(into buffer: inout CellBuffer) {
    let size = buffer.bounds.size
    guard size.columns > 0, size.rows > 0, !widths.isEmpty else { return }
    var canvas = BrailleCanvas(size: size)
    let band = Self.band(rows: size.rows, steps: widths.count)
    for dotRow in 0..<min(widths.count * band * 4, canvas.extent.rows) {
      let step = dotRow / (band * 4)
      let dots = Int((width(atDot: dotRow, band: band) * Double(canvas.extent.columns)).rounded())
      let drawn = widths[step] > 0 ? max(dots, 1) : dots
      let start = (canvas.extent.columns - drawn) / 2
      let style = step < styles.count ? styles[step] : CellStyle(.chart)
      for column in start..<(start + max(drawn, 0)) {
        canvas.set(Point(column: column, row: dotRow), style: style)
      }
    }
    canvas.draw(into: &buffer)
  }

  /// The width at a row of dots: the step's own, and on the last cell of a band on the way to the next one's.
  private func width(atDot row: Int, band: Int) -> Double {
    let dots = band * 4
    let step = row / dots
    let own = min(max(widths[step], 0), 1)
    let inside = row % dots
    guard band > 1, step + 1 < widths.count, inside >= dots - 4 else { return own }
    let next = min(max(widths[step + 1], 0), 1)
    return own + (next - own) * Double(inside - (dots - 4) + 1) / 5
  }
}

import TerminalCells

/// Lines over time in dots of braille, with axes in words, a goal, a moment that matters, and notes.
///
/// All words are whole or not there: a note without room beside its point is left out, never cut and never over a line.
public struct BrailleChart: Equatable, Sendable {
  /// A place in the units of the ranges.
  public struct Place: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// A line through places, in their order; what is no number interrupts it.
  public struct Series: Equatable, Sendable {
    public var points: [Place]
    public var style: CellStyle
    /// What is not known but projected.
    public var isDotted: Bool

    public init(points: [(x: Double, y: Double)], style: CellStyle = CellStyle(.chart), isDotted: Bool = false) {
      self.points = points.map { Place(x: $0.x, y: $0.y) }
      self.style = style
      self.isDotted = isDotted
    }
  }

  /// A word at a value of an axis.
  public struct AxisLabel: Equatable, Sendable {
    public var value: Double
    public var text: StyledText

    public init(_ value: Double, _ text: StyledText) {
      self.value = value
      self.text = text
    }
  }

  /// A moment that matters: a vertical line, and lines of words beside it.
  public struct Mark: Equatable, Sendable {
    public var x: Double
    public var notes: [StyledText]

    public init(x: Double, notes: [StyledText] = []) {
      self.x = x
      self.notes = notes
    }
  }

  /// Words beside a place.
  public struct Note: Equatable, Sendable {
    public var place: Place
    public var text: StyledText

    public init(x: Double, y: Double, _ text: StyledText) {
      place = Place(x: x, y: y)
      self.text = text
    }
  }

  /// Where lines share a cell the later one gives it its style.
  public var series: [Series]
  /// A dashed horizontal line.
  public var goal: Double?
  /// Stands above the goal's line, or below it.
  public var goalLabel: StyledText?
  public var mark: Mark?
  /// A moment that a person looks at: a bright line, and words beside it before all others.
  public var cursor: Mark?
  /// In the order of their weight.
  public var notes: [Note]
  /// What lies outside the ranges is not drawn.
  public var xRange: ClosedRange<Double>
  public var yRange: ClosedRange<Double>
  /// From left to right; the first and the last one have precedence.
  public var xLabels: [AxisLabel]
  /// In the order of their weight.
  public var yLabels: [AxisLabel]

  public init(
    series: [Series], goal: Double? = nil, goalLabel: StyledText? = nil, mark: Mark? = nil, notes: [Note] = [],
    xRange: ClosedRange<Double>, yRange: ClosedRange<Double>, xLabels: [AxisLabel] = [], yLabels: [AxisLabel] = []
  ) {
    self.series = series
    self.goal = goal
    self.goalLabel = goalLabel
    self.mark = mark
    self.notes = notes
    self.xRange = xRange
    self.yRange = yRange
    self.xLabels = xLabels
    self.yLabels = yLabels
  }

  /// Draws the chart over the whole area. Axes go, whole, where they would leave the lines too little room.
  public func draw(into buffer: inout CellBuffer) {
    let bounds = buffer.bounds
    let widest = yLabels.map { $0.text.columns + 1 }.max() ?? 0
    let margin = bounds.columns - widest >= Self.fewestColumns ? widest : 0
    let axisRows = xLabels.isEmpty || bounds.rows <= Self.fewestRows ? 0 : 1
    let plot = Rect(column: margin, row: 0, columns: bounds.columns - margin, rows: bounds.rows - axisRows)
    guard !plot.isEmpty else { return }
    if margin > 0 { drawYAxis(beside: plot, into: &buffer) }
    if axisRows > 0 { drawXAxis(below: plot, into: &buffer) }
    buffer.inside(plot) { drawPlot(into: &$0) }
  }

  private static let fewestColumns = 10
  private static let fewestRows = 3
}

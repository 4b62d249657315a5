import HospitalModel
import TerminalCells
import TerminalWidgets

extension LiveFiguresPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let scene = model.scene else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    let hospital = scene.hospital.map { "\($0.shortName) › " } ?? ""
    return scene.box(hospital + scene.event.title, context)
  }

  /// Narrower than so many columns the chart goes below the figures; lower than so many rows it is a line.
  private static let besideFrom = 96
  private static let leastChartRows = 5

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let scene = model.scene, let pace = model.pace else {
      drawLines(LiveWords.none(context.audience), into: &buffer)
      return
    }
    let bounds = buffer.bounds
    let isBeside = bounds.columns >= besideFrom
    let figures = isBeside ? Rect(column: 0, row: 0, columns: figureColumns, rows: bounds.rows) : bounds
    buffer.inside(figures) { draw(model, state, into: &$0) }
    if context.isFocused { buffer.placeCursor(column: 0, row: 0) }
    let used = min(model.figures.count + 1, bounds.rows)
    let place =
      isBeside
      ? Rect(column: figureColumns + 1, row: 0, columns: bounds.columns - figureColumns - 2, rows: bounds.rows)
      : Rect(column: 1, row: used, columns: max(bounds.columns - 2, 0), rows: bounds.rows - used)
    guard place.rows >= leastChartRows else { return }
    buffer.inside(place) { drawChart(pace, scene, context.clock, into: &$0) }
  }

  private static func top(_ model: Model, _ state: State, rows: Int) -> Int {
    min(max(state.place.index, 0), max(model.figures.count - rows, 0))
  }

  private static func draw(_ model: Model, _ state: State, into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    let shown = model.figures.dropFirst(top(model, state, rows: buffer.bounds.rows)).prefix(buffer.bounds.rows)
    for (row, figure) in shown.enumerated() {
      buffer.write(figure.label, column: 1, row: row, style: .dim)
      let column = labelWidth + 2
      buffer.write(
        MeasuredText(figure.value).abridged(to: max(width - column - 1, 0)), column: column, row: row,
        style: CellStyle(figure.role, figure.role == .severe ? .bold : []))
    }
  }

  // MARK: The rate

  /// Posts are counted in stretches of so many seconds; fewer would show each post by itself.
  private static let stretch: Int64 = 300

  /// Posts a minute in each stretch, at its middle.
  static func rates(_ pace: EventPace) -> [(minute: Double, rate: Double)] {
    let counts = pace.counts(every: stretch)
    return counts.enumerated().map { index, count in
      let start = Int64(index) * stretch
      let length = min(stretch, pace.until - pace.starts - start)
      let minutes = Double(max(length, 1)) / 60
      return (Double(start) / 60 + minutes / 2, Double(count) / max(minutes, 1))
    }
  }

  private static func drawChart(
    _ pace: EventPace, _ scene: LiveScene, _ clock: BoardClock, into buffer: inout CellBuffer
  ) {
    let rates = rates(pace)
    guard rates.count > 1 else {
      drawLines(["Posts a minute: too early for a picture."], into: &buffer)
      return
    }
    let highest = max(rates.map(\.rate).max() ?? 1, 1)
    let end = Double(max(pace.until, scene.event.ended ?? scene.event.ends) - pace.starts) / 60
    buffer.write("posts a minute, every 5 minutes", column: 0, row: 0, style: .dim)
    var chart = BrailleChart(
      series: [.init(points: rates.map { (x: $0.minute, y: $0.rate) })], xRange: 0...max(end, 1), yRange: 0...highest,
      xLabels: [
        .init(0, StyledText(clock.local(pace.starts, in: scene.hospital).clock, .dim)),
        .init(end, StyledText(clock.local(pace.starts + Int64(end * 60), in: scene.hospital).clock, .dim)),
      ],
      yLabels: [
        .init(highest, StyledText(tenths(highest), .dim)), .init(0, StyledText("0", .dim)),
      ])
    if let mean = pace.perMinute {
      chart.goal = mean
      chart.goalLabel = StyledText("mean \(tenths(mean))", .dim)
    }
    buffer.inside(
      Rect(column: 0, row: 1, columns: buffer.bounds.columns, rows: max(buffer.bounds.rows - 1, 0))
    ) { chart.draw(into: &$0) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let scene = model.scene, let pace = model.pace else {
      return ["\(title):"] + LiveWords.none(context.audience)
    }
    let rates = rates(pace)
    let course =
      rates.count > 1
      ? ["Posts a minute, every 5 minutes: \(rates.map { tenths($0.rate) }.joined(separator: ", "))"] : []
    return ["\(title): \(scene.event.title), \(scene.state(context.clock).text.text)"]
      + model.figures.map { $0.label.isEmpty ? "  \($0.value)" : "\($0.label): \($0.value)" } + course
  }
}

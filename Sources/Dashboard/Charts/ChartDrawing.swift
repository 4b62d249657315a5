import HospitalModel
import TerminalCells
import TerminalWidgets

extension ChartData {
  /// Draws the picture over the whole area, or the table.
  func draw(_ state: ChartState, _ context: DrawContext, into buffer: inout CellBuffer) {
    if state.isTable { return drawTable(state, context, into: &buffer) }
    let picture = ChartPicture(self, context.clock)
    var chart = BrailleChart(
      series: series.map { line in
        BrailleChart.Series(
          points: picture.points(of: line), style: CellStyle(line.role), isDotted: line.isProjection)
      },
      goal: goal?.value, goalLabel: goal.map { StyledText($0.words, CellStyle(.chartSecond)) },
      xRange: picture.xRange, yRange: picture.yRange,
      xLabels: picture.dayLabels(columns: buffer.bounds.columns).map {
        .init(Double($0.time.seconds), StyledText($0.text, .dim))
      },
      yLabels: picture.valueLabels.map { .init($0.value, StyledText($0.text, .dim)) })
    let shown = marks.filter { range.contains($0.time) }
    if let mark = shown.last {
      chart.mark = .init(
        x: Double(mark.time.seconds),
        notes: mark.words.enumerated().map { StyledText($1, CellStyle(.warning, $0 == 0 ? .bold : [])) })
    }
    chart.notes = picture.endNotes(besides: chart.goalLabel?.text.text)
    if let cursor = state.cursor, range.contains(cursor) {
      let words = picture.words(at: cursor)
      chart.cursor = .init(
        x: Double(cursor.seconds), notes: words.enumerated().map { StyledText($1, $0 == 0 ? .dim : .bright) })
    }
    chart.draw(into: &buffer)
  }

  /// Draws the chart with a row above it that says which line is what, and where each stands.
  func drawWithLegend(_ state: ChartState, _ context: DrawContext, into buffer: inout CellBuffer) {
    let bounds = buffer.bounds.inset(columns: 1, rows: 0)
    let hasLegend = !state.isTable && bounds.rows > Self.fewestRows
    if hasLegend {
      let pieces = series.flatMap { line in
        [
          StyledText(" ━ ", CellStyle(line.role)),
          StyledText(
            MeasuredText("\(line.name) \(Int((line.points.last?.value ?? 0).rounded()).grouped)", limit: 60), .text),
        ]
      }
      StyledLine(pieces).truncated(to: max(bounds.columns - 2, 0)).draw(into: &buffer, column: 2)
    }
    let top = hasLegend ? 1 : 0
    buffer.inside(Rect(column: 1, row: top, columns: bounds.columns, rows: max(bounds.rows - top, 0))) {
      draw(state, context, into: &$0)
    }
  }

  /// A chart of so few rows needs all of them.
  private static let fewestRows = 4

  private func drawTable(_ state: ChartState, _ context: DrawContext, into buffer: inout CellBuffer) {
    let times = Array(times.reversed())
    let layout = ColumnLayout(
      [.init(.atMost(18), minimum: 12, priority: 2)]
        + series.map { _ in .init(.fixed(14), priority: 1, alignment: .right) }, gap: 2)
    let area = buffer.bounds.inset(columns: 1, rows: 0)
    buffer.inside(area) { table in
      TableRow([StyledLine("time", .dim)] + series.map { StyledLine($0.name, .dim) }).draw(
        into: &table, row: 0, layout: layout)
      let top = min(state.place.index, max(times.count - 1, 0))
      for (row, time) in times.dropFirst(top).prefix(max(table.bounds.rows - 1, 0)).enumerated() {
        let values = series.map { line -> StyledLine in
          line.value(at: time).map { StyledLine(unit.text($0), CellStyle(line.isProjection ? .dim : .text)) } ?? ""
        }
        TableRow([StyledLine(ChartPicture.clockText(time, self, context.clock), .dim)] + values).draw(
          into: &table, row: row + 1, layout: layout)
      }
    }
  }

  /// The chart in words: what was read first and last, its marks, and the value under the cursor.
  func description(_ state: ChartState, _ clock: BoardClock) -> [String] {
    let picture = ChartPicture(self, clock)
    var words = [
      "\(title)\(isSimulated ? ", SIM" : ""): from \(ChartPicture.clockText(range.lowerBound, self, clock)) to \(ChartPicture.clockText(range.upperBound, self, clock))"
    ]
    for line in series {
      guard let last = line.points.last else { continue }
      let place = line.isProjection ? "would end at" : "stands at"
      words.append(
        "  \(line.name) \(place) \(unit.text(last.value)), \(ChartPicture.clockText(last.time, self, clock))")
    }
    if let goal { words.append("  \(goal.words)") }
    words += marks.filter { range.contains($0.time) }.map {
      "  \(ChartPicture.clockText($0.time, self, clock)): \($0.words.joined(separator: ", "))"
    }
    if let cursor = state.cursor, range.contains(cursor) {
      words.append("  Cursor: " + picture.words(at: cursor).joined(separator: ", "))
    }
    guard state.isTable else { return words }
    return words
      + times.reversed().map { time in
        "  \(ChartPicture.clockText(time, self, clock)): "
          + series.compactMap { line in line.value(at: time).map { "\(line.name) \(unit.text($0))" } }
          .joined(separator: ", ")
      }
  }

  /// The numbers as a file: a row for each time, a column for each line.
  var csv: String {
    func line(_ values: [String]) -> String {
      values.map { value in
        value.contains { ",\"\n".contains($0) } ? "\"\(value.replacing("\"", with: "\"\""))\"" : value
      }.joined(separator: ",") + "\r\n"
    }
    let heads = series.map { "\($0.name) (\(unit.word)\($0.isProjection ? ", projected" : ""))" }
    let simulated = isSimulated ? ["simulated"] : []
    return line(["time"] + heads + simulated)
      + times.map { time in
        line(
          [time.iso8601] + series.map { $0.value(at: time).map(unit.number) ?? "" }
            + (isSimulated ? ["true"] : []))
      }.joined()
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension RecruitmentPane {
  private static let labelColumns = 14
  /// Columns of the numbers: `11,800`, and a rate with its name.
  private static let numberColumns = 9
  private static let rateColumns = 21

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard model.shown != nil else { return drawLines(ShownRecruiting.emptyWords, into: &buffer) }
    guard !model.lines.isEmpty else {
      return drawLines(["Nothing was counted of \(model.subject.words) in this time."], into: &buffer)
    }
    if state.isTable { return drawTable(model, context, into: &buffer) }
    let steps = RecruitmentFigure.steps
    let foot = footRows(buffer.bounds.rows, model)
    let rows = buffer.bounds.rows - foot
    let band = FunnelShape.band(rows: rows, steps: steps.count)
    let hasRates = buffer.bounds.columns >= labelColumns + numberColumns + rateColumns + 12
    let right = numberColumns + (hasRates ? rateColumns : 0)
    let width = max(buffer.bounds.columns - labelColumns - right - 1, 0)
    let selected = model.subject.figure.flatMap { steps.firstIndex(of: $0) }
    let shape = FunnelShape(
      widths: model.sum.widths,
      styles: steps.indices.map { CellStyle(selected == nil || selected == $0 ? .chart : .chartRest) })
    buffer.inside(Rect(column: labelColumns, row: 0, columns: width, rows: rows)) { shape.draw(into: &$0) }
    for (index, step) in steps.enumerated() where index * band < rows {
      let isSelected = selected == index
      let row = index * band
      buffer.write(step.rawValue, column: 2, row: row, style: isSelected ? CellStyle(.bright, .bold) : .text)
      if isSelected { buffer.write("▸", column: 0, row: row, style: CellStyle(.focus)) }
      let number = MeasuredText(countText(step, model.sum))
      buffer.write(
        number, column: labelColumns + width + numberColumns - number.columns, row: row,
        style: isSelected ? CellStyle(.bright, .bold) : .bright)
      if hasRates, let rate = rateText(step, model.sum) {
        // Between two steps stands what leads from one to the other, where there is a row for it.
        let rateRow = band > 1 ? row - 1 : row
        buffer.write(
          rate, column: labelColumns + width + numberColumns + 2, row: rateRow, style: isSelected ? .bright : .dim)
      }
      if context.isFocused, isSelected || (selected == nil && index == 0) { buffer.placeCursor(column: 0, row: row) }
    }
    for (index, line) in footLines(model).prefix(foot).enumerated() {
      fitted(line, columns: buffer.bounds.columns - 3).draw(into: &buffer, column: 2, row: rows + index)
    }
  }

  /// A number, `–` for what nobody counts.
  static func countText(_ step: RecruitmentFigure, _ sum: RecruitmentSum) -> String {
    sum.counted.contains(step) ? sum.funnel[step].grouped : "–"
  }

  private static func rateText(_ step: RecruitmentFigure, _ sum: RecruitmentSum) -> String? {
    guard step != .impressions else { return nil }
    return sum.rate(of: step).map { "\(percentText($0)) \(step.rateName)" } ?? "no value"
  }

  private static func footRows(_ rows: Int, _ model: Model) -> Int {
    let lines = footLines(model).count
    return rows >= RecruitmentFigure.steps.count + lines ? lines : 0
  }

  /// What it cost, and how the picture is to be read.
  private static func footLines(_ model: Model) -> [StyledLine] {
    let sum = model.sum
    let cost = sum.funnel.cost
    var pieces: [StyledText] = []
    if sum.funnel.hasSeveralCurrencies {
      pieces.append(StyledText("costs in several currencies: not added up", .dim))
    } else if let cost {
      pieces.append(StyledText("cost \(cost.wholeText)", .bright))
      pieces.append(StyledText("   a hire \(amountText(sum.funnel.costPerHire, cost.currency))", .text))
      pieces.append(StyledText("   an application \(amountText(sum.funnel.costPerApplication, cost.currency))", .text))
    } else {
      pieces.append(StyledText("no cost is known", .dim))
    }
    let same = ClickComparison.all(model.lines).prefix(2).map { StyledLine(RecruitmentWaysPane.words($0), .bright) }
    return same + [
      StyledLine(pieces),
      StyledLine("log widths; rates where both were counted", .dim),
    ]
  }

  /// As many pieces as fit: an amount is told whole or not at all.
  private static func fitted(_ line: StyledLine, columns: Int) -> StyledLine {
    var line = line
    while line.pieces.count > 1, line.columns > columns { line.pieces.removeLast() }
    return line.truncated(to: max(columns, 0))
  }

  private static func drawTable(_ model: Model, _ context: DrawContext, into buffer: inout CellBuffer) {
    let layout = ColumnLayout(
      [
        .init(.fixed(13), priority: 3), .init(.fixed(10), priority: 3, alignment: .right),
        .init(.fixed(10), priority: 2, alignment: .right), .init(.share(1), minimum: 10, priority: 1),
      ], gap: 2)
    let area = buffer.bounds.inset(columns: 2, rows: 0)
    buffer.inside(area) { table in
      TableRow([StyledLine("step", .dim), StyledLine("people", .dim), StyledLine("rate", .dim), StyledLine("of", .dim)])
        .draw(into: &table, row: 0, layout: layout)
      for (index, step) in RecruitmentFigure.steps.enumerated() {
        let rate = step == .impressions ? "" : percentText(model.sum.rate(of: step))
        TableRow([
          StyledLine(step.rawValue, step == model.subject.figure ? .bright : .text),
          StyledLine(countText(step, model.sum), .bright), StyledLine(rate),
          StyledLine(step.before?.rawValue ?? "", .dim),
        ]).draw(into: &table, row: index + 1, layout: layout)
      }
      for (index, line) in footLines(model).dropLast().enumerated() {
        fitted(line, columns: table.bounds.columns).draw(
          into: &table, row: RecruitmentFigure.steps.count + 2 + index)
      }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: 0) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let shown = model.shown else { return ["Recruitment: nothing yet."] }
    let head =
      "Funnel of \(shown.hospital.name)\(shown.isSimulated ? ", SIM" : ""), \(model.subject.words), \(shown.words(model.range, context.clock))"
    guard !model.lines.isEmpty else { return [head, "  Nothing was counted in this time."] }
    let steps = RecruitmentFigure.steps.map { step in
      let rate =
        step == .impressions
        ? "" : ", \(step.rateName) \(percentText(model.sum.rate(of: step))) (\(step.definition))"
      let count = model.sum.counted.contains(step) ? model.sum.funnel[step].grouped : "not counted"
      return "\(model.subject.figure == step ? "Selected: " : "  ")\(step.rawValue) \(count)\(rate)"
    }
    let foot = footLines(model).dropLast().map { "  " + $0.pieces.map(\.text.text).joined() }
    return [head] + steps + foot
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    guard model.shown != nil, let step = model.subject.figure else { return nil }
    let rate = step == .impressions ? "" : ", \(percentText(model.sum.rate(of: step))) \(step.definition)"
    return "\(step.rawValue) \(countText(step, model.sum))\(rate)"
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension RecruitmentWaysPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    PaneBox(
      topLeft: [StyledText(state.variant % 2 == 0 ? "Ways" : "Tags", CellStyle(.bright))],
      topRight: model.shown == nil ? [] : [StyledText("most hires first", .dim)],
      bottomRight: model.shown?.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    let rows = rows(model, state)
    guard let selected = state.selected(of: rows.count) else {
      return drawLines(["No ways.", "Counts with a source or a tag make one."], into: &buffer)
    }
    TableRow(["", ""] + heads.map { StyledLine($0, .dim) }).draw(into: &buffer, row: 0, layout: layout)
    let height = listRows(buffer.bounds.size, model)
    let top = state.top(of: rows.count, height: height)
    for (line, row) in rows.dropFirst(top).prefix(height).enumerated() {
      TableRow(cells(row, isAll: top + line == 0)).draw(into: &buffer, row: line + 1, layout: layout)
      if top + line == selected {
        markSelected(row: line + 1, isFocused: context.isFocused, &buffer)
        if context.isFocused { buffer.placeCursor(column: 0, row: line + 1) }
      }
    }
    let count = remarkRows(buffer.bounds.size, model)
    for (index, words) in model.remarks.prefix(max(count - 1, 0)).enumerated() {
      let isOwn = index < model.ownRemarks
      buffer.write(
        words, column: 2, row: buffer.bounds.rows - count + 1 + index, style: isOwn ? .bright : .dim)
    }
  }

  private static let heads = [
    "seen", "clicks", "applied", "interv.", "offers", "hires", "a hire", "an appl.",
  ]

  private static let layout = ColumnLayout(
    [
      // The mark of the selected row.
      .init(.fixed(1), priority: 9), .init(.share(1), minimum: 12, priority: 8),
      .init(.fixed(7), priority: 2, alignment: .right), .init(.fixed(6), priority: 5, alignment: .right),
      .init(.fixed(7), priority: 4, alignment: .right), .init(.fixed(7), priority: 1, alignment: .right),
      .init(.fixed(6), priority: 0, alignment: .right), .init(.fixed(5), priority: 7, alignment: .right),
      .init(.fixed(8), priority: 6, alignment: .right), .init(.fixed(8), priority: 3, alignment: .right),
      .init(.fixed(0), priority: 9),
    ], gap: 1)

  private static func cells(_ row: Row, isAll: Bool) -> [StyledLine] {
    let funnel = row.sum.funnel
    let style: CellStyle = isAll ? .bright : .text
    let counts = RecruitmentFigure.steps.map { StyledLine(RecruitmentPane.countText($0, row.sum), style) }
    let currency = funnel.cost?.currency
    // Without a cost nothing is said; with one and nobody hired there is no value.
    func each(_ amount: Double?) -> StyledLine {
      currency == nil ? StyledLine("–", .dim) : StyledLine(amountText(amount, currency), amount == nil ? .dim : style)
    }
    return [StyledLine(""), StyledLine(MeasuredText(row.name, limit: 80), style)] + counts
      + [each(funnel.costPerHire), each(funnel.costPerApplication)]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    let rows = rows(model, state)
    guard let selected = state.selected(of: rows.count) else { return ["Ways: none."] }
    let height = max(listRows(context.size, model), 1)
    let top = state.top(of: rows.count, height: height)
    return [
      "\(state.variant % 2 == 0 ? "Ways" : "Tags") of recruiting\(model.shown?.isSimulated == true ? ", SIM" : "")"
    ]
      + rows.enumerated().dropFirst(top).prefix(height).map { index, row in
        (index == selected ? "Selected: " : "") + description(row)
      } + model.remarks
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    let rows = rows(model, state)
    return state.selected(of: rows.count).map { description(rows[$0]) }
  }

  private static func description(_ row: Row) -> String {
    let funnel = row.sum.funnel
    let counts = RecruitmentFigure.steps.filter { row.sum.counted.contains($0) }.map {
      "\($0.rawValue) \(funnel[$0].grouped)"
    }
    let cost =
      funnel.cost.map { cost in
        [
          "cost \(cost.wholeText)", "a hire \(amountText(funnel.costPerHire, cost.currency))",
          "an application \(amountText(funnel.costPerApplication, cost.currency))",
        ]
      } ?? []
    return "\(row.name): " + (counts + cost).joined(separator: ", ")
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension AlertsPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let waiting = model.lines.count(where: \.calls)
    var left = [StyledText(counted(model.lines.count, "alert") + " in force", .dim)]
    if model.elsewhere > 0 { left.append(StyledText(" · \(model.elsewhere.grouped) for other counties", .dim)) }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: waiting > 0 ? [StyledText("\(waiting) not taken on", CellStyle(.severe, .bold))] : [],
      bottomLeft: left, bottomRight: model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.lines.count) else {
      drawLines(emptyText(model), into: &buffer)
      return
    }
    let height = listRows(model, buffer.bounds.size)
    let top = state.top(of: model.lines.count, height: height)
    let gradeWidth = model.lines.map(\.grade.columns).max() ?? 0
    for row in 0..<height where top + row < model.lines.count {
      model.lines[top + row].draw(row: row, gradeWidth: gradeWidth, into: &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
    drawDetail(model, model.lines[selected], below: height, context, into: &buffer)
  }

  private static func drawDetail(
    _ model: Model, _ line: AlertLine, below height: Int, _ context: DrawContext, into buffer: inout CellBuffer
  ) {
    guard height + 2 < buffer.bounds.rows else { return }
    for column in 0..<buffer.bounds.columns {
      buffer.put(Cell("─", style: CellStyle(.border)), column: column, row: height)
    }
    var row = height + 1
    let lines =
      zoneWords(model).map { ($0, CellStyle(.warning)) }
      + AlertSheet.lines(line, context.clock).enumerated().map { ($1, CellStyle($0 == 0 ? .bright : .text)) }
    for (text, style) in lines {
      for part in Paragraph(text, width: max(buffer.bounds.columns - 4, 1)).lines {
        guard row < buffer.bounds.rows else { return }
        buffer.write(part, column: 2, row: row, style: style)
        row += 1
      }
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.lines.count) else { return ["Alerts: none."] + emptyText(model) }
    let elsewhere = model.elsewhere > 0 ? ", \(model.elsewhere.grouped) for other counties" : ""
    return ["Alerts: \(model.lines.count) in force\(elsewhere)\(model.isSimulated ? ", SIM" : "")"] + zoneWords(model)
      + model.lines.enumerated().map { ($0 == selected ? "Selected: " : "") + $1.description(context.clock) }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.lines.count).map { model.lines[$0].description(context.clock) }
  }

  /// Without counties nothing can call anybody: that is said before everything else.
  private static func zoneWords(_ model: Model) -> [String] {
    guard let first = model.unzoned.first else { return [] }
    let names =
      model.hasZones
      ? "\(first.shortName)\(model.unzoned.count > 1 ? " and \(model.unzoned.count - 1) more" : "")" : "any hospital"
    return [
      "No counties are known of \(names): no alert calls for it. zones: [048027] under hospitals in the configuration tells them."
    ]
  }

  private static func emptyText(_ model: Model) -> [String] {
    guard model.elsewhere == 0 else {
      return ["No alert is in force for your counties.", "\(counted(model.elsewhere, "alert")) for other counties."]
    }
    return [
      "No alert is in force.",
      "Alerts come from CAP feeds: hsdash add \"https://api.weather.gov/alerts/active?zone=TXC027\", or hsdash import FILE.",
    ]
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension CommunityFiguresPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let below = model.figures.count - top(model, state, context.size) - context.size.rows
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))], topRight: [StyledText("“of all”", .dim)],
      bottomLeft: below > 0 ? [StyledText("\(counted(below, "more line")): j, z", .dim)] : [],
      bottomRight: model.hospital?.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  /// The first visible figure: it scrolls as far as there is more.
  private static func top(_ model: Model, _ state: State, _ size: Size) -> Int {
    min(max(state.place.index, 0), max(model.figures.count - size.rows, 0))
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard !model.figures.isEmpty else {
      drawLines(["No forum is watched yet."], into: &buffer)
      return
    }
    let width = buffer.bounds.columns
    let top = top(model, state, buffer.bounds.size)
    for (row, figure) in model.figures.dropFirst(top).prefix(buffer.bounds.rows).enumerated() {
      guard !figure.value.isEmpty else {
        let hours = Sparkline(values: figure.hours, columns: figure.hours.count).line
        let room = max(width - 3 - hours.columns, 0)
        buffer.write(
          MeasuredText(figure.label).abridged(to: room), column: 1, row: row, style: CellStyle(figure.role, .bold))
        hours.draw(into: &buffer, column: width - 1 - hours.columns, row: row)
        continue
      }
      let column = figure.label.isEmpty ? 3 : 1 + labelWidth + 1
      buffer.write(figure.label, column: 1, row: row, style: .dim)
      buffer.write(
        MeasuredText(figure.value).abridged(to: max(width - column - 1, 0)), column: column, row: row,
        style: CellStyle(figure.role))
    }
    if context.isFocused { buffer.placeCursor(column: 1, row: 0) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let hospital = model.hospital else { return ["\(title): no forum is watched yet."] }
    return ["\(title), \(hospital.name)\(hospital.isSimulated ? ", SIM" : "")"]
      + model.figures.dropFirst(top(model, state, context.size)).prefix(max(context.size.rows, 1)).map { figure in
        let hours =
          figure.hours.isEmpty
          ? "" : "posts in each of the last twelve hours \(figure.hours.map(\.grouped).joined(separator: ", "))"
        let value = figure.value.isEmpty ? hours : figure.value
        return figure.label.isEmpty ? "  \(value)" : value.isEmpty ? figure.label : "\(figure.label): \(value)"
      }
  }
}

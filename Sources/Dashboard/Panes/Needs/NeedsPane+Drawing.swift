import HospitalModel
import TerminalCells
import TerminalWidgets

extension NeedsPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let late = model.lines.count { $0.isLate }
    var right = [StyledText("worst first", .dim)]
    if late > 0 { right = [StyledText("\(late) late", CellStyle(.severe, .bold)), StyledText("   worst first", .dim)] }
    return PaneBox(
      topLeft: [StyledText(model.items.isEmpty ? title : "\(title)  \(model.items.count)", CellStyle(.bright))],
      topRight: right,
      bottomLeft: model.quiet.isEmpty || model.items.isEmpty ? [] : [StyledText("quiet: \(model.quiet)", .dim)],
      bottomRight: context.board.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.lines.count) else {
      let late = context.board.late.count
      buffer.write(
        late == 0 ? "Nothing needs you." : "No question, rumour or promise waits; \(late) sources are late (g s).",
        column: 3, row: 0, style: late == 0 ? .dim : CellStyle(.warning))
      return
    }
    let width = buffer.bounds.columns
    let top = state.top(of: model.lines.count, height: buffer.bounds.rows)
    let nameWidth = width < 60 ? 8 : 18
    for row in 0..<buffer.bounds.rows where top + row < model.lines.count {
      let line = model.lines[top + row]
      buffer.write(line.digit, column: 2, row: row, style: CellStyle(.key))
      let textColumn = 4 + nameWidth + 1
      let ageColumn = width - line.age.columns - 1
      let nameRoom = max(min(nameWidth, ageColumn - 5), 0)
      buffer.write(line.hospital.abridged(to: nameRoom), column: 4, row: row, style: .bright)
      buffer.write(
        line.text.abridged(to: max(ageColumn - textColumn - 1, 0)), column: textColumn, row: row,
        style: line.isLate ? CellStyle(.warning) : .text)
      buffer.write(line.age, column: ageColumn, row: row, style: line.isLate ? CellStyle(.severe, .bold) : .dim)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.lines.count) else { return ["Needs you: nothing."] }
    let mark = context.board.isSimulated ? ", SIM" : ""
    return ["Needs you: \(model.lines.count), worst first\(mark)"]
      + model.lines.enumerated().map { index, line in
        (index == selected ? "Selected: " : "") + (line.isLate ? "LATE. " : "") + line.description
      }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.lines.count).map { model.lines[$0].description }
  }
}

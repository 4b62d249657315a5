import HospitalModel
import TerminalCells
import TerminalWidgets

extension GroupedPosts {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    var left = [StyledText(heading(model), CellStyle(.bright))]
    if model.news > 0 { left.append(StyledText("   \(model.news.grouped) new, f shows", CellStyle(.focus, .bold))) }
    var right: [StyledText] = []
    if let search = context.search {
      right = [StyledText("found “\(search)”", CellStyle(.match))]
    } else {
      if let shout = model.content.state { right = [shout, "   "] }
      right.append(StyledText(grouping(state), .dim))
    }
    return PaneBox(
      topLeft: left, topRight: right,
      bottomLeft: [StyledText(counted(model.lines.count, "post") + mutedText(model.muted), .dim)],
      bottomRight: model.content.hospital.map { storyDate($0, context.clock) }
        ?? (model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : []),
      isFocused: context.isFocused)
  }

  private static func heading(_ model: Model) -> String {
    model.content.hospital.map { "\($0.shortName) › \(Source.title)" } ?? Source.title
  }

  private static func grouping(_ state: State) -> String {
    Source.groupings.indices.contains(state.grouping) ? Source.groupings[state.grouping] : Source.groupings[0]
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selectedIndex(in: model) else {
      drawLines(model.emptyLines, into: &buffer)
      return
    }
    let top = state.top(in: model, height: buffer.bounds.rows)
    for screenRow in 0..<buffer.bounds.rows where model.rows.indices.contains(top + screenRow) {
      switch model.rows[top + screenRow] {
      case .heading(let section): drawHeading(section, row: screenRow, &buffer)
      case .line(let index):
        drawLine(model.lines[index], row: screenRow, &buffer)
        guard index == selected else { continue }
        markSelected(row: screenRow, isFocused: context.isFocused, &buffer)
        if context.isFocused { buffer.placeCursor(column: 0, row: screenRow) }
      }
    }
  }

  private static func drawHeading(_ section: GroupedContent.Section, row: Int, _ buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    let title = MeasuredText(section.title).abridged(to: max(width - 2, 0))
    buffer.write(title, column: 1, row: row, style: CellStyle(.bright, .bold))
    var column = 1 + title.columns + 3
    for detail in section.details.map({ MeasuredText($0) }) {
      guard column + detail.columns < width else { continue }
      buffer.write(detail, column: column, row: row, style: .dim)
      column += detail.columns + 2
    }
  }

  /// From so many columns on the names and the longer words at the right have room.
  private static var wide: Int { 90 }

  private static func drawLine(_ line: GroupedLine, row: Int, _ buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    buffer.put(line.mark.cell, column: 1, row: row)
    let isWide = width >= wide
    let lead = min(Source.leadWidth, max(width - 4, 0))
    if line.lead.columns <= lead {
      buffer.write(line.lead, column: 3 + lead - line.lead.columns, row: row, style: line.leadStyle)
    }
    var column = 3 + lead + 2
    if Source.nameWidth > 0, width >= 64 {
      let room = isWide ? Source.nameWidth : Source.nameWidth * 4 / 5
      buffer.write(line.name.abridged(to: room), column: column, row: row, style: .dim)
      column += room + 1
    }
    let right = isWide ? line.wideRight : line.right
    let rightColumn = width - 1 - right.columns
    // A title needs some words; what stands at its right goes first, whole.
    let hasRight = right.columns > 0 && rightColumn - column >= 16
    if hasRight { buffer.write(right.text, column: rightColumn, row: row, style: right.style) }
    let end = hasRight ? rightColumn - 1 : width - 1
    line.title.truncated(to: max(end - column, 0)).draw(into: &buffer, column: column, row: row)
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    var lines = [
      "\(heading(model)): \(counted(model.lines.count, "post"))\(mutedText(model.muted)), \(grouping(state))"
        + (model.isSimulated ? ", SIM" : "")
    ]
    if let shout = model.content.state { lines.append(shout.text.text) }
    if let search = context.search { lines.append("Search: \(search)") }
    if model.news > 0 { lines.append("\(model.news.grouped) new, f shows them") }
    guard let selected = state.selectedIndex(in: model) else { return lines + model.emptyLines }
    let top = state.top(in: model, height: context.size.rows)
    for row in model.rows[top..<min(top + max(context.size.rows, 1), model.rows.count)] {
      switch row {
      case .heading(let section): lines.append(([section.title] + section.details).joined(separator: "; "))
      case .line(let index):
        lines.append((index == selected ? "Selected: " : "") + model.lines[index].description())
      }
    }
    return lines
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selectedIndex(in: model).map { model.lines[$0].description() }
  }
}

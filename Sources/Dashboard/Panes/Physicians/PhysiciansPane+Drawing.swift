import HospitalModel
import TerminalCells
import TerminalWidgets

extension PhysiciansPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let hospital = state.list.selected(of: model.cards.count).flatMap { index in
      model.hospitals.first { $0.id == model.cards[index].physician.hospital }
    }
    let mark = model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : []
    return PaneBox(
      topLeft: [StyledText(model.cards.isEmpty ? title : "\(title)  \(model.cards.count.grouped)", CellStyle(.bright))],
      topRight: hospital.map { [StyledText($0.name, .dim)] } ?? [],
      bottomLeft: scanWords(model).map { [StyledText($0, .dim)] } ?? [],
      bottomRight: hospital.map { storyDate($0, context.clock) } ?? mark, isFocused: context.isFocused)
  }

  /// `311 scans in 7 days, 222 in the 7 before`; `nil` while nothing was counted.
  private static func scanWords(_ model: Model) -> String? {
    let counts = model.cards.compactMap(\.scans)
    guard !counts.isEmpty else { return nil }
    let weeks = counts.compactMap(\.week)
    let before = counts.compactMap(\.weekBefore)
    guard weeks.count == counts.count else { return "\(counts.reduce(0) { $0 + $1.total }.grouped) scans in all" }
    let week = "\(weeks.reduce(0, +).grouped) scans in 7 days"
    return before.count == counts.count ? "\(week), \(before.reduce(0, +).grouped) in the 7 before" : week
  }

  private static let columns = ColumnLayout(
    [
      .init(.share(3), minimum: 14, priority: 5), .init(.share(2), minimum: 10, priority: 3),
      .init(.share(2), minimum: 8, priority: 1), .init(.fixed(7), priority: 4, alignment: .right),
      .init(.fixed(7), priority: 2, alignment: .right),
    ], gap: 2)

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.list.selected(of: model.cards.count) else {
      drawLines(emptyText, into: &buffer)
      return
    }
    let layout = PhysiciansLayout(buffer.bounds.size, code: codeSize(model, context.isASCII))
    let top = state.list.top(of: model.cards.count, height: layout.list.rows)
    buffer.inside(layout.list) { list in
      let inside = Rect(column: 2, row: 0, columns: max(list.bounds.columns - 3, 0), rows: list.bounds.rows)
      list.inside(inside) { area in
        for row in 0..<area.bounds.rows where top + row < model.lines.count {
          let line = model.lines[top + row]
          TableRow([
            StyledLine(line.name), StyledLine(line.specialty, .dim), StyledLine(line.languages, .dim),
            StyledLine(line.week), StyledLine(line.change, .dim),
          ]).draw(into: &area, row: row, layout: columns)
        }
      }
      markSelected(row: selected - top, isFocused: context.isFocused, &list)
    }
    if let place = layout.code, let code = model.code {
      buffer.inside(place) { code.draw(into: &$0, context.isASCII ? .twoColumns : .halfBlocks, blocks: state.blocks) }
    }
    buffer.inside(layout.words) { area in
      let card = model.cards[selected]
      let words = cardWords(card, model, layout, context)
      let lines = words.flatMap { Paragraph($0, width: max(area.bounds.columns, 1)).lines }
      for (row, line) in lines.prefix(area.bounds.rows).enumerated() {
        area.write(line, column: 0, row: row, style: row == 0 ? .bright : .dim)
      }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  /// The card in words: who it is, where the code leads, and how to see it where it has no room.
  private static func cardWords(
    _ card: PhysicianCard, _ model: Model, _ layout: PhysiciansLayout, _ context: DrawContext
  ) -> [String] {
    let physician = card.physician
    let languages = physician.languages.joined(separator: ", ")
    let need = layout.code == nil ? needWords(model, context) : nil
    return ["\(physician.name), \(physician.specialty) (\(languages))"] + (need.map { [$0] } ?? [])
      + [physician.taggedAddress]
  }

  /// What the code takes, and that Enter gives it the whole screen; why there is none, where there is none.
  private static func needWords(_ model: Model, _ context: DrawContext) -> String {
    guard let size = codeSize(model, context.isASCII) else { return "The address is too long for a code." }
    return "The code needs \(size.columns) columns and \(size.rows) rows; Enter gives it the whole screen."
  }

  private static let emptyText = [
    "No physicians yet.",
    "hsdash import physicians.csv --hospital \"...\" takes them in: name, specialty, languages, video.",
  ]

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.list.selected(of: model.cards.count) else { return ["Physicians: none."] + emptyText }
    let layout = PhysiciansLayout(context.size, code: codeSize(model, context.isASCII))
    return ["Physicians: \(model.cards.count.grouped)\(model.isSimulated ? ", SIM" : "")"]
      + (scanWords(model).map { [$0] } ?? [])
      + model.lines.enumerated().map { ($0 == selected ? "Selected: " : "") + $1.description }
      + [
        layout.code == nil
          ? needWords(model, context)
          : "The selected one's code is shown, \(model.code?.width ?? 0) modules on a side.",
        "It leads to \(model.cards[selected].physician.taggedAddress)",
      ]
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.list.selected(of: model.lines.count).map { model.lines[$0].description }
  }
}

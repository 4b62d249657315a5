import EmergencyRooms
import HospitalModel
import TerminalCells
import TerminalWidgets

extension NearestERPane {
  static let emergency = "In an emergency call 911."
  static let straightLine = "Straight-line distance, not drive time."
  static let diversion = "Diversion concerns ambulances; whoever walks in is seen."

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let isSimulated = model.lines.contains { $0.known?.report != nil && $0.known?.isSimulated == true }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: model.lines.isEmpty ? [] : [StyledText(missingWords(model), .dim)],
      bottomLeft: [
        StyledText(model.month.map { "CMS \($0)" } ?? "no data", .dim), StyledText(" · GeoNames", .dim),
        StyledText(" · HIFLD · Census", .dim),
      ],
      bottomRight: isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    let form = NearestForm(model, context.size, context.clock, prompt: context.prompt)
    drawPlace(model, context, into: &buffer)
    if let prompt = context.prompt { draw(prompt, into: &buffer) }
    drawList(model, state, form, context, into: &buffer)
    for (index, line) in form.closing.enumerated() {
      line.draw(into: &buffer, column: 1, row: form.closingTop + index, limit: buffer.bounds.columns - 2)
    }
  }

  private static func drawPlace(_ model: Model, _ context: DrawContext, into buffer: inout CellBuffer) {
    let line = Rect(column: 1, row: 0, columns: buffer.bounds.columns - 2, rows: 1)
    buffer.inside(line) { area in
      if let prompt = context.prompt {
        InputLine(prompt: StyledText("› ", CellStyle(.key, .bold)), text: prompt.text, cursor: prompt.text.count).draw(
          into: &area)
        if prompt.text.isEmpty {
          area.write("  " + PlacePrompt.hint, column: 2, row: 0, style: .dim)
        }
        return
      }
      let label = model.start.map { $0.place.label.printable } ?? "no place yet: e takes a ZIP code, a town or degrees"
      StyledLine([
        StyledText("› ", CellStyle(.key, .bold)),
        StyledText(label, CellStyle(model.start == nil ? .dim : .bright, .bold)),
        StyledText(model.start?.place.isApproximate == true ? "  approximate: the ZIP's middle" : "", .dim),
      ]).truncated(to: area.bounds.columns).draw(into: &area)
    }
  }

  private static func draw(_ prompt: PlacePrompt, into buffer: inout CellBuffer) {
    let rows = prompt.rows(width: buffer.bounds.columns - 4)
    for (index, row) in rows.enumerated() where index + 1 < buffer.bounds.rows {
      let isChosen = index == prompt.selected && prompt.problem == nil
      buffer.write(
        row, column: 3, row: index + 1,
        style: prompt.problem != nil ? CellStyle(.warning) : isChosen ? .bright : .dim)
      if isChosen { buffer.put(Cell("▸", style: CellStyle(.focus)), column: 1, row: index + 1) }
    }
  }

  private static func drawList(
    _ model: Model, _ state: State, _ form: NearestForm, _ context: DrawContext, into buffer: inout CellBuffer
  ) {
    guard let selected = state.selected(of: model.lines.count) else { return }
    let top = state.top(of: model.lines.count, height: form.entries)
    let (miles, kilometers) = (
      model.lines.map(\.miles.columns).max() ?? 0, model.lines.map(\.kilometers.columns).max() ?? 0
    )
    for entry in 0..<form.entries where top + entry < model.lines.count {
      let line = model.lines[top + entry]
      let row = form.listTop + entry * form.entryRows
      let rect = Rect(
        column: 0, row: row, columns: buffer.bounds.columns, rows: min(form.entryRows, form.closingTop - row))
      buffer.inside(rect) { area in
        line.draw(context.clock, miles: miles, kilometers: kilometers, into: &area)
        if top + entry == selected {
          markSelected(row: 0, isFocused: context.isFocused && context.prompt == nil, &area)
        }
      }
      if top + entry == selected, context.isFocused, context.prompt == nil { buffer.placeCursor(column: 0, row: row) }
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let start = model.start else {
      return [
        "Nearest ER: " + (model.hasTable ? "no place yet. e takes a ZIP code, a town or degrees." : noTable), emergency,
      ]
    }
    let selected = state.selected(of: model.lines.count)
    let about = start.place.isApproximate ? " (approximate: the middle of the ZIP area)" : ""
    var words = ["Nearest ER to \(start.place.label.printable)\(about), nearest first, straight line"]
    words += model.lines.enumerated().map { ($0 == selected ? "Selected: " : "") + $1.description(context.clock) }
    words += [missingWords(model)] + closingWords(model, context.clock)
    return words + ["Data of \(model.month?.description ?? "an unknown month"). \(EmergencyRoomTable.attribution)"]
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    selected(model, state)?.description(context.clock)
  }

  static let noTable = "the program has no table of emergency rooms; hsdash er update makes one"

  /// What stands under the list, in the order of its weight.
  static func closingWords(_ model: Model, _ clock: BoardClock) -> [String] {
    guard model.start != nil else { return model.hasTable ? [emergency] : [noTable, emergency] }
    var words = [emergency, straightLine]
    words += model.closed.map { line in
      "Left out: \(line.name.text), \(line.known?.words(clock) ?? "") (\(line.miles.text))"
    }
    if model.lines.contains(where: { $0.known?.report?.access == .divert }) { words.append(diversion) }
    if let unlisted = model.unlisted {
      let reason = unlisted.services == .none ? "says it has no emergency services" : "gives it no emergency services"
      words.append("\(unlisted.name.printable) is not in the list: its listing (\(unlisted.asOf)) \(reason).")
    }
    return words
  }

  private static func missingWords(_ model: Model) -> String {
    "no status for \(model.missing) of \(model.lines.count)"
  }
}

extension NearestLine {
  /// The name and the distances, then the facts where there is a second row.
  func draw(_ clock: BoardClock, miles: Int, kilometers: Int, into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    let isNarrow = width < Self.narrow && buffer.bounds.rows > 1
    let kilometersColumn = width - 1 - kilometers
    let milesColumn = isNarrow ? width - 1 - miles : kilometersColumn - 2 - miles
    if let letter {
      buffer.write(String(letter), column: 2, row: 0, style: CellStyle(known?.role(clock) ?? .focus, .bold))
    }
    let nameRoom = max(milesColumn - 2 - Self.nameColumn, 0)
    buffer.write(name.abridged(to: nameRoom), column: Self.nameColumn, row: 0, style: .bright)
    buffer.write(self.miles, column: milesColumn + miles - self.miles.columns, row: 0, style: .text)
    buffer.write(
      self.kilometers, column: kilometersColumn + kilometers - self.kilometers.columns, row: isNarrow ? 1 : 0,
      style: .dim)
    guard buffer.bounds.rows > 1 else { return }
    let factRoom = (isNarrow ? kilometersColumn - 1 : width - 1) - Self.nameColumn
    factLine(clock, columns: max(factRoom, 0)).draw(into: &buffer, column: Self.nameColumn, row: 1)
  }

  /// Below so many columns the kilometres stand below the miles, so that names stay legible.
  private static let narrow = 52
  private static let nameColumn = 4
}

/// How the rows of the pane are shared out.
struct NearestForm {
  /// The first row of the list.
  let listTop: Int
  /// How many emergency rooms are shown at a time, and the rows of each.
  let entries: Int
  let entryRows: Int
  let closing: [StyledLine]
  let closingTop: Int

  init(_ model: NearestERPane.Model, _ size: Size, _ clock: BoardClock, prompt: PlacePrompt? = nil) {
    let width = max(size.columns - 2, 1)
    var lines: [StyledLine] = []
    // The first of them stays when little room is left; a quarter of the pane is theirs, more where the list is short.
    let most = max(size.rows / 3, 1)
    let words = NearestERPane.closingWords(model, clock)
    for (index, word) in words.enumerated() {
      let wrapped = Paragraph(word, width: width).lines
      guard lines.count + wrapped.count <= most else { break }
      lines += wrapped.map { StyledLine($0, CellStyle(index == 0 ? .bright : .dim, index == 0 ? .bold : [])) }
    }
    closing = size.rows > 1 ? lines : []
    let above = 1 + (prompt?.rows(width: size.columns - 4).count ?? 0)
    listTop = above + (size.rows >= Self.airyRows ? 1 : 0)
    closingTop = max(size.rows - closing.count, above)
    let room = max(closingTop - listTop - (size.rows >= Self.airyRows ? 1 : 0), 0)
    let isTall = room >= 4
    entryRows = isTall ? (room >= Self.looseEntries * 3 ? 3 : 2) : 1
    entries = max((room + (entryRows == 3 ? 1 : 0)) / entryRows, room > 0 ? 1 : 0)
  }

  /// From so many rows on a blank one stands above and below the list.
  private static let airyRows = 14
  /// Where as many fit, a blank row stands between two.
  private static let looseEntries = 8
}

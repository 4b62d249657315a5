import HospitalModel
import TerminalCells
import TerminalWidgets

/// The shift hand-over: a sheet to read, to print, and to take over by name.
package enum HandOverPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    /// As of the reading: it is read again each minute.
    package let sheet: HandOverSheet?
    package let rows: [Row]
    package let isPublic: Bool
  }

  /// A row of the screen: a section's title, one of its lines, or the rest of a long one.
  package struct Row: Equatable, Sendable {
    let text: String
    /// The whole line, with its first row.
    let whole: String?
    let role: StyleRole
    let isTitle: Bool
    let goes: ViewID?
  }

  package static let id = PaneID("handover")
  package static let title = "Shift hand-over"
  package static let summary =
    "What is promised, open and unconfirmed; saved as a text, and acknowledged by the next operator's name."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard reader.audience == .staff, let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, sheet: nil, rows: [], isPublic: reader.audience == .public)
    }
    let facts = try HandOverFacts.load(incident, at: context.clock.now, from: reader)
    let sheet = facts.sheet(context.clock)
    return Model(
      incident: incident, hospital: facts.hospital, sheet: sheet, rows: rows(sheet, columns: context.size.columns),
      isPublic: false)
  }

  private static func rows(_ sheet: HandOverSheet, columns: Int) -> [Row] {
    sheet.head.map { Row(text: $0, whole: $0, role: .bright, isTitle: true, goes: nil) }
      + sheet.sections.flatMap { section in
        [Row(text: section.title, whole: section.title, role: .focus, isTitle: true, goes: section.lines.first?.goes)]
          + section.lines.flatMap { rows($0, columns: columns) }
      }
  }

  /// A line as so many rows as it takes.
  private static func rows(_ line: HandOverSheet.Line, columns: Int) -> [Row] {
    Paragraph(line.text, width: max(columns - margin - indent - 1, 1)).lines.enumerated().map { index, part in
      Row(
        text: part.text, whole: index == 0 ? line.text : nil, role: line.isLate ? .severe : .text, isTitle: false,
        goes: line.goes)
    }
  }

  /// Columns for the mark of the selected row, and before a section's lines.
  private static let margin = 2
  private static let indent = 2

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.rows.count, height: context.size.rows)
  }

  // MARK: Commands

  package static let commands: [Command<Self>] =
    listCommands { $0.rows.count } + [
      Command(
        "take-over", ["A"], "take over", help: "the next operator acknowledges the sheet by name; it is logged",
        access: .changing, isHinted: true
      ) { _, model, _ in
        guard let incident = model.incident, incident.ended == nil, let sheet = model.sheet else {
          return [.notice(DeskWords.noIncident)]
        }
        return [.fillDesk(.takeOver(incident, sheet))]
      },
      Command("save", ["s"], "save", help: "saves the sheet as a text, to be printed; screened first", isHinted: true) {
        _, model, _ in
        model.sheet == nil ? [.notice(DeskWords.noIncident)] : [.perform(.copy(.chart(id, .txt)))]
      },
      Command("copy", ["y"], "copy", help: "copies the sheet; screened first") { _, model, _ in
        guard let sheet = model.sheet else { return [.notice(DeskWords.noIncident)] }
        return [.perform(.copy(.words(sheet.text, of: "the hand-over")))]
      },
      Command("open", ["Enter"], "go there", help: "goes where the line under the cursor is worked on", isHinted: true)
      { state, model, _ in
        guard let index = state.selected(of: model.rows.count), let view = model.rows[index].goes else { return [] }
        return [.go(view)]
      },
    ]

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: model.sheet.map { [StyledText($0.counts, CellStyle(.warning))] } ?? [],
      bottomLeft: model.sheet == nil ? [] : [StyledText("no names of the register: they stay there", .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    let rows = model.rows
    guard let selected = state.selected(of: rows.count) else {
      drawLines(emptyText(model), into: &buffer)
      return
    }
    let top = state.top(of: rows.count, height: buffer.bounds.rows)
    let width = max(buffer.bounds.columns - 1, 0)
    for row in 0..<buffer.bounds.rows where top + row < rows.count {
      let line = rows[top + row]
      let style = line.isTitle || line.role == .severe ? CellStyle(line.role, .bold) : CellStyle(line.role)
      let column = line.isTitle ? margin : margin + indent
      StyledLine(line.text, style).draw(into: &buffer, column: column, row: row, limit: max(width - column, 0))
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static func emptyText(_ model: Model) -> [String] {
    [model.isPublic ? DeskWords.forStaff : DeskWords.noIncident]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    let rows = model.rows
    guard let selected = state.selected(of: rows.count) else { return ["Hand-over:"] + emptyText(model) }
    // The rest of a long line belongs to its first row.
    let first = rows[...selected].lastIndex { $0.whole != nil } ?? selected
    return rows.enumerated().compactMap { index, row in
      row.whole.map { (index == first ? "Selected: " : "") + $0 }
    }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    let rows = model.rows
    return state.selected(of: rows.count).flatMap { index in rows[...index].last { $0.whole != nil }?.whole }
  }

  package static func exported(_ model: Model, _ state: State, _ context: DrawContext, as form: ExportForm) -> String? {
    form == .txt ? model.sheet?.text : nil
  }
}

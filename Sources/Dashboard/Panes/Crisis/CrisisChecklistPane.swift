import HospitalModel
import TerminalCells
import TerminalWidgets

/// The opening checklist: what was paused where, in people's own words.
package enum CrisisChecklistPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    package let entries: [ChecklistEntry]
  }

  package static let id = PaneID("crisis-checklist")
  package static let title = "First steps"
  package static let summary = "An incident's opening checklist: what was paused where, says who."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let incident = try reader.incident(context.subject.hospital)
    return Model(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident?.hospital },
      entries: try incident.map { try reader.crisis.checklist($0.id) } ?? [])
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.entries.count } + [
      Command(
        "check", ["Enter"], "note", help: "notes that a step was done, and where; hsdash pauses nothing itself",
        access: .changing, isHinted: true
      ) { state, model, _ in
        guard let incident = model.incident, incident.ended == nil,
          let index = state.selected(of: model.entries.count)
        else { return [] }
        return [.fill(.check(incident, model.entries[index]))]
      }
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.entries.count, height: context.size.rows)
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let left = model.entries.count { !$0.mark.isDone }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: left > 0 ? [StyledText("\(left) open", CellStyle(.warning))] : [],
      bottomLeft: model.entries.isEmpty ? [] : [StyledText("hsdash holds no queue: it keeps who says so", .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.entries.count) else {
      drawLines([model.incident == nil ? "No incident is open. O opens one." : "No checklist."], into: &buffer)
      return
    }
    let top = state.top(of: model.entries.count, height: buffer.bounds.rows)
    let room = (columns.ranges(for: max(buffer.bounds.columns - 2, 0)).last ?? nil)?.count ?? 0
    for row in 0..<buffer.bounds.rows where top + row < model.entries.count {
      buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
        tableRow(model.entries[top + row], model, context.clock, columns: room).draw(
          into: &area, row: 0, layout: columns)
      }
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static let columns = ColumnLayout([
    .init(.fixed(4), priority: 3), .init(.share(1), minimum: 14, priority: 2),
    .init(.atMost(40), minimum: 12, priority: 1),
  ])

  private static func tableRow(
    _ entry: ChecklistEntry, _ model: Model, _ clock: BoardClock, columns: Int
  ) -> TableRow {
    TableRow([
      StyledLine(entry.mark.isDone ? "done" : "", CellStyle(.good)),
      StyledLine(entry.mark.item, entry.mark.isDone ? CellStyle(.dim) : CellStyle(.text)),
      StyledLine(saidWords(entry, model, clock, columns: columns), .dim),
    ])
  }

  /// `Sprout paused, says pio-2 13:44`.
  ///
  /// - Parameter columns: The note gives way, who said it and when never.
  private static func saidWords(
    _ entry: ChecklistEntry, _ model: Model, _ clock: BoardClock, columns: Int = .max
  ) -> String {
    guard let person = entry.person, let time = entry.time else { return "" }
    let said = "says \(person) \(clock.local(time, in: model.hospital).clock)"
    guard !entry.mark.note.isEmpty else { return said }
    return MeasuredText(entry.mark.note).abridged(to: max(columns - said.count - 2, 0)).text + ", " + said
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.entries.count) else { return ["First steps: none."] }
    return ["First steps:"]
      + model.entries.enumerated().map { index, entry in
        (index == selected ? "Selected: " : "") + description(entry, model, context.clock)
      }
  }

  private static func description(_ entry: ChecklistEntry, _ model: Model, _ clock: BoardClock) -> String {
    let said = saidWords(entry, model, clock)
    return "\(entry.mark.item): \(entry.mark.isDone ? "done" : "open")" + (said.isEmpty ? "" : ", \(said)")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.entries.count).map { description(model.entries[$0], model, context.clock) }
  }
}

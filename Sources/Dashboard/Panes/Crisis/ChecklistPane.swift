import HospitalModel
import TerminalCells
import TerminalWidgets

/// What makes one list of first steps another: whose they are.
package protocol ChecklistSource: Sendable {
  static var id: PaneID { get }
  static var title: String { get }
  static var summary: String { get }
  /// What they belong to; `nil` while there is nothing.
  static func subject(_ context: LoadContext, from reader: StoreReader) throws -> ChecklistSubject?
  /// What stands there without one, and what to do.
  static var emptyText: String { get }
  /// What can be done there beside noting steps.
  static var commands: [Command<ChecklistPane<Self>>] { get }
}

/// What a list of first steps belongs to.
package struct ChecklistSubject: Equatable, Sendable {
  package let incident: Incident
  package let hospital: Hospital?
  /// The event that is told live; `nil` for an incident.
  package let scene: LiveScene?
}

/// First steps: what was paused where, in people's own words.
package enum ChecklistPane<Source: ChecklistSource>: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let subject: ChecklistSubject?
    package let entries: [ChecklistEntry]

    var hospital: Hospital? { subject?.hospital }
  }

  package static var id: PaneID { Source.id }
  package static var title: String { Source.title }
  package static var summary: String { Source.summary }
  package static var initialState: IndexedState { IndexedState() }

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let subject = try Source.subject(context, from: reader)
    return Model(subject: subject, entries: try subject.map { try reader.crisis.checklist($0.incident.id) } ?? [])
  }

  package static var commands: [Command<Self>] {
    listCommands { $0.entries.count } + [
      Command(
        "check", ["Enter"], "note", help: "notes that a step was done, and where; hsdash pauses nothing itself",
        access: .changing, isHinted: true
      ) { state, model, _ in
        guard let incident = model.subject?.incident, incident.ended == nil,
          let index = state.selected(of: model.entries.count)
        else { return [] }
        return [.fill(.check(incident, model.entries[index]))]
      },
      Command(
        "add-step", ["n"], "add step", help: "adds a step of your own, such as another tool's queue", access: .changing
      ) { _, model, _ in
        guard let incident = model.subject?.incident, incident.ended == nil else { return [.notice(Source.emptyText)] }
        return [.fill(.step(incident))]
      },
    ] + Source.commands
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.entries.count, height: context.size.rows)
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let left = model.entries.count { !$0.mark.isDone }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: (left > 0 ? [StyledText("\(left) open", CellStyle(.warning))] : [])
        + (model.subject?.scene?.isHeld == true ? [StyledText("  STOPPED", CellStyle(.severe, .bold))] : []),
      bottomLeft: model.entries.isEmpty ? [] : [StyledText("hsdash holds no queue: it keeps who says so", .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.entries.count) else {
      drawLines([model.subject == nil ? Source.emptyText : "No checklist."], into: &buffer)
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

  private static var columns: ColumnLayout {
    ColumnLayout([
      .init(.fixed(4), priority: 3), .init(.share(1), minimum: 18, priority: 2),
      .init(.atMost(40), minimum: 12, priority: 1),
    ])
  }

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
    let name = "\(person) \(clock.local(time, in: model.hospital).clock)"
    let said = name.count + 5 <= columns ? "says \(name)" : name
    guard !entry.mark.note.isEmpty else { return said }
    let room = columns - said.count - 2
    return room < leastNote ? said : MeasuredText(entry.mark.note).abridged(to: room).text + ", " + said
  }

  /// In fewer columns a note says nothing.
  private static var leastNote: Int { 5 }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.entries.count) else { return ["\(title): none."] }
    return ["\(title):"]
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

/// An incident's opening checklist.
package enum IncidentChecklist: ChecklistSource {
  package static let id = PaneID("crisis-checklist")
  package static let title = "First steps"
  package static let summary = "An incident's opening checklist: what was paused where, says who."
  package static let emptyText = "No incident is open. O opens one."
  package static let commands: [Command<ChecklistPane<Self>>] = []

  package static func subject(_ context: LoadContext, from reader: StoreReader) throws -> ChecklistSubject? {
    try reader.incident(context.subject.hospital).map { incident in
      ChecklistSubject(
        incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident.hospital }, scene: nil)
    }
  }
}

package typealias CrisisChecklistPane = ChecklistPane<IncidentChecklist>

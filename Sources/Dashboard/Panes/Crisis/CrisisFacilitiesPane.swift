import HospitalModel
import TerminalCells
import TerminalWidgets

/// The hospitals of an incident: access to their emergency rooms and what else is known, overdue ones first.
package enum CrisisFacilitiesPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    package let facilities: [FacilityRow]
    /// Hospitals of which reports tell and that are too far away to matter.
    package let farther: Int
  }

  package static let id = PaneID("crisis-facilities")
  package static let title = "Facilities"
  package static let summary =
    "Emergency room access of the hospitals around an incident, from the board and from reports, overdue first, each value by its age."
  package static let initialState = IndexedState()

  /// In an incident an emergency room's access is asked for anew after half an hour; the usual once a day is for quiet days.
  static let limit: Int64 = 1_800

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, facilities: [], farther: 0)
    }
    let board = try FacilityBoard.load(
      incident, try reader.factHistories(incident.id), context.directory, at: context.clock.now, from: reader)
    return Model(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident.hospital },
      facilities: board.rows, farther: board.farther)
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.facilities.count } + [
      Command(
        "edit", ["e"], "edit", help: "what is heard now of this emergency room", access: .changing,
        isHinted: true
      ) { state, model, _ in
        guard let incident = open(model), let row = selected(state, model) else { return [] }
        return [.fill(.access(incident, basis: row.basis, facility: row.isOwn ? nil : row.name))]
      },
      Command("open", ["Enter"], "values", help: "every value with its age and who says so") { state, model, context in
        selected(state, model).map { [.show(sheet($0, context.clock, model.hospital))] } ?? []
      },
      Command(
        "new", ["n"], "another", help: "a hospital that is not in the list, or another value", access: .changing
      ) { _, model, _ in
        guard let incident = open(model) else { return [] }
        return [.fill(.fact(incident, basis: nil))]
      },
      Command(
        "crowding", ["N"], "NEDOCS", help: "the crowding score from its seven inputs; a figure for staff, never public",
        access: .changing
      ) { _, model, _ in
        guard let incident = open(model) else { return [] }
        return [.fill(.crowding(incident, basis: model.facilities.first(where: \.isOwn)?.crowding))]
      },
    ]

  private static func open(_ model: Model) -> Incident? {
    model.incident.flatMap { $0.ended == nil ? $0 : nil }
  }

  private static func selected(_ state: State, _ model: Model) -> FacilityRow? {
    state.selected(of: model.facilities.count).map { model.facilities[$0] }
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.facilities.count, height: context.size.rows)
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let late = model.facilities.count { $0.isOverdue(at: context.clock.now) }
    let farther = model.farther > 0 ? "   \(model.farther.grouped) beyond 50 miles left out" : ""
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: model.incident != nil && late > 0 ? [StyledText("\(late) overdue", CellStyle(.severe, .bold))] : [],
      bottomLeft: [StyledText("overdue after \(Age.text(limit))\(farther)", .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard model.incident != nil, let selected = state.selected(of: model.facilities.count) else {
      drawLines(["No incident is open. O opens one."], into: &buffer)
      return
    }
    let top = state.top(of: model.facilities.count, height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < model.facilities.count {
      draw(model.facilities[top + row], at: context.clock.now, row: row, &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static let columns = ColumnLayout([
    .init(.fixed(1), priority: 5), .init(.atMost(16), minimum: 8, priority: 4), .init(.fixed(7), priority: 6),
    .init(.fixed(18), priority: 5), .init(.share(1), minimum: 8, priority: 1),
  ])

  private static func draw(_ row: FacilityRow, at now: Timestamp, row line: Int, _ buffer: inout CellBuffer) {
    let isLate = row.isOverdue(at: now)
    // Nothing is green that is older than its limit.
    let role: StyleRole = isLate && row.role == .good ? .dim : row.role
    let room = (columns.ranges(for: max(buffer.bounds.columns - 2, 0)).last ?? nil)?.count ?? 0
    let values = fitting(
      row.values.map { "\($0.label) \($0.text) \(Age.text(now - $0.time))" }, after: row.access?.rest ?? "",
      columns: room)
    buffer.inside(Rect(column: 2, row: line, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
      TableRow([
        [StyledText(isLate ? "!" : " ", CellStyle(.severe, .bold))], StyledLine(row.name, CellStyle(.bright)),
        StyledLine(row.access?.text ?? EmergencyAccess.unknown.rawValue, CellStyle(role, .bold)),
        StyledLine(ageWords(row, at: now, isLate: isLate), isLate ? CellStyle(.severe) : CellStyle(.dim)),
        StyledLine(values, .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  /// As many values as there is room for: what does not fit goes, whole; what is said of the access itself may be abridged.
  private static func fitting(_ values: [String], after words: String, columns: Int) -> String {
    var line = words
    for value in values {
      let more = line.isEmpty ? value : line + "  " + value
      if MeasuredText(more).columns <= columns { line = more }
    }
    return line
  }

  private static func ageWords(_ row: FacilityRow, at now: Timestamp, isLate: Bool) -> String {
    guard let heard = row.heard else { return "no word yet" }
    return isLate ? "\(Age.text(now - heard)) OVERDUE" : Age.text(now - heard)
  }

  /// Every value with its age and its source.
  private static func sheet(_ row: FacilityRow, _ clock: BoardClock, _ hospital: Hospital?) -> TextSheet {
    func told(_ label: String, _ text: String, _ time: Timestamp, _ source: String) -> [String] {
      let at = clock.local(time, in: hospital).clock
      return ["\(label)  \(text)", "       \(Age.text(clock.now - time)), at \(at), says \(source)"]
    }
    let access = row.access.map { access in
      told(
        "ER", access.rest.isEmpty ? access.text : "\(access.text): \(access.rest)", access.time,
        access.source + (access.isDated ? "" : ", which does not say when: first read then"))
    }
    return TextSheet(
      title: row.name,
      lines: (access ?? ["ER  UNKNOWN: no word yet"])
        + row.values.flatMap { told($0.label, $0.text, $0.time, $0.source) })
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard model.incident != nil, let selected = state.selected(of: model.facilities.count) else {
      return ["Facilities: no incident is open."]
    }
    return ["Facilities, overdue first:"]
      + model.facilities.enumerated().map { index, row in
        (index == selected ? "Selected: " : "") + description(row, at: context.clock.now)
      }
  }

  private static func description(_ row: FacilityRow, at now: Timestamp) -> String {
    let age = ageWords(row, at: now, isLate: row.isOverdue(at: now))
    let values = row.values.map { ", \($0.label) \($0.text), \(Age.text(now - $0.time))" }.joined()
    let rest = row.access?.rest ?? ""
    let source = row.access.map { ", says \($0.source)" } ?? ""
    return
      "\(row.name): ER \(row.access?.text ?? "UNKNOWN"), \(age)\(source)\(rest.isEmpty ? "" : ", \(rest)")\(values)"
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.facilities.count).map { description(model.facilities[$0], at: context.clock.now) }
  }
}

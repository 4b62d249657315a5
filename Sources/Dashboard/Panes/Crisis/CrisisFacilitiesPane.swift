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
  }

  /// A hospital with its values, each as old as it is.
  package struct FacilityRow: Equatable, Sendable {
    let name: String
    let access: StatusFact?
    /// Facility, security, beds, services, crowding: in this order.
    let values: [StatusFact]

    /// When its emergency room was last heard of.
    var heard: Timestamp? { access?.time }

    var word: EmergencyAccess { access.map { EmergencyAccess(factValue: $0.value) } ?? .unknown }

    /// What stands behind the word: `trauma`, `lockdown`.
    var rest: String {
      guard let value = access?.value else { return "" }
      let rest = value.hasPrefix(word.rawValue) ? value.dropFirst(word.rawValue.count) : Substring(value)
      return String(rest.drop { $0 == ":" || $0 == " " })
    }

    func isOverdue(at now: Timestamp) -> Bool { heard.map { now - $0 > CrisisFacilitiesPane.limit } ?? true }
  }

  package static let id = PaneID("crisis-facilities")
  package static let title = "Facilities"
  package static let summary =
    "Emergency room access of the hospitals around an incident, overdue first, with the age of each value."
  package static let initialState = IndexedState()

  /// In an incident an emergency room's access is asked for anew after half an hour; the usual once a day is for quiet days.
  static let limit: Int64 = 1_800
  private static let topics: [FactTopic] = [.facility, .security, .beds, .services, .nedocs]

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, facilities: [])
    }
    let hospital = try reader.facts().hospitals.first { $0.id == incident.hospital }
    let facts = try reader.factHistories(incident.id).map(\.current).filter { $0.state != .withdrawn }
    var names: [String?] = [nil]
    for fact in facts where !names.contains(fact.facility) { names.append(fact.facility) }
    let rows = names.map { name in
      let own = facts.filter { $0.facility == name }
      return FacilityRow(
        name: name ?? hospital?.shortName ?? incident.hospital.rawValue,
        access: own.first { $0.topic == .emergencyAccess },
        values: topics.compactMap { topic in own.first { $0.topic == topic } })
    }
    let now = context.clock.now
    return Model(
      incident: incident, hospital: hospital,
      facilities: rows.sorted { left, right in
        let (late, other) = (left.isOverdue(at: now), right.isOverdue(at: now))
        if late != other { return late }
        return late
          ? (left.heard ?? Timestamp(seconds: 0)) < (right.heard ?? Timestamp(seconds: 0)) : left.name < right.name
      })
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.facilities.count } + [
      Command(
        "edit", ["e", "Enter"], "edit", help: "what is heard now of this emergency room", access: .changing,
        isHinted: true
      ) { state, model, _ in
        guard let incident = model.incident, incident.ended == nil,
          let index = state.selected(of: model.facilities.count)
        else { return [] }
        return [.fill(.fact(incident, basis: model.facilities[index].access))]
      },
      Command(
        "new", ["n"], "another", help: "a hospital that is not in the list, or another value", access: .changing
      ) { _, model, _ in
        guard let incident = model.incident, incident.ended == nil else { return [] }
        return [.fill(.fact(incident, basis: nil))]
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.facilities.count, height: context.size.rows)
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let late = model.facilities.count { $0.isOverdue(at: context.clock.now) }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: model.incident != nil && late > 0 ? [StyledText("\(late) overdue", CellStyle(.severe, .bold))] : [],
      bottomLeft: [StyledText("overdue after \(Age.text(limit))", .dim)],
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
    let role: StyleRole = isLate && row.word.role == .good ? .dim : row.word.role
    let age = ageWords(row.heard, at: now, isLate: isLate)
    let room = (columns.ranges(for: max(buffer.bounds.columns - 2, 0)).last ?? nil)?.count ?? 0
    let values = fitting(
      row.values.map { "\($0.topic.rawValue) \($0.value) \(Age.text(now - $0.time))" }, after: row.rest, columns: room)
    buffer.inside(Rect(column: 2, row: line, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
      TableRow([
        [StyledText(isLate ? "!" : " ", CellStyle(.severe, .bold))], StyledLine(row.name, CellStyle(.bright)),
        StyledLine(row.word.rawValue, CellStyle(role, .bold)),
        StyledLine(age, isLate ? CellStyle(.severe) : CellStyle(.dim)),
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

  private static func ageWords(_ heard: Timestamp?, at now: Timestamp, isLate: Bool) -> String {
    guard let heard else { return "no word yet" }
    return isLate ? "\(Age.text(now - heard)) OVERDUE" : Age.text(now - heard)
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
    let age = ageWords(row.heard, at: now, isLate: row.isOverdue(at: now))
    let values = row.values.map { ", \($0.topic.rawValue) \($0.value), \(Age.text(now - $0.time))" }.joined()
    return "\(row.name): ER \(row.word.rawValue), \(age)\(row.rest.isEmpty ? "" : ", \(row.rest)")\(values)"
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.facilities.count).map { description(model.facilities[$0], at: context.clock.now) }
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// Whom to call: outlets, agencies, partner hospitals and one's own people, with the last call that the log has.
package enum ContactsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    package let entries: [ContactEntry]
    package let isSimulated: Bool
  }

  package static let id = PaneID("contacts")
  package static let title = "Contacts"
  package static let summary = "The phone list: whom to call for what, and when that was done last."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard reader.audience == .staff else {
      return Model(incident: nil, hospital: nil, entries: [], isSimulated: false)
    }
    let incident = try reader.incident(context.subject.hospital)
    let facts = try reader.facts()
    return Model(
      incident: incident, hospital: facts.hospitals.first { $0.id == incident?.hospital },
      entries: try reader.desk.contacts(), isSimulated: facts.scenario != nil)
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.entries.count, height: context.size.rows)
  }

  // MARK: Commands

  private static func command(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, isHinted: Bool = false,
    _ run: @escaping @Sendable (Contact, Model) -> [Move]
  ) -> Command<Self> {
    Command(name, keys, title, help: help, access: .changing, isHinted: isHinted) { state, model, _ in
      guard let index = state.selected(of: model.entries.count) else {
        return [.notice("The list is empty: n adds somebody, hsdash import takes a CSV.")]
      }
      return run(model.entries[index].contact, model)
    }
  }

  private static func open(_ model: Model) -> Incident? { model.incident.flatMap { $0.ended == nil ? $0 : nil } }

  package static let commands: [Command<Self>] =
    listCommands { $0.entries.count } + [
      command("called", ["Enter"], "called", "notes that you called them, and what came of it", isHinted: true) {
        contact, model in
        guard let incident = open(model) else { return [.notice(DeskWords.noIncident)] }
        return [.fillDesk(.called(incident, contact))]
      },
      command("log-call", ["i"], "they call", "notes a call from them", isHinted: true) { contact, model in
        guard let incident = open(model) else { return [.notice(DeskWords.noIncident)] }
        return [.fillDesk(.call(incident, model.hospital, from: contact))]
      },
      Command("new-contact", ["n"], "new", help: "adds somebody to the list", access: .changing, isHinted: true) {
        _, _, _ in [.fillDesk(.contact(nil))]
      },
      command("edit", ["e"], "edit", "another number, another name") { contact, _ in [.fillDesk(.contact(contact))] },
      command("remove", ["D"], "remove", "takes somebody off the list; calls stay") { contact, _ in
        [.ask("Take \(contact.party) off the list?", .decide([.removeContact(contact.id)], notice: "Off the list."))]
      },
    ]

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let date = model.hospital.map { storyDate($0, context.clock) } ?? []
    return PaneBox(
      topLeft: [StyledText(model.entries.isEmpty ? title : "\(title)  \(model.entries.count)", CellStyle(.bright))],
      bottomLeft: model.entries.isEmpty ? [] : [StyledText("last call from the log", .dim)],
      bottomRight: date.isEmpty && model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : date,
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.entries.count) else {
      drawLines(emptyText(context.audience), into: &buffer)
      return
    }
    let top = state.top(of: model.entries.count, height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < model.entries.count {
      let index = top + row
      let isFirst = row == 0 || model.entries[index - 1].contact.kind != model.entries[index].contact.kind
      draw(model.entries[index], isFirst: isFirst, context.clock, row: row, &buffer)
      if index == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static func emptyText(_ audience: Audience) -> [String] {
    if audience == .public { return [DeskWords.forStaff] }
    return [
      "Nobody is in the list yet. n adds somebody.",
      "hsdash import FILE.csv takes a list: organization, name, kind, phone, mail, for.",
    ]
  }

  private static let columns = ColumnLayout([
    .init(.fixed(8), priority: 1), .init(.share(2), minimum: 16, priority: 5), .init(.fixed(14), priority: 6),
    .init(.fixed(17), priority: 4), .init(.share(1), minimum: 14, priority: 0),
  ])

  private static func draw(
    _ entry: ContactEntry, isFirst: Bool, _ clock: BoardClock, row: Int, _ buffer: inout CellBuffer
  ) {
    let contact = entry.contact
    buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 3, 0), rows: 1)) { area in
      TableRow([
        StyledLine(isFirst ? contact.kind.shortWord : "", .dim), StyledLine(contact.party, CellStyle(.bright)),
        StyledLine(contact.phone.isEmpty ? "mail" : contact.phone),
        StyledLine(entry.lastWords(clock), entry.lastCall == nil ? CellStyle(.warning) : CellStyle(.dim)),
        StyledLine(contact.note, .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.entries.count) else {
      return ["Contacts:"] + emptyText(context.audience)
    }
    return ["Contacts:"]
      + model.entries.enumerated().map { index, entry in
        (index == selected ? "Selected: " : "") + description(entry, context.clock)
      }
  }

  private static func description(_ entry: ContactEntry, _ clock: BoardClock) -> String {
    let contact = entry.contact
    let ways = [contact.phone, contact.mail].filter { !$0.isEmpty }.joined(separator: ", ")
    return "\(contact.party), \(contact.kind.rawValue): \(ways), \(entry.lastWords(clock))"
      + (contact.note.isEmpty ? "" : ", for: \(contact.note)")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.entries.count).map { description(model.entries[$0], context.clock) }
  }
}

extension Contact.Kind {
  fileprivate var shortWord: String {
    switch self {
    case .outlet: "press"
    case .agency: "agencies"
    case .hospital: "partners"
    case .own: "ours"
    }
  }
}

extension ContactEntry {
  /// `we, 52 min ago`, `they, just now`, `not called yet`.
  fileprivate func lastWords(_ clock: BoardClock) -> String {
    guard let lastCall else { return "no call yet" }
    return "\(lastCall.direction == .outgoing ? "we" : "they"), \(ago(clock.now - lastCall.time))"
  }
}

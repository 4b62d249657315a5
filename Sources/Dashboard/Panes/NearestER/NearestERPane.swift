import EmergencyRooms
import HospitalModel
import TerminalCells
import TerminalWidgets

/// The emergency rooms nearest to a place, always by distance.
package enum NearestERPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let start: StartingPlace?
    /// Nearest first; a closed one is none of them.
    let lines: [NearestLine]
    /// Those that would stand among them were they not closed.
    let closed: [NearestLine]
    /// The watched hospital of the place, when no listing gives it an emergency room.
    let unlisted: EmergencyRoom?
    let month: DataMonth?
    let hasTable: Bool

    /// How many of the lines nobody has told a status for.
    var missing: Int { lines.count { $0.known?.report == nil } }
  }

  package static let id = PaneID("er")
  package static let title = "Nearest ER"
  package static let summary =
    "The emergency rooms nearest to a place, in a straight line. In an emergency call 911. "
    + EmergencyRoomTable.attribution
  package static let initialState = IndexedState()

  /// As many as there are letters to tie them to the map.
  static let shown = 26

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let directory = context.directory
    let board = try AccessBoard.load(directory, from: reader)
    let hospitals = try reader.facts().hospitals
    guard let table = directory.table, let start = StartingPlace(context.subject, directory, hospitals) else {
      return Model(
        start: nil, lines: [], closed: [], unlisted: nil, month: directory.table?.month,
        hasTable: directory.table != nil)
    }
    let shut = board.shutCount
    let near = table.nearest(to: start.place.coordinate, limit: shown + shut)
    let open = near.filter { board[$0.room.id]?.isShut != true }.prefix(shown)
    let closed = near.filter {
      board[$0.room.id]?.isShut == true && $0.distance <= (open.last?.distance ?? $0.distance)
    }
    return Model(
      start: start,
      lines: open.enumerated().map { NearestLine($1, letter: NearestLine.letter($0), from: start, board, table.month) },
      closed: closed.map { NearestLine($0, letter: nil, from: start, board, table.month) },
      unlisted: start.hospital.flatMap { directory.facility(of: $0) }.flatMap { $0.services == .offered ? nil : $0 },
      month: table.month, hasTable: true)
  }

  package static func selectedFacility(_ model: Model, _ state: State) -> String? {
    selected(model, state)?.room.id
  }

  static func selected(_ model: Model, _ state: State) -> NearestLine? {
    state.selected(of: model.lines.count).map { model.lines[$0] }
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let form = NearestForm(model, context.size, context.clock)
    guard place.row >= form.listTop, place.row < form.listTop + form.entries * form.entryRows else { return false }
    return state.select(
      screenRow: (place.row - form.listTop) / form.entryRows, of: model.lines.count, height: form.entries)
  }

  package static let commands: [Command<Self>] =
    listCommands(visible: { NearestForm($0, $1.size, $1.clock).entries }) { $0.lines.count } + [
      Command("open", ["Enter"], "facility", help: "everything that is known of this hospital", isHinted: true) {
        state, model, context in
        guard let line = selected(model, state), let start = model.start else { return [.editPlace("")] }
        return [.show(FacilitySheet.sheet(line, from: start, context.clock))]
      },
      Command(
        "place", ["e"], "place", help: "type a ZIP code, a town or degrees; empty is the hospital's own place",
        isHinted: true
      ) { _, _, _ in [.editPlace("")] },
      Command(
        "zip", "0123456789".map { KeyPress(.character($0)) }, "ZIP code", help: "begins to type a ZIP code or degrees"
      ) {
        _, _, context in [.editPlace(context.pressed?.typed ?? "")]
      },
      Command("copy-facility", ["y"], "copy address", help: "copies name, address and telephone number", isHinted: true)
      {
        state, model, _ in
        guard let line = selected(model, state) else { return [.notice(nothingHere)] }
        return [.perform(.copy(.words(FacilitySheet.address(line.room), of: "address and telephone number")))]
      },
      Command("open-site", ["o"], "open site", help: "opens the hospital's site", isHinted: true) { state, model, _ in
        guard let line = selected(model, state) else { return [.notice(nothingHere)] }
        guard let page = FacilitySheet.page(line.room) else {
          return [.notice("No site of \(line.room.name) is known.")]
        }
        return [.perform(.openPage(page))]
      },
      map("zoom-map-in", ["+"], "zoom in", "the map comes closer", "zoom-in"),
      map("zoom-map-out", ["-"], "zoom out", "the map shows more", "zoom-out"),
      map("map-extent", ["m"], "state, nation, near", "the map shows the state, the nation, or what is near", "extent"),
    ]

  /// A command of the map, without going there first.
  private static func map(_ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ command: String)
    -> Command<Self>
  {
    Command(name, keys, title, help: help, isHinted: name == "map-extent") { _, _, _ in
      [.command(ERMapPane.id, command)]
    }
  }

  private static let nothingHere = "No place is given yet: e takes a ZIP code, a town or degrees."
}

extension KeyPress {
  /// The letter that it types.
  fileprivate var typed: String? {
    if case .character(let letter) = key, modifiers.isEmpty { String(letter) } else { nil }
  }
}

import EmergencyRooms
import HospitalModel
import TerminalCells
import TerminalWidgets

/// The place, the emergency rooms and the watched hospitals on a map.
package enum ERMapPane: Pane {
  package struct State: PaneState {
    package var place = ListPlace()
    package var needsLoad = false
    var extent = MapExtent.state
    /// Each step shows half as much again of what lies in the middle.
    var zoom = 0
    /// Where a person has moved the map to; `nil` while it shows what it shows by itself.
    var middle: MapPoint?

    package init() {}
  }

  package struct Model: Equatable, Sendable {
    let map: BrailleMap
    let frame: MapFrame?
    let title: String
    /// The numbers of the facilities that the marks stand for, one a mark; empty for the place.
    let numbers: [String]
    let words: [String]
    let known: Bool
  }

  package static let id = PaneID("er-map")
  package static let title = "Map"
  package static let summary =
    "The place, the emergency rooms and the watched hospitals in their state, in the nation, or close by."
  package static let initialState = State()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let board = try AccessBoard.load(context.directory, from: reader)
    let hospitals = try reader.facts().hospitals
    guard let table = context.directory.table else {
      return Model(
        map: BrailleMap(), frame: nil, title: title, numbers: [], words: [NearestERPane.noTable], known: false)
    }
    let start = StartingPlace(context.subject, context.directory, hospitals)
    let picture = ERMapPicture(table, start, board, state, context)
    return Model(
      map: picture.map, frame: picture.frame, title: picture.title, numbers: picture.numbers, words: picture.words,
      known: board.facilities.contains { $0.known.report != nil })
  }

  /// A click on a letter selects its row of the list; on a digit it says who that is.
  package static func moves(at place: Point, _ model: Model, _ state: State, _ context: CommandContext) -> [Move] {
    guard model.frame != nil, let index = model.map.mark(at: place, in: context.size) else { return [] }
    let mark = model.map.marks[index]
    if let row = NearestLine.index(of: mark.letter) { return [.select(NearestERPane.id, index: row)] }
    return mark.words.first.map { [.notice($0.text.text)] } ?? []
  }

  package static let commands: [Command<Self>] =
    [
      pan("pan-left", ["h", "Left"], "left", "moves the map's window to the west", across: -1, up: 0),
      pan("pan-right", ["l", "Right"], "right", "moves the map's window to the east", across: 1, up: 0),
      pan("pan-down", ["j", "Down"], "down", "moves the map's window to the south", across: 0, up: -1),
      pan("pan-up", ["k", "Up"], "up", "moves the map's window to the north", across: 0, up: 1),
      change(
        "zoom-in", ["+"], "zoom in", "shows less, closer; around the place, or where the map was moved to",
        isHinted: true
      ) {
        $0.zoom = min($0.zoom + 1, mostZoom)
      },
      change("zoom-out", ["-"], "zoom out", "shows more; beyond the state it shows the nation", isHinted: true) {
        state in
        if state.zoom > 0 {
          state.zoom -= 1
        } else {
          (state.extent, state.middle) = (state.extent.wider, nil)
        }
      },
      change("reset", ["0"], "reset", "the state, as it was at first", isHinted: true) { $0 = State() },
      change(
        "extent", ["m"], "state, nation, near", "shows the state, the nation, or what is near, in turn", isHinted: true
      ) {
        state in (state.extent, state.zoom, state.middle) = (state.extent.next, 0, nil)
      },
      list(
        "map-open", ["Enter"], "facility", "everything that is known of the hospital under the list's cursor", "open"),
      list(
        "map-copy", ["y"], "copy address", "copies the address of the hospital under the list's cursor", "copy-facility"
      ),
      list("map-site", ["o"], "open site", "opens the site of the hospital under the list's cursor", "open-site"),
      list("map-place", ["e"], "place", "type a ZIP code, a town or degrees", "place"),
      list("next-nearest", ["n"], "next", "the next hospital of the list, marked on the map", "down"),
      list("previous-nearest", ["N"], "previous", "the hospital before it", "up"),
    ]

  /// At 1.5 to a step, from the nation to a few blocks.
  private static let mostZoom = 20

  private static func change(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, isHinted: Bool = false,
    _ change: @escaping @Sendable (inout State) -> Void
  ) -> Command<Self> {
    Command(name, keys, title, help: help, isHinted: isHinted) { state, _, _ in
      change(&state)
      state.needsLoad = true
      return []
    }
  }

  private static func pan(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, across: Double, up: Double
  )
    -> Command<Self>
  {
    Command(name, keys, title, help: help) { state, model, _ in
      guard let frame = model.frame else { return [] }
      state.middle = frame.moved(from: state.middle ?? frame.middle, across: across, up: up)
      state.needsLoad = true
      return []
    }
  }

  /// A command of the list, without going there first.
  private static func list(_ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ command: String)
    -> Command<Self>
  {
    Command(name, keys, title, help: help) { _, _, _ in [.command(NearestERPane.id, command)] }
  }
}

/// How much of the world the map shows before it is zoomed.
enum MapExtent: Hashable, Sendable {
  case state, nation, near

  var next: MapExtent {
    switch self {
    case .state: .nation
    case .nation: .near
    case .near: .state
    }
  }

  var wider: MapExtent {
    self == .near ? .state : .nation
  }
}

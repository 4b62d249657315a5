import HospitalModel
import TerminalCells
import TerminalWidgets

/// A tile for each hospital: what moved, and the newest word. A list where tiles don't fit.
package enum HospitalsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let tiles: [Tile]
    /// The newest posts of all, for the rows below the list.
    package let newest: [PostLine]
    package let isSimulated: Bool
  }

  package static let id = PaneID("hospitals")
  package static let title = "Hospitals"
  package static let summary = "A tile for each hospital: its state, its number, its newest word."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let overviews = try reader.overviews(context.clock.now)
    let page = try reader.posts(PostWindow(below: max(context.size.rows - overviews.count - 3, 0) + 1))
    let board = try AccessBoard.load(context.directory, from: reader)
    let neighbours = board.shutNeighbours
    let names = Dictionary(overviews.map { ($0.hospital.id, $0.hospital.shortName) }) { first, _ in first }
    return Model(
      tiles: overviews.map {
        Tile($0, context.clock, access: board[$0.hospital.id], neighbours: neighbours[$0.hospital.id] ?? [])
      },
      newest: page.rows.map { post in
        PostLine(post, time: context.clock.brief(post.key.published), hospital: names[post.hospital] ?? "")
      },
      isSimulated: try reader.facts().scenario != nil)
  }

  /// How the tiles are laid out in the inside of the pane; `nil` for a list.
  static func grid(_ size: Size, count: Int) -> (columns: Int, tileRows: Int)? {
    // The pane has no border of its own when it shows tiles.
    let width = size.columns + 2
    let columns = width < ViewCatalog.narrow ? 1 : min(max(width / narrowestTile, 2), 4)
    let lines = (count + columns - 1) / columns
    guard count > 0, lines > 0 else { return nil }
    let tileRows = min((size.rows + 2) / lines, largestTile)
    return tileRows >= smallestTile && columns > 1 ? (columns, tileRows) : nil
  }

  /// Where there is more room, more tiles stand side by side instead of wider ones.
  private static let narrowestTile = 53
  private static let smallestTile = 5
  private static let largestTile = 12

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    guard let grid = grid(context.size, count: model.tiles.count) else {
      return state.select(screenRow: place.row, of: model.tiles.count, height: context.size.rows)
    }
    // Tiles lie in the pane's whole rectangle, which begins a column and a row before its inside.
    let column = (place.column + 1) * grid.columns / max(context.size.columns + 2, 1)
    let target = (place.row + 1) / grid.tileRows * grid.columns + column
    guard model.tiles.indices.contains(target), target != state.selected(of: model.tiles.count) else { return false }
    state.place.index = target
    return true
  }

  package static let commands: [Command<Self>] =
    [
      move("left", ["h", "Left"], "left", "the tile on the left") { _ in -1 },
      move("right", ["l", "Right"], "right", "the tile on the right") { _ in 1 },
      move("down", ["j", "Down"], "down", "the tile below") { $0 },
      move("up", ["k", "Up"], "up", "the tile above") { -$0 },
      move("top", ["Home"], "first", "the first hospital") { _ in -1_000 },
      move("end", ["End", "G"], "last", "the last hospital") { _ in 1_000 },
      Command("open", ["Enter"], "open", help: "goes where the tile shouts", isHinted: true) { state, model, _ in
        guard let index = state.selected(of: model.tiles.count) else { return [] }
        return [model.tiles[index].target]
      },
      Command("hospital-view", ["o"], "hospital", help: "the hospital's channels and stream") { state, model, _ in
        guard let index = state.selected(of: model.tiles.count) else { return [] }
        return [.hospital(model.tiles[index].hospital.id)]
      },
    ]

  /// A move by so many tiles, given how many stand in a row; at the edge of a row it goes on in the next.
  private static func move(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: @escaping @Sendable (Int) -> Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help) { state, model, context in
      let grid = grid(context.size, count: model.tiles.count)
      guard grid != nil || !["left", "right"].contains(name) else { return [] }
      guard let selected = state.selected(of: model.tiles.count) else { return [] }
      let target = selected + step(grid?.columns ?? 1)
      if model.tiles.indices.contains(target) || abs(step(1)) > 1 {
        state.move(by: target - selected, of: model.tiles.count, height: context.size.rows)
      }
      return []
    }
  }
}

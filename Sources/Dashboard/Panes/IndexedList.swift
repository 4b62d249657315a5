import HospitalModel
import TerminalCells

/// The state of a pane that holds its whole list.
package struct IndexedState: PaneState {
  package var place = ListPlace()
  package var needsLoad = false
  /// Which of its ways the pane shows its list in, such as the order of a ranking.
  package var variant = 0

  package init() {}

  /// The selected row of a list of so many rows; `nil` when there are none.
  func selected(of count: Int) -> Int? {
    count > 0 ? min(max(place.index, 0), count - 1) : nil
  }

  /// The first visible row, so that the selected one is visible and the list scrolls only at its edge.
  func top(of count: Int, height: Int) -> Int {
    guard let selected = selected(of: count) else { return 0 }
    return max(0, selected - min(place.screenRow, max(height - 1, 0)))
  }

  /// Selects the row at a screen row; false when there is none, or it is selected already.
  mutating func select(screenRow: Int, of count: Int, height: Int) -> Bool {
    guard let selected = selected(of: count) else { return false }
    let target = top(of: count, height: height) + screenRow
    guard target != selected, target >= 0, target < count else { return false }
    move(by: target - selected, of: count, height: height)
    return true
  }

  mutating func move(by step: Int, of count: Int, height: Int) {
    guard let selected = selected(of: count) else { return }
    let target = min(max(selected + step, 0), count - 1)
    let row = selected - top(of: count, height: height)
    place.screenRow = min(max(row + target - selected, 0), max(height - 1, 0), target)
    place.index = target
  }
}

extension Pane where State == IndexedState {
  /// The moves that every list knows.
  ///
  /// - Parameters:
  ///   - rowHeight: How many screen rows one entry takes.
  ///   - rows: How many rows of a pane of such a size the list has.
  ///   - visible: How many entries are to be seen, where that depends on more.
  static func listCommands(
    rowHeight: Int = 1, rows: @escaping @Sendable (Size) -> Int = { $0.rows },
    visible: (@Sendable (Model, CommandContext) -> Int)? = nil,
    count: @escaping @Sendable (Model) -> Int
  ) -> [Command<Self>] {
    func move(
      _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: @escaping @Sendable (Int) -> Int
    ) -> Command<Self> {
      Command(name, keys, title, help: help) { state, model, context in
        let height = max(visible?(model, context) ?? rows(context.size) / rowHeight, 1)
        state.move(by: step(height), of: count(model), height: height)
        return []
      }
    }
    return [
      move("down", ["j", "Down"], "down", "the next row") { _ in 1 },
      move("up", ["k", "Up"], "up", "the row before") { _ in -1 },
      move("page-down", ["PgDn", "C-f", "Space"], "page down", "one page down") { max($0 - 1, 1) },
      move("page-up", ["PgUp", "C-b"], "page up", "one page up") { -max($0 - 1, 1) },
      move("half-down", ["C-d"], "half page down", "half a page down") { max($0 / 2, 1) },
      move("half-up", ["C-u"], "half page up", "half a page up") { -max($0 / 2, 1) },
      move("top", ["Home"], "first", "the first row") { _ in -1_000_000 },
      move("end", ["End", "G"], "last", "the last row") { _ in 1_000_000 },
    ]
  }
}

import Dashboard
import HospitalModel
import TerminalCells
import Testing

@Suite("Mouse")
struct PointingTests {
  private static let size = Size(columns: 120, rows: 40)

  private func click(_ state: inout DashboardState, _ column: Int, _ row: Int) -> [Effect] {
    reduce(&state, .mouse(MouseEvent(kind: .press, point: Point(column: column, row: row))))
  }

  @Test("a click focuses the pane and selects the tile, a second one opens it")
  func tiles() throws {
    var state = try StoryStore.all().state(.overview, Self.size)
    let row = (0..<40).first { state.frame().text(row: $0).contains("─4 Scott & White") } ?? 0
    _ = click(&state, 100, row + 2)
    #expect(state.focus == PaneID("hospitals") && state.panes[PaneID("hospitals")]?.place.index == 3)
    _ = click(&state, 100, row + 2)
    #expect(state.view == .crisis)
  }

  @Test("a click selects the row of a list under the pointer; the wheel scrolls it")
  func rows() throws {
    var state = try StoryStore.all().state(.timeline, Self.size)
    _ = click(&state, 30, 9)
    #expect(state.frame().cursor?.row == 9)
    _ = reduce(&state, .mouse(MouseEvent(kind: .wheelDown, point: Point(column: 30, row: 20))))
    #expect(state.frame().cursor?.row == 12)
  }
}

import HospitalModel
import TerminalCells

extension DashboardState {
  /// The wheel scrolls the pane under the pointer; a click focuses it and selects the row, a click on the selected row opens it.
  mutating func point(_ event: MouseEvent) -> [Effect] {
    guard layers.isEmpty else { return pointInLayer(event) }
    guard let place = placements.last(where: { $0.rect.contains(event.point) }) else { return [] }
    switch event.kind {
    case .wheelUp: return scroll(place.pane, "up")
    case .wheelDown: return scroll(place.pane, "down")
    case .press: return click(place.pane, in: place.rect, at: event.point)
    case .release, .drag: return []
    }
  }

  private mutating func scroll(_ pane: PaneID, _ direction: String) -> [Effect] {
    guard let command = PaneCatalog.row(pane).commands.first(where: { $0.name == direction }) else { return [] }
    return (0..<Self.wheelRows).flatMap { _ in run(command, of: pane) }
  }

  private mutating func click(_ pane: PaneID, in rect: Rect, at point: Point) -> [Effect] {
    notice = nil
    let hadFocus = focus == pane
    focus = pane
    guard var state = panes[pane], let model = models[pane] else { return [] }
    let place = Point(column: point.column - rect.column - 1, row: point.row - rect.row - 1)
    let isMoved = PaneCatalog.row(pane).select(place, &state, model, commandContext(pane))
    panes[pane] = state
    guard !isMoved, hadFocus, pane != ReaderPane.id else { return [] }
    return run(.pane(pane, "open"))
  }

  /// In front of the panes the wheel moves the selection.
  private mutating func pointInLayer(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .wheelUp: press("Up")
    case .wheelDown: press("Down")
    case .press, .release, .drag: []
    }
  }

  private static let wheelRows = 3
}

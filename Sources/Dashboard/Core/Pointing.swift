import TerminalCells
import TerminalWidgets

extension DashboardState {
  /// The wheel scrolls the pane under the pointer; a click focuses it and selects the row, a click on the selected row opens it.
  mutating func point(_ event: MouseEvent) -> [Effect] {
    if event.kind == .drag { return explainSelecting() }
    guard layers.isEmpty || layers.last?.isLine == true else { return pointInLayer(event) }
    if event.kind == .press, event.point.row == size.rows - 1, bottomRows > 0 {
      return clickHint(at: event.point.column)
    }
    if event.kind == .press, let tab = tab(at: event.point) {
      focus = tab
      return []
    }
    guard let place = placements.last(where: { $0.rect.contains(event.point) }) else { return [] }
    switch event.kind {
    case .wheelUp: return scroll(place.pane, "up")
    case .wheelDown: return scroll(place.pane, "down")
    case .press: return click(place.pane, in: place.rect, at: event.point)
    case .release, .drag: return []
    }
  }

  /// The first time somebody drags, the screen says how text is selected.
  private mutating func explainSelecting() -> [Effect] {
    guard !knowsSelecting else { return [] }
    knowsSelecting = true
    let copy = keyName(of: "copy")
    notice = Notice(
      "To select text hold Shift while dragging (Option on a Mac); \(keyName(of: "mouse")) leaves the mouse to the terminal, "
        + "\(copy) copies the row.")
    return []
  }

  /// The first key of a command of the screen.
  package func keyName(of command: String) -> String {
    GlobalCommands.named(command).flatMap { keys(of: $0.name, $0.keys).first?.name } ?? ""
  }

  private mutating func clickHint(at column: Int) -> [Effect] {
    notice = nil
    guard let hint = hint(at: column) else { return [] }
    return run(hint.reference)
  }

  /// Over a list the wheel moves the selection, over a map it zooms.
  private mutating func scroll(_ pane: PaneID, _ direction: String) -> [Effect] {
    let zoom = direction == "up" ? "zoom-in" : "zoom-out"
    if let command = PaneCatalog.row(pane).commands.first(where: { $0.name == zoom }) { return run(command, of: pane) }
    guard let command = PaneCatalog.row(pane).commands.first(where: { $0.name == direction }) else { return [] }
    return (0..<Self.wheelRows).flatMap { _ in run(command, of: pane) }
  }

  private mutating func click(_ pane: PaneID, in rect: Rect, at point: Point) -> [Effect] {
    notice = nil
    let hadFocus = focus == pane
    focus = pane
    guard var state = panes[pane], let model = models[pane] else { return [] }
    let inner = inside(rect)
    let place = Point(column: point.column - inner.column, row: point.row - inner.row)
    let moves = PaneCatalog.row(pane).moves(place, model, state, commandContext(pane))
    guard moves.isEmpty else { return moves.flatMap { perform($0) } }
    let isMoved = PaneCatalog.row(pane).select(place, &state, model, commandContext(pane))
    panes[pane] = state
    guard !isMoved, hadFocus, pane != ReaderPane.id else { return [] }
    return run(.pane(pane, "open"))
  }

  /// In front of the panes the wheel moves the selection, a click runs a row, and a click beside the box closes it.
  private mutating func pointInLayer(_ event: MouseEvent) -> [Effect] {
    switch event.kind {
    case .wheelUp: return press("Up")
    case .wheelDown: return press("Down")
    case .press:
      guard let front = layers.last, let shown = LayerDrawing.shown(front, in: size) else { return [] }
      guard shown.box.contains(event.point) else {
        layers.removeLast()
        return []
      }
      let row = event.point.row - shown.content.row
      guard shown.content.contains(event.point), row < shown.rows.count else { return [] }
      return chooseRow(shown.rows.lowerBound + row)
    case .release, .drag: return []
    }
  }

  private static let wheelRows = 3
}

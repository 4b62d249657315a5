import HospitalModel
import TerminalCells

/// Everything that the screen shows and remembers: a value, changed only by ``reduce(_:_:)``.
package struct DashboardState: Equatable, Sendable {
  package var size: Size
  package var clock: BoardClock
  package let settings: ScreenSettings
  package var view: ViewID
  /// The views that `Esc` goes back through.
  package var earlierViews: [ViewID] = []
  package var focus: PaneID
  package var panes: [PaneID: AnyPaneState]
  package var models: [PaneID: AnyPaneModel] = [:]
  /// What the models were read for.
  package var loadedFor: [PaneID: LoadContext] = [:]
  package var board = BoardModel.empty
  package var subject = Subject()
  package var isReaderOpen = false
  package var isZoomed = false
  package var search: String?
  /// Help, palette, menus, prompts: the last one has the keys.
  package var layers: [Layer] = []
  package var notice: Notice?
  /// What `u` takes back.
  package var undo: [PersonDecision] = []
  /// Set when everything visible has to be read again: the store changed, or a minute passed.
  package var isStale = true
  /// Why the last reading failed.
  package var loadFailure: String?

  package init(size: Size, clock: BoardClock, settings: ScreenSettings, view: ViewID = .overview) {
    self.size = size
    self.clock = clock
    self.settings = settings
    self.view = view
    panes = Dictionary(uniqueKeysWithValues: PaneCatalog.rows.map { ($0.id, $0.initialState) })
    focus = ViewCatalog.view(view).firstFocus
  }
}

/// What was chosen at the start and doesn't change while the screen is up.
package struct ScreenSettings: Equatable, Sendable {
  package var audience = Audience.staff
  package var isReadOnly = false
  /// Who acknowledges: the configured operator, as claimed.
  package var operatorName = "operator"
  /// The title of the running scenario; `nil` for a real store.
  package var scenarioTitle: String?
  /// `SIM` or `SIM x60`.
  package var simulationMark: String?
  /// The key map's own bindings, by command name.
  package var bindings: [String: [KeyPress]] = [:]

  package init() {}
}

/// One line at the bottom, until the next key.
package struct Notice: Equatable, Sendable {
  package let text: String
  package let isError: Bool

  package init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}

extension DashboardState {
  /// The space between the top lines and the bottom line.
  package var body: Rect {
    Rect(column: 0, row: topRows, columns: size.columns, rows: size.rows - topRows - bottomRows)
  }

  /// One line, and another one above it while an incident is open; none on a screen of under four rows.
  package var topRows: Int { size.rows < 4 ? 0 : (board.incident == nil ? 1 : 2) }

  package var bottomRows: Int { size.rows < 3 ? 0 : 1 }

  /// True when there is room for one pane only.
  package var isTiny: Bool { size.columns < ViewCatalog.tiny.columns || size.rows < ViewCatalog.tiny.rows }

  /// The panes that may have the focus, in the order of `Tab`.
  package var reachablePanes: [PaneID] {
    ViewCatalog.view(view).panes.filter { $0 != ReaderPane.id || isReaderOpen || view == .reader }
  }

  /// What is on the screen, and where.
  package var placements: [(pane: PaneID, rect: Rect)] {
    if isZoomed || isTiny { return [(focus, body)] }
    var layout = LayoutState()
    layout.isReaderOpen = isReaderOpen
    layout.attentionCount = board.attention.count
    return ViewCatalog.view(view).layout(body, layout).filter { !$0.rect.isEmpty }
  }

  /// What a pane reads for in its place.
  package func loadContext(in rect: Rect) -> LoadContext {
    LoadContext(size: rect.inset(columns: 1, rows: 1).size, clock: clock, subject: subject, search: search)
  }

  package func commandContext(_ pane: PaneID) -> CommandContext {
    let rect = placements.first { $0.pane == pane }?.rect ?? body
    return CommandContext(
      clock: clock, size: rect.inset(columns: 1, rows: 1).size, subject: subject, isSearching: search != nil)
  }

  package func drawContext(_ pane: PaneID, in rect: Rect) -> DrawContext {
    DrawContext(
      clock: clock, isFocused: pane == focus && layers.isEmpty, size: rect.inset(columns: 1, rows: 1).size,
      subject: subject, search: search, board: board, audience: settings.audience)
  }
}

import EmergencyRooms
import HospitalModel
import TerminalCells

/// Everything that the screen shows and remembers: a value, changed only by ``reduce(_:_:)``.
package struct DashboardState: Equatable, Sendable {
  package var size: Size
  package var clock: BoardClock
  package let settings: ScreenSettings
  package var configuration: ScreenConfiguration
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
  /// The first visible line of posts that were left in their midst.
  package var readerPlaces: [PostID: Int] = [:]
  package var isZoomed = false
  /// One pane without borders, so that the terminal's own selection takes nothing but text.
  package var isBare = false
  /// The chosen layout of each view, by its name.
  package var layoutNames: [ViewID: String] = [:]
  /// Changed sizes, by view and layout.
  package var layoutSizes: [String: [String: [Int]]] = [:]
  package var search: String?
  /// Searches that a person keeps, besides those of the configuration.
  package var savedSearches: [SavedSearch] = []
  /// Help, palette, menus, prompts: the last one has the keys.
  package var layers: [Layer] = []
  package var notice: Notice?
  /// The name that `:as` claimed, until the program ends; `nil` for the configured one.
  package var claimedName: String?
  /// How many calls and inquiries this screen has noted: part of their keys.
  var notesTaken = 0
  /// What `u` takes back.
  package var undo: [PersonDecision] = []
  /// What `!` showed last.
  package var tour: AttentionID?
  /// Set when everything visible has to be read again: the store changed, or a minute passed.
  package var isStale = true
  /// Why the last reading failed, and since when.
  package var loadFailure: LoadFailure?
  /// False while the mouse is left to the terminal.
  package var isMouseOn = true
  /// True once the first drag was explained.
  package var knowsSelecting = false
  /// The terminal's own ground, as far as it told.
  package var ground: Ground?
  /// `SIM`, `SIM x60` or `SIM paused`; `nil` for a real store.
  package var simulationMark: String?
  /// When the wall shows its next picture.
  package var wallTurnsAt: Timestamp?

  package init(
    size: Size, clock: BoardClock, settings: ScreenSettings, configuration: ScreenConfiguration = ScreenConfiguration(),
    view: ViewID = .overview
  ) {
    self.size = size
    self.clock = clock
    self.settings = settings
    self.configuration = configuration
    self.view = view
    simulationMark = settings.simulationMark
    panes = [:]
    focus = ViewCatalog.view(view).firstFocus
    isMouseOn = settings.usesMouse
    focus = firstFocus(of: view)
    for pane in PaneCatalog.rows { begin(pane.id) }
    if settings.isWall, !settings.isMotionReduced { wallTurnsAt = clock.now + configuration.wall.seconds }
  }

  /// A pane begins anew; where little shall move, no list follows what arrives.
  mutating func begin(_ pane: PaneID) {
    panes[pane] = PaneCatalog.row(pane).initialState
    if settings.isMotionReduced { panes[pane]?.place.follows = false }
  }
}

/// What was chosen at the start and doesn't change while the screen is up.
package struct ScreenSettings: Equatable, Sendable {
  package var audience = Audience.staff
  package var isReadOnly = false
  /// The title of the running scenario; `nil` for a real store.
  package var scenarioTitle: String?
  /// `SIM` or `SIM x60`, at the start.
  package var simulationMark: String?
  /// What is invented in the running stories, plain sentences.
  package var inventions: [String] = []
  /// A display on a wall: public, read-only, turning its pictures by itself.
  package var isWall = false
  /// Nothing moves by itself: lists don't follow, pictures don't turn.
  package var isMotionReduced = false
  package var usesMouse = true
  /// Nothing beyond ASCII is shown: what is made of half blocks needs another form.
  package var isASCII = false
  /// Where emergency rooms are looked up: the table that came with the program, unless the user has a newer one.
  package var emergencyRooms: EmergencyRoomTable? = .inProgram

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

/// The store could not be read; what is shown is as old as that.
package struct LoadFailure: Equatable, Sendable {
  package let reason: String
  package let since: Timestamp
}

extension DashboardState {
  /// Who acts, as claimed.
  package var operatorName: String { claimedName ?? configuration.operatorName }

  /// The space between the top lines and the bottom line.
  package var body: Rect {
    Rect(column: 0, row: topRows, columns: size.columns, rows: size.rows - topRows - bottomRows)
  }

  /// One line, and another one above it while an incident is open; none on a screen of under four rows.
  package var topRows: Int { size.rows < 4 ? 0 : (board.incident == nil ? 1 : 2) }

  /// The line of hints; a screen of under six rows has its rows for the pane, and a notice stands over the last one.
  package var bottomRows: Int { size.rows < 6 ? 0 : 1 }

  /// True when there is room for one pane only.
  package var isTiny: Bool { size.columns < ViewCatalog.tiny.columns || size.rows < ViewCatalog.tiny.rows }

  /// True while one pane has the whole body.
  var isAlone: Bool { isZoomed || isTiny || isBare }

  /// The panes that may have the focus, in the order of `Tab`.
  package var reachablePanes: [PaneID] {
    layout(of: view).tree.panes.filter { $0 != ReaderPane.id || isReaderShown }
  }

  /// What is on the screen, and where.
  package var placements: [PanePlace] {
    if isAlone { return [PanePlace(pane: focus, rect: body)] }
    let layout = layout(of: view)
    let places = layout.tree.places(in: body, layoutContext)
    // Where a layout leaves no room for one of its panes, the pane with the focus stands alone.
    guard places.allSatisfy({ $0.rect.rows >= layout.leastRows && $0.rect.columns > 2 }) else {
      return [PanePlace(pane: focus, rect: body)]
    }
    return places
  }

  /// The part of a pane's place that is its content's: without a border it is all of it.
  func inside(_ rect: Rect) -> Rect {
    hasBorder(rect) ? rect.inset(columns: 1, rows: 1) : rect
  }

  /// Where a border would leave no row to read, there is none.
  func hasBorder(_ rect: Rect) -> Bool {
    !isBare && rect.rows >= LayoutTree.lowestPart
  }

  /// What a pane reads for in its place.
  package func loadContext(_ pane: PaneID, in rect: Rect) -> LoadContext {
    var subject = shownSubject
    // Which post is read is no question of the lists beside it.
    if !PaneCatalog.row(pane).readsPost { subject.post = nil }
    return LoadContext(
      size: inside(rect).size, clock: clock, subject: subject, search: search, directory: directory,
      textWidth: configuration.textWidth, searches: searches)
  }

  var directory: FacilityDirectory {
    FacilityDirectory(table: settings.emergencyRooms, numbers: configuration.facilities)
  }

  package func commandContext(_ pane: PaneID) -> CommandContext {
    let rect = placements.first { $0.pane == pane }?.rect ?? body
    return CommandContext(
      clock: clock, size: inside(rect).size, subject: subject, isSearching: search != nil,
      isASCII: settings.isASCII)
  }

  package func drawContext(_ pane: PaneID, in rect: Rect) -> DrawContext {
    DrawContext(
      clock: clock, isFocused: pane == focus && (layers.isEmpty || placePrompt != nil), size: inside(rect).size,
      subject: shownSubject, search: search, board: board, audience: settings.audience,
      prompt: pane == NearestERPane.id ? placePrompt : nil, facility: selectedFacility,
      isASCII: settings.isASCII)
  }

  private var selectedFacility: String? {
    let list = NearestERPane.id
    guard let model = models[list], let state = panes[list] else { return nil }
    return PaneCatalog.row(list).selectedFacility(model, state)
  }

  /// The theme that the screen wears: the one under the cursor while a person chooses.
  package var theme: Theme {
    if case .themes(let chooser) = layers.last, let theme = chooser.selectedTheme, theme.problem == nil { return theme }
    return configuration.themes.theme(on: ground)
  }
}

extension EmergencyRoomTable {
  /// The table that came with the program; `nil` when it was built with something else in its place, which the finder says.
  package static var inProgram: EmergencyRoomTable? {
    do throws(TableError) {
      return try shipped()
    } catch {
      return nil
    }
  }
}

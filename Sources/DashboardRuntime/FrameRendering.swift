import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells

/// One frame, as the dashboard would show it: the same reducer, the same key map, the same reading, without a loop.
package struct FrameRendering {
  private let store: HospitalStore
  private let use: ReadingUse
  package private(set) var state: DashboardState

  /// Opens a view.
  ///
  /// - Parameter use: `frame` for a picture that goes elsewhere: what was found is masked.
  /// - Throws: ``StoreError`` when the store can't be read.
  package init(
    store: HospitalStore, view: ViewID, size: Size, clock: BoardClock, settings: ScreenSettings,
    configuration: ScreenConfiguration = ScreenConfiguration(), use: ReadingUse = .screen
  ) throws {
    self.store = store
    self.use = use
    state = DashboardState(size: size, clock: clock, settings: settings, configuration: configuration, view: view)
    try settle()
  }

  /// Presses keys, each as if the screen had been still before it.
  package mutating func press(_ keys: [KeyPress]) throws {
    for key in keys {
      for effect in reduce(&state, .key(key)) { try perform(effect) }
      try settle()
      if state.isFollowOwed { _ = reduce(&state, .follow) }
      try settle()
    }
  }

  /// The pane with the focus in words.
  package var paneDescription: [String] {
    guard let place = state.placements.first(where: { $0.pane == state.focus }),
      let pane = state.panes[place.pane], let model = state.models[place.pane]
    else { return [] }
    return PaneCatalog.row(place.pane).describe(model, pane, state.drawContext(place.pane, in: place.rect))
  }

  /// True when the inquiry register is in the frame: such a frame leaves for nowhere.
  package var showsRegister: Bool { state.placements.contains { $0.pane == InquiriesPane.id } }

  /// Reads until the screen shows all that it should; a jump takes two readings at most.
  private mutating func settle() throws {
    for _ in 0..<Self.mostReadings {
      guard let request = state.loadRequest() else { return }
      state.isStale = false
      let result = try store.read(audience: request.audience, use: use, moment: .live, request.perform)
      _ = reduce(&state, .loaded(result))
    }
  }

  private mutating func perform(_ effect: Effect) throws {
    if effect == .checkLog {
      let check = try store.read(audience: .staff, use: .screen, moment: .live) { try $0.crisis.check() }
      _ = reduce(&state, .shown(.checked(check, state.clock)))
      return
    }
    if case .act(let request) = effect { return try perform(request) }
    guard case .decide(let decisions, let notice) = effect else { return }
    do {
      _ = try store.write(decisions.map { .decision($0) }, now: state.clock.now)
      _ = reduce(&state, .storeChanged)
      if let notice { _ = reduce(&state, .told(notice)) }
    } catch {
      _ = reduce(&state, .failed(error.message))
    }
  }

  private mutating func perform(_ request: ActRequest) throws {
    do {
      _ = try store.write(request.acts.map { .decision(.crisis($0)) }, now: state.clock.now)
      _ = reduce(&state, .storeChanged)
      if let notice = request.notice { _ = reduce(&state, .told(notice)) }
    } catch {
      _ = reduce(&state, .notKept(request, error.actFailure))
    }
  }

  private static let mostReadings = 4
}

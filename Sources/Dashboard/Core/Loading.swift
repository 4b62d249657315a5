import HospitalModel
import TerminalCells

/// One turn of reading: all visible panes, in one read transaction, off the UI thread.
package struct LoadRequest: Sendable {
  package let audience: Audience
  package let clock: BoardClock
  package let panes: [(id: PaneID, state: AnyPaneState, context: LoadContext)]

  /// Reads everything.
  package func perform(_ reader: StoreReader) throws -> LoadResult {
    LoadResult(
      board: try BoardModel.load(at: clock.now, from: reader),
      panes: try panes.map { pane in
        let model = try PaneCatalog.row(pane.id).load(pane.state, pane.context, reader)
        return LoadResult.PaneResult(id: pane.id, state: pane.state, context: pane.context, model: model)
      })
  }

  /// True when another request would read the same, were it made at the same time.
  package func asksTheSame(as other: LoadRequest) -> Bool {
    panes.count == other.panes.count
      && zip(panes, other.panes).allSatisfy {
        $0.id == $1.id && $0.state == $1.state && $0.context.sameQuestion(as: $1.context)
      }
  }
}

/// What a turn of reading brought.
package struct LoadResult: Sendable {
  package let board: BoardModel
  package let panes: [PaneResult]

  package struct PaneResult: Sendable {
    package let id: PaneID
    package let state: AnyPaneState
    package let context: LoadContext
    package let model: AnyPaneModel
  }
}

extension LoadContext {
  /// Compares all but the time.
  func sameQuestion(as other: LoadContext) -> Bool {
    size == other.size && subject == other.subject && search == other.search && directory == other.directory
      && textWidth == other.textWidth
  }
}

extension DashboardState {
  /// What has to be read now; `nil` when the screen shows all that it should.
  package func loadRequest() -> LoadRequest? {
    let visible = placements.map { (pane: $0.pane, context: loadContext(in: $0.rect)) }
    let isDue =
      isStale
      || visible.contains { pane, context in
        guard let loaded = loadedFor[pane] else { return true }
        return !loaded.sameQuestion(as: context) || panes[pane]?.needsLoad == true
      }
    guard isDue else { return nil }
    return LoadRequest(
      audience: settings.audience, clock: clock,
      panes: visible.compactMap { pane, context in panes[pane].map { (pane, $0, context) } })
  }

  /// Takes over what was read.
  mutating func take(_ result: LoadResult) {
    board = result.board
    isStale = false
    if let loadFailure {
      if notice?.text == loadFailure.reason { notice = Notice("The store is read again.") }
      self.loadFailure = nil
    }
    for pane in result.panes {
      models[pane.id] = pane.model
      loadedFor[pane.id] = pane.context
      guard var state = panes[pane.id] else { continue }
      state.needsLoad = false
      PaneCatalog.row(pane.id).settle(&state, pane.state, pane.model, pane.context)
      panes[pane.id] = state
      // A post that is gone, because it was sealed, is not remembered by its name either.
      if pane.id == ReaderPane.id, pane.context.subject.post == subject.post,
        PaneCatalog.row(pane.id).selectedPost(pane.model, state) == nil
      {
        subject.post = nil
      }
    }
  }

  /// The reader shows the post under the cursor of the list beside it.
  mutating func followSelection() {
    guard let post = postUnderCursor, post != subject.post else { return }
    turnReader(to: post)
  }

  /// Shows a post in the reader, at the line where it was left.
  mutating func turnReader(to post: PostID) {
    if let before = subject.post, let line = panes[ReaderPane.id]?.place.index {
      readerPlaces[before] = line > 0 ? line : nil
    }
    if readerPlaces.count > Self.mostReaderPlaces { readerPlaces = [:] }
    subject.post = post
    begin(ReaderPane.id)
    panes[ReaderPane.id]?.place.index = readerPlaces[post] ?? 0
  }

  /// Places in posts that are remembered until the program ends.
  private static let mostReaderPlaces = 500

  /// True when an open reader shows another post than the one under the cursor.
  package var isFollowOwed: Bool {
    guard isReaderShown, let post = postUnderCursor else { return false }
    return post != subject.post
  }

  /// True when a visible pane has nothing to show yet for what was asked.
  package var lacksModel: Bool {
    placements.contains { place in
      guard models[place.pane] != nil, let loaded = loadedFor[place.pane] else { return true }
      return !loaded.sameQuestion(as: loadContext(in: place.rect)) || panes[place.pane]?.isJumping == true
    }
  }

  var postUnderCursor: PostID? {
    guard let list = followedList, let model = models[list], let state = panes[list] else { return nil }
    return PaneCatalog.row(list).selectedPost(model, state)
  }

  /// The list of posts that the reader follows; `nil` while the reader has the focus.
  private var followedList: PaneID? {
    focus == ReaderPane.id || view == .reader ? nil : listInView
  }
}

import HospitalModel
import TerminalCells

/// One turn of reading, in one read transaction, off the UI thread: all visible panes when the store or the minute has
/// changed, else those that ask something new.
package struct LoadRequest: Sendable {
  package let audience: Audience
  package let clock: BoardClock
  /// True when the board is read as well, because the store or the minute has changed.
  package let isWhole: Bool
  package let panes: [(id: PaneID, state: AnyPaneState, context: LoadContext)]
  /// The minute that is looked at; `nil` for now.
  package let past: Timestamp?
  let directory: FacilityDirectory

  /// Reads everything.
  package func perform(_ reader: StoreReader) throws -> LoadResult {
    LoadResult(
      board: isWhole ? try BoardModel.load(at: clock.now, directory, from: reader) : nil, past: past,
      panes: try panes.map { pane in
        let model = try PaneCatalog.row(pane.id).load(pane.state, pane.context, reader)
        return LoadResult.PaneResult(id: pane.id, state: pane.state, context: pane.context, model: model)
      })
  }

  /// True when its answer answers another request too, were it made at the same time.
  package func covers(_ other: LoadRequest) -> Bool {
    past == other.past
      && other.panes.allSatisfy { asked in
        panes.contains {
          $0.id == asked.id && $0.state == asked.state && $0.context.sameQuestion(as: asked.context)
        }
      }
  }
}

/// What a turn of reading brought.
package struct LoadResult: Sendable {
  /// `nil` when only panes were read.
  package let board: BoardModel?
  /// The minute that it was read for; `nil` for now.
  package let past: Timestamp?
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
      && textWidth == other.textWidth && past == other.past && searches == other.searches
  }
}

extension DashboardState {
  /// What has to be read now; `nil` when the screen shows all that it should.
  package func loadRequest() -> LoadRequest? {
    let asking = placements.map { (pane: $0.pane, context: loadContext($0.pane, in: $0.rect)) }.filter {
      pane, context in
      guard !isStale, let loaded = loadedFor[pane] else { return true }
      return !loaded.sameQuestion(as: context) || panes[pane]?.needsLoad == true
    }
    guard isStale || !asking.isEmpty else { return nil }
    return LoadRequest(
      audience: settings.audience, clock: clock, isWhole: isStale,
      panes: asking.compactMap { pane, context in panes[pane].map { (pane, $0, context) } }, past: past,
      directory: directory)
  }

  /// Takes over what was read.
  mutating func take(_ result: LoadResult) -> [Effect] {
    // What was read for another minute than is looked at now answers nothing; the right one is being read.
    guard result.past == past else { return [] }
    // Going to the past and back again is no news.
    let effects = past == nil && boardPast == nil ? result.board.map { hear($0) } ?? [] : []
    if let read = result.board {
      board = read
      boardPast = result.past
    }
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
    return effects
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
      return !loaded.sameQuestion(as: loadContext(place.pane, in: place.rect)) || panes[place.pane]?.isJumping == true
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

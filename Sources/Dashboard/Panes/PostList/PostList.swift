import HospitalModel
import TerminalCells
import TerminalWidgets

/// What makes one list of posts another: its name, and which posts it holds.
package protocol PostListSource: Sendable {
  static var id: PaneID { get }
  static var title: String { get }
  static var summary: String { get }
  /// True where every row names its hospital.
  static var namesHospital: Bool { get }
  /// The posts, as far as the subject tells.
  static func scope(_ subject: Subject, _ reader: StoreReader) throws -> PostScope?
  /// What stands in the first column: the clock, or the time since an incident's beginning.
  static func timeText(_ time: Timestamp, _ clock: BoardClock, _ incident: Incident?) -> String
  /// What an empty list says, and what to do.
  static var emptyText: [String] { get }
}

/// A list of posts, newest first. The row under the cursor never moves by itself; what is new waits above.
package enum PostList<Source: PostListSource>: Pane {
  package struct State: PostRowsState {
    package var place = ListPlace()
    /// Moves that go beyond what is loaded; the next reading resolves them.
    package var pending = 0
    package var showsMuted = false
    package var needsLoad = false
    /// The newest post when the list was left alone last: what came since is counted above.
    package var seenHead: PostKey?
    package var isJumping: Bool {
      if pending != 0 { return true }
      if case .key = place.anchor { return false }
      return needsLoad
    }

    package init() {}
  }

  package struct Model: Equatable, Sendable {
    package let page: PostPage
    package let rows: [PostLine]
    package let counts: PostCounts
    package let scope: PostScope?
    /// The name of the one channel whose posts these are.
    package let channelName: String?
    package let isSimulated: Bool
    /// Why there are no posts, and what to do; empty when there are some.
    package let emptyLines: [String]
  }

  package static var id: PaneID { Source.id }
  package static var title: String { Source.title }
  package static var summary: String { Source.summary }
  package static var initialState: State { State() }

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let facts = try reader.facts()
    guard let scope = try Source.scope(context.subject, reader) else {
      return Model(
        page: .empty, rows: [], counts: PostCounts(total: 0, unread: 0), scope: nil,
        channelName: nil, isSimulated: facts.scenario != nil, emptyLines: Source.emptyText)
    }
    let height = max(context.size.rows, 1)
    // What fits, and half a window each way; the selected row may stand anywhere in it.
    let reach = height + height / 2
    var window = PostWindow(
      scope: scope, search: context.search, anchor: state.place.follows ? .head : state.place.anchor,
      offset: state.pending, above: reach, below: reach + 1, countNewerThan: state.seenHead)
    window.hidesMuted = !state.showsMuted
    let page = try reader.posts(window)
    let incident: Incident? = if case .incident = scope { try reader.incident(context.subject.hospital) } else { nil }
    let channelName: String? =
      if case .channel(let id) = scope { try reader.source(id)?.channel.name } else { nil }
    let names = Dictionary(facts.hospitals.map { ($0.id, $0.shortName) }) { first, _ in first }
    return Model(
      page: page,
      rows: page.rows.map { post in
        PostLine(
          post, time: Source.timeText(post.key.published, context.clock, incident), hospital: names[post.hospital] ?? ""
        )
      },
      counts: try reader.counts(scope), scope: scope, channelName: channelName, isSimulated: facts.scenario != nil,
      emptyLines: page.rows.isEmpty
        ? page.mutedCount > 0 ? Self.allMuted(page.mutedCount) : try emptyLines(scope, facts, context, reader) : [])
  }

  private static func allMuted(_ count: Int) -> [String] {
    ["Rules of the configuration mute \(counted(count, "post")) here.", "H lists them."]
  }

  /// Nothing is found, nothing is there to read, or nothing has come yet: each says what to do next.
  private static func emptyLines(
    _ scope: PostScope, _ facts: StoreFacts, _ context: LoadContext, _ reader: StoreReader
  ) throws -> [String] {
    if let search = context.search {
      let hidden = counted(try reader.counts(scope).total, "post")
      return ["Nothing found for “\(search)”.", "Esc clears the search and shows \(hidden)."]
    }
    if facts.scenario != nil {
      return ["No posts yet.", "The story has only begun: the first ones come by themselves."]
    }
    let hospital: HospitalID? = if case .hospital(let id) = scope { id } else { nil }
    let sources =
      if case .channel(let id) = scope { try reader.source(id).map { [$0] } ?? [] } else {
        try reader.sources(hospital)
      }
    guard !sources.isEmpty else { return Source.emptyText }
    let next = sources.compactMap(\.nextAttempt).min().map { ", the next at \(context.clock.brief($0))" } ?? ""
    let failing = sources.count { $0.isLate(at: context.clock.now) }
    let trouble = failing > 0 ? ["\(counted(failing, "source")) of them late or failing: g s says why."] : []
    return ["No posts yet from \(counted(sources.count, "source"))\(next).", "R fetches every source now."] + trouble
  }

  package static func settle(_ state: inout State, loaded: State, _ model: Model, _ context: LoadContext) {
    let rows = model.page.rows
    guard !rows.isEmpty else {
      state.pending = 0
      return
    }
    if state.place.anchor == loaded.place.anchor || state.place.follows {
      let key = rows[model.page.anchorIndex].key
      state.place.anchor = .key(key)
      state.pending -= loaded.pending
      if state.place.follows {
        state.place.screenRow = 0
        state.seenHead = key
      } else if loaded.place.anchor == .tail {
        state.place.screenRow = context.size.rows - 1
      }
    }
    if state.pending != 0 {
      let rest = state.pending
      state.pending = 0
      state.move(by: rest, in: model, height: context.size.rows)
    }
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    guard let selected = state.selectedIndex(in: model) else { return false }
    let step = place.row - state.screenRow(of: selected, height: context.size.rows)
    guard step != 0, model.page.rows.indices.contains(selected + step) else { return false }
    state.move(by: step, in: model, height: context.size.rows)
    return true
  }
}

extension PostList.State {
  /// The row of the loaded page that is selected; `nil` when there is none.
  func selectedIndex(in model: PostList.Model) -> Int? {
    let rows = model.page.rows
    guard !rows.isEmpty else { return nil }
    switch place.anchor {
    case .head: return 0
    case .tail: return rows.count - 1
    case .key(let key):
      // Newest first: the first row that is not newer.
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if rows[middle].key > key { low = middle + 1 } else { high = middle }
      }
      return min(low, rows.count - 1)
    }
  }

  /// Moves the selection; what lies beyond the loaded rows is left to the next reading.
  mutating func move(by step: Int, in model: PostList.Model, height: Int) {
    guard let index = selectedIndex(in: model) else { return }
    place.follows = false
    guard pending == 0 else {
      pending += step
      needsLoad = true
      return
    }
    let rows = model.page.rows
    let wanted = index + step
    let target = min(max(wanted, 0), rows.count - 1)
    place.anchor = .key(rows[target].key)
    place.screenRow = min(max(screenRow(of: index, height: height) + target - index, 0), max(height - 1, 0))
    let isBeyondEnd = wanted > target && model.page.hasOlder
    let isBeforeStart = wanted < target && model.page.hasNewer
    if isBeyondEnd || isBeforeStart { pending = wanted - target }
    // Half a window ahead of the edge the next one is fetched.
    let margin = max(height / 2, 1)
    needsLoad =
      needsLoad || pending != 0 || (model.page.hasOlder && target + height - place.screenRow + margin > rows.count)
      || (model.page.hasNewer && target - place.screenRow < margin)
  }

  /// To the newest or the oldest post.
  mutating func jump(to anchor: PostWindow.Anchor, in model: PostList.Model, height: Int) {
    pending = 0
    place.follows = anchor == .head
    place.anchor = anchor
    place.screenRow = anchor == .head ? 0 : max(height - 1, 0)
    needsLoad = true
    if anchor == .head, !model.page.hasNewer, let first = model.page.rows.first {
      place.anchor = .key(first.key)
      seenHead = first.key
    }
  }

  /// The screen row of the selected post: the wanted one, as far as the height allows, and never with a gap above the first post.
  ///
  /// The wanted row itself is kept, so that a screen that was small for a while shows the same rows again.
  func screenRow(of index: Int, height: Int) -> Int {
    min(place.screenRow, max(height - 1, 0), index)
  }
}

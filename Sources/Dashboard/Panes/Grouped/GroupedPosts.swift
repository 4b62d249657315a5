import HospitalModel
import TerminalCells
import TerminalWidgets

/// What makes one grouped list of posts another: which posts it holds, and under which headings.
package protocol GroupedSource: Sendable {
  static var id: PaneID { get }
  static var title: String { get }
  static var summary: String { get }
  /// The ways to group, in the order of `b`; each says itself in the border.
  static var groupings: [String] { get }
  /// Columns of what stands in front of a name, such as an age or a date.
  static var leadWidth: Int { get }
  /// Columns of the name before the title; 0 where there is none.
  static var nameWidth: Int { get }
  /// What an empty list says, and what to do.
  static var emptyText: [String] { get }
  /// Reads the posts, under their headings in the order in which they are shown.
  static func content(_ grouping: Int, _ context: LoadContext, from reader: StoreReader) throws -> GroupedContent
}

/// What a grouped list holds.
package struct GroupedContent: Equatable, Sendable {
  /// The hospital that it is about; `nil` for all.
  var hospital: Hospital?
  /// The hospitals that it could be about, in the order of their positions.
  var hospitals: [HospitalID] = []
  var sections: [Section] = []
  /// The one thing that matters, for the border.
  var state: StyledText?

  /// Takes out what a rule mutes, and says how many that were.
  mutating func leaveOutMuted() -> Int {
    var count = 0
    for index in sections.indices {
      let all = sections[index].lines.count
      sections[index].lines.removeAll { $0.post.isMuted }
      count += all - sections[index].lines.count
    }
    sections.removeAll { $0.lines.isEmpty }
    return count
  }

  /// Posts under a heading.
  package struct Section: Equatable, Sendable {
    let title: String
    /// What is said about them, the most telling first; what doesn't fit goes, whole.
    var details: [String] = []
    var lines: [GroupedLine] = []
  }
}

/// A post as a row of a grouped list: measured once, when it is loaded.
package struct GroupedLine: Equatable, Sendable {
  let post: PostSummary
  let lead: MeasuredText
  let leadStyle: CellStyle
  let name: MeasuredText
  let title: StyledLine
  let mark: PostMark
  /// What stands at the right, in few and in more columns.
  let right: StyledText
  let wideRight: StyledText
  /// What the list's own words say of it, for the description.
  let words: String

  init(
    _ post: PostSummary, lead: String, leadStyle: CellStyle = .dim, name: String = "", right: StyledText,
    wideRight: StyledText? = nil, words: String
  ) {
    self.post = post
    self.lead = MeasuredText(lead)
    self.leadStyle = leadStyle
    self.name = MeasuredText(name)
    self.right = right
    self.wideRight = wideRight ?? right
    self.words = words
    let line = PostLine(post, time: "", hospital: "")
    title = line.title
    mark = line.mark
  }

  func description() -> String {
    let parts = [mark.word, words, name.text].filter { !$0.isEmpty }
    return parts.joined(separator: ", ") + ": " + title.pieces.map(\.text.text).joined()
  }

  /// True when all words of a search stand somewhere in the row.
  func matches(_ search: String) -> Bool {
    let text = (title.pieces.map(\.text.text).joined() + " " + name.text + " " + words).lowercased()
    return search.lowercased().split(separator: " ").allSatisfy { text.contains($0) }
  }
}

/// Posts under headings, held whole. Once the cursor has moved, every row keeps its place: what is new or would move waits for
/// `f`, and is counted in the border.
package enum GroupedPosts<Source: GroupedSource>: Pane {
  package struct State: PostRowsState {
    package var place = ListPlace()
    package var needsLoad = false
    package var showsMuted = false
    /// Which of the source's groupings.
    package var grouping = 0
    /// The post under the cursor.
    package var selected: PostID?
    /// The rows in the order in which they stand.
    package var held: [HeldRow] = []

    package init() {}
  }

  /// A row that keeps its place, and the heading under which it stands.
  package struct HeldRow: Hashable, Sendable {
    let post: PostID
    let section: String
  }

  package struct Model: Equatable, Sendable {
    let content: GroupedContent
    /// Headings and posts from the top.
    let rows: [Row]
    let lines: [GroupedLine]
    let held: [HeldRow]
    /// Posts that are not among the rows yet.
    let news: Int
    /// Posts that a rule keeps out of the rows.
    let muted: Int
    let isSimulated: Bool
    let emptyLines: [String]
  }

  enum Row: Equatable, Sendable {
    case heading(GroupedContent.Section)
    /// The line with that index.
    case line(Int)
  }

  package static var id: PaneID { Source.id }
  package static var title: String { Source.title }
  package static var summary: String { Source.summary }
  package static var initialState: State { State() }

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    var content = try Source.content(state.grouping, context, from: reader)
    let muted = state.showsMuted || context.search != nil ? 0 : content.leaveOutMuted()
    let fresh = content.sections.flatMap { section in section.lines.map { (section.title, $0) } }
    var order = fresh.map { HeldRow(post: $0.1.post.id, section: $0.0) }
    let lines = Dictionary(fresh.map { ($0.1.post.id, $0.1) }) { first, _ in first }
    var news = 0
    if let search = context.search {
      order.removeAll { lines[$0.post]?.matches(search) != true }
    } else if !state.place.follows, !state.held.isEmpty {
      let known = Set(state.held.map(\.post))
      news = lines.keys.count { !known.contains($0) }
      order = state.held.filter { lines[$0.post] != nil }
    }
    let empty = context.search.map { ["Nothing found for “\($0)”.", "Esc clears the search."] } ?? Source.emptyText
    return Model(
      content: content, rows: rows(order, content), lines: order.compactMap { lines[$0.post] }, held: order, news: news,
      muted: muted,
      isSimulated: try reader.facts().scenario != nil, emptyLines: order.isEmpty ? empty : [])
  }

  private static func rows(_ order: [HeldRow], _ content: GroupedContent) -> [Row] {
    let sections = Dictionary(content.sections.map { ($0.title, $0) }) { first, _ in first }
    var rows: [Row] = []
    var last: String?
    for (index, row) in order.enumerated() {
      if row.section != last, !row.section.isEmpty {
        let known = sections[row.section]
        rows.append(.heading(GroupedContent.Section(title: row.section, details: known?.details ?? [])))
      }
      last = row.section
      rows.append(.line(index))
    }
    return rows
  }

  package static func settle(_ state: inout State, loaded: State, _ model: Model, _ context: LoadContext) {
    guard state.grouping == loaded.grouping else {
      state.needsLoad = true
      return
    }
    state.held = context.search == nil ? model.held : []
    guard !model.lines.isEmpty else {
      state.selected = nil
      return
    }
    if state.place.follows {
      state.place.index = 0
      state.selected = model.lines[0].post.id
      state.place.screenRow = model.row(of: 0)
    } else if !model.lines.contains(where: { $0.post.id == state.selected }) {
      state.place.index = min(max(state.place.index, 0), model.lines.count - 1)
      state.selected = model.lines[state.place.index].post.id
    }
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    guard let selected = state.selectedIndex(in: model) else { return false }
    let row = state.top(in: model, height: context.size.rows) + place.row
    guard model.rows.indices.contains(row), case .line(let index) = model.rows[row], index != selected else {
      return false
    }
    state.move(by: index - selected, in: model, height: context.size.rows)
    return true
  }
}

extension GroupedPosts.Model {
  /// The row on which a line stands.
  func row(of line: Int) -> Int {
    rows.firstIndex(of: .line(line)) ?? 0
  }
}

extension GroupedPosts.State {
  /// The line under the cursor; `nil` when there is none.
  func selectedIndex(in model: GroupedPosts.Model) -> Int? {
    guard !model.lines.isEmpty else { return nil }
    return model.lines.firstIndex { $0.post.id == selected } ?? 0
  }

  /// The first visible row. The list scrolls only at its edge, and a heading at the very top stays in sight.
  func top(in model: GroupedPosts.Model, height: Int) -> Int {
    guard let selected = selectedIndex(in: model) else { return 0 }
    return max(0, model.row(of: selected) - min(place.screenRow, max(height - 1, 0)))
  }

  mutating func move(by step: Int, in model: GroupedPosts.Model, height: Int) {
    guard let index = selectedIndex(in: model) else { return }
    place.follows = false
    let target = min(max(index + step, 0), model.lines.count - 1)
    let distance = model.row(of: target) - model.row(of: index)
    let shown = model.row(of: index) - top(in: model, height: height)
    let highest = min(model.row(of: target), 1)
    place.screenRow = min(max(shown + distance, highest), max(height - 1, 0))
    place.index = target
    selected = model.lines[target].post.id
  }

  /// To the first row, in the order of now.
  mutating func follow() {
    place.follows = true
    held = []
    needsLoad = true
  }
}

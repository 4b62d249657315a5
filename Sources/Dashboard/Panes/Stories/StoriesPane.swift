import HospitalModel
import TerminalCells
import TerminalWidgets

/// Patients' stories and how far the consent to each has come: what waits stands first.
package enum StoriesPane: PostPane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let entries: [StoryEntry]
    package let lines: [Line]
    package let counts: StoryCounts
    /// The way from a film to a visit, of the selected story's hospital.
    package let funnel: [FunnelStep]
    /// The selected story's acts, newest first.
    package let acts: [StoryConsent]
    package let hospitals: [Hospital]
    package let isSimulated: Bool

    /// A story as a row, measured once.
    package struct Line: Equatable, Sendable {
      let state: StyledText
      let age: MeasuredText
      let title: StyledLine
      let author: MeasuredText
      let until: MeasuredText
      let description: String
    }
  }

  package static let id = PaneID("stories")
  package static let title = "Stories"
  package static let summary = "Patients' own stories: what waits for a consent, what is authorized and until when."
  package static let initialState = IndexedState()

  /// Stories on the board, at most: more are found by a search.
  private static let mostEntries = 300

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let facts = try reader.facts()
    let entries = try reader.stories.board(nil, mostEntries)
    let selected = state.selected(of: entries.count).map { entries[$0] }
    let home = selected?.post.hospital ?? context.subject.hospital
    return Model(
      entries: entries,
      lines: entries.map { entry in line(entry, facts.hospitals.first { $0.id == entry.post.hospital }, context.clock)
      },
      counts: try reader.stories.counts(nil), funnel: try home.map { try reader.stories.funnel($0) } ?? [],
      acts: try selected.map { try reader.stories.acts($0.post.id) } ?? [], hospitals: facts.hospitals,
      isSimulated: facts.scenario != nil)
  }

  private static func line(_ entry: StoryEntry, _ hospital: Hospital?, _ clock: BoardClock) -> Model.Line {
    let post = entry.post
    let standing = post.standing
    // Who sees no standing sees only what is out.
    let word = standing?.word ?? "authorized"
    let age = Age.text(clock.now - entry.since)
    let until = standing?.untilWords(clock, hospital) ?? ""
    let changed = standing?.isChangedSince == true ? "CHANGED since: " : ""
    let style = CellStyle(post.isUnread ? .bright : .text)
    let facts = [word, age == "now" ? "just now" : "for \(age)", until, entry.author.map { "by \($0)" } ?? ""]
    return Model.Line(
      state: StyledText(word, CellStyle(standing?.role ?? .good)), age: MeasuredText(age),
      title: StyledLine(
        post.triage.leading + (changed.isEmpty ? [] : [StyledText(changed, CellStyle(.warning))])
          + findingPieces(post.title, post.titleFindings, style: style) + post.triage.trailing),
      author: MeasuredText(entry.author ?? ""), until: MeasuredText(until),
      description: "\(facts.filter { !$0.isEmpty }.joined(separator: ", ")): \(changed)\(quoted(post.title))")
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let rows = StoriesLayout(context.size, steps: model.funnel.count).listRows
    guard place.row < rows, state.select(screenRow: place.row, of: model.entries.count, height: rows) else {
      return false
    }
    state.needsLoad = true
    return true
  }

  package static let postWord = "story"

  package static func post(_ model: Model, _ state: State) -> PostSummary? {
    state.selected(of: model.entries.count).map { model.entries[$0].post }
  }
}

/// How the pane's rows are shared out: the list, and below it the way from a film to a visit where there is room.
struct StoriesLayout {
  let listRows: Int
  /// The first row of the way; `nil` where it has no room.
  let funnelRow: Int?

  init(_ size: Size, steps: Int) {
    let needed = steps + 2
    let hasFunnel = steps > 0 && size.rows >= needed + Self.fewestRows
    listRows = hasFunnel ? size.rows - needed : max(size.rows, 0)
    funnelRow = hasFunnel ? size.rows - steps : nil
  }

  /// The list keeps at least so many rows.
  private static let fewestRows = 6
}

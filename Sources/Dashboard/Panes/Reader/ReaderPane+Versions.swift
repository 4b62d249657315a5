import HospitalModel
import TerminalCells
import TerminalWidgets

extension ReaderPane {
  /// The reader's place, and which of the post's versions it shows.
  package struct State: PaneState {
    /// `place.index` is the first visible line.
    package var place = ListPlace()
    package var needsLoad = false
    /// How many versions before the newest one: 0 shows the post as it is now.
    package var versionsBack = 0
    /// Shows what changed since the version before.
    package var showsChanges = false

    package init() {}
  }

  static let versionCommands: [Command<Self>] = [
    Command(
      "earlier", ["v"], "earlier text", help: "an edited post as it was before; from the first one back to the newest"
    ) { state, model, _ in
      guard model.versions.count > 1 else { return [.notice(unedited(model))] }
      state.versionsBack = (state.versionsBack + 1) % model.versions.count
      return shown(&state)
    },
    Command("changes", ["d"], "changes", help: "what an edit took out [-so-] and put in {+so+}") { state, model, _ in
      guard model.versions.count > 1 else { return [.notice(unedited(model))] }
      // The first version changed nothing: the one after it did.
      if !state.showsChanges { state.versionsBack = min(state.versionsBack, model.versions.count - 2) }
      state.showsChanges.toggle()
      return shown(&state)
    },
  ]

  private static func shown(_ state: inout State) -> [Move] {
    state.place.index = 0
    state.needsLoad = true
    return []
  }

  private static func unedited(_ model: Model) -> String {
    guard let post = model.post, post.versions > 1 else { return "This post was never edited." }
    return "Its earlier texts are not here."
  }

  /// The versions that can be shown: none for a post that was never edited.
  static func versions(of post: Post, from reader: StoreReader) throws -> [PostVersion] {
    post.versions > 1 ? try reader.versions(post.summary.id) : []
  }

  /// `edited: version 2 of 3, seen 14:05`, and how to see the others.
  static func versionLine(of post: Post, _ versions: [PostVersion], _ state: State, _ clock: BoardClock) -> String? {
    guard post.versions > 1 else { return nil }
    let shown = shownVersion(versions, state)
    let seen = shown.map { ", seen \(clock.brief($0.observed))" } ?? ""
    let number = shown?.number ?? post.versions
    let keys = versions.count > 1 ? "; v earlier text, d changes" : ""
    return "edited: version \(number) of \(post.versions)\(seen)\(keys)"
  }

  /// The words to show where they are not the post's own of now: an earlier version's, or those with the changes marked.
  static func otherWords(_ versions: [PostVersion], _ state: State) -> (title: String, body: String)? {
    guard let shown = shownVersion(versions, state), state.versionsBack > 0 || state.showsChanges else { return nil }
    guard state.showsChanges, let index = versions.firstIndex(of: shown), index > 0 else {
      return (shown.title, shown.body)
    }
    let before = versions[index - 1]
    return (
      WordDifference(before.title, shown.title).text, WordDifference(before.body, shown.body).text
    )
  }

  private static func shownVersion(_ versions: [PostVersion], _ state: State) -> PostVersion? {
    let index = versions.count - 1 - state.versionsBack
    return versions.indices.contains(index) ? versions[index] : versions.last
  }
}

/// What changed between two texts, word by word: `the [-north-] {+east+} door`.
struct WordDifference {
  let text: String

  init(_ old: String, _ new: String) {
    let before = Self.words(old)
    let after = Self.words(new)
    guard before.count <= Self.most, after.count <= Self.most else {
      text = new + "\n(too long to compare)"
      return
    }
    var removed: [Int: String] = [:]
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, let word, _): removed[offset] = word
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var pieces: [String] = []
    var gone: [String] = []
    var come: [String] = []
    func settle() {
      if !gone.isEmpty { pieces.append("[-\(gone.joined(separator: " "))-]") }
      if !come.isEmpty { pieces.append("{+\(come.joined(separator: " "))+}") }
      gone = []
      come = []
    }
    var old = 0
    var new = 0
    while old < before.count || new < after.count {
      if old < before.count, let word = removed[old] {
        gone.append(word)
        old += 1
      } else if new < after.count, inserted.contains(new) {
        come.append(after[new])
        new += 1
      } else {
        settle()
        if new < after.count { pieces.append(after[new]) }
        old += 1
        new += 1
      }
    }
    settle()
    text = pieces.joined(separator: " ").replacing(" \n ", with: "\n").replacing("\n ", with: "\n")
  }

  /// Words and line ends.
  private static func words(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
      (index > 0 ? ["\n"] : []) + line.split(separator: " ").map(String.init)
    }
  }

  /// Longer texts would hold the reading up.
  private static let most = 3_000
}

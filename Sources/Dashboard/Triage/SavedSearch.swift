import HospitalModel
import TerminalCells
import TerminalWidgets

/// A search kept under a name: a channel that holds what it finds.
package struct SavedSearch: Hashable, Sendable, Codable {
  package let name: String
  /// What is looked for, as it is typed after `/`.
  package let words: String

  package init(name: String, words: String) {
    self.name = name
    self.words = words
  }

  /// Names longer than this fit no list.
  static let longestName = 40
  /// More saved searches than this make no list that is read.
  static let most = 50
}

/// What a saved search finds in a scope, counted as far as it is worth.
package struct SavedCount: Equatable, Sendable {
  let total: Int
  let unread: Int
  /// True when there are more.
  let isCut: Bool

  /// More than these are not counted: each is looked up.
  static let most = 100

  init(_ search: SavedSearch, in scope: PostScope, _ reader: StoreReader) throws {
    let page = try reader.posts(PostWindow(scope: scope, search: search.words, below: Self.most))
    total = page.rows.count
    unread = page.rows.count(where: \.isUnread)
    isCut = page.hasOlder
  }

  /// `3/12`, `12`, `100+`: unread ones first, as in the rows of channels.
  var text: String {
    let all = "\(total.grouped)\(isCut ? "+" : "")"
    return unread > 0 ? "\(unread.grouped)/\(all)" : all
  }
}

/// The row of a saved search among the channels.
struct SavedLine: Equatable, Sendable {
  let search: SavedSearch
  private let name: MeasuredText
  private let words: MeasuredText
  private let posts: MeasuredText
  let description: String

  init(_ search: SavedSearch, _ count: SavedCount) {
    self.search = search
    name = MeasuredText("/ " + search.name)
    words = MeasuredText(quoted(search.words))
    posts = MeasuredText(count.text)
    description =
      "saved search \(search.name), \(quoted(search.words)): \(count.total.grouped)\(count.isCut ? " or more" : "") "
      + "found, \(count.unread.grouped) unread"
  }

  func draw(row: Int, _ buffer: inout CellBuffer) {
    let postsColumn = max(buffer.bounds.columns - posts.columns - 1, 2)
    let room = max(postsColumn - 3, 0)
    let own = min(name.columns, room)
    buffer.write(name.abridged(to: own), column: 2, row: row, style: .text)
    if room - own > 8 { buffer.write(words.abridged(to: room - own - 2), column: 4 + own, row: row, style: .dim) }
    buffer.write(posts, column: postsColumn, row: row, style: .dim)
  }
}

extension DashboardState {
  /// Those of the configuration, then a person's own.
  package var searches: [SavedSearch] {
    guard settings.audience == .staff else { return [] }
    return configuration.searches
      + savedSearches.filter { own in !configuration.searches.contains { $0.name == own.name } }
  }

  /// Keeps the search that is shown under a name.
  mutating func saveSearch(_ name: String, _ words: String?) {
    let name = String(name.filter { !$0.isNewline }.prefix(SavedSearch.longestName))
    guard let words else {
      notice = Notice("Nothing is looked for: / finds something first, then :save \(name).", isError: true)
      return
    }
    guard !configuration.searches.contains(where: { $0.name == name }) else {
      notice = Notice("The configuration has a search of that name: take another.", isError: true)
      return
    }
    guard savedSearches.count < SavedSearch.most || savedSearches.contains(where: { $0.name == name }) else {
      notice = Notice("\(SavedSearch.most) searches are kept: :forget one first.", isError: true)
      return
    }
    let isNew = !savedSearches.contains { $0.name == name }
    savedSearches.removeAll { $0.name == name }
    savedSearches.append(SavedSearch(name: name, words: words))
    notice = Notice("\(isNew ? "Kept" : "Changed"): \(name) stands among the channels of every hospital.")
  }

  /// Looks for what a saved search looks for, in the list of the view or in the Timeline.
  mutating func show(_ search: SavedSearch) {
    if let list = listInView { focus = list } else { go(to: .timeline) }
    setSearch(search.words)
  }

  mutating func forgetSearch(_ name: String) {
    guard savedSearches.contains(where: { $0.name == name }) else {
      notice = Notice("\(name) is in the configuration: take it out there.", isError: true)
      return
    }
    savedSearches.removeAll { $0.name == name }
    notice = Notice("\(name) is forgotten; the posts stay.")
  }
}

extension EntryForm {
  /// Asks for the name of a search.
  static func saving(_ words: String) -> EntryForm {
    EntryForm(
      title: "Keep the search \(quoted(words))", lines: ["It stands among the channels under this name, with counts."],
      fields: [Field(SavedSearch.nameLabel)], purpose: .search(words))
  }
}

extension SavedSearch {
  static let nameLabel = "name"
}

extension DashboardState {
  /// Keeps a search under the name that was filled in.
  mutating func submit(_ form: EntryForm, search words: String) -> [Effect] {
    let name = form.text(SavedSearch.nameLabel)
    guard name.contains(where: { !$0.isWhitespace }) else {
      notice = Notice("It needs a name.", isError: true)
      return []
    }
    layers.removeLast()
    saveSearch(name, words)
    return []
  }
}

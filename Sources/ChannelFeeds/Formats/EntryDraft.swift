import HospitalModel

/// A value that several elements may give: the one of the lowest rank counts, among equals the first.
struct Choice<Value: Sendable>: Sendable {
  private(set) var value: Value?
  private var rank = Int.max

  mutating func offer(_ offered: Value?, rank: Int) {
    guard let offered, rank < self.rank else { return }
    value = offered
    self.rank = rank
  }
}

/// An entry while it is read.
struct EntryDraft {
  var id = Choice<String>()
  var title = Choice<String>()
  var link = Choice<String>()
  var author = Choice<String>()
  var published = Choice<Timestamp>()
  var updated = Choice<Timestamp>()
  var summary = Choice<String>()
  var content = Choice<String>()
  var categories: [String] = []
  var enclosures: [Enclosure] = []

  /// The entry as far as it is known.
  var entry: FeedEntry {
    FeedEntry(
      id: id.value, title: title.value, link: link.value, author: author.value, published: published.value,
      updated: updated.value, summary: summary.value, content: content.value, categories: categories,
      enclosures: enclosures)
  }
}

/// An author while it is read.
struct PersonDraft {
  var rank = 0
  var name: String?
  var mail: String?
}

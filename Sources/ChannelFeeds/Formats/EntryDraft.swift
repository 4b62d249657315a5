import HospitalModel

/// A value that several elements may give: the one of the lowest rank counts, among equals the first.
struct Choice<Value: Sendable>: Sendable {
  private(set) var value: Value?
  private(set) var rank = Int.max

  mutating func offer(_ offered: Value?, rank: Int) {
    guard let offered, rank < self.rank else { return }
    value = offered
    self.rank = rank
  }

  /// As ``offer(_:rank:)``, but among equals the last counts: the way other readers take what stands twice.
  mutating func offerLast(_ offered: Value?, rank: Int) {
    guard let offered, rank <= self.rank else { return }
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
  var place = Choice<String>()
  var enclosures: [Enclosure] = []
  var episode = Episode()
  var detail: FeedDetail?
  /// True for a message that stands by itself, not in an entry of a feed.
  var isMessage = false

  /// Takes a summary; of two in one entry the other one is the content, where there is no better one.
  mutating func offerSummary(_ text: String?, rank: Int) {
    guard let known = summary.value else { return summary.offer(text, rank: rank) }
    content.offer(rank < summary.rank ? known : text, rank: 9)
    summary.offer(text, rank: rank)
  }

  /// The entry as far as it is known.
  var entry: FeedEntry {
    FeedEntry(
      id: id.value, title: title.value, link: link.value, author: author.value, published: published.value,
      updated: updated.value, summary: summary.value, content: content.value, categories: categories,
      place: place.value, enclosures: enclosures, episode: episode == Episode() ? nil : episode,
      detail: detail.map(completed))
  }

  /// An index of alerts gives the key of an alert in the entry's own elements.
  private func completed(_ detail: FeedDetail) -> FeedDetail {
    guard case .alert(var alert) = detail, alert.key == nil else { return detail }
    alert.identifier = alert.identifier ?? id.value
    alert.sender = alert.sender ?? author.value
    alert.sent = alert.sent ?? updated.value ?? published.value
    return .alert(alert)
  }
}

/// An author while it is read.
struct PersonDraft {
  var name: String?
  var mail: String?
}

extension Choice<String> {
  /// Takes an author; an e-mail address alone counts after every name.
  mutating func offerPerson(_ text: String?, rank: Int) {
    guard let text else { return }
    let isMail = text.utf8.contains(UInt8(ascii: "@")) && !text.utf8.contains(ASCII.space)
    offer(text, rank: isMail ? rank + 100 : rank)
  }
}

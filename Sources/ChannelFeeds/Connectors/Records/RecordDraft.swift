import HospitalModel

/// A record while it is read: the same for tables and JSON.
struct RecordDraft {
  var id: String?
  var title: String?
  var body: String?
  var link: String?
  var author: String?
  var published: Timestamp?
  var written: Timestamp?
  var thread: String?
  var kind: String?
  /// Whose name stands beside a story, and that it is one: a form gives its fields in any order.
  var teller: String?
  var isStory = false
  /// What the record says is counted of the post; what it does not say is not here.
  var figures: [(metric: Metric, value: Int64)] = []

  /// The item; `nil` for a record without a text, a title and a link.
  var item: FeedItem? {
    guard title != nil || body != nil || link != nil else { return nil }
    return FeedItem(
      id: id ?? link ?? hashedID, kind: kind.flatMap { Self.kinds[$0.lowercased()] } ?? .post, title: title ?? "",
      body: body ?? "", author: author ?? (isStory ? teller : nil),
      link: link.flatMap { WebAddress.isWeb($0) ? $0 : nil }, published: published,
      written: written, thread: thread)
  }

  /// Adds the item with its figures; false when there is none.
  @discardableResult
  func give(to reading: inout SourceReading) -> Bool {
    guard let item else { return false }
    reading.items.append(item)
    if isStory { reading.kind = .story }
    for (metric, value) in figures {
      reading.counts.append(SourceReading.Count(metric: metric, subject: item.id, value: value))
    }
    return true
  }

  private var hashedID: String {
    var hash = Fingerprint()
    for text in [title, body, author, published.map { String($0.seconds) }] { hash.add(text ?? "") }
    return hash.text
  }

  /// A file says what a post is; what an official statement is, only a person decides.
  private static let kinds: [String: PostKind] = [
    "question": .question, "answer": .answer, "relay": .relay, "rumour": .rumour, "rumor": .rumour,
  ]
}

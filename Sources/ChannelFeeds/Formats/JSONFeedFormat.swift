import HospitalModel

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1).
enum JSONFeedFormat {
  static let row = JSONFormatRow(format: .jsonFeed, name: "JSON Feed") { reader, texts in
    var reader = reader
    var feed = Feed(texts: texts)
    feedFields.read(&feed, &reader)
    return feed.document(&reader)
  }

  /// The feed while it is read.
  private struct Feed {
    var texts: FeedTexts
    var hasVersion = false
    var hasItems = false
    var hasAddress = false
    var title: String?
    var link: String?
    var author = Choice<String>()
    var entries: [FeedEntry] = []
    var item = EntryDraft()
    var file = Enclosure(url: "")
    var name: String?

    mutating func document(_ reader: inout JSONReader) -> FeedDocument? {
      guard hasVersion || (hasItems && hasAddress && title != nil) else { return nil }
      if !hasVersion { texts.note(.noVersion) }
      if let line = reader.faultLine { texts.note(.brokenJSON(line: line)) }
      if reader.isCutOff { texts.note(.cutOff) } else if !reader.isAtEnd() { texts.note(.junkAfter) }
      // The authors of the feed are those of every item that names none (version 1.1, top-level `authors`).
      if let author = author.value {
        for place in entries.indices where entries[place].author == nil { entries[place].author = author }
      }
      return FeedDocument(
        format: .jsonFeed, title: title, link: link, entries: entries, warnings: texts.repairs.sentences)
    }
  }
}

// MARK: - The members

extension JSONFeedFormat {
  private static let feedFields = JSONFields<Feed>([
    ("version", { $0.hasVersion = $1.line(.literal, &$0.texts)?.contains("jsonfeed.org/version/") ?? false }),
    ("title", { $0.title = $1.line(.claimedPlain, &$0.texts) }),
    (
      "home_page_url",
      { feed, reader in
        feed.link = reader.address(&feed.texts)
        feed.hasAddress = true
      }
    ),
    (
      "feed_url",
      { feed, reader in
        reader.skip()
        feed.hasAddress = true
      }
    ),
    ("authors", { feed, reader in reader.eachElement { feed.author.offer(author(&feed, &$0), rank: 0) } }),
    ("author", { $0.author.offer(author(&$0, &$1), rank: 1) }),
    ("items", takeItems),
  ])

  private static let itemFields = JSONFields<Feed>([
    ("id", { $0.item.id.offer($1.line(.literal, &$0.texts), rank: 0) }),
    ("url", { $0.item.link.offer($1.address(&$0.texts), rank: 0) }),
    ("external_url", { $0.item.link.offer($1.address(&$0.texts), rank: 1) }),
    ("title", { $0.item.title.offer($1.line(.claimedPlain, &$0.texts), rank: 0) }),
    ("content_html", { $0.item.content.offer($1.body(.html, &$0.texts), rank: 0) }),
    ("content_text", { $0.item.content.offer($1.body(.literal, &$0.texts), rank: 1) }),
    ("summary", { $0.item.summary.offer($1.body(.claimedPlain, &$0.texts), rank: 0) }),
    ("date_published", { $0.item.published.offer($1.date(), rank: 0) }),
    ("date_modified", { $0.item.updated.offer($1.date(), rank: 0) }),
    ("authors", { feed, reader in reader.eachElement { feed.item.author.offer(author(&feed, &$0), rank: 0) } }),
    ("author", { $0.item.author.offer(author(&$0, &$1), rank: 1) }),
    (
      "tags",
      { feed, reader in
        reader.eachElement { reader in
          guard let tag = reader.line(.claimedPlain, &feed.texts), !feed.item.categories.contains(tag) else { return }
          feed.item.categories.append(tag)
        }
      }
    ),
    ("attachments", { feed, reader in reader.eachElement { takeFile(&feed, &$0) } }),
  ])

  private static let fileFields = JSONFields<Feed>([
    ("url", { $0.file.url = $1.address(&$0.texts) ?? "" }),
    ("mime_type", { $0.file.type = $1.line(.literal, &$0.texts) }),
    ("size_in_bytes", { $0.file.length = $1.count() }),
  ])

  private static let authorFields = JSONFields<Feed>([("name", { $0.name = $1.line(.claimedPlain, &$0.texts) })])

  private static func takeItems(_ feed: inout Feed, _ reader: inout JSONReader) {
    feed.hasItems = reader.next() == .list
    reader.eachElement { reader in
      guard reader.next() == .object else { return reader.skip() }
      guard feed.entries.count < FeedLimits.entries else {
        feed.texts.note(.tooManyEntries)
        return reader.skip()
      }
      feed.item = EntryDraft()
      itemFields.read(&feed, &reader)
      // An item that the end of the input cuts must not look like a whole one.
      if !reader.isCutOff { feed.entries.append(feed.item.entry) }
    }
  }

  private static func takeFile(_ feed: inout Feed, _ reader: inout JSONReader) {
    feed.file = Enclosure(url: "")
    fileFields.read(&feed, &reader)
    if !feed.file.url.isEmpty { feed.item.enclosures.append(feed.file) }
  }

  /// The name of an author, who some write as a text in place of an object.
  private static func author(_ feed: inout Feed, _ reader: inout JSONReader) -> String? {
    guard reader.next() == .object else { return reader.line(.claimedPlain, &feed.texts) }
    feed.name = nil
    authorFields.read(&feed, &reader)
    return feed.name
  }
}

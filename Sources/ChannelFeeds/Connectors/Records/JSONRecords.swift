import HospitalModel

/// Reads posts in JSON: a list of objects, an object that holds such a list, or one object a line.
enum JSONRecords {
  /// `nil` for JSON that holds no posts.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` when not one line can be read.
  static func read(_ text: [UInt8]) throws(FeedError) -> SourceReading? {
    var draft = Draft(what: "posts in JSON")
    var reader = JSONReader(text)
    if reader.next() == .list {
      takeList(&draft, &reader)
      return finished(draft, reader)
    }
    listFields.read(&draft, &reader)
    if reader.isAtEnd(), !draft.reading.items.isEmpty { return finished(draft, reader) }
    return try readLines(text)
  }

  private static func readLines(_ text: [UInt8]) throws(FeedError) -> SourceReading? {
    var draft = Draft(what: "posts as JSON lines")
    var firstFault: Int?
    var number = 0
    var isRead = false
    for line in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { !$0.isWhiteSpace }) else { continue }
      guard draft.reading.items.count < FeedLimits.entries else { break }
      var reader = JSONReader(Array(line))
      let known = draft.reading.items.count
      let isObject = reader.next() == .object
      if isObject { takeRecord(&draft, &reader) }
      if !isObject || reader.isCutOff || !reader.isAtEnd() {
        draft.reading.items.removeSubrange(known...)
        if firstFault == nil { firstFault = number }
      } else {
        isRead = true
      }
    }
    if let firstFault {
      guard isRead else {
        guard number > 1 else { return nil }
        throw .badRecord(line: firstFault, detail: "no JSON object")
      }
      draft.reading.warnings.append("line \(firstFault) was left out: no JSON object")
    }
    return draft.reading.items.isEmpty ? nil : draft.reading
  }

  private static func finished(_ draft: Draft, _ reader: JSONReader) -> SourceReading? {
    var reading = draft.reading
    guard !reading.items.isEmpty else { return nil }
    if let line = reader.faultLine { reading.warnings.append("broken JSON at line \(line) was repaired") }
    if reader.isCutOff { reading.warnings.append("the end is missing") }
    return reading
  }
}

// MARK: - The members

extension JSONRecords {
  /// The posts while they are read.
  private struct Draft {
    var reading: SourceReading
    var texts = FeedTexts(address: nil)
    var record = RecordDraft()
    var rank = Int.max

    init(what: String) {
      reading = SourceReading(what: what)
    }

    mutating func offerBody(_ text: String?, rank: Int) {
      guard let text, rank < self.rank else { return }
      record.body = text
      self.rank = rank
    }
  }

  private static let listFields = JSONFields<Draft>([
    ("items", takeList), ("posts", takeList), ("data", takeList), ("results", takeList), ("entries", takeList),
    ("title", { $0.reading.title = $1.line(.claimedPlain, &$0.texts) }),
    ("name", { $0.reading.title = $1.line(.claimedPlain, &$0.texts) }),
  ])

  private static func takeList(_ draft: inout Draft, _ reader: inout JSONReader) {
    reader.eachElement { reader in
      guard reader.next() == .object, draft.reading.items.count < FeedLimits.entries else { return reader.skip() }
      takeRecord(&draft, &reader)
    }
  }

  private static func takeRecord(_ draft: inout Draft, _ reader: inout JSONReader) {
    draft.record = RecordDraft()
    draft.rank = .max
    recordFields.read(&draft, &reader)
    guard !reader.isCutOff, let item = draft.record.item else { return }
    draft.reading.items.append(item)
    if let views = draft.record.views {
      draft.reading.counts.append(SourceReading.Count(metric: .views, subject: item.id, value: views))
    }
  }

  private static let recordFields = JSONFields<Draft>([
    ("id", { $0.record.id = $1.line(.literal, &$0.texts) ?? $0.record.id }),
    ("guid", { $0.record.id = $0.record.id ?? $1.line(.literal, &$0.texts) }),
    ("title", { $0.record.title = $1.line(.claimedPlain, &$0.texts) }),
    ("body", { $0.offerBody($1.body(.claimedPlain, &$0.texts), rank: 0) }),
    ("text", { $0.offerBody($1.body(.claimedPlain, &$0.texts), rank: 1) }),
    ("content_html", { $0.offerBody($1.body(.html, &$0.texts), rank: 2) }),
    ("content", { $0.offerBody($1.body(.guessed, &$0.texts), rank: 3) }),
    ("content_text", { $0.offerBody($1.body(.literal, &$0.texts), rank: 4) }),
    ("message", { $0.offerBody($1.body(.claimedPlain, &$0.texts), rank: 5) }),
    ("caption", { $0.offerBody($1.body(.claimedPlain, &$0.texts), rank: 6) }),
    ("description", { $0.offerBody($1.body(.guessed, &$0.texts), rank: 7) }),
    ("summary", { $0.offerBody($1.body(.guessed, &$0.texts), rank: 8) }),
    ("link", { $0.record.link = $1.address(&$0.texts) ?? $0.record.link }),
    ("url", { $0.record.link = $0.record.link ?? $1.address(&$0.texts) }),
    ("permalink", { $0.record.link = $0.record.link ?? $1.address(&$0.texts) }),
    ("author", takeAuthor), ("account", takeAuthor), ("user", takeAuthor),
    ("published", takeDate), ("published_at", takeDate), ("date_published", takeDate), ("date", takeDate),
    ("created_at", takeDate), ("createdAt", takeDate), ("timestamp", takeDate), ("time", takeDate), ("ts", takeDate),
    ("written", { $0.record.written = date(&$0, &$1) }), ("updated", { $0.record.written = date(&$0, &$1) }),
    ("updated_at", { $0.record.written = date(&$0, &$1) }),
    ("thread", { $0.record.thread = $1.line(.literal, &$0.texts) }),
    ("kind", { $0.record.kind = $1.line(.literal, &$0.texts) }),
    ("views", { $0.record.views = $1.count() }),
  ])

  private static func takeDate(_ draft: inout Draft, _ reader: inout JSONReader) {
    draft.record.published = draft.record.published ?? date(&draft, &reader)
  }

  private static func date(_ draft: inout Draft, _ reader: inout JSONReader) -> Timestamp? {
    reader.line(.literal, &draft.texts).flatMap { ExportDate.read($0, zone: .utc) }
  }

  private static let authorFields = JSONFields<Draft>([
    ("name", { $0.record.author = $1.line(.claimedPlain, &$0.texts) ?? $0.record.author }),
    ("username", { $0.record.author = $0.record.author ?? $1.line(.claimedPlain, &$0.texts) }),
  ])

  private static func takeAuthor(_ draft: inout Draft, _ reader: inout JSONReader) {
    if reader.next() == .object { return authorFields.read(&draft, &reader) }
    draft.record.author = draft.record.author ?? reader.line(.claimedPlain, &draft.texts)
  }
}

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
    var faults = LeftOutLines()
    var number = 0
    for line in text.split(separator: ASCII.lineFeed, omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { !$0.isWhiteSpace }) else { continue }
      guard draft.reading.items.count < FeedLimits.entries else {
        draft.reading.warnings.append("more than \(FeedLimits.entries) records: the rest is left out")
        break
      }
      if let fault = takeLine(Array(line), into: &draft) { faults.add(number, fault) }
    }
    if let first = faults.first, draft.reading.items.isEmpty {
      // A document that is written over several lines is none of lines.
      guard number > 1, first.detail == noObject || first.detail == noText else { return nil }
      throw .badRecord(line: first.line, detail: first.detail)
    }
    if let sentence = faults.sentence { draft.reading.warnings.append(sentence) }
    return draft.reading.items.isEmpty ? nil : draft.reading
  }

  private static let noObject = "no JSON object"
  private static let noText = "no text, title or link"

  /// Takes one line's object; what is wrong with it, if something is.
  private static func takeLine(_ line: [UInt8], into draft: inout Draft) -> String? {
    var reader = JSONReader(line)
    guard reader.next() == .object else { return noObject }
    draft.record = RecordDraft()
    draft.rank = .max
    recordFields.read(&draft, &reader)
    guard !reader.isCutOff, reader.isAtEnd() else { return noObject }
    return draft.record.give(to: &draft.reading) ? nil : noText
  }

  /// The value inside `name(...)`, which some sites write for scripts (JSONP); `nil` for another text.
  static func call(in text: Span<UInt8>, from start: Int) -> [UInt8]? {
    var index = start
    while index < text.count, text[index].continuesName || text[index] == 0x24 { index += 1 }
    let value = text.extracting(droppingFirst: index + 1)
    guard index > start, text.byte(at: index) == UInt8(ascii: "(") else { return nil }
    let first = value.byte(at: value.trimmedRange.lowerBound)
    guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
    var inside: [UInt8] = []
    inside.append(value)
    while let last = inside.last, last.isWhiteSpace || last == ASCII.semicolon { inside.removeLast() }
    if inside.last == UInt8(ascii: ")") { inside.removeLast() }
    return inside
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
    guard !reader.isCutOff else { return }
    draft.record.give(to: &draft.reading)
  }

  private static let recordFields = JSONFields<Draft>(textRows + figureRows)

  private static let textRows: [(name: StaticString, use: JSONFields<Draft>.Use)] = [
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
    (
      "story",
      {
        $0.offerBody($1.body(.claimedPlain, &$0.texts), rank: 0)
        $0.record.isStory = true
      }
    ),
    ("name", { $0.record.teller = $1.line(.claimedPlain, &$0.texts) }),
    ("submitted", takeDate), ("submitted_at", takeDate), ("submittedAt", takeDate),
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
  ]

  private static let figureRows: [(name: StaticString, use: JSONFields<Draft>.Use)] = [
    row("views", .views), row("view_count", .views), row("likes", .likes), row("like_count", .likes),
    row("favourites_count", .likes), row("replies", .replies), row("replies_count", .replies),
    row("comments", .replies), row("comment_count", .replies), row("reposts", .reposts), row("shares", .reposts),
    row("reblogs_count", .reposts), row("quotes", .quotes), row("impressions", .impressions), row("reach", .reach),
  ]

  /// A member that counts something of the post; a list of replies is no number of them.
  private static func row(
    _ name: StaticString, _ metric: Metric
  ) -> (name: StaticString, use: JSONFields<Draft>.Use) {
    (name, { draft, reader in reader.count().map { draft.record.figures.append((metric, $0)) } })
  }

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
    let name = reader.line(.claimedPlain, &draft.texts)
    // Flickr writes an address of nobody in front of each name.
    draft.record.author = draft.record.author ?? name.flatMap(RSSFormat.personName)
  }
}

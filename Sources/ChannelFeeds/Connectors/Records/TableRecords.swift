import HospitalModel

/// Reads a table with one post a record.
enum TableRecords {
  /// `nil` for what has no header that is understood.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` when not one record can be read.
  static func read(_ text: [UInt8]) throws(FeedError) -> SourceReading? {
    for separator in separators {
      var table = TableReader(text, separator: separator)
      guard let header = try header(of: &table) else { continue }
      return try records(of: &table, header)
    }
    return nil
  }

  private static let separators = [ASCII.comma, ASCII.semicolon, ASCII.tab, UInt8(ascii: "|")]
  /// Exports begin with a title and the span of time; the header is looked for in so many records.
  private static let longestPreamble = 20

  private static func header(of table: inout TableReader) throws(FeedError) -> TableHeader? {
    for _ in 0..<longestPreamble {
      // Another separator may read the quotes differently: the last one that is tried says what is wrong.
      guard let record = try table.next() else { return nil }
      let header = TableHeader(record)
      if header.count > 1, TableLayout.of(header) != nil { return header }
    }
    return nil
  }

  private static func records(of table: inout TableReader, _ header: TableHeader) throws(FeedError) -> SourceReading? {
    guard let layout = TableLayout.of(header) else { return nil }
    var reading = SourceReading(what: layout.what, kind: layout.kind)
    var use = TableUse(layout, header)
    var firstFault: (line: Int, detail: String)?
    var faults = 0
    while true {
      do throws(FeedError) {
        guard let record = try table.next() else { break }
        guard reading.items.count < FeedLimits.entries else {
          reading.warnings.append("more than \(FeedLimits.entries) records: the rest is left out")
          break
        }
        try use.take(record, into: &reading)
      } catch .badRecord(let line, let detail) {
        faults += 1
        if firstFault == nil { firstFault = (line, detail) }
      }
    }
    if let fault = firstFault {
      guard !reading.items.isEmpty else { throw .badRecord(line: fault.line, detail: fault.detail) }
      let more = faults > 1 ? ", and \(faults - 1) more" : ""
      reading.warnings.append("line \(fault.line) was left out: \(fault.detail)\(more)")
    }
    return reading
  }
}

/// Makes items of a table's records.
private struct TableUse {
  private let layout: TableLayout
  private let places: [TableColumn: Int]
  private let zone: CivilZone
  private let width: Int
  private var texts = FeedTexts(address: nil)

  init(_ layout: TableLayout, _ header: TableHeader) {
    self.layout = layout
    width = header.count
    var places: [TableColumn: Int] = [:]
    for column in TableColumn.allCases { places[column] = header.place(of: layout.columns[column] ?? []) }
    self.places = places
    zone = places[.published].flatMap { header.zones[$0] } ?? layout.zone
  }

  mutating func take(_ record: TableRecord, into reading: inout SourceReading) throws(FeedError) {
    // A line of sums is no post.
    if let first = record.fields.first, String(decoding: first, as: UTF8.self).lowercased() == "total" { return }
    guard record.fields.count <= width || record.fields[width...].allSatisfy(\.isEmpty) else {
      throw .badRecord(line: record.line, detail: "\(record.fields.count) fields under a header of \(width)")
    }
    var draft = RecordDraft()
    draft.title = line(.title, record)
    draft.body = text(.body, record)
    draft.link = line(.link, record)
    draft.author = line(.author, record)
    draft.thread = line(.thread, record)
    draft.kind = line(.kind, record)
    draft.views = line(.views, record).flatMap(Self.count)
    draft.published = try date(record)
    draft.written = line(.written, record).flatMap { ExportDate.read($0, zone: zone, isDayFirst: layout.isDayFirst) }
    takeID(record, into: &draft)
    guard let item = draft.item else { return }
    reading.items.append(item)
    if let views = draft.views {
      reading.counts.append(SourceReading.Count(metric: .views, subject: item.id, value: views))
    }
  }

  private mutating func takeID(_ record: TableRecord, into draft: inout RecordDraft) {
    // A spreadsheet turns long numbers into 1.22E+17: that is an id no more.
    guard let id = line(.id, record), !id.contains("E+") else { return }
    draft.id = layout.idPrefix + id
    if draft.link == nil, let prefix = layout.linkPrefix { draft.link = prefix + id }
  }

  private mutating func date(_ record: TableRecord) throws(FeedError) -> Timestamp? {
    guard var text = line(.published, record) else { return nil }
    if let clock = line(.clock, record) { text += " " + clock }
    guard let time = ExportDate.read(text, zone: zone, isDayFirst: layout.isDayFirst) else {
      throw .badRecord(line: record.line, detail: "\"\(text.prefix(40))\" is no date")
    }
    return time
  }

  private mutating func line(_ column: TableColumn, _ record: TableRecord) -> String? {
    guard let place = places[column], place < record.fields.count else { return nil }
    let field = record.fields[place]
    return texts.line(field.span, rule: .literal)
  }

  private mutating func text(_ column: TableColumn, _ record: TableRecord) -> String? {
    guard let place = places[column], place < record.fields.count else { return nil }
    let field = record.fields[place]
    return texts.body(field.span, rule: .claimedPlain)
  }

  /// A number with its thousands set apart by commas, or none.
  private static func count(_ text: String) -> Int64? {
    guard let number = Double(text.filter { $0 != "," && $0 != " " }), number >= 0, number < 9e15 else { return nil }
    return Int64(number)
  }
}

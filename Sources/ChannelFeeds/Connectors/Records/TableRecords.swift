import HospitalModel

/// Reads a table with one post a record.
enum TableRecords {
  /// `nil` for what has no header that is understood.
  ///
  /// - Throws: ``FeedError/badRecord(line:detail:)`` when not one record can be read.
  static func read(_ text: [UInt8]) throws(FeedError) -> SourceReading? {
    for separator in separators {
      var table = TableReader(text, separator: separator)
      guard let (header, layout) = header(of: &table) else { continue }
      return try records(of: &table, header, layout)
    }
    return nil
  }

  private static let separators = [ASCII.comma, ASCII.semicolon, ASCII.tab, UInt8(ascii: "|")]
  /// Exports begin with a title and the span of time; the header is looked for in so many records.
  private static let longestPreamble = 20

  private static func header(of table: inout TableReader) -> (TableHeader, TableLayout)? {
    for _ in 0..<longestPreamble {
      guard let record = table.next() else { return nil }
      let header = TableHeader(record)
      if header.count > 1, let layout = TableLayout.of(header) { return (header, layout) }
    }
    return nil
  }

  private static func records(
    of table: inout TableReader, _ header: TableHeader, _ layout: TableLayout
  ) throws(FeedError) -> SourceReading {
    var reading = SourceReading(what: layout.what, kind: layout.kind)
    var use = TableUse(layout, header)
    use.isDayFirst = isDayFirst(table, use)
    var faults = LeftOutLines()
    while let record = table.next() {
      guard reading.items.count < FeedLimits.entries else {
        reading.warnings.append("more than \(FeedLimits.entries) records: the rest is left out")
        break
      }
      do throws(FeedError) {
        try use.take(record, into: &reading)
      } catch .badRecord(let line, let detail) {
        faults.add(line, detail)
      }
    }
    if let line = table.openQuoteLine {
      reading.warnings.append("line \(line): a quotation mark is never closed")
    }
    if let sentence = faults.sentence {
      if let first = faults.first, reading.items.isEmpty { throw .badRecord(line: first.line, detail: first.detail) }
      reading.warnings.append(sentence)
    }
    return reading
  }

  /// Records that are looked at for a date that tells the order of its day and month.
  private static let mostScouted = 2_000

  /// True when the dates of the table are day first: one of them has a first number beyond 12, and none a second. Where
  /// no date tells, the month comes first.
  private static func isDayFirst(_ table: TableReader, _ use: TableUse) -> Bool {
    var table = table
    var isDayFirst = false
    for _ in 0..<mostScouted {
      guard let record = table.next() else { break }
      guard let order = ExportDate.order(use.dateText(record)) else { continue }
      if order == .monthFirst { return false }
      isDayFirst = true
    }
    return isDayFirst
  }
}

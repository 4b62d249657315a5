import HospitalModel

/// The records of a file of figures, the first of them looked at beforehand: what kind of file it is, and whether its dates
/// write the day before the month, stands in none of them alone.
final class ScoutedRecords {
  private let records: FigureRecords
  /// What was looked at and not given yet, the next one last.
  private var waiting: [Result<FigureRecord, RejectedRecordError>] = []
  private let isDayFirst: Bool
  private(set) var progress = ImportProgress()

  /// Records that are looked at for a date that tells the order of its day and month.
  private static let mostScouted = 2_000

  init(_ records: FigureRecords) throws(FeedError) {
    self.records = records
    var order: ExportDate.Order?
    while waiting.count < Self.mostScouted, let record = try records.next() {
      waiting.append(record)
      if case .success(let fields) = record, let text = fields[.time] { order = order ?? ExportDate.order(text) }
    }
    isDayFirst = order == .dayFirst
    waiting.reverse()
  }

  /// True when one of the first records is what a kind of file is known by.
  func beginsWith(_ isWanted: (FigureRecord) -> Bool) -> Bool {
    waiting.contains { if case .success(let record) = $0 { isWanted(record) } else { false } }
  }

  /// What a function makes of the next record, or why it was left out; `nil` at the end.
  func next<Value>(
    _ read: (FigureRecord) throws(RejectedRecordError) -> Value
  ) throws(FeedError) -> Result<Value, RejectedRecordError>? {
    var next = waiting.popLast()
    if next == nil { next = try records.next() }
    guard let record = next else { return nil }
    (progress.bytes, progress.length) = records.progress
    do throws(RejectedRecordError) {
      let value = try read(try record.get())
      progress.records += 1
      return .success(value)
    } catch {
      progress.rejected += 1
      return .failure(error)
    }
  }

  /// When a record was: its date, and its time of day where that has a column of its own.
  func time(of record: FigureRecord, in zone: CivilZone) throws(RejectedRecordError) -> Timestamp {
    guard var text = record[.time] else { throw RejectedRecordError(line: record.line, reason: "no date") }
    if let clock = record[.clock] { text += " " + clock }
    guard let time = ExportDate.read(text, zone: zone, isDayFirst: isDayFirst) else {
      throw RejectedRecordError(line: record.line, reason: "\"\(text.prefix(40))\" is no date")
    }
    return time
  }
}

public import HospitalModel

/// Reads counts of posts and channels over time from a file of any size: what a network's analytics export.
///
/// A file is known by its columns: a date, a post or a channel, and at least one count (views, likes, comments, shares,
/// impressions, reach, followers). Each count is one reading of a counter.
public final class SampleReader {
  /// What a record reads at a time.
  public struct Sample: Equatable, Sendable {
    /// The channel as the file names it; `nil` where it has no such column.
    public let channel: String?
    /// The post's id or address; empty for the channel itself.
    public let post: String
    public let time: Timestamp
    public let values: [Value]

    public struct Value: Equatable, Sendable {
      public let metric: Metric
      public let count: Int64
    }
  }

  /// What a record was.
  public enum Reading: Equatable, Sendable {
    case sample(Sample)
    case rejected(RejectedRecord)
  }

  private let records: ScoutedRecords
  private let zone: CivilZone
  public var progress: ImportProgress { records.progress }

  /// Opens a file; `nil` for one that holds no such counts.
  ///
  /// - Throws: ``FeedError``.
  public init?(path: String, zone: CivilZone) throws(FeedError) {
    guard let records = try FigureRecords(path: path, columns: .samples) else { return nil }
    if records.isTable, !Self.isSample({ records.has($0) }) { return nil }
    self.records = try ScoutedRecords(records)
    self.zone = zone
    if !records.isTable {
      guard self.records.beginsWith({ record in Self.isSample { record[$0] != nil } }) else { return nil }
    }
  }

  private static func isSample(_ has: (FigureColumn) -> Bool) -> Bool {
    has(.time) && (has(.id) || has(.channel)) && metrics.contains { has($0.column) }
  }

  private static let metrics: [(column: FigureColumn, metric: Metric)] = [
    (.views, .views), (.likes, .likes), (.replies, .replies), (.reposts, .reposts), (.quotes, .quotes),
    (.impressions, .impressions), (.reach, .reach), (.followers, .followers),
  ]

  /// What the next record is; `nil` at the end.
  ///
  /// - Throws: ``FeedError`` when the file can't be read any further.
  public func next() throws(FeedError) -> Reading? {
    switch try records.next(sample) {
    case .success(let value): .sample(value)
    case .failure(let error): .rejected(error.record)
    case nil: nil
    }
  }

  private func sample(_ record: FigureRecord) throws(RejectedRecordError) -> Sample {
    func rejected(_ reason: String) -> RejectedRecordError { RejectedRecordError(line: record.line, reason: reason) }
    let time = try records.time(of: record, in: zone)
    var values: [Sample.Value] = []
    for (column, metric) in Self.metrics {
      guard let text = record[column] else { continue }
      guard let count = TableUse.count(text) else {
        throw rejected("\"\(text.prefix(40))\" is no count of \(metric.rawValue)")
      }
      values.append(Sample.Value(metric: metric, count: count))
    }
    guard !values.isEmpty else { throw rejected("nothing is counted") }
    return Sample(channel: record[.channel], post: record[.id] ?? "", time: time, values: values)
  }
}

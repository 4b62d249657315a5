import GRDB
import HospitalModel

/// Counters in detail: the course of one by its hours or its readings, and lists of them.
extension StoreReading {
  /// The times of a counter's first and last reading.
  func extent(_ channel: ChannelID, _ metric: Metric, _ subject: String) throws -> ClosedRange<Timestamp>? {
    guard let key = try counterKey(channel, metric, subject) else { return nil }
    func end(_ order: String) throws -> Timestamp? {
      try connection.first(
        "SELECT time FROM measurement WHERE counter = ? AND revision <= ? ORDER BY time \(order) LIMIT 1",
        [key, horizon]
      ) { $0.instant(0) }
    }
    guard let first = try end("ASC"), let last = try end("DESC") else { return nil }
    return first...last
  }

  /// The course of a counter inside a range, with the reading before it, thinned to about `points` stretches.
  ///
  /// A short range is read reading by reading, a long one by its hours: a million readings cost no more than a thousand.
  func course(
    _ channel: ChannelID, _ metric: Metric, _ subject: String, _ range: ClosedRange<Timestamp>, _ points: Int
  ) throws -> [MeasuredSpan] {
    guard let key = try counterKey(channel, metric, subject) else { return [] }
    let single = try readings(of: key, range, limit: Self.mostSingle + 1)
    let spans = single.count <= Self.mostSingle || revision != nil ? single : try hours(of: key, range)
    let group = (spans.count + max(points, 1) - 1) / max(points, 1)
    guard group > 1 else { return spans }
    return stride(from: 0, to: spans.count, by: group).map { start in
      spans[(start + 1)..<min(start + group, spans.count)].reduce(spans[start]) { $0.joined($1) }
    }
  }

  /// Readings that are looked at one by one.
  private static let mostSingle = 2_000

  private func readings(of counter: Int64, _ range: ClosedRange<Timestamp>, limit: Int) throws -> [MeasuredSpan] {
    let before = try connection.first(
      "SELECT max(time) FROM measurement WHERE counter = ? AND time < ?", [counter, range.lowerBound.seconds]
    ) { $0.time(0) }
    let start = (before ?? nil) ?? range.lowerBound
    return try connection.all(
      """
      SELECT m.time, m.value FROM measurement m WHERE m.counter = ? AND m.time BETWEEN ? AND ?
        AND m.revision = (SELECT max(revision) FROM measurement
          WHERE counter = m.counter AND time = m.time AND revision <= \(horizon))
      ORDER BY m.time LIMIT ?
      """, [counter, start.seconds, range.upperBound.seconds, limit]
    ) { row in
      let value = row[1] as Int64
      return MeasuredSpan(time: row.instant(0), first: value, last: value, lowest: value, highest: value, readings: 1)
    }
  }

  private func hours(of counter: Int64, _ range: ClosedRange<Timestamp>) throws -> [MeasuredSpan] {
    try connection.all(
      """
      SELECT time, first, last, lowest, highest, readings FROM measurement_hour
      WHERE counter = ? AND hour BETWEEN ? AND ? ORDER BY hour
      """, [counter, range.lowerBound.hour - 1, range.upperBound.hour]
    ) { row in
      MeasuredSpan(
        time: row.instant(0), first: row[1], last: row[2], lowest: row[3], highest: row[4], readings: row[5])
    }
  }

  private func counterKey(_ channel: ChannelID, _ metric: Metric, _ subject: String) throws -> Int64? {
    try connection.number(
      """
      SELECT n.key FROM counter n JOIN channel c ON c.key = n.channel
      WHERE c.id = ? AND n.metric = ? AND n.subject = ?\(channelVisibility)\(counterVisibility)
      """, [channel.rawValue, metric.rawValue, subject])
  }

  // MARK: Lists

  /// The newest counters of some metrics, at most `limit` of each.
  func counters(_ metrics: [Metric], _ limit: Int) throws -> [CounterFigures] {
    try metrics.flatMap { metric in
      let rows = try connection.all(
        """
        SELECT n.key, n.subject, c.id, c.name, h.id, c.is_internal, c.is_simulated FROM counter n
          JOIN channel c ON c.key = n.channel JOIN hospital h ON h.key = c.hospital
        WHERE n.metric = ?\(channelVisibility)\(counterVisibility) ORDER BY n.key DESC LIMIT ?
        """, [metric.rawValue, max(limit, 0)]
      ) { row in
        CounterRow(
          key: row[0], subject: row[1], channel: ChannelID(row[2]), name: shown(row[3]), hospital: HospitalID(row[4]),
          isInternal: row[5], isSimulated: row[6])
      }
      return try rows.compactMap { try figures($0, metric) }
    }
  }

  private struct CounterRow {
    let key: Int64
    let subject: String
    let channel: ChannelID
    let name: String
    let hospital: HospitalID
    let isInternal: Bool
    let isSimulated: Bool
  }

  private func figures(_ row: CounterRow, _ metric: Metric) throws -> CounterFigures? {
    func reading(upTo time: Int64) throws -> Measurement? {
      try connection.first(
        """
        SELECT time, value FROM measurement WHERE counter = ? AND time <= ? AND revision <= ?
        ORDER BY time DESC, revision DESC LIMIT 1
        """, [row.key, time, horizon]
      ) { found in
        Measurement(
          channel: row.channel, metric: metric, subject: row.subject, time: found.instant(0), value: found[1])
      }
    }
    guard let newest = try reading(upTo: .max),
      let first = try connection.number(
        "SELECT min(time) FROM measurement WHERE counter = ? AND revision <= ?", [row.key, horizon])
    else { return nil }
    let time = newest.time.seconds
    let post = try titledPost(row.channel, row.subject)
    let embeds = try counterKey(row.channel, .embeds, row.subject).flatMap { key in
      try connection.number(
        "SELECT value FROM measurement WHERE counter = ? AND revision <= ? ORDER BY time DESC LIMIT 1", [key, horizon])
    }
    let words = "\(post?.title ?? row.subject) \(post?.body ?? "")"
    return CounterFigures(
      channel: row.channel, channelName: row.name, hospital: row.hospital, metric: metric, subject: row.subject,
      name: post?.title ?? (row.subject.isEmpty ? row.name : shown(row.subject)), post: post?.id, newest: newest,
      hourBefore: try reading(upTo: time - 3_600) ?? (first < time ? try reading(upTo: first) : nil),
      dayBefore: try reading(upTo: time - 86_400), first: Timestamp(seconds: first),
      isMedical: row.subject.isEmpty || MedicalWords.isMedical(words), isInternal: row.isInternal,
      isSimulated: row.isSimulated, embeds: embeds,
      alarm: try alarms("a.counter = ?", [row.key], limit: 1).first)
  }

  /// The post that a counter is about, as this reader may see it.
  func titledPost(_ channel: ChannelID, _ subject: String) throws -> (id: PostID, title: String, body: String)? {
    guard !subject.isEmpty else { return nil }
    let id = PostID(channel: channel, item: subject)
    guard let post = try post(id), !post.summary.title.isEmpty else { return nil }
    return (id, post.summary.title, post.body)
  }
}

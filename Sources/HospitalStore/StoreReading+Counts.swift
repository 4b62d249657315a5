import GRDB
import HospitalModel

extension StoreReading {
  /// How many hours a tile shows.
  private static let hoursShown: Int64 = 12

  /// Posts in a scope; from the counters for the live moment, counted for a past one.
  func counts(_ scope: PostScope) throws -> PostCounts {
    guard let key = try ScopeKey(scope, connection) else { return PostCounts(total: 0, unread: 0) }
    let hidden = revision == nil ? try hiddenCounts(key) : PostCounts(total: 0, unread: 0)
    let counts: PostCounts? =
      if revision == nil {
        try connection.first(
          """
          SELECT ifnull(sum(n.total), 0), ifnull(sum(n.unread), 0)
          FROM post_count n JOIN channel c ON c.key = n.channel WHERE \(key.counterCondition)\(channelVisibility)
          """, key.arguments, postCounts)
      } else {
        try connection.first(
          """
          SELECT count(*), ifnull(sum(is_read = 0), 0) FROM post p INDEXED BY \(key.index(unreadOnly: false))
          WHERE 1\(key.condition)\(postVisibility)
          """, key.arguments, postCounts)
      }
    let shared = try sharedCounts(key)
    return PostCounts(
      total: (counts?.total ?? 0) - hidden.total + shared.total,
      unread: (counts?.unread ?? 0) - hidden.unread + shared.unread)
  }

  /// Posts of others that a channel brought too.
  private func sharedCounts(_ scope: ScopeKey) throws -> PostCounts {
    guard let channel = scope.sharing else { return PostCounts(total: 0, unread: 0) }
    let counts: PostCounts? =
      if revision == nil && showsRumours && showsStories {
        try connection.first(
          """
          SELECT n.total, n.unread FROM shared_count n JOIN channel c ON c.key = n.channel
          WHERE n.channel = ?\(channelVisibility)
          """, [channel], postCounts)
      } else {
        try connection.first(
          """
          SELECT count(*), ifnull(sum(p.is_read = 0), 0) FROM shared_post s JOIN post p ON p.sequence = s.post
            JOIN channel c ON c.key = s.channel
          WHERE s.channel = ? AND s.revision <= ?\(channelVisibility)\(postVisibility)
          """, [channel, horizon], postCounts)
      }
    return counts ?? PostCounts(total: 0, unread: 0)
  }

  /// Posts of a hospital in each of the last hours, the running one last.
  func hourly(hospital: Int64, now: Timestamp) throws -> [Int] {
    let last = max(now.seconds, 0) / 3_600
    let first = last - Self.hoursShown + 1
    let rows: [(hour: Int64, count: Int)] =
      if revision == nil {
        try connection.all(
          """
          SELECT hour, total - CASE WHEN ? THEN 0 ELSE internal END FROM hour_count
          WHERE hospital = ? AND hour BETWEEN ? AND ?
          """, [showsInternal, hospital, first, last]
        ) { (hour: $0[0], count: $0[1]) }
      } else {
        try connection.all(
          """
          SELECT published / 3600, count(*) FROM post p INDEXED BY post_by_hospital
          WHERE hospital = ? AND published >= ? AND published < ?\(postVisibility) GROUP BY 1
          """, [hospital, first * 3_600, (last + 1) * 3_600]
        ) { (hour: $0[0], count: $0[1]) }
      }
    var hours = [Int](repeating: 0, count: Int(Self.hoursShown))
    for row in rows { hours[Int(row.hour - first)] = row.count }
    if revision == nil {
      for hidden in try hiddenHours(hospital: hospital, first: first, last: last) {
        hours[Int(hidden.hour - first)] -= hidden.count
      }
    }
    return hours
  }

  /// The sources of a hospital, or all, in the order of the hospitals and then of their arrival.
  func sources(_ hospital: HospitalID?) throws -> [SourceState] {
    let condition = hospital == nil ? "1" : "h.id = ?"
    return try sources(where: condition, hospital.map { [$0.rawValue] } ?? [])
  }

  /// The source of a channel, if this reader may see it.
  func source(_ channel: ChannelID) throws -> SourceState? {
    try sources(where: "c.id = ?", [channel.rawValue]).first
  }

  private func sources(where condition: String, _ arguments: StatementArguments) throws -> [SourceState] {
    try connection.all(
      """
      SELECT c.id, h.id, c.kind, c.name, c.address, c.is_internal, c.is_simulated, c.interval,
        c.last_success, c.failing_since, c.failure, c.next_attempt, c.entity_tag, c.last_modified, c.body_hash,
        ifnull(sum(n.total), 0) + ifnull((SELECT total FROM shared_count WHERE channel = c.key), 0),
        ifnull(sum(n.unread), 0) + ifnull((SELECT unread FROM shared_count WHERE channel = c.key), 0), c.is_paused,
        c.fetches, c.bytes, c.failures, c.moved_from, c.asked_until, c.key, c.is_own
      FROM channel c JOIN hospital h ON h.key = c.hospital LEFT JOIN post_count n ON n.channel = c.key
      WHERE \(condition)\(channelVisibility)
      GROUP BY c.key ORDER BY h.position, h.id, c.key
      """, arguments
    ) { row in
      let hidden = try hiddenCounts(.channel(row[23], isSharing: false))
      return SourceState(
        channel: Channel(
          id: ChannelID(row[0]), hospital: HospitalID(row[1]), kind: ChannelKind(rawValue: row[2]),
          name: shown(row[3]), address: publicAddress(row[4]), isInternal: row[5], isSimulated: row[6],
          interval: row[7], isOwn: row[24]),
        health: health(row), nextAttempt: row.time(11), posts: row[15] - hidden.total, unread: row[16] - hidden.unread,
        validators: Validators(entityTag: row[12], lastModified: row[13], bodyHash: row[14]), isPaused: row[17],
        askedUntil: row.time(22),
        totals: FetchTotals(
          fetches: row[18], bytes: row[19], failuresInARow: row[20], movedFrom: publicAddress(row[21])))
    }
  }

  private func health(_ row: Row) -> FeedHealth {
    let lastSuccess = row.time(8)
    if let since = row.time(9) {
      // What went wrong may name files and addresses of the office.
      let reason = audience == .staff ? row[10] as String? ?? "" : "not read"
      return .failing(since: since, lastSuccess: lastSuccess, reason: reason)
    }
    return lastSuccess.map { .live(since: $0) } ?? .waiting
  }

  /// The public is told where something is published, not which file or account of the office it is read from.
  private func publicAddress(_ address: String?) -> String? {
    guard audience == .public, let address else { return address }
    let isPage = address.hasPrefix("https://") || address.hasPrefix("http://")
    return isPage && !address.contains("?") && !address.contains("@") ? address : nil
  }

  private func postCounts(_ row: Row) -> PostCounts {
    PostCounts(total: row[0], unread: row[1])
  }
}

extension ScopeKey {
  /// The condition on a counter `n` and its channel `c`.
  fileprivate var counterCondition: String {
    switch self {
    case .all: "1"
    case .hospital: "c.hospital = ?"
    case .channel: "n.channel = ?"
    case .incident: "n.incident = ?"
    }
  }
}

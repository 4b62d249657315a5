import GRDB
import HospitalModel

extension WriteBatch {
  /// Posts that a channel brought since its last fetch ended.
  struct Arrivals {
    var inserted = 0
    var edited = 0
  }

  /// Keeps how a fetch ended, and what it brought and cost: two changes of a row each, whatever came.
  func record(
    _ outcome: FetchOutcome, _ traffic: FetchTraffic, channel id: ChannelID, at time: Timestamp, next: Timestamp
  ) throws {
    let key = try channel(id).key
    hasChanged = true
    if case .postponed(let until) = outcome {
      // Nothing was fetched: there is nothing to remember of it.
      try connection.run(
        "UPDATE channel SET next_attempt = ?, asked_until = ? WHERE key = ?", [next.seconds, until.seconds, key])
      return
    }
    let arrived = arrivals.removeValue(forKey: key) ?? Arrivals()
    let (failure, notice): (String?, String?) =
      switch outcome {
      case .failed(let reason, _): (reason, nil)
      case .succeeded(_, let notice): (nil, notice)
      case .postponed: (nil, nil)
      }
    try connection.run(
      """
      INSERT OR REPLACE INTO fetch
        (channel, slot, number, time, inserted, edited, requests, bytes, milliseconds, failure, notice)
      SELECT key, fetches % \(FetchRecord.kept), fetches, ?, arrived + ?, changed + ?, ?, ?, ?, ?, ?
      FROM channel WHERE key = ?
      """,
      [
        time.seconds, arrived.inserted, arrived.edited, traffic.requests, traffic.bytes, traffic.milliseconds, failure,
        notice, key,
      ])
    switch outcome {
    case .succeeded(let validators, _):
      try connection.run(
        """
        UPDATE channel SET last_success = ?, failing_since = NULL, failure = NULL, failures = 0, next_attempt = ?,
          asked_until = NULL, entity_tag = ?, last_modified = ?, body_hash = ?,
          fetches = fetches + 1, bytes = bytes + ?, arrived = 0, changed = 0 WHERE key = ?
        """,
        [
          time.seconds, next.seconds, validators.entityTag, validators.lastModified, validators.bodyHash,
          traffic.bytes, key,
        ])
    case .failed(let reason, let askedUntil):
      try connection.run(
        """
        UPDATE channel SET failing_since = ifnull(failing_since, ?), failure = ?, failures = failures + 1,
          next_attempt = ?, asked_until = ?, fetches = fetches + 1, bytes = bytes + ?, arrived = 0, changed = 0
        WHERE key = ?
        """, [time.seconds, reason, next.seconds, askedUntil?.seconds, traffic.bytes, key])
    case .postponed: break
    }
  }

  /// Keeps what came of fetches that have not ended with this write.
  func keepArrivals() throws {
    for (channel, arrived) in arrivals {
      try connection.run(
        "UPDATE channel SET arrived = arrived + ?, changed = changed + ? WHERE key = ?",
        [arrived.inserted, arrived.edited, channel])
    }
  }
}

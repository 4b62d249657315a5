import GRDB
import HospitalModel

extension StoreReading {
  /// The last fetches of a channel that this reader may see, newest first.
  func fetches(_ channel: ChannelID, _ limit: Int) throws -> [FetchRecord] {
    try connection.all(
      """
      SELECT f.time, f.failure, f.inserted, f.edited, f.requests, f.bytes, f.milliseconds, f.notice
      FROM channel c JOIN fetch f ON f.channel = c.key WHERE c.id = ?\(channelVisibility)
      ORDER BY f.number DESC LIMIT ?
      """, [channel.rawValue, min(max(limit, 0), FetchRecord.kept)]
    ) { row in
      FetchRecord(
        time: row.instant(0), failure: (row[1] as String?).map { audience == .staff ? $0 : "not read" },
        notice: audience == .staff ? row[7] : nil, inserted: row[2], edited: row[3],
        traffic: FetchTraffic(requests: row[4], bytes: row[5], milliseconds: row[6]))
    }
  }
}

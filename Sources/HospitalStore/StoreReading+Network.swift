import GRDB
import HospitalModel

extension StoreReading {
  /// Topics that are brought at most: every open one first.
  private static let mostTopics = 500

  /// The topics of the internal networks of a hospital or of all, those that stand so longest first.
  ///
  /// Nobody but staff at the screen learns that there are any.
  func networkTopics(_ hospital: HospitalID?) throws -> [NetworkTopic] {
    guard showsInternal else { return [] }
    let rows = try connection.all(
      """
      SELECT p.published, p.sequence, p.hospital, s.topic, s.state, s.waits_for, s.time FROM topic_standing s
        JOIN channel c ON c.key = s.channel JOIN hospital h ON h.key = c.hospital
        JOIN post p ON p.id = c.id || '/' || s.topic
      WHERE s.number = (SELECT number FROM topic_standing
          WHERE channel = s.channel AND topic = s.topic AND revision <= ?1 ORDER BY time DESC, number DESC LIMIT 1)
        AND (?2 IS NULL OR h.id = ?2)\(channelVisibility)\(postVisibility)
      ORDER BY s.state = 'decided', s.time, s.number LIMIT ?3
      """, [horizon, hospital?.rawValue, Self.mostTopics]
    ) { row in
      TopicRow(
        key: PostKey(published: row.instant(0), sequence: row[1]), hospital: row[2], topic: row[3],
        state: TopicState(rawValue: row[4]) ?? .open, waitsFor: row[5], since: row.instant(6))
    }
    return try rows.compactMap(topic)
  }

  private struct TopicRow {
    let key: PostKey
    let hospital: Int64
    let topic: String
    let state: TopicState
    let waitsFor: String?
    let since: Timestamp
  }

  private func topic(_ row: TopicRow) throws -> NetworkTopic? {
    guard let post = try postRow(row.key) else { return nil }
    let replies = try connection.first(
      """
      SELECT count(*), max(p.published) FROM post p INDEXED BY post_by_thread
      WHERE p.hospital = ? AND p.thread = ? AND p.sequence <> ?\(postVisibility)
      """, [row.hospital, row.topic, row.key.sequence]
    ) { (count: $0[0] as Int, newest: $0.time(1)) }
    return NetworkTopic(
      post: try summary(post), author: post.version.author.map(shown), state: row.state,
      waitsFor: row.waitsFor.map(shown), since: row.since, replies: replies?.count ?? 0,
      newest: max(replies?.newest ?? row.key.published, row.since))
  }
}

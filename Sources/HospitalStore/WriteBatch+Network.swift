import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps where a topic stands, unless that is known already.
  ///
  /// - Throws: ``StoreError/refused(detail:)`` for a channel that is unknown or no network.
  func add(_ standing: TopicStanding) throws {
    let channel = try channel(standing.channel)
    guard try connection.number("SELECT 1 FROM channel WHERE key = ? AND kind = 'network'", [channel.key]) != nil else {
      throw StoreError.refused(detail: "\(standing.channel.rawValue) is no network: it has no topics")
    }
    guard try !isSealed(subject: standing.topic, channel: channel.key) else { return }
    let added = try connection.run(
      """
      INSERT INTO topic_standing (channel, topic, state, waits_for, time, revision)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM topic_standing
        WHERE channel = ?1 AND topic = ?2 AND state = ?3 AND waits_for IS ?4 AND time = ?5)
      """,
      [
        channel.key, standing.topic, standing.state.rawValue, standing.waitsFor, standing.time.seconds, revision,
      ])
    if added > 0 { hasChanged = true }
  }
}

import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps what was counted of a time, unless that is known; another value takes its place in a new revision.
  func add(_ count: RecruitmentCount) throws {
    let key: StatementArguments = [
      try hospital(count.hospital), count.figure.rawValue, count.time.seconds, count.way.name, count.way.tag,
      count.currency,
    ]
    let known = try connection.number(
      """
      SELECT value FROM recruiting WHERE hospital = ? AND figure = ? AND time = ? AND way = ? AND tag = ?
        AND currency = ? ORDER BY revision DESC LIMIT 1
      """, key)
    guard known != count.value else {
      unchanged += 1
      return
    }
    try connection.run(
      """
      INSERT INTO recruiting (hospital, figure, time, way, tag, currency, revision, value, is_simulated)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (hospital, figure, time, way, tag, currency, revision) DO UPDATE SET value = excluded.value
      """, key + [revision, count.value, count.isSimulated])
    if known == nil { inserted += 1 } else { edited += 1 }
    hasChanged = true
  }

  /// Keeps a campaign of promotion as a new version, unless it says what the last one said.
  func add(_ promotion: Promotion) throws {
    try connection.run("INSERT INTO promotion (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [promotion.id.rawValue])
    let added = try connection.run(
      """
      INSERT INTO promotion_version (promotion, revision, observed, hospital, name, words, links, channels, peers, opens,
        closes, is_simulated)
      SELECT key, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12 FROM promotion WHERE id = ?1 AND NOT EXISTS (
        SELECT 1 FROM promotion_version
        WHERE version = (SELECT max(version) FROM promotion_version WHERE promotion = key)
          AND (hospital, name, words, links, channels, peers, opens, closes, is_simulated)
            IS (?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12))
      """,
      [
        promotion.id.rawValue, revision, observed.seconds, try hospital(promotion.hospital), promotion.name,
        promotion.words.joined(separator: "\n"), promotion.links.joined(separator: "\n"),
        promotion.channels.map(\.rawValue).joined(separator: "\n"),
        promotion.peers.map { ([$0.name] + $0.words).joined(separator: "\t") }.joined(separator: "\n"),
        promotion.opens.seconds, promotion.closes?.seconds, promotion.isSimulated,
      ])
    if added > 0 { hasChanged = true }
  }
}

import GRDB
import HospitalModel
import PrivacyScreening

extension StoreReading {
  /// The other channels that brought a post, as far as this reader may know them.
  func sharedChannels(_ key: PostKey) throws -> [SharedChannel] {
    try connection.all(
      """
      SELECT c.id, c.kind, c.name FROM shared_post s JOIN channel c ON c.key = s.channel
      WHERE s.post = ? AND s.revision <= ?\(channelVisibility) ORDER BY s.revision, c.key
      """, [key.sequence, horizon]
    ) { SharedChannel(id: ChannelID($0[0]), kind: ChannelKind(rawValue: $0[1]), name: shown($0[2])) }
  }

  /// A post by the key under which another channel brought it too.
  func sharedPost(_ id: PostID) throws -> Post? {
    let own = try connection.first(
      "SELECT p.id FROM shared_post s JOIN post p ON p.sequence = s.post WHERE s.id = ?", [id.rawValue]
    ) { PostID(rawValue: $0[0]) }
    return try own.flatMap { try post($0) }
  }

  /// A post's versions at the reading's moment, oldest first, for this audience.
  func versions(_ id: PostID) throws -> [PostVersion] {
    let found = try connection.first(
      "SELECT p.sequence, p.earlier FROM post p WHERE p.id = ?\(postVisibility)", [id.rawValue]
    ) { (sequence: $0[0] as Int64, earlier: $0[1] as Int) }
    guard let found else { return [] }
    let rows = try connection.all(
      """
      SELECT version, number, observed, findings, title, body, author, link, rule_set
      FROM post_version INDEXED BY version_by_post
      WHERE post = ? AND revision <= ? ORDER BY version DESC LIMIT ?
      """, [found.sequence, horizon, PostVersion.most]
    ) { row in
      (
        version: row[0] as Int64, hasFindings: row[3] as Int > 0, ruleSet: row[8] as Int64,
        words: PostVersion(
          number: found.earlier + row[1], observed: row.instant(2), title: row[4], body: row[5], author: row[6],
          link: row[7])
      )
    }
    return try rows.reversed().map { row in
      guard !showsFindings else { return row.words }
      return PostVersion(
        number: row.words.number, observed: row.words.observed,
        title: try shownWords(row.words.title, "title", of: row.version, row.hasFindings, row.ruleSet),
        body: try shownWords(row.words.body, "body", of: row.version, row.hasFindings, row.ruleSet),
        author: row.words.author.map(shown), link: shownAddress(row.words.link))
    }
  }
}

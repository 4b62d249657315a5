import GRDB
import HospitalModel
import PrivacyScreening

extension StoreReading {
  /// Posts in the order in which they arrived, whatever time they say: after a sequence, or the newest ones.
  func arrivals(_ after: Int64?, _ limit: Int) throws -> [PostSummary] {
    let condition = "1\(postVisibility)"
    let keys: [PostKey] =
      if let after {
        try connection.all(
          "SELECT p.published, p.sequence FROM post p WHERE p.sequence > ? AND \(condition) ORDER BY p.sequence LIMIT ?",
          [after, max(limit, 0)]
        ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
      } else {
        try connection.all(
          "SELECT p.published, p.sequence FROM post p WHERE \(condition) ORDER BY p.sequence DESC LIMIT ?",
          [max(limit, 0)]
        ) { PostKey(published: $0.instant(0), sequence: $0[1]) }.reversed()
      }
    return try keys.compactMap { try summary($0) }
  }

  /// Posts as an archive holds them, oldest first, from behind a key on.
  func archive(_ after: PostKey?, _ limit: Int) throws -> [(key: PostKey, post: ArchivedPost)] {
    let list = PostList(reading: self, scope: .all, unreadOnly: false, search: nil)
    let keys = try list.keys(.newer, from: after, limit: max(limit, 0))
    return try keys.compactMap { key in try archived(key).map { (key, $0) } }
  }

  private func archived(_ key: PostKey) throws -> ArchivedPost? {
    guard let row = try postRow(key) else { return nil }
    let rest = try connection.first(
      """
      SELECT p.written, p.thread, i.id, v.body, p.tags, p.place FROM post p LEFT JOIN incident i ON i.key = p.incident
        JOIN post_version v ON v.version = ? WHERE p.sequence = ?
      """, [row.version.number, key.sequence]
    ) { row in
      (
        written: row.time(0), thread: row[1] as String?, incident: row[2] as String?, body: row[3] as String,
        tags: row[4] as String?, place: row[5] as String?
      )
    }
    guard let rest else { return nil }
    func words(_ text: String, _ field: String) throws -> String {
      try shownWords(text, field, of: row.version.number, row.version.hasFindings, row.version.ruleSet)
    }
    let item = FeedItem(
      id: row.id.item, kind: row.kind, title: try words(row.version.title, "title"),
      body: try words(rest.body, "body"), author: row.version.author.map(shown), link: shownAddress(row.version.link),
      published: key.published, written: rest.written, thread: rest.thread,
      incident: rest.incident.map { IncidentID(rawValue: $0) }, tags: Self.lines(rest.tags).map(shown),
      place: rest.place.map(shown))
    return ArchivedPost(
      hospital: row.hospital, channel: row.channel, item: item, versions: row.earlier + row.version.ordinal,
      isSimulated: row.isSimulated, alsoAs: row.isShared ? try sharedKeys(key) : [])
  }

  private func sharedKeys(_ key: PostKey) throws -> [PostID] {
    try connection.all(
      """
      SELECT s.id FROM shared_post s JOIN channel c ON c.key = s.channel
      WHERE s.post = ? AND s.revision <= ?\(channelVisibility) ORDER BY s.revision, s.id
      """, [key.sequence, horizon]
    ) { PostID(rawValue: $0[0]) }
  }
}

import GRDB
import HospitalModel

/// The same post through two channels of a hospital is one post with both.
///
/// It is the same when its title has the same words, both say about the same day, and either its address is the same page
/// (``CanonicalLink``) or the source's own id and time are the same. Alike titles alone are two posts: better twice than lost.
extension WriteBatch {
  /// A post that another channel brought before.
  struct Twin {
    let sequence: Int64
    let published: Timestamp
    let incident: Int64
    let isUnread: Bool
    let hash: Int64
  }

  /// Candidates looked at; more with the same words on a day are a source's habit, not the same post.
  private static let mostCandidates = 20

  /// The post of another channel that this item is.
  func twin(of item: FeedItem, _ words: PostWords, in channel: ChannelRow) throws -> Twin? {
    // Nearly every new post has none.
    guard try hasSameWords.isTrue(words.day, words.hash, words.day - 1, words.hash, words.day + 1, words.hash) else {
      return nil
    }
    let candidates = try connection.all(
      """
      SELECT p.sequence, p.published, ifnull(p.incident, 0), p.is_read = 0, v.content_hash, v.link, p.id
      FROM post_words w CROSS JOIN post p ON p.sequence = w.post
        JOIN post_version v ON v.version = p.current_version
      WHERE w.day IN (?1 - 1, ?1, ?1 + 1) AND w.words = ?2
        AND p.hospital = ?3 AND p.channel <> ?4 AND p.is_internal = ?5
        AND NOT EXISTS (SELECT 1 FROM shared_post s WHERE s.post = p.sequence AND s.channel = ?4)
      ORDER BY p.sequence LIMIT ?6
      """, [words.day, words.hash, channel.hospital, channel.key, channel.isInternal, Self.mostCandidates]
    ) { row in
      let twin = Twin(
        sequence: row[0], published: row.instant(1), incident: row[2], isUnread: row[3], hash: row[4])
      return (twin: twin, link: row[5] as String?, id: PostID(rawValue: row[6]))
    }
    guard !candidates.isEmpty else { return nil }
    let link = item.link.flatMap { CanonicalLink($0) }
    return candidates.first { candidate in
      if let link, candidate.link.flatMap({ CanonicalLink($0) }) == link { return true }
      return candidate.id.item == item.id && item.published == candidate.twin.published
    }?.twin
  }

  /// Keeps that a channel brought a post too; read marks and stars are the post's own.
  func share(_ twin: Twin, with channel: ChannelRow, _ id: ChannelID, as post: PostID, hash: Int64) throws {
    try connection.run(
      """
      INSERT INTO shared_post (id, post, channel, placed, revision, content_hash, is_verbatim)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        post.rawValue, twin.sequence, channel.key, twin.published.seconds, revision, hash, twin.hash == hash,
      ])
    try connection.run("UPDATE post SET shared = shared + 1 WHERE sequence = ?", [twin.sequence])
    if channel.isStory { try holdStory(twin.sequence) }
    counts.share(with: channel.key, total: 1, unread: twin.isUnread ? 1 : 0)
    markSharing(id)
    unchanged += 1
    hasChanged = true
  }

  /// Follows an item that is another channel's post already; false when it is none.
  ///
  /// An edit counts when this channel gave the post's very words before: an excerpt never takes a full text's place.
  func follow(_ item: FeedItem, as post: PostID, in channel: ChannelRow, hash: Int64) throws -> Bool {
    let shared = try connection.first(
      "SELECT s.post, s.content_hash, s.is_verbatim, p.id FROM shared_post s JOIN post p ON p.sequence = s.post WHERE s.id = ?",
      [post.rawValue]
    ) { (sequence: $0[0] as Int64, hash: $0[1] as Int64, isVerbatim: $0[2] as Bool, post: PostID(rawValue: $0[3])) }
    guard let shared else { return false }
    guard shared.hash != hash else {
      unchanged += 1
      return true
    }
    try connection.run("UPDATE shared_post SET content_hash = ? WHERE id = ?", [hash, post.rawValue])
    if shared.isVerbatim {
      try addVersion(item, of: shared.post, in: channel, hash: hash)
    } else {
      unchanged += 1
    }
    return true
  }

  /// True when these were a post's words at some time.
  func wasSaid(_ hash: Int64, by post: Int64) throws -> Bool {
    try connection.number(
      "SELECT 1 FROM post_version INDEXED BY version_by_post WHERE post = ? AND content_hash = ? LIMIT 1", [post, hash])
      != nil
  }

  /// Keeps the words by which other channels' items find a post.
  func keep(_ words: PostWords?, of sequence: Int64) throws {
    guard let words else { return }
    try insertWords.run(words.day, words.hash, sequence)
  }

  static let wordsInsertion =
    "INSERT INTO post_words (day, words, post) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"

  static let wordsQuestion = """
    SELECT EXISTS (SELECT 1 FROM post_words WHERE day = ? AND words = ?)
      OR EXISTS (SELECT 1 FROM post_words WHERE day = ? AND words = ?)
      OR EXISTS (SELECT 1 FROM post_words WHERE day = ? AND words = ?)
    """

  /// Changes the counts of the channels that share a post when it is read or unread again.
  func changeShared(unread difference: Int64, of post: Int64) throws {
    let channels = try connection.all("SELECT channel FROM shared_post WHERE post = ?", [post]) { $0[0] as Int64 }
    for channel in channels { counts.share(with: channel, total: 0, unread: difference) }
  }
}

import GRDB
import HospitalModel
import PrivacyScreening

/// Communities, tags and field blogs.
extension StoreReading {
  var talk: TalkReader {
    TalkReader(topics: topics, hashtags: hashtags, writings: writings, thread: thread)
  }

  /// Posts of a channel that are looked through for topics: the newest ones.
  private static let mostPosts = 4_000
  /// Topics that are brought of a channel, beside those that wait.
  private static let mostTopics = 400
  /// Questions that wait and are brought; each is a look-up.
  private static let mostWaiting = 200

  // MARK: Topics

  func topics(_ hospital: HospitalID) throws -> ForumTopics {
    let forums = try channels(of: hospital, kinds: [.forum])
    var keys: Set<PostKey> = try waitingQuestions(in: forums)
    var isCut = keys.count == Self.mostWaiting
    for forum in forums {
      let newest = try newestTopics(of: forum)
      isCut = isCut || newest.count == Self.mostTopics
      keys.formUnion(newest)
    }
    return ForumTopics(topics: try keys.sorted(by: >).compactMap(topic), isCut: isCut)
  }

  /// The numbers of a hospital's channels of some kinds that this reader may know; of all hospitals' without one.
  private func channels(of hospital: HospitalID?, kinds: [ChannelKind]) throws -> [Int64] {
    let words = kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return try connection.all(
      """
      SELECT c.key FROM channel c JOIN hospital h ON h.key = c.hospital
      WHERE (? IS NULL OR h.id = ?) AND c.kind IN (\(words))\(channelVisibility) ORDER BY c.key
      """, [hospital?.rawValue, hospital?.rawValue]
    ) { $0[0] }
  }

  private func waitingQuestions(in forums: [Int64]) throws -> Set<PostKey> {
    guard !forums.isEmpty else { return [] }
    let list = forums.map(String.init).joined(separator: ", ")
    let keys = try connection.all(
      """
      SELECT p.published, p.sequence FROM attention a JOIN post p ON p.sequence = a.post
      WHERE a.hospital = (SELECT hospital FROM channel WHERE key = ?) AND a.kind = 'question' AND \(isOpen)
        AND p.channel IN (\(list))\(postVisibility) ORDER BY a.since LIMIT ?
      """, [forums[0], Self.mostWaiting]
    ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
    return Set(keys)
  }

  /// What opens a conversation, or stands alone.
  private func newestTopics(of forum: Int64) throws -> [PostKey] {
    try connection.all(
      """
      SELECT p.published, p.sequence FROM (
        SELECT * FROM post INDEXED BY post_by_channel WHERE channel = ? ORDER BY published DESC LIMIT ?) p
      WHERE (p.thread IS NULL OR p.kind IN ('question', 'topic'))\(postVisibility)
      ORDER BY p.published DESC, p.sequence DESC LIMIT ?
      """, [forum, Self.mostPosts, Self.mostTopics]
    ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
  }

  private struct Reply {
    let kind: PostKind
    let time: Timestamp
  }

  private func topic(_ key: PostKey) throws -> ForumTopic? {
    guard let row = try postRow(key) else { return nil }
    let place = try connection.first(
      "SELECT hospital, thread, tags FROM post WHERE sequence = ?", [key.sequence]
    ) { (hospital: $0[0] as Int64, thread: $0[1] as String?, tags: $0[2] as String?) }
    let replies = try place?.thread.map { try self.replies(to: key, in: $0, hospital: place?.hospital ?? 0) } ?? []
    let answers = replies.filter { $0.kind == .answer || $0.kind == .expertAnswer }
    let experts = replies.filter { $0.kind == .expertAnswer }
    return ForumTopic(
      post: try summary(row), author: row.version.author.map(shown),
      category: Self.lines(place?.tags).first.map(shown), replies: replies.count, expertReplies: experts.count,
      firstAnswer: answers.map(\.time).min(), firstExpertAnswer: experts.map(\.time).min(),
      newest: replies.map(\.time).max() ?? key.published)
  }

  private func replies(to key: PostKey, in thread: String, hospital: Int64) throws -> [Reply] {
    try connection.all(
      """
      SELECT p.kind, p.published FROM post p INDEXED BY post_by_thread
      WHERE p.hospital = ? AND p.thread = ? AND p.sequence <> ?\(postVisibility) LIMIT ?
      """, [hospital, thread, key.sequence, Self.mostPosts]
    ) { Reply(kind: PostKind(rawValue: $0[0]), time: $0.instant(1)) }
  }

  func thread(_ id: PostID, _ limit: Int) throws -> [Post] {
    let place = try connection.first(
      "SELECT p.hospital, p.thread FROM post p WHERE p.id = ? AND p.thread IS NOT NULL\(postVisibility)",
      [id.rawValue]
    ) { (hospital: $0[0] as Int64, thread: $0[1] as String) }
    guard let place else { return [] }
    let ids = try connection.all(
      """
      SELECT p.id FROM post p INDEXED BY post_by_thread
      WHERE p.hospital = ? AND p.thread = ?\(postVisibility) ORDER BY p.published, p.sequence LIMIT ?
      """, [place.hospital, place.thread, max(limit, 0) + 1]
    ) { PostID(rawValue: $0[0]) }
    return ids.count > 1 ? try ids.compactMap(post) : []
  }

  // MARK: Blogs

  func writings(_ hospital: HospitalID?, _ limit: Int) throws -> [Writing] {
    var found: [(key: PostKey, written: Timestamp, tags: String?, place: String?, channel: String)] = []
    for channel in try channels(of: hospital, kinds: [.blog, .news]) {
      // What was written long before it was posted is among the newest posts too; so these hold those written last.
      found += try connection.all(
        """
        SELECT p.published, p.sequence, ifnull(p.written, p.published), p.tags, p.place, c.name
        FROM post p INDEXED BY post_by_channel JOIN channel c ON c.key = p.channel
        WHERE p.channel = ?\(postVisibility) ORDER BY p.published DESC LIMIT ?
        """, [channel, max(limit, 0)]
      ) { row in
        (
          key: PostKey(published: row.instant(0), sequence: row[1]), written: row.instant(2), tags: row[3],
          place: row[4], channel: row[5]
        )
      }
    }
    found.sort { ($0.written, $0.key) > ($1.written, $1.key) }
    return try found.prefix(max(limit, 0)).compactMap { writing in
      guard let row = try postRow(writing.key) else { return nil }
      return Writing(
        post: try summary(row), channelName: shown(writing.channel), author: row.version.author.map(shown),
        // A source's time of the last change is later than its posting, and no time of writing.
        written: min(writing.written, writing.key.published), tags: Self.lines(writing.tags).map(shown),
        place: writing.place.map(shown))
    }
  }

  /// The lines that a column holds.
  static func lines(_ text: String?) -> [String] {
    text?.split(separator: "\n").map(String.init) ?? []
  }
}

import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps how long posts are kept. A channel whose rule changed may fetch again what it still offers.
  func keep(_ rules: RetentionRules) throws {
    var rows = rules.channels.map { (channel: $0.key.rawValue, rule: $0.value) }
    if rules.general != .everything { rows.append((channel: "", rule: rules.general)) }
    rows.sort { $0.channel < $1.channel }
    let known = try connection.all("SELECT channel, age, posts FROM retention ORDER BY channel") { row in
      (channel: row[0] as String, rule: RetentionRule(age: row[1], posts: row[2]))
    }
    guard !known.elementsEqual(rows, by: { $0.channel == $1.channel && $0.rule == $1.rule }) else { return }
    try connection.run("DELETE FROM retention")
    for (channel, rule) in rows {
      try connection.run(
        "INSERT INTO retention (channel, age, posts) VALUES (?, ?, ?)", [channel, rule.age, rule.posts])
    }
    try connection.run("UPDATE channel SET forgotten = NULL WHERE forgotten IS NOT NULL")
    forgetChannels()
  }

  /// True for an item that retention removed, or would remove at once.
  func isUnwanted(_ item: FeedItem, _ post: PostID, _ published: Timestamp, in channel: ChannelRow) throws -> Bool {
    guard let keptSince = channel.keptSince else { return false }
    if published <= keptSince { return true }
    // What has no date of its own would come back as new for ever.
    guard published == observed else { return false }
    return try connection.number(
      "SELECT 1 FROM forgotten_post WHERE channel = ? AND id = ?", [channel.key, hash(of: post)]) != nil
  }

  /// Removes a post with everything that was made from it.
  func forget(_ post: ForgettablePost) throws {
    let versions = try connection.all(
      "SELECT version, title, body FROM post_version INDEXED BY version_by_post WHERE post = ? ORDER BY version DESC",
      [post.sequence]
    ) { (version: $0[0] as Int64, title: $0[1] as String, body: $0[2] as String) }
    for (version, title, body) in versions {
      try connection.run(
        "INSERT INTO post_text (post_text, rowid, title, body) VALUES ('delete', ?, ?, ?)", [version, title, body])
      try connection.run("DELETE FROM finding WHERE version = ?", [version])
      if let words = PostWords(title: title, body: body, published: post.published) {
        try connection.run(
          "DELETE FROM post_words WHERE day = ? AND words = ? AND post = ?", [words.day, words.hash, post.sequence])
      }
    }
    try forgetAttention(post.sequence)
    try changeShared(unread: 0, total: -1, of: post)
    try connection.run("DELETE FROM shared_post WHERE post = ?", [post.sequence])
    try connection.run("DELETE FROM story_consent WHERE post = ?", [post.sequence])
    try connection.run("DELETE FROM triage WHERE post = ?", [post.sequence])
    try connection.run(
      """
      DELETE FROM topic_standing
      WHERE channel = ?1 AND topic = substr(?2, length((SELECT id FROM channel WHERE key = ?1)) + 2)
      """, [post.channel, post.id.rawValue])
    for (version, _, _) in versions { try connection.run("DELETE FROM post_version WHERE version = ?", [version]) }
    try connection.run("DELETE FROM post WHERE sequence = ?", [post.sequence])
    counts.remove(post)
    if post.published == post.observed {
      try connection.run(
        "INSERT INTO forgotten_post (channel, id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [post.channel, hash(of: post.id)])
    }
    try connection.run(
      "UPDATE channel SET forgotten = max(ifnull(forgotten, 0), ?) WHERE key = ?",
      [post.published.seconds, post.channel])
    try connection.run("UPDATE meta SET kept_since = max(ifnull(kept_since, 0), ?)", [post.published.seconds])
    hasChanged = true
  }

  /// What is left of attention is a finding that nobody took on: everything else keeps its post.
  private func forgetAttention(_ post: Int64) throws {
    let numbers = try connection.all("SELECT number FROM attention WHERE post = ?", [post]) { $0[0] as Int64 }
    for number in numbers {
      try connection.run("DELETE FROM acknowledgement WHERE attention = ?", [number])
      try connection.run("DELETE FROM attention WHERE number = ?", [number])
    }
  }

  private func changeShared(unread: Int64, total: Int64, of post: ForgettablePost) throws {
    let channels = try connection.all(
      "SELECT channel FROM shared_post WHERE post = ?", [post.sequence]
    ) { $0[0] as Int64 }
    for channel in channels { counts.share(with: channel, total: total, unread: post.isUnread ? total : unread) }
  }

  private func hash(of post: PostID) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in post.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}

/// A post that nothing keeps, with what its removal needs to know.
struct ForgettablePost {
  let id: PostID
  let sequence: Int64
  let channel: Int64
  let hospital: Int64
  let incident: Int64
  let published: Timestamp
  let observed: Timestamp
  let isUnread: Bool
  let isInternal: Bool

  var key: PostKey { PostKey(published: published, sequence: sequence) }
}

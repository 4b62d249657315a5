import GRDB
import HospitalModel

/// A walk through the channels that have a limit, oldest posts first; made anew for every pass.
package struct RetentionPass: Sendable {
  fileprivate var channels: [Int64]?
  /// The last post that was looked at in the first of them.
  fileprivate var place: PostKey?
  /// How many posts it has removed.
  package fileprivate(set) var removed = 0
  package fileprivate(set) var isDone = false

  package init() {}
}

extension HospitalStore {
  /// Removes the next posts that are older or more than their channel's rule allows, in one short write.
  ///
  /// Stays: what is starred, claimed or noted upon, belongs to an incident, belongs to a thread in which something waited for a person, or was
  /// acknowledged; and the post that arrived last, so that no arrival number is given twice.
  ///
  /// - Parameters:
  ///   - pass: Where the walk stands; moved on. Call again until it is done.
  ///   - limit: How many posts are looked at, at most.
  package func forget(_ pass: inout RetentionPass, limit: Int = 100, now: Timestamp) throws(StoreError) {
    var next = pass
    _ = try write(now: now, synchronously: false) { batch in
      next = pass
      try batch.advance(&next, limit: limit)
    }
    pass = next
  }
}

extension WriteBatch {
  /// Channels that are looked at in one write, at most: most have nothing to remove.
  private static let channelsAtOnce = 50

  fileprivate func advance(_ pass: inout RetentionPass, limit: Int) throws {
    var channels = try pass.channels ?? limitedChannels()
    var left = limit
    for _ in 0..<Self.channelsAtOnce where left > 0 {
      guard let channel = channels.first else { break }
      let posts =
        try end(of: channel).map { try forgettable(channel, after: pass.place, before: $0, limit: left) } ?? []
      for (post, isKept) in posts where !isKept && post.sequence != lastSequence {
        try forget(post)
        pass.removed += 1
      }
      pass.place = posts.last?.post.key
      if posts.count < left {
        channels.removeFirst()
        pass.place = nil
      }
      left -= posts.count
    }
    pass.channels = channels
    pass.isDone = channels.isEmpty
  }

  /// The channels that have a limit.
  private func limitedChannels() throws -> [Int64] {
    let ids = try connection.all("SELECT id FROM channel ORDER BY key") { ChannelID($0[0]) }
    return try ids.compactMap { id in
      try connection.number(
        """
        SELECT c.key FROM channel c JOIN retention r ON r.channel =
          iif(EXISTS (SELECT 1 FROM retention WHERE channel = c.id), c.id, '')
        WHERE c.id = ? AND (r.age IS NOT NULL OR r.posts IS NOT NULL)
        """, [id.rawValue])
    }
  }

  /// The key before which a channel's posts go; `nil` when all may stay.
  private func end(of channel: Int64) throws -> PostKey? {
    let rule = try connection.first(
      """
      SELECT r.age, r.posts FROM channel c JOIN retention r ON r.channel =
        iif(EXISTS (SELECT 1 FROM retention WHERE channel = c.id), c.id, '') WHERE c.key = ?
      """, [channel]
    ) { RetentionRule(age: $0[0], posts: $0[1]) }
    let byAge = rule?.age.map { PostKey(published: now - $0, sequence: 0) }
    let byCount = try rule?.posts.flatMap { posts in
      try connection.first(
        """
        SELECT published, sequence FROM post INDEXED BY post_by_channel WHERE channel = ?
        ORDER BY published DESC, sequence DESC LIMIT 1 OFFSET ?
        """, [channel, posts - 1]
      ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
    }
    return [byAge, byCount].compactMap { $0 }.max()
  }

  /// The next posts of a channel, oldest first, and whether something keeps them.
  private func forgettable(
    _ channel: Int64, after place: PostKey?, before end: PostKey, limit: Int
  ) throws -> [(post: ForgettablePost, isKept: Bool)] {
    try connection.all(
      """
      SELECT p.id, p.sequence, p.channel, p.hospital, ifnull(p.incident, 0), p.published, p.observed, p.is_read = 0,
        p.is_internal, p.is_starred OR p.incident IS NOT NULL
          OR EXISTS (SELECT 1 FROM attention a WHERE a.post = p.sequence AND (a.kind <> 'finding' OR EXISTS
            (SELECT 1 FROM acknowledgement k WHERE k.attention = a.number)))
          OR EXISTS (SELECT 1 FROM plea l WHERE l.post = p.sequence)
          OR EXISTS (SELECT 1 FROM rumour r WHERE r.post = p.id) OR EXISTS (SELECT 1 FROM appeal_act f WHERE f.post = p.id)
          OR EXISTS (SELECT 1 FROM triage t WHERE t.post = p.sequence)
          OR p.thread IS NOT NULL AND EXISTS
            (SELECT 1 FROM attention a WHERE a.hospital = p.hospital AND a.thread = p.thread)
      FROM post p INDEXED BY post_by_channel
      WHERE p.channel = ? AND (p.published, p.sequence) > (?, ?) AND (p.published, p.sequence) < (?, ?)
      ORDER BY p.published, p.sequence LIMIT ?
      """,
      [
        channel, place?.published.seconds ?? -1, place?.sequence ?? -1, end.published.seconds, end.sequence, limit,
      ]
    ) { row in
      let post = ForgettablePost(
        id: PostID(rawValue: row[0]), sequence: row[1], channel: row[2], hospital: row[3], incident: row[4],
        published: row.instant(5), observed: row.instant(6), isUnread: row[7], isInternal: row[8])
      return (post, row[9])
    }
  }
}

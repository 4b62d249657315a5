import GRDB
import HospitalModel
import PrivacyScreening

extension StoreReading {
  /// Posts of a channel that are looked through for tags: the newest ones since the time asked for.
  private static let mostTagged = 3_000
  /// Tags that are brought.
  private static let mostTags = 12

  /// The posts that bear a tag.
  private struct TaggedPosts {
    let tag: String
    var times: [Timestamp] = []
    var relays = 0
    var authors: Set<String> = []
  }

  func hashtags(_ hospital: HospitalID, _ since: Timestamp) throws -> [HashtagUse] {
    let channels = try connection.all(
      """
      SELECT c.key FROM channel c JOIN hospital h ON h.key = c.hospital
      WHERE h.id = ? AND c.kind IN ('microblog', 'live')\(channelVisibility)
      """, [hospital.rawValue]
    ) { $0[0] as Int64 }
    var found: [String: TaggedPosts] = [:]
    for channel in channels { try gatherTags(of: channel, since, into: &found) }
    let uses = found.values.filter { isSayable($0.tag) }.map { posts in
      HashtagUse(
        tag: posts.tag, times: posts.times.sorted(by: >), relays: posts.relays, authors: posts.authors.count)
    }
    return Array(uses.sorted { ($1.times.count, $0.tag) < ($0.times.count, $1.tag) }.prefix(Self.mostTags))
  }

  private func gatherTags(
    of channel: Int64, _ since: Timestamp, into found: inout [String: TaggedPosts]
  ) throws {
    // What a rule finds stays with those who may see it, the tags of such a text included.
    let clean = showsFindings ? "" : " AND v.findings = 0"
    let seen = revision.map { " AND v.revision <= \($0)" } ?? ""
    let posts = try connection.all(
      """
      SELECT p.kind, p.published, v.title, v.body, v.author FROM post p INDEXED BY post_by_channel
        JOIN post_version v ON v.version = p.current_version
      WHERE p.channel = ? AND p.published >= ?\(postVisibility)\(clean)\(seen)
      ORDER BY p.published DESC LIMIT ?
      """, [channel, since.seconds, Self.mostTagged]
    ) { row in
      (
        isRelay: PostKind(rawValue: row[0]) == .relay, time: row.instant(1),
        text: "\(row[2] as String)\n\(row[3] as String)",
        author: row[4] as String?
      )
    }
    for post in posts {
      for tag in HashtagText.tags(in: post.text) {
        let name = tag.lowercased()
        found[name, default: TaggedPosts(tag: tag)].times.append(post.time)
        if post.isRelay { found[name]?.relays += 1 }
        if let author = post.author { found[name]?.authors.insert(author) }
      }
    }
  }

  private func isSayable(_ tag: String) -> Bool {
    showsFindings || rules.findings(in: tag).isEmpty
  }
}

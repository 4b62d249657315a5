import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps a post from an archive under its own key; one that is known already, or older than what is kept, changes nothing.
  ///
  /// Its earlier versions are known by their number only. Nothing of it waits for a person: an archive is the past.
  func add(_ archived: ArchivedPost) throws {
    let channel = try channel(archived.channel)
    let item = archived.item
    guard try !isSealed(item, channel: channel.key) else {
      unchanged += 1
      return
    }
    let post = archived.id
    let incident = try item.incident.map { try self.incident($0) }
    let published = publishedTime(item.published)
    if channel.isSharing, try isShared(post) {
      unchanged += 1
      return
    }
    let isNew = try insertPost.run(
      lastSequence + 1, post.rawValue, channel.key, channel.hospital, incident, item.kind.rawValue,
      try keptThread(item.thread, hospital: channel.hospital),
      published.seconds, item.written?.seconds, observed.seconds, revision, lastVersion + 1, channel.isInternal,
      item.likeness, item.keptTags, item.place, channel.isStory ? Int64(0) : nil)
    guard isNew > 0 else {
      unchanged += 1
      return
    }
    if try isUnwanted(item, post, published, in: channel) { return try takeBack() }
    lastSequence += 1
    let hash = contentHash(item)
    _ = try addVersionRow(item, of: lastSequence, after: nil, hash: hash)
    try keep(PostWords(title: item.title, body: item.body, published: published), of: lastSequence)
    if archived.versions > 1 {
      try connection.run("UPDATE post SET earlier = ? WHERE sequence = ?", [archived.versions - 1, lastSequence])
    }
    counts.add(channel: channel, incident: incident ?? 0, published: published)
    inserted += 1
    hasChanged = true
    let twin = Twin(
      sequence: lastSequence, published: published, incident: incident ?? 0, isUnread: true, hash: hash)
    for other in archived.alsoAs where try !isKnown(other) && other.channel != archived.channel {
      try share(twin, with: try self.channel(other.channel), other.channel, as: other, hash: hash)
      unchanged -= 1
    }
  }

  private func isShared(_ post: PostID) throws -> Bool {
    try connection.number("SELECT 1 FROM shared_post WHERE id = ?", [post.rawValue]) != nil
  }

  private func isKnown(_ post: PostID) throws -> Bool {
    if try isShared(post) { return true }
    return try connection.number("SELECT 1 FROM post WHERE id = ?", [post.rawValue]) != nil
  }
}

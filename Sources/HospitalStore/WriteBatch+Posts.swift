import GRDB
import HospitalModel
import PrivacyScreening

extension WriteBatch {
  /// A source that dates an item later than this, in seconds after now, is not believed.
  private static let furthestFuture: Int64 = 86_400

  static let postInsertion = """
    INSERT INTO post (sequence, id, channel, hospital, incident, kind, thread, published, written, observed, revision,
      current_version, is_internal, likeness, tags, place, consent, is_read, is_starred)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0) ON CONFLICT (id) DO NOTHING
    """

  static let versionInsertion = """
    INSERT INTO post_version (version, post, previous, number, revision, observed, rule_set, findings, content_hash,
      title, body, author, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Keeps an item: a new post, a new version of one, or nothing new.
  ///
  /// Kind, thread, incident and place in the lists are those of its first sight; only its words have versions.
  func add(_ item: FeedItem, channel id: ChannelID) throws {
    let channel = try channel(id)
    guard try !isSealed(item, channel: channel.key) else {
      unchanged += 1
      return
    }
    let post = PostID(channel: id, item: item.id)
    let hash = contentHash(item)
    if channel.isSharing, try follow(item, as: post, in: channel, hash: hash) { return }
    let incident = try item.incident.map { try self.incident($0) }
    let published = publishedTime(item.published)
    let isNew = try insertPost.run(
      lastSequence + 1, post.rawValue, channel.key, channel.hospital, incident, item.kind.rawValue,
      try keptThread(item.thread, hospital: channel.hospital),
      published.seconds, item.written?.seconds, observed.seconds, revision, lastVersion + 1, channel.isInternal,
      item.likeness, item.keptTags, item.place, channel.isStory ? Int64(0) : nil)
    guard isNew > 0 else { return try addVersion(item, of: post, in: channel, hash: hash) }
    if let known = try postAlike(item, in: channel) {
      try takeRowBack()
      return try addVersion(item, of: known, in: channel, hash: hash)
    }
    if try isUnwanted(item, post, published, in: channel) { return try takeBack() }
    let words = PostWords(title: item.title, body: item.body, published: published)
    if channel.hasNeighbours, let words, let twin = try twin(of: item, words, in: channel) {
      try takeRowBack()
      return try share(twin, with: channel, id, as: post, hash: hash)
    }
    lastSequence += 1
    let isBlocked = try addVersionRow(item, of: lastSequence, after: nil, hash: hash)
    try keep(words, of: lastSequence)
    counts.add(channel: channel, incident: incident ?? 0, published: published)
    inserted += 1
    arrivals[channel.key, default: Arrivals()].inserted += 1
    hasChanged = true
    let subject = AttentionSubject(
      post: post, sequence: lastSequence, hospital: channel.hospital, published: published)
    try followThread(of: item, subject)
    try followPlea(of: item, subject, in: channel)
    if isBlocked { try openFinding(subject) }
  }

  /// Takes the row back that was begun for an item: it is not wanted.
  func takeBack() throws {
    try takeRowBack()
    unchanged += 1
  }

  /// Takes the row back that was begun for an item: it belongs to another post.
  private func takeRowBack() throws {
    try connection.run("DELETE FROM post WHERE sequence = ?", [lastSequence + 1])
  }

  /// A post's version to which another one is added.
  struct Previous {
    let sequence: Int64
    let version: Int64
    let number: Int64
    let hash: Int64
    let hospital: Int64
    let published: Timestamp
    let isShared: Bool
  }

  func addVersion(_ item: FeedItem, of post: PostID, in channel: ChannelRow, hash: Int64) throws {
    let previous = try connection.first(
      """
      SELECT p.sequence, v.version, v.number, v.content_hash, p.hospital, p.published, p.shared > 0
      FROM post p JOIN post_version v ON v.version = p.current_version WHERE p.id = ?
      """, [post.rawValue]
    ) { row in
      Previous(
        sequence: row[0], version: row[1], number: row[2], hash: row[3], hospital: row[4],
        published: Timestamp(seconds: row[5]), isShared: row[6])
    }
    // Of two channels one is often late: words that the other has changed already are no news.
    guard let previous, previous.hash != hash, try !previous.isShared || !wasSaid(hash, by: previous.sequence) else {
      unchanged += 1
      return
    }
    let isBlocked = try addVersionRow(item, of: previous.sequence, after: previous, hash: hash)
    try connection.run(
      "UPDATE post SET current_version = ?, likeness = ? WHERE sequence = ?",
      [lastVersion, item.likeness, previous.sequence])
    edited += 1
    arrivals[channel.key, default: Arrivals()].edited += 1
    hasChanged = true
    try keep(
      PostWords(title: item.title, body: item.body, published: previous.published), of: previous.sequence)
    let subject = AttentionSubject(
      post: post, sequence: previous.sequence, hospital: previous.hospital, published: previous.published)
    try settleFinding(subject, isBlocked: isBlocked)
    try followPlea(of: item, subject, in: channel)
  }

  /// Screens and keeps one version's words; true when something in them blocks.
  func addVersionRow(
    _ item: FeedItem, of sequence: Int64, after previous: Previous?, hash: Int64
  ) throws -> Bool {
    let titleFindings = screener.findings(in: item.title)
    let bodyFindings = screener.findings(in: item.body)
    lastVersion += 1
    try insertVersion.run(
      lastVersion, sequence, previous?.version, (previous?.number ?? 0) + 1, revision, observed.seconds, rules.stamp,
      titleFindings.count + bodyFindings.count, hash, item.title, item.body, item.author, item.link)
    return try keep(titleFindings, bodyFindings, of: lastVersion)
  }

  func publishedTime(_ published: Timestamp?) -> Timestamp {
    guard let published, published.seconds >= 0, published - now <= Self.furthestFuture else { return observed }
    return published
  }
}

extension FeedItem {
  /// The tags as a column holds them, one a line; `nil` without any.
  var keptTags: String? { tags.isEmpty ? nil : tags.prefix(Self.mostTags).joined(separator: "\n") }

  /// More tags than these say nothing.
  private static let mostTags = 50
}

/// A hash of an item's words, for telling an edit from a repetition: 64 bits of FNV-1a over its texts.
///
/// Not meant to withstand anyone: who controls a source may change its posts anyway.
func contentHash(_ item: FeedItem) -> Int64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for text in [item.title, item.body, item.author ?? "", item.link ?? ""] {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    // No text holds this byte, so that words moved from one field to the next are an edit.
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }
  return Int64(bitPattern: hash)
}

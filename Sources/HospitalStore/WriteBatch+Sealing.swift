import GRDB
import HospitalModel
import PrivacyScreening

extension WriteBatch {
  /// The name under which the store keeps that words of a seal may still lie in its files.
  static let remainsName = "sealed-remains"

  /// A text shorter than this, in UTF-8, is too common to be known again: `Thank you all.`
  private static let shortestKnownText = 40

  /// Takes something out for good: its words from every version, the index and the findings, its name from every key. The act
  /// stays, with a hash of each version.
  ///
  /// - Throws: ``StoreError/refused(detail:)`` when the reason itself may identify somebody.
  func seal(_ subject: SealSubject, _ act: SealAct) throws {
    try check(reason: act.reason)
    let isSealed =
      switch subject {
      case .post(let post): try seal(post, act)
      case .fact(let fact): try seal(fact, act)
      case .statement(let statement): try seal(statement, act)
      case .inquiry(let inquiry): try sealInquiries(inquiry, of: nil, act)
      case .inquiries(let incident): try sealInquiries(nil, of: incident, act)
      case .call(let call): try seal(call, act)
      }
    guard isSealed else { return }
    sealed += 1
    hasChanged = true
    hasSeals = true
    try apply(.session(name: Self.remainsName, value: "1"))
  }

  /// A reason is kept for good and shown: it must not say what it is about.
  func check(reason: String) throws {
    guard reason.contains(where: { !$0.isWhitespace }) else { throw StoreError.refused(detail: "it needs a reason") }
    guard let finding = rules.findings(in: reason).first(where: { $0.level > .note }) else { return }
    throw StoreError.refused(detail: "the reason itself may identify a patient: \(finding.category)")
  }

  // MARK: Posts

  /// A channel's number, and its hospital's.
  private struct Owner {
    let key: Int64
    let hospital: Int64
  }

  private struct SealedPost {
    let sequence: Int64
    let channel: Owner
    let count: CountChanges.PostKey
    let isUnread: Bool
    let item: String
  }

  private func seal(_ id: PostID, _ act: SealAct) throws -> Bool {
    guard let post = try sealedPost(id) else { return false }
    let versions = try connection.all(
      "SELECT version, title, body FROM post_version WHERE post = ? ORDER BY number", [post.sequence]
    ) { (version: $0[0] as Int64, fingerprint: Self.fingerprint(title: $0[1], body: $0[2])) }
    try keepSeal(
      act, hospital: post.channel.hospital, channel: post.channel.key, item: post.item, sequence: post.sequence,
      version: versions.map(\.version).max() ?? 0, fingerprints: versions.map(\.fingerprint))
    try sealShared(post, act)
    try removeText(of: post.sequence)
    try rename(post.item, in: post.channel)
    try removeCounters(about: post.item, channel: post.channel.key)
    try forgetSessions(naming: id.rawValue)
    counts.remove(post.count, isUnread: post.isUnread)
    hospitalsToRecount.insert(post.channel.hospital)
    return true
  }

  private func sealedPost(_ id: PostID) throws -> SealedPost? {
    try connection.first(
      """
      SELECT p.sequence, p.channel, p.hospital, ifnull(p.incident, 0), p.is_read, c.id
      FROM post p JOIN channel c ON c.key = p.channel WHERE p.id = ?
      """, [id.rawValue]
    ) { row in
      SealedPost(
        sequence: row[0], channel: Owner(key: row[1], hospital: row[2]),
        count: CountChanges.PostKey(channel: row[1], incident: row[3]), isUnread: !(row[4] as Bool),
        item: String(id.rawValue.dropFirst((row[5] as String).count + 1)))
    }
  }

  /// Other channels brought the same post under ids of their own: none of them brings it back.
  private func sealShared(_ post: SealedPost, _ act: SealAct) throws {
    let shared = try connection.all(
      """
      SELECT s.id, c.key, c.hospital, c.id FROM shared_post s JOIN channel c ON c.key = s.channel WHERE s.post = ?
      """, [post.sequence]
    ) { row in
      let item = String((row[0] as String).dropFirst((row[3] as String).count + 1))
      return (item: item, channel: Owner(key: row[1], hospital: row[2]))
    }
    for (item, channel) in shared {
      try keepSeal(
        act, hospital: channel.hospital, channel: channel.key, item: item, sequence: 0, version: 0, fingerprints: [])
      try rename(item, in: channel)
      counts.share(with: channel.key, total: -1, unread: post.isUnread ? -1 : 0)
    }
    try connection.run("DELETE FROM shared_post WHERE post = ?", [post.sequence])
  }

  func keepSeal(
    _ act: SealAct, hospital: Int64, channel: Int64?, item: String?, sequence: Int64, version: Int64,
    fingerprints: [TextFingerprint]
  ) throws {
    try connection.run(
      """
      INSERT INTO seal (hospital, channel, item_hash, last_sequence, last_version, cause, person, reason, time, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        hospital, channel, item.map { TextFingerprint(of: $0).rawValue }, sequence, version, act.cause.rawValue,
        act.person, act.reason, observed.seconds, revision,
      ])
    let number = connection.database.lastInsertedRowID
    for (index, fingerprint) in fingerprints.enumerated() {
      try connection.run(
        "INSERT INTO sealed_text (seal, version, hash) VALUES (?, ?, ?)", [number, index + 1, fingerprint.rawValue])
    }
  }

  /// Deletes a post with all that hangs on it, and what the full-text index knows of it.
  ///
  /// A deleted entry stays in the index's older segments until they are merged, so all of them are, at once.
  private func removeText(of post: Int64) throws {
    try connection.run(
      """
      INSERT INTO post_text (post_text, rowid, title, body)
      SELECT 'delete', version, title, body FROM post_version WHERE post = ?
      """, [post])
    try connection.run("INSERT INTO post_text (post_text) VALUES ('optimize')")
    try connection.run(
      "DELETE FROM acknowledgement WHERE attention IN (SELECT number FROM attention WHERE post = ?)", [post])
    try connection.run("DELETE FROM attention WHERE post = ?", [post])
    try connection.run(
      "DELETE FROM finding WHERE version IN (SELECT version FROM post_version WHERE post = ?)", [post])
    try connection.run("DELETE FROM story_consent WHERE post = ?", [post])
    try connection.run("DELETE FROM triage WHERE post = ?", [post])
    try connection.run("DELETE FROM post_words WHERE post = ?", [post])
    try connection.run("DELETE FROM post_version WHERE post = ?", [post])
    try connection.run("DELETE FROM post WHERE sequence = ?", [post])
  }

  /// Answers name what they answer, and a source's id may be made of its title: the hash takes its place.
  private func rename(_ item: String, in channel: Owner) throws {
    let hash = TextFingerprint(of: item).rawValue
    try connection.run(
      "UPDATE post SET thread = ? WHERE hospital = ? AND thread = ?", [hash, channel.hospital, item])
    try connection.run(
      "UPDATE attention SET thread = ? WHERE hospital = ? AND thread = ?", [hash, channel.hospital, item])
  }

  private func removeCounters(about item: String, channel: Int64) throws {
    let counters = "SELECT key FROM counter WHERE channel = ? AND subject = ?"
    for table in ["measurement", "measurement_hour", "figure_alarm"] {
      try connection.run("DELETE FROM \(table) WHERE counter IN (\(counters))", [channel, item])
    }
    try connection.run("DELETE FROM counter WHERE channel = ? AND subject = ?", [channel, item])
    try connection.run("DELETE FROM topic_standing WHERE channel = ? AND topic = ?", [channel, item])
  }

  /// A place on the screen that was kept for the next start may name the post, in JSON with its slashes escaped.
  private func forgetSessions(naming id: String) throws {
    for form in [id, id.replacing("/", with: "\\/")] {
      // A person's own searches are kept in the same place and stay.
      try connection.run(
        """
        UPDATE session SET value = json_remove(value, '$.subject.post')
        WHERE instr(value, ?) > 0 AND json_valid(value) AND json_type(value, '$.searches') IS NOT NULL
        """, [form])
      try connection.run("DELETE FROM session WHERE instr(value, ?) > 0", [form])
    }
  }

  // MARK: Facts

  private func seal(_ fact: StatusFact, _ act: SealAct) throws -> Bool {
    let hospital = try hospital(fact.hospital)
    let removed = try connection.run(
      """
      DELETE FROM fact WHERE incident = ? AND hospital = ? AND topic = ? AND time = ? AND state = ? AND value = ?
        AND source = ? AND is_releasable = ? AND reason IS ? AND facility IS ?
      """,
      [
        try incident(fact.incident), hospital, fact.topic.rawValue, fact.time.seconds, fact.state.rawValue, fact.value,
        fact.source, fact.isReleasable, fact.reason, fact.facility,
      ])
    guard removed > 0 else { return false }
    try keepSeal(
      act, hospital: hospital, channel: nil, item: nil, sequence: 0, version: 0,
      fingerprints: [Self.fingerprint(of: fact)])
    try logSeal(act, of: fact)
    return true
  }

  /// True when a fact was sealed, word for word.
  func isSealed(_ fact: StatusFact) throws -> Bool {
    guard hasSeals else { return false }
    return try isKnown(Self.fingerprint(of: fact))
  }

  private static func fingerprint(of fact: StatusFact) -> TextFingerprint {
    TextFingerprint(of: "\(fact.incident.rawValue)\n\(fact.topic.rawValue)\n\(fact.value)")
  }

  // MARK: What comes again

  /// True when an item was sealed, or says word for word what was.
  func isSealed(_ item: FeedItem, channel: Int64) throws -> Bool {
    guard hasSeals else { return false }
    let isSame = try connection.number(
      "SELECT 1 FROM seal WHERE channel = ? AND item_hash = ?", [channel, TextFingerprint(of: item.id).rawValue])
    if isSame != nil { return true }
    guard item.title.utf8.count + item.body.utf8.count >= Self.shortestKnownText else { return false }
    return try isKnown(Self.fingerprint(title: item.title, body: item.body))
  }

  /// The name of a thread as it may be kept: a sealed item's id is not.
  func keptThread(_ thread: String?, hospital: Int64) throws -> String? {
    guard hasSeals, let thread else { return thread }
    let hash = TextFingerprint(of: thread).rawValue
    let isSealed =
      try connection.number(
        "SELECT 1 FROM seal WHERE hospital = ? AND item_hash = ?", [hospital, hash]) != nil
    return isSealed ? hash : thread
  }

  /// True when a counter is about a sealed item.
  func isSealed(subject: String, channel: Int64) throws -> Bool {
    guard hasSeals, !subject.isEmpty else { return false }
    return try connection.number(
      "SELECT 1 FROM seal WHERE channel = ? AND item_hash = ?", [channel, TextFingerprint(of: subject).rawValue]) != nil
  }

  private func isKnown(_ fingerprint: TextFingerprint) throws -> Bool {
    try connection.number("SELECT 1 FROM sealed_text WHERE hash = ?", [fingerprint.rawValue]) != nil
  }

  static func fingerprint(title: String, body: String) -> TextFingerprint {
    TextFingerprint(of: title + "\n" + body)
  }

  // MARK: What left

  /// Records a release.
  ///
  /// - Throws: ``StoreError/refused(detail:)`` when it is not complete, or its reason may identify somebody.
  func keep(_ release: OutgoingRelease) throws {
    if let objection = release.objection { throw StoreError.refused(detail: objection) }
    try check(reason: release.reason)
    let isByPhone: Bool? = release.second.map { if case .byPhone = $0 { true } else { false } }
    try connection.run(
      """
      INSERT INTO outgoing (way, hash, categories, rules, level, person, reason, second, is_by_phone, time, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        release.way.rawValue, release.fingerprint.rawValue, release.categories.joined(separator: " "),
        release.rules.joined(separator: " "), release.level.rawValue, release.person, release.reason,
        release.second?.name, isByPhone, observed.seconds, revision,
      ])
    hasChanged = true
  }
}

import GRDB
import HospitalModel

/// Posts that may be pleas of somebody in danger: kept as they come in, whatever filters a screen has, in an incident or not.
extension WriteBatch {
  /// Seconds after which a post is no news any more: a first fetch may bring the posts of years.
  static let pleaAge: Int64 = 7 * 86_400

  /// Raises a post in which somebody may plead for help; false when it does not.
  func followPlea(of item: FeedItem, _ subject: AttentionSubject, in channel: ChannelRow) throws {
    guard channel.isTalk || item.kind == .question, !Self.officialKinds.contains(item.kind),
      observed - subject.published <= Self.pleaAge, PleaWording.match(in: item.title + "\n" + item.body) != nil
    else { return }
    let added = try connection.run(
      """
      INSERT INTO plea (post, hospital, since, opened, is_waiting) VALUES (?, ?, ?, ?, 1) ON CONFLICT (post) DO NOTHING
      """, [subject.sequence, subject.hospital, subject.published.seconds, revision])
    if added > 0 { hasChanged = true }
  }

  /// What the hospital itself or its experts say is no plea.
  private static let officialKinds: Set<PostKind> = [.expertAnswer, .statement, .correction]

  /// Takes a plea on, or with `nil` takes that back; each act is kept with its name and time, and logged without the text.
  func acknowledgePlea(_ id: AttentionID, by person: String?, at time: Timestamp? = nil) throws {
    let plea = try connection.first(
      """
      SELECT l.number, l.hospital FROM plea l JOIN post p ON p.sequence = l.post
      WHERE p.id = ? AND l.is_waiting = ?
      """, [id.pleaPost?.rawValue, person != nil]
    ) { (number: $0[0] as Int64, hospital: $0[1] as Int64) }
    guard let plea else { return }
    let time = time ?? observed
    try connection.run("UPDATE plea SET is_waiting = ? WHERE number = ?", [person == nil, plea.number])
    try connection.run(
      "INSERT INTO plea_act (plea, act, person, time, revision) VALUES (?, ?, ?, ?, ?)",
      [plea.number, person == nil ? "reopen" : "acknowledge", person, time.seconds, revision])
    hasChanged = true
    guard let person, let incident = try liveReading.incidents(hospital: plea.hospital, openOnly: true).first else {
      return
    }
    try log(
      LogContent("acknowledge", "cry for help", [("subject", TextFingerprint(of: id.rawValue).rawValue)]),
      of: incident.id, by: person, at: time)
  }

  /// Removes what hangs on a post that goes for good; what was done stays in the log.
  func removePlea(of post: Int64) throws {
    try connection.run("DELETE FROM plea_act WHERE plea IN (SELECT number FROM plea WHERE post = ?)", [post])
    try connection.run("DELETE FROM plea WHERE post = ?", [post])
  }
}

extension AttentionID {
  /// The post of a plea; `nil` for the key of anything else.
  var pleaPost: PostID? {
    let prefix = AttentionKind.plea.rawValue + ":"
    return rawValue.hasPrefix(prefix) ? PostID(rawValue: String(rawValue.dropFirst(prefix.count))) : nil
  }
}

import GRDB
import HospitalModel

/// Press and photos around an event.
extension StoreReading {
  /// Kinds of channels whose posts may belong to an event's file.
  private static let kinds = [ChannelKind.news, .photo, .video, .blog].map { "'\($0.rawValue)'" }
    .joined(separator: ", ")
  /// How long before an event and after it press and photos about it are looked for, in seconds: announcements come the day
  /// before, and a film takes weeks.
  private static let ahead: Int64 = 2 * 86_400
  private static let afterwards: Int64 = 45 * 86_400
  /// Posts that are looked through: the newest.
  private static let mostPosts = 1_000

  /// The event's file: what bears one of its words in its time and nobody took out, and what a person put in.
  func file(_ id: IncidentID, _ now: Timestamp, _ withOthers: Bool) throws -> [EventFileEntry] {
    guard audience == .staff, let event = try liveEvent(id) else { return [] }
    let marks = try fileMarks(id)
    let words = event.words.map { SaidWords.words($0) }.filter { !$0.isEmpty }
    let rows = try connection.all(
      """
      SELECT p.published, p.sequence, p.id, c.name, p.tags FROM post p INDEXED BY post_by_hospital
        JOIN channel c ON c.key = p.channel
      WHERE p.hospital = (SELECT key FROM hospital WHERE id = ?1) AND p.published BETWEEN ?2 AND ?3
        AND c.kind IN (\(Self.kinds))\(postVisibility)
      ORDER BY p.published DESC, p.sequence DESC LIMIT ?4
      """,
      [
        event.hospital.rawValue, (event.starts - Self.ahead).seconds,
        min(now, (event.ended ?? event.ends) + Self.afterwards).seconds, Self.mostPosts,
      ]
    ) { row in
      (
        key: PostKey(published: row.instant(0), sequence: row[1]), id: row[2] as String, channel: row[3] as String,
        tags: row[4] as String?
      )
    }
    return try rows.compactMap { found in
      guard let row = try postRow(found.key) else { return nil }
      let body = try connection.first("SELECT body FROM post_version WHERE version = ?", [row.version.number]) {
        $0[0] as String
      }
      let said = SaidWords.words([row.version.title, body ?? "", found.tags ?? ""].joined(separator: "\n"))
      let index = words.firstIndex { word in Self.holds(said, word) }
      let isIn = marks[found.id] ?? (index != nil)
      guard isIn || withOthers else { return nil }
      return EventFileEntry(
        post: try summary(row), channelName: shown(found.channel), link: shownAddress(row.version.link), isIn: isIn,
        word: index.map { event.words[$0] })
    }
  }

  private static func holds(_ said: [String], _ word: [String]) -> Bool {
    said.count >= word.count
      && (0...said.count - word.count).contains { said[$0..<$0 + word.count].elementsEqual(word) }
  }

  /// What people said of posts, by their keys.
  private func fileMarks(_ event: IncidentID) throws -> [String: Bool] {
    let marks = try connection.all(
      """
      SELECT subject, state FROM live_act WHERE event = (SELECT key FROM incident WHERE id = ?) AND kind = 'file'
        AND revision <= ? ORDER BY number
      """, [event.rawValue, horizon]
    ) { (subject: $0[0] as String, isIn: ($0[1] as String) == "in") }
    return Dictionary(marks.map { ($0.subject, $0.isIn) }) { $1 }
  }
}

import GRDB
import HospitalModel

/// Rumours as the desk noted them, and posts that their sources mark as rumours.
extension StoreReading {
  /// Open ones first, the oldest of them first; then the others, the last answered first.
  func rumours(_ incident: IncidentID) throws -> [Rumour] {
    guard showsRumours else { return [] }
    let noted = try notedRumours(incident)
    let known = Set(noted.map(\.note.id))
    let all = noted + (try markedRumours(incident).filter { !known.contains($0.note.id) })
    return all.filter(\.isOpen).sorted { $0.heard < $1.heard }
      + all.filter { !$0.isOpen }.sorted { ($0.answers.last?.time ?? $0.heard) > ($1.answers.last?.time ?? $1.heard) }
  }

  private func notedRumours(_ incident: IncidentID) throws -> [Rumour] {
    let answers = try answers(incident)
    return try connection.all(
      """
      SELECT r.id, r.number, r.post, r.words, r.person, r.time, r.is_sealed, r.key
      FROM rumour r JOIN incident i ON i.key = r.incident WHERE i.id = ? AND r.revision <= ? ORDER BY r.number
      """, [incident.rawValue, horizon]
    ) { row in
      let post = (row[2] as String?).map(PostID.init(rawValue:))
      let told = try post.map(told)
      // A post that this reader may not see is not told by its rumour either.
      if let told, told == nil, !showsInternal { return nil as Rumour? }
      let note = post.map { RumourNote(post: $0) } ?? RumourNote(id: RumourID(rawValue: row[0]), words: shown(row[3]))
      let words: String? = post == nil ? ((row[6] as Bool) ? nil : shown(row[3])) : told.flatMap { $0?.title }
      let written = answers[row[7] as Int64] ?? []
      let threaded = try post.map { try threadAnswers(to: $0, incident) } ?? []
      return Rumour(
        note: note, number: row[1], words: words,
        heard: min(told.flatMap { $0?.time } ?? row.instant(5), row.instant(5)),
        notedBy: row[4], answers: (threaded + written).sorted { $0.time < $1.time })
    }.compactMap { $0 }
  }

  private func answers(_ incident: IncidentID) throws -> [Int64: [Rumour.Answer]] {
    let rows = try connection.all(
      """
      SELECT a.rumour, a.words, a.source, a.is_set_aside, a.person, a.time
      FROM rumour_answer a JOIN rumour r ON r.key = a.rumour JOIN incident i ON i.key = r.incident
      WHERE i.id = ? AND a.revision <= ? ORDER BY a.number
      """, [incident.rawValue, horizon]
    ) { row in
      (
        rumour: row[0] as Int64,
        answer: Rumour.Answer(
          RumourAnswer(words: shown(row[1]), source: shown(row[2]), isSetAside: row[3]), person: row[4] as String,
          time: row.instant(5))
      )
    }
    return Dictionary(grouping: rows, by: \.rumour).mapValues { $0.map(\.answer) }
  }

  /// Posts of kind `rumour` of the incident.
  private func markedRumours(_ incident: IncidentID) throws -> [Rumour] {
    let rows = try connection.all(
      """
      SELECT p.id, p.published, p.sequence FROM post p JOIN incident i ON i.key = p.incident
      WHERE i.id = ? AND p.kind = 'rumour' AND p.revision <= ?\(postVisibility)
      ORDER BY p.published LIMIT \(Self.mostMarked)
      """, [incident.rawValue, horizon]
    ) { row in
      (id: PostID(rawValue: row[0]), key: PostKey(published: row.instant(1), sequence: row[2]))
    }
    return try rows.map { row in
      Rumour(
        note: RumourNote(post: row.id), number: nil, words: try summary(row.key)?.title, heard: row.key.published,
        notedBy: nil, answers: try threadAnswers(to: row.id, incident))
    }
  }

  /// More than anybody follows.
  private static let mostMarked = 200

  /// What was told in a rumour's thread on the hospital's own channels: the text with its time, and where.
  private func threadAnswers(to rumour: PostID, _ incident: IncidentID) throws -> [Rumour.Answer] {
    try connection.all(
      """
      SELECT v.title, v.body, c.name, p.published
      FROM post r JOIN post p ON p.hospital = r.hospital AND p.thread = r.thread AND p.sequence <> r.sequence
        JOIN channel c ON c.key = p.channel
        JOIN post_version v ON v.version =
          (SELECT max(version) FROM post_version WHERE post = p.sequence AND revision <= ?2)
      WHERE r.id = ?1 AND r.thread IS NOT NULL AND p.kind IN ('answer', 'statement', 'correction') AND p.revision <= ?2
        \(postVisibility)
      ORDER BY p.published, p.sequence
      """, [rumour.rawValue, horizon]
    ) { row in
      let (title, body) = (shown(row[0]), shown(row[1]))
      return Rumour.Answer(
        RumourAnswer(words: title.isEmpty ? String(body.prefix(Self.longestAnswer)) : title, source: shown(row[2])),
        person: shown(row[2]), time: row.instant(3))
    }
  }

  private static let longestAnswer = 240

  /// A post's title and time as this reader may see it; `nil` where it is gone or not for this reader.
  private func told(_ post: PostID) throws -> (title: String, time: Timestamp)? {
    let key = try connection.first(
      "SELECT p.published, p.sequence FROM post p WHERE p.id = ?\(postVisibility)", [post.rawValue]
    ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
    return try key.flatMap { try summary($0) }.map { ($0.title, $0.key.published) }
  }
}

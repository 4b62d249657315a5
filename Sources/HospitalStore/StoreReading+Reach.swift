import GRDB
import HospitalModel
import PrivacyScreening

/// What our collector found of an incident on the hospital's own channels: answers, statements, and what was corrected since.
extension StoreReading {
  /// First answers by thread; questions and answers that this reader may not see are not counted.
  func responses(_ incident: IncidentID) throws -> ResponseFigures {
    let waits = try connection.all(
      """
      SELECT (SELECT min(a.published) FROM post a
        WHERE a.hospital = p.hospital AND a.thread = p.thread AND a.kind IN ('answer', 'expert')
          AND a.published >= p.published AND a.revision <= ?2) - p.published
      FROM post p JOIN incident i ON i.key = p.incident
      WHERE i.id = ?1 AND p.kind = 'question' AND p.revision <= ?2\(postVisibility)
      """, [incident.rawValue, horizon]
    ) { $0[0] as Int64? }
    return ResponseFigures(
      minutes: waits.compactMap { $0.map { Double($0) / 60 } }, unanswered: waits.count { $0 == nil })
  }

  /// A post of one of the hospital's own channels.
  private struct OwnPost {
    let id: PostID
    let channel: String
    let title: String
    let words: [String]
    let time: Timestamp
    let views: Int64?
  }

  /// Posts of the incident's hospital since it began, in their newest words at the reading's moment, newest first.
  ///
  /// Own are the channels in which the hospital itself speaks: as the configuration says, else by kind and address.
  private func ownPosts(_ incident: Incident, in channels: [Voice]) throws -> [OwnPost] {
    guard !channels.isEmpty else { return [] }
    let keys = channels.map { String($0.key) }.joined(separator: ", ")
    let rows = try connection.all(
      """
      SELECT p.id, c.id, c.name, p.published, v.title, v.body,
        (SELECT m.value FROM measurement m JOIN counter k ON k.key = m.counter
         WHERE k.channel = p.channel AND k.metric = 'views' AND k.subject = substr(p.id, length(c.id) + 2)
           AND m.revision <= ?3 ORDER BY m.time DESC LIMIT 1)
      FROM post p JOIN channel c ON c.key = p.channel JOIN hospital h ON h.key = p.hospital
        JOIN post_version v ON v.version =
          (SELECT max(version) FROM post_version WHERE post = p.sequence AND revision <= ?3)
      WHERE h.id = ?1 AND p.published >= ?2 AND p.revision <= ?3 AND p.channel IN (\(keys))\(postVisibility)
      ORDER BY p.published DESC LIMIT \(Self.mostOwnPosts)
      """, [incident.hospital.rawValue, incident.started.seconds, horizon]
    ) { row in
      OwnPost(
        id: PostID(rawValue: row[0]), channel: row[2], title: shown(row[4]),
        words: SaidWords.words((row[4] as String) + "\n" + (row[5] as String)), time: row.instant(3), views: row[6])
    }
    return rows
  }

  /// More than an office writes in an incident.
  private static let mostOwnPosts = 1_000

  func reach(_ id: IncidentID) throws -> [CorrectionReach] {
    guard audience == .staff, let incident = try incidents(hospital: nil, openOnly: false).first(where: { $0.id == id })
    else { return [] }
    let corrections = try factHistories(id).flatMap { history -> [(old: StatusFact, new: StatusFact)] in
      let versions = [history.current] + history.earlier
      return versions.indices.compactMap { index in
        guard versions[index].state == .corrected,
          let old = versions[(index + 1)...].first(where: { $0.value != versions[index].value })
        else { return nil }
        return (old, versions[index])
      }
    }
    guard !corrections.isEmpty else { return [] }
    let posts = try ownPosts(incident, in: try channels(of: incident.hospital).filter(\.isOwn))
    return corrections.sorted { $0.new.time < $1.new.time }.map { old, new in
      let stale = posts.filter { SaidWords.carries($0.words, old: old.value, new: new.value) }
        .sorted { ($1.views ?? -1, $1.time) < ($0.views ?? -1, $0.time) }
      return CorrectionReach(
        old: old, new: new,
        posts: stale.map {
          CorrectionReach.StalePost(id: $0.id, channel: $0.channel, title: $0.title, time: $0.time, views: $0.views)
        })
    }
  }

  func sightings(_ id: IncidentID) throws -> [StatementSighting] {
    guard audience == .staff, let incident = try incidents(hospital: nil, openOnly: false).first(where: { $0.id == id })
    else { return [] }
    let released = try statements(id).filter { $0.lastReleased?.isSealed == false }
    guard !released.isEmpty else { return [] }
    let own = try channels(of: incident.hospital).filter(\.isOwn)
    let posts = try ownPosts(incident, in: own)
    let channels = own.map(\.name)
    return released.compactMap { statement in
      guard let version = statement.lastReleased else { return nil }
      let carrying = posts.filter { SaidWords.carries($0.words, title: version.title, text: version.text) }
      let seen = channels.compactMap { name in
        carrying.last { $0.channel == name }.map { StatementSighting.Place(channel: name, time: $0.time) }
      }
      return StatementSighting(
        statement: statement.id, seen: seen, missing: channels.filter { name in !seen.contains { $0.channel == name } })
    }
  }
}

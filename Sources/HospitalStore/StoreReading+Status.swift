import GRDB
import HospitalModel

extension StoreReading {
  /// The open incident that began last, of a hospital or of any; an ended one when none is open.
  func incident(_ hospital: HospitalID?) throws -> Incident? {
    guard let hospital else { return try incidents(hospital: nil, openOnly: false).first }
    guard let key = try connection.number("SELECT key FROM hospital WHERE id = ?", [hospital.rawValue]) else {
      return nil
    }
    return try incidents(hospital: key, openOnly: false).first
  }

  /// Incidents as they stood at the reading's moment, open ones first, then those that began last.
  func incidents(hospital: Int64?, openOnly: Bool) throws -> [Incident] {
    try connection.all(
      """
      SELECT i.id, h.id, v.title, v.mode, v.started, v.ended, v.hashtags, v.next_update, v.is_simulated
      FROM incident i
        JOIN incident_version v ON v.version =
          (SELECT max(version) FROM incident_version WHERE incident = i.key AND revision <= ?)
        JOIN hospital h ON h.key = v.hospital
      WHERE (? IS NULL OR v.hospital = ?) AND (NOT ? OR v.ended IS NULL)
      ORDER BY v.ended IS NOT NULL, v.started DESC, i.key DESC
      """, [horizon, hospital, hospital, openOnly]
    ) { row in
      Incident(
        id: IncidentID(row[0]), hospital: HospitalID(row[1]), title: row[2],
        mode: IncidentMode(rawValue: row[3]) ?? .exercise, started: row.instant(4), ended: row.time(5),
        hashtags: (row[6] as String).split(separator: " ").map(String.init), nextUpdate: row.time(7),
        isSimulated: row[8])
    }
  }

  /// The topics of an incident in the order of their first mention; the public gets what holds and was released.
  func factHistories(_ incident: IncidentID) throws -> [FactHistory] {
    let facts = try connection.all(
      """
      SELECT h.id, f.topic, f.value, f.state, f.source, f.time, f.reason, f.is_releasable
      FROM fact f JOIN incident i ON i.key = f.incident JOIN hospital h ON h.key = f.hospital
      WHERE i.id = ? AND f.revision <= ? ORDER BY f.time, f.number
      """, [incident.rawValue, horizon]
    ) { row in
      StatusFact(
        incident: incident, hospital: HospitalID(row[0]), topic: FactTopic(rawValue: row[1]), value: row[2],
        state: FactState(rawValue: row[3]) ?? .unconfirmed, source: row[4], time: row.instant(5), reason: row[6],
        isReleasable: row[7])
    }
    var topics: [FactTopic] = []
    var versions: [FactTopic: [StatusFact]] = [:]
    for fact in facts {
      if versions[fact.topic] == nil { topics.append(fact.topic) }
      versions[fact.topic, default: []].insert(fact, at: 0)
    }
    return topics.compactMap { topic in history(versions[topic] ?? []) }
  }

  private var showsUnreleased: Bool { audience == .staff }

  /// A topic's history, from its versions newest first.
  private func history(_ versions: [StatusFact]) -> FactHistory? {
    guard showsUnreleased else { return Self.released(versions).map { FactHistory(current: $0, earlier: []) } }
    return versions.first.map { FactHistory(current: $0, earlier: Array(versions.dropFirst())) }
  }

  /// What the public is told of a topic: the newest value that is confirmed and released.
  ///
  /// A newer value that is still unconfirmed or not released leaves it standing; one that was corrected or withdrawn since
  /// is never told, even while the correction itself waits for its release.
  private static func released(_ versions: [StatusFact]) -> StatusFact? {
    for fact in versions {
      switch fact.state {
      case .withdrawn: return nil
      case .corrected: return fact.isReleasable ? fact : nil
      case .confirmed where fact.isReleasable: return fact
      case .confirmed, .unconfirmed: continue
      }
    }
    return nil
  }
}

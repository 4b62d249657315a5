import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps an incident as a new version, unless it says what the last one said.
  func add(_ incident: Incident) throws {
    let key = try self.incident(incident.id)
    let hospital = try hospital(incident.hospital)
    let added = try connection.run(
      """
      INSERT INTO incident_version (incident, revision, observed, hospital, title, mode, started, ended, hashtags,
        next_update, is_simulated)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11 WHERE NOT EXISTS (
        SELECT 1 FROM incident_version
        WHERE version = (SELECT max(version) FROM incident_version WHERE incident = ?1)
          AND (hospital, title, mode, started, ended, hashtags, next_update, is_simulated)
            IS (?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11))
      """,
      [
        key, revision, observed.seconds, hospital, incident.title, incident.mode.rawValue, incident.started.seconds,
        incident.ended?.seconds, incident.hashtags.joined(separator: " "), incident.nextUpdate?.seconds,
        incident.isSimulated,
      ])
    guard added > 0 else { return }
    hasChanged = true
    try followPromise(of: incident, hospital: hospital)
  }

  /// Keeps a fact as a new version of its topic, unless the very same was kept before.
  func add(_ fact: StatusFact) throws {
    guard try !isSealed(fact) else { return }
    let added = try connection.run(
      """
      INSERT INTO fact (incident, hospital, revision, observed, topic, value, state, source, time, reason, is_releasable)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (incident, hospital, topic, time, state, value, source, is_releasable, ifnull(reason, '')) DO NOTHING
      """,
      [
        try incident(fact.incident), try hospital(fact.hospital), revision, observed.seconds, fact.topic.rawValue,
        fact.value, fact.state.rawValue, fact.source, fact.time.seconds, fact.reason, fact.isReleasable,
      ])
    if added > 0 { hasChanged = true }
  }

  /// Keeps how small counts are told to the public, for every reader of this store.
  func keep(_ profile: SmallCountProfile) throws {
    let kept = try connection.first(
      "SELECT value FROM session WHERE name = ?", [SmallCountProfile.storeName]
    ) { $0[0] as String }
    guard kept ?? SmallCountProfile.off.rawValue != profile.rawValue else { return }
    try apply(.session(name: SmallCountProfile.storeName, value: profile.rawValue))
    hasChanged = true
  }
}

extension SmallCountProfile {
  /// The name under which the store keeps it.
  static let storeName = "small-counts"
}

import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps an incident that a feed brought, and logs what is new about it.
  func add(_ incident: Incident) throws {
    let before = try self.incident(kept: incident.id)
    guard try keep(incident) else { return }
    for content in Self.changes(from: before, to: incident) {
      try log(content, of: incident.id, by: "feed", at: observed)
    }
  }

  /// Keeps an incident as a new version, unless it says what the last one said; false then.
  func keep(_ incident: Incident) throws -> Bool {
    let key = try self.incident(incident.id)
    let hospital = try hospital(incident.hospital)
    let added = try connection.run(
      """
      INSERT INTO incident_version (incident, revision, observed, hospital, title, mode, started, ended, hashtags,
        next_update, is_simulated, template, interruption)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13 WHERE NOT EXISTS (
        SELECT 1 FROM incident_version
        WHERE version = (SELECT max(version) FROM incident_version WHERE incident = ?1)
          AND (hospital, title, mode, started, ended, hashtags, next_update, is_simulated, template, interruption)
            IS (?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13))
      """,
      [
        key, revision, observed.seconds, hospital, incident.title, incident.mode.rawValue, incident.started.seconds,
        incident.ended?.seconds, incident.hashtags.joined(separator: " "), incident.nextUpdate?.seconds,
        incident.isSimulated, incident.template?.rawValue, incident.interruption,
      ])
    guard added > 0 else { return false }
    hasChanged = true
    try followPromise(of: incident, hospital: hospital)
    return true
  }

  /// Keeps a fact that a feed brought as a new version of its topic, unless the very same was kept before.
  func add(_ fact: StatusFact) throws {
    guard try keep(fact) else { return }
    try log(LogContent(fact), of: fact.incident, by: fact.source, at: fact.time)
  }

  /// Keeps a fact; false when the very same was kept before, or was sealed.
  func keep(_ fact: StatusFact) throws -> Bool {
    guard try !isSealed(fact) else { return false }
    let added = try connection.run(
      """
      INSERT INTO fact (incident, hospital, revision, observed, topic, value, state, source, time, reason, is_releasable,
        confirmed_by, released_by, recorded_by, facility)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (incident, hospital, topic, time, state, value, source, is_releasable, ifnull(reason, ''),
        ifnull(facility, '')) DO NOTHING
      """,
      [
        try incident(fact.incident), try hospital(fact.hospital), revision, observed.seconds, fact.topic.rawValue,
        fact.value, fact.state.rawValue, fact.source, fact.time.seconds, fact.reason, fact.isReleasable,
        fact.confirmedBy, fact.releasedBy, fact.recordedBy, fact.facility,
      ])
    if added > 0 { hasChanged = true }
    return added > 0
  }

  /// The newest version of an incident.
  func incident(kept id: IncidentID) throws -> Incident? {
    try liveReading.incidents(hospital: nil, openOnly: false).first { $0.id == id }
  }

  /// What the store holds before this write's own changes are committed, as the one who writes may see it.
  var liveReading: StoreReading {
    StoreReading(connection, rules: rules, audience: .staff, use: .screen, moment: .live)
  }

  /// What the log says of a change that a feed brought.
  private static func changes(from before: Incident?, to after: Incident) -> [LogContent] {
    guard let before else { return [LogContent("open", after)] }
    var contents: [LogContent] = []
    if before.nextUpdate != after.nextUpdate { contents.append(.promise(after.nextUpdate)) }
    if before.ended == nil, after.ended != nil { contents.append(LogContent("close", after.title)) }
    return contents
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

import GRDB
import HospitalModel
import PrivacyScreening

extension StoreReading {
  var crisis: CrisisReader {
    CrisisReader(
      incidents: { try incidents(hospital: nil, openOnly: false) }, statements: statements, checklist: checklist,
      log: log, head: { audience == .staff ? try logHead() : .empty }, responses: responses, reach: reach,
      sightings: sightings, watch: watch,
      check: { LogCheck(audience == .staff ? try logEntries() : []) })
  }

  // MARK: Statements

  func statements(_ incident: IncidentID) throws -> [CrisisStatement] {
    let ids = try connection.all(
      """
      SELECT s.id FROM statement s JOIN incident i ON i.key = s.incident
      WHERE i.id = ? AND EXISTS (SELECT 1 FROM statement_version WHERE statement = s.key AND revision <= ?)
      ORDER BY s.number
      """, [incident.rawValue, horizon]
    ) { StatementID(rawValue: $0[0]) }
    let all = try ids.compactMap(statement)
    return audience == .staff ? all : try all.compactMap(told)
  }

  /// A statement as staff knows it at the reading's moment.
  func statement(_ id: StatementID) throws -> CrisisStatement? {
    try statement(id, until: horizon)
  }

  private func statement(_ id: StatementID, until horizon: Int64) throws -> CrisisStatement? {
    let head = try connection.first(
      "SELECT s.number, i.id FROM statement s JOIN incident i ON i.key = s.incident WHERE s.id = ?", [id.rawValue]
    ) { (number: $0[0] as Int, incident: IncidentID($0[1])) }
    let versions = try connection.all(
      """
      SELECT v.key, v.number, v.title, v.body, v.audiences, v.hospitals, v.author, v.time, v.is_sealed
      FROM statement_version v JOIN statement s ON s.key = v.statement
      WHERE s.id = ? AND v.revision <= ? ORDER BY v.number
      """, [id.rawValue, horizon]
    ) { row in (key: row[0] as Int64, version: version(row)) }
    guard let head, !versions.isEmpty else { return nil }
    return CrisisStatement(
      id: id, incident: head.incident, number: head.number,
      versions: try versions.map { $0.version.with(try acts($0.key, until: horizon)) })
  }

  private func version(_ row: Row) -> StatementVersion {
    let (title, body) = (row[2] as String, row[3] as String)
    return StatementVersion(
      number: row[1], title: shown(title), text: shown(body),
      audiences: (row[4] as String).split(separator: " ").compactMap { StatementAudience(rawValue: String($0)) },
      hospitals: (row[5] as String).split(separator: " ").map { HospitalID(String($0)) }, author: row[6],
      time: row.instant(7), findings: showsFindings ? rules.findings(in: title + "\n" + body) : [], isSealed: row[8])
  }

  private func acts(_ version: Int64, until horizon: Int64) throws -> [StatementAct] {
    try connection.all(
      """
      SELECT act, hospital, way, words, person, time FROM statement_act WHERE version = ? AND revision <= ? ORDER BY number
      """, [version, horizon]
    ) { row in
      StatementRules.kind(act: row[0], hospital: row[1], way: row[2], words: (row[3] as String?).map(shown))
        .map { StatementAct($0, person: row[4], time: row.instant(5)) }
    }.compactMap { $0 }
  }

  /// What the public is told: the words that are out, unless they were withdrawn or sealed since.
  private func told(_ statement: CrisisStatement) throws -> CrisisStatement? {
    guard let version = statement.lastReleased, !version.isSealed,
      version.audiences.contains(where: \.isOpen),
      try self.statement(statement.id, until: .max)?.state != .withdrawn,
      try liveEvent(statement.incident)?.isConsentWithdrawn != true
    else { return nil }
    let profile = try kept(SmallCountProfile.storeName).flatMap { SmallCountProfile(rawValue: $0) } ?? .off
    let told = StatementVersion(
      number: version.number, title: told(version.title, profile), text: told(version.text, profile),
      audiences: version.audiences.filter(\.isOpen), hospitals: [], author: "", time: version.time,
      acts: version.releases.prefix(1).map { StatementAct($0.kind, person: "", time: $0.time) })
    return CrisisStatement(id: statement.id, incident: statement.incident, number: statement.number, versions: [told])
  }

  /// Each sentence by itself, so that a small count takes no more with it than it must.
  private func told(_ text: String, _ profile: SmallCountProfile) -> String {
    guard profile == .cms11 else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      StatementWording.remarks(in: String(line)).contains { $0.kind == .smallCount }
        ? SmallCountText(String(line)).told(profile, after: []).text : String(line)
    }.joined(separator: "\n")
  }

  // MARK: Checklist

  func checklist(_ id: IncidentID) throws -> [ChecklistEntry] {
    guard audience == .staff, let template = try template(of: id) else { return [] }
    let marks = try connection.all(
      """
      SELECT c.item, c.is_done, c.note, c.person, c.time FROM checklist c JOIN incident i ON i.key = c.incident
      WHERE i.id = ? AND c.revision <= ? ORDER BY c.number
      """, [id.rawValue, horizon]
    ) { row in
      ChecklistEntry(
        mark: ChecklistMark(item: row[0], isDone: row[1], note: shown(row[2])), person: row[3], time: row.instant(4))
    }
    var last: [String: ChecklistEntry] = [:]
    for mark in marks { last[mark.mark.item] = mark }
    let planned = IncidentTemplate.named(template)?.checklist ?? []
    var items = planned
    for mark in marks where !items.contains(mark.mark.item) { items.append(mark.mark.item) }
    return items.map { item in
      last[item] ?? ChecklistEntry(mark: ChecklistMark(item: item, isDone: false, note: ""), person: nil, time: nil)
    }
  }

  /// What an incident, or an event that is told live, began with; `nil` where nothing of that key is known.
  private func template(of id: IncidentID) throws -> IncidentTemplate.ID? {
    if let incident = try incidents(hospital: nil, openOnly: false).first(where: { $0.id == id }) {
      return incident.template ?? IncidentTemplate.ID(rawValue: "")
    }
    return try liveEvent(id).map { _ in IncidentTemplate.liveEvent.id }
  }

  // MARK: Log

  func log(_ incident: IncidentID?, _ before: Int64?, _ limit: Int) throws -> [LogEntry] {
    guard audience == .staff else { return [] }
    return try entries(
      "AND (?2 IS NULL OR i.id = ?2) AND l.number < ?3 ORDER BY l.number DESC LIMIT ?4",
      [horizon, incident?.rawValue, before ?? .max, max(limit, 0)]
    ).map(masked)
  }

  /// The whole log in its own words, oldest first.
  private func logEntries() throws -> [LogEntry] { try entries("ORDER BY l.number", [horizon]) }

  private func masked(_ entry: LogEntry) -> LogEntry {
    guard !showsFindings, let content = entry.content else { return entry }
    return LogEntry(
      number: entry.number, incident: entry.incident, time: entry.time, person: entry.person, act: entry.act,
      content: shown(content), contentHash: entry.contentHash, previous: entry.previous, hash: entry.hash)
  }

  private func entries(_ rest: String, _ arguments: StatementArguments) throws -> [LogEntry] {
    try connection.all(
      """
      SELECT l.number, i.id, l.time, l.person, l.act, l.content, l.content_hash, l.previous, l.hash
      FROM crisis_log l JOIN incident i ON i.key = l.incident WHERE l.revision <= ?1 \(rest)
      """, arguments
    ) { row in
      LogEntry(
        number: row[0], incident: IncidentID(row[1]), time: row.instant(2), person: row[3], act: row[4],
        content: row[5], contentHash: TextFingerprint(rawValue: row[6]), previous: TextFingerprint(rawValue: row[7]),
        hash: TextFingerprint(rawValue: row[8]))
    }
  }

  func logHead() throws -> LogHead {
    try connection.first(
      "SELECT number, hash FROM crisis_log WHERE revision <= ? ORDER BY number DESC LIMIT 1", [horizon]
    ) { LogHead(number: $0[0], hash: TextFingerprint(rawValue: $0[1])) } ?? .empty
  }
}

extension StatementVersion {
  fileprivate func with(_ acts: [StatementAct]) -> StatementVersion {
    StatementVersion(
      number: number, title: title, text: text, audiences: audiences, hospitals: hospitals, author: author, time: time,
      findings: findings, acts: acts, isSealed: isSealed)
  }
}

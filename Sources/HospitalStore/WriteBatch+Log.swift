import GRDB
import HospitalModel

extension WriteBatch {
  /// Adds an entry to the end of the log, chained to the one before.
  func log(_ content: LogContent, of incident: IncidentID, by person: String, at time: Timestamp) throws {
    let head = try liveReading.logHead()
    let number = head.number + 1
    let contentHash = TextFingerprint(of: content.text)
    let hash = LogEntry.hash(
      after: head.hash, number: number, incident: incident, time: time, person: person, act: content.act,
      contentHash: contentHash)
    try connection.run(
      """
      INSERT INTO crisis_log (number, incident, revision, time, person, act, content, content_hash, previous, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, try self.incident(incident), revision, time.seconds, person, content.act, content.text,
        contentHash.rawValue, head.hash.rawValue, hash.rawValue,
      ])
    hasChanged = true
  }

  /// True when that very entry is there already: a story that is fed twice does nothing twice.
  func isLogged(_ content: LogContent, of incident: IncidentID, by person: String, at time: Timestamp) throws -> Bool {
    try connection.number(
      """
      SELECT 1 FROM crisis_log WHERE content_hash = ? AND incident = ? AND time = ? AND person = ? AND act = ?
      """,
      [
        TextFingerprint(of: content.text).rawValue, try self.incident(incident), time.seconds, person, content.act,
      ]) != nil
  }

  /// Logs that somebody took something on, where an incident of its hospital is open. What it says stays out of the log: it
  /// may be a reader's post.
  func log(acknowledgement attention: Int64, by person: String) throws {
    let subject = try connection.first(
      """
      SELECT a.kind, a.id, a.hospital FROM attention a WHERE a.number = ?
      """, [attention]
    ) { (kind: $0[0] as String, id: $0[1] as String, hospital: $0[2] as Int64) }
    guard let subject,
      let incident = try liveReading.incidents(hospital: subject.hospital, openOnly: true).first
    else { return }
    try log(
      LogContent("acknowledge", subject.kind, [("subject", TextFingerprint(of: subject.id).rawValue)]),
      of: incident.id, by: person, at: observed)
  }

  /// Takes the words of a sealed fact out of the log, and logs the seal.
  func logSeal(_ act: SealAct, of fact: StatusFact) throws {
    let contentHash = TextFingerprint(of: LogContent(fact).text).rawValue
    try connection.run("UPDATE crisis_log SET content = NULL WHERE content_hash = ?", [contentHash])
    try log(.seal("a value of \(fact.topic.rawValue)", act), of: fact.incident, by: act.person, at: observed)
  }
}

extension LogContent {
  static func seal(_ subject: String, _ act: SealAct) -> LogContent {
    LogContent("seal", subject, [("cause", act.cause.words), ("reason", act.reason)])
  }
}

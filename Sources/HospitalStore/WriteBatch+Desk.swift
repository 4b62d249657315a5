import GRDB
import HospitalModel

/// The call log, the contact list and the hand-over.
extension WriteBatch {
  // MARK: Calls

  func keep(_ note: CallNote, _ act: CrisisAct, _ isScripted: Bool) throws {
    guard try connection.number("SELECT 1 FROM desk_call WHERE id = ?", [note.id.rawValue]) == nil else {
      if isScripted { return }
      throw StoreError.refused(detail: "that call is noted already")
    }
    if let objection = note.objection { throw StoreError.refused(detail: objection) }
    for words in [note.outlet, note.name, note.words] { try check(words: words) }
    let incident = try openIncident(act.incident)
    let number = try next("desk_call", in: incident)
    try connection.run(
      """
      INSERT INTO desk_call (id, incident, number, revision, time, person, direction, outlet, name, reach, words, deadline,
        contact)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        note.id.rawValue, incident, number, revision, act.time.seconds, act.person, note.direction.rawValue,
        note.outlet, note.name, note.reach, note.words, note.deadline?.seconds, note.contact?.rawValue,
      ])
    try log(note.content(number), of: act.incident, by: act.person, at: act.time)
  }

  /// Keeps how a call was answered: with a statement only where that one is out.
  func keep(_ answer: CallAnswer, to id: CallID, seen: Int, _ act: CrisisAct, _ isScripted: Bool) throws {
    guard let call = try liveReading.call(id) else { throw StoreError.refused(detail: "there is no such call") }
    let statement = try answer.statement.map { try told($0) }
    let with = statement.map { "with statement \($0.number), version \(answer.statement?.version ?? 0)" } ?? "in words"
    let content = LogContent("answer call", "call \(call.number) \(with)")
    if isScripted, try isLogged(content, of: act.incident, by: act.person, at: act.time) { return }
    guard call.note.direction == .incoming, !call.isSealed else {
      throw StoreError.refused(detail: "that call wants no answer")
    }
    guard seen == call.answers.count else { throw StoreError.overtaken(.call(call)) }
    guard statement != nil || answer.words.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(detail: "with which statement, or in which words?")
    }
    try check(words: answer.words)
    try connection.run(
      """
      INSERT INTO desk_call_answer (call, revision, time, person, version, words)
      SELECT c.key, ?2, ?3, ?4, (SELECT v.key FROM statement_version v JOIN statement s ON s.key = v.statement
        WHERE s.id = ?5 AND v.number = ?6), ?7 FROM desk_call c WHERE c.id = ?1
      """,
      [
        id.rawValue, revision, act.time.seconds, act.person, answer.statement?.statement.rawValue,
        answer.statement?.version, answer.words,
      ])
    try log(content, of: act.incident, by: act.person, at: act.time)
  }

  /// The statement that a version belongs to, when that version is out.
  private func told(_ id: StatementVersionID) throws -> CrisisStatement {
    guard let statement = try liveReading.statement(id.statement) else {
      throw StoreError.refused(detail: "there is no such statement")
    }
    let isOut = statement.versions.contains { $0.number == id.version && !$0.releases.isEmpty }
    guard isOut, statement.state != .withdrawn else {
      throw StoreError.refused(detail: "statement \(statement.number), version \(id.version), is not out")
    }
    return statement
  }

  /// Takes a call's words out, those of its answers, and what the log says of whom it was with.
  func seal(_ id: CallID, _ act: SealAct) throws -> Bool {
    guard let call = try liveReading.call(id), !call.isSealed, let owner = try incident(kept: call.incident) else {
      return false
    }
    let key = try connection.number("SELECT key FROM desk_call WHERE id = ?", [id.rawValue]) ?? 0
    try connection.run("UPDATE desk_call_answer SET words = '', is_sealed = 1 WHERE call = ?", [key])
    try connection.run(
      "UPDATE desk_call SET outlet = '', name = '', reach = '', words = '', contact = NULL, is_sealed = 1 WHERE key = ?",
      [key])
    try connection.run(
      "UPDATE crisis_log SET content = NULL WHERE incident = ? AND content_hash = ?",
      [try incident(call.incident), TextFingerprint(of: call.note.content(call.number).text).rawValue])
    try keepSeal(
      act, hospital: try hospital(owner.hospital), channel: nil, item: nil, sequence: 0, version: 0,
      fingerprints: [TextFingerprint(of: "\(call.note.outlet)\n\(call.note.name)\n\(call.note.words)")])
    try log(.seal("call \(call.number)", act), of: call.incident, by: act.person, at: observed)
    return true
  }

  // MARK: Hand-over

  /// Logs that somebody took the desk over; what was open is told in counts.
  func keep(_ handOver: HandOver, _ act: CrisisAct, _ isScripted: Bool) throws {
    let content = handOver.content(to: act.person)
    if isScripted, try isLogged(content, of: act.incident, by: act.person, at: act.time) { return }
    _ = try openIncident(act.incident)
    if let objection = handOver.objection(by: act.person) { throw StoreError.refused(detail: objection) }
    try check(words: handOver.words)
    try log(content, of: act.incident, by: act.person, at: act.time)
  }

  // MARK: Contacts

  /// Keeps an entry of the contact list.
  ///
  /// - Parameter isScripted: From a story: one that is there stays as a person has it.
  func keep(_ contact: Contact, isScripted: Bool) throws {
    if let objection = contact.objection { throw StoreError.refused(detail: objection) }
    for words in [contact.name, contact.organization, contact.note] { try check(words: words) }
    let conflict =
      isScripted
      ? "NOTHING"
      : """
      UPDATE SET kind = excluded.kind, name = excluded.name, organization = excluded.organization,
        phone = excluded.phone, mail = excluded.mail, note = excluded.note
      WHERE (kind, name, organization, phone, mail, note) IS NOT
        (excluded.kind, excluded.name, excluded.organization, excluded.phone, excluded.mail, excluded.note)
      """
    let changed = try connection.run(
      """
      INSERT INTO contact (id, kind, name, organization, phone, mail, note) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO \(conflict)
      """,
      [
        contact.id.rawValue, contact.kind.rawValue, contact.name, contact.organization, contact.phone, contact.mail,
        contact.note,
      ])
    if changed > 0 { hasChanged = true }
  }

  func remove(_ contact: ContactID) throws {
    if try connection.run("DELETE FROM contact WHERE id = ?", [contact.rawValue]) > 0 { hasChanged = true }
  }
}

extension CallNote {
  /// What the log keeps: with whom, and until when; not what was asked.
  fileprivate func content(_ number: Int) -> LogContent {
    LogContent(
      direction == .incoming ? "call" : "called", "call \(number): \(outlet.isEmpty ? name : outlet)",
      [("deadline", deadline?.iso8601)])
  }
}

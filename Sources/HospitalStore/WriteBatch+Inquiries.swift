import GRDB
import HospitalModel

/// The inquiry register. Its words are in its own two tables alone: the log is told a number.
extension WriteBatch {
  /// Keeps an inquiry.
  ///
  /// - Throws: ``StoreError/refused(detail:)`` when nobody is asked for, or the incident is closed.
  func keep(_ note: InquiryNote, _ act: CrisisAct, _ isScripted: Bool) throws {
    guard try connection.number("SELECT 1 FROM inquiry WHERE id = ?", [note.id.rawValue]) == nil else {
      if isScripted { return }
      throw StoreError.refused(detail: "that inquiry is noted already")
    }
    guard note.askedFor.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(detail: "who is asked for?")
    }
    let incident = try openIncident(act.incident)
    let number = try next("inquiry", in: incident)
    try connection.run(
      """
      INSERT INTO inquiry (id, incident, number, revision, time, person, asked_for, asker, reach, is_by_name)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        note.id.rawValue, incident, number, revision, act.time.seconds, act.person, note.askedFor, note.asker,
        note.reach, note.isByName,
      ])
    try log(LogContent("inquiry", "inquiry \(number)"), of: act.incident, by: act.person, at: act.time)
  }

  /// Keeps what somebody was told, when it may be told.
  func keep(
    _ answer: InquiryAnswer, to id: InquiryID, seen: Int, _ act: CrisisAct, _ isScripted: Bool
  ) throws {
    let known = try connection.first(
      """
      SELECT key, number, is_by_name, is_gone,
        (SELECT count(*) FROM inquiry_answer WHERE inquiry = q.key),
        (SELECT person FROM inquiry_answer WHERE inquiry = q.key ORDER BY number DESC LIMIT 1)
      FROM inquiry q WHERE id = ?
      """, [id.rawValue]
    ) { row in
      (
        key: row[0] as Int64, number: row[1] as Int, isByName: row[2] as Bool, isGone: row[3] as Bool,
        answers: row[4] as Int, person: row[5] as String?
      )
    }
    guard let known else { throw StoreError.refused(detail: "there is no such inquiry") }
    let content = LogContent("answer inquiry", "inquiry \(known.number)")
    if isScripted, try isLogged(content, of: act.incident, by: act.person, at: act.time) { return }
    guard !known.isGone else { throw StoreError.refused(detail: "its words are gone: note it anew") }
    guard seen == known.answers else {
      throw StoreError.overtaken(.inquiry(number: known.number, by: known.person ?? ""))
    }
    if let refusal = answer.refusal(isByName: known.isByName) { throw StoreError.refused(detail: refusal) }
    let columns = answer.kind.columns
    try connection.run(
      """
      INSERT INTO inquiry_answer (inquiry, revision, time, person, kind, words, directory, objection, is_location_told,
        is_kin_told)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        known.key, revision, act.time.seconds, act.person, columns.kind, columns.words, answer.directory.rawValue,
        answer.objection.rawValue, answer.isLocationTold, answer.isKinTold,
      ])
    try log(content, of: act.incident, by: act.person, at: act.time)
  }

  /// An incident's number in the store, while it is open.
  func openIncident(_ id: IncidentID) throws -> Int64 {
    guard let incident = try incident(kept: id) else { throw StoreError.refused(detail: "there is no such incident") }
    guard incident.ended == nil else { throw StoreError.refused(detail: "the incident is closed") }
    return try self.incident(id)
  }

  /// The next number of an inquiry or a call.
  func next(_ table: String, in incident: Int64) throws -> Int {
    Int(try connection.number("SELECT max(number) FROM \(table) WHERE incident = ?", [incident]) ?? 0) + 1
  }

  // MARK: What goes

  /// Keeps how long words of the register stay.
  func keep(inquiryKeeping seconds: Int64) throws {
    guard try seconds != liveReading.inquiryKeeping() else { return }
    try apply(.session(name: InquiryKeeping.storeName, value: String(seconds)))
    hasChanged = true
  }

  /// Removes the words of inquiries whose time is over, and logs how many.
  func forgetInquiries() throws {
    let due = try connection.all(
      """
      SELECT q.key, i.id FROM inquiry q JOIN incident i ON i.key = q.incident
      WHERE q.is_gone = 0 AND \(StoreReading.inquiryEnd) + ? <= ?
      """, [try liveReading.inquiryKeeping(), observed.seconds]
    ) { (key: $0[0] as Int64, incident: IncidentID($0[1])) }
    guard !due.isEmpty else { return }
    try empty(due.map(\.key))
    for (incident, rows) in Dictionary(grouping: due, by: \.incident).sorted(by: { $0.key.rawValue < $1.key.rawValue })
    {
      let what = rows.count == 1 ? "an inquiry" : "\(rows.count) inquiries"
      let content = LogContent("forget", "words of \(what): their time is over")
      try log(content, of: incident, by: "hsdash", at: observed)
    }
  }

  /// Takes the words out of inquiries. What a name would hash to is not kept: names are guessed.
  private func empty(_ inquiries: [Int64]) throws {
    for key in inquiries {
      try connection.run(
        """
        UPDATE inquiry_answer SET kind = NULL, words = NULL, directory = NULL, objection = NULL, is_location_told = NULL,
          is_kin_told = NULL WHERE inquiry = ? AND kind IS NOT NULL
        """, [key])
      try connection.run(
        "UPDATE inquiry SET asked_for = '', asker = '', reach = '', is_gone = 1 WHERE key = ?", [key])
    }
    hasChanged = true
    try apply(.session(name: Self.remainsName, value: "1"))
  }

  /// Seals one inquiry, or with `nil` the whole register of an incident; false when there is nothing to seal.
  func sealInquiries(_ id: InquiryID?, of incident: IncidentID?, _ act: SealAct) throws -> Bool {
    let rows = try connection.all(
      """
      SELECT q.key, q.number, i.id FROM inquiry q JOIN incident i ON i.key = q.incident
      WHERE q.is_gone = 0 AND (q.id = ?1 OR i.id = ?2) ORDER BY q.number
      """, [id?.rawValue, incident?.rawValue]
    ) { (key: $0[0] as Int64, number: $0[1] as Int, incident: IncidentID($0[2])) }
    guard let first = rows.first, let owner = try self.incident(kept: first.incident) else { return false }
    try empty(rows.map(\.key))
    try keepSeal(
      act, hospital: try hospital(owner.hospital), channel: nil, item: nil, sequence: 0, version: 0, fingerprints: [])
    let what = id == nil ? "the register, \(rows.count) inquiries" : "inquiry \(first.number)"
    try log(.seal(what, act), of: first.incident, by: act.person, at: observed)
    return true
  }
}

extension InquiryAnswer.Kind {
  /// As the store keeps it.
  fileprivate var columns: (kind: String?, words: String?) {
    switch self {
    case .nothing: ("nothing", nil)
    case .referred(let place): ("referred", place)
    case .condition(let condition): ("condition", condition.rawValue)
    case .gone: (nil, nil)
    }
  }
}

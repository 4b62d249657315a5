import GRDB
import HospitalModel
import PrivacyScreening

extension WriteBatch {
  /// Keeps a new statement, or the next version of one.
  func keep(_ draft: StatementDraft, _ act: CrisisAct) throws {
    let known = try liveReading.statement(draft.statement)
    if let known, known.versions.contains(where: { $0.says(draft, by: act.person, at: act.time) }) { return }
    guard draft.basis == known?.current.number ?? 0 else {
      guard let known else { throw StoreError.refused(detail: "there is no such statement") }
      throw StoreError.overtaken(.statement(known))
    }
    guard draft.title.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(detail: "a statement needs a first line")
    }
    try check(words: draft.title)
    try check(words: draft.text)
    let incident = try incident(act.incident)
    let number = try known.map { Int64($0.number) } ?? nextNumber(in: incident)
    if known == nil {
      try connection.run(
        "INSERT INTO statement (id, incident, number) VALUES (?, ?, ?)",
        [draft.statement.rawValue, incident, number])
    }
    try connection.run(
      """
      INSERT INTO statement_version (statement, number, revision, time, author, title, body, audiences, hospitals)
      SELECT key, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM statement WHERE id = ?1
      """,
      [
        draft.statement.rawValue, draft.basis + 1, revision, act.time.seconds, act.person, draft.title, draft.text,
        draft.audiences.map(\.rawValue).joined(separator: " "),
        draft.hospitals.map(\.rawValue).joined(separator: " "),
      ])
    try log(
      LogContent(
        "draft", "statement \(number), version \(draft.basis + 1)",
        [
          ("for", draft.audiences.map(\.rawValue).joined(separator: ", ")),
          ("approvals asked of", draft.hospitals.map(\.rawValue).joined(separator: ", ")),
          ("sha256", draft.fingerprint.rawValue),
        ]),
      of: act.incident, by: act.person, at: act.time)
  }

  private func nextNumber(in incident: Int64) throws -> Int64 {
    (try connection.number("SELECT max(number) FROM statement WHERE incident = ?", [incident]) ?? 0) + 1
  }

  /// Keeps what is done with a version, when it may be done.
  func note(
    _ kind: StatementAct.Kind, _ id: StatementVersionID, _ act: CrisisAct, _ isScripted: Bool
  ) throws {
    guard let statement = try liveReading.statement(id.statement) else {
      throw StoreError.refused(detail: "there is no such statement")
    }
    let content = StatementRules.content(kind, of: statement, version: id.version)
    if isScripted, try isLogged(content, of: act.incident, by: act.person, at: act.time) { return }
    guard id.version == statement.current.number else { throw StoreError.overtaken(.statement(statement)) }
    if let objection = StatementRules.objection(to: kind, of: statement, by: act.person) {
      throw StoreError.refused(detail: objection)
    }
    if case .released = kind, let objection = try releaseObjection(statement.incident) {
      throw StoreError.refused(detail: objection)
    }
    try check(words: content.text)
    let columns = StatementRules.columns(kind)
    try connection.run(
      """
      INSERT INTO statement_act (version, revision, time, act, person, hospital, way, words)
      SELECT v.key, ?3, ?4, ?5, ?6, ?7, ?8, ?9 FROM statement_version v JOIN statement s ON s.key = v.statement
      WHERE s.id = ?1 AND v.number = ?2
      """,
      [
        id.statement.rawValue, id.version, revision, act.time.seconds, columns.act, act.person, columns.hospital,
        columns.way, columns.words,
      ])
    try log(content, of: act.incident, by: act.person, at: act.time)
  }

  func withdraw(_ id: StatementID, _ reason: String, _ act: CrisisAct, _ isScripted: Bool) throws {
    guard let statement = try liveReading.statement(id) else {
      throw StoreError.refused(detail: "there is no such statement")
    }
    try note(.withdrawn(reason: reason), statement.currentID, act, isScripted)
  }

  /// Takes the words of every version out; what was done with them stays, and the log never held them.
  func seal(_ id: StatementID, _ act: SealAct) throws -> Bool {
    guard let statement = try liveReading.statement(id), statement.versions.contains(where: { !$0.isSealed }),
      let owner = try incident(kept: statement.incident)?.hospital
        ?? liveReading.liveEvent(statement.incident)?.hospital
    else { return false }
    try connection.run(
      """
      UPDATE statement_version SET title = '', body = '', is_sealed = 1
      WHERE statement = (SELECT key FROM statement WHERE id = ?)
      """, [id.rawValue])
    try keepSeal(
      act, hospital: try hospital(owner), channel: nil, item: nil, sequence: 0, version: 0,
      fingerprints: statement.versions.filter { !$0.isSealed }.map { Self.fingerprint(title: $0.title, body: $0.text) })
    try log(.seal("statement \(statement.number)", act), of: statement.incident, by: act.person, at: observed)
    return true
  }
}

extension StatementVersion {
  /// True when it is what a draft would make.
  fileprivate func says(_ draft: StatementDraft, by person: String, at time: Timestamp) -> Bool {
    number == draft.basis + 1 && title == draft.title && text == draft.text && author == person && self.time == time
  }
}

/// What may be done with a statement, and how the store and the log keep it.
enum StatementRules {
  /// Why it must not be done; `nil` when it may.
  static func objection(to kind: StatementAct.Kind, of statement: CrisisStatement, by person: String) -> String? {
    let version = statement.current
    if version.isSealed { return "its words were sealed" }
    if statement.state == .withdrawn { return "it was withdrawn" }
    switch kind {
    case .requested:
      return version.isApproved ? "it is approved already" : nil
    case .approved(let hospital, let way):
      guard version.missingApprovals.contains(hospital) else {
        return "\(hospital.rawValue) has approved it, or need not"
      }
      return objection(to: way, of: version, by: person)
    case .sentBack(let reason):
      return reason.isEmpty ? "it needs a reason" : version.isApproved ? "it is approved already" : nil
    case .reviewed:
      guard version.needsReview else { return "nothing waits for a review" }
      let broke = version.acts.contains {
        if case .approved(_, .breakGlass) = $0.kind { $0.person.isSamePerson(as: person) } else { false }
      }
      return broke || version.author.isSamePerson(as: person) ? "the review must be somebody else's" : nil
    case .released(let release):
      if release.place.isEmpty { return "it needs where to" }
      return version.isApproved ? nil : "it is not approved: \(version.missingApprovals.count) missing"
    case .withdrawn(let reason): return reason.isEmpty ? "it needs a reason" : nil
    }
  }

  private static func objection(to way: ApprovalWay, of version: StatementVersion, by person: String) -> String? {
    switch way {
    case .inHsdash:
      version.author.isSamePerson(as: person) ? "no one approves their own draft" : nil
    case .byPhone(let approver):
      approver.isEmpty
        ? "it needs the name of who approves"
        : approver.isSamePerson(as: version.author)
          ? "no one approves their own draft"
          : approver.isSamePerson(as: person) ? "who notes an approval by phone is not who gives it" : nil
    case .breakGlass(let reason): reason.isEmpty ? "break-glass needs a reason" : nil
    }
  }

  /// The columns of the store.
  static func columns(_ kind: StatementAct.Kind) -> (act: String, hospital: String?, way: String?, words: String?) {
    switch kind {
    case .requested: ("request", nil, nil, nil)
    case .approved(let hospital, .inHsdash): ("approve", hospital.rawValue, "hsdash", nil)
    case .approved(let hospital, .byPhone(let approver)): ("approve", hospital.rawValue, "phone", approver)
    case .approved(let hospital, .breakGlass(let reason)): ("approve", hospital.rawValue, "break-glass", reason)
    case .sentBack(let reason): ("send back", nil, nil, reason)
    case .reviewed(let words): ("review", nil, nil, words)
    case .released(let release): ("release", nil, release.way.rawValue, release.place)
    case .withdrawn(let reason): ("withdraw", nil, nil, reason)
    }
  }

  /// The same, read back; `nil` for a row of a later release.
  static func kind(act: String, hospital: String?, way: String?, words: String?) -> StatementAct.Kind? {
    let words = words ?? ""
    switch (act, way) {
    case ("request", _): return .requested
    case ("approve", "hsdash"): return hospital.map { .approved(HospitalID($0), .inHsdash) }
    case ("approve", "phone"): return hospital.map { .approved(HospitalID($0), .byPhone(approver: words)) }
    case ("approve", "break-glass"): return hospital.map { .approved(HospitalID($0), .breakGlass(reason: words)) }
    case ("send back", _): return .sentBack(reason: words)
    case ("review", _): return .reviewed(words: words)
    case ("release", let way?):
      return StatementRelease.Way(rawValue: way).map { .released(StatementRelease($0, place: words)) }
    case ("withdraw", _): return .withdrawn(reason: words)
    default: return nil
    }
  }

  /// What the log keeps.
  static func content(_ kind: StatementAct.Kind, of statement: CrisisStatement, version: Int) -> LogContent {
    let columns = columns(kind)
    let name = "statement \(statement.number), version \(version)"
    let details = [
      ("hospital", columns.hospital), ("way", columns.way),
      (columns.act == "release" ? "place" : columns.way == "phone" ? "approver" : "words", columns.words),
    ]
    return LogContent(columns.act, name, details)
  }
}

extension String {
  fileprivate func isSamePerson(as other: String) -> Bool { lowercased() == other.lowercased() }
}

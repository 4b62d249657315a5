import GRDB
import HospitalModel
import PrivacyScreening

/// What an office does in an incident: checked, kept and logged in one transaction.
extension WriteBatch {
  /// Does it.
  ///
  /// - Parameter isScripted: True for a story's people, whose acts come again at every start and are then left out.
  /// - Throws: ``StoreError/overtaken(_:)`` when somebody else changed the same meanwhile, ``StoreError/refused(detail:)``
  ///   when it must not be done.
  func perform(_ act: CrisisAct, isScripted: Bool) throws {
    guard !act.person.isEmpty else { throw StoreError.refused(detail: "an act needs a name") }
    let person = act.person
    switch act.deed {
    case .open(let incident): try open(incident, act, isScripted: isScripted)
    case .close(let words):
      try change(act, LogContent("close", words, []), isScripted) { $0.with(ended: act.time, nextUpdate: .some(nil)) }
    case .interrupt(let words):
      try change(act, LogContent("REAL WORLD", words, []), isScripted) { incident in
        guard incident.mode == .exercise else {
          throw StoreError.refused(detail: "only an exercise is broken off by the real world")
        }
        return incident.with(nextUpdate: .some(nil), interruption: words)
      }
    case .promise(let due): try change(act, .promise(due), isScripted) { $0.with(nextUpdate: .some(due)) }
    case .fact(let fact, let basis): try keep(fact, basis, act)
    case .check(let mark): try keep(mark, act, isScripted)
    case .draft(let draft): try keep(draft, act)
    case .request(let version): try note(.requested, version, act, isScripted)
    case .approve(let version, let hospital, let way): try note(.approved(hospital, way), version, act, isScripted)
    case .sendBack(let version, let reason): try note(.sentBack(reason: reason), version, act, isScripted)
    case .review(let version, let words): try note(.reviewed(words: words), version, act, isScripted)
    case .release(let version, let release): try note(.released(release), version, act, isScripted)
    case .withdraw(let statement, let reason): try withdraw(statement, reason, act, isScripted)
    case .inquire(let note): try keep(note, act, isScripted)
    case .answerInquiry(let id, let answer, let seen): try keep(answer, to: id, seen: seen, act, isScripted)
    case .call(let note): try keep(note, act, isScripted)
    case .answerCall(let id, let answer, let seen): try keep(answer, to: id, seen: seen, act, isScripted)
    case .handOver(let handOver): try keep(handOver, act, isScripted)
    case .keepHead(let head):
      let content = LogContent(
        LogEntry.keepHeadAct, "head \(head.short)", [("entry", String(head.number)), ("hash", head.hash.rawValue)])
      try log(content, of: act.incident, by: person, at: act.time)
    }
  }

  // MARK: Incidents

  private func open(_ incident: Incident, _ act: CrisisAct, isScripted: Bool) throws {
    guard try self.incident(kept: incident.id) == nil else {
      if isScripted { return }
      throw StoreError.refused(detail: "an incident of that key is there already")
    }
    try check(words: incident.title)
    if incident.mode == .actual, try connection.number("SELECT 1 FROM meta WHERE scenario IS NOT NULL") != nil {
      throw StoreError.refused(detail: "a simulation holds no ACTUAL incident; hsdash add opens your own store")
    }
    guard try keep(incident) else { return }
    try log(LogContent("open", incident), of: act.incident, by: act.person, at: act.time)
  }

  /// Makes the next version of an incident from the one that the store has.
  private func change(
    _ act: CrisisAct, _ content: LogContent, _ isScripted: Bool, _ body: (Incident) throws -> Incident
  ) throws {
    if isScripted, try isLogged(content, of: act.incident, by: act.person, at: act.time) { return }
    guard let incident = try incident(kept: act.incident) else {
      throw StoreError.refused(detail: "there is no such incident")
    }
    guard incident.ended == nil else { throw StoreError.refused(detail: "the incident is closed") }
    try check(words: content.text)
    guard try keep(try body(incident)) else { return }
    try log(content, of: act.incident, by: act.person, at: act.time)
  }

  // MARK: Facts and checklist

  private func keep(_ fact: StatusFact, _ basis: FactBasis, _ act: CrisisAct) throws {
    let fact = fact.recorded(by: act.person)
    let newest = try liveReading.factHistories(fact.incident).map(\.current).first {
      $0.topic == fact.topic && $0.facility == fact.facility
    }
    if case .seen(let seen) = basis, seen != newest {
      guard let newest else { throw StoreError.refused(detail: "that value was sealed meanwhile: look again") }
      throw StoreError.overtaken(.fact(newest))
    }
    for words in [fact.value, fact.reason ?? "", fact.source, fact.confirmedBy ?? ""] { try check(words: words) }
    guard try keep(fact) else { return }
    try log(LogContent(fact), of: fact.incident, by: act.person, at: act.time)
  }

  /// The board holds what is true of many, never of one patient.
  func check(words: String) throws {
    guard let finding = rules.findings(in: words).first(where: { $0.level == .block }) else { return }
    throw StoreError.refused(detail: "it may identify a patient: \(finding.category)")
  }

  private func keep(_ mark: ChecklistMark, _ act: CrisisAct, _ isScripted: Bool) throws {
    let content = LogContent(
      mark.isDone ? "check" : "uncheck", mark.item, [("note", mark.note.isEmpty ? nil : mark.note)])
    if isScripted, try isLogged(content, of: act.incident, by: act.person, at: act.time) { return }
    try check(words: mark.note)
    try connection.run(
      "INSERT INTO checklist (incident, item, is_done, note, person, time, revision) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        try incident(act.incident), mark.item, mark.isDone, mark.note, act.person, act.time.seconds, revision,
      ])
    try log(content, of: act.incident, by: act.person, at: act.time)
  }
}

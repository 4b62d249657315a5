import GRDB
import HospitalModel
import PrivacyScreening

/// What an office does around an event that is told live: checked, kept and logged in one transaction.
extension WriteBatch {
  /// Does it.
  ///
  /// - Parameter isScripted: True for a story's people, whose acts come again at every start and are then left out.
  /// - Throws: ``StoreError/refused(detail:)`` when it must not be done.
  func perform(_ deed: LiveDeed, _ act: CrisisAct, isScripted: Bool) throws {
    let content = LogContent(deed)
    if isScripted, try isLogged(content, of: act.incident, by: act.person, at: act.time) { return }
    // An event knows what is done, never to whom; and a note that might tell is kept nowhere.
    try check(words: content.text)
    if case .open(let event) = deed {
      try open(event, act)
    } else {
      guard let event = try liveReading.liveEvent(act.incident) else {
        throw StoreError.refused(detail: "there is no such event")
      }
      try keep(deed, of: event, act)
    }
    try log(content, of: act.incident, by: act.person, at: act.time)
  }

  private func open(_ event: LiveEvent, _ act: CrisisAct) throws {
    guard event.id == act.incident, try liveReading.liveEvent(event.id) == nil,
      try incident(kept: event.id) == nil
    else { throw StoreError.refused(detail: "something of that key is there already") }
    guard event.consent.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(detail: "it needs the written consent of patient and family on file: say where")
    }
    let isSimulation = try connection.number("SELECT 1 FROM meta WHERE scenario IS NOT NULL") != nil
    guard event.isSimulated == isSimulation else {
      throw StoreError.refused(
        detail: isSimulation ? "a simulation holds no real event" : "a simulated event stays in a simulation")
    }
    for words in [event.title, event.consent] + event.words { try check(words: words) }
    try put(event)
  }

  private func keep(_ deed: LiveDeed, of event: LiveEvent, _ act: CrisisAct) throws {
    switch deed {
    case .open: break
    case .end:
      guard event.ended == nil else { throw StoreError.refused(detail: "it is over already") }
      try put(event.with(ended: act.time))
    case .withdrawConsent:
      guard !event.isConsentWithdrawn else { throw StoreError.refused(detail: "the consent was taken back already") }
      try put(event.with(isConsentWithdrawn: true))
    case .cue(let cue):
      try add(
        "cue", cue.key, cue.isDropped ? "dropped" : "planned", at: cue.planned, words: cue.words, act)
    case .happened(let cue, let time):
      try add("happened", cue.key, time == nil ? "not yet" : "happened", at: time, act)
    case .hold(let word, let reason): try add("queue", "", "held", who: word, words: reason, act)
    case .resume(let word, let reason):
      guard try liveReading.holds(event.id).last?.resumed == nil, try liveReading.isHeld(event.id) else {
        throw StoreError.refused(detail: "the queue is not held")
      }
      try add("queue", "", "resumed", who: word, words: reason, act)
    case .next(let statement, _):
      guard let known = try liveReading.statement(statement), known.incident == event.id, known.state == .approved
      else { throw StoreError.refused(detail: "only what is approved and not out can be next") }
      try add("next", statement.rawValue, "next", act)
    case .question(let post, let mark):
      try checkThere(post)
      try add("question", post.rawValue, mark.state, words: mark.words, act)
    case .task(let task):
      try add("task", task.key, task.isDone ? "done" : "open", at: task.due, who: task.who, words: task.what, act)
    case .file(let post, let isIn):
      try checkThere(post)
      try add("file", post.rawValue, isIn ? "in" : "out", act)
    }
  }

  private func checkThere(_ post: PostID) throws {
    guard try connection.number("SELECT 1 FROM post WHERE id = ?", [post.rawValue]) != nil else {
      throw StoreError.refused(detail: "this post is gone")
    }
  }

  private func add(
    _ kind: String, _ subject: String, _ state: String, at time: Timestamp? = nil, who: String = "",
    words: String = "", _ act: CrisisAct
  ) throws {
    try connection.run(
      """
      INSERT INTO live_act (event, revision, time, person, kind, subject, state, at, who, words)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        try incident(act.incident), revision, act.time.seconds, act.person, kind, subject, state, time?.seconds, who,
        words,
      ])
  }

  private func put(_ event: LiveEvent) throws {
    func lines(_ channels: [ChannelID]) -> String { channels.map(\.rawValue).joined(separator: "\n") }
    try connection.run(
      """
      INSERT INTO live_event_version (event, revision, hospital, title, consent, is_withdrawn, starts, ends, ended, own,
        watched, words, is_simulated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        try incident(event.id), revision, try hospital(event.hospital), event.title, event.consent,
        event.isConsentWithdrawn, event.starts.seconds, event.ends.seconds, event.ended?.seconds, lines(event.own),
        lines(event.watched), event.words.joined(separator: "\n"), event.isSimulated,
      ])
  }

  /// Why nothing of an event's queue may leave now; `nil` for one that may, and for an incident.
  func releaseObjection(_ id: IncidentID) throws -> String? {
    guard let event = try liveReading.liveEvent(id) else { return nil }
    if event.isConsentWithdrawn { return "the consent was taken back: nothing leaves" }
    guard try liveReading.isHeld(id), let hold = try liveReading.holds(id).last else { return nil }
    return "STOPPED by \(hold.words): nothing leaves before somebody resumes"
  }

  // MARK: What waits and is computed

  /// Acknowledges something that waits without a row of its own, or with `nil` takes that back.
  func acknowledge(derived id: AttentionID, by person: String?) throws {
    try connection.run(
      "INSERT INTO derived_act (id, person, time, revision) VALUES (?, ?, ?, ?)",
      [id.rawValue, person, observed.seconds, revision])
    hasChanged = true
  }
}

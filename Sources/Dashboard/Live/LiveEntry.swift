import HospitalModel
import TerminalCells

/// An event with the hospital on whose clock its times are told.
package struct LiveDesk: Hashable, Sendable {
  package let event: LiveEvent
  package let hospital: Hospital?
}

/// Something of an event that is told live, and is filled in before it is done.
package enum LiveEntry: Hashable, Sendable {
  /// A new event, of one of these hospitals, with these channels.
  case open([Hospital], [Channel], isSimulated: Bool)
  case end(LiveDesk)
  case takeConsentBack(LiveDesk)
  /// A line of the run sheet, new or changed.
  case cue(LiveDesk, RunSheetCue?)
  case happened(LiveDesk, CueState)
  /// The queue is held already: on whose word, and why.
  case stopped(LiveDesk)
  case resume(LiveDesk, QueueHold)
  case answered(LiveDesk, PostID)
  case task(LiveDesk, FollowUpTask?)

  /// `nil` for a new event.
  var desk: LiveDesk? {
    switch self {
    case .open: nil
    case .end(let desk), .takeConsentBack(let desk), .cue(let desk, _), .happened(let desk, _), .stopped(let desk),
      .resume(let desk, _), .answered(let desk, _), .task(let desk, _):
      desk
    }
  }

  /// Who may open its form.
  var role: CrisisRole {
    switch self {
    case .stopped, .takeConsentBack: .viewer
    case .resume: .approver
    case .open, .end, .cue, .happened, .answered, .task: .drafter
    }
  }

  // MARK: Forms

  /// The words and the fields of its form.
  var parts: (title: String, lines: [String], fields: [EntryForm.Field]) {
    switch self {
    case .open(let hospitals, let channels, let isSimulated): opening(hospitals, channels, isSimulated)
    case .end(let desk):
      (
        "\(desk.event.title) is over", ["Its clock stops here; what follows is in the tasks."],
        [.init("words", "it is over")]
      )
    case .takeConsentBack(let desk):
      (
        "Consent to \(desk.event.title) taken back",
        ["Nothing of it leaves any more, and no wall shows it. Nobody has to say why. Take back what is out, too."],
        [.init("reason")]
      )
    case .cue(_, let cue):
      (
        cue == nil ? "A line of the run sheet" : "Change a line of the run sheet",
        ["When it is planned: 08:15, or T+15 for minutes from the beginning. What is done, never to whom."],
        [.init("planned"), .init("what", cue?.words ?? ""), .init("drop", choices: ["no", "yes"])]
      )
    case .happened(_, let state):
      (
        state.cue.words, ["When it happened: 08:14, or T+14; empty takes it back."], [.init("actual")]
      )
    case .stopped:
      (
        "STOPPED. Nothing of our queue leaves.",
        [
          "It is held already, and Esc leaves it so: nobody has to say why. The other tools' queues are the first steps "
            + "behind this: who paused what."
        ], [.init("on the word of"), .init("reason")]
      )
    case .resume(_, let hold):
      (
        "Resume the queue", ["Stopped by \(hold.words). What was approved may leave again, under your name."],
        [.init("on the word of"), .init("reason")]
      )
    case .answered:
      ("It was answered", ["How, or where, such as: by the second surgeon, post of 09:18."], [.init("how")])
    case .task(_, let task): following(task)
    }
  }

  private func opening(
    _ hospitals: [Hospital], _ channels: [Channel], _ isSimulated: Bool
  ) -> (title: String, lines: [String], fields: [EntryForm.Field]) {
    func names(_ kinds: Set<ChannelKind>) -> String {
      channels.filter { kinds.contains($0.kind) && !$0.isInternal && $0.hospital == hospitals.first?.id }
        .map(\.name).joined(separator: ", ")
    }
    return (
      "An event that is told live",
      [
        "Name the procedure, never the patient. Patient and family have agreed in writing and may stop it; whoever types is "
          + "not with the patient."
      ] + (isSimulated ? ["This is a simulation: the event says SIM."] : []),
      [
        .init("procedure"), .init("hospital", choices: hospitals.map(\.name)), .init("begins", "+30"),
        .init("minutes", "120"), .init("consent lies where"), .init("we post on", names([.live])),
        .init("people ask on", names([.microblog])), .init("words and tags"),
      ]
    )
  }

  private func following(_ task: FollowUpTask?) -> (title: String, lines: [String], fields: [EntryForm.Field]) {
    let usual = task.map { $0.isUsual ? $0.what : "other" } ?? FollowUpTask.usual[0]
    return (
      task == nil ? "What follows" : "Change a task", ["Due: 2026-03-13 11:00, 16:00, +3d. Empty for none."],
      [
        .init("task", usual, choices: FollowUpTask.usual),
        .init("other", task.map { $0.isUsual ? "" : $0.what } ?? ""), .init("who", task?.who ?? ""), .init("due"),
      ]
    )
  }
}

extension FollowUpTask {
  fileprivate var isUsual: Bool { Self.usual.contains(what) }
}

// MARK: What is done

extension LiveEntry {
  /// What is done, with the words that tell it.
  func deed(
    from form: EntryForm, by person: String, _ clock: BoardClock
  ) throws(FormObjection) -> (incident: IncidentID, deed: CrisisDeed, words: String) {
    guard let desk else { return try open(form, by: person, clock) }
    let (deed, words) = try live(desk, form, clock)
    return (desk.event.id, .live(deed), words)
  }

  private func live(
    _ desk: LiveDesk, _ form: EntryForm, _ clock: BoardClock
  ) throws(FormObjection) -> (LiveDeed, String) {
    switch self {
    case .open: throw FormObjection("It has no event.")
    case .end: return (.end(words: try form.needed("words")), "It is over. n in the tasks says what follows.")
    case .takeConsentBack:
      return (.withdrawConsent(reason: form.trimmed("reason")), "Nothing leaves any more. Take back what is out, too.")
    case .cue(_, let cue): return try self.cue(desk, cue, form, clock)
    case .happened(_, let state):
      let text = form.trimmed("actual")
      if text.isEmpty { return (.happened(state.cue, at: nil), "It has not happened yet.") }
      return (.happened(state.cue, at: try moment(text, near: state.cue.planned, desk, clock)), "Noted.")
    case .stopped:
      return (.hold(word: form.trimmed("on the word of"), reason: form.trimmed("reason")), "STOPPED, and noted why.")
    case .resume:
      return (.resume(word: form.trimmed("on the word of"), reason: form.trimmed("reason")), "The queue goes on.")
    case .answered(_, let post):
      return (.question(post, .answered(try form.needed("how"))), "Answered.")
    case .task(_, let task):
      let chosen = form.text("task")
      let what = chosen == "other" ? try form.needed("other") : chosen
      let text = form.trimmed("due")
      let due = text.isEmpty ? task?.due : try moment(text, near: clock.now, desk, clock)
      let who = try form.needed("who")
      let key = task?.key ?? RunSheetCue.key(planned: clock.now, words: what + who)
      return (
        .task(FollowUpTask(key: key, what: what, who: who, due: due, isDone: task?.isDone ?? false)), "\(what): \(who)."
      )
    }
  }

  private func cue(
    _ desk: LiveDesk, _ cue: RunSheetCue?, _ form: EntryForm, _ clock: BoardClock
  ) throws(FormObjection) -> (LiveDeed, String) {
    let text = form.trimmed("planned")
    let words = try form.needed("what")
    if text.isEmpty, cue == nil { throw FormObjection("It needs: planned.") }
    let planned = text.isEmpty ? cue?.planned ?? clock.now : try moment(text, near: desk.event.starts, desk, clock)
    let key = cue?.key ?? RunSheetCue.key(planned: planned, words: words)
    let isDropped = form.text("drop") == "yes"
    return (
      .cue(RunSheetCue(key: key, planned: planned, words: words, isDropped: isDropped)),
      isDropped ? "It is off the run sheet." : "It is on the run sheet."
    )
  }

  private func moment(
    _ text: String, near time: Timestamp, _ desk: LiveDesk, _ clock: BoardClock
  ) throws(FormObjection) -> Timestamp {
    guard let moment = clock.moment(of: text, near: time, from: desk.event.starts, in: desk.hospital) else {
      throw FormObjection("\(text) is no time: write 08:14, T+14, +20, or 2026-03-13 11:00.")
    }
    return moment
  }

  private func open(
    _ form: EntryForm, by person: String, _ clock: BoardClock
  ) throws(FormObjection) -> (incident: IncidentID, deed: CrisisDeed, words: String) {
    guard case .open(let hospitals, let channels, let isSimulated) = self,
      let hospital = hospitals.first(where: { $0.name == form.text("hospital") })
    else { throw FormObjection("An event belongs to a hospital: add one first.") }
    let title = try form.needed("procedure")
    let consent = try form.needed("consent lies where")
    let begins = form.trimmed("begins")
    guard let starts = clock.moment(of: begins, near: clock.now, from: clock.now, in: hospital) else {
      throw FormObjection("\(begins) is no time: write 08:00, +30, or 2026-03-13 08:00.")
    }
    guard let minutes = Int64(form.trimmed("minutes")), (1...2_880).contains(minutes) else {
      throw FormObjection("How many minutes is it planned to take?")
    }
    let own = try Self.channels(form.text("we post on"), among: channels)
    let watched = try Self.channels(form.text("people ask on"), among: channels)
    let stamp = TextFingerprint(of: "\(person)\n\(clock.now.seconds)\n\(title)").rawValue.prefix(4)
    let event = LiveEvent(
      id: IncidentID("live-\(clock.local(starts, in: hospital).isoDay)-\(stamp)"), hospital: hospital.id, title: title,
      consent: consent, starts: starts, ends: starts + minutes * 60, own: own, watched: watched,
      words: form.text("words and tags").split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init),
      isSimulated: isSimulated)
    return (event.id, .live(.open(event)), "\(title): the run sheet, the queue and the questions are here.")
  }

  /// Channels by their names, parted by commas.
  private static func channels(
    _ text: String, among channels: [Channel]
  ) throws(FormObjection) -> [ChannelID] {
    var found: [ChannelID] = []
    for part in text.split(separator: ",") {
      let name = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      guard !name.isEmpty else { continue }
      let wanted = String(name).lowercased()
      guard
        let channel = channels.first(where: { $0.name.lowercased() == wanted })
          ?? channels.first(where: { $0.name.lowercased().hasPrefix(wanted) })
      else { throw FormObjection("No channel is called \(String(name)). g s lists them.") }
      found.append(channel.id)
    }
    return found
  }
}

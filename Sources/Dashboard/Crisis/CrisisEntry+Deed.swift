import HospitalModel

/// Why something that was filled in can't be done yet, in one line.
struct FormObjection: Error, Equatable {
  let words: String

  init(_ words: String) {
    self.words = words
  }
}

extension CrisisEntry {
  /// What is done, with the words that tell it.
  func deed(
    from form: EntryForm, by person: String, _ clock: BoardClock
  ) throws(FormObjection) -> (incident: IncidentID, deed: CrisisDeed, words: String) {
    switch self {
    case .open(let hospitals, let isSimulated): return try open(hospitals, isSimulated, form, person, clock)
    case .fact(let incident, let basis):
      let fact = try fact(incident, basis, form, clock)
      return (incident.id, .fact(fact, .seen(basis)), "\(fact.name) is kept.")
    case .promise(let incident, let hospital):
      let due = try due(form.trimmed("next update"), hospital, clock)
      return (incident.id, .promise(due), due == nil ? "Nothing is promised any more." : "Promised.")
    case .check(let incident, let entry):
      let mark = ChecklistMark(
        item: entry.mark.item, isDone: form.text("done") == "yes", note: form.trimmed("note"))
      return (incident.id, .check(mark), "Noted.")
    case .approve(let incident, let statement, let hospitals):
      let hospital = hospitals.first { $0.name == form.text("hospital") }?.id ?? incident.hospital
      let way = try way(form)
      return (incident.id, .approve(statement.currentID, hospital, way), "Statement \(statement.number) is approved.")
    case .sendBack(let incident, let statement):
      let reason = try form.needed("reason")
      return (incident.id, .sendBack(statement.currentID, reason: reason), "Sent back.")
    case .release(let incident, let statement):
      let place = try form.needed("where")
      let way = StatementRelease.Way(rawValue: form.text("how")) ?? .said
      return (
        incident.id, .release(statement.currentID, StatementRelease(way, place: place)),
        "Statement \(statement.number): \(way.rawValue), \(place)."
      )
    case .withdraw(let incident, let statement):
      let reason = try form.needed("reason")
      return (
        incident.id, .withdraw(statement.id, reason: reason), "Withdrawn here. Take it back where it is out, too."
      )
    case .review(let incident, let statement):
      let words = try form.needed("words")
      return (incident.id, .review(statement.currentID, words: words), "Reviewed.")
    case .close(let incident):
      let words = try form.needed("words")
      return (incident.id, .close(words: words), "Closed. hsdash report \(incident.id.rawValue) writes the report.")
    case .realWorld(let incident):
      let words = try form.needed("what")
      return (incident.id, .interrupt(words: words), "REAL WORLD: the exercise is broken off.")
    }
  }

  private func open(
    _ hospitals: [Hospital], _ isSimulated: Bool, _ form: EntryForm, _ person: String, _ clock: BoardClock
  ) throws(FormObjection) -> (incident: IncidentID, deed: CrisisDeed, words: String) {
    guard let template = IncidentTemplate.all.first(where: { $0.title == form.text("template") }),
      let hospital = hospitals.first(where: { $0.name == form.text("hospital") })
    else { throw FormObjection("An incident belongs to a hospital: add one first.") }
    let place = form.trimmed("what, where")
    let title = place.isEmpty ? template.title : "\(template.title): \(place)"
    let date = clock.local(clock.now)
    let stamp = TextFingerprint(of: "\(person)\n\(clock.now.seconds)\n\(title)").rawValue.prefix(4)
    let id = IncidentID("\(template.id.rawValue)-\(date.isoDay)-\(stamp)")
    let tags = form.text("hashtags").split { $0 == " " || $0 == "," }.map { $0.hasPrefix("#") ? String($0) : "#\($0)" }
    let incident = Incident(
      id: id, hospital: hospital.id, title: title, mode: IncidentMode(rawValue: form.text("mode")) ?? .exercise,
      started: clock.now, hashtags: tags, isSimulated: isSimulated, template: template.id)
    return (id, .open(incident), "\(incident.mode.rawValue): \(title). The first steps are in the crisis view.")
  }

  private func fact(
    _ incident: Incident, _ basis: StatusFact?, _ form: EntryForm, _ clock: BoardClock
  ) throws(FormObjection) -> StatusFact {
    let value = try form.needed("value")
    let source = try form.needed("source")
    let state = FactState(rawValue: form.text("state")) ?? .unconfirmed
    let confirmedBy = form.trimmed("confirmed by")
    let reason = form.trimmed("reason")
    if state == .confirmed || state == .corrected, confirmedBy.isEmpty {
      throw FormObjection("\(state.rawValue.capitalizedFirst) by whom?")
    }
    if state == .corrected || state == .withdrawn, reason.isEmpty { throw FormObjection("It needs a reason.") }
    let facility = form.trimmed("other hospital")
    return StatusFact(
      incident: incident.id, hospital: incident.hospital,
      topic: basis?.topic ?? FactTopic(rawValue: form.text("topic")), value: value, state: state, source: source,
      time: clock.now, reason: reason.isEmpty ? nil : reason, isReleasable: form.text("may be said") == "yes",
      confirmedBy: confirmedBy.isEmpty ? nil : confirmedBy,
      releasedBy: form.trimmed("can release").isEmpty ? nil : form.trimmed("can release"),
      facility: basis == nil ? facility.isEmpty ? nil : facility : basis?.facility)
  }

  private func due(_ text: String, _ hospital: Hospital?, _ clock: BoardClock) throws(FormObjection) -> Timestamp? {
    if text.isEmpty { return nil }
    guard let due = clock.time(of: text, in: hospital) else {
      throw FormObjection("Write a time such as 16:00, or +20 for minutes from now.")
    }
    return due
  }

  private func way(_ form: EntryForm) throws(FormObjection) -> ApprovalWay {
    switch form.text("how") {
    case "by phone": .byPhone(approver: try form.needed("approver"))
    case "break-glass": .breakGlass(reason: try form.needed("reason"))
    default: .inHsdash
    }
  }
}

extension EntryForm {
  func trimmed(_ label: String) -> String {
    let body = text(label).drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed()
    return String(body)
  }

  /// The text of a field that must not be empty.
  func needed(_ label: String) throws(FormObjection) -> String {
    let text = trimmed(label)
    guard !text.isEmpty else { throw FormObjection("It needs: \(label).") }
    return text
  }
}

extension BoardClock {
  /// The next moment at which a hospital's clock shows a time such as `16:00`, or so many minutes from now (`+20`); `nil` for
  /// another text.
  func time(of text: String, in hospital: Hospital?) -> Timestamp? {
    if text.hasPrefix("+") { return Int64(text.dropFirst()).flatMap { (1...2_880).contains($0) ? now + $0 * 60 : nil } }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int64(parts[0]), let minute = Int64(parts[1]), (0...23).contains(hour),
      (0...59).contains(minute), parts[1].count == 2
    else { return nil }
    let local = local(now, in: hospital)
    let present = Int64(local.hour * 60 + local.minute)
    let minutes = (hour * 60 + minute - present + 1_440) % 1_440
    return now - now.seconds % 60 + (minutes == 0 ? 1_440 : minutes) * 60
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

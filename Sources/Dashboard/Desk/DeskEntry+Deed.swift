import HospitalModel

/// What a form of the desk asks for.
enum DeskAct: Equatable {
  case deed(CrisisDeed, IncidentID, String)
  case decision(PersonDecision, String)
}

extension DeskEntry {
  /// What is done, with the words that tell it.
  ///
  /// - Parameter earlier: How many notes this screen has taken, so that keys of two within a second differ.
  func act(
    from form: EntryForm, by person: String, after earlier: Int, _ clock: BoardClock
  ) throws(FormObjection) -> DeskAct {
    switch self {
    case .call(let incident, let hospital, let contact):
      let deadline = form.trimmed("deadline")
      let due = deadline.isEmpty ? nil : clock.time(of: deadline, in: hospital)
      guard deadline.isEmpty || due != nil else {
        throw FormObjection("Write a time such as 16:00, or +20 for minutes from now.")
      }
      let note = CallNote(
        id: CallID(incident: incident.id, person: person, time: clock.now, after: earlier), direction: .incoming,
        outlet: form.trimmed("outlet"), name: form.trimmed("name"), reach: form.trimmed("call back"),
        words: form.trimmed("asks"), deadline: due, contact: contact?.id)
      return try kept(note, in: incident, "The call is noted: g C shows those that wait.")
    case .called(let incident, let contact):
      let words = [form.text("outcome"), form.trimmed("words")].filter { !$0.isEmpty }.joined(separator: ": ")
      let note = CallNote(
        id: CallID(incident: incident.id, person: person, time: clock.now, after: earlier), direction: .outgoing,
        outlet: contact.organization, name: contact.name, reach: contact.phone, words: words, deadline: nil,
        contact: contact.id)
      return try kept(note, in: incident, "Noted: \(contact.party), \(form.text("outcome")).")
    case .answerCall(let incident, let call, let statements):
      let chosen = statements.last { $0.answerChoice == form.text("with") }
      let version = chosen.flatMap { statement in
        statement.outVersion.map { StatementVersionID(statement.id, $0.number) }
      }
      let answer = CallAnswer(statement: version, words: form.trimmed("words"))
      if version == nil, answer.words.isEmpty { throw FormObjection("In which words?") }
      return .deed(
        .answerCall(call.id, answer, seen: call.answers.count), incident.id, "Call \(call.number) is answered.")
    case .inquiry(let incident): return try inquiry(incident, form, person, earlier, clock)
    case .answerInquiry(let incident, let inquiry, let seen):
      let answer = try Self.answer(form, to: inquiry, person, clock)
      return .deed(
        .answerInquiry(inquiry.id, answer, seen: seen), incident.id, "Inquiry \(inquiry.number) is answered.")
    case .contact(let before): return try contact(form, before)
    case .takeOver(let incident, let sheet):
      let handOver = sheet.handOver(from: person, words: form.trimmed("words"))
      let next = try form.needed("you are")
      if let objection = handOver.objection(by: next) { throw FormObjection(objection.capitalizedFirst + ".") }
      return .deed(.handOver(handOver), incident.id, "The desk is yours, \(next).")
    }
  }

  private func kept(_ note: CallNote, in incident: Incident, _ words: String) throws(FormObjection) -> DeskAct {
    if let objection = note.objection { throw FormObjection(objection.capitalizedFirst + ".") }
    return .deed(.call(note), incident.id, words)
  }

  private func inquiry(
    _ incident: Incident, _ form: EntryForm, _ person: String, _ earlier: Int, _ clock: BoardClock
  ) throws(FormObjection) -> DeskAct {
    let note = InquiryNote(
      id: InquiryID(incident: incident.id, person: person, time: clock.now, after: earlier),
      askedFor: try form.needed("asked for"), asker: form.trimmed("who asks"), reach: form.trimmed("call back"),
      isByName: form.text("by name") == "yes")
    return .deed(.inquire(note), incident.id, "Noted. e notes what was answered.")
  }

  /// What was told, when it may be: the store asks the same.
  private static func answer(
    _ form: EntryForm, to inquiry: Inquiry, _ person: String, _ clock: BoardClock
  ) throws(FormObjection) -> InquiryAnswer {
    let kind: InquiryAnswer.Kind
    switch form.text("answer") {
    case EntryForm.noInformation: kind = .nothing
    case EntryForm.referred: kind = .referred(form.trimmed("referred to"))
    default: kind = PatientCondition(rawValue: form.text("answer")).map { .condition($0) } ?? .nothing
    }
    let answer = InquiryAnswer(
      kind, directory: DirectoryStanding(rawValue: form.text("in directory")) ?? .unknown,
      objection: PatientObjection(rawValue: form.text("objected")) ?? .unknown,
      isLocationTold: form.text("place told") == "yes", isKinTold: form.text("kin told") == "yes", person: person,
      time: clock.now)
    if let refusal = answer.refusal(isByName: inquiry.isByName) {
      throw FormObjection(refusal.capitalizedFirst + ".")
    }
    return answer
  }

  private func contact(_ form: EntryForm, _ before: Contact?) throws(FormObjection) -> DeskAct {
    let contact = Contact(
      id: before?.id, kind: Contact.Kind(rawValue: form.text("kind")) ?? .outlet, name: form.trimmed("name"),
      organization: form.trimmed("organization"), phone: form.trimmed("phone"), mail: form.trimmed("mail"),
      note: form.trimmed("for"))
    if let objection = contact.objection { throw FormObjection(objection.capitalizedFirst + ".") }
    return .decision(.contact(contact), "\(contact.party) is in the list.")
  }
}

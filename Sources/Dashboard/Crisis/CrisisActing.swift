import HospitalModel
import TerminalCells

/// What the screen does with deeds, forms and drafts of the crisis board.
extension DashboardState {
  /// Opens a form, when who acts may do what it is for.
  mutating func fill(_ entry: CrisisEntry) {
    guard mayAct(as: entry.roles) else { return }
    layers.append(.form(.crisis(entry, operatorName: operatorName)))
  }

  /// Opens the place to write in; with an editor of one's own first.
  mutating func compose(_ composition: Composition, inEditor: Bool) -> [Effect] {
    guard mayAct(as: [.drafter]) else { return [] }
    if inEditor { return [.edit(composition)] }
    layers.append(.compose(composition))
    return []
  }

  /// Does something under the operator's name.
  mutating func act(
    _ deed: CrisisDeed, in incident: IncidentID, _ words: String, layer: Layer? = nil, copy: CopyRequest? = nil
  ) -> [Effect] {
    guard mayAct(as: [deed.role]) else { return [] }
    let act = CrisisAct(incident: incident, person: operatorName, time: clock.now, deed: deed)
    return [.act(ActRequest([act], notice: words, layer: layer, copy: copy))]
  }

  /// Copies an approved statement and notes that it left; one in which something was found is held, as every text is.
  mutating func copy(_ statement: CrisisStatement, of incident: Incident) -> [Effect] {
    guard statement.current.isApproved, statement.state != .withdrawn else {
      notice = Notice("Statement \(statement.number) is not approved: nothing is copied.", isError: true)
      return []
    }
    let words = statement.outgoingText(of: incident)
    let request = CopyRequest.words(words, of: "statement \(statement.number)")
    guard statement.current.findings.allSatisfy({ $0.level == .note }) else { return [.copy(request)] }
    return act(
      .release(statement.currentID, StatementRelease(.copied, place: "clipboard")), in: incident.id,
      "Statement \(statement.number) is copied; R says where you have put it.", copy: request)
  }

  /// Does what a form of the board is for, or says what is missing.
  mutating func submit(_ form: EntryForm, _ entry: CrisisEntry) -> [Effect] {
    do throws(FormObjection) {
      let (incident, deed, words) = try entry.deed(from: form, by: operatorName, clock)
      guard mayAct(as: [deed.role]) else { return [] }
      layers.removeLast()
      if case .open = deed { go(to: .crisis) }
      return act(deed, in: incident, words, layer: .form(form))
    } catch {
      notice = Notice(error.words, isError: true)
      return []
    }
  }

  /// What was filled in stands there again, with what stood in the way.
  mutating func takeBack(_ request: ActRequest, _ failure: ActFailure) {
    switch (request.layer, failure) {
    case (.form(var form)?, .overtaken(let overlap)):
      form.lines = ["Meanwhile: \(overlap.words). Enter keeps yours over it, Esc leaves theirs."]
      if case .crisis(.fact(let incident, _)) = form.purpose, case .fact(let theirs) = overlap {
        form.purpose = .crisis(.fact(incident, basis: theirs))
      }
      if case .desk(let entry) = form.purpose { form.purpose = .desk(entry.over(overlap)) }
      layers.append(.form(form))
    case (.compose(var composition)?, .overtaken(let overlap)):
      if case .statement(let theirs) = overlap { composition.basis = theirs.current.number }
      composition.problem = "Meanwhile: \(overlap.words). C-s keeps yours as the next version, Esc leaves theirs."
      layers.append(.compose(composition))
    case (let layer?, .refused(let words)):
      layers.append(layer)
      notice = Notice(words, isError: true)
    case (nil, .refused(let words)): notice = Notice(words, isError: true)
    case (_, .overtaken(let overlap)): notice = Notice("Meanwhile: \(overlap.words). Look again.", isError: true)
    }
  }

  /// The bell for a hospital that goes on divert or comes off it: once, for whoever watches.
  mutating func hear(_ new: BoardModel) -> [Effect] {
    guard configuration.soundsOnDivert, let incident = new.incident, board.incident?.id == incident.id else {
      return []
    }
    let changed = new.access.filter { name, access in
      board.access[name].map { ($0 == .divert) != (access == .divert) } ?? false
    }
    guard let first = changed.min(by: { $0.key < $1.key }) else { return [] }
    let more = changed.count > 1 ? ", and \(changed.count - 1) more" : ""
    notice = Notice("\(first.key): ER is \(first.value.rawValue) now\(more).")
    return [.bell]
  }
}

extension CrisisEntry {
  /// One of these somebody has to be to open the form.
  fileprivate var roles: [CrisisRole] {
    switch self {
    case .open, .fact, .promise, .check, .realWorld: [.drafter]
    case .approve: [.approver, .drafter]
    case .sendBack, .review, .close: [.approver]
    case .release, .withdraw: [.publisher]
    }
  }
}

extension CrisisStatement {
  /// The words as they leave: an exercise and a simulation say so in their first line.
  func outgoingText(of incident: Incident) -> String {
    let marks = (incident.mode == .exercise ? ["EXERCISE"] : []) + (incident.isSimulated ? ["SIM"] : [])
    let head = marks.isEmpty ? [] : [marks.joined(separator: " ")]
    return (head + [current.title, current.text]).filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}

import HospitalModel
import PrivacyScreening
import TerminalCells

extension PostPane {
  /// Who sees to a post, a remark on it, and where it was answered.
  static var triaging: [Command<Self>] {
    [
      postCommand("take", "t", "take", "you see to the \(postWord), or give it back", access: .changing) { post, _ in
        [.take(post.id, post.triage.holder)]
      },
      postCommand(
        "assign", "@", "assign", "gives the \(postWord) to somebody of the configuration", access: .changing
      ) { post, _ in [.triage(post, .holder)] },
      postCommand("note", "e", "note", "a remark on the \(postWord) for colleagues", access: .changing) { post, _ in
        [.triage(post, .note)]
      },
      postCommand(
        "answered", "D", "answered", "notes where and when the \(postWord) was answered; it waits no more then",
        access: .changing
      ) { post, _ in [.triage(post, .answered)] },
    ]
  }
}

extension DashboardState {
  /// Takes a post on, gives it back, or asks before it is taken from somebody else.
  mutating func take(_ post: PostID, _ holder: TriageEntry?) -> [Effect] {
    let isMine = holder?.text == operatorName
    let act = TriageAct(
      post: post, aspect: .holder, text: isMine ? nil : operatorName, before: holder, time: clock.now)
    guard let holder, !isMine else {
      let words = isMine ? "Given back: nobody sees to it now." : "You see to it. u takes that back."
      return perform(.perform(.decide([.triage(act)], notice: words)))
    }
    let text = "\(holder.sentence(.holder, clock)). Take it over?"
    return perform(.ask(text, .decide([.triage(act)], notice: "You see to it now.")))
  }

  /// Opens the form for a word on a post.
  mutating func openTriage(_ post: PostSummary, _ aspect: TriageAspect) {
    switch aspect {
    case .holder:
      let others = Set(configuration.roles.people.keys).subtracting([operatorName]).sorted()
      layers.append(.form(.assigning(post, to: [operatorName] + others)))
    case .note: layers.append(.form(.noting(post)))
    case .answered: layers.append(.form(.answering(post, now: clock.local(clock.now).clock)))
    }
  }

  /// Notes what a form says, or says what is missing.
  mutating func submit(_ form: EntryForm, _ triage: TriageForm) -> [Effect] {
    switch triage.aspect {
    case .holder:
      let name = form.text(TriageForm.toLabel)
      let isNobody = name == TriageForm.nobody
      return keep(triage, isNobody ? nil : name, isNobody ? "Nobody sees to it now." : "\(name) sees to it.")
    case .note:
      let text = form.text(TriageForm.noteLabel)
      let isEmpty = !text.contains { !$0.isWhitespace }
      if !isEmpty, let finding = typingRules.findings(in: text).first(where: { $0.level > .note }) {
        notice = Notice("The note itself may identify a patient: \(finding.category). Write it without.", isError: true)
        return []
      }
      return keep(triage, isEmpty ? nil : String(text.prefix(TriageAct.longestNote)), isEmpty ? "No note." : "Noted.")
    case .answered:
      let place = form.text(TriageForm.placeLabel)
      guard place != TriageForm.notAnswered else { return keep(triage, nil, "Not answered: it waits again.") }
      guard let time = clock.moment(form.text(TriageForm.timeLabel)) else {
        notice = Notice("Write when as 14:05, or as 2026-03-02 14:05.", isError: true)
        return []
      }
      return keep(triage, place, "Answered \(place). u takes that back.", at: time)
    }
  }

  private mutating func keep(
    _ triage: TriageForm, _ text: String?, _ words: String, at time: Timestamp? = nil
  ) -> [Effect] {
    layers.removeLast()
    let act = TriageAct(
      post: triage.post, aspect: triage.aspect, text: text, before: triage.before, time: time ?? clock.now)
    return perform(.perform(.decide([.triage(act)], notice: words)))
  }
}

extension BoardClock {
  /// `14:05` as the last time that the clock showed it, or a day with a time; `nil` for anything else and what is to come.
  package func moment(_ text: String) -> Timestamp? {
    let text = text.filter { !$0.isWhitespace || $0 == " " }
    let parts = text.split(separator: ":")
    if text.count == 5, parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), hour >= 0,
      (0..<24).contains(hour), (0..<60).contains(minute)
    {
      let today = local(now)
      let passed = Int64(today.hour * 3_600 + today.minute * 60)
      let asked = Int64(hour * 3_600 + minute * 60)
      let start = Timestamp(seconds: now.seconds - now.seconds % 60)
      return start - passed + (asked > passed ? asked - 86_400 : asked)
    }
    guard text.count == 16, let time = Timestamp(iso8601: text.replacing(" ", with: "T") + "Z") else { return nil }
    let moment = time - Int64(localOffset)
    return moment <= now ? moment : nil
  }
}

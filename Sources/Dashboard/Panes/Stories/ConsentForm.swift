import HospitalModel
import TerminalCells

/// What a consent form asks for, and what becomes of it.
struct ConsentForm: Equatable, Sendable {
  let post: PostID
  let hospital: HospitalID
  let state: ConsentState

  static let untilLabel = "until"
  static let placeLabel = "lies where"
  static let reasonLabel = "reason"
}

extension EntryForm {
  /// Asks until when an authorization holds and where it lies, or why a story is taken back.
  static func consent(to entry: StoryEntry, _ state: ConsentState) -> EntryForm {
    let purpose = Purpose.consent(ConsentForm(post: entry.post.id, hospital: entry.post.hospital, state: state))
    if state == .withdrawn {
      return EntryForm(
        title: "Take \(quoted(entry.post.title)) back",
        lines: [
          "It leaves every wall, export and public search at once, and stays gone when the past is looked at.",
          "X in the list seals it: then its words are gone here, too. Name nobody in the reason.",
        ],
        fields: [Field(ConsentForm.reasonLabel)], purpose: purpose)
    }
    return EntryForm(
      title: "Written authorization for \(quoted(entry.post.title))",
      lines: [
        "The last day on which it holds, as 2027-05-31; empty for one without end.",
        "Where the signed form lies. It is kept for good: name nobody in it.",
      ],
      fields: [Field(ConsentForm.untilLabel), Field(ConsentForm.placeLabel)], purpose: purpose)
  }
}

extension DashboardState {
  /// Notes what a consent form says, or says what is missing.
  mutating func submit(_ form: EntryForm, _ consent: ConsentForm) -> [Effect] {
    let day = form.text(ConsentForm.untilLabel).filter { !$0.isWhitespace }
    let end = day.isEmpty ? nil : endOfDay(day, at: consent.hospital)
    guard day.isEmpty || end != nil else {
      notice = Notice("\(day) is no day: write it as 2027-05-31.", isError: true)
      return []
    }
    let isWithdrawal = consent.state == .withdrawn
    let act = StoryConsent(
      post: consent.post, state: consent.state, until: end, person: operatorName,
      note: form.text(isWithdrawal ? ConsentForm.reasonLabel : ConsentForm.placeLabel), time: clock.now)
    if let objection = act.objection(at: clock.now) {
      notice = Notice(objection, isError: true)
      return []
    }
    guard isWithdrawal else {
      layers.removeLast()
      return [.decide([.consent(act)], notice: "The authorization is on file: the story may leave.")]
    }
    let effect = Effect.decide([.consent(act)], notice: "Taken back: it is gone from walls, exports and the past.")
    replaceFront(.question(Question(text: "\(form.title)?", effect: effect)))
    return []
  }

  /// The second after a day, on the clock on which the hospital's days are told.
  private func endOfDay(_ text: String, at hospital: HospitalID) -> Timestamp? {
    guard let midnight = Timestamp(iso8601: text + "T00:00Z") else { return nil }
    let date = CivilDate(midnight, offset: 0)
    guard let hospital = board.hospital(hospital), hospital.isSimulated else {
      return midnight + 86_400 - Int64(clock.localOffset)
    }
    return hospital.zone.time(year: date.year, month: date.month, day: date.day + 1) - hospital.storyOffset
  }
}

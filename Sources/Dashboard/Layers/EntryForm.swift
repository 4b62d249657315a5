import HospitalModel
import TerminalCells
import TerminalWidgets

/// Something to fill in before it is done: lines of text and choices.
package struct EntryForm: Equatable, Sendable {
  /// A line to fill in, or, where it has choices, a word to choose.
  package struct Field: Equatable, Sendable {
    package let label: String
    package var entry: TextEntry
    package let choices: [String]

    init(_ label: String, _ text: String = "", choices: [String] = []) {
      self.label = label
      self.choices = choices
      entry = TextEntry(text.isEmpty ? choices.first ?? "" : text)
    }

    package var text: String { entry.text }
  }

  /// What is done with what was filled in.
  enum Purpose: Equatable, Sendable {
    case seal(SealSubject)
    case release(HeldText)
    case crisis(CrisisEntry)
    case consent(ConsentForm)
    case triage(TriageForm)
    case search(String)
    case desk(DeskEntry)
  }

  package let title: String
  /// What it is about.
  package var lines: [String]
  package var fields: [Field]
  package var selected = 0
  var purpose: Purpose

  /// Asks why something is to be sealed.
  static func sealing(_ subject: SealSubject, _ what: String) -> EntryForm {
    EntryForm(
      title: "Seal \(what)",
      lines: [
        "Its words go for good: from every version, the index, the past and the files.",
        "What stays is who sealed it, when and why, and a hash. Name nobody in the reason.",
      ],
      fields: [Field("cause", choices: SealCause.allCases.map(\.words)), Field("reason")], purpose: .seal(subject))
  }

  /// Asks who answers for a text that leaves as it is.
  static func releasing(_ held: HeldText) -> EntryForm {
    let second = [Field("second person"), Field("agreed", choices: ["in hsdash", "by phone"])]
    return EntryForm(
      title: "Let \(held.what) out as it is",
      lines: held.isBlocked
        ? ["It needs a reason and a second person who agrees. Both are kept, the text is not."]
        : ["It needs a reason, which is kept; the text is not."],
      fields: [Field("reason")] + (held.isBlocked ? second : []), purpose: .release(held))
  }

  func text(_ label: String) -> String {
    fields.first { $0.label == label }?.text ?? ""
  }

  /// The next choice of the selected field, or the one before.
  mutating func choose(by step: Int) {
    let choices = fields[selected].choices
    guard let index = choices.firstIndex(of: fields[selected].text) else { return }
    fields[selected].entry = TextEntry(choices[(index + step + choices.count) % choices.count])
  }
}

extension DashboardState {
  mutating func press(_ key: KeyPress, in form: EntryForm) -> [Effect] {
    var form = form
    let isChoice = !form.fields[form.selected].choices.isEmpty
    switch key {
    case "Enter" where form.selected == form.fields.count - 1: return submit(form)
    case "Enter", "Tab", "Down": form.selected = min(form.selected + 1, form.fields.count - 1)
    case "S-Tab", "Up": form.selected = max(form.selected - 1, 0)
    case "Right" where isChoice, "Space" where isChoice: form.choose(by: 1)
    case "Left" where isChoice: form.choose(by: -1)
    default:
      guard !isChoice, form.fields[form.selected].entry.edit(with: key) else { return [] }
    }
    replaceFront(.form(form))
    return []
  }

  /// Does what the form is for, or says what is missing.
  private mutating func submit(_ form: EntryForm) -> [Effect] {
    if case .crisis(let entry) = form.purpose { return submit(form, entry) }
    if case .consent(let consent) = form.purpose { return submit(form, consent) }
    if case .triage(let triage) = form.purpose { return submit(form, triage) }
    if case .search(let words) = form.purpose { return submit(form, search: words) }
    if case .desk(let entry) = form.purpose { return submit(form, entry) }
    let reason = form.text("reason")
    guard reason.contains(where: { !$0.isWhitespace }) else {
      notice = Notice("It needs a reason.", isError: true)
      return []
    }
    switch form.purpose {
    case .seal(let subject):
      let cause = SealCause.allCases.first { $0.words == form.text("cause") } ?? .mistake
      let act = SealAct(cause: cause, person: operatorName, reason: reason)
      replaceFront(
        .question(
          Question(text: "\(form.title)? Nothing brings it back.", effect: .decide([.seal(subject, act)], notice: nil)))
      )
      return []
    case .release(let held):
      let name = form.text("second person")
      let second: SecondPerson? =
        name.isEmpty ? nil : form.text("agreed") == "by phone" ? .byPhone(name) : .inHsdash(name)
      let release = OutgoingRelease(
        way: .copy, fingerprint: held.fingerprint, findings: held.findings, person: operatorName,
        reason: reason, second: second)
      if let objection = release.objection {
        notice = Notice(objection, isError: true)
        return []
      }
      layers.removeLast()
      return [.copyReleased(held.request, release)]
    case .crisis, .consent, .triage, .search, .desk: return []
    }
  }
}

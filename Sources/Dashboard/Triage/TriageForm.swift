import HospitalModel
import TerminalWidgets

/// What a form about a post notes.
struct TriageForm: Equatable, Sendable {
  let post: PostID
  let aspect: TriageAspect
  let before: TriageEntry?

  static let toLabel = "to"
  static let noteLabel = "note"
  static let placeLabel = "where"
  static let timeLabel = "when"
  static let nobody = "nobody"
  static let notAnswered = "not answered"
  /// Where a post may have been answered.
  static let places = ["on the channel", "by phone", "by mail", "in person", "on our site", "elsewhere"]
}

extension EntryForm {
  /// Asks whom a post is given to.
  static func assigning(_ post: PostSummary, to people: [String]) -> EntryForm {
    let holder = post.triage.holder?.text
    let choices = people + (holder.map { people.contains($0) ? [] : [$0] } ?? []) + [TriageForm.nobody]
    return EntryForm(
      title: "Who sees to \(quoted(post.title))",
      lines: people.count > 1
        ? ["‹ › chooses. Nobody is told: it stands in every list."]
        : ["The configuration names nobody else: people: { pio-2: drafter } does."],
      fields: [Field(TriageForm.toLabel, holder ?? people.dropFirst().first ?? people[0], choices: choices)],
      purpose: .triage(TriageForm(post: post.id, aspect: .holder, before: post.triage.holder)))
  }

  /// Asks for a remark.
  static func noting(_ post: PostSummary) -> EntryForm {
    EntryForm(
      title: "Note on \(quoted(post.title))",
      lines: ["For colleagues: never on a wall or in an export. Name no patient. An empty one takes the note away."],
      fields: [Field(TriageForm.noteLabel, post.triage.note?.text ?? "")],
      purpose: .triage(TriageForm(post: post.id, aspect: .note, before: post.triage.note)))
  }

  /// Asks where and when a post was answered.
  static func answering(_ post: PostSummary, now: String) -> EntryForm {
    let answered = post.triage.answered
    return EntryForm(
      title: "Where \(quoted(post.title)) was answered",
      lines: ["hsdash answers nobody by itself. A question that was answered leaves “needs you”."],
      fields: [
        Field(
          TriageForm.placeLabel, answered?.text ?? "",
          choices: TriageForm.places + (answered == nil ? [] : [TriageForm.notAnswered])),
        Field(TriageForm.timeLabel, now),
      ], purpose: .triage(TriageForm(post: post.id, aspect: .answered, before: answered)))
  }
}

import HospitalModel
import TerminalCells

/// Something of the crisis board that is filled in before it is done.
package enum CrisisEntry: Hashable, Sendable {
  /// A new incident, for one of these hospitals.
  case open([Hospital], isSimulated: Bool)
  /// A new fact, or the next version of one.
  case fact(Incident, basis: StatusFact?)
  /// What is heard of an emergency room: the incident's own, or another facility's.
  case access(Incident, basis: StatusFact?, facility: String?)
  /// The crowding score from its inputs.
  case crowding(Incident, basis: StatusFact?)
  case promise(Incident, Hospital?)
  case check(Incident, ChecklistEntry)
  case approve(Incident, CrisisStatement, [Hospital])
  case sendBack(Incident, CrisisStatement)
  case release(Incident, CrisisStatement)
  case withdraw(Incident, CrisisStatement)
  case review(Incident, CrisisStatement)
  case close(Incident)
  case realWorld(Incident)
  /// A rumour that somebody heard.
  case rumour(Incident)
  /// What is true instead, and who says so.
  case answer(Incident, Rumour)
  /// What a person says of a post that asks for gifts, with the official link.
  case appeal(Incident, Appeal, official: String?)
  /// A first step that the template doesn't name.
  case step(Incident)
  /// What belongs to an event that is told live.
  case live(LiveEntry)

  /// The incident that it is about; `nil` for a new one.
  var incident: Incident? {
    switch self {
    case .open: nil
    case .access(let incident, _, _), .crowding(let incident, _), .fact(let incident, _), .promise(let incident, _),
      .check(let incident, _), .approve(let incident, _, _),
      .sendBack(let incident, _), .release(let incident, _), .withdraw(let incident, _), .review(let incident, _),
      .close(let incident), .realWorld(let incident), .step(let incident), .rumour(let incident),
      .answer(let incident, _), .appeal(let incident, _, _):
      incident
    case .live(let entry): entry.desk?.event.desk
    }
  }
}

// MARK: Forms

extension EntryForm {
  private static let yesNo = ["no", "yes"]

  /// The form of something on the crisis board.
  static func crisis(_ entry: CrisisEntry, operatorName: String) -> EntryForm {
    func form(_ title: String, _ lines: [String], _ fields: [Field]) -> EntryForm {
      EntryForm(title: title, lines: lines, fields: fields, purpose: .crisis(entry))
    }
    switch entry {
    case .open(let hospitals, let isSimulated):
      return form(
        "Open an incident", openLines(isSimulated: isSimulated),
        [
          Field("template", choices: IncidentTemplate.all.map(\.title)),
          Field("mode", choices: (isSimulated ? [.exercise] : [.exercise, .actual]).map(\IncidentMode.rawValue)),
          Field("hospital", choices: hospitals.map(\.name)), Field("what, where"), Field("hashtags"),
        ])
    case .fact(_, let basis): return form(basis.map { "Edit \($0.name)" } ?? "A new fact", factLines, fields(of: basis))
    case .access(_, let basis, let facility):
      return form("\(facility.map { "\($0) " } ?? "")ER", factLines, fields(of: basis, topic: .emergencyAccess))
    case .crowding:
      return form(
        "NEDOCS of your emergency department",
        ["The score is worked out from these seven; it is a figure for staff with its inputs, never public text."],
        CrowdingInput.allCases.map { Field($0.rawValue) } + [Field("source")])
    case .promise(let incident, _):
      return form(
        "When is the next word promised?",
        [
          "16:00, or +20 for so many minutes from now; nothing takes the promise back. It is kept by new facts, not by posts."
        ]
          + (incident.mode == .exercise ? ["EXERCISE"] : []), [Field("next update")])
    case .check(_, let entry):
      return form(
        entry.mark.item,
        [
          "What was done where, in your words, such as: Sprout paused. hsdash can't hold another tool's queue; it keeps who said so."
        ], [Field("done", choices: ["yes", "no"]), Field("note", entry.mark.note)])
    case .approve(_, let statement, let hospitals):
      return form(
        "Approve statement \(statement.number), version \(statement.current.number)",
        [
          "In hsdash: you are who approves. By phone: who approved, noted by you. Break-glass: nobody can be reached; "
            + "it asks for a review afterwards until somebody gives it. No one approves their own draft."
        ],
        [
          Field(
            "hospital", choices: hospitals.filter { statement.current.missingApprovals.contains($0.id) }.map(\.name)),
          Field("how", choices: approvalWays), Field("approver"), Field("reason"),
        ])
    case .sendBack(_, let statement):
      return form("Send statement \(statement.number) back", ["What is to be changed?"], [Field("reason")])
    case .release(_, let statement):
      return form(
        "Statement \(statement.number) is out", ["hsdash publishes nothing: say where you have put it."],
        [
          Field("how", choices: [.said, .printed, .exported, .copied].map(\StatementRelease.Way.rawValue)),
          Field("where"),
        ])
    case .withdraw(_, let statement):
      return form(
        "Withdraw statement \(statement.number)",
        ["It is told to nobody any more, of the past neither. What is out there must be taken back there."],
        [Field("reason")])
    case .review(_, let statement):
      return form("Review the break-glass approval of statement \(statement.number)", [], [Field("words")])
    case .close(let incident):
      return form(
        "Close \(incident.title)", ["hsdash report writes the after-action report."], [Field("words", "all clear")])
    case .step:
      return form(
        "A step of your own", ["Such as: Buffer paused, or another tool's queue. hsdash keeps who said so."],
        [Field("step"), Field("done", choices: ["yes", "no"]), Field("note")])
    case .live(let live):
      let parts = live.parts
      return form(parts.title, parts.lines, parts.fields)
    case .realWorld:
      return form(
        "REAL WORLD: break the exercise off",
        ["Every screen says so at once. What is really happening, in one line; then O opens the actual incident."],
        [Field("what")])
    case .rumour:
      return form(
        "A rumour",
        ["What is said, in a line, with no name. It is for those who answer it: on no wall, in nothing public."],
        [Field("what is said")])
    case .answer(_, let rumour):
      return form("Answer: “\(rumour.words ?? "")”", answerLines(rumour), answerFields(rumour))
    case .appeal(_, let appeal, let official):
      return form(
        "Who is it that asks for money?",
        [
          "It asks to give to: \(appeal.target)",
          "Official link: \(official ?? "none in the configuration")",
          "You decide; hsdash sends nothing. Report a fake where it stands, and say the official link.",
        ], [Field("it is", choices: AppealVerdict.allCases.map(\.words))])
    }
  }

  private static func answerLines(_ rumour: Rumour) -> [String] {
    let before = rumour.answers.last.map { ["Answered before: \($0.answer.words) (\($0.answer.source))."] } ?? []
    return before + [
      "What is true instead, and who says so. It is kept beside what was answered before; telling it outside is a statement's work."
    ]
  }

  private static func answerFields(_ rumour: Rumour) -> [Field] {
    [Field("answer"), Field("source"), Field("it was", choices: ["a rumour", "no rumour: set it aside"])]
  }

  static let approvalWays = ["in hsdash", "by phone", "break-glass"]

  private static func openLines(isSimulated: Bool) -> [String] {
    isSimulated ? ["This is a simulation: only an EXERCISE can be opened in it."] : []
  }

  private static let factLines = [
    "What is true of many, never of one patient. Confirmed needs who confirmed it; corrected and withdrawn need a reason."
  ]

  /// - Parameter topic: What it is about, where that is known without a version before.
  private static func fields(of basis: StatusFact?, topic: FactTopic? = nil) -> [Field] {
    let states = [FactState.confirmed, .unconfirmed, .corrected, .withdrawn].map(\.rawValue)
    let about =
      basis == nil && topic == nil
      ? [Field("topic", choices: FactTopic.usual.map(\.rawValue)), Field("other hospital")] : []
    return about + [
      Field("value", basis?.value ?? ""), Field("state", choices: states), Field("source", basis?.source ?? ""),
      Field("confirmed by", basis?.confirmedBy ?? ""),
      Field("may be said", basis.map { $0.isReleasable ? "yes" : "no" } ?? "no", choices: yesNo),
      Field("can release", basis?.releasedBy ?? ""), Field("reason"),
    ]
  }
}

/// The inputs of the crowding score, as a form asks for them.
enum CrowdingInput: String, CaseIterable {
  case patients
  case emergencyBeds = "ED beds"
  case boarders
  case hospitalBeds = "hospital beds"
  case ventilated
  case longestBoarding = "longest boarding, h"
  case lastWait = "last wait, h"
}

extension AppealVerdict {
  /// For a form.
  var words: String {
    switch self {
    case .fake: "fake: not ours"
    case .genuine: "honest: somebody else's"
    }
  }
}

extension StatusFact {
  /// `Received`, or `Example Base ER`.
  var name: String { (facility.map { "\($0) " } ?? "") + topic.rawValue }
}

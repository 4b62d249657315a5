import HospitalModel
import TerminalCells

/// Something of the desk's own work that is filled in before it is kept: calls, inquiries, contacts, the hand-over.
package enum DeskEntry: Hashable, Sendable {
  /// Somebody called; from the contact list where it is somebody there.
  case call(Incident, Hospital?, from: Contact?)
  /// The desk called somebody of the contact list.
  case called(Incident, Contact)
  case answerCall(Incident, DeskCall, [CrisisStatement])
  case inquiry(Incident)
  case answerInquiry(Incident, Inquiry, seen: Int)
  /// A new contact, or one as it is.
  case contact(Contact?)
  case takeOver(Incident, HandOverSheet)

  /// What becomes of it when somebody else answered meanwhile: the next Enter adds to theirs.
  func over(_ overlap: CrisisOverlap) -> DeskEntry {
    switch (self, overlap) {
    case (.answerCall(let incident, _, let statements), .call(let theirs)):
      .answerCall(incident, theirs, statements)
    case (.answerInquiry(let incident, let inquiry, let seen), .inquiry):
      .answerInquiry(incident, inquiry, seen: seen + 1)
    default: self
    }
  }
}

// MARK: Forms

extension EntryForm {
  private static let yesNo = ["no", "yes"]
  /// What an outgoing call brought, in a word.
  private static let outcomes = ["reached", "no answer", "message left"]
  /// The answers of the register besides the conditions.
  static let noInformation = "no information"
  static let referred = "referred"
  /// The choice for a call that no statement answers.
  static let inWords = "in words"

  /// The form of something of the desk.
  static func desk(_ entry: DeskEntry) -> EntryForm {
    func form(_ title: String, _ lines: [String], _ fields: [Field]) -> EntryForm {
      EntryForm(title: title, lines: lines, fields: fields, purpose: .desk(entry))
    }
    switch entry {
    case .call(let incident, _, let contact):
      return form(
        "Somebody calls", marks(incident) + callLines,
        [
          Field("outlet", contact?.organization ?? ""), Field("name", contact?.name ?? ""),
          Field("call back", contact.map { $0.phone.isEmpty ? $0.mail : $0.phone } ?? ""), Field("asks"),
          Field("deadline"),
        ])
    case .called(let incident, let contact):
      return form(
        "Called \(contact.party)", marks(incident) + ["What came of it, and when, is kept: \(contact.phone)"],
        [Field("outcome", choices: outcomes), Field("words")])
    case .answerCall(let incident, let call, let statements):
      return form(
        "Answer call \(call.number), \(call.party)", marks(incident) + answerLines,
        [
          Field("with", choices: statements.reversed().map(\.answerChoice) + [inWords]), Field("words"),
        ])
    case .inquiry(let incident):
      return form(
        "Somebody asks for a patient", marks(incident) + inquiryLines,
        [Field("asked for"), Field("by name", choices: ["yes", "no"]), Field("who asks"), Field("call back")])
    case .answerInquiry(let incident, let inquiry, _):
      return form(
        "Answer inquiry \(inquiry.number)", marks(incident) + tellingLines(inquiry),
        [
          Field("in directory", choices: DirectoryStanding.allCases.map(\.rawValue)),
          Field("objected", choices: PatientObjection.allCases.map(\.rawValue)),
          Field("answer", choices: [noInformation, referred] + PatientCondition.allCases.map(\.rawValue)),
          Field("referred to"), Field("place told", choices: yesNo), Field("kin told", choices: yesNo),
        ])
    case .contact(let contact):
      return form(
        contact.map { "Edit \($0.party)" } ?? "A new contact",
        ["Whom one calls: it stays inside, and needs a phone or a mail."],
        [
          Field("kind", contact?.kind.rawValue ?? "", choices: Contact.Kind.allCases.map(\.rawValue)),
          Field("organization", contact?.organization ?? ""), Field("name", contact?.name ?? ""),
          Field("phone", contact?.phone ?? ""), Field("mail", contact?.mail ?? ""), Field("for", contact?.note ?? ""),
        ])
    case .takeOver(let incident, let sheet):
      return form(
        "Take the desk over",
        marks(incident) + [
          "Open: \(sheet.counts).",
          "You say by name that you have read the sheet. The log keeps it, and the screen acts under your name from then on.",
        ], [Field("you are"), Field("words")])
    }
  }

  private static func marks(_ incident: Incident) -> [String] {
    incident.mode == .exercise ? ["EXERCISE"] : []
  }

  private static let callLines = [
    "What is asked, never about one patient: that is the inquiry register. Deadline: 16:00, or +20 for minutes from now."
  ]
  private static let answerLines = [
    "Only statements that are out are offered: R in the statements says where one was put."
  ]
  private static let inquiryLines = [
    "Only whoever asks for a patient by name is told anything. The register stays on this screen, and for a short time."
  ]

  private static func tellingLines(_ inquiry: Inquiry) -> [String] {
    [
      "\(inquiry.askedFor), asked for \(inquiry.isByName ? "by name" : "NOT by name")",
      "One word and the place, to whoever asked by name, of a patient who is listed and has not objected.",
      "To anybody else, and of anybody else: no information.",
    ]
  }
}

extension CrisisStatement {
  /// The newest version of it that is out, while it is.
  var outVersion: StatementVersion? { state == .withdrawn ? nil : lastReleased.flatMap { $0.isSealed ? nil : $0 } }

  /// `#3 Visitors, blood, clinics.`
  var answerChoice: String { "#\(number) \(outVersion?.title ?? "")" }
}

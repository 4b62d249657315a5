import HospitalModel
import TerminalCells
import TerminalWidgets

/// The inquiry register: who was asked for, and what whoever asked was told. Its own screen, for staff alone.
package enum InquiriesPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    package let inquiries: [Inquiry]
    /// Seconds that the words are kept.
    package let keeping: Int64
    /// True where the register is not told at all: to the public, and in whatever leaves.
    package let isWithheld: Bool
  }

  package static let id = PaneID("inquiries")
  package static let title = "Inquiry register"
  package static let summary =
    "Who was asked for by name, whether they are listed and object, and what was answered by whom; kept apart and short."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let isWithheld = reader.audience == .public || reader.use != .screen
    guard !isWithheld, let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, inquiries: [], keeping: InquiryKeeping.usual, isWithheld: isWithheld)
    }
    return Model(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident.hospital },
      inquiries: try reader.desk.inquiries(incident.id), keeping: try reader.desk.inquiryKeeping(), isWithheld: false)
  }

  /// The list, and below it, where there is room, the selected inquiry in full.
  static func listRows(_ size: Size, count: Int) -> Int {
    size.rows < leastForDetail ? size.rows : min(max(count, 1), size.rows - detailRows)
  }

  static let leastForDetail = 16
  private static let detailRows = 9

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let rows = listRows(context.size, count: model.inquiries.count)
    guard place.row < rows else { return false }
    return state.select(screenRow: place.row, of: model.inquiries.count, height: rows)
  }

  // MARK: Commands

  private static func open(_ model: Model) -> Incident? { model.incident.flatMap { $0.ended == nil ? $0 : nil } }

  private static func command(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, changes: Bool = true, isHinted: Bool = false,
    _ run: @escaping @Sendable (Inquiry, Incident, Model, CommandContext) -> [Move]
  ) -> Command<Self> {
    Command(name, keys, title, help: help, access: changes ? .changing : .reading, isHinted: isHinted) {
      state, model, context in
      guard let incident = model.incident, let index = state.selected(of: model.inquiries.count) else {
        return [.notice("Nobody has asked yet: n notes somebody who does.")]
      }
      return run(model.inquiries[index], incident, model, context)
    }
  }

  package static let commands: [Command<Self>] =
    listCommands(visible: { model, context in listRows(context.size, count: model.inquiries.count) }) {
      $0.inquiries.count
    } + [
      Command(
        "new-inquiry", ["n"], "somebody asks", help: "notes who is asked for, and by whom", access: .changing,
        isHinted: true
      ) { _, model, _ in
        guard let incident = open(model) else { return [.notice(DeskWords.noIncident)] }
        return [.fillDesk(.inquiry(incident))]
      },
      command(
        "answer", ["e"], "answer", "what was answered: listed? objected? and only then a word", isHinted: true
      ) { inquiry, incident, _, _ in
        guard !inquiry.isGone else { return [.notice("Its words are gone: n notes it anew.")] }
        return [.fillDesk(.answerInquiry(incident, inquiry, seen: inquiry.answers.count))]
      },
      command("open", ["Enter"], "whole", "the whole inquiry, with every answer", changes: false, isHinted: true) {
        inquiry, _, model, context in
        [
          .show(
            TextSheet(title: "Inquiry \(inquiry.number)", lines: lines(inquiry, model, context.clock)))
        ]
      },
      command("seal", ["X"], "seal", "takes an inquiry's words out at once, for good; asks for the reason") {
        inquiry, _, _, _ in [.seal(.inquiry(inquiry.id), "inquiry \(inquiry.number)")]
      },
      command(
        "seal-register", ["Z"], "seal register", "takes the words of the whole register out at once, for good"
      ) { _, incident, _, _ in [.seal(.inquiries(incident.id), "the register")] },
      Command("copy", ["y", "Y"], "no copy", help: "nothing of the register is copied, whoever answers for it") {
        _, _, _ in [.notice("Nothing of the register leaves this screen: it is not copied.")]
      },
    ]
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// An incident's statements: what waits for approval, what is out and where, every version.
package enum CrisisStatementsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospitals: [Hospital]
    /// Newest first.
    package let statements: [CrisisStatement]
    /// What was promised since the incident began, and how it was kept.
    package let promises: [PromiseRecord]
    /// Where our collector found released statements on own channels.
    package let sightings: [StatementSighting]
    /// Corrections that some own post has not followed yet.
    package let reach: [CorrectionReach]

    var hospital: Hospital? { hospitals.first { $0.id == incident?.hospital } }
  }

  package static let id = PaneID("crisis-statements")
  package static let title = "What we said"
  package static let summary = "Statements: drafts, approvals, what is out where, and every version."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let hospitals = try reader.facts().hospitals
    guard let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospitals: hospitals, statements: [], promises: [], sightings: [], reach: [])
    }
    return Model(
      incident: incident, hospitals: hospitals,
      statements: try reader.crisis.statements(incident.id).reversed(),
      promises: PromiseRecord.all(in: try reader.crisis.log(incident.id, nil, mostEntries).reversed()),
      sightings: try reader.crisis.sightings(incident.id),
      reach: try reader.crisis.reach(incident.id).filter { !$0.posts.isEmpty })
  }

  /// More acts than any incident had so far.
  private static let mostEntries = 5_000

  /// The list, and below it, where there is room, the selected statement in full.
  static func listRows(_ size: Size, count: Int) -> Int {
    size.rows < leastForDetail ? size.rows : min(max(count, 1), size.rows / 3)
  }

  static let leastForDetail = 14

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let rows = listRows(context.size, count: model.statements.count)
    guard place.row < rows else { return false }
    return state.select(screenRow: place.row, of: model.statements.count, height: rows)
  }

  // MARK: Commands

  package static let commands: [Command<Self>] =
    listCommands { $0.statements.count } + [
      Command("open", ["Enter"], "in full", help: "the statement in full, with every version") { _, _, _ in
        [.go(.statements)]
      },
      Command(
        "old", ["o"], "old posts", help: "own posts that still carry a value that was corrected, the most read first"
      ) { _, model, context in
        model.reach.isEmpty
          ? [.notice("No own post that was collected carries a corrected value.")]
          : [.show(oldPosts(model, context.clock))]
      },
    ]
    + StatementCommands.rows { state, model in
      guard let incident = model.incident, let index = state.selected(of: model.statements.count) else { return nil }
      return StatementCommands.Selected(
        statement: model.statements[index], incident: incident, hospitals: model.hospitals)
    }
}

extension CrisisStatement {
  /// How far it is, in a word that is never cut, and how grave that is.
  func stateWords(_ clock: BoardClock) -> (text: String, role: StyleRole) {
    if current.isSealed { return ("SEALED", .dim) }
    if current.needsReview { return ("REVIEW", .severe) }
    switch state {
    case .draft: return ("DRAFT", .warning)
    case .waits(let since): return ("WAITS \(Age.text(clock.now - since))", .warning)
    case .sentBack: return ("SENT BACK", .severe)
    case .approved: return ("APPROVED", .good)
    case .released: return ("OUT", .good)
    case .withdrawn: return ("WITHDRAWN", .dim)
    }
  }

  /// Where its newest version went: `copied clipboard, said website`.
  var places: String {
    current.releases.compactMap { act in
      if case .released(let release) = act.kind { "\(release.way.rawValue) \(release.place)" } else { nil }
    }.joined(separator: ", ")
  }
}

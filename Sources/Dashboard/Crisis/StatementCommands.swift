import HospitalModel
import TerminalCells

/// What can be done with a statement, for every pane that lists some.
enum StatementCommands {
  /// The statement under the cursor, and what it belongs to.
  struct Selected {
    let statement: CrisisStatement
    let incident: Incident
    let hospitals: [Hospital]
    /// Why nothing may leave now; `nil` where it may.
    var objection: String?
  }

  /// The rows for a pane that says what is selected.
  static func rows<P: Pane>(
    _ selected: @escaping @Sendable (P.State, P.Model) -> Selected?
  ) -> [Command<P>] {
    writing(selected) + approving(selected) + leaving(selected)
  }

  private static func command<P: Pane>(
    _ selected: @escaping @Sendable (P.State, P.Model) -> Selected?, _ name: String, _ keys: [KeyPress],
    _ title: String, _ help: String, isHinted: Bool = false, _ run: @escaping @Sendable (Selected) -> [Move]
  ) -> Command<P> {
    Command(name, keys, title, help: help, access: .changing, isHinted: isHinted) { state, model, _ in
      guard let selected = selected(state, model) else { return [.notice("No statement yet: c drafts one.")] }
      return run(selected)
    }
  }

  private static func writing<P: Pane>(
    _ selected: @escaping @Sendable (P.State, P.Model) -> Selected?
  ) -> [Command<P>] {
    [
      command(selected, "edit", ["e"], "edit", "the next version, written here", isHinted: true) {
        [.compose(Composition($0.statement, of: $0.incident), inEditor: false)]
      },
      command(selected, "editor", ["E"], "editor", "the next version, written in your own editor") {
        [.compose(Composition($0.statement, of: $0.incident), inEditor: true)]
      },
      command(
        selected, "request", ["r"], "ask approval", "asks for the approval of the newest version", isHinted: true
      ) {
        [.act(.request($0.statement.currentID), $0.incident.id, "Statement \($0.statement.number) waits for approval.")]
      },
    ]
  }

  private static func approving<P: Pane>(
    _ selected: @escaping @Sendable (P.State, P.Model) -> Selected?
  ) -> [Command<P>] {
    [
      command(
        selected, "approve", ["A"], "approve", "approves it: in hsdash, by phone, or break-glass", isHinted: true
      ) {
        guard !$0.statement.current.isApproved else {
          return [.notice("Statement \($0.statement.number) is approved.")]
        }
        return [.fill(.approve($0.incident, $0.statement, $0.hospitals))]
      },
      command(selected, "send-back", ["b"], "send back", "back to its author, with what is to be changed") {
        [.fill(.sendBack($0.incident, $0.statement))]
      },
      command(selected, "review", ["v"], "review", "reviews a break-glass approval") {
        guard $0.statement.current.needsReview else { return [.notice("Nothing here waits for a review.")] }
        return [.fill(.review($0.incident, $0.statement))]
      },
    ]
  }

  private static func leaving<P: Pane>(
    _ selected: @escaping @Sendable (P.State, P.Model) -> Selected?
  ) -> [Command<P>] {
    [
      command(
        selected, "copy", ["y"], "copy", "copies an approved statement and notes that it left", isHinted: true
      ) {
        if let objection = $0.objection { return [.notice(objection)] }
        return [.copyStatement($0.statement, $0.incident)]
      },
      command(selected, "release", ["R"], "is out", "says where an approved statement was put", isHinted: true) {
        if let objection = $0.objection { return [.notice(objection)] }
        guard $0.statement.current.isApproved else {
          return [.notice("Statement \($0.statement.number) is not approved: A approves it.")]
        }
        return [.fill(.release($0.incident, $0.statement))]
      },
      command(selected, "withdraw", ["D"], "withdraw", "takes it back here, with a reason") {
        [.fill(.withdraw($0.incident, $0.statement))]
      },
      command(selected, "seal", ["X"], "seal", "takes its words out for good; what was done with it stays") {
        [.seal(.statement($0.statement.id), "statement \($0.statement.number)")]
      },
    ]
  }
}

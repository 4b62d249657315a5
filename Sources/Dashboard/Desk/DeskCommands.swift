import HospitalModel
import TerminalCells

/// The desk's commands for every view.
extension GlobalCommands {
  static let desk: [GlobalCommand] = [
    GlobalCommand(
      "log-call", ["i"], "log a call", help: "notes a reporter's or an agency's call, with its deadline",
      access: .changing, hintedIn: [.crisis, .calls]
    ) { state, _ in
      state.withIncident { state, incident in
        state.fill(.call(incident, state.board.hospital(incident.hospital), from: nil))
        return []
      }
    },
    GlobalCommand(
      "hand-over", ["M-h"], "handover", help: "what is open, promised and unconfirmed, for the next operator"
    ) { state, _ in
      state.go(to: .handover)
      return []
    },
  ]
}

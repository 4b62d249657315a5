import HospitalModel
import TerminalCells

/// The commands of an incident, for every view: an incident lifts into all of them.
extension GlobalCommands {
  static let incident: [GlobalCommand] = [
    GlobalCommand(
      "open-incident", ["O"], "open incident", help: "opens an incident from a template, as ACTUAL or EXERCISE",
      access: .changing
    ) { state, _ in
      state.fill(.open(state.board.facts?.hospitals ?? [], isSimulated: state.board.isSimulated))
      return []
    },
    GlobalCommand(
      "draft", ["c"], "draft", help: "drafts a statement for the open incident, from a template", access: .changing,
      hintedIn: [.crisis, .statements]
    ) { state, _ in
      state.withIncident { state, incident in state.compose(Composition(new: incident), inEditor: false) }
    },
    GlobalCommand(
      "promise", ["p"], "promise", help: "when the public is told to expect the next word", access: .changing,
      hintedIn: [.crisis, .statements]
    ) { state, _ in
      state.withIncident { state, incident in
        state.fill(.promise(incident, state.board.hospital(incident.hospital)))
        return []
      }
    },
    GlobalCommand(
      "close-incident", ["F"], "close incident", help: "closes the open incident; its report can be written then",
      access: .changing
    ) { state, _ in
      state.withIncident { state, incident in
        state.fill(.close(incident))
        return []
      }
    },
    GlobalCommand(
      "real-world", ["W"], "REAL WORLD", help: "breaks an exercise off because something real happens",
      access: .changing
    ) { state, _ in
      state.withIncident { state, incident in
        guard incident.mode == .exercise else {
          state.notice = Notice("This incident is ACTUAL: REAL WORLD breaks off exercises.")
          return []
        }
        state.fill(.realWorld(incident))
        return []
      }
    },
  ]
}

extension DashboardState {
  /// Does something with the open incident, or says that there is none.
  mutating func withIncident(_ body: (inout DashboardState, Incident) -> [Effect]) -> [Effect] {
    guard let incident = board.incident else {
      notice = Notice("No incident is open: O opens one.")
      return []
    }
    return body(&self, incident)
  }
}

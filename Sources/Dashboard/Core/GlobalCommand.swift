import HospitalModel
import TerminalCells

/// A command of the screen itself, for every view.
package struct GlobalCommand: Sendable {
  package let name: String
  package let keys: [KeyPress]
  package let title: String
  package let help: String
  package let access: CommandAccess
  package let isHinted: Bool
  package let run: @Sendable (inout DashboardState, KeyPress) -> [Effect]

  init(
    _ name: String, _ keys: [KeyPress], _ title: String, help: String, access: CommandAccess = .reading,
    isHinted: Bool = false, run: @escaping @Sendable (inout DashboardState, KeyPress) -> [Effect]
  ) {
    self.name = name
    self.keys = keys
    self.title = title
    self.help = help
    self.access = access
    self.isHinted = isHinted
    self.run = run
  }
}

/// The commands of the screen; a pane's own command on the same key comes first.
package enum GlobalCommands {
  package static let rows: [GlobalCommand] = [
    GlobalCommand("help", ["?", "F1"], "help", help: "what every key does here; type to filter", isHinted: true) {
      state, _ in
      state.layers.append(.commands(.help(for: state)))
      return []
    },
    GlobalCommand("go-to", ["g"], "go to", help: "every view by its letter; g top, e end", isHinted: true) { state, _ in
      state.layers.append(.menu(.goTo))
      return []
    },
    GlobalCommand(
      "hospital", "1234567890".map { KeyPress(.character($0)) }, "hospital",
      help: "opens the hospital with that number", isHinted: true
    ) { state, key in
      let hospital = state.board.facts?.hospitals.first { $0.digit.map { KeyPress(.character($0)) } == key }
      if let hospital {
        state.open(hospital.id)
      } else {
        state.notice = Notice("No hospital has the number \(key.name).")
      }
      return []
    },
    GlobalCommand("next-pane", ["Tab", "S-Right"], "next pane", help: "moves the focus to the next pane") { state, _ in
      state.moveFocus(by: 1)
      return []
    },
    GlobalCommand(
      "previous-pane", ["S-Tab", "S-Left"], "previous pane", help: "moves the focus to the pane before"
    ) { state, _ in
      state.moveFocus(by: -1)
      return []
    },
    GlobalCommand("right", ["l", "Right"], "right", help: "to the pane on the right") { state, _ in
      state.moveFocus(by: 1, wraps: false)
      return []
    },
    GlobalCommand("left", ["h", "Left"], "left", help: "to the pane on the left") { state, _ in
      state.moveFocus(by: -1, wraps: false)
      return []
    },
    GlobalCommand(
      "search", ["/"], "search", help: "finds words in every post, newest first; Esc clears", isHinted: true
    ) { state, _ in
      state.openSearch()
      return []
    },
    GlobalCommand(
      "palette", [":"], "cmd", help: "every command and view by name", isHinted: true
    ) { state, _ in
      state.layers.append(.commands(.palette(for: state)))
      return []
    },
    GlobalCommand(
      "next-attention", ["!", "M-a"], "next", help: "goes to the next thing that needs you", isHinted: true
    ) { state, _ in
      state.goToNextAttention()
      return []
    },
    GlobalCommand("zoom", ["z"], "zoom", help: "the pane with the focus on the whole screen, and back") {
      state, _ in
      state.isZoomed.toggle()
      return []
    },
    GlobalCommand("back", ["Esc"], "back", help: "clears a search, closes the reader, leaves a view") { state, _ in
      state.goBack()
      return []
    },
    GlobalCommand(
      "undo", ["u"], "undo", help: "takes back the last read mark, star or acknowledgement", access: .changing
    ) { state, _ in
      guard let decision = state.undo.popLast() else {
        state.notice = Notice("Nothing to take back.")
        return []
      }
      return [.decide([decision], notice: "Taken back.")]
    },
    GlobalCommand("refresh", ["R"], "refresh all", help: "fetches every source now") { state, _ in
      state.notice = Notice(
        state.board.isSimulated ? "Simulated sources run by themselves." : "Fetching every source …")
      return [.refresh(nil)]
    },
    GlobalCommand("redraw", ["C-l"], "redraw", help: "draws the whole screen anew") { _, _ in [.redraw] },
    GlobalCommand("suspend", ["C-z"], "suspend", help: "back to the shell; fg returns") { _, _ in [.suspend] },
    GlobalCommand("quit", ["q", "C-c"], "quit", help: "closes what is open in front, then leaves", isHinted: true) {
      _, _ in [.quit]
    },
  ]

  static func named(_ name: String) -> GlobalCommand? {
    rows.first { $0.name == name }
  }
}

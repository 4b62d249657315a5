import HospitalModel
import TerminalCells

/// The commands of the screen; a pane's own command on the same key comes first.
package enum GlobalCommands {
  package static let rows: [GlobalCommand] = moving + incident + desk + arranging + leaving

  /// Getting about.
  private static let moving: [GlobalCommand] = [
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
      "next-attention", ["!", "M-a"], "next", help: "shows the next thing that needs you, worst first, where it waits",
      isHinted: true
    ) { state, _ in state.showNextAttention() },
    GlobalCommand(
      "acknowledge", ["a"], "acknowledge", help: "takes on what ! showed last; u brings it back", access: .changing
    ) { state, _ in state.acknowledgeTour() },
    GlobalCommand("back", ["Esc"], "back", help: "clears a search, closes the reader, leaves a view") { state, _ in
      state.goBack()
      return []
    },
  ]

  /// How the screen looks.
  private static let arranging: [GlobalCommand] = [
    GlobalCommand("layout", ["w"], "layout", help: "the layouts of this view, and the sizes of its panes") { state, _ in
      state.layers.append(.menu(.layout(for: state)))
      return []
    },
    GlobalCommand("zoom", ["z"], "zoom", help: "the pane with the focus on the whole screen, and back") { state, _ in
      state.isZoomed.toggle()
      return []
    },
    GlobalCommand("grow", [">"], "larger", help: "the pane with the focus grows") { state, _ in
      state.resizeFocused(by: 1)
      return []
    },
    GlobalCommand("shrink", ["<"], "smaller", help: "the pane with the focus shrinks") { state, _ in
      state.resizeFocused(by: -1)
      return []
    },
    GlobalCommand("even", ["="], "usual sizes", help: "sizes as the layout has them") { state, _ in
      state.resetSizes()
      return []
    },
    GlobalCommand("theme", ["F2"], "theme", help: "the themes, each shown as you move; Enter keeps one") { _, _ in
      [.listThemes]
    },
    GlobalCommand("settings", [","], "settings", help: "theme, layout, mouse, and what is wrong in the configuration") {
      state, _ in
      state.layers.append(.menu(.settings(for: state)))
      return []
    },
    GlobalCommand("mouse", ["M"], "mouse", help: "takes the mouse, or leaves it to the terminal for selecting") {
      state, _ in state.toggleMouse()
    },
    GlobalCommand("bare", ["M-l"], "bare", help: "the pane without borders and mouse, for the terminal's selection") {
      state, _ in state.toggleBare()
    },
    GlobalCommand("problems", ["F8"], "problems", help: "what is wrong in the configuration") { state, _ in
      state.showProblems()
      return []
    },
  ]

  /// What is outside the panes, and the way out.
  private static let leaving: [GlobalCommand] = [
    GlobalCommand("copy", ["y"], "copy", help: "copies the row under the cursor as the screen says it") { state, _ in
      state.announcement.map { [.copy(.line($0))] } ?? []
    },
    GlobalCommand("story-pause", ["P"], "pause story", help: "stops a story's clock, or lets it go on") { state, _ in
      state.pace(.pauseOrGoOn)
    },
    GlobalCommand("story-faster", ["]"], "faster", help: "a story's clock runs faster") { state, _ in
      state.pace(.faster)
    },
    GlobalCommand("story-slower", ["["], "slower", help: "a story's clock runs slower") { state, _ in
      state.pace(.slower)
    },
    GlobalCommand("inventions", ["I"], "invented", help: "what is invented in the simulated stories") { state, _ in
      state.showInventions()
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
    GlobalCommand(
      "add", ["C-n"], "add a source", help: "looks at an address, a name or a file, and adds it as a channel",
      access: .changing
    ) { state, _ in
      state.openAdding()
      return []
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

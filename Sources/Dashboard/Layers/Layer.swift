import TerminalCells

/// Something in front of the panes that has the keys.
package enum Layer: Equatable, Sendable {
  case commands(CommandList)
  case menu(Menu)
  case search(SearchPrompt)
}

/// What an entry of help, palette or menu runs.
package enum CommandReference: Hashable, Sendable {
  case pane(PaneID, String)
  case global(String)
  case view(ViewID)
}

/// The search line.
package struct SearchPrompt: Equatable, Sendable {
  package var text: String
}

/// Help and palette: a list of commands that typing filters and Enter runs.
package struct CommandList: Equatable, Sendable {
  package struct Entry: Equatable, Sendable {
    package let reference: CommandReference
    package let keys: String
    package let title: String
    package let help: String
    package let group: String
  }

  package let title: String
  package let entries: [Entry]
  package var text = ""
  package var selected = 0

  /// The entries that hold every typed word; those whose title begins with the text come first.
  package var visible: [Entry] {
    let typed = text.lowercased()
    let words = typed.split(separator: " ")
    let found = entries.filter { entry in
      let haystack = "\(entry.title) \(entry.help) \(entry.group) \(entry.keys)".lowercased()
      return words.allSatisfy { haystack.contains($0) }
    }
    guard !typed.isEmpty else { return found }
    return found.filter { $0.title.lowercased().hasPrefix(typed) }
      + found.filter { !$0.title.lowercased().hasPrefix(typed) }
  }

  /// The commands of the pane with the focus, then those of the screen.
  static func help(for state: DashboardState) -> CommandList {
    let pane = PaneCatalog.row(state.focus)
    return CommandList(
      title: "Help: \(pane.title)", entries: paneEntries(pane, state) + globalEntries(state))
  }

  /// Every view and every command that can run now.
  static func palette(for state: DashboardState) -> CommandList {
    let views = ViewCatalog.views.map { view in
      Entry(
        reference: .view(view.id), keys: "g \(view.letter)", title: view.id.rawValue, help: view.help, group: "view")
    }
    return CommandList(
      title: "Command",
      entries: views + paneEntries(PaneCatalog.row(state.focus), state) + globalEntries(state))
  }

  private static func paneEntries(_ pane: PaneRow, _ state: DashboardState) -> [Entry] {
    pane.commands.filter { state.offers($0.access) }.map { command in
      Entry(
        reference: .pane(pane.id, command.name), keys: keyText(state.keys(of: command.name, command.keys)),
        title: command.title, help: command.help, group: pane.title)
    }
  }

  private static func globalEntries(_ state: DashboardState) -> [Entry] {
    GlobalCommands.rows.filter { state.offers($0.access) && $0.name != "hospital" }.map { command in
      Entry(
        reference: .global(command.name), keys: keyText(state.keys(of: command.name, command.keys)),
        title: command.title, help: command.help, group: "everywhere")
    }
  }

  private static func keyText(_ keys: [KeyPress]) -> String {
    keys.prefix(2).map(\.name).joined(separator: " ")
  }
}

/// A menu of single letters, shown when its prefix key was pressed.
package struct Menu: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package let key: KeyPress
    package let title: String
    package let help: String
    package let reference: CommandReference?
    /// A command of that name of the pane with the focus.
    package let paneCommand: String?
  }

  package let title: String
  package let items: [Item]

  /// `g`: every view by its letter, and the ends of a list.
  package static let goTo = Menu(
    title: "Go to",
    items: ViewCatalog.views.map { view in
      Item(
        key: KeyPress(.character(view.letter)), title: view.title, help: view.help, reference: .view(view.id),
        paneCommand: nil)
    } + [
      Item(key: "g", title: "Top", help: "the first row", reference: nil, paneCommand: "top"),
      Item(key: "e", title: "End", help: "the last row", reference: nil, paneCommand: "end"),
    ])
}

extension DashboardState {
  /// False for what a read-only screen leaves out.
  package func offers(_ access: CommandAccess) -> Bool {
    access == .reading || !settings.isReadOnly
  }

  mutating func pressInLayer(_ key: KeyPress) -> [Effect] {
    guard let layer = layers.last else { return [] }
    if key == "Esc" || key == "C-c" {
      if case .search = layer { clearSearch() }
      layers.removeLast()
      return []
    }
    switch layer {
    case .commands(let list): return press(key, in: list)
    case .menu(let menu): return press(key, in: menu)
    case .search(let prompt):
      press(key, in: prompt)
      return []
    }
  }

  private mutating func press(_ key: KeyPress, in list: CommandList) -> [Effect] {
    var list = list
    let rows = list.visible
    switch key {
    case "Enter":
      layers.removeLast()
      guard rows.indices.contains(list.selected) else { return [] }
      return run(rows[list.selected].reference)
    case "Down", "C-n", "Tab": list.selected = min(list.selected + 1, max(rows.count - 1, 0))
    case "Up", "C-p", "S-Tab": list.selected = max(list.selected - 1, 0)
    case "PgDn": list.selected = min(list.selected + Self.layerPage, max(rows.count - 1, 0))
    case "PgUp": list.selected = max(list.selected - Self.layerPage, 0)
    default:
      guard list.text.edit(with: key) else { return [] }
      list.selected = 0
    }
    layers[layers.count - 1] = .commands(list)
    return []
  }

  private mutating func press(_ key: KeyPress, in menu: Menu) -> [Effect] {
    layers.removeLast()
    guard let item = menu.items.first(where: { $0.key == key }) else {
      notice = Notice("\(key.name) is not in the menu.")
      return []
    }
    if let reference = item.reference { return run(reference) }
    return item.paneCommand.map { run(.pane(focus, $0)) } ?? []
  }

  private mutating func press(_ key: KeyPress, in prompt: SearchPrompt) {
    var prompt = prompt
    if key == "Enter" || key == "Down" {
      layers.removeLast()
      if search == nil { notice = Notice("Two letters at least.") }
      return
    }
    guard prompt.text.edit(with: key) else { return }
    layers[layers.count - 1] = .search(prompt)
    setSearch(prompt.text)
  }

  mutating func pasteIntoLayer(_ text: String) -> Bool {
    switch layers.last {
    case .search(var prompt):
      prompt.text += text
      layers[layers.count - 1] = .search(prompt)
      setSearch(prompt.text)
      return true
    case .commands(var list):
      list.text += text
      layers[layers.count - 1] = .commands(list)
      return true
    case .menu, nil:
      return false
    }
  }

  mutating func run(_ reference: CommandReference) -> [Effect] {
    switch reference {
    case .view(let view):
      go(to: view)
      return []
    case .global(let name):
      guard let command = GlobalCommands.named(name) else { return [] }
      return run(command, key: command.keys[0])
    case .pane(let pane, let name):
      guard let command = PaneCatalog.row(pane).commands.first(where: { $0.name == name }) else { return [] }
      return run(command, of: pane)
    }
  }

  private static let layerPage = 10
}

extension String {
  /// Edits a line as a key asks; false when the key means nothing to a line.
  mutating func edit(with key: KeyPress) -> Bool {
    switch key {
    case "Backspace":
      if !isEmpty { removeLast() }
    case "C-u": removeAll()
    case "C-w":
      while last == " " { removeLast() }
      while let last, last != " " { removeLast() }
    default:
      guard case .character(let character) = key.key, key.modifiers.isEmpty else { return false }
      append(character)
    }
    return true
  }
}

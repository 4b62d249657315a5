import HospitalModel
import TerminalCells

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
    if let claim { return [claim] }
    if let saving { return [saving] }
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

  /// `as NAME` typed into the palette: acts under that name.
  private var claim: Entry? {
    guard text.hasPrefix(Self.claiming), entries.contains(where: { $0.title == Self.claimTitle }) else { return nil }
    let name = text.dropFirst(Self.claiming.count).drop { $0 == " " }
    guard !name.isEmpty, name.count <= Self.longestName else { return nil }
    return Entry(
      reference: .person(String(name)), keys: "", title: "as \(name)", help: "acts under that name, as claimed",
      group: "operator")
  }

  /// `save NAME` typed into the palette: keeps the search that is shown under that name.
  private var saving: Entry? {
    guard text.hasPrefix(Self.savingWord), entries.contains(where: { $0.title == Self.saveTitle }) else { return nil }
    let name = text.dropFirst(Self.savingWord.count).drop { $0 == " " }
    guard !name.isEmpty, name.count <= SavedSearch.longestName else { return nil }
    return Entry(
      reference: .save(String(name)), keys: "", title: "save \(name)",
      help: "keeps the search that is shown as a channel of that name", group: "search")
  }

  private static let savingWord = "save "
  private static let saveTitle = "save NAME"
  private static let claiming = "as "
  private static let claimTitle = "as NAME"
  /// As the configuration allows it.
  private static let longestName = 40

  /// The commands of the pane with the focus, then those of the screen.
  static func help(for state: DashboardState) -> CommandList {
    let pane = PaneCatalog.row(state.focus)
    return CommandList(
      title: "Help: \(pane.title)", entries: paneEntries(pane, state) + globalEntries(state))
  }

  /// Every view, every layout and every command that can run now.
  static func palette(for state: DashboardState) -> CommandList {
    let views = ViewCatalog.views.map { view in
      Entry(
        reference: .view(view.id), keys: "g \(view.letter)", title: view.id.rawValue, help: view.help, group: "view")
    }
    let layouts = state.layouts(of: state.view).map { layout in
      Entry(
        reference: .layout(layout.name), keys: "w", title: "layout \(layout.name)", help: layout.help, group: "layout")
    }
    return CommandList(
      title: "Command",
      entries: views + paneEntries(PaneCatalog.row(state.focus), state) + globalEntries(state)
        + (layouts.count > 1 ? layouts : []) + searches(state) + people(state))
  }

  /// Saved searches, and the way to save another.
  private static func searches(_ state: DashboardState) -> [Entry] {
    guard !state.settings.isWall else { return [] }
    let shown = state.searches.map { search in
      Entry(
        reference: .search(search), keys: "", title: "search \(search.name)", help: "finds \(quoted(search.words))",
        group: "search")
    }
    let own = state.savedSearches.map { search in
      Entry(
        reference: .forgetSearch(search.name), keys: "", title: "forget \(search.name)",
        help: "keeps the search \(quoted(search.words)) no longer", group: "search")
    }
    let saving = Entry(
      reference: .save(state.search ?? ""), keys: "", title: saveTitle,
      help: state.search.map { "keeps the search \(quoted($0)) as a channel of that name" }
        ?? "keeps a search as a channel: / looks for something first", group: "search")
    return shown + own + (state.search == nil ? [] : [saving])
  }

  /// The people that the configuration names, and the way to name another.
  private static func people(_ state: DashboardState) -> [Entry] {
    guard !state.settings.isWall else { return [] }
    let roles = state.configuration.roles
    let named = roles.people.keys.sorted().map { name in
      Entry(
        reference: .person(name), keys: "", title: "as \(name)", help: "acts as \(roles.words(of: name) ?? "")",
        group: "operator")
    }
    return named + [
      Entry(
        reference: .person(state.operatorName), keys: "", title: claimTitle,
        help: "who acts from now on, as claimed; now \(state.operatorName)", group: "operator")
    ]
  }

  private static func paneEntries(_ pane: PaneRow, _ state: DashboardState) -> [Entry] {
    pane.commands.filter { state.offers($0.access) }.map { command in
      Entry(
        reference: .pane(pane.id, command.name), keys: keyText(state.keys(of: command.name, command.keys)),
        title: command.title, help: command.help, group: pane.title)
    }
  }

  private static func globalEntries(_ state: DashboardState) -> [Entry] {
    let taken = Set(PaneCatalog.row(state.focus).commands.flatMap { state.keys(of: $0.name, $0.keys) })
    return GlobalCommands.rows.filter { command in
      // What the pane does with all of its keys is told there.
      state.offers(command.access) && command.name != "hospital"
        && !taken.isSuperset(of: state.keys(of: command.name, command.keys))
    }.map { command in
      Entry(
        reference: .global(command.name), keys: keyText(state.keys(of: command.name, command.keys)),
        title: command.title, help: command.help, group: "everywhere")
    }
  }

  private static func keyText(_ keys: [KeyPress]) -> String {
    keys.prefix(2).map(\.name).joined(separator: " ")
  }
}

extension DashboardState {
  mutating func press(_ key: KeyPress, in list: CommandList) -> [Effect] {
    var list = list
    let rows = list.visible
    if key == "Enter" { return chooseRow(list.selected) }
    if let selected = moved(list.selected, by: key, of: rows.count, page: Self.layerPage) {
      list.selected = selected
    } else {
      guard list.text.edit(with: key) else { return [] }
      list.selected = 0
    }
    replaceFront(.commands(list))
    return []
  }

  /// Runs the row of the front layer, by Enter or by a click.
  mutating func chooseRow(_ row: Int) -> [Effect] {
    switch layers.last {
    case .commands(let list):
      layers.removeLast()
      let rows = list.visible
      return rows.indices.contains(row) ? run(rows[row].reference) : []
    case .menu(let menu):
      layers.removeLast()
      return menu.items.indices.contains(row) ? run(menu.items[row].reference) : []
    case .themes(var chooser):
      guard chooser.themes.indices.contains(row) else { return [] }
      chooser.selected = row
      replaceFront(.themes(chooser))
      return []
    case .question(let question):
      return row == Question.yesRow ? press("y", in: question) : press("Esc", in: question)
    case .form(var form):
      let field = row - LayerDrawing.introduction(form, in: size).count - 1
      guard form.fields.indices.contains(field) else { return [] }
      form.selected = field
      replaceFront(.form(form))
      return []
    case .search, .place, .text, .held, .source, .compose, .code, nil: return []
    }
  }
}

import TerminalCells

/// A menu of single letters, shown when its prefix key was pressed.
package struct Menu: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package let key: KeyPress
    package let title: String
    package let help: String
    package let reference: CommandReference
  }

  package let title: String
  package let items: [Item]
  package var selected = 0

  /// `g`: every view by its letter, and the ends of a list.
  package static let goTo = Menu(
    title: "Go to",
    items: ViewCatalog.views.map { view in
      Item(key: KeyPress(.character(view.letter)), title: view.title, help: view.help, reference: .view(view.id))
    } + [
      Item(key: "g", title: "Top", help: "the first row", reference: .focused("top")),
      Item(key: "e", title: "End", help: "the last row", reference: .focused("end")),
    ])

  /// `w`: the layouts of the view, and the sizes of its panes.
  static func layout(for state: DashboardState) -> Menu {
    let present = state.layout(of: state.view).name
    let layouts = state.layouts(of: state.view)
    let choices = layouts.prefix(9).enumerated().map { index, layout in
      Item(
        key: KeyPress(.character(Character(String(index + 1)))),
        title: layout.name + (layout.name == present ? " *" : ""), help: layout.help,
        reference: .layout(layout.name))
    }
    var menu = Menu(
      title: "Layout: \(ViewCatalog.view(state.view).title)",
      items: choices + ["zoom", "grow", "shrink", "even", "bare"].compactMap { item($0, in: state) })
    menu.selected = layouts.firstIndex { $0.name == present } ?? 0
    return menu
  }

  /// `,`: what a person can set while the screen is up.
  static func settings(for state: DashboardState) -> Menu {
    Menu(
      title: "Settings",
      items: ["theme", "layout", "mouse", "bare", "problems"].compactMap { item($0, in: state) })
  }

  /// A command of the screen, by its first single letter.
  private static func item(_ name: String, in state: DashboardState) -> Item? {
    guard let command = GlobalCommands.named(name), let key = state.keys(of: name, command.keys).first else {
      return nil
    }
    return Item(key: key, title: command.title, help: command.help, reference: .global(name))
  }
}

extension DashboardState {
  mutating func press(_ key: KeyPress, in menu: Menu) -> [Effect] {
    if let index = menu.items.firstIndex(where: { $0.key == key }) { return chooseRow(index) }
    if key == "Enter" { return chooseRow(menu.selected) }
    var menu = menu
    if let selected = moved(menu.selected, by: key, of: menu.items.count, page: Self.layerPage) {
      menu.selected = selected
      replaceFront(.menu(menu))
    } else {
      layers.removeLast()
      notice = Notice("\(key.name) is not in the menu.")
    }
    return []
  }
}

import TerminalCells

/// The list of themes: the one under the cursor is worn at once, Enter keeps it.
package struct ThemeChooser: Equatable, Sendable {
  package let themes: [Theme]
  package var selected: Int

  package var selectedTheme: Theme? {
    themes.indices.contains(selected) ? themes[selected] : nil
  }
}

extension DashboardState {
  mutating func openThemes(_ themes: [Theme]) {
    let present = theme.name
    layers.append(
      .themes(ThemeChooser(themes: themes, selected: themes.firstIndex { $0.name == present } ?? 0)))
  }

  mutating func press(_ key: KeyPress, in chooser: ThemeChooser) -> [Effect] {
    var chooser = chooser
    switch key {
    case "Enter":
      guard let theme = chooser.selectedTheme else { return [] }
      guard theme.problem == nil else {
        notice = Notice(theme.problem ?? "", isError: true)
        return []
      }
      layers.removeLast()
      configuration.themes = .chosen(theme)
      return [.keep(theme: theme.name)]
    case "j": return press("Down", in: chooser)
    case "k": return press("Up", in: chooser)
    case "q", "F2":
      layers.removeLast()
      return []
    default:
      guard let selected = moved(chooser.selected, by: key, of: chooser.themes.count, page: Self.layerPage) else {
        return []
      }
      chooser.selected = selected
      replaceFront(.themes(chooser))
      return []
    }
  }
}

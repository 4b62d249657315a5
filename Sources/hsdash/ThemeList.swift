import Configuration
import Dashboard
import TerminalCells

/// The themes as the screen and `hsdash themes` know them.
struct ThemeList {
  /// The user's own.
  let folder: String
  /// True when a theme brings its own ground.
  let paintsGround: Bool

  /// All of them; one with mistakes is there with its first mistake.
  var all: [Theme] {
    ThemeCatalog.names(userFolder: folder).map(theme)
  }

  /// The terminal's own colours: always there.
  var terminal: Theme {
    Theme(name: "terminal", variant: "either", origin: "built in", palette: .terminal)
  }

  /// The theme of that name, or what is wrong with it.
  func theme(_ name: String) -> Theme {
    do throws(ThemeError) {
      if let ready = try readyTheme(name) { return ready }
      let file = try ThemeCatalog.theme(name, userFolder: folder)
      let own = ["yaml", "yml"].map { "\(folder)/\(name).\($0)" }.first(where: Places.exists)
      let isEither = file.background == .own
      return Theme(
        name: name, variant: isEither ? "either" : file.variant.rawValue, origin: own ?? "built in",
        palette: painted(file.palette, file.background))
    } catch {
      return Theme(name: name, variant: "", origin: "", palette: .terminal, problem: error.message)
    }
  }

  /// Those that the start needs, without reading YAML; a file of the user's own comes before them.
  private func readyTheme(_ name: String) throws(ThemeError) -> Theme? {
    guard let ready = BuiltInPalette.themes[name],
      !["yaml", "yml"].contains(where: { Places.exists("\(folder)/\(name).\($0)") })
    else { return nil }
    return Theme(
      name: name, variant: ready.variant?.rawValue ?? "either", origin: "built in",
      palette: painted(ready.palette, ready.ground))
  }

  private func painted(_ palette: Palette, _ ground: Colour) -> Palette {
    paintsGround ? palette.painted(ground) : palette
  }
}

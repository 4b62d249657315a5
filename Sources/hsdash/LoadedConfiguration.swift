import Configuration
import Dashboard
import TerminalCells

/// The configuration as found, with what was wrong in it.
struct LoadedConfiguration {
  let file: ConfigurationFile
  /// One line each: file, line, key, what.
  let problems: [String]
  private let places: Places

  init(_ options: StoreOptions, places: Places) {
    self.init(path: options.config, places: places)
  }

  /// - Parameter path: The file to read instead of the user's own.
  init(path: String?, places: Places) {
    self.places = places
    let (file, problems) = ConfigurationFile.load(path: path ?? places.configurationFile)
    self.file = file
    self.problems = problems.map(\.sentence)
  }

  var settings: ScreenSettings {
    var settings = ScreenSettings()
    settings.bindings = file.keys
    if let audience = file.audience { settings.audience = audience }
    if let name = file.operatorName ?? Places.processEnvironment["USER"] { settings.operatorName = name }
    return settings
  }

  var userAgent: String {
    "hsdash/0.1 (hospital communications reader" + (file.contact.map { "; \($0)" } ?? "") + ")"
  }

  /// The theme asked for, else the configured one, else the terminal's own colours.
  func palette(_ asked: String?) throws -> Palette {
    try theming { () throws(ThemeError) in
      try themeNamed(asked ?? file.theme ?? "terminal", userFolder: places.userThemes)
    }
  }

  /// The ground of that theme, for a picture; dark where the theme leaves it to the terminal.
  func background(_ asked: String?) throws -> Colour {
    try theming { () throws(ThemeError) in
      try ThemeCatalog.theme(asked ?? file.theme ?? "terminal", userFolder: places.userThemes).background
    }
  }

  private func theming<Value>(_ read: () throws(ThemeError) -> Value) throws -> Value {
    do {
      return try read()
    } catch {
      throw Failure(error.message, exitCode: 78)
    }
  }
}

import Dashboard
import HospitalModel
import PrivacyScreening

/// The configuration as the runtime uses it: read at the start, and again when its files change.
package struct ConfigurationSource: Sendable {
  /// Everything that the files decide.
  package struct Reading: Sendable {
    package var screen: ScreenConfiguration
    package var tools: OutsideTools
    /// Own hospitals, channels and thresholds, for a real store.
    package var changes: [StoreChange]
    /// What is the hospital's own.
    package var allowList: ScreeningAllowList

    package init(
      screen: ScreenConfiguration, tools: OutsideTools = OutsideTools(), changes: [StoreChange] = [],
      allowList: ScreeningAllowList = ScreeningAllowList()
    ) {
      self.screen = screen
      self.tools = tools
      self.changes = changes
      self.allowList = allowList
    }
  }

  /// Folders in which a change means a new reading.
  package var folders: [String]
  /// Reads everything again. May take as long as a disk does.
  package var read: @Sendable () -> Reading
  /// Every theme, with what is wrong with those that can't be used.
  package var themes: @Sendable () -> [Theme]
  /// Writes a theme's name into the file; the words say where, or why not.
  package var keepTheme: @Sendable (String) -> Result<String, ConfigurationFailure>

  package init(
    folders: [String], read: @escaping @Sendable () -> Reading, themes: @escaping @Sendable () -> [Theme],
    keepTheme: @escaping @Sendable (String) -> Result<String, ConfigurationFailure>
  ) {
    self.folders = folders
    self.read = read
    self.themes = themes
    self.keepTheme = keepTheme
  }

  /// No files: what was given holds.
  package static func fixed(_ reading: Reading) -> ConfigurationSource {
    ConfigurationSource(
      folders: [], read: { reading }, themes: { [reading.screen.themes.theme(on: nil)] },
      keepTheme: { _ in .failure(ConfigurationFailure(message: "There is no configuration to keep it in.")) })
  }
}

/// Why the configuration could not be written, in words for a person.
package struct ConfigurationFailure: Error, Equatable, Sendable {
  package let message: String

  package init(message: String) {
    self.message = message
  }
}

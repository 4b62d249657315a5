import Configuration
import Dashboard
import DashboardRuntime
import Glibc
import TerminalCells
import Themes

/// The configuration as found, with what was wrong in it.
struct LoadedConfiguration {
  let file: ConfigurationFile
  /// One line each: file, line, key, what.
  let problems: [String]

  init(_ options: StoreOptions, places: Places) {
    let path = options.config ?? places.configurationFile
    guard let text = FileText.read(path) else {
      file = ConfigurationFile()
      problems = options.config == nil ? [] : ["\(path) can't be read: check --config"]
      return
    }
    let (file, problems) = ConfigurationFile.read(text, file: path)
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
  func palette(_ asked: String?, places: Places) throws -> Palette {
    guard let name = asked ?? file.theme, name != "terminal" else { return .terminal }
    return try theme(name, places: places).palette
  }

  /// A scheme from the user's folder, else an embedded one.
  func theme(_ name: String, places: Places) throws -> ThemeFile {
    do {
      let path = "\(places.userThemes)/\(name).yaml"
      if !name.contains("/"), let text = FileText.read(path) { return try ThemeFile(yaml: text, file: path) }
      if let embedded = EmbeddedThemes.all.first(where: { $0.name == name }) {
        return try ThemeFile(yaml: String(decoding: embedded.yaml, as: UTF8.self), file: name)
      }
    } catch {
      throw Failure(error.message, exitCode: 78)
    }
    let names = ["terminal"] + EmbeddedThemes.all.map(\.name)
    throw Failure("there is no theme \(name): take one of \(names.joined(separator: ", "))", exitCode: 78)
  }
}

/// Small text files.
enum FileText {
  /// The text of a file of at most 2 MiB; `nil` when it can't be read.
  static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= 2 << 20 {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0 { return nil }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

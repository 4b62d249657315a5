import Glibc

/// Where the files of this user lie (XDG Base Directory Specification).
struct Places {
  private let environment: [String: String]

  init(environment: [String: String] = Places.processEnvironment) {
    self.environment = environment
  }

  /// The folder of the stores.
  var data: String { folder("XDG_DATA_HOME", or: ".local/share") }
  /// The folder of the configuration and of own themes.
  var configuration: String { folder("XDG_CONFIG_HOME", or: ".config") }
  var realStore: String { data + "/hsdash.sqlite" }
  var demoStore: String { data + "/demo.sqlite" }
  var configurationFile: String { configuration + "/config.yaml" }
  var userThemes: String { configuration + "/themes" }

  private func folder(_ variable: String, or usual: String) -> String {
    // The specification: a relative path is to be ignored.
    if let value = environment[variable], value.hasPrefix("/") { return value + "/hsdash" }
    return (environment["HOME"] ?? "/tmp") + "/" + usual + "/hsdash"
  }

  static var processEnvironment: [String: String] {
    var result: [String: String] = [:]
    var entry = environ
    while let line = entry.pointee {
      let parts = String(cString: line).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { result[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return result
  }

  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }
}

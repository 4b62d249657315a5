import Glibc

/// A file that a person saves from the screen, in the folder where hsdash was started.
enum SavedFile {
  struct Failure: Error, Equatable {
    let message: String
  }

  /// Writes a text under a name that is not taken yet, readable by its owner alone, and gives its full path.
  static func write(_ text: String, named name: String) -> Result<String, Failure> {
    let (stem, end) = parts(name)
    for number in 1...mostNames {
      let path = number == 1 ? name : "\(stem)-\(number)\(end)"
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else {
        if errno == EEXIST { continue }
        return .failure(Failure(message: "\(path) can't be written here: \(String(cString: strerror(errno)))"))
      }
      defer { close(descriptor) }
      guard all(text, into: descriptor) else {
        let reason = String(cString: strerror(errno))
        unlink(path)
        return .failure(Failure(message: "\(path) could not be written: \(reason)"))
      }
      return .success(fullPath(path))
    }
    return .failure(Failure(message: "\(name) and its next \(mostNames) names are taken: move some away"))
  }

  private static let mostNames = 99

  private static func parts(_ name: String) -> (stem: String, end: String) {
    guard let dot = name.lastIndex(of: ".") else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  private static func all(_ text: String, into descriptor: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
  }

  private static func fullPath(_ path: String) -> String {
    guard let full = realpath(path, nil) else { return path }
    defer { free(full) }
    return String(cString: full)
  }
}

import Glibc

/// Writes a person's choice of a theme into their configuration, and nothing else of it.
public enum ConfigurationWriting {
  /// The text with that theme: in place of the one that stands there, of the commented line of the template, or at the end.
  public static func text(_ text: String, withTheme name: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = "theme: \(quoted(name))"
    if let index = lines.firstIndex(where: { $0.hasPrefix("theme:") })
      ?? lines.firstIndex(where: { $0.hasPrefix("#theme:") })
    {
      lines[index] = line
      return lines.joined(separator: "\n")
    }
    let end = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
    return "\(text)\(end)\(line)\n"
  }

  /// Keeps a theme in a file, which is made when there is none. Written beside it and put in its place at once.
  ///
  /// - Throws: ``ConfigurationProblem`` when the file can't be read or written; it is then as it was.
  public static func keep(theme name: String, in path: String) throws(ConfigurationProblem) {
    let old = try SmallTextFile.text(at: path) ?? ""
    let new = text(old, withTheme: name)
    guard new != old else { return }
    // A link leads to the file that is meant; putting another in its place would cut it.
    let target = realPath(path) ?? path
    makeFolders(above: target)
    let beside = "\(target).new"
    let descriptor = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw problem(path) }
    var status = stat()
    if stat(target, &status) == 0 { fchmod(descriptor, status.st_mode & 0o777) }
    let isWritten = Array(new.utf8).withUnsafeBytes { bytes in
      write(descriptor, bytes.baseAddress, bytes.count) == bytes.count
    }
    let isSafe = isWritten && fsync(descriptor) == 0
    close(descriptor)
    guard isSafe, rename(beside, target) == 0 else {
      let failure = problem(path)
      unlink(beside)
      throw failure
    }
  }

  private static func problem(_ path: String) -> ConfigurationProblem {
    ConfigurationProblem(
      file: path, line: 0, key: "",
      message: "can't be written (\(String(cString: strerror(errno)))); check its permissions")
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func makeFolders(above path: String) {
    var folder = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o700)
    }
  }

  /// Names of files may hold what YAML reads otherwise.
  private static func quoted(_ name: String) -> String {
    name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") } ? name : "\"\(name)\""
  }
}

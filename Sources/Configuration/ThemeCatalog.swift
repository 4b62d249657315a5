import Glibc
import TerminalCells
import Themes

/// The themes that exist: those of the user's folder, then those built in.
public enum ThemeCatalog {
  /// Every name once: the shipped ones in their order, then the user's own by name.
  ///
  /// - Parameter userFolder: A folder of `NAME.yaml` and `NAME.yml`; one that doesn't exist holds none.
  public static func names(userFolder: String?) -> [String] {
    let shipped = EmbeddedThemes.all.map(\.name)
    let own = Set(userFolder.map(names(in:)) ?? []).subtracting(shipped)
    return shipped + own.sorted()
  }

  /// The theme of that name: the user's file, else the built-in one.
  ///
  /// - Throws: ``ThemeError`` when there is none of that name, or when its file has mistakes.
  public static func theme(_ name: String, userFolder: String?) throws(ThemeError) -> ThemeFile {
    if let own = try ownTheme(name, in: userFolder) { return own }
    if let embedded = EmbeddedThemes.all.first(where: { $0.name == name }) {
      return try ThemeFile(yaml: String(decoding: embedded.yaml, as: UTF8.self), file: "\(name).yaml")
    }
    let names = names(userFolder: userFolder)
    let advice = Suggestion.text(for: name, among: names, else: "take one of \(names.joined(separator: ", "))")
    throw ThemeError(problems: [
      ConfigurationProblem(file: "theme", line: 0, key: name.quotable, message: "there is none of that name" + advice)
    ])
  }

  static func ownTheme(_ name: String, in folder: String?) throws(ThemeError) -> ThemeFile? {
    // A name is no path, and files that begin with a dot are none of the user's themes.
    guard let folder, !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else { return nil }
    for ending in endings {
      let path = "\(folder)/\(name)\(ending)"
      let text: String?
      do {
        text = try SmallTextFile.text(at: path)
      } catch {
        throw ThemeError(problems: [error])
      }
      if let text { return try ThemeFile(yaml: text, file: path) }
    }
    return nil
  }

  private static let endings = [".yaml", ".yml"]

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let file = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !file.hasPrefix("."), let ending = endings.first(where: file.hasSuffix) else { continue }
      if file.isPlainLine { names.append(String(file.dropLast(ending.count))) }
    }
    return names
  }
}

/// Whether the terminal's ground is dark or light, as `COLORFGBG` tells (`15;0`: colours of foreground and ground); `nil` when it doesn't.
///
/// rxvt, Konsole and others set it. Of the sixteen colours 7 and 9 to 15 are light.
public func knownVariant(environment: [String: String]) -> ThemeVariant? {
  guard let ground = environment["COLORFGBG"]?.split(separator: ";").last.flatMap({ Int($0) }),
    (0...15).contains(ground)
  else { return nil }
  return ground == 7 || (9...15).contains(ground) ? .light : .dark
}

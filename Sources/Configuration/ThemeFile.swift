import TerminalCells

/// Why a theme can't be used.
public struct ThemeError: Error, Equatable, Sendable {
  /// Every mistake that was found, in the order of the file; at least one.
  public let problems: [ConfigurationProblem]

  /// The first problem in one line, and how many there are besides.
  public var message: String {
    let more = problems.count - 1
    return (problems.first?.sentence ?? "") + (more > 0 ? " (and \(more) more)" : "")
  }
}

/// Whether a theme is made for a dark or a light ground.
public enum ThemeVariant: String, Hashable, Sendable {
  case dark, light
}

/// A base16 or base24 scheme (the tinted-theming YAML format, new and old form) with what it gives the roles of the board.
///
/// An optional `hsdash:` section maps roles (``TerminalCells/StyleRole/named``) to a slot (`severe: base09`), to `default` or
/// to a map (`crisis: { fg: base07, bg: base08, bold: true }`). Roles that it doesn't name take their usual slot, moved to
/// legible contrast (WCAG 2.1, AA) where the scheme's own is too low.
public struct ThemeFile: Equatable, Sendable {
  /// As the scheme gives it, or the file's name.
  public let name: String
  /// As the scheme says, else by the luminance of its ground.
  public let variant: ThemeVariant
  /// What every role wears.
  public let palette: Palette
  /// The scheme's own ground (`base00`), for pictures; in a terminal the ground is the terminal's.
  public let background: Colour

  /// Reads a scheme.
  ///
  /// - Parameters:
  ///   - yaml: At most 1 MiB.
  ///   - file: Its path or name, for messages.
  /// - Throws: ``ThemeError`` with every key that is missing or wrong.
  public init(yaml: String, file: String) throws(ThemeError) {
    var reading = SchemeReading(file: file)
    do throws(ConfigurationProblem) {
      guard let root = try BoundedYAML.mapping(yaml, file: file) else {
        throw ConfigurationProblem(
          file: file, line: 0, key: "", message: "is empty; a base16 scheme has base00 to base0F")
      }
      reading.take(root)
    } catch {
      throw ThemeError(problems: [error])
    }
    guard reading.problems.isEmpty else { throw ThemeError(problems: reading.problems) }
    let ground = reading.colours["base00"] ?? .own
    name = reading.name ?? file
    background = ground
    variant = reading.variant ?? ((Legibility.luminance(ground) ?? 0) > 0.179 ? .light : .dark)
    let usual = UsualRoles.appearances(reading.colours)
    palette = Palette(usual.merging(reading.roles) { _, own in own })
  }
}

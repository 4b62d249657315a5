import HospitalModel
import TerminalCells
import Yams

/// What the configuration file says; `nil` and empty where it says nothing.
///
/// The file is optional, and a mistake costs only the option that it is in. The options are rows of ``options``.
public struct ConfigurationFile: Equatable, Sendable {
  /// The name of a theme that exists, or `auto`.
  public internal(set) var theme: String?
  /// False leaves the ground of every theme to the terminal.
  public internal(set) var paintsGround: Bool?
  /// A program and its arguments that take a text on standard input.
  public internal(set) var clipboard: [String] = []
  /// A program and its arguments that write the clipboard's text to standard output.
  public internal(set) var paste: [String] = []
  /// A program and its arguments that take an address as the last one.
  public internal(set) var browser: [String] = []
  /// Own hospitals, in the order of their numbers.
  public internal(set) var hospitals: [ConfiguredHospital] = []
  /// Own channels.
  public internal(set) var channels: [ConfiguredChannel] = []
  /// Own campaigns that raise money.
  public internal(set) var campaigns: [ConfiguredCampaign] = []
  /// Own campaigns that make something known.
  public internal(set) var promotions: [ConfiguredPromotion] = []
  /// How long each kind may wait, in seconds.
  public internal(set) var patience: [AttentionKind: Int64] = [:]
  /// How long posts are kept.
  public internal(set) var retention = RetentionRules()
  /// Which posts stand out in the lists, and which are kept out of them.
  public internal(set) var marks: [MarkRule] = []
  /// Searches that stand among the channels.
  public internal(set) var searches: [ConfiguredSearch] = []
  /// How long the words of the inquiry register are kept, in seconds.
  public internal(set) var inquiryKeeping: Int64?
  /// Own layouts by view.
  public internal(set) var layouts: [ConfiguredLayout] = []
  /// Seconds that each picture of a wall stands.
  public internal(set) var wallSeconds: Int64?
  /// The views that a wall shows, by their names.
  public internal(set) var wallViews: [String] = []
  /// Who acknowledges, as claimed: one line of plain text.
  public internal(set) var operatorName: String?
  /// Who may do what in an incident; empty where everybody may do everything.
  public internal(set) var roles = CrisisRoles()
  /// The most columns of a line of a post that is read.
  public internal(set) var textWidth: Int?
  /// False where a change to or from divert makes no sound.
  public internal(set) var soundsOnDivert: Bool?
  /// An address or page that a site's owner can write to; printable ASCII, fit for a User-Agent header.
  public internal(set) var contact: String?
  /// A file of certificates to trust besides the system's: its full path.
  public internal(set) var certificates: String?
  /// Where the tokens are that servers ask for.
  public internal(set) var access: [ConfiguredAccess] = []
  /// What screening lets through.
  public internal(set) var allowed = ConfiguredAllowList()
  /// How small counts of patients are told to the public.
  public internal(set) var smallCounts: SmallCountProfile?
  /// Who sees the screen.
  public internal(set) var audience: Audience?
  /// Own keys, by command name; in no view does one key stand for two commands.
  public internal(set) var keys: [String: [KeyPress]] = [:]

  /// A file that says nothing.
  public init() {}

  /// The file's usual place by the XDG Base Directory Specification; `nil` when the environment names no home.
  public static func defaultPath(environment: [String: String]) -> String? {
    // The specification: a relative path is to be ignored.
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/hsdash/config.yaml" }
    return environment["HOME"].map { $0 + "/.config/hsdash/config.yaml" }
  }

  /// Reads the file at a path, and checks the theme against the shipped ones and those in the folder `themes` beside it.
  ///
  /// A file that isn't there says nothing. One that can't be read or isn't YAML is one problem and says nothing.
  public static func load(path: String) -> (ConfigurationFile, [ConfigurationProblem]) {
    do {
      guard let text = try SmallTextFile.text(at: path) else { return (ConfigurationFile(), []) }
      let folder = path.contains("/") ? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]) : "."
      return read(text, file: path, themes: ThemeCatalog.names(userFolder: folder + "/themes"))
    } catch {
      return (ConfigurationFile(), [error])
    }
  }

  /// Reads the file's text; what can't be understood becomes a problem and leaves the default.
  ///
  /// - Parameters:
  ///   - file: The path, for the problems.
  ///   - themes: The themes that exist; by default the theme isn't checked.
  public static func read(
    _ yaml: String, file: String, themes: [String]? = nil
  ) -> (ConfigurationFile, [ConfigurationProblem]) {
    do {
      guard let root = try BoundedYAML.mapping(yaml, file: file) else { return (ConfigurationFile(), []) }
      var reading = ConfigurationReading(file: file, themes: themes)
      for (key, value) in root { reading.take(key, value) }
      return (reading.result, reading.problems)
    } catch {
      return (ConfigurationFile(), [error])
    }
  }
}

import ArgumentParser
import Configuration
import Dashboard
import HospitalModel
import SimulatedFeeds
import TerminalCells

/// Which store.
struct StoreOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The store to use instead of your own.", valueName: "path"), completion: .file())
  var store: String?

  @Option(
    help: ArgumentHelp("The simulated story to show, or all; hsdash demo --list names them.", valueName: "name"),
    completion: .list(scenarioNames))
  var scenario: String?

  @Option(help: ArgumentHelp("The configuration to read instead of your own.", valueName: "file"), completion: .file())
  var config: String?

  @Option(help: "Who looks: public (nothing internal, identifiers masked) or staff.")
  var audience: Audience?
}

/// How the screen is to be.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The view to open: \(viewNames).", valueName: "name"))
  var view: ViewID?

  @Option(
    help: ArgumentHelp("The theme, or auto; hsdash themes shows them.", valueName: "name"),
    completion: .custom { _, _, _ in ["auto"] + ThemeCatalog.names(userFolder: Places().userThemes) })
  var theme: String?

  @Flag(help: "Lines, bars and dots in ASCII only.")
  var ascii = false

  @Flag(help: "Quarter blocks in place of dots of braille, for fonts that lack them.")
  var blocks = false

  @Flag(help: "For a screen reader: described lines, appended as things change; the keys work as ever.")
  var linear = false

  @Flag(name: .customLong("no-alt-screen"), help: "Stay on the terminal's main screen.")
  var noAltScreen = false

  @Flag(name: .customLong("no-mouse"), help: "Leave the mouse to the terminal.")
  var noMouse = false

  @Flag(name: .customLong("reduced-motion"), help: "Nothing moves by itself: lists don't follow, a wall doesn't turn.")
  var reducedMotion = false

  @Flag(name: .customLong("read-only"), help: "Change nothing in the store.")
  var readOnly = false

  @Flag(help: "For a wall: large figures for the public, read-only, turning by itself; comes back after a lost store.")
  var wall = false

  /// True when the store is only read.
  var changesNothing: Bool { readOnly || wall }
}

/// The stories, and `all`.
let scenarioNames = ScenarioCatalog.rows.map(\.name) + ["all"]

private let viewNames = ViewCatalog.views.map(\.id.rawValue).joined(separator: ", ")

extension Audience: ExpressibleByArgument {}

extension ViewID: ExpressibleByArgument {
  public init?(argument: String) {
    guard ViewCatalog.views.contains(where: { $0.id.rawValue == argument }) else { return nil }
    self.init(argument)
  }

  public static var allValueStrings: [String] { ViewCatalog.views.map(\.id.rawValue) }
}

/// A size as `120x40`.
struct SizeArgument: ExpressibleByArgument {
  let size: Size

  init?(argument: String) {
    let parts = argument.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...1_000).contains($0) }) else { return nil }
    size = Size(columns: parts[0], rows: parts[1])
  }

  init(_ size: Size) {
    self.size = size
  }

  var defaultValueDescription: String { "\(size.columns)x\(size.rows)" }
}

/// A moment: ISO 8601 (`2009-11-05T21:40:00Z`), or counted from a story's first event (`T+130m`, `T+34d`, `T+2h`, `T+90s`).
struct MomentArgument: ExpressibleByArgument {
  enum Moment {
    case absolute(Timestamp)
    case sinceStart(seconds: Int64)
  }

  let moment: Moment

  init?(argument: String) {
    if argument.hasPrefix("T+"), let unit = argument.last, let count = Int64(argument.dropFirst(2).dropLast()),
      let seconds = Self.units[unit], count >= 0, count < 10_000_000
    {
      moment = .sinceStart(seconds: count * seconds)
    } else if let time = Timestamp(iso8601: argument) {
      moment = .absolute(time)
    } else {
      return nil
    }
  }

  private static let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]

  func time(from start: Timestamp) -> Timestamp {
    switch moment {
    case .absolute(let time): time
    case .sinceStart(let seconds): start + seconds
    }
  }
}

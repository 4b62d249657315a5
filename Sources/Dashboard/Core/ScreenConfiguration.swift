import HospitalModel
import PrivacyScreening
import TerminalCells

/// What the configuration decides about the screen; replaced as a whole when the file changes.
package struct ScreenConfiguration: Equatable, Sendable {
  /// The key map's own bindings, by command name.
  package var bindings: [String: [KeyPress]] = [:]
  /// Who acknowledges: the configured operator, as claimed.
  package var operatorName = "operator"
  /// Who may do what in an incident.
  package var roles = CrisisRoles()
  /// What screening lets through, for what is typed.
  package var allowed = ScreeningAllowList()
  /// The most columns of a line of a post that is read.
  package var textWidth = ScreenConfiguration.usualTextWidth
  /// The bell when an emergency room goes on divert or comes off it.
  package var soundsOnDivert = true
  /// Own layouts, after the program's.
  package var layouts: [ViewID: [LayoutPreset]] = [:]
  package var themes = ThemePlan.chosen(.terminal)
  /// Searches that stand among the channels of every hospital.
  package var searches: [SavedSearch] = []
  /// What `--wall` shows.
  package var wall = WallPlan()
  /// The numbers of the watched hospitals among the emergency rooms, where the file gives them.
  package var facilities: [HospitalID: String] = [:]
  /// Channels that the file describes: they are changed there.
  package var configuredChannels: Set<ChannelID> = []
  /// Mistakes in the file, one line each: file, line, key, what.
  package var problems: [String] = []

  package init() {}

  /// Longer lines are hard to read, however wide the screen.
  package static let usualTextWidth = 84
  /// What may be chosen: shorter lines hold no sentence, longer ones no screen has.
  package static let textWidths = 40...400
}

/// The colours of the screen, with what the list of themes tells.
package struct Theme: Equatable, Sendable {
  package let name: String
  /// `dark`, `light`, or `either` where the terminal's own colours are used.
  package let variant: String
  /// `built in`, or the file.
  package let origin: String
  package let palette: Palette
  /// What is wrong with its file; it can't be chosen then.
  package let problem: String?

  package init(name: String, variant: String, origin: String, palette: Palette, problem: String? = nil) {
    self.name = name
    self.variant = variant
    self.origin = origin
    self.palette = palette
    self.problem = problem
  }

  /// The terminal's own colours, without any.
  package static let terminal = Theme(name: "terminal", variant: "either", origin: "built in", palette: Palette())
}

/// Which theme the screen wears.
package enum ThemePlan: Equatable, Sendable {
  /// That one.
  case chosen(Theme)
  /// The one for the terminal's ground, as far as that is known; until then the first.
  case byGround(unknown: Theme, dark: Theme, light: Theme)

  /// The theme on such a ground.
  package func theme(on ground: Ground?) -> Theme {
    switch self {
    case .chosen(let theme): theme
    case .byGround(let unknown, let dark, let light):
      switch ground {
      case nil: unknown
      case .dark: dark
      case .light: light
      }
    }
  }
}

/// Whether the terminal's own ground is dark or light.
package enum Ground: Hashable, Sendable {
  case dark, light

  /// By the relative luminance of a colour (WCAG 2.1); at 0.179 black and white stand out alike.
  package init(red: UInt8, green: UInt8, blue: UInt8) {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      // A square is near enough to the standard's curve to tell dark from light.
      return value * value
    }
    self = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.179 ? .dark : .light
  }
}

/// What a wall shows, one after the other.
package struct WallPlan: Hashable, Sendable {
  /// Seconds that each picture stands.
  package var seconds: Int64 = 20
  /// The views; the wall's own stands for all of its pictures.
  package var views: [ViewID] = [.wall]

  package init() {}
}

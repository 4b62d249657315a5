import ArgumentParser
import Configuration
import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import PrivacyScreening
import TerminalCells

/// `hsdash frame`: one frame, as the dashboard draws or describes it.
struct FrameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "frame", abstract: "Prints one frame of a view, as the dashboard draws (or describes) it.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, plain, ansi, svg
  }

  @Argument(help: "The view.")
  var view: ViewID

  @Option(help: ArgumentHelp("Columns and rows.", valueName: "CxR"))
  var size = SizeArgument(Size(columns: 120, rows: 40))

  @Option(help: ArgumentHelp("The moment: ISO 8601, or T+130m, T+34d with a story.", valueName: "time"))
  var at: MomentArgument?

  @Option(help: ArgumentHelp("Keys to press first, as in \"j j Enter /sepsis\".", valueName: "keys"))
  var keys = ""

  @Option(help: "text, plain (described in lines), ansi or svg.")
  var format = Format.text

  @Option(
    help: ArgumentHelp("The theme.", valueName: "name"),
    completion: .custom { _, _, _ in ThemeCatalog.names(userFolder: Places().userThemes) })
  var theme: String?

  @Flag(help: "ASCII only.")
  var ascii = false

  @Flag(help: "Quarter blocks in place of dots of braille.")
  var blocks = false

  @OptionGroup var outgoing: OutgoingOptions
  @OptionGroup var store: StoreOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      let configuration = LoadedConfiguration(store, places: places)
      let look = try configuration.frameTheme(theme)
      let opened = try open(places)
      var settings = ScreenSettings()
      settings.audience = store.audience ?? configuration.file.audience ?? .staff
      settings.isReadOnly = opened.store.scenario == nil
      settings.scenarioTitle = opened.scenarioTitle
      settings.simulationMark = opened.mark
      settings.inventions = opened.inventions
      settings.isASCII = ascii
      settings.emergencyRooms = try InstalledTable.open()
      var rendering = try FrameRendering(
        store: opened.store, view: view, size: size.size, clock: opened.clock.reading, settings: settings,
        configuration: configuration.screen(theme: theme, isRich: false), use: use)
      try rendering.press(KeyScript.keys(keys))
      guard OutgoingOptions.isSeenHere || !outgoing.unmasked || !rendering.showsRegister else {
        throw Failure("the inquiry register is in no picture that leaves, whoever answers for it", exitCode: 77)
      }
      let text = print(rendering.state, look.palette, ground: look.ground)
      let words = rendering.state.description().joined(separator: "\n")
      if outgoing.unmasked {
        try outgoing.record(
          TextFingerprint(of: text), opened.store.rules.findings(in: words), by: .frame,
          person: configuration.operatorName, in: opened.store, now: opened.clock.now)
      }
      tellText(text)
      if words.contains(OutgoingOptions.mask) { OutgoingOptions.explainMasks() }
      opened.store.close()
      withExtendedLifetime(opened.temporaryFolder) {}
    }
  }

  /// A frame that is seen here is the screen; one that is saved leaves.
  private var use: ReadingUse { outgoing.unmasked || OutgoingOptions.isSeenHere ? .screen : .frame }

  private func open(_ places: Places) throws -> OpenedStore {
    guard let name = store.scenario, name != "all" else {
      if case .absolute(let time)? = at?.moment {
        var opened = try OpenedStore.open(store, places: places, isReadOnly: !outgoing.unmasked)
        opened = opened.fixed(at: time)
        return opened
      }
      guard at == nil else {
        throw Failure("--at T+... counts from a story's beginning: name one with --scenario", exitCode: 64)
      }
      return try OpenedStore.open(store, places: places, isReadOnly: !outgoing.unmasked).caughtUp()
    }
    return try OpenedStore.story(name, path: store.store, speed: 1, at: at ?? MomentArgument(argument: "T+0s"))
  }

  private func print(_ state: DashboardState, _ palette: Palette, ground: Colour) -> String {
    let glyphs: GlyphForm = ascii ? .ascii : blocks ? .blocks : .full
    let frame = glyphs.shown(state.frame())
    switch format {
    case .text: return FrameFormat.text(frame)
    case .plain: return state.description().map { $0 + "\n" }.joined()
    case .ansi: return FrameFormat.ansi(frame, palette)
    case .svg: return FrameFormat.svg(frame, palette, background: ground)
    }
  }
}

/// `--keys`: names of keys, and words that are typed letter by letter.
enum KeyScript {
  static func keys(_ script: String) -> [KeyPress] {
    script.split(separator: " ").flatMap { word -> [KeyPress] in
      if let key = KeyPress(name: String(word)) { return [key] }
      return word.map { KeyPress(.character($0)) }
    }
  }
}

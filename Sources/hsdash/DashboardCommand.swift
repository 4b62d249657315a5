import ArgumentParser
import ChannelFeeds
import Configuration
import Dashboard
import DashboardRuntime
import Glibc
import HospitalModel
import HospitalStore
import SimulatedFeeds
import TerminalCells
import TerminalScreen

/// `hsdash`: the dashboard.
struct DashboardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dashboard", abstract: "The dashboard; also without any command.", shouldDisplay: false)

  @OptionGroup var store: StoreOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    try reportingFailures {
      let places = Places()
      try DashboardStart(store: store, screen: screen, places: places).run {
        try OpenedStore.open(store, places: places, isReadOnly: screen.readOnly)
      }
    }
  }
}

/// `hsdash demo`: one story from its beginning.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "One simulated story from its beginning, or all ten.")

  @Argument(help: "The story; without one all ten together.")
  var name: String?

  @Option(help: "Story seconds a second; 60 tells an hour in a minute.")
  var speed: Double = 1

  @Flag(help: "Names the stories.")
  var list = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard speed > 0, speed <= 100_000 else { throw ValidationError("--speed is a number above 0, at most 100000.") }
    if name == nil || name == "all", speed != 1 { throw ValidationError("--speed is for a single story: name one.") }
  }

  func run() throws {
    if list {
      for row in ScenarioCatalog.rows { tell("\(row.name)\t\(row.title)") }
      return tell("all\tthe ten together")
    }
    try reportingFailures {
      let places = Places()
      var options = store
      options.scenario = name ?? "all"
      var screen = screen
      if screen.view == nil, name == "fort-hood" { screen.view = .crisis }
      if screen.view == nil, name == "ucsf-challenge" { screen.view = .fundraising }
      try DashboardStart(store: options, screen: screen, places: places).run {
        try OpenedStore.open(options, places: places, speed: speed)
      }
    }
  }
}

/// What stands between the arguments and the running dashboard.
struct DashboardStart {
  let store: StoreOptions
  let screen: ScreenOptions
  let places: Places

  func run(_ open: () throws -> OpenedStore) throws {
    let configuration = LoadedConfiguration(store, places: places)
    let palette = try configuration.palette(screen.theme)
    let opened = try open()
    var settings = configuration.settings
    settings.audience = store.audience ?? configuration.settings.audience
    settings.isReadOnly = screen.readOnly
    settings.scenarioTitle = opened.scenarioTitle
    settings.simulationMark = opened.mark
    if !screen.linear, isatty(STDOUT_FILENO) == 0 { return try tellOnce(opened, settings) }
    // Before the terminal is taken, so that every signal finds somebody to give it back.
    let signals: SignalPipe
    do { signals = try SignalPipe() } catch {
      throw Failure("no descriptors are left: close other programs", exitCode: 70)
    }
    let (terminal, note) = try takeTerminal()
    let form: ScreenForm
    if let lines = terminal as? PlainTerminal {
      form = .lines { lines.tell($0) }
    } else {
      form = .cells(palette, isASCII: screen.ascii || (terminal as? NcursesScreen)?.needsASCII == true)
    }
    var parts = ProgramParts(
      store: opened.store, screen: terminal, form: form, clock: opened.clock, settings: settings)
    parts.feeder = opened.feeder
    parts.view = screen.view
    parts.session = try opened.store.read(audience: .staff, use: .screen, moment: .live) { try $0.session(Session.key) }
      .flatMap { Session(encoded: $0) }
    parts.startNotice = configuration.problems.first ?? note ?? opened.notice
    if opened.store.scenario == nil, !screen.readOnly {
      let collector = SourceCollector(store: opened.store, client: .live(userAgent: configuration.userAgent))
      try collector.refreshSchedule()
      parts.collector = collector
    }
    var loop = EventLoop.making(parts, signals: signals)
    let end = loop.run()
    (terminal as? NcursesScreen)?.close()
    (terminal as? PlainTerminal)?.close()
    opened.store.close()
    withExtendedLifetime(opened.temporaryFolder) {}
    switch end {
    case .quit: return
    case .hangUp: throw ExitCode(128 + SIGHUP)
    case .signal(let number): throw ExitCode(128 + number)
    }
  }

  /// The screen, and what a person should know about it. A terminal that can't be drawn on is written to line by line.
  private func takeTerminal() throws -> (screen: any Screen, note: String?) {
    do {
      if screen.linear { return (try PlainTerminal(usesASCII: screen.ascii), nil) }
      do {
        let drawn = try NcursesScreen.open(
          NcursesScreen.Options(usesAlternateScreen: !screen.noAltScreen, usesMouse: !screen.noMouse))
        return (drawn, drawn.notes.first)
      } catch ScreenError.onlyLines(let why) {
        complain("\(why): described lines, as with --linear")
        return (try PlainTerminal(usesASCII: screen.ascii), nil)
      }
    } catch ScreenError.noTerminal(let why) {
      throw Failure("\(why): use a terminal, or hsdash frame overview for one frame", exitCode: 69)
    } catch ScreenError.noResources {
      throw Failure("no descriptors are left: close other programs", exitCode: 70)
    }
  }

  /// Where standard output is no terminal: the view in words, once.
  private func tellOnce(_ opened: OpenedStore, _ settings: ScreenSettings) throws {
    complain("standard output is no terminal: told once, in lines; --linear goes on telling")
    let rendering = try FrameRendering(
      store: try opened.caughtUp().store, view: screen.view ?? .overview, size: Self.readableSize,
      clock: opened.clock.reading, settings: settings)
    tellText(rendering.state.description().map { $0 + "\n" }.joined())
    opened.store.close()
    withExtendedLifetime(opened.temporaryFolder) {}
  }

  /// As in the linear form.
  private static let readableSize = Size(columns: 100, rows: 40)
}

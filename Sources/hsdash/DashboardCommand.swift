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
        try OpenedStore.open(store, places: places, isReadOnly: screen.changesNothing)
      }
    }
  }
}

/// `hsdash demo`: one story from its beginning.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "One simulated story from its beginning, or all ten.")

  @Argument(help: "The story; without one all ten together.", completion: .list(scenarioNames))
  var name: String?

  @Option(help: "Story seconds a second; 60 tells an hour in a minute, 0 waits for P.")
  var speed: Double = 1

  @Flag(help: "Names the stories.")
  var list = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    guard speed >= 0, speed <= 100_000 else {
      throw ValidationError("--speed is a number from 0 (waits for P) to 100000.")
    }
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
    try configuration.check(theme: screen.theme)
    let opened = try open()
    if !screen.changesNothing { try configuration.apply(to: opened.store, now: opened.clock.now) }
    let signals: SignalPipe
    do { signals = try SignalPipe() } catch {
      throw Failure("no descriptors are left: close other programs", exitCode: 70)
    }
    let home = screen.wall ? TerminalHome() : nil
    var end = try show(opened, configuration, signals)
    // A wall comes back when its terminal does.
    while end.isLoss, let home, home.awaitReturn() { end = try show(opened, configuration, signals) }
    opened.store.close()
    withExtendedLifetime(opened.temporaryFolder) {}
    switch end {
    case .quit: return
    case .hangUp: throw ExitCode(128 + SIGHUP)
    case .signal(let number): throw ExitCode(128 + number)
    }
  }

  /// Shows the dashboard until it ends.
  private func show(_ opened: OpenedStore, _ configuration: LoadedConfiguration, _ signals: SignalPipe) throws
    -> ProgramEnd
  {
    let terminal = try takeTerminal()
    defer {
      (terminal as? NcursesScreen)?.close()
      (terminal as? PlainTerminal)?.close()
    }
    var loop = EventLoop.making(try parts(opened, configuration, terminal), signals: signals)
    return loop.run()
  }

  private func parts(_ opened: OpenedStore, _ configuration: LoadedConfiguration, _ terminal: any Screen) throws
    -> ProgramParts
  {
    let drawn = terminal as? NcursesScreen
    let isASCII = screen.ascii || drawn?.needsASCII == true
    var parts = ProgramParts(
      store: opened.store, screen: terminal, form: screen.linear ? .lines { tell($0) } : .cells(isASCII: isASCII),
      clock: opened.clock, settings: settings(opened, configuration))
    let source = source(opened.store, isRich: (drawn?.colours ?? .none) == .indexed)
    parts.source = source
    parts.configuration = source.read()
    parts.feeder = opened.feeder
    parts.view = screen.view ?? (screen.wall ? parts.configuration.screen.wall.views.first : nil)
    parts.session = try opened.store.read(audience: .staff, use: .screen, moment: .live) { try $0.session(Session.key) }
      .flatMap { Session(encoded: $0) }
    if !screen.wall {
      parts.startNotice = parts.configuration.screen.problems.first ?? drawn?.notes.first ?? opened.notice
    }
    if opened.store.scenario == nil, !screen.changesNothing {
      parts.collector = try collector(opened.store, configuration.userAgent)
    }
    let path = opened.store.path
    let isReadOnly = screen.changesNothing
    let isReal = opened.store.scenario == nil
    let clock = opened.clock
    let userAgent = configuration.userAgent
    parts.reopen = {
      // What can't be opened yet is tried again.
      guard Places.exists(path),
        let store = try? HospitalStore(path: path, kind: .asFound, isReadOnly: isReadOnly, now: clock.now)
      else { return nil }
      let collector = isReal && !isReadOnly ? SourceCollector(store: store, client: .live(userAgent: userAgent)) : nil
      try? collector?.refreshSchedule()
      return ReopenedStore(store: store, collector: collector)
    }
    return parts
  }

  private func collector(_ store: HospitalStore, _ userAgent: String) throws -> SourceCollector {
    let collector = SourceCollector(store: store, client: .live(userAgent: userAgent))
    try collector.refreshSchedule()
    return collector
  }

  private func settings(_ opened: OpenedStore, _ configuration: LoadedConfiguration) -> ScreenSettings {
    var settings = ScreenSettings()
    settings.audience = screen.wall ? .public : store.audience ?? configuration.file.audience ?? .staff
    settings.isReadOnly = screen.changesNothing
    settings.scenarioTitle = opened.scenarioTitle
    settings.simulationMark = opened.mark
    settings.isWall = screen.wall
    settings.isMotionReduced = screen.reducedMotion
    settings.usesMouse = !screen.noMouse && !screen.wall
    return settings
  }

  /// The configuration as it is read now and after every change of its files.
  private func source(_ opened: HospitalStore, isRich: Bool) -> ConfigurationSource {
    let (store, places, asked) = (store, places, screen.theme)
    @Sendable func load() -> LoadedConfiguration { LoadedConfiguration(store, places: places) }
    return ConfigurationSource(
      folders: load().folders,
      read: {
        let configuration = load()
        var reading = ConfigurationSource.Reading(
          screen: configuration.screen(theme: asked, isRich: isRich), tools: configuration.tools)
        guard opened.scenario == nil,
          // A store that can't be read tells so itself, at its next reading.
          let known = try? opened.search(audience: .staff, use: .screen, moment: .live, { try $0.facts().hospitals })
        else { return reading }
        reading.changes = configuration.changes(known: known)
        reading.screen.problems += configuration.channelProblems(known: known)
        return reading
      },
      themes: { load().themes.all },
      keepTheme: { name in
        let path = load().path
        do throws(ConfigurationProblem) {
          try ConfigurationWriting.keep(theme: name, in: path)
          return .success("Theme \(name), kept in \(path).")
        } catch {
          return .failure(ConfigurationFailure(message: "Theme \(name) for now; \(error.sentence)"))
        }
      })
  }

  private func takeTerminal() throws -> any Screen {
    do {
      if screen.linear { return try PlainTerminal() }
      return try NcursesScreen.open(
        NcursesScreen.Options(usesAlternateScreen: !screen.noAltScreen, usesMouse: !screen.noMouse && !screen.wall))
    } catch ScreenError.noTerminal(let why) {
      throw Failure("\(why): use a terminal, or hsdash frame overview for one frame", exitCode: 69)
    } catch ScreenError.noResources {
      throw Failure("no descriptors are left: close other programs", exitCode: 70)
    }
  }
}

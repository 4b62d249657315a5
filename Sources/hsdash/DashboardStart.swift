import ArgumentParser
import ChannelFeeds
import Configuration
import Dashboard
import DashboardRuntime
import EmergencyRooms
import Glibc
import HospitalModel
import HospitalStore
import TerminalCells
import TerminalScreen

/// What stands between the arguments and the running dashboard.
struct DashboardStart {
  let store: StoreOptions
  let screen: ScreenOptions
  let places: Places

  func run(_ open: () throws -> OpenedStore) throws {
    let configuration = LoadedConfiguration(store, places: places)
    try configuration.check(theme: screen.theme)
    var opened = try open()
    let rooms = try InstalledTable.open()
    if !screen.changesNothing { try configuration.apply(to: opened.store, now: opened.clock.now) }
    if !screen.linear, isatty(STDOUT_FILENO) == 0 { return try tellOnce(opened, configuration, rooms) }
    // Before the terminal is taken, so that every signal finds somebody to give it back.
    let signals: SignalPipe
    do { signals = try SignalPipe() } catch { throw Self.failure(.noResources) }
    let home = screen.wall ? TerminalHome() : nil
    var end = try show(opened, configuration, rooms, signals)
    // What was added in a demo opened the store of one's own: hsdash goes over to it.
    while end == .ownStore {
      opened.store.close()
      opened = try OpenedStore.file(places.realStore, isReadOnly: false)
      try configuration.apply(to: opened.store, now: opened.clock.now)
      end = try show(opened, configuration, rooms, signals, in: .sources)
    }
    // A wall comes back when its terminal does.
    while end.isLoss, let home, home.awaitReturn() {
      end = try show(opened, configuration, rooms, signals)
    }
    opened.store.close()
    withExtendedLifetime(opened.temporaryFolder) {}
    switch end {
    case .quit, .ownStore: return
    case .hangUp: throw ExitCode(128 + SIGHUP)
    case .signal(let number): throw ExitCode(128 + number)
    }
  }

  /// Shows the dashboard until it ends.
  ///
  /// - Parameter view: Where to begin, whatever was asked for at the start.
  private func show(
    _ opened: OpenedStore, _ configuration: LoadedConfiguration, _ rooms: EmergencyRoomTable, _ signals: SignalPipe,
    in view: ViewID? = nil
  ) throws -> ProgramEnd {
    let (terminal, note) = try takeTerminal(asksForGround: configuration.followsGround(asked: screen.theme))
    defer {
      (terminal as? NcursesScreen)?.close()
      (terminal as? PlainTerminal)?.close()
    }
    var parts = try parts(opened, configuration, rooms, terminal, note)
    if let view { parts.view = view }
    var loop = EventLoop.making(parts, signals: signals)
    return loop.run()
  }

  private func parts(
    _ opened: OpenedStore, _ configuration: LoadedConfiguration, _ rooms: EmergencyRoomTable, _ terminal: any Screen,
    _ note: String?
  ) throws -> ProgramParts {
    let drawn = terminal as? NcursesScreen
    let form: ScreenForm
    if let lines = terminal as? PlainTerminal {
      form = .lines { lines.tell($0) }
    } else {
      form = .cells(screen.ascii || drawn?.needsASCII == true ? .ascii : screen.blocks ? .blocks : .full)
    }
    var settings = settings(opened, configuration, rooms)
    if case .cells(.ascii) = form { settings.isASCII = true }
    var parts = ProgramParts(
      store: opened.store, screen: terminal, form: form, clock: opened.clock, settings: settings)
    let source = source(opened.store, rooms, isRich: (drawn?.colours ?? .none) == .indexed)
    parts.source = source
    parts.configuration = source.read()
    parts.feeder = opened.feeder
    parts.view = screen.view ?? (screen.wall ? parts.configuration.screen.wall.views.first : nil)
    parts.session = try opened.store.read(audience: .staff, use: .screen, moment: .live) { try $0.session(Session.key) }
      .flatMap { Session(encoded: $0) }
    if !screen.wall {
      parts.startNotice = parts.configuration.screen.problems.first ?? note ?? opened.notice
    }
    if opened.store.scenario == nil, !screen.changesNothing {
      parts.collector = Self.collector(opened.store, configuration.transport)
      try parts.collector?.refreshSchedule()
    }
    if !screen.changesNothing { parts.adder = adder(for: opened.store, configuration.transport) }
    let path = opened.store.path
    let isReadOnly = screen.changesNothing
    let isReal = opened.store.scenario == nil
    let clock = opened.clock
    let rules = configuration.rules
    let transport = configuration.transport
    parts.reopen = {
      // What can't be opened yet is tried again.
      guard Places.exists(path),
        let store = try? HospitalStore(
          path: path, kind: .asFound, isReadOnly: isReadOnly, now: clock.now, rules: rules)
      else { return nil }
      let collector = isReal && !isReadOnly ? Self.collector(store, transport) : nil
      try? collector?.refreshSchedule()
      return ReopenedStore(store: store, collector: collector)
    }
    return parts
  }

  /// Adds to the open store, or, where that is a simulated one, to the user's own.
  private func adder(for store: HospitalStore, _ transport: TransportSettings) -> SourceAdder {
    SourceAdder(
      client: .live(transport), home: Places.processEnvironment["HOME"],
      ownPath: store.scenario == nil ? nil : places.realStore)
  }

  private static func collector(_ store: HospitalStore, _ transport: TransportSettings) -> SourceCollector {
    SourceCollector(store: store, client: .live(transport), streams: .curl(transport))
  }

  private func settings(
    _ opened: OpenedStore, _ configuration: LoadedConfiguration, _ rooms: EmergencyRoomTable
  ) -> ScreenSettings {
    var settings = ScreenSettings()
    settings.emergencyRooms = rooms
    settings.audience = screen.wall ? .public : store.audience ?? configuration.file.audience ?? .staff
    settings.isReadOnly = screen.changesNothing
    settings.scenarioTitle = opened.scenarioTitle
    settings.simulationMark = opened.mark
    settings.inventions = opened.inventions
    settings.isWall = screen.wall
    settings.isMotionReduced = screen.reducedMotion
    settings.usesMouse = !screen.noMouse && !screen.wall
    return settings
  }

  /// The configuration as it is read now and after every change of its files.
  private func source(_ opened: HospitalStore, _ rooms: EmergencyRoomTable, isRich: Bool) -> ConfigurationSource {
    let (store, places, asked) = (store, places, screen.theme)
    @Sendable func load() -> LoadedConfiguration { LoadedConfiguration(store, places: places) }
    return ConfigurationSource(
      folders: load().folders,
      read: {
        let configuration = load()
        var reading = ConfigurationSource.Reading(
          screen: configuration.screen(theme: asked, isRich: isRich), tools: configuration.tools,
          allowList: configuration.allowList)
        reading.screen.problems += configuration.facilityProblems(rooms)
        reading.changes = [.marks(configuration.file.marks)]
        guard opened.scenario == nil,
          // A store that can't be read tells so itself, at its next reading.
          let known = try? opened.search(
            audience: .staff, use: .screen, moment: .live,
            {
              (hospitals: try $0.facts().hospitals, channels: try $0.sources(nil).map(\.channel.id))
            })
        else { return reading }
        reading.changes = configuration.changes(known: known.hospitals)
        reading.screen.problems += configuration.channelProblems(known: known.hospitals)
        reading.screen.problems += configuration.retentionProblems(known: known.channels)
        reading.screen.problems += configuration.markProblems(known: known.channels)
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

  /// The screen, and what a person should know about it. A terminal that can't be drawn on is written to line by line.
  private func takeTerminal(asksForGround: Bool) throws -> (screen: any Screen, note: String?) {
    let options = NcursesScreen.Options(
      usesAlternateScreen: !screen.noAltScreen, usesMouse: !screen.noMouse && !screen.wall,
      asksForBackground: asksForGround)
    do {
      let taken = screen.linear ? try plainTerminal() : try drawnTerminal(options)
      return taken
    } catch {
      throw Self.failure(error)
    }
  }

  private static func failure(_ error: ScreenError) -> Failure {
    switch error {
    case .noTerminal(let why), .onlyLines(let why):
      Failure("\(why): use a terminal, or hsdash frame overview for one frame", exitCode: 69)
    case .noResources:
      Failure("no descriptors are left: close other programs", exitCode: 70)
    }
  }

  private func drawnTerminal(_ options: NcursesScreen.Options) throws(ScreenError) -> (
    screen: any Screen, note: String?
  ) {
    do {
      let drawn = try NcursesScreen.open(options)
      return (drawn, drawn.notes.first)
    } catch .onlyLines(let why) {
      complain("\(why): described lines, as with --linear")
      return try plainTerminal()
    }
  }

  private func plainTerminal() throws(ScreenError) -> (screen: any Screen, note: String?) {
    let lines = try PlainTerminal(usesASCII: screen.ascii)
    return (lines, nil)
  }

  /// Where standard output is no terminal: the view in words, once.
  private func tellOnce(
    _ opened: OpenedStore, _ configuration: LoadedConfiguration, _ rooms: EmergencyRoomTable
  ) throws {
    complain("standard output is no terminal: told once, in lines; --linear goes on telling")
    let rendering = try FrameRendering(
      store: try opened.caughtUp().store, view: screen.view ?? .overview, size: Self.readableSize,
      clock: opened.clock.reading, settings: settings(opened, configuration, rooms), use: .frame)
    tellText(rendering.state.description().map { $0 + "\n" }.joined())
    opened.store.close()
    withExtendedLifetime(opened.temporaryFolder) {}
  }

  /// As in the linear form.
  private static let readableSize = Size(columns: 100, rows: 40)
}

import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import TerminalScreen

/// The running dashboard: one state, changed by messages, drawn after each change. Everything of it runs on the loop's thread.
@UIActor
package final class DashboardProgram {
  var state: DashboardState
  private(set) var workers: StoreWorkers
  let screen: any Screen
  let form: ScreenForm
  var clock: ProgramClock
  var feeder: SimulationFeeder?
  private(set) var collector: SourceCollector?
  let source: ConfigurationSource
  var tools: OutsideTools
  let outside = OutsideQueue()
  let adder: SourceAdder?
  /// The last look at an address, and what it found so far; `nil` once nobody waits for it.
  var looked: SourceLook?
  private let reopen: @Sendable () -> ReopenedStore?
  /// The speed to go back to after a pause.
  var speedBeforePause: Double = 1
  var lines: LineJournal

  /// The turn of reading that is under way, and what it asked for.
  private var loading: (request: LoadRequest, task: Task<Void, Never>)?
  private var isDirty = true
  private var seenCommits = 0
  var isFeeding = false
  var isCollecting = false
  var session: Session
  /// Monotonic milliseconds until which drawing waits for a reading that a key asked for, so that nothing flickers.
  private var heldUntil: Int64?
  private var lastPresent: Int64 = 0
  private var presentAt: Int64?
  private var isUrgent = true
  private var isUrgentWhenRead = false
  var sessionDueAt: Int64?
  /// No more keys will come; what the last ones asked for is still read and shown.
  private var isLastInput = false
  /// How the program ends, once it does.
  package private(set) var end: ProgramEnd?

  package init(_ parts: ProgramParts) {
    workers = StoreWorkers(store: parts.store)
    screen = parts.screen
    form = parts.form
    clock = parts.clock
    feeder = parts.feeder
    collector = parts.collector
    adder = parts.adder
    source = parts.source
    tools = parts.configuration.tools
    reopen = parts.reopen
    lines = LineJournal(output: parts.form.lineOutput)
    state = DashboardState(
      size: parts.screen.size, clock: parts.clock.reading, settings: parts.settings,
      configuration: parts.configuration.screen, view: parts.view ?? .overview)
    if let notice = parts.startNotice { state.notice = Notice(notice) }
    if parts.view == nil, !parts.settings.isWall, let kept = parts.session { state.restore(kept) }
    session = Session(state)
    seenCommits = parts.store.commitCount
  }

  /// Reads and draws the first frame.
  func start() {
    if let request = state.loadRequest() {
      state.isStale = false
      finish(request, workers.loadNow(request))
    }
    present()
    guard !state.settings.isReadOnly else { return }
    rescreensAt = ProgramClock.monotonicMilliseconds() + Self.settlingMilliseconds
    forgetsAt = rescreensAt
  }

  /// When texts that an older rule set screened are screened again: not while the screen comes up.
  var rescreensAt: Int64?
  /// When the next pass removes what is older than it is to be kept.
  var forgetsAt: Int64?

  // MARK: Messages

  /// The one way to change the state.
  func take(_ message: Message) {
    isDirty = true
    for effect in reduce(&state, message) { perform(effect) }
  }

  func tick() {
    let reading = clock.reading
    if reading != state.clock { take(.tick(reading)) }
  }

  func readInput() {
    let events = screen.readInput()
    guard !events.isEmpty else { return }
    tick()
    for event in events {
      switch event {
      case .key(let key): take(.key(key))
      case .paste(let text): take(.paste(text))
      case .mouse(let mouse): take(.mouse(mouse))
      case .background(let red, let green, let blue): take(.ground(Ground(red: red, green: green, blue: blue)))
      case .endOfInput: isLastInput = true
      case .hangUp: stop(.hangUp)
      }
    }
    isUrgent = true
    let now = ProgramClock.monotonicMilliseconds()
    // However many keys came at once, the reader follows once.
    if state.isFollowOwed { take(.follow) }
    if state.lacksModel, heldUntil == nil { heldUntil = now + Self.patienceMilliseconds }
  }

  func take(_ signal: TerminalSignal) {
    switch signal {
    case .resize:
      screen.resize()
      take(.resized(screen.size))
      isUrgent = true
    case .continued:
      screen.redraw()
      isDirty = true
      tick()
    case .suspend: suspend()
    case .end(let number): stop(.signal(number))
    }
  }

  /// Own commits, and those of other processes.
  func lookForChanges(elsewhere: Bool) {
    if elsewhere, !workers.store.isInPlace {
      if retryAt == nil { storeIsGone() }
      return
    }
    let commits = workers.store.commitCount
    let isChanged = commits != seenCommits || (elsewhere && workers.store.otherProcessChanged())
    seenCommits = commits
    if isChanged { take(.storeChanged) }
  }

  /// The file was taken away or another put in its place: what is shown is old, and what would be written would be lost.
  private func storeIsGone() {
    take(.loadFailed("\(workers.store.path) is gone: put it back, nothing is kept until then"))
    retryAt = ProgramClock.monotonicMilliseconds() + Self.retryMilliseconds
  }

  /// Tries what failed again, with the file opened anew when it is another one now.
  func retry() {
    retryAt = nil
    guard workers.store.isInPlace else {
      guard let new = reopen() else { return storeIsGone() }
      workers.store.close()
      workers = StoreWorkers(store: new.store)
      collector = new.collector
      seenCommits = new.store.commitCount
      take(.told("The store is back."))
      return take(.storeChanged)
    }
    take(.storeChanged)
  }

  func stop(_ end: ProgramEnd) {
    if self.end == nil { self.end = end }
  }

  func suspend() {
    screen.suspend()
    isDirty = true
    tick()
  }

  func redraw() {
    screen.redraw()
    isDirty = true
  }

  // MARK: Reading

  /// Starts a turn of reading when one is due; a newer question interrupts the older one.
  func loadIfDue() {
    guard let request = state.loadRequest() else { return }
    if let loading {
      if !loading.request.covers(request) { workers.interrupt() }
      return
    }
    // What a key or a new size asked for is shown as soon as it is read.
    if state.lacksModel { isUrgentWhenRead = true }
    state.isStale = false
    let task = Task { [workers] in
      let result = await workers.load(request)
      loading = nil
      finish(request, result)
    }
    loading = (request, task)
  }

  private func finish(_ request: LoadRequest, _ result: Result<LoadResult, StoreError>) {
    switch result {
    case .success(let result):
      heldUntil = nil
      let isAsked = isUrgentWhenRead
      isUrgent = isUrgent || isAsked
      isUrgentWhenRead = false
      take(.loaded(result))
      // The cursor went where the list had to be read first.
      if isAsked, state.isFollowOwed { take(.follow) }
    case .failure(.interrupted):
      if request.isWhole { state.isStale = true }
    case .failure(let error):
      heldUntil = nil
      if state.loadFailure?.reason != error.message { take(.loadFailed(error.message)) }
      retryAt = ProgramClock.monotonicMilliseconds() + Self.retryMilliseconds
    }
  }

  /// When a failed reading is tried again.
  var retryAt: Int64?

  // MARK: Drawing

  /// Draws when something changed; otherwise nothing is written.
  func presentIfDue() {
    guard isDirty || screen.owesFrame else { return }
    let now = ProgramClock.monotonicMilliseconds()
    if let heldUntil, now < heldUntil, loading != nil { return }
    heldUntil = nil
    // A key is answered at once; what comes by itself is shown thirty times a second at most, or every two seconds where
    // little shall move.
    let due = lastPresent + (state.settings.isMotionReduced ? Self.calmMilliseconds : Self.frameMilliseconds)
    presentAt = isUrgent || now >= due ? nil : due
    if presentAt == nil { present() }
  }

  /// Ends after the last input, once nothing is being read or waits to be shown.
  func endIfDone() {
    if isLastInput, loading == nil, !isDirty, !screen.owesFrame { stop(.quit) }
  }

  private func present() {
    isDirty = false
    isUrgent = false
    lastPresent = ProgramClock.monotonicMilliseconds()
    switch form {
    case .cells(let glyphs):
      let frame = state.frame()
      screen.present(glyphs.shown(frame), palette: state.theme.palette)
    case .lines:
      // A reader that stalls gets the newest lines when it goes on.
      if screen.flush() { lines.show(state) }
    }
  }

  /// The monotonic millisecond at which something is to be done without any input; `nil` when nothing is planned.
  func nextDeadline(now: Int64) -> Int64? {
    let minute = Timestamp(seconds: (clock.now.seconds / 60 + 1) * 60)
    let times: [Int64?] = [
      clock.milliseconds(until: minute).map { now + $0 },
      isFeeding ? nil : feeder?.nextDue.flatMap { clock.milliseconds(until: $0) }.map { max(now + $0, feedNotBefore) },
      isCollecting ? nil : collector?.nextDueMilliseconds(clock).map { now + $0 },
      state.wallTurnsAt.flatMap { clock.milliseconds(until: $0) }.map { now + $0 },
      heldUntil, sessionDueAt, retryAt, presentAt, rescreensAt, forgetsAt,
    ]
    return times.compactMap { $0 }.min()
  }

  /// A fast story is told in steps, so that it never takes the machine for itself.
  var feedNotBefore: Int64 = 0

  /// How long a key may wait for the reading that it asked for before the old picture is drawn instead.
  private static let patienceMilliseconds: Int64 = 60
  private static let retryMilliseconds: Int64 = 2_000
  private static let frameMilliseconds: Int64 = 33
  private static let calmMilliseconds: Int64 = 2_000
  private static let settlingMilliseconds: Int64 = 3_000
}

/// How the program came to its end.
package enum ProgramEnd: Equatable, Sendable {
  case quit
  case hangUp
  case signal(Int32)
  /// A source was added in a simulation: the store of one's own is to be opened.
  case ownStore

  /// True when the terminal went away, not a person.
  package var isLoss: Bool { self == .hangUp }
}

/// What the program shows itself as.
package enum ScreenForm {
  case cells(GlyphForm)
  /// Described lines, appended as things change.
  case lines((String) -> Void)

  var lineOutput: (String) -> Void {
    if case .lines(let write) = self { write } else { { _ in } }
  }
}

/// The live things that a dashboard is wired from.
package struct ProgramParts {
  package var store: HospitalStore
  package var screen: any Screen
  package var form: ScreenForm
  package var clock: ProgramClock
  package var settings: ScreenSettings
  package var feeder: SimulationFeeder?
  package var collector: SourceCollector?
  /// Looks at addresses and adds what is there.
  package var adder: SourceAdder?
  /// What the configuration said at the start, and where to read it again.
  package var configuration = ConfigurationSource.Reading(screen: ScreenConfiguration())
  package var source: ConfigurationSource
  /// Opens the store again after its file was replaced; `nil` while it can't be opened.
  package var reopen: @Sendable () -> ReopenedStore? = { nil }
  /// The view asked for; `nil` goes back to where the last session stopped.
  package var view: ViewID?
  package var session: Session?
  package var startNotice: String?

  package init(
    store: HospitalStore, screen: any Screen, form: ScreenForm, clock: ProgramClock, settings: ScreenSettings
  ) {
    self.store = store
    self.screen = screen
    self.form = form
    self.clock = clock
    self.settings = settings
    source = .fixed(configuration)
  }
}

/// A store that was opened again, with what fetches for it.
package struct ReopenedStore: Sendable {
  package let store: HospitalStore
  package let collector: SourceCollector?

  package init(store: HospitalStore, collector: SourceCollector?) {
    self.store = store
    self.collector = collector
  }
}

import Dashboard
import HospitalModel
import HospitalStore
import TerminalScreen

extension DashboardProgram {
  /// Does what the reducer asked for; the result comes back as a message.
  func perform(_ effect: Effect) {
    switch effect {
    case .decide(let decisions, let notice): decide(decisions, notice: notice)
    case .act(let request): act(request)
    case .edit(let composition): edit(composition)
    case .checkLog: checkLog()
    case .leaveDraft: break
    case .refresh(let channel): collect(only: channel)
    case .look(let address): look(at: address)
    case .stopLooking: looked = nil
    case .add(let choice): add(choice)
    case .copy(let request): copy(request)
    case .copyMasked(let request): copyMasked(request)
    case .copyReleased(let request, let release): copyReleased(request, release)
    case .open(let post): open(post)
    case .openPage(let address): open(page: address)
    case .listThemes: listThemes()
    case .keep(let theme): keep(theme: theme)
    case .useMouse(let isUsed): screen.useMouse(isUsed)
    case .story(let pace): run(story: pace)
    case .bell: screen.bell()
    case .redraw: redraw()
    case .suspend: suspend()
    case .quit: stop(.quit)
    }
  }

  private func decide(_ decisions: [PersonDecision], notice: String?) {
    let now = clock.now
    Task {
      switch await workers.write(decisions.map { .decision($0) }, now: now) {
      case .success(let receipt):
        if receipt.sealed > 0 { tellSealing(receipt) }
        if let notice { take(.told(notice)) }
      case .failure(let error): take(.failed(error.message))
      }
    }
  }

  /// Keeps what was done in an incident; what somebody else overtook or the store refuses goes back to the screen.
  private func act(_ request: ActRequest) {
    let now = clock.now
    Task {
      switch await workers.write(request.acts.map { .decision(.crisis($0)) }, now: now) {
      case .success:
        if let notice = request.notice { take(.told(notice)) }
        if let request = request.copy { copy(request) }
      case .failure(let error): take(.notKept(request, error.actFailure))
      }
    }
  }

  /// Walks along the log off the screen's thread.
  private func checkLog() {
    Task {
      switch await workers.logCheck() {
      case .success(let check): take(.shown(.checked(check, state.clock)))
      case .failure(let error): take(.failed(error.message))
      }
    }
  }

  private func tellSealing(_ receipt: WriteReceipt) {
    guard !receipt.isErased else {
      return take(.told("Sealed: gone from the store, its past, its index and its files."))
    }
    take(.told("Sealed. Its words stay in the log until another hsdash ends its reading; that is tried again."))
    rescreensAt = ProgramClock.monotonicMilliseconds() + Self.eraseMilliseconds
  }

  // MARK: Feeds

  /// Hands the simulation's due events to the store.
  func feedIfDue() {
    guard let feeder, !isFeeding, let due = feeder.nextDue, due <= clock.now else { return }
    let monotonic = ProgramClock.monotonicMilliseconds()
    guard monotonic >= feedNotBefore else { return }
    feedNotBefore = monotonic + Self.feedPauseMilliseconds
    isFeeding = true
    let now = clock.now
    let (batches, after) = feeder.batches(through: now)
    Task {
      for batch in batches {
        if case .failure(let error) = await workers.write(batch, now: now) {
          take(.failed(error.message))
          break
        }
      }
      self.feeder = after
      isFeeding = false
    }
  }

  /// Fetches sources whose time has come.
  func collectIfDue() {
    guard let collector, !isCollecting, collector.isDue(clock.now) else { return }
    collect(only: nil, isAsked: false)
  }

  private func collect(only channel: ChannelID?, isAsked: Bool = true) {
    guard let collector else { return }
    guard !isCollecting else {
      if isAsked { take(.told("Sources are being fetched already.")) }
      return
    }
    isCollecting = true
    Task {
      let summary = await collector.collect(only: channel, ignoringIntervals: isAsked)
      isCollecting = false
      if isAsked { take(.told(summary.sentence)) }
    }
  }

  // MARK: Time

  /// What is due at this moment without any input.
  func runTimers() {
    let now = ProgramClock.monotonicMilliseconds()
    if let due = retryAt, now >= due { retry() }
    if let due = rescreensAt, now >= due {
      rescreensAt = nil
      Task { [workers] in
        await workers.rescreen()
        if await !workers.eraseSealedWords() {
          rescreensAt = ProgramClock.monotonicMilliseconds() + Self.eraseMilliseconds
        }
      }
    }
    if let due = forgetsAt, now >= due {
      forgetsAt = now + Self.forgettingMilliseconds
      let time = clock.now
      Task { [workers] in
        await workers.forgetInquiries(now: time)
        // A story's posts are of its own time; only what is real grows old.
        if workers.store.scenario == nil { await workers.forget(now: time) }
      }
    }
    if let due = state.wallTurnsAt, clock.now >= due { tick() }
    feedIfDue()
    collectIfDue()
    keepSession(now: now)
  }

  // MARK: The next start

  /// Keeps the view and the selection, some time after they changed last.
  private func keepSession(now: Int64) {
    guard !state.settings.isReadOnly else { return }
    if let due = sessionDueAt {
      guard now >= due else { return }
      sessionDueAt = nil
      let changes = sessionChange()
      let time = clock.now
      Task {
        // A session that can't be kept costs the next start its place, nothing else.
        _ = await workers.write(changes, now: time)
      }
    } else if Session(state) != session {
      sessionDueAt = now + Self.sessionMilliseconds
    }
  }

  /// The session as a change, noted as kept.
  func sessionChange() -> [StoreChange] {
    session = Session(state)
    return session.encoded.map { [.session(name: Session.key, value: $0)] } ?? []
  }

  /// Keeps the session at once: the program ends.
  func keepSessionNow() {
    guard !state.settings.isReadOnly, Session(state) != session || sessionDueAt != nil else { return }
    // As above: a session that can't be kept is not worth a word on the way out.
    _ = workers.writeNow(sessionChange(), now: clock.now)
  }

  private static let feedPauseMilliseconds: Int64 = 100
  private static let eraseMilliseconds: Int64 = 30_000
  /// Between two passes that remove what is older than it is to be kept.
  private static let forgettingMilliseconds: Int64 = 3_600_000
  private static let sessionMilliseconds: Int64 = 1_000
}

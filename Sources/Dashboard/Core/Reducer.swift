import HospitalModel
import TerminalCells
import TerminalWidgets

/// The one door through which the screen changes: pure, with the time in `state.clock`.
///
/// - Returns: What has to be done outside, in order.
package func reduce(_ state: inout DashboardState, _ message: Message) -> [Effect] {
  switch message {
  case .key(let key):
    return state.press(key)
  case .paste(let text):
    state.paste(text)
    return []
  case .mouse(let event):
    return state.point(event)
  case .resized(let size):
    state.size = size
    return []
  case .tick(let clock):
    // Ages and hourly counts change with the minute; within one, nothing on the screen does.
    if clock.now.seconds / 60 != state.clock.now.seconds / 60 { state.isStale = true }
    state.clock = clock
    state.turnWall()
    return []
  case .loaded(let result):
    return state.take(result)
  case .loadFailed(let reason):
    if state.loadFailure?.reason != reason { state.notice = Notice(reason, isError: true) }
    state.loadFailure = LoadFailure(reason: reason, since: state.loadFailure?.since ?? state.clock.now)
    return []
  case .storeChanged:
    state.isStale = true
    return []
  case .follow:
    state.followSelection()
    return []
  case .ground(let ground):
    state.ground = ground
    return []
  case .configured(let configuration):
    state.configure(configuration)
    return []
  case .themes(let themes):
    state.openThemes(themes)
    return []
  case .shown(let sheet):
    state.layers.append(.text(sheet))
    return []
  case .held(let held):
    state.layers.append(.held(held))
    return []
  case .storyRuns(let mark):
    state.simulationMark = mark
    return []
  case .found(let answer):
    state.take(answer)
    return []
  case .notKept(let request, let failure):
    state.takeBack(request, failure)
    return []
  case .edited(let composition):
    state.layers.append(.compose(composition))
    return []
  case .told(let text):
    state.notice = Notice(text)
    return []
  case .failed(let text):
    state.notice = Notice(text, isError: true)
    return []
  }
}

extension DashboardState {
  /// A key goes to the front layer, then to the pane with the focus, then to the screen.
  mutating func press(_ key: KeyPress) -> [Effect] {
    notice = nil
    if !layers.isEmpty { return pressInLayer(key) }
    if let command = PaneCatalog.row(focus).commands.first(where: { keys(of: $0.name, $0.keys).contains(key) }) {
      return run(command, of: focus, key: key)
    }
    if let command = GlobalCommands.rows.first(where: { keys(of: $0.name, $0.keys).contains(key) }) {
      return run(command, key: key)
    }
    notice = Notice("\(key.name) does nothing here. ? shows what every key does.")
    return []
  }

  /// Pasted text goes into the open input, or is dropped with a word: it is never keys.
  mutating func paste(_ text: String) {
    if case .compose(var composition) = layers.last {
      composition.area.insert(text)
      replaceFront(.compose(composition))
      return
    }
    let line = String(text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(500))
    guard !layers.isEmpty, pasteIntoLayer(line) else {
      notice = Notice("Pasted text was left out: nothing is open to take it.")
      return
    }
  }

  /// The keys of a command: the user's own binding, else its row's.
  package func keys(of name: String, _ own: [KeyPress]) -> [KeyPress] {
    configuration.bindings[name] ?? own
  }

  mutating func run(_ command: GlobalCommand, key: KeyPress) -> [Effect] {
    guard isAllowed(command.access) else { return [] }
    if command.name == "quit", closeFront() { return [] }
    return command.run(&self, key)
  }

  mutating func run(_ command: PaneRow.CommandRow, of pane: PaneID, key: KeyPress? = nil) -> [Effect] {
    guard isAllowed(command.access), var state = panes[pane], let model = models[pane] else { return [] }
    var context = commandContext(pane)
    context.pressed = key
    let moves = command.run(&state, model, context)
    panes[pane] = state
    return moves.flatMap { perform($0) }
  }

  private mutating func isAllowed(_ access: CommandAccess) -> Bool {
    guard access == .changing, settings.isReadOnly else { return true }
    notice = Notice("This screen is read-only.")
    return false
  }

  mutating func perform(_ move: Move) -> [Effect] {
    switch move {
    case .go(let view): go(to: view)
    case .hospital(let id): open(id)
    case .channel(let channel):
      subject.channel = channel
      begin(HospitalStream.id)
      if channel != nil { focus = HospitalStream.id }
    case .about(let hospital): turn(to: hospital)
    case .visit(let view, let hospital):
      turn(to: hospital)
      go(to: view)
    case .read(let post): return read(post)
    case .closeReader: closeReader()
    case .readNext: return readNext()
    case .crisis(let hospital):
      subject.hospital = hospital
      go(to: .crisis)
    case .fill(let entry): fill(entry)
    case .fillDesk(let entry): fill(entry)
    case .compose(let composition, let inEditor): return compose(composition, inEditor: inEditor)
    case .act(let deed, let incident, let words): return act(deed, in: incident, words)
    case .copyStatement(let statement, let incident): return copy(statement, of: incident)
    case .campaign(let campaign): subject.campaign = campaign
    case .search(let search): show(search)
    case .forgetSearch(let name): forgetSearch(name)
    case .take(let post, let holder): return take(post, holder)
    case .triage(let post, let aspect): openTriage(post, aspect)
    case .counter(let counter): subject.counter = counter
    case .recruiting(let recruiting): subject.recruiting = recruiting
    case .promotion(let promotion): subject.promotion = promotion
    case .figure(let figure): return NeedsPane.moves(to: figure).flatMap { perform($0) }
    case .notice(let text): notice = Notice(text)
    case .editPlace(let text): editPlace(text)
    case .select(let pane, let index): panes[pane]?.place.index = index
    case .command(let pane, let name): return run(.pane(pane, name))
    case .perform(let effect): return [signed(effect)]
    case .seal(let subject, let what): layers.append(.form(.sealing(subject, what)))
    case .consent(let entry, let state): layers.append(.form(.consent(to: entry, state)))
    case .code(let sheet): layers.append(.code(sheet))
    case .show(let sheet): layers.append(.text(sheet))
    case .addSource: openAdding()
    case .editSource(let channel, let hospitals):
      guard !configuration.configuredChannels.contains(channel.id) else {
        notice = Notice("\(channel.name) is described in the configuration: change it there.")
        return []
      }
      layers.append(.source(.editing(channel, hospitals: hospitals)))
    case .ask(let text, let effect): layers.append(.question(Question(text: text, effect: signed(effect))))
    }
    return []
  }

  /// What a person decides bears the operator's name, and can be taken back.
  private mutating func signed(_ effect: Effect) -> Effect {
    guard case .decide(let asked, let text) = effect else { return effect }
    let decisions = asked.map { $0.signed(by: operatorName) }
    undo.append(contentsOf: decisions.compactMap(\.inverse))
    if undo.count > Self.undoDepth { undo.removeFirst(undo.count - Self.undoDepth) }
    return .decide(decisions, notice: text)
  }

  /// As many steps as a person remembers.
  private static let undoDepth = 50

  /// Goes to the next unread post of the list that the reader stands beside.
  private mutating func readNext() -> [Effect] {
    guard let list = listInView else {
      notice = Notice("The next unread post is told by a list: Esc goes back to it.")
      return []
    }
    let effects = run(.pane(list, "next-unread"))
    guard let model = models[list], let state = panes[list],
      let post = PaneCatalog.row(list).selectedPost(model, state), post != subject.post
    else { return effects }
    return effects + read(post)
  }

  /// Opens a post in the reader and marks it read.
  private mutating func read(_ post: PostID) -> [Effect] {
    turnReader(to: post)
    if layout(of: view).tree.panes.contains(ReaderPane.id) {
      isReaderOpen = true
      focus = ReaderPane.id
    } else {
      go(to: .reader)
    }
    guard !settings.isReadOnly else { return [] }
    return [.decide([.markRead([post], isRead: true)], notice: nil)]
  }
}

extension PersonDecision {
  /// With the operator's name where one belongs.
  func signed(by name: String) -> PersonDecision {
    switch self {
    case .acknowledge(let id, _): .acknowledge(id, by: name)
    case .triage(let act): .triage(act.signed(by: name))
    case .consent(let act):
      .consent(
        StoryConsent(
          post: act.post, state: act.state, until: act.until, person: name, note: act.note, time: act.time))
    default: self
    }
  }

  /// What takes it back; `nil` for what can't be taken back as a whole.
  var inverse: PersonDecision? {
    switch self {
    case .markRead(let posts, let isRead): .markRead(posts, isRead: !isRead)
    case .star(let post, let isStarred): .star(post, isStarred: !isStarred)
    case .acknowledge(let id, _): .reopen(id)
    case .triage(let act): .triage(act.inverse)
    case .thank(let gift, let isThanked): .thank(gift, isThanked: !isThanked)
    case .pause(let channel, let isPaused): .pause(channel, isPaused: !isPaused)
    case .edit(let edit): .edit(ChannelEdit(channel: edit.before, before: edit.channel))
    case .markAllRead, .reopen, .stopReading, .seal, .release, .crisis, .consent, .endCard, .contact, .removeContact:
      nil
    }
  }
}

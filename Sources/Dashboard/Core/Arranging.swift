import HospitalModel
import TerminalCells

extension DashboardState {
  /// Another configuration holds from now on; what it no longer has is given up.
  mutating func configure(_ new: ScreenConfiguration) {
    let hadProblems = configuration.problems
    configuration = new
    if !layout(of: view).tree.panes.contains(focus) || (focus == ReaderPane.id && !isReaderShown) {
      focus = firstFocus(of: view)
    }
    // Whoever passes a wall has no use for the names of its files; hsdash doctor tells them.
    guard !settings.isWall else { return }
    guard let first = new.problems.first else {
      notice = Notice("The configuration was read again.")
      return
    }
    let more = new.problems.count > 1 ? " (\(new.problems.count) problems: F8)" : ""
    if hadProblems != new.problems { notice = Notice(first + more, isError: true) }
  }

  mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    notice = Notice(
      isMouseOn
        ? "The mouse works here again." : "The mouse is the terminal's now: drag to select text, M takes it back.")
    return [.useMouse(isMouseOn)]
  }

  mutating func toggleBare() -> [Effect] {
    isBare.toggle()
    if isBare { notice = Notice("Bare: nothing but the text, for selecting. M-l brings the borders back.") }
    return isMouseOn ? [.useMouse(!isBare)] : []
  }

  mutating func showProblems() {
    guard !configuration.problems.isEmpty else {
      notice = Notice("Nothing is wrong in the configuration.")
      return
    }
    layers.append(.text(TextSheet(title: "Configuration", lines: configuration.problems)))
  }

  mutating func showInventions() {
    guard !settings.inventions.isEmpty else {
      notice = Notice(simulationMark == nil ? "Nothing here is simulated." : "Synthetic posts, all of them invented.")
      return
    }
    layers.append(.text(TextSheet(title: "Invented here; the rest is on record", lines: settings.inventions)))
  }

  mutating func pace(_ pace: StoryPace) -> [Effect] {
    guard simulationMark != nil else {
      notice = Notice("Only a story's clock can be changed; this is a real store.")
      return []
    }
    return [.story(pace)]
  }
}

// MARK: What needs you

extension DashboardState {
  /// Walks through what needs somebody, worst first, and shows each where it waits.
  mutating func showNextAttention() -> [Effect] {
    let items = waiting
    guard !items.isEmpty else {
      tour = nil
      let others = board.attention.count
      notice = Notice(others == 0 ? "Nothing needs you." : "Nothing needs you: others see to \(others.grouped).")
      return []
    }
    let last = items.firstIndex { $0.id == tour }
    let index = last.map { ($0 + 1) % items.count } ?? 0
    let item = items[index]
    tour = item.id
    panes[NeedsPane.id]?.place.index = board.attention.firstIndex { $0.id == item.id } ?? index
    let effects = NeedsPane.moves(to: item).flatMap { perform($0) }
    let name = board.hospital(item.hospital)?.shortName ?? item.hospital.rawValue
    let taking = settings.isReadOnly ? "" : "   a takes it on"
    notice = Notice("\(index + 1) of \(items.count): \(name): \(item.kind.words)\(taking)   ! next")
    return effects
  }

  mutating func acknowledgeTour() -> [Effect] {
    guard let item = board.attention.first(where: { $0.id == tour }) else {
      notice = Notice("! shows what needs you; there a takes it on.")
      return []
    }
    return perform(
      .perform(.decide([.acknowledge(item.id, by: "")], notice: "Acknowledged. u takes it back, ! goes on.")))
  }
}

extension AttentionKind {
  /// What waits, in a few words.
  var words: String {
    switch self {
    case .plea: "may be a CRY FOR HELP: read it now"
    case .promise: "a promised update"
    case .rumour: "a rumour without an answer"
    case .question: "a question without an answer"
    case .finding: "may identify a patient: look before it goes anywhere"
    case .alert: "a grave alert for its county"
    case .goal: "a campaign passed its goal"
    case .closing: "a campaign closes within the hour"
    case .trend: "a break in the trend of gifts"
    case .viral: "something goes viral"
    case .consent: "stories that wait for a consent"
    case .task: "a late follow-up"
    }
  }
}

// MARK: The wall

extension DashboardState {
  /// Shows the next picture when its time has come.
  mutating func turnWall() {
    guard let due = wallTurnsAt, clock.now >= due else { return }
    wallTurnsAt = clock.now + configuration.wall.seconds
    // Nobody is there to press a key that takes a notice away.
    notice = nil
    showNextPicture()
  }

  /// The wall's next picture, or the next view when it has shown all of them.
  mutating func showNextPicture() {
    let views = configuration.wall.views
    guard let index = views.firstIndex(of: view) else {
      if let first = views.first { show(first) }
      return
    }
    if view == .wall, let model = models[WallPane.id], let place = panes[WallPane.id]?.place.index,
      let count = PaneCatalog.row(WallPane.id).rowCount(model), place + 1 < count
    {
      panes[WallPane.id]?.place.index = place + 1
      return
    }
    panes[WallPane.id]?.place.index = 0
    show(views[(index + 1) % views.count])
  }
}

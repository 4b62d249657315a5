import HospitalModel
import TerminalCells
import TerminalWidgets

extension DashboardState {
  /// The whole screen: pure, the same frame for the same state.
  package func frame() -> CellBuffer {
    var buffer = CellBuffer(size: size)
    drawTop(&buffer)
    for place in placements { draw(place.pane, in: place.rect, &buffer) }
    drawTabs(&buffer)
    drawBottom(&buffer)
    for layer in layers {
      if case .compose(let composition) = layer { draw(composition, &buffer) }
      LayerDrawing.draw(layer, in: size, &buffer)
    }
    // A code has the whole screen: nothing stands beside what a camera is to find.
    if case .code(let sheet) = layers.last { sheet.draw(isASCII: settings.isASCII, into: &buffer) }
    return buffer
  }

  private func draw(_ pane: PaneID, in rect: Rect, _ buffer: inout CellBuffer) {
    let row = PaneCatalog.row(pane)
    guard let state = panes[pane], let model = models[pane] else { return }
    let context = drawContext(pane, in: rect)
    buffer.inside(rect) { area in
      let box = row.box(model, state, context)
      if !hasBorder(rect), box == nil {
        // A pane that draws borders of its own says its words instead.
        drawLines(row.describe(model, state, context), into: &area)
      } else if let box, hasBorder(rect) {
        box.draw(into: &area)
        area.inside(PaneBox.inside(area.bounds.size)) { row.draw(model, state, context, &$0) }
      } else {
        row.draw(model, state, context, &area)
      }
    }
  }

  /// The banner of an open incident, then: where am I, what needs me, what is late, what time is it.
  private func drawTop(_ buffer: inout CellBuffer) {
    guard topRows > 0 else { return }
    if let incident = board.incident { drawBanner(incident, &buffer) }
    if let stop = stopBanner { drawStop(stop, &buffer) }
    let row = topRows - 1
    var left = StyledLine([StyledText(" hsdash › ", .dim), StyledText(viewTitle, CellStyle(.focus, .bold))])
    let right = StyledLine(statusPieces)
    let rightColumn = size.columns - right.columns - 1
    // What does not fit goes, whole.
    if let scenario = settings.scenarioTitle {
      let piece = StyledText("   \(scenario)", CellStyle(.simulated))
      if left.columns + piece.columns < rightColumn { left.pieces.append(piece) }
    }
    right.draw(into: &buffer, column: max(rightColumn, 0), row: row, limit: size.columns)
    left.truncated(to: max(rightColumn - 1, 0)).draw(into: &buffer, column: 0, row: row)
  }

  private var viewTitle: String {
    let title = ViewCatalog.view(view).title
    guard view == .hospital, let hospital = board.hospital(subject.hospital) else { return title }
    return hospital.name
  }

  /// Whole pieces by their own priority: what needs somebody goes last.
  private var statusPieces: [StyledText] {
    var pieces: [StyledText] = []
    if let loadFailure {
      pieces.append(
        StyledText("store not read since \(clock.local(loadFailure.since).clock)   ", CellStyle(.severe, .bold)))
    }
    if let stopMark { pieces.append(StyledText("\(stopMark)   ", CellStyle(.severe, .bold))) }
    let needs = waiting.count
    if needs > 0, !settings.isWall {
      pieces.append(StyledText("\(needs >= 100 ? "99+" : String(needs)) need you   ", CellStyle(.warning, .bold)))
    }
    if !board.late.isEmpty { pieces.append(StyledText("\(board.late.count) late   ", CellStyle(.severe))) }
    if let mark = simulationMark { pieces.append(StyledText("\(mark)   ", CellStyle(.simulated))) }
    let local = presentClock.local(presentClock.now)
    if let pastMark {
      pieces.append(StyledText(" \(pastMark) ", CellStyle(.crisis, .bold)))
      pieces.append(StyledText("   now ", .dim))
    }
    if size.columns >= 50 || pieces.isEmpty {
      pieces.append(StyledText("\(local.clock) \(clock.localLetters)", .bright))
    }
    if size.columns >= 76, clock.localOffset != 0 {
      pieces.append(StyledText("  \(CivilDate(presentClock.now, offset: 0).clock) UTC", .dim))
    }
    return pieces
  }

  /// Who stopped the queue and why is cut last.
  private func drawStop(_ stop: (words: String, hint: String), _ buffer: inout CellBuffer) {
    let style = CellStyle(.crisis, .bold)
    buffer.fill(Rect(column: 0, row: 0, columns: size.columns, rows: 1), with: Cell(" ", style: style))
    let hint = stop.words.count + stop.hint.count <= size.columns ? stop.hint : ""
    buffer.write(
      MeasuredText(stop.words).abridged(to: size.columns - hint.count), column: 0, row: 0, style: style)
    buffer.write(hint, column: size.columns - hint.count, row: 0, style: style)
  }

  private func drawBanner(_ incident: Incident, _ buffer: inout CellBuffer) {
    let style = CellStyle(.crisis, .bold)
    buffer.fill(Rect(column: 0, row: 0, columns: size.columns, rows: 1), with: Cell(" ", style: style))
    let banner = banner(incident)
    // What an exercise is, how long it runs and what is promised is never cut; names give way.
    var elapsed = banner.elapsed
    var room = size.columns - banner.mode.count - elapsed.count - banner.promise.count
    if room < 0 {
      room += elapsed.count
      elapsed = ""
    }
    let person = banner.person.count <= room - Self.leastBannerTitle ? banner.person : ""
    room -= person.count
    let title = MeasuredText(banner.title).abridged(to: max(room, 0))
    buffer.write(
      MeasuredText(banner.mode) + title + MeasuredText(elapsed + person), column: 0, row: 0, style: style)
    buffer.write(banner.promise, column: max(size.columns - banner.promise.count, 0), row: 0, style: style)
  }

  /// Under so many columns a title says nothing.
  private static let leastBannerTitle = 16

  /// The parts of the banner, as it is drawn and described.
  func banner(_ incident: Incident) -> (mode: String, title: String, elapsed: String, person: String, promise: String) {
    let hospital = board.hospital(incident.hospital)
    let elapsed = "   \(Age.elapsed(clock.now - incident.started))"
    let roles = configuration.roles.words(of: operatorName).map { " (\($0))" } ?? ""
    let isInside = settings.audience == .staff && !settings.isWall
    let person = isInside ? "   you: \(operatorName)\(roles)" : ""
    let past = pastMark.map { "\($0)  " } ?? ""
    if let words = incident.interruption {
      return (
        " REAL WORLD  \(past)", isInside ? "exercise broken off: \(words)" : "exercise broken off", elapsed, person, ""
      )
    }
    let place = "\(hospital?.name ?? "")\(hospital.map { ", \($0.place)" } ?? "")"
    return (
      " \(incident.mode.rawValue)\(incident.isSimulated ? " SIM" : "")  \(past)",
      "\(incident.title.uppercased()), \(place)",
      elapsed, person, promiseWords(incident, hospital)
    )
  }

  /// The promise clock; what is new since it was made counts, another post does not.
  private func promiseWords(_ incident: Incident, _ hospital: Hospital?) -> String {
    guard let due = incident.nextUpdate else { return "" }
    let news = settings.isWall || size.columns < ViewCatalog.narrow ? "" : "  \(counted(board.newFacts, "new fact"))"
    return due <= clock.now
      ? "  NEXT UPDATE OVERDUE \(Age.text(clock.now - due))\(news) "
      : "  NEXT UPDATE \(clock.local(due, in: hospital).clock)  in \(Age.text(due - clock.now))\(news) "
  }

  /// On a screen with room for one pane, the others are tabs in its first row.
  private func drawTabs(_ buffer: inout CellBuffer) {
    guard let tabs = tabBar else { return }
    buffer.inside(tabRow) { area in
      area.fill(area.bounds)
      tabs.draw(into: &area)
    }
  }

  private var tabRow: Rect { Rect(column: body.column, row: body.row, columns: body.columns, rows: 1) }

  private var tabBar: TabBar? {
    guard placements.count == 1, !isZoomed, !isBare, reachablePanes.count > 1, body.rows > 2 else { return nil }
    return TabBar(
      titles: reachablePanes.map { PaneCatalog.row($0).title }, selected: reachablePanes.firstIndex(of: focus) ?? 0)
  }

  /// The pane whose tab is at a place of the screen.
  func tab(at point: Point) -> PaneID? {
    guard let tabs = tabBar, tabRow.contains(point) else { return nil }
    var scratch = CellBuffer(size: tabRow.size)
    let places = tabs.draw(into: &scratch)
    return zip(reachablePanes, places).first { $0.1?.contains(point.column - tabRow.column) == true }?.0
  }

  private func drawBottom(_ buffer: inout CellBuffer) {
    guard size.rows > 2 else { return }
    let row = size.rows - 1
    if bottomRows == 0, notice != nil || layers.last?.isLine == true {
      buffer.fill(Rect(column: 0, row: row, columns: size.columns, rows: 1))
    }
    if case .search(let prompt) = layers.last {
      buffer.inside(Rect(column: 0, row: row, columns: size.columns, rows: 1)) { area in
        InputLine(prompt: StyledText(" / ", CellStyle(.key)), text: prompt.text, cursor: prompt.text.count).draw(
          into: &area)
      }
    } else if placePrompt != nil {
      buffer.write(" Enter takes it   Up Down choose   Esc goes back", column: 0, row: row, style: .dim)
    } else if let notice {
      let style = notice.isError ? CellStyle(.severe, .bold) : CellStyle(.notice)
      buffer.write(MeasuredText(" " + notice.text).truncated(to: size.columns), column: 0, row: row, style: style)
    } else if bottomRows > 0 {
      buffer.inside(Rect(column: 0, row: row, columns: size.columns, rows: 1)) { area in
        keyHints.draw(into: &area)
      }
    }
  }

  private var keyHints: KeyHints { KeyHints(hints.map { ($0.key, $0.label) }) }

  /// The hint at a column of the bottom line.
  func hint(at column: Int) -> KeyHint? {
    var scratch = CellBuffer(size: Size(columns: size.columns, rows: 1))
    let places = keyHints.draw(into: &scratch)
    return zip(hints, places).first { $0.1.contains(column) }?.0
  }

  /// The keys that matter here: the pane's, then the screen's, from the command rows.
  package var hints: [KeyHint] {
    // Nobody types on a wall; whoever comes to mend it knows ? and q.
    if settings.isWall { return [] }
    if placePrompt != nil { return [] }
    let row = PaneCatalog.row(focus)
    let taken = Set(row.commands.flatMap { keys(of: $0.name, $0.keys) })
    let pane = row.commands.filter { $0.isHinted && offers($0.access) }.map { command in
      KeyHint(
        key: keys(of: command.name, command.keys).first?.name ?? "", label: command.title,
        reference: .pane(row.id, command.name))
    }
    let global = GlobalCommands.rows.filter { command in
      // A key that the pane has taken does something else here.
      (command.isHinted || command.hintedIn.contains(view)) && offers(command.access)
        && (command.name == "hospital"
          ? !taken.contains("1") : !taken.isSuperset(of: keys(of: command.name, command.keys)))
    }.map { command in
      KeyHint(
        key: command.name == "hospital"
          ? taken.contains("0") ? "1-9" : "1-9 0" : keys(of: command.name, command.keys).first?.name ?? "",
        label: command.title, reference: .global(command.name))
    }
    // The pane's first key stands with the screen's; its others come after them, for they are dropped first.
    return Array(global.prefix(2)) + pane.prefix(1) + global.dropFirst(2) + pane.dropFirst()
  }
}

/// A key in the bottom line, and what a click on it runs.
package struct KeyHint: Equatable, Sendable {
  package let key: String
  package let label: String
  package let reference: CommandReference
}

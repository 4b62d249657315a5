import HospitalModel
import TerminalCells
import TerminalWidgets

extension DashboardState {
  /// The whole screen: pure, the same frame for the same state.
  package func frame() -> CellBuffer {
    var buffer = CellBuffer(size: size)
    drawTop(&buffer)
    for (pane, rect) in placements { draw(pane, in: rect, &buffer) }
    drawTabs(&buffer)
    drawBottom(&buffer)
    for layer in layers { draw(layer, &buffer) }
    return buffer
  }

  private func draw(_ pane: PaneID, in rect: Rect, _ buffer: inout CellBuffer) {
    let row = PaneCatalog.row(pane)
    guard let state = panes[pane], let model = models[pane] else { return }
    let context = drawContext(pane, in: rect)
    buffer.inside(rect) { area in
      if let box = row.box(model, state, context) {
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
    let needs = board.attention.count
    if needs > 0 {
      pieces.append(StyledText("\(needs >= 100 ? "99+" : String(needs)) need you   ", CellStyle(.warning, .bold)))
    }
    if !board.late.isEmpty { pieces.append(StyledText("\(board.late.count) late   ", CellStyle(.severe))) }
    if let mark = settings.simulationMark { pieces.append(StyledText("\(mark)   ", CellStyle(.simulated))) }
    let local = clock.local(clock.now)
    if size.columns >= 50 || pieces.isEmpty {
      pieces.append(StyledText("\(local.clock) \(clock.localLetters)", .bright))
    }
    if size.columns >= 76, clock.localOffset != 0 {
      pieces.append(StyledText("  \(CivilDate(clock.now, offset: 0).clock) UTC", .dim))
    }
    return pieces
  }

  private func drawBanner(_ incident: Incident, _ buffer: inout CellBuffer) {
    let style = CellStyle(.crisis, .bold)
    buffer.fill(Rect(column: 0, row: 0, columns: size.columns, rows: 1), with: Cell(" ", style: style))
    let hospital = board.hospital(incident.hospital)
    let words =
      " \(incident.mode.rawValue)\(incident.isSimulated ? " SIM" : "")  \(incident.title.uppercased()), "
      + "\(hospital?.name ?? "")\(hospital.map { ", \($0.place)" } ?? "")   \(Age.elapsed(clock.now - incident.started))"
    var promise = ""
    if let due = incident.nextUpdate {
      let date = clock.local(due, in: hospital)
      promise =
        due <= clock.now
        ? "NEXT UPDATE OVERDUE \(Age.text(clock.now - due)) "
        : "NEXT UPDATE \(date.clock)  in \(Age.text(due - clock.now)) "
    }
    let room = size.columns - promise.count
    buffer.write(MeasuredText(words).truncated(to: max(room - 1, 0)), column: 0, row: 0, style: style)
    buffer.write(promise, column: max(room, 0), row: 0, style: style)
  }

  /// On a screen with room for one pane, the others are tabs in its first row.
  private func drawTabs(_ buffer: inout CellBuffer) {
    guard isTiny, !isZoomed, reachablePanes.count > 1, body.rows > 2 else { return }
    let titles = reachablePanes.map { PaneCatalog.row($0).title }
    let index = reachablePanes.firstIndex(of: focus) ?? 0
    buffer.inside(Rect(column: body.column, row: body.row, columns: body.columns, rows: 1)) { area in
      area.fill(area.bounds)
      TabBar(titles: titles, selected: index).draw(into: &area)
    }
  }

  private func drawBottom(_ buffer: inout CellBuffer) {
    guard bottomRows > 0 else { return }
    let row = size.rows - 1
    if case .search(let prompt) = layers.last {
      buffer.inside(Rect(column: 0, row: row, columns: size.columns, rows: 1)) { area in
        InputLine(prompt: StyledText(" / ", CellStyle(.key)), text: prompt.text, cursor: prompt.text.count).draw(
          into: &area)
      }
    } else if let notice {
      let style = notice.isError ? CellStyle(.severe, .bold) : CellStyle(.notice)
      buffer.write(MeasuredText(" " + notice.text).truncated(to: size.columns), column: 0, row: row, style: style)
    } else {
      buffer.inside(Rect(column: 0, row: row, columns: size.columns, rows: 1)) { area in
        KeyHints(hints).draw(into: &area)
      }
    }
  }

  /// The keys that matter here: the pane's, then the screen's, from the command rows.
  package var hints: [(key: String, label: String)] {
    func hint(_ name: String, _ keys: [KeyPress], _ title: String) -> (key: String, label: String) {
      (keys.first?.name ?? "", title)
    }
    let pane = PaneCatalog.row(focus).commands.filter { $0.isHinted && offers($0.access) }.map {
      hint($0.name, self.keys(of: $0.name, $0.keys), $0.title)
    }
    let global = GlobalCommands.rows.filter { $0.isHinted && offers($0.access) }.map { command in
      command.name == "hospital"
        ? (key: "1-9 0", label: command.title)
        : hint(command.name, self.keys(of: command.name, command.keys), command.title)
    }
    // The pane's first key stands with the screen's; its others come after them, for they are dropped first.
    return Array(global.prefix(2)) + pane.prefix(1) + global.dropFirst(2) + pane.dropFirst()
  }

  private func draw(_ layer: Layer, _ buffer: inout CellBuffer) {
    switch layer {
    case .search: break
    case .menu(let menu): LayerDrawing.draw(menu, in: size, &buffer)
    case .commands(let list): LayerDrawing.draw(list, in: size, &buffer)
    }
  }
}

/// Menus, help and the palette, in front of the panes.
enum LayerDrawing {
  static func draw(_ menu: Menu, in size: Size, _ buffer: inout CellBuffer) {
    let rows = menu.items.map { item in
      StyledLine([
        StyledText(" \(item.key.name)  ", CellStyle(.key, .bold)),
        StyledText(padded(item.title, 14), CellStyle(.layer, .bold)), StyledText(item.help + " ", CellStyle(.layer)),
      ])
    }
    PopUp(title: StyledText(menu.title, .bright), rows: rows, selected: nil, footer: [StyledText("Esc closes", .dim)])
      .draw(into: &buffer)
  }

  static func draw(_ list: CommandList, in size: Size, _ buffer: inout CellBuffer) {
    let rows = list.visible.map { entry in
      StyledLine([
        StyledText(" " + padded(entry.keys, 14), CellStyle(.key, .bold)),
        StyledText(padded(entry.title, 17), CellStyle(.layer, .bold)),
        StyledText(entry.help, CellStyle(.layer)), StyledText("  \(entry.group) ", CellStyle(.dim)),
      ])
    }
    let title = list.text.isEmpty ? "\(list.title) — type to filter" : "\(list.title): \(list.text)▏"
    let footer = rows.isEmpty ? "nothing fits; Backspace" : "Enter runs   Esc closes"
    PopUp(
      title: StyledText(title, .bright), rows: rows, selected: rows.isEmpty ? nil : list.selected,
      footer: [StyledText(footer, .dim)]
    ).draw(into: &buffer)
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 1))
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension HospitalsPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard grid(context.size, count: model.tiles.count) == nil else { return nil }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))], topRight: [], bottomLeft: [],
      bottomRight: model.isSimulated
        ? [StyledText("SIM", CellStyle(.simulated)), StyledText(", each on its own clock", .dim)] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.tiles.count) else {
      drawLines(
        [
          "No hospital is watched yet.",
          "C-n (or :add) adds your first channel, and with it its hospital; hsdash demo shows ten stories.",
        ], into: &buffer)
      return
    }
    if let grid = grid(context.size, count: model.tiles.count) {
      drawTiles(model, selected, grid, context, into: &buffer)
    } else {
      drawList(model, selected, state, context, into: &buffer)
    }
  }

  private static func drawTiles(
    _ model: Model, _ selected: Int, _ grid: (columns: Int, tileRows: Int), _ context: DrawContext,
    into buffer: inout CellBuffer
  ) {
    let widths = buffer.bounds.columns(Array(repeating: .share(1), count: grid.columns))
    for (index, tile) in model.tiles.enumerated() {
      let place = widths[index % grid.columns]
      let rect = Rect(
        column: place.column, row: index / grid.columns * grid.tileRows, columns: place.columns, rows: grid.tileRows)
      let isFocused = index == selected && context.isFocused
      buffer.inside(rect) { area in
        tile.draw(isFocused: isFocused, context.clock, into: &area)
        if isFocused { area.placeCursor(column: 1, row: 1) }
      }
    }
  }

  private static func drawList(
    _ model: Model, _ selected: Int, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer
  ) {
    let height = buffer.bounds.rows
    let top = state.top(of: model.tiles.count, height: height)
    for row in 0..<height where top + row < model.tiles.count {
      model.tiles[top + row].drawRow(row, into: &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
    let below = model.tiles.count + 1
    guard height >= below + 2 else { return }
    buffer.write("newest", column: 2, row: below, style: .dim)
    let layout = PostColumns(width: buffer.bounds.columns, namesHospital: true)
    for (index, line) in model.newest.enumerated() where below + 1 + index < height {
      layout.draw(line, row: below + 1 + index, isSelected: false, isFocused: false, &buffer)
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.tiles.count) else { return ["Hospitals: none is watched yet."] }
    return ["Hospitals: \(model.tiles.count)"]
      + model.tiles.enumerated().flatMap { index, tile in
        let lines = tile.description(context.clock)
        return index == selected ? ["Selected: " + lines[0]] + lines.dropFirst() : lines
      }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.tiles.count).map { model.tiles[$0].description(context.clock).joined(separator: ".") }
  }
}

extension Tile {
  /// The tile with its border, in the whole of the buffer's bounds.
  func draw(isFocused: Bool, _ clock: BoardClock, into buffer: inout CellBuffer) {
    let box = PaneBox(
      topLeft: [StyledText(title, CellStyle(isFocused ? .focus : .bright, .bold))], topRight: topPieces,
      bottomLeft: sourcePieces, bottomRight: storyDate(hospital, clock), isFocused: isFocused)
    box.draw(into: &buffer)
    buffer.inside(PaneBox.inside(buffer.bounds.size)) { area in
      let width = area.bounds.columns
      let pictureColumns = width >= 46 ? 12 : width >= 30 ? 8 : 0
      let stateRoom = max(width - 3 - pictureColumns, 0)
      area.write(state.text.abridged(to: stateRoom), column: 1, row: 0, style: state.style)
      drawPicture(Rect(column: width - pictureColumns - 1, row: 0, columns: pictureColumns, rows: 1), into: &area)
      let right = numberRight?.text.columns ?? 0
      area.write(number.text.abridged(to: max(width - right - 3, 0)), column: 1, row: 1, style: number.style)
      if let numberRight { area.write(numberRight.text, column: width - right - 1, row: 1, style: numberRight.style) }
      let ageColumn = width - newestAge.columns - 1
      area.write(newest.abridged(to: max(ageColumn - 2, 0)), column: 1, row: 2, style: .text)
      area.write(newestAge, column: ageColumn, row: 2, style: .dim)
      // A tall tile has room to say how each source is doing.
      for (index, line) in lines.enumerated() where index + 4 < area.bounds.rows {
        line.draw(row: index + 4, namesHospital: false, &area)
      }
    }
  }

  /// Why it shouts, its own emergency room, then who close by takes no ambulances.
  private var topPieces: [StyledText] {
    let shouts = [shout, access].compactMap { $0 } + neighbours
    return shouts.enumerated().flatMap { $0 == 0 ? [$1] : [StyledText(" · ", .dim), $1] }
  }

  private var sourcePieces: [StyledText] {
    sources.enumerated().flatMap { index, mark in
      [StyledText((index == 0 ? "" : " · ") + mark.text, CellStyle(mark.role))]
    }
  }

  private func drawPicture(_ rect: Rect, into buffer: inout CellBuffer) {
    buffer.inside(rect) { area in
      switch picture {
      case .hours(let hours): Sparkline(values: hours, columns: area.bounds.columns).line.draw(into: &area)
      case .gauge(let fraction): Gauge(fraction: fraction, columns: area.bounds.columns).line.draw(into: &area)
      }
    }
  }

  /// The tile as one row of a list.
  func drawRow(_ row: Int, into buffer: inout CellBuffer) {
    let width = buffer.bounds.columns
    if isAttentionNeeded { buffer.write("!", column: 1, row: row, style: CellStyle(.severe, .bold)) }
    let nameRoom = width < 50 ? 12 : width < 110 ? 20 : 32
    let name = title.columns <= nameRoom ? title : shortTitle
    buffer.write(name.abridged(to: nameRoom), column: 3, row: row, style: .bright)
    let column = 3 + nameRoom + 1
    let pictureColumns = width >= 70 ? 10 : 0
    var room = max(width - column - pictureColumns - 2, 0)
    var after = column
    for piece in [shout, access].compactMap({ $0 }) where piece.text.columns + 2 <= room {
      after = buffer.write(piece.text, column: after, row: row, style: piece.style) + 2
      room -= piece.text.columns + 2
    }
    buffer.write(state.text.abridged(to: room), column: after, row: row, style: state.style)
    drawPicture(Rect(column: width - pictureColumns - 1, row: row, columns: pictureColumns, rows: 1), into: &buffer)
  }
}

import TerminalCells

extension BrailleChart {
  /// Writes the values at the left of the plot, right-aligned, no two on one row.
  func drawYAxis(beside plot: Rect, into buffer: inout CellBuffer) {
    var rows: Set<Int> = []
    for label in yLabels {
      guard let row = dot(x: xRange.lowerBound, y: label.value, in: plot.size).map({ $0.row / 4 }),
        rows.insert(row).inserted
      else { continue }
      let column = plot.column - 1 - label.text.columns
      buffer.write(label.text.text, column: column, row: plot.row + row, style: label.text.style)
    }
  }

  /// Writes the words below the plot, centred on their values, two blanks apart.
  func drawXAxis(below plot: Rect, into buffer: inout CellBuffer) {
    var space = FreeSpace(size: Size(columns: plot.columns, rows: 1))
    let inOrder = xLabels.prefix(1) + xLabels.dropFirst().suffix(1) + xLabels.dropFirst().dropLast()
    for label in inOrder {
      guard let dot = dot(x: label.value, y: yRange.lowerBound, in: plot.size) else { continue }
      let columns = label.text.columns
      let column = min(max(dot.column / 2 - columns / 2, 0), max(plot.columns - columns, 0))
      guard
        space.place(Size(columns: columns, rows: 1), at: CollectionOfOne(Point(column: column, row: 0))) != nil
      else { continue }
      space.take(Rect(column: column - 1, row: 0, columns: columns + 2, rows: 1))
      buffer.write(label.text.text, column: plot.column + column, row: plot.endRow, style: label.text.style)
    }
  }

  /// Draws lines and words into an area that is all plot.
  func drawPlot(into buffer: inout CellBuffer) {
    let size = buffer.bounds.size
    var space = FreeSpace(size: size)
    let goalRow = goal.flatMap { dot(x: xRange.lowerBound, y: $0, in: size) }.map { $0.row / 4 }
    if let goalRow {
      for column in stride(from: 0, to: size.columns, by: 2) {
        buffer.put(Cell("·", style: CellStyle(.chartSecond)), column: column, row: goalRow)
      }
      space.take(Rect(column: 0, row: goalRow, columns: size.columns, rows: 1))
    }
    let markColumn = mark.flatMap { dot(x: $0.x, y: yRange.lowerBound, in: size) }.map { $0.column / 2 }
    if let markColumn {
      for row in 0..<size.rows {
        buffer.put(Cell("┊", style: CellStyle(.chartRest)), column: markColumn, row: row)
      }
      space.take(Rect(column: markColumn, row: 0, columns: 1, rows: size.rows))
    }
    let canvas = drawnSeries(in: size)
    canvas.draw(into: &buffer)
    let cursorColumn = cursor.flatMap { dot(x: $0.x, y: yRange.lowerBound, in: size) }.map { $0.column / 2 }
    if let cursorColumn {
      for row in 0..<size.rows where !canvas.hasDots(column: cursorColumn, row: row) {
        buffer.put(Cell("│", style: CellStyle(.focus)), column: cursorColumn, row: row)
      }
      space.take(Rect(column: cursorColumn, row: 0, columns: 1, rows: size.rows))
    }
    for row in 0..<size.rows {
      for column in 0..<size.columns where canvas.hasDots(column: column, row: row) {
        space.take(Rect(column: column, row: row, columns: 1, rows: 1))
      }
    }
    if let cursorColumn, let cursor { draw(cursor.notes, atMark: cursorColumn, among: &space, into: &buffer) }
    if let goalRow, let goalLabel { draw(goalLabel, atGoal: goalRow, among: &space, into: &buffer) }
    for note in notes { draw(note, among: &space, into: &buffer) }
    if let markColumn, let mark { draw(mark.notes, atMark: markColumn, among: &space, into: &buffer) }
  }

  private func drawnSeries(in size: Size) -> BrailleCanvas {
    var canvas = BrailleCanvas(size: size)
    for line in series {
      let dotInterval = line.isDotted ? Self.dottedInterval : 1
      var before: UnitPlace?
      for point in line.points {
        let place = unit(point)
        defer { before = place }
        // A place alone is a line of no length.
        guard let place, let visible = UnitPlace.clipped(from: before ?? place, to: place) else { continue }
        canvas.line(
          from: visible.from.dot(in: canvas.extent), to: visible.to.dot(in: canvas.extent), style: line.style,
          every: dotInterval)
      }
    }
    return canvas
  }

  /// Dots from one dot of a projection to the next.
  private static let dottedInterval = 4

  private func draw(
    _ label: StyledText, atGoal row: Int, among space: inout FreeSpace, into buffer: inout CellBuffer
  ) {
    let last = buffer.bounds.columns - label.columns
    let candidates = [row - 1, row + 1].flatMap { row in
      stride(from: 2, through: last, by: 1).map { Point(column: $0, row: row) }
    }
    guard let place = space.place(Size(columns: label.columns, rows: 1), at: candidates) else { return }
    buffer.write(label.text, column: place.column, row: place.row, style: label.style)
  }

  private func draw(_ note: Note, among space: inout FreeSpace, into buffer: inout CellBuffer) {
    guard let dot = dot(x: note.place.x, y: note.place.y, in: buffer.bounds.size) else { return }
    let columns = note.text.columns
    let column = dot.column / 2
    let centred = min(max(column - columns / 2, 0), max(buffer.bounds.columns - columns, 0))
    let candidates = [0, -1, 1, -2, 2].flatMap { rows in
      [column + 2, column - columns - 1, centred].map { Point(column: $0, row: dot.row / 4 + rows) }
    }
    guard let place = space.place(Size(columns: columns, rows: 1), at: candidates) else { return }
    buffer.write(note.text.text, column: place.column, row: place.row, style: note.text.style)
  }

  /// The words of the mark go to its left, else to its right, as high as possible; the last lines go when there is no room for all.
  private func draw(
    _ notes: [StyledText], atMark column: Int, among space: inout FreeSpace, into buffer: inout CellBuffer
  ) {
    var notes = notes
    while !notes.isEmpty {
      let block = Size(columns: notes.map(\.columns).max() ?? 0, rows: notes.count)
      let candidates = (0..<buffer.bounds.rows).flatMap { row in
        [column - block.columns - 1, column + 2].map { Point(column: $0, row: row) }
      }
      if let place = space.place(block, at: candidates) {
        for (row, note) in notes.enumerated() {
          buffer.write(note.text, column: place.column, row: place.row + row, style: note.style)
        }
        return
      }
      notes.removeLast()
    }
  }

  /// The dot of a place; `nil` outside the ranges.
  private func dot(x: Double, y: Double, in size: Size) -> Point? {
    guard let place = unit(Place(x: x, y: y)), UnitPlace.clipped(from: place, to: place) != nil else { return nil }
    return place.dot(in: Size(columns: size.columns * 2, rows: size.rows * 4))
  }

  private func unit(_ place: Place) -> UnitPlace? {
    guard let across = Self.fraction(place.x, of: xRange), let up = Self.fraction(place.y, of: yRange) else {
      return nil
    }
    return UnitPlace(across: across, up: up)
  }

  private static let farOut = 1e6

  /// 0 at the lower bound and 1 at the upper; 0 in a range without extent.
  private static func fraction(_ value: Double, of range: ClosedRange<Double>) -> Double? {
    let extent = range.upperBound - range.lowerBound
    guard value.isFinite, extent.isFinite else { return nil }
    if extent == 0 { return value == range.lowerBound ? 0 : nil }
    let fraction = (value - range.lowerBound) / extent
    // What is so far out is out of sight, and its distances stay finite.
    return fraction.isFinite ? min(max(fraction, -farOut), farOut) : nil
  }
}

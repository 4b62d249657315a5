/// A grid of cells. Every write is clipped to the area that is open for drawing, so nothing can write outside its place.
///
/// Coordinates are relative to that area: the whole grid, or the rectangle of the innermost ``inside(_:_:)``.
public struct CellBuffer: Equatable, Sendable {
  /// The whole grid.
  public let size: Size
  /// Row by row from the top left; `size.columns * size.rows` of them.
  public private(set) var cells: [Cell]
  /// Where the terminal's own cursor is to stand, in the whole grid; `nil` hides it.
  public private(set) var cursor: Point?
  private var area: Rect

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    area = Rect(size)
  }

  /// The area open for drawing, with its origin at (0, 0).
  public var bounds: Rect { Rect(area.size) }

  /// Opens a part of the area for the time of a closure.
  public mutating func inside(_ rect: Rect, _ draw: (inout CellBuffer) -> Void) {
    let outer = area
    let moved = Rect(
      column: rect.column + outer.column, row: rect.row + outer.row, columns: rect.columns, rows: rect.rows)
    area = moved.intersection(outer)
    // What is cut off at the left or top would shift the origin; such a part is drawn as empty instead.
    if moved.column < outer.column || moved.row < outer.row {
      area = Rect(column: outer.column, row: outer.row, columns: 0, rows: 0)
    }
    draw(&self)
    area = outer
  }

  /// Writes a text on one row and returns the column after it, whether or not it was visible.
  ///
  /// - Parameter limit: The most columns to write; a longer text is cut there without a mark.
  @discardableResult
  public mutating func write(
    _ text: MeasuredText, column: Int, row: Int, style: CellStyle = .text, limit: Int = .max
  ) -> Int {
    let count = min(text.columns, max(limit, 0))
    let end = column + count
    let first = max(0, -column)
    let last = min(count, area.columns - column)
    guard row >= 0, row < area.rows, column < area.columns, area.columns > 0, first < last else { return end }
    let start = (area.row + row) * size.columns + area.column + column
    openCluster(at: start + first)
    openCluster(at: start + last)
    text.cells.withUnsafeBufferPointer { source in
      for index in first..<last {
        let cell = source[index]
        cells[start + index] = cell.width == 0 ? .continuation : cell.styled(style)
      }
    }
    // What an edge cuts in half leaves a blank.
    if text.cells.cutsCluster(at: first) { cells[start + first] = .blank.styled(style) }
    if text.cells.cutsCluster(at: last) { cells[start + last - 1] = .blank.styled(style) }
    return end
  }

  /// Writes a literal or a number; text from outside is measured once, when it is loaded.
  @discardableResult
  public mutating func write(_ text: String, column: Int, row: Int, style: CellStyle = .text, limit: Int = .max) -> Int
  {
    write(MeasuredText(text), column: column, row: row, style: style, limit: limit)
  }

  /// Puts one cell; a wide one takes the next column too, and is a blank where it has none.
  public mutating func put(_ cell: Cell, column: Int, row: Int) {
    guard column >= 0, row >= 0, column < area.columns, row < area.rows else { return }
    let index = (area.row + row) * size.columns + area.column + column
    let hasNext = column + 1 < area.columns
    switch cell.width {
    case 2 where hasNext:
      openCluster(at: index)
      openCluster(at: index + 2)
      cells[index] = cell
      cells[index + 1] = .continuation
    // The right half of what was put on its left stands there already.
    case 0 where cells[index].width == 0: break
    default:
      openCluster(at: index)
      openCluster(at: index + 1)
      cells[index] = cell.width == 1 ? cell : .blank.styled(cell.style)
    }
  }

  /// Fills a rectangle of the area with a cell of one column.
  public mutating func fill(_ rect: Rect, with cell: Cell = .blank) {
    let part = rect.intersection(bounds)
    guard !part.isEmpty else { return }
    let filling = cell.width == 1 ? cell : .blank.styled(cell.style)
    for row in part.row..<part.endRow {
      let start = (area.row + row) * size.columns + area.column
      openCluster(at: start + part.column)
      openCluster(at: start + part.endColumn)
      for index in (start + part.column)..<(start + part.endColumn) { cells[index] = filling }
    }
  }

  /// Gives every cell of a rectangle another style and keeps what stands in it.
  public mutating func restyle(_ rect: Rect, _ change: (CellStyle) -> CellStyle) {
    let part = rect.intersection(bounds)
    for row in part.row..<max(part.row, part.endRow) {
      for column in part.column..<max(part.column, part.endColumn) {
        let index = (area.row + row) * size.columns + area.column + column
        if cells[index].width > 0 { cells[index].style = change(cells[index].style) }
      }
    }
  }

  /// Puts the terminal's own cursor on a cell of the area; outside of it nothing happens.
  public mutating func placeCursor(column: Int, row: Int) {
    guard column >= 0, row >= 0, column < area.columns, row < area.rows else { return }
    cursor = Point(column: area.column + column, row: area.row + row)
  }

  /// The cell at a place of the whole grid.
  public subscript(column: Int, row: Int) -> Cell {
    cells[row * size.columns + column]
  }

  /// Changes every cell; used for the ASCII form.
  public mutating func transform(_ change: (Cell) -> Cell) {
    for index in cells.indices { cells[index] = change(cells[index]) }
  }

  /// The text of a row of the whole grid, trailing blanks cut.
  public func text(row: Int) -> String {
    var line = ""
    for column in 0..<size.columns { line += self[column, row].text }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// A write that begins or ends inside a wide cluster or a flag leaves blanks of it.
  private mutating func openCluster(at index: Int) {
    guard index % size.columns != 0, cells.cutsCluster(at: index, rowFrom: index - index % size.columns) else { return }
    let style = cells[index - 1].style
    cells[index - 1] = .blank.styled(style)
    cells[index] = .blank.styled(style)
  }
}

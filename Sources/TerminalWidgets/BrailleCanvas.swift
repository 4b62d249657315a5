import TerminalCells

/// Dots of braille, two across and four down in a cell, with one style a cell.
struct BrailleCanvas {
  let size: Size
  private var dots: [UInt8]
  private var styles: [CellStyle]

  init(size: Size) {
    self.size = size
    dots = Array(repeating: 0, count: size.columns * size.rows)
    styles = Array(repeating: .text, count: size.columns * size.rows)
  }

  /// Dots across and down.
  var extent: Size { Size(columns: size.columns * 2, rows: size.rows * 4) }

  /// True when a cell has a dot.
  func hasDots(column: Int, row: Int) -> Bool {
    dots[row * size.columns + column] != 0
  }

  /// Sets a dot; the last style given to a cell is its style.
  mutating func set(_ dot: Point, style: CellStyle) {
    guard Rect(extent).contains(dot) else { return }
    let index = dot.row / 4 * size.columns + dot.column / 2
    dots[index] |= Self.bits[dot.row % 4 * 2 + dot.column % 2]
    styles[index] = style
  }

  /// Sets a dot of something that lies under all else: only a cell without dots takes its style.
  mutating func setBelow(_ dot: Point, style: CellStyle) {
    guard Rect(extent).contains(dot) else { return }
    let index = dot.row / 4 * size.columns + dot.column / 2
    set(dot, style: dots[index] == 0 ? style : styles[index])
  }

  /// Sets every dot, or every so many, of a straight line (Bresenham).
  mutating func line(from start: Point, to end: Point, style: CellStyle, every interval: Int = 1) {
    let across = abs(end.column - start.column)
    let down = -abs(end.row - start.row)
    let columnStep = start.column < end.column ? 1 : -1
    let rowStep = start.row < end.row ? 1 : -1
    var dot = start
    var error = across + down
    var count = 0
    while true {
      if count % interval == 0 { set(dot, style: style) }
      count += 1
      if dot == end { return }
      let doubled = 2 * error
      if doubled >= down {
        error += down
        dot.column += columnStep
      }
      if doubled <= across {
        error += across
        dot.row += rowStep
      }
    }
  }

  /// Puts the cells that have dots at the top left of the area.
  func draw(into buffer: inout CellBuffer) {
    for row in 0..<size.rows {
      for column in 0..<size.columns where hasDots(column: column, row: row) {
        let index = row * size.columns + column
        guard let glyph = Unicode.Scalar(0x2800 + UInt32(dots[index])) else { continue }
        buffer.put(Cell(glyph, style: styles[index]), column: column, row: row)
      }
    }
  }

  /// The bits of the Unicode block Braille Patterns, row by row.
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}

import TerminalCells
import Testing

@Suite("CellBuffer")
struct CellBufferTests {
  @Test("drawing inside nested areas changes nothing outside of them, except the other half of what it covers")
  func clipping() {
    var random = RepeatableRandom(seed: 3)
    for _ in 0..<1_500 {
      let size = Size(columns: Int.random(in: 0...12, using: &random), rows: Int.random(in: 0...4, using: &random))
      var buffer = background(size, using: &random)
      let before = buffer
      let outer = rect(near: size, using: &random)
      let inner = rect(near: size, using: &random)
      buffer.inside(outer) { area in
        area.inside(inner) { area in
          for _ in 0..<4 { scribble(in: &area, using: &random) }
        }
      }
      let open = visible(inner, in: visible(outer, in: Rect(size)))
      for row in 0..<size.rows {
        let cells = (0..<size.columns).map { buffer[$0, row] }
        #expect(HostileText.fault(in: cells) == nil)
        for column in 0..<size.columns where !open.contains(Point(column: column, row: row)) {
          let was = before[column, row]
          let isNeighbour = column == open.column - 1 || column == open.endColumn
          let isHalf = was.width != 1 || (0x1F1E6...0x1F1FF).contains(was.base)
          let isOpened = isNeighbour && isHalf && buffer[column, row].text == " "
          #expect(buffer[column, row] == was || isOpened)
        }
      }
    }
  }

  @Test("a text over either half of a wide cluster blanks the other half", arguments: ["漢", "🇺🇸"])
  func overwritingHalves(cluster: String) {
    var left = CellBuffer(size: Size(columns: 6, rows: 1))
    left.write("ab" + cluster + "cd", column: 0, row: 0, style: CellStyle(.good))
    var right = left
    left.write("x", column: 2, row: 0)
    right.write("x", column: 3, row: 0)
    #expect(left.text(row: 0) == "abx cd")
    #expect(right.text(row: 0) == "ab xcd")
    #expect(left[3, 0].style == CellStyle(.good))
    #expect(right[2, 0].style == CellStyle(.good))
  }

  @Test("a wide cluster over halves of two others leaves blanks beside it")
  func wideOverWide() {
    var buffer = CellBuffer(size: Size(columns: 6, rows: 1))
    buffer.write("漢字한", column: 0, row: 0)
    buffer.write("👩", column: 1, row: 0)
    #expect(buffer.text(row: 0) == " 👩 한")
  }

  @Test("a cluster cut by an edge or a limit is a blank", arguments: ["漢", "🇺🇸"])
  func cutByEdge(cluster: String) {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 3))
    buffer.write("abc" + cluster, column: 0, row: 0)
    buffer.write(cluster + "abc", column: -1, row: 1)
    buffer.write("a" + cluster, column: 0, row: 2, limit: 2)
    #expect(buffer.text(row: 0) == "abc")
    #expect(buffer.text(row: 1) == " abc")
    #expect(buffer.text(row: 2) == "a")
  }

  @Test("write returns the column after the text, seen or not")
  func writeReturns() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    #expect(buffer.write("abcdef", column: 2, row: 0) == 8)
    #expect(buffer.write("ab", column: 1, row: 9) == 3)
    #expect(buffer.write("ab", column: 1, row: 0, limit: -3) == 1)
    #expect(buffer.text(row: 0) == "  ab")
  }

  @Test("an area without columns takes nothing")
  func emptyArea() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    buffer.write("漢字", column: 0, row: 0)
    let before = buffer
    buffer.inside(Rect(column: 2, row: 0, columns: 0, rows: 1)) { $0.write("abcdef", column: -3, row: 0) }
    buffer.inside(Rect(column: -1, row: 0, columns: 3, rows: 1)) { $0.write("abcdef", column: 0, row: 0) }
    #expect(buffer == before)
  }

  @Test("a wide cell that is put takes two columns, and none is put where there is one")
  func putWide() throws {
    let wide = try #require(MeasuredText("漢").cells.first)
    var buffer = CellBuffer(size: Size(columns: 4, rows: 1))
    for (column, cell) in MeasuredText("a漢b").cells.enumerated() { buffer.put(cell, column: column, row: 0) }
    #expect(buffer.text(row: 0) == "a漢b")
    buffer.put(wide, column: 3, row: 0)
    #expect(buffer.text(row: 0) == "a漢")
    buffer.put(.continuation, column: 0, row: 0)
    #expect(buffer.text(row: 0) == " 漢")
  }

  @Test("restyling keeps what stands there; the cursor stays in its area")
  func restyleAndCursor() {
    var buffer = CellBuffer(size: Size(columns: 5, rows: 2))
    buffer.write("a漢b", column: 0, row: 0)
    buffer.restyle(Rect(column: 0, row: 0, columns: 99, rows: 1)) { _ in CellStyle(.selection) }
    #expect(buffer.text(row: 0) == "a漢b")
    #expect(buffer[1, 0].style == CellStyle(.selection))
    #expect(buffer[0, 1].style == .text)
    buffer.inside(Rect(column: 1, row: 1, columns: 2, rows: 1)) { area in
      area.placeCursor(column: 5, row: 0)
      #expect(area.cursor == nil)
      area.placeCursor(column: 1, row: 0)
    }
    #expect(buffer.cursor == Point(column: 2, row: 1))
  }

  private func background(_ size: Size, using random: inout RepeatableRandom) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    for row in 0..<size.rows {
      let text = (0..<8).map { _ in ["漢", "🇺🇸", "a", "👩"][Int.random(in: 0..<4, using: &random)] }.joined()
      buffer.write(text, column: Int.random(in: -1...1, using: &random), row: row, style: CellStyle(.dim))
    }
    return buffer
  }

  private func rect(near size: Size, using random: inout RepeatableRandom) -> Rect {
    Rect(
      column: Int.random(in: -1...size.columns, using: &random), row: Int.random(in: -1...size.rows, using: &random),
      columns: Int.random(in: 0...(size.columns + 2), using: &random),
      rows: Int.random(in: 0...(size.rows + 2), using: &random))
  }

  private func scribble(in area: inout CellBuffer, using random: inout RepeatableRandom) {
    let column = Int.random(in: -6...14, using: &random)
    let row = Int.random(in: -2...5, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: area.put(Cell("x"), column: column, row: row)
    case 1:
      let rect = Rect(column: column, row: row, columns: Int.random(in: 0...9, using: &random), rows: 3)
      area.fill(rect, with: Cell("."))
    case 2:
      for cell in MeasuredText("漢").cells { area.put(cell, column: column, row: row) }
    default:
      let text = HostileText.random(scalars: 8, using: &random)
      area.write(text, column: column, row: row, limit: Int.random(in: -1...9, using: &random))
    }
  }

  /// What an area shows of a rectangle in it; one that begins before it shows nothing.
  private func visible(_ rect: Rect, in area: Rect) -> Rect {
    guard rect.column >= 0, rect.row >= 0 else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    return Rect(
      column: area.column + rect.column, row: area.row + rect.row, columns: rect.columns, rows: rect.rows
    ).intersection(area)
  }
}

import TerminalCells
import TerminalWidgets
import Testing

@Suite("Large figures")
struct BigTextTests {
  @Test("are drawn dot by dot")
  func drawing() {
    var buffer = CellBuffer(size: Size(columns: 7, rows: 4))
    BigText("1:").draw(into: &buffer, scale: 1)
    #expect((0..<4).map { buffer.text(row: $0) } == ["▄█", " █  ▀", " █  ▀", "▀▀▀"])
  }

  @Test("take the largest scale that fits, and ordinary letters where none does")
  func scale() {
    let text = BigText("$75,000")
    let one = text.size(scale: 1)
    #expect(text.scale(in: one) == 1)
    #expect(text.scale(in: Size(columns: one.columns * 2, rows: 7)) == 2)
    #expect(text.scale(in: Size(columns: one.columns - 1, rows: 40)) == 0)
    var buffer = CellBuffer(size: Size(columns: 10, rows: 1))
    text.draw(into: &buffer, scale: 0)
    #expect(buffer.text(row: 0) == "$75,000")
  }

  @Test("have a glyph for every sign that the board writes in them")
  func glyphs() {
    let signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$%,.:+-/' "
    for sign in signs { #expect(BigText(String(sign)).size(scale: 1).columns > 0, "\(sign)") }
    #expect(BigText("§").size(scale: 1).columns == 0)
  }

  @Test("stay inside their area at every size")
  func inside() {
    for columns in 0..<40 {
      for rows in 0..<9 {
        var buffer = CellBuffer(size: Size(columns: columns, rows: rows))
        BigText("ER OPEN").draw(into: &buffer, scale: 3)
        #expect(buffer.cells.count == columns * rows)
      }
    }
  }
}

import TerminalCells
import Testing

@Suite("Block form")
struct BlockFormTests {
  @Test("fills the quarters in which braille has dots, and leaves all else")
  func quarters() {
    var buffer = CellBuffer(size: Size(columns: 12, rows: 1))
    buffer.write("⠁⠒⣀⡇⢸⣿⠀a漢│", column: 0, row: 0, style: CellStyle(.good))
    #expect(buffer.inBlocks().text(row: 0) == "▘▀▄▌▐█⠀a漢│")
    #expect(zip(buffer.inBlocks().cells, buffer.cells).allSatisfy { $0.style == $1.style && $0.width == $1.width })
  }

  @Test("each of the 255 patterns has its own glyph and no braille is left")
  func all() {
    for value in 0x2801...0x28FF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var buffer = CellBuffer(size: Size(columns: 1, rows: 1))
      buffer.put(Cell(scalar), column: 0, row: 0)
      #expect((0x2580...0x259F).contains(buffer.inBlocks().cells[0].base))
    }
  }
}

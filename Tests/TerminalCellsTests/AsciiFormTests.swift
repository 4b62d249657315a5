import TerminalCells
import Testing

@Suite("ASCII form")
struct AsciiFormTests {
  @Test("has only the 95 printable characters, one for each column")
  func onlyAscii() {
    var random = RepeatableRandom(seed: 6)
    for _ in 0..<500 {
      var buffer = CellBuffer(size: Size(columns: 30, rows: 1))
      buffer.write(HostileText.random(scalars: 30, using: &random), column: 0, row: 0, style: CellStyle(.good))
      let ascii = buffer.inASCII()
      #expect(ascii.size == buffer.size)
      for (cell, was) in zip(ascii.cells, buffer.cells) {
        #expect(cell.width == 1 && !cell.hasMarks)
        #expect((0x20...0x7E).contains(cell.base))
        #expect(was.width == 0 || cell.style == was.style)
      }
    }
  }

  @Test(
    "looks like what it stands for",
    arguments: [
      ("┏━1 Über ━┓", "+-1 Uber -+"), ("│ ▸ naïve ✓", "| > naive v"), ("╰─ a · b ─╯", "+- a . b -+"),
      ("██████▎░░░", "######|..."), ("▁▂▃▄▅▆▇█", "_.:-=+*#"), ("“quote” – 3 × 4…", "\"quote\" - 3 x 4~"),
      ("▲ 12 % ▼", "^ 12 % v"), ("漢字", "????"), ("e\u{301}", "e"), ("⡠⠤⠔⠒⠉", "..--'"), ("║═╬╗", "|=++"),
      ("⠁⠂⠄⡀", "''.."), ("⡇⢸⡠⠊⠑⢄⢣⡜⣿", "||.'\'.\\/#"),
      ("¿£5 ±2 m²? ¡€!", "?L5 +2 m2? !E!"), ("„so“ ≈ ⅓", "\"so\" ~ ?"),
    ])
  func likenesses(text: String, expected: String) {
    var buffer = CellBuffer(size: Size(columns: 20, rows: 1))
    buffer.write(text, column: 0, row: 0)
    #expect(buffer.inASCII().text(row: 0) == expected)
  }
}

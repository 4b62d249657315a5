import TerminalCells
import Testing

@testable import TerminalScreen

@Suite("Input")
struct InputTests {
  private func events(_ text: String) -> [InputEvent] {
    var decoder = InputDecoder()
    return decoder.decode(Array(text.utf8)) + decoder.finish()
  }

  @Test(
    "bytes become keys",
    arguments: [
      ("j", "j"), ("G", "G"), ("é", "é"), ("\u{1B}[A", "Up"), ("\u{1B}OB", "Down"), ("\u{1B}[5~", "PgUp"),
      ("\r", "Enter"),
      ("\t", "Tab"), ("\u{1B}[Z", "S-Tab"), ("\u{4}", "C-d"), ("\u{1B}a", "M-a"), ("\u{1B}", "Esc"),
      ("\u{7F}", "Backspace"),
    ])
  func keys(bytes: String, name: String) throws {
    #expect(events(bytes) == [.key(try #require(KeyPress(name: name)))])
  }

  @Test("a paste is one event, never keys, and rid of controls")
  func paste() {
    #expect(events("\u{1B}[200~qA\n\u{1B}[31mx\u{1B}[201~j").last == .key("j"))
    guard case .paste(let text)? = events("\u{1B}[200~quit\u{7}\u{1B}[201~").first else {
      Issue.record("no paste")
      return
    }
    #expect(text == "quit")
  }

  @Test(
    "answers to queries are swallowed",
    arguments: ["\u{1B}[?62;22c", "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}[24;80R"])
  func lateAnswers(bytes: String) {
    #expect(events(bytes).isEmpty)
  }

  @Test("the mouse is told beyond column 223")
  func mouse() {
    #expect(events("\u{1B}[<0;300;5M") == [.mouse(MouseEvent(kind: .press, point: Point(column: 299, row: 4)))])
  }

  @Test("a cell is two words, as the drawing code in C reads it")
  func cellLayout() {
    #expect(MemoryLayout<Cell>.size == 16 && MemoryLayout<Cell>.stride == 16)
  }

  @Test("a frame shown again changes nothing")
  func memoryScreen() {
    let screen = MemoryScreen(size: Size(columns: 20, rows: 3))
    var frame = CellBuffer(size: screen.size)
    frame.write("hello", column: 0, row: 0)
    for _ in 0..<3 { screen.present(frame, palette: Palette()) }
    #expect(screen.presents == 3 && screen.changedPresents == 1)
    frame.write("j", column: 0, row: 0)
    screen.present(frame, palette: Palette())
    #expect(screen.changedPresents == 2)
  }
}

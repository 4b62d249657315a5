import TerminalCells
import Testing

@testable import TerminalScreen

@Suite struct MemoryScreenTests {
  @Test("only presents that change something count as changed")
  func counts() {
    let screen = MemoryScreen(size: Size(columns: 10, rows: 2))
    var frame = CellBuffer(size: screen.size)
    screen.present(frame, palette: Palette())
    screen.present(frame, palette: Palette())
    frame.write("new", column: 0, row: 1)
    screen.present(frame, palette: Palette())
    frame.placeCursor(column: 1, row: 1)
    screen.present(frame, palette: Palette())
    screen.present(frame, palette: Palette([.text: Appearance(foreground: .ansi(2))]))
    #expect(screen.presents == 5)
    #expect(screen.changedPresents == 4)
    #expect(screen.frame == frame)
  }

  @Test("a redraw, a suspension and a loan paint the next frame again", arguments: [0, 1, 2])
  func repaint(way: Int) {
    let screen = MemoryScreen(size: Size(columns: 4, rows: 1))
    let frame = CellBuffer(size: screen.size)
    screen.present(frame, palette: Palette())
    switch way {
    case 0: screen.redraw()
    case 1: screen.suspend()
    default: screen.runOutside {}
    }
    screen.present(frame, palette: Palette())
    screen.present(frame, palette: Palette())
    #expect(screen.changedPresents == 2)
  }

  @Test("a new size is found by resize, not before")
  func resize() {
    let screen = MemoryScreen(size: Size(columns: 80, rows: 24))
    screen.changeSize(to: Size(columns: 40, rows: 10))
    #expect(screen.size == Size(columns: 80, rows: 24))
    screen.resize()
    #expect(screen.size == Size(columns: 40, rows: 10))
  }

  @Test("input is given once")
  func input() {
    let screen = MemoryScreen(size: Size(columns: 1, rows: 1))
    screen.feed([.key("j"), .paste("text")])
    #expect(screen.readInput() == [.key("j"), .paste("text")])
    #expect(screen.readInput() == [])
  }
}

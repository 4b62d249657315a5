import TerminalCells
import TerminalWidgets
import Testing

@Suite("PaneBox")
struct PaneBoxTests {
  private func box(isFocused: Bool) -> PaneBox {
    PaneBox(
      topLeft: ["Needs you"], topRight: ["worst first"], bottomLeft: ["forum now", " · blog 4 min"],
      bottomRight: [StyledText("SIM", CellStyle(.simulated)), " 30 Jan 2010 19:05 CST"], isFocused: isFocused,
      number: "1")
  }

  @Test("with focus the border is heavy and the title bold")
  func focused() {
    var buffer = CellBuffer(size: Size(columns: 58, rows: 3))
    box(isFocused: true).draw(into: &buffer)
    #expect(
      (0..<3).map { buffer.text(row: $0) } == [
        "┏━1 Needs you ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ worst first ━┓",
        "┃                                                        ┃",
        "┗━ forum now · blog 4 min ━━━ SIM 30 Jan 2010 19:05 CST ━┛",
      ])
    #expect(buffer[0, 0].style == CellStyle(.focus))
    #expect(buffer[4, 0].style == CellStyle(.focus, .bold))
    #expect(buffer[30, 2].style == CellStyle(.simulated))
  }

  @Test("without focus the border is rounded and dim")
  func unfocused() {
    var buffer = CellBuffer(size: Size(columns: 54, rows: 2))
    box(isFocused: false).draw(into: &buffer)
    #expect(
      (0..<2).map { buffer.text(row: $0) } == [
        "╭─1 Needs you ───────────────────────── worst first ─╮",
        "╰─ forum now · blog 4 min SIM 30 Jan 2010 19:05 CST ─╯",
      ])
    #expect(buffer[0, 0].style == CellStyle(.border))
    #expect(buffer[4, 0].style == .dim)
  }

  @Test(
    "what does not fit goes whole, the right label before the left one; SIM stays",
    arguments: [
      (40, "┏━1 Needs you ━━━━━━━━━━━ worst first ━┓", "┗━ forum now · blog 4 min ━━━━━━━ SIM ━┛"),
      (29, "┏━1 Needs you  worst first ━┓", "┗━ forum now ━━━━━━━━━ SIM ━┛"),
      (26, "┏━1 Needs you ━━━━━━━━━━━┓", "┗━ forum now ━━━━━━ SIM ━┛"),
      (18, "┏━1 Needs you ━━━┓", "┗━━━━━━━━━━ SIM ━┛"),
      (12, "┏━1 Needs… ┓", "┗━━━━ SIM ━┛"),
      (7, "┏━━━━━┓", "┗━━━━━┛"),
      (2, "┏┓", "┗┛"),
      (1, "", ""),
    ])
  func narrow(columns: Int, top: String, bottom: String) {
    #expect(frame(columns, 2) { box(isFocused: true).draw(into: &$0) } == [top, bottom])
  }

  @Test("a title is abridged, but never in a number")
  func longTitles() {
    let named = PaneBox(topLeft: ["Massachusetts General"])
    #expect(frame(20, 2) { named.draw(into: &$0) }[0] == "╭─Massachusetts G… ╮")
    let counted = PaneBox(topLeft: ["unread 41,204"])
    #expect(frame(15, 2) { counted.draw(into: &$0) }[0] == "╭─unread… ────╮")
  }

  @Test("its inside is all but the frame")
  func inside() {
    #expect(
      PaneBox.inside(Size(columns: 10, rows: 4)) == Rect(column: 1, row: 1, columns: 8, rows: 2))
    #expect(PaneBox.inside(Size(columns: 2, rows: 9)).isEmpty)
    #expect(PaneBox.inside(Size(columns: 0, rows: 0)).isEmpty)
  }
}

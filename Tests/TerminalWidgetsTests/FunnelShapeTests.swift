import TerminalCells
import TerminalWidgets
import Testing

@Suite("FunnelShape")
struct FunnelShapeTests {
  @Test("each step is a band, centred, with a slope to the next one")
  func bands() {
    #expect(
      frame(8, 4) { FunnelShape(widths: [1, 0.5]).draw(into: &$0) } == ["⣿⣿⣿⣿⣿⣿⣿⣿", "⠘⢿⣿⣿⣿⣿⡟⠁", "  ⣿⣿⣿⣿", "  ⣿⣿⣿⣿"])
  }

  @Test("without a row for slopes the bands stand one below the other; nothing is drawn of nobody, a dot of few")
  func tight() {
    #expect(frame(8, 3) { FunnelShape(widths: [1, 0, 0.01]).draw(into: &$0) }.map(\.count) == [8, 0, 4])
  }

  @Test(
    "a band has no more than four rows, however much room there is", arguments: [(3, 1), (12, 2), (24, 4), (90, 4)])
  func rows(rows: Int, band: Int) {
    #expect(FunnelShape.band(rows: rows, steps: 6) == band)
  }
}

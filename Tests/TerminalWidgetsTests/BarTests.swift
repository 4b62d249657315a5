import TerminalCells
import TerminalWidgets
import Testing

@Suite("Gauge, Sparkline and BarRow")
struct BarTests {
  @Test(
    "a gauge fills in eighths; only 0 is empty and only 1 is full",
    arguments: [
      (nil, "               "), (Double.nan, "               "), (0, "░░░░░░░░░░░░░░░"), (-3, "░░░░░░░░░░░░░░░"),
      (0.001, "▏░░░░░░░░░░░░░░"), (0.5, "███████▌░░░░░░░"), (0.75, "███████████▎░░░"), (0.999, "██████████████▉"),
      (1, "███████████████"), (2.8, "███████████████"), (.infinity, "███████████████"),
    ] as [(Double?, String)])
  func gauge(fraction: Double?, expected: String) {
    #expect(Gauge(fraction: fraction, columns: 15).line.words == expected)
  }

  @Test("a gauge in a narrower area is a shorter one, not a cut one")
  func narrowGauge() {
    #expect(frame(4, 1) { Gauge(fraction: 0.5, columns: 15).draw(into: &$0) } == ["██░░"])
    #expect(Gauge(fraction: 0.5, columns: 0).line.isEmpty)
    let styles = Gauge(fraction: 0.5, columns: 2).line.pieces.map(\.style)
    #expect(styles == [CellStyle(.chart), CellStyle(.chartRest)])
  }

  @Test(
    "a sparkline shows the newest values to the right, scaled to the highest",
    arguments: [
      ([0, 1, 2, 3, 4, 5, 6, 7], 8, "▁▂▃▄▅▆▇█"), ([99, 0, 5], 2, "▁█"), ([0, 0, 5], 6, "   ▁▁█"), ([0, 0], 3, " ▁▁"),
      ([1, 1_000], 2, "▂█"), ([-4, 4], 2, "▁█"), ([.max, 1], 2, "█▂"), ([], 5, ""), ([1], 0, ""),
    ])
  func sparkline(values: [Int], columns: Int, expected: String) {
    #expect(Sparkline(values: values, columns: columns).line.words == expected)
  }

  private let rows = [
    BarRow(label: "Team Zynga", value: "40,020 gifts", fraction: 1),
    BarRow(label: "Team B", value: "311 gifts", fraction: 0.0078),
    BarRow(label: "Team D", value: "9 gifts", fraction: nil),
  ]

  @Test("rows of bars are aligned, and a count under ten has none")
  func bars() {
    #expect(
      frame(40, 4) { BarRow.draw(rows, into: &$0) } == [
        "Team Zynga 40,020 gifts ████████████████",
        "Team B        311 gifts ▏░░░░░░░░░░░░░░░",
        "Team D          9 gifts",
        "",
      ])
  }

  @Test("where it is narrow the bars go, then the labels are cut; the values never")
  func narrowBars() {
    #expect(
      frame(20, 3) { BarRow.draw(rows, into: &$0) } == [
        "Team Z… 40,020 gifts", "Team B     311 gifts", "Team D       9 gifts",
      ])
    #expect(frame(10, 3) { BarRow.draw(rows, into: &$0) } == ["", " 311 gifts", "T… 9 gifts"])
  }
}

import TerminalCells
import TerminalWidgets
import Testing

@Suite("BrailleChart")
struct BrailleChartTests {
  @Test("a goal, a break in trend and two projections, with their words")
  func fundraising() {
    var points: [(x: Double, y: Double)] = []
    for day in stride(from: 0.0, through: 40, by: 1) {
      points.append((day, day < 30 ? 2_000 * day : 60_000 + 25_000 * (day - 30)))
    }
    let second = CellStyle(.chartSecond)
    let chart = BrailleChart(
      series: [
        .init(points: points), .init(points: [(40, 310_000), (51, 607_000)], style: second, isDotted: true),
        .init(points: [(40, 310_000), (51, 357_000)], style: second, isDotted: true),
      ],
      goal: 100_000, goalLabel: "goal $100,000",
      mark: .init(x: 30, notes: ["BREAK IN TREND  1 Dec 09:40", "26 gifts a day → 410 in an hour"]),
      notes: [.init(x: 51, y: 607_000, "$607k 7 d"), .init(x: 51, y: 357_000, "$357k run")],
      xRange: 0...51, yRange: 0...640_000,
      xLabels: [.init(0, "26 Oct"), .init(25, "20 Nov"), .init(51, "16 Dec")],
      yLabels: [.init(0, "0"), .init(640_000, "640k")])
    #expect(frame(80, 20) { chart.draw(into: &$0) } == Self.fundraisingFrame)
  }

  private static let fundraisingFrame = [
    "640k             BREAK IN TREND  1 Dec 09:40     ┊                   $607k 7 d",
    "                 26 gifts a day → 410 in an hour ┊                            ⡀",
    "                                                 ┊                          ⢀",
    "                                                 ┊                        ⢀",
    "                                                 ┊                      ⢀",
    "                                                 ┊                     ⡀",
    "                                                 ┊                   ⡀",
    "                                                 ┊                 ⡀ $357k run",
    "                                                 ┊               ⢀       ⢀ ⠠ ⠠ ⠐",
    "                                                 ┊             ⢀ ⠠ ⠐ ⠐ ⠈",
    "                                                 ┊           ⢀⠔⠁",
    "                                                 ┊         ⡠⠔⠁",
    "                                                 ┊       ⡠⠊",
    "                                                 ┊     ⡠⠊",
    "       goal $100,000                             ┊   ⡠⠊",
    "     · · · · · · · · · · · · · · · · · · · · · · ┊ ⡠⠊· · · · · · · · · · · · · ·",
    "                                                 ⢀⠔⠁",
    "                          ⢀⣀⣀⣀⣀⣀⣀⡠⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠊⠉⠉⠉⠁",
    "   0 ⣀⣀⣀⣀⠤⠤⠤⠤⠤⠔⠒⠒⠒⠒⠒⠊⠉⠉⠉⠉⠉⠁                      ┊",
    "     26 Oct                           20 Nov                              16 Dec",
  ]

  @Test("a straight line is one stroke of dots; a point alone is one dot; no number interrupts the line")
  func lines() {
    let rising = BrailleChart(series: [.init(points: [(0, 0), (1, 1)])], xRange: 0...1, yRange: 0...1)
    #expect(frame(4, 2) { rising.draw(into: &$0) } == ["  ⡠⠊", "⡠⠊"])
    let alone = BrailleChart(series: [.init(points: [(1, 0)])], xRange: 0...1, yRange: 0...1)
    #expect(frame(4, 2) { alone.draw(into: &$0) } == ["", "   ⢀"])
    let points = [(0.0, 0.0), (0.25, 0.0), (.nan, 0.0), (1.0, 0.0)].map { (x: $0.0, y: $0.1) }
    let interrupted = BrailleChart(series: [.init(points: points)], xRange: 0...1, yRange: 0...1)
    #expect(frame(4, 1) { interrupted.draw(into: &$0) } == ["⣀⡀ ⢀"])
  }

  @Test("a line that leaves the ranges is cut at their edge")
  func clipping() {
    let steep = BrailleChart(series: [.init(points: [(0, -1e300), (1, 1e300)])], xRange: 0...1, yRange: 0...1)
    #expect(frame(4, 1) { steep.draw(into: &$0) }.joined().contains { $0 != " " })
    let outside = BrailleChart(series: [.init(points: [(2, 0), (3, 1)])], goal: 9, xRange: 0...1, yRange: 0...1)
    #expect(frame(4, 1) { outside.draw(into: &$0) } == [""])
  }

  @Test("ranges without extent, or without end, draw what can be drawn")
  func degenerate() {
    let flat = BrailleChart(series: [.init(points: [(0, 0), (1, 0)])], xRange: 0...1, yRange: 0...0)
    #expect(frame(3, 1) { flat.draw(into: &$0) } == ["⣀⣀⣀"])
    let endless = BrailleChart(series: [.init(points: [(0, 0)])], xRange: 0...(.infinity), yRange: 0...1)
    #expect(frame(3, 1) { endless.draw(into: &$0) } == [""])
  }

  @Test("words never lie over a line or over one another; without room they are left out")
  func words() {
    let chart = BrailleChart(
      series: [.init(points: [(0, 0.5), (1, 0.5)])],
      notes: [
        .init(x: 1, y: 0.5, "first 1,204"), .init(x: 1, y: 0.5, "second 2,408"), .init(x: 0, y: 0, "third 9,999"),
      ],
      xRange: 0...1, yRange: 0...1)
    #expect(frame(14, 3) { chart.draw(into: &$0) } == [" first 1,204", "⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤", "second 2,408"])
  }
}

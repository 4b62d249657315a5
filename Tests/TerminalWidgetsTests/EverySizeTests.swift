import TerminalCells
import TerminalWidgets
import Testing

@Suite("Widgets at every size")
struct EverySizeTests {
  private static let long = "Sepsis bundle 漢字 🇺🇸 18,400 views in 42 min, and more words than any pane has room for"

  private static let widgets: [(name: String, draw: @Sendable (inout CellBuffer) -> Void)] = [
    (
      "PaneBox",
      {
        PaneBox(
          topLeft: [StyledText(long)], topRight: ["LIVE T+01:12"], bottomLeft: ["page 5 min", " · CSV 1 d"],
          bottomRight: ["SIM"], isFocused: true, number: "1"
        ).draw(into: &$0)
      }
    ),
    ("StyledLine", { StyledLine(long).draw(into: &$0, column: -2, row: 1) }),
    (
      "TableRow",
      {
        let layout = ColumnLayout([.init(.atMost(9)), .init(.share(2)), .init(.fixed(6), alignment: .right)])
        TableRow([StyledLine(long), StyledLine(long), "42 min"], isSelected: true).draw(
          into: &$0, row: 0, layout: layout)
      }
    ),
    ("Paragraph", { Paragraph(long, width: $0.bounds.columns).draw(into: &$0) }),
    ("Gauge", { Gauge(fraction: 0.61, columns: 20).draw(into: &$0) }),
    ("FunnelShape", { FunnelShape(widths: [1, 0.6, 0.4, 0, 0.2, 2]).draw(into: &$0) }),
    ("Sparkline", { Sparkline(values: Array(0...30), columns: 20).draw(into: &$0) }),
    (
      "BrailleChart",
      {
        BrailleChart(
          series: [.init(points: [(0, 0), (5, 9), (9, 2)])], goal: 4, goalLabel: "goal 4",
          mark: .init(x: 3, notes: ["then", "it broke"]), notes: [.init(x: 9, y: 2, "2 d")], xRange: 0...9,
          yRange: 0...9,
          xLabels: [.init(0, "Mon"), .init(9, "Sun")], yLabels: [.init(0, "0"), .init(9, "900")]
        ).draw(into: &$0)
      }
    ),
    (
      "BarRow",
      { BarRow.draw([BarRow(label: StyledText(long), value: "1,204 gifts", fraction: 0.4)], into: &$0) }
    ),
    ("TabBar", { TabBar(titles: ["Overview", "漢字漢字", "Log"], selected: 1).draw(into: &$0) }),
    ("KeyHints", { KeyHints([("?", "help"), ("Tab", "pane")]).draw(into: &$0) }),
    ("InputLine", { InputLine(prompt: "/ ", text: long, cursor: 30).draw(into: &$0) }),
    (
      "PopUp",
      {
        let rows = (0..<9).map { StyledLine("\($0) " + long) }
        PopUp(title: StyledText(long), rows: rows, selected: 6, footer: ["Enter go"]).draw(into: &$0)
      }
    ),
  ]

  @Test("draws only inside its area, and leaves no half of a cluster")
  func everySize() {
    for (name, draw) in Self.widgets {
      for columns in 0...34 {
        for rows in 0...7 {
          let area = Rect(column: 2, row: 1, columns: columns, rows: rows)
          var buffer = CellBuffer(size: Size(columns: columns + 4, rows: rows + 2))
          buffer.fill(buffer.bounds, with: Cell("."))
          buffer.inside(area, draw)
          for row in 0..<buffer.size.rows {
            for column in 0..<buffer.size.columns where !area.contains(Point(column: column, row: row)) {
              #expect(buffer[column, row] == Cell("."), "\(name) at \(columns)x\(rows)")
            }
            for column in 1..<buffer.size.columns {
              let isRightHalf = buffer[column, row].width == 0
              #expect(isRightHalf == (buffer[column - 1, row].width == 2), "\(name) at \(columns)x\(rows)")
            }
          }
        }
      }
    }
  }

  @Test("never shows a part of a number")
  func numbers() {
    // Every run of digits and commas that the widgets were given; the last ones are the pop-up's own positions.
    let given: Set<Substring> = [
      "18,400", "42", "1,204", "01", "12", "1", "5", "0", "2", "3", "4", "6", "7", "8", "9", "900",
    ]
    for (name, draw) in Self.widgets where !["Paragraph", "StyledLine", "InputLine"].contains(name) {
      for columns in 0...120 {
        for row in frame(columns, 5, draw: draw) {
          let numbers = row.split { !$0.isNumber && $0 != "," }.filter { $0 != "," }
          for number in numbers { #expect(given.contains(number), "\(name) at \(columns): \(row)") }
        }
      }
    }
  }
}

import TerminalCells
import TerminalWidgets
import Testing

@Suite("ColumnLayout and TableRow")
struct TableTests {
  private let layout = ColumnLayout(
    [
      .init(.fixed(5), priority: 3), .init(.atMost(14), minimum: 6, priority: 1),
      .init(.share(1), minimum: 8, priority: 4), .init(.fixed(7), priority: 2, alignment: .right),
    ], gap: 2)
  private let row = TableRow(["14:05", "Scott & White", "ER closed to all but incident patients", "42 min"])

  @Test(
    "columns go whole, the least important first; numbers stay whole",
    arguments: [
      (60, "14:05  Scott & White   ER closed to all but incide…   42 min"),
      (36, "14:05  Scott & W…  ER clos…   42 min"), (26, "14:05  ER closed…   42 min"),
      (20, "14:05  ER closed to…"), (10, "ER closed…"), (7, ""), (0, ""),
    ])
  func rows(width: Int, expected: String) {
    #expect(frame(width, 1) { row.draw(into: &$0, row: 0, layout: layout) } == [expected])
  }

  @Test("ranges follow one another with their gap, and a share fills the row")
  func ranges() {
    for width in 0...120 {
      let ranges = layout.ranges(for: width).compactMap { $0 }
      for (left, right) in zip(ranges, ranges.dropFirst()) { #expect(right.lowerBound == left.upperBound + 2) }
      if let last = ranges.last { #expect(last.upperBound == width) }
    }
    let shares = ColumnLayout([.init(.share(1)), .init(.share(2)), .init(.fixed(3))], gap: 0)
    #expect(shares.ranges(for: 13) == [0..<3, 3..<10, 10..<13])
  }

  @Test("of equal priority the last column goes first")
  func ties() {
    let equal = ColumnLayout([.init(.fixed(4)), .init(.fixed(4)), .init(.fixed(4))])
    #expect(equal.ranges(for: 10) == [0..<4, 5..<9, nil])
  }

  @Test("a number too wide for its column is left out; a selected row has one style")
  func selected() {
    let narrow = ColumnLayout([.init(.share(1)), .init(.fixed(3), alignment: .right)])
    var buffer = CellBuffer(size: Size(columns: 12, rows: 1))
    let row = TableRow([["Rush ", StyledText("x", .bright)], "1,204"], isSelected: true)
    row.draw(into: &buffer, row: 0, layout: narrow)
    #expect(buffer.text(row: 0) == "Rush x")
    #expect((0..<12).allSatisfy { buffer[$0, 0].style == CellStyle(.selection) })
  }
}

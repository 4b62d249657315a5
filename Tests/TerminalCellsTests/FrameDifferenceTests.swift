import Testing

@testable import TerminalCells

@Suite("FrameDifference")
struct FrameDifferenceTests {
  @Test("equal frames have no difference; no frame, or one of another size, differs everywhere")
  func extremes() {
    let frame = CellBuffer(size: Size(columns: 5, rows: 2))
    #expect(FrameDifference(from: frame, to: frame).isEmpty)
    let all = [FrameDifference.Span(row: 0, columns: 0..<5), FrameDifference.Span(row: 1, columns: 0..<5)]
    #expect(FrameDifference(from: nil, to: frame).spans == all)
    #expect(FrameDifference(from: CellBuffer(size: Size(columns: 4, rows: 2)), to: frame).spans == all)
    #expect(FrameDifference(from: nil, to: CellBuffer(size: Size(columns: 0, rows: 3))).isEmpty)
  }

  @Test("a changed style differs, and a wide cluster whole")
  func styles() {
    var old = CellBuffer(size: Size(columns: 6, rows: 1))
    old.write("a漢b", column: 0, row: 0)
    var new = old
    new.restyle(Rect(column: 1, row: 0, columns: 1, rows: 1)) { _ in CellStyle(.match) }
    #expect(FrameDifference(from: old, to: new).spans == [.init(row: 0, columns: 1..<3)])
  }

  @Test("the spans of the new frame put over the old one give the new one, and begin and end at a change")
  func applying() {
    var random = RepeatableRandom(seed: 4)
    for _ in 0..<500 {
      var old = CellBuffer(size: Size(columns: 14, rows: 4))
      for row in 0..<4 { old.write(HostileText.random(scalars: 12, using: &random), column: 0, row: row) }
      var new = old
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let text = HostileText.random(scalars: 3, using: &random)
        let row = Int.random(in: 0..<4, using: &random)
        new.write(text, column: Int.random(in: 0..<14, using: &random), row: row, style: CellStyle(.match))
      }
      var cells = old.cells
      for span in FrameDifference(from: old, to: new).spans {
        for column in span.columns { cells[span.row * 14 + column] = new[column, span.row] }
        #expect(old[span.columns.lowerBound, span.row] != new[span.columns.lowerBound, span.row])
        #expect(new[span.columns.lowerBound, span.row].width > 0)
        #expect(new[span.columns.upperBound - 1, span.row].width < 2)
      }
      #expect(cells == new.cells)
    }
  }
}

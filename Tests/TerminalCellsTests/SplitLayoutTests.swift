import TerminalCells
import Testing

@Suite("Split layout")
struct SplitLayoutTests {
  @Test("parts follow one another, fill the whole when one of them shares, and never pass it")
  func fills() {
    var random = RepeatableRandom(seed: 5)
    for _ in 0..<2_000 {
      let whole = Rect(column: 3, row: 2, columns: Int.random(in: 0...40, using: &random), rows: 7)
      let constraints: [Constraint] = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        Bool.random(using: &random)
          ? .fixed(Int.random(in: -2...20, using: &random)) : .share(Int.random(in: -1...3, using: &random))
      }
      let parts = whole.columns(constraints)
      #expect(parts.count == constraints.count)
      var column = whole.column
      for part in parts {
        #expect(part == Rect(column: column, row: 2, columns: part.columns, rows: 7))
        column = part.endColumn
      }
      #expect(column <= whole.endColumn)
      let shares = constraints.contains { if case .share(1...) = $0 { true } else { false } }
      if shares { #expect(column == whole.endColumn, "\(constraints) in \(whole.columns)") }
    }
  }

  @Test("fixed parts come first, shares divide the rest in proportion")
  func divides() {
    let rows = Rect(column: 0, row: 0, columns: 9, rows: 24).rows([.fixed(1), .share(1), .share(2), .fixed(2)])
    #expect(rows.map(\.rows) == [1, 7, 14, 2])
    #expect(rows.map(\.row) == [0, 1, 8, 22])
  }

  @Test("where there is too little, the last fixed parts get less and then nothing")
  func tooLittle() {
    let columns = Rect(column: 0, row: 0, columns: 5, rows: 1).columns([.fixed(4), .share(1), .fixed(3), .fixed(2)])
    #expect(columns.map(\.columns) == [4, 0, 1, 0])
  }

  @Test("rectangles: centred, inset, and cut to one another")
  func rectangles() {
    let whole = Rect(column: 2, row: 1, columns: 10, rows: 5)
    #expect(whole.centred(Size(columns: 4, rows: 9)) == Rect(column: 5, row: 1, columns: 4, rows: 5))
    #expect(whole.inset(columns: 1, rows: 1) == Rect(column: 3, row: 2, columns: 8, rows: 3))
    #expect(whole.inset(columns: 9).isEmpty)
    #expect(whole.intersection(Rect(column: 20, row: 0, columns: 4, rows: 4)).isEmpty)
    #expect(whole.contains(Point(column: 11, row: 5)))
    #expect(!whole.contains(Point(column: 12, row: 5)))
  }
}

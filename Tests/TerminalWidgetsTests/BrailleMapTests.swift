import TerminalCells
import TerminalWidgets
import Testing

@Suite("BrailleMap")
struct BrailleMapTests {
  private func place(_ across: Double, _ down: Double) -> BrailleMap.Place { .init(across: across, down: down) }

  private static let square = BrailleMap.Outline(
    [(0, 0), (39, 0), (39, 19), (0, 19), (0, 0)].map { .init(across: $0.0, down: $0.1) }, style: CellStyle(.text))

  @Test("outlines, points, marks with their words, and names where there is room")
  func whole() {
    let map = BrailleMap(
      outlines: [Self.square], points: [place(4, 10), place(30, 15)],
      marks: [
        .init(place(20, 9), letter: "+", style: .bright),
        .init(place(21, 10), letter: "a", style: .text, words: ["OPEN"]),
      ], names: [.init(place(4, 14), "Ada"), .init(place(36, 6), "Far too long a name")])
    #expect(
      frame(20, 5) { map.draw(into: &$0) } == [
        "⡏⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⢹", "⡇                  ⢸", "⡇ ⠄       +a OPEN  ⢸", "⡇   Ada        ⡀   ⢸",
        "⣇⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣸",
      ])
  }

  @Test("what is outside is cut off, however far away it is")
  func clipped() {
    let map = BrailleMap(
      outlines: [.init([place(-1e9, 10), place(1e9, 10)], style: .text), .init([place(5, 5)], style: .text)],
      points: [place(-1, 0), place(0, 99), place(1e12, 1e12)],
      marks: [.init(place(-3, 2), letter: "x", style: .text), .init(place(3, 400), letter: "y", style: .text)])
    #expect(frame(6, 4) { map.draw(into: &$0) } == ["", "", "⠒⠒⠒⠒⠒⠒".replacing("⠒", with: "⠤"), ""])
  }

  @Test("a mark makes way for an earlier one, and goes where every cell beside is taken")
  func crowded() {
    let map = BrailleMap(marks: "abcdefg".map { .init(place(5, 5), letter: $0, style: .text) })
    #expect(frame(5, 3) { map.draw(into: &$0) } == ["  d", " cab", "  e"])
  }

  @Test("a word stands beside its own mark, and no other mark between them or against it")
  func words() {
    let map = BrailleMap(
      marks: [.init(place(6, 1), letter: "a", style: .text, words: ["SHUT"])]
        + "bcdefghi".enumerated().map { .init(place(8 + Double($0.offset) * 2, 1), letter: $0.element, style: .text) })
    #expect(frame(14, 1) { map.draw(into: &$0) } == ["   a SHUT ghi"])
  }

  @Test("the fullest words for which there is room")
  func alternatives() {
    let map = BrailleMap(marks: [
      .init(place(0, 0), letter: "4", style: .text, words: ["Example North OPEN", "OPEN", "O"])
    ])
    #expect(frame(20, 1) { map.draw(into: &$0) } == ["4 Example North OPEN"])
    #expect(frame(9, 1) { map.draw(into: &$0) } == ["4 OPEN"])
    #expect(frame(4, 1) { map.draw(into: &$0) } == ["4 O"])
    #expect(frame(2, 1) { map.draw(into: &$0) } == ["4"])
  }

  @Test("an outline keeps its style where a point lies on it")
  func styles() {
    var buffer = CellBuffer(size: Size(columns: 2, rows: 1))
    BrailleMap(
      outlines: [.init([place(0, 0), place(1, 0)], style: CellStyle(.dim))], points: [place(0, 3), place(3, 3)],
      pointStyle: CellStyle(.chart)
    ).draw(into: &buffer)
    #expect(buffer.cells.map(\.style) == [CellStyle(.dim), CellStyle(.chart)])
    #expect(buffer.text(row: 0) == "⡉⢀")
  }

  @Test("any size, and places that are no numbers, draw nothing outside")
  func everySize() {
    let map = BrailleMap(
      outlines: [Self.square, .init([place(.nan, 1), place(2, .infinity), place(3, 3)], style: .text)],
      points: [place(.nan, .nan), place(1, 1)],
      marks: [
        .init(place(.nan, 0), letter: "a", style: .text),
        .init(place(1, 1), letter: "b", style: .text, words: ["long"]),
      ],
      names: [.init(place(.infinity, 0), "nowhere")])
    for columns in 0...9 {
      for rows in 0...4 { #expect(frame(columns, rows) { map.draw(into: &$0) }.count == rows) }
    }
  }
}

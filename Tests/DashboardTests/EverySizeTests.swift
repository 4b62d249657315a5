import Dashboard
import TerminalCells
import Testing

@Suite("Every view at every size")
struct EverySizeTests {
  static let sizes = [
    (0, 0), (1, 1), (2, 3), (7, 2), (20, 5), (40, 12), (60, 15), (80, 24), (99, 31), (160, 45), (400, 120),
  ]

  @Test("fills its grid and describes itself, whatever the size", arguments: ViewCatalog.views.map(\.id))
  func everySize(_ view: ViewID) throws {
    let story = try StoryStore.all()
    for (columns, rows) in Self.sizes {
      let size = Size(columns: columns, rows: rows)
      for keys in ["", "Enter", "z", "?", "g", ": t", "/ th"] {
        let state = try story.state(view, size, keys: keys)
        let frame = state.frame()
        #expect(frame.size == size)
        #expect(frame.cells.count == columns * rows)
        #expect(frame.inASCII().cells.allSatisfy { (0x20..<0x7F).contains($0.base) })
        #expect(!state.description().isEmpty)
      }
    }
  }

  @Test("the right edge of every row is straight, with wide and joined characters in the rows")
  func rightEdge() throws {
    let frame = try StoryStore.all().state(.timeline, Size(columns: 80, rows: 40)).frame()
    for row in 3..<37 { #expect(frame[79, row].text == "┃") }
  }

  @Test("a description has no boxes, bars or dots", arguments: ViewCatalog.views.map(\.id))
  func plainDescription(_ view: ViewID) throws {
    let lines = try StoryStore.all().state(view, Size(columns: 120, rows: 40)).description()
    let drawn = lines.joined().unicodeScalars.filter {
      (0x2500..<0x25A0).contains($0.value) || (0x2800..<0x2900).contains($0.value)
    }
    #expect(drawn.isEmpty)
  }
}

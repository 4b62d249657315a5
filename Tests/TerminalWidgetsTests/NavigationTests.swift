import TerminalCells
import TerminalWidgets
import Testing

@Suite("TabBar, KeyHints, InputLine and PopUp")
struct NavigationTests {
  private let hints = KeyHints([("?", "help"), ("Tab", "pane"), ("/", "search"), (":", "command"), ("q", "quit")])

  @Test(
    "hints move closer, then go whole from the right",
    arguments: [
      (60, " ? help   Tab pane   / search   : command   q quit"),
      (48, " ? help  Tab pane  / search  : command  q quit"),
      (45, " ? help  Tab pane  / search  : command"), (16, " ? help"), (17, " ? help  Tab pane"), (6, ""), (0, ""),
    ])
  func keyHints(width: Int, expected: String) {
    var places: [Range<Int>] = []
    let row = frame(width, 1) { places = hints.draw(into: &$0) }[0]
    #expect(row == expected)
    let columns = Array(row)
    #expect(places.map { String(columns[$0]) } == hints.hints.prefix(places.count).map { "\($0.key) \($0.label)" })
  }

  @Test(
    "the selected tab is there at every width, between heavy strokes",
    arguments: [
      (60, " │Overview│Timeline┃Crisis┃Log│Sources│"), (30, "‹┃Crisis┃Log│Sources│"), (20, "‹┃Crisis┃Log│›"),
      (10, "‹┃Crisis┃›"), (8, "‹┃Cri…┃›"), (0, ""),
    ])
  func tabs(width: Int, expected: String) {
    let bar = TabBar(titles: ["Overview", "Timeline", "Crisis", "Log", "Sources"], selected: 2)
    var places: [Range<Int>?] = []
    #expect(frame(width, 1) { places = bar.draw(into: &$0) } == [expected])
    #expect(places.count == 5)
    if width >= 10 { #expect(places[2].map { String(Array(expected)[$0]) } == "Crisis") }
  }

  @Test("tabs without a valid selection draw nothing")
  func noTabs() {
    #expect(frame(9, 1) { TabBar(titles: ["a"], selected: 3).draw(into: &$0) } == [""])
    #expect(frame(9, 1) { TabBar(titles: [String](), selected: 0).draw(into: &$0) } == [""])
  }

  @Test(
    "an input line shows the part with the cursor, the end of a long text first",
    arguments: [
      ("sepsis", 6, "/ sepsis", 8), ("sepsis", -1, "/ sepsis", 2),
      ("a very long search that goes on and on", 99, "/ … that goes on and on", 23),
      ("a very long search that goes on and on", 3, "/ a very long search th…", 5),
      ("漢字漢字漢字漢字漢字漢字", 12, "/ …漢字漢字漢字漢字漢字", 23), ("e\u{301}x", 1, "/ e\u{301}x", 3),
    ])
  func inputLine(text: String, cursor: Int, expected: String, column: Int) {
    var place: Point?
    let rows = frame(24, 1) {
      InputLine(prompt: "/ ", text: text, cursor: cursor).draw(into: &$0)
      place = $0.cursor
    }
    #expect(rows == [expected])
    #expect(place == Point(column: column, row: 0))
  }

  @Test("an input line too narrow for its prompt has none, and its cursor is always in sight", arguments: 1...12)
  func narrowInput(width: Int) {
    for cursor in 0...9 {
      var buffer = CellBuffer(size: Size(columns: width, rows: 1))
      InputLine(prompt: "find: ", text: "abcdefghi", cursor: cursor).draw(into: &buffer)
      #expect(buffer.cursor != nil)
      #expect(buffer.text(row: 0).hasPrefix("find: ") == (width >= 10))
    }
  }

  private func menu(selected: Int, firstRow: Int = 0) -> PopUp {
    PopUp(
      title: "Go to", rows: (1...12).map { StyledLine("view \($0)") }, selected: selected, footer: ["Enter go"],
      firstRow: firstRow)
  }

  @Test("a pop-up lies over what is there, and its selected row is visible")
  func popUp() {
    var shown: PopUp.Shown?
    let rows = frame(31, 8) {
      for row in 0..<8 { $0.write(String(repeating: "·", count: 31), column: 0, row: row) }
      $0.inside(Rect(column: 1, row: 1, columns: 29, rows: 6)) { shown = menu(selected: 9).draw(into: &$0) }
    }
    #expect(
      rows == [
        "·······························",
        "··┏━Go to ━━━━━━━━━━━━━━━━━━┓··",
        "··┃  view 7                 ┃··",
        "··┃  view 8                 ┃··",
        "··┃  view 9                 ┃··",
        "··┃▸ view 10                ┃··",
        "··┗━ Enter go ━ 7-10 of 12 ━┛··",
        "·······························",
      ])
    #expect(shown?.rows == 6..<10)
    #expect(shown?.content == Rect(column: 2, row: 1, columns: 25, rows: 4))
  }

  @Test("the list moves only at its edge, when it is told where it stood")
  func scrolling() {
    var buffer = CellBuffer(size: Size(columns: 30, rows: 6))
    #expect(menu(selected: 7, firstRow: 5).draw(into: &buffer).rows == 5..<9)
    #expect(menu(selected: 4, firstRow: 5).draw(into: &buffer).rows == 4..<8)
    #expect(menu(selected: 9, firstRow: 5).draw(into: &buffer).rows == 6..<10)
    #expect(menu(selected: 0, firstRow: 99).draw(into: &buffer).rows == 0..<4)
    #expect(buffer.cursor != nil)
  }

  @Test("a pop-up is as large as its content, where there is room")
  func smallPopUp() {
    #expect(
      frame(20, 5) { PopUp(title: "Quit?", rows: ["y yes", "n no"]).draw(into: &$0) } == [
        "     ┏━Quit? ━┓",
        "     ┃  y yes ┃",
        "     ┃  n no  ┃",
        "     ┗━━━━━━━━┛",
        "",
      ])
  }
}

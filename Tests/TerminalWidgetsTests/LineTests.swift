import TerminalCells
import TerminalWidgets
import Testing

@Suite("Styled lines and abridged text")
struct LineTests {
  @Test(
    "an abridged text never shows a part of a number, nor a number without its unit",
    arguments: [
      ("seen by 18,400 people", 21, "seen by 18,400 people"), ("seen by 18,400 people", 20, "seen by…"),
      ("seen by 18,400 people", 12, "seen by…"), ("seen by 18,400 people", 5, "seen…"),
      ("$75,000 of $100,000", 12, "$75,000 of…"), ("pain is 42 min away", 12, "pain is…"),
      ("pain is 42 min away", 17, "pain is 42 min a…"),
      ("rush.example/haiti/day-6", 22, "rush.example/…"), ("漢字漢字", 6, "漢字…"), ("🇺🇸🇩🇪", 3, "🇺🇸…"),
      ("words", 1, "…"), ("words", 0, ""),
    ])
  func abridged(text: String, limit: Int, expected: String) {
    let abridged = MeasuredText(text).abridged(to: limit)
    #expect(abridged.text == expected)
    #expect(abridged.columns <= limit)
  }

  @Test("a line is cut across its pieces, each in its own style")
  func truncatedLine() {
    let line: StyledLine = ["Team ", StyledText("40,020", .bright), StyledText(" gifts today", .dim)]
    #expect(line.columns == 23)
    #expect(line.truncated(to: 23) == line)
    let cut = line.truncated(to: 22)
    #expect(cut.words == "Team 40,020 gifts tod…")
    #expect(cut.pieces.map(\.style) == [.text, .bright, .dim])
    #expect(line.truncated(to: 14).words == "Team…")
    #expect(line.truncated(to: 0).isEmpty)
  }

  @Test("drawing returns the column after the line and obeys its limit")
  func draws() {
    var end = 0
    let line: StyledLine = ["ab", StyledText("漢", .dim), "cd"]
    #expect(frame(9, 1) { end = line.draw(into: &$0, column: 1, row: 0, limit: 5) } == [" ab漢c"])
    #expect(end == 6)
  }
}

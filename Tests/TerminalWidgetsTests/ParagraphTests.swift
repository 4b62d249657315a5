import TerminalCells
import TerminalWidgets
import Testing

@Suite("Paragraph")
struct ParagraphTests {
  private func wrapped(_ text: String, _ width: Int) -> [String] {
    Paragraph(text, width: width).lines.map(\.text)
  }

  @Test("wraps at words and keeps line feeds, blank lines and indentation")
  func words() {
    let text = "The generator came back at four.\n\n  We moved eleven cots.  \r\nEnd\n"
    #expect(
      wrapped(text, 16) == ["The generator", "came back at", "four.", "", "  We moved", "eleven cots.", "End", ""])
    #expect(wrapped("", 5) == [""])
    #expect(wrapped("exactly five", 7) == ["exactly", "five"])
    #expect(wrapped("a    b", 3) == ["a", "b"])
    #expect(wrapped("      far in", 4) == ["far", "in"])
  }

  @Test("breaks long words between clusters, and CJK between letters but not before its punctuation")
  func clusters() {
    #expect(wrapped("abcdefgh ij", 3) == ["abc", "def", "gh", "ij"])
    #expect(wrapped("see 漢字漢字。 end", 9) == ["see 漢字", "漢字。", "end"])
    #expect(wrapped("🇺🇸🇩🇪🇺🇸", 5) == ["🇺🇸🇩🇪", "🇺🇸"])
    #expect(wrapped("👩👩👩", 3) == ["👩", "👩", "👩"])
    #expect(wrapped("a👩b", 1) == ["a", " ", "b"])
    #expect(wrapped("words", 0).isEmpty)
  }

  @Test("no line is wider than asked, and no letter is lost")
  func property() {
    var random = RepeatableRandom(seed: 7)
    let parts = ["a", "word", " ", "  ", "\n", "漢", "。", "🇩🇪", "e\u{301}", "pharmacy-box", "👩"]
    for _ in 0..<800 {
      let text = (0..<30).map { _ in parts[Int.random(in: parts.indices, using: &random)] }.joined()
      let width = Int.random(in: 2...20, using: &random)
      let lines = Paragraph(text, width: width).lines
      #expect(lines.allSatisfy { $0.columns <= width })
      let letters = lines.map(\.text).joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " && $0 != "\n" }, "\(text) in \(width)")
    }
  }

  @Test("draws from the line asked for")
  func draws() {
    let paragraph = Paragraph("one two three four", width: 5)
    #expect(frame(5, 2) { paragraph.draw(into: &$0, from: 1) } == ["two", "three"])
    #expect(frame(5, 2) { paragraph.draw(into: &$0, from: 99) } == ["", ""])
  }

  @Test("wraps 100 kB without a line break")
  func long() {
    let text = String(repeating: "thirteen char ", count: 7_500)
    let lines = Paragraph(text, width: 80).lines
    #expect(lines.count == 7_500 * 2 / 11 + 1)
    #expect(Paragraph(String(repeating: "x", count: 100_000), width: 80).lines.count == 1_250)
  }
}

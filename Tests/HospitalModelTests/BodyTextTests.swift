import HospitalModel
import Testing

@Suite("Text of a body")
struct BodyTextTests {
  @Test("a text without marks is its paragraphs, and nothing is lost")
  func plain() {
    let body = BodyText("One line.\n\nAnother, with 3 > 2 and #1.")
    #expect(body.lines.map(\.kind) == [.paragraph, .blank, .paragraph] && body.links.isEmpty)
    #expect(body.lines.map { body.text($0.range) } == ["One line.", "", "Another, with 3 > 2 and #1."])
    #expect(BodyText("").lines.isEmpty)
  }

  @Test("marks are taken from the beginnings of lines, and what stands behind them keeps its place")
  func marks() {
    let body = BodyText("# A\n> - b\n  12. c\n\td\ne | f")
    #expect(body.lines.map(\.kind) == [.heading(1), .item("-"), .item("12."), .code, .row])
    #expect(body.lines.map(\.quotes) == [0, 1, 0, 0, 0] && body.lines[2].depth == 1)
    #expect(body.lines.map { body.text($0.range) } == ["A", "b", "c", "d", "e | f"])
    #expect(body.cells(of: body.lines[4]).map(body.text) == ["e", "f"])
  }

  @Test(
    "the list of addresses is taken off only where it counts from 1 behind a blank line",
    arguments: [
      ("a [1]\n\n[1]: https://n.example/", 1, 1), ("a [1]\n[1]: https://n.example/", 0, 2),
      ("a\n\n[2]: https://n.example/", 0, 3), ("a\n\n[1]: https://n.example/\n[3]: https://n.example/b", 0, 4),
      ("a\n\n[1]: see there", 0, 3),
    ])
  func references(text: String, numbered: Int, lines: Int) {
    let body = BodyText(text)
    #expect(body.numbered == numbered && body.lines.count == lines)
  }

  @Test("addresses that stand in the text are links too, each once, without what ends a sentence")
  func bare() {
    let body = BodyText("See https://n.example/a, (https://n.example/b) and https://n.example/a. http:// is none.")
    #expect(body.links == ["https://n.example/a", "https://n.example/b"] && body.numbered == 0)
  }

  @Test(
    "tags are found at the beginnings of words",
    arguments: [
      ("#KnowYourNumbers and #ourSummit!", ["#KnowYourNumbers", "#ourSummit"]), ("C# #1 a#b ##x", ["#x"]),
      ("#a #A", ["#a"]), ("#größe_2", ["#größe_2"]), ("", []),
    ])
  func tags(text: String, tags: [String]) {
    #expect(HashtagText.tags(in: text) == tags)
  }
}

import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Structure of a body")
struct BodyStructureTests {
  private func marked(_ html: String, base: String? = "https://north.example/blog/") -> String {
    var plain = PlainText()
    return plain.text(
      of: Array(html.utf8).span, rule: .html, shape: .body, structure: BodyStructure(base: base))
  }

  @Test(
    "headings, quotes, lists, tables, code and captions are told by marks",
    arguments: [
      ("<h2>Day six</h2><p>One</p><p>Two<br>Three</p>", "## Day six\n\nOne\n\nTwo\nThree"),
      ("<p>a</p><blockquote><p>b</p><blockquote>c</blockquote></blockquote>d", "a\n\n> b\n\n> > c\n\nd"),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>d", "- a\n  - b\n- c\n\nd"),
      ("<ol><li>a</li><li><p>b</p><p>c</p></li></ol>", "1. a\n\n2. b\n\n  c"),
      ("<table><tr><th>Tent</th><th>Cots</th></tr><tr><td></td><td>7</td></tr></table>", "Tent | Cots\n| 7"),
      ("<pre>if a {\n  b\n}</pre>x", "\tif a {\n\t  b\n\t}\n\nx"),
      ("a <img src=x alt='Tent three &amp; four'> b", "a [picture: Tent three & four] b"),
      ("a <img src=x> b<img alt=\"\">", "a b"),
      ("<img class='emoji' alt='🙂'> x", "🙂 x"),
    ])
  func marks(html: String, text: String) {
    #expect(marked(html) == text)
  }

  @Test("links are numbered behind their words; the same address keeps its number")
  func links() {
    let html =
      "See <a href='/map?a=1&amp;b=2'>the map</a> and <a href=\"https://n.example/x\">it</a>, "
      + "<a href=/map?a=1&b=2>again</a>."
    #expect(
      marked(html) == "See the map [1] and it [2], again [1].\n\n"
        + "[1]: https://north.example/map?a=1&b=2\n[2]: https://n.example/x")
  }

  @Test(
    "what is no page, says its address itself or has no words gets no number",
    arguments: [
      "<a href='javascript:alert(1)'>x</a>", "<a href='#top'>x</a>", "<a>x</a>", "<a href='mailto:a@b.example'>x</a>",
      "<a href='data:text/html,y'>x</a>",
    ])
  func noLinks(html: String) {
    #expect(marked(html) == "x")
    #expect(marked("<a href='https://n.example/'></a>x") == "x")
    #expect(marked("<a href='https://n.example/tags/a'>#a</a>") == "#a")
    #expect(marked("<a href='https://n.example/'>https://n.example/</a>") == "https://n.example/")
  }

  @Test("without structure the text is what it was")
  func plain() {
    let html = "<h1>a</h1><ul><li><a href=/x>b</a></ul><table><tr><td>c<td>d</table><img alt=e>"
    var plain = PlainText()
    #expect(plain.text(of: Array(html.utf8).span, rule: .html, shape: .body) == "a\nb\nc d")
  }

  @Test(
    "broken markup stays harmless, and costs no more than its length",
    arguments: [
      "<blockquote>", "<ul>", "<ol><li>", "<pre>", "<h1>", "<a href='https://n.example/x'>y", "<td>", "<img alt='",
      "<a href=\"", "</ul></blockquote></li>", "<table><tr>",
    ])
  func broken(piece: String) {
    let many = 20_000
    let text = marked(String(repeating: piece, count: many) + "end")
    #expect(text.contains("end"))
    #expect(text.utf8.count <= many * piece.utf8.count * 3 + 10_000)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
  }

  @Test("scripts vanish, and ten million letters in one paragraph are read whole")
  func large() {
    #expect(marked("<p>a<script>document.write('<h1>b</h1>')</script>c</p>") == "ac")
    let letters = String(repeating: "word ", count: 2_000_000)
    #expect(marked("<p>\(letters)</p>").utf8.count == letters.utf8.count - 1)
  }

  @Test("a body that was marked is read back")
  func readBack() {
    let body = BodyText(
      marked("<h2>Day six</h2><p>The <a href=/map>map</a>.</p><ul><li>rope</ul><blockquote>b</blockquote><pre>c</pre>"))
    #expect(body.links == ["https://north.example/map"] && body.numbered == 1)
    #expect(
      body.lines.filter { $0.kind != .blank }.map(\.kind)
        == [.heading(2), .paragraph, .item("-"), .paragraph, .code])
    let texts = body.lines.filter { $0.kind != .blank }.map { body.text($0.range) }
    #expect(texts == ["Day six", "The map [1].", "rope", "b", "c"])
  }

  @Test("posts of a channel keep the structure, inspect prints the text alone")
  func channels() throws {
    let feed = """
      <rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>N</title><item><guid>1</guid>
      <title>T</title><description>&lt;h2&gt;a&lt;/h2&gt;&lt;p&gt;b&lt;/p&gt;</description><category>Haiti</category>
      <category>field</category><georss:point>18.54 -72.34</georss:point></item></channel></rss>
      """
    #expect(try readFeed(Array(feed.utf8)).entries.first?.summary == "a\nb")
    let answers = RecordedAnswers([("https://n.example/feed", feed)])
    let item = try #require(try answers.read("https://n.example/feed").items.first)
    #expect(item.body == "## a\n\nb" && item.tags == ["Haiti", "field"] && item.place == "18.54, -72.34")
  }
}

import ChannelFeeds
import HospitalModel
import Testing

@Suite("Reading feeds")
struct FeedReadingTests {
  private static let rss = """
    <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
    <title>Example news</title><link>https://example.org/</link>
    <item><guid>one</guid><title>ER &amp; visiting</title><link>https://example.org/1</link><dc:creator>Press office</dc:creator>
    <description><![CDATA[<p>East <b>door</b></p><script>alert(1)</script>]]></description>
    <pubDate>Thu, 05 Nov 2009 15:10:00 CST</pubDate></item>
    <item><title>No id at all</title></item></channel></rss>
    """

  private func read(_ text: String) throws -> FeedDocument { try readFeed(Array(text.utf8)) }

  @Test("RSS 2.0 gives its items in order, as plain text")
  func rss() throws {
    let document = try read(Self.rss)
    #expect(document.format == .rss2 && document.title == "Example news" && document.warnings.isEmpty)
    let first = try #require(document.entries.first?.item(in: document))
    #expect(first.id == "one" && first.title == "ER & visiting" && first.author == "Press office")
    #expect(first.body.contains("East door") && !first.body.contains("alert"))
    #expect(first.published?.iso8601 == "2009-11-05T21:10:00Z")
    #expect(document.entries.count == 2)
  }

  @Test("an item without an id gets the same one at every reading")
  func stableIDs() throws {
    let once = try read(Self.rss)
    let again = try read(Self.rss)
    #expect(once.entries[1].item(in: once)?.id == again.entries[1].item(in: again)?.id)
    #expect(once.entries[1].item(in: once)?.id.isEmpty == false)
  }

  @Test("Atom tells writing from publishing")
  func atom() throws {
    let document = try read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Field blog</title><entry><id>urn:x:1</id><title type="html">A &lt;i&gt;day&lt;/i&gt;</title>
      <published>2010-01-30T20:30:00Z</published><updated>2010-01-31T01:02:00Z</updated><link href="https://example.org/day"/>
      <content type="text">Tent three &lt;b&gt;</content></entry></feed>
      """)
    let item = try #require(document.entries.first?.item(in: document))
    #expect(document.format == .atom1 && item.title == "A day" && item.body == "Tent three <b>")
    #expect(item.written?.iso8601 == "2010-01-31T01:02:00Z" && item.link == "https://example.org/day")
  }

  @Test(
    "what is no feed is refused in words",
    arguments: [
      "", "{}", "<html><body>Hello</body></html>", "Dear all", "<x/>", "<rdf><item><title>a</title></item></rdf>",
    ])
  func noFeed(text: String) {
    let error = #expect(throws: FeedError.self) { try readFeed(Array(text.utf8)) }
    #expect(error?.exitCode == 65 && error?.message.isEmpty == false)
  }

  @Test("broken feeds are mended with a warning, and whole items before a cut are kept")
  func broken() throws {
    let cut = try read(String(Self.rss.prefix(Self.rss.count - 30)))
    #expect(cut.entries.first?.id == "one" && !cut.warnings.isEmpty)
    let bare = try read(
      "<rss version='2.0'><channel><item><title>Q&A, caf&eacute; <br> late</title></item></channel></rss>")
    #expect(bare.entries.first?.title?.contains("Q&A, café") == true && !bare.warnings.isEmpty)
  }

  @Test("nothing that could harm a terminal comes through")
  func sanitised() throws {
    let hostile = "a\u{202E}b\u{200B}c\u{FEFF}d\u{85}e\u{E0041}f"
    let document = try read("<rss version='2.0'><channel><item><title>\(hostile)&#x1B;</title></item></channel></rss>")
    let title = try #require(document.entries.first?.title)
    #expect(
      title.unicodeScalars.allSatisfy {
        !(0x202A...0x202E).contains($0.value) && $0.value != 0x1B && $0.value < 0xE0000
      })
  }

  @Test("an entity bomb is refused or read without expanding")
  func bomb() throws {
    var doctype = "<!DOCTYPE x [<!ENTITY a0 'ha'>"
    for level in 1...30 { doctype += "<!ENTITY a\(level) '&a\(level - 1);&a\(level - 1);'>" }
    let text = doctype + "]><rss version='2.0'><channel><item><title>&a30;</title></item></channel></rss>"
    do {
      let document = try read(text)
      #expect((document.entries.first?.title?.count ?? 0) < 100_000)
    } catch let error as FeedError {
      #expect(error.exitCode == 65)
    }
  }

  @Test("latin letters in another encoding are read by the declaration")
  func encoding() throws {
    var bytes = Array("<?xml version='1.0' encoding='iso-8859-1'?><rss version='2.0'><channel><title>caf".utf8)
    bytes += [0xE9] + Array("</title></channel></rss>".utf8)
    #expect(try readFeed(bytes).title == "café")
  }
}

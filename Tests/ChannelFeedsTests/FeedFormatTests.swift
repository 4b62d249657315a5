import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Formats")
struct FeedFormatTests {
  private func read(_ text: String, address: String? = nil) throws -> FeedDocument {
    try readFeed(Array(text.utf8), address: address)
  }

  private func atomEntry(_ content: String) throws -> FeedEntry? {
    try read("<feed xmlns='http://www.w3.org/2005/Atom'><entry>\(content)</entry></feed>").entries.first
  }

  private func item(_ content: String, _ spaces: String = "") throws -> FeedEntry? {
    try read("<rss version='2.0' \(spaces)><channel><item>\(content)</item></channel></rss>").entries.first
  }

  @Test(
    "root element, namespace and version tell the format",
    arguments: [
      ("<rss version='2.0'/>", FeedFormat.rss2), ("<rss/>", .rss2), ("<RSS version='2.01'/>", .rss2),
      ("<rss version='0.91'/>", .rss09x), ("<rss version=' 0.92 '/>", .rss09x),
      ("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'/>", .rss1),
      (
        "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'/>",
        .rss09x
      ),
      ("<feed xmlns='http://www.w3.org/2005/Atom'/>", .atom1), ("<feed/>", .atom1),
      ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", .atom1),
      ("<feed version='0.3' xmlns='http://purl.org/atom/ns#'/>", .atom03),
    ])
  func format(text: String, format: FeedFormat) throws {
    #expect(try read(text).format == format)
  }

  @Test("the catalogue has no row that an earlier one hides, and every vocabulary's names are in small letters")
  func catalogue() {
    let formats: Set<FeedFormat> = [
      .rss2, .rss1, .rss09x, .atom1, .atom03, .opml, .cap12, .cap11, .cap10, .have, .have20, .edxlDE,
    ]
    #expect(Set(FormatCatalog.rows.map(\.format)) == formats)
    #expect(FormatCatalog.jsonRows.map(\.format) == [.jsonFeed, .alertsJSON])
    for field in FormatCatalog.rows.flatMap(\.vocabulary.fields) {
      #expect(field.name.description == field.name.description.lowercased())
    }
  }

  @Test("RSS 1.0 has its items beside the channel and its ids in rdf:about")
  func rdf() throws {
    let document = try read(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://example.org/"><title>N</title><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
      <image><title>Logo</title></image>
      <item rdf:about="urn:one"><title>T</title><link>https://example.org/1</link><dc:date>2010-01-02</dc:date>
      <dc:subject>status</dc:subject></item></rdf:RDF>
      """)
    #expect(document.title == "N")
    #expect(
      document.entries == [
        FeedEntry(
          id: "urn:one", title: "T", link: "https://example.org/1", updated: Timestamp(year: 2010, month: 1, day: 2),
          categories: ["status"])
      ])
  }

  @Test("a guid that is a permalink stands in for the link, another does not")
  func guid() throws {
    #expect(try item("<guid>https://example.org/1</guid>")?.link == "https://example.org/1")
    #expect(try item("<guid isPermaLink='false'>https://example.org/1</guid>")?.link == nil)
    #expect(try item("<guid>tag:1</guid>")?.link == nil)
    #expect(
      try item("<guid>https://example.org/1</guid><link>https://example.org/2</link>")?.link == "https://example.org/2")
  }

  @Test(
    "an author's name is found in every form",
    arguments: [
      ("mail@example.org (Example Person)", "Example Person"), ("Example Person (mail@example.org)", "Example Person"),
      ("Example Person &lt;mail@example.org&gt;", "Example Person"), ("mail@example.org", "mail@example.org"),
      ("Press office (main)", "Press office (main)"), ("mail@example.org ()", "mail@example.org"),
      ("Example (mail@example.org) Person", "Example Person"),
    ])
  func author(given: String, name: String) throws {
    #expect(try item("<author>\(given)</author>")?.author == name)
  }

  @Test("modules: full content, creator, iTunes, Media RSS")
  func modules() throws {
    let spaces = """
      xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:dc='http://purl.org/dc/elements/1.1/'
      xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' xmlns:media='http://search.yahoo.com/mrss/'
      """
    let entry = try item(
      """
      <media:content><media:title>inner</media:title></media:content><itunes:author>Show</itunes:author>
      <dc:creator>Writer</dc:creator><description>Short</description>
      <content:encoded><![CDATA[<p>Long</p>]]></content:encoded><media:group><media:title>Outer</media:title></media:group>
      <enclosure url='https://example.org/a.mp3' type='audio/mpeg' length='12'/><enclosure url='javascript:x' length='1'/>
      <enclosure url='https://example.org/b.mp3' length='many'/>
      """, spaces)
    #expect(
      entry?.title == "Outer" && entry?.author == "Writer" && entry?.summary == "Short" && entry?.content == "Long")
    #expect(
      entry?.enclosures == [
        Enclosure(url: "https://example.org/a.mp3", type: "audio/mpeg", length: 12),
        Enclosure(url: "https://example.org/b.mp3"),
      ])
  }

  @Test("what stands inside other elements is not the entry's own")
  func nested() throws {
    let entry = try item("<title>Own</title><source url='x'>Other</source><foo><title>Not</title><link>no</link></foo>")
    #expect(entry?.title == "Own" && entry?.link == nil)
    let atom = try atomEntry(
      "<source><title>Other</title><author><name>Other</name></author></source><title>Own</title>")
    #expect(atom?.title == "Own" && atom?.author == nil)
  }

  @Test(
    "Atom's types say how a text is meant",
    arguments: [
      ("<title>&lt;b&gt; &amp;amp;</title>", "<b> &amp;"),
      ("<title type='html'>&lt;b&gt;x&lt;/b&gt; &amp;amp;</title>", "x &"),
      ("<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>1 &lt; <i>2</i></div></title>", "1 < 2"),
      ("<title type='text/html'>&lt;i&gt;x&lt;/i&gt;</title>", "x"),
    ])
  func atomText(title: String, text: String) throws {
    #expect(try atomEntry(title)?.title == text)
  }

  @Test("Atom's content: xhtml without scripts, base64 of text, literal JSON, a remark beside a link elsewhere")
  func atomContent() throws {
    #expect(
      try atomEntry("<content type='xhtml'><div>a<script>b &lt; c</script><p>d &amp;lt; e</p></div></content>")?.content
        == "a\nd &lt; e")
    #expect(
      try atomEntry("<content type='application/octet-stream'>VGVudCB0aHJlZQ==</content>")?.content == "Tent three")
    #expect(try atomEntry("<content type='image/png'>iVBORw0KGgo=</content>")?.content == nil)
    #expect(try atomEntry("<content type='application/json'>{\"a\":1}</content>")?.content == "{\"a\":1}")
    #expect(try atomEntry("<content src='x.pdf' type='application/pdf'>see there</content>")?.content == "see there")
  }

  @Test("in base64 a text is decoded; a title that only looks so stays")
  func base64Titles() throws {
    #expect(try atomEntry("<title type='application/octet-stream'>VGVudCB0aHJlZQ==</title>")?.title == "Tent three")
    #expect(try atomEntry("<title type='x-words'>test</title>")?.title == "test")
  }

  @Test("an entry of Atom may stand by itself, in its own namespace only")
  func aloneEntry() throws {
    let document = try read("<entry xmlns='http://www.w3.org/2005/Atom'><id>1</id><title>T</title></entry>")
    #expect(document.format == .atom1 && document.entries.map(\.title) == ["T"] && document.title == nil)
    #expect(throws: FeedError.notAFeed(found: "XML with the root entry")) { try read("<entry><id>1</id></entry>") }
  }

  @Test("the author of an Atom feed is that of an entry without one")
  func inheritedAuthor() throws {
    let document = try read(
      """
      <feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id></entry><entry><author><name>Own</name></author></entry>
      <author><name>Desk</name><email>desk@example.org</email></author></feed>
      """)
    #expect(document.entries.map(\.author) == ["Desk", "Own"])
  }

  @Test("of ids and dates that stand twice the last counts; of two summaries the second is the content")
  func duplicates() throws {
    let entry = try item(
      "<guid>http://a/1</guid><guid>http://a/2</guid><pubDate>2009-11-05</pubDate><pubDate>2009-11-06</pubDate>"
        + "<pubDate>never</pubDate><description>one</description><description>two</description>")
    #expect(entry?.id == "http://a/2" && entry?.link == "http://a/1")
    #expect(entry?.published?.iso8601 == "2009-11-06T00:00:00Z" && entry?.summary == "one" && entry?.content == "two")
    let atom = try atomEntry("<id>1</id><id>2</id><updated>2009-11-05</updated><updated>2009-11-06</updated>")
    #expect(atom?.id == "2" && atom?.updated?.iso8601 == "2009-11-06T00:00:00Z")
  }

  @Test("Atom's elements without a namespace are read in RSS, and RSS's in Atom")
  func looseElements() throws {
    let entry = try item(
      """
      <id>i</id><link href='https://example.org/1'/><link rel='enclosure' href='https://example.org/a.mp3' length='5'/>
      <updated>2009-11-05</updated><summary>Short</summary><author><uri>x</uri><name>Writer &amp; Co</name></author>
      """)
    #expect(entry?.id == "i" && entry?.link == "https://example.org/1" && entry?.summary == "Short")
    #expect(entry?.enclosures.count == 1 && entry?.updated != nil && entry?.author == "Writer & Co")
    let atom = try read(
      """
      <feed xmlns='http://www.w3.org/2005/Atom'><item><guid>g</guid><description>D</description><pubDate>2009-11-05</pubDate>
      <link>https://example.org/1</link></item></feed>
      """
    ).entries.first
    #expect(atom?.id == "g" && atom?.summary == "D" && atom?.published != nil && atom?.link == "https://example.org/1")
    let both = try item("<summary>Short</summary><description>Long</description>")
    #expect(both?.summary == "Long" && both?.content == "Short")
  }

  @Test("what stands in elements inside a category is not its name")
  func nestedCategory() throws {
    #expect(try item("<category>ER<image><title>Logo</title></image></category>")?.categories == ["ER"])
  }

  @Test("Atom 0.3 has modes and names of its own")
  func atom03() throws {
    let document = try read(
      """
      <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped" type="text/html">A &lt;b&gt;feed&lt;/b&gt;</title>
      <entry><id>1</id><title mode="base64">VGVudA==</title><issued>2003-12-31</issued><modified>2004-01-01</modified>
      <author><email>mail@example.org</email></author><content type="application/xhtml+xml"><p>one &amp; two</p></content>
      </entry></feed>
      """)
    let entry = try #require(document.entries.first)
    #expect(document.format == .atom03 && document.title == "A feed" && entry.title == "Tent")
    #expect(entry.author == "mail@example.org" && entry.content == "one & two")
    #expect(entry.published?.iso8601 == "2003-12-31T00:00:00Z" && entry.updated?.iso8601 == "2004-01-01T00:00:00Z")
  }

  @Test("links: alternate or none is the page, enclosure a file, others nothing; only http and https")
  func links() throws {
    let entry = try atomEntry(
      """
      <link rel='self' href='https://example.org/self'/><link rel='enclosure' href='https://example.org/a' length='7'/>
      <link href='javascript:x()'/><link href='https://example.org/page?a=1&amp;b=2'/><link href='https://example.org/2'/>
      """)
    #expect(entry?.link == "https://example.org/page?a=1&b=2")
    #expect(entry?.enclosures == [Enclosure(url: "https://example.org/a", length: 7)])
    for scheme in [
      "javascript:x", "data:text/html,x", "file:///x", "JAVASCRIPT:x", "java\u{200B}script:x", " \u{1}about:x",
    ] {
      #expect(try item("<link>\(scheme)</link>")?.link == nil)
    }
  }

  @Test("an address of nothing is none")
  func emptyAddress() {
    var texts = FeedTexts(address: nil)
    texts.pushBase("a", depth: 1)
    #expect(texts.webAddress(".") == nil && texts.webAddress("b") == "b")
    #expect(texts.webAddress("x/.. / y") == "x/.. / y" && texts.webAddress("./ y")?.hasPrefix(" ") == false)
  }

  @Test("a base brings nothing into an address that an address may not hold")
  func unsafeBase() throws {
    let document = try readFeed(
      Array(
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/\u{202e}b  c/'><link href='d'/></feed>"
          .utf8))
    #expect(document.link == "http://a.example/b c/d")
  }

  @Test("relative links are resolved against xml:base and the feed's address, else they stay")
  func bases() throws {
    let feed = """
      <feed xmlns='http://www.w3.org/2005/Atom' xml:base='news/'><entry xml:base='2010/'><link href='one'/></entry>
      <entry><link href='/two'/></entry></feed>
      """
    let fetched = try read(feed, address: "https://example.org/feeds/all.xml")
    #expect(fetched.entries.map(\.link) == ["https://example.org/feeds/news/2010/one", "https://example.org/two"])
    #expect(try read(feed).entries.map(\.link) == ["news/2010/one", "/two"])
    #expect(try item("<link>a/b</link>")?.link == "a/b")
  }

  @Test("entries with the same id are all listed, in order")
  func order() throws {
    let items = (0..<50).map { "<item><guid>same</guid><title>\($0)</title></item>" }.joined()
    let titles = try read("<rss><channel>\(items)</channel></rss>").entries.map(\.title)
    #expect(titles == (0..<50).map { String($0) })
  }

  @Test("an item's id is the feed's, else the link, else a hash; empty entries give none")
  func itemIDs() throws {
    let document = FeedDocument(format: .rss2)
    #expect(FeedEntry(id: "a", link: "https://example.org").item(in: document)?.id == "a")
    #expect(FeedEntry(link: "https://example.org").item(in: document)?.id == "https://example.org")
    let hashed = FeedEntry(title: "t", published: Timestamp(seconds: 1)).item(in: document)?.id
    #expect(hashed?.count == 16 && hashed != FeedEntry(title: "t").item(in: document)?.id)
    #expect(FeedEntry().item(in: document) == nil)
    #expect(FeedEntry(id: "a", link: "relative").item(in: document)?.link == nil)
  }
}

@Suite("Addresses")
struct WebAddressTests {
  /// The examples of RFC 3986, section 5.4, that do not depend on scheme-specific rules.
  @Test(
    "references are resolved as RFC 3986 says",
    arguments: [
      ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
      ("g#s", "http://a/b/c/g#s"), (";x", "http://a/b/c/;x"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
      ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
      ("g.", "http://a/b/c/g."),
    ])
  func resolve(reference: String, address: String) {
    #expect(WebAddress.resolve(reference, against: "http://a/b/c/d;p?q") == address)
  }

  @Test("hosts are found beside users and ports")
  func hosts() {
    #expect(WebAddress.host(of: "https://me@Example.org:8080/x") == "example.org")
    #expect(WebAddress.host(of: "http://[::1]:80/") == "[::1]")
    #expect(WebAddress.host(of: "news/x") == nil)
  }
}

import Testing

@testable import ChannelFeeds

@Suite("Broken feeds")
struct MarkupMenderTests {
  private func read(_ text: String) throws -> FeedDocument { try readFeed(Array(text.utf8)) }

  private func item(_ title: String) -> String { "<item><guid>g</guid><title>\(title)</title></item>" }

  private func rss(_ items: String, before: String = "", after: String = "") -> String {
    "\(before)<rss version=\"2.0\"><channel><title>N</title>\n\(items)</channel></rss>\(after)"
  }

  @Test("a well-formed feed has no warning")
  func wellFormed() throws {
    #expect(try read(rss(item("Fine &amp; well"), before: "<?xml version='1.0'?>\n<!-- c -->")).warnings.isEmpty)
  }

  @Test("a bare ampersand stays, and the warning names the line")
  func bareAmpersand() throws {
    let document = try read(rss(item("Q&A & more")))
    #expect(document.entries.map(\.title) == ["Q&A & more"])
    #expect(document.warnings == [FeedRepair.brokenMarkup(line: 2).sentence])
  }

  @Test("HTML's entities are known without a declaration")
  func entities() throws {
    let document = try read(rss(item("caf&eacute;&nbsp;&hellip;")))
    #expect(document.entries.first?.title == "café …")
    #expect(document.warnings == [FeedRepair.undefinedEntity.sentence])
  }

  @Test(
    "crossed and unclosed tags lose no item",
    arguments: [
      "<item><title>a</item><item><title>b</title></item>",
      "<item><title>a</title><item><title>b</title></item>",
      "<item><title>a</title><description><b><i>x</b></i></description></item><item><title>b</title></item>",
      "<item><title>a</title><description>x<br>y</description></item><item><title>b</title></item>",
      "<item><title>a</title></div></item><item><title>b</title></item>",
      "<item a=1 a=2 b><title>a</title></item><item><title>b</title></item>",
      "<item><title>a</title><description>1 < 2 ]]> x</description></item><item><title>b</title></item>",
    ])
  func crossed(items: String) throws {
    let document = try read(rss(items))
    #expect(document.entries.map(\.title) == ["a", "b"])
    #expect(!document.warnings.isEmpty)
  }

  @Test(
    "what is mended is well-formed, whatever stood in a name",
    arguments: ["b\u{2019}", "b\u{a0}", "b\u{ff0c}c", "b\u{301}", ":b", "b:", "b:c:d", "b::c", "b:c:1", ":"])
  func names(name: String) throws {
    let text = rss("<item><title>a</title><\(name)>x</\(name)><p \(name)='1'>y</p></item>")
    let mended = MarkupMender.mend(Array(text.utf8).span)
    var reading = FeedReading(address: nil, isMended: true)
    #expect(XMLParser.parse(mended.text.span, strictness: .strict, into: &reading).isWellFormed)
    #expect(try read(text).entries.map(\.title) == ["a"])
  }

  @Test("references to quotes and brackets stay text in a value, too")
  func quotedReferences() throws {
    let text = rss(
      "<item><enclosure url='http://n.example/&#34;&QUOT;&LT;&q;' type='&check;'/></item>",
      before: "<!DOCTYPE rss [<!ENTITY q 'a\"b'>]>")
    let file = try read(text).entries.first?.enclosures.first
    #expect(file?.url == "http://n.example/\"\"<a\"b" && file?.type == "✓")
  }

  @Test("a cut feed keeps its whole entries wherever it is cut")
  func cut() throws {
    let whole = rss((1...5).map { item("n\($0)") }.joined())
    let end = "</item>"
    for length in stride(from: 45, to: whole.count, by: 7) {
      let part = String(whole.prefix(length))
      let count = part.split(separator: end, omittingEmptySubsequences: false).count - 1
      let document = try read(part)
      #expect(document.entries.count == count, "cut at \(length)")
      #expect(document.warnings.contains(FeedRepair.cutOff.sentence), "cut at \(length)")
    }
  }

  @Test("white space and junk before the feed, and junk after it, are left out with a warning")
  func junk() throws {
    let declaration = "<?xml version=\"1.0\"?>"
    let spaced = try read(rss(item("a"), before: "\n \n" + declaration))
    #expect(spaced.entries.count == 1 && spaced.warnings == [FeedRepair.junkBefore.sentence])
    let warned = try read(rss(item("a"), before: "<b>Warning</b>: fault in line 3" + declaration))
    #expect(warned.entries.count == 1 && warned.warnings.contains(FeedRepair.junkBefore.sentence))
    let trailed = try read(rss(item("a"), after: "<script>x</script> bye"))
    #expect(trailed.entries.count == 1 && trailed.warnings == [FeedRepair.junkAfter.sentence])
  }

  @Test("forbidden characters are left out with a warning")
  func forbidden() throws {
    let document = try read(rss(item("x\u{0}y\u{8}z&#8;")))
    #expect(document.entries.first?.title == "xyz")
    #expect(document.warnings == [FeedRepair.forbiddenCharacters.sentence])
  }

  @Test("a prefix that is not declared is understood, with a warning")
  func prefix() throws {
    let document = try read(rss("<item><dc:creator>Press office</dc:creator></item>"))
    #expect(document.entries.first?.author == "Press office")
    #expect(document.warnings == [FeedRepair.undeclaredPrefix.sentence])
  }

  @Test("declared entities stand for their text")
  func declared() throws {
    let doctype = "<!DOCTYPE rss [<!ENTITY who 'Example &amp; Sons'><!ENTITY both \"&who;, &#233;\">]>"
    #expect(try read(rss(item("&both;"), before: doctype)).entries.first?.title == "Example & Sons, é")
  }

  @Test("no entity grows without bound: nested, repeated, many or external")
  func bombs() throws {
    let nested = (1...30).map { "<!ENTITY a\($0) '&a\($0 - 1);&a\($0 - 1);'>" }.joined()
    let many = (0..<9_000).map { "<!ENTITY b\($0) '&long;'>" }.joined()
    let doctype =
      "<!DOCTYPE rss [<!ENTITY a0 'ha'>\(nested)<!ENTITY long '\(String(repeating: "w", count: 4_000))'>\(many)"
      + "<!ENTITY huge '\(String(repeating: "h", count: 9_000))'><!ENTITY file SYSTEM 'file:///etc/hostname'>]>"
    let uses = String(repeating: "&a10;&a30;&long;&b7;&b8999;&huge;&file;", count: 2_000)
    let text = rss("<item><description>\(uses)</description></item>", before: doctype)
    let mended = MarkupMender.mend(Array(text.utf8).span)
    #expect(mended.text.count < FeedLimits.expansion + 2_000 * 64)
    let body = try read(text).entries.first?.summary ?? ""
    #expect(body.utf8.count <= FeedLimits.expansion + 2_000 * 64)
    #expect(!body.contains("hhhh"))
  }

  @Test("elements nested without end are left out, and the entries around them stay", arguments: [300, 50_000])
  func deep(levels: Int) throws {
    let nest = String(repeating: "<y>", count: levels)
    let closed = item("a") + "<item><title>b</title>" + nest + String(repeating: "</y>", count: levels) + "</item>"
    let document = try read(rss(closed + item("c")))
    #expect(document.entries.map(\.title) == ["a", "b", "c"])
    #expect(try read(rss(item("a") + nest)).entries.first?.title == "a")
  }

  @Test("a title that is too long is cut with a warning")
  func longTitle() throws {
    let document = try read(rss(item(String(repeating: "long ", count: 2_000))))
    #expect(document.entries.first?.title?.count == 4_096)
    #expect(document.warnings == [FeedRepair.longLine.sentence])
  }

  @Test("more than 32 MiB are refused")
  func tooLarge() {
    let bytes = [UInt8](repeating: ASCII.space, count: FeedLimits.document + 1)
    #expect(throws: FeedError.tooLarge(limit: FeedLimits.document)) { try readFeed(bytes) }
  }

  @Test(
    "what is no feed is named",
    arguments: [
      ("<!doctype html><title>Sign in</title>", "an HTML page"), ("{\"a\": 1}", "JSON of another kind"),
      (" \n", "empty"),
      ("<svg xmlns='http://www.w3.org/2000/svg'/>", "XML with the root svg"), ("a < b", "text without markup"),
      ("\u{89}PNG", "text without markup"),
    ])
  func named(text: String, kind: String) {
    #expect(throws: FeedError.notAFeed(found: kind)) { try read(text) }
  }
}

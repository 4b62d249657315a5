import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("JSON Feed")
struct JSONFeedTests {
  private static let good = """
    {"version": "https://jsonfeed.org/version/1.1", "title": "Example news", "home_page_url": "https://example.org/",
     "feed_url": "https://example.org/feed.json", "authors": [{"name": "Press office"}], "_extension": {"items": [1, {"a": []}]},
     "items": [
      {"id": 7, "url": "https://example.org/7", "title": "ER &amp; visiting", "content_html": "<p>East <b>door</b></p>",
       "summary": "1 < 2", "date_published": "2009-11-05T15:10:00-06:00", "date_modified": "Thu, 05 Nov 2009 21:12:00 GMT",
       "tags": ["status", "status", "ER"], "authors": [{"name": "Writer"}, {"name": "Other"}],
       "attachments": [{"url": "https://example.org/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12},
        {"url": "javascript:x()", "mime_type": "text/html"}, {"mime_type": "audio/mpeg"}]},
      {"id": "b", "external_url": "https://example.org/else", "content_text": "Say <b>\\u00e9\\ud83c\\udfe5</b>\\nnow", "author": {"name": "Old form"}}
     ]}
    """

  private func read(_ text: String, address: String? = nil) throws -> FeedDocument {
    try readFeed(Array(text.utf8), address: address)
  }

  private func feed(_ items: String) -> String {
    #"{"version":"https://jsonfeed.org/version/1","title":"T","items":[\#(items)]}"#
  }

  @Test("a feed gives its items in order, as plain text")
  func good() throws {
    let document = try read(Self.good)
    #expect(document.format == .jsonFeed && document.title == "Example news" && document.link == "https://example.org/")
    #expect(document.warnings.isEmpty)
    #expect(
      document.entries == [
        FeedEntry(
          id: "7", title: "ER & visiting", link: "https://example.org/7", author: "Writer",
          published: Timestamp(year: 2009, month: 11, day: 5, hour: 21, minute: 10),
          updated: Timestamp(year: 2009, month: 11, day: 5, hour: 21, minute: 12), summary: "1 < 2",
          content: "East door", categories: ["status", "ER"],
          enclosures: [Enclosure(url: "https://example.org/a.mp3", type: "audio/mpeg", length: 12)]),
        FeedEntry(
          id: "b", link: "https://example.org/else", author: "Old form", content: "Say <b>é🏥</b>\nnow"),
      ])
  }

  @Test("the authors of the feed are those of an item without any")
  func inheritedAuthor() throws {
    let text = Self.good.replacing(#""author": {"name": "Old form"}"#, with: #""language": "en""#)
    #expect(try read(text).entries.last?.author == "Press office")
  }

  @Test("relative addresses are resolved against the feed's own address, where it has one")
  func relative() throws {
    let text = feed(#"{"id":"1","url":"news/1"}"#)
    #expect(
      try read(text, address: "https://example.org/feed.json").entries.first?.link == "https://example.org/news/1")
    #expect(try read(text).entries.first?.link == "news/1")
  }

  @Test(
    "the version may stand last, and be missing where all else is a feed's",
    arguments: [
      (#"{"items":[{"id":"1"}],"title":"T","version":"https://jsonfeed.org/version/1"}"#, true),
      (#"{"items":[{"id":"1"}],"title":"T","home_page_url":"https://example.org/"}"#, false),
    ])
  func version(text: String, isGiven: Bool) throws {
    let document = try read(text)
    #expect(document.entries.map(\.id) == ["1"])
    #expect(document.warnings == (isGiven ? [] : [FeedRepair.noVersion.sentence]))
  }

  @Test(
    "other JSON is refused",
    arguments: [
      "{}", "[]", "{", "[{\"id\": 1}]", #"{"items":[{"id":"1"}],"title":"T"}"#,
      #"{"kind":"Listing","data":{"version":"https://jsonfeed.org/version/1"}}"#,
    ])
  func refused(text: String) {
    #expect(throws: FeedError.notAFeed(found: "JSON of another kind")) { try read(text) }
  }

  @Test(
    "broken JSON is repaired, and its line is told",
    arguments: [
      (#"{"id":"1","title":"a",},"#, 1), ("{\"id\":\"1\"\n\"title\":\"a\\q\"}", 2),
      ("{\"id\":\"1\",,\n\"title\":\"a\"}", 1),
      ("\n{\"id\":\"1\",\"title\":\"a\nb\"}", 2), (#"{"id":"1","title" "a"}"#, 1),
    ])
  func broken(item: String, line: Int) throws {
    let document = try read(feed(item + #",{"id":"2"}"#))
    #expect(document.entries.map(\.id) == ["1", "2"] && document.entries[0].title?.hasPrefix("a") == true)
    #expect(document.warnings == [FeedRepair.brokenJSON(line: line).sentence])
  }

  @Test("at a cut end the whole items are kept", arguments: [1, 3, 10, 20, 40])
  func cut(missing: Int) throws {
    let whole = feed(#"{"id":"1","title":"one"},{"id":"2","title":"two and more of it","tags":["a","b"]}"#)
    let document = try read(String(whole.dropLast(missing)))
    #expect(document.entries.map(\.id).starts(with: ["1"]) && document.warnings == [FeedRepair.cutOff.sentence])
    #expect(document.entries.allSatisfy { $0.id != "2" || missing <= 2 })
  }

  @Test("what is of another type than it should be is absent, and nothing else")
  func types() throws {
    let entry = try read(
      feed(
        #"{"id":{"a":1},"title":["x"],"url":5,"tags":"none","authors":"Writer","attachments":{"url":"x"},"#
          + #""date_published":null,"content_html":true,"summary":"kept"}"#)
    ).entries.first
    #expect(entry == FeedEntry(author: nil, summary: "kept") || entry?.summary == "kept")
    #expect(entry?.id == nil && entry?.title == nil && entry?.content == nil && entry?.categories == [])
  }

  @Test("other encodings and deep values are read", arguments: ["UTF-16LE", "UTF-16BE"])
  func encodings(name: String) throws {
    var bytes: [UInt8] = []
    for unit in feed(#"{"id":"é"}"#).utf16 {
      let pair = [UInt8(unit & 0xff), UInt8(unit >> 8)]
      bytes += name == "UTF-16LE" ? pair : pair.reversed()
    }
    #expect(try readFeed(bytes).entries.map(\.id) == ["é"])
    let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
    #expect(try read(feed(#"{"_x":\#(deep),"id":"1"}"#)).entries.map(\.id) == ["1"])
  }

  @Test("bytes that are no UTF-8 are read as windows-1252, with a warning")
  func wrongBytes() throws {
    let bytes = Array(feed(#"{"id":"1","title":"caf@"}"#).utf8).map { $0 == UInt8(ascii: "@") ? 0xe9 : $0 }
    let document = try readFeed(bytes)
    #expect(document.entries.first?.title == "café" && document.warnings == [FeedRepair.wrongEncoding.sentence])
  }
}

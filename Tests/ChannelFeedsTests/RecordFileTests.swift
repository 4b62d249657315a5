import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Files of records")
struct RecordFileTests {
  private func read(_ bytes: [UInt8]) throws -> SourceReading {
    try FeedConnector.reading(of: FeedResponse(address: "/x", bodyBytes: bytes))
  }

  private func read(_ text: String) throws -> SourceReading { try read(Array(text.utf8)) }

  @Test("each export is known by its header, and its times are read in its zone", arguments: exportSamples)
  func exports(_ sample: ExportSample) throws {
    let reading = try read(sample.text)
    let item = try #require(reading.items.first)
    #expect(reading.what == sample.what && reading.items.count == 1 && reading.warnings.isEmpty)
    #expect(item.id == sample.id && item.published?.iso8601 == sample.time)
    #expect(item.title + item.body == "Open day, all welcome")
    #expect(reading.counts.map(\.value) == sample.views)
  }

  @Test("quotes, line feeds in fields, tabs and other encodings")
  func forms() throws {
    let quoted = try read("id\ttitle\tbody\n1\t\"a \"\"b\"\" c\"\t\"one\r\ntwo\"\r\n\r\n2\tT\t\n")
    #expect(quoted.items.map(\.title) == ["a \"b\" c", "T"] && quoted.items[0].body == "one\ntwo")
    var wide: [UInt8] = [0xff, 0xfe]
    for unit in "id,title\n1,Größe\n".utf16 { wide += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    #expect(try read(wide).items.first?.title == "Größe")
    #expect(try read(Array("id,title\n1,Gr".utf8) + [0xf6, 0xdf] + Array("e\n".utf8)).items.first?.title == "Größe")
  }

  @Test("a bad record is left out and told with its line; where all are bad the file is refused")
  func faults() throws {
    let reading = try read("date,text\n2026-01-01,a\nsoon,b\n2026-01-03,c,d\n2026-01-04,e\n")
    #expect(reading.items.map(\.body) == ["a", "e"])
    #expect(reading.warnings == ["line 3 was left out: \"soon\" is no date, and 1 more"])
    #expect(throws: FeedError.badRecord(line: 2, detail: "\"soon\" is no date")) { try read("date,text\nsoon,b\n") }
    #expect(throws: FeedError.badRecord(line: 3, detail: "a quotation mark is never closed")) {
      try read("id,text\n\n\"1,b\n2,c\n")
    }
    #expect(throws: FeedError.self) { try read("name,mail\nA,b@example.org\n") }
  }

  @Test("JSON: a list, a list inside an object, lines; numbers and nulls where texts are expected")
  func json() throws {
    let list = try read(##"[{"id":7,"title":null,"text":"a","created_at":1767225600},{"id":"8"},3]"##)
    #expect(list.items.map(\.id) == ["7"] && list.items[0].published?.iso8601 == "2026-01-01T00:00:00Z")
    let inside = try read(##"{"name":"Desk","posts":[{"id":"1","content":"<p>x &amp; y</p>","author":{"name":"A"}}]}"##)
    #expect(inside.title == "Desk" && inside.items.first?.body == "x & y" && inside.items.first?.author == "A")
    let lines = try read(
      "{\"id\":\"1\",\"text\":\"a\",\"views\":\"12\"}\n{\"id\":\"2\",\"te\n{\"id\":\"3\",\"text\":\"c\"}\n")
    #expect(lines.items.map(\.id) == ["1", "3"] && lines.counts.map(\.value) == [12])
    #expect(lines.warnings == ["line 2 was left out: no JSON object"])
    #expect(throws: FeedError.self) { try read("{\"a\":1}") }
    #expect(throws: FeedError.self) { try read("[1,2]") }
  }

  @Test(
    "dates of exports",
    arguments: [
      ("03/04/2026", "2026-03-04T06:00:00Z"), ("13/04/2026 17:45", "2026-04-13T22:45:00Z"),
      ("Apr 5, 2026 6:15 PM", "2026-04-05T23:15:00Z"), ("Fri, Nov 20, 2026", "2026-11-20T06:00:00Z"),
      ("2026-03-01T14:30:00Z", "2026-03-01T14:30:00Z"), ("2026-03-01 14:30 +0200", "2026-03-01T12:30:00Z"),
      ("2026-03-01 08:30:05.250", "2026-03-01T14:30:05Z"), ("12/31/26 12:05 am PST", "2026-12-31T08:05:00Z"),
      ("1767225600000", "2026-01-01T00:00:00Z"), ("13/13/2026", nil), ("soon", nil), ("2/30/2026", nil),
    ] as [(String, String?)])
  func dates(_ text: String, _ time: String?) {
    #expect(ExportDate.read(text, zone: .central)?.iso8601 == time)
  }

  @Test(
    "networks without an open door are named, with the way that there is",
    arguments: [
      ("https://x.com/example", "X"), ("www.facebook.com/example", "Facebook"),
      ("https://www.linkedin.com/company/x", "LinkedIn"), ("https://www.tiktok.com/@x", "TikTok"),
    ])
  func closed(_ argument: String, _ name: String) {
    let error = #expect(throws: FeedError.self) {
      try findSources(argument, client: .files, now: Timestamp(seconds: 0))
    }
    #expect(error == .noOpenDoor(name: name) && error?.message.contains("CSV") == true)
  }

  @Test("a list of feeds gives each feed of the web once, and no file or command")
  func list() throws {
    let text = """
      <opml version="2.0"><body><outline text="A" xmlUrl="https://example.org/a"/><outline xmlUrl="exec:rm"/>
      <outline xmlUrl="/etc/passwd"/><outline text="A" xmlUrl="https://example.org/a"/></body></opml>
      """
    let client = FeedClient { address, _ throws(FeedError) in
      FeedResponse(address: address, bodyBytes: Array(text.utf8))
    }
    let found = try findSources("/list.opml", client: client, now: Timestamp(seconds: 0))
    #expect(found.map(\.address) == ["https://example.org/a"] && found.first?.validators == nil)
  }
}

/// An export, and what is to be read in it.
struct ExportSample: Sendable {
  let what: String
  let text: String
  let id: String
  let time: String
  var views: [Int64] = []
}

private let exportSamples: [ExportSample] = [
  ExportSample(
    what: "a Hootsuite export",
    text: """
      Post performance,,,,
      "Mar 1, 2026 - Mar 31, 2026",,,,
      Date (GMT),Post ID,Post Message,Post Permalink,Social Network
      2026-03-01 14:30,11_22,"Open day, all welcome",https://example.org/p/22,Facebook
      """, id: "11_22", time: "2026-03-01T14:30:00Z"),
  ExportSample(
    what: "a Sprout Social export",
    text: """
      Date,Post ID,Network,Post Type,Profile,Link,Post,Video Views
      03/15/2026 10:05 pm,178,Instagram,Post,Example North,https://example.org/p,"Open day, all welcome","1,800"
      """, id: "178", time: "2026-03-15T22:05:00Z", views: [1_800]),
  ExportSample(
    what: "a Meta export (Facebook)",
    text: """
      \u{FEFF}Post ID,Page ID,Page name,Title,Description,Publish time,Permalink,Post type,Views\r
      1.22158E+17,6.1E+13,Example North,,"Open day, all welcome",07/10/2026 21:00,https://example.org/r,Reels,7\r
      """, id: "https://example.org/r", time: "2026-07-11T04:00:00Z", views: [7]),
  ExportSample(
    what: "a LinkedIn export",
    text: """
      Aggregated engagement figures of your posts.,,
      Post title,Post link,Created date,Views
      "Open day, all welcome",https://example.org/u,03/05/2026,
      """, id: "https://example.org/u", time: "2026-03-05T00:00:00Z"),
  ExportSample(
    what: "a YouTube Studio export",
    text: """
      Content,Video title,Video publish time,Views
      Total,,,9000
      abcDEF12345,"Open day, all welcome","Jan 5, 2026",412
      """, id: "yt:video:abcDEF12345", time: "2026-01-05T08:00:00Z", views: [412]),
  ExportSample(
    what: "a table (CSV)",
    text: "Datum;x\npublished;text;id\n13.04.2026 09:15;\"Open day, all welcome\";a1\n", id: "a1",
    time: "2026-04-13T09:15:00Z"),
]

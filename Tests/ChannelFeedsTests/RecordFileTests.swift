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
    #expect(reading.warnings == ["2 lines were left out: 3, 4. Line 3: \"soon\" is no date"])
    #expect(throws: FeedError.badRecord(line: 2, detail: "\"soon\" is no date")) { try read("date,text\nsoon,b\n") }
    let open = try read("id,text\n\n\"1,b\n2,c\n")
    #expect(open.items.map(\.body) == ["b", "c"])
    #expect(open.warnings == ["line 3: a quotation mark is never closed"])
    #expect(throws: FeedError.self) { try read("name,mail\nA,b@example.org\n") }
  }

  @Test("a form's stories are known by their columns; a name is an author's, and a consent in the file is nobody's")
  func stories() throws {
    let table = try read(
      "Entry Id,Your name,Email,Your story,Consent,Submitted at\n7,Example Teller,t@example.org,\"A lamp.\nA door.\",yes,2026-03-02 09:30\n"
    )
    #expect(table.what == "a form's stories" && table.kind == .story && table.warnings.isEmpty)
    let item = try #require(table.items.first)
    #expect(item.id == "7" && item.title.isEmpty && item.body == "A lamp.\nA door." && item.author == "Example Teller")
    #expect(item.published?.iso8601 == "2026-03-02T09:30:00Z" && item.link == nil)
    let json = try read(
      ##"[{"name":"Example Teller","consent":"signed","story":"A lamp.","submitted":"2026-03-02T09:30:00Z","id":"7"}]"##
    )
    #expect(json.kind == .story && json.items[0].author == "Example Teller" && json.items[0].body == "A lamp.")
    #expect(try read(##"[{"name":"Desk","text":"a","id":"1"}]"##).items[0].author == nil)
    #expect(try read(##"[{"name":"Desk","text":"a","id":"1"}]"##).kind == nil)
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

  @Test("figures of an export are those of its columns, and an empty field is none")
  func figures() throws {
    let reading = try read(
      """
      Post ID,Account username,Publish time,Permalink,Description,Date,Views,Reach,Likes,Shares,Comments
      1,north,03/01/2026 10:00,https://example.org/1,Open day,Lifetime,"12,400",980,,0,5
      """)
    #expect(reading.what == "a Meta export (Instagram)" && reading.items.first?.author == "north")
    let figures = reading.counts.map { "\($0.metric.rawValue) \($0.value)" }
    #expect(figures == ["reach 980", "replies 5", "reposts 0", "views 12400"])
  }

  @Test(
    "numbers as spreadsheets write them",
    arguments: [
      ("1,234", 1_234), ("1.234.567", 1_234_567), ("1\u{A0}234", 1_234), ("1'234", 1_234), ("12.5", 12),
      ("1,234.0", 1_234),
      ("1,2", 1), ("0", 0), ("", nil), ("-5", nil), ("12 5", nil), ("1,23,456", nil), ("many", nil), ("3.4%", nil),
    ] as [(String, Int64?)])
  func numbers(_ text: String, _ value: Int64?) {
    #expect(TableUse.count(text) == value)
  }

  @Test("one date beyond the twelfth tells the order of all; where none tells, the month comes first")
  func orderOfDates() throws {
    let dayFirst = try read("date;text\n03/04/2026;a\n13/04/2026;b\n")
    #expect(dayFirst.items.map { $0.published?.iso8601.prefix(10) } == ["2026-04-03", "2026-04-13"])
    let monthFirst = try read("date;text\n03/04/2026;a\n04/13/2026;b\n")
    #expect(monthFirst.items.map { $0.published?.iso8601.prefix(10) } == ["2026-03-04", "2026-04-13"])
    #expect(try read("date;text\n03/04/2026;a\n").items[0].published?.iso8601.hasPrefix("2026-03-04") == true)
  }

  @Test("a number that tells the time fills what the table leaves out")
  func numberedTimes() throws {
    let tikTok = try read(
      """
      Video title,Video link,Post time,Total views
      Open day,https://www.tiktok.com/@north/video/7400000000000000001,September 9,5
      """)
    // The first 31 bits: 1,722,946,763 seconds.
    #expect(tikTok.items.first?.published == Timestamp(seconds: 7_400_000_000_000_000_001 >> 32))
    let x = try read(
      """
      Post id,Date,Post text,Post Link,Likes
      1986853645678903296,"Fri, Nov 7, 2025",Open day,https://x.com/north/status/1986853645678903296,3
      1986853645678903296,"Fri, Nov 14, 2025",Another,https://x.com/north/status/1,3
      """)
    #expect(x.items[0].published == Timestamp(seconds: ((1_986_853_645_678_903_296 >> 22) + 1_288_834_974_657) / 1_000))
    // A number that says another week than the table is not believed.
    #expect(x.items[1].published?.iso8601 == "2025-11-14T00:00:00Z")
    #expect(NumberClock.x.time(in: "status/12345") == nil)
  }

  @Test("what stands twice in a header counts where it holds something; a line of sums is no post")
  func doubled() throws {
    let reading = try read("id,text,likes,likes,text\n1,,,4,a\nTotal,,,400,\n2,b,1,,\n")
    #expect(reading.items.map(\.body) == ["a", "b"] && reading.counts.map(\.value) == [4, 1])
  }

  @Test("UTF-16 without its mark, with tabs, as spreadsheets save it")
  func wide() throws {
    var wide: [UInt8] = []
    for unit in "id\ttitle\n1\tGr\u{F6}\u{DF}e\n".utf16 { wide += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
    #expect(try read(wide).items.first?.title == "Gr\u{F6}\u{DF}e")
  }

  @Test("a workbook or an archive says what to do with it")
  func workbooks() {
    let excel = "Open it there, choose Save as, CSV UTF-8, and add that file."
    #expect(throws: FeedError.otherForm(found: "an Excel workbook (.xls)", advice: excel)) {
      try read([0xd0, 0xcf, 0x11, 0xe0] + [UInt8](repeating: 0, count: 600))
    }
    #expect(throws: FeedError.otherForm(found: "an Excel workbook (.xlsx)", advice: excel)) {
      try read([0x50, 0x4b, 0x03, 0x04, 0x14] + Array("[Content_Types].xml".utf8))
    }
    let error = #expect(throws: FeedError.self) {
      try read([0x50, 0x4b, 0x03, 0x04, 0x14] + Array("Table data.csv".utf8))
    }
    #expect(error?.message.contains("Unpack it") == true && error?.exitCode == 65)
  }

  @Test("lines that can't be read are named by number, and the others kept")
  func namedLines() throws {
    let reading = try read(
      """
      {"text":"a","likes":2}
      [1]
      {"id":"2"}
      {"text":"c","date":"2026-03-01"}
      """)
    #expect(reading.items.map(\.body) == ["a", "c"] && reading.counts.map(\.value) == [2])
    #expect(reading.warnings == ["2 lines were left out: 2, 3. Line 2: no JSON object"])
    var faults = LeftOutLines()
    for line in 1...14 { faults.add(line, "x") }
    #expect(faults.sentence == "14 lines were left out: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 4 more. Line 1: x")
  }

  @Test("JSON inside a call, as Flickr writes it for scripts")
  func call() throws {
    let reading = try read(
      """
      jsonFlickrFeed({"title":"North","items":[{"title":"A door","link":"https://example.org/1",
        "published":"2026-03-01T10:00:00Z","author":"nobody@flickr.com (\\"Example North\\")"}]})
      """)
    #expect(reading.title == "North" && reading.items.first?.title == "A door")
    #expect(reading.items.first?.author == "\"Example North\"")
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
      ("instagram.com/example", "Instagram"), ("https://www.threads.com/@example", "Threads"),
    ])
  func closed(_ argument: String, _ name: String) {
    let error = #expect(throws: FeedError.self) {
      try findSources(argument, client: .files, now: Timestamp(seconds: 0))
    }
    guard case .noOpenDoor(name, let steps)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.message.contains(steps) == true && error?.message.contains("hsdash add FILE.csv") == true)
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

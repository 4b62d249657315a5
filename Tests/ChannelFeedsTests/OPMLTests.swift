import Testing

@testable import ChannelFeeds

@Suite("OPML")
struct OPMLTests {
  private func read(_ text: String) throws -> FeedDocument { try readFeed(Array(text.utf8)) }

  @Test("every outline with a feed is an entry, at any depth, with its folders")
  func good() throws {
    let document = try read(
      """
      <?xml version="1.0"?><opml version="2.0"><head><title>Our channels</title><ownerName>x</ownerName></head><body>
      <outline text="Hospitals"><outline text="North &amp;amp; South"><outline type="rss" text="Short" title="Example North news"
        xmlUrl="feed/a b.xml" htmlUrl="https://north.example/" description="News of the house"/></outline>
      <outline text="Blog" xmlUrl="https://example.org/blog.xml" htmlUrl="javascript:x()"><outline text="Inside"
        XMLURL="https://example.org/inside.xml"/></outline></outline>
      <outline text="Alone" xmlUrl="https://example.org/blog.xml"/><outline text="a note"/></body></opml>
      """)
    #expect(document.format == .opml && document.title == "Our channels" && document.warnings.isEmpty)
    #expect(
      document.entries == [
        FeedEntry(
          id: "feed/a b.xml", title: "Example North news", link: "https://north.example/", summary: "News of the house",
          detail: .subscription(folders: ["Hospitals", "North & South"])),
        FeedEntry(
          id: "https://example.org/blog.xml", title: "Blog", detail: .subscription(folders: ["Hospitals"])),
        FeedEntry(
          id: "https://example.org/inside.xml", title: "Inside", detail: .subscription(folders: ["Hospitals"])),
        FeedEntry(id: "https://example.org/blog.xml", title: "Alone", detail: .subscription(folders: [])),
      ])
  }

  @Test(
    "broken lists are repaired",
    arguments: [
      "<opml><body><outline text='Q&A' xmlUrl='https://example.org/1'><outline text=b xmlUrl=https://example.org/2></body>",
      "junk<opml><body><outline text='Q&amp;A' xmlUrl='https://example.org/1'/><outline text='b' xmlUrl='https://example.org/2'/>",
    ])
  func broken(text: String) throws {
    let document = try read(text)
    #expect(document.entries.map(\.id) == ["https://example.org/1", "https://example.org/2"])
    #expect(document.entries.first?.title == "Q&A" && !document.warnings.isEmpty)
  }

  @Test("a list of feeds is no channel: it has no posts")
  func noChannel() throws {
    let list = Array("<opml><body><outline text='a' xmlUrl='https://example.org/1'/></body></opml>".utf8)
    #expect(try readFeed(list).items.isEmpty)
    let client = FeedClient { address, _ throws(FeedError) in FeedResponse(address: address, bodyBytes: list) }
    #expect(throws: FeedError.notAFeed(found: "a list of feeds (OPML)")) {
      try findSource("https://example.org/list.opml", client: client)
    }
  }
}

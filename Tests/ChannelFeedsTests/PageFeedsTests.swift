import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Feeds of a page")
struct PageFeedsTests {
  private static let head = """
    <html><head><title>North</title>
    <link rel="alternate" type="application/rss+xml" title="North &raquo; Comments" href="/comments/feed/">
    <LINK REL='alternate' TYPE='application/json' href="/wp-json/wp/v2/pages/2">
    <link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
    <link rel="alternate" type="application/rss+xml" title="North &raquo; Births" href="/category/births/feed/">
    <link rel="alternate" hreflang="es" href="/es/">
    <link rel="alternate home" type="application/rss+xml; charset=UTF-8" title="North" href="feed/">
    <link rel="alternate" type="application/atom+xml" title="North (Atom)" href="atom.xml"></head></html>
    """

  @Test("posts come before parts, parts before comments; what is no feed is none")
  func order() {
    let response = FeedResponse(address: "https://north.example/", bodyBytes: Array(Self.head.utf8))
    #expect(
      PageFeeds.of(response).map(\.address) == [
        "https://north.example/feed/", "https://north.example/atom.xml", "https://north.example/category/births/feed/",
        "https://north.example/comments/feed/",
      ])
  }

  @Test("the best one is taken and the others are named; the next one where that is none")
  func others() throws {
    let answers = RecordedAnswers([
      ("https://north.example/atom.xml", smallFeed), ("https://north.example/feed/", "<html>Nothing</html>"),
      ("https://north.example", Self.head),
    ])
    let found = try answers.find("https://north.example/")
    #expect(found.address == "https://north.example/atom.xml" && found.what == "a feed (RSS 2.0)")
    #expect(found.others.map(\.title) == ["North", "North \u{BB} Births", "North \u{BB} Comments"])
  }

  @Test("the page of a category leads to the feed of that category")
  func part() {
    let response = FeedResponse(address: "https://north.example/category/births/", bodyBytes: Array(Self.head.utf8))
    #expect(PageFeeds.of(response).first?.address == "https://north.example/category/births/feed/")
  }

  @Test("a page's base counts; without a link in its head one in its text does")
  func text() {
    let page = """
      <html><head><base href="https://files.example/n/"></head><body><article><a title="News" href="rss.xml">x</a>
      <a href="/about">y</a><abbr href="/feed">z</abbr></article></body></html>
      """
    let response = FeedResponse(address: "https://north.example/", bodyBytes: Array(page.utf8))
    #expect(PageFeeds.of(response).map(\.address) == ["https://files.example/n/rss.xml"])
    #expect(PageFeeds.of(response).map(\.title) == ["News"])
  }

  @Test("a page that names none is asked at the usual places, and few of them")
  func usualPlaces() throws {
    let page = "<html><body>North</body></html>"
    let answers = RecordedAnswers([
      ("https://north.example/index.xml", smallFeed), ("https://north.example/news", page),
    ])
    let found = try answers.find("north.example/news")
    #expect(found.address == "https://north.example/index.xml")
    let none = RecordedAnswers([("https://north.example/news", page)])
    #expect(throws: FeedError.notAFeed(found: "an HTML page")) { try none.find("https://north.example/news") }
    #expect(none.requests.count <= 8)
    let shy = RecordedAnswers(
      [("https://north.example/news", page)],
      faults: [("https://north.example/feed/", .tooManyRequests(host: "north.example", retryAfter: 9))])
    #expect(throws: FeedError.notAFeed(found: "an HTML page")) { try shy.find("https://north.example/news") }
    #expect(shy.requests.last == "https://north.example/feed/")
  }

  @Test("communities and channels are asked for where their software has them")
  func communities() throws {
    let page = "<!doctype html><html><body></body></html>"
    let answers = RecordedAnswers([
      ("https://north.example/feeds/videos.xml?videoChannelName=tours", smallFeed), ("https://north.example/c/", page),
    ])
    let found = try answers.find("https://north.example/c/tours/videos")
    #expect(found.address.hasSuffix("videoChannelName=tours") && found.kind == .video)
  }

  @Test(
    "an address may come without its scheme; a name without a network is told",
    arguments: [
      ("@hospital", FeedError.nameWithoutPlace("@hospital")), ("#openday", .nameWithoutPlace("#openday")),
      ("posts.csv", .status(404, address: "posts.csv")),
      ("north.example", .status(404, address: "https://north.example")),
      ("north.example:8080/news", .status(404, address: "https://north.example:8080/news")),
      ("127.0.0.1:81/a", .status(404, address: "http://127.0.0.1:81/a")),
    ] as [(String, FeedError)])
  func spelling(_ argument: String, _ error: FeedError) {
    #expect(throws: error) { try RecordedAnswers([]).find(argument) }
  }
}

import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("WordPress")
struct WordPressTests {
  private func page(_ link: String) -> String {
    "<html><head><link rel=\"https://api.w.org/\" href=\"\(link)\" /></head></html>"
  }

  private func post(_ id: Int, _ rest: String = "") -> String {
    #"""
    {"id":\#(id),"guid":{"rendered":"https://north.example/?p=\#(id)"},"date_gmt":"2026-02-20T15:00:00",
    "modified_gmt":"2026-02-20T15:00:00","title":{"rendered":"Day \#(id)"},"content":{"rendered":"<p>x</p>"}\#(rest)}
    """#
  }

  @Test(
    "the interface is found wherever a page says that it is",
    arguments: [
      ("https://north.example/blog/wp-json/", "https://north.example/blog/wp-json/wp/v2/posts?per_page"),
      (
        "https://north.example/index.php?rest_route=/",
        "https://north.example/index.php?rest_route=/wp/v2/posts&per_page"
      ),
      ("https://north.example/index.php/wp-json/", "https://north.example/index.php/wp-json/wp/v2/posts?per_page"),
      ("https://north.example/api/", "https://north.example/api/wp/v2/posts?per_page"),
    ])
  func places(_ link: String, _ list: String) throws {
    let answers = RecordedAnswers([(list, "[\(post(1))]"), ("https://north.example/page", page(link))])
    let found = try answers.find("https://north.example/page")
    #expect(found.what == "a WordPress site" && found.items.map(\.id) == ["https://north.example/?p=1"])
    #expect(try answers.read(found.address).items.count == 1)
  }

  @Test(
    "an address in the interface stands for its site",
    arguments: [
      ("https://n.example/b/wp-json/wp/v2/posts?per_page=5", "wordpress:https://n.example/b/wp-json/"),
      ("https://n.example/?rest_route=/wp/v2/posts", "wordpress:https://n.example/?rest_route=/"),
    ])
  func addresses(_ argument: String, _ address: String) {
    #expect(WordPressConnector.row.recognises(argument) == .certain(address))
  }

  @Test("a site whose interface is shut, or answers with a page, is read by its feed", arguments: [401, 403, 404, 200])
  func shut(_ status: Int) throws {
    let feed = ("https://north.example/blog/feed/", smallFeed)
    let door = "https://north.example/blog/wp-json/"
    let answers =
      status == 200
      ? RecordedAnswers([feed, (door, "<html><body>Home</body></html>")])
      : RecordedAnswers([feed], faults: [(door, .status(status, address: door))])
    let reading = try answers.read("wordpress:https://north.example/blog/wp-json")
    #expect(reading.what == "a WordPress site, by its feed" && reading.items.count == 1)
    let again = try answers.read("wordpress:https://north.example/blog/wp-json", reading.validators)
    #expect(again.items.isEmpty && again.failure == nil)
  }

  @Test("pages are read up to the one that is not full, and status 400 is the end")
  func paging() throws {
    let full = "[\((1...100).map { post($0) }.joined(separator: ","))]"
    let root = "https://north.example/wp-json/wp/v2/posts"
    let client = FeedClient { address, _ throws(FeedError) in
      guard address.hasPrefix(root), !address.contains("&page=2") else { throw .status(400, address: address) }
      return FeedResponse(address: address, bodyBytes: Array(full.utf8))
    }
    let request = SourceRequest(
      address: "wordpress:https://north.example/wp-json", validators: Validators(), client: client)
    let reading = try WordPressConnector.row.read(request)
    #expect(reading.items.count == 100 && reading.failure == nil)
  }

  @Test("a date without a zone is the site's; a password hides the text and is told")
  func details() throws {
    let local =
      #"{"id":1,"date":"2026-02-20T09:00:00","date_gmt":null,"modified":"2026-02-20T10:00:00","title":{"rendered":"a"}}"#
    let shut = post(2, #","status":"publish","excerpt":{"rendered":"","protected":true}"#)
      .replacing(#"{"rendered":"<p>x</p>"}"#, with: #"{"rendered":"","protected":true}"#)
    let answers = RecordedAnswers([
      ("https://north.example/wp-json/wp/v2/posts", "[\(local),\(shut)]"),
      ("https://north.example/wp-json/?_fields", #"{"name":"North","gmt_offset":"-6"}"#),
    ])
    let reading = try answers.read("wordpress:https://north.example/wp-json")
    #expect(reading.items[0].published?.iso8601 == "2026-02-20T15:00:00Z")
    #expect(reading.items[0].written?.iso8601 == "2026-02-20T16:00:00Z")
    #expect(reading.items[1].body == "[protected by a password]" && reading.title == "North")
  }

  @Test("a page without the link to the interface is known by its files")
  func files() throws {
    let answers = RecordedAnswers([
      ("https://north.example/wp-json/wp/v2/posts", "[\(post(1))]"),
      ("https://north.example", "<html><img src='/wp-content/uploads/a.png'></html>"),
    ])
    #expect(try answers.find("north.example").address == "wordpress:https://north.example")
  }

  @Test("a post of ten megabytes in one paragraph is read whole")
  func long() throws {
    let words = String(repeating: "word ", count: 2_000_000)
    let answers = RecordedAnswers([
      ("https://north.example/wp-json/wp/v2/posts", #"[{"id":1,"content":{"rendered":"<p>\#(words)</p>"}}]"#)
    ])
    let reading = try answers.read("wordpress:https://north.example/wp-json", Validators(bodyHash: "x"))
    #expect(reading.items.first?.body.utf8.count == words.utf8.count - 1)
  }
}

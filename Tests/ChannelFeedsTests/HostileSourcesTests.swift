import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Sources that mean no good")
struct HostileSourcesTests {
  @Test("a hundred thousand new items come in one fetch, and no more than that")
  func many() throws {
    var lines = ""
    for number in 0...FeedLimits.entries { lines += "{\"id\":\"\(number)\",\"text\":\"a\",\"likes\":1}\n" }
    let reading = try FeedConnector.reading(of: FeedResponse(address: "/x", bodyBytes: Array(lines.utf8)))
    #expect(reading.items.count == FeedLimits.entries && reading.counts.count == 500)
    #expect(
      reading.warnings == [
        "more than 100000 records: the rest is left out", "figures are kept of the newest 500 posts",
      ])
  }

  @Test("an item is told by link and title, but not where two of one document share them")
  func likeness() throws {
    func items(_ guids: [String], titles: [String]) throws -> [FeedItem] {
      let entries = zip(guids, titles).map {
        "<item><guid>\($0)</guid><link>https://n.example/a</link><title>\($1)</title></item>"
      }
      let feed = "<rss version='2.0'><channel>\(entries.joined())</channel></rss>"
      return try FeedConnector.reading(of: FeedResponse(address: "/x", bodyBytes: Array(feed.utf8))).items
    }
    let first = try items(["1", "2"], titles: ["a", "b"])
    let second = try items(["3", "4"], titles: ["a", "b"])
    #expect(first.map(\.likeness) == second.map(\.likeness) && first[0].likeness != first[1].likeness)
    #expect(try items(["1", "2"], titles: ["a", "a"]).map(\.likeness) == [nil, nil])
    #expect(try items(["1"], titles: [""]).map(\.likeness) == [nil])
  }

  @Test(
    "a page in the place of an answer is a fault that names the host", arguments: ["<html></html>", "", "null", "5"])
  func noJSON(_ body: String) {
    let answers = RecordedAnswers([("https://", body)])
    #expect(throws: FeedError.badAnswer(host: "public.api.bsky.app", detail: "no JSON where an API answers")) {
      try answers.read("bluesky:https://bsky.app/profile/north.example")
    }
  }

  @Test("pages that give new posts for ever are read to the tenth")
  func endless() throws {
    let client = FeedClient { address, _ throws(FeedError) in
      let id = 1_000_000 - address.utf8.count - (address.split(separator: "=").last.flatMap { Int($0) } ?? 0) % 997
      return FeedResponse(
        address: address, bodyBytes: Array(#"[{"id":"\#(id)","uri":"u\#(id)","content":"x"}]"#.utf8))
    }
    let request = SourceRequest(
      address: "mastodon:https://north.example/tags/a", validators: Validators(), client: client)
    #expect(try MastodonConnector.row.read(request).items.count <= 10)
  }
}

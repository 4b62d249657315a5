import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Bluesky")
struct BlueskyTests {
  private static let api = "https://public.api.bsky.app/xrpc/app.bsky."
  private static let profile =
    #"{"did":"did:plc:n","handle":"north.example","displayName":"","followersCount":5,"postsCount":2}"#

  private func feed(_ posts: String, cursor: String? = nil) -> String {
    #"{"feed":[\#(posts)]\#(cursor.map { #","cursor":"\#($0)""# } ?? "")}"#
  }

  private func post(_ key: String, _ rest: String) -> String {
    #"""
    {"post":{"uri":"at://did:plc:n/app.bsky.feed.post/\#(key)","author":{"did":"did:plc:n","handle":"north.example"},
    "indexedAt":"2026-03-01T10:00:00.000Z",\#(rest)}}
    """#
  }

  @Test("a handle leads to the account's own number, which the channel keeps")
  func number() throws {
    let answers = RecordedAnswers([
      (Self.api + "actor.getProfile?actor=north.example", Self.profile),
      (Self.api + "feed.getAuthorFeed?actor=did%3Aplc%3An&", feed(post("a", #""record":{"text":"Open day"}"#))),
    ])
    let found = try answers.find("https://bsky.app/profile/north.example")
    #expect(found.address == "bluesky:https://bsky.app/profile/did:plc:n" && found.title == "@north.example")
    #expect(found.items.first?.link == "https://bsky.app/profile/north.example/post/a")
  }

  @Test("likes, reposts, replies and quotes are figures of a post")
  func figures() throws {
    let counts = #""record":{"text":"a"},"likeCount":4,"repostCount":3,"replyCount":2,"quoteCount":0"#
    let answers = RecordedAnswers([(Self.api + "feed.getAuthorFeed", feed(post("a", counts)))])
    let reading = try answers.read("bluesky:https://bsky.app/profile/north.example")
    #expect(reading.counts.map(\.metric) == [.likes, .reposts, .replies, .quotes])
    #expect(reading.counts.map(\.value) == [4, 3, 2, 0])
    #expect(reading.counts.allSatisfy { $0.subject == "at://did:plc:n/app.bsky.feed.post/a" })
  }

  @Test("what a post embeds stands below its words: pictures, films, pages, quotations with either")
  func embeds() throws {
    let quoted =
      #"{"$type":"app.bsky.embed.record#viewRecord","author":{"handle":"south.example"},"value":{"text":"The east door"}}"#
    let posts = [
      post("a", #""record":{"text":"a"},"embed":{"record":\#(quoted)}"#),
      post(
        "b",
        #""record":{"text":"b"},"embed":{"media":{"images":[{"alt":"A door"},{"alt":""}]},"record":{"record":\#(quoted)}}"#
      ),
      post("c", #""record":{"text":"c"},"embed":{"cid":"x","playlist":"https://v.example/p.m3u8","alt":"A tour"}"#),
      post("d", #""record":{"text":"d"},"embed":{"external":{"uri":"https://n.example/","title":"News"}}"#),
      post("e", #""record":{"text":"e"},"embed":{"record":{"uri":"at://x","notFound":true}}"#),
    ]
    let answers = RecordedAnswers([(Self.api + "feed.getAuthorFeed", feed(posts.joined(separator: ",")))])
    let reading = try answers.read("bluesky:https://bsky.app/profile/north.example")
    #expect(
      reading.items.map(\.body) == [
        "a\n> south.example: The east door", "b\n[image: A door]\n[image]\n> south.example: The east door",
        "c\n[video: A tour]", "d\nNews\nhttps://n.example/", "e",
      ])
  }

  @Test("an account that is not there is said not to be there")
  func unknown() {
    let answers = RecordedAnswers([], faults: [(Self.api, .status(400, address: "x"))])
    #expect(throws: FeedError.status(404, address: "https://bsky.app/profile/nobody.example")) {
      try answers.find("@nobody.example")
    }
  }

  @Test("cursors that lead in a circle, or on for ever, end")
  func circle() throws {
    let circle = RecordedAnswers([
      (Self.api + "feed.getAuthorFeed", feed(post("a", #""record":{"text":"a"}"#), cursor: "again"))
    ])
    #expect(try circle.read("bluesky:https://bsky.app/profile/north.example").items.count == 1)
    #expect(circle.requests.count { $0.contains("getAuthorFeed") } == 2)
    let endless = FeedClient { address, _ throws(FeedError) in
      let key = "\(address.utf8.count)"
      let body = self.feed(self.post(key, #""record":{"text":"a"}"#), cursor: "x" + key)
      return FeedResponse(address: address, bodyBytes: Array(body.utf8))
    }
    let request = SourceRequest(
      address: "bluesky:https://bsky.app/profile/north.example", validators: Validators(), client: endless)
    #expect(try BlueskyConnector.row.read(request).items.count <= 10)
  }

  @Test("records inside records without end do no harm")
  func hostile() throws {
    let deep = String(repeating: #"{"value":{"text":"x"},"record":"#, count: 100_000)
    let answers = RecordedAnswers([(Self.api, #"{"feed":[{"post":{"uri":"at://a","embed":"# + deep)])
    #expect(try answers.read("bluesky:https://bsky.app/profile/north.example").items.isEmpty)
  }
}

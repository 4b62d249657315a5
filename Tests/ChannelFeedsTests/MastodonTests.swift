import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Mastodon")
struct MastodonTests {
  private static let host = "https://north.example"
  private static let lookup = "https://north.example/api/v1/accounts/lookup?acct=desk"
  private static let statuses = "https://north.example/api/v1/accounts/9/statuses"

  @Test("counts are figures of the own posts, not of what is passed on; a count that is not given is none")
  func figures() throws {
    let answers = RecordedAnswers([
      (Self.lookup, #"{"id":"9","username":"desk","followers_count":12}"#),
      (
        Self.statuses,
        #"""
        [{"id":"3","url":"https://north.example/@desk/3","content":"<p>Open day</p>","favourites_count":7,
          "reblogs_count":"2","replies_count":0,"quotes_count":null},
         {"id":"2","uri":"https://north.example/users/desk/statuses/2/activity","content":"","favourites_count":0,
          "reblog":{"id":"1","url":"https://south.example/@x/1","content":"<p>Thanks</p>","favourites_count":99}}]
        """#
      ),
    ])
    let found = try answers.find("@desk@north.example")
    let figures = found.measurements.map { "\($0.metric.rawValue) \($0.subject) \($0.value)" }
    #expect(
      figures == [
        "followers  12", "likes https://north.example/@desk/3 7", "reposts https://north.example/@desk/3 2",
        "replies https://north.example/@desk/3 0",
      ])
    #expect(found.items.map(\.kind) == [.post, .relay])
  }

  @Test("a gap of any length is filled from its old end, over several fetches, and nothing is lost")
  func gap() throws {
    let newest = 1_000
    let server = FeedClient { address, validators throws(FeedError) in
      let least = address.firstRange(of: "min_id=").flatMap { Int(address[$0.upperBound...]) }
      let ids = least.map { ($0 + 1)..<min($0 + 41, newest + 1) } ?? (newest - 39)..<(newest + 1)
      let statuses = ids.reversed().map { id in
        #"{"id":"\#(id)","url":"https://north.example/@desk/\#(id)","content":"<p>No. \#(id)</p>","visibility":"public"}"#
      }
      return FeedResponse(
        address: address, bodyBytes: Array("[\(statuses.joined(separator: ","))]".utf8),
        validators: Validators(entityTag: "\(address) v1"), isUnchanged: validators.entityTag == "\(address) v1")
    }
    var kept = ReadMark(validators: Validators(), mark: "100").joined
    var found: Set<String> = []
    for _ in 0..<3 {
      let reading = try ConnectorCatalog.row(for: "mastodon:").read(
        SourceRequest(address: "mastodon:https://north.example/tags/door", validators: kept, client: server))
      #expect(reading.failure == nil && reading.items.count <= 400)
      found.formUnion(reading.items.map(\.id))
      kept = reading.validators
    }
    #expect(found.count == 900)
    #expect(ReadMark(kept).mark == "1000")
  }

  @Test("a quoted status stands below the words; one that its author hides does not")
  func quotes() throws {
    let list = #"""
      [{"id":"3","uri":"u3","content":"<p>See this</p>","quote":{"state":"accepted","quoted_status":
         {"id":"1","content":"<p>The east door is open</p>","account":{"acct":"s","display_name":"Example South"}}},
        "poll":{"options":[{"title":"Yes","votes_count":3},{"title":"No"}]}},
       {"id":"2","uri":"u2","content":"<p>And this</p>","quote":{"state":"revoked","quoted_status":null}}]
      """#
    let reading = try RecordedAnswers([("https://north.example/api/v1/timelines/tag/door", list)])
      .read("mastodon:https://north.example/tags/door")
    #expect(reading.items.map(\.body) == ["See this\n- Yes\n- No\n> Example South: The east door is open", "And this"])
  }

  @Test("an account whose name is of another host than its server is found by WebFinger, and kept at its server")
  func webFinger() throws {
    let answers = RecordedAnswers([
      (
        "https://north.example/.well-known/webfinger?resource=acct%3Adesk%40north.example",
        #"""
        {"subject":"acct:desk@north.example","links":[
          {"rel":"http://webfinger.net/rel/profile-page","type":"text/html","href":"https://social.north.example/@desk"},
          {"rel":"self","type":"application/activity+json","href":"https://social.north.example/users/desk"}]}
        """#
      ), ("https://social.north.example/api/v1/accounts/lookup?acct=desk", #"{"id":"9","display_name":"Desk"}"#),
      ("https://social.north.example/api/v1/accounts/9/statuses", #"[{"id":"1","uri":"u1","content":"<p>a</p>"}]"#),
    ])
    let found = try answers.find("@desk@north.example")
    #expect(found.title == "Desk" && found.items.count == 1)
    #expect(found.address == "mastodon:https://social.north.example/@desk")
  }

  @Test("a server for members only says so; where its feed is open that is read", arguments: [401, 403, 422])
  func members(_ status: Int) throws {
    let shut = [(Self.host + "/api/", FeedError.status(status, address: "x"))]
    #expect(throws: FeedError.membersOnly(host: "north.example")) {
      try RecordedAnswers([], faults: shut).find("@desk@north.example")
    }
    let open = RecordedAnswers([(Self.host + "/@desk.rss", smallFeed)], faults: shut)
    #expect(try open.find("@desk@north.example").what == "a Mastodon feed")
  }

  @Test("other software of the network is read by its feed, and the channel keeps that address")
  func otherSoftware() throws {
    let answers = RecordedAnswers([(Self.host + "/feeds/videos.xml?accountName=desk", smallFeed)])
    let found = try answers.find("@desk@north.example")
    #expect(found.what == "a PeerTube account" && found.kind == .video)
    #expect(found.address == "https://north.example/feeds/videos.xml?accountName=desk")
  }

  @Test("an unknown account is not found; one that has moved says where to")
  func unknown() throws {
    let error = #expect(throws: FeedError.self) { try RecordedAnswers([]).find("@desk@north.example") }
    #expect(error == .status(404, address: Self.lookup))
    let moved = RecordedAnswers([
      (Self.lookup, #"{"id":"9","moved":{"id":"1","url":"https://south.example/@desk"}}"#), (Self.statuses, "[]"),
    ])
    #expect(
      try moved.find("@desk@north.example").warnings == ["the account has moved to https://south.example/@desk"])
  }

  @Test("statuses inside statuses without end, ids that are no texts, and other shapes do no harm")
  func hostile() throws {
    let deep = String(repeating: #"{"id":"1","content":"x","reblog":"#, count: 100_000)
    let shapes = #"[{"id":{"a":1}},{"id":[1]},{"id":true},{"id":"5","uri":5,"content":{"x":1}},"x",[[]]]"#
    for body in ["[" + deep, shapes, "{\"error\":\"x\"}", "[]"] {
      let reading = try RecordedAnswers([("https://north.example/", body)])
        .read("mastodon:https://north.example/tags/door")
      #expect(reading.items.isEmpty)
    }
  }

  @Test(
    "pages of accounts are recognised",
    arguments: [
      ("https://north.example/@desk/109", true), ("https://north.example/@desk/with_replies", true),
      ("https://north.example/@desk@south.example", true), ("https://north.example/@desk/a/b", false),
      ("https://medium.com/@desk", false),
    ])
  func pages(_ address: String, _ isWorthATry: Bool) {
    #expect((MastodonConnector.row.recognises(address) != .nothing) == isWorthATry)
  }
}

import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("Connectors")
struct ConnectorTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 2)

  private func find(_ argument: String, _ answers: RecordedAnswers) throws -> FoundSource {
    try #require(try findSources(argument, client: answers.client, now: Self.now).first)
  }

  private func read(_ address: String, _ kept: Validators, _ answers: RecordedAnswers) throws -> SourceReading {
    try ConnectorCatalog.row(for: address).read(
      SourceRequest(address: address, validators: kept, client: answers.client))
  }

  private static let account =
    #"{"id":"9","acct":"north","display_name":"Example North","followers_count":"1204","note":null}"#
  private static let statuses = ##"""
    [{"id":"104","created_at":"2026-03-01T10:00:00.123Z","edited_at":"2026-03-01T11:00:00Z","spoiler_text":"",
      "visibility":"public","url":"https://north.example/@north/104","content":"<p>Open day &amp; tours</p><p>Come</p>",
      "account":{"acct":"north","display_name":""},"reblog":null},
     {"id":"103","created_at":"2026-03-01T09:00:00Z","visibility":"private","content":"<p>x</p>"},
     {"id":"102","created_at":"2026-03-01T08:00:00Z","uri":"https://north.example/users/north/statuses/102/activity",
      "reblog":{"id":"77","content":"<p>Thanks</p>","visibility":"public","url":"https://south.example/@s/77",
        "account":{"acct":"s@south.example","display_name":"Example South"}},
      "content":"","account":{"acct":"north","display_name":"Example North"},"visibility":"public"},
     {"id":"101","created_at":"2026-03-01T07:00:00Z","spoiler_text":"Injuries","content":"<p>Words</p>"},
     {"id":99,"content":"","visibility":"unlisted","url":"https://north.example/@north/99",
      "media_attachments":[{"type":"image","description":"A new door"},{"type":"video","description":null}]},
     {"id":"98","content":"","visibility":"public"}, null, 5]
    """##

  @Test("a Mastodon account: edits, relays, warnings, pictures; what is not for everybody is left out")
  func mastodon() throws {
    let answers = RecordedAnswers([
      ("https://north.example/api/v1/accounts/lookup?acct=north", Self.account),
      ("https://north.example/api/v1/accounts/9/statuses?limit=40&max_id=98", "[]"),
      ("https://north.example/api/v1/accounts/9/statuses?limit=40", Self.statuses),
    ])
    let found = try find("@north@north.example", answers)
    #expect(found.title == "Example North" && found.what == "a Mastodon account" && found.kind == .microblog)
    #expect(found.address == "mastodon:https://north.example/@north")
    #expect(found.measurements.map(\.value) == [1_204])
    #expect(found.items.map(\.title) == ["", "", "Injuries", ""])
    #expect(found.items.map(\.body) == ["Open day & tours\n\nCome", "Thanks", "Words", "[image: A new door]\n[video]"])
    #expect(found.items[0].written?.iso8601 == "2026-03-01T11:00:00Z" && found.items[0].author == "north")
    #expect(found.items[1].kind == .relay && found.items[1].author == "Example South")
    #expect(found.items[1].link == "https://south.example/@s/77" && found.items[1].published != nil)
    let validators = try #require(found.validators)
    let again = try read(found.address, validators, answers)
    #expect(again.items.isEmpty && again.failure == nil && again.validators == validators)
  }

  @Test("a hashtag is read back to what is known, and a fault in the middle keeps what came")
  func tag() throws {
    func status(_ id: Int) -> String { #"{"id":"\#(id)","content":"<p>\#(id)</p>","uri":"u\#(id)"}"# }
    let list = "https://north.example/api/v1/timelines/tag/openday?limit=40"
    let whole = RecordedAnswers([
      (list + "&min_id=7", "[\(status(9)),\(status(8))]"), (list, "[\(status(10)),\(status(9))]"),
    ])
    let kept = Validators(bodyHash: "0 7")
    let reading = try read("mastodon:https://north.example/tags/openday", kept, whole)
    #expect(reading.items.map(\.id) == ["u10", "u9", "u8"] && ReadMark(reading.validators).mark == "10")
    let broken = RecordedAnswers([(list + "&min_id=7", "<html>"), (list, "[\(status(10)),\(status(9))]")])
    let part = try read("mastodon:https://north.example/tags/openday", kept, broken)
    #expect(part.items.count == 2 && part.failure != nil)
    let source = SourceState(
      channel: Channel(
        id: ChannelID("t"), hospital: HospitalID("h"), kind: .microblog, name: "t",
        address: "mastodon:https://north.example/tags/openday"), health: .waiting, nextAttempt: nil, posts: 0,
      unread: 0, validators: kept)
    let events = SourceReader(client: broken.client).events(for: source, now: Self.now)
    guard events.count == 3, case .fetch(.failed, _, _, _, _)? = events.last else {
      Issue.record("\(events)")
      return
    }
  }

  @Test("a server that gives its API to members only is read by its feed")
  func closedAPI() throws {
    let feed = "<rss version='2.0'><channel><title>N</title><item><guid>1</guid><title>T</title></item></channel></rss>"
    let answers = RecordedAnswers([("https://north.example/@north.rss", feed)])
    let found = try find("https://north.example/@north", answers)
    #expect(found.what == "a Mastodon feed" && found.items.count == 1)
    #expect(throws: FeedError.self) { try find("@nobody@north.example", answers) }
  }

  private static let posts = ##"""
    [{"id":101,"date":"2026-02-20T09:00:00","date_gmt":"2026-02-20T15:00:00","modified_gmt":"2026-02-21T15:30:00",
      "guid":{"rendered":"https://north.example/?p=101"},"link":"https://north.example/diary/","status":"publish",
      "title":{"rendered":"Day 1 &#8211; arriving"},"content":{"rendered":"<p>We landed.</p>","protected":false},
      "_embedded":{"author":[{"id":7,"name":"Example Writer"}]}},
     {"id":"100","date_gmt":null,"title":{"rendered":""},"link":"https://north.example/old/"},
     {"id":99,"status":"draft","title":{"rendered":"x"}}]
    """##

  @Test("a WordPress site is known by its page and read through REST")
  func wordPress() throws {
    let page = "<html><head><link rel='https://api.w.org/' href='https://north.example/wp-json/' /></head></html>"
    let answers = RecordedAnswers([
      ("https://north.example/wp-json/wp/v2/posts", Self.posts),
      ("https://north.example/wp-json/", #"{"name":"North &amp; friends"}"#), ("https://north.example", page),
    ])
    let found = try find("https://north.example/", answers)
    #expect(found.title == "North & friends" && found.kind == .blog && found.what == "a WordPress site")
    #expect(found.items.map(\.id) == ["https://north.example/?p=101", "https://north.example/old/"])
    let first = try #require(found.items.first)
    #expect(first.title == "Day 1 \u{2013} arriving" && first.body == "We landed." && first.author == "Example Writer")
    #expect(first.published?.iso8601 == "2026-02-20T15:00:00Z" && first.written?.iso8601 == "2026-02-21T15:30:00Z")
    let again = try read(found.address, try #require(found.validators), answers)
    #expect(again.items.isEmpty)
    #expect(answers.requests.last?.contains("modified_after=2026-02-20T15%3A30%3A00Z") == true)
  }

  @Test("a WordPress site whose REST is switched off is read by its feed")
  func wordPressFeed() throws {
    let feed = "<rss version='2.0'><channel><title>N</title><item><guid>1</guid><title>T</title></item></channel></rss>"
    let answers = RecordedAnswers([("https://north.example/feed/", feed)])
    let reading = try read("wordpress:https://north.example/wp-json", Validators(), answers)
    #expect(reading.items.count == 1 && reading.what.contains("feed"))
  }

  @Test("a Bluesky account: the network's time, relays, pictures; hidden posts are left out")
  func bluesky() throws {
    let feed = ##"""
      {"cursor":null,"feed":[
       {"post":{"uri":"at://did:plc:n/app.bsky.feed.post/k1","author":{"handle":"north.example","displayName":"North"},
        "indexedAt":"2026-03-01T10:00:00.5Z","record":{"text":"Open day","createdAt":"2036-01-01T00:00:00Z"},
        "embed":{"images":[{"alt":"A door"}]},"labels":[]}},
       {"post":{"uri":"at://did:plc:s/app.bsky.feed.post/k2","author":{"handle":"south.example"},
        "record":{"text":"Thanks"},"indexedAt":"2026-02-01T10:00:00Z"},
        "reason":{"$type":"app.bsky.feed.defs#reasonRepost","by":{"handle":"north.example"},
        "indexedAt":"2026-03-01T09:00:00Z"}},
       {"post":{"uri":"at://did:plc:n/app.bsky.feed.post/k3","author":{},"record":{"text":"x"},"labels":[{"val":"!hide"}]}},
       {"post":{"uri":"at://did:plc:n/app.bsky.feed.post/k4","record":{"text":""}}},{"post":null},7]}
      """##
    let answers = RecordedAnswers([
      ("https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=north.example", feed),
      ("https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile", #"{"displayName":"North","followersCount":5}"#),
    ])
    let found = try find("@north.example", answers)
    #expect(found.address == "bluesky:https://bsky.app/profile/north.example" && found.title == "North")
    #expect(found.items.map(\.body) == ["Open day\n[image: A door]", "Thanks"])
    #expect(found.items.map(\.kind) == [.post, .relay] && found.measurements.map(\.value) == [5])
    #expect(found.items[0].published?.iso8601 == "2026-03-01T10:00:00Z" && found.items[0].written == nil)
    #expect(found.items[1].published?.iso8601 == "2026-03-01T09:00:00Z")
    #expect(found.items[0].link == "https://bsky.app/profile/north.example/post/k1")
  }

  @Test("a YouTube page leads to its channel's feed, which gives the views")
  func youTube() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015"
        xmlns:media="http://search.yahoo.com/mrss/"><title>Example North</title><entry><id>yt:video:abc</id>
        <yt:videoId>abc</yt:videoId><title>A tour</title><media:group><media:community>
        <media:starRating count="5" average="5.00" min="1" max="5"/><media:statistics views="1234"/></media:community></media:group></entry>
        <entry><id>yt:video:def</id><yt:videoId>def</yt:videoId><title>B</title></entry></feed>
      """
    let id = "UCexampleNorthAAAAAAAAAA"
    let answers = RecordedAnswers([
      ("https://www.youtube.com/feeds/videos.xml", feed),
      ("https://www.youtube.com/@north", "<html>{\"externalId\":\"\(id)\"}</html>"),
    ])
    let found = try find("https://www.youtube.com/@north", answers)
    #expect(found.address == "https://www.youtube.com/feeds/videos.xml?channel_id=\(id)")
    #expect(found.items.count == 2 && found.kind == .video)
    #expect(found.measurements.map(\.subject) == ["yt:video:abc", "yt:video:abc"])
    #expect(found.measurements.map(\.metric) == [.views, .likes] && found.measurements.map(\.value) == [1_234, 5])
    let list = try find("https://www.youtube.com/watch?v=x&list=PL1", answers)
    #expect(list.address.hasSuffix("playlist_id=PL1") && list.what == "a YouTube playlist")
  }

  @Test("a command's lines are posts; its failure is told; nothing goes through a shell")
  func command() throws {
    let found = try #require(
      try findSources(#"exec:/bin/echo '{"id":"1","text":"a $HOME; b"}'"#, client: .files, now: Self.now).first)
    #expect(found.items.map(\.body) == ["a $HOME; b"] && found.title == "echo")
    #expect(throws: FeedError.commandFailed(command: "/bin/false", detail: "it ended with status 1")) {
      try findSources("exec:/bin/false", client: .files, now: Self.now)
    }
    #expect(throws: FeedError.self) { try findSources("exec:/nonexistent/x", client: .files, now: Self.now) }
    #expect(CommandConnector.words(of: #"a "b c" 'd"e' f\ g "" "#) == ["a", "b c", "d\"e", "f g", ""])
  }

  @Test(
    "what a person writes is recognised",
    arguments: [
      ("@a@b.example", "mastodon:https://b.example/@a"), ("#tag@b.example", "mastodon:https://b.example/tags/tag"),
      ("north.bsky.social", "bluesky:https://bsky.app/profile/north.bsky.social"),
      ("https://bsky.app/profile/did:plc:x", "bluesky:https://bsky.app/profile/did:plc:x"),
      ("https://www.youtube.com/channel/UCx", "https://www.youtube.com/feeds/videos.xml?channel_id=UCx"),
      ("exec:ls", "exec:ls"),
      (
        "https://www.flickr.com/photos/00000000@N00/",
        "https://www.flickr.com/services/feeds/photos_public.gne?id=00000000%40N00&format=rss_200"
      ), ("https://example.org/feed", nil), ("user@b.example", nil), ("@a@", nil),
    ] as [(String, String?)])
  func recognised(_ argument: String, _ address: String?) {
    let found = ConnectorCatalog.rows.lazy.compactMap { row -> String? in
      if case .certain(let address) = row.recognises(argument) { address } else { nil }
    }.first
    #expect(found == address)
  }
}

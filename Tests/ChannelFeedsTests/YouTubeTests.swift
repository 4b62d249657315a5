import HospitalModel
import Testing

@testable import ChannelFeeds

@Suite("YouTube")
struct YouTubeTests {
  private static let own = "UCexampleNorthAAAAAAAAAA"
  private static let other = "UCexampleSouthBBBBBBBBBB"
  private static let feed = "https://www.youtube.com/feeds/videos.xml?"
  private static let entries = """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015"><title>North</title>
    <entry><id>yt:video:abc</id><yt:videoId>abc</yt:videoId><title>A tour</title></entry></feed>
    """

  @Test(
    "whatever is of a channel leads to its feed",
    arguments: [
      ("https://www.youtube.com/user/north", "user=north"), ("UCexampleNorthAAAAAAAAAA", "channel_id=\(own)"),
      ("https://m.youtube.com/channel/UCexampleNorthAAAAAAAAAA/videos", "channel_id=\(own)"),
      ("https://youtu.be/abc?list=PLx&t=1", "playlist_id=PLx"), ("https://youtu.be/abc", "channel_id=\(own)"),
      ("https://www.youtube.com/shorts/abc", "channel_id=\(own)"),
      ("https://www.youtube.com/watch?v=abc&list=RDabc", "channel_id=\(own)"),
      ("youtube.com/@north", "channel_id=\(own)"),
    ])
  func addresses(_ argument: String, _ query: String) throws {
    let page = """
      <html><link href="https://www.youtube.com/channel/\(Self.other)"><meta itemprop="identifier" content="abc">
      <meta itemprop="identifier" content="\(Self.own)"><script>{"channelId":"\(Self.other)"}</script></html>
      """
    let answers = RecordedAnswers([
      (Self.feed, Self.entries), ("https://www.youtube.com/", page), ("https://youtu.be/", page),
      ("https://youtube.com/", page),
    ])
    let found = try answers.find(argument)
    #expect(found.address == Self.feed + query && found.items.map(\.id) == ["yt:video:abc"])
  }

  @Test("a feed that is not found today is a fault, and no channel less")
  func notFound() throws {
    let answers = RecordedAnswers([], faults: [(Self.feed, .status(404, address: Self.feed))])
    #expect(throws: FeedError.status(404, address: Self.feed)) { try answers.read(Self.feed + "channel_id=x") }
  }
}

@Suite("Reddit and Flickr")
struct FeedAddressTests {
  @Test(
    "names and pages lead to the feed",
    arguments: [
      ("r/north", "https://www.reddit.com/r/north/new/.rss"), ("u/north", "https://www.reddit.com/user/north/.rss"),
      ("https://old.reddit.com/r/north/top/", "https://www.reddit.com/r/north/new/.rss"),
      ("00000000@N00", "https://www.flickr.com/services/feeds/photos_public.gne?id=00000000%40N00&format=rss_200"),
      (
        "https://flickr.com/groups/00000000@N00",
        "https://www.flickr.com/services/feeds/groups_pool.gne?id=00000000%40N00&format=rss_200"
      ),
    ])
  func addresses(_ argument: String, _ address: String) throws {
    #expect(try RecordedAnswers([(address, smallFeed)]).find(argument).address == address)
  }

  @Test("an address of Google's that leads on is the page it leads to; a podcast's recording stands below the text")
  func items() throws {
    let feed = """
      <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
       xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>N</title>
      <item><guid>1</guid><title>A</title><description>Words</description><itunes:duration>2052</itunes:duration>
      <itunes:season>2</itunes:season><podcast:episode>3</podcast:episode>
      <enclosure url="https://n.example/a.mp3" type="audio/mpeg" length="9"/></item>
      <item><guid>2</guid><title>B</title>
      <link>https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://n.example/b%3Fx%3D1&amp;ct=ga</link></item>
      </channel></rss>
      """
    let found = try RecordedAnswers([("https://n.example/feed", feed)]).find("https://n.example/feed")
    #expect(found.items[0].body == "Words\n[audio: 34:12, season 2, episode 3]")
    #expect(found.items[0].link == "https://n.example/a.mp3")
    #expect(found.items[1].link == "https://n.example/b?x=1")
    #expect([Episode.seconds("1:02:03"), Episode.seconds("90"), Episode.seconds("1:x")] == [3_723, 90, nil])
  }
}

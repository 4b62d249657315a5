import HospitalModel

/// A Bluesky account through the public interface, without a session. Source: the lexicons
/// `app.bsky.feed.getAuthorFeed` and `app.bsky.actor.getProfile`.
///
/// A channel keeps the account's own number (DID), so that it survives another handle. The time of a post is the one at
/// which the network saw it; what its writer claims may lie in the future. Answers to others are left out, threads of
/// the account's own are not.
enum BlueskyConnector {
  static let row = Connector(scheme: "bluesky", recognises: recognise, read: read)

  private static let publicHost = "https://public.api.bsky.app"
  private static let website = "https://bsky.app"
  /// Other addresses that the website has had.
  private static let aliases = [website, "https://www.bsky.app", "https://staging.bsky.app"]

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if argument.hasPrefix("bluesky:http") { return .certain(argument) }
    var name = argument
    for prefix in ["bluesky:", "bsky:", "@"] where name.hasPrefix(prefix) { name.removeFirst(prefix.utf8.count) }
    let isNamed = name != argument || name.hasSuffix(".bsky.social")
    if name.hasPrefix("did:plc:") || name.hasPrefix("did:web:") || (isNamed && APIAddress.isHost(name)) {
      return .certain("bluesky:\(website)/profile/\(name)")
    }
    let segments = APIAddress.segments(of: argument)
    guard let origin = APIAddress.origin(of: argument), aliases.contains(origin), segments.count >= 2,
      segments[0] == "profile", segments.count < 3 || segments[2] != "rss"
    else { return .nothing }
    return .certain("bluesky:\(website)/profile/\(segments[1])")
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let site = request.site("bluesky")
    guard let origin = APIAddress.origin(of: site), let actor = APIAddress.segments(of: site).last else {
      throw .unsupportedAddress(request.address)
    }
    // Another address than the website's is a server of the same interface.
    let server = (origin == website ? publicHost : origin) + "/xrpc/app.bsky"
    var reading = SourceReading(what: "a Bluesky account", kind: .microblog, title: "@\(PlainText.line(actor))")
    let number = takeProfile(
      "\(server).actor.getProfile?actor=\(APIAddress.encoded(actor))", request.client, into: &reading)
    if let number, number != actor { reading.permanentAddress = "bluesky:\(origin)/profile/\(number)" }
    let actorValue = APIAddress.encoded(number ?? actor)
    let list = "\(server).feed.getAuthorFeed?actor=\(actorValue)&limit=100&filter=posts_and_author_threads"
    do throws(FeedError) {
      try readPosts(list, ReadMark(request.validators), request.client, into: &reading)
    } catch .status(400, _) where number == nil {
      // The interface's word for an account that is not there.
      throw .status(404, address: "\(website)/profile/\(actor)")
    }
    return reading
  }

  private static func readPosts(
    _ list: String, _ kept: ReadMark, _ client: FeedClient, into reading: inout SourceReading
  ) throws(FeedError) {
    let since = kept.mark.flatMap { FeedDate.read(Array($0.utf8).span) }
    try APIPages(client: client, kept: kept).read(from: list, into: &reading) { reader, _ in
      var page = BlueskyPage()
      page.readFeed(reader)
      page.result.newest = page.times.max()?.iso8601
      page.result.next = page.cursor.map { "\(list)&cursor=\(APIAddress.encoded($0))" }
      if let since, let oldest = page.times.min() { page.result.reachesKnown = oldest < since }
      return page.result
    }
  }

  /// The account's number; takes its name and the number of followers. The posts are read without them too.
  private static func takeProfile(
    _ address: String, _ client: FeedClient, into reading: inout SourceReading
  ) -> String? {
    do throws(FeedError) {
      var page = BlueskyPage()
      page.readPerson(try client.fetch(address, Validators()).json())
      if let name = page.person.name ?? page.person.handle.map({ "@\($0)" }) { reading.title = name }
      if let followers = page.person.followers {
        reading.counts.append(SourceReading.Count(metric: .followers, value: followers))
      }
      return page.person.number
    } catch {
      // The list of posts says what is wrong, if something is.
      return nil
    }
  }
}

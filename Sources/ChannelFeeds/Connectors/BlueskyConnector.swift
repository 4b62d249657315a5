import HospitalModel

/// A Bluesky account through the public interface, without a session. Source: the lexicon
/// `app.bsky.feed.getAuthorFeed`.
///
/// The time of a post is the one at which the network saw it; what its writer claims may lie in the future.
enum BlueskyConnector {
  static let row = Connector(scheme: "bluesky", recognises: recognise, read: read)

  private static let publicHost = "https://public.api.bsky.app"
  private static let website = "https://bsky.app"

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if argument.hasPrefix("bluesky:http") { return .certain(argument) }
    var name = argument
    for prefix in ["bluesky:", "bsky:", "@"] where name.hasPrefix(prefix) { name.removeFirst(prefix.utf8.count) }
    let isNamed = name != argument || name.hasSuffix(".bsky.social")
    if name.hasPrefix("did:plc:") || name.hasPrefix("did:web:") || (isNamed && APIAddress.isHost(name)) {
      return .certain("bluesky:\(website)/profile/\(name)")
    }
    let segments = APIAddress.segments(of: argument)
    guard APIAddress.origin(of: argument) == website, segments.count >= 2, segments[0] == "profile" else {
      return .nothing
    }
    return .certain("bluesky:\(website)/profile/\(segments[1])")
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let site = request.site("bluesky")
    guard let origin = APIAddress.origin(of: site), let actor = APIAddress.segments(of: site).last else {
      throw .unsupportedAddress(request.address)
    }
    // Another address than the website's is a server of the same interface.
    let server = (origin == website ? publicHost : origin) + "/xrpc/app.bsky"
    let encoded = APIAddress.encoded(actor)
    var reading = SourceReading(what: "a Bluesky account", kind: .microblog, title: "@\(PlainText.line(actor))")
    takeProfile("\(server).actor.getProfile?actor=\(encoded)", request.client, into: &reading)
    let list = "\(server).feed.getAuthorFeed?actor=\(encoded)&limit=100&filter=posts_no_replies"
    let kept = ReadMark(request.validators)
    let since = kept.mark.flatMap { FeedDate.read(Array($0.utf8).span) }
    try APIPages(client: request.client, kept: kept).read(from: list, into: &reading) { reader, _ in
      var reader = reader
      var page = Page()
      pageFields.read(&page, &reader)
      page.result.newest = page.times.max()?.iso8601
      page.result.next = page.cursor.map { "\(list)&cursor=\(APIAddress.encoded($0))" }
      if let since, let oldest = page.times.min() { page.result.reachesKnown = oldest < since }
      return page.result
    }
    return reading
  }

  /// The name and the number of followers; the posts are read without them too.
  private static func takeProfile(_ address: String, _ client: FeedClient, into reading: inout SourceReading) {
    do throws(FeedError) {
      var page = Page()
      var reader = try client.fetch(address, Validators()).json()
      personFields.read(&page, &reader)
      if let name = page.person.name { reading.title = name }
      if let followers = page.person.followers {
        reading.counts.append(SourceReading.Count(metric: .followers, value: followers))
      }
    } catch {
      // The list of posts says what is wrong, if something is.
    }
  }
}

// MARK: - The members

extension BlueskyConnector {
  /// A page while it is read.
  private struct Page {
    var texts = FeedTexts(address: nil)
    var result = APIPage()
    var times: [Timestamp] = []
    var cursor: String?
    var post = Post()
    var person = Person()
    var word: String?
  }

  private struct Person {
    var handle: String?
    var name: String?
    var followers: Int64?
  }

  private struct Post {
    var address: String?
    var text: String?
    var author = Person()
    var claimed: Timestamp?
    var seen: Timestamp?
    var extras: [String] = []
    var isHidden = false
    /// Who passed it on, and when.
    var relay: (handle: String?, time: Timestamp?)?

    /// The post on the website, from `at://did/app.bsky.feed.post/KEY`.
    var link: String? {
      guard let parts = address?.split(separator: "/"), parts.count == 4, parts[2] == "app.bsky.feed.post" else {
        return nil
      }
      return "\(website)/profile/\(author.handle ?? String(parts[1]))/post/\(APIAddress.encoded(String(parts[3])))"
    }
  }

  private static let pageFields = JSONFields<Page>([
    ("cursor", { $0.cursor = $1.line(.literal, &$0.texts) }),
    ("feed", { page, reader in reader.eachElement { takePost(&page, &$0) } }),
  ])

  private static let personFields = JSONFields<Page>([
    ("handle", { $0.person.handle = $1.line(.literal, &$0.texts) }),
    ("displayName", { $0.person.name = $1.line(.literal, &$0.texts) }),
    ("followersCount", { $0.person.followers = $1.count() }),
  ])

  private static let viewFields = JSONFields<Page>([
    ("post", { postFields.read(&$0, &$1) }), ("reason", { reasonFields.read(&$0, &$1) }),
  ])

  private static let postFields = JSONFields<Page>([
    ("uri", { $0.post.address = $1.line(.literal, &$0.texts) }),
    ("author", { $0.post.author = person(&$0, &$1) }),
    ("record", { recordFields.read(&$0, &$1) }),
    ("indexedAt", { $0.post.seen = $1.date() }),
    ("embed", { embedFields.read(&$0, &$1) }),
    ("labels", { page, reader in reader.eachElement { labelFields.read(&page, &$0) } }),
  ])

  private static let recordFields = JSONFields<Page>([
    ("text", { $0.post.text = $1.body(.literal, &$0.texts) }), ("createdAt", { $0.post.claimed = $1.date() }),
  ])

  /// Labels beginning with `!` are orders to every client.
  private static let labelFields = JSONFields<Page>([
    (
      "val",
      { page, reader in
        if let label = reader.line(.literal, &page.texts), ["!hide", "!takedown"].contains(label) {
          page.post.isHidden = true
        }
      }
    )
  ])

  private static let reasonFields = JSONFields<Page>([
    ("$type", { $0.word = $1.line(.literal, &$0.texts) }),
    ("by", { page, reader in page.post.relay = (person(&page, &reader).handle, page.post.relay?.time) }),
    ("indexedAt", { page, reader in page.post.relay = (page.post.relay?.handle, reader.date()) }),
  ])

  private static let embedFields = JSONFields<Page>([
    ("images", { page, reader in reader.eachElement { takePicture(&page, &$0) } }),
    ("external", { externalFields.read(&$0, &$1) }),
    ("media", { embedMediaFields.read(&$0, &$1) }),
    (
      "playlist",
      {
        $1.skip(); $0.post.extras.append("[video]")
      }
    ),
  ])

  /// What a quotation carries besides the quoted post.
  private static let embedMediaFields = JSONFields<Page>([
    ("images", { page, reader in reader.eachElement { takePicture(&page, &$0) } }),
    ("external", { externalFields.read(&$0, &$1) }),
  ])

  private static let pictureFields = JSONFields<Page>([("alt", { $0.word = $1.line(.literal, &$0.texts) })])

  private static let externalFields = JSONFields<Page>([
    ("title", { page, reader in reader.line(.literal, &page.texts).map { page.post.extras.append($0) } }),
    ("uri", { page, reader in reader.address(&page.texts).map { page.post.extras.append($0) } }),
  ])

  private static func takePicture(_ page: inout Page, _ reader: inout JSONReader) {
    page.word = nil
    pictureFields.read(&page, &reader)
    page.post.extras.append("[image\(page.word.map { ": \($0)" } ?? "")]")
  }

  private static func person(_ page: inout Page, _ reader: inout JSONReader) -> Person {
    page.person = Person()
    personFields.read(&page, &reader)
    return page.person
  }

  private static func takePost(_ page: inout Page, _ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    page.post = Post()
    viewFields.read(&page, &reader)
    let post = page.post
    guard !reader.isCutOff, let address = post.address else { return }
    let time = post.relay?.time ?? post.seen ?? post.claimed
    let isRelay = post.relay?.handle != nil
    page.result.listed.append(isRelay ? "relay " + address : address)
    if let time { page.times.append(time) }
    let body = ([post.text].compactMap { $0 } + post.extras).joined(separator: "\n")
    // Who passes on the own post adds nothing to it.
    guard !post.isHidden, !body.isEmpty, !isRelay || post.relay?.handle != post.author.handle else { return }
    let isOld = (post.claimed ?? Timestamp(seconds: .max)) < (post.seen ?? Timestamp(seconds: 0)) - 60
    page.result.items.append(
      FeedItem(
        id: isRelay ? "relay \(address)" : address, kind: isRelay ? .relay : .post, title: "", body: body,
        author: post.author.name ?? post.author.handle, link: post.link, published: time,
        written: isOld ? post.claimed : nil))
  }
}

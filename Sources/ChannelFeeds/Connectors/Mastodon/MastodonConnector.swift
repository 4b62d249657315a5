import HospitalModel

/// A Mastodon account or hashtag, read without a token. Source: docs.joinmastodon.org/methods/accounts and /timelines.
///
/// Statuses that are not for everybody are left out; "unlisted" ones stand on the public profile and are kept. An
/// account whose name is that of another host than its server is found by WebFinger. Where the server gives its API to
/// members only, or runs other software of the same network, its feed is read.
enum MastodonConnector {
  static let row = Connector(scheme: "mastodon", recognises: recognise, read: read, stream: stream)

  /// Sites whose addresses look alike.
  private static let others = ["youtube.com", "medium.com", "substack.com", "flickr.com"]
  /// What may stand behind an account in the address of one of its pages.
  private static let pages: Set<String> = ["with_replies", "media", "featured"]

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if argument.hasPrefix("mastodon:") { return .certain(argument) }
    var name = argument
    if name.hasPrefix("acct:") { name = "@" + name.dropFirst(5) }
    let isTag = name.hasPrefix("#")
    if isTag || name.hasPrefix("@") {
      let parts = name.dropFirst().split(separator: "@", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, APIAddress.isHost(parts[1]) else { return .nothing }
      let origin = APIAddress.origin(ofHost: parts[1])
      return .certain("mastodon:\(origin)/\(isTag ? "tags/" : "@")\(APIAddress.encoded(parts[0]))")
    }
    guard let origin = APIAddress.origin(of: argument), !others.contains(where: { origin.hasSuffix($0) }) else {
      return .nothing
    }
    return recognise(segments: APIAddress.segments(of: argument), of: origin)
  }

  private static func recognise(segments: [String], of origin: String) -> Recognition {
    guard let first = segments.first, segments.count <= 2, !first.hasSuffix(".rss") else { return .nothing }
    if first.hasPrefix("@"), first.count > 1 {
      guard segments.count == 1 || pages.contains(segments[1]) || segments[1].utf8.allSatisfy(\.isDigit) else {
        return .nothing
      }
      return .worthATry("mastodon:\(origin)/\(first)")
    }
    guard segments.count == 2, ["tags", "users"].contains(first), !segments[1].hasSuffix(".rss") else {
      return .nothing
    }
    return .worthATry("mastodon:\(origin)/\(first == "tags" ? "tags/" : "@")\(APIAddress.encoded(segments[1]))")
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let site = request.site("mastodon")
    guard let origin = APIAddress.origin(of: site), let name = APIAddress.segments(of: site).last else {
      throw .unsupportedAddress(request.address)
    }
    let account = name.hasPrefix("@") ? String(name.dropFirst()) : nil
    let failure: FeedError
    do throws(FeedError) {
      if let account { return try readAccount(account, at: origin, request) }
      return try readTag(name, at: origin, request)
    } catch {
      guard isShut(error) else { throw error }
      failure = error
    }
    if let account, let elsewhere = readElsewhere(account, than: origin, request) { return elsewhere }
    let feeds = account.map { FediverseFeed.of(account: $0, at: origin) } ?? [FediverseFeed.mastodon(site + ".rss")]
    for feed in feeds {
      if let reading = feed.read(request) { return reading }
    }
    if case .status(let code, _) = failure, code != 404 {
      throw .membersOnly(host: WebAddress.host(of: origin) ?? origin)
    }
    throw failure
  }

  /// True when the interface is not there, or not for everybody.
  private static func isShut(_ error: FeedError) -> Bool {
    switch error {
    case .status(let code, _): [400, 401, 403, 404, 406, 422, 501].contains(code)
    case .badAnswer: true
    default: false
    }
  }

  private static func readAccount(
    _ name: String, at origin: String, _ request: SourceRequest
  ) throws(FeedError) -> SourceReading {
    let lookup = "\(origin)/api/v1/accounts/lookup?acct=\(APIAddress.encoded(name))"
    var answer = MastodonPage(origin: origin)
    answer.readAccount(try request.client.fetch(lookup, Validators()).json())
    guard let id = answer.account.id else { throw .status(404, address: lookup) }
    var reading = SourceReading(
      what: "a Mastodon account", kind: .microblog, title: answer.account.name ?? "@\(PlainText.line(name))")
    if let followers = answer.account.followers {
      reading.counts.append(SourceReading.Count(metric: .followers, value: followers))
    }
    if let new = answer.account.movedTo { reading.warnings.append("the account has moved to \(new)") }
    let list = "\(origin)/api/v1/accounts/\(APIAddress.encoded(id))/statuses?limit=40"
    try readStatuses(list, origin, request, into: &reading)
    return reading
  }

  private static func readTag(
    _ name: String, at origin: String, _ request: SourceRequest
  ) throws(FeedError) -> SourceReading {
    var reading = SourceReading(what: "a Mastodon hashtag", kind: .microblog, title: "#\(PlainText.line(name))")
    let list = "\(origin)/api/v1/timelines/tag/\(APIAddress.encoded(name))?limit=40"
    try readStatuses(list, origin, request, into: &reading)
    return reading
  }

  /// The item of a single status; `nil` for one that is not for everybody, and for what is no status.
  static func item(ofStatus text: String, at origin: String) -> FeedItem? {
    var page = MastodonPage(origin: origin)
    page.readStatus(JSONReader(Array(text.utf8)))
    return page.result.items.first
  }

  private static func readStatuses(
    _ list: String, _ origin: String, _ request: SourceRequest, into reading: inout SourceReading
  ) throws(FeedError) {
    let kept = ReadMark(request.validators)
    var oldestOfNewest: String?
    try APIPages(client: request.client, kept: kept).read(from: list, into: &reading) { reader, _ in
      var page = MastodonPage(origin: origin)
      page.readStatuses(reader)
      let ids = page.result.listed
      page.result.newest = ids.max { isOlder($0, $1) }
      guard let oldest = ids.min(by: { isOlder($0, $1) }), let newest = page.result.newest else { return page.result }
      if let mark = kept.mark {
        // After a break the gap is filled from its old end (min_id), so that nothing is lost however long it is.
        page.result.isOfGap = oldestOfNewest != nil
        page.result.next = "\(list)&min_id=\(APIAddress.encoded(page.result.isOfGap ? newest : mark))"
        page.result.reachesKnown = oldestOfNewest.map { !isOlder(newest, $0) } ?? !isOlder(mark, oldest)
        oldestOfNewest = oldestOfNewest ?? oldest
      } else {
        page.result.next = "\(list)&max_id=\(APIAddress.encoded(oldest))"
      }
      return page.result
    }
  }

  /// Ids are texts: the longer is the newer, among equals the greater.
  private static func isOlder(_ left: String, _ right: String) -> Bool {
    (left.utf8.count, left) < (right.utf8.count, right)
  }

  /// The account at the server that its name's host points to; `nil` when that is no other, or not there.
  private static func readElsewhere(
    _ name: String, than origin: String, _ request: SourceRequest
  ) -> SourceReading? {
    guard let mark = origin.firstRange(of: "://"), !name.contains("@") else { return nil }
    let resource = APIAddress.encoded("acct:\(name)@\(origin[mark.upperBound...])")
    do throws(FeedError) {
      var answer = MastodonPage(origin: origin)
      answer.readHome(
        try request.client.fetch("\(origin)/.well-known/webfinger?resource=\(resource)", Validators()).json())
      guard let home = answer.home, home != origin else { return nil }
      var reading = try readAccount(name, at: home, request)
      reading.permanentAddress = "mastodon:\(home)/@\(APIAddress.encoded(name))"
      return reading
    } catch {
      // The host knows no other server: what was wrong at first is told.
      return nil
    }
  }
}

/// A feed that software of Mastodon's network gives for an account.
private struct FediverseFeed {
  let what: String
  let address: String
  var kind = ChannelKind.microblog
  /// True where the channel keeps the feed's own address from now on.
  var replaces = true

  static func mastodon(_ address: String) -> FediverseFeed {
    FediverseFeed(what: "a Mastodon feed", address: address, replaces: false)
  }

  /// Mastodon, Pixelfed, PeerTube (accounts and channels), Lemmy.
  static func of(account name: String, at origin: String) -> [FediverseFeed] {
    let encoded = APIAddress.encoded(name)
    return [
      mastodon("\(origin)/@\(encoded).rss"),
      FediverseFeed(what: "a Pixelfed account", address: "\(origin)/users/\(encoded).atom", kind: .photo),
      FediverseFeed(
        what: "a PeerTube account", address: "\(origin)/feeds/videos.xml?accountName=\(encoded)", kind: .video),
      FediverseFeed(
        what: "a PeerTube channel", address: "\(origin)/feeds/videos.xml?videoChannelName=\(encoded)", kind: .video),
      FediverseFeed(what: "a Lemmy account", address: "\(origin)/feeds/u/\(encoded).xml?sort=New", kind: .forum),
    ]
  }

  /// What it holds; `nil` where there is none.
  func read(_ request: SourceRequest) -> SourceReading? {
    do throws(FeedError) {
      var reading = try FeedConnector.reading(
        of: request.client.fetch(address, replaces ? Validators() : request.validators))
      reading.what = what
      reading.kind = kind
      if replaces { reading.permanentAddress = address }
      return reading
    } catch {
      // The next one may be there.
      return nil
    }
  }
}

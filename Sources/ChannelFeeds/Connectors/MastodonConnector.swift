import HospitalModel

/// A Mastodon account or hashtag, read without a token. Source: docs.joinmastodon.org/methods/accounts and /timelines.
///
/// Statuses that are not for everybody are left out; "unlisted" ones stand on the public profile and are kept. Where
/// the server gives its API to members only, the account's or tag's RSS is read.
enum MastodonConnector {
  static let row = Connector(scheme: "mastodon", recognises: recognise, read: read, stream: stream)

  /// Sites whose addresses look alike.
  private static let others = ["youtube.com", "medium.com", "substack.com"]

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
    let segments = APIAddress.segments(of: argument)
    if segments.count == 1, segments[0].hasPrefix("@"), segments[0].count > 1, !segments[0].hasSuffix(".rss") {
      return .worthATry("mastodon:\(origin)/\(segments[0])")
    }
    if segments.count == 2, ["tags", "users"].contains(segments[0]), !segments[1].hasSuffix(".rss") {
      return .worthATry("mastodon:\(origin)/\(segments[0] == "tags" ? "tags/" : "@")\(APIAddress.encoded(segments[1]))")
    }
    return .nothing
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let site = request.site("mastodon")
    guard let origin = APIAddress.origin(of: site), let name = APIAddress.segments(of: site).last else {
      throw .unsupportedAddress(request.address)
    }
    do throws(FeedError) {
      return try name.hasPrefix("@")
        ? account(String(name.dropFirst()), at: origin, request) : tag(name, at: origin, request)
    } catch .status(let code, let address) where [401, 403, 404, 422].contains(code) {
      do throws(FeedError) {
        var reading = try FeedConnector.reading(of: request.client.fetch(site + ".rss", Validators()))
        reading.what = "a Mastodon feed"
        reading.kind = .microblog
        return reading
      } catch {
        throw .status(code, address: address)
      }
    }
  }

  private static func account(
    _ name: String, at origin: String, _ request: SourceRequest
  ) throws(FeedError) -> SourceReading {
    let lookup = "\(origin)/api/v1/accounts/lookup?acct=\(APIAddress.encoded(name))"
    var answer = Page(origin: origin)
    var reader = try request.client.fetch(lookup, Validators()).json()
    accountFields.read(&answer, &reader)
    guard let id = answer.account.id else { throw .status(404, address: lookup) }
    var reading = SourceReading(
      what: "a Mastodon account", kind: .microblog, title: answer.account.name ?? "@\(name)")
    if let followers = answer.account.followers {
      reading.counts.append(SourceReading.Count(metric: .followers, value: followers))
    }
    let list = "\(origin)/api/v1/accounts/\(APIAddress.encoded(id))/statuses?limit=40"
    try readStatuses(list, origin, request, into: &reading)
    return reading
  }

  private static func tag(
    _ name: String, at origin: String, _ request: SourceRequest
  ) throws(FeedError) -> SourceReading {
    var reading = SourceReading(what: "a Mastodon hashtag", kind: .microblog, title: "#\(PlainText.line(name))")
    let list = "\(origin)/api/v1/timelines/tag/\(APIAddress.encoded(name))?limit=40"
    try readStatuses(list, origin, request, into: &reading)
    return reading
  }

  private static func readStatuses(
    _ list: String, _ origin: String, _ request: SourceRequest, into reading: inout SourceReading
  ) throws(FeedError) {
    let kept = ReadMark(request.validators)
    try APIPages(client: request.client, kept: kept).read(from: list, into: &reading) { reader, _ in
      var reader = reader
      var page = Page(origin: origin)
      reader.eachElement { takeStatus(&page, &$0) }
      let ids = page.result.listed
      page.result.newest = ids.max { isOlder($0, $1) }
      if let oldest = ids.min(by: { isOlder($0, $1) }) {
        page.result.next = "\(list)&max_id=\(APIAddress.encoded(oldest))"
        page.result.reachesKnown = kept.mark.map { !isOlder($0, oldest) } ?? false
      }
      return page.result
    }
  }

  /// Ids are texts: the longer is the newer, among equals the greater.
  private static func isOlder(_ left: String, _ right: String) -> Bool {
    (left.utf8.count, left) < (right.utf8.count, right)
  }
}

// MARK: - The members

extension MastodonConnector {
  /// A page while it is read.
  private struct Page {
    var texts: FeedTexts
    var result = APIPage()
    var status = Status()
    var relayed: Status?
    var account = Account()
    var medium = Medium()

    init(origin: String) {
      texts = FeedTexts(address: origin)
    }
  }

  private struct Account {
    var id: String?
    var name: String?
    var handle: String?
    var followers: Int64?
  }

  private struct Medium {
    var kind: String?
    var words: String?
  }

  private struct Status {
    var id: String?
    var address: String?
    var uri: String?
    var content: String?
    var warning: String?
    var visibility: String?
    var created: Timestamp?
    var edited: Timestamp?
    var author: String?
    var media: [String] = []
    var options: [String] = []

    /// What the status says: its text, the choices of its poll, its pictures in words.
    var body: String {
      ([content].compactMap { $0 } + options.map { "- \($0)" } + media).joined(separator: "\n")
    }
  }

  private static let accountFields = JSONFields<Page>([
    ("id", { $0.account.id = $1.line(.literal, &$0.texts) }),
    ("display_name", { $0.account.name = $1.line(.literal, &$0.texts) }),
    ("acct", { $0.account.handle = $1.line(.literal, &$0.texts) }),
    ("followers_count", { $0.account.followers = $1.count() }),
  ])

  private static let statusFields = JSONFields<Page>([
    ("id", { $0.status.id = $1.line(.literal, &$0.texts) }),
    ("url", { $0.status.address = $1.address(&$0.texts) }), ("uri", { $0.status.uri = $1.line(.literal, &$0.texts) }),
    ("content", { $0.status.content = $1.body(.html, &$0.texts) }),
    ("spoiler_text", { $0.status.warning = $1.line(.claimedPlain, &$0.texts) }),
    ("visibility", { $0.status.visibility = $1.line(.literal, &$0.texts) }),
    ("created_at", { $0.status.created = $1.date() }), ("edited_at", { $0.status.edited = $1.date() }),
    (
      "account",
      { page, reader in
        page.account = Account()
        accountFields.read(&page, &reader)
        page.status.author = page.account.name ?? page.account.handle
      }
    ),
    ("media_attachments", { page, reader in reader.eachElement { takeMedium(&page, &$0) } }),
    ("poll", { pollFields.read(&$0, &$1) }),
    ("reblog", takeRelay),
  ])

  private static let pollFields = JSONFields<Page>([
    ("options", { page, reader in reader.eachElement { optionFields.read(&page, &$0) } })
  ])

  private static let optionFields = JSONFields<Page>([
    ("title", { page, reader in reader.line(.literal, &page.texts).map { page.status.options.append($0) } })
  ])

  private static let mediumFields = JSONFields<Page>([
    ("type", { $0.medium.kind = $1.line(.literal, &$0.texts) }),
    ("description", { $0.medium.words = $1.line(.literal, &$0.texts) }),
  ])

  private static func takeMedium(_ page: inout Page, _ reader: inout JSONReader) {
    page.medium = Medium()
    mediumFields.read(&page, &reader)
    page.status.media.append("[\(page.medium.kind ?? "file")\(page.medium.words.map { ": \($0)" } ?? "")]")
  }

  /// Takes somebody else's status that is passed on.
  private static func takeRelay(_ page: inout Page, _ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    let outer = page.status
    page.status = Status()
    statusFields.read(&page, &reader)
    page.relayed = page.status
    page.status = outer
  }

  /// The item of a single status; `nil` for one that is not for everybody, and for what is no status.
  static func item(ofStatus text: String, at origin: String) -> FeedItem? {
    var page = Page(origin: origin)
    var reader = JSONReader(Array(text.utf8))
    takeStatus(&page, &reader)
    return page.result.items.first
  }

  private static func isForEverybody(_ visibility: String) -> Bool {
    visibility == "public" || visibility == "unlisted"
  }

  private static func takeStatus(_ page: inout Page, _ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    page.status = Status()
    page.relayed = nil
    statusFields.read(&page, &reader)
    let status = page.status
    guard !reader.isCutOff, let id = status.id else { return }
    page.result.listed.append(id)
    let shown = page.relayed ?? status
    guard [status, shown].allSatisfy({ isForEverybody($0.visibility ?? "public") }) else { return }
    guard !shown.body.isEmpty || shown.warning != nil else { return }
    let isRelay = page.relayed != nil
    page.result.items.append(
      FeedItem(
        id: (isRelay ? status.uri : status.address ?? status.uri) ?? id, kind: isRelay ? .relay : .post,
        title: shown.warning ?? "", body: shown.body, author: shown.author, link: shown.address ?? status.address,
        published: status.created ?? shown.created, written: shown.edited))
  }
}

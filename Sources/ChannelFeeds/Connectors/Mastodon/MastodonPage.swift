import HospitalModel

/// An answer of Mastodon's interface while it is read.
struct MastodonPage {
  private var texts: FeedTexts
  private(set) var account = Account()
  var result = APIPage()
  /// The server of an account, as WebFinger names it.
  private(set) var home: String?
  private var status = Status()
  private var relayed: Status?
  private var medium = Medium()
  private var link = Link()
  /// How many statuses inside statuses are open.
  private var depth = 0

  /// A status holds the one that it relays, and that one the one that it quotes; deeper is no status.
  private static let deepest = 3

  init(origin: String) {
    texts = FeedTexts(address: origin, form: .marked)
  }

  struct Account {
    var id: String?
    var name: String?
    var handle: String?
    var followers: Int64?
    /// Where its owner has gone.
    var movedTo: String?
  }

  private struct Medium {
    var kind: String?
    var words: String?
  }

  private struct Link {
    var relation: String?
    var type: String?
    var address: String?
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
    var quoted: String?
    var figures: [(metric: Metric, value: Int64)] = []

    /// What the status says: its text, the choices of its poll, its pictures in words, what it quotes.
    var body: String {
      ([content].compactMap { $0 } + options.map { "- \($0)" } + media + [quoted].compactMap { $0 })
        .joined(separator: "\n")
    }

    /// True for what its author shows to everybody; so is what quotes don't say.
    var isForEverybody: Bool { ["public", "unlisted"].contains(visibility ?? "public") }
  }
}

// MARK: - Reading

extension MastodonPage {
  /// Reads an account.
  mutating func readAccount(_ reader: JSONReader) {
    var reader = reader
    Self.accountFields.read(&self, &reader)
  }

  /// Reads a list of statuses.
  mutating func readStatuses(_ reader: JSONReader) {
    var reader = reader
    reader.eachElement { takeStatus(&$0) }
  }

  /// Reads a single status.
  mutating func readStatus(_ reader: JSONReader) {
    var reader = reader
    takeStatus(&reader)
  }

  /// Reads an answer of WebFinger (RFC 7033).
  mutating func readHome(_ reader: JSONReader) {
    var reader = reader
    Self.webFingerFields.read(&self, &reader)
  }

  private mutating func takeStatus(_ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    status = Status()
    relayed = nil
    Self.statusFields.read(&self, &reader)
    guard !reader.isCutOff, let id = status.id else { return }
    result.listed.append(id)
    let shown = relayed ?? status
    guard status.isForEverybody, shown.isForEverybody, !shown.body.isEmpty || shown.warning != nil else { return }
    let isRelay = relayed != nil
    let item = FeedItem(
      id: (isRelay ? status.uri : status.address ?? status.uri) ?? id, kind: isRelay ? .relay : .post,
      title: shown.warning ?? "", body: shown.body, author: shown.author, link: shown.address ?? status.address,
      published: status.created ?? shown.created, written: shown.edited)
    result.items.append(item)
    // What others like of somebody else's words is no figure of this account.
    guard !isRelay else { return }
    result.counts += status.figures.map { SourceReading.Count(metric: $0, subject: item.id, value: $1) }
  }

  /// Reads a status inside the open one; `nil` for none, or too deep a one.
  private mutating func innerStatus(_ reader: inout JSONReader) -> Status? {
    guard reader.next() == .object, depth < Self.deepest else {
      reader.skip()
      return nil
    }
    let outer = status
    status = Status()
    depth += 1
    Self.statusFields.read(&self, &reader)
    depth -= 1
    defer { status = outer }
    return status
  }

  private mutating func takeQuote(_ reader: inout JSONReader) {
    guard let quoted = innerStatus(&reader), quoted.isForEverybody, let words = quoted.content else { return }
    status.quoted = "> \(quoted.author.map { "\($0): " } ?? "")\(words)"
  }

  private mutating func takeMedium(_ reader: inout JSONReader) {
    medium = Medium()
    Self.mediumFields.read(&self, &reader)
    status.media.append("[\(medium.kind ?? "file")\(medium.words.map { ": \($0)" } ?? "")]")
  }

  private mutating func takeLink(_ reader: inout JSONReader) {
    link = Link()
    Self.linkFields.read(&self, &reader)
    guard link.relation == "self", link.type?.hasPrefix("application/") == true, home == nil else { return }
    home = link.address.flatMap { APIAddress.origin(of: $0) }
  }
}

// MARK: - The members

extension MastodonPage {
  private static let accountFields = JSONFields<MastodonPage>([
    ("id", { $0.account.id = $1.line(.literal, &$0.texts) }),
    ("display_name", { $0.account.name = $1.line(.literal, &$0.texts) }),
    ("acct", { $0.account.handle = $1.line(.literal, &$0.texts) }),
    ("followers_count", { $0.account.followers = $1.count() }),
    ("moved", { movedFields.read(&$0, &$1) }),
  ])

  private static let movedFields = JSONFields<MastodonPage>([
    ("url", { $0.account.movedTo = $1.address(&$0.texts) })
  ])

  private static let statusFields = JSONFields<MastodonPage>([
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
    ("media_attachments", { page, reader in reader.eachElement { page.takeMedium(&$0) } }),
    ("poll", { pollFields.read(&$0, &$1) }),
    ("reblog", { page, reader in page.relayed = page.innerStatus(&reader) ?? page.relayed }),
    ("quote", { quoteFields.read(&$0, &$1) }),
    ("replies_count", { $0.take(.replies, $1.count()) }), ("reblogs_count", { $0.take(.reposts, $1.count()) }),
    ("favourites_count", { $0.take(.likes, $1.count()) }), ("quotes_count", { $0.take(.quotes, $1.count()) }),
  ])

  private mutating func take(_ metric: Metric, _ value: Int64?) {
    if let value { status.figures.append((metric, value)) }
  }

  private static let quoteFields = JSONFields<MastodonPage>([("quoted_status", { $0.takeQuote(&$1) })])

  private static let pollFields = JSONFields<MastodonPage>([
    ("options", { page, reader in reader.eachElement { optionFields.read(&page, &$0) } })
  ])

  private static let optionFields = JSONFields<MastodonPage>([
    ("title", { page, reader in reader.line(.literal, &page.texts).map { page.status.options.append($0) } })
  ])

  private static let mediumFields = JSONFields<MastodonPage>([
    ("type", { $0.medium.kind = $1.line(.literal, &$0.texts) }),
    ("description", { $0.medium.words = $1.line(.literal, &$0.texts) }),
  ])

  private static let webFingerFields = JSONFields<MastodonPage>([
    ("links", { page, reader in reader.eachElement { page.takeLink(&$0) } })
  ])

  private static let linkFields = JSONFields<MastodonPage>([
    ("rel", { $0.link.relation = $1.line(.literal, &$0.texts) }),
    ("type", { $0.link.type = $1.line(.literal, &$0.texts) }),
    ("href", { $0.link.address = $1.address(&$0.texts) }),
  ])
}

import HospitalModel

/// An answer of Bluesky's interface while it is read.
struct BlueskyPage {
  private var texts = FeedTexts(address: nil)
  var result = APIPage()
  private(set) var times: [Timestamp] = []
  private(set) var cursor: String?
  private(set) var person = Person()
  private var post = Post()
  private var quoted = Quoted()
  private var external = External()
  private var alternative: String?
  private var isVideo = false
  /// How many records inside records are open.
  private var depth = 0

  /// A quotation with pictures holds a record in a record; what is quoted there stands deeper and is not read.
  private static let deepest = 2

  struct Person {
    var number: String?
    var handle: String?
    var name: String?
    var followers: Int64?
  }

  private struct External {
    var title: String?
    var address: String?
  }

  private struct Quoted {
    var author: String?
    var text: String?
  }

  private struct Post {
    var address: String?
    var text: String?
    var author = Person()
    var claimed: Timestamp?
    var seen: Timestamp?
    var extras: [String] = []
    var figures: [(metric: Metric, value: Int64)] = []
    var isHidden = false
    /// Who passed it on, and when.
    var relay: (handle: String?, time: Timestamp?)?

    /// The post on the website, from `at://did/app.bsky.feed.post/KEY`.
    var link: String? {
      guard let parts = address?.split(separator: "/"), parts.count == 4, parts[2] == "app.bsky.feed.post" else {
        return nil
      }
      let who = author.handle ?? String(parts[1])
      return "https://bsky.app/profile/\(who)/post/\(APIAddress.encoded(String(parts[3])))"
    }

    var body: String { ([text].compactMap { $0 } + extras).joined(separator: "\n") }
  }
}

// MARK: - Reading

extension BlueskyPage {
  /// Reads a list of posts.
  mutating func readFeed(_ reader: JSONReader) {
    var reader = reader
    Self.pageFields.read(&self, &reader)
  }

  /// Reads a profile.
  mutating func readPerson(_ reader: JSONReader) {
    var reader = reader
    Self.personFields.read(&self, &reader)
  }

  private mutating func takePost(_ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    post = Post()
    Self.viewFields.read(&self, &reader)
    guard !reader.isCutOff, let address = post.address else { return }
    let time = post.relay?.time ?? post.seen ?? post.claimed
    let isRelay = post.relay?.handle != nil
    let id = isRelay ? "relay \(address)" : address
    result.listed.append(id)
    if let time { times.append(time) }
    // Who passes on the own post adds nothing to it.
    guard !post.isHidden, !post.body.isEmpty, !isRelay || post.relay?.handle != post.author.handle else { return }
    let isOld = (post.claimed ?? Timestamp(seconds: .max)) < (post.seen ?? Timestamp(seconds: 0)) - 60
    result.items.append(
      FeedItem(
        id: id, kind: isRelay ? .relay : .post, title: "", body: post.body,
        author: post.author.name ?? post.author.handle, link: post.link, published: time,
        written: isOld ? post.claimed : nil))
    // What others like of somebody else's words is no figure of this account.
    guard !isRelay else { return }
    result.counts += post.figures.map { SourceReading.Count(metric: $0, subject: id, value: $1) }
  }

  private mutating func person(_ reader: inout JSONReader) -> Person {
    person = Person()
    Self.personFields.read(&self, &reader)
    return person
  }

  private mutating func takeEmbed(_ reader: inout JSONReader) {
    isVideo = false
    alternative = nil
    Self.embedFields.read(&self, &reader)
    if isVideo { post.extras.append("[video\(alternative.map { ": \($0)" } ?? "")]") }
    if let text = quoted.text { post.extras.append("> \(quoted.author.map { "\($0): " } ?? "")\(text)") }
    quoted = Quoted()
  }

  private mutating func takePicture(_ reader: inout JSONReader) {
    alternative = nil
    Self.pictureFields.read(&self, &reader)
    post.extras.append("[image\(alternative.map { ": \($0)" } ?? "")]")
  }

  private mutating func takeExternal(_ reader: inout JSONReader) {
    external = External()
    Self.externalFields.read(&self, &reader)
    post.extras += [external.title, external.address].compactMap { $0 }
  }

  /// A quoted post, or what holds one; what is hidden from everybody has no text here.
  private mutating func takeQuoted(_ reader: inout JSONReader) {
    guard depth < Self.deepest else { return reader.skip() }
    depth += 1
    Self.quotedFields.read(&self, &reader)
    depth -= 1
  }

  private mutating func take(_ metric: Metric, _ value: Int64?) {
    if let value { post.figures.append((metric, value)) }
  }
}

// MARK: - The members

extension BlueskyPage {
  private static let pageFields = JSONFields<BlueskyPage>([
    ("cursor", { $0.cursor = $1.line(.literal, &$0.texts) }),
    ("feed", { page, reader in reader.eachElement { page.takePost(&$0) } }),
  ])

  private static let personFields = JSONFields<BlueskyPage>([
    ("did", { $0.person.number = $1.line(.literal, &$0.texts) }),
    ("handle", { $0.person.handle = $1.line(.literal, &$0.texts) }),
    ("displayName", { $0.person.name = $1.line(.literal, &$0.texts) }),
    ("followersCount", { $0.person.followers = $1.count() }),
  ])

  private static let viewFields = JSONFields<BlueskyPage>([
    ("post", { postFields.read(&$0, &$1) }), ("reason", { reasonFields.read(&$0, &$1) }),
  ])

  private static let postFields = JSONFields<BlueskyPage>([
    ("uri", { $0.post.address = $1.line(.literal, &$0.texts) }),
    ("author", { $0.post.author = $0.person(&$1) }),
    ("record", { recordFields.read(&$0, &$1) }),
    ("indexedAt", { $0.post.seen = $1.date() }),
    ("embed", { $0.takeEmbed(&$1) }),
    ("labels", { page, reader in reader.eachElement { labelFields.read(&page, &$0) } }),
    ("likeCount", { $0.take(.likes, $1.count()) }), ("repostCount", { $0.take(.reposts, $1.count()) }),
    ("replyCount", { $0.take(.replies, $1.count()) }), ("quoteCount", { $0.take(.quotes, $1.count()) }),
  ])

  private static let recordFields = JSONFields<BlueskyPage>([
    ("text", { $0.post.text = $1.body(.literal, &$0.texts) }), ("createdAt", { $0.post.claimed = $1.date() }),
  ])

  /// Labels beginning with `!` are orders to every client.
  private static let labelFields = JSONFields<BlueskyPage>([
    (
      "val",
      { page, reader in
        if let label = reader.line(.literal, &page.texts), ["!hide", "!takedown"].contains(label) {
          page.post.isHidden = true
        }
      }
    )
  ])

  private static let reasonFields = JSONFields<BlueskyPage>([
    ("by", { page, reader in page.post.relay = (page.person(&reader).handle, page.post.relay?.time) }),
    ("indexedAt", { page, reader in page.post.relay = (page.post.relay?.handle, reader.date()) }),
  ])

  private static let mediaRows: [(name: StaticString, use: JSONFields<BlueskyPage>.Use)] = [
    ("images", { page, reader in reader.eachElement { page.takePicture(&$0) } }),
    ("external", { $0.takeExternal(&$1) }),
    ("alt", { $0.alternative = $1.line(.literal, &$0.texts) }),
    (
      "playlist",
      { page, reader in
        reader.skip()
        page.isVideo = true
      }
    ),
  ]

  private static let quotingRows: [(name: StaticString, use: JSONFields<BlueskyPage>.Use)] = [
    ("media", { embedMediaFields.read(&$0, &$1) }), ("record", { $0.takeQuoted(&$1) }),
  ]

  private static let embedFields = JSONFields<BlueskyPage>(mediaRows + quotingRows)

  /// What a quotation carries besides the quoted post.
  private static let embedMediaFields = JSONFields<BlueskyPage>(mediaRows)

  private static let pictureFields = JSONFields<BlueskyPage>([
    ("alt", { $0.alternative = $1.line(.literal, &$0.texts) })
  ])

  private static let externalFields = JSONFields<BlueskyPage>([
    ("title", { $0.external.title = $1.line(.literal, &$0.texts) }),
    ("uri", { $0.external.address = $1.address(&$0.texts) }),
  ])

  private static let quotedFields = JSONFields<BlueskyPage>([
    (
      "author",
      { page, reader in
        let author = page.person(&reader)
        page.quoted.author = author.name ?? author.handle
      }
    ),
    ("value", { quotedTextFields.read(&$0, &$1) }),
    ("record", { $0.takeQuoted(&$1) }),
  ])

  private static let quotedTextFields = JSONFields<BlueskyPage>([
    ("text", { $0.quoted.text = $1.body(.literal, &$0.texts) })
  ])
}

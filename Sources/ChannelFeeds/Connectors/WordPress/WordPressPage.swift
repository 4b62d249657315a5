import HospitalModel

/// An answer of WordPress's interface while it is read.
struct WordPressPage {
  private var texts: FeedTexts
  private var page = APIPage()
  private var changes: [Timestamp] = []
  /// The ids of posts that give only the clock of their site.
  private(set) var localDated: Set<String> = []
  private(set) var siteName: String?
  /// Seconds by which the site's clock is ahead of UTC.
  private(set) var siteOffset: Int64 = 0
  private var post = Post()
  private var text: String?
  private var isProtected = false

  init(site: String) {
    texts = FeedTexts(address: site, form: .marked)
  }

  private struct Post {
    var id: String?
    var guid: String?
    var link: String?
    var title: String?
    var content: String?
    var excerpt: String?
    var author: String?
    var tags: [String] = []
    var status: String?
    var isProtected = false
    var published: Timestamp?
    var changed: Timestamp?
    var localPublished: Timestamp?
    var localChanged: Timestamp?
  }

  /// The page, with where the next one is.
  func finished(since: Timestamp?, next: String, fullPage: Int) -> APIPage {
    var page = page
    page.newest = changes.max()?.iso8601
    page.next = page.listed.count < fullPage ? nil : next
    if let since, let oldest = changes.min() { page.reachesKnown = oldest < since - 86_400 }
    return page
  }
}

// MARK: - Reading

extension WordPressPage {
  /// Reads a list of posts; false for something else.
  mutating func readPosts(_ reader: JSONReader) -> Bool {
    var reader = reader
    guard reader.next() == .list else { return false }
    reader.eachElement { takePost(&$0) }
    return true
  }

  /// Reads what a site says of itself.
  mutating func readSite(_ reader: JSONReader) {
    var reader = reader
    Self.siteFields.read(&self, &reader)
  }

  private mutating func takePost(_ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    post = Post()
    Self.postFields.read(&self, &reader)
    guard !reader.isCutOff, let id = post.guid ?? post.link ?? post.id else { return }
    page.listed.append(id)
    if let changed = post.changed ?? post.localChanged { changes.append(changed) }
    guard post.status ?? "publish" == "publish" else { return }
    let isLocal = post.published == nil && post.localPublished != nil
    if isLocal { localDated.insert(id) }
    let published = isLocal ? post.localPublished : post.published
    let changed = isLocal ? post.localChanged : post.changed
    let body = post.content ?? post.excerpt ?? (post.isProtected ? "[protected by a password]" : "")
    page.items.append(
      FeedItem(
        id: id, title: post.title ?? "", body: body, author: post.author, link: post.link, published: published,
        written: changed == published ? nil : changed, tags: post.tags))
  }

  /// A text inside an object, or bare.
  private mutating func rendered(_ reader: inout JSONReader, _ fields: JSONFields<WordPressPage>) -> String? {
    guard reader.next() == .object else { return reader.body(.html, &texts) }
    text = nil
    isProtected = false
    fields.read(&self, &reader)
    post.isProtected = post.isProtected || isProtected
    return text
  }
}

// MARK: - The members

extension WordPressPage {
  private static let siteFields = JSONFields<WordPressPage>([
    ("name", { $0.siteName = $1.line(.html, &$0.texts) }),
    // Hours, as a number or a text: -6, "5.5".
    (
      "gmt_offset",
      { page, reader in
        let hours = reader.line(.literal, &page.texts).flatMap { Double($0) } ?? 0
        if abs(hours) <= 14 { page.siteOffset = Int64(hours * 3_600) }
      }
    ),
  ])

  private static let postFields = JSONFields<WordPressPage>([
    ("id", { $0.post.id = $1.line(.literal, &$0.texts) }),
    ("guid", { $0.post.guid = $0.rendered(&$1, lineFields) }),
    ("link", { $0.post.link = $1.address(&$0.texts) }),
    ("title", { $0.post.title = $0.rendered(&$1, lineFields) }),
    ("content", { $0.post.content = $0.rendered(&$1, bodyFields) }),
    ("excerpt", { $0.post.excerpt = $0.rendered(&$1, bodyFields) }),
    ("status", { $0.post.status = $1.line(.literal, &$0.texts) }),
    ("date_gmt", { $0.post.published = $1.date() }), ("modified_gmt", { $0.post.changed = $1.date() }),
    // The site's clock, without a zone: only where the others are missing.
    ("date", { $0.post.localPublished = $1.date() }), ("modified", { $0.post.localChanged = $1.date() }),
    ("_embedded", { embeddedFields.read(&$0, &$1) }),
  ])

  private static let lineFields = JSONFields<WordPressPage>([
    ("rendered", { $0.text = $1.line(.html, &$0.texts) })
  ])

  private static let bodyFields = JSONFields<WordPressPage>([
    ("rendered", { $0.text = $1.body(.html, &$0.texts) }), ("protected", { $0.isProtected = $1.flag() ?? false }),
  ])

  private static let authorFields = JSONFields<WordPressPage>([
    ("name", { $0.post.author = $1.line(.html, &$0.texts) })
  ])

  private mutating func takeTerm(_ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    text = nil
    Self.termFields.read(&self, &reader)
    if let text, !post.tags.contains(text) { post.tags.append(text) }
  }

  private static let termFields = JSONFields<WordPressPage>([("name", { $0.text = $1.line(.html, &$0.texts) })])

  private static let embeddedFields = JSONFields<WordPressPage>([
    ("author", { page, reader in reader.eachElement { authorFields.read(&page, &$0) } }),
    // A list for each taxonomy: categories, then tags.
    (
      "wp:term",
      { page, reader in
        reader.eachElement { terms in terms.eachElement { page.takeTerm(&$0) } }
      }
    ),
  ])
}

import HospitalModel

/// An answer of a Discourse site while it is read.
struct DiscoursePage {
  private let site: DiscourseSite
  private var texts: FeedTexts
  private(set) var topics: [Topic] = []
  /// True when the list goes on.
  private(set) var hasMore = false
  private(set) var items: [FeedItem] = []
  private(set) var siteTitle: String?
  private var likes: [SourceReading.Count] = []
  private var topic: Topic
  private var post = Post()
  private var act = Act()
  /// The names of the site's categories by their numbers.
  private(set) var categories: [String: String] = [:]
  private var category = Category()
  private var tag: String?

  init(_ site: DiscourseSite, topic: Topic = Topic()) {
    self.site = site
    self.topic = topic
    texts = FeedTexts(address: site.root, form: .marked)
  }

  struct Topic {
    var id: String?
    var title: String?
    var slug: String?
    var excerpt: String?
    var created: Timestamp?
    var bumped: Timestamp?
    /// The number of its newest post.
    var highest: Int64?
    var views: Int64?
    var posts: Int64?
    /// The number of its category, for ``DiscoursePage/categories``.
    var category: String?
    var tags: [String] = []
    var isPinned = false
    var isVisible = true
  }

  private struct Post {
    var number: Int64 = 1
    var cooked: String?
    var name: String?
    var username: String?
    var created: Timestamp?
    var changed: Timestamp?
    var versions: Int64 = 1
    var kind: Int64 = 1
    var likes: Int64?
    var isGone = false
    /// Written by somebody whom the site itself has put in charge.
    var isExpert = false
  }

  private struct Category {
    var id: String?
    var name: String?
  }

  /// What readers did with a post.
  private struct Act {
    var kind: Int64?
    var count: Int64?

    /// The kind of an act that is a like.
    static let like: Int64 = 2
  }

  /// The id of a post of the topic, as the site's feeds give that of its first.
  private func id(_ number: Int64) -> String {
    "\(site.host)-topic-\(topic.id ?? "")" + (number > 1 ? "-\(number)" : "")
  }

  private func link(_ number: Int64) -> String {
    "\(site.root)/t/\(topic.slug.map { APIAddress.encoded($0) + "/" } ?? "")\(topic.id ?? "")"
      + (number > 1 ? "/\(number)" : "")
  }

  private var isQuestion: Bool { topic.title?.hasSuffix("?") == true }

  private var opening: PostKind { isQuestion ? .question : .topic }

  /// The topic as the list shows it.
  var lineOfList: FeedItem {
    FeedItem(
      id: id(1), kind: opening, title: topic.title ?? "", body: topic.excerpt ?? "",
      link: link(1), published: topic.created, thread: id(1), tags: topic.tags)
  }

  /// The topic's views and answers, and the likes of its posts.
  var counts: [SourceReading.Count] {
    var counts = likes
    if let views = topic.views { counts.append(SourceReading.Count(metric: .views, subject: id(1), value: views)) }
    if let posts = topic.posts, posts > 0 {
      counts.append(SourceReading.Count(metric: .replies, subject: id(1), value: posts - 1))
    }
    return counts
  }
}

// MARK: - Reading

extension DiscoursePage {
  /// Reads a list of topics.
  mutating func readList(_ reader: JSONReader) {
    var reader = reader
    Self.pageFields.read(&self, &reader)
  }

  /// Reads posts of the topic.
  mutating func readTopic(_ reader: JSONReader) {
    var reader = reader
    Self.topicFields.read(&self, &reader)
  }

  /// Reads the site's categories.
  mutating func readCategories(_ reader: JSONReader) {
    var reader = reader
    Self.categoryPageFields.read(&self, &reader)
  }

  /// Reads what a site says of itself.
  mutating func readSite(_ reader: JSONReader) {
    var reader = reader
    Self.siteFields.read(&self, &reader)
  }

  private mutating func takeTopic(_ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    topic = Topic()
    Self.lineFields.read(&self, &reader)
    if topic.id != nil, topic.isVisible, !reader.isCutOff { topics.append(topic) }
  }

  private mutating func takePost(_ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    post = Post()
    Self.postFields.read(&self, &reader)
    // Other kinds than 1 are notes of the software and whispers of the staff.
    guard !reader.isCutOff, !post.isGone, post.kind == 1, let body = post.cooked else { return }
    let isFirst = post.number == 1
    let id = id(post.number)
    guard !items.contains(where: { $0.id == id }) else { return }
    let answer: PostKind = isQuestion ? (post.isExpert ? .expertAnswer : .answer) : .post
    items.append(
      FeedItem(
        id: id, kind: isFirst ? opening : answer, title: isFirst ? topic.title ?? "" : "", body: body,
        author: post.name ?? post.username,
        link: link(post.number), published: post.created, written: post.versions > 1 ? post.changed : nil,
        thread: self.id(1), tags: topic.tags))
    if let value = post.likes { likes.append(SourceReading.Count(metric: .likes, subject: id, value: value)) }
  }

  private mutating func takeCategory(_ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    category = Category()
    Self.categoryFields.read(&self, &reader)
    if let id = category.id, let name = category.name { categories[id] = name }
  }

  /// A tag: a name, or an object with one.
  private mutating func takeTag(_ reader: inout JSONReader) {
    tag = nil
    if reader.next() == .object { Self.tagFields.read(&self, &reader) } else { tag = reader.line(.literal, &texts) }
    if let tag { topic.tags.append(tag) }
  }

  private mutating func takeAct(_ reader: inout JSONReader) {
    act = Act()
    Self.actFields.read(&self, &reader)
    if act.kind == Act.like { post.likes = act.count }
  }
}

// MARK: - The members

extension DiscoursePage {
  private static let siteFields = JSONFields<DiscoursePage>([
    ("title", { $0.siteTitle = $1.line(.literal, &$0.texts) })
  ])

  private static let pageFields = JSONFields<DiscoursePage>([("topic_list", { listFields.read(&$0, &$1) })])

  private static let listFields = JSONFields<DiscoursePage>([
    ("more_topics_url", { $0.hasMore = $1.line(.literal, &$0.texts) != nil }),
    ("topics", { page, reader in reader.eachElement { page.takeTopic(&$0) } }),
  ])

  private static let lineFields = JSONFields<DiscoursePage>([
    ("id", { $0.topic.id = $1.line(.literal, &$0.texts) }),
    ("title", { $0.topic.title = $1.line(.literal, &$0.texts) }),
    ("slug", { $0.topic.slug = $1.line(.literal, &$0.texts) }),
    ("excerpt", { $0.topic.excerpt = $1.body(.html, &$0.texts) }),
    ("created_at", { $0.topic.created = $1.date() }), ("bumped_at", { $0.topic.bumped = $1.date() }),
    ("highest_post_number", { $0.topic.highest = $1.count() }), ("views", { $0.topic.views = $1.count() }),
    ("posts_count", { $0.topic.posts = $1.count() }),
    ("category_id", { $0.topic.category = $1.line(.literal, &$0.texts) }),
    ("tags", { page, reader in reader.eachElement { page.takeTag(&$0) } }),
    ("pinned", { $0.topic.isPinned = $1.flag() ?? $0.topic.isPinned }),
    ("pinned_globally", { $0.topic.isPinned = $1.flag() == true || $0.topic.isPinned }),
    (
      "archetype",
      { page, reader in if reader.line(.literal, &page.texts) == "private_message" { page.topic.isVisible = false } }
    ),
  ])

  private static let tagFields = JSONFields<DiscoursePage>([("name", { $0.tag = $1.line(.literal, &$0.texts) })])

  private static let categoryPageFields = JSONFields<DiscoursePage>([
    ("category_list", { categoryListFields.read(&$0, &$1) })
  ])

  private static let categoryListFields = JSONFields<DiscoursePage>([
    ("categories", { page, reader in reader.eachElement { page.takeCategory(&$0) } })
  ])

  private static let categoryFields = JSONFields<DiscoursePage>([
    ("id", { $0.category.id = $1.line(.literal, &$0.texts) }),
    ("name", { $0.category.name = $1.line(.literal, &$0.texts) }),
  ])

  private static let topicFields = JSONFields<DiscoursePage>([("post_stream", { streamFields.read(&$0, &$1) })])
  private static let streamFields = JSONFields<DiscoursePage>([
    ("posts", { page, reader in reader.eachElement { page.takePost(&$0) } })
  ])

  private static let postFields = JSONFields<DiscoursePage>([
    ("post_number", { $0.post.number = $1.count() ?? 1 }), ("cooked", { $0.post.cooked = $1.body(.html, &$0.texts) }),
    ("name", { $0.post.name = $1.line(.literal, &$0.texts) }),
    ("username", { $0.post.username = $1.line(.literal, &$0.texts) }),
    ("created_at", { $0.post.created = $1.date() }), ("updated_at", { $0.post.changed = $1.date() }),
    ("version", { $0.post.versions = $1.count() ?? 1 }), ("post_type", { $0.post.kind = $1.count() ?? 1 }),
    ("staff", { $0.post.isExpert = $1.flag() == true || $0.post.isExpert }),
    ("moderator", { $0.post.isExpert = $1.flag() == true || $0.post.isExpert }),
    ("admin", { $0.post.isExpert = $1.flag() == true || $0.post.isExpert }),
    ("deleted_at", { $0.post.isGone = $1.line(.literal, &$0.texts) != nil || $0.post.isGone }),
    ("user_deleted", { $0.post.isGone = $1.flag() == true || $0.post.isGone }),
    ("hidden", { $0.post.isGone = $1.flag() == true || $0.post.isGone }),
    ("actions_summary", { page, reader in reader.eachElement { page.takeAct(&$0) } }),
  ])

  private static let actFields = JSONFields<DiscoursePage>([
    ("id", { $0.act.kind = $1.count() }), ("count", { $0.act.count = $1.count() }),
  ])
}

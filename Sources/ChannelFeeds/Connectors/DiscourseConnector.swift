import HospitalModel

/// A Discourse site or one of its categories. Source: docs.discourse.org, `/latest.json` and `/t/{id}.json`.
///
/// The topics that moved since the last fetch are read with their newest posts, a bounded number of them; where a topic
/// is not given, its line in the list stands for it. Ids are those of the site's own feeds. What only members may read
/// has no open door.
enum DiscourseConnector {
  static let row = Connector(
    scheme: "discourse", recognises: { $0.hasPrefix("discourse:") ? .certain($0) : .nothing },
    addressOfPage: { response in
      guard PageHead.generator(of: response)?.hasPrefix("Discourse") == true,
        let origin = APIAddress.origin(of: response.address)
      else { return nil }
      let segments = APIAddress.segments(of: response.address)
      guard segments.first == "c", segments.count > 1 else { return "discourse:\(origin)" }
      return "discourse:\(origin)/\(segments.map(APIAddress.encoded).joined(separator: "/"))"
    }, read: read)

  /// Topics that are opened in one fetch: a site allows 200 requests a minute.
  private static let mostTopics = 20

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let site = request.site("discourse")
    guard let origin = APIAddress.origin(of: site), let host = WebAddress.host(of: site) else {
      throw .unsupportedAddress(request.address)
    }
    let list = site == origin ? "\(origin)/latest" : site
    let kept = ReadMark(request.validators)
    var reading = SourceReading(what: "a Discourse forum", kind: .forum, title: host)
    let response: FeedResponse
    do throws(FeedError) {
      response = try request.client.fetch("\(list).json", kept.validators)
      reading.retryAfter = response.retryAfter
      reading.validators = ReadMark(validators: response.validators, mark: kept.mark).joined
      guard !response.isUnchanged else { return reading }
      var page = Page(origin: origin, host: host)
      var reader = try response.json()
      pageFields.read(&page, &reader)
      try open(page, since: kept.mark.flatMap { FeedDate.read(Array($0.utf8).span) }, request.client, into: &reading)
      let mark = page.topics.compactMap(\.bumped).max()?.iso8601 ?? kept.mark
      reading.validators = ReadMark(validators: response.validators, mark: mark).joined
      return reading
    } catch .status(let code, let address) where (400..<500).contains(code) {
      do throws(FeedError) {
        reading = try FeedConnector.reading(of: request.client.fetch("\(list).rss", Validators()))
      } catch {
        throw .status(code, address: address)
      }
      reading.what = "a Discourse forum, by its feed"
      reading.kind = .forum
      return reading
    }
  }

  private static func open(
    _ page: Page, since: Timestamp?, _ client: FeedClient, into reading: inout SourceReading
  ) throws(FeedError) {
    let moved = page.topics.filter { topic in since.map { (topic.bumped ?? $0) >= $0 } ?? true }
    for (number, topic) in moved.enumerated() {
      var opened = Page(origin: page.origin, host: page.host)
      opened.topic = topic
      if number < mostTopics {
        do throws(FeedError) {
          var reader = try client.fetch("\(page.origin)/t/\(APIAddress.encoded(topic.id ?? "")).json", Validators())
            .json()
          topicFields.read(&opened, &reader)
        } catch .tooManyRequests(let host, let wait) {
          reading.failure = .tooManyRequests(host: host, retryAfter: wait)
          return
        } catch {
          // Gone meanwhile, or for members only: the list's line stands for it.
        }
      }
      reading.items += opened.items.isEmpty ? [opened.lineOfList] : opened.items
    }
  }
}

// MARK: - The members

extension DiscourseConnector {
  /// An answer while it is read.
  private struct Page {
    let origin: String
    let host: String
    var texts: FeedTexts
    var topics: [Topic] = []
    var topic = Topic()
    var post = Post()
    var items: [FeedItem] = []

    init(origin: String, host: String) {
      self.origin = origin
      self.host = host
      texts = FeedTexts(address: origin)
    }

    /// The id of a post of the topic, as the site's feeds give that of its first.
    func id(_ number: Int64) -> String {
      "\(host)-topic-\(topic.id ?? "")" + (number > 1 ? "-\(number)" : "")
    }

    func link(_ number: Int64) -> String {
      "\(origin)/t/\(topic.slug.map { APIAddress.encoded($0) + "/" } ?? "")\(topic.id ?? "")"
        + (number > 1 ? "/\(number)" : "")
    }

    var isQuestion: Bool { topic.title?.hasSuffix("?") == true }

    /// The topic as the list shows it.
    var lineOfList: FeedItem {
      FeedItem(
        id: id(1), kind: isQuestion ? .question : .post, title: topic.title ?? "", body: topic.excerpt ?? "",
        link: link(1), published: topic.created, thread: isQuestion ? id(1) : nil)
    }
  }

  private struct Topic {
    var id: String?
    var title: String?
    var slug: String?
    var excerpt: String?
    var created: Timestamp?
    var bumped: Timestamp?
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
    var isGone = false
  }

  private static let pageFields = JSONFields<Page>([("topic_list", { listFields.read(&$0, &$1) })])

  private static let listFields = JSONFields<Page>([
    (
      "topics",
      { page, reader in
        reader.eachElement { reader in
          guard reader.next() == .object else { return reader.skip() }
          page.topic = Topic()
          lineFields.read(&page, &reader)
          if page.topic.id != nil, page.topic.isVisible, !reader.isCutOff { page.topics.append(page.topic) }
        }
      }
    )
  ])

  private static let lineFields = JSONFields<Page>([
    ("id", { $0.topic.id = $1.line(.literal, &$0.texts) }),
    ("title", { $0.topic.title = $1.line(.literal, &$0.texts) }),
    ("slug", { $0.topic.slug = $1.line(.literal, &$0.texts) }),
    ("excerpt", { $0.topic.excerpt = $1.body(.html, &$0.texts) }),
    ("created_at", { $0.topic.created = $1.date() }), ("bumped_at", { $0.topic.bumped = $1.date() }),
    (
      "archetype",
      { page, reader in if reader.line(.literal, &page.texts) == "private_message" { page.topic.isVisible = false } }
    ),
  ])

  private static let topicFields = JSONFields<Page>([("post_stream", { streamFields.read(&$0, &$1) })])
  private static let streamFields = JSONFields<Page>([
    ("posts", { page, reader in reader.eachElement { takePost(&page, &$0) } })
  ])

  private static let postFields = JSONFields<Page>([
    ("post_number", { $0.post.number = $1.count() ?? 1 }), ("cooked", { $0.post.cooked = $1.body(.html, &$0.texts) }),
    ("name", { $0.post.name = $1.line(.literal, &$0.texts) }),
    ("username", { $0.post.username = $1.line(.literal, &$0.texts) }),
    ("created_at", { $0.post.created = $1.date() }), ("updated_at", { $0.post.changed = $1.date() }),
    ("version", { $0.post.versions = $1.count() ?? 1 }), ("post_type", { $0.post.kind = $1.count() ?? 1 }),
    ("deleted_at", { $0.post.isGone = $1.line(.literal, &$0.texts) != nil || $0.post.isGone }),
  ])

  private static func takePost(_ page: inout Page, _ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    page.post = Post()
    postFields.read(&page, &reader)
    let post = page.post
    // Other kinds than 1 are notes of the software and whispers of the staff.
    guard !reader.isCutOff, !post.isGone, post.kind == 1, let body = post.cooked else { return }
    let isFirst = post.number == 1
    let kind: PostKind = page.isQuestion ? (isFirst ? .question : .answer) : .post
    page.items.append(
      FeedItem(
        id: page.id(post.number), kind: kind, title: isFirst ? page.topic.title ?? "" : "", body: body,
        author: post.name ?? post.username, link: page.link(post.number), published: post.created,
        written: post.versions > 1 ? post.changed : nil, thread: page.isQuestion ? page.id(1) : nil))
  }
}

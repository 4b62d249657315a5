import HospitalModel

/// A WordPress site through its REST interface, or its feed where that is switched off. Source:
/// developer.wordpress.org/rest-api/reference/posts.
///
/// Posts come in the order of their last change, so that edits of old ones are seen too. An item's id is the guid,
/// which the site's feed gives as well.
enum WordPressConnector {
  static let row = Connector(
    scheme: "wordpress", recognises: { $0.hasPrefix("wordpress:") ? .certain($0) : .nothing },
    addressOfPage: { response in
      PageHead.link(in: response) { $0 == "https://api.w.org/" }.map { "wordpress:\($0)" }
    }, read: read)

  private static let perPage = 100

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let root = Root(request.site("wordpress"))
    var reading = SourceReading(what: "a WordPress site", kind: .blog)
    let kept = ReadMark(request.validators)
    do throws(FeedError) {
      let since = kept.mark.flatMap { FeedDate.read(Array($0.utf8).span) }
      // A day is taken twice: versions before 5.3 compare with the clock of the site.
      let after = since.map { "&modified_after=\(APIAddress.encoded(($0 - 86_400).iso8601))" } ?? ""
      let list = root.address(
        "wp/v2/posts", query: "per_page=\(perPage)&orderby=modified&order=desc&_embed=author\(after)")
      var number = 1
      try APIPages(client: request.client, kept: kept, endStatus: 400).read(from: list, into: &reading) { reader, _ in
        number += 1
        return page(reader, site: root.site, since: since, next: "\(list)&page=\(number)")
      }
    } catch .status(let code, let address) where (400..<500).contains(code) {
      do throws(FeedError) {
        reading = try FeedConnector.reading(of: request.client.fetch(root.feed, Validators()))
        reading.what = "a WordPress site, by its feed"
        reading.kind = .blog
        return reading
      } catch {
        throw .status(code, address: address)
      }
    }
    if request.validators == Validators() { reading.title = title(root, request.client) }
    return reading
  }

  /// The name of the site; without one it is still a channel.
  private static func title(_ root: Root, _ client: FeedClient) -> String? {
    do throws(FeedError) {
      var post = Draft(site: root.site)
      var reader = try client.fetch(root.address("", query: "_fields=name"), Validators()).json()
      siteFields.read(&post, &reader)
      return post.name
    } catch {
      return WebAddress.host(of: root.site)
    }
  }

  private static func page(_ reader: JSONReader, site: String, since: Timestamp?, next: String) -> APIPage {
    var reader = reader
    var draft = Draft(site: site)
    reader.eachElement { takePost(&draft, &$0) }
    var page = draft.page
    page.newest = draft.changes.max()?.iso8601
    page.next = page.listed.count < perPage ? nil : next
    if let since, let oldest = draft.changes.min() { page.reachesKnown = oldest < since - 86_400 }
    return page
  }

  /// The root of the REST interface, in either of its forms.
  private struct Root {
    let root: String

    init(_ site: String) {
      if site.contains("rest_route=") {
        root = site.hasSuffix("=") ? site + "/" : site
      } else {
        root = site.hasSuffix("/wp-json") ? site + "/" : site + "/wp-json/"
      }
    }

    var isQuery: Bool { root.contains("rest_route=") }

    /// The site itself, with a slash at its end.
    var site: String {
      if isQuery { return WebAddress.resolve("./", against: root) }
      return String(root.dropLast("wp-json/".utf8.count))
    }

    var feed: String { isQuery ? site + "?feed=rss2" : site + "feed/" }

    func address(_ path: String, query: String) -> String {
      isQuery ? "\(root.hasSuffix("/") ? root : root + "/")\(path)&\(query)" : "\(root)\(path)?\(query)"
    }
  }
}

// MARK: - The members

extension WordPressConnector {
  /// The posts while they are read.
  private struct Draft {
    var texts: FeedTexts
    var page = APIPage()
    var changes: [Timestamp] = []
    var post = Post()
    var text: String?
    var name: String?

    init(site: String) {
      texts = FeedTexts(address: site)
    }
  }

  private struct Post {
    var id: String?
    var guid: String?
    var link: String?
    var title: String?
    var content: String?
    var excerpt: String?
    var author: String?
    var status: String?
    var published: Timestamp?
    var changed: Timestamp?
  }

  private static let siteFields = JSONFields<Draft>([("name", { $0.name = $1.line(.html, &$0.texts) })])

  private static let postFields = JSONFields<Draft>([
    ("id", { $0.post.id = $1.line(.literal, &$0.texts) }),
    ("guid", { $0.post.guid = rendered(&$0, &$1, lineFields) }),
    ("link", { $0.post.link = $1.address(&$0.texts) }),
    ("title", { $0.post.title = rendered(&$0, &$1, lineFields) }),
    ("content", { $0.post.content = rendered(&$0, &$1, bodyFields) }),
    ("excerpt", { $0.post.excerpt = rendered(&$0, &$1, bodyFields) }),
    ("status", { $0.post.status = $1.line(.literal, &$0.texts) }),
    ("date_gmt", { $0.post.published = $1.date() }), ("modified_gmt", { $0.post.changed = $1.date() }),
    // The site's clock, without a zone: only where the other is missing.
    ("date", { draft, reader in draft.post.published = draft.post.published ?? reader.date() }),
    ("_embedded", { embeddedFields.read(&$0, &$1) }),
  ])

  private static let lineFields = JSONFields<Draft>([("rendered", { $0.text = $1.line(.html, &$0.texts) })])
  private static let bodyFields = JSONFields<Draft>([("rendered", { $0.text = $1.body(.html, &$0.texts) })])
  private static let authorFields = JSONFields<Draft>([("name", { $0.post.author = $1.line(.html, &$0.texts) })])
  private static let embeddedFields = JSONFields<Draft>([
    ("author", { draft, reader in reader.eachElement { authorFields.read(&draft, &$0) } })
  ])

  /// A text inside an object, or bare.
  private static func rendered(
    _ draft: inout Draft, _ reader: inout JSONReader, _ fields: JSONFields<Draft>
  ) -> String? {
    guard reader.next() == .object else { return reader.body(.html, &draft.texts) }
    draft.text = nil
    fields.read(&draft, &reader)
    return draft.text
  }

  private static func takePost(_ draft: inout Draft, _ reader: inout JSONReader) {
    guard reader.next() == .object else { return reader.skip() }
    draft.post = Post()
    postFields.read(&draft, &reader)
    let post = draft.post
    guard !reader.isCutOff, let id = post.guid ?? post.link ?? post.id else { return }
    draft.page.listed.append(id)
    if let changed = post.changed { draft.changes.append(changed) }
    guard post.status ?? "publish" == "publish" else { return }
    draft.page.items.append(
      FeedItem(
        id: id, title: post.title ?? "", body: post.content ?? post.excerpt ?? "", author: post.author, link: post.link,
        published: post.published, written: post.changed == post.published ? nil : post.changed))
  }
}

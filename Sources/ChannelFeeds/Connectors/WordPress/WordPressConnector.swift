import HospitalModel

/// A WordPress site through its REST interface, or its feed where that is switched off. Source:
/// developer.wordpress.org/rest-api/reference/posts.
///
/// Posts come in the order of their last change, so that edits of old ones are seen too, and sticky ones don't stand in
/// front. An item's id is the guid, which the site's feed gives as well.
enum WordPressConnector {
  static let row = Connector(
    scheme: "wordpress", recognises: recognise,
    addressOfPage: { response in
      PageHead.link(in: response) { $0 == "https://api.w.org/" }.map { "wordpress:\($0)" }
    }, read: read)

  /// An address of the interface itself, or of something in it, stands for its site.
  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if argument.hasPrefix("wordpress:") { return .certain(argument) }
    guard WebAddress.isWeb(argument) else { return .nothing }
    if let mark = argument.firstRange(of: "/wp-json") { return .certain("wordpress:\(argument[..<mark.upperBound])/") }
    guard let mark = argument.firstRange(of: "?rest_route=/") else { return .nothing }
    return .certain("wordpress:\(argument[..<mark.upperBound])")
  }

  private static let perPage = 100
  /// What is asked for of a post: other plug-ins' members can be longer than its text.
  private static let members =
    "id,guid,link,title,content,excerpt,status,date,date_gmt,modified,modified_gmt,_links,_embedded"

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let site = request.site("wordpress")
    var failure: FeedError?
    for root in WordPressRoot.candidates(for: site) {
      do throws(FeedError) {
        return try readPosts(root, request)
      } catch {
        guard isShut(error) else { throw error }
        failure = failure ?? error
      }
    }
    for feed in WordPressRoot.feeds(of: site) {
      do throws(FeedError) {
        var reading = try FeedConnector.reading(of: request.client.fetch(feed, request.validators))
        reading.what = "a WordPress site, by its feed"
        reading.kind = .blog
        return reading
      } catch {
        // The first refusal says more than that there is no feed either.
      }
    }
    throw failure ?? .unsupportedAddress(request.address)
  }

  /// True when the interface is not there, or not for everybody: a site that answers with a page has it switched off.
  private static func isShut(_ error: FeedError) -> Bool {
    switch error {
    case .status(let code, _): (400..<500).contains(code) || code == 501
    case .badAnswer: true
    default: false
    }
  }

  private static func readPosts(_ root: WordPressRoot, _ request: SourceRequest) throws(FeedError) -> SourceReading {
    var reading = SourceReading(what: "a WordPress site", kind: .blog)
    let kept = ReadMark(request.validators)
    let since = kept.mark.flatMap { FeedDate.read(Array($0.utf8).span) }
    // A day is taken twice: versions before 5.3 compare with the clock of the site.
    let after = since.map { "&modified_after=\(APIAddress.encoded(($0 - 86_400).iso8601))" } ?? ""
    let list = root.address(
      "wp/v2/posts",
      query: "per_page=\(perPage)&orderby=modified&order=desc&_embed=author,wp:term&_fields=\(members)\(after)")
    var number = 1
    var localDated: Set<String> = []
    try APIPages(client: request.client, kept: kept, endStatus: 400).read(from: list, into: &reading) {
      (reader, address) throws(FeedError) in
      var page = WordPressPage(site: root.site)
      guard page.readPosts(reader) else {
        throw .badAnswer(host: WebAddress.host(of: address) ?? address, detail: "no list of posts")
      }
      number += 1
      localDated.formUnion(page.localDated)
      return page.finished(since: since, next: "\(list)&page=\(number)", fullPage: perPage)
    }
    if request.validators == Validators() || !localDated.isEmpty {
      let site = self.site(root, request.client)
      reading.title = site.name ?? WebAddress.host(of: root.site)
      reading.items = reading.items.map { localDated.contains($0.id) ? $0.moved(secondsEast: site.offset) : $0 }
    }
    return reading
  }

  /// The name of the site and the seconds by which its clock is ahead of UTC; without them it is still a channel.
  private static func site(_ root: WordPressRoot, _ client: FeedClient) -> (name: String?, offset: Int64) {
    var page = WordPressPage(site: root.site)
    do throws(FeedError) {
      page.readSite(try client.fetch(root.address("", query: "_fields=name,gmt_offset"), Validators()).json())
    } catch {
      // Many sites shut the root of the interface and leave the posts open.
    }
    return (page.siteName, page.siteOffset)
  }
}

extension FeedItem {
  /// The item with its dates taken from a clock so many seconds ahead of UTC.
  fileprivate func moved(secondsEast: Int64) -> FeedItem {
    FeedItem(
      id: id, kind: kind, title: title, body: body, author: author, link: link,
      published: published.map { $0 - secondsEast }, written: written.map { $0 - secondsEast })
  }
}

/// The root of the REST interface, in either of its forms.
struct WordPressRoot {
  let root: String

  /// The roots to try for a site, or the one that a page named. Some sites give the interface another name than
  /// `wp-json`; some have no rewriting of addresses.
  static func candidates(for site: String) -> [WordPressRoot] {
    if site.contains("rest_route=") { return [WordPressRoot(root: site.hasSuffix("=") ? site + "/" : site)] }
    if site.hasSuffix("/wp-json") { return [WordPressRoot(root: site + "/")] }
    return [site + "/wp-json/", site + "/?rest_route=/", site + "/"].map(WordPressRoot.init(root:))
  }

  /// The feeds of a site, in either form.
  static func feeds(of site: String) -> [String] {
    guard let root = candidates(for: site).first else { return [] }
    return root.isQuery ? [root.site + "?feed=rss2"] : [root.site + "feed/", root.site + "?feed=rss2"]
  }

  private var isQuery: Bool { root.contains("rest_route=") }

  /// The site itself, with a slash at its end.
  var site: String {
    if isQuery { return WebAddress.resolve("./", against: root) }
    return root.hasSuffix("/wp-json/") ? String(root.dropLast("wp-json/".utf8.count)) : root
  }

  func address(_ path: String, query: String) -> String {
    isQuery ? "\(root.hasSuffix("/") ? root : root + "/")\(path)&\(query)" : "\(root)\(path)?\(query)"
  }
}

/// A feed that a page names.
struct PageFeed: Equatable {
  let title: String?
  let address: String
  /// How well it stands for the page: the lower, the better.
  let rank: Rank

  enum Rank: Int, Comparable {
    /// The feed of the very part of a site that the page shows: a category, a tag, an author.
    case ofPart
    /// What a site writes.
    case posts
    /// A category, a tag or an author, of which a page of the whole site names some.
    case part
    /// What others write under a site's posts.
    case comments

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }
}

/// The feeds that a page names, by `<link rel="alternate" type="application/rss+xml" href="...">` or, where it has no such
/// link, by a link in its text that looks like a feed's.
enum PageFeeds {
  /// The feeds, the best first; of equals the one that the page names first.
  static func of(_ response: FeedResponse) -> [PageFeed] {
    let linked = PageHead.links(in: response).filter { link in
      let isFeed = link.relations.contains("feed")
      return (link.relations.contains("alternate") && types.contains(link.type)) || (isFeed && link.type != "text/html")
    }
    var candidates = linked.map { (address: $0.address, title: $0.title) }
    if candidates.isEmpty {
      candidates = PageHead.anchors(in: response).filter { looksLikeFeed($0.address) }
    }
    var known: Set<String> = []
    let feeds = candidates.filter { known.insert($0.address).inserted }.map { candidate in
      PageFeed(
        title: candidate.title, address: candidate.address,
        rank: rank(candidate.address, candidate.title ?? "", of: response.address))
    }
    return feeds.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/rss",
    "application/atom", "text/xml", "application/xml",
  ]

  /// Ends of the paths of feeds.
  private static let ends = [
    "/feed", "/rss", "/atom", ".rss", ".atom", "rss.xml", "feed.xml", "atom.xml", "feed.json",
  ]

  private static func looksLikeFeed(_ address: String) -> Bool {
    var path = WebAddress.path(of: address).lowercased()
    while path.hasSuffix("/") { path.removeLast() }
    return ends.contains { path.hasSuffix($0) }
  }

  /// Words of addresses and titles, in the languages of the sites that are most likely read here.
  private static let wordsOfComments = ["comment", "comentario", "kommentar", "commentaire", "replies"]
  private static let wordsOfParts = [
    "/category/", "/categories/", "/tag/", "/tags/", "/author/", "/topic/", "/topics/",
  ]

  private static func rank(_ address: String, _ title: String, of page: String) -> PageFeed.Rank {
    let path = WebAddress.path(of: address).lowercased()
    let words = path + " " + title.lowercased()
    if wordsOfComments.contains(where: { words.contains($0) }) { return .comments }
    var place = WebAddress.path(of: page).lowercased()
    if !place.hasSuffix("/") { place += "/" }
    let isOfPart = wordsOfParts.contains { path.contains($0) }
    if isOfPart, wordsOfParts.contains(where: { place.contains($0) }), path.hasPrefix(place) { return .ofPart }
    return isOfPart ? .part : .posts
  }
}

/// Where feeds usually are, for a site whose page names none.
enum UsualPlaces {
  /// Addresses to try, at most ten: those that the page gives a reason for come first.
  static func of(_ response: FeedResponse) -> [String] {
    guard let origin = APIAddress.origin(of: response.address) else { return [] }
    var places: [String] = []
    if PageHead.mentions("/wp-content/", response) || PageHead.mentions("/wp-includes/", response) {
      places.append("wordpress:\(origin)")
    }
    let segments = APIAddress.segments(of: response.address)
    if segments.count >= 2, let paths = pathsOfParts[segments[0]] {
      places += paths.map { "\(origin)\($0)\(APIAddress.encoded(segments[1]))" }.map {
        $0.contains("?") ? $0 : $0 + ".xml?sort=New"
      }
    }
    if !segments.isEmpty, !WebAddress.path(of: response.address).contains(".") {
      places.append("\(origin)/\(segments.map(APIAddress.encoded).joined(separator: "/"))/feed/")
    }
    return places + paths.map { origin + $0 }
  }

  private static let paths = ["/feed/", "/rss.xml", "/atom.xml", "/feed.xml", "/index.xml", "/feed.json"]

  /// Lemmy's communities and persons, PeerTube's channels and accounts.
  private static let pathsOfParts: [String: [String]] = [
    "c": ["/feeds/c/", "/feeds/videos.xml?videoChannelName="], "u": ["/feeds/u/"],
    "a": ["/feeds/videos.xml?accountName="], "video-channels": ["/feeds/videos.xml?videoChannelName="],
    "accounts": ["/feeds/videos.xml?accountName="],
  ]
}

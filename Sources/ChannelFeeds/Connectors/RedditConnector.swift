/// A subreddit or user of Reddit: its feed, which keeps its plain address. Reddit answers programs without an account
/// seldom; a feed's address with a person's own token (from reddit.com/prefs/feeds) is read as any feed.
enum RedditConnector {
  static let row = Connector(
    scheme: "reddit", reads: { _ in false }, recognises: recognise, read: FeedConnector.row.read)

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    var segments = argument.split(separator: "/").map(String.init)
    if let origin = APIAddress.origin(of: argument) {
      guard origin.hasSuffix("://reddit.com") || origin.hasSuffix(".reddit.com"), !argument.contains(".rss") else {
        return .nothing
      }
      segments = APIAddress.segments(of: argument)
    } else if argument.hasPrefix("/") || segments.count != 2 {
      return .nothing
    }
    guard segments.count >= 2, let list = lists[segments[0]] else { return .nothing }
    return .certain("https://www.reddit.com/\(list.word)/\(APIAddress.encoded(segments[1]))\(list.end)")
  }

  private static let lists: [String: (word: String, end: String)] = [
    "r": ("r", "/new/.rss"), "u": ("user", "/.rss"), "user": ("user", "/.rss"),
  ]
}

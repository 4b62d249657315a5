/// A Flickr user or group by the number in the address: the public feed, which keeps its plain address. A page with a
/// chosen name leads there as any page does.
enum FlickrConnector {
  static let row = Connector(
    scheme: "flickr", reads: { _ in false }, recognises: recognise, read: FeedConnector.row.read)

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if isNumber(argument) { return .certain(feed("photos_public", argument)) }
    guard let origin = APIAddress.origin(of: argument), hosts.contains(where: { origin.hasSuffix("://" + $0) }) else {
      return .nothing
    }
    let segments = APIAddress.segments(of: argument)
    guard segments.count >= 2, isNumber(segments[1]), let name = feeds[segments[0]] else { return .nothing }
    return .certain(feed(name, segments[1]))
  }

  private static let hosts = ["www.flickr.com", "flickr.com", "m.flickr.com"]
  private static let feeds = ["photos": "photos_public", "people": "photos_public", "groups": "groups_pool"]

  /// A number of Flickr's (NSID), such as `00000000@N00`.
  private static func isNumber(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].utf8.allSatisfy(\.isDigit) && parts[1].hasPrefix("N")
      && parts[1].dropFirst().utf8.allSatisfy(\.isDigit) && parts[1].utf8.count > 1
  }

  private static func feed(_ name: String, _ number: String) -> String {
    "https://www.flickr.com/services/feeds/\(name).gne?id=\(APIAddress.encoded(number))&format=rss_200"
  }
}

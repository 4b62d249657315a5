/// A Flickr user by the number in the address: the user's public feed, which keeps its plain address. A page with a chosen
/// name leads there as any page does.
enum FlickrConnector {
  static let row = Connector(
    scheme: "flickr", reads: { _ in false }, recognises: recognise, read: FeedConnector.row.read)

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    guard let origin = APIAddress.origin(of: argument), origin.hasSuffix("://www.flickr.com") else { return .nothing }
    let segments = APIAddress.segments(of: argument)
    guard segments.count >= 2, ["photos", "people"].contains(segments[0]), segments[1].contains("@N") else {
      return .nothing
    }
    return .certain(
      "https://www.flickr.com/services/feeds/photos_public.gne?id=\(APIAddress.encoded(segments[1]))&format=rss_200")
  }
}

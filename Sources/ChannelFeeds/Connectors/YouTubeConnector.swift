import HospitalModel

/// A YouTube channel or playlist: its feed, with the views that stand in it.
enum YouTubeConnector {
  static let row = Connector(
    scheme: "youtube",
    reads: { WebAddress.path(of: $0) == feedPath && ($0.contains("channel_id=") || $0.contains("playlist_id=")) },
    recognises: recognise,
    addressOfPage: { response in
      guard isYouTube(response.address) else { return nil }
      for mark in channelMarks {
        guard let place = response.bodyBytes.span.place(of: mark, from: 0) else { continue }
        if let id = channel(in: response.bodyBytes, from: place + mark.utf8CodeUnitCount) {
          return feed("channel_id", id)
        }
      }
      return nil
    }, read: read)

  private static let feedPath = "/feeds/videos.xml"
  /// Where a channel's page names its id.
  private static let channelMarks: [StaticString] = [
    "youtube.com/channel/", "channel_id=", "\"externalId\":\"", "\"channelId\":\"",
  ]

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    guard isYouTube(argument) else { return .nothing }
    let segments = APIAddress.segments(of: argument)
    if segments.first == "feeds" { return .certain(argument) }
    if segments.count >= 2, segments[0] == "channel" { return .certain(feed("channel_id", segments[1])) }
    if let list = argument.firstRange(of: "list=") {
      return .certain(feed("playlist_id", String(argument[list.upperBound...].prefix { $0 != "&" && $0 != "#" })))
    }
    return .nothing
  }

  private static func isYouTube(_ address: String) -> Bool {
    guard WebAddress.isWeb(address), let host = WebAddress.host(of: address) else { return false }
    return host == "youtube.com" || host.hasSuffix(".youtube.com")
  }

  private static func feed(_ name: String, _ id: String) -> String {
    "https://www.youtube.com\(feedPath)?\(name)=\(APIAddress.encoded(id))"
  }

  /// `UC` and 22 signs.
  private static func channel(in bytes: [UInt8], from start: Int) -> String? {
    let id = bytes[min(start, bytes.count)...].prefix(24)
    guard id.count == 24, id.starts(with: Array("UC".utf8)),
      id.allSatisfy({ $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == 0x5f })
    else { return nil }
    return String(decoding: id, as: UTF8.self)
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    let response = try request.client.fetch(request.address, request.validators)
    var reading = try FeedConnector.reading(of: response)
    reading.what = request.address.contains("playlist_id=") ? "a YouTube playlist" : "a YouTube channel"
    reading.kind = .video
    reading.counts += views(in: response.bodyBytes)
    return reading
  }

  /// The views of each entry: `media:statistics` behind its `yt:videoId`.
  private static func views(in bytes: [UInt8]) -> [SourceReading.Count] {
    let span = bytes.span
    var counts: [SourceReading.Count] = []
    var index = 0
    while let mark = span.place(of: "<yt:videoId>", from: index) {
      let start = mark + 12
      let next = span.place(of: "<yt:videoId>", from: start) ?? span.count
      index = start
      let id = span.extracting(start..<span.place(of: ASCII.less, from: start)).text
      guard let tag = span.place(of: "<media:statistics", from: start), tag < next else { continue }
      var attributes = MarkupAttributes()
      guard attributes.read(span, from: tag + 17) != nil,
        let views = attributes.list.first(where: { span.has("views", at: $0.name.lowerBound) }),
        let value = Int64(span.extracting(views.value).text), value >= 0
      else { continue }
      counts.append(SourceReading.Count(metric: .views, subject: "yt:video:\(PlainText.line(id))", value: value))
    }
    return counts
  }
}

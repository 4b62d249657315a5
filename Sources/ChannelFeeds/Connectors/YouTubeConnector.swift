import HospitalModel

/// A YouTube channel or playlist: its feed, with the views and likes that stand in it.
enum YouTubeConnector {
  static let row = Connector(
    scheme: "youtube",
    reads: { WebAddress.path(of: $0) == feedPath && feedNames.contains(where: $0.contains) },
    recognises: recognise, addressOfPage: addressOfPage, read: read)

  private static let feedPath = "/feeds/videos.xml"
  private static let feedNames = ["channel_id=", "playlist_id=", "user="]
  /// Where a page names the channel that it is of, the surest first. On a video's page other channels are named too.
  private static let channelMarks: [StaticString] = [
    "itemprop=\"channelId\" content=\"", "itemprop=\"identifier\" content=\"", "feeds/videos.xml?channel_id=",
    "rel=\"canonical\" href=\"https://www.youtube.com/channel/", "\"externalChannelId\":\"", "\"externalId\":\"",
    "\"channelId\":\"", "youtube.com/channel/", "channel_id=",
  ]

  @Sendable private static func recognise(_ argument: String) -> Recognition {
    if isChannel(argument[...]) { return .certain(feed("channel_id", argument)) }
    guard isYouTube(argument) else { return .nothing }
    let segments = APIAddress.segments(of: argument)
    switch segments.first {
    case "feeds": return .certain(argument)
    case "channel" where segments.count >= 2: return .certain(feed("channel_id", segments[1]))
    case "user" where segments.count >= 2: return .certain(feed("user", segments[1]))
    default: break
    }
    guard let list = argument.firstRange(of: "list=") else { return .nothing }
    let id = argument[list.upperBound...].prefix { $0 != "&" && $0 != "#" }
    // A mix is made for one viewer and has no feed.
    return id.isEmpty || id.hasPrefix("RD") ? .nothing : .certain(feed("playlist_id", String(id)))
  }

  @Sendable private static func addressOfPage(_ response: FeedResponse) -> String? {
    guard isYouTube(response.address) else { return nil }
    for mark in channelMarks {
      var index = 0
      while let place = response.bodyBytes.span.place(of: mark, from: index) {
        index = place + mark.utf8CodeUnitCount
        if let id = channel(in: response.bodyBytes, from: index) { return feed("channel_id", id) }
      }
    }
    return nil
  }

  private static func isYouTube(_ address: String) -> Bool {
    guard WebAddress.isWeb(address), let host = WebAddress.host(of: address) else { return false }
    return host == "youtube.com" || host.hasSuffix(".youtube.com") || host == "youtu.be"
      || host.hasSuffix("youtube-nocookie.com")
  }

  private static func feed(_ name: String, _ id: String) -> String {
    "https://www.youtube.com\(feedPath)?\(name)=\(APIAddress.encoded(id))"
  }

  private static func channel(in bytes: [UInt8], from start: Int) -> String? {
    let id = String(decoding: bytes[min(start, bytes.count)...].prefix(channelLength), as: UTF8.self)
    return isChannel(id[...]) ? id : nil
  }

  private static let channelLength = 24

  /// `UC` and 22 signs.
  private static func isChannel(_ text: Substring) -> Bool {
    text.utf8.count == channelLength && text.hasPrefix("UC")
      && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == 0x5f }
  }

  @Sendable private static func read(_ request: SourceRequest) throws(FeedError) -> SourceReading {
    var reading = try FeedConnector.row.read(request)
    reading.what = request.address.contains("playlist_id=") ? "a YouTube playlist" : "a YouTube channel"
    reading.kind = .video
    return reading
  }

  private static let namespace: StaticString = "www.youtube.com/xml/schemas"
  private static let headOfFeed = 2_048

  /// The elements behind an entry's `yt:videoId` that count something, with the attribute that holds the number.
  private static let figureTags: [(tag: StaticString, attribute: StaticString, metric: Metric)] = [
    ("<media:statistics", "views", .views), ("<media:starRating", "count", .likes),
  ]

  /// What a feed of YouTube's counts of its videos, wherever it was fetched.
  static func figures(in bytes: [UInt8]) -> [SourceReading.Count] {
    let span = bytes.span
    guard span.extracting(first: headOfFeed).place(of: namespace, from: 0) != nil else { return [] }
    var counts: [SourceReading.Count] = []
    var index = 0
    while let mark = span.place(of: "<yt:videoId>", from: index) {
      let start = mark + 12
      let next = span.place(of: "<yt:videoId>", from: start) ?? span.count
      index = start
      let id = span.extracting(start..<span.place(of: ASCII.less, from: start)).text
      let entry = span.extracting(start..<next)
      for row in figureTags {
        guard let value = number(row.tag, row.attribute, in: entry) else { continue }
        counts.append(
          SourceReading.Count(metric: row.metric, subject: "yt:video:\(PlainText.line(id))", value: value))
      }
    }
    return counts
  }

  private static func number(_ tag: StaticString, _ name: StaticString, in entry: Span<UInt8>) -> Int64? {
    guard let place = entry.place(of: tag, from: 0) else { return nil }
    var attributes = MarkupAttributes()
    guard attributes.read(entry, from: place + tag.utf8CodeUnitCount) != nil,
      let attribute = attributes.list.first(where: {
        $0.name.count == name.utf8CodeUnitCount && entry.has(name, at: $0.name.lowerBound)
      }), let value = Int64(entry.extracting(attribute.value).text), value >= 0
    else { return nil }
    return value
  }
}

import HospitalModel

extension MastodonConnector {
  /// A hashtag's new and edited statuses as they come (docs.joinmastodon.org/methods/streaming). An account can't be
  /// listened to without being it.
  ///
  /// Most servers ask for a token; where they refuse, the tag is read at its interval as ever. The stream may live on a
  /// host of its own, which the server names.
  @Sendable static func stream(_ request: SourceRequest) -> SourceStream? {
    let site = request.site("mastodon")
    let segments = APIAddress.segments(of: site)
    guard let origin = APIAddress.origin(of: site), segments.count == 2, segments[0] == "tags" else { return nil }
    let host = streamingOrigin(of: origin, request.client) ?? origin
    return SourceStream(address: "\(host)/api/v1/streaming/hashtag?tag=\(APIAddress.encoded(segments[1]))") { event in
      guard ["update", "status.update"].contains(event.name) else { return [] }
      return item(ofStatus: event.data, at: origin).map { [$0] } ?? []
    }
  }

  private struct Instance {
    var texts: FeedTexts
    var streaming: String?
  }

  /// Where the server says that it streams: itself or a host below its own name, so that its token goes nowhere else.
  private static func streamingOrigin(of origin: String, _ client: FeedClient) -> String? {
    // Without an answer the server's own host is tried.
    guard var reader = try? client.fetch("\(origin)/api/v2/instance", Validators()).json(),
      let own = WebAddress.host(of: origin)
    else { return nil }
    var instance = Instance(texts: FeedTexts(address: origin))
    instanceFields.read(&instance, &reader)
    guard let named = instance.streaming, let colon = named.firstRange(of: "://") else { return nil }
    let address = (named.hasPrefix("ws://") ? "http" : "https") + named[colon.lowerBound...]
    guard let host = WebAddress.host(of: address), host == own || host.hasSuffix("." + own) else { return nil }
    return APIAddress.origin(of: address)
  }

  private static let instanceFields = JSONFields<Instance>([
    ("configuration", { configurationFields.read(&$0, &$1) })
  ])

  private static let configurationFields = JSONFields<Instance>([
    ("urls", { urlFields.read(&$0, &$1) })
  ])

  private static let urlFields = JSONFields<Instance>([
    ("streaming", { $0.streaming = $1.line(.literal, &$0.texts) })
  ])
}

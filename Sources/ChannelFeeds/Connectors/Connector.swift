import HospitalModel

/// One kind of source that is read: a row of the catalogue.
struct Connector: Sendable {
  /// The word in front of its channels' addresses; empty for what keeps its plain address.
  let scheme: String
  /// True for a channel's address that is read with it.
  let reads: @Sendable (String) -> Bool
  /// What a person's words or address mean to it.
  let recognises: @Sendable (String) -> Recognition
  /// The channel's address when a page is one of such a site.
  let addressOfPage: @Sendable (FeedResponse) -> String?
  /// Fetches and parses. Blocks the calling thread.
  let read: @Sendable (SourceRequest) throws(FeedError) -> SourceReading
  /// How the source tells its news as they happen; `nil` for one that has to be asked.
  let stream: (@Sendable (SourceRequest) -> SourceStream?)?

  init(
    scheme: String, reads: (@Sendable (String) -> Bool)? = nil,
    recognises: @escaping @Sendable (String) -> Recognition,
    addressOfPage: @escaping @Sendable (FeedResponse) -> String? = { _ in nil },
    read: @escaping @Sendable (SourceRequest) throws(FeedError) -> SourceReading,
    stream: (@Sendable (SourceRequest) -> SourceStream?)? = nil
  ) {
    self.scheme = scheme
    self.reads = reads ?? { $0.hasPrefix(scheme + ":") }
    self.recognises = recognises
    self.addressOfPage = addressOfPage
    self.read = read
    self.stream = stream
  }
}

/// What a person's argument means to a connector; with the address of the channel.
enum Recognition: Equatable {
  case nothing
  /// Other sites have such addresses too.
  case worthATry(String)
  case certain(String)
}

/// What a connector is given for one fetch.
struct SourceRequest {
  /// The channel's address, with its scheme.
  let address: String
  /// What the last good fetch left.
  let validators: Validators
  let client: FeedClient

  /// The address behind the scheme, without the slash at its end.
  func site(_ scheme: String) -> String {
    var site = address.hasPrefix(scheme + ":") ? String(address.dropFirst(scheme.utf8.count + 1)) : address
    while site.hasSuffix("/") { site.removeLast() }
    return site
  }
}

/// What one fetch of a source brought.
struct SourceReading {
  /// What the source is, in words: `a Mastodon account`.
  var what: String
  /// The channel's kind, where the connector knows it.
  var kind: ChannelKind?
  var title: String?
  var items: [FeedItem] = []
  var counts: [Count] = []
  /// What the source says of alerts and of facilities, beside the posts that say it in words.
  var alerts: [AlertMessage] = []
  var reports: [FacilityReport] = []
  /// Where the messages are that an index of alerts names.
  var linkedAlerts: [String] = []
  /// What a campaign's platform tells of it.
  var book: Book?
  var validators = Validators()
  var permanentAddress: String?
  var retryAfter: Int64?
  /// One short sentence for each thing that was repaired or left out.
  var warnings: [String] = []
  /// What ended the fetch after a part had come: the part is kept, and all is fetched again.
  var failure: FeedError?

  /// One reading of a counter; the subject is an item's id, or empty for the channel.
  struct Count: Equatable {
    let metric: Metric
    var subject = ""
    let value: Int64
  }
}

public import HospitalModel

/// What a fetch brought.
public struct FeedResponse: Equatable, Sendable {
  /// Where the answer came from, after redirects; the path for a file.
  public var address: String
  /// The address to use from now on, when every redirect on the way was permanent (301, 308).
  public var permanentAddress: String?
  /// The HTTP status; 200 for a file that was read, 304 for one that has not changed.
  public var status: Int
  /// The body, decompressed; empty when nothing has changed.
  public var bodyBytes: [UInt8]
  /// How many bytes came, decompressed, also when they turned out to be the known ones.
  public private(set) var receivedBytes: Int
  /// The media type without parameters, in small letters.
  public var contentType: String?
  /// The charset that the answer names.
  public var charset: String?
  /// What to send back the next time.
  public var validators: Validators
  /// True when the source has nothing new: its own word (304), or the same body as before.
  public var isUnchanged: Bool
  /// Seconds that the server asks to wait before the next fetch.
  public var retryAfter: Int64?

  public init(
    address: String, permanentAddress: String? = nil, status: Int = 200, bodyBytes: [UInt8] = [],
    contentType: String? = nil, charset: String? = nil, validators: Validators = Validators(),
    isUnchanged: Bool = false, retryAfter: Int64? = nil
  ) {
    self.address = address
    self.permanentAddress = permanentAddress
    self.status = status
    self.bodyBytes = bodyBytes
    receivedBytes = bodyBytes.count
    self.contentType = contentType
    self.charset = charset
    self.validators = validators
    self.isUnchanged = isUnchanged
    self.retryAfter = retryAfter
  }
}

/// Fetches feeds: a struct of closures, so that tests put another in its place.
public struct FeedClient: Sendable {
  /// Fetches an address, asking only for what is new since the validators. Blocks the calling thread, at most a minute.
  public var fetch: @Sendable (_ address: String, _ validators: Validators) throws(FeedError) -> FeedResponse

  public init(
    fetch: @escaping @Sendable (_ address: String, _ validators: Validators) throws(FeedError) -> FeedResponse
  ) {
    self.fetch = fetch
  }

  /// Reads addresses over HTTP and everything else as files.
  public static func live(_ settings: TransportSettings) -> FeedClient {
    let web = curl(settings)
    return FeedClient { address, validators throws(FeedError) in
      try (WebAddress.isWeb(address) ? web : files).fetch(address, validators)
    }
  }
}

extension FeedResponse {
  /// The answer with the body's hash among its validators, and without the body when it is the one known already.
  func comparing(with known: Validators) -> FeedResponse {
    var response = self
    var hash = Fingerprint()
    hash.add(words: bodyBytes.span)
    let text = "\(hash.text)-\(bodyBytes.count)"
    response.validators = Validators(
      entityTag: validators.entityTag, lastModified: validators.lastModified, bodyHash: text)
    if known.bodyHash == text {
      response.isUnchanged = true
      response.bodyBytes = []
    }
    return response
  }
}

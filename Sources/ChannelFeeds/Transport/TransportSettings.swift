/// How sources are fetched: who asks, whom to trust, and how much to put up with.
public struct TransportSettings: Sendable {
  /// An honest name with a contact, such as `hsdash/0.1 (+https://example.org/contact)`.
  public var userAgent: String
  /// A file of PEM certificates that are trusted besides the system's: a hospital's own authority.
  public var authorityFile: String?
  /// The access token for a host of the web (`social.example`), if there is one; also for hosts below its name. Asked for each request, on any thread.
  public var token: @Sendable (_ host: String) -> String?
  public var limits: TransportLimits

  public init(
    userAgent: String, authorityFile: String? = nil, token: @escaping @Sendable (String) -> String? = { _ in nil },
    limits: TransportLimits = TransportLimits()
  ) {
    self.userAgent = userAgent
    self.authorityFile = authorityFile
    self.token = token
    self.limits = limits
  }
}

/// Where a fetch is given up.
public struct TransportLimits: Hashable, Sendable {
  /// Seconds until a connection must stand.
  public var connectSeconds = 10
  /// Seconds for the whole fetch.
  public var totalSeconds = 60
  /// Fewer bytes a second than this, for ``slowSeconds``, are too slow: a server that drips must not hold a place.
  public var slowestSpeed = 16
  public var slowSeconds = 20
  public var redirects = 5
  /// Bytes of a decoded body.
  public var bodyBytes = FeedLimits.document

  public init() {}
}

/// The text key of a channel, unique in a store.
public struct ChannelID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

/// What kind of place a channel is; the word stands in every list.
public struct ChannelKind: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public static let status = ChannelKind(rawValue: "status")
  public static let microblog = ChannelKind(rawValue: "microblog")
  public static let forum = ChannelKind(rawValue: "forum")
  public static let blog = ChannelKind(rawValue: "blog")
  public static let news = ChannelKind(rawValue: "news")
  public static let video = ChannelKind(rawValue: "video")
  public static let photo = ChannelKind(rawValue: "photo")
  public static let page = ChannelKind(rawValue: "page")
  public static let network = ChannelKind(rawValue: "network")
  public static let live = ChannelKind(rawValue: "live")
  public static let gift = ChannelKind(rawValue: "gift")
  public static let story = ChannelKind(rawValue: "story")
  public static let feed = ChannelKind(rawValue: "feed")

  /// True where others speak, or people among themselves.
  var isTalk: Bool { [.forum, .network, .gift, .story].contains(self) }
}

/// One place where a hospital, or people around it, publish.
public struct Channel: Hashable, Sendable {
  public let id: ChannelID
  public let hospital: HospitalID
  public let kind: ChannelKind
  /// The name as the source gives it, plain text.
  public let name: String
  /// The address or file that is read; `nil` for a simulated channel.
  public let address: String?
  /// Internal channels are absent from everything public and every export.
  public let isInternal: Bool
  public let isSimulated: Bool
  /// Seconds between two fetches.
  public let interval: Int64
  /// Whose voice it is: the hospital's own, or that of others; `nil` where nobody has said, and kind and address tell.
  public let isOwn: Bool?

  public init(
    id: ChannelID, hospital: HospitalID, kind: ChannelKind, name: String, address: String?, isInternal: Bool = false,
    isSimulated: Bool = false, interval: Int64 = Channel.usualInterval, isOwn: Bool? = nil
  ) {
    self.id = id
    self.hospital = hospital
    self.kind = kind
    self.name = name
    self.address = address
    self.isInternal = isInternal
    self.isSimulated = isSimulated
    self.interval = interval
    self.isOwn = isOwn
  }

  /// True for a channel in which the hospital itself speaks: what others write elsewhere, under a tag or in a forum is talk.
  public var speaksForHospital: Bool { isOwn ?? !kind.isTalk && !Self.isSearch(address) }

  /// True for the address of a tag or a search: whoever uses the word is in it.
  private static func isSearch(_ address: String?) -> Bool {
    guard let address = address?.lowercased() else { return false }
    return ["/tags/", "/tag/", "/hashtag/", "/search", "#", "?q=", "&q="].contains { address.contains($0) }
  }

  /// A quarter of an hour: polite to a blog, quick enough for a newsroom.
  public static let usualInterval: Int64 = 900
  /// No source is asked more often than once a minute, whatever its interval says.
  public static let shortestInterval: Int64 = 60
}

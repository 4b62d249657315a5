/// A channel that brought a post which another one had brought before.
public struct SharedChannel: Hashable, Sendable {
  public let id: ChannelID
  public let kind: ChannelKind
  public let name: String

  public init(id: ChannelID, kind: ChannelKind, name: String) {
    self.id = id
    self.kind = kind
    self.name = name
  }
}

/// A post's words as they stood for a while.
public struct PostVersion: Hashable, Sendable {
  /// 1 for the first.
  public let number: Int
  /// When this store first saw them.
  public let observed: Timestamp
  public let title: String
  public let body: String
  public let author: String?
  public let link: String?

  public init(number: Int, observed: Timestamp, title: String, body: String, author: String?, link: String?) {
    self.number = number
    self.observed = observed
    self.title = title
    self.body = body
    self.author = author
    self.link = link
  }

  /// How many versions of a post are brought at most, the newest.
  public static let most = 100
}

/// A post with everything that an archive of it holds: what ``FeedItem`` says of it, and what the store found out.
public struct ArchivedPost: Hashable, Sendable {
  public let hospital: HospitalID
  public let channel: ChannelID
  public let item: FeedItem
  /// How many versions its text has had; only the last one's words are here.
  public let versions: Int
  public let isSimulated: Bool
  /// The keys under which other channels brought it too.
  public let alsoAs: [PostID]

  public init(
    hospital: HospitalID, channel: ChannelID, item: FeedItem, versions: Int, isSimulated: Bool, alsoAs: [PostID]
  ) {
    self.hospital = hospital
    self.channel = channel
    self.item = item
    self.versions = versions
    self.isSimulated = isSimulated
    self.alsoAs = alsoAs
  }

  public var id: PostID { PostID(channel: channel, item: item.id) }
}

extension PostID {
  /// The channel in front of the source's own id; a channel's key holds no slash.
  public var channel: ChannelID { ChannelID(String(rawValue.prefix { $0 != "/" })) }

  /// The source's own id.
  public var item: String { String(rawValue.dropFirst(channel.rawValue.count + 1)) }
}

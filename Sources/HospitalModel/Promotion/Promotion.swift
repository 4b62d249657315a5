/// The text key of a campaign of promotion.
public struct PromotionID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

/// Something that a hospital makes known: an app, a site, a campaign; and by what its traces are found in what is read.
public struct Promotion: Hashable, Sendable {
  public let id: PromotionID
  public let hospital: HospitalID
  public let name: String
  /// Tags and names that a post about it holds, such as `#findER`; capitals don't matter.
  public let words: [String]
  /// Parts of addresses that lead to it, such as `hospital.example/finder`: who has one of them embeds it or links to it.
  public let links: [String]
  /// Channels that are about nothing else.
  public let channels: [ChannelID]
  /// What its mentions are compared with.
  public let peers: [Peer]
  /// Posts of before are not counted.
  public var opens: Timestamp
  /// Posts from here on are not counted; `nil` while it goes on.
  public var closes: Timestamp?
  public let isSimulated: Bool

  /// Somebody or something that is talked about in the same places.
  public struct Peer: Hashable, Sendable {
    public let name: String
    public let words: [String]

    public init(name: String, words: [String]) {
      self.name = name
      self.words = words
    }
  }

  public init(
    id: PromotionID, hospital: HospitalID, name: String, words: [String], links: [String] = [],
    channels: [ChannelID] = [], peers: [Peer] = [], opens: Timestamp, closes: Timestamp? = nil, isSimulated: Bool
  ) {
    self.id = id
    self.hospital = hospital
    self.name = name
    self.words = words
    self.links = links
    self.channels = channels
    self.peers = peers
    self.opens = opens
    self.closes = closes
    self.isSimulated = isSimulated
  }

  /// The address in a text that leads to it; `nil` without one.
  public func link(in text: String) -> String? {
    let folded = text.lowercased()
    return links.first { folded.contains($0.lowercased()) }
  }

  /// True when a text holds one of the words.
  public func isNamed(in text: String) -> Bool { Self.names(words, in: text) }

  /// True when a text holds one of some words, each as a word of its own; capitals don't matter.
  public static func names(_ words: [String], in text: String) -> Bool {
    let folded = Array(text.lowercased().unicodeScalars)
    return words.contains { holds(Array($0.lowercased().unicodeScalars), in: folded) }
  }

  private static func holds(_ word: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      guard text[start..<(start + word.count)].elementsEqual(word) else { continue }
      let end = start + word.count
      let isBegun = start == 0 || !isPart(text[start - 1])
      if isBegun, end == text.count || !isPart(text[end]) { return true }
    }
    return false
  }

  private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// A post that is about a promotion, or leads to it.
public struct PromotionPost: Hashable, Sendable {
  public let id: PostID
  public let channel: ChannelID
  public let time: Timestamp
  public let title: String
  public let author: String?
  /// True for the hospital's own voice.
  public let isOwn: Bool
  /// True for somebody else's words passed on.
  public let isRelay: Bool
  /// The address in it that leads to what is promoted: an embed or a link back, where somebody else has it.
  public let link: String?
  /// Likes, answers and shares by their newest readings; `nil` where its network told none.
  public let engagement: Engagement?
  public let views: Int64?

  public init(
    id: PostID, channel: ChannelID, time: Timestamp, title: String, author: String?, isOwn: Bool, isRelay: Bool,
    link: String?, engagement: Engagement?, views: Int64?
  ) {
    self.id = id
    self.channel = channel
    self.time = time
    self.title = title
    self.author = author
    self.isOwn = isOwn
    self.isRelay = isRelay
    self.link = link
    self.engagement = engagement
    self.views = views
  }
}

/// A channel on which a promotion is seen.
public struct PromotionChannel: Hashable, Sendable {
  public let id: ChannelID
  public let hospital: HospitalID
  public let name: String
  public let kind: ChannelKind
  /// Who follows it, by the newest reading.
  public let followers: Int64?
  /// Posts of it that name a peer, by the peer's name.
  public let peers: [String: Int]

  public init(
    id: ChannelID, hospital: HospitalID, name: String, kind: ChannelKind, followers: Int64?, peers: [String: Int]
  ) {
    self.id = id
    self.hospital = hospital
    self.name = name
    self.kind = kind
    self.followers = followers
    self.peers = peers
  }
}

/// What a source counts of a promotion: embeds, views, downloads.
public struct PromotionCounter: Hashable, Sendable {
  public let channel: ChannelID
  public let channelName: String
  public let newest: Measurement

  public init(channel: ChannelID, channelName: String, newest: Measurement) {
    self.channel = channel
    self.channelName = channelName
    self.newest = newest
  }
}

/// The traces of a promotion in what is read.
public struct PromotionTraces: Hashable, Sendable {
  /// The newest first.
  public let posts: [PromotionPost]
  /// True where there are more posts than were looked at: the figures are those of the newest ones.
  public let isCut: Bool
  public let channels: [PromotionChannel]
  public let counters: [PromotionCounter]

  public init(posts: [PromotionPost], isCut: Bool, channels: [PromotionChannel], counters: [PromotionCounter]) {
    self.posts = posts
    self.isCut = isCut
    self.channels = channels
    self.counters = counters
  }

  /// Where others embed it or link to it, the newest first.
  public var places: [PromotionPost] { posts.filter { !$0.isOwn && $0.link != nil } }
}

/// How long posts are kept, and how many; without a limit everything is kept.
public struct RetentionRule: Hashable, Sendable {
  /// Seconds after its publishing that a post is kept.
  public let age: Int64?
  /// The newest posts of a channel that are kept.
  public let posts: Int?

  public init(age: Int64? = nil, posts: Int? = nil) {
    self.age = age
    self.posts = posts
  }

  public static let everything = RetentionRule()
}

/// The rules of a store: one for every channel, and those of single channels in its place.
public struct RetentionRules: Hashable, Sendable {
  public let general: RetentionRule
  public let channels: [ChannelID: RetentionRule]

  public init(general: RetentionRule = .everything, channels: [ChannelID: RetentionRule] = [:]) {
    self.general = general
    self.channels = channels
  }
}

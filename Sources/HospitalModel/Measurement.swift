/// What is counted.
public struct Metric: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// People who follow a channel.
  public static let followers = Metric(rawValue: "followers")
  /// Views of a video, cumulative.
  public static let views = Metric(rawValue: "views")
  /// Likes, favourites and reactions of a post, as its network counts them.
  public static let likes = Metric(rawValue: "likes")
  /// Replies and comments under a post.
  public static let replies = Metric(rawValue: "replies")
  /// How often a post was passed on as it is.
  public static let reposts = Metric(rawValue: "reposts")
  /// How often a post was passed on with words of somebody's own.
  public static let quotes = Metric(rawValue: "quotes")
  /// How often a post was put before somebody's eyes.
  public static let impressions = Metric(rawValue: "impressions")
  /// How many people saw a post.
  public static let reach = Metric(rawValue: "reach")
  /// Mentions of the watched tags in the hour before.
  public static let mentions = Metric(rawValue: "mentions")
  /// Clicks on a tagged link, cumulative.
  public static let clicks = Metric(rawValue: "clicks")
  /// Sites that embed a thing, cumulative.
  public static let embeds = Metric(rawValue: "embeds")
  /// People who work with a code's page, cumulative.
  public static let scans = Metric(rawValue: "scans")

  /// People who wrote in or came about something, cumulative; the subject says what they did.
  public static let requests = Metric(rawValue: "requests")

  /// People who have joined an internal network, cumulative; the subject says who they are.
  public static let members = Metric(rawValue: "members")
  /// All who could join it; the subject says who they are.
  public static let workforce = Metric(rawValue: "workforce")
  /// How many of a hundred orders a hospital enters into its electronic record; the subject is the hospital.
  public static let adoption = Metric(rawValue: "adoption")

  /// What a tile may show, the most telling first; an overview brings these alone.
  public static let ofTiles = [mentions, views, embeds, clicks, scans, followers]

  /// After how many seconds a reading that says what the last one said is worth keeping; `nil` for every reading of a
  /// metric that is none of a source's standing figures.
  ///
  /// A like more or less matters when it comes. Views have a pace, which an hour without a reading would blur;
  /// followers are compared with those of the day before.
  public var repeatedAfter: Int64? { Self.repetitions[self] }

  private static let never = Int64.max
  private static let repetitions: [Metric: Int64] = [
    likes: never, replies: never, reposts: never, quotes: never, impressions: never, reach: never, views: 3_600,
    followers: 72_000,
  ]
}

/// One reading of one counter.
public struct Measurement: Hashable, Sendable {
  public let channel: ChannelID
  public let metric: Metric
  /// What is counted inside the channel (a video's id); empty for the channel itself.
  public let subject: String
  public let time: Timestamp
  public let value: Int64

  public init(channel: ChannelID, metric: Metric, subject: String = "", time: Timestamp, value: Int64) {
    self.channel = channel
    self.metric = metric
    self.subject = subject
    self.time = time
    self.value = value
  }
}

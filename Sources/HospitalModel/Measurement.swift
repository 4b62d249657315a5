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
  /// Mentions of the watched tags in the hour before.
  public static let mentions = Metric(rawValue: "mentions")
  /// Clicks on a tagged link, cumulative.
  public static let clicks = Metric(rawValue: "clicks")
  /// Sites that embed a thing, cumulative.
  public static let embeds = Metric(rawValue: "embeds")
  /// People who work with a code's page, cumulative.
  public static let scans = Metric(rawValue: "scans")

  /// What a tile may show, the most telling first; an overview brings these alone.
  public static let ofTiles = [mentions, views, embeds, clicks, scans, followers]
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

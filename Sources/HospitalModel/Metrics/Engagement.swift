/// What people did with posts, and the three rates that are made of it. The denominator is always named: open networks tell
/// no impressions, so followers are the usual one.
///
/// Source: DOMAIN 5.1 (50 likes, 20 comments, 10 shares: 8 % of 1,000 impressions, 10 % of a reach of 800, 2 % of 4,000
/// followers).
public struct Engagement: Hashable, Sendable {
  public var likes: Int64
  public var comments: Int64
  public var shares: Int64

  public init(likes: Int64 = 0, comments: Int64 = 0, shares: Int64 = 0) {
    self.likes = likes
    self.comments = comments
    self.shares = shares
  }

  /// All acts together.
  public var acts: Int64 { likes + comments + shares }

  /// The acts of two together.
  public func joined(_ other: Engagement) -> Engagement {
    Engagement(likes: likes + other.likes, comments: comments + other.comments, shares: shares + other.shares)
  }

  /// Acts for each impression, person reached or follower, whichever the caller names; `nil` without any.
  public func rate(of denominator: Int64) -> Double? { ratio(Double(acts), of: Double(denominator)) }
}

/// One's own part of all mentions of oneself and named peers; comparable only inside one source.
///
/// Source: DOMAIN 5.2 (120 of 400 is 30 %).
public func shareOfVoice(own: Int64, peers: [Int64]) -> Double? {
  ratio(Double(own), of: Double(own + peers.reduce(0, +)))
}

/// Posts that were read as positive, neutral and negative: a share with its sample, never one face.
///
/// Source: DOMAIN 5.4 (60, 25, 15: 0.45 of all, 0.60 of those that take sides).
public struct Sentiment: Hashable, Sendable {
  public let positive: Int
  public let neutral: Int
  public let negative: Int

  public init(positive: Int, neutral: Int, negative: Int) {
    self.positive = positive
    self.neutral = neutral
    self.negative = negative
  }

  /// Positive less negative, of all; `nil` without a sample.
  public var netOfAll: Double? {
    ratio(Double(positive - negative), of: Double(positive + neutral + negative))
  }

  /// The same of those that take sides.
  public var netOfPolar: Double? { ratio(Double(positive - negative), of: Double(positive + negative)) }
}

/// How questions were answered. "Of all": what nobody answered must not vanish from the figures.
///
/// Source: DOMAIN 5.3 (4, 12, 7, 33, 95, 180 minutes and two unanswered: 75 % answered, median 22.5, 90 % within 180, half
/// of all within an hour).
public struct ResponseFigures: Hashable, Sendable {
  /// Minutes to the first answer, of those that have one, in any order.
  public let minutes: [Double]
  public let unanswered: Int

  public init(minutes: [Double], unanswered: Int) {
    self.minutes = minutes
    self.unanswered = unanswered
  }

  /// Answered ones of all; `nil` without a question.
  public var answeredShare: Double? { ratio(Double(minutes.count), of: Double(minutes.count + unanswered)) }

  /// The middle time of those that were answered.
  public var median: Double? { HospitalModel.median(minutes) }

  /// Nine of ten that were answered took no longer (nearest rank).
  public var ninetieth: Double? { nearestRank(0.9, of: minutes) }

  /// Answered within so many minutes, of all.
  public func share(within limit: Double) -> Double? {
    ratio(Double(minutes.count { $0 <= limit }), of: Double(minutes.count + unanswered))
  }

  /// Answered within so many minutes, of the answered ones.
  public func shareOfAnswered(within limit: Double) -> Double? {
    ratio(Double(minutes.count { $0 <= limit }), of: Double(minutes.count))
  }
}

/// What a live event did: its pace, its answers, and the followers that it brought.
///
/// Source: DOMAIN 5.8 (96 posts in 120 minutes are 0.8 a minute; 31 of 40 questions are 77.5 %; 225 to 400 followers are
/// 77.8 % more).
public struct LiveEventFigures: Hashable, Sendable {
  public let posts: Int
  public let minutes: Double
  public let questions: Int
  public let answered: Int
  public let followersBefore: Int64
  public let followersAfter: Int64

  public init(
    posts: Int, minutes: Double, questions: Int, answered: Int, followersBefore: Int64, followersAfter: Int64
  ) {
    self.posts = posts
    self.minutes = minutes
    self.questions = questions
    self.answered = answered
    self.followersBefore = followersBefore
    self.followersAfter = followersAfter
  }

  public var postsPerMinute: Double? { ratio(Double(posts), of: minutes) }
  public var answeredShare: Double? { ratio(Double(answered), of: Double(questions)) }
  public var followerGrowth: Double? { ratio(Double(followersAfter - followersBefore), of: Double(followersBefore)) }
}

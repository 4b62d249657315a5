/// A story with what a board of stories shows of it.
public struct StoryEntry: Hashable, Sendable {
  public let post: PostSummary
  /// `nil` for the public.
  public let author: String?

  public init(post: PostSummary, author: String?) {
    self.post = post
    self.author = author
  }

  /// Since when it is in its state.
  public var since: Timestamp { post.standing?.act?.time ?? post.key.published }
}

/// How many stories stand where. The public is told of those alone that are out.
public struct StoryCounts: Hashable, Sendable {
  public let notAsked: Int
  public let asked: Int
  public let authorized: Int
  public let expired: Int
  public let withdrawn: Int

  public init(notAsked: Int, asked: Int, authorized: Int, expired: Int, withdrawn: Int) {
    self.notAsked = notAsked
    self.asked = asked
    self.authorized = authorized
    self.expired = expired
    self.withdrawn = withdrawn
  }

  /// Stories for which somebody has to do something.
  public var waiting: Int { notAsked + asked + expired }
  public var total: Int { waiting + authorized + withdrawn }
}

/// The newest reading of a counter that people walk along: from a film to a visit.
public struct FunnelStep: Hashable, Sendable {
  public let metric: Metric
  /// What is counted, in the source's words.
  public let subject: String
  public let value: Int64
  public let time: Timestamp

  public init(metric: Metric, subject: String, value: Int64, time: Timestamp) {
    self.metric = metric
    self.subject = subject
    self.value = value
    self.time = time
  }
}

/// The part of a ``StoreReader`` that is about patients' stories.
public struct StoryReader {
  /// Stories of a hospital or of all: those that wait first, the longest waiting first; then the others, the newest first.
  /// At most `limit`.
  public var board: (HospitalID?, _ limit: Int) throws -> [StoryEntry]
  public var counts: (HospitalID?) throws -> StoryCounts
  /// The most viewed film of a hospital, then who asked and who came because of it, the most first; empty without one.
  public var funnel: (HospitalID) throws -> [FunnelStep]
  /// The acts of a story, newest first; nothing for the public or an export.
  public var acts: (PostID) throws -> [StoryConsent]
  /// The acts of all stories, newest first; nothing for the public or an export. At most `limit`.
  public var log: (_ limit: Int) throws -> [StoryConsent]

  public init(
    board: @escaping (HospitalID?, Int) throws -> [StoryEntry],
    counts: @escaping (HospitalID?) throws -> StoryCounts,
    funnel: @escaping (HospitalID) throws -> [FunnelStep],
    acts: @escaping (PostID) throws -> [StoryConsent],
    log: @escaping (Int) throws -> [StoryConsent]
  ) {
    self.board = board
    self.counts = counts
    self.funnel = funnel
    self.acts = acts
    self.log = log
  }
}

/// The part of a ``StoreReader`` that is about people talking: a hospital's own community, tags in use, field blogs.
///
/// Each closure looks at a bounded number of the newest posts, so that it costs the same at any size of the store.
public struct TalkReader {
  /// The topics of a hospital's forums: every question that waits, and the newest others.
  public var topics: (HospitalID) throws -> ForumTopics
  /// The tags that posts about a hospital bear, on its microblogs, since a time; the most used first.
  public var hashtags: (HospitalID, _ since: Timestamp) throws -> [HashtagUse]
  /// The posts of blogs and news blogs, of a hospital or of all, those written last first; at most `limit`.
  public var writings: (HospitalID?, _ limit: Int) throws -> [Writing]
  /// The posts that belong to the same conversation as this one, itself included, oldest first; at most `limit` after the
  /// first. Empty for a post that stands alone.
  public var thread: (PostID, _ limit: Int) throws -> [Post]

  public init(
    topics: @escaping (HospitalID) throws -> ForumTopics,
    hashtags: @escaping (HospitalID, Timestamp) throws -> [HashtagUse],
    writings: @escaping (HospitalID?, Int) throws -> [Writing],
    thread: @escaping (PostID, Int) throws -> [Post]
  ) {
    self.topics = topics
    self.hashtags = hashtags
    self.writings = writings
    self.thread = thread
  }
}

/// The topics of a hospital's forums.
public struct ForumTopics: Hashable, Sendable {
  /// Newest first.
  public let topics: [ForumTopic]
  /// True when older topics were not looked at.
  public let isCut: Bool

  public init(topics: [ForumTopic], isCut: Bool) {
    self.topics = topics
    self.isCut = isCut
  }

  public static let none = ForumTopics(topics: [], isCut: false)

  /// How the questions among them were answered, "of all"; what was answered elsewhere counts from when a person says so.
  public var response: ResponseFigures { response { $0.firstAnswer ?? $0.post.triage.answered?.time } }

  /// The same, counting answers of experts alone.
  public var expertResponse: ResponseFigures { response { $0.firstExpertAnswer } }

  private func response(_ answer: (ForumTopic) -> Timestamp?) -> ResponseFigures {
    let questions = topics.filter(\.isQuestion)
    let minutes = questions.compactMap { topic in
      answer(topic).map { Double(max($0 - topic.post.key.published, 0)) / 60 }
    }
    return ResponseFigures(minutes: minutes, unanswered: questions.count - minutes.count)
  }
}

/// What opens a conversation in a forum, with what came of it.
public struct ForumTopic: Hashable, Sendable {
  public let post: PostSummary
  public let author: String?
  /// The forum's own category; `nil` where it tells none.
  public let category: String?
  /// Replies of any kind.
  public let replies: Int
  /// Replies of people whom the forum marks as experts.
  public let expertReplies: Int
  public let firstAnswer: Timestamp?
  public let firstExpertAnswer: Timestamp?
  /// When something was said in it last.
  public let newest: Timestamp

  public init(
    post: PostSummary, author: String?, category: String?, replies: Int, expertReplies: Int, firstAnswer: Timestamp?,
    firstExpertAnswer: Timestamp?, newest: Timestamp
  ) {
    self.post = post
    self.author = author
    self.category = category
    self.replies = replies
    self.expertReplies = expertReplies
    self.firstAnswer = firstAnswer
    self.firstExpertAnswer = firstExpertAnswer
    self.newest = newest
  }

  public var isQuestion: Bool { post.kind == .question }

  /// True for a question that nobody has answered, here or elsewhere.
  public var isWaiting: Bool { isQuestion && firstAnswer == nil && post.triage.answered == nil }
}

/// How a tag is used.
public struct HashtagUse: Hashable, Sendable {
  /// With its `#`, as it was written first.
  public let tag: String
  /// When it was used, newest first.
  public let times: [Timestamp]
  /// How many of the posts pass somebody else's words on.
  public let relays: Int
  /// How many people used it.
  public let authors: Int

  public init(tag: String, times: [Timestamp], relays: Int, authors: Int) {
    self.tag = tag
    self.times = times
    self.relays = relays
    self.authors = authors
  }

  /// The posts in a stretch of time, its end included.
  public func posts(after start: Timestamp, through end: Timestamp) -> Int {
    times.count { $0 > start && $0 <= end }
  }
}

/// A post of a blog, with what makes it part of a series.
public struct Writing: Hashable, Sendable {
  public let post: PostSummary
  public let channelName: String
  public let author: String?
  /// When it was written; when it was posted where its source doesn't tell that apart.
  public let written: Timestamp
  public let tags: [String]
  public let place: String?

  public init(
    post: PostSummary, channelName: String, author: String?, written: Timestamp, tags: [String], place: String?
  ) {
    self.post = post
    self.channelName = channelName
    self.author = author
    self.written = written
    self.tags = tags
    self.place = place
  }

  /// Seconds from its being written to its being posted; never below 0.
  public var delay: Int64 { max(post.key.published - written, 0) }
}

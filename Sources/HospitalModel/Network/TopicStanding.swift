/// Whether colleagues have made up their minds.
public enum TopicState: String, Hashable, Sendable, Codable, CaseIterable {
  case open, decided
}

/// Where a topic of an internal network stands, such as an order set: a post of its channel that others answer.
public struct TopicStanding: Hashable, Sendable {
  public let channel: ChannelID
  /// The source's own id of the post that opened it.
  public let topic: String
  public let state: TopicState
  /// Who has to say something next, a person or an office; `nil` where nobody in particular.
  public let waitsFor: String?
  /// Since when it stands so.
  public let time: Timestamp

  public init(channel: ChannelID, topic: String, state: TopicState, waitsFor: String? = nil, time: Timestamp) {
    self.channel = channel
    self.topic = topic
    self.state = state
    self.waitsFor = state == .open ? waitsFor : nil
    self.time = time
  }
}

/// A topic with what came of it.
public struct NetworkTopic: Hashable, Sendable {
  public let post: PostSummary
  public let author: String?
  public let state: TopicState
  public let waitsFor: String?
  /// Since when it stands so: open, waiting for that one, or decided.
  public let since: Timestamp
  public let replies: Int
  /// When something was said in it last.
  public let newest: Timestamp

  public init(
    post: PostSummary, author: String?, state: TopicState, waitsFor: String?, since: Timestamp, replies: Int,
    newest: Timestamp
  ) {
    self.post = post
    self.author = author
    self.state = state
    self.waitsFor = waitsFor
    self.since = since
    self.replies = replies
    self.newest = newest
  }
}

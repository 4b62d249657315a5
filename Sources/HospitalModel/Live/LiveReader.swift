/// The part of a ``StoreReader`` that is about events that are told live.
///
/// The public is told what an event is and how it is told; the run sheet, stops, questions, tasks and the file are the
/// office's. Of an event whose consent was taken back it is told nothing.
public struct LiveReader {
  /// Running ones first, then those that begin next, then those that were last.
  public var events: (_ now: Timestamp) throws -> [LiveEvent]
  /// The run sheet in the order of the plan; what was dropped is left out.
  public var sheet: (IncidentID) throws -> [CueState]
  /// Every stop of its queue, oldest first.
  public var holds: (IncidentID) throws -> [QueueHold]
  /// The statement that a person said would leave next.
  public var next: (IncidentID) throws -> StatementID?
  /// What was asked where it is watched for, and what may have been: open ones first, the oldest first.
  public var questions: (IncidentID, _ now: Timestamp) throws -> [EventQuestion]
  /// How often its hospital posts, and how many follow.
  public var pace: (IncidentID, _ now: Timestamp) throws -> EventPace
  /// What follows: open tasks by their time, then those done.
  public var tasks: (IncidentID) throws -> [FollowUpState]
  /// Press and photos of the event's file, newest first; with what else came in that time where that is asked for.
  public var file: (IncidentID, _ now: Timestamp, _ withOthers: Bool) throws -> [EventFileEntry]

  public init(
    events: @escaping (Timestamp) throws -> [LiveEvent],
    sheet: @escaping (IncidentID) throws -> [CueState],
    holds: @escaping (IncidentID) throws -> [QueueHold],
    next: @escaping (IncidentID) throws -> StatementID?,
    questions: @escaping (IncidentID, Timestamp) throws -> [EventQuestion],
    pace: @escaping (IncidentID, Timestamp) throws -> EventPace,
    tasks: @escaping (IncidentID) throws -> [FollowUpState],
    file: @escaping (IncidentID, Timestamp, Bool) throws -> [EventFileEntry]
  ) {
    self.events = events
    self.sheet = sheet
    self.holds = holds
    self.next = next
    self.questions = questions
    self.pace = pace
    self.tasks = tasks
    self.file = file
  }
}

/// Something that was asked, or may have been.
public struct EventQuestion: Hashable, Sendable {
  public let post: PostSummary
  public let author: String?
  public let state: State

  public enum State: Hashable, Sendable {
    /// A rule thinks that it asks; nobody has said so.
    case candidate(reason: String)
    case open
    case answered(Answer)
  }

  /// How it was answered.
  public struct Answer: Hashable, Sendable {
    public let time: Timestamp
    /// Who noted it; `nil` for an answer in the same conversation.
    public let person: String?
    public let words: String

    public init(time: Timestamp, person: String?, words: String) {
      self.time = time
      self.person = person
      self.words = words
    }
  }

  public init(post: PostSummary, author: String?, state: State) {
    self.post = post
    self.author = author
    self.state = state
  }

  public var isOpen: Bool { state == .open }

  public var answer: Answer? { if case .answered(let answer) = state { answer } else { nil } }

  public var isCandidate: Bool { if case .candidate = state { true } else { false } }
}

/// How the questions of an event stand (DOMAIN 5.8). Candidates are never counted.
public struct QuestionFigures: Hashable, Sendable {
  public let asked: Int
  public let answered: Int
  /// Answers that came before it was over.
  public let answeredLive: Int
  public let oldestOpen: Timestamp?
  public let candidates: Int

  public init(_ questions: [EventQuestion], of event: LiveEvent, at now: Timestamp) {
    let real = questions.filter { !$0.isCandidate }
    let end = event.told(until: now)
    asked = real.count
    answered = real.count { $0.answer != nil }
    answeredLive = real.count { ($0.answer?.time).map { $0 <= end } ?? false }
    oldestOpen = real.filter(\.isOpen).map(\.post.key.published).min()
    candidates = questions.count - real.count
  }

  /// `nil` while nothing was asked.
  public var share: Double? { asked > 0 ? Double(answered) / Double(asked) : nil }

  /// The same of what was answered before it was over.
  public var liveShare: Double? { asked > 0 ? Double(answeredLive) / Double(asked) : nil }
}

/// How an event was told: its posts on the hospital's own channels, and who follows these.
public struct EventPace: Hashable, Sendable {
  /// When each post was made, oldest first: from its beginning until its end, both included.
  public let posts: [Timestamp]
  public let starts: Timestamp
  /// The end of what was counted.
  public let until: Timestamp
  /// Followers then and at the beginning: reach, not people who took part.
  public let followers: Int64?
  public let followersBefore: Int64?

  public init(posts: [Timestamp], starts: Timestamp, until: Timestamp, followers: Int64?, followersBefore: Int64?) {
    self.posts = posts
    self.starts = starts
    self.until = until
    self.followers = followers
    self.followersBefore = followersBefore
  }

  /// Posts a minute; `nil` before a minute has passed.
  public var perMinute: Double? {
    let minutes = Double(until - starts) / 60
    return minutes >= 1 ? Double(posts.count) / minutes : nil
  }

  /// Posts in each stretch of so many seconds from the beginning on; the last stretch includes the end.
  public func counts(every seconds: Int64) -> [Int] {
    guard until > starts, seconds > 0 else { return [] }
    var counts = [Int](repeating: 0, count: Int((until - starts + seconds - 1) / seconds))
    for post in posts {
      let index = min(Int((post - starts) / seconds), counts.count - 1)
      if index >= 0 { counts[index] += 1 }
    }
    return counts
  }
}

/// A post of the event's file, or one that might belong there.
public struct EventFileEntry: Hashable, Sendable {
  public let post: PostSummary
  public let channelName: String
  public let link: String?
  public let isIn: Bool
  /// Which of the event's words it bears; `nil` where a person put it there.
  public let word: String?

  public init(post: PostSummary, channelName: String, link: String?, isIn: Bool, word: String?) {
    self.post = post
    self.channelName = channelName
    self.link = link
    self.isIn = isIn
    self.word = word
  }
}

/// What leaves in which order.
public struct EventQueue: Hashable, Sendable {
  /// Approved and not out yet; the first is next up.
  public let ready: [CrisisStatement]
  /// Drafts, and what waits for an approval, oldest first.
  public let drafts: [CrisisStatement]
  /// What is out, the newest first.
  public let released: [CrisisStatement]
  public let withdrawn: [CrisisStatement]

  /// - Parameters:
  ///   - statements: In the order of their numbers.
  ///   - next: What a person said would leave next.
  public init(_ statements: [CrisisStatement], next: StatementID?) {
    func of(_ states: (StatementState) -> Bool) -> [CrisisStatement] { statements.filter { states($0.state) } }
    ready = of { $0 == .approved }.filter { $0.id == next } + of { $0 == .approved }.filter { $0.id != next }
    released = of { $0 == .released }.reversed()
    withdrawn = of { $0 == .withdrawn }
    drafts = of { $0 != .approved && $0 != .released && $0 != .withdrawn }
  }

  /// All of them, in the order of the list: next up, ready, drafts, out, taken back.
  public var all: [CrisisStatement] { ready + drafts + released + withdrawn }
}

/// An event that runs, in the figures of a tile.
public struct LiveTelling: Hashable, Sendable {
  public let event: LiveEvent
  public let pace: EventPace
  /// `nil` for the public.
  public let questions: QuestionFigures?
  public let isHeld: Bool

  public init(event: LiveEvent, pace: EventPace, questions: QuestionFigures?, isHeld: Bool) {
    self.event = event
    self.pace = pace
    self.questions = questions
    self.isHeld = isHeld
  }
}

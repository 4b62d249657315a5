/// The text key of a rumour.
public struct RumourID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The key of a rumour that is a post.
  public init(post: PostID) {
    rawValue = "post:\(post.rawValue)"
  }

  /// The key of one that was typed.
  public init(incident: IncidentID, person: String, time: Timestamp, words: String) {
    let stamp = TextFingerprint(of: "\(incident.rawValue)\n\(person)\n\(time.seconds)\n\(words)").rawValue.prefix(12)
    rawValue = "typed:\(stamp)"
  }
}

/// What is written down when somebody hears a rumour.
public struct RumourNote: Hashable, Sendable {
  public let id: RumourID
  /// What is said, in a line; empty for a post, whose own words are shown.
  public let words: String
  /// The post that it was marked from; `nil` for one that was typed.
  public let post: PostID?

  /// One that was heard and typed.
  public init(id: RumourID, words: String) {
    self.id = id
    self.words = words
    post = nil
  }

  /// One that a post spreads.
  public init(post: PostID) {
    id = RumourID(post: post)
    words = ""
    self.post = post
  }
}

/// What is true instead, and who says so.
public struct RumourAnswer: Hashable, Sendable {
  public let words: String
  /// Who says so, by role; never empty.
  public let source: String
  /// True when it turned out to be no rumour, and nothing was to be answered.
  public let isSetAside: Bool

  public init(words: String, source: String, isSetAside: Bool = false) {
    self.words = words
    self.source = source
    self.isSetAside = isSetAside
  }
}

/// A rumour with its answers: for those who answer it, never for the public and on no wall.
public struct Rumour: Hashable, Sendable {
  public let note: RumourNote
  /// 1 for the first of the incident; `nil` for a post that its source marks and nobody has noted yet.
  public let number: Int?
  /// As shown: the post's, or those that were typed; `nil` once they were sealed.
  public let words: String?
  /// When it was first said or heard.
  public let heard: Timestamp
  /// Who noted it, as claimed; `nil` where its source marks it.
  public let notedBy: String?
  /// Oldest first: the last one holds, the others stay to be seen.
  public let answers: [Answer]

  /// An answer, by whom and when.
  public struct Answer: Hashable, Sendable {
    public let answer: RumourAnswer
    /// Who wrote it down, as claimed; a channel of the hospital where it was told there.
    public let person: String
    public let time: Timestamp

    public init(_ answer: RumourAnswer, person: String, time: Timestamp) {
      self.answer = answer
      self.person = person
      self.time = time
    }
  }

  public init(
    note: RumourNote, number: Int?, words: String?, heard: Timestamp, notedBy: String?, answers: [Answer]
  ) {
    self.note = note
    self.number = number
    self.words = words
    self.heard = heard
    self.notedBy = notedBy
    self.answers = answers
  }

  public var isOpen: Bool { answers.isEmpty }
}

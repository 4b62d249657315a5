/// What an office notes about a post while it works through what comes in.
public enum TriageAspect: String, Hashable, Sendable, Codable, CaseIterable {
  /// Who sees to it: whoever took it, or whom it was given to.
  case holder
  /// A remark for colleagues.
  case note
  /// Where it was answered, other than in its own thread.
  case answered
}

/// What was noted of one aspect of a post: the newest word on it.
public struct TriageEntry: Hashable, Sendable {
  /// The holder's name, the note's words, or the place of the answer.
  public let text: String
  /// Who noted it, as claimed.
  public let person: String
  /// When it was noted; for an answer, when it was given.
  public let time: Timestamp

  public init(text: String, person: String, time: Timestamp) {
    self.text = text
    self.person = person
    self.time = time
  }
}

/// What is noted about a post; empty for most.
public struct PostTriage: Hashable, Sendable {
  public var holder: TriageEntry?
  public var note: TriageEntry?
  public var answered: TriageEntry?

  public init(holder: TriageEntry? = nil, note: TriageEntry? = nil, answered: TriageEntry? = nil) {
    self.holder = holder
    self.note = note
    self.answered = answered
  }

  public static let none = PostTriage()

  public subscript(aspect: TriageAspect) -> TriageEntry? {
    get {
      switch aspect {
      case .holder: holder
      case .note: note
      case .answered: answered
      }
    }
    set {
      switch aspect {
      case .holder: holder = newValue
      case .note: note = newValue
      case .answered: answered = newValue
      }
    }
  }

  /// True when somebody else sees to it, so that nobody else has to.
  public func isHeld(byOtherThan person: String) -> Bool {
    holder.map { $0.text != person } ?? false
  }
}

/// A person's word on one aspect of a post; kept for good, the newest one holds.
public struct TriageAct: Hashable, Sendable {
  public let post: PostID
  public let aspect: TriageAspect
  /// `nil` takes it away.
  public let text: String?
  /// What was noted before, for taking this back.
  public let before: TriageEntry?
  /// Who notes it, as claimed; empty until it is signed.
  public let person: String
  /// When; for an answer, when it was given.
  public let time: Timestamp

  public init(
    post: PostID, aspect: TriageAspect, text: String?, before: TriageEntry?, person: String = "", time: Timestamp
  ) {
    self.post = post
    self.aspect = aspect
    self.text = text
    self.before = before
    self.person = person
    self.time = time
  }

  /// What puts the word of before in this one's place.
  public var inverse: TriageAct {
    TriageAct(
      post: post, aspect: aspect, text: before?.text,
      before: text.map { TriageEntry(text: $0, person: person, time: time) }, person: before?.person ?? person,
      time: before?.time ?? time)
  }

  /// The same with who notes it, where nobody is named yet.
  public func signed(by name: String) -> TriageAct {
    guard person.isEmpty else { return self }
    return TriageAct(post: post, aspect: aspect, text: text, before: before, person: name, time: time)
  }

  /// A note may be as long as this, in characters; a name or a place as ``longestName``.
  public static let longestNote = 500
  public static let longestName = 60
}

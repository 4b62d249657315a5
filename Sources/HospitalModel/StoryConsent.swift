/// How far the consent to a story has come.
public enum ConsentState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nobody has asked yet.
  case none
  /// The author was asked and has not answered.
  case asked
  /// A written authorization is on file (45 CFR 164.508).
  case authorized
  /// The author took it back, at any time and without a reason.
  case withdrawn
}

/// One act of a story's consent: what is on file since then. The newest one counts.
///
/// Every post of a channel of kind ``ChannelKind/story`` needs one; without it the story stays in the office.
public struct StoryConsent: Hashable, Sendable {
  public let post: PostID
  /// Never ``ConsentState/none``: that is the state before the first act.
  public let state: ConsentState
  /// The second from which an authorization holds no more; `nil` for one without end, and for every other state.
  public let until: Timestamp?
  /// Who noted it, as claimed.
  public let person: String
  /// Where the paper lies, or why it was withdrawn. It is kept for good and names nobody.
  public let note: String
  public let time: Timestamp

  public init(
    post: PostID, state: ConsentState, until: Timestamp? = nil, person: String, note: String = "", time: Timestamp
  ) {
    self.post = post
    self.state = state
    self.until = state == .authorized ? until : nil
    self.person = person
    self.note = note
    self.time = time
  }

  /// Why it can't be recorded at a time; `nil` when it is complete.
  public func objection(at now: Timestamp) -> String? {
    if person.allSatisfy(\.isWhitespace) { return "It needs the name of who notes it." }
    switch state {
    case .none: return "A story has no consent until somebody asks."
    case .asked: return nil
    case .authorized:
      if note.allSatisfy(\.isWhitespace) { return "Say where the written authorization lies." }
      return until.map { $0 <= now } == true ? "That authorization is over already." : nil
    case .withdrawn: return note.allSatisfy(\.isWhitespace) ? "It needs a reason." : nil
    }
  }
}

/// Where a story stands, for those who look after it.
public struct StoryStanding: Hashable, Sendable {
  /// The newest act; `nil` before the first one.
  public let act: StoryConsent?
  /// True while the story may leave: an authorization is on file and holds.
  public let isOpen: Bool
  /// True when its text was changed after the authorization: it is not what its author signed for.
  public let isChangedSince: Bool

  public init(act: StoryConsent?, isOpen: Bool, isChangedSince: Bool) {
    self.act = act
    self.isOpen = isOpen
    self.isChangedSince = isChangedSince
  }

  public var state: ConsentState { act?.state ?? .none }

  /// True for an authorization whose time is over.
  public var isExpired: Bool { state == .authorized && !isOpen }

  /// True while somebody has to do something: nobody has asked, no answer has come, or the authorization is over.
  public var isWaiting: Bool { state == .none || state == .asked || isExpired }

  /// `not asked`, `asked`, `authorized`, `EXPIRED`, `WITHDRAWN`.
  public var word: String {
    switch state {
    case .none: "not asked"
    case .asked: "asked"
    case .authorized: isOpen ? "authorized" : "EXPIRED"
    case .withdrawn: "WITHDRAWN"
    }
  }
}

/// Why something waits for a person.
public enum AttentionKind: String, Hashable, Sendable, Codable {
  /// A post that may be a plea of somebody in danger: before everything else.
  case plea
  /// A promised update is due.
  case promise
  /// Talk that nobody has confirmed or answered.
  case rumour
  /// A question without an answer.
  case question
  /// A text in which a screening rule of level `block` found something.
  case finding
  /// A grave alert for a county of the hospital that nobody has taken on.
  case alert
  /// A campaign passed its goal.
  case goal
  /// A campaign closes within the hour.
  case closing
  /// Gifts come much faster than they did.
  case trend
  /// Something is seen or talked about much more than usual.
  case viral
  /// Stories wait for a decision about their consent.
  case consent
  /// A follow-up of an event that was told live is late.
  case task
}

/// The text key of something that waits: its kind and its subject.
public struct AttentionID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The key of something that waits: `question:forum/17`.
  public init(_ kind: AttentionKind, _ subject: String) {
    rawValue = "\(kind.rawValue):\(subject)"
  }
}

/// Something that waits for a person: a row of "needs you".
public struct AttentionItem: Hashable, Sendable {
  public let id: AttentionID
  public let kind: AttentionKind
  public let hospital: HospitalID
  /// The words of the post or promise, plain text.
  public let text: String
  /// Where Enter goes.
  public let post: PostID?
  public let since: Timestamp
  /// When it becomes late.
  public let due: Timestamp
  public let isSimulated: Bool
  /// The figure that it is about; `nil` for posts, promises and findings.
  public var figure: FigureSubject?
  /// Who sees to the post; `nil` for what nobody has taken, and for the public.
  public let holder: TriageEntry?

  public init(
    id: AttentionID, kind: AttentionKind, hospital: HospitalID, text: String, post: PostID?, since: Timestamp,
    due: Timestamp, isSimulated: Bool, holder: TriageEntry? = nil
  ) {
    self.holder = holder
    self.id = id
    self.kind = kind
    self.hospital = hospital
    self.text = text
    self.post = post
    self.since = since
    self.due = due
    self.isSimulated = isSimulated
  }
}

extension AttentionKind {
  /// Seconds from its beginning until it is late: half an hour for a question (DOMAIN 8: rumours and questions are
  /// answered inside the first hour), at once for the others.
  public var patience: Int64 {
    switch self {
    case .question: 1_800
    case .rumour: 600
    case .plea, .promise, .finding, .alert, .goal, .closing, .trend, .viral, .task: 0
    case .consent: 7 * 86_400
    }
  }
}

/// Why something must not stay.
public enum SealCause: String, Hashable, Sendable, Codable, CaseIterable {
  /// Written or taken in by mistake, such as a name.
  case mistake
  /// Whoever it is about, or told it, has taken the permission back.
  case withdrawn
  /// Its author has deleted it at its source.
  case deleted

  /// The cause in words for a person.
  public var words: String {
    switch self {
    case .mistake: "by mistake"
    case .withdrawn: "permission withdrawn"
    case .deleted: "deleted by its author"
    }
  }
}

/// What is sealed.
public enum SealSubject: Hashable, Sendable {
  /// A post with all its versions.
  case post(PostID)
  /// One version of one fact.
  case fact(StatusFact)
  /// A statement with all its versions.
  case statement(StatementID)
  /// One inquiry of the register; of its words not even a hash is kept, because a name is guessed from its hash.
  case inquiry(InquiryID)
  /// The whole register of an incident.
  case inquiries(IncidentID)
  /// A call with its answers.
  case call(CallID)
}

/// Who seals, and why. The reason must not repeat what is sealed.
public struct SealAct: Hashable, Sendable {
  public let cause: SealCause
  /// As claimed.
  public let person: String
  public let reason: String

  public init(cause: SealCause, person: String, reason: String) {
    self.cause = cause
    self.person = person
    self.reason = reason
  }
}

/// What is kept of something that was sealed: the act, and hashes of what is gone.
public struct SealRecord: Hashable, Sendable {
  public let hospital: HospitalID
  /// `nil` for what came from no channel.
  public let channel: ChannelID?
  public let act: SealAct
  public let time: Timestamp
  /// Of each version's words, oldest first.
  public let fingerprints: [TextFingerprint]

  public init(
    hospital: HospitalID, channel: ChannelID?, act: SealAct, time: Timestamp, fingerprints: [TextFingerprint]
  ) {
    self.hospital = hospital
    self.channel = channel
    self.act = act
    self.time = time
    self.fingerprints = fingerprints
  }
}

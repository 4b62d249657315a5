/// The text key of an inquiry: made of who took it and when, never of the name that was asked for.
public struct InquiryID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Parameter earlier: How many there were, so that two within a second differ.
  public init(incident: IncidentID, person: String, time: Timestamp, after earlier: Int) {
    let seed = "\(person)\n\(time.seconds)\n\(earlier)"
    rawValue = "\(incident.rawValue)/inquiry-\(TextFingerprint(of: seed).rawValue.prefix(12))"
  }
}

/// How a patient is, in one word (DOMAIN 2.1).
public enum PatientCondition: String, Hashable, Sendable, CaseIterable {
  case undetermined, good, fair, serious, critical
  case released = "treated and released"
  case transferred = "treated and transferred"
  case deceased
}

/// What a look into the facility directory brought.
public enum DirectoryStanding: String, Hashable, Sendable, CaseIterable {
  case unknown = "not looked up"
  case listed
  case notListed = "not listed"
}

/// Whether the patient objected to being told of.
public enum PatientObjection: String, Hashable, Sendable, CaseIterable {
  case unknown = "not asked"
  case no, yes
  /// 45 CFR 164.510(a)(3): in an emergency, where it is in the patient's interest.
  case couldNotBeAsked = "could not be asked"
}

/// What somebody was told who asked for a patient.
public struct InquiryAnswer: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The same words for everybody of whom nothing may be told, so that they tell nothing.
    case nothing
    /// Sent on: to the family center, to the agency that leads.
    case referred(String)
    case condition(PatientCondition)
    /// What was told is gone with the names.
    case gone
  }

  public let kind: Kind
  public let directory: DirectoryStanding
  public let objection: PatientObjection
  /// True when it was told where in the building, too. The place itself is not kept.
  public let isLocationTold: Bool
  /// True when the next of kin know: only then a death is told.
  public let isKinTold: Bool
  /// Who answered, as claimed.
  public let person: String
  public let time: Timestamp

  public init(
    _ kind: Kind, directory: DirectoryStanding, objection: PatientObjection, isLocationTold: Bool = false,
    isKinTold: Bool = false, person: String, time: Timestamp
  ) {
    self.kind = kind
    self.directory = directory
    self.objection = objection
    self.isLocationTold = isLocationTold
    self.isKinTold = isKinTold
    self.person = person
    self.time = time
  }

  /// Why it must not be given (45 CFR 164.510(a)); `nil` when it may.
  ///
  /// - Parameter isByName: True when the patient was asked for by name.
  public func refusal(isByName: Bool) -> String? {
    switch kind {
    case .nothing: return isLocationTold ? "no place is told without a condition" : nil
    case .referred(let place):
      if place.allSatisfy(\.isWhitespace) { return "it needs where to" }
      return isLocationTold ? "no place is told without a condition" : nil
    case .condition(let condition):
      if !isByName { return "nobody was asked for by name: nothing about one patient is told" }
      if directory != .listed { return "not in the directory as far as you looked: say that there is no information" }
      if objection == .yes { return "the patient objected: say that there is no information" }
      if objection == .unknown { return "was the patient asked? Without that nothing is told" }
      guard condition == .deceased, !isKinTold else { return nil }
      return "a death is told only once the next of kin know, and never its cause"
    case .gone: return "what was told?"
    }
  }
}

/// Somebody asked for a patient: the most sensitive thing that hsdash holds, kept apart and for a short time.
public struct Inquiry: Hashable, Sendable {
  public let id: InquiryID
  public let incident: IncidentID
  /// Counted in the order in which the store took them in; given once.
  public let number: Int
  /// Who was asked for, in the asker's words; empty once it is gone.
  public let askedFor: String
  /// Who asks, such as `sister` or `Example Herald`; empty once it is gone.
  public let asker: String
  /// Where to call back; empty once it is gone.
  public let reach: String
  public let isByName: Bool
  /// Who took it, as claimed.
  public let person: String
  public let time: Timestamp
  /// Oldest first. Of one that is gone, who answered and when is left.
  public let answers: [InquiryAnswer]
  /// True when its words are gone: by seal, or because their time was over.
  public let isGone: Bool

  public init(
    id: InquiryID, incident: IncidentID, number: Int, askedFor: String, asker: String, reach: String, isByName: Bool,
    person: String, time: Timestamp, answers: [InquiryAnswer], isGone: Bool
  ) {
    self.id = id
    self.incident = incident
    self.number = number
    self.askedFor = askedFor
    self.asker = asker
    self.reach = reach
    self.isByName = isByName
    self.person = person
    self.time = time
    self.answers = answers
    self.isGone = isGone
  }

  /// True while nobody has answered.
  public var isOpen: Bool { answers.isEmpty && !isGone }
}

/// How many inquiries there are: all that is told of them outside their screen.
public struct InquiryCounts: Hashable, Sendable {
  public let open: Int
  public let answered: Int
  /// Since when the oldest open one waits.
  public let oldestOpen: Timestamp?

  public init(open: Int, answered: Int, oldestOpen: Timestamp?) {
    self.open = open
    self.answered = answered
    self.oldestOpen = oldestOpen
  }

  public static let none = InquiryCounts(open: 0, answered: 0, oldestOpen: nil)
}

/// An inquiry as it is taken down.
public struct InquiryNote: Hashable, Sendable {
  public let id: InquiryID
  public let askedFor: String
  public let asker: String
  public let reach: String
  public let isByName: Bool

  public init(id: InquiryID, askedFor: String, asker: String, reach: String, isByName: Bool) {
    self.id = id
    self.askedFor = askedFor
    self.asker = asker
    self.reach = reach
    self.isByName = isByName
  }
}

/// How long the words of inquiries are kept.
public enum InquiryKeeping {
  /// Three days, in seconds: long enough for a family to call again, short enough to be forgotten with the incident.
  public static let usual: Int64 = 259_200
  /// From an hour to thirty days.
  public static let range: ClosedRange<Int64> = 3_600...2_592_000
}

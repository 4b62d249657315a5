/// The text key of a statement, made outside the store.
public struct StatementID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// The key of a statement that somebody begins at a moment.
  public init(incident: IncidentID, person: String, time: Timestamp, words: String) {
    let seed = "\(incident.rawValue)\n\(person)\n\(time.seconds)\n\(words)"
    rawValue = "\(incident.rawValue)/\(TextFingerprint(of: seed).rawValue.prefix(12))"
  }
}

/// Whom a statement speaks to.
public enum StatementAudience: String, Hashable, Sendable, Codable, CaseIterable {
  case `public`, families, media, staff, agencies

  /// True for what anybody may read once it is out.
  public var isOpen: Bool { self == .public || self == .media || self == .families }
}

/// One version of one statement.
public struct StatementVersionID: Hashable, Sendable {
  public let statement: StatementID
  /// 1 for the first.
  public let version: Int

  public init(_ statement: StatementID, _ version: Int) {
    self.statement = statement
    self.version = version
  }
}

/// What somebody wrote: a new statement, or another version of one.
public struct StatementDraft: Hashable, Sendable {
  public let statement: StatementID
  /// The version that it was written over; 0 for a new statement.
  public let basis: Int
  public let title: String
  public let text: String
  public let audiences: [StatementAudience]
  /// The hospitals that have to approve it: more than one for a joint statement.
  public let hospitals: [HospitalID]

  public init(
    statement: StatementID, basis: Int, title: String, text: String, audiences: [StatementAudience],
    hospitals: [HospitalID]
  ) {
    self.statement = statement
    self.basis = basis
    self.title = title
    self.text = text
    self.audiences = audiences
    self.hospitals = hospitals
  }

  /// The hash by which the log knows it.
  public var fingerprint: TextFingerprint { TextFingerprint(of: title + "\n" + text) }
}

/// How somebody agreed, recorded as what it was (DESIGN 6).
public enum ApprovalWay: Hashable, Sendable {
  /// At a screen of hsdash, by the one who acts.
  case inHsdash
  /// By telephone; the one who acts noted it.
  case byPhone(approver: String)
  /// Nobody could be reached; it asks for a review until somebody gives it.
  case breakGlass(reason: String)
}

/// Where a statement went.
public struct StatementRelease: Hashable, Sendable {
  /// `copied`, `exported`, `printed` happened here; `said` is what a person says of the world outside.
  public enum Way: String, Hashable, Sendable, Codable, CaseIterable {
    case copied, exported, printed, said
  }

  public let way: Way
  /// Such as `website`, `phone line`.
  public let place: String

  public init(_ way: Way, place: String) {
    self.way = way
    self.place = place
  }
}

/// What was done with a version of a statement.
public struct StatementAct: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case requested
    case approved(HospitalID, ApprovalWay)
    case sentBack(reason: String)
    case reviewed(words: String)
    case released(StatementRelease)
    case withdrawn(reason: String)
  }

  public let kind: Kind
  /// Who did it, as claimed.
  public let person: String
  public let time: Timestamp

  public init(_ kind: Kind, person: String, time: Timestamp) {
    self.kind = kind
    self.person = person
    self.time = time
  }

  /// `in hsdash by ic-1`, `by ic-1 by phone, noted by pio-2`, `BREAK-GLASS by pio-2: why`; `nil` for what is no approval.
  public var approvalWords: String? {
    guard case .approved(_, let way) = kind else { return nil }
    return switch way {
    case .inHsdash: SecondPerson.inHsdash(person).words(notedBy: person)
    case .byPhone(let approver): SecondPerson.byPhone(approver).words(notedBy: person)
    case .breakGlass(let reason): "BREAK-GLASS by \(person): \(reason)"
    }
  }
}

/// A statement's words as they stood once, with what was done with them.
public struct StatementVersion: Hashable, Sendable {
  public let number: Int
  public let title: String
  public let text: String
  public let audiences: [StatementAudience]
  public let hospitals: [HospitalID]
  public let author: String
  public let time: Timestamp
  /// What a screening rule finds in title and text together.
  public let findings: [Finding]
  /// Oldest first.
  public let acts: [StatementAct]
  /// True when its words were sealed.
  public let isSealed: Bool

  public init(
    number: Int, title: String, text: String, audiences: [StatementAudience], hospitals: [HospitalID], author: String,
    time: Timestamp, findings: [Finding] = [], acts: [StatementAct] = [], isSealed: Bool = false
  ) {
    self.number = number
    self.title = title
    self.text = text
    self.audiences = audiences
    self.hospitals = hospitals
    self.author = author
    self.time = time
    self.findings = findings
    self.acts = acts
    self.isSealed = isSealed
  }

  /// The hospitals whose approval is missing.
  public var missingApprovals: [HospitalID] {
    let given = acts.compactMap { if case .approved(let hospital, _) = $0.kind { hospital } else { nil } }
    return hospitals.filter { !given.contains($0) }
  }

  public var isApproved: Bool { missingApprovals.isEmpty }

  public var releases: [StatementAct] {
    acts.filter { if case .released = $0.kind { true } else { false } }
  }

  /// True while a break-glass approval waits for somebody's review.
  public var needsReview: Bool {
    let broken = acts.lastIndex { if case .approved(_, .breakGlass) = $0.kind { true } else { false } }
    let reviewed = acts.lastIndex { if case .reviewed = $0.kind { true } else { false } }
    return broken.map { $0 > reviewed ?? -1 } ?? false
  }
}

/// How far a statement has come.
public enum StatementState: Hashable, Sendable {
  case draft
  /// Approval was asked for.
  case waits(since: Timestamp)
  case sentBack(reason: String)
  case approved
  case released
  case withdrawn
}

/// A statement with all its versions.
public struct CrisisStatement: Hashable, Sendable {
  public let id: StatementID
  public let incident: IncidentID
  /// `#4`: counted in the order in which the store took them in.
  public let number: Int
  /// Oldest first; never empty.
  public let versions: [StatementVersion]

  public init(id: StatementID, incident: IncidentID, number: Int, versions: [StatementVersion]) {
    precondition(!versions.isEmpty, "a statement has a first version")
    self.id = id
    self.incident = incident
    self.number = number
    self.versions = versions
  }

  public var current: StatementVersion { versions[versions.count - 1] }
  public var currentID: StatementVersionID { StatementVersionID(id, current.number) }

  /// The newest version that left; what people outside have read.
  public var lastReleased: StatementVersion? { versions.last { !$0.releases.isEmpty } }

  /// How far the newest version has come.
  public var state: StatementState {
    for act in current.acts.reversed() {
      switch act.kind {
      case .withdrawn: return .withdrawn
      case .released: return .released
      case .sentBack(let reason): return current.isApproved ? .approved : .sentBack(reason: reason)
      case .requested where !current.isApproved: return .waits(since: act.time)
      case .requested, .approved, .reviewed: continue
      }
    }
    return current.isApproved ? .approved : .draft
  }
}

/// Something that an office does in an incident: who, when and what.
public struct CrisisAct: Hashable, Sendable {
  public let incident: IncidentID
  /// As claimed.
  public let person: String
  public let time: Timestamp
  public let deed: CrisisDeed

  public init(incident: IncidentID, person: String, time: Timestamp, deed: CrisisDeed) {
    self.incident = incident
    self.person = person
    self.time = time
    self.deed = deed
  }
}

/// What can be done in an incident. Each is one entry of the log.
public enum CrisisDeed: Hashable, Sendable {
  case open(Incident)
  case close(words: String)
  /// `REAL WORLD`: what is really happening ends an exercise.
  case interrupt(words: String)
  /// When the public is told to expect the next word; `nil` when nothing is promised any more.
  case promise(Timestamp?)
  case fact(StatusFact, FactBasis)
  case check(ChecklistMark)
  case draft(StatementDraft)
  case request(StatementVersionID)
  case approve(StatementVersionID, HospitalID, ApprovalWay)
  case sendBack(StatementVersionID, reason: String)
  case review(StatementVersionID, words: String)
  case release(StatementVersionID, StatementRelease)
  case withdraw(StatementID, reason: String)
  /// The log's head was printed or mailed.
  case keepHead(LogHead)
  /// Somebody asked for a patient.
  case inquire(InquiryNote)
  /// The register's answer; with how many answers were seen.
  case answerInquiry(InquiryID, InquiryAnswer, seen: Int)
  case call(CallNote)
  case answerCall(CallID, CallAnswer, seen: Int)
  /// Whoever acts has taken the desk over.
  case handOver(HandOver)
}

/// What somebody saw when they changed a value.
public enum FactBasis: Hashable, Sendable {
  /// Nobody looked: a feed.
  case anything
  /// That version; `nil` for no value yet.
  case seen(StatusFact?)
}

/// A mark on the opening checklist, in a person's own words.
public struct ChecklistMark: Hashable, Sendable {
  public let item: String
  public let isDone: Bool
  /// Such as `Sprout paused`.
  public let note: String

  public init(item: String, isDone: Bool, note: String) {
    self.item = item
    self.isDone = isDone
    self.note = note
  }
}

/// An item of the checklist with its last mark.
public struct ChecklistEntry: Hashable, Sendable {
  public let mark: ChecklistMark
  /// Who said so and when; `nil` for what nobody has touched.
  public let person: String?
  public let time: Timestamp?

  public init(mark: ChecklistMark, person: String?, time: Timestamp?) {
    self.mark = mark
    self.person = person
    self.time = time
  }
}

/// Somebody else changed the same in the meantime: nothing was kept, and this is theirs.
public enum CrisisOverlap: Hashable, Sendable {
  case fact(StatusFact)
  case statement(CrisisStatement)
  /// Answered meanwhile; the register's names stay in the register.
  case inquiry(number: Int, by: String)
  case call(DeskCall)

  /// One line: what is there now, and whose it is.
  public var words: String {
    switch self {
    case .fact(let fact):
      "\(fact.topic.rawValue) is now “\(fact.value)” (\(fact.state.rawValue), by \(fact.recordedBy ?? fact.source))"
    case .statement(let statement):
      "Statement \(statement.number) is now version \(statement.current.number), by \(statement.current.author)"
    case .inquiry(let number, let person): "Inquiry \(number) was answered by \(person)"
    case .call(let call):
      "Call \(call.number) was answered by \(call.answers.last?.person ?? call.person)"
        + (call.answers.last.map { " \($0.words)" } ?? "")
    }
  }
}

extension CrisisDeed {
  /// The role that it takes; what is noted of another's word by telephone takes a drafter.
  public var role: CrisisRole {
    switch self {
    case .open, .interrupt, .promise, .fact, .check, .draft, .request: .drafter
    case .inquire, .answerInquiry, .call, .answerCall, .handOver: .drafter
    case .approve(_, _, .inHsdash), .sendBack, .review, .close: .approver
    case .approve(_, _, .byPhone), .approve(_, _, .breakGlass): .drafter
    case .release, .withdraw: .publisher
    case .keepHead: .records
    }
  }
}

/// The text key of a call in the desk's call log, made outside the store.
public struct CallID: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// - Parameter earlier: How many there were, so that two within a second differ.
  public init(incident: IncidentID, person: String, time: Timestamp, after earlier: Int) {
    let seed = "\(person)\n\(time.seconds)\n\(earlier)"
    rawValue = "\(incident.rawValue)/call-\(TextFingerprint(of: seed).rawValue.prefix(12))"
  }
}

/// Who called whom.
public enum CallDirection: String, Hashable, Sendable {
  /// A reporter, an agency: it wants an answer.
  case incoming
  /// The desk called somebody: what came of it is noted at once.
  case outgoing
}

/// A call as it is taken down.
public struct CallNote: Hashable, Sendable {
  public let id: CallID
  public let direction: CallDirection
  /// The outlet or agency.
  public let outlet: String
  /// The person, such as a reporter.
  public let name: String
  /// Where to call back.
  public let reach: String
  /// What was asked; of a call that the desk made, what came of it.
  public let words: String
  /// Until when an answer is wanted.
  public let deadline: Timestamp?
  /// The entry of the contact list that it is with.
  public let contact: ContactID?

  public init(
    id: CallID, direction: CallDirection, outlet: String, name: String, reach: String, words: String,
    deadline: Timestamp?, contact: ContactID? = nil
  ) {
    self.id = id
    self.direction = direction
    self.outlet = outlet
    self.name = name
    self.reach = reach
    self.words = words
    self.deadline = deadline
    self.contact = contact
  }

  /// The same with another deadline.
  public func with(deadline: Timestamp?) -> CallNote {
    CallNote(
      id: id, direction: direction, outlet: outlet, name: name, reach: reach, words: words, deadline: deadline,
      contact: contact)
  }

  /// Why it can't be kept; `nil` when it is complete.
  public var objection: String? {
    if outlet.allSatisfy(\.isWhitespace), name.allSatisfy(\.isWhitespace) { return "it needs an outlet or a name" }
    if words.allSatisfy(\.isWhitespace) {
      return direction == .incoming ? "what is asked?" : "what came of it?"
    }
    return nil
  }
}

/// How a call was answered: with a statement that is out, or in words.
public struct CallAnswer: Hashable, Sendable {
  /// The released version that was read out or sent.
  public let statement: StatementVersionID?
  /// What was said beside it, or in its place.
  public let words: String

  public init(statement: StatementVersionID?, words: String) {
    self.statement = statement
    self.words = words
  }
}

/// A call of the desk's log.
public struct DeskCall: Hashable, Sendable {
  /// An answer with who gave it and when.
  public struct Answer: Hashable, Sendable {
    public let answer: CallAnswer
    /// `3` for statement 3.
    public let statementNumber: Int?
    /// As claimed.
    public let person: String
    public let time: Timestamp

    public init(_ answer: CallAnswer, statementNumber: Int?, person: String, time: Timestamp) {
      self.answer = answer
      self.statementNumber = statementNumber
      self.person = person
      self.time = time
    }

    /// `with #3: the second paragraph`.
    public var words: String {
      let statement = statementNumber.map { "with #\($0)" }
      return [statement, answer.words.isEmpty ? nil : answer.words].compactMap { $0 }.joined(separator: ": ")
    }
  }

  public let note: CallNote
  public let incident: IncidentID
  /// Counted in the order in which the store took them in.
  public let number: Int
  /// Who took or made it, as claimed.
  public let person: String
  public let time: Timestamp
  /// Oldest first.
  public let answers: [Answer]
  /// True when its words were sealed.
  public let isSealed: Bool

  public init(
    note: CallNote, incident: IncidentID, number: Int, person: String, time: Timestamp, answers: [Answer],
    isSealed: Bool
  ) {
    self.note = note
    self.incident = incident
    self.number = number
    self.person = person
    self.time = time
    self.answers = answers
    self.isSealed = isSealed
  }

  public var id: CallID { note.id }
  /// True while it wants an answer.
  public var isOpen: Bool { note.direction == .incoming && answers.isEmpty && !isSealed }
  /// `Example Herald, R. Porter`.
  public var party: String {
    isSealed ? "(sealed)" : [note.outlet, note.name].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// True when its deadline is over and nobody has answered.
  public func isLate(at now: Timestamp) -> Bool { isOpen && note.deadline.map { $0 <= now } == true }
}

extension Sequence where Element == DeskCall {
  /// Open ones first, by their deadlines, those without one by their age; then the others, newest first.
  public var byUrgency: [DeskCall] {
    sorted { left, right in
      if left.isOpen != right.isOpen { return left.isOpen }
      guard left.isOpen else { return left.number > right.number }
      switch (left.note.deadline, right.note.deadline) {
      case (let mine?, let other?) where mine != other: return mine < other
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left.number < right.number
      }
    }
  }
}

/// By which way a text leaves.
public enum OutgoingWay: String, Hashable, Sendable, Codable {
  case copy, export, search, frame
}

/// Who agreed beside the one who acts, recorded as what it was.
public enum SecondPerson: Hashable, Sendable {
  /// Said so at a screen of hsdash, as claimed.
  case inHsdash(String)
  /// Said so by telephone; the one who acts noted it.
  case byPhone(String)

  /// The person's name.
  public var name: String {
    switch self {
    case .inHsdash(let name), .byPhone(let name): name
    }
  }

  /// `in hsdash by ic-1`, or `by ic-1 by phone, noted by pio-2`.
  public func words(notedBy person: String) -> String {
    switch self {
    case .inHsdash(let name): "in hsdash by \(name)"
    case .byPhone(let name): "by \(name) by phone, noted by \(person)"
    }
  }
}

/// A text that left although a screening rule had found something in it: everything but the text.
public struct OutgoingRelease: Hashable, Sendable {
  public let way: OutgoingWay
  public let fingerprint: TextFingerprint
  /// The classes and rules of what was found, each once, in order.
  public let categories: [String]
  public let rules: [String]
  public let level: FindingLevel
  /// As claimed.
  public let person: String
  public let reason: String
  public let second: SecondPerson?

  /// - Parameter findings: What was found; not empty.
  public init(
    way: OutgoingWay, fingerprint: TextFingerprint, findings: [Finding], person: String, reason: String,
    second: SecondPerson?
  ) {
    self.init(
      way: way, fingerprint: fingerprint, categories: Set(findings.map(\.category)).sorted(),
      rules: Set(findings.map(\.rule)).sorted(), level: findings.map(\.level).max() ?? .note, person: person,
      reason: reason, second: second)
  }

  public init(
    way: OutgoingWay, fingerprint: TextFingerprint, categories: [String], rules: [String], level: FindingLevel,
    person: String, reason: String, second: SecondPerson?
  ) {
    self.way = way
    self.fingerprint = fingerprint
    self.categories = categories
    self.rules = rules
    self.level = level
    self.person = person
    self.reason = reason
    self.second = second
  }

  /// Why it can't be recorded; `nil` when it is complete: a reason, for a blocking finding a second person, who is another one.
  public var objection: String? {
    if reason.allSatisfy(\.isWhitespace) { return "It needs a reason." }
    guard let second else { return level == .block ? "It needs a second person who agrees." : nil }
    if second.name.allSatisfy(\.isWhitespace) { return "It needs the name of who agrees." }
    return second.name.lowercased() == person.lowercased() ? "The second person must be another one." : nil
  }
}

/// A release with the time at which it was recorded.
public struct ReleaseRecord: Hashable, Sendable {
  public let release: OutgoingRelease
  public let time: Timestamp

  public init(release: OutgoingRelease, time: Timestamp) {
    self.release = release
    self.time = time
  }
}

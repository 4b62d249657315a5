/// How much an alert asks for at once: severity first, then urgency, then certainty.
///
/// Of the alerts that a state has in force most are of one severity, so that severity alone puts everything first.
public struct AlertRank: Hashable, Sendable, Comparable {
  public let severity: CAPInfo.Severity
  public let urgency: CAPInfo.Urgency
  public let certainty: CAPInfo.Certainty

  /// Makes a rank; what is not given is unknown.
  public init(severity: CAPInfo.Severity?, urgency: CAPInfo.Urgency?, certainty: CAPInfo.Certainty?) {
    self.severity = severity ?? .unknown
    self.urgency = urgency ?? .unknown
    self.certainty = certainty ?? .unknown
  }

  /// The rank of one part of an alert.
  public init(_ info: CAPInfo) {
    self.init(severity: info.severity, urgency: info.urgency, certainty: info.certainty)
  }

  /// The lesser before the greater.
  public static func < (left: AlertRank, right: AlertRank) -> Bool {
    (
      place(left.severity, Self.severities), place(left.urgency, Self.urgencies),
      place(left.certainty, Self.certainties)
    )
      < (
        place(right.severity, Self.severities), place(right.urgency, Self.urgencies),
        place(right.certainty, Self.certainties)
      )
  }

  /// True for what a person must know of now: extreme and not past, or severe, soon, and more likely than not.
  ///
  /// What a sender leaves open counts as the worse.
  public var calls: Bool {
    switch severity {
    case .extreme: urgency != .past
    case .severe:
      ![.future, .past].contains(urgency) && ![.possible, .unlikely].contains(certainty)
    case .moderate, .minor, .unknown: false
    }
  }

  /// What nobody knows stands above what is known to be small.
  private static let severities: [CAPInfo.Severity] = [.minor, .unknown, .moderate, .severe, .extreme]
  private static let urgencies: [CAPInfo.Urgency] = [.past, .future, .unknown, .expected, .immediate]
  private static let certainties: [CAPInfo.Certainty] = [.unlikely, .unknown, .possible, .likely, .observed]

  private static func place<Word: Equatable>(_ word: Word, _ words: [Word]) -> Int {
    words.firstIndex(of: word) ?? 0
  }
}

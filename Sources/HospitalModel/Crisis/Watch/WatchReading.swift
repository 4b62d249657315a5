/// What is said around an incident, as the desk watches it. For staff alone: the public's is empty.
public struct WatchReading: Hashable, Sendable {
  /// Those that wait first, the oldest of them first; then those that were taken on.
  public var pleas: [Plea] = []
  /// Open ones first, the oldest of them first; then the others, the last answered first.
  public var rumours: [Rumour] = []
  /// Undecided ones first, the newest of them first.
  public var appeals: [Appeal] = []
  /// The most asked first.
  public var questions: [AskedQuestion] = []
  public var mentions = MentionRate.none
  /// Where gifts are asked for in earnest; `nil` where the configuration names nothing.
  public var giving: String?
  /// Channels of others that are read for it; without any nobody is listened to.
  public var channels: [String] = []
  /// After so many seconds a rumour without an answer is late.
  public var patience: Int64 = AttentionKind.rumour.patience

  public init() {}

  public static let empty = WatchReading()
}

/// How much is said under the watched tags.
public struct MentionRate: Hashable, Sendable {
  /// In an hour.
  public let perHour: Int64
  /// What it was half an hour before; `nil` where nobody counted then.
  public let before: Int64?
  /// True for the count of a source; false where collected posts were counted.
  public let isMeasured: Bool

  public init(perHour: Int64, before: Int64?, isMeasured: Bool) {
    self.perHour = perHour
    self.before = before
    self.isMeasured = isMeasured
  }

  /// Nothing was counted.
  public static let none = MentionRate(perHour: 0, before: nil, isMeasured: false)

  /// `rising`, `falling` or `steady`: a change of a fifth is one; `nil` where there is nothing to compare with.
  public var trend: String? {
    guard let before, before > 0 || perHour > 0 else { return nil }
    let change = perHour - before
    return change * 5 > before ? "rising" : change * 5 < -before ? "falling" : "steady"
  }
}

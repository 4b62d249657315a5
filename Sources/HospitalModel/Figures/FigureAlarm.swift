/// What a figure did that a person wants to hear of once.
public enum FigureAlarmKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// A campaign passed its goal, or a stretch goal.
  case goal
  /// A campaign closes within the hour.
  case closing
  /// Gifts come much faster than they did.
  case trend
  /// Something is seen or talked about much more than is usual for its channel.
  case viral
}

/// What an alarm is about.
public enum FigureSubject: Hashable, Sendable {
  case campaign(CampaignID)
  case counter(ChannelID, Metric, subject: String)
}

/// An alarm of a figure: one for each episode.
public struct FigureAlarm: Hashable, Sendable {
  public let id: AttentionID
  public let kind: FigureAlarmKind
  public let hospital: HospitalID
  public let subject: FigureSubject
  /// The campaign's name, the post's title, or the channel's name.
  public let name: String
  /// When the figures said it first.
  public let began: Timestamp
  /// When it was calm again; `nil` while it goes on.
  public let ended: Timestamp?
  /// What was read at the beginning: gifts of a day, views or mentions of an hour, minor units for a goal.
  public let value: Double
  /// What is usual, in the same unit; the goal, for a goal.
  public let usual: Double
  /// In robust deviations, or in those of the cumulative sum; 0 for goals.
  public let score: Double
  /// The detector that raised it; empty for goals and closings.
  public let detector: String
  /// The goal's currency; empty for the others.
  public let currency: String
  public let isSimulated: Bool
  public let isAcknowledged: Bool

  public init(
    id: AttentionID, kind: FigureAlarmKind, hospital: HospitalID, subject: FigureSubject, name: String,
    began: Timestamp, ended: Timestamp?, value: Double, usual: Double, score: Double, detector: String,
    currency: String, isSimulated: Bool, isAcknowledged: Bool
  ) {
    self.id = id
    self.kind = kind
    self.hospital = hospital
    self.subject = subject
    self.name = name
    self.began = began
    self.ended = ended
    self.value = value
    self.usual = usual
    self.score = score
    self.detector = detector
    self.currency = currency
    self.isSimulated = isSimulated
    self.isAcknowledged = isAcknowledged
  }

  /// What happened, in plain words with its numbers: one line.
  public var words: String {
    switch kind {
    case .goal:
      let goal = Money(minorUnits: Int64(usual), currency: currency).wholeText
      return "\(name): \(goal) passed, \(Money(minorUnits: Int64(value), currency: currency).wholeText) raised"
    case .closing: return "\(name) closes within the hour"
    case .trend:
      return "\(name): break in the trend, \(count(value)) gifts in a day, usually \(count(usual)) (\(times) the usual)"
    case .viral:
      return "\(name): \(count(value)) \(unit) in the last hour, \(times) this channel’s usual"
    }
  }

  /// The detector's own words: what stands behind the plain ones.
  public var reason: String {
    guard !detector.isEmpty else { return "" }
    let unit = kind == .trend ? "gifts a day" : "\(self.unit) an hour"
    let tenths = Int((score * 10).rounded())
    let figure = score > 0 && score < 1e6 ? " \(tenths / 10).\(tenths % 10)" : ""
    return "\(detector)\(figure): \(count(value)) \(unit), median \(count(usual))"
  }

  private var times: String { Surge.times(value, usual: usual) }

  private var unit: String {
    if case .counter(_, let metric, _) = subject { return metric.rawValue }
    return "gifts"
  }

  private func count(_ value: Double) -> String {
    value < 9e15 ? Int(value.rounded()).grouped : "more than can be told"
  }
}

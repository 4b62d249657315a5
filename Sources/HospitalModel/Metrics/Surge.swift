/// Whether a pace is far above the usual one: the spike by its robust deviation, the slow rise by its cumulative sum.
///
/// A deviation alone would call the second view of a quiet film a spike. So a surge is also several times the usual, and
/// large enough to be worth a word (own choice; DOMAIN 5.5 and 5.6 give the detectors).
public struct Surge: Hashable, Sendable {
  public let value: Double
  /// The middle of what is usual.
  public let usual: Double
  /// How far off it is, in robust deviations; `nil` above what never moved.
  public let deviation: Double?
  /// The cumulative sum of the last values, in standard deviations.
  public let sum: Double
  public let detector: Detector
  public let isAlarming: Bool
  /// True when it is near the usual again: long enough of it ends an episode.
  public let isCalm: Bool

  /// What raised the alarm, or would have.
  public enum Detector: String, Hashable, Sendable {
    case robust = "robust z"
    case cumulative = "CUSUM"
    case poisson = "Poisson tail"
  }

  /// How much is a surge.
  public struct Limits: Hashable, Sendable {
    /// As many times the usual.
    public var factor: Double
    /// And as much more than the usual.
    public var least: Double
    /// Below as many times the usual it is calm.
    public var calmFactor: Double

    public init(factor: Double, least: Double, calmFactor: Double) {
      self.factor = factor
      self.least = least
      self.calmFactor = calmFactor
    }

    /// Views an hour: three times the usual, and a hundred more.
    public static let views = Limits(factor: 3, least: 100, calmFactor: 2)
    /// Mentions an hour.
    public static let mentions = Limits(factor: 3, least: 10, calmFactor: 2)
    /// Gifts a day.
    public static let gifts = Limits(factor: 3, least: 10, calmFactor: 1.5)
  }

  /// Fewer values than these are no usual.
  public static let leastBaseline = 3
  /// Below this deviation it is calm, where one is known.
  private static let calmDeviation = 2.0

  /// - Parameters:
  ///   - baseline: What is usual, in any order; `nil` of fewer than ``leastBaseline``.
  ///   - recent: The last values, oldest first, this one among them: what a slow rise is seen in.
  /// - Complexity: O(*n* log *n*).
  public init?(_ value: Double, baseline: [Double], recent: [Double] = [], limits: Limits) {
    guard baseline.count >= Self.leastBaseline, let robust = RobustDeviation(baseline: baseline) else { return nil }
    self.value = value
    usual = robust.median
    deviation = robust.z(of: value)
    // A deviation of nothing at all would make every value infinite.
    let spread = max(robust.mad / 0.6745, robust.meanDeviation, 1)
    var chart = CumulativeSum(mean: robust.median, deviation: spread)
    let isRising = recent.reduce(false) { _, value in chart.take(value) }
    sum = chart.sum
    let isSpike = robust.isAlarming(value)
    detector = isSpike ? (deviation == nil ? .poisson : .robust) : isRising ? .cumulative : .robust
    let isLarge = value >= limits.factor * robust.median && value - robust.median >= limits.least
    isAlarming = isLarge && (isSpike || isRising)
    isCalm =
      value < limits.calmFactor * robust.median + limits.least / 2 || (deviation ?? .infinity) < Self.calmDeviation
  }

  /// `10 x`; `more than 100 x` where the usual is next to nothing.
  public static func times(_ value: Double, usual: Double) -> String {
    guard usual > 0, value / usual < 100 else { return "more than 100 x" }
    let times = value / usual
    return times < 10
      ? "\(Int((times * 10).rounded()) / 10).\(Int((times * 10).rounded()) % 10) x" : "\(Int(times.rounded())) x"
  }
}

/// An episode of a surge, with hysteresis: one alarm from the first alarming value until it has been calm for a while.
public struct Episode: Hashable, Sendable {
  public let began: Timestamp
  /// Since when it has been calm without a break.
  public private(set) var calmSince: Timestamp?

  public init(began: Timestamp, calmSince: Timestamp? = nil) {
    self.began = began
    self.calmSince = calmSince
  }

  /// Takes the next value, and says whether the episode is over.
  ///
  /// - Parameter rest: How long it must have been calm, in seconds.
  public mutating func take(isCalm: Bool, at time: Timestamp, rest: Int64) -> Bool {
    guard isCalm else {
      calmSince = nil
      return false
    }
    let since = calmSince ?? time
    calmSince = since
    return time - since >= rest
  }
}

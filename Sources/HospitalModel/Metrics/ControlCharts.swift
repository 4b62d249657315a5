/// An exponentially weighted average with its upper limit: for a slow rise, told afterwards.
///
/// Source: DOMAIN 5.5 (Roberts 1959; weight 0.3, mean 4, deviation 1.2, width 3 on 4 5 4 6 7 9: alarm at the 6th).
public struct ExponentialAverage: Hashable, Sendable {
  /// What follows one value.
  public struct Step: Hashable, Sendable {
    public let average: Double
    public let upperLimit: Double
    public var isAlarming: Bool { average > upperLimit }
  }

  private let weight: Double
  private let mean: Double
  private let deviation: Double
  private let width: Double
  private var average: Double
  /// The part of the beginning that is left in the average, squared.
  private var beginning = 1.0

  /// - Parameters:
  ///   - weight: Of the newest value, over 0 and at most 1.
  ///   - mean: What is usual.
  ///   - deviation: The standard deviation of what is usual.
  ///   - width: How many deviations of the average the limit is away.
  public init(weight: Double = 0.3, mean: Double, deviation: Double, width: Double = 3) {
    self.weight = weight
    self.mean = mean
    self.deviation = deviation
    self.width = width
    average = mean
  }

  /// Takes the next value.
  public mutating func take(_ value: Double) -> Step {
    beginning *= (1 - weight) * (1 - weight)
    average = weight * value + (1 - weight) * average
    let spread = weight / (2 - weight) * (1 - beginning)
    return Step(average: average, upperLimit: mean + width * deviation * spread.squareRoot())
  }
}

/// The sum of what lies above the usual, less an allowance: raises the alarm for a slow rise.
///
/// Source: DOMAIN 5.5 (Page 1954; allowance 0.5, limit 5, mean 4, deviation 1.2 on 4 5 4 6 7 9: alarm at the 6th).
public struct CumulativeSum: Hashable, Sendable {
  private let mean: Double
  private let deviation: Double
  private let allowance: Double
  /// The sum above which it is an alarm, in deviations.
  public let limit: Double
  public private(set) var sum = 0.0

  /// - Parameters:
  ///   - mean: What is usual.
  ///   - deviation: The standard deviation of what is usual; over zero.
  public init(mean: Double, deviation: Double, allowance: Double = 0.5, limit: Double = 5) {
    self.mean = mean
    self.deviation = deviation
    self.allowance = allowance
    self.limit = limit
  }

  /// Takes the next value, and says whether it is an alarm.
  public mutating func take(_ value: Double) -> Bool {
    sum = max(0, sum + (value - mean) / deviation - allowance)
    return sum > limit
  }
}

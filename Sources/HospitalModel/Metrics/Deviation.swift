import Glibc

/// How far a count lies from what is usual for its series, in robust standard deviations.
///
/// The median and the median absolute deviation don't follow single spikes. In a quiet channel that deviation is zero: then the
/// mean absolute deviation takes its place, and where that is zero too, the Poisson tail judges.
/// Source: DOMAIN 5.5 (baseline 3 4 2 5 3 4 6 3 4 2 5 4, then 19: 10.1175; alarm above 3.5).
public struct RobustDeviation: Hashable, Sendable {
  public let median: Double
  /// The median absolute deviation.
  public let mad: Double
  /// The mean absolute deviation.
  public let meanDeviation: Double

  /// A z above this is no chance.
  public static let alarm = 3.5
  /// Makes a MAD comparable with a standard deviation of a normal distribution.
  private static let madFactor = 0.6745
  /// The same for a mean absolute deviation: the square root of pi / 2.
  private static let meanFactor = 1.253314

  /// - Parameter baseline: What is usual, in any order; `nil` of none.
  /// - Complexity: O(*n* log *n*).
  public init?(baseline: [Double]) {
    guard let middle = HospitalModel.median(baseline) else { return nil }
    let deviations = baseline.map { abs($0 - middle) }
    median = middle
    mad = HospitalModel.median(deviations) ?? 0
    meanDeviation = deviations.reduce(0, +) / Double(deviations.count)
  }

  /// How far off a value is; `nil` when the baseline never moved.
  public func z(of value: Double) -> Double? {
    if mad > 0 { return Self.madFactor * (value - median) / mad }
    return meanDeviation > 0 ? (value - median) / (Self.meanFactor * meanDeviation) : nil
  }

  /// True for a value that is more than chance; above a baseline that never moved by the Poisson tail.
  public func isAlarming(_ value: Double) -> Bool {
    if let z = z(of: value) { return z > Self.alarm }
    return value > median && poissonTail(atLeast: value, mean: max(median, Self.quietestMean)) < Self.rareChance
  }

  /// A baseline of nothing at all: one event in twenty intervals is possible.
  private static let quietestMean = 0.05
  /// The chance of a normal deviation of 3.5.
  private static let rareChance = 0.000_233
}

/// The chance of so many events or more where so many are usual.
///
/// Source: DOMAIN 5.5 (10 or more where 4 are usual: 0.0081322).
public func poissonTail(atLeast count: Double, mean: Double) -> Double {
  let least = count.rounded(.up)
  guard least > 0 else { return 1 }
  guard mean > 0 else { return 0 }
  // Summed upwards from the count: small chances keep their digits.
  var term = exp(-mean + least * log(mean) - lgamma(least + 1))
  var sum = 0.0
  var number = least
  while term > 0, number < least + 10_000 {
    let next = sum + term
    if next == sum { break }
    sum = next
    number += 1
    term *= mean / number
  }
  return min(sum, 1)
}

/// Today against the seven days before, by mean and sample standard deviation (EARS C1); an alarm above 3.
///
/// Source: DOMAIN 5.5 (12 15 11 14 13 12 16, then 24: 5.954).
public struct WeeklyBaseline: Hashable, Sendable {
  public let mean: Double
  public let deviation: Double

  public static let alarm = 3.0

  /// - Parameter days: The last seven, in any order; `nil` of fewer than two.
  public init?(days: [Double]) {
    guard days.count >= 2 else { return nil }
    let mean = days.reduce(0, +) / Double(days.count)
    self.mean = mean
    deviation = (days.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(days.count - 1)).squareRoot()
  }

  /// How far off a day is; `nil` when all days were alike.
  public func statistic(of day: Double) -> Double? { deviation > 0 ? (day - mean) / deviation : nil }
}

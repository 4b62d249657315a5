import Glibc

/// How fast a count that only grows by itself is growing.
public enum Growth {
  /// Hours in which a count doubles that went from one value to another; `nil` when it did not grow.
  ///
  /// Source: DOMAIN 5.5 (1,000 to 8,000 in 6 h: 2 h).
  public static func doublingHours(from first: Double, to last: Double, hours: Double) -> Double? {
    guard first > 0, last > first, hours > 0 else { return nil }
    return hours * log(2) / log(last / first)
  }

  /// A straight line through the logarithms of counts.
  ///
  /// Source: DOMAIN 5.5 (100 150 210 330 480 at 0 to 4 h: slope 0.392569 an hour, 1.76567 h).
  public struct Fit: Hashable, Sendable {
    /// Of the natural logarithm, an hour.
    public let slope: Double
    /// The share of the logarithms' variance that the line explains, 0 to 1.
    public let rSquared: Double
    /// True when the last count is at least twice the first: only then a doubling time may be told.
    public let hasDoubled: Bool

    /// Hours in which the count doubles; `nil` unless it has done so once.
    public var doublingHours: Double? { hasDoubled && slope > 0 ? log(2) / slope : nil }

    /// - Parameter samples: Hours and counts, in order; those of zero are passed over. `nil` of fewer than three, and of a
    ///   single moment.
    public init?(_ samples: [(hours: Double, count: Double)]) {
      let points = samples.filter { $0.count > 0 }.map { (x: $0.hours, y: log($0.count)) }
      guard points.count >= 3, let first = points.first, let last = points.last else { return nil }
      let size = Double(points.count)
      let meanX = points.reduce(0) { $0 + $1.x } / size
      let meanY = points.reduce(0) { $0 + $1.y } / size
      let xx = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
      let xy = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
      let yy = points.reduce(0) { $0 + ($1.y - meanY) * ($1.y - meanY) }
      guard xx > 0 else { return nil }
      slope = xy / xx
      rSquared = yy > 0 ? xy * xy / (xx * yy) : 1
      hasDoubled = last.y - first.y >= log(2)
    }
  }

  /// How often something is passed on: each generation against the one before.
  ///
  /// Needs the links from a post to the one that it passes on. Below 1 it dies out.
  /// Source: DOMAIN 5.5 (10, 18, 27, 20: 1.8, 1.5, 0.741; overall 0.8667).
  public static func branching(generations: [Int]) -> (each: [Double], overall: Double)? {
    let total = generations.reduce(0, +)
    guard let seeds = generations.first, seeds > 0, total > 0 else { return nil }
    let each = zip(generations, generations.dropFirst()).prefix { $0.0 > 0 }.map { Double($0.1) / Double($0.0) }
    return (each, 1 - Double(seeds) / Double(total))
  }

  /// How many there will have been in all when so many seeds are passed on so often; `nil` when it never dies out.
  public static func expectedTotal(seeds: Int, reproduction: Double) -> Double? {
    reproduction < 1 && reproduction >= 0 ? Double(seeds) / (1 - reproduction) : nil
  }
}

import Glibc

/// Which stretches of a series of events were a burst: the cheapest way of explaining their gaps by two rates.
///
/// For the story afterwards, not for alarms: a later event may change what an earlier one is taken for.
/// Source: DOMAIN 5.5 (Kleinberg 2002, two states; gaps 60 55 70 65 10 8 12 9 11 60 70 with s 3 and gamma 1: 0000 11111 00, cost
/// 50.7877).
public struct BurstAutomaton: Hashable, Sendable {
  /// For each gap, whether it belongs to a burst.
  public let isBurst: [Bool]
  public let cost: Double
  /// Events a unit of time, outside a burst and inside.
  public let rates: [Double]

  /// - Parameters:
  ///   - gaps: Times between two events, in order; of zero length they count as a thousandth of the mean.
  ///   - speedUp: How many times faster a burst is; over 1.
  ///   - reluctance: What it costs to begin a burst, times the logarithm of the number of gaps.
  /// - Complexity: O(*n*).
  public init(gaps: [Double], speedUp: Double = 3, reluctance: Double = 1) {
    let total = gaps.reduce(0, +)
    guard total > 0 else {
      isBurst = gaps.map { _ in false }
      cost = 0
      rates = []
      return
    }
    let count = Double(gaps.count)
    let rates = [count / total, speedUp * count / total]
    let shortest = total / count / 1_000
    let rise = reluctance * log(count)
    let (quietLog, burstLog) = (log(rates[0]), log(rates[1]))
    var (quiet, burst) = (0.0, Double.infinity)
    var came: [(quiet: Bool, burst: Bool)] = []
    came.reserveCapacity(gaps.count)
    for gap in gaps {
      let length = max(gap, shortest)
      let burstFromQuiet = quiet + rise
      came.append((quiet: burst < quiet, burst: burst <= burstFromQuiet))
      (quiet, burst) = (
        min(quiet, burst) + rates[0] * length - quietLog, min(burst, burstFromQuiet) + rates[1] * length - burstLog
      )
    }
    var state = burst < quiet
    var states: [Bool] = []
    for step in came.reversed() {
      states.append(state)
      state = state ? step.burst : step.quiet
    }
    isBurst = states.reversed()
    cost = min(quiet, burst)
    self.rates = rates
  }
}

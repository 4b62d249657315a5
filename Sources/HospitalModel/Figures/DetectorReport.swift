/// What each detector says of the newest pace of a counter: rows of a table, the plain words first.
///
/// The robust deviation and the cumulative sum raise alarms; the others serve the story afterwards (DOMAIN 5.5).
public struct DetectorReport: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public let name: String
    /// Its figure and its limit.
    public let figure: String
    public let isAlarming: Bool
    /// True for a detector that raises alarms.
    public let raisesAlarms: Bool
  }

  /// `10 x the usual`.
  public let words: String
  public let rows: [Row]

  /// - Parameters:
  ///   - paces: Paces of hours, oldest first, the newest one last.
  ///   - usual: How many of them, from the beginning, are what is usual.
  public init?(paces: [Double], usual count: Int) {
    let usual = Array(paces.prefix(max(count, 0)))
    guard let newest = paces.last, usual.count >= Surge.leastBaseline, let robust = RobustDeviation(baseline: usual)
    else { return nil }
    words =
      "\(Surge.times(newest, usual: robust.median)) the usual: \(Self.text(newest)) an hour, usually \(Self.text(robust.median))"
    let spread = max(robust.mad / 0.6745, robust.meanDeviation, 1)
    var sum = CumulativeSum(mean: robust.median, deviation: spread)
    var average = ExponentialAverage(mean: robust.median, deviation: spread)
    var isRising = false
    var step: ExponentialAverage.Step?
    for pace in paces.dropFirst(usual.count) {
      isRising = sum.take(pace)
      step = average.take(pace)
    }
    let mean = usual.reduce(0, +) / Double(usual.count)
    let chance = poissonTail(atLeast: newest, mean: max(mean, 0.05))
    let z = robust.z(of: newest)
    rows = [
      Row(
        name: "robust z", figure: "\(z.map(Self.text) ?? "none") (limit \(Self.text(RobustDeviation.alarm)))",
        isAlarming: robust.isAlarming(newest), raisesAlarms: true),
      Row(
        name: "CUSUM", figure: "\(Self.text(sum.sum)) (limit \(Self.text(sum.limit)))", isAlarming: isRising,
        raisesAlarms: true),
      Row(
        name: "EWMA", figure: step.map { "\(Self.text($0.average)) (limit \(Self.text($0.upperLimit)))" } ?? "none yet",
        isAlarming: step?.isAlarming ?? false, raisesAlarms: false),
      Row(
        name: "Poisson", figure: "p \(chance < 1e-6 ? "under 0.000001" : Self.small(chance))",
        isAlarming: chance < 0.001,
        raisesAlarms: false),
      Self.burst(paces),
    ]
  }

  private static func burst(_ paces: [Double]) -> Row {
    let automaton = BurstAutomaton(gaps: paces.map { 60 / max($0, 0.01) })
    let hours = automaton.isBurst.count { $0 }
    return Row(
      name: "Kleinberg", figure: hours > 0 ? "\(hours) of \(paces.count) hours are a burst" : "no burst",
      isAlarming: automaton.isBurst.last ?? false, raisesAlarms: false)
  }

  private static func text(_ value: Double) -> String {
    guard abs(value) < 1_000 else { return value < 9e15 ? Int(value.rounded()).grouped : "more than can be told" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func small(_ value: Double) -> String {
    let millionths = Int((value * 1_000_000).rounded())
    let digits = String(millionths)
    return "0." + String(repeating: "0", count: max(6 - digits.count, 0)) + digits
  }
}

/// How a counter moves, by the stretches of its course.
public struct CounterCourse: Hashable, Sendable {
  public let spans: [MeasuredSpan]
  /// True for an hourly rate.
  public let isRate: Bool

  public init(_ spans: [MeasuredSpan], isRate: Bool) {
    self.spans = spans
    self.isRate = isRate
  }

  /// Where a count that only grows by itself became less: a platform's audit.
  public var falls: [(time: Timestamp, by: Int64)] {
    guard !isRate else { return [] }
    return zip(spans, spans.dropFirst()).compactMap { before, after in
      let top = max(before.last, after.highest == after.last ? before.last : after.highest)
      return after.last < top ? (after.time, top - after.last) : nil
    }
  }

  /// Paces of whole hours before the newest reading, oldest first; at most `hours`.
  public func hourlyPaces(_ hours: Int) -> [(time: Timestamp, pace: Double)] {
    guard let newest = spans.last, let first = spans.first else { return [] }
    var paces: [(time: Timestamp, pace: Double)] = []
    for number in 0..<Int64(hours) {
      let end = newest.time - number * 3_600
      guard end - 3_600 >= first.time, let now = value(at: end), let before = value(at: end - 3_600) else { break }
      paces.append((end, isRate ? Double(now) : Double(max(now - before, 0))))
    }
    return paces.reversed()
  }

  /// A straight line through the logarithms of the last hours' counts.
  public func growth(hours: Int64 = 12) -> Growth.Fit? {
    guard let newest = spans.last, !isRate else { return nil }
    let recent = spans.filter { newest.time - $0.time <= hours * 3_600 }
    guard let first = recent.first else { return nil }
    return Growth.Fit(recent.map { (hours: Double($0.time - first.time) / 3_600, count: Double($0.last)) })
  }

  private func value(at time: Timestamp) -> Int64? {
    spans.last { $0.time <= time }?.last
  }
}

import HospitalModel
import TerminalCells

/// What a chart shows, apart from how: the picture, the table, the words and the exported files are all made of it.
package struct ChartData: Equatable, Sendable {
  package var title: String
  /// What can be seen at all, and the part of it that is shown.
  package var whole: ClosedRange<Timestamp>
  package var range: ClosedRange<Timestamp>
  package var series: [ChartSeries]
  package var unit: ChartUnit
  /// A value to be reached.
  package var goal: (value: Double, words: String)?
  package var marks: [ChartMark]
  /// Where the time is told: a story's own zone in a simulation.
  package var hospital: Hospital?
  package var isSimulated: Bool

  package init(
    title: String, whole: ClosedRange<Timestamp>, range: ClosedRange<Timestamp>, series: [ChartSeries],
    unit: ChartUnit, goal: (value: Double, words: String)? = nil, marks: [ChartMark] = [], hospital: Hospital? = nil,
    isSimulated: Bool = false
  ) {
    self.title = title
    self.whole = whole
    self.range = range
    self.series = series
    self.unit = unit
    self.goal = goal
    self.marks = marks
    self.hospital = hospital
    self.isSimulated = isSimulated
  }

  package static func == (left: ChartData, right: ChartData) -> Bool {
    left.title == right.title && left.whole == right.whole && left.range == right.range && left.series == right.series
      && left.unit == right.unit && left.goal?.value == right.goal?.value && left.goal?.words == right.goal?.words
      && left.marks == right.marks && left.hospital == right.hospital && left.isSimulated == right.isSimulated
  }

  /// The times at which something was read, in the part that is shown.
  var times: [Timestamp] {
    let all = series.filter { !$0.isProjection }.flatMap { $0.points.map(\.time) }
    return Set(all).filter { range.contains($0) }.sorted()
  }
}

/// One line of a chart.
package struct ChartSeries: Equatable, Sendable {
  package struct Point: Equatable, Sendable {
    package let time: Timestamp
    package let value: Double

    package init(_ time: Timestamp, _ value: Double) {
      self.time = time
      self.value = value
    }
  }

  package let name: String
  /// Oldest first.
  package let points: [Point]
  package let role: StyleRole
  /// What is not known but computed ahead: drawn dotted.
  package let isProjection: Bool

  package init(_ name: String, _ points: [Point], role: StyleRole = .chart, isProjection: Bool = false) {
    self.name = name
    self.points = points
    self.role = role
    self.isProjection = isProjection
  }

  /// The value that held at a time: that of the last point until then; between the two ends of a projection, on its line.
  package func value(at time: Timestamp) -> Double? {
    guard let first = points.first, let last = points.last, time >= first.time else { return nil }
    if isProjection {
      guard time <= last.time, last.time > first.time else { return nil }
      let part = Double(time - first.time) / Double(last.time - first.time)
      return first.value + (last.value - first.value) * part
    }
    var (low, high) = (0, points.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].time <= time { low = middle } else { high = middle }
    }
    return points[low].value
  }
}

/// A moment that matters, with lines of words.
package struct ChartMark: Equatable, Sendable {
  package let time: Timestamp
  package let words: [String]

  package init(_ time: Timestamp, _ words: [String]) {
    self.time = time
    self.words = words
  }
}

/// What is counted.
package enum ChartUnit: Equatable, Sendable {
  /// Minor units of a currency.
  case money(currency: String)
  /// A count, with the word for it: `views`.
  case count(String)

  /// The whole value with its unit: `$75,000`, `18,400 views`.
  package func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 9e15 else { return "more than can be told" }
    switch self {
    case .money(let currency):
      let scale = Money.scale(of: currency)
      return Money(minorUnits: Int64((value / Double(scale)).rounded()) * scale, currency: currency).wholeText
    case .count(let word): return "\(Int(value.rounded()).grouped) \(word)"
    }
  }

  /// The value as it stands beside an axis: `$640k`, `1.2M`, `940`.
  func brief(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 9e15 else { return "" }
    switch self {
    case .money(let currency):
      let whole = (value / Double(Money.scale(of: currency))).rounded()
      return (currency == "USD" ? "$" : "") + Self.brief(whole)
    case .count: return Self.brief(value.rounded())
    }
  }

  private static func brief(_ value: Double) -> String {
    for (unit, letter) in [(1e9, "G"), (1e6, "M"), (1e3, "k")] where abs(value) >= unit {
      let tenths = (value / unit * 10).rounded()
      let isWhole = tenths.truncatingRemainder(dividingBy: 10) == 0 || abs(tenths) >= 1_000
      return isWhole
        ? "\(Int((tenths / 10).rounded()))\(letter)" : "\(Int(tenths) / 10).\(abs(Int(tenths)) % 10)\(letter)"
    }
    return "\(Int(value))"
  }

  /// The bare number for a file: `75000.00`, `18400`.
  func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 9e15 else { return "" }
    guard case .money(let currency) = self else { return "\(Int(value.rounded()))" }
    let scale = Int(Money.scale(of: currency))
    let parts = Int(value.rounded())
    let whole = "\(parts < 0 ? "-" : "")\(abs(parts) / scale)"
    guard scale > 1 else { return whole }
    let rest = String(abs(parts) % scale)
    return "\(whole).\(String(repeating: "0", count: String(scale).count - 1 - rest.count))\(rest)"
  }

  /// The word of a column's head.
  var word: String {
    switch self {
    case .money(let currency): currency
    case .count(let word): word
    }
  }
}

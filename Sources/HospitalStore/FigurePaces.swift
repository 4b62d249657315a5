import GRDB
import HospitalModel

/// How many gifts a campaign got in stretches of time: by its platform's totals where it has them, else by its book.
struct GiftPace {
  private let campaign: Int64
  private let connection: Connection
  let hasTotals: Bool

  static let day: Int64 = 86_400
  /// Days that are compared with, at most.
  private static let days: Int64 = 28
  /// Days before which no trend can break.
  private static let leastDays = 7

  init(_ campaign: Int64, _ connection: Connection) throws {
    self.campaign = campaign
    self.connection = connection
    hasTotals = try connection.number("SELECT 1 FROM campaign_total WHERE campaign = ? LIMIT 1", [campaign]) != nil
  }

  /// Gifts from one time to another; those of hours that lie in both, where only hours are known.
  func gifts(in start: Timestamp, _ end: Timestamp) throws -> Double {
    if hasTotals { return Double(try count(at: end) - count(at: start)) }
    let sum = try connection.number(
      "SELECT sum(gifts) FROM gift_hour WHERE campaign = ? AND team = 0 AND hour > ? AND hour <= ?",
      [campaign, start.hour, end.hour])
    return Double(sum ?? 0)
  }

  /// Gifts of each whole day before a time, back to the first one; empty while there are too few.
  func baseline(before time: Timestamp) throws -> [Double] {
    guard let first = try first else { return [] }
    var days: [Double] = []
    for day in 1...Self.days {
      let start = time - (day + 1) * Self.day
      guard start >= first else { break }
      days.append(try gifts(in: start, start + Self.day))
    }
    return days.count >= Self.leastDays ? days : []
  }

  /// The newest total, or what the book adds up to.
  var newestTotal: (raised: Int64, time: Timestamp)? {
    get throws {
      if hasTotals {
        return try connection.first(
          "SELECT raised, time FROM campaign_total WHERE campaign = ? ORDER BY time DESC, revision DESC LIMIT 1",
          [campaign]
        ) { ($0[0], $0.instant(1)) }
      }
      let raised = try connection.number(
        "SELECT amount FROM gift_sum WHERE campaign = ? AND part = 'gifts'", [campaign])
      let time = try connection.number(
        "SELECT time FROM gift WHERE campaign = ? ORDER BY time DESC LIMIT 1", [campaign])
      guard let raised, let time else { return nil }
      return (raised, Timestamp(seconds: time))
    }
  }

  /// The first total of at least so much: looked for once, when an amount is passed.
  func firstTotal(reaching amount: Int64) throws -> (raised: Int64, time: Timestamp)? {
    if hasTotals {
      return try connection.first(
        "SELECT raised, time FROM campaign_total WHERE campaign = ? AND raised >= ? ORDER BY time LIMIT 1",
        [campaign, amount]
      ) { ($0[0], $0.instant(1)) }
    }
    return try connection.first(
      """
      SELECT sum, hour FROM (SELECT hour, sum(raised) OVER (ORDER BY hour) AS sum FROM gift_hour
        WHERE campaign = ? AND team = 0) WHERE sum >= ? ORDER BY hour LIMIT 1
      """, [campaign, amount]
    ) { ($0[0], Timestamp(seconds: (($0[1] as Int64) + 1) * 3_600 - 1)) }
  }

  private var first: Timestamp? {
    get throws {
      let opened = try connection.number(
        """
        SELECT opens FROM campaign_version
        WHERE version = (SELECT max(version) FROM campaign_version WHERE campaign = ?)
        """, [campaign])
      return opened.map { Timestamp(seconds: $0) }
    }
  }

  private func count(at time: Timestamp) throws -> Int64 {
    try connection.number(
      """
      SELECT gifts FROM campaign_total WHERE campaign = ? AND time <= ? ORDER BY time DESC, revision DESC LIMIT 1
      """, [campaign, time.seconds]) ?? 0
  }
}

/// A counter's pace, and what is usual for its channel.
struct CounterWatch {
  let counter: Int64
  private let metric: Metric
  private let connection: Connection
  /// The counters of the channel that count the same, the newest ones, this one first.
  private let neighbours: [Int64]
  /// What was usual before an hour.
  private var usual: [Int64: [Double]] = [:]

  /// Seconds of calm after which an episode is over.
  static let rest: Int64 = 6 * 3_600
  /// Other counters of a channel that are compared with.
  private static let mostNeighbours = 15
  private static let hour: Int64 = 3_600
  /// Hours, and days before them, that are compared with.
  private static let hours: Int64 = 24
  private static let days: Int64 = 14

  init(_ counter: Int64, _ metric: Metric, _ connection: Connection) throws {
    self.counter = counter
    self.metric = metric
    self.connection = connection
    neighbours =
      [counter]
      + (try connection.all(
        """
        SELECT n.key FROM counter n JOIN counter own ON own.key = ?1 WHERE n.channel = own.channel
          AND n.metric = own.metric AND n.key <> ?1 ORDER BY n.key DESC LIMIT ?2
        """, [counter, Self.mostNeighbours]
      ) { $0[0] })
  }

  var limits: Surge.Limits { metric == .mentions ? .mentions : .views }

  private var isRate: Bool { metric == .mentions }

  /// What it grew by in the hour before a time, or the hourly rate itself; `nil` where only one reading is known.
  func pace(at time: Timestamp) throws -> Double? {
    guard let now = try reading(counter, at: time) else { return nil }
    if isRate { return Double(now.value) }
    guard let before = try reading(counter, at: time - Self.hour) ?? firstReading(counter), before.time < now.time
    else { return nil }
    // Of a counter that is read less often than every hour it is an hour's part.
    return Double(max(now.value - before.value, 0)) * Double(Self.hour) / Double(max(now.time - before.time, Self.hour))
  }

  /// The last hours' paces, oldest first.
  func recent(at time: Timestamp) throws -> [Double] {
    try paces(of: counter, ending: time, step: Self.hour, count: Self.hours)
  }

  /// What is usual in the channel: paces of the hours and days before a time.
  mutating func baseline(before time: Timestamp) throws -> [Double] {
    if let known = usual[time.hour] { return known }
    let end = time - Self.hour
    var values: [Double] = []
    for neighbour in isRate ? [counter] : neighbours {
      values += try paces(of: neighbour, ending: end, step: Self.hour, count: Self.hours)
      values += try paces(of: neighbour, ending: end - Self.hours * Self.hour, step: 86_400, count: Self.days)
    }
    usual[time.hour] = values
    return values
  }

  /// Paces an hour in steps before a time, as far back as there are readings, oldest first; a count that fell tells none.
  private func paces(of counter: Int64, ending end: Timestamp, step: Int64, count: Int64) throws -> [Double] {
    var paces: [Double] = []
    var later = try reading(counter, at: end)
    for number in 1...count {
      guard let now = later, let before = try reading(counter, at: end - number * step) else { break }
      if isRate {
        paces.append(Double(now.value))
      } else if now.value >= before.value {
        paces.append(Double(now.value - before.value) * Double(Self.hour) / Double(step))
      }
      later = before
    }
    return paces.reversed()
  }

  private func reading(_ counter: Int64, at time: Timestamp) throws -> (value: Int64, time: Timestamp)? {
    try connection.first(
      """
      SELECT value, time FROM measurement WHERE counter = ? AND time <= ? ORDER BY time DESC, revision DESC LIMIT 1
      """, [counter, time.seconds]
    ) { (value: $0[0], time: $0.instant(1)) }
  }

  private func firstReading(_ counter: Int64) throws -> (value: Int64, time: Timestamp)? {
    try connection.first(
      "SELECT value, time FROM measurement WHERE counter = ? ORDER BY time, revision DESC LIMIT 1", [counter]
    ) { (value: $0[0], time: $0.instant(1)) }
  }
}

import HospitalModel

/// What was written of figures, for the roll-ups and alarms that follow at the end of a write.
struct DirtyFigures {
  /// Hours of counters whose roll-up is made anew.
  private(set) var hours: [Int64: Set<Int64>] = [:]
  /// Times of watched counters' readings, with what they count.
  private(set) var readings: [Int64: (metric: Metric, times: Set<Timestamp>)] = [:]
  /// Times at which platforms told totals of campaigns.
  private(set) var totals: [Int64: Set<Timestamp>] = [:]
  /// Times at which campaigns got gifts; of many gifts of an hour its last one.
  private(set) var gifts: [Int64: [Int64: Timestamp]] = [:]
  /// Campaigns that were described anew.
  private(set) var described: Set<Int64> = []

  /// The metrics that alarms are raised for.
  static let watched: [Metric] = [.views, .mentions]

  mutating func note(counter: Int64, _ metric: Metric, at time: Timestamp) {
    hours[counter, default: []].insert(time.hour)
    guard Self.watched.contains(metric) else { return }
    readings[counter, default: (metric, [])].times.insert(time)
  }

  mutating func note(totalOf campaign: Int64, at time: Timestamp) {
    totals[campaign, default: []].insert(time)
  }

  mutating func note(giftOf campaign: Int64, at time: Timestamp) {
    let last = gifts[campaign, default: [:]][time.hour] ?? time
    gifts[campaign, default: [:]][time.hour] = max(last, time)
  }

  mutating func note(described campaign: Int64) {
    described.insert(campaign)
  }
}

import HospitalModel

/// A running simulation: what happens in a range of the program's time.
///
/// A value without a clock; whoever runs it asks for the events up to now and writes them like any connector's.
public struct SimulatedFeed: Sendable {
  /// What the store must hold before the first event.
  public let setup: [FeedEvent]
  /// The time of the first event, in program time.
  public let start: Timestamp
  /// No event is later, in program time.
  public let end: Timestamp
  /// Oldest first.
  private let timeline: [TimedEvent]

  /// One story on its own clock: program time is story time.
  public init(scenario: Scenario, seed: UInt64) {
    self.init(
      setup: scenario.setup(), start: scenario.start, end: scenario.end, timeline: scenario.events(seed: seed))
  }

  private init(setup: [FeedEvent], start: Timestamp, end: Timestamp, timeline: [TimedEvent]) {
    self.setup = setup
    self.start = start
    self.end = end
    self.timeline = timeline
  }

  /// The ten stories together, each shifted so that its telling moment falls on `opened`.
  ///
  /// Every time inside every event moves with its story; each hospital carries the offset back to its own time.
  public static func all(opened: Timestamp, seed: UInt64) -> SimulatedFeed {
    var setup: [FeedEvent] = []
    var timeline: [TimedEvent] = []
    var start = opened
    var end = opened
    for scenario in ScenarioCatalog.rows {
      let shift = opened - scenario.tellingMoment
      setup += scenario.setup().map { $0.shifted(by: shift) }
      timeline += scenario.events(seed: seed).map { $0.shifted(by: shift) }
      start = min(start, scenario.start + shift)
      end = max(end, scenario.end + shift)
    }
    return SimulatedFeed(setup: setup, start: start, end: end, timeline: timeline.inOrder())
  }

  /// The events later than `after` (from the beginning when `nil`) and not later than `through`, oldest first.
  ///
  /// Consecutive ranges share no event and lose none.
  ///
  /// - Complexity: O(log *n*).
  public func events(after: Timestamp?, through: Timestamp) -> ArraySlice<TimedEvent> {
    let first = after.map { firstIndex(after: $0) } ?? 0
    return timeline[first..<max(first, firstIndex(after: through))]
  }

  /// When the next event later than `after` is due; `nil` when the stories are over.
  ///
  /// - Complexity: O(log *n*).
  public func next(after: Timestamp) -> Timestamp? {
    let index = firstIndex(after: after)
    return index < timeline.count ? timeline[index].time : nil
  }

  private func firstIndex(after time: Timestamp) -> Int {
    var low = 0
    var high = timeline.count
    while low < high {
      let middle = (low + high) / 2
      if timeline[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Array where Element == TimedEvent {
  /// Oldest first; events of the same second stay in the order in which they were told.
  func inOrder() -> [TimedEvent] {
    enumerated()
      .sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
  }
}

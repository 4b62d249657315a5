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
  private let stories: [Telling]
  /// Where each event lies, oldest first.
  private let order: [Place]

  /// A story and how far it is moved into program time.
  private struct Telling: Sendable {
    let events: [TimedEvent]
    let shift: Int64
  }

  /// An event's time in program time, its story, and its index there.
  private struct Place: Comparable, Sendable {
    let time: Timestamp
    let story: Int
    let index: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.time, left.story, left.index) < (right.time, right.story, right.index)
    }
  }

  /// One story on its own clock: program time is story time.
  public init(scenario: Scenario, seed: UInt64) {
    let events = scenario.events(seed: seed)
    self.init(
      setup: scenario.setup(), start: scenario.start, end: scenario.end, stories: [Telling(events: events, shift: 0)])
  }

  private init(setup: [FeedEvent], start: Timestamp, end: Timestamp, stories: [Telling]) {
    self.setup = setup
    self.start = start
    self.end = end
    self.stories = stories
    var order: [Place] = []
    order.reserveCapacity(stories.reduce(0) { $0 + $1.events.count })
    for (story, telling) in stories.enumerated() {
      for (index, event) in telling.events.enumerated() {
        let time = event.time + telling.shift
        guard time <= end else { break }
        order.append(Place(time: time, story: story, index: index))
      }
    }
    // The events of one story are in order already.
    self.order = stories.count > 1 ? order.sorted() : order
  }

  /// How long the ten stories go on together after their opening, in seconds: the demo begins again after a day, and
  /// whoever leaves it open overnight finds something in the morning.
  private static let lengthOfAll: Int64 = 36 * 3_600
  /// Seconds before the opening from which fetches are told: what an older fetch said, a newer one has replaced. Every
  /// source is fetched once in them.
  private static let fetchesBefore: Int64 = 1_800

  /// The ten stories together, each shifted so that its telling moment falls on `opened`; a day and a half of what
  /// follows.
  ///
  /// Every time inside every event moves with its story; each hospital carries the offset back to its own time.
  public static func all(opened: Timestamp, seed: UInt64) -> SimulatedFeed {
    var setup: [FeedEvent] = []
    var stories: [Telling] = []
    var start = opened
    for scenario in ScenarioCatalog.rows {
      let shift = opened - scenario.tellingMoment
      let telling = scenario.tellingMoment
      setup += scenario.setup().map { $0.shifted(by: shift) }
      let events = scenario.events(seed: seed, fetches: telling - fetchesBefore...telling + lengthOfAll)
      stories.append(Telling(events: events, shift: shift))
      start = min(start, scenario.start + shift)
    }
    return SimulatedFeed(setup: setup, start: start, end: opened + lengthOfAll, stories: stories)
  }

  /// The events later than `after` (from the beginning when `nil`) and not later than `through`, oldest first.
  ///
  /// Consecutive ranges share no event and lose none.
  ///
  /// - Complexity: O(log *n*) and the number of events returned.
  public func events(after: Timestamp?, through: Timestamp) -> [TimedEvent] {
    let first = after.map { firstIndex(after: $0) } ?? 0
    return order[first..<max(first, firstIndex(after: through))].map { place in
      let telling = stories[place.story]
      return telling.shift == 0 ? telling.events[place.index] : telling.events[place.index].shifted(by: telling.shift)
    }
  }

  /// When the next event later than `after` is due; `nil` when the stories are over.
  ///
  /// - Complexity: O(log *n*).
  public func next(after: Timestamp) -> Timestamp? {
    let index = firstIndex(after: after)
    return index < order.count ? order[index].time : nil
  }

  private func firstIndex(after time: Timestamp) -> Int {
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      if order[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

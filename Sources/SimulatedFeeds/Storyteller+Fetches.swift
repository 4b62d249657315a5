import HospitalModel

extension Storyteller {
  /// Tells of every channel when it was fetched, and what came of it.
  mutating func fetch(_ channels: [StoryChannel], within range: ClosedRange<Timestamp>) {
    for channel in channels {
      let times = fetchTimes(of: channel)
      // Since when a source has failed is told by its first failure, and when it was last good by the fetch before it.
      let failure = channel.outage.map { telling.later(minutes: $0.minutes.lowerBound) - channel.step }
      let first = min(range.lowerBound, failure ?? range.lowerBound)
      for (index, time) in times.enumerated() where time >= first && time <= range.upperBound {
        let next = index + 1 < times.count ? times[index + 1] : time + channel.interval
        add(.fetch(outcome(of: channel, at: time), channel: channel.id, at: time, next: next), at: time)
      }
    }
  }

  private func outcome(of channel: StoryChannel, at time: Timestamp) -> FetchOutcome {
    if let outage = channel.outage, outage.minutes.contains(Double(time - telling) / 60) {
      return .failed(reason: outage.reason)
    }
    return .succeeded(validators: Validators())
  }

  /// Every `step` seconds around the telling moment; in the quiet days before and after twice the interval apart, which
  /// no one calls late.
  private mutating func fetchTimes(of channel: StoryChannel) -> [Timestamp] {
    let newest = telling - dice.within(20...min(1_500, channel.step - 1))
    let around = newest - 4 * 3_600
    let near = Self.times(from: around, through: around + 29 * 3_600, every: channel.step)
    let quiet = channel.interval * 2
    let before = Self.times(from: start, through: around - 1, every: quiet)
    let after = Self.times(from: (near.last ?? around) + quiet, through: end, every: quiet)
    return before + near.filter { $0 >= start && $0 <= end } + after
  }

  private static func times(from first: Timestamp, through last: Timestamp, every step: Int64) -> [Timestamp] {
    stride(from: first.seconds, through: last.seconds, by: Int64.Stride(step)).map { Timestamp(seconds: $0) }
  }
}

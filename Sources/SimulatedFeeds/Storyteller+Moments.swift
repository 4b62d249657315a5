import HospitalModel

extension Storyteller {
  /// So many moments over a stretch, evenly but for a jitter, so that none repeats another's second for long.
  mutating func spread(_ count: Int, from first: Timestamp, seconds: Int64) -> [Timestamp] {
    guard count > 0 else { return [] }
    let whole = Int64(count)
    return (0..<whole).map { part in
      let (begin, end) = (seconds * part / whole, seconds * (part + 1) / whole)
      return first + dice.within(begin...max(end - 1, begin))
    }
  }

  /// So many moments on each day from a local midnight on, within the waking hours.
  mutating func days(_ counts: [Int], from midnight: Timestamp, hours: ClosedRange<Int> = 7...22) -> [Timestamp] {
    let first = zone.date(at: midnight)
    return counts.enumerated().flatMap { index, count in
      let morning = zone.time(year: first.year, month: first.month, day: first.day + index, hour: hours.lowerBound)
      return spread(count, from: morning, seconds: Int64(hours.count) * 3_600)
    }
  }

  /// So many moments over a stretch, evenly but for a jitter; where it lasts for days, only between seven and midnight.
  mutating func awake(_ count: Int, from first: Timestamp, through last: Timestamp) -> [Timestamp] {
    guard last - first > 86_400 else { return spread(count, from: first, seconds: last - first) }
    let date = zone.date(at: first)
    let days = Int((last - first) / 86_400) + 1
    let hours = (0...days).map { day in
      let midnight = zone.time(year: date.year, month: date.month, day: date.day + day + 1)
      return (from: max(first, midnight - 17 * 3_600), to: min(last, midnight))
    }
    .filter { $0.from < $0.to }
    let all = hours.reduce(0) { $0 + ($1.to - $1.from) }
    var (passed, day) = (Int64(0), 0)
    return spread(count, from: Timestamp(seconds: 0), seconds: all).map { moment in
      while day + 1 < hours.count, moment.seconds - passed >= hours[day].to - hours[day].from {
        passed += hours[day].to - hours[day].from
        day += 1
      }
      return hours[day].from + (moment.seconds - passed)
    }
  }
}

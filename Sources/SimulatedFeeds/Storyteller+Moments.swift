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
}

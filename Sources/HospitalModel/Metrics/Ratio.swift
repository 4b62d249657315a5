/// A part of a whole; `nil` where there is no whole: an empty denominator has no value, never zero.
///
/// Source: DOMAIN 5.
public func ratio(_ part: Double, of whole: Double) -> Double? {
  whole > 0 ? part / whole : nil
}

/// The middle of values in any order, the mean of the two middle ones of an even number; `nil` of none.
public func median(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/// The smallest value that at least so many hundredths of the values don't exceed (nearest rank); `nil` of none.
///
/// - Parameter share: 0 to 1.
public func nearestRank(_ share: Double, of values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let rank = Int((share * Double(values.count)).rounded(.up))
  return values.sorted()[min(max(rank, 1), values.count) - 1]
}

/// A part of a whole; `nil` where there is no whole: an empty denominator has no value, never zero.
///
/// Source: DOMAIN 5.
public func ratio(_ part: Double, of whole: Double) -> Double? {
  whole > 0 ? part / whole : nil
}

/// The middle of values in any order, the mean of the two middle ones of an even number; `nil` of none.
///
/// - Complexity: O(*n*) as a rule; nothing is sorted.
public func median(_ values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  var values = values
  let middle = values.count / 2
  let upper = values.withUnsafeMutableBufferPointer { select(middle, of: $0) }
  guard values.count % 2 == 0 else { return upper }
  return (values[..<middle].reduce(-.infinity, max) + upper) / 2
}

/// The value that would stand at a place if all were sorted (Hoare's selection); what stands before it then is not greater.
private func select(_ place: Int, of values: UnsafeMutableBufferPointer<Double>) -> Double {
  var (low, high) = (0, values.count - 1)
  while low < high {
    let pivot = values[low + (high - low) / 2]
    var (left, right) = (low, high)
    while left <= right {
      while values[left] < pivot { left += 1 }
      while values[right] > pivot { right -= 1 }
      guard left <= right else { break }
      values.swapAt(left, right)
      left += 1
      right -= 1
    }
    if place <= right { high = right } else if place >= left { low = left } else { break }
  }
  return values[place]
}

/// The smallest value that at least so many hundredths of the values don't exceed (nearest rank); `nil` of none.
///
/// - Parameter share: 0 to 1.
public func nearestRank(_ share: Double, of values: [Double]) -> Double? {
  guard !values.isEmpty else { return nil }
  let rank = Int((share * Double(values.count)).rounded(.up))
  return values.sorted()[min(max(rank, 1), values.count) - 1]
}

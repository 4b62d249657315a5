/// A figure over time, straight between the points of a table.
struct Curve: Sendable {
  /// Minutes, rising, each with the figure at that minute.
  let points: [(minute: Double, value: Double)]

  init(_ points: [(minute: Double, value: Double)]) {
    self.points = points
  }

  /// The figure at a minute: the first one before the table, the last one after it.
  func value(at minute: Double) -> Double {
    guard let first = points.first, let last = points.last else { return 0 }
    guard minute > first.minute else { return first.value }
    guard let index = points.firstIndex(where: { $0.minute >= minute }) else { return last.value }
    let (left, right) = (points[index - 1], points[index])
    return left.value + (right.value - left.value) * (minute - left.minute) / (right.minute - left.minute)
  }
}

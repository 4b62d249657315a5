/// Whether a published table, alone or beside another one of the same cells, leaves every hidden count more than one value.
struct SuppressionCheck {
  private let table: PublishedCounts
  private let other: PublishedCounts?

  init(_ table: PublishedCounts, beside other: PublishedCounts? = nil) {
    self.table = table
    self.other = other
  }

  var holds: Bool {
    // Of a table that was withheld nothing is known that could be reckoned with.
    guard table.total != .withheld else { return true }
    let shown = table.cells.reduce(0) { $0 + ($1.shown ?? 0) }
    let smalls = table.cells.count { $0 == .fewerThanEleven }
    let larges = table.cells.count { $0 == .suppressed }
    return totals.allSatisfy { total in
      let rest = Self.difference(total, shown)
      return guesses.allSatisfy { guess in
        Self.isOpen(smalls: smalls, larges: larges - guess.count, sum: Self.difference(rest, guess.sum))
      }
    }
  }

  /// What the total may be taken to be: what the table says of it, and what the other one shows.
  private var totals: [ClosedRange<Int>] {
    switch table.total {
    case .count(let total): return [total...total]
    case .fewerThanEleven: return [1...SmallCounts.least - 1]
    case .suppressed, .withheld:
      let open = SmallCounts.least...Self.boundless
      guard let total = other?.total.shown, open.contains(total) else { return [open] }
      return [open, total...total]
    }
  }

  /// Every choice among the suppressed counts that the other table shows: how many are taken from there, and their sum.
  private var guesses: [(count: Int, sum: Int)] {
    guard let other, other.cells.count == table.cells.count else { return [(0, 0)] }
    let known = zip(table.cells, other.cells).compactMap { own, there in
      own == .suppressed ? there.shown.flatMap { $0 >= SmallCounts.least ? $0 : nil } : nil
    }
    return known.reduce(into: [(count: 0, sum: 0)]) { guesses, value in
      guesses += guesses.map { ($0.count + 1, $0.sum + value) }
    }
  }

  /// More patients than any table holds; sums of it don't overflow.
  private static let boundless = Int.max / 4

  private static func difference(_ range: ClosedRange<Int>, _ value: Int) -> ClosedRange<Int> {
    range.lowerBound - value...range.upperBound - value
  }

  /// True when counts of one to ten and counts of eleven or more, with such a sum, can each have two values at least, or
  /// when no values have such a sum: then what was taken for the same was not.
  private static func isOpen(smalls: Int, larges: Int, sum: ClosedRange<Int>) -> Bool {
    guard smalls + larges > 0 else { return true }
    let small = 1...SmallCounts.least - 1
    let large = SmallCounts.least...boundless
    func range(_ smalls: Int, _ larges: Int) -> ClosedRange<Int> {
      smalls + SmallCounts.least * larges...(larges > 0 ? boundless : small.upperBound * smalls)
    }
    guard sum.overlaps(range(smalls, larges)) else { return true }
    func isOpen(_ own: ClosedRange<Int>, others: ClosedRange<Int>) -> Bool {
      max(own.lowerBound, sum.lowerBound - others.upperBound)
        < min(own.upperBound, sum.upperBound - others.lowerBound)
    }
    return (smalls == 0 || isOpen(small, others: range(smalls - 1, larges)))
      && (larges == 0 || isOpen(large, others: range(smalls, larges - 1)))
  }
}

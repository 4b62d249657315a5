/// How small counts of patients are told to the public (DOMAIN 2.2).
public enum SmallCountProfile: String, Hashable, Sendable, Codable, CaseIterable {
  /// As they are.
  case off
  /// As they are; staff is shown which they are.
  case warn
  /// No count of 1 to 10, and none that can be derived from the others (CMS cell size suppression policy).
  case cms11
}

/// A count as the public is told it.
public enum PublishedCount: Hashable, Sendable {
  case count(Int)
  /// One to ten.
  case fewerThanEleven
  /// Eleven or more, kept back so that nobody works out another one.
  case suppressed
  /// Not told at all, with its whole table.
  case withheld

  /// As it stands in a table.
  public var text: String {
    switch self {
    case .count(let count): String(count)
    case .fewerThanEleven: "<11"
    case .suppressed: "suppressed"
    case .withheld: "withheld"
    }
  }

  /// The count, where it is shown.
  public var shown: Int? {
    if case .count(let count) = self { count } else { nil }
  }
}

/// A table of counts with their total, as the public is told it.
public struct PublishedCounts: Hashable, Sendable {
  public let cells: [PublishedCount]
  public let total: PublishedCount

  public init(cells: [PublishedCount], total: PublishedCount) {
    self.cells = cells
    self.total = total
  }
}

/// Counts that add up, such as patients by condition, before they are told.
public struct SmallCounts: Hashable, Sendable {
  /// The least count that may be shown beside zero.
  public static let least = 11
  /// A table with more cells is withheld: its sets of cells are gone through one by one.
  static let mostCells = 12

  public let counts: [Int]
  public var total: Int { counts.reduce(0, +) }

  /// - Parameter counts: None below zero; the same cells in the same order at every moment.
  public init(_ counts: [Int]) {
    self.counts = counts
  }

  /// True when a count, or the total, is one to ten.
  public var isSmall: Bool { (counts + [total]).contains(where: Self.isSmall) }

  static func isSmall(_ count: Int) -> Bool { (1..<least).contains(count) }

  /// The table as the public may be told it, with as little kept back as possible.
  ///
  /// Counts of one to ten read `<11`; of the others so many are suppressed that no hidden count has one possible value
  /// alone: not by the sums of this table, and not by its sums together with those of an earlier one, whatever of the counts
  /// that only one of the two shows is taken to be the same in both. Where nothing less helps, the total is kept back too,
  /// or all of it.
  ///
  /// - Parameter earlier: What was told of the same cells before.
  /// - Complexity: Exponential in the cells, of which there are at most twelve; linear in the earlier tables.
  public func published(_ profile: SmallCountProfile, after earlier: [PublishedCounts] = []) -> PublishedCounts {
    let whole = PublishedCounts(cells: counts.map { .count($0) }, total: .count(total))
    guard profile == .cms11 else { return whole }
    guard counts.count <= Self.mostCells else { return withheld }
    return candidates.first { table in
      SuppressionCheck(table).holds
        && earlier.allSatisfy { SuppressionCheck(table, beside: $0).holds && SuppressionCheck($0, beside: table).holds }
    } ?? withheld
  }

  private var withheld: PublishedCounts {
    PublishedCounts(cells: counts.map { _ in .withheld }, total: .withheld)
  }

  /// Every table that shows no small count: first those with the total, then those that hide fewer cells, then those that hide
  /// smaller ones. Zeros are always shown.
  private var candidates: [PublishedCounts] {
    let large = counts.indices.filter { counts[$0] >= Self.least }
    let sets = (0..<(1 << large.count)).map { bits in
      large.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
    }
    .sorted { left, right in
      (left.count, left.reduce(0) { $0 + counts[$1] }) < (right.count, right.reduce(0) { $0 + counts[$1] })
    }
    let totals: [PublishedCount] =
      Self.isSmall(total) ? [.fewerThanEleven] : total == 0 ? [.count(0)] : [.count(total), .suppressed]
    return totals.flatMap { total in
      sets.map { hidden in
        let cells = counts.enumerated().map { index, count -> PublishedCount in
          Self.isSmall(count) ? .fewerThanEleven : hidden.contains(index) ? .suppressed : .count(count)
        }
        return PublishedCounts(cells: cells, total: total)
      }
    }
  }
}

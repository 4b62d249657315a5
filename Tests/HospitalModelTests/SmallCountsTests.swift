import HospitalModel
import Testing

@Suite("Small counts")
struct SmallCountsTests {
  @Test("critical 3, serious 14, fair 0, good 25: the 3 goes, and with it the 14")
  func vector() {
    let table = SmallCounts([3, 14, 0, 25]).published(.cms11)
    #expect(table.cells.map(\.text) == ["<11", "suppressed", "0", "25"] && table.total == .count(42))
  }

  @Test("stay as they are without the profile, and where none is small", arguments: SmallCountProfile.allCases)
  func untouched(profile: SmallCountProfile) {
    #expect(SmallCounts([12, 0, 40]).published(profile).cells == [.count(12), .count(0), .count(40)])
    if profile != .cms11 { #expect(SmallCounts([3, 14]).published(profile).cells == [.count(3), .count(14)]) }
  }

  @Test("a lone small count hides the total too, since nothing else is left to hide")
  func lone() {
    let table = SmallCounts([3, 0, 0]).published(.cms11)
    #expect(table.cells == [.fewerThanEleven, .count(0), .count(0)] && table.total == .fewerThanEleven)
    let extreme = SmallCounts([1, 11]).published(.cms11)
    #expect(extreme.total == .suppressed, "1 + 11 has no other sum")
  }

  @Test("a table with more cells than can be gone through is withheld")
  func many() {
    let table = SmallCounts([Int](repeating: 3, count: 13)).published(.cms11)
    #expect(table.total == .withheld && table.cells.allSatisfy { $0 == .withheld })
  }

  @Test("no hidden count can be worked out from a table", arguments: 0..<400)
  func oneMoment(seed: Int) {
    var random = RepeatableRandom(seed: UInt64(seed))
    let counts = Self.counts(&random)
    let table = SmallCounts(counts).published(.cms11)
    #expect(Self.isHonest(table, counts))
    let known = Attacker(table).workedOut()
    #expect(known.isEmpty, "\(counts) as \(table.cells.map(\.text)), \(table.total.text) tells cells \(known)")
  }

  @Test("nor from two moments of it, whatever is taken to be the same", arguments: 0..<400)
  func twoMoments(seed: Int) {
    var random = RepeatableRandom(seed: UInt64(seed) + 10_000)
    var counts = Self.counts(&random)
    var told: [PublishedCounts] = []
    for _ in 0..<4 {
      let table = SmallCounts(counts).published(.cms11, after: told)
      #expect(Self.isHonest(table, counts))
      for earlier in told {
        #expect(Attacker(table).workedOut(beside: earlier).isEmpty, "\(counts): \(earlier) then \(table)")
        #expect(Attacker(earlier).workedOut(beside: table).isEmpty, "\(counts): \(earlier) then \(table)")
      }
      told.append(table)
      let cell = Int(random.next() % UInt64(counts.count))
      counts[cell] = max(0, counts[cell] + Int(random.next() % 13) - 6)
    }
  }

  private static func counts(_ random: inout RepeatableRandom) -> [Int] {
    (0..<Int(random.next() % 4 + 1)).map { _ in Int(random.next() % 3 == 0 ? random.next() % 30 : random.next() % 14) }
  }

  /// What is shown is true, and nothing small is.
  private static func isHonest(_ table: PublishedCounts, _ counts: [Int]) -> Bool {
    zip(table.cells + [table.total], counts + [counts.reduce(0, +)]).allSatisfy { told, count in
      switch told {
      case .count(let shown): shown == count && !(1...10).contains(count)
      case .fewerThanEleven: (1...10).contains(count)
      case .suppressed: count >= 11
      case .withheld: true
      }
    }
  }
}

/// Tries every value that hidden counts may have, up to a bound that is far above those of the tests.
private struct Attacker {
  private let table: PublishedCounts
  private static let most = 130

  init(_ table: PublishedCounts) {
    self.table = table
  }

  /// The cells with one possible value alone.
  ///
  /// - Parameter other: Any of its shown counts may be taken for those of this table.
  func workedOut(beside other: PublishedCounts? = nil) -> Set<Int> {
    guard table.total != .withheld else { return [] }
    var found: Set<Int> = []
    let guessable = table.cells.indices.filter { index in
      guard let other, let shown = other.cells[index].shown else { return false }
      return Self.range(table.cells[index]).contains(shown) && table.cells[index].shown == nil
    }
    var totals = [Self.range(table.total)]
    if table.total.shown == nil, let total = other?.total.shown, totals[0].contains(total) {
      totals.append(total...total)
    }
    for bits in 0..<(1 << guessable.count) {
      let guessed = guessable.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element)
      let ranges = table.cells.indices.map { index -> ClosedRange<Int> in
        guard guessed.contains(index), let shown = other?.cells[index].shown else {
          return Self.range(table.cells[index])
        }
        return shown...shown
      }
      for total in totals { found.formUnion(single(ranges, total).subtracting(guessed)) }
    }
    return found
  }

  private static func range(_ count: PublishedCount) -> ClosedRange<Int> {
    switch count {
    case .count(let count): count...count
    case .fewerThanEleven: 1...10
    case .suppressed: 11...most
    case .withheld: 0...most
    }
  }

  /// Hidden cells that have the same value in every solution; none when there is no solution.
  private func single(_ ranges: [ClosedRange<Int>], _ total: ClosedRange<Int>) -> Set<Int> {
    var values = [Set<Int>](repeating: [], count: ranges.count)
    func reachable(_ cells: ArraySlice<ClosedRange<Int>>) -> Set<Int> {
      cells.reduce(into: [0]) { sums, range in
        sums = Set(sums.flatMap { sum in range.map { sum + $0 } }.filter { $0 <= total.upperBound })
      }
    }
    for index in ranges.indices {
      let others = reachable(ranges[..<index] + ranges[(index + 1)...])
      values[index] = Set(ranges[index].filter { value in others.contains { total.contains($0 + value) } })
    }
    return Set(ranges.indices.filter { table.cells[$0].shown == nil && values[$0].count == 1 })
  }
}

/// The same numbers from the same seed (SplitMix64).
private struct RepeatableRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

@Suite("Small counts in words")
struct SmallCountTextTests {
  @Test(
    "read as the profile wants it",
    arguments: [
      ("Critical 3, serious 14, fair 0, good 25", "Critical <11, serious suppressed, fair 0, good 25"),
      ("3 critical, 14 serious and nothing else", "Withheld: small counts."),
      ("Critical 12, serious 40", "Critical 12, serious 40"),
      ("10 received; 8 still in hospital", "<11 received; <11 still in hospital"),
      ("30 received; 8 still in hospital", "Withheld: small counts."),
      ("Three still in hospital, all fair", "<11 still in hospital, all fair"),
      ("None here yet. Briefing 16:05.", "None here yet. Briefing 16:05."),
    ])
  func told(value: String, expected: String) {
    #expect(SmallCountText(value).told(.cms11, after: []).text == expected)
    #expect(SmallCountText(value).told(.warn, after: []).text == value)
  }

  @Test("are known to be small, for the warning")
  func small() {
    #expect(SmallCountText("9 received").isSmall && SmallCountText("two in surgery").isSmall)
    #expect(!SmallCountText("12 received at 9:05").isSmall && !SmallCountText("None yet").isSmall)
  }
}

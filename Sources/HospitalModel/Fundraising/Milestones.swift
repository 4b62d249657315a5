/// Where a campaign is on its way: what it passed, and what comes next.
public struct Milestones: Hashable, Sendable {
  /// A mark on the way.
  public struct Mark: Hashable, Sendable {
    public let amount: Money
    /// `90 %`, `goal`, `stretch goal 2`, `3x the goal`.
    public let name: String
  }

  /// The highest one that was reached.
  public let reached: Mark?
  public let next: Mark?
  /// What is missing to the next one.
  public let missing: Money?

  /// - Parameter raised: Minor units of the campaign's currency.
  public init(_ campaign: Campaign, raised: Int64) {
    let marks = Self.marks(of: campaign, upTo: raised)
    reached = marks.last { $0.amount.minorUnits <= raised }
    next = marks.first { $0.amount.minorUnits > raised }
    missing = next.map { Money(minorUnits: $0.amount.minorUnits - raised, currency: campaign.goal.currency) }
  }

  /// Tenths of the goal, the goal, its stretch goals; beyond the last of them whole multiples of the goal.
  private static func marks(of campaign: Campaign, upTo raised: Int64) -> [Mark] {
    let goal = campaign.goal.minorUnits
    guard goal > 0 else { return [] }
    func mark(_ amount: Int64, _ name: String) -> Mark {
      Mark(amount: Money(minorUnits: amount, currency: campaign.goal.currency), name: name)
    }
    let tenths = (1...9).map { mark(goal / 10 * $0 + goal % 10 * $0 / 10, "\($0 * 10) %") }
    let stretch = campaign.stretchGoals.filter { $0 > goal }.sorted()
    let named = stretch.enumerated().map { index, amount in
      mark(amount, stretch.count == 1 ? "stretch goal" : "stretch goal \(index + 1)")
    }
    let highest = stretch.last ?? goal
    let multiples = [raised / goal, raised / goal + 1].filter { $0 > 1 && $0 * goal > highest }
    return tenths + [mark(goal, "goal")] + named + multiples.map { mark($0 * goal, "\($0)x the goal") }
  }
}

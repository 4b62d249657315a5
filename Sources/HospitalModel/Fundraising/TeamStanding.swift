/// What teams are ranked by.
public enum TeamRule: String, Hashable, Sendable, Codable, CaseIterable {
  case gifts, donors, dollars

  /// The rule after this one, round and round.
  public var next: TeamRule {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}

/// What a team has brought.
public struct TeamFigures: Hashable, Sendable {
  public var gifts: Int
  public var donors: Int
  /// Minor units of the campaign's currency.
  public var raised: Int64

  public init(gifts: Int = 0, donors: Int = 0, raised: Int64 = 0) {
    self.gifts = gifts
    self.donors = donors
    self.raised = raised
  }

  /// What counts by a rule.
  public func score(by rule: TeamRule) -> Int64 {
    switch rule {
    case .gifts: Int64(gifts)
    case .donors: Int64(donors)
    case .dollars: raised
    }
  }
}

/// A team of a campaign: where it stands, and where it stood a day before.
public struct TeamStanding: Hashable, Sendable {
  public let name: String
  public let now: TeamFigures
  public let dayBefore: TeamFigures
  /// 1970 for a team that has none yet.
  public let lastGift: Timestamp

  /// True from the first gift on.
  public var hasGift: Bool { lastGift.seconds > 0 }

  public init(name: String, now: TeamFigures, dayBefore: TeamFigures, lastGift: Timestamp) {
    self.name = name
    self.now = now
    self.dayBefore = dayBefore
    self.lastGift = lastGift
  }
}

/// Teams in the order of a rule, with what moved in a day.
public struct TeamRanking: Hashable, Sendable {
  /// A team in its place.
  public struct Row: Hashable, Sendable {
    public let team: TeamStanding
    /// From 1; teams with the same score share it.
    public let rank: Int
    public let isTied: Bool
    /// Places won (positive) or lost in a day.
    public let climbed: Int
    /// What is missing to the score of the place above; `nil` for the first.
    public let gap: Int64?
    /// No gift for ``TeamRanking/silence``.
    public let isSilent: Bool
  }

  public let rule: TeamRule
  public let rows: [Row]
  /// The team that led a day before, where another one leads now.
  public let ousted: String?

  /// Seconds without a gift after which a team is silent: a week (a contest's teams are written to weekly).
  public static let silence: Int64 = 7 * 86_400

  /// - Complexity: O(*n* log *n*).
  public init(_ teams: [TeamStanding], by rule: TeamRule, at now: Timestamp) {
    self.rule = rule
    func order(_ figures: KeyPath<TeamStanding, TeamFigures>) -> [TeamStanding] {
      // What else was brought decides the order of equals, not their rank.
      func keys(_ team: TeamStanding) -> (Int64, Int64, Int64) {
        let figures = team[keyPath: figures]
        return (figures.score(by: rule), figures.raised, Int64(figures.gifts))
      }
      return teams.sorted { keys($0) == keys($1) ? $0.name < $1.name : keys($0) > keys($1) }
    }
    let ordered = order(\.now)
    let before = order(\.dayBefore)
    let places = Dictionary(zip(before.map(\.name), before.indices)) { first, _ in first }
    var rows: [Row] = []
    for (index, team) in ordered.enumerated() {
      let score = team.now.score(by: rule)
      let isAsAbove = index > 0 && ordered[index - 1].now.score(by: rule) == score
      let isAsBelow = index + 1 < ordered.count && ordered[index + 1].now.score(by: rule) == score
      let higher = rows.last { $0.team.now.score(by: rule) > score }
      rows.append(
        Row(
          team: team, rank: isAsAbove ? rows[index - 1].rank : index + 1, isTied: isAsAbove || isAsBelow,
          climbed: (places[team.name] ?? index) - index, gap: higher.map { $0.team.now.score(by: rule) - score },
          isSilent: now - team.lastGift >= Self.silence))
    }
    self.rows = rows
    let leader = before.first { $0.dayBefore.score(by: rule) > 0 }?.name
    ousted = leader != nil && leader != ordered.first?.name ? leader : nil
  }
}

/// The text key of a fundraising campaign.
public struct CampaignID: RawRepresentable, Hashable, Sendable, Codable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }
}

/// A fundraising campaign or contest.
public struct Campaign: Hashable, Sendable {
  public let id: CampaignID
  public let hospital: HospitalID
  public let name: String
  public let goal: Money
  public let opens: Timestamp
  public let closes: Timestamp
  public let isSimulated: Bool
  /// Goals beyond the goal, rising, in minor units of its currency.
  public var stretchGoals: [Int64] = []
  /// How its teams compete.
  public var contest = Contest()
  /// Teams that take part before they have a gift; the others come with their gifts.
  public var teams: [String] = []

  public init(
    id: CampaignID, hospital: HospitalID, name: String, goal: Money, opens: Timestamp, closes: Timestamp,
    isSimulated: Bool
  ) {
    self.id = id
    self.hospital = hospital
    self.name = name
    self.goal = goal
    self.opens = opens
    self.closes = closes
    self.isSimulated = isSimulated
  }
}

/// How the teams of a campaign compete: its own rule, and the small prizes on the way.
public struct Contest: Hashable, Sendable {
  /// What counts in this contest.
  public var rule: TeamRule
  /// Numbers of gifts that earn a team a prize, rising.
  public var steps: [Int]
  /// The first team with so many gifts earns one more.
  public var firstTo: Int?

  public init(rule: TeamRule = .gifts, steps: [Int] = [], firstTo: Int? = nil) {
    self.rule = rule
    self.steps = steps
    self.firstTo = firstTo
  }
}

/// What a campaign had reached at some time: running totals, as a platform reports them.
public struct CampaignTotal: Hashable, Sendable {
  public let campaign: CampaignID
  public let time: Timestamp
  public let raised: Money
  public let gifts: Int
  public let donors: Int

  public init(campaign: CampaignID, time: Timestamp, raised: Money, gifts: Int, donors: Int) {
    self.campaign = campaign
    self.time = time
    self.raised = raised
    self.gifts = gifts
    self.donors = donors
  }
}

/// A campaign with its running totals, oldest first.
public struct CampaignProgress: Hashable, Sendable {
  public let campaign: Campaign
  public let totals: [CampaignTotal]

  public init(campaign: Campaign, totals: [CampaignTotal]) {
    self.campaign = campaign
    self.totals = totals
  }

  /// The newest total, if any was reported.
  public var latest: CampaignTotal? { totals.last }
}

/// What the totals say (DOMAIN 5.6). A value that can't be computed is `nil`, never zero.
public struct CampaignPace: Hashable, Sendable {
  /// Raised over goal; `nil` when the goal is not positive.
  public let fraction: Double?
  /// Minor units a day since the opening.
  public let perDay: Double?
  /// Minor units a day that would just reach the goal; `nil` once it is reached or the time is over.
  public let requiredPerDay: Double?
  /// Minor units at the close if the pace of the whole run holds.
  public let projection: Double?
  /// Minor units a day over the trailing seven days.
  public let weekPerDay: Double?
  /// Minor units at the close if the pace of the trailing seven days holds.
  public let weekProjection: Double?
  /// Days from `now` to the close; negative afterwards.
  public let daysLeft: Double

  /// Computes the pace at a time from what had been reported until then.
  ///
  /// Source: DOMAIN 5.6 (day 34 of 51, $75,000 of $100,000: pace $2,205.88, required $1,470.59, projection $112,500).
  public init(_ progress: CampaignProgress, at now: Timestamp) {
    let campaign = progress.campaign
    let known = progress.totals.filter { $0.time <= now }
    let raised = known.last.map { Double($0.raised.minorUnits) }
    let goal = Double(campaign.goal.minorUnits)
    let day = 86_400.0
    let clock = min(now, campaign.closes)
    let elapsed = Double(clock - campaign.opens) / day
    let left = Double(campaign.closes - now) / day
    daysLeft = left
    fraction = goal > 0 ? raised.map { $0 / goal } : nil
    let pace = elapsed > 0 ? raised.map { $0 / elapsed } : nil
    perDay = pace
    requiredPerDay = left > 0 && goal > 0 ? raised.flatMap { $0 < goal ? (goal - $0) / left : nil } : nil
    projection = raised.flatMap { sum in pace.map { sum + $0 * max(left, 0) } }
    let weekAgo = clock - 7 * 86_400
    let before = known.last { $0.time <= weekAgo }.map { Double($0.raised.minorUnits) }
    let week: Double? =
      if let raised, let before, weekAgo >= campaign.opens { (raised - before) / 7 } else { nil }
    weekPerDay = week
    weekProjection = raised.flatMap { sum in week.map { sum + $0 * max(left, 0) } }
  }
}

/// From being seen to being hired, through one channel or all.
///
/// Source: DOMAIN 5.7 (20,000 impressions, 400 clicks, 24 applications, 8 interviews, 3 offers, 2 hires, $12,000: $6,000 a
/// hire, $500 an application).
public struct RecruitmentFunnel: Hashable, Sendable {
  public var impressions: Int64
  public var clicks: Int64
  public var applications: Int64
  public var interviews: Int64
  public var offers: Int64
  public var hires: Int64
  /// What was paid outside and inside, together.
  public var cost: Money?

  public init(
    impressions: Int64 = 0, clicks: Int64 = 0, applications: Int64 = 0, interviews: Int64 = 0, offers: Int64 = 0,
    hires: Int64 = 0, cost: Money? = nil
  ) {
    self.impressions = impressions
    self.clicks = clicks
    self.applications = applications
    self.interviews = interviews
    self.offers = offers
    self.hires = hires
    self.cost = cost
  }

  public var clickRate: Double? { ratio(Double(clicks), of: Double(impressions)) }
  public var applicationRate: Double? { ratio(Double(applications), of: Double(clicks)) }
  public var interviewRate: Double? { ratio(Double(interviews), of: Double(applications)) }
  public var offerRate: Double? { ratio(Double(offers), of: Double(interviews)) }
  public var acceptanceRate: Double? { ratio(Double(hires), of: Double(offers)) }

  /// Minor units a hire; `nil` without a hire: nothing was hired at no price.
  public var costPerHire: Double? { cost.flatMap { ratio(Double($0.minorUnits), of: Double(hires)) } }

  /// Minor units an application.
  public var costPerApplication: Double? { cost.flatMap { ratio(Double($0.minorUnits), of: Double(applications)) } }
}

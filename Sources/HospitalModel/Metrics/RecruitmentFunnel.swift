/// From being seen to being hired, through one channel or all.
///
/// Source: DOMAIN 5.7 (20,000 impressions, 400 clicks, 24 applications, 8 interviews, 3 offers, 2 hires, $9,000 outside and
/// $3,000 inside: $6,000 a hire, $500 an application).
public struct RecruitmentFunnel: Hashable, Sendable {
  public var impressions: Int64
  public var clicks: Int64
  public var applications: Int64
  public var interviews: Int64
  public var offers: Int64
  public var hires: Int64
  /// What was paid outside and inside, together; `nil` where nobody told, and where it is in several currencies.
  public var cost: Money?
  /// True where costs in several currencies are known, which are not added up.
  public var hasSeveralCurrencies = false

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

  public var clickRate: Double? { rate(of: .clicks) }
  public var applicationRate: Double? { rate(of: .applications) }
  public var interviewRate: Double? { rate(of: .interviews) }
  public var offerRate: Double? { rate(of: .offers) }
  public var acceptanceRate: Double? { rate(of: .hires) }

  /// A step as a part of the step before it; `nil` for the first one, and where nobody came so far.
  public func rate(of step: RecruitmentFigure) -> Double? {
    guard let place = RecruitmentFigure.steps.firstIndex(of: step), place > 0 else { return nil }
    return ratio(Double(self[step]), of: Double(self[RecruitmentFigure.steps[place - 1]]))
  }

  /// Minor units a hire; `nil` without a hire: nothing was hired at no price.
  public var costPerHire: Double? { cost.flatMap { ratio(Double($0.minorUnits), of: Double(hires)) } }

  /// Minor units an application.
  public var costPerApplication: Double? { cost.flatMap { ratio(Double($0.minorUnits), of: Double(applications)) } }

  /// How many came so far; 0 for costs, which are no step.
  public subscript(step: RecruitmentFigure) -> Int64 {
    Self.counts[step].map { self[keyPath: $0] } ?? 0
  }

  /// Adds what was counted of one figure.
  public mutating func add(_ value: Int64, of figure: RecruitmentFigure, currency: String) {
    if let step = Self.counts[figure] {
      self[keyPath: step] += value
    } else {
      add(cost: Money(minorUnits: value, currency: currency))
    }
  }

  /// The same people and costs together with others.
  public func joined(_ other: RecruitmentFunnel) -> RecruitmentFunnel {
    var sum = self
    for step in RecruitmentFigure.steps { sum.add(other[step], of: step, currency: "") }
    sum.hasSeveralCurrencies = hasSeveralCurrencies || other.hasSeveralCurrencies
    if sum.hasSeveralCurrencies { sum.cost = nil }
    if let cost = other.cost { sum.add(cost: cost) }
    return sum
  }

  private mutating func add(cost more: Money) {
    guard !hasSeveralCurrencies else { return }
    guard let known = cost else {
      cost = more
      return
    }
    hasSeveralCurrencies = known.currency != more.currency
    cost =
      hasSeveralCurrencies
      ? nil : Money(minorUnits: known.minorUnits + more.minorUnits, currency: known.currency)
  }

  private static let counts: [RecruitmentFigure: WritableKeyPath<RecruitmentFunnel, Int64> & Sendable] = [
    .impressions: \.impressions, .clicks: \.clicks, .applications: \.applications, .interviews: \.interviews,
    .offers: \.offers, .hires: \.hires,
  ]
}

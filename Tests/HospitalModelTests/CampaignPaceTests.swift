import HospitalModel
import Testing

/// The figures are those of DOMAIN 5.6 and of the vector `fundraising_ucsf`, in cents.
@Suite("Pace of a campaign")
struct CampaignPaceTests {
  private let opens = Timestamp(year: 2010, month: 10, day: 26)

  private func progress(goal: Int64 = 10_000_000, _ totals: [(day: Int64, cents: Int64)]) -> CampaignProgress {
    let campaign = Campaign(
      id: CampaignID("c"), hospital: HospitalID("h"), name: "Challenge", goal: Money(minorUnits: goal), opens: opens,
      closes: opens + 51 * 86_400, isSimulated: true)
    return CampaignProgress(
      campaign: campaign,
      totals: totals.map {
        CampaignTotal(
          campaign: campaign.id, time: opens + $0.day * 86_400, raised: Money(minorUnits: $0.cents), gifts: 0, donors: 0
        )
      })
  }

  private func isClose(_ value: Double?, _ expected: Double) -> Bool {
    value.map { abs($0 - expected) < 0.001 } ?? false
  }

  @Test("day 34 of 51 with $75,000 of $100,000")
  func dayThirtyFour() {
    let pace = CampaignPace(progress([(0, 0), (34, 7_500_000)]), at: opens + 34 * 86_400)
    #expect(isClose(pace.fraction, 0.75))
    #expect(isClose(pace.perDay, 220_588.235_294))
    #expect(isClose(pace.requiredPerDay, 147_058.823_529))
    #expect(isClose(pace.projection, 11_250_000))
    #expect(isClose(pace.daysLeft, 17))
  }

  @Test("the trailing week has a pace and a projection of its own")
  func week() {
    let pace = CampaignPace(progress([(27, 5_400_000), (34, 7_500_000)]), at: opens + 34 * 86_400)
    #expect(isClose(pace.weekPerDay, 300_000))
    #expect(isClose(pace.weekProjection, 7_500_000 + 17 * 300_000))
  }

  @Test("without a total a week old there is no weekly pace")
  func firstWeek() {
    let pace = CampaignPace(progress([(1, 100_000), (3, 300_000)]), at: opens + 3 * 86_400)
    #expect(pace.weekPerDay == nil)
    #expect(pace.weekProjection == nil)
    #expect(isClose(pace.perDay, 100_000))
  }

  @Test("past its goal nothing is required, and the fraction says how many times")
  func pastTheGoal() {
    let pace = CampaignPace(progress([(40, 100_000_000)]), at: opens + 40 * 86_400)
    #expect(isClose(pace.fraction, 10))
    #expect(pace.requiredPerDay == nil)
  }

  @Test("what was reported later is not known yet")
  func future() {
    let pace = CampaignPace(progress([(10, 1_000_000), (20, 9_000_000)]), at: opens + 12 * 86_400)
    #expect(isClose(pace.fraction, 0.1))
  }

  @Test("after the close nothing is required, and the projection is the result")
  func closed() {
    let pace = CampaignPace(progress([(51, 9_000_000)]), at: opens + 53 * 86_400)
    #expect(pace.requiredPerDay == nil)
    #expect(isClose(pace.projection, 9_000_000))
    #expect(isClose(pace.perDay, 9_000_000.0 / 51))
    #expect(pace.daysLeft < 0)
  }

  @Test("a value that can't be computed is absent, never zero")
  func absent() {
    let nothing = CampaignPace(progress([]), at: opens + 34 * 86_400)
    #expect(nothing.fraction == nil)
    #expect(nothing.perDay == nil)
    #expect(nothing.requiredPerDay == nil)
    #expect(nothing.projection == nil)
    let withoutGoal = CampaignPace(progress(goal: 0, [(34, 7_500_000)]), at: opens + 34 * 86_400)
    #expect(withoutGoal.fraction == nil)
    #expect(withoutGoal.requiredPerDay == nil)
    #expect(CampaignPace(progress([(0, 0)]), at: opens).perDay == nil)
  }
}

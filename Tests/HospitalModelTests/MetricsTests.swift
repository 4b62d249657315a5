import HospitalModel
import Testing

/// Equal to within a ten-thousandth of a thousandth.
private func isNear(_ left: Double?, _ right: Double) -> Bool {
  left.map { abs($0 - right) <= 1e-7 * max(1, abs(right)) } ?? false
}

@Suite("Figures of channels")
struct ChannelFigureTests {
  @Test("engagement names its denominator, and has no value without one")
  func engagement() {
    let acts = Engagement(likes: 50, comments: 20, shares: 10)
    #expect(acts.acts == 80)
    #expect(isNear(acts.rate(of: 1_000), 0.08) && isNear(acts.rate(of: 800), 0.1) && isNear(acts.rate(of: 4_000), 0.02))
    #expect(acts.rate(of: 0) == nil)
  }

  @Test("share of voice and sentiment are shares of all that was counted")
  func shares() {
    #expect(isNear(shareOfVoice(own: 120, peers: [200, 80]), 0.3) && shareOfVoice(own: 0, peers: []) == nil)
    let sentiment = Sentiment(positive: 60, neutral: 25, negative: 15)
    #expect(isNear(sentiment.netOfAll, 0.45) && isNear(sentiment.netOfPolar, 0.6))
    #expect(Sentiment(positive: 0, neutral: 3, negative: 0).netOfPolar == nil)
  }

  @Test("what nobody answered counts among all")
  func responses() {
    let figures = ResponseFigures(minutes: [4, 12, 7, 33, 95, 180], unanswered: 2)
    #expect(isNear(figures.answeredShare, 0.75) && figures.median == 22.5 && figures.ninetieth == 180)
    #expect(isNear(figures.share(within: 60), 0.5) && isNear(figures.shareOfAnswered(within: 60), 2.0 / 3))
    #expect(ResponseFigures(minutes: [], unanswered: 0).answeredShare == nil)
    #expect(ResponseFigures(minutes: [], unanswered: 2).median == nil)
  }

  @Test("a live event's pace, answers and followers")
  func liveEvent() {
    let event = LiveEventFigures(
      posts: 96, minutes: 120, questions: 40, answered: 31, followersBefore: 225, followersAfter: 400)
    #expect(isNear(event.postsPerMinute, 0.8) && isNear(event.answeredShare, 0.775))
    #expect(isNear(event.followerGrowth, 175.0 / 225))
  }

  @Test("zero hires have no price")
  func recruitment() {
    var funnel = RecruitmentFunnel(
      impressions: 20_000, clicks: 400, applications: 24, interviews: 8, offers: 3, hires: 2,
      cost: Money(minorUnits: 1_200_000, currency: "USD"))
    #expect(isNear(funnel.clickRate, 0.02) && isNear(funnel.applicationRate, 0.06))
    #expect(isNear(funnel.interviewRate, 1.0 / 3) && isNear(funnel.offerRate, 0.375))
    #expect(isNear(funnel.acceptanceRate, 2.0 / 3))
    #expect(isNear(funnel.costPerHire, 600_000) && isNear(funnel.costPerApplication, 50_000))
    funnel.hires = 0
    #expect(funnel.costPerHire == nil)
  }

  @Test("the crowding score by its published formula, with its word")
  func crowding() {
    let score = CrowdingScore(
      patients: 45, emergencyBeds: 40, boarders: 9, hospitalBeds: 300, ventilated: 2, longestBoarding: 10, lastWait: 1.5
    )
    #expect(isNear(score.raw, 139.085) && score.level == .overcrowded)
    let empty = CrowdingScore(
      patients: 0, emergencyBeds: 40, boarders: 0, hospitalBeds: 300, ventilated: 0, longestBoarding: 0, lastWait: 0)
    #expect(empty.raw == -20 && empty.level == .notBusy)
  }
}

@Suite("Detectors")
struct DetectorTests {
  @Test("the robust deviation of a spike, and its fall-backs in a quiet channel")
  func robust() throws {
    let usual = try #require(RobustDeviation(baseline: [3, 4, 2, 5, 3, 4, 6, 3, 4, 2, 5, 4]))
    #expect(usual.median == 4 && usual.mad == 1 && isNear(usual.z(of: 19), 10.1175) && usual.isAlarming(19))
    #expect(!usual.isAlarming(8))
    let quiet = try #require(RobustDeviation(baseline: [0, 0, 0, 0, 0, 0, 0, 0, 0, 3]))
    #expect(quiet.mad == 0 && isNear(quiet.meanDeviation, 0.3) && isNear(quiet.z(of: 4), 10.638461976275165))
    let dead = try #require(RobustDeviation(baseline: [0, 0, 0, 0]))
    #expect(dead.z(of: 4) == nil && dead.isAlarming(4) && !dead.isAlarming(1) && !dead.isAlarming(0))
    let steady = try #require(RobustDeviation(baseline: [4, 4, 4, 4]))
    #expect(steady.isAlarming(14) && !steady.isAlarming(6))
    #expect(RobustDeviation(baseline: []) == nil)
  }

  @Test("the Poisson tail, exact where it is tiny")
  func poisson() {
    #expect(isNear(poissonTail(atLeast: 10, mean: 4), 0.00813224279693403))
    #expect(poissonTail(atLeast: 0, mean: 4) == 1 && poissonTail(atLeast: 3, mean: 0) == 0)
    #expect(poissonTail(atLeast: 100, mean: 4) > 0 && poissonTail(atLeast: 100, mean: 4) < 1e-90)
    #expect(poissonTail(atLeast: 1, mean: 100_000) <= 1)
  }

  @Test("the exponential average alarms at the sixth value")
  func average() {
    var chart = ExponentialAverage(weight: 0.3, mean: 4, deviation: 1.2, width: 3)
    let steps = [4, 5, 4, 6, 7, 9].map { chart.take($0) }
    let expected: [(Double, Double)] = [
      (4, 5.08), (4.3, 5.318308), (4.21, 5.420559), (4.747, 5.468065), (5.4229, 5.49079), (6.49603, 5.5018),
    ]
    for (step, (average, limit)) in zip(steps, expected) {
      #expect(isNear(step.average, average) && abs(step.upperLimit - limit) < 5e-6)
    }
    #expect(steps.map(\.isAlarming) == [false, false, false, false, false, true])
  }

  @Test("the cumulative sum alarms at the sixth value")
  func sum() {
    var chart = CumulativeSum(mean: 4, deviation: 1.2, allowance: 0.5, limit: 5)
    var sums: [Double] = []
    let alarms = [4, 5, 4, 6, 7, 9].map { value in
      defer { sums.append(chart.sum) }
      return chart.take(value)
    }
    for (sum, expected) in zip(sums, [0, 0.333333, 0, 1.166667, 3.166667, 6.833333]) {
      #expect(abs(sum - expected) < 1e-6)
    }
    #expect(alarms.firstIndex(of: true) == 5)
  }

  @Test("a day against the week before")
  func week() throws {
    let week = try #require(WeeklyBaseline(days: [12, 15, 11, 14, 13, 12, 16]))
    #expect(isNear(week.mean, 13.285714285714286) && isNear(week.deviation, 1.7994708216848747))
    #expect(isNear(week.statistic(of: 24), 5.954131395280835))
    #expect(WeeklyBaseline(days: [5, 5, 5])?.statistic(of: 9) == nil && WeeklyBaseline(days: [5]) == nil)
  }

  @Test("the burst is found with three times the rate, and not with twice")
  func burst() {
    let gaps: [Double] = [60, 55, 70, 65, 10, 8, 12, 9, 11, 60, 70]
    let found = BurstAutomaton(gaps: gaps, speedUp: 3, reluctance: 1)
    #expect(found.isBurst == [4, 5, 6, 7, 8].reduce(into: Array(repeating: false, count: 11)) { $0[$1] = true })
    #expect(isNear(found.cost, 50.78776265912316))
    #expect(isNear(found.rates[0], 0.02558139534883721) && isNear(found.rates[1], 0.07674418604651162))
    #expect(!BurstAutomaton(gaps: gaps, speedUp: 2, reluctance: 1).isBurst.contains(true))
    #expect(BurstAutomaton(gaps: []).isBurst.isEmpty && BurstAutomaton(gaps: [0, 0]).isBurst == [false, false])
  }
}

@Suite("Growth")
struct GrowthTests {
  @Test("a doubling time by two counts, and none without growth")
  func twoCounts() {
    #expect(isNear(Growth.doublingHours(from: 1_000, to: 8_000, hours: 6), 2))
    #expect(Growth.doublingHours(from: 1_000, to: 1_000, hours: 6) == nil)
    #expect(Growth.doublingHours(from: 0, to: 8, hours: 6) == nil)
  }

  @Test("a doubling time by a line, only after the count has doubled")
  func line() throws {
    let counts: [Double] = [100, 150, 210, 330, 480]
    let fit = try #require(Growth.Fit(counts.enumerated().map { (hours: Double($0), count: $1) }))
    #expect(isNear(fit.slope, 0.392568919619196) && isNear(fit.doublingHours, 1.7656700414090845))
    #expect(fit.rSquared > 0.99 && fit.rSquared <= 1)
    let slow = try #require(Growth.Fit([(hours: 0, count: 100), (hours: 1, count: 110), (hours: 2, count: 125)]))
    #expect(slow.doublingHours == nil)
    #expect(Growth.Fit([(hours: 1, count: 1), (hours: 1, count: 2), (hours: 1, count: 4)]) == nil)
    #expect(Growth.Fit([(hours: 0, count: 0), (hours: 1, count: 1), (hours: 2, count: 2)]) == nil)
  }

  @Test("what is passed on dies out below one")
  func branching() throws {
    let passing = try #require(Growth.branching(generations: [10, 18, 27, 20]))
    #expect(passing.each.count == 3 && isNear(passing.each[0], 1.8) && isNear(passing.each[1], 1.5))
    #expect(isNear(passing.each[2], 20.0 / 27) && isNear(passing.overall, 65.0 / 75))
    #expect(isNear(Growth.expectedTotal(seeds: 10, reproduction: 0.8), 50))
    #expect(Growth.expectedTotal(seeds: 10, reproduction: 1) == nil && Growth.branching(generations: [0]) == nil)
    #expect(Growth.branching(generations: [3, 0, 0])?.each == [0])
  }
}

import EmergencyRooms
import FoundationEssentials
import HospitalModel
import Testing

/// The worked numbers of DOMAIN 5, read where they lie beside the checkout.
@Suite("Shared vectors of the figures", .enabled(if: Vectors.file != nil, "no shared vectors beside this checkout"))
struct MetricVectorTests {
  private let vectors: Vectors

  init() throws {
    vectors = try Vectors.load()
  }

  @Test("every vector is gone through by a test here")
  func complete() {
    #expect(vectors.names == Self.known)
  }

  private static let known: Set<String> = [
    "engagement", "share_of_voice", "response", "sentiment", "robust_z", "robust_z_mad_zero", "ewma", "cusum_upper",
    "poisson_upper_tail", "ears_c1", "doubling_time", "doubling_time_fit", "kleinberg_2state", "branching",
    "fundraising_ucsf", "recruitment", "geisinger_channel_ratio", "live_event", "nedocs", "haversine_km", "small_cell",
  ]

  @Test("engagement, share of voice, responses, sentiment")
  func channels() throws {
    let acts = try vectors["engagement"]
    let engagement = Engagement(
      likes: try acts.whole("likes"), comments: try acts.whole("comments"), shares: try acts.whole("shares"))
    #expect(isNear(engagement.rate(of: try acts.whole("impressions")), try acts.out("er_impressions")))
    #expect(isNear(engagement.rate(of: try acts.whole("reach")), try acts.out("er_reach")))
    #expect(isNear(engagement.rate(of: try acts.whole("followers")), try acts.out("er_followers")))
    let voice = try vectors["share_of_voice"]
    let share = shareOfVoice(own: try voice.whole("own"), peers: try voice.list("peers").map { Int64($0) })
    #expect(isNear(share, try voice.out("sov")))
    let response = try vectors["response"]
    let figures = ResponseFigures(
      minutes: try response.list("first_response_minutes"), unanswered: Int(try response.whole("unanswered")))
    let limit = try response.number("sla_minutes")
    #expect(isNear(figures.answeredShare, try response.out("response_rate")))
    #expect(isNear(figures.median, try response.out("median")))
    #expect(isNear(figures.ninetieth, try response.out("p90_nearest_rank")))
    #expect(isNear(figures.share(within: limit), try response.out("within_sla_of_all")))
    #expect(isNear(figures.shareOfAnswered(within: limit), try response.out("within_sla_of_answered")))
    let mood = try vectors["sentiment"]
    let sentiment = Sentiment(
      positive: Int(try mood.whole("pos")), neutral: Int(try mood.whole("neu")), negative: Int(try mood.whole("neg")))
    #expect(isNear(sentiment.netOfAll, try mood.out("net_of_all")))
    #expect(isNear(sentiment.netOfPolar, try mood.out("net_of_polar")))
  }

  @Test("the detectors")
  func detectors() throws {
    let spike = try vectors["robust_z"]
    let usual = try #require(RobustDeviation(baseline: try spike.list("baseline")))
    #expect(isNear(usual.median, try spike.out("median")))
    #expect(isNear(usual.mad, try spike.out("mad")))
    #expect(isNear(usual.z(of: try spike.number("x")), try spike.out("z")))
    #expect(RobustDeviation.alarm == (try spike.number("threshold")))
    let flat = try vectors["robust_z_mad_zero"]
    let quiet = try #require(RobustDeviation(baseline: try flat.list("baseline")))
    #expect(isNear(quiet.mad, try flat.out("mad")))
    #expect(isNear(quiet.meanDeviation, try flat.out("mean_ad")))
    #expect(isNear(quiet.z(of: try flat.number("x")), try flat.out("z")))
    let average = try vectors["ewma"]
    var chart = ExponentialAverage(
      weight: try average.number("lambda"), mean: try average.number("mu0"), deviation: try average.number("sigma0"),
      width: try average.number("L"))
    let steps = try average.list("series").map { chart.take($0) }
    let expected = try average.outRows("z_ucl_alarm")
    #expect(steps.count == expected.count)
    for (step, row) in zip(steps, expected) {
      #expect(abs(step.average - row[0]) < 5e-6 && abs(step.upperLimit - row[1]) < 5e-6)
    }
    #expect(try steps.firstIndex(where: \.isAlarming) == Int(average.out("first_alarm_index_1based")) - 1)
    let sums = try vectors["cusum_upper"]
    var sum = CumulativeSum(
      mean: try sums.number("mu0"), deviation: try sums.number("sigma0"), allowance: try sums.number("k"),
      limit: try sums.number("h"))
    var taken: [Double] = []
    let alarms = try sums.list("series").map { value in
      defer { taken.append(sum.sum) }
      return sum.take(value)
    }
    for (sum, expected) in zip(taken, try sums.outList("S")) { #expect(abs(sum - expected) < 1e-6) }
    #expect(try alarms.firstIndex(of: true) == Int(sums.out("first_alarm_index_1based")) - 1)
    let tail = try vectors["poisson_upper_tail"]
    let chance = poissonTail(atLeast: try tail.number("x"), mean: try tail.number("lambda"))
    #expect(isNear(chance, try tail.out("p_ge_x")))
    let ears = try vectors["ears_c1"]
    let week = try #require(WeeklyBaseline(days: try ears.list("baseline7")))
    #expect(isNear(week.mean, try ears.out("mean")))
    #expect(isNear(week.deviation, try ears.out("sd")))
    #expect(isNear(week.statistic(of: try ears.number("today")), try ears.out("stat")))
    let bursts = try vectors["kleinberg_2state"]
    let automaton = BurstAutomaton(
      gaps: try bursts.list("gaps_min"), speedUp: try bursts.number("s"), reluctance: try bursts.number("gamma"))
    #expect(try automaton.isBurst == bursts.outList("states").map { $0 == 1 })
    #expect(isNear(automaton.cost, try bursts.out("cost")))
    for (rate, expected) in zip(automaton.rates, try bursts.outList("rates")) { #expect(isNear(rate, expected)) }
  }

  @Test("growth")
  func growth() throws {
    let twice = try vectors["doubling_time"]
    let hours = Growth.doublingHours(
      from: try twice.number("v0"), to: try twice.number("v1"), hours: try twice.number("dt_hours"))
    #expect(isNear(hours, try twice.out("hours")))
    let line = try vectors["doubling_time_fit"]
    let samples = zip(try line.list("t_hours"), try line.list("views")).map { (hours: $0, count: $1) }
    let fit = try #require(Growth.Fit(samples))
    #expect(isNear(fit.slope, try line.out("slope_per_hour")))
    #expect(isNear(fit.doublingHours, try line.out("doubling_hours")))
    let passing = try vectors["branching"]
    let branching = try #require(Growth.branching(generations: try passing.list("generation_sizes").map { Int($0) }))
    for (rate, expected) in zip(branching.each, try passing.outList("r_per_generation")) {
      #expect(isNear(rate, expected))
    }
    #expect(isNear(branching.overall, try passing.out("r_overall_1_minus_seeds_over_total")))
    let total = Growth.expectedTotal(seeds: 10, reproduction: 0.8)
    #expect(isNear(total, try passing.out("expected_total_if_seeds10_R0.8")))
  }

  @Test("fundraising")
  func fundraising() throws {
    let vector = try vectors["fundraising_ucsf"]
    let campaign = Campaign(
      id: CampaignID("c"), hospital: HospitalID("h"), name: "Contest",
      goal: Money(minorUnits: try vector.whole("goal") * 100), opens: try vector.day("start"),
      closes: try vector.day("end"), isSimulated: false)
    let now = try vector.day("raised_at")
    let total = CampaignTotal(
      campaign: campaign.id, time: now, raised: Money(minorUnits: try vector.whole("raised") * 100),
      gifts: Int(try vector.whole("donors")), donors: Int(try vector.whole("donors")))
    let pace = CampaignPace(CampaignProgress(campaign: campaign, totals: [total]), at: now)
    #expect(try Double(campaign.closes - campaign.opens) / 86_400 == vector.out("days_total"))
    #expect(try Double(now - campaign.opens) / 86_400 == vector.out("days_elapsed"))
    #expect(isNear(pace.fraction, try vector.out("pct")))
    #expect(isNear(pace.perDay.map { $0 / 100 }, try vector.out("run_rate_per_day")))
    #expect(isNear(pace.projection.map { $0 / 100 }, try vector.out("linear_projection")))
    #expect(isNear(pace.requiredPerDay.map { $0 / 100 }, try vector.out("required_per_day")))
    let mean = ratio(Double(total.raised.minorUnits) / 100, of: Double(total.gifts))
    #expect(isNear(mean, try vector.out("avg_gift")))
  }

  @Test("recruiting")
  func recruiting() throws {
    let vector = try vectors["recruitment"]
    let cost = try vector.whole("external_cost") + vector.whole("internal_cost")
    let funnel = RecruitmentFunnel(
      impressions: try vector.whole("impressions"), clicks: try vector.whole("clicks"),
      applications: try vector.whole("applications"), interviews: try vector.whole("interviews"),
      offers: try vector.whole("offers"), hires: try vector.whole("hires"), cost: Money(minorUnits: cost * 100))
    #expect(isNear(funnel.clickRate, try vector.out("ctr")))
    #expect(isNear(funnel.applicationRate, try vector.out("apply_rate")))
    #expect(isNear(funnel.interviewRate, try vector.out("interview_rate")))
    #expect(isNear(funnel.offerRate, try vector.out("offer_rate")))
    #expect(isNear(funnel.acceptanceRate, try vector.out("accept_rate")))
    #expect(isNear(funnel.costPerHire.map { $0 / 100 }, try vector.out("cost_per_hire")))
    #expect(isNear(funnel.costPerApplication.map { $0 / 100 }, try vector.out("cost_per_application")))
    let geisinger = try vectors["geisinger_channel_ratio"]
    let times = ratio(try geisinger.number("facebook_clicks"), of: try geisinger.number("mail_visits"))
    #expect(isNear(times, try geisinger.out("ratio")))
  }

  @Test("a live event, a crowded emergency room, small counts")
  func rooms() throws {
    let live = try vectors["live_event"]
    let event = LiveEventFigures(
      posts: Int(try live.whole("posts")), minutes: try live.number("minutes"),
      questions: Int(try live.whole("questions")), answered: Int(try live.whole("answered")),
      followersBefore: try live.whole("followers_before"), followersAfter: try live.whole("followers_after"))
    #expect(isNear(event.postsPerMinute, try live.out("posts_per_min")))
    #expect(isNear(event.answeredShare, try live.out("answer_rate")))
    #expect(isNear(event.followerGrowth, try live.out("follower_growth")))
    let crowd = try vectors["nedocs"]
    let score = CrowdingScore(
      patients: try crowd.number("ed_patients"), emergencyBeds: try crowd.number("ed_beds"),
      boarders: try crowd.number("ed_boarders"), hospitalBeds: try crowd.number("hospital_beds"),
      ventilated: try crowd.number("ventilators_in_ed"), longestBoarding: try crowd.number("longest_boarder_hours"),
      lastWait: try crowd.number("last_patient_wait_hours"))
    #expect(isNear(score.raw, try crowd.out("raw")))
    #expect(score.level == .overcrowded)
    let cells = try vectors["small_cell"]
    let order = ["critical", "serious", "fair", "good"]
    let counts = SmallCounts(try order.map { try cells.count($0) })
    #expect(try counts.published(.cms11).cells.map(\.text) == order.map { try cells.shown($0) })
  }
}

extension MetricVectorTests {
  /// The program measures on the ellipsoid, which a sphere misses by half a hundredth at most.
  @Test("a distance on the ellipsoid lies where the sphere's does")
  func distance() throws {
    let vector = try vectors["haversine_km"]
    let (from, to) = (try vector.list("a"), try vector.list("b"))
    let origin = Geodesic(from: Coordinate(latitude: from[0], longitude: from[1]))
    let meters = origin.distance(to: Coordinate(latitude: to[0], longitude: to[1])).meters
    let sphere = try vector.out("km") * 1_000
    #expect(abs(meters - sphere) < 0.005 * sphere)
  }
}

/// Equal to within a ten-thousandth of a thousandth.
private func isNear(_ left: Double?, _ right: Double) -> Bool {
  left.map { abs($0 - right) <= 1e-7 * max(1, abs(right)) } ?? false
}

/// The file of vectors.
private struct Vectors {
  private let all: [String: Vector]

  var names: Set<String> { Set(all.keys) }

  subscript(name: String) -> Vector {
    get throws { try #require(all[name], "no vector \(name)") }
  }

  /// The file beside the checkout, or beside the folder that it stands in.
  static let file: URL? = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    for _ in 0..<2 {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/corpus/domain/metrics/vectors.json")
      if FileManager.default.fileExists(atPath: file.path) { return file }
    }
    return nil
  }()

  static func load() throws -> Vectors {
    let file = try #require(file)
    return Vectors(all: try JSONDecoder().decode([String: Vector].self, from: Data(contentsOf: file)))
  }
}

/// What goes in, and what must come out.
private struct Vector: Decodable {
  let `in`: [String: Value]
  let out: [String: Value]

  func number(_ name: String) throws -> Double { try #require(self.in[name]?.number, "no \(name)") }
  func whole(_ name: String) throws -> Int64 { Int64(try number(name)) }
  func list(_ name: String) throws -> [Double] { try #require(self.in[name]?.list, "no \(name)") }
  func out(_ name: String) throws -> Double { try #require(out[name]?.number, "no \(name)") }
  func outList(_ name: String) throws -> [Double] { try #require(out[name]?.list, "no \(name)") }
  func outRows(_ name: String) throws -> [[Double]] { try #require(out[name]?.rows, "no \(name)") }
  func count(_ name: String) throws -> Int { Int(try #require(self.in["counts"]?.members[name]?.number)) }
  func shown(_ name: String) throws -> String { try #require(out["shown"]?.members[name]?.text) }

  func day(_ name: String) throws -> Timestamp {
    let parts = try #require(self.in[name]?.text).split(separator: "-").compactMap { Int($0) }
    try #require(parts.count == 3)
    return Timestamp(year: parts[0], month: parts[1], day: parts[2])
  }
}

/// A value of the file.
private enum Value: Decodable {
  case number(Double)
  case flag(Bool)
  case text(String)
  case list([Value])
  case members([String: Value])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Value].self) {
      self = .list(list)
    } else {
      self = .members(try container.decode([String: Value].self))
    }
  }

  var number: Double? {
    switch self {
    case .number(let number): number
    case .flag(let flag): flag ? 1 : 0
    default: nil
    }
  }

  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let number): String(Int(number))
    default: nil
    }
  }

  var list: [Double]? { if case .list(let list) = self { list.compactMap(\.number) } else { nil } }
  var rows: [[Double]]? { if case .list(let list) = self { list.compactMap(\.list) } else { nil } }
  var members: [String: Value] { if case .members(let members) = self { members } else { [:] } }
}

import HospitalModel

/// Which part of a hospital's recruiting the panes show together.
package struct RecruitmentSubject: Hashable, Sendable, Codable {
  /// One way, by its name; empty for what is unattributed. `nil` for all.
  package var way: String?
  /// One campaign's tag; `nil` for all.
  package var tag: String?
  /// The step under the funnel's cursor, which the course shows.
  package var figure: RecruitmentFigure?

  package init(way: String? = nil, tag: String? = nil, figure: RecruitmentFigure? = nil) {
    self.way = way
    self.tag = tag
    self.figure = figure
  }

  /// True for a way and tag that are part of it.
  func holds(_ other: RecruitmentWay) -> Bool {
    (way == nil || way == other.name) && (tag == nil || tag == other.tag)
  }

  /// `all ways`, `page`, `tag gi-spring`.
  var words: String {
    let parts = [way.map { RecruitmentWay(name: $0).words }, tag.map { $0.isEmpty ? "without a tag" : "tag \($0)" }]
    let known = parts.compactMap { $0 }
    return known.isEmpty ? "all ways" : known.joined(separator: ", ")
  }
}

/// The recruiting that the panes show together.
package struct ShownRecruiting: Equatable, Sendable {
  package let hospital: Hospital
  /// All hospitals that recruit, in their order.
  package let hospitals: [HospitalID]
  package let whole: ClosedRange<Timestamp>
  package let isSimulated: Bool

  /// The hospital of the screen's subject where it recruits, else the first that does; `nil` where none does.
  static func load(_ context: LoadContext, from reader: StoreReader) throws -> ShownRecruiting? {
    let all = try reader.figures.recruiters()
    guard let extent = all.first(where: { $0.hospital == context.subject.hospital }) ?? all.first,
      let hospital = try reader.facts().hospitals.first(where: { $0.id == extent.hospital })
    else { return nil }
    let end = max(extent.times.upperBound, min(context.clock.now, extent.times.upperBound + 86_400))
    return ShownRecruiting(
      hospital: hospital, hospitals: all.map(\.hospital), whole: extent.times.lowerBound...end,
      isSimulated: extent.isSimulated || hospital.isSimulated)
  }

  /// `12 Jan → 24 Sep`, with the year where it is another one.
  func words(_ range: ClosedRange<Timestamp>, _ clock: BoardClock) -> String {
    let (first, last) = (clock.local(range.lowerBound, in: hospital), clock.local(range.upperBound, in: hospital))
    let year = first.year == last.year ? "" : " \(first.year)"
    return "\(first.shortDay)\(year) → \(last.shortDay) \(last.year)"
  }

  /// The command that goes to the next hospital that recruits.
  var next: HospitalID? {
    guard hospitals.count > 1, let index = hospitals.firstIndex(of: hospital.id) else { return nil }
    return hospitals[(index + 1) % hospitals.count]
  }

  /// What an empty view says.
  static let emptyWords = [
    "No recruiting yet.", "hsdash import FUNNEL.csv --hospital NAME takes counts from a file:",
    "date, utm_source, utm_campaign, impressions, clicks, applications, interviews, offers, hires, cost.",
    "hsdash demo geisinger-recruiting shows one. Staff alone sees it.",
  ]
}

extension RecruitmentFigure {
  /// What its rate is called, as a part of the step before.
  var rateName: String {
    switch self {
    case .clicks: "clicked"
    case .applications: "applied"
    case .interviews: "interviewed"
    case .offers: "offered"
    case .hires: "accepted"
    default: ""
    }
  }

  /// The step that leads to it; `nil` for the first one and for costs.
  var before: RecruitmentFigure? {
    Self.steps.firstIndex(of: self).flatMap { $0 > 0 ? Self.steps[$0 - 1] : nil }
  }

  /// How the rate is computed.
  var definition: String {
    before.map { "\(rawValue) of \($0.rawValue)" } ?? "how often it was put before somebody"
  }
}

/// `6.0 %`, `66.7 %`; `no value` without one.
func percentText(_ share: Double?) -> String {
  guard let share, share.isFinite, share < 1e6 else { return "no value" }
  let tenths = Int((share * 1_000).rounded())
  return tenths % 10 == 0 ? "\((tenths / 10).grouped) %" : "\((tenths / 10).grouped).\(tenths % 10) %"
}

/// Minor units as a whole amount; `no value` without one.
func amountText(_ amount: Double?, _ currency: String?) -> String {
  guard let amount, let currency, amount.isFinite, abs(amount) < 9e15 else { return "no value" }
  return ChartUnit.money(currency: currency).text(amount)
}

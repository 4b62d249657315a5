/// What is counted on the way from being seen to being hired.
public enum RecruitmentFigure: String, Hashable, Sendable, Codable, CaseIterable {
  case impressions, clicks, applications, interviews, offers, hires
  /// What was paid to others, in minor units.
  case external
  /// What the own people cost, in minor units.
  case `internal`

  /// The steps of the funnel in their order.
  public static let steps: [RecruitmentFigure] = [
    .impressions, .clicks, .applications, .interviews, .offers, .hires,
  ]

  /// True for money.
  public var isCost: Bool { self == .external || self == .internal }
}

/// By which way people came, and by which of its campaigns: what a link's tags tell (`utm_source`, `utm_campaign`).
public struct RecruitmentWay: Hashable, Sendable, Codable {
  /// In small letters; empty for what no tag tells: unattributed.
  public let name: String
  /// The campaign's tag; empty for none.
  public let tag: String

  public init(name: String, tag: String = "") {
    self.name = name
    self.tag = tag
  }

  /// What bears no tag.
  public static let unattributed = RecruitmentWay(name: "")

  /// The name as a person reads it.
  public var words: String { name.isEmpty ? "unattributed" : name }
}

/// How often something happened by one way in the time that begins at a moment, mostly a day.
///
/// A count is what its newest source says of that time: the same again says nothing new, another value takes its place.
public struct RecruitmentCount: Hashable, Sendable {
  public let hospital: HospitalID
  public let way: RecruitmentWay
  public let figure: RecruitmentFigure
  public let time: Timestamp
  /// Not negative; minor units of the currency for costs.
  public let value: Int64
  /// ISO 4217; empty for counts.
  public let currency: String
  public let isSimulated: Bool

  public init(
    hospital: HospitalID, way: RecruitmentWay, figure: RecruitmentFigure, time: Timestamp, value: Int64,
    currency: String = "", isSimulated: Bool
  ) {
    self.hospital = hospital
    self.way = way
    self.figure = figure
    self.time = time
    self.value = value
    self.currency = currency
    self.isSimulated = isSimulated
  }
}

/// A way with all that is known of it.
public struct RecruitmentLine: Hashable, Sendable {
  public let way: RecruitmentWay
  public private(set) var funnel = RecruitmentFunnel()
  /// What was counted of it, be it zero.
  public private(set) var counted: Set<RecruitmentFigure> = []

  public init(way: RecruitmentWay) {
    self.way = way
  }

  /// Adds what was counted.
  public mutating func add(_ value: Int64, of figure: RecruitmentFigure, currency: String = "") {
    funnel.add(value, of: figure, currency: currency)
    counted.insert(figure)
  }
}

/// A hospital that recruits, and the time that is known of it.
public struct RecruitmentExtent: Hashable, Sendable {
  public let hospital: HospitalID
  public let times: ClosedRange<Timestamp>
  public let isSimulated: Bool

  public init(hospital: HospitalID, times: ClosedRange<Timestamp>, isSimulated: Bool) {
    self.hospital = hospital
    self.times = times
    self.isSimulated = isSimulated
  }
}

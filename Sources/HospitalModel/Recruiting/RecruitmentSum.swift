import Glibc

/// Several ways and tags together, in figures.
///
/// Costs and people are added up; a rate is made only of those ways and tags of which both its steps were counted. A link
/// whose clicks were counted in September says nothing about the letters of spring.
public struct RecruitmentSum: Hashable, Sendable {
  public let funnel: RecruitmentFunnel
  /// What was counted at all: a step that nobody counts is no zero.
  public let counted: Set<RecruitmentFigure>
  private var parts: [RecruitmentFigure: Pair] = [:]

  private struct Pair: Hashable {
    var part: Int64 = 0
    var whole: Int64 = 0
  }

  public init(_ lines: [RecruitmentLine]) {
    funnel = lines.reduce(RecruitmentFunnel()) { $0.joined($1.funnel) }
    counted = lines.reduce(into: []) { $0.formUnion($1.counted) }
    for (before, step) in zip(RecruitmentFigure.steps, RecruitmentFigure.steps.dropFirst()) {
      for line in lines where line.funnel[before] > 0 && line.counted.contains(step) {
        parts[step, default: Pair()].part += line.funnel[step]
        parts[step, default: Pair()].whole += line.funnel[before]
      }
    }
  }

  /// A step as a part of the step before it; `nil` for the first one, and where nobody counted both.
  public func rate(of step: RecruitmentFigure) -> Double? {
    parts[step].flatMap { ratio(Double($0.part), of: Double($0.whole)) }
  }

  /// How wide each step is drawn, 0 to 1: in proportion to the logarithm, for a funnel goes from ten thousands to one.
  public var widths: [Double] {
    let most = RecruitmentFigure.steps.map { funnel[$0] }.max() ?? 0
    guard most > 0 else { return RecruitmentFigure.steps.map { _ in 0 } }
    return RecruitmentFigure.steps.map { log1p(Double(funnel[$0])) / log1p(Double(most)) }
  }
}

/// The same link by two ways: how many times as many clicks the better one brought.
public struct ClickComparison: Hashable, Sendable {
  public let tag: String
  public let most: (way: RecruitmentWay, clicks: Int64)
  public let next: (way: RecruitmentWay, clicks: Int64)

  /// `4.25` times as many; `nil` against none.
  ///
  /// Source: DOMAIN 5.7 (17 of 4).
  public var times: Double? { ratio(Double(most.clicks), of: Double(next.clicks)) }

  /// A comparison for each tag whose link was clicked by two ways or more; of more the first two.
  public static func all(_ lines: [RecruitmentLine]) -> [ClickComparison] {
    let tagged = Dictionary(grouping: lines.filter { !$0.way.tag.isEmpty && $0.funnel.clicks > 0 }, by: \.way.tag)
    return tagged.keys.sorted().compactMap { tag in
      let ways = (tagged[tag] ?? []).sorted { ($1.funnel.clicks, $0.way.name) < ($0.funnel.clicks, $1.way.name) }
      guard ways.count > 1 else { return nil }
      return ClickComparison(
        tag: tag, most: (ways[0].way, ways[0].funnel.clicks), next: (ways[1].way, ways[1].funnel.clicks))
    }
  }

  public static func == (left: ClickComparison, right: ClickComparison) -> Bool {
    left.tag == right.tag && left.most == right.most && left.next == right.next
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(tag)
    hasher.combine(most.way)
    hasher.combine(most.clicks)
    hasher.combine(next.way)
    hasher.combine(next.clicks)
  }
}

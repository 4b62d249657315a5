/// A published figure about recruiting, always with what it measures: figures that measure different things are never told
/// as one.
///
/// Source: DOMAIN 1.9.
public struct RecruitmentBenchmark: Hashable, Sendable {
  /// `248 days`.
  public let figure: String
  /// What it measures, and of whom.
  public let definition: String
  /// Who published it, and of when it is.
  public let source: String

  /// All of them.
  public static let all: [RecruitmentBenchmark] = [
    RecruitmentBenchmark(
      figure: "248 days", definition: "to fill an opening for a specialist", source: "AAPPR 2021, quoted"),
    RecruitmentBenchmark(
      figure: "207 days", definition: "to fill an opening in primary care", source: "AAPPR 2021, quoted"),
    RecruitmentBenchmark(
      figure: "$60,000", definition: "to recruit and to onboard one physician", source: "AAPPR 2021, quoted"),
    RecruitmentBenchmark(
      figure: "$16,000",
      definition: "median cost of one search, filled or not: 128 organizations, about 15,000 searches",
      source: "AAPPR 2025 for 2024, quoted"),
  ]

  /// The figure with its definition and its source.
  public var words: String { "\(figure) \(definition) (\(source))" }
}

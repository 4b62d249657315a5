/// A span of a text that may identify a patient, as a screening rule found it.
public struct Finding: Hashable, Sendable {
  /// The class of identifier, such as `SSN` or `MRN`.
  public let category: String
  /// The stable name of the rule, such as `ssn.dashed`.
  public let rule: String
  public let level: FindingLevel
  /// 0 ... 1.
  public let confidence: Double
  /// The half-open range of the span, in Unicode scalars of the text.
  public let range: Range<Int>

  public init(category: String, rule: String, level: FindingLevel, confidence: Double, range: Range<Int>) {
    self.category = category
    self.rule = rule
    self.level = level
    self.confidence = confidence
    self.range = range
  }
}

/// What a finding asks for.
public enum FindingLevel: Int, Comparable, Sendable, Codable {
  case note = 0
  case warn = 1
  case block = 2

  public static func < (left: FindingLevel, right: FindingLevel) -> Bool {
    left.rawValue < right.rawValue
  }
}

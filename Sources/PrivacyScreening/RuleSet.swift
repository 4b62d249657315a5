import HospitalModel

/// The screening rules as they stand in one release, numbered so that older screenings can be told apart and repeated.
///
/// A rule set warns; it never certifies. No finding means "no known pattern found", not "safe" (DOMAIN 6).
public struct RuleSet: Sendable {
  /// Grows by one whenever a rule is added, removed or changed.
  public let version: Int
  public let rules: [Rule]

  /// Makes a rule set.
  ///
  /// - Parameter version: 1 or more.
  public init(version: Int, rules: [Rule]) {
    self.version = version
    self.rules = rules
  }

  /// The rules of this release.
  public static let current = RuleSet(
    version: 1, rules: [.dashedSSN, .medicalRecordNumber, .dateOfBirth, .phoneNumber, .mailAddress])

  /// The spans of a text that may identify a patient, by their beginning, then their end.
  ///
  /// Findings of different rules may overlap. The ranges count Unicode scalars.
  ///
  /// - Complexity: O(*n*) in the bytes of the text; a text without any trace of a number or an address is let through
  ///   after one look at each byte.
  public func findings(in text: String) -> [Finding] {
    guard ScreenedText.holdsTraces(text) else { return [] }
    let screened = ScreenedText(text)
    let found = rules.flatMap { rule in
      rule.spans(screened).map { span in
        Finding(
          category: rule.category, rule: rule.name, level: rule.level, confidence: rule.confidence,
          range: screened.scalarRange(span))
      }
    }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule) < ($1.range.lowerBound, $1.range.upperBound, $1.rule)
    }
  }
}

/// One kind of identifier and how it is recognised: a row of the table of rules.
public struct Rule: Sendable {
  /// The stable name, such as `ssn.dashed`.
  public let name: String
  /// The class of identifier, such as `SSN`.
  public let category: String
  public let level: FindingLevel
  /// 0 ... 1.
  public let confidence: Double
  /// The spans in a text, as ranges of its UTF-8 bytes, in order and without overlap.
  public let spans: @Sendable (ScreenedText) -> [Range<Int>]

  /// Makes a row.
  public init(
    name: String, category: String, level: FindingLevel, confidence: Double,
    spans: @escaping @Sendable (ScreenedText) -> [Range<Int>]
  ) {
    self.name = name
    self.category = category
    self.level = level
    self.confidence = confidence
    self.spans = spans
  }
}

import HospitalModel

/// One kind of identifier and how it is recognised: a row of the table of rules.
public struct Rule: Sendable {
  /// The stable name, such as `ssn.format`.
  public let name: String
  /// The class of identifier, such as `SSN`.
  public let category: String
  /// What a finding asks for when no word about anybody's health is near; near one, a warning becomes a block.
  public let level: FindingLevel
  /// 0 ... 1; below one half it is a note for whoever looks, and no post is flagged for it.
  public let confidence: Double
  /// Where the rule comes from: a law, a standard, a contract.
  public let source: String
  /// What a finding is, for people.
  public let reason: String
  let matching: Matching

  /// How a row finds what it is about.
  enum Matching: Sendable {
    case spans(@Sendable (ScreenedText) -> [Range<Int>])
    /// A candidate of a shape, where the words around it are right.
    case shape(Shape, @Sendable (ScreenedText, Candidate) -> Bool)
    /// A name, where the words around it are right.
    case name(@Sendable (NameContext) -> Bool)
    /// What a shape is when it is nobody's: no further row is asked.
    case exemption(Shape, @Sendable (ScreenedText, Candidate) -> Bool)
    /// A name that is no patient's: no further row is asked.
    case nameExemption(@Sendable (NameContext) -> Bool)
  }

  /// Makes a row from a function that finds its spans.
  ///
  /// - Parameter spans: The spans in a text, as ranges of its folded bytes, in order and without overlap. What lies
  ///   outside the text is left out.
  public init(
    name: String, category: String, level: FindingLevel, confidence: Double, source: String = "", reason: String = "",
    spans: @escaping @Sendable (ScreenedText) -> [Range<Int>]
  ) {
    self.name = name
    self.category = category
    self.level = level
    self.confidence = confidence
    self.source = source
    self.reason = reason
    matching = .spans(spans)
  }

  private init(
    _ name: String, _ category: Category?, _ level: FindingLevel, _ confidence: Double, _ source: Source,
    _ reason: String,
    _ matching: Matching
  ) {
    self.name = name
    self.category = category?.rawValue ?? ""
    self.level = level
    self.confidence = confidence
    self.source = source.rawValue
    self.reason = reason
    self.matching = matching
  }

  /// A row for candidates of a shape.
  static func row(
    _ name: String, _ category: Category, _ shape: Shape, _ level: FindingLevel, _ confidence: Double, _ source: Source,
    _ reason: String, when isRight: @escaping @Sendable (ScreenedText, Candidate) -> Bool = { _, _ in true }
  ) -> Rule {
    Rule(name, category, level, confidence, source, reason, .shape(shape, isRight))
  }

  /// A row for names.
  static func nameRow(
    _ name: String, _ level: FindingLevel, _ confidence: Double, _ reason: String,
    when isRight: @escaping @Sendable (NameContext) -> Bool
  ) -> Rule {
    Rule(name, .name, level, confidence, .safeHarborA, reason, .name(isRight))
  }

  /// A row that lets candidates of a shape go.
  static func exemption(
    _ name: String, _ shape: Shape, _ source: Source,
    when isRight: @escaping @Sendable (ScreenedText, Candidate) -> Bool
  ) -> Rule {
    Rule(name, nil, .note, 0, source, "", .exemption(shape, isRight))
  }

  /// A row that lets names go.
  static func nameExemption(
    _ name: String, _ source: Source, when isRight: @escaping @Sendable (NameContext) -> Bool
  ) -> Rule {
    Rule(name, nil, .note, 0, source, "", .nameExemption(isRight))
  }

  /// True for a row that only lets candidates go.
  var isExemption: Bool {
    switch matching {
    case .exemption, .nameExemption: true
    case .spans, .shape, .name: false
    }
  }
}

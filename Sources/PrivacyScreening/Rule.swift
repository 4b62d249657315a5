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
  /// Where the rule comes from: a law, a standard, a list.
  public let source: String
  let matching: Matching

  enum Matching: Sendable {
    case spans(@Sendable (ScreenedText) -> [Range<Int>])
    /// A candidate of a shape, where the words around it are right.
    case shape(Shape, @Sendable (ScreenedText, Candidate) -> Bool)
    /// A name, where the words around it are right.
    case name(@Sendable (NameContext) -> Bool)
    /// A name that is no patient's: no further row is asked.
    case nameExemption(@Sendable (NameContext) -> Bool)
    /// What a shape is when it is nobody's: no further row is asked.
    case exemption(Shape, @Sendable (ScreenedText, Candidate) -> Bool)
  }

  /// Makes a row from a function that finds its spans.
  ///
  /// - Parameter spans: The spans in a text, as ranges of its folded bytes, in order and without overlap. What lies outside
  ///   the text is left out.
  public init(
    name: String, category: String, level: FindingLevel, confidence: Double, source: String = "",
    spans: @escaping @Sendable (ScreenedText) -> [Range<Int>]
  ) {
    self.init(name, category, level, confidence, source, .spans(spans))
  }

  private init(
    _ name: String, _ category: String, _ level: FindingLevel, _ confidence: Double, _ source: String, _ matching: Matching
  ) {
    self.name = name
    self.category = category
    self.level = level
    self.confidence = confidence
    self.source = source
    self.matching = matching
  }

  /// A row for candidates of a shape.
  static func row(
    _ name: String, _ category: Category, _ shape: Shape, _ level: FindingLevel, _ confidence: Double, _ source: Source,
    when isRight: @escaping @Sendable (ScreenedText, Candidate) -> Bool = { _, _ in true }
  ) -> Rule {
    Rule(name, category.rawValue, level, confidence, source.rawValue, .shape(shape, isRight))
  }

  /// A row for names.
  static func nameRow(
    _ name: String, _ level: FindingLevel, _ confidence: Double, _ source: Source, when isRight: @escaping @Sendable (NameContext) -> Bool
  ) -> Rule {
    Rule(name, Category.name.rawValue, level, confidence, source.rawValue, .name(isRight))
  }

  /// A row that lets names go.
  static func nameExemption(_ name: String, _ source: Source, when isRight: @escaping @Sendable (NameContext) -> Bool) -> Rule {
    Rule(name, "", .note, 0, source.rawValue, .nameExemption(isRight))
  }

  /// A row that lets candidates of a shape go.
  static func exemption(
    _ name: String, _ shape: Shape, _ source: Source, when isRight: @escaping @Sendable (ScreenedText, Candidate) -> Bool
  ) -> Rule {
    Rule(name, "", .note, 0, source.rawValue, .exemption(shape, isRight))
  }

  /// The classes of identifier that the screening contract names.
  enum Category: String, Sendable, CaseIterable {
    case name = "NAME"
    case date = "DATE"
    case ageOver89 = "AGE_OVER_89"
    case phone = "PHONE"
    case fax = "FAX"
    case email = "EMAIL"
    case socialSecurity = "SSN"
    case record = "MRN"
    case healthPlan = "HEALTH_PLAN"
    case account = "ACCOUNT"
    case license = "LICENSE"
    case vehicle = "VEHICLE"
    case device = "DEVICE"
    case url = "URL"
    case network = "IP"
    case biometric = "BIOMETRIC"
    case photo = "PHOTO"
    case address = "ADDRESS"
    case zip = "ZIP"
    case otherID = "OTHER_ID"
  }

  /// Where a rule comes from.
  enum Source: String, Sendable {
    case safeHarborA = "45 CFR 164.514(b)(2)(i)(A)"
    case safeHarborB = "45 CFR 164.514(b)(2)(i)(B)"
    case safeHarborC = "45 CFR 164.514(b)(2)(i)(C)"
    case safeHarborD = "45 CFR 164.514(b)(2)(i)(D)"
    case safeHarborE = "45 CFR 164.514(b)(2)(i)(E)"
    case safeHarborF = "45 CFR 164.514(b)(2)(i)(F)"
    case safeHarborG = "45 CFR 164.514(b)(2)(i)(G)"
    case safeHarborH = "45 CFR 164.514(b)(2)(i)(H)"
    case safeHarborI = "45 CFR 164.514(b)(2)(i)(I)"
    case safeHarborJ = "45 CFR 164.514(b)(2)(i)(J)"
    case safeHarborK = "45 CFR 164.514(b)(2)(i)(K)"
    case safeHarborL = "45 CFR 164.514(b)(2)(i)(L)"
    case safeHarborM = "45 CFR 164.514(b)(2)(i)(M)"
    case safeHarborN = "45 CFR 164.514(b)(2)(i)(N)"
    case safeHarborO = "45 CFR 164.514(b)(2)(i)(O)"
    case safeHarborP = "45 CFR 164.514(b)(2)(i)(P)"
    case safeHarborQ = "45 CFR 164.514(b)(2)(i)(Q)"
    case safeHarborR = "45 CFR 164.514(b)(2)(i)(R)"
    case numberingPlan = "North American Numbering Plan"
    case vehicleNumbers = "49 CFR 565.15"
    case medicareFormat = "CMS, Medicare beneficiary identifier format"
    case cardNumbers = "ISO/IEC 7812-1"
    case bankAccounts = "ISO 13616"
    case deviceIdentifiers = "21 CFR 801.40; GS1 General Specifications"
    case contract = "Screening contract, \"Not marked\""
    case allowList = "The hospital's own allow-list"
  }
}

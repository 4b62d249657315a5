import HospitalModel

/// The screening rules as they stand in one release, numbered so that older screenings can be told apart and repeated.
///
/// A rule set warns; it never certifies. No finding means "no known pattern found", not "safe" (DOMAIN 6).
public struct RuleSet: Sendable {
  /// Grows by one whenever a rule is added, removed or changed.
  public let version: Int
  public let rules: [Rule]
  /// What is the hospital's own, or public with consent.
  public let allowList: ScreeningAllowList
  let index: RuleTable.Index

  /// Makes a rule set.
  ///
  /// - Parameters:
  ///   - version: 1 or more.
  ///   - rules: In order: of the rows for one shape the first whose context is right decides.
  public init(version: Int, rules: [Rule], allowList: ScreeningAllowList = ScreeningAllowList()) {
    self.version = version
    self.rules = rules
    self.allowList = allowList
    index = RuleTable.Index(rules)
  }

  /// The rules of this release.
  public static let current = RuleSet(version: 5, rules: RuleTable.rows)

  /// Tells apart what was screened by these rules with this allow-list: the version, then what is allowed.
  ///
  /// It grows with the version. Two allow-lists have the same one by chance once in 2^40.
  public var stamp: Int64 { Int64(version) << Self.fingerprintBits | allowList.fingerprint }

  /// The stamps of the same version lie below this one.
  public var endOfVersion: Int64 { Int64(version + 1) << Self.fingerprintBits }

  /// How many bits of a stamp tell the allow-list.
  static let fingerprintBits: Int64 = 40

  /// True for the stamp of an older version, or of this one with another allow-list. What a newer hsdash screened is not outdated.
  public func isOutdated(_ stamp: Int64) -> Bool {
    stamp != self.stamp && stamp < endOfVersion
  }

  /// What a finding of a rule is, for people; empty for a rule that is not in the table.
  public func reason(of rule: String) -> String {
    rules.first { $0.name == rule }?.reason ?? ""
  }

  /// The same rules, with what is allowed besides.
  public func allowing(_ list: ScreeningAllowList) -> RuleSet {
    RuleSet(version: version, rules: rules, allowList: list)
  }

  /// The spans of a text that may identify a patient, by their beginning, then their end.
  ///
  /// Findings of one category do not overlap. The ranges count Unicode scalars. A finding with a confidence below one
  /// half is a note: a number or an address of somebody, with nothing near that ties it to a patient.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public func findings(in text: String) -> [Finding] {
    var screener = TextScreener(self)
    return screener.findings(in: text)
  }
}

/// Screens one text after another with the same memory, which a bulk load would otherwise get anew for each.
public struct TextScreener: Sendable {
  private var windows: TextWindows

  /// Makes one for a rule set.
  public init(_ rules: RuleSet) {
    windows = TextWindows(rules)
  }

  /// The findings of ``RuleSet/findings(in:)``.
  public mutating func findings(in text: String) -> [Finding] {
    var text = text
    windows.begin()
    text.withUTF8 { windows.append($0) }
    windows.end()
    return windows.findings
  }
}

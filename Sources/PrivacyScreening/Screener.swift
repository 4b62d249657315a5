import HospitalModel

/// Screens one text after another with the same memory.
public struct Screener: Sendable {
  private let rules: RuleSet
  private var text = ScreenedText()

  /// Makes a screener.
  public init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// A masked text is read again, so that what one finding hid from another rule is found too, and redacting a redacted
  /// text changes nothing.
  private static let mostRounds = 4

  /// The findings of a text in UTF-8, by their beginning, then their end; see ``RuleSet/findings(in:)``.
  public mutating func findings(in utf8: UnsafeBufferPointer<UInt8>) -> [Finding] {
    guard !utf8.isEmpty else { return [] }
    text.read(utf8)
    var found = spans(functions: true)
    guard !found.isEmpty else { return [] }
    let marksHealth = text.tokens.contains { !$0.classes.isDisjoint(with: .health) }
    var newest = found
    for _ in 1..<Self.mostRounds {
      text.mask(newest.map(\.bytes))
      newest = spans(functions: false)
      if newest.isEmpty { break }
      found += newest
    }
    return found.sorted { ($0.bytes.lowerBound, $0.bytes.upperBound, $0.rule.name) < ($1.bytes.lowerBound, $1.bytes.upperBound, $1.rule.name) }
      .map { finding($0, isBesideHealth: marksHealth) }
  }

  private struct Span {
    let rule: Rule
    let bytes: Range<Int>
  }

  private func spans(functions: Bool) -> [Span] {
    var found: [Span] = []
    if !text.traces.isEmpty {
      for candidate in CandidateFinder.candidates(in: text) where !rules.allowList.allows(candidate, in: text) {
        if let rule = rules.index.finding(text, candidate) { found.append(Span(rule: rule, bytes: candidate.bytes)) }
      }
    }
    guard functions else { return found }
    let whole = text.bytes.indices
    for (rule, spans) in rules.index.functions {
      for span in spans(text) where span.lowerBound >= 0 && span.upperBound <= whole.upperBound && !span.isEmpty {
        found.append(Span(rule: rule, bytes: span))
      }
    }
    return found
  }

  private func finding(_ span: Span, isBesideHealth: Bool) -> Finding {
    let level = span.rule.level == .warn && isBesideHealth ? .block : span.rule.level
    return Finding(
      category: span.rule.category, rule: span.rule.name, level: level, confidence: span.rule.confidence,
      range: text.scalarRange(span.bytes))
  }
}

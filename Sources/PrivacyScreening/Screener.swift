import HospitalModel

/// Screens one text after another with the same memory.
struct Screener: Sendable {
  private let rules: RuleSet
  private(set) var text = ScreenedText()

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  /// A masked text is read again, so that what one finding hid from another rule is found too, and redacting a redacted
  /// text changes nothing. One more round is nearly always enough.
  private static let mostRounds = 4
  /// How far, in tokens, a word about somebody's health makes a warning a block.
  private static let healthReach = 40

  /// The findings of a text in UTF-8, by their beginning, then their end; see ``RuleSet/findings(in:)``.
  mutating func findings(in utf8: UnsafeBufferPointer<UInt8>) -> [Finding] {
    guard !utf8.isEmpty else { return [] }
    text.read(utf8)
    var found = candidateSpans() + functionSpans()
    var newest = found
    for _ in 1..<Self.mostRounds where !newest.isEmpty {
      text.mask(newest.map(\.bytes))
      newest = candidateSpans()
      found += newest
    }
    guard !found.isEmpty else { return [] }
    found.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound, $0.rule.name) < (
        $1.bytes.lowerBound, $1.bytes.upperBound, $1.rule.name
      )
    }
    return found.map(finding)
  }

  private struct Span {
    let rule: Rule
    let bytes: Range<Int>
    let isBesideHealth: Bool
  }

  private func candidateSpans() -> [Span] {
    guard !text.traces.isEmpty else { return [] }
    var found: [Span] = []
    for candidate in CandidateFinder.candidates(in: text) where !rules.allowList.allows(candidate, in: text) {
      guard let rule = rules.index.finding(text, candidate) else { continue }
      let isBesideHealth = text.isAround(candidate.tokens, .health, Self.healthReach)
      found.append(Span(rule: rule, bytes: candidate.bytes, isBesideHealth: isBesideHealth))
    }
    return found
  }

  private func functionSpans() -> [Span] {
    let whole = text.bytes.indices
    return rules.index.functions.flatMap { rule, spans in
      spans(text).filter { !$0.isEmpty && $0.clamped(to: whole) == $0 }
        .map { Span(rule: rule, bytes: $0, isBesideHealth: false) }
    }
  }

  private func finding(_ span: Span) -> Finding {
    let level = span.rule.level == .warn && span.isBesideHealth ? .block : span.rule.level
    return Finding(
      category: span.rule.category, rule: span.rule.name, level: level, confidence: span.rule.confidence,
      range: text.scalarRange(span.bytes))
  }
}

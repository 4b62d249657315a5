import HospitalModel
import PrivacyScreening
import TerminalCells

/// A text that was about to leave and in which a rule found something: it waits for a decision.
package struct HeldText: Equatable, Sendable {
  package let request: CopyRequest
  /// `the text`, `the row`.
  package let what: String
  package let fingerprint: TextFingerprint
  package let findings: [Finding]

  package init(request: CopyRequest, what: String, fingerprint: TextFingerprint, findings: [Finding]) {
    self.request = request
    self.what = what
    self.fingerprint = fingerprint
    self.findings = findings
  }

  /// True when a second person has to agree.
  package var isBlocked: Bool { findings.contains { $0.level == .block } }

  /// What letting it out asks for.
  static func overrideWords(_ held: HeldText) -> String {
    "lets it out as it is: a reason\(held.isBlocked ? " and a second person are" : " is") asked for and kept"
  }
}

/// Why spans were found, for people.
enum FindingWords {
  /// One line for each kind of finding, the gravest first: `block  SSN (ssn.format) x2: why`.
  static func summary(_ findings: [Finding]) -> [String] {
    let groups = Dictionary(grouping: findings) { "\($0.category) (\($0.rule))" }
    let lines = groups.map { name, group -> (level: FindingLevel, text: String) in
      let level = group.map(\.level).max() ?? .note
      let reason = RuleSet.current.reason(of: group[0].rule)
      return (
        level, "\(level)  \(name)\(group.count > 1 ? " x\(group.count)" : "")\(reason.isEmpty ? "" : ": \(reason)")"
      )
    }
    return lines.sorted { ($1.level, $0.text) < ($0.level, $1.text) }.map(\.text)
  }

  /// Each span by itself, in its order: level, category, rule, confidence and reason, where the rule comes from.
  static func details(_ findings: [Finding], in text: String) -> [String] {
    findings.enumerated().flatMap { index, finding in
      let rule = RuleSet.current.rules.first { $0.name == finding.rule }
      let reason = rule.map(\.reason) ?? "by a rule that this hsdash no longer has"
      let source = rule.map { $0.source.isEmpty ? "" : "   (\($0.source))" } ?? ""
      let percent = Int((finding.confidence * 100).rounded())
      return [
        "\(index + 1). \(finding.category), \(text): \(finding.level), \(percent) % sure, rule \(finding.rule)",
        "   \(reason)\(source)",
      ]
    }
  }
}

extension DashboardState {
  mutating func press(_ key: KeyPress, in held: HeldText) -> [Effect] {
    switch key {
    case "m":
      layers.removeLast()
      return [.copyMasked(held.request)]
    case "o":
      guard !settings.isReadOnly else {
        notice = Notice("This screen is read-only: it can only be copied masked.")
        return []
      }
      replaceFront(.form(.releasing(held)))
    case "q": layers.removeLast()
    default: notice = Notice("m copies it masked, o lets it out with a reason, Esc leaves it.")
    }
    return []
  }
}

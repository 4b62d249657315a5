import HospitalModel
import PrivacyScreening

/// What is found in a text, as `CATEGORY: span`, by place; notes are left out.
func found(_ text: String, _ rules: RuleSet = .current) -> [String] {
  let scalars = Array(text.unicodeScalars)
  return rules.findings(in: text).filter { $0.confidence >= 0.5 }.map { finding in
    var span = String.UnicodeScalarView()
    span.append(contentsOf: scalars[finding.range])
    return "\(finding.category): \(String(span))"
  }
}

/// Numbers that follow each other the same way on every machine.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % sides
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}

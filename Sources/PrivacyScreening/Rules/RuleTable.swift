/// The table of rules: for a candidate the first row of its shape whose context is right decides.
enum RuleTable {
  static let rows: [Rule] = numbers + addresses + dates + names

  /// The rows of a rule set by the shape that they read.
  struct Index: Sendable {
    let byShape: [[Rule]]
    /// Rows that find their spans themselves.
    let functions: [(rule: Rule, spans: @Sendable (ScreenedText) -> [Range<Int>])]

    init(_ rules: [Rule]) {
      var byShape = [[Rule]](repeating: [], count: Shape.count)
      var functions: [(rule: Rule, spans: @Sendable (ScreenedText) -> [Range<Int>])] = []
      for rule in rules {
        switch rule.matching {
        case .spans(let spans): functions.append((rule, spans))
        case .shape(let shape, _), .exemption(let shape, _): byShape[Int(shape.rawValue)].append(rule)
        }
      }
      self.byShape = byShape
      self.functions = functions
    }
  }
}

extension Rule {
  /// The verdict of a row on a candidate: `nil` when it does not apply, otherwise whether it is a finding.
  func verdict(_ text: ScreenedText, _ candidate: Candidate) -> Bool? {
    switch matching {
    case .spans: nil
    case .shape(_, let isRight): isRight(text, candidate) ? true : nil
    case .exemption(_, let isRight): isRight(text, candidate) ? false : nil
    }
  }
}

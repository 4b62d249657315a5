/// The table of rules: for a candidate the first row of its shape whose context is right decides.
enum RuleTable {
  static let rows: [Rule] = numbers + contacts + places + dates + names

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
        case .name, .nameExemption: byShape[Int(Shape.name.rawValue)].append(rule)
        }
      }
      self.byShape = byShape
      self.functions = functions
    }
  }
}

extension RuleTable.Index {
  /// The finding that the first applicable row makes of a candidate, or `nil`.
  func finding(_ text: ScreenedText, _ candidate: Candidate) -> Rule? {
    let rows = byShape[Int(candidate.shape.rawValue)]
    guard !rows.isEmpty else { return nil }
    return candidate.shape == .name ? finding(rows, NameContext(text, candidate)) : finding(rows, text, candidate)
  }

  private func finding(_ rows: [Rule], _ text: ScreenedText, _ candidate: Candidate) -> Rule? {
    for row in rows {
      switch row.matching {
      case .shape(_, let isRight): if isRight(text, candidate) { return row }
      case .exemption(_, let isRight): if isRight(text, candidate) { return nil }
      case .spans, .name, .nameExemption: continue
      }
    }
    return nil
  }

  private func finding(_ rows: [Rule], _ context: NameContext) -> Rule? {
    for row in rows {
      switch row.matching {
      case .name(let isRight): if isRight(context) { return row }
      case .nameExemption(let isRight): if isRight(context) { return nil }
      case .spans, .shape, .exemption: continue
      }
    }
    return nil
  }
}

/// The table of rules: for a candidate the first row of its shape whose context is right decides.
enum RuleTable {
  static let rows: [Rule] = numbers + contacts + places + dates + names

  /// The rows of a rule set by the shape that they read.
  struct Index: Sendable {
    /// A row as it is asked: no rule where it only lets candidates go.
    private struct Row<Question: Sendable>: Sendable {
      let rule: Rule?
      let isRight: Question
    }

    private var byShape = [[Row<@Sendable (ScreenedText, Candidate) -> Bool>]](repeating: [], count: Shape.count)
    private var ofNames: [Row<@Sendable (NameContext) -> Bool>] = []
    /// Rows that find their spans themselves.
    private(set) var functions: [(rule: Rule, spans: @Sendable (ScreenedText) -> [Range<Int>])] = []

    init(_ rules: [Rule]) {
      for rule in rules {
        let asked = rule.isExemption ? nil : rule
        switch rule.matching {
        case .spans(let spans): functions.append((rule, spans))
        case .shape(let shape, let isRight), .exemption(let shape, let isRight):
          byShape[Int(shape.rawValue)].append(Row(rule: asked, isRight: isRight))
        case .name(let isRight), .nameExemption(let isRight): ofNames.append(Row(rule: asked, isRight: isRight))
        }
      }
    }

    /// The finding that the first applicable row makes of a candidate, or `nil`.
    ///
    /// The rows are asked in their place: a copy of each would take longer than many a question.
    func finding(_ text: ScreenedText, _ candidate: Candidate) -> Rule? {
      if candidate.shape == .name {
        guard !ofNames.isEmpty else { return nil }
        let context = NameContext(text, candidate)
        return ofNames.indices.first { ofNames[$0].isRight(context) }.flatMap { ofNames[$0].rule }
      }
      let shape = Int(candidate.shape.rawValue)
      return byShape[shape].indices.first { byShape[shape][$0].isRight(text, candidate) }
        .flatMap { byShape[shape][$0].rule }
    }
  }
}

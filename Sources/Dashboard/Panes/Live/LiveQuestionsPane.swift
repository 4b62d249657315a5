import HospitalModel
import TerminalCells
import TerminalWidgets

/// What people ask: open questions by their age, what may be one, and what was answered.
package enum LiveQuestionsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let scene: LiveScene?
    /// Open ones first, the oldest first; then candidates; then those answered, the newest first.
    package let questions: [EventQuestion]
    package let figures: QuestionFigures?
  }

  package static let id = PaneID("live-questions")
  package static let title = "Questions"
  package static let summary = "What people ask a live event: open by age, candidates to be marked, answered."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let scene = try LiveScene.load(context, from: reader)
    let questions = try scene.map { try reader.live.questions($0.event.id, context.clock.now) } ?? []
    let figures = scene.map { QuestionFigures(questions, of: $0.event, at: context.clock.now) }
    return Model(scene: scene, questions: questions, figures: reader.audience == .staff ? figures : nil)
  }

  private static func command(
    _ name: String, _ key: KeyPress, _ title: String, _ help: String, access: CommandAccess = .changing,
    isHinted: Bool = false, _ run: @escaping @Sendable (EventQuestion, LiveScene) -> [Move]
  ) -> Command<Self> {
    Command(name, [key], title, help: help, access: access, isHinted: isHinted) { state, model, _ in
      guard let scene = model.scene, let index = state.selected(of: model.questions.count) else {
        return [.notice("Nothing was asked yet.")]
      }
      return run(model.questions[index], scene)
    }
  }

  private static func mark(_ question: EventQuestion, _ mark: QuestionMark, _ scene: LiveScene, _ words: String) -> Move
  {
    .act(.live(.question(question.post.id, mark)), scene.event.id, words)
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.questions.count } + LiveCommands.rows(\.scene) + [
      command("open", "Enter", "read", "the post in full", access: .reading, isHinted: true) { question, _ in
        [.read(question.post.id)]
      },
      command("mark-question", "m", "a question", "marks a candidate as a question, or opens an answered one again") {
        question, scene in
        switch question.state {
        case .candidate: [mark(question, .asks, scene, "It is a question.")]
        case .open: [.notice("It is a question. x says that it asks nothing.")]
        case .answered: [mark(question, .open, scene, "It waits again.")]
        }
      },
      command("no-question", "x", "no question", "says that a post asks nothing: it leaves the list") {
        question, scene in [mark(question, .asksNothing, scene, "It asks nothing.")]
      },
      command("answered", "A", "answered", "notes how, or where, it was answered", isHinted: true) { question, scene in
        [.fill(.live(.answered(scene.desk, question.post.id)))]
      },
      command("copy", "y", "copy", "copies the question", access: .reading) { question, _ in
        [.perform(.copy(.text(question.post.id)))]
      },
      command("open-link", "o", "open page", "opens the post's page in a browser", access: .reading) { question, _ in
        [.perform(.open(question.post.id))]
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.questions.count, height: context.size.rows)
  }

  package static func selectedPost(_ model: Model, _ state: State) -> PostID? {
    state.selected(of: model.questions.count).map { model.questions[$0].post.id }
  }

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let scene = model.scene, let figures = model.figures else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    let oldest = figures.oldestOpen.map { "oldest open \(Age.text(context.clock.now - $0))" }
    let candidates = figures.candidates > 0 ? "\(figures.candidates) may be questions: m, x" : ""
    let style = CellStyle(isLate(figures.oldestOpen, context.clock) ? .severe : .warning)
    return scene.box(
      "\(title)  \(figures.answered) of \(figures.asked) answered", right: oldest.map { [StyledText($0, style)] } ?? [],
      left: [StyledText(candidates, .dim)], context)
  }

  /// Minutes that somebody who asks the room is left to wait: a tenth of two hours' patience.
  private static let patience: Int64 = 600

  static func isLate(_ since: Timestamp?, _ clock: BoardClock) -> Bool {
    since.map { clock.now - $0 >= patience } ?? false
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let scene = model.scene, let selected = state.selected(of: model.questions.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let top = state.top(of: model.questions.count, height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < model.questions.count {
      let question = model.questions[top + row]
      buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
        let words = standing(question, scene, context.clock)
        let style = CellStyle(question.isOpen ? .text : .dim)
        TableRow([
          StyledLine(words.lead, CellStyle(words.role, question.isOpen ? .bold : [])),
          StyledLine(findingPieces(question.post.title, question.post.titleFindings, style: style)),
          StyledLine(words.rest, .dim),
        ]).draw(into: &area, row: 0, layout: columns)
      }
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static let columns = ColumnLayout([
    .init(.fixed(8), priority: 5, alignment: .right), .init(.share(2), minimum: 20, priority: 6),
    .init(.share(1), minimum: 12, priority: 2),
  ])

  /// The age of what is open, `maybe` for a candidate, `answered`; and what belongs to it.
  private static func standing(
    _ question: EventQuestion, _ scene: LiveScene, _ clock: BoardClock
  ) -> (lead: String, role: StyleRole, rest: String) {
    let asked = question.post.key.published
    switch question.state {
    case .open:
      return (
        Age.text(clock.now - asked), isLate(asked, clock) ? .severe : .warning,
        question.author.map { "by \($0)" } ?? "asked \(scene.time(asked, clock))"
      )
    case .candidate(let reason): return ("maybe", .dim, "for \(reason)")
    case .answered(let answer):
      let wait = Age.text(answer.time - asked)
      let by = answer.person.map { ", says \($0)" } ?? ""
      let how = answer.words.isEmpty ? "" : ": \(answer.words)"
      return ("answered", .good, "\(wait == "now" ? "at once" : "after \(wait)")\(by)\(how)")
    }
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    if audience == .public { return model.scene == nil ? LiveWords.none(audience) : LiveWords.inside }
    return model.scene == nil
      ? LiveWords.none(audience)
      : [
        "Nothing was asked yet.",
        "Posts of the channels on which people ask are looked through; m marks one as a question.",
      ]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let scene = model.scene, let figures = model.figures, let selected = state.selected(of: model.questions.count)
    else { return ["\(title):"] + emptyText(model, context.audience) }
    let candidates = figures.candidates > 0 ? ", \(figures.candidates) may be questions" : ""
    return ["\(title): \(figures.answered) of \(figures.asked) answered\(candidates)"]
      + model.questions.enumerated().map { index, question in
        (index == selected ? "Selected: " : "") + description(question, scene, context.clock)
      }
  }

  private static func description(_ question: EventQuestion, _ scene: LiveScene, _ clock: BoardClock) -> String {
    let words = standing(question, scene, clock)
    return "\(question.isOpen ? "open for " : "")\(words.lead), \(words.rest): \(quoted(question.post.title))"
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    guard let scene = model.scene else { return nil }
    return state.selected(of: model.questions.count).map { description(model.questions[$0], scene, context.clock) }
  }
}

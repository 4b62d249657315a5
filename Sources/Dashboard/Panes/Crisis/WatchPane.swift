import HospitalModel
import TerminalCells
import TerminalWidgets

/// What is said around an incident: cries for help, rumours, appeals for money, what people ask. For staff, never on a wall.
package enum WatchPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    package let reading: WatchReading
    package let lines: [WatchLine]
  }

  package static let id = PaneID("crisis-watch")
  package static let title = "Watch"
  package static let summary =
    "What is said around an incident: cries for help, rumours open and answered, appeals that are not yours, what people ask."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard reader.audience == .staff, let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, reading: .empty, lines: [])
    }
    let hospital = try reader.facts().hospitals.first { $0.id == incident.hospital }
    let reading = try reader.crisis.watch(incident, context.clock.now)
    return Model(
      incident: incident, hospital: hospital, reading: reading, lines: WatchLine.all(reading, hospital, context.clock))
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.lines.count, height: context.size.rows)
  }

  // MARK: Commands

  private static func selected(_ state: State, _ model: Model) -> WatchLine.Subject? {
    state.selected(of: model.lines.count).map { model.lines[$0].subject }
  }

  private static func open(_ model: Model) -> Incident? {
    model.incident.flatMap { $0.ended == nil ? $0 : nil }
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.lines.count } + [
      Command("open", ["Enter"], "in full", help: "all that is known of it; for a cry for help what you may send") {
        state, model, context in
        selected(state, model).map { [.show(WatchSheet.sheet($0, model, context.clock))] } ?? [.notice(nothing)]
      },
      Command("post", ["o"], "post", help: "the post itself, in the reader") { state, model, _ in
        guard let subject = selected(state, model) else { return [.notice(nothing)] }
        return subject.post.map { [.read($0)] } ?? [.notice("No post stands behind it: it was heard.")]
      },
      Command(
        "edit", ["e"], "answer", help: "answers a rumour with its source; says of an appeal whether it is fake",
        access: .changing, isHinted: true
      ) { state, model, _ in
        guard let incident = open(model) else { return [.notice(closed)] }
        switch selected(state, model) {
        case .rumour(let rumour): return [.fill(.answer(incident, rumour))]
        case .appeal(let appeal): return [.fill(.appeal(incident, appeal, official: model.reading.giving))]
        case .plea: return [.notice("A person answers it: Enter shows what you may send, a takes it on.")]
        case .question: return [.notice("A fact answers it: n beside “What may be said” adds one.")]
        case nil: return [.notice(nothing)]
        }
      },
      Command(
        "new", ["n"], "rumour", help: "a rumour that somebody heard; ~ beside a post marks that post",
        access: .changing, isHinted: true
      ) { _, model, _ in
        guard let incident = open(model) else { return [.notice(closed)] }
        return [.fill(.rumour(incident))]
      },
      Command(
        "acknowledge", ["a"], "take on", help: "takes this cry for help on, by your name and the time; u takes it back",
        access: .changing, isHinted: true
      ) { state, model, _ in
        guard case .plea(let plea) = selected(state, model) else {
          return [.notice("Only a cry for help is taken on here; a rumour is answered (e).")]
        }
        if let taken = plea.taken { return [.notice("\(taken.person) has taken it on already.")] }
        return [.perform(.decide([.acknowledge(plea.id, by: "")], notice: "Taken on. u takes it back."))]
      },
      Command(
        "copy", ["y"], "copy", help: "copies the 911/988 text, a rumour's answer, or the official giving link",
        isHinted: true
      ) { state, model, _ in selected(state, model).map { copy($0, model) } ?? [.notice(nothing)] },
      Command(
        "seal", ["X"], "seal", help: "takes a rumour that was typed out for good; that it was noted stays",
        access: .changing
      ) { state, model, _ in
        guard case .rumour(let rumour) = selected(state, model) else {
          return [.notice("Only a rumour is sealed here.")]
        }
        if let post = rumour.note.post { return [.seal(.post(post), "this post")] }
        return [.seal(.rumour(rumour.note.id), "this rumour")]
      },
    ]

  private static func copy(_ subject: WatchLine.Subject, _ model: Model) -> [Move] {
    func words(_ text: String, _ name: String) -> [Move] { [.perform(.copy(.words(text, of: name)))] }
    switch subject {
    case .plea(let plea): return words((plea.match?.language ?? .english).help, "the 911/988 text")
    case .rumour(let rumour):
      return rumour.answers.last.map { words("\($0.answer.words) (\($0.answer.source))", "the answer") }
        ?? [.notice("It is not answered yet: e answers it.")]
    case .appeal:
      return model.reading.giving.map { words($0, "the official giving link") } ?? [.notice(noGiving)]
    case .question(let question):
      return words("\(question.topic.title) \(counted(question.count, "post"))", "what is asked")
    }
  }

  static let closed = "No incident is open: O opens one."
  static let nothing = "Nothing is watched here yet."
  static let noGiving = "The configuration names no giving link: giving under hospitals does."
}

/// A row of what is said.
package struct WatchLine: Equatable, Sendable {
  package enum Subject: Equatable, Sendable {
    case plea(Plea)
    case rumour(Rumour)
    case appeal(Appeal)
    case question(AskedQuestion)

    /// The post behind it; `nil` for what was heard, and for a question of many.
    var post: PostID? {
      switch self {
      case .plea(let plea): plea.post
      case .rumour(let rumour): rumour.note.post
      case .appeal(let appeal): appeal.post
      case .question(let question): question.posts.first?.id
      }
    }
  }

  let subject: Subject
  /// True while it waits for a person.
  let calls: Bool
  /// Never cut: `CRY FOR HELP`, `RUMOUR`.
  let word: StyledText
  let age: String
  let text: MeasuredText
  /// What was done, by whom and when; never cut.
  let note: MeasuredText
  let description: String

  private init(
    _ subject: Subject, calls: Bool, _ word: String, _ role: StyleRole, age: String = "", text: String, note: String
  ) {
    self.subject = subject
    self.calls = calls
    self.word = StyledText(word, calls ? CellStyle(role, .bold) : CellStyle(role))
    self.age = age
    self.text = MeasuredText(text, limit: 400)
    self.note = MeasuredText(note, limit: 80)
    description = [word, age, text, note].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Everything, what waits first.
  static func all(_ reading: WatchReading, _ hospital: Hospital?, _ clock: BoardClock) -> [WatchLine] {
    let pleas = reading.pleas.map { line($0, hospital, clock) }
    let rumours = reading.rumours.map { line($0, reading, hospital, clock) }
    let appeals = reading.appeals.map { line($0, reading, hospital, clock) }
    let questions = reading.questions.map { line($0, hospital, clock) }
    let groups = [pleas, rumours, appeals]
    return groups.flatMap { $0.filter(\.calls) } + questions + groups.flatMap { $0.filter { !$0.calls } }
  }

  private static func line(_ plea: Plea, _ hospital: Hospital?, _ clock: BoardClock) -> WatchLine {
    let taken = plea.taken.map { "\($0.person) \(clock.local($0.time, in: hospital).clock)" }
    return WatchLine(
      .plea(plea), calls: plea.taken == nil, plea.taken == nil ? "CRY FOR HELP" : "cry for help",
      plea.taken == nil ? .severe : .dim, age: Age.text(clock.now - plea.time), text: "“\(plea.title)”",
      note: taken ?? "read it now")
  }

  private static func line(
    _ rumour: Rumour, _ reading: WatchReading, _ hospital: Hospital?, _ clock: BoardClock
  ) -> WatchLine {
    let words = "“\(rumour.words ?? "(sealed)")”"
    guard let last = rumour.answers.last else {
      let waits = clock.now - rumour.heard
      return WatchLine(
        .rumour(rumour), calls: true, "RUMOUR OPEN", waits >= reading.patience ? .severe : .warning,
        age: Age.text(waits), text: words, note: waits >= reading.patience ? "LATE: e answers" : "e answers")
    }
    let time = clock.local(last.time, in: hospital).clock
    let note = last.answer.isSetAside ? "set aside \(time)" : "\(last.answer.source) \(time)"
    return WatchLine(
      .rumour(rumour), calls: false, "rumour", .dim, text: "\(words)  \(last.answer.words)", note: note)
  }

  private static func line(
    _ appeal: Appeal, _ reading: WatchReading, _ hospital: Hospital?, _ clock: BoardClock
  ) -> WatchLine {
    guard let verdict = appeal.verdict else {
      return WatchLine(
        .appeal(appeal), calls: true, "NOT OUR LINK", .warning, age: Age.text(clock.now - appeal.time),
        text: "\(appeal.target)  “\(appeal.title)”", note: reading.giving.map { "ours: \(shortened($0))" } ?? "e judges"
      )
    }
    let time = clock.local(verdict.time, in: hospital).clock
    return WatchLine(
      .appeal(appeal), calls: false, verdict.verdict == .fake ? "FAKE appeal" : "appeal",
      verdict.verdict == .fake ? .severe : .dim, text: appeal.target, note: "\(verdict.person) \(time)")
  }

  private static func line(_ question: AskedQuestion, _ hospital: Hospital?, _ clock: BoardClock) -> WatchLine {
    let answer = question.answered.map { "answered \(clock.local($0, in: hospital).clock)" }
    return WatchLine(
      .question(question), calls: false, "asked \(question.count.grouped)", question.answered == nil ? .warning : .text,
      text: question.topic.title, note: answer ?? question.topic.unansweredWords)
  }

  /// An address without its scheme.
  private static func shortened(_ address: String) -> String {
    for scheme in ["https://", "http://"] where address.hasPrefix(scheme) {
      return String(address.dropFirst(scheme.count))
    }
    return address
  }
}

extension AskedTopic {
  /// What stands where no fact answers it: some questions are never answered by a feed.
  fileprivate var unansweredWords: String {
    if facts == [.deaths] { return "lead agency" }
    return facts.isEmpty ? title.contains("money") ? "giving link" : "inquiry desk" : "no answer"
  }
}

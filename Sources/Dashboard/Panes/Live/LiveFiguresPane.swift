import HospitalModel
import TerminalCells
import TerminalWidgets

/// How a live event goes: its clock, its rate, its questions, its reach, what comes next.
package enum LiveFiguresPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let scene: LiveScene?
    package let pace: EventPace?
    package let figures: [Figure]
  }

  /// A labelled figure, as it is drawn and described.
  package struct Figure: Equatable, Sendable {
    let label: String
    let value: String
    var role = StyleRole.text
  }

  package static let id = PaneID("live-figures")
  package static let title = "Live event"
  package static let summary = "A live event at a glance: clock, posts a minute, questions, reach, what comes next."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let scene = try LiveScene.load(context, from: reader) else {
      return Model(scene: nil, pace: nil, figures: [])
    }
    let now = context.clock.now
    let pace = try reader.live.pace(scene.event.id, now)
    guard reader.audience == .staff else {
      return Model(
        scene: scene, pace: pace,
        figures: [clock(scene, context.clock), rate(pace)] + reach(pace, scene, context.clock))
    }
    let questions = QuestionFigures(try reader.live.questions(scene.event.id, now), of: scene.event, at: now)
    let sheet = try reader.live.sheet(scene.event.id)
    let queue = EventQueue(
      try reader.crisis.statements(scene.event.id), next: try reader.live.next(scene.event.id))
    let tasks = try reader.live.tasks(scene.event.id)
    let steps = try reader.crisis.checklist(scene.event.id)
    return Model(
      scene: scene, pace: pace,
      figures: [clock(scene, context.clock), rate(pace)] + asked(questions, scene, context.clock)
        + reach(pace, scene, context.clock)
        + next(sheet, scene, context.clock) + leaving(queue, scene) + after(tasks, context.clock)
        + [consent(scene, steps)])
  }

  // MARK: Figures

  private static func clock(_ scene: LiveScene, _ clock: BoardClock) -> Figure {
    let state = scene.state(clock)
    let planned = "\(scene.time(scene.event.starts, clock)) to \(scene.time(scene.event.ends, clock))"
    return Figure(label: "clock", value: "\(state.text.text), planned \(planned)", role: state.style.role)
  }

  private static func rate(_ pace: EventPace) -> Figure {
    guard let perMinute = pace.perMinute else { return Figure(label: "posts", value: "none yet") }
    let minutes = (pace.until - pace.starts) / 60
    return Figure(
      label: "posts", value: "\(tenths(perMinute)) a minute, \(pace.posts.count.grouped) in \(minutes.grouped) min")
  }

  /// `0.8`: one digit behind the point.
  static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func asked(_ figures: QuestionFigures, _ scene: LiveScene, _ clock: BoardClock) -> [Figure] {
    guard figures.asked > 0 else {
      let maybe = figures.candidates > 0 ? "; \(figures.candidates) may be some" : ""
      return [Figure(label: "questions", value: "none yet\(maybe)")]
    }
    let isMore = scene.event.ended != nil && figures.answered > figures.answeredLive
    let share = percent(figures.liveShare)
    var rows = [
      Figure(
        label: "questions",
        value: isMore
          ? "\(figures.answeredLive) of \(figures.asked), \(share), while it ran; \(figures.answered) by now"
          : "\(figures.answeredLive) of \(figures.asked) answered, \(share)")
    ]
    if let oldest = figures.oldestOpen {
      rows.append(
        Figure(
          label: "oldest open", value: "\(Age.text(clock.now - oldest)), \(figures.asked - figures.answered) open",
          role: LiveQuestionsPane.isLate(oldest, clock) ? .severe : .warning))
    }
    return rows
  }

  static func percent(_ share: Double?) -> String {
    guard let share else { return "no value" }
    let tenths = Int((share * 1_000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }

  private static func reach(_ pace: EventPace, _ scene: LiveScene, _ clock: BoardClock) -> [Figure] {
    guard let followers = pace.followers else {
      return [Figure(label: "reach", value: "no channel tells its followers")]
    }
    let before = pace.followersBefore.flatMap { $0 == followers ? nil : ", \($0.grouped) at the beginning" } ?? ""
    let reach = "\(followers.grouped) followers"
    // A number is told whole or not at all.
    return [
      Figure(label: "reach", value: reach.count + before.count <= valueColumns ? reach + before : reach),
      Figure(label: "", value: "followers, not people who took part", role: .dim),
    ]
  }

  private static func next(_ sheet: [CueState], _ scene: LiveScene, _ clock: BoardClock) -> [Figure] {
    guard let next = sheet.first(where: { $0.actual == nil }) else { return [] }
    let late = next.delay(at: clock.now)
    let when =
      late > 0 ? "LATE \(Age.text(late * 60))" : "in \(Age.text(max(next.cue.planned - clock.now, 0)))"
    return [
      Figure(
        label: "next", value: "\(scene.time(next.cue.planned, clock)) \(when): \(next.cue.words)",
        role: late > 0 ? .warning : .text)
    ]
  }

  private static func leaving(_ queue: EventQueue, _ scene: LiveScene) -> [Figure] {
    let counts = "\(queue.ready.count) ready, \(queue.drafts.count) in work, \(queue.released.count) out"
    guard let first = queue.ready.first else { return [Figure(label: "our queue", value: counts)] }
    return [
      Figure(label: "our queue", value: counts),
      Figure(
        label: scene.isHeld ? "HELD" : "next up", value: "#\(first.number) \(first.current.title)",
        role: scene.isHeld ? .severe : .focus),
    ]
  }

  private static func after(_ tasks: [FollowUpState], _ clock: BoardClock) -> [Figure] {
    guard !tasks.isEmpty else { return [] }
    let late = tasks.count { $0.isLate(at: clock.now) }
    let open = tasks.count { !$0.task.isDone }
    return [
      Figure(
        label: "follow-ups", value: "\(open) open\(late > 0 ? ", \(late) LATE" : "")", role: late > 0 ? .severe : .text)
    ]
  }

  private static func consent(_ scene: LiveScene, _ steps: [ChecklistEntry]) -> Figure {
    scene.event.isConsentWithdrawn
      ? Figure(label: "consent", value: "TAKEN BACK: nothing leaves", role: .severe)
      : Figure(label: "consent", value: "on file: \(scene.event.consent)")
  }

  /// The fewest columns that a figure has where the chart stands beside it.
  static let valueColumns = figureColumns - labelWidth - 3
  static let figureColumns = 60
  static let labelWidth = 11

  package static let commands: [Command<Self>] =
    listCommands { $0.figures.count } + LiveCommands.rows(\.scene) + [
      Command("open", ["Enter"], "queue", help: "to our queue", isHinted: true) { _, _, _ in [.focus(LiveQueuePane.id)]
      }
    ]
}

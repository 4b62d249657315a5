import HospitalModel
import TerminalCells
import TerminalWidgets

/// What follows a live event: a film, photographs, a word to the press; whose it is and until when.
package enum LiveTasksPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let scene: LiveScene?
    package let tasks: [FollowUpState]
  }

  package static let id = PaneID("live-tasks")
  package static let title = "Follow-ups"
  package static let summary = "What follows a live event: what, who, until when, and what is late."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let scene = try LiveScene.load(context, from: reader)
    return Model(scene: scene, tasks: try scene.map { try reader.live.tasks($0.event.id) } ?? [])
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.tasks.count } + LiveCommands.rows(\.scene) + [
      Command(
        "done", ["Enter"], "done", help: "says that a task is done, or not yet", access: .changing, isHinted: true
      ) { state, model, _ in
        guard let scene = model.scene, let index = state.selected(of: model.tasks.count) else {
          return [.notice("Nothing follows yet: n says what.")]
        }
        let task = model.tasks[index].task
        return [
          .act(
            .live(.task(task.done(!task.isDone))), scene.event.id,
            task.isDone ? "\(task.what) is open again." : "\(task.what) is done.")
        ]
      },
      Command(
        "new-task", ["n"], "new task", help: "what is to follow, who, until when", access: .changing, isHinted: true
      ) { _, model, _ in
        guard let scene = model.scene else { return [.notice("No event is told live: N opens one.")] }
        return [.fill(.live(.task(scene.desk, nil)))]
      },
      Command("edit-task", ["e"], "edit", help: "another time, other people or words", access: .changing) {
        state, model, _ in
        guard let scene = model.scene, let index = state.selected(of: model.tasks.count) else {
          return [.notice("Nothing follows yet: n says what.")]
        }
        return [.fill(.live(.task(scene.desk, model.tasks[index].task)))]
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.tasks.count, height: context.size.rows)
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let scene = model.scene else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    let late = model.tasks.count { $0.isLate(at: context.clock.now) }
    let done = model.tasks.count(where: \.task.isDone)
    return scene.box(
      title, right: late > 0 ? [StyledText("\(late) LATE", CellStyle(.severe, .bold))] : [],
      left: [StyledText(model.tasks.isEmpty ? "" : "\(done) of \(model.tasks.count) done", .dim)], context)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let scene = model.scene, let selected = state.selected(of: model.tasks.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let top = state.top(of: model.tasks.count, height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < model.tasks.count {
      let task = model.tasks[top + row]
      buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
        let (words, role) = standing(task, scene, context.clock)
        TableRow([
          StyledLine(words, CellStyle(role, role == .severe ? .bold : [])),
          StyledLine(task.task.what, CellStyle(task.task.isDone ? .dim : .text)), StyledLine(task.task.who, .dim),
        ]).draw(into: &area, row: 0, layout: columns)
      }
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static let columns = ColumnLayout([
    .init(.fixed(17), priority: 5), .init(.share(1), minimum: 10, priority: 6),
    .init(.share(1), minimum: 8, priority: 4),
  ])

  /// `done 6 Mar 12:20`, `LATE 2 h`, `due 13 Mar 11:00`, `open`.
  private static func standing(
    _ state: FollowUpState, _ scene: LiveScene, _ clock: BoardClock
  ) -> (text: String, role: StyleRole) {
    if state.task.isDone { return ("done \(scene.time(state.time, clock))", .good) }
    guard let due = state.task.due else { return ("open", .text) }
    return due <= clock.now
      ? ("LATE \(Age.text(clock.now - due))", .severe) : ("due \(scene.time(due, clock))", .warning)
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    if audience == .public { return model.scene == nil ? LiveWords.none(audience) : LiveWords.inside }
    return model.scene == nil
      ? LiveWords.none(audience) : ["Nothing follows yet.", "n says what, who and until when: film, photo set, press."]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let scene = model.scene, let selected = state.selected(of: model.tasks.count) else {
      return ["\(title):"] + emptyText(model, context.audience)
    }
    return ["\(title):"]
      + model.tasks.enumerated().map {
        ($0 == selected ? "Selected: " : "") + description($1, scene, context.clock)
      }
  }

  private static func description(_ state: FollowUpState, _ scene: LiveScene, _ clock: BoardClock) -> String {
    "\(state.task.what), \(state.task.who): \(standing(state, scene, clock).text)"
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    guard let scene = model.scene else { return nil }
    return state.selected(of: model.tasks.count).map { description(model.tasks[$0], scene, context.clock) }
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// The run sheet: what was planned for when, and when it happened.
package enum LiveSheetPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let scene: LiveScene?
    /// In the order of the plan.
    package let cues: [CueState]
  }

  package static let id = PaneID("live-sheet")
  package static let title = "Run sheet"
  package static let summary = "A live event's run sheet: planned and actual times, and how late it is."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let scene = try LiveScene.load(context, from: reader)
    return Model(scene: scene, cues: try scene.map { try reader.live.sheet($0.event.id) } ?? [])
  }

  private static func command(
    _ name: String, _ key: KeyPress, _ title: String, _ help: String, isHinted: Bool = false,
    _ run: @escaping @Sendable (CueState, LiveScene, CommandContext) -> [Move]
  ) -> Command<Self> {
    Command(name, [key], title, help: help, access: .changing, isHinted: isHinted) { state, model, context in
      guard let scene = model.scene, let index = state.selected(of: model.cues.count) else {
        return [.notice("The run sheet is empty: n writes a line.")]
      }
      return run(model.cues[index], scene, context)
    }
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.cues.count } + LiveCommands.rows(\.scene) + [
      command("happened", "Enter", "happens now", "notes that a line happens now; a changes the time", isHinted: true) {
        state, scene, context in
        guard state.actual == nil else { return [.notice("It has happened. a changes when, or takes it back.")] }
        return [.act(.live(.happened(state.cue, at: context.clock.now)), scene.event.id, "\(state.cue.words): now.")]
      },
      command("actual", "a", "actual time", "when it happened, typed; empty takes it back") { state, scene, _ in
        [.fill(.live(.happened(scene.desk, state)))]
      },
      command("edit-cue", "e", "edit", "another time or other words, or off the sheet", isHinted: true) {
        state, scene, _ in [.fill(.live(.cue(scene.desk, state.cue)))]
      },
      Command("new-cue", ["n"], "new line", help: "a line of the run sheet", access: .changing, isHinted: true) {
        _, model, _ in
        guard let scene = model.scene else { return [.notice("No event is told live: N opens one.")] }
        return [.fill(.live(.cue(scene.desk, nil)))]
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.cues.count, height: context.size.rows)
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let scene = model.scene else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    let done = model.cues.count { $0.actual != nil }
    let words = model.cues.isEmpty ? "" : "\(done) of \(model.cues.count) done"
    return scene.box(title, left: [StyledText(words, .dim)], context)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let scene = model.scene, let selected = state.selected(of: model.cues.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let top = state.top(of: model.cues.count, height: buffer.bounds.rows)
    let next = model.cues.firstIndex { $0.actual == nil }
    let columns = columns(model, scene, context.clock)
    for row in 0..<buffer.bounds.rows where top + row < model.cues.count {
      let cue = model.cues[top + row]
      buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
        let (words, role) = standing(cue, isNext: top + row == next, context.clock)
        TableRow([
          StyledLine(scene.time(cue.cue.planned, context.clock), .dim),
          StyledLine(cue.actual.map { scene.time($0, context.clock) } ?? "", CellStyle(.bright)),
          StyledLine(cue.cue.words, cue.actual == nil ? CellStyle(.text) : CellStyle(.dim)),
          StyledLine(words, CellStyle(role)),
        ]).draw(into: &area, row: 0, layout: columns)
      }
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  /// Times take the room that they need: a day stands with those of another day.
  private static func columns(_ model: Model, _ scene: LiveScene, _ clock: BoardClock) -> ColumnLayout {
    let planned = model.cues.map { scene.time($0.cue.planned, clock).count }.max() ?? 0
    let actual = model.cues.compactMap { $0.actual.map { scene.time($0, clock).count } }.max() ?? 0
    return ColumnLayout([
      .init(.fixed(planned), priority: 5), .init(.fixed(max(actual, 5)), priority: 4),
      .init(.share(1), minimum: 12, priority: 6), .init(.fixed(12), priority: 3, alignment: .right),
    ])
  }

  /// `on time`, `4 min late`, `1 min ahead`; for what is next how long it is still to come.
  private static func standing(
    _ state: CueState, isNext: Bool, _ clock: BoardClock
  ) -> (text: String, role: StyleRole) {
    let delay = state.delay(at: clock.now)
    guard state.actual == nil else {
      return delay == 0
        ? ("on time", .dim) : delay > 0 ? ("\(delay) min late", .warning) : ("\(-delay) min ahead", .dim)
    }
    if delay > 0 { return ("LATE \(Age.text(delay * 60))", .severe) }
    return isNext ? ("in \(Age.text(state.cue.planned - clock.now))", .focus) : ("", .dim)
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    if audience == .public { return model.scene == nil ? LiveWords.none(audience) : LiveWords.inside }
    return model.scene == nil
      ? LiveWords.none(audience)
      : [
        "The run sheet is empty. n writes a line: 08:15, or T+15.",
        "hsdash import FILE --event KEY takes a CSV: time, what.",
      ]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let scene = model.scene, let selected = state.selected(of: model.cues.count) else {
      return ["\(title):"] + emptyText(model, context.audience)
    }
    return ["\(title), \(scene.state(context.clock).text.text):"]
      + model.cues.indices.map { ($0 == selected ? "Selected: " : "") + description($0, model, scene, context.clock) }
  }

  private static func description(_ index: Int, _ model: Model, _ scene: LiveScene, _ clock: BoardClock) -> String {
    let state = model.cues[index]
    let words = standing(state, isNext: index == model.cues.firstIndex { $0.actual == nil }, clock).text
    let actual = state.actual.map { ", happened \(scene.time($0, clock))" } ?? ""
    return "Planned \(scene.time(state.cue.planned, clock))\(actual): \(state.cue.words)"
      + (words.isEmpty ? "" : ", \(words)")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    guard let scene = model.scene else { return nil }
    return state.selected(of: model.cues.count).map { description($0, model, scene, context.clock) }
  }
}

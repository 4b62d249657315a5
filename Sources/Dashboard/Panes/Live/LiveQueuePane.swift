import HospitalModel
import TerminalCells
import TerminalWidgets

/// Our own queue: what is next up, what is approved, what is still a draft, what is out and where.
package enum LiveQueuePane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let scene: LiveScene?
    /// In the order of the list.
    package let statements: [CrisisStatement]
    /// What leaves next.
    package let next: StatementID?
    /// The same statements, as the pane of statements tells them in full.
    let board: CrisisStatementsPane.Model
  }

  package static let id = PaneID("live-queue")
  package static let title = "Our queue"
  package static let summary = "Drafts of a live event: next up, approved, waiting, and what is out where."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let scene = try LiveScene.load(context, from: reader)
    let statements = try scene.map { try reader.crisis.statements($0.event.id) } ?? []
    // The public's are out, whatever else was done with them.
    let queue = EventQueue(statements, next: try scene.flatMap { try reader.live.next($0.event.id) })
    let listed = reader.audience == .public ? statements.reversed() : queue.all
    return Model(
      scene: scene, statements: listed, next: queue.ready.first?.id,
      board: CrisisStatementsPane.Model(
        incident: scene?.event.desk, hospitals: scene?.hospitals ?? [], statements: listed, promises: [],
        sightings: [], reach: []))
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let rows = CrisisStatementsPane.listRows(context.size, count: model.statements.count)
    guard place.row < rows else { return false }
    return state.select(screenRow: place.row, of: model.statements.count, height: rows)
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.statements.count } + LiveCommands.rows(\.scene) + [
      Command(
        "next-up", ["n"], "next up", help: "says that it leaves next", access: .changing, isHinted: true
      ) { state, model, _ in
        guard let scene = model.scene, let index = state.selected(of: model.statements.count) else { return [] }
        let statement = model.statements[index]
        guard statement.state == .approved else {
          return [.notice("Statement \(statement.number) is not approved and waiting: only such are next up.")]
        }
        return [
          .act(
            .live(.next(statement.id, number: statement.number)), scene.event.id,
            "Statement \(statement.number) is next up.")
        ]
      }
    ]
    + StatementCommands.rows { state, model in
      guard let scene = model.scene, let index = state.selected(of: model.statements.count) else { return nil }
      return StatementCommands.Selected(
        statement: model.statements[index], incident: scene.event.desk, hospitals: scene.hospitals,
        objection: scene.objection)
    }
}

extension LiveQueuePane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let scene = model.scene else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    let out = model.statements.count { $0.state == .released }
    let waiting = model.statements.count { if case .waits = $0.state { true } else { false } }
    return scene.box(
      title, right: waiting > 0 ? [StyledText("\(waiting) for approval", CellStyle(.warning))] : [],
      left: [StyledText(context.audience == .public ? "" : "\(out) out; hsdash posts nothing itself", .dim)], context)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    let held = model.scene?.hold
    let bannerRows = held == nil ? 0 : min(stopRows(buffer.bounds.size), buffer.bounds.rows)
    if let held, let scene = model.scene { drawStop(held, scene, context, rows: bannerRows, &buffer) }
    let rest = Rect(
      column: 0, row: bannerRows, columns: buffer.bounds.columns, rows: max(buffer.bounds.rows - bannerRows, 0))
    buffer.inside(rest) { drawList(model, state, context, into: &$0) }
  }

  private static func drawList(
    _ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer
  ) {
    guard let selected = state.selected(of: model.statements.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let rows = CrisisStatementsPane.listRows(buffer.bounds.size, count: model.statements.count)
    let top = state.top(of: model.statements.count, height: rows)
    for row in 0..<rows where top + row < model.statements.count {
      draw(model.statements[top + row], model, context.clock, row: row, &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
    guard rows < buffer.bounds.rows else { return }
    for column in 0..<buffer.bounds.columns {
      buffer.put(Cell("─", style: CellStyle(.border)), column: column, row: rows)
    }
    let width = max(buffer.bounds.columns - 2, 1)
    let detail = CrisisStatementsPane.detail(model.statements[selected], model.board, context.clock, width: width)
    for (row, line) in detail.prefix(max(buffer.bounds.rows - rows - 1, 0)).enumerated() {
      line.draw(into: &buffer, column: 1, row: rows + 1 + row, limit: width)
    }
  }

  /// Large where there is room for it, and never cut to nothing.
  private static func stopRows(_ size: Size) -> Int { size.rows >= 12 && size.columns >= 44 ? 6 : 2 }

  private static func drawStop(
    _ hold: QueueHold, _ scene: LiveScene, _ context: DrawContext, rows: Int, _ buffer: inout CellBuffer
  ) {
    let style = CellStyle(.crisis, .bold)
    let area = Rect(column: 0, row: 0, columns: buffer.bounds.columns, rows: rows)
    buffer.fill(area, with: Cell(" ", style: style))
    let words = "\(scene.time(hold.since, context.clock)) by \(hold.words)"
    let width = max(buffer.bounds.columns - 2, 0)
    if rows >= 6 {
      buffer.inside(Rect(column: 1, row: 0, columns: width, rows: 4)) {
        BigText("STOPPED", style: style).draw(into: &$0, scale: 1)
      }
    } else {
      buffer.write("STOPPED: nothing leaves", column: 1, row: 0, style: style)
    }
    buffer.write(MeasuredText(words).abridged(to: width), column: 1, row: rows >= 6 ? 4 : 1, style: style)
    if rows >= 6 {
      buffer.write(
        MeasuredText("Nothing of our queue leaves. S resumes, by name.").abridged(to: width), column: 1, row: 5,
        style: style)
    }
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    model.scene == nil
      ? LiveWords.none(audience)
      : audience == .public
        ? ["Nothing has been said yet."]
        : [
          "The queue is empty. c drafts a post: of what is done, never of whom.",
          "What leaves needs another’s approval.",
        ]
  }

  private static let columns = ColumnLayout([
    .init(.fixed(3), priority: 6), .init(.fixed(12), priority: 5), .init(.share(2), minimum: 20, priority: 4),
    .init(.share(1), minimum: 14, priority: 2),
  ])

  /// `NEXT UP` for what leaves next, else how far it is.
  private static func stateWords(
    _ statement: CrisisStatement, _ model: Model, _ clock: BoardClock
  ) -> (text: String, role: StyleRole) {
    if statement.id == model.next, model.scene?.isHeld == true { return ("HELD, next", .severe) }
    if statement.id == model.next { return ("NEXT UP", .focus) }
    if statement.state == .approved, model.scene?.isHeld == true { return ("HELD", .severe) }
    return statement.stateWords(clock)
  }

  private static func draw(
    _ statement: CrisisStatement, _ model: Model, _ clock: BoardClock, row: Int, _ buffer: inout CellBuffer
  ) {
    let (words, role) = stateWords(statement, model, clock)
    buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
      TableRow([
        StyledLine("#\(statement.number)", CellStyle(.bright)), StyledLine(words, CellStyle(role, .bold)),
        StyledLine(statement.current.isSealed ? "(sealed)" : statement.current.title),
        StyledLine(statement.places, .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    let clock = context.clock
    let stopped =
      (model.scene?.hold).map { hold in
        ["STOPPED \(model.scene?.time(hold.since, clock) ?? "") by \(hold.words). Nothing leaves; S resumes."]
      } ?? []
    guard let selected = state.selected(of: model.statements.count) else {
      return ["\(title):"] + stopped + emptyText(model, context.audience)
    }
    let rows = CrisisStatementsPane.listRows(context.size, count: model.statements.count)
    let detail = CrisisStatementsPane.detail(model.statements[selected], model.board, clock, width: 400)
      .map { $0.pieces.map(\.text.text).joined() }.filter { !$0.isEmpty }
    return ["\(title), next up first:"] + stopped
      + model.statements.enumerated().map { ($0 == selected ? "Selected: " : "") + description($1, model, clock) }
      + (rows < context.size.rows ? detail : [])
  }

  private static func description(_ statement: CrisisStatement, _ model: Model, _ clock: BoardClock) -> String {
    let title = statement.current.isSealed ? "sealed" : statement.current.title
    return "Statement \(statement.number): \(stateWords(statement, model, clock).text), \(title)"
      + (statement.places.isEmpty ? "" : ", \(statement.places)")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.statements.count).map { description(model.statements[$0], model, context.clock) }
  }
}

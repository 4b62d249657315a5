import HospitalModel
import TerminalCells
import TerminalWidgets

/// The desk's call log: what reporters and agencies ask until when, what they were answered, and whom the desk called.
package enum CallsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    /// Those that wait first.
    package let calls: [DeskCall]
    /// Statements that are out, oldest first.
    package let statements: [CrisisStatement]
  }

  package static let id = PaneID("calls")
  package static let title = "Calls"
  package static let summary =
    "Who called, what they ask and until when; with which statement they were answered, and by whom."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard reader.audience == .staff, let incident = try reader.incident(context.subject.hospital) else {
      return Model(incident: nil, hospital: nil, calls: [], statements: [])
    }
    return Model(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident.hospital },
      calls: try reader.desk.calls(incident.id).byUrgency,
      statements: try reader.crisis.statements(incident.id).filter { $0.outVersion != nil })
  }

  /// The list, and below it, where there is room, the selected call in full.
  static func listRows(_ size: Size, count: Int) -> Int {
    size.rows < leastForDetail ? size.rows : min(max(count, 1), size.rows - detailRows)
  }

  private static let leastForDetail = 18
  private static let detailRows = 6

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let rows = listRows(context.size, count: model.calls.count)
    guard place.row < rows else { return false }
    return state.select(screenRow: place.row, of: model.calls.count, height: rows)
  }

  // MARK: Commands

  private static func command(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, changes: Bool = true, isHinted: Bool = false,
    _ run: @escaping @Sendable (DeskCall, Incident, Model, CommandContext) -> [Move]
  ) -> Command<Self> {
    Command(name, keys, title, help: help, access: changes ? .changing : .reading, isHinted: isHinted) {
      state, model, context in
      guard let incident = model.incident, let index = state.selected(of: model.calls.count) else {
        return [.notice("Nobody has called yet: i logs a call.")]
      }
      return run(model.calls[index], incident, model, context)
    }
  }

  package static let commands: [Command<Self>] =
    listCommands(visible: { model, context in listRows(context.size, count: model.calls.count) }) { $0.calls.count } + [
      command("answer", ["e"], "answer", "with which statement, or in which words, it was answered", isHinted: true) {
        call, incident, model, _ in
        guard call.note.direction == .incoming, !call.isSealed else {
          return [.notice("Call \(call.number) wants no answer.")]
        }
        return [.fillDesk(.answerCall(incident, call, model.statements))]
      },
      command("open", ["Enter"], "whole", "the whole call, with every answer", changes: false, isHinted: true) {
        call, _, model, context in
        [.show(TextSheet(title: "Call \(call.number)", lines: lines(call, model, context.clock)))]
      },
      command("seal", ["X"], "seal", "takes a call's words out for good; that there was one stays") { call, _, _, _ in
        [.seal(.call(call.id), "call \(call.number)")]
      },
    ]

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let open = model.calls.count(where: \.isOpen)
    let late = model.calls.count { $0.isLate(at: context.clock.now) }
    let mark =
      late > 0
      ? StyledText("\(late) LATE, \(open) open", CellStyle(.severe, .bold))
      : StyledText("\(open) open", CellStyle(.warning))
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))], topRight: open > 0 ? [mark] : [],
      bottomLeft: model.calls.isEmpty ? [] : [StyledText("those that wait first, by deadline", .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.calls.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let rows = listRows(buffer.bounds.size, count: model.calls.count)
    let top = state.top(of: model.calls.count, height: rows)
    for row in 0..<rows where top + row < model.calls.count {
      draw(model.calls[top + row], model, context.clock, row: row, &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
    drawDeskDetail(lines(model.calls[selected], model, context.clock), below: rows, into: &buffer)
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    if audience == .public { return [DeskWords.forStaff] }
    return [model.incident == nil ? DeskWords.noIncident : "Nobody has called yet. i logs a call."]
  }

  private static let columns = ColumnLayout(
    [
      .init(.fixed(3), priority: 6), .init(.fixed(11), priority: 5), .init(.atMost(32), minimum: 22, priority: 4),
      .init(.share(3), minimum: 24, priority: 3), .init(.share(2), minimum: 26, priority: 1),
    ])

  private static func draw(
    _ call: DeskCall, _ model: Model, _ clock: BoardClock, row: Int, _ buffer: inout CellBuffer
  ) {
    let (words, role) = call.stateWords(clock, model.hospital)
    buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 3, 0), rows: 1)) { area in
      TableRow([
        StyledLine("\(call.number)", CellStyle(.bright)), StyledLine(words, CellStyle(role, .bold)),
        StyledLine(call.party), StyledLine(call.note.words, call.isOpen ? CellStyle(.text) : CellStyle(.dim)),
        StyledLine(call.outcome(clock, model.hospital), .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  private static func lines(_ call: DeskCall, _ model: Model, _ clock: BoardClock) -> [String] {
    func at(_ time: Timestamp) -> String { DeskWords.time(time, clock, model.hospital) }
    let isIncoming = call.note.direction == .incoming
    let head = "\(at(call.time)) \(isIncoming ? "taken" : "called") by \(call.person): \(call.party)"
    guard !call.isSealed else { return [head, "(sealed; that there was a call stays)"] }
    return [head + (call.note.reach.isEmpty ? "" : ", \(isIncoming ? "call back " : "")\(call.note.reach)")]
      + (call.note.deadline.map { ["wants an answer by \(at($0))"] } ?? []) + [call.note.words]
      + call.answers.map { "\(at($0.time)) answered by \($0.person) \($0.words)" }
      + (call.isOpen ? ["not answered yet: e notes the answer"] : [])
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.calls.count) else {
      return ["Calls:"] + emptyText(model, context.audience)
    }
    return ["Calls, those that wait first:"]
      + model.calls.enumerated().map { index, call in
        (index == selected ? "Selected: " : "") + description(call, model, context.clock)
      }
  }

  private static func description(_ call: DeskCall, _ model: Model, _ clock: BoardClock) -> String {
    let outcome = call.outcome(clock, model.hospital)
    return "Call \(call.number): \(call.stateWords(clock, model.hospital).text), \(call.party): \(call.note.words)"
      + (outcome.isEmpty ? "" : "; \(outcome)")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.calls.count).map { description(model.calls[$0], model, context.clock) }
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension StoriesPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let waiting = model.counts.waiting
    return PaneBox(
      topLeft: [
        StyledText(model.entries.isEmpty ? title : "\(title)  \(model.counts.total.grouped)", CellStyle(.bright))
      ],
      topRight: waiting > 0 ? [StyledText("! \(waiting.grouped) wait for a consent", CellStyle(.warning, .bold))] : [],
      bottomLeft: [StyledText(countWords(model.counts), .dim)], bottomRight: mark(model, state, context),
      isFocused: context.isFocused)
  }

  private static func mark(_ model: Model, _ state: State, _ context: DrawContext) -> [StyledText] {
    let hospital = state.selected(of: model.entries.count).flatMap { index in
      model.hospitals.first { $0.id == model.entries[index].post.hospital }
    }
    if let hospital { return storyDate(hospital, context.clock) }
    return model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : []
  }

  /// `14 authorized  2 asked  1 not asked  1 withdrawn`; what there is none of is left out.
  private static func countWords(_ counts: StoryCounts) -> String {
    [
      (counts.authorized, "authorized"), (counts.asked, "asked"), (counts.notAsked, "not asked"),
      (counts.expired, "EXPIRED"), (counts.withdrawn, "withdrawn"),
    ].filter { $0.0 > 0 }.map { "\($0.0.grouped) \($0.1)" }.joined(separator: "  ")
  }

  private static let columns = ColumnLayout(
    [
      .init(.fixed(10), priority: 5), .init(.fixed(7), priority: 4, alignment: .right),
      .init(.share(1), minimum: 30, priority: 6), .init(.atMost(22), minimum: 10, priority: 1),
      .init(.fixed(17), priority: 2),
    ], gap: 2)

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.entries.count) else {
      drawLines(emptyText(context), into: &buffer)
      return
    }
    let layout = StoriesLayout(buffer.bounds.size, steps: model.funnel.count)
    let top = state.top(of: model.entries.count, height: layout.listRows)
    let list = Rect(column: 2, row: 0, columns: max(buffer.bounds.columns - 3, 0), rows: layout.listRows)
    buffer.inside(list) { area in
      for row in 0..<layout.listRows where top + row < model.lines.count {
        let line = model.lines[top + row]
        TableRow([
          StyledLine([line.state]), StyledLine([StyledText(line.age, .dim)]), line.title,
          StyledLine([StyledText(line.author, .dim)]), StyledLine([StyledText(line.until, .dim)]),
        ]).draw(into: &area, row: row, layout: columns)
      }
    }
    markSelected(row: selected - top, isFocused: context.isFocused, &buffer)
    if let row = layout.funnelRow { drawFunnel(model.funnel, from: row, into: &buffer) }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static func drawFunnel(_ steps: [FunnelStep], from row: Int, into buffer: inout CellBuffer) {
    let values = steps.map { $0.value.grouped }
    let width = values.map(\.count).max() ?? 0
    for (index, words) in funnelWords(steps).enumerated() {
      buffer.write(values[index], column: 2 + width - values[index].count, row: row + index, style: .bright)
      let column = width + 4
      buffer.write(
        MeasuredText(words).abridged(to: max(buffer.bounds.columns - column - 1, 0)), column: column, row: row + index,
        style: .dim)
    }
  }

  /// What each step counts, and its part of the one before.
  private static func funnelWords(_ steps: [FunnelStep]) -> [String] {
    steps.enumerated().map { index, step in
      let name =
        step.metric == .views ? "views of a film\(step.subject.isEmpty ? "" : " (\(step.subject))")" : step.subject
      guard index > 0, steps[index - 1].value > 0 else { return name }
      return "\(name)   \(share(step.value, of: steps[index - 1].value)) of the line above"
    }
  }

  /// `10.3 %`, with a digit behind the point; below a thousandth `1 in 4,148`.
  private static func share(_ part: Int64, of whole: Int64) -> String {
    let thousandths = (part * 1_000 + whole / 2) / whole
    if thousandths == 0, part > 0 { return "1 in \((whole / part).grouped)" }
    return "\((thousandths / 10).grouped).\(thousandths % 10) %"
  }

  private static func emptyText(_ context: DrawContext) -> [String] {
    if context.audience == .public {
      return ["No story is out.", "What its author has not signed for, or has taken back, is not shown."]
    }
    return [
      "No stories yet.",
      "n takes in a form's file (CSV or JSON) as a channel of kind story; i shows the call for stories.",
      "Nothing of a story leaves before a written authorization is on file.",
    ]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.entries.count) else { return ["Stories: none."] + emptyText(context) }
    let sim = model.isSimulated ? ", SIM" : ""
    let waiting = model.counts.waiting > 0 ? ". Waiting for a consent: \(model.counts.waiting.grouped)" : ""
    return ["Stories: \(model.counts.total.grouped)\(sim). \(countWords(model.counts))\(waiting)"]
      + model.lines.enumerated().map { ($0 == selected ? "Selected: " : "") + $1.description }
      + (StoriesLayout(context.size, steps: model.funnel.count).funnelRow == nil
        ? [] : zip(model.funnel, funnelWords(model.funnel)).map { "From a film to a visit: \($0.value.grouped) \($1)" })
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.lines.count).map { model.lines[$0].description }
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension AdoptionPane {
  /// What is shown at a moment: each hospital's value then, and the mean.
  private struct Shown {
    let moment: Moment
    let index: Int
    let mean: Int
    let live: Int

    init?(_ model: Model, _ state: State) {
      guard !model.moments.isEmpty else { return nil }
      index = max(model.moments.count - 1 - state.stepsBack, 0)
      moment = model.moments[index]
      let values = model.courses.compactMap { [index] in $0.values[index] }
      mean = values.isEmpty ? 0 : (values.reduce(0, +) * 2 + values.count) / (values.count * 2)
      live = values.count { $0 > 0 }
    }
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let shown = Shown(model, state)
    let mark = state.stepsBack > 0 ? "as of " : ""
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))]
        + (shown.map {
          [StyledText("  \(mark)\($0.moment.words)", state.stepsBack > 0 ? CellStyle(.warning) : CellStyle(.dim))]
        } ?? []),
      topRight: shown.map {
        [StyledText("▪ INTERNAL  ", CellStyle(.internal, .bold)), StyledText("mean \($0.mean) %", CellStyle(.text))]
      } ?? [],
      bottomLeft: shown.map { [StyledText(summary($0, model), .dim)] } ?? [],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  private static func summary(_ shown: Shown, _ model: Model) -> String {
    "\(shown.live.grouped) of \(counted(model.courses.count, "hospital")) live"
  }

  private static let nothing = [
    "No hospital’s adoption of a record is known here.",
    "hsdash import FILE takes it from CSV or JSON: hospital, date, adoption.",
  ]

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let shown = Shown(model, state) else {
      drawLines(nothing, into: &buffer)
      return
    }
    let rows = rows(buffer.bounds.size)
    let columns = AdoptionColumns(
      width: buffer.bounds.columns, longest: model.courses.map(\.name.columns).max() ?? 0, moments: model.moments.count)
    let top = min(state.place.index, max(model.courses.count - rows, 0))
    for (row, course) in model.courses.dropFirst(top).prefix(rows).enumerated() {
      draw(course, at: shown.index, row: row, columns, &buffer)
    }
    if context.isFocused { buffer.placeCursor(column: 1, row: 0) }
    guard buffer.bounds.rows >= lowestWithPeople, !model.people.isEmpty else { return }
    let words = MeasuredText("network: " + model.people).abridged(to: max(buffer.bounds.columns - 2, 0))
    buffer.write(words, column: 1, row: buffer.bounds.rows - 1, style: .dim)
  }

  private static func draw(
    _ course: Course, at index: Int, row: Int, _ columns: AdoptionColumns, _ buffer: inout CellBuffer
  ) {
    buffer.write(course.name.abridged(to: columns.name), column: 1, row: row, style: .text)
    let value = course.values[index]
    let number = MeasuredText(value.map { $0 > 0 ? "\($0) %" : "not yet" } ?? "not yet")
    buffer.write(
      number, column: columns.numberEnd - number.columns, row: row, style: value ?? 0 > 0 ? .bright : .dim)
    if let bar = columns.bar, let value, value > 0 {
      Gauge(fraction: Double(value) / 100, columns: columns.barColumns).line.draw(into: &buffer, column: bar, row: row)
    }
    if let course = columns.course.map({ (column: $0, line: Self.line(course, through: index)) }) {
      course.line.draw(into: &buffer, column: course.column, row: row)
    }
  }

  /// The course up to the moment that is shown, against a hundred.
  private static func line(_ course: Course, through index: Int) -> StyledLine {
    let steps = Array("▁▂▃▄▅▆▇█")
    let text = course.values.prefix(index + 1).map { value in
      value.map { String(steps[min($0 * 7 / 100 + ($0 > 0 ? 1 : 0), 7)]) } ?? " "
    }.joined()
    return StyledLine(text, CellStyle(.chart))
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let shown = Shown(model, state), let hospital = model.hospital else { return ["\(title): none is known."] }
    let rows = model.courses.dropFirst(min(state.place.index, model.courses.count)).prefix(
      max(rows(context.size), 1))
    return [
      "\(title), \(hospital.name)\(hospital.isSimulated ? ", SIM" : "") as of \(shown.moment.words): "
        + "mean \(shown.mean) %, \(summary(shown, model))"
    ]
      + rows.map { course in
        let past = zip(model.moments, course.values).prefix(shown.index).map { moment, value in
          "\(value ?? 0) % on \(moment.words)"
        }
        let value = course.values[shown.index] ?? 0
        return "\(course.name.text): \(value > 0 ? "\(value) %" : "not yet")"
          + (past.isEmpty ? "" : ", before \(past.joined(separator: ", "))")
      } + (model.people.isEmpty ? [] : ["network: \(model.people)"])
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    Shown(model, state).map { "as of \($0.moment.words): mean \($0.mean) %, \(summary($0, model))" }
  }
}

/// Where the columns lie at some width: the course goes first where there is no room, then the bar.
private struct AdoptionColumns {
  let name: Int
  /// The column behind the number.
  let numberEnd: Int
  let bar: Int?
  let barColumns: Int
  let course: Int?

  private static let numberWidth = 7
  private static let shortestBar = 8

  init(width: Int, longest: Int, moments: Int) {
    name = max(min(longest, 24, width - Self.numberWidth - 3), 0)
    numberEnd = min(1 + name + 1 + Self.numberWidth, width)
    let left = width - numberEnd - 2
    let hasCourse = left >= moments + 2 + Self.shortestBar
    barColumns = max(left - (hasCourse ? moments + 2 : 0), 0)
    bar = barColumns >= Self.shortestBar ? numberEnd + 1 : nil
    course = hasCourse ? width - moments - 1 : nil
  }
}

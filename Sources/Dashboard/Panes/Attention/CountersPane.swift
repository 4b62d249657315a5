import HospitalModel
import TerminalCells
import TerminalWidgets

/// What is seen and talked about, the fastest first: how much, how fast, and whether it is out of the usual.
package enum CountersPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let rows: [Row]
    package let isSimulated: Bool

    /// A counter as a row, measured once when it is loaded.
    package struct Row: Equatable, Sendable {
      package let figures: CounterFigures
      let hospital: MeasuredText
      let name: MeasuredText
      let total: String
      let pace: String
      let growth: String
      let embeds: String
      let tag: String
      package let description: String

      package var subject: CounterSubject {
        CounterSubject(channel: figures.channel, metric: figures.metric, subject: figures.subject)
      }
    }
  }

  package static let id = PaneID("counters")
  package static let title = "Attention"
  package static let summary =
    "Posts, videos and tags by what they get an hour: doubling time with its R², embeds, alarms, “not a medical story”."
  package static let initialState = IndexedState()

  private static let mostShown = 40
  private static let lookedBack: Int64 = 86_400

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let hospitals = Dictionary(try reader.facts().hospitals.map { ($0.id, $0) }) { first, _ in first }
    let counters = try reader.figures.counters([.views, .mentions], mostShown)
    let rows = try counters.map { counter in
      let newest = counter.newest.time
      let spans = try reader.figures.course(
        counter.channel, counter.metric, counter.subject, (newest - lookedBack)...newest, 400)
      return row(counter, CounterCourse(spans, isRate: counter.isRate), hospitals[counter.hospital], context.clock)
    }
    let sorted = rows.sorted { left, right in
      let (one, two) = (weight(left.figures), weight(right.figures))
      return one == two ? left.figures.newest.value > right.figures.newest.value : one > two
    }
    return Model(rows: sorted, isSimulated: try reader.facts().scenario != nil)
  }

  /// What goes on being out of the usual stands first, then what is fastest.
  private static func weight(_ figures: CounterFigures) -> Int64 {
    let isAlarming = figures.alarm.map { $0.ended == nil } ?? false
    return (isAlarming ? 1 << 50 : 0) + (figures.perHour ?? 0)
  }

  private static func row(
    _ counter: CounterFigures, _ course: CounterCourse, _ hospital: Hospital?, _ clock: BoardClock
  ) -> Model.Row {
    let unit = counter.isRate ? "an hour" : counter.metric.rawValue
    let pace = counter.isRate ? "" : counter.perHour.map { "\($0.grouped)/h" } ?? ""
    let growth = course.growth().flatMap { fit in
      fit.doublingHours.map { "doubles in \(tenths($0)) h, R² \(hundredths(fit.rSquared))" }
    }
    let fall = course.falls.last.map { "AUDIT −\($0.by.grouped)" }
    let alarm = counter.alarm.map { alarm in
      alarm.ended == nil
        ? "FAST since \(clock.local(alarm.began, in: hospital).clock), \(Surge.times(alarm.value, usual: alarm.usual)) the usual"
        : "was fast \(clock.local(alarm.began, in: hospital).shortDay)"
    }
    let tags = [alarm, fall, counter.isMedical ? nil : "not a medical story"].compactMap { $0 }
    let embeds = counter.embeds.map { "\($0.grouped) embeds" } ?? ""
    let total = "\(counter.newest.value.grouped) \(unit)"
    let mark = counter.isInternal ? "▪ " : ""
    let words = [total, pace, growth ?? "", embeds].filter { !$0.isEmpty } + tags
    return Model.Row(
      figures: counter, hospital: MeasuredText(hospital?.shortName ?? counter.hospital.rawValue),
      name: MeasuredText(mark + counter.name, limit: 200), total: total, pace: pace, growth: growth ?? "",
      embeds: embeds,
      tag: tags.joined(separator: "   "),
      description: "\(hospital?.shortName ?? ""), \(counter.name)\(counter.isSimulated ? ", SIM" : ""): "
        + words.joined(separator: ", "))
  }

  static func tenths(_ value: Double) -> String {
    let tenths = Int((min(value, 1e9) * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func hundredths(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded(.down))
    return hundredths >= 100 ? "1.00" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row / rowHeight(context.size), of: model.rows.count, height: entries(context.size))
  }

  /// Two rows each where they don't fit beside each other.
  static func rowHeight(_ size: Size) -> Int { size.columns < 110 && size.rows >= 4 ? 2 : 1 }
  static func entries(_ size: Size) -> Int { max(size.rows / rowHeight(size), 1) }

  package static let commands: [Command<Self>] =
    listCommands(visible: { entries($1.size) }) { $0.rows.count }.map { command in
      // The chart follows the row under the cursor.
      Command(
        command.name, command.keys, command.title, help: command.help, access: command.access,
        isHinted: command.isHinted
      ) { state, model, context in
        let moves = command.run(&state, model, context)
        return moves + (state.selected(of: model.rows.count).map { [.counter(model.rows[$0].subject)] } ?? [])
      }
    } + [
      Command("open", ["Enter"], "why", help: "why it stands out, in plain words and with its numbers", isHinted: true)
      {
        state, model, context in
        guard let index = state.selected(of: model.rows.count) else { return [] }
        return [.show(sheet(model.rows[index], context.clock))]
      },
      Command("open-post", ["o"], "post", help: "the post that is counted") { state, model, _ in
        guard let index = state.selected(of: model.rows.count), let post = model.rows[index].figures.post else {
          return [.notice("No post of this counter is in the store.")]
        }
        return [.hospital(model.rows[index].figures.hospital), .read(post)]
      },
    ]

  private static func sheet(_ row: Model.Row, _ clock: BoardClock) -> TextSheet {
    let alarm = row.figures.alarm
    let words =
      alarm.map { [$0.words, $0.reason + ", read \(clock.brief($0.began))"] } ?? ["Nothing out of the usual."]
    return TextSheet(
      title: row.figures.name,
      lines: words + [row.total, row.pace, row.growth, row.embeds].filter { !$0.isEmpty }
        + (row.figures.isMedical ? [] : ["Not a medical story, by its words."]))
  }

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: model.rows.isEmpty ? [] : [StyledText("fastest first", .dim)],
      bottomRight: model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.rows.count) else {
      return drawLines(
        ["Nothing is counted yet.", "YouTube channels and exports with views bring the first counts."], into: &buffer)
    }
    let height = rowHeight(buffer.bounds.size)
    let shown = entries(buffer.bounds.size)
    let top = state.top(of: model.rows.count, height: shown)
    for (number, row) in model.rows.dropFirst(top).prefix(shown).enumerated() {
      let isAlarming = row.figures.alarm.map { $0.ended == nil } ?? false
      let tag = StyledLine(row.tag, CellStyle(isAlarming ? .warning : .dim))
      let cells = [
        StyledLine(""), StyledLine(row.hospital, .dim), StyledLine(row.name, .bright), StyledLine(row.total),
        StyledLine(row.pace, .dim),
        StyledLine(row.growth, .dim), StyledLine(row.embeds, .dim),
      ]
      let line = number * height
      if height == 1 {
        TableRow(cells + [tag]).draw(into: &buffer, row: line, layout: wide)
      } else {
        TableRow(cells).draw(into: &buffer, row: line, layout: narrow)
        tag.truncated(to: max(buffer.bounds.columns - 6, 0)).draw(into: &buffer, column: 4, row: line + 1)
      }
      if top + number == selected {
        markSelected(row: line, isFocused: context.isFocused, &buffer)
        if context.isFocused { buffer.placeCursor(column: 0, row: line) }
      }
    }
  }

  private static let wide = ColumnLayout(
    [
      // The mark of the selected row.
      .init(.fixed(1), priority: 9), .init(.fixed(17), priority: 2), .init(.share(2), minimum: 14, priority: 6),
      .init(.fixed(16), priority: 5, alignment: .right), .init(.fixed(10), priority: 4, alignment: .right),
      .init(.fixed(28), priority: 3), .init(.fixed(11), priority: 1, alignment: .right),
      .init(.share(3), minimum: 20, priority: 5),
    ], gap: 1)

  private static let narrow = ColumnLayout(
    [
      .init(.fixed(1), priority: 9), .init(.fixed(15), priority: 2), .init(.share(1), minimum: 12, priority: 5),
      .init(.fixed(15), priority: 4, alignment: .right), .init(.fixed(9), priority: 3, alignment: .right),
      .init(.fixed(28), priority: 1), .init(.fixed(11), priority: 0, alignment: .right),
    ], gap: 1)

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.rows.count) else { return ["Attention: nothing is counted yet."] }
    let shown = entries(context.size)
    let top = state.top(of: model.rows.count, height: shown)
    return ["Attention, fastest first"]
      + model.rows.enumerated().dropFirst(top).prefix(shown).map { index, row in
        (index == selected ? "Selected: " : "") + row.description
      }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.rows.count).map { model.rows[$0].description }
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// The course of one counter over time, with its alarms and the falls of its audits.
package enum CoursePane: ChartPane {
  package struct Model: Equatable, Sendable {
    package let counter: CounterFigures?
    package let chart: ChartData?
    /// What each detector says of it.
    let report: DetectorReport?
    let growth: String?
  }

  package static let id = PaneID("course")
  package static let title = "Course"
  package static let summary = "A counter over time: its alarm, the falls after an audit, and what each detector says."
  package static let initialState = ChartState()

  static func chart(_ model: Model) -> ChartData? { model.chart }

  private static let mostCounters = 40
  /// Hours that the detectors look back.
  private static let hours = 14 * 24

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let none = Model(counter: nil, chart: nil, report: nil, growth: nil)
    let counters = try reader.figures.counters([.views, .mentions], mostCounters)
    let wanted = context.subject.counter
    let chosen =
      counters.first { $0.channel == wanted?.channel && $0.metric == wanted?.metric && $0.subject == wanted?.subject }
      ?? counters.max { weight($0) < weight($1) }
    guard let counter = chosen,
      let extent = try reader.figures.extent(counter.channel, counter.metric, counter.subject)
    else { return none }
    let whole = extent.lowerBound...max(extent.upperBound, extent.lowerBound + 600)
    let range = state.range(of: whole)
    let spans = try reader.figures.course(
      counter.channel, counter.metric, counter.subject, range, max(context.size.columns, 40) * 2)
    let hospital = try reader.facts().hospitals.first { $0.id == counter.hospital }
    let recent = CounterCourse(
      try reader.figures.course(
        counter.channel, counter.metric, counter.subject,
        (extent.upperBound - Int64(hours) * 3_600)...extent.upperBound, 4_000), isRate: counter.isRate)
    let paces = recent.hourlyPaces(hours)
    let usual = counter.alarm.map { alarm in paces.count { $0.time < alarm.began } } ?? max(paces.count - 1, 0)
    return Model(
      counter: counter,
      chart: ChartData(
        title: counter.name, whole: whole, range: range,
        series: [ChartSeries(counter.metric.rawValue, spans.map { ChartSeries.Point($0.time, Double($0.last)) })],
        unit: .count(counter.isRate ? "\(counter.metric.rawValue) an hour" : counter.metric.rawValue),
        marks: try marks(counter, CounterCourse(spans, isRate: counter.isRate), hospital, context.clock, reader),
        hospital: hospital, isSimulated: counter.isSimulated),
      report: DetectorReport(paces: paces.map(\.pace), usual: usual),
      growth: recent.growth().flatMap { fit in
        fit.doublingHours.map {
          "doubles every \(CountersPane.tenths($0)) h (R² of the last 12 h: \(Int(fit.rSquared * 100)) %)"
        }
      })
  }

  private static func weight(_ figures: CounterFigures) -> Int64 {
    (figures.alarm.map { $0.ended == nil } == true ? 1 << 50 : 0) + (figures.perHour ?? 0)
  }

  private static func marks(
    _ counter: CounterFigures, _ course: CounterCourse, _ hospital: Hospital?, _ clock: BoardClock,
    _ reader: StoreReader
  ) throws -> [ChartMark] {
    let subject = FigureSubject.counter(counter.channel, counter.metric, subject: counter.subject)
    let alarms = try reader.figures.alarms(subject, 10).map { alarm in
      ChartMark(
        alarm.began,
        [
          "FAST since \(clock.local(alarm.began, in: hospital).clock)",
          "\(Int(alarm.value.rounded()).grouped) in an hour, \(Surge.times(alarm.value, usual: alarm.usual)) the usual",
        ])
    }
    let falls = course.falls.map {
      ChartMark($0.time, ["AUDIT: \($0.by.grouped) \(counter.metric.rawValue) taken back"])
    }
    return (alarms + falls).sorted { $0.time < $1.time }
  }

  package static let commands: [Command<Self>] = chartCommands

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let name = model.counter.map { MeasuredText($0.name, limit: 200) } ?? MeasuredText(title)
    return PaneBox(
      topLeft: [StyledText(name, CellStyle(.bright))],
      topRight: model.counter.map { [StyledText($0.isMedical ? $0.channelName : "not a medical story", .dim)] } ?? [],
      bottomLeft: model.counter.map { [StyledText("read \(ago(context.clock.now - $0.newest.time))", .dim)] } ?? [],
      bottomRight: model.chart?.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let chart = model.chart else { return drawLines(["Nothing is counted yet."], into: &buffer) }
    let words = lines(model)
    let bounds = buffer.bounds.inset(columns: 1, rows: 0)
    let below = bounds.rows >= words.count + 8 ? words.count : 0
    buffer.inside(Rect(column: 1, row: 0, columns: bounds.columns, rows: bounds.rows - below)) {
      chart.draw(state, context, into: &$0)
    }
    for (index, line) in words.prefix(below).enumerated() {
      line.truncated(to: bounds.columns - 1).draw(into: &buffer, column: 2, row: bounds.rows - below + index)
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: 0) }
  }

  /// The plain words, then a row for each detector.
  private static func lines(_ model: Model) -> [StyledLine] {
    guard let report = model.report else { return [] }
    return [StyledLine([StyledText(report.words, .bright), StyledText(model.growth.map { "   \($0)" } ?? "", .text)])]
      + report.rows.map { row in
        let use = row.raisesAlarms ? "raises alarms" : "for the story afterwards"
        let says = row.isAlarming ? "out of the usual" : "usual"
        let label = row.name + String(repeating: " ", count: max(11 - row.name.count, 1))
        return StyledLine([
          StyledText(label, .dim), StyledText(says, CellStyle(row.isAlarming ? .warning : .dim)),
          StyledText("   \(row.figure)   \(use)", .dim),
        ])
      }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let chart = model.chart else { return ["Course: nothing is counted yet."] }
    let growth = model.growth.map { ["  \($0)"] } ?? []
    let detectors = model.report.map { report in
      ["  \(report.words)"]
        + report.rows.map { "  \($0.name): \($0.isAlarming ? "out of the usual" : "usual"), \($0.figure)" }
    }
    let tag = model.counter?.isMedical == false ? ["  Not a medical story, by its words."] : []
    return chart.description(state, context.clock) + growth + (detectors ?? []) + tag
  }
}

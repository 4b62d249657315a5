import HospitalModel
import TerminalCells
import TerminalWidgets

/// One figure of recruiting over time, a line for each way: clicks, or the step under the funnel's cursor.
package enum RecruitmentCoursePane: ChartPane {
  package struct Model: Equatable, Sendable {
    let subject: RecruitmentSubject
    let figure: RecruitmentFigure
    package let chart: ChartData?
    /// Ways that have no line of their own.
    let others: Int
  }

  package static let id = PaneID("recruitment-course")
  package static let title = "Over time"
  package static let summary = "Clicks, or the step under the funnel's cursor, so far: a line for each way."
  package static let initialState = ChartState()

  static func chart(_ model: Model) -> ChartData? { model.chart }

  /// Lines that can be told apart.
  private static let mostLines = 4

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let subject = context.subject.recruiting ?? RecruitmentSubject()
    let figure = subject.figure ?? .clicks
    guard let shown = try ShownRecruiting.load(context, from: reader) else {
      return Model(subject: subject, figure: figure, chart: nil, others: 0)
    }
    let counts = try reader.figures.recruitingCourse(shown.hospital.id, figure, shown.whole)
    let shownCounts = counts.filter { subject.way == nil || $0.way == subject.way }
    let byWay = Dictionary(grouping: shownCounts, by: \.way)
    // What was not counted yet needs no room.
    let first = shownCounts.first.map { max($0.time - 86_400, shown.whole.lowerBound) } ?? shown.whole.lowerBound
    let whole = first...max(shown.whole.upperBound, first + 1)
    let totals = byWay.map { (way: $0.key, total: $0.value.reduce(0) { $0 + $1.value }) }
      .sorted { ($1.total, $0.way) < ($0.total, $1.way) }
    let roles: [StyleRole] = [.chart, .chartSecond, .warning, .link]
    let series = zip(totals.prefix(mostLines), roles).map { way, role in
      var sum: Int64 = 0
      var points = [ChartSeries.Point(whole.lowerBound, 0)]
      for count in byWay[way.way] ?? [] {
        sum += count.value
        points.append(ChartSeries.Point(count.time, Double(sum)))
      }
      points.append(ChartSeries.Point(whole.upperBound, Double(sum)))
      return ChartSeries(RecruitmentWay(name: way.way).words, points, role: role)
    }
    return Model(
      subject: subject, figure: figure,
      chart: ChartData(
        title: "\(figure.rawValue) so far", whole: whole, range: state.range(of: whole), series: series,
        unit: .count(figure.rawValue), hospital: shown.hospital, isSimulated: shown.isSimulated),
      others: max(totals.count - mostLines, 0))
  }

  package static let commands: [Command<Self>] =
    chartCommands + [
      Command("figure", ["b"], "next figure", help: "the next step of the funnel over time", isHinted: true) {
        _, model, _ in
        let steps = RecruitmentFigure.steps
        var subject = model.subject
        subject.figure = steps[((steps.firstIndex(of: model.figure) ?? 0) + 1) % steps.count]
        return [.recruiting(subject)]
      }
    ]

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let more = model.others > 0 ? [StyledText("  \(model.others) more", .dim)] : []
    return PaneBox(
      topLeft: [StyledText("\(model.figure.rawValue.capitalizedWord) so far", CellStyle(.bright))],
      topRight: more,
      bottomRight: model.chart?.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let chart = model.chart, !chart.series.isEmpty else {
      return drawLines(["No \(model.figure.rawValue) are known of \(model.subject.words)."], into: &buffer)
    }
    chart.drawWithLegend(state, context, into: &buffer)
    if context.isFocused { buffer.placeCursor(column: 0, row: 0) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let chart = model.chart, !chart.series.isEmpty else {
      return ["\(title): no \(model.figure.rawValue) are known."]
    }
    return chart.description(state, context.clock)
  }
}

extension String {
  /// The word with a capital letter.
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst() }
}

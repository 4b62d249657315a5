import HospitalModel
import TerminalCells
import TerminalWidgets

/// How what is made known spreads: own posts, posts of others, and places that embed it or link to it, so far.
package enum PromotionPane: ChartPane {
  package struct Model: Equatable, Sendable {
    package let shown: ShownPromotion?
    package let chart: ChartData?
  }

  package static let id = PaneID("promotion")
  package static let title = "Promotion"
  package static let summary =
    "An app or a campaign over time: own posts, posts of others, embeds and links back found in what is read."
  package static let initialState = ChartState()

  static func chart(_ model: Model) -> ChartData? { model.chart }

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let shown = try ShownPromotion.load(context, from: reader) else { return Model(shown: nil, chart: nil) }
    let posts = shown.traces.posts
    guard let oldest = posts.last?.time else { return Model(shown: shown, chart: nil) }
    let end = min(shown.promotion.closes ?? context.clock.now, context.clock.now)
    let whole = oldest...max(end, oldest + 1)
    return Model(
      shown: shown,
      chart: ChartData(
        title: shown.promotion.name, whole: whole, range: state.range(of: whole),
        series: [
          series("by others", posts.filter { !$0.isOwn }, whole, .chart),
          series("by us", posts.filter(\.isOwn), whole, .chartSecond),
          series("with a link", shown.traces.places, whole, .warning),
        ].compactMap { $0 }, unit: .count("posts"), hospital: shown.hospital,
        isSimulated: shown.promotion.isSimulated))
  }

  /// A line that grows by one with each post; `nil` without a post.
  private static func series(
    _ name: String, _ posts: [PromotionPost], _ whole: ClosedRange<Timestamp>, _ role: StyleRole
  ) -> ChartSeries? {
    guard !posts.isEmpty else { return nil }
    let times = posts.map(\.time).sorted()
    var points = [ChartSeries.Point(whole.lowerBound, times[0] == whole.lowerBound ? 1 : 0)]
    for (index, time) in times.enumerated() {
      // Posts of one moment are one point.
      if points.last?.time == time { points.removeLast() }
      points.append(ChartSeries.Point(time, Double(index + 1)))
    }
    if times[times.count - 1] < whole.upperBound {
      points.append(ChartSeries.Point(whole.upperBound, Double(times.count)))
    }
    return ChartSeries(name, points, role: role)
  }

  package static let commands: [Command<Self>] =
    chartCommands + [
      neighbour("next-promotion", ["j", "Down"], "next campaign", "the next app or campaign", 1),
      neighbour("previous-promotion", ["k", "Up"], "campaign before", "the app or campaign before", -1),
      Command("open", ["Enter"], "hospital", help: "the hospital that it is of") { _, model, _ in
        model.shown.map { [.hospital($0.promotion.hospital)] } ?? []
      },
    ]

  private static func neighbour(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help, isHinted: step > 0) { state, model, _ in
      guard let next = model.shown?.neighbour(step) else { return [] }
      state.reset()
      return [.promotion(next)]
    }
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let shown = model.shown else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    let place = shown.promotions.count > 1 ? "   \(shown.index + 1) of \(shown.promotions.count)" : ""
    return PaneBox(
      topLeft: [
        StyledText(MeasuredText(shown.promotion.name, limit: 60), CellStyle(.bright)),
        StyledText("   \(shown.hospital?.shortName ?? "")\(place)", .dim),
      ],
      topRight: [StyledText("found in what is read", .dim)],
      bottomLeft: shown.traces.isCut ? [StyledText("the newest 3,000 posts of each word", .dim)] : [],
      bottomRight: shown.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let shown = model.shown else { return drawLines(ShownPromotion.emptyWords, into: &buffer) }
    guard let chart = model.chart else {
      return drawLines(["No post about \(shown.promotion.name) yet."], into: &buffer)
    }
    chart.drawWithLegend(state, context, into: &buffer)
    if context.isFocused { buffer.placeCursor(column: 0, row: 0) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let shown = model.shown else { return ["Promotion: nothing is promoted yet."] }
    let place = shown.promotions.count > 1 ? ", \(shown.index + 1) of \(shown.promotions.count)" : ""
    let head = "Promotion of \(shown.promotion.name)\(place), \(shown.hospital?.name ?? "")"
    return [head] + (model.chart?.description(state, context.clock) ?? ["  no post yet"])
  }
}

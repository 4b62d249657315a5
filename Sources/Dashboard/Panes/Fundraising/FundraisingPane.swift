import HospitalModel
import TerminalCells
import TerminalWidgets

/// A campaign's money over time: the goal, what was raised, both projections, and the moment the trend broke.
package enum FundraisingPane: ChartPane {
  package struct Model: Equatable, Sendable {
    package let shown: ShownCampaign?
    package let chart: ChartData?
  }

  package static let id = PaneID("fundraising")
  package static let title = "Raised over time"
  package static let summary =
    "A campaign against its goal: raised, the projection of the whole run and of the last 7 days, breaks in the trend."
  package static let initialState = ChartState()

  static func chart(_ model: Model) -> ChartData? { model.chart }

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let shown = try ShownCampaign.load(context, from: reader) else { return Model(shown: nil, chart: nil) }
    let campaign = shown.campaign
    let end = max(campaign.closes, campaign.opens + 1)
    let whole = campaign.opens...end
    let range = state.range(of: whole)
    let totals = try reader.figures.progress(campaign.id, range, max(context.size.columns, 40) * 2)
    return Model(
      shown: shown,
      chart: ChartData(
        title: campaign.name, whole: whole, range: range, series: series(totals, shown, context.clock.now),
        unit: .money(currency: campaign.goal.currency),
        goal: campaign.goal.minorUnits > 0
          ? (Double(campaign.goal.minorUnits), "goal \(campaign.goal.wholeText)") : nil,
        marks: shown.alarms.filter { $0.kind == .trend }.reversed().map { mark($0, shown, context.clock) },
        hospital: shown.hospital, isSimulated: campaign.isSimulated))
  }

  private static func series(_ totals: [CampaignTotal], _ shown: ShownCampaign, _ now: Timestamp) -> [ChartSeries] {
    let campaign = shown.campaign
    let known = totals.filter { $0.time <= now }
    let start = ChartSeries.Point(campaign.opens, 0)
    let points = [start] + known.map { ChartSeries.Point(max($0.time, campaign.opens), Double($0.raised.minorUnits)) }
    var series = [ChartSeries("raised", points)]
    guard now < campaign.closes, let reached = shown.progress.latest.map({ Double($0.raised.minorUnits) }) else {
      return series
    }
    for (name, end) in [("run", shown.pace.projection), ("7 d", shown.pace.weekProjection)] {
      guard let end else { continue }
      series.append(
        ChartSeries(
          name, [ChartSeries.Point(now, reached), ChartSeries.Point(campaign.closes, end)], role: .chartSecond,
          isProjection: true))
    }
    return series
  }

  private static func mark(_ alarm: FigureAlarm, _ shown: ShownCampaign, _ clock: BoardClock) -> ChartMark {
    let date = clock.local(alarm.began, in: shown.hospital)
    return ChartMark(
      alarm.began,
      [
        "BREAK IN TREND  \(date.shortDay) \(date.clock)",
        "\(Int(alarm.usual.rounded()).grouped) gifts a day → \(Int(alarm.value.rounded()).grouped)",
      ])
  }

  package static let commands: [Command<Self>] =
    chartCommands + [
      neighbour("next-campaign", ["j", "Down"], "next campaign", "the campaign that opened next", 1),
      neighbour("previous-campaign", ["k", "Up"], "campaign before", "the campaign that opened before", -1),
      Command(
        "ranking", ["b"], "gifts/donors/dollars", help: "ranks the teams by gifts, donors or dollars", isHinted: true
      ) {
        _, _, _ in [.command(FundraisingTeamsPane.id, "rule")]
      },
      Command("open", ["Enter"], "hospital", help: "the hospital that the campaign is for") { _, model, _ in
        model.shown.map { [.hospital($0.campaign.hospital)] } ?? []
      },
    ]

  private static func neighbour(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ step: Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help) { state, model, _ in
      guard let next = model.shown?.neighbour(step) else { return [] }
      state.reset()
      return [.campaign(next)]
    }
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let shown = model.shown else {
      return PaneBox(topLeft: [StyledText("Fundraising", CellStyle(.bright))], isFocused: context.isFocused)
    }
    let more = shown.campaigns.count > 1 ? "   \(shown.index + 1) of \(shown.campaigns.count)" : ""
    return PaneBox(
      topLeft: [StyledText(shown.campaign.name, CellStyle(.bright))],
      topRight: [StyledText((shown.hospital?.name ?? "") + more, .dim)],
      bottomLeft: shown.progress.latest.map { [StyledText("told \(ago(context.clock.now - $0.time))", .dim)] } ?? [],
      bottomRight: shown.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let chart = model.chart else { return drawLines(emptyWords, into: &buffer) }
    buffer.inside(buffer.bounds.inset(columns: 1, rows: 0)) { chart.draw(state, context, into: &$0) }
    if context.isFocused { buffer.placeCursor(column: 0, row: 0) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let shown = model.shown, let chart = model.chart else { return ["Fundraising: no campaign yet."] }
    let place = shown.campaigns.count > 1 ? ", campaign \(shown.index + 1) of \(shown.campaigns.count)" : ""
    return ["\(title)\(place), \(shown.hospital?.name ?? "")"] + chart.description(state, context.clock)
  }

  static let emptyWords = [
    "No campaign yet.", "hsdash import GIFTS.csv --campaign NAME takes one from a file,",
    "hsdash add donordrive:HOST/EVENT reads one, hsdash demo ucsf-challenge shows one.",
  ]
}

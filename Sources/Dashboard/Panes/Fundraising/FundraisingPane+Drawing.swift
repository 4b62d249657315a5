import HospitalModel
import TerminalCells
import TerminalWidgets

extension FundraisingPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let selected = state.selected(of: model.campaigns.count)
    let hospital = selected.flatMap { model.hospitals[model.campaigns[$0].campaign.hospital] }
    let more = model.campaigns.count > 1 ? "   \((selected ?? 0) + 1) of \(model.campaigns.count)" : ""
    return PaneBox(
      topLeft: [StyledText(selected.map { model.campaigns[$0].campaign.name } ?? title, CellStyle(.bright))],
      topRight: [StyledText((hospital?.name ?? "") + more, .dim)],
      bottomLeft: selected.flatMap { model.campaigns[$0].latest }.map {
        [StyledText("told \(ago(context.clock.now - $0.time))", .dim)]
      } ?? [], bottomRight: hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.campaigns.count) else {
      drawLines(["No campaign yet.", "hsdash demo ucsf-challenge shows one from its first day."], into: &buffer)
      return
    }
    let progress = model.campaigns[selected]
    let pace = model.paces[selected]
    let figures = figures(progress, pace, model.hospitals[progress.campaign.hospital], context.clock)
    let bounds = buffer.bounds
    Gauge(fraction: pace.fraction, columns: max(bounds.columns - 4, 0)).line.draw(into: &buffer, column: 2, row: 1)
    let chartRows = bounds.rows - figures.count - 5
    var row = 3
    if chartRows >= 6 {
      let rect = Rect(column: 1, row: row, columns: bounds.columns - 2, rows: chartRows)
      let hospital = model.hospitals[progress.campaign.hospital]
      buffer.inside(rect) { area in chart(progress, pace, hospital, context).draw(into: &area) }
      row += chartRows + 1
    }
    for figure in figures {
      buffer.write(figure.label, column: 2, row: row, style: .dim)
      buffer.write(
        MeasuredText(figure.value).abridged(to: max(bounds.columns - 12, 0)), column: 11, row: row,
        style: CellStyle(figure.role))
      row += 1
    }
    if context.isFocused { buffer.placeCursor(column: 2, row: 1) }
  }

  /// Raised over time, the goal, and both projections to the close.
  private static func chart(
    _ progress: CampaignProgress, _ pace: CampaignPace, _ hospital: Hospital?, _ context: DrawContext
  ) -> BrailleChart {
    let campaign = progress.campaign
    let opens = Double(campaign.opens.seconds)
    let closes = Double(campaign.closes.seconds)
    let now = Double(min(context.clock.now, campaign.closes).seconds)
    let raised = progress.totals.map { (x: Double($0.time.seconds), y: Double($0.raised.minorUnits) / 100) }
    let reached = raised.last?.y ?? 0
    var series = [BrailleChart.Series(points: [(x: opens, y: 0)] + raised, style: CellStyle(.chart))]
    let projections = [pace.projection, pace.weekProjection].compactMap { $0 }.map { $0 / 100 }
    if now < closes {
      series += projections.map { end in
        BrailleChart.Series(
          points: [(x: now, y: reached), (x: closes, y: end)], style: CellStyle(.chartSecond), isDotted: true)
      }
    }
    let highest = max(Double(campaign.goal.minorUnits) / 100 * 1.1, reached, now < closes ? projections.max() ?? 0 : 0)
    let goal = Double(campaign.goal.minorUnits) / 100
    func money(_ amount: Double) -> StyledText { StyledText(Money(minorUnits: Int64(amount) * 100).wholeText, .dim) }
    func day(_ time: Timestamp) -> StyledText { StyledText(context.clock.local(time, in: hospital).shortDay, .dim) }
    return BrailleChart(
      series: series, goal: goal, goalLabel: StyledText("goal \(campaign.goal.wholeText)", CellStyle(.chartSecond)),
      xRange: opens...max(closes, opens + 1), yRange: 0...max(highest, 1),
      xLabels: [.init(opens, day(campaign.opens)), .init(closes, day(campaign.closes))],
      yLabels: [.init(0, money(0)), .init(highest, money(highest))])
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.campaigns.count) else { return ["Fundraising: no campaign yet."] }
    let progress = model.campaigns[selected]
    let hospital = model.hospitals[progress.campaign.hospital]
    let mark = progress.campaign.isSimulated ? ", SIM" : ""
    return [
      "Campaign \(selected + 1) of \(model.campaigns.count): \(progress.campaign.name), \(hospital?.name ?? "")\(mark)"
    ]
      + figures(progress, model.paces[selected], hospital, context.clock).map { "\($0.label): \($0.value)" }
  }
}

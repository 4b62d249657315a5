import HospitalModel
import TerminalCells
import TerminalWidgets

extension FundraisingTeamsPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let rule = ranking(model, state).map {
      "by \($0.rule.rawValue)\(state.variant % 3 == 0 ? "" : ", not the contest’s rule")"
    }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))], topRight: rule.map { [StyledText($0, .dim)] } ?? [],
      bottomRight: model.campaign?.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let ranking = ranking(model, state), let campaign = model.campaign, !ranking.rows.isEmpty else {
      return drawLines(["No teams.", "Gifts that name a team make one."], into: &buffer)
    }
    let layout = columns(ranking, campaign)
    TableRow(["", StyledLine("team", .dim), StyledLine(countHead(ranking.rule), .dim), StyledLine("raised", .dim), ""])
      .draw(into: &buffer, row: 0, layout: layout)
    let height = listRows(buffer.bounds.size, model)
    let selected = state.selected(of: ranking.rows.count)
    let top = state.top(of: ranking.rows.count, height: height)
    for (row, place) in ranking.rows.dropFirst(top).prefix(height).enumerated() {
      let line = Rect(column: 0, row: row + 1, columns: buffer.bounds.columns, rows: 1)
      buffer.inside(line) { tableRow(place, ranking.rule, campaign).draw(into: &$0, row: 0, layout: layout) }
      if top + row == selected {
        markSelected(row: row + 1, isFocused: context.isFocused, &buffer)
        if context.isFocused { buffer.placeCursor(column: 0, row: row + 1) }
      }
    }
    drawRemarks(model, into: &buffer)
  }

  private static func drawRemarks(_ model: Model, into buffer: inout CellBuffer) {
    let rows = remarkRows(buffer.bounds.size, model)
    guard rows > 0 else { return }
    for (index, words) in model.remarks.prefix(rows - 1).enumerated() {
      let text = MeasuredText(words).abridged(to: max(buffer.bounds.columns - 3, 0))
      buffer.write(
        text, column: 2, row: buffer.bounds.rows - rows + 1 + index, style: index == 0 ? .bright : .dim)
    }
  }

  private static func countHead(_ rule: TeamRule) -> String { rule == .donors ? "donors" : "gifts" }

  private static func columns(_ ranking: TeamRanking, _ campaign: Campaign) -> ColumnLayout {
    let money = ranking.rows.map { scoreText($0.team.now.raised, .dollars, campaign).count }.max() ?? 0
    let counts = ranking.rows.map { count($0.team, ranking.rule).count }.max() ?? 0
    return ColumnLayout([
      .init(.fixed(4), priority: 4, alignment: .right), .init(.share(1), minimum: 8, priority: 5),
      .init(.fixed(max(counts, 6)), priority: ranking.rule == .dollars ? 1 : 3, alignment: .right),
      .init(.fixed(max(money, 6)), priority: ranking.rule == .dollars ? 3 : 2, alignment: .right),
      .init(.fixed(2), priority: 2),
    ])
  }

  private static func count(_ team: TeamStanding, _ rule: TeamRule) -> String {
    (rule == .donors ? team.now.donors : team.now.gifts).grouped
  }

  private static func tableRow(_ row: TeamRanking.Row, _ rule: TeamRule, _ campaign: Campaign) -> TableRow {
    let style = CellStyle(row.isSilent ? .dim : row.rank == 1 ? .bright : .text)
    let arrow = row.climbed > 0 ? StyledLine("▲", CellStyle(.good)) : row.climbed < 0 ? StyledLine("▼", .dim) : ""
    return TableRow([
      StyledLine("\(row.rank)\(row.isTied ? "=" : " ")", .dim),
      StyledLine(MeasuredText(row.team.name, limit: 80), style),
      StyledLine(count(row.team, rule), style), StyledLine(scoreText(row.team.now.raised, .dollars, campaign), style),
      arrow,
    ])
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let ranking = ranking(model, state), let campaign = model.campaign, !ranking.rows.isEmpty else {
      return ["Teams: none."]
    }
    let height = max(listRows(context.size, model), 1)
    let top = state.top(of: ranking.rows.count, height: height)
    let selected = state.selected(of: ranking.rows.count)
    return ["Teams of \(campaign.name) by \(ranking.rule.rawValue)\(campaign.isSimulated ? ", SIM" : "")"]
      + ranking.rows.enumerated().dropFirst(top).prefix(height).map { index, row in
        (index == selected ? "Selected: " : "") + description(row, campaign)
      } + model.remarks
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    guard let ranking = ranking(model, state), let campaign = model.campaign,
      let selected = state.selected(of: ranking.rows.count)
    else { return nil }
    return description(ranking.rows[selected], campaign)
  }

  private static func description(_ row: TeamRanking.Row, _ campaign: Campaign) -> String {
    let moved = row.climbed == 0 ? "" : row.climbed > 0 ? ", up \(row.climbed)" : ", down \(-row.climbed)"
    return "\(row.rank)\(row.isTied ? " (shared)" : ""). \(row.team.name): \(counted(row.team.now.gifts, "gift")), "
      + "\(counted(row.team.now.donors, "donor")), \(scoreText(row.team.now.raised, .dollars, campaign))\(moved)"
      + (row.isSilent ? row.team.hasGift ? ", silent for 7 days" : ", no gift yet" : "")
  }
}

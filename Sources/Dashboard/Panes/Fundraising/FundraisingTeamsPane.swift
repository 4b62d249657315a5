import HospitalModel
import TerminalCells
import TerminalWidgets

/// The teams of a campaign, ranked by its own rule or another: who leads, who climbs, who is silent.
package enum FundraisingTeamsPane: Pane {
  /// `variant` counts the rules after the contest's own.
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let campaign: Campaign?
    package let rankings: [TeamRanking]
    /// What stands below the list, the most telling first.
    let remarks: [String]
  }

  package static let id = PaneID("teams")
  package static let title = "Teams"
  package static let summary =
    "Teams ranked by gifts, donors or dollars: the contest's own rule first; climbs, gaps, prizes, silent teams."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let shown = try ShownCampaign.load(context, from: reader) else {
      return Model(campaign: nil, rankings: [], remarks: [])
    }
    let campaign = shown.campaign
    let now = min(context.clock.now, campaign.closes)
    let teams = try reader.figures.teams(campaign.id, now)
    var rules = [campaign.contest.rule]
    while rules.count < TeamRule.allCases.count { rules.append(rules[rules.count - 1].next) }
    let rankings = rules.map { TeamRanking(teams, by: $0, at: now) }
    let first = try campaign.contest.firstTo.flatMap { gifts in
      try reader.figures.firstTeam(campaign.id, gifts).map { (gifts: gifts, name: $0.name, time: $0.time) }
    }
    return Model(
      campaign: campaign, rankings: rankings,
      remarks: remarks(rankings, shown, context.clock) + prizes(teams, campaign, first, shown.hospital, context.clock))
  }

  /// The ranking that is shown.
  static func ranking(_ model: Model, _ state: State) -> TeamRanking? {
    model.rankings.isEmpty ? nil : model.rankings[state.variant % model.rankings.count]
  }

  private static func remarks(_ rankings: [TeamRanking], _ shown: ShownCampaign, _ clock: BoardClock) -> [String] {
    guard let own = rankings.first, own.rows.count > 1 else { return [] }
    var words: [String] = []
    if let ousted = own.ousted { words.append("new leader: \(own.rows[0].team.name), was \(ousted)") }
    if let gap = own.rows[1].gap, gap > 0 {
      words.append("\(own.rows[1].team.name) needs \(scoreText(gap + 1, own.rule, shown.campaign)) to lead")
    } else {
      words.append("\(own.rows[0].team.name) and \(own.rows[1].team.name) are level")
    }
    for other in rankings.dropFirst() {
      guard let leader = other.rows.first?.team.name, leader != own.rows[0].team.name else { continue }
      words.append("by \(other.rule.rawValue) \(leader) leads")
    }
    let silent = own.rows.count { $0.isSilent }
    if silent > 0 { words.append("\(counted(silent, "team")) silent for 7 days") }
    if shown.book.mostByOne >= manyGifts { words.append("one giver, many gifts: \(shown.book.mostByOne.grouped)") }
    return words
  }

  /// From so many gifts on one giver is worth a look: a contest by gifts can be won by splitting one.
  static let manyGifts = 10

  private static func prizes(
    _ teams: [TeamStanding], _ campaign: Campaign, _ first: (gifts: Int, name: String, time: Timestamp)?,
    _ hospital: Hospital?, _ clock: BoardClock
  ) -> [String] {
    var words = campaign.contest.steps.map { step in
      "\(step) gifts: \(counted(teams.count { $0.now.gifts >= step }, "team"))"
    }
    if let first {
      words.append("first to \(first.gifts): \(first.name), \(clock.local(first.time, in: hospital).shortDay)")
    } else if let gifts = campaign.contest.firstTo {
      words.append("first to \(gifts): nobody yet")
    }
    return words
  }

  /// `41 gifts`, `$1,200`.
  static func scoreText(_ score: Int64, _ rule: TeamRule, _ campaign: Campaign) -> String {
    switch rule {
    case .gifts: counted(Int(score), "gift")
    case .donors: counted(Int(score), "donor")
    case .dollars: Money(minorUnits: score, currency: campaign.goal.currency).wholeText
    }
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let count = ranking(model, state)?.rows.count ?? 0
    guard place.row > 0 else { return false }
    return state.select(screenRow: place.row - 1, of: count, height: listRows(context.size, model))
  }

  /// Rows for teams: what the head and the remarks leave.
  static func listRows(_ size: Size, _ model: Model) -> Int {
    max(size.rows - 1 - remarkRows(size, model), 0)
  }

  /// A third of the pane at most is for what is said about the list.
  static func remarkRows(_ size: Size, _ model: Model) -> Int {
    let count = min(model.remarks.count, size.rows / 2)
    return count > 0 && size.rows >= 6 ? count + 1 : 0
  }

  package static let commands: [Command<Self>] =
    listCommands(visible: { listRows($1.size, $0) }) { $0.rankings.first?.rows.count ?? 0 } + [
      Command("rule", ["b"], "gifts/donors/dollars", help: "ranks by gifts, donors or dollars", isHinted: true) {
        state, _, _ in
        state.variant += 1
        state.place = ListPlace()
        return []
      },
      Command("team", ["Enter"], "team", help: "what is known of the team", isHinted: true) { state, model, context in
        guard let ranking = ranking(model, state), let campaign = model.campaign,
          let selected = state.selected(of: ranking.rows.count)
        else { return [] }
        return [.show(sheet(ranking.rows[selected], model, campaign, context.clock))]
      },
      Command("team-ledger", ["s"], "save CSV", help: "writes the ranking into a file (CSV)") { _, model, _ in
        model.rankings.isEmpty ? [.notice("There is nothing to save yet.")] : [.perform(.copy(.chart(id, .csv)))]
      },
    ]

  private static func sheet(
    _ row: TeamRanking.Row, _ model: Model, _ campaign: Campaign, _ clock: BoardClock
  ) -> TextSheet {
    let team = row.team
    let ranks = model.rankings.compactMap { ranking in
      ranking.rows.first { $0.team.name == team.name }.map { place in
        "by \(ranking.rule.rawValue): \(place.rank)\(place.isTied ? ", shared" : "")"
          + (place.gap.map { ", \(scoreText($0, ranking.rule, campaign)) behind the next" } ?? "")
      }
    }
    let today = team.now.gifts - team.dayBefore.gifts
    return TextSheet(
      title: team.name,
      lines: [
        "\(counted(team.now.gifts, "gift")) from \(counted(team.now.donors, "donor")), "
          + scoreText(team.now.raised, .dollars, campaign),
        "in the last day: \(counted(today, "gift")), "
          + scoreText(team.now.raised - team.dayBefore.raised, .dollars, campaign),
        team.hasGift ? "last gift \(ago(clock.now - team.lastGift))\(row.isSilent ? ": silent" : "")" : "no gift yet",
      ] + ranks)
  }

  package static func exported(_ model: Model, _ state: State, _ context: DrawContext, as form: ExportForm) -> String? {
    guard form == .csv, let ranking = ranking(model, state), let campaign = model.campaign else { return nil }
    let unit = ChartUnit.money(currency: campaign.goal.currency)
    let head =
      "rank,team,gifts,donors,raised (\(campaign.goal.currency)),last gift\(campaign.isSimulated ? ",simulated" : "")\r\n"
    return head
      + ranking.rows.map { row in
        let name = row.team.name
        let quoted = name.contains { ",\"\n".contains($0) } ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
        return
          "\(row.rank),\(quoted),\(row.team.now.gifts),\(row.team.now.donors),\(unit.number(Double(row.team.now.raised))),"
          + "\(row.team.hasGift ? row.team.lastGift.iso8601 : "")\(campaign.isSimulated ? ",true" : "")\r\n"
      }.joined()
  }
}

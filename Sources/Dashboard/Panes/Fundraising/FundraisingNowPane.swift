import HospitalModel
import TerminalCells
import TerminalWidgets

/// A campaign in figures: what came, how fast, where it ends, and what to do next.
package enum FundraisingNowPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let shown: ShownCampaign?
    let figures: [Figure]
  }

  /// A labelled figure, as it is drawn and described: the first piece stays longest.
  struct Figure: Equatable, Sendable {
    let label: String
    let pieces: [String]
    var role = StyleRole.text
  }

  package static let id = PaneID("campaign")
  package static let title = "Now"
  package static let summary =
    "The campaign in figures: raised, gifts, pace, both finishes, the next milestone, the close."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let shown = try ShownCampaign.load(context, from: reader)
    return Model(shown: shown, figures: shown.map { figures($0, context.clock) } ?? [])
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.figures.count } + [
      Command("open", ["Enter"], "hospital", help: "the hospital that the campaign is for") { _, model, _ in
        model.shown.map { [.hospital($0.campaign.hospital)] } ?? []
      }
    ]

  /// An amount of minor units to the nearest whole unit.
  private static func wholeMoney(_ amount: Double, _ currency: String) -> String {
    ChartUnit.money(currency: currency).text(amount)
  }

  // MARK: Figures

  static func figures(_ shown: ShownCampaign, _ clock: BoardClock) -> [Figure] {
    guard let latest = shown.progress.latest else {
      return [Figure(label: "raised", pieces: ["nothing reported yet"])]
    }
    let currency = shown.campaign.goal.currency
    func money(_ amount: Double) -> String { wholeMoney(amount, currency) }
    return [raised(shown, latest), gifts(shown, latest)] + [pace(shown, clock, money)]
      + [finish(shown, money), next(shown, latest), closes(shown, clock)].compactMap { $0 }
  }

  private static func raised(_ shown: ShownCampaign, _ latest: CampaignTotal) -> Figure {
    let campaign = shown.campaign
    let book = shown.book
    let goal =
      campaign.goal.minorUnits > 0 ? "\(goalText(shown.pace.fraction)) goal \(campaign.goal.wholeText)" : "no goal"
    var pieces = ["\(latest.raised.wholeText)   \(goal)"]
    func amount(_ minorUnits: Int64) -> String {
      Money(minorUnits: minorUnits, currency: campaign.goal.currency).wholeText
    }
    if book.refunds > 0 { pieces.append("refunds \(book.refunds.grouped) (\(amount(book.refunded)))") }
    if book.matches > 0 { pieces.append("matching apart \(amount(book.matched))") }
    if book.registrations > 0 { pieces.append("registrations apart \(amount(book.registered))") }
    if book.fees > 0 { pieces.append("fees \(amount(book.fees))") }
    if book.late > 0 { pieces.append("after the close \(book.late.grouped) (\(amount(book.lateRaised)))") }
    pieces += book.others.map { "also \($0.amount.wholeText) in \(counted($0.gifts, "gift"))" }
    return Figure(label: "raised", pieces: pieces, role: .bright)
  }

  private static func goalText(_ fraction: Double?) -> String {
    guard let fraction else { return "" }
    return fraction >= 1 ? "\(fractionText(fraction)) the" : "\(fractionText(fraction)) of the"
  }

  private static func gifts(_ shown: ShownCampaign, _ latest: CampaignTotal) -> Figure {
    let currency = latest.raised.currency
    var pieces = ["\(counted(latest.gifts, "gift")) from \(counted(latest.donors, "donor"))"]
    if latest.gifts > 0 {
      let mean = Money(minorUnits: latest.raised.minorUnits / Int64(latest.gifts), currency: currency).exactText
      let median = shown.book.median.map { "   median \(Money(minorUnits: $0, currency: currency).exactText)" } ?? ""
      pieces.append("mean \(mean)\(median)")
    }
    if let split = sinceBreak(shown, latest) { pieces.append(split) }
    if shown.book.offline > 0 { pieces.append("offline \(shown.book.offline.grouped)") }
    if shown.book.unthanked > 0 { pieces.append("thanks owed \(shown.book.unthanked.grouped)") }
    return Figure(label: "gifts", pieces: pieces)
  }

  /// The mean gift before the trend broke and since: what tells two campaigns in one apart.
  private static func sinceBreak(_ shown: ShownCampaign, _ latest: CampaignTotal) -> String? {
    guard let alarm = shown.trendBreak,
      let before = shown.atBreak, before.gifts > 0, latest.gifts > before.gifts, alarm.began < latest.time
    else { return nil }
    let currency = latest.raised.currency
    let since = (latest.raised.minorUnits - before.raised.minorUnits) / Int64(latest.gifts - before.gifts)
    let mean = Money(minorUnits: before.raised.minorUnits / Int64(before.gifts), currency: currency)
    return "before the break \(mean.exactText), since \(Money(minorUnits: since, currency: currency).exactText)"
  }

  private static func pace(_ shown: ShownCampaign, _ clock: BoardClock, _ money: (Double) -> String) -> Figure {
    let pace = shown.pace
    var pieces = [pace.perDay.map { "\(money($0))/day whole run" } ?? "no pace yet"]
    if let week = pace.weekPerDay { pieces.append("\(money(week))/day last 7 days") }
    if let required = pace.requiredPerDay {
      let isAhead = (pace.perDay ?? 0) >= required
      pieces.append("needs \(money(required))/day: \(isAhead ? "on pace" : "BEHIND")")
      return Figure(label: "pace", pieces: pieces, role: isAhead ? .good : .warning)
    }
    if let goal = shown.alarms.last(where: { $0.kind == .goal }) {
      let date = clock.local(goal.began, in: shown.hospital)
      pieces.append("goal reached on \(date.shortDay) \(date.clock)")
    }
    return Figure(label: "pace", pieces: pieces, role: .good)
  }

  private static func finish(_ shown: ShownCampaign, _ money: (Double) -> String) -> Figure? {
    guard shown.pace.daysLeft > 0, let run = shown.pace.projection else { return nil }
    guard let week = shown.pace.weekProjection else {
      return Figure(label: "finish", pieces: ["about \(money(run)) by the whole run"])
    }
    let both = "about \(money(run)) by the whole run, \(money(week)) by the last 7 days"
    guard let alarm = shown.trendBreak, alarm.ended == nil else { return Figure(label: "finish", pieces: [both]) }
    return Figure(
      label: "finish", pieces: [both, "they differ because the trend broke: trust neither yet"], role: .warning)
  }

  private static func next(_ shown: ShownCampaign, _ latest: CampaignTotal) -> Figure? {
    let marks = Milestones(shown.campaign, raised: latest.raised.minorUnits)
    guard let next = marks.next, let missing = marks.missing, shown.pace.daysLeft > 0 else {
      return marks.reached.map { Figure(label: "passed", pieces: ["\($0.name) (\($0.amount.wholeText))"]) }
    }
    var pieces = ["\(missing.wholeText) to \(next.name)"]
    if let week = shown.pace.weekPerDay ?? shown.pace.perDay, week > 0 {
      let hours = Double(missing.minorUnits) / week * 24
      if hours < 24 * 7 { pieces.append("in about \(Age.text(Int64(hours * 3_600))): post about it") }
    }
    if let reached = marks.reached { pieces.append("passed \(reached.name)") }
    return Figure(label: "next", pieces: pieces)
  }

  private static func closes(_ shown: ShownCampaign, _ clock: BoardClock) -> Figure {
    let campaign = shown.campaign
    let date: String
    if let hospital = shown.hospital {
      let time = campaign.closes + hospital.storyOffset
      let local = hospital.zone.date(at: time)
      date = "\(local.weekdayName) \(local.longDay) \(local.clock) \(hospital.zone.abbreviation(at: time))"
    } else {
      date = clock.brief(campaign.closes)
    }
    let left = campaign.closes - clock.now
    guard left > 0 else { return Figure(label: "closed", pieces: [date]) }
    let days = left / 86_400
    let hours = left % 86_400 / 3_600
    let words = days > 0 ? "in \(counted(Int(days), "day")) \(hours) h" : "in \(Age.text(left))"
    return Figure(label: "closes", pieces: ["\(date), \(words)"], role: left <= 3_600 ? .warning : .text)
  }

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      bottomRight: model.shown?.campaign.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard !model.figures.isEmpty else { return drawLines(["No campaign yet."], into: &buffer) }
    let selected = state.selected(of: model.figures.count)
    let top = state.top(of: model.figures.count, height: buffer.bounds.rows)
    for (row, figure) in model.figures.dropFirst(top).prefix(buffer.bounds.rows).enumerated() {
      buffer.write(figure.label, column: 2, row: row, style: .dim)
      var column = labelColumns
      for (index, piece) in figure.pieces.enumerated() {
        let text = MeasuredText(piece)
        // What does not fit goes, whole; the first piece is cut rather than lost.
        guard index == 0 || column + text.columns < buffer.bounds.columns else { continue }
        let shown = index == 0 ? text.abridged(to: max(buffer.bounds.columns - column - 1, 0)) : text
        column = buffer.write(shown, column: column, row: row, style: CellStyle(index == 0 ? figure.role : .text)) + 3
      }
      if context.isFocused, top + row == selected { buffer.placeCursor(column: 2, row: row) }
    }
  }

  private static let labelColumns = 11

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let shown = model.shown else { return ["Fundraising: no campaign yet."] }
    return ["\(shown.campaign.name), now\(shown.campaign.isSimulated ? ", SIM" : "")"]
      + model.figures.map { "\($0.label): \($0.pieces.joined(separator: "; "))" }
  }
}

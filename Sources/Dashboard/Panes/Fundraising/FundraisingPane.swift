import HospitalModel
import TerminalCells
import TerminalWidgets

/// A campaign: how far it is, how fast, and where it will end at this pace.
package enum FundraisingPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let campaigns: [CampaignProgress]
    package let paces: [CampaignPace]
    package let hospitals: [HospitalID: Hospital]
  }

  package static let id = PaneID("fundraising")
  package static let title = "Fundraising"
  package static let summary = "A campaign against its goal: raised, pace, required pace, both projections."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let campaigns = try reader.campaigns(max(context.size.columns, 40) * 2)
    let hospitals = try reader.facts().hospitals
    return Model(
      campaigns: campaigns, paces: campaigns.map { CampaignPace($0, at: context.clock.now) },
      hospitals: Dictionary(hospitals.map { ($0.id, $0) }) { first, _ in first })
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.campaigns.count } + [
      Command("open", ["Enter"], "hospital", help: "the hospital that the campaign is for", isHinted: true) {
        state, model, _ in
        state.selected(of: model.campaigns.count).map { [.hospital(model.campaigns[$0].campaign.hospital)] } ?? []
      }
    ]

  /// A labelled figure of the campaign, as it is drawn and described.
  struct Figure: Equatable {
    let label: String
    let value: String
    var role = StyleRole.text
  }

  static func figures(_ progress: CampaignProgress, _ pace: CampaignPace, _ hospital: Hospital?, _ clock: BoardClock)
    -> [Figure]
  {
    guard let latest = progress.latest else { return [Figure(label: "raised", value: "nothing reported yet")] }
    let campaign = progress.campaign
    func perDay(_ amount: Double) -> String { "\(Money(minorUnits: Int64(amount.rounded())).wholeText)/day" }
    func whole(_ amount: Double) -> String { Money(minorUnits: Int64(amount.rounded())).wholeText }
    var figures = [
      Figure(
        label: "raised",
        value: "\(latest.raised.wholeText) of \(campaign.goal.wholeText)   \(fractionText(pace.fraction)) of the goal",
        role: .bright),
      Figure(
        label: "gifts",
        value: "\(latest.gifts.grouped) from \(latest.donors.grouped) donors"
          + (latest.gifts > 0
            ? "   mean \(Money(minorUnits: latest.raised.minorUnits / Int64(latest.gifts)).exactText)" : "")
      ),
    ]
    let whole7 = pace.weekPerDay.map { "   \(perDay($0)) over the last 7 days" } ?? ""
    if let run = pace.perDay {
      figures.append(Figure(label: "pace", value: "\(perDay(run)) over the whole run" + whole7))
    }
    if let required = pace.requiredPerDay {
      let isAhead = (pace.perDay ?? 0) >= required
      figures.append(
        Figure(
          label: "needed", value: "\(perDay(required)): \(isAhead ? "on pace" : "BEHIND")",
          role: isAhead ? .good : .warning))
    }
    if let projection = pace.projection, pace.daysLeft > 0 {
      let week = pace.weekProjection.map { " or \(whole($0)) by the last 7 days" } ?? ""
      figures.append(Figure(label: "finish", value: "\(whole(projection)) by the whole run\(week)"))
    }
    let closes = hospital.map { hospital in
      let time = campaign.closes + hospital.storyOffset
      let date = hospital.zone.date(at: time)
      return "\(date.weekdayName) \(date.longDay) \(date.clock) \(hospital.zone.abbreviation(at: time))"
    }
    let left = pace.daysLeft > 0 ? "in \(Int(pace.daysLeft.rounded(.down))) days" : "closed"
    figures.append(Figure(label: "closes", value: "\(closes ?? clock.brief(campaign.closes)), \(left)"))
    return figures
  }
}

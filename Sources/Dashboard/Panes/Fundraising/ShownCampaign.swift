import HospitalModel

/// The campaign that the panes about fundraising show together.
package struct ShownCampaign: Equatable, Sendable {
  package let campaigns: [Campaign]
  package let index: Int
  package let progress: CampaignProgress
  package let pace: CampaignPace
  package let book: GiftBook
  package let hospital: Hospital?
  /// Breaks in its trend, and goals that it passed, the newest first.
  package let alarms: [FigureAlarm]

  /// What it had when its trend broke.
  package let atBreak: CampaignTotal?

  package var campaign: Campaign { progress.campaign }

  /// The break of the trend that goes on, or the last one.
  package var trendBreak: FigureAlarm? { alarms.first { $0.kind == .trend } }

  /// Reads it; `nil` when there is no campaign.
  static func load(_ context: LoadContext, from reader: StoreReader) throws -> ShownCampaign? {
    let all = try reader.campaigns(2)
    guard let index = index(of: context.subject.campaign, in: all.map(\.campaign), at: context.clock.now) else {
      return nil
    }
    let progress = all[index]
    let hospitals = try reader.facts().hospitals
    let alarms = try reader.figures.alarms(.campaign(progress.campaign.id), mostAlarms)
    let broke = alarms.first { $0.kind == .trend }?.began
    return ShownCampaign(
      campaigns: all.map(\.campaign), index: index, progress: progress,
      pace: CampaignPace(progress, at: context.clock.now),
      book: try reader.figures.book(progress.campaign.id) ?? GiftBook(),
      hospital: hospitals.first { $0.id == progress.campaign.hospital },
      alarms: alarms,
      // The hour that raised the alarm belongs to the new trend.
      atBreak: try broke.flatMap { time in
        try reader.figures.progress(progress.campaign.id, (time - 3_600)...(time - 3_600), 2).last
      })
  }

  private static let mostAlarms = 10

  /// The wanted one, else the first that is running, else the last.
  private static func index(of wanted: CampaignID?, in campaigns: [Campaign], at now: Timestamp) -> Int? {
    if let wanted, let found = campaigns.firstIndex(where: { $0.id == wanted }) { return found }
    return campaigns.firstIndex { $0.opens <= now && now < $0.closes } ?? campaigns.indices.last
  }

  /// The campaign so many places further.
  func neighbour(_ step: Int) -> CampaignID? {
    let target = index + step
    return campaigns.indices.contains(target) ? campaigns[target].id : nil
  }
}

public import HospitalModel

/// A moment as a person writes it: a day, and a clock time where there is one.
public struct ConfiguredMoment: Equatable, Sendable {
  public let year, month, day: Int
  /// `nil` for the whole day.
  public let minuteOfDay: Int?

  /// The moment in a zone: its minute, or the beginning of the day.
  public func beginning(in zone: CivilZone) -> Timestamp {
    zone.time(
      year: year, month: month, day: day, hour: (minuteOfDay ?? 0) / 60, minute: (minuteOfDay ?? 0) % 60)
  }

  /// The first moment that is later in a zone: its minute, or the beginning of the day after.
  public func end(in zone: CivilZone) -> Timestamp {
    guard minuteOfDay == nil else { return beginning(in: zone) }
    let next = zone.date(at: zone.time(year: year, month: month, day: day, hour: 12, minute: 0) + 86_400)
    return zone.time(year: next.year, month: next.month, day: next.day, hour: 0, minute: 0)
  }
}

/// A fundraising campaign as the configuration gives it.
public struct ConfiguredCampaign: Equatable, Sendable {
  public let id: CampaignID
  public let hospital: HospitalID
  public let name: String
  public let goal: Money
  /// Goals beyond the goal, rising, in minor units.
  public let stretchGoals: [Int64]
  public let contest: Contest
  public let teams: [String]
  public let opens: ConfiguredMoment
  public let closes: ConfiguredMoment
  /// The zone of both; `nil` for the hospital's own.
  public let zone: CivilZone?

  /// The campaign of a hospital with that zone.
  public func campaign(in zone: CivilZone) -> Campaign {
    let zone = self.zone ?? zone
    var campaign = Campaign(
      id: id, hospital: hospital, name: name, goal: goal, opens: opens.beginning(in: zone),
      closes: closes.end(in: zone), isSimulated: false)
    (campaign.stretchGoals, campaign.contest, campaign.teams) = (stretchGoals, contest, teams)
    return campaign
  }
}

/// A campaign of promotion as the configuration gives it.
public struct ConfiguredPromotion: Equatable, Sendable {
  public let id: PromotionID
  public let hospital: HospitalID
  public let name: String
  public let words: [String]
  public let links: [String]
  /// Channels about nothing else, by their addresses or ids.
  public let channels: [String]
  public let peers: [Promotion.Peer]
  public let opens: ConfiguredMoment
  public let closes: ConfiguredMoment?
  /// The zone of both; `nil` for the hospital's own.
  public let zone: CivilZone?

  /// The promotion of a hospital with that zone.
  ///
  /// - Parameter channel: The key of a channel with an address.
  public func promotion(in zone: CivilZone, channel: (String) -> ChannelID) -> Promotion {
    let zone = self.zone ?? zone
    return Promotion(
      id: id, hospital: hospital, name: name, words: words, links: links,
      channels: channels.map { $0.contains("/") ? channel($0) : ChannelID($0) }, peers: peers,
      opens: opens.beginning(in: zone), closes: closes?.end(in: zone), isSimulated: false)
  }
}

/// Anything that a feed, real or simulated, hands to the store.
public enum FeedEvent: Hashable, Sendable {
  case hospital(Hospital)
  case channel(Channel)
  case item(FeedItem, channel: ChannelID)
  case measurement(Measurement)
  case campaign(Campaign)
  case campaignTotal(CampaignTotal)
  /// A line of a campaign's book; one that is known and says the same adds nothing.
  case gift(Gift)
  /// How often something happened by one way of recruiting, in the time that its moment begins.
  case recruitment(RecruitmentCount)
  /// A campaign of promotion, new or changed.
  case promotion(Promotion)
  /// An incident, new or changed (its next update, its end).
  case incident(Incident)
  case fact(StatusFact)
  /// An alert, an update or a cancellation (CAP).
  case alert(AlertMessage, channel: ChannelID)
  /// What a report says of a facility.
  case facility(FacilityReport, channel: ChannelID)
  /// What a story's office does: its people act by a script and are marked SIM.
  case crisis(CrisisAct)
  /// A line of a story's phone list.
  case contact(Contact)
  /// A physician's card, new or changed.
  case physician(Physician)
  /// Where a topic of an internal network stands.
  case topic(TopicStanding)
  /// A consent to a story of the simulation.
  case consent(StoryConsent)
  /// A fetch ended at `at`; the source is to be tried again at `next`.
  case fetch(
    FetchOutcome, channel: ChannelID, at: Timestamp, next: Timestamp, traffic: FetchTraffic = FetchTraffic())
}

/// An event and the moment at which it happens: a line of a scenario.
public struct TimedEvent: Hashable, Sendable {
  public let time: Timestamp
  public let event: FeedEvent

  public init(time: Timestamp, event: FeedEvent) {
    self.time = time
    self.event = event
  }
}

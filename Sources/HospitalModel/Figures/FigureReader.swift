/// The part of a ``StoreReader`` that reads figures: campaigns, teams, gifts, counters, funnels.
///
/// Each closure costs the same at any number of samples and gifts: it reads roll-ups, sums, and a bounded number of rows.
public struct FigureReader {
  /// Totals of a campaign inside a range of time, thinned to about `points`; with the one that held at the range's beginning.
  public var progress: (CampaignID, ClosedRange<Timestamp>, _ points: Int) throws -> [CampaignTotal]
  /// What the campaign's book adds up to; `nil` for an unknown campaign.
  public var book: (CampaignID) throws -> GiftBook?
  /// Its teams, in no order, with what they had a day before `now`.
  public var teams: (CampaignID, _ now: Timestamp) throws -> [TeamStanding]
  /// The team that had so many gifts first, and the hour in which it had; `nil` while none has.
  public var firstTeam: (CampaignID, _ gifts: Int) throws -> (name: String, time: Timestamp)?
  /// Gifts, at most `limit`; donors and messages as the audience may see them.
  public var gifts: (CampaignID, GiftScope, _ limit: Int) throws -> [GiftLine]
  /// Alarms, the newest first: of one subject, or of all. At most `limit`.
  public var alarms: (FigureSubject?, _ limit: Int) throws -> [FigureAlarm]
  /// Counters of some metrics, the newest ones of each channel; at most `limit`.
  public var counters: ([Metric], _ limit: Int) throws -> [CounterFigures]
  /// The course of a counter inside a range, thinned to about `points` stretches.
  public var course:
    (ChannelID, Metric, _ subject: String, ClosedRange<Timestamp>, _ points: Int) throws
      -> [MeasuredSpan]
  /// The times of a counter's first and last reading.
  public var extent: (ChannelID, Metric, _ subject: String) throws -> ClosedRange<Timestamp>?
  /// The hospitals that recruit, with the time that is known of each, in their order. Staff alone is told.
  public var recruiters: () throws -> [RecruitmentExtent]
  /// What came by each way and tag in a range of time; the ways in no order. Staff alone is told.
  public var recruiting: (HospitalID, ClosedRange<Timestamp>) throws -> [RecruitmentLine]
  /// What was counted of one figure in a range, oldest first, tags of a way together. Staff alone is told.
  public var recruitingCourse:
    (HospitalID, RecruitmentFigure, ClosedRange<Timestamp>) throws -> [(way: String, time: Timestamp, value: Int64)]
  /// Campaigns of promotion, in the order of their hospitals.
  public var promotions: () throws -> [Promotion]
  /// The traces of one of them, as of a time; nothing internal is counted, whoever asks.
  public var traces: (Promotion, _ now: Timestamp) throws -> PromotionTraces

  public init(
    progress: @escaping (CampaignID, ClosedRange<Timestamp>, Int) throws -> [CampaignTotal],
    book: @escaping (CampaignID) throws -> GiftBook?,
    teams: @escaping (CampaignID, Timestamp) throws -> [TeamStanding],
    firstTeam: @escaping (CampaignID, Int) throws -> (name: String, time: Timestamp)?,
    gifts: @escaping (CampaignID, GiftScope, Int) throws -> [GiftLine],
    alarms: @escaping (FigureSubject?, Int) throws -> [FigureAlarm],
    counters: @escaping ([Metric], Int) throws -> [CounterFigures],
    course: @escaping (ChannelID, Metric, String, ClosedRange<Timestamp>, Int) throws -> [MeasuredSpan],
    extent: @escaping (ChannelID, Metric, String) throws -> ClosedRange<Timestamp>?,
    recruiters: @escaping () throws -> [RecruitmentExtent],
    recruiting: @escaping (HospitalID, ClosedRange<Timestamp>) throws -> [RecruitmentLine],
    recruitingCourse:
      @escaping (HospitalID, RecruitmentFigure, ClosedRange<Timestamp>) throws
      -> [(way: String, time: Timestamp, value: Int64)],
    promotions: @escaping () throws -> [Promotion], traces: @escaping (Promotion, Timestamp) throws -> PromotionTraces
  ) {
    self.progress = progress
    self.book = book
    self.teams = teams
    self.firstTeam = firstTeam
    self.gifts = gifts
    self.alarms = alarms
    self.counters = counters
    self.course = course
    self.extent = extent
    self.recruiters = recruiters
    self.recruiting = recruiting
    self.recruitingCourse = recruitingCourse
    self.promotions = promotions
    self.traces = traces
  }
}

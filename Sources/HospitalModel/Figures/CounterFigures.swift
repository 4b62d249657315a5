/// A counter of a post or channel as a list shows it: how much, how fast.
public struct CounterFigures: Hashable, Sendable {
  public let channel: ChannelID
  public let channelName: String
  public let hospital: HospitalID
  public let metric: Metric
  /// What is counted inside the channel; empty for the channel itself.
  public let subject: String
  /// The post's title, where a post has that key; else the subject, or the channel's name.
  public let name: String
  public let post: PostID?
  public let newest: Measurement
  /// What it was an hour before, or at its first reading since.
  public let hourBefore: Measurement?
  public let dayBefore: Measurement?
  public let first: Timestamp
  /// True for an hourly rate, such as mentions; false for a count that only grows by itself.
  public var isRate: Bool { metric == .mentions }
  /// True when its text says nothing of medicine: its going viral is no medical story.
  public let isMedical: Bool
  public let isInternal: Bool
  public let isSimulated: Bool
  /// Sites that embed it, where they are counted.
  public let embeds: Int64?
  /// The alarm of the present or last episode.
  public let alarm: FigureAlarm?

  public init(
    channel: ChannelID, channelName: String, hospital: HospitalID, metric: Metric, subject: String, name: String,
    post: PostID?, newest: Measurement, hourBefore: Measurement?, dayBefore: Measurement?, first: Timestamp,
    isMedical: Bool, isInternal: Bool, isSimulated: Bool, embeds: Int64?, alarm: FigureAlarm?
  ) {
    self.channel = channel
    self.channelName = channelName
    self.hospital = hospital
    self.metric = metric
    self.subject = subject
    self.name = name
    self.post = post
    self.newest = newest
    self.hourBefore = hourBefore
    self.dayBefore = dayBefore
    self.first = first
    self.isMedical = isMedical
    self.isInternal = isInternal
    self.isSimulated = isSimulated
    self.embeds = embeds
    self.alarm = alarm
  }

  /// What it grew by in the hour before its newest reading, or what an hourly rate is; `nil` of one reading alone.
  public var perHour: Int64? {
    if isRate { return newest.value }
    return hourBefore.map { max(newest.value - $0.value, 0) }
  }
}

/// A stretch of a counter's readings, as a roll-up keeps it.
public struct MeasuredSpan: Hashable, Sendable {
  /// The time of its last reading.
  public let time: Timestamp
  public let first: Int64
  public let last: Int64
  public let lowest: Int64
  public let highest: Int64
  public let readings: Int

  public init(time: Timestamp, first: Int64, last: Int64, lowest: Int64, highest: Int64, readings: Int) {
    self.time = time
    self.first = first
    self.last = last
    self.lowest = lowest
    self.highest = highest
    self.readings = readings
  }

  /// This stretch and the one after it as one.
  public func joined(_ later: MeasuredSpan) -> MeasuredSpan {
    MeasuredSpan(
      time: later.time, first: first, last: later.last, lowest: min(lowest, later.lowest),
      highest: max(highest, later.highest), readings: readings + later.readings)
  }
}

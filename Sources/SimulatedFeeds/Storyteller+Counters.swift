import HospitalModel

extension Storyteller {
  /// Reads a counter along a curve, from one minute to another.
  mutating func read(
    _ metric: Metric, on channel: ChannelID, subject: String = "", along curve: Curve, from origin: Timestamp,
    minutes: ClosedRange<Double>, every step: Double
  ) {
    for minute in stride(from: minutes.lowerBound, through: minutes.upperBound, by: step) {
      let value = curve.value(at: minute)
      read(metric, on: channel, subject: subject, value: value.nearest, at: origin.later(minutes: minute))
    }
  }

  /// Reads a counter at the points of a table.
  mutating func read(
    _ metric: Metric, on channel: ChannelID, subject: String = "", points: [(minute: Double, value: Int64)],
    from origin: Timestamp
  ) {
    for point in points {
      read(metric, on: channel, subject: subject, value: point.value, at: origin.later(minutes: point.minute))
    }
  }

  mutating func read(
    _ metric: Metric, on channel: ChannelID, subject: String = "", value: Int64, at time: Timestamp
  ) {
    let reading = Measurement(channel: channel, metric: metric, subject: subject, time: time, value: value)
    add(.measurement(reading), at: time)
  }
}

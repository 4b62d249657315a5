/// A point in time, in whole seconds since 1970-01-01T00:00:00Z.
///
/// The store keeps UTC; zones appear only where time is shown (``CivilZone``). Fractions of a second that a source gives
/// are cut when it is read.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
  /// Seconds since 1970-01-01T00:00:00Z; negative before.
  public let seconds: Int64

  /// Makes a time from its seconds since 1970-01-01T00:00:00Z.
  public init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Makes a time from a proleptic Gregorian date in UTC; parts outside their ranges carry over.
  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) {
    let days = CivilDate.days(year: year, month: month, day: day)
    self.seconds = days * 86_400 + Int64(hour) * 3_600 + Int64(minute) * 60 + Int64(second)
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.seconds < right.seconds
  }

  /// The time so many seconds later.
  public static func + (time: Timestamp, seconds: Int64) -> Timestamp {
    Timestamp(seconds: time.seconds &+ seconds)
  }

  /// The time so many seconds earlier.
  public static func - (time: Timestamp, seconds: Int64) -> Timestamp {
    Timestamp(seconds: time.seconds &- seconds)
  }

  /// The seconds from the right time to the left one.
  public static func - (left: Timestamp, right: Timestamp) -> Int64 {
    left.seconds &- right.seconds
  }

  public init(from decoder: any Decoder) throws {
    seconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}

extension Timestamp {
  /// `YYYY-MM-DDTHH:MM:SSZ`, the form of every machine-readable output.
  public var iso8601: String {
    let date = CivilDate(self, offset: 0)
    return "\(date.isoDay)T\(date.clockWithSeconds)Z"
  }
}

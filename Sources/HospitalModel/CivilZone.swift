/// A time zone of the United States, UTC, or a fixed offset: what the clocks of the watched hospitals show.
///
/// The rules are those of the Energy Policy Act of 2005 (in force since 2007: daylight time from the second Sunday of
/// March, 02:00, to the first Sunday of November, 02:00). All ten stories happen later, so no table is needed and a frame
/// is the same on every machine.
public enum CivilZone: Hashable, Sendable {
  case utc
  case eastern, central, mountain, arizona, pacific, alaska, hawaii
  /// A clock that never changes, seconds east of UTC.
  case fixed(seconds: Int)

  /// Makes a zone from its stored name (``name``) or the common IANA name; `nil` when it is not known.
  public init?(name: String) {
    if let row = Self.rows.first(where: { $0.name == name || $0.aliases.contains(name) }) {
      self = row.zone
    } else if name.hasPrefix("fixed:"), let seconds = Int(name.dropFirst(6)), abs(seconds) < 86_400 {
      self = .fixed(seconds: seconds)
    } else {
      return nil
    }
  }

  /// The name under which the store keeps it.
  public var name: String {
    if case .fixed(let seconds) = self { return "fixed:\(seconds)" }
    return row.name
  }

  /// Seconds east of UTC at that time.
  public func offset(at time: Timestamp) -> Int {
    if case .fixed(let seconds) = self { return seconds }
    return isDaylight(at: time) ? row.standard + 3_600 : row.standard
  }

  /// The letters on the clock at that time: `CST`, `CDT`, `UTC`.
  public func abbreviation(at time: Timestamp) -> String {
    if case .fixed(let seconds) = self {
      let minutes = abs(seconds) / 60
      let rest = minutes % 60
      return "UTC\(seconds < 0 ? "-" : "+")\(minutes / 60)" + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
    }
    return isDaylight(at: time) ? row.daylightLetters : row.letters
  }

  /// The date and time on this zone's clocks.
  public func date(at time: Timestamp) -> CivilDate {
    CivilDate(time, offset: offset(at: time))
  }

  /// The time at which this zone's clocks show that date; in the hour that daylight time skips, one hour later.
  public func time(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0) -> Timestamp {
    let asUTC = Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    // Standard time read as UTC lies before both changes of the day, so its offset is the one that held before.
    let before = offset(at: asUTC - 86_400)
    let after = offset(at: asUTC + 86_400)
    let early = asUTC - Int64(max(before, after))
    return offset(at: early) == max(before, after) ? early : asUTC - Int64(before < after ? before : after)
  }

  private func isDaylight(at time: Timestamp) -> Bool {
    let row = row
    guard row.hasDaylight else { return false }
    let year = CivilDate(time, offset: row.standard).year
    let start = Self.sunday(2, year: year, month: 3) * 86_400 + 7_200 - Int64(row.standard)
    let end = Self.sunday(1, year: year, month: 11) * 86_400 + 3_600 - Int64(row.standard)
    return time.seconds >= start && time.seconds < end
  }

  /// Days since 1970 of the n-th Sunday of a month.
  private static func sunday(_ ordinal: Int, year: Int, month: Int) -> Int64 {
    let first = CivilDate.days(year: year, month: month, day: 1)
    let weekday = (first + 4).floorModulo(7)
    return first + (7 - weekday).floorModulo(7) + Int64(ordinal - 1) * 7
  }

  private struct Row {
    let zone: CivilZone
    let name: String
    let aliases: [String]
    let standard: Int
    let letters: String
    let daylightLetters: String
    var hasDaylight: Bool { letters != daylightLetters }
  }

  private var row: Row {
    Self.rows.first { $0.zone == self } ?? Self.rows[0]
  }

  private static let rows: [Row] = [
    Row(zone: .utc, name: "UTC", aliases: ["Etc/UTC", "GMT"], standard: 0, letters: "UTC", daylightLetters: "UTC"),
    Row(
      zone: .eastern, name: "America/New_York", aliases: ["US/Eastern", "America/Detroit"], standard: -18_000,
      letters: "EST", daylightLetters: "EDT"),
    Row(
      zone: .central, name: "America/Chicago", aliases: ["US/Central"], standard: -21_600, letters: "CST",
      daylightLetters: "CDT"),
    Row(
      zone: .mountain, name: "America/Denver", aliases: ["US/Mountain"], standard: -25_200, letters: "MST",
      daylightLetters: "MDT"),
    Row(
      zone: .arizona, name: "America/Phoenix", aliases: ["US/Arizona"], standard: -25_200, letters: "MST",
      daylightLetters: "MST"),
    Row(
      zone: .pacific, name: "America/Los_Angeles", aliases: ["US/Pacific"], standard: -28_800, letters: "PST",
      daylightLetters: "PDT"),
    Row(
      zone: .alaska, name: "America/Anchorage", aliases: ["US/Alaska"], standard: -32_400, letters: "AKST",
      daylightLetters: "AKDT"),
    Row(
      zone: .hawaii, name: "Pacific/Honolulu", aliases: ["US/Hawaii"], standard: -36_000, letters: "HST",
      daylightLetters: "HST"),
  ]
}

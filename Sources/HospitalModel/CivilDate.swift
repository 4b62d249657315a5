/// A calendar date and clock time at some offset from UTC (proleptic Gregorian calendar).
///
/// Source of the day arithmetic: the era-based algorithms of the C++20 calendar proposal, exact for all years used here.
public struct CivilDate: Equatable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int
  public let hour: Int
  public let minute: Int
  public let second: Int
  /// Days since Sunday: 0 Sunday ... 6 Saturday.
  public let weekday: Int

  /// The date and time that a clock with this offset (seconds east of UTC) shows.
  public init(_ time: Timestamp, offset: Int) {
    let local = time.seconds &+ Int64(offset)
    let days = local.floorDivided(by: 86_400)
    let rest = Int(local - days * 86_400)
    hour = rest / 3_600
    minute = rest / 60 % 60
    second = rest % 60
    weekday = Int((days + 4).floorModulo(7))
    let shifted = days + 719_468
    let era = shifted.floorDivided(by: 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = Int(dayOfYear - (153 * shiftedMonth + 2) / 5) + 1
    month = Int(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9)
    year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
  }

  /// Days from 1970-01-01 to the date; months and days outside their ranges carry over.
  public static func days(year: Int, month: Int, day: Int) -> Int64 {
    let months = Int64(month - 1)
    let wholeYear = Int64(year) + months.floorDivided(by: 12)
    let monthOfYear = months.floorModulo(12) + 1
    let shiftedYear = monthOfYear <= 2 ? wholeYear - 1 : wholeYear
    let era = shiftedYear.floorDivided(by: 400)
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (monthOfYear > 2 ? monthOfYear - 3 : monthOfYear + 9) + 2) / 5 + Int64(day) - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// `HH:MM`.
  public var clock: String { "\(Self.two(hour)):\(Self.two(minute))" }

  /// `HH:MM:SS`.
  public var clockWithSeconds: String { "\(clock):\(Self.two(second))" }

  /// `YYYY-MM-DD`.
  public var isoDay: String {
    let digits = String(max(year, 0))
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-\(Self.two(month))-\(Self.two(day))"
  }

  /// `5 Nov 2009`.
  public var longDay: String { "\(day) \(monthName) \(year)" }

  /// `5 Nov`.
  public var shortDay: String { "\(day) \(monthName)" }

  /// `Thu`.
  public var weekdayName: String { Self.weekdays[weekday] }

  /// `Nov`.
  public var monthName: String { Self.months[month - 1] }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}

extension Int64 {
  func floorDivided(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  func floorModulo(_ divisor: Int64) -> Int64 {
    self - floorDivided(by: divisor) * divisor
  }
}

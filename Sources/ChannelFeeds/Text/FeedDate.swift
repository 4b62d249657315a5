import HospitalModel

/// Reads the dates of feeds: RFC 822 and ISO 8601 with all the faults that occur, whatever the format prescribes.
///
/// No zone means UTC; a missing part is the first; fractions are cut. What is no date, or an impossible one, is `nil`.
enum FeedDate {
  /// The time that a text gives.
  static func read(_ text: Span<UInt8>) -> Timestamp? {
    let range = text.trimmedRange
    guard !range.isEmpty, range.count <= longest else { return nil }
    let bytes = text.extracting(range)
    if bytes[0].isDigit, let time = readISO8601(bytes) { return time }
    return readRFC822(bytes)
  }

  /// A time whose year has four digits, in UTC as well; `nil` for one that a zone takes out of them.
  static func writable(_ time: Timestamp) -> Timestamp? {
    (first...last).contains(time) ? time : nil
  }

  private static let first = Timestamp(year: 1, month: 1, day: 1)
  private static let last = Timestamp(year: 9_999, month: 12, day: 31, hour: 23, minute: 59, second: 59)
  /// Longer texts are no dates.
  private static let longest = 96
}

/// The parts of a date while it is read.
struct DateParts {
  var year: Int?
  var month: Int?
  var day: Int?
  var hour = 0
  var minute = 0
  var second = 0
  /// Seconds east of UTC.
  var offset = 0
  var hasTime = false

  /// The time, or `nil` when a part is impossible.
  ///
  /// A leap second is read as the second after it; 24:00:00 as midnight of the next day (ISO 8601:2004).
  var time: Timestamp? {
    guard let year, (1...9_999).contains(year) else { return nil }
    let month = month ?? 1
    let day = day ?? 1
    guard (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else { return nil }
    guard hour <= 23 || (hour == 24 && minute == 0 && second == 0), minute <= 59, second <= 60 else { return nil }
    guard abs(offset) < 86_400 else { return nil }
    let clock = Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
    return FeedDate.writable(clock - Int64(offset))
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The full year of two digits (RFC 2822, section 4.3: 00 to 49 are of this century).
  static func fullYear(_ number: Int, digits: Int) -> Int {
    switch digits {
    case 1, 2: number < 50 ? 2_000 + number : 1_900 + number
    case 3: 1_900 + number
    default: number
    }
  }
}

extension Span<UInt8> {
  /// Reads the digits at a place and moves behind them; `digits` is 0 where there are none.
  ///
  /// A number of more than nine digits gives its first nine, which no part of a date accepts.
  func number(at index: inout Int) -> (value: Int, digits: Int) {
    let start = index
    var value = 0
    while index < count, self[index].isDigit {
      if index - start < 9 { value = value * 10 + Int(self[index] - 0x30) }
      index += 1
    }
    return (value, index - start)
  }

  /// The byte at a place; 0 beyond the end.
  @inline(__always)
  func byte(at index: Int) -> UInt8 {
    index < count ? self[index] : 0
  }
}

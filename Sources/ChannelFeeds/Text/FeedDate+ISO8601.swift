import HospitalModel

extension FeedDate {
  /// Reads `2003-12-31T10:14:55Z` and its kin: `2003`, `2003-12`, `20031231`, `2003-335` (day of the year),
  /// `2003-W52-3` (day of the week), `2003/12/31`, a space for the `T`, zone names, two-digit years.
  static func readISO8601(_ bytes: Span<UInt8>) -> Timestamp? {
    var index = 0
    var parts = DateParts()
    guard readDay(bytes, &index, &parts) else { return nil }
    passSpaces(bytes, &index)
    if bytes.byte(at: index) | 0x20 == UInt8(ascii: "t") {
      index += 1
      passSpaces(bytes, &index)
    }
    if index < bytes.count {
      if bytes[index].isDigit {
        guard readClock(bytes, &index, &parts) else { return nil }
      }
      passSpaces(bytes, &index)
      guard readZone(bytes, &index, &parts) else { return nil }
      passSpaces(bytes, &index)
    }
    return index == bytes.count ? parts.time : nil
  }

  private static func readDay(_ bytes: Span<UInt8>, _ index: inout Int, _ parts: inout DateParts) -> Bool {
    let first = bytes.number(at: &index)
    let separator = bytes.byte(at: index)
    let isSeparated = (separator == ASCII.hyphen || separator == ASCII.slash) && bytes.byte(at: index + 1).isDigit
    switch (first.digits, isSeparated) {
    case (4, false) where isWeek(bytes, index):
      return setDayOfWeek(&parts, year: first.value, bytes, &index)
    case (4, false): parts.year = first.value
    case (6, false):
      set(&parts, DateParts.fullYear(first.value / 10_000, digits: 2), first.value / 100 % 100, first.value)
    case (7, false): return setDayOfYear(&parts, year: first.value / 1_000, day: first.value % 1_000)
    case (8, false): set(&parts, first.value / 10_000, first.value / 100 % 100, first.value)
    case (2, true), (4, true):
      parts.year = DateParts.fullYear(first.value, digits: first.digits)
      index += 1
      return readMonthAndDay(bytes, &index, &parts, separator: separator)
    default: return false
    }
    return true
  }

  private static func set(_ parts: inout DateParts, _ year: Int, _ month: Int, _ dayInLastDigits: Int) {
    parts.year = year
    parts.month = month
    parts.day = dayInLastDigits % 100
  }

  private static func readMonthAndDay(
    _ bytes: Span<UInt8>, _ index: inout Int, _ parts: inout DateParts, separator: UInt8
  ) -> Bool {
    let month = bytes.number(at: &index)
    let hasDay = bytes.byte(at: index) == separator && bytes.byte(at: index + 1).isDigit
    if month.digits == 3, !hasDay { return setDayOfYear(&parts, year: parts.year ?? 0, day: month.value) }
    guard month.digits <= 3 else { return false }
    parts.month = month.value
    guard hasDay else { return true }
    index += 1
    let day = bytes.number(at: &index)
    parts.day = day.value
    return day.digits <= 3
  }

  private static func setDayOfYear(_ parts: inout DateParts, year: Int, day: Int) -> Bool {
    let length = DateParts.days(in: 2, of: year) + 337
    guard (1...length).contains(day) else { return false }
    let days = CivilDate.days(year: year, month: 1, day: day)
    let date = CivilDate(Timestamp(seconds: days * 86_400), offset: 0)
    set(&parts, date.year, date.month, date.day)
    return true
  }

  /// `-W52` or `W52`.
  private static func isWeek(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let start = bytes.byte(at: index) == ASCII.hyphen ? index + 1 : index
    return bytes.byte(at: start) | 0x20 == UInt8(ascii: "w") && bytes.byte(at: start + 1).isDigit
  }

  /// Reads `-W52-3`, `-W52`, `W523` after a year; without a day it is Monday.
  private static func setDayOfWeek(
    _ parts: inout DateParts, year: Int, _ bytes: Span<UInt8>, _ index: inout Int
  ) -> Bool {
    index += bytes.byte(at: index) == ASCII.hyphen ? 2 : 1
    var week = bytes.number(at: &index)
    var day = (value: 1, digits: 1)
    if week.digits == 3 {
      (week, day.value) = ((week.value / 10, 2), week.value % 10)
    } else if bytes.byte(at: index) == ASCII.hyphen, bytes.byte(at: index + 1).isDigit {
      index += 1
      day = bytes.number(at: &index)
    }
    guard week.digits == 2, day.digits == 1, (1...53).contains(week.value), (1...7).contains(day.value) else {
      return false
    }
    // The fourth of January lies in the first week.
    let fourth = CivilDate.days(year: year, month: 1, day: 4)
    let daysAfterSunday = CivilDate(Timestamp(seconds: fourth * 86_400), offset: 0).weekday
    let monday = fourth - Int64((daysAfterSunday + 6) % 7)
    func date(_ weekday: Int) -> CivilDate {
      CivilDate(Timestamp(seconds: (monday + Int64((week.value - 1) * 7 + weekday - 1)) * 86_400), offset: 0)
    }
    // A week belongs to the year of its Thursday: not every year has 53.
    guard date(4).year == year else { return false }
    let date = date(day.value)
    set(&parts, date.year, date.month, date.day)
    return true
  }

  /// Reads `10:14`, `10:14:55`, `10:14:55.123`, `101455`, `1014`, `10`.
  static func readClock(_ bytes: Span<UInt8>, _ index: inout Int, _ parts: inout DateParts) -> Bool {
    let first = bytes.number(at: &index)
    parts.hasTime = true
    if bytes.byte(at: index) != ASCII.colon {
      switch first.digits {
      case 1, 2: parts.hour = first.value
      case 4: (parts.hour, parts.minute) = (first.value / 100, first.value % 100)
      case 6:
        (parts.hour, parts.minute, parts.second) = (first.value / 10_000, first.value / 100 % 100, first.value % 100)
      default: return false
      }
    } else {
      index += 1
      let minute = bytes.number(at: &index)
      guard first.digits <= 2, (1...2).contains(minute.digits) else { return false }
      (parts.hour, parts.minute) = (first.value, minute.value)
      if bytes.byte(at: index) == ASCII.colon {
        index += 1
        let second = bytes.number(at: &index)
        guard second.digits <= 2 else { return false }
        parts.second = second.value
      }
    }
    if bytes.byte(at: index) == ASCII.dot || bytes.byte(at: index) == ASCII.comma, bytes.byte(at: index + 1).isDigit {
      index += 1
      _ = bytes.number(at: &index)
    }
    return true
  }

  /// Reads `Z`, `+01:00`, `-0500`, `+1`, `EST`, `UTC+2`; nothing at all is UTC. False for a word that is no zone.
  private static func readZone(_ bytes: Span<UInt8>, _ index: inout Int, _ parts: inout DateParts) -> Bool {
    if bytes.byte(at: index).isLetter {
      let start = index
      while bytes.byte(at: index).isLetter { index += 1 }
      guard let offset = DateZones.offset(bytes.extracting(start..<index)) else { return false }
      parts.offset = offset
    }
    return readOffset(bytes, &index, &parts)
  }

  /// Reads a signed offset if there is one; false when it is impossible.
  static func readOffset(_ bytes: Span<UInt8>, _ index: inout Int, _ parts: inout DateParts) -> Bool {
    let sign = bytes.byte(at: index)
    guard sign == ASCII.plus || sign == ASCII.hyphen, bytes.byte(at: index + 1).isDigit else { return true }
    index += 1
    let first = bytes.number(at: &index)
    var hours = first.value
    var minutes = 0
    if bytes.byte(at: index) == ASCII.colon {
      index += 1
      let second = bytes.number(at: &index)
      guard first.digits <= 2, second.digits <= 2 else { return false }
      minutes = second.value
    } else if first.digits > 2 {
      guard first.digits <= 4 else { return false }
      (hours, minutes) = (first.value / 100, first.value % 100)
    }
    guard hours <= 23, minutes <= 59 else { return false }
    parts.offset = (hours * 3_600 + minutes * 60) * (sign == ASCII.hyphen ? -1 : 1)
    return true
  }

  static func passSpaces(_ bytes: Span<UInt8>, _ index: inout Int) {
    while bytes.byte(at: index).isWhiteSpace { index += 1 }
  }
}

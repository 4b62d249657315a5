import HospitalModel

/// Reads the dates of exports, which are written for people and often name no zone.
enum ExportDate {
  /// The time that a text gives; `nil` for no date.
  ///
  /// - Parameters:
  ///   - zone: The zone of a time that names none.
  ///   - isDayFirst: True where 3/4/2026 is the third of April; 13/4 is of April and 13.4 too, whatever is said here.
  static func read(_ text: String, zone: CivilZone, isDayFirst: Bool = false) -> Timestamp? {
    let text = text.trimmingWhiteSpace
    if let seconds = epoch(text) { return seconds }
    var tokens = Tokens(text)
    guard tokens.read(isDayFirst: isDayFirst) else { return FeedDate.read(Array(text.utf8).span) }
    guard let local = tokens.parts.time else { return nil }
    let clock = CivilDate(local, offset: 0)
    if let offset = tokens.offset { return FeedDate.writable(local - Int64(offset)) }
    return FeedDate.writable(
      (tokens.zone ?? zone).time(
        year: clock.year, month: clock.month, day: clock.day, hour: clock.hour, minute: clock.minute,
        second: clock.second))
  }

  /// Which comes first in a date of three numbers: the day or the month.
  enum Order { case dayFirst, monthFirst }

  /// What a date tells of the order of its day and month; `nil` where it doesn't, as 3/4/2026.
  static func order(_ text: String) -> Order? {
    let numbers = text.split(omittingEmptySubsequences: false) { !$0.isASCII || !$0.isNumber }.prefix(3)
    guard numbers.count == 3, let first = Int(numbers[0]), let second = Int(numbers[1]), (1...31).contains(first),
      (1...31).contains(second), numbers[2].utf8.count == 4 || numbers[2].utf8.count == 2
    else { return nil }
    if first > 12, second <= 12 { return .dayFirst }
    return second > 12 && first <= 12 ? .monthFirst : nil
  }

  /// The zone of letters such as `GMT` or `CST`, or of a name such as `America/Chicago`.
  static func zone(_ name: String) -> CivilZone? {
    let wanted = name.uppercased()
    if let row = letters.first(where: { $0.names.contains(wanted) }) { return row.zone }
    return [CivilZone.eastern, .central, .mountain, .arizona, .pacific, .alaska, .hawaii]
      .first { $0.name.uppercased() == wanted }
  }

  private static let letters: [(names: [String], zone: CivilZone)] = [
    (["Z", "UTC", "GMT"], .utc), (["EST", "EDT", "ET"], .eastern), (["CST", "CDT", "CT"], .central),
    (["MST", "MDT", "MT"], .mountain), (["PST", "PDT", "PT"], .pacific), (["AKST", "AKDT"], .alaska),
    (["HST"], .hawaii),
  ]

  /// Seconds or milliseconds since 1970, from 2001 on.
  private static func epoch(_ text: String) -> Timestamp? {
    guard text.utf8.allSatisfy(\.isDigit), let number = Int64(text) else { return nil }
    switch text.utf8.count {
    case 10: return Timestamp(seconds: number)
    case 13: return Timestamp(seconds: number / 1_000)
    default: return nil
    }
  }
}

/// The pieces of a date while they are put together.
private struct Tokens {
  private(set) var parts = DateParts()
  private(set) var zone: CivilZone?
  /// Seconds east of UTC, where the text gives them.
  private(set) var offset: Int?
  private let bytes: [UInt8]
  private var index = 0
  private var numbers: [(value: Int, digits: Int)] = []
  private var hasDots = false
  private var isAfternoon: Bool?

  init(_ text: String) {
    bytes = Array(text.utf8.prefix(64))
  }

  /// False where something stands that belongs to no such date.
  mutating func read(isDayFirst: Bool) -> Bool {
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit {
        guard readNumber() else { return false }
      } else if byte.isLetter {
        guard readWord() else { return false }
      } else if byte == ASCII.plus || byte == ASCII.hyphen, parts.hasTime {
        guard readOffset() else { return false }
      } else {
        if byte == ASCII.dot { hasDots = true }
        index += 1
      }
    }
    if let isAfternoon {
      guard (1...12).contains(parts.hour) else { return false }
      parts.hour = parts.hour % 12 + (isAfternoon ? 12 : 0)
    }
    return placeNumbers(isDayFirst: isDayFirst || hasDots)
  }

  private mutating func readNumber() -> Bool {
    let number = takeNumber()
    guard index < bytes.count, bytes[index] == ASCII.colon, !parts.hasTime else {
      numbers.append(number)
      return numbers.count <= 3
    }
    parts.hasTime = true
    parts.hour = number.value
    index += 1
    parts.minute = takeNumber().value
    guard index < bytes.count, bytes[index] == ASCII.colon else { return true }
    index += 1
    parts.second = takeNumber().value
    if index < bytes.count, bytes[index] == ASCII.dot || bytes[index] == ASCII.comma {
      let start = index
      index += 1
      // Fractions are cut; a comma before a space is none.
      if takeNumber().digits == 0 { index = start + 1 }
    }
    return true
  }

  private mutating func takeNumber() -> (value: Int, digits: Int) {
    var place = index
    defer { index = place }
    return bytes.span.number(at: &place)
  }

  private mutating func readWord() -> Bool {
    let start = index
    while index < bytes.count, bytes[index].isLetter { index += 1 }
    let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
    if word == "am" || word == "pm" || word == "a" || word == "p" {
      isAfternoon = word.hasPrefix("p")
    } else if let month = Self.months.firstIndex(of: String(word.prefix(3))) {
      parts.month = month + 1
    } else if let named = ExportDate.zone(word), parts.hasTime {
      zone = named
    } else {
      return Self.fillers.contains(word) || Self.weekdays.contains(String(word.prefix(3)))
    }
    return true
  }

  private mutating func readOffset() -> Bool {
    let sign = bytes[index] == ASCII.hyphen ? -1 : 1
    index += 1
    let first = takeNumber()
    var minutes = first.value % 100
    var hours = first.value / 100
    if first.digits <= 2 {
      (hours, minutes) = (first.value, 0)
      if index < bytes.count, bytes[index] == ASCII.colon {
        index += 1
        minutes = takeNumber().value
      }
    }
    offset = sign * (hours * 3_600 + minutes * 60)
    return first.digits > 0 && hours < 24 && minutes < 60
  }

  private mutating func placeNumbers(isDayFirst: Bool) -> Bool {
    if parts.month != nil {
      guard numbers.count == 2, let year = numbers.first(where: { $0.digits == 4 })?.value,
        let day = numbers.first(where: { $0.digits < 3 })?.value
      else { return false }
      (parts.year, parts.day) = (year, day)
      return true
    }
    guard numbers.count == 3 else { return false }
    let values = numbers.map(\.value)
    if numbers[0].digits == 4 {
      (parts.year, parts.month, parts.day) = (values[0], values[1], values[2])
      return true
    }
    guard numbers[2].digits == 4 || numbers[2].digits == 2 else { return false }
    parts.year = DateParts.fullYear(values[2], digits: numbers[2].digits)
    let isDay = values[0] > 12 || (isDayFirst && values[1] <= 12)
    (parts.day, parts.month) = isDay ? (values[0], values[1]) : (values[1], values[0])
    return true
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
  private static let weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
  private static let fillers = ["at", "t", "of"]
}

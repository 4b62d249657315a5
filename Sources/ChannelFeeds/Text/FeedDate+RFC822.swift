import HospitalModel

extension FeedDate {
  /// Reads `Thu, 01 Jan 2004 19:48:21 GMT` and its kin, the parts in any order: no weekday, long names, two-digit
  /// years, no seconds, month before day, `asctime`, hyphens, `am` and `pm`, comments in parentheses.
  static func readRFC822(_ bytes: Span<UInt8>) -> Timestamp? {
    var index = 0
    var parts = DateParts()
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isLetter {
        guard readWord(bytes, &index, &parts) else { return nil }
      } else if byte.isDigit {
        guard readNumber(bytes, &index, &parts) else { return nil }
      } else if byte == ASCII.plus || byte == ASCII.hyphen, parts.hasTime, bytes.byte(at: index + 1).isDigit {
        guard readOffset(bytes, &index, &parts) else { return nil }
      } else if byte == UInt8(ascii: "(") {
        index = bytes.place(of: UInt8(ascii: ")"), from: index) + 1
      } else if byte >= 0x80 {
        return nil
      } else {
        index += 1
      }
    }
    return parts.year != nil && parts.month != nil ? parts.time : nil
  }

  private static func readNumber(_ bytes: Span<UInt8>, _ index: inout Int, _ parts: inout DateParts) -> Bool {
    let start = index
    let number = bytes.number(at: &index)
    if bytes.byte(at: index) == ASCII.colon, !parts.hasTime {
      index = start
      return readClock(bytes, &index, &parts)
    }
    if number.digits <= 2, parts.day == nil {
      parts.day = number.value
    } else if number.digits <= 4, parts.year == nil {
      parts.year = DateParts.fullYear(number.value, digits: number.digits)
    } else if number.digits == 4, !parts.hasTime {
      (parts.hour, parts.minute, parts.hasTime) = (number.value / 100, number.value % 100, true)
    } else {
      return false
    }
    return true
  }

  private static func readWord(_ bytes: Span<UInt8>, _ index: inout Int, _ parts: inout DateParts) -> Bool {
    let start = index
    while bytes.byte(at: index).isLetter { index += 1 }
    let word = bytes.extracting(start..<index)
    if let month = month(word) {
      guard parts.month == nil else { return false }
      parts.month = month
      return true
    }
    if isWeekday(word) { return true }
    if word.count == 2, word[1].lowercased == UInt8(ascii: "m"), parts.hasTime {
      return setHalfOfDay(word[0].lowercased, &parts)
    }
    if word.count == 2, start > 0, bytes[start - 1].isDigit, !parts.hasTime { return true }  // 1st, 2nd, 3rd, 4th
    // 5 Nov 2009 at 15:10, 5 Nov 2009T15:10
    let joins = word.count <= 2 && word.has(word.count == 2 ? "at" : "t", at: 0, ignoringCase: true)
    if joins, !parts.hasTime { return true }
    guard parts.hasTime || parts.year != nil, let offset = DateZones.offset(word) else { return false }
    parts.offset = offset
    return true
  }

  private static func setHalfOfDay(_ letter: UInt8, _ parts: inout DateParts) -> Bool {
    guard (1...12).contains(parts.hour), letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else {
      return false
    }
    parts.hour = parts.hour % 12 + (letter == UInt8(ascii: "p") ? 12 : 0)
    return true
  }

  /// The month that a word of at least three letters begins: `Jan`, `Sept`, `December`.
  private static func month(_ word: Span<UInt8>) -> Int? {
    guard word.count >= 3 else { return nil }
    for (place, name) in months.enumerated() where begins(name, with: word) { return place + 1 }
    return nil
  }

  private static func isWeekday(_ word: Span<UInt8>) -> Bool {
    word.count >= 3 && weekdays.contains { begins($0, with: word) }
  }

  private static func begins(_ name: StaticString, with word: Span<UInt8>) -> Bool {
    guard word.count <= name.utf8CodeUnitCount else { return false }
    for index in word.indices where word[index].lowercased != name.utf8Start[index] { return false }
    return true
  }

  private static let months: [StaticString] = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  private static let weekdays: [StaticString] = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

/// The zone names that dates carry.
enum DateZones {
  /// Seconds east of UTC; `nil` for a word that is no zone.
  ///
  /// The single letters of the military zones are read as UTC, as RFC 2822, section 4.3, asks: they were defined the
  /// wrong way round in RFC 822.
  static func offset(_ word: Span<UInt8>) -> Int? {
    if word.count == 1, word[0].isLetter { return 0 }
    guard word.count <= 5 else { return nil }
    var name = Fingerprint()
    for index in word.indices { name.add(word[index].lowercased) }
    return byFingerprint[name.value].map { $0 * 60 }
  }

  private static let byFingerprint = FingerprintTable(rows.map { (Fingerprint.of($0.name), $0.minutes) })

  /// Minutes east of UTC. Source: RFC 822, section 5.1, for the American zones; customary abbreviations for the others,
  /// where a name has several meanings the one of the larger population of feeds.
  static let rows: [(name: StaticString, minutes: Int)] = [
    ("ut", 0), ("utc", 0), ("gmt", 0), ("wet", 0), ("west", 60), ("bst", 60), ("cet", 60), ("met", 60), ("mez", 60),
    ("cest", 120), ("mest", 120), ("mesz", 120), ("eet", 120), ("sast", 120), ("eest", 180), ("msk", 180), ("ist", 330),
    ("hkt", 480), ("sgt", 480), ("awst", 480), ("jst", 540), ("kst", 540), ("acst", 570), ("aest", 600), ("acdt", 630),
    ("aedt", 660), ("nzst", 720), ("nzdt", 780), ("nst", -210), ("ndt", -150), ("ast", -240), ("adt", -180),
    ("at", -240), ("est", -300), ("edt", -240), ("et", -300), ("cst", -360), ("cdt", -300), ("ct", -360),
    ("mst", -420), ("mdt", -360), ("mt", -420), ("pst", -480), ("pdt", -420), ("pt", -480), ("akst", -540),
    ("akdt", -480), ("hst", -600), ("brt", -180), ("art", -180),
  ]
}

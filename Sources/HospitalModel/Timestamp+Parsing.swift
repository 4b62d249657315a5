extension Timestamp {
  /// Reads `YYYY-MM-DDTHH:MM:SS` with `Z` or an offset `+HH:MM`; the seconds may be missing. Anything else is `nil`.
  ///
  /// Strict: for arguments and own files. Feeds' dates have a reader of their own.
  public init?(iso8601 text: String) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= bytes.count, bytes[range].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
      return bytes[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard bytes.count >= 17, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
      let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60
    else { return nil }
    var position = 16
    var second = 0
    if bytes[16] == 0x3A {
      guard let read = number(17..<19), read < 60 else { return nil }
      second = read
      position = 19
    }
    guard let offset = Self.offset(bytes[min(position, bytes.count)...]) else { return nil }
    self = Timestamp(year: year, month: month, day: day, hour: hour, minute: minute, second: second) - offset
    guard CivilDate(self + offset, offset: 0).day == day else { return nil }
  }

  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int64? {
    if bytes.elementsEqual([0x5A]) { return 0 }
    let text = Array(bytes)
    guard text.count == 6, text[0] == 0x2B || text[0] == 0x2D, text[3] == 0x3A else { return nil }
    let digits = [text[1], text[2], text[4], text[5]].map { Int64($0) - 0x30 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return nil }
    let seconds = (digits[0] * 10 + digits[1]) * 3_600 + (digits[2] * 10 + digits[3]) * 60
    return text[0] == 0x2D ? -seconds : seconds
  }
}

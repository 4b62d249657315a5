import HospitalModel

extension BoardClock {
  /// The moment that a text means: `08:14` (the one nearest to a time), `T+72` or `T-00:30` from a beginning, `+20` minutes or
  /// `+3d` from now, `2026-03-13`, `2026-03-13 11:00`; `nil` for another text.
  ///
  /// Clock times and days are those on which a hospital's are told.
  package func moment(of text: String, near time: Timestamp, from start: Timestamp, in hospital: Hospital?)
    -> Timestamp?
  {
    let text = text.filter { !$0.isWhitespace || $0 == " " }
    if text.hasPrefix("T+") || text.hasPrefix("T-") {
      return Self.minutes(String(text.dropFirst(2))).map { start + (text.hasPrefix("T-") ? -$0 : $0) * 60 }
    }
    if text.hasPrefix("+") { return Self.later(String(text.dropFirst())).map { now + $0 } }
    if let minutes = Self.minutes(text), text.contains(":") {
      guard minutes < 1_440 else { return nil }
      let date = local(time, in: hospital)
      let present = Int64(date.hour * 60 + date.minute)
      let difference = (minutes - present + 720 + 1_440) % 1_440 - 720
      return time - time.seconds % 60 + difference * 60
    }
    return day(text, in: hospital)
  }

  /// `2026-03-13`, with a clock time behind a blank or a `T`: at noon without one.
  private func day(_ text: String, in hospital: Hospital?) -> Timestamp? {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" }).map(String.init)
    guard let first = parts.first, parts.count <= 2, let midnight = Timestamp(iso8601: first + "T00:00Z") else {
      return nil
    }
    guard let minutes = parts.count == 2 ? Self.minutes(parts[1]) : Self.noon, minutes < 1_440 else { return nil }
    let date = CivilDate(midnight, offset: 0)
    guard let hospital, hospital.isSimulated else { return midnight + minutes * 60 - Int64(localOffset) }
    return hospital.zone.time(year: date.year, month: date.month, day: date.day) + minutes * 60 - hospital.storyOffset
  }

  private static let noon: Int64 = 720

  /// `72`, or hours and minutes, `01:12`, as minutes.
  private static func minutes(_ text: String) -> Int64? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int64($0) }
    guard (1...2).contains(parts.count), parts.allSatisfy({ $0.map { (0...99_999).contains($0) } ?? false }),
      let last = parts[parts.count - 1]
    else { return nil }
    guard parts.count == 2, let hours = parts[0] else { return last }
    return last < 60 ? hours * 60 + last : nil
  }

  /// `20` for minutes, `3h`, `3d`, as seconds.
  private static func later(_ text: String) -> Int64? {
    let unit: Int64 = text.hasSuffix("d") ? 86_400 : text.hasSuffix("h") ? 3_600 : 60
    let digits = unit == 60 ? text : String(text.dropLast())
    return Int64(digits).flatMap { (1...100_000).contains($0) ? $0 * unit : nil }
  }
}

import HospitalModel

/// How a network's numbers of posts tell when each was made: they begin with the time, in bits. Exports give only the
/// day, or a day without its year.
///
/// Source: X published its scheme (Snowflake); that LinkedIn's and TikTok's numbers are made alike is general knowledge.
struct NumberClock: Sendable {
  /// Bits behind the time.
  let shift: Int64
  /// What the time is counted from, in milliseconds since 1970.
  let epoch: Int64
  /// Milliseconds that one step stands for.
  let step: Int64

  static let x = NumberClock(shift: 22, epoch: 1_288_834_974_657, step: 1)
  static let linkedIn = NumberClock(shift: 22, epoch: 0, step: 1)
  static let tikTok = NumberClock(shift: 32, epoch: 0, step: 1_000)

  /// Digits of a number that may tell a time.
  private static let digits = 18...19
  /// From the first of these networks on, and not beyond what any of them could know.
  private static let believable = Timestamp(year: 2006, month: 1, day: 1)...Timestamp(year: 2100, month: 1, day: 1)

  /// The time in the last number of an id or address; `nil` where there is none.
  func time(in text: String) -> Timestamp? {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.filter { Self.digits.contains($0.utf8.count) }
    guard let number = numbers.last.flatMap({ Int64($0) }) else { return nil }
    let time = Timestamp(seconds: ((number >> shift) * step + epoch) / 1_000)
    return Self.believable.contains(time) ? time : nil
  }
}

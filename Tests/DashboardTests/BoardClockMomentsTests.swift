import Dashboard
import HospitalModel
import Testing

@Suite("Times that are typed")
struct BoardClockMomentsTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 2, hour: 12, minute: 30)
  private static let start = Timestamp(year: 2026, month: 3, day: 2, hour: 12)
  /// Five hours behind UTC.
  private let clock = BoardClock(now: Self.now, localOffset: -18_000, localLetters: "EST")

  private func moment(_ text: String) -> Timestamp? {
    clock.moment(of: text, near: Self.start, from: Self.start, in: nil)
  }

  @Test(
    "a clock time is the nearest one, T+ counts from the beginning, + from now, a day is at noon without a time",
    arguments: [
      ("07:14", 840), ("06:59", -60), ("18:59", 43_140), ("19:00", -43_200), ("T+72", 4_320), ("T+01:12", 4_320),
      ("T-00:30", -1_800), ("+20", 3_000), ("+3h", 12_600), ("+3d", 261_000), ("2026-03-02", 18_000),
      ("2026-03-03 07:00", 86_400), ("2026-03-03T07:00", 86_400),
    ])
  func times(text: String, seconds: Int64) {
    #expect(moment(text).map { $0 - Self.start } == seconds)
  }

  @Test(
    "another text is no time",
    arguments: [
      "", "soon", "8", "25:00", "07:60", "T+", "T+x", "+", "+0", "+3w", "2026-13-40", "2026-03-02 25:00", "-5",
    ])
  func others(text: String) {
    #expect(moment(text) == nil)
  }
}

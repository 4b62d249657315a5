import HospitalModel

/// The program's time, as the loop hands it to everything pure.
package struct BoardClock: Hashable, Sendable {
  /// Now, in program time: the story's own clock in a single scenario, else the machine's.
  package let now: Timestamp
  /// Seconds east of UTC of the clock that the user reads.
  package let localOffset: Int
  /// The letters on that clock, such as `CST`.
  package let localLetters: String

  package init(now: Timestamp, localOffset: Int, localLetters: String) {
    self.now = now
    self.localOffset = localOffset
    self.localLetters = localLetters
  }

  /// A date and time as the user's clock shows it.
  package func local(_ time: Timestamp) -> CivilDate {
    CivilDate(time, offset: localOffset)
  }

  /// `14:05` for today, `5 Nov` before, `Nov 2009` in another year: at most eight columns.
  package func brief(_ time: Timestamp) -> String {
    let date = local(time)
    let today = local(now)
    if date.year == today.year, date.month == today.month, date.day == today.day { return date.clock }
    return date.year == today.year ? date.shortDay : "\(date.monthName) \(date.year)"
  }
}

extension BoardClock {
  /// A date and time as it is told in a hospital: its story's own in a simulation, the user's clock otherwise.
  package func local(_ time: Timestamp, in hospital: Hospital?) -> CivilDate {
    guard let hospital, hospital.isSimulated else { return local(time) }
    return hospital.zone.date(at: time + hospital.storyOffset)
  }
}

/// How long something has been so, in the words of the board.
package enum Age {
  /// `now` under a minute, `12 min` under an hour, `3 h 05` under a day, `2 d` beyond; a time to come counts as now.
  package static func text(_ seconds: Int64) -> String {
    switch seconds {
    case ..<60: return "now"
    case ..<3_600: return "\(seconds / 60) min"
    case ..<36_000:
      let minutes = seconds / 60 % 60
      return minutes == 0 ? "\(seconds / 3_600) h" : "\(seconds / 3_600) h \(minutes < 10 ? "0" : "")\(minutes)"
    case ..<172_800: return "\(seconds / 3_600) h"
    default: return "\((seconds / 86_400).grouped) d"
    }
  }

  /// `T+02:10`, hours and minutes since a beginning; `T-00:05` before it.
  package static func elapsed(_ seconds: Int64) -> String {
    let minutes = seconds.magnitude / 60
    let hours = minutes / 60
    func two(_ number: UInt64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "T\(seconds < 0 ? "-" : "+")\(two(hours)):\(two(minutes % 60))"
  }
}

extension Int64 {
  var grouped: String { Int(self).grouped }
}

/// `1 post`, `1,204 posts`.
func counted(_ count: Int, _ singular: String) -> String {
  "\(count.grouped) \(singular)\(count == 1 ? "" : "s")"
}

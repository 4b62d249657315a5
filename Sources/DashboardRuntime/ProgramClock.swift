import Dashboard
import Glibc
import HospitalModel

/// The program's time: the machine's, or a story's own that runs at some speed.
package struct ProgramClock: Sendable {
  private enum Kind {
    case machine
    case story(start: Timestamp, zone: CivilZone, speed: Double, openedAt: Int64)
    case fixed(Timestamp, zone: CivilZone)
  }

  private let kind: Kind

  /// The machine's own clock and zone.
  package static let machine = ProgramClock(kind: .machine)

  /// A story's clock that starts now.
  ///
  /// - Parameter speed: Story seconds a second; positive.
  package static func story(from start: Timestamp, zone: CivilZone, speed: Double) -> ProgramClock {
    ProgramClock(kind: .story(start: start, zone: zone, speed: speed, openedAt: monotonicMilliseconds()))
  }

  /// A clock that stands: for a single frame.
  package static func fixed(_ time: Timestamp, zone: CivilZone) -> ProgramClock {
    ProgramClock(kind: .fixed(time, zone: zone))
  }

  package var now: Timestamp {
    switch kind {
    case .machine: return Timestamp(seconds: Int64(time(nil)))
    case .story(let start, _, let speed, let opened):
      return start + Int64(Double(Self.monotonicMilliseconds() - opened) / 1_000 * speed)
    case .fixed(let time, _): return time
    }
  }

  /// The time with what is needed to show it.
  package var reading: BoardClock {
    let now = now
    switch kind {
    case .machine:
      var seconds = time_t(now.seconds)
      var parts = tm()
      localtime_r(&seconds, &parts)
      let letters = parts.tm_zone.map { String(cString: $0) } ?? "UTC"
      return BoardClock(now: now, localOffset: parts.tm_gmtoff, localLetters: letters)
    case .story(_, let zone, _, _), .fixed(_, let zone):
      return BoardClock(now: now, localOffset: zone.offset(at: now), localLetters: zone.abbreviation(at: now))
    }
  }

  /// Milliseconds of waiting until the program's time has come to be that one; `nil` for a clock that stands.
  package func milliseconds(until time: Timestamp) -> Int64? {
    switch kind {
    case .machine:
      var precise = timespec()
      clock_gettime(CLOCK_REALTIME, &precise)
      return max(0, (time.seconds - Int64(precise.tv_sec)) * 1_000 - Int64(precise.tv_nsec) / 1_000_000 + 1)
    case .story(let start, _, let speed, let opened):
      let due = opened + Int64((Double(time - start) / speed * 1_000).rounded(.up))
      return max(0, due - Self.monotonicMilliseconds())
    case .fixed: return nil
    }
  }

  /// Milliseconds of a clock that never jumps.
  package static func monotonicMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

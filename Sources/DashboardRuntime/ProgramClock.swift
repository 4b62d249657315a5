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

  private var kind: Kind

  /// The machine's own clock and zone.
  package static let machine = ProgramClock(kind: .machine)

  /// A story's clock that starts now.
  ///
  /// - Parameter speed: Story seconds a second; 0 for one that waits.
  package static func story(from start: Timestamp, zone: CivilZone, speed: Double) -> ProgramClock {
    ProgramClock(kind: .story(start: start, zone: zone, speed: speed, openedAt: monotonicMilliseconds()))
  }

  /// A clock that stands: for a single frame.
  package static func fixed(_ time: Timestamp, zone: CivilZone) -> ProgramClock {
    ProgramClock(kind: .fixed(time, zone: zone))
  }

  package var now: Timestamp {
    switch kind {
    case .machine:
      // Not time(2): its coarse clock lags some milliseconds behind the one that waits are counted by.
      var precise = timespec()
      clock_gettime(CLOCK_REALTIME, &precise)
      return Timestamp(seconds: Int64(precise.tv_sec))
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
      guard speed > 0 else { return nil }
      let due = opened + Int64((Double(time - start) / speed * 1_000).rounded(.up))
      return max(0, due - Self.monotonicMilliseconds())
    case .fixed: return nil
    }
  }

  /// Story seconds a second; 0 while it is paused, `nil` for a clock that is no story's.
  package var speed: Double? {
    if case .story(_, _, let speed, _) = kind { speed } else { nil }
  }

  /// Lets a story go on at another speed from its present moment; 0 pauses it.
  package mutating func run(at speed: Double) {
    guard case .story(_, let zone, _, _) = kind else { return }
    kind = .story(start: now, zone: zone, speed: speed, openedAt: Self.monotonicMilliseconds())
  }

  /// Milliseconds of a clock that never jumps.
  package static func monotonicMilliseconds() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }
}

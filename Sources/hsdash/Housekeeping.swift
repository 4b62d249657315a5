import HospitalModel
import HospitalStore

/// What `collect` does between two fetches, a short write at a time: texts that an older rule set or allow-list screened are
/// screened again, sealing is finished, and what retention no longer keeps is removed.
struct Housekeeping {
  private var pass: RetentionPass? = RetentionPass()
  private var nextPass = Timestamp(seconds: 0)

  /// Seconds between two passes of retention.
  private static let pause: Int64 = 3_600
  private static let rescreenedAtOnce = 200

  /// Does a step; true when there is more to do. A store that can't be written now is tried again at the next step.
  mutating func step(_ store: HospitalStore, now: Timestamp) -> Bool {
    do {
      _ = try store.forgetInquiries(now: now)
      let isScreening = try store.rescreen(limit: Self.rescreenedAtOnce) > 0
      return try forget(store, now: now) || isScreening
    } catch {
      return false
    }
  }

  private mutating func forget(_ store: HospitalStore, now: Timestamp) throws -> Bool {
    if pass == nil, now >= nextPass || nextPass - now > Self.pause { pass = RetentionPass() }
    guard var current = pass else { return false }
    try store.forget(&current, now: now)
    pass = current.isDone ? nil : current
    if pass == nil { nextPass = now + Self.pause }
    return pass != nil
  }
}

import GRDB
import HospitalModel

/// Work that one process does at a time, whoever it is: fetching.
///
/// A lease ends by itself, so that a process that was killed holds nobody up.
extension HospitalStore {
  /// Takes a lease, or holds it for longer.
  ///
  /// - Parameters:
  ///   - name: What is to be done by one alone.
  ///   - holder: Who asks; the same holder may ask again.
  ///   - now: The machine's time; a lease from the future (a clock that was set back) counts as over after `seconds`.
  ///   - seconds: How long it is held without asking again.
  /// - Returns: `nil` when it was taken, else who holds it.
  package func takeLease(_ name: String, holder: String, now: Timestamp, seconds: Int64) throws(StoreError) -> String? {
    var other: String?
    _ = try write(now: now, synchronously: false) { batch in
      if let lease = try batch.lease(name), lease.holder != holder, lease.end > now, lease.end <= now + seconds {
        other = lease.holder
      } else {
        try batch.put(Lease(holder: holder, end: now + seconds), name)
      }
    }
    return other
  }

  /// Gives a lease back that this holder has.
  package func endLease(_ name: String, holder: String, now: Timestamp) throws(StoreError) {
    _ = try write(now: now, synchronously: false) { batch in
      guard try batch.lease(name)?.holder == holder else { return }
      try batch.put(Lease(holder: holder, end: Timestamp(seconds: 0)), name)
    }
  }
}

/// Who does something alone, and until when.
private struct Lease {
  let holder: String
  let end: Timestamp
}

extension WriteBatch {
  fileprivate func lease(_ name: String) throws -> Lease? {
    let kept = try connection.first("SELECT value FROM session WHERE name = ?", ["lease-\(name)"]) { $0[0] as String }
    guard let parts = kept?.split(separator: " ", maxSplits: 1), parts.count == 2, let end = Int64(parts[0]) else {
      return nil
    }
    return Lease(holder: String(parts[1]), end: Timestamp(seconds: end))
  }

  fileprivate func put(_ lease: Lease, _ name: String) throws {
    try apply(.session(name: "lease-\(name)", value: "\(lease.end.seconds) \(lease.holder)"))
  }
}

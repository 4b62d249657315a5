import HospitalModel
import Synchronization

/// Which revisions are this process's own: what tells another process's commit from our own.
///
/// `PRAGMA data_version` on a connection that never writes moves with every commit, our own included; the revisions in
/// between then say whose they were.
final class RevisionHistory: Sendable {
  private struct State {
    var dataVersion: Int64?
    var seen: Int64
    /// Own revisions that are newer than `seen`, in order; neighbours are joined.
    var own: [ClosedRange<Int64>] = []
  }

  private let state: Mutex<State>

  init(revision: Int64) {
    state = Mutex(State(seen: revision))
  }

  func announce(_ revision: Int64) {
    state.withLock { state in
      if let last = state.own.last, last.upperBound + 1 == revision {
        state.own[state.own.count - 1] = last.lowerBound...revision
      } else {
        state.own.append(revision...revision)
      }
    }
  }

  /// Takes the newest announcement back: its commit failed.
  func withdraw(_ revision: Int64) {
    state.withLock { state in
      guard let last = state.own.popLast() else { return }
      if last.lowerBound < revision { state.own.append(last.lowerBound...revision - 1) }
    }
  }

  func otherProcessChanged(_ connection: Connection) throws -> Bool {
    let dataVersion = try connection.number("PRAGMA data_version")
    if state.withLock({ $0.dataVersion == dataVersion }) { return false }
    let revision = try connection.number("SELECT revision FROM meta") ?? 0
    return state.withLock { state in
      let own = state.own.reduce(Int64(0)) { count, range in
        count + max(0, min(range.upperBound, revision) - max(range.lowerBound, state.seen + 1) + 1)
      }
      let isForeign = revision - state.seen > own
      state.dataVersion = dataVersion
      state.seen = max(state.seen, revision)
      state.own.removeAll { $0.upperBound <= revision }
      return isForeign
    }
  }
}

/// Whose turn it is to read: a newer reading interrupts the older ones.
final class ReadingTurn: Sendable {
  private let number = Atomic<Int>(0)

  /// The present turn.
  var current: Int { number.load(ordering: .acquiring) }

  /// Ends all turns up to now.
  func advance() {
    number.add(1, ordering: .acquiringAndReleasing)
  }

  /// Throws ``StoreError/interrupted`` when that turn has ended.
  func check(_ turn: Int) throws {
    if turn != current { throw StoreError.interrupted }
  }
}

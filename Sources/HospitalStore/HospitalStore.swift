import GRDB
import HospitalModel
import PrivacyScreening
import Synchronization

/// The store of posts, statuses, figures and decisions: one SQLite file that any number of hsdash processes share.
///
/// Everything goes in through ``write(_:now:)`` and comes out through a ``StoreReader``. It may be used from any thread;
/// writes wait for each other, readings never wait for a write.
package final class HospitalStore: Sendable {
  package let path: String
  /// The scenario whose posts it holds, as kept in the store; `nil` for a real store.
  package let scenario: String?
  private let ruleSet: Mutex<RuleSet>
  let connections: StoreConnections
  let paneTurn = ReadingTurn()
  let searchTurn = ReadingTurn()
  private let isReadOnly: Bool
  private let file: StoreFile
  private let identity: StoreFile.Identity?
  private let commits = Atomic<Int>(0)
  private let history: RevisionHistory

  /// Opens a store, and makes it when there is none.
  ///
  /// - Parameters:
  ///   - path: The file. Missing folders are made, with mode 0700; the file gets mode 0600.
  ///   - kind: What the store holds or shall hold.
  ///   - isReadOnly: Never writes, never migrates, and makes nothing.
  ///   - now: When it was opened first, for a new store.
  ///   - rules: What every text is screened with.
  ///   - migrations: The steps of the schema that this release knows.
  /// - Throws: What a person can mend: see ``StoreError``. A file that is refused is left as it was.
  package init(
    path: String, kind: StoreKind = .real, isReadOnly: Bool = false, now: Timestamp, rules: RuleSet = .current,
    migrations: [Migration] = Migration.all
  ) throws(StoreError) {
    self.path = path
    ruleSet = Mutex(rules)
    self.isReadOnly = isReadOnly
    file = StoreFile(path: path)
    connections = StoreConnections(file: file)
    let opening = StoreOpening(file: file, connections: connections, migrations: migrations, isReadOnly: isReadOnly)
    do {
      let facts = try opening.open(kind, now: now)
      self.scenario = facts.scenario
      history = RevisionHistory(revision: facts.revision)
      identity = file.identity
    } catch {
      connections.close()
      throw StoreError(error, path: path)
    }
  }

  /// What texts are screened with.
  package var rules: RuleSet { ruleSet.withLock { $0 } }

  /// Takes other rules from now on; what others screened is due for ``rescreen(limit:)``.
  package func screen(with rules: RuleSet) { ruleSet.withLock { $0 = rules } }

  /// Grows by one with each own commit that changed what a screen could show. Needs no lock.
  package var commitCount: Int { commits.load(ordering: .acquiring) }

  /// False when the file was moved away, removed or replaced since it was opened: what is written then is lost.
  package var isInPlace: Bool { file.identity == identity }

  /// Writes changes in one transaction: all of them, or none.
  ///
  /// Texts are screened, edits become new versions, counters and the search index follow. The observed time is `now`, or
  /// the newest one in the store where that is later. A batch that changes nothing gets no revision.
  ///
  /// - Returns: What was done; on the disk already when it holds a ``PersonDecision``, and what is sealed out of the files, as far
  ///   as no other process reads them.
  package func write(_ changes: [StoreChange], now: Timestamp) throws(StoreError) -> WriteReceipt {
    let isDecision = changes.contains { if case .decision = $0 { true } else { false } }
    let receipt = try write(now: now, synchronously: isDecision) { batch in
      for change in changes { try batch.apply(change) }
    }
    return receipt.sealed > 0 ? receipt.erased(try eraseSealedWords()) : receipt
  }

  /// Screens versions again that were screened by an older rule set, the oldest first.
  ///
  /// For the background: each call is one short write, under the observed time of the last one.
  ///
  /// - Parameter limit: How many versions at most.
  /// - Returns: How many were screened; 0 when all are up to date.
  package func rescreen(limit: Int) throws(StoreError) -> Int {
    var screened = 0
    let anyTime = Timestamp(seconds: 0)
    _ = try write(now: anyTime, synchronously: false) { screened = try $0.rescreen(limit: limit) }
    return screened
  }

  /// True when another process has committed something that a screen could show since this was last asked.
  ///
  /// Costs a few microseconds when nothing was written. Own writes don't count.
  package func otherProcessChanged() -> Bool {
    do {
      return try connections.watcher.queue().unsafeRead { try history.otherProcessChanged(Connection($0)) }
    } catch {
      // A store that can't be asked now is asked again soon; what is wrong with it shows at the next reading.
      return false
    }
  }

  /// Closes all connections, after what runs on them has ended. Later calls throw.
  package func close() {
    if isInPlace { connections.close() } else { connections.abandon() }
  }

  func write(
    now: Timestamp, synchronously: Bool, _ apply: (WriteBatch) throws -> Void
  ) throws(StoreError) -> WriteReceipt {
    guard !isReadOnly else { throw .notWritable(path: path, detail: "it was opened for reading only") }
    guard file.isWritable && file.canHoldLog else { throw .notWritable(path: path, detail: "permission denied") }
    var announced: Int64?
    do {
      let receipt = try connections.writer.queue().writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = \(synchronously ? "FULL" : "NORMAL")")
        var receipt = WriteReceipt(revision: 0, inserted: 0, edited: 0, unchanged: 0)
        try database.inTransaction(.immediate) {
          let batch = try WriteBatch(Connection(database), rules: rules, now: now)
          try apply(batch)
          receipt = try batch.finish()
          if batch.hasChanged {
            // Announced before the commit, so that nobody takes it for another process's.
            history.announce(receipt.revision)
            announced = receipt.revision
          }
          return .commit
        }
        return receipt
      }
      if announced != nil { commits.add(1, ordering: .acquiringAndReleasing) }
      return receipt
    } catch {
      if let announced { history.withdraw(announced) }
      throw StoreError(error, path: path)
    }
  }
}

import GRDB
import Synchronization

/// The store's connections: one writer, one reader for panes, one for searches, one that only asks whether another process
/// wrote. Each opens when it is first needed, so that a start pays for one.
struct StoreConnections: Sendable {
  let writer: LazyConnection
  let panes: LazyConnection
  let searches: LazyConnection
  let watcher: LazyConnection

  init(file: StoreFile) {
    writer = LazyConnection { try Self.openWriter(file) }
    panes = LazyConnection { try Self.openReader(file) }
    searches = LazyConnection { try Self.openReader(file) }
    watcher = LazyConnection { try Self.openReader(file) }
  }

  /// The writer last: the last one to close copies the log back, and a reader can't.
  func close() {
    for connection in [panes, searches, watcher, writer] { connection.close() }
  }

  /// Leaves open what is open until the process ends: closing would remove a log of the same name that belongs to another file by now.
  func abandon() {
    for connection in [panes, searches, watcher, writer] { connection.abandon() }
  }

  /// 2 MB a connection and no mapped file: memory stays the same at any size, and a disk error stays an error (DESIGN 3).
  private static let pagesInMemory = "PRAGMA cache_size = -2048; PRAGMA mmap_size = 0;"

  /// The log is copied back every 16 MB instead of 4, which spares a bulk load from copying the same pages again and again.
  private static let pagesBeforeCheckpoint = 4_000

  private static func openWriter(_ file: StoreFile) throws -> DatabaseQueue {
    var configuration = Self.configuration
    configuration.prepareDatabase { database in
      try database.execute(
        sql: pagesInMemory + """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = NORMAL;
          PRAGMA secure_delete = ON;
          PRAGMA wal_autocheckpoint = \(pagesBeforeCheckpoint);
          PRAGMA journal_size_limit = \(pagesBeforeCheckpoint * 4_096);
          """)
    }
    return try DatabaseQueue(path: file.path, configuration: configuration)
  }

  private static func openReader(_ file: StoreFile) throws -> DatabaseQueue {
    var configuration = Self.configuration
    configuration.readonly = true
    do {
      return try DatabaseQueue(path: file.path, configuration: configuration)
    } catch let error as DatabaseError
      where [.SQLITE_CANTOPEN, .SQLITE_READONLY].contains(error.resultCode) && !file.canHoldLog && !file.hasLog
    {
      // A file in a folder that can't hold its log, with nothing in a log: nobody can write it, so it may be read as it is.
      return try DatabaseQueue(path: file.immutableAddress, configuration: configuration)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "HospitalStore"
    configuration.prepareDatabase { try $0.execute(sql: pagesInMemory) }
    return configuration
  }
}

/// A connection that opens when it is first asked for.
final class LazyConnection: Sendable {
  private enum State {
    case unopened
    case open(DatabaseQueue)
    case closed
  }

  private let state = Mutex(State.unopened)
  private let open: @Sendable () throws -> DatabaseQueue

  init(_ open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.open = open
  }

  /// The open connection; throws when it can't be opened, or was closed.
  func queue() throws -> DatabaseQueue {
    try state.withLock { state in
      switch state {
      case .open(let queue): return queue
      case .closed: throw StoreError.other(detail: "it was closed already")
      case .unopened:
        let queue = try open()
        state = .open(queue)
        return queue
      }
    }
  }

  /// Ends the statement that runs on it, if any.
  func interrupt() {
    if case .open(let queue) = state.withLock({ $0 }) { queue.interrupt() }
  }

  /// Never closes it, and never uses it again.
  func abandon() {
    let last = state.withLock { state in
      defer { state = .closed }
      return state
    }
    if case .open(let queue) = last { _ = Unmanaged.passRetained(queue) }
  }

  /// Closes it for good, after what runs on it has ended.
  func close() {
    let last = state.withLock { state in
      defer { state = .closed }
      return state
    }
    // A connection that can't be closed is closed by its end; there is nothing to be done about it, or lost by it.
    if case .open(let queue) = last { try? queue.close() }
  }
}

import GRDB
import HospitalModel

/// What can go wrong with a store, with what its message needs.
package enum StoreError: Error, Equatable, Sendable {
  /// The file was written by a newer hsdash.
  case newerVersion(found: Int, known: Int, path: String)
  /// The file is older than this hsdash and may only be read.
  case needsUpgrade(path: String)
  /// It is no database, not one of hsdash, or broken.
  case damaged(path: String, detail: String)
  case missing(path: String)
  case notWritable(path: String, detail: String)
  case cannotCreate(path: String, detail: String)
  /// It holds another scenario, or the real thing where a scenario was asked for; `nil` is the real thing.
  case wrongKind(path: String, expected: String?, found: String?)
  /// A newer reading took its place.
  case interrupted
  case diskFull(path: String)
  /// Another process held the store longer than the busy time-out.
  case busy(path: String)
  /// The schema or a rule of the store refused a change; nothing of its batch was kept.
  case refused(detail: String)
  /// Somebody else changed the same in the meantime; nothing of the batch was kept.
  case overtaken(CrisisOverlap)
  case inputOutput(path: String, detail: String)
  case other(detail: String)
}

extension StoreError {
  /// One line: what, where, what to do next.
  package var message: String {
    switch self {
    case .newerVersion(let found, let known, let path):
      "\(path) has store version \(found), this hsdash knows \(known): update hsdash, or name another file with --store"
    case .needsUpgrade(let path):
      "\(path) was made by an older hsdash and is open for reading only: start hsdash on it once without --read-only"
    case .damaged(let path, let detail):
      "\(path) is not a usable store (\(detail)): name another file with --store, or put back a copy of it"
    case .missing(let path):
      "\(path) does not exist: check --store, or start hsdash without --read-only to make it"
    case .notWritable(let path, let detail):
      "\(path) can't be written (\(detail)): check its permissions, or name another file with --store"
    case .cannotCreate(let path, let detail):
      "\(path) can't be made (\(detail)): check the folder, or name another file with --store"
    case .wrongKind(let path, let expected, let found):
      "\(path) holds \(Self.kind(found)), not \(Self.kind(expected)): name another file with --store, or change --scenario"
    case .interrupted:
      "the reading was interrupted by a newer one: try again"
    case .diskFull(let path):
      "the disk of \(path) is full: free some space and try again"
    case .busy(let path):
      "\(path) is being written by another process: try again"
    case .refused(let detail):
      "the store refused a change (\(detail)): nothing of it was kept; mend the input and try again"
    case .overtaken(let overlap):
      "somebody changed the same in the meantime: \(overlap.words); nothing of yours was kept yet"
    case .inputOutput(let path, let detail):
      "\(path) can't be read or written (\(detail)): check the disk and try again"
    case .other(let detail):
      "the store failed (\(detail)): please report this"
    }
  }

  /// The exit code of a command that ends with it (DESIGN 5).
  package var exitCode: Int32 {
    switch self {
    case .newerVersion, .damaged, .wrongKind, .refused: 65
    case .missing: 66
    case .other: 70
    case .cannotCreate: 73
    case .diskFull, .inputOutput: 74
    case .interrupted, .busy, .overtaken: 75
    case .needsUpgrade, .notWritable: 77
    }
  }

  private static func kind(_ scenario: String?) -> String {
    scenario.map { "the scenario \($0)" } ?? "the real store"
  }

  /// The one place where the database's errors become the store's; messages name no stored text.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(error, path: path)
    default: self = .other(detail: "\(error)")
    }
  }

  private init(_ error: DatabaseError, path: String) {
    let detail = error.message ?? "SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .interrupted
    case .SQLITE_NOTADB, .SQLITE_CORRUPT, .SQLITE_SCHEMA: self = .damaged(path: path, detail: detail)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .notWritable(path: path, detail: detail)
    case .SQLITE_CONSTRAINT: self = .refused(detail: detail)
    case .SQLITE_IOERR, .SQLITE_CANTOPEN: self = .inputOutput(path: path, detail: detail)
    default: self = .other(detail: detail)
    }
  }
}

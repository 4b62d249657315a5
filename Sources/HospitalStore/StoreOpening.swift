import GRDB
import HospitalModel

/// What a store is expected to hold.
package enum StoreKind: Hashable, Sendable {
  /// Real channels.
  case real
  /// That simulated story, or `all` of them.
  case scenario(String)
  /// Whatever is in the file; a new one becomes a real store.
  case asFound

  var scenario: String? {
    if case .scenario(let name) = self { name } else { nil }
  }
}

/// What is done once, when a store is opened: telling what the file is, making or migrating it, and checking its kind.
struct StoreOpening {
  let file: StoreFile
  let connections: StoreConnections
  let migrations: [Migration]
  let isReadOnly: Bool

  /// What an open store says about itself.
  struct Facts {
    let scenario: String?
    let revision: Int64
  }

  func open(_ kind: StoreKind, now: Timestamp) throws -> Facts {
    var version = try presentVersion()
    if version < known {
      guard !isReadOnly else {
        throw version == 0 ? StoreError.missing(path: file.path) : StoreError.needsUpgrade(path: file.path)
      }
      if version == 0 { try file.create() }
      try migrate(scenario: kind.scenario, now: now)
      version = known
    }
    guard version == known else { throw StoreError.newerVersion(found: version, known: known, path: file.path) }
    let facts = try connections.panes.queue().unsafeRead { try self.facts(Connection($0)) }
    guard kind == .asFound || facts.scenario == kind.scenario else {
      throw StoreError.wrongKind(path: file.path, expected: kind.scenario, found: facts.scenario)
    }
    return facts
  }

  private var known: Int { migrations.last?.version ?? 0 }

  /// The schema version of the file as it lies there; 0 for one that is still to be begun.
  private func presentVersion() throws -> Int {
    guard file.presence == .present else { return 0 }
    return try connections.panes.queue().unsafeRead { try version(Connection($0)) }
  }

  private func version(_ connection: Connection) throws -> Int {
    let version = try connection.number("PRAGMA user_version") ?? 0
    let application = try connection.number("PRAGMA application_id") ?? 0
    let hasTables = try connection.number("SELECT count(*) FROM sqlite_master") != 0
    guard application == Schema.applicationID || version == 0 && application == 0 && !hasTables else {
      throw StoreError.damaged(path: file.path, detail: "an SQLite file of another program")
    }
    return Int(version)
  }

  /// Brings the file to the newest version in one transaction; another process may have done so meanwhile.
  private func migrate(scenario: String?, now: Timestamp) throws {
    try connections.writer.queue().writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        let present = try version(Connection(database))
        for step in migrations where step.version > present {
          try database.execute(sql: step.sql + "\nPRAGMA user_version = \(step.version);")
        }
        if present == 0 {
          try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
          try Connection(database).run(
            "INSERT INTO meta (id, scenario, opened, revision, observed) VALUES (1, ?, ?, 0, ?)",
            [scenario, now.seconds, now.seconds])
        }
        return .commit
      }
    }
  }

  private func facts(_ connection: Connection) throws -> Facts {
    let facts = try connection.first("SELECT scenario, revision FROM meta") { row in
      Facts(scenario: row[0], revision: row[1])
    }
    guard let facts else { throw StoreError.damaged(path: file.path, detail: "it does not say what it is") }
    return facts
  }
}

import GRDB
import GRDBSQLite

/// A connection inside a transaction: statements by their text, prepared once and kept, rows read by position.
struct Connection {
  let database: Database
  /// Throws when a newer reading has taken this one's place; asked before each statement.
  let check: () throws -> Void

  init(_ database: Database, check: @escaping () throws -> Void = {}) {
    self.database = database
    self.check = check
  }

  /// Runs a statement that returns no rows, and returns how many rows it changed.
  @discardableResult
  func run(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    let statement = try database.cachedStatement(sql: sql)
    // The number of arguments is in the same line of source as the statement: no need to count them each time.
    statement.setUncheckedArguments(arguments)
    try statement.execute()
    return database.changesCount
  }

  /// All rows of a query.
  func all<Value>(_ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value) throws -> [Value]
  {
    try check()
    let rows = try Row.fetchCursor(try database.cachedStatement(sql: sql), arguments: arguments)
    var values: [Value] = []
    while let row = try rows.next() { values.append(try value(row)) }
    return values
  }

  /// The first row of a query, if there is one. The query asks for no more than it needs (`LIMIT 1`).
  func first<Value>(_ sql: String, _ arguments: StatementArguments = [], _ value: (Row) throws -> Value) throws
    -> Value?
  {
    try all(sql, arguments, value).first
  }

  /// The first column of the first row.
  func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
    try all(sql, arguments) { $0[0] as Int64? }.first ?? nil
  }
}

/// A statement that a write repeats for every post. It goes to SQLite directly: what GRDB does around each run (a list of the
/// values, its observers, a cursor) takes as long as a small statement itself, and nobody observes a write from within.
private struct RepeatedStatement {
  private let database: Database
  private let statement: Statement

  init(_ connection: Connection, _ sql: String) throws {
    database = connection.database
    statement = try database.cachedStatement(sql: sql)
  }

  /// Runs the statement with a value for each `?` in its order, and gives what a function makes of its end: `SQLITE_ROW`, its
  /// first row being at hand, or `SQLITE_DONE`.
  func run<each Value: StatementBinding, Result>(
    _ value: (repeat each Value), _ result: (CInt, SQLiteStatement) -> Result
  ) throws -> Result {
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    var index: CInt = 0
    for value in repeat each value {
      index += 1
      guard value.bind(to: handle, at: index) == SQLITE_OK else { throw failure() }
    }
    let end = sqlite3_step(handle)
    guard end == SQLITE_ROW || end == SQLITE_DONE else { throw failure() }
    return result(end, handle)
  }

  private func failure() -> DatabaseError {
    let connection = database.sqliteConnection
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
  }
}

/// A change that a write repeats for every post.
struct RepeatedChange {
  private let database: Database
  private let repeated: RepeatedStatement

  init(_ connection: Connection, _ sql: String) throws {
    database = connection.database
    repeated = try RepeatedStatement(connection, sql)
  }

  /// Runs it with a value for each `?` in its order, and returns how many rows it changed.
  @discardableResult
  func run<each Value: StatementBinding>(_ value: repeat each Value) throws -> Int {
    try repeated.run((repeat each value)) { _, _ in database.changesCount }
  }
}

/// A question that a write asks for every post.
struct RepeatedQuestion {
  private let repeated: RepeatedStatement

  /// Prepares a query whose one row holds 0 or 1.
  init(_ connection: Connection, _ sql: String) throws {
    repeated = try RepeatedStatement(connection, sql)
  }

  /// Asks it with a value for each `?` in its order.
  func isTrue<each Value: StatementBinding>(_ value: repeat each Value) throws -> Bool {
    try repeated.run((repeat each value)) { end, row in end == SQLITE_ROW && sqlite3_column_int64(row, 0) != 0 }
  }
}

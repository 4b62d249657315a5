import GRDB

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

/// A statement that a write repeats for every post: its values are bound one by one, without a list made of them, which saves
/// a bulk load a seventh of its time.
private struct RepeatedStatement {
  let statement: Statement

  init(_ connection: Connection, _ sql: String) throws {
    statement = try connection.database.cachedStatement(sql: sql)
  }

  /// Binds a value for each `?` in its order.
  func bind<each Value: StatementBinding>(_ value: repeat each Value) throws {
    // Makes the statement ready for binding; the values themselves go to SQLite directly.
    statement.setUncheckedArguments([])
    var index: CInt = 0
    for value in repeat each value {
      index += 1
      let code = value.bind(to: statement.sqliteStatement, at: index)
      if code != 0 { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }
}

/// A change that a write repeats for every post.
struct RepeatedChange {
  private let connection: Connection
  private let repeated: RepeatedStatement

  init(_ connection: Connection, _ sql: String) throws {
    self.connection = connection
    repeated = try RepeatedStatement(connection, sql)
  }

  /// Runs it with a value for each `?` in its order, and returns how many rows it changed.
  @discardableResult
  func run<each Value: StatementBinding>(_ value: repeat each Value) throws -> Int {
    try repeated.bind(repeat each value)
    try repeated.statement.execute()
    return connection.database.changesCount
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
    try repeated.bind(repeat each value)
    return try Bool.fetchOne(repeated.statement) ?? false
  }
}

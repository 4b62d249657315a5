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

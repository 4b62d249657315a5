import GRDB
import HospitalModel

extension HospitalStore {
  /// Reads for the panes, in one read transaction: everything in it is of one moment.
  ///
  /// - Throws: ``StoreError``, or what `body` throws.
  package func read<Value>(
    audience: Audience, use: ReadingUse, moment: ReadingMoment, _ body: (StoreReader) throws -> Value
  ) throws -> Value {
    try read(on: connections.panes, turn: paneTurn, audience: audience, use: use, moment: moment, body)
  }

  /// The same on a connection of its own, so that a long search never makes a pane wait.
  package func search<Value>(
    audience: Audience, use: ReadingUse, moment: ReadingMoment, _ body: (StoreReader) throws -> Value
  ) throws -> Value {
    try read(on: connections.searches, turn: searchTurn, audience: audience, use: use, moment: moment, body)
  }

  /// Makes the pane readings that began before now throw ``StoreError/interrupted``; later ones are not touched.
  package func interruptReading() {
    paneTurn.advance()
    connections.panes.interrupt()
  }

  /// Makes the searches that began before now throw ``StoreError/interrupted``.
  package func interruptSearch() {
    searchTurn.advance()
    connections.searches.interrupt()
  }

  private func read<Value>(
    on lazyConnection: LazyConnection, turn: ReadingTurn, audience: Audience, use: ReadingUse, moment: ReadingMoment,
    _ body: (StoreReader) throws -> Value
  ) throws -> Value {
    let ticket = turn.current
    do {
      return try lazyConnection.queue().read { database in
        let connection = Connection(database) { try turn.check(ticket) }
        return try body(StoreReading(connection, rules: rules, audience: audience, use: use, moment: moment).reader)
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }
}

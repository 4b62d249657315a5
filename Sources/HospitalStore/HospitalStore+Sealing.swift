import GRDB
import HospitalModel

/// What sealing leaves to do once its transaction is committed: the words are in no row any more, but may lie in free space of the file
/// and in its log.
extension HospitalStore {
  /// Writes the file anew without its free space, and empties its log.
  ///
  /// It takes as long as copying the file, during which no other process can write. What another process is reading keeps the
  /// log from being emptied; the store remembers that, and the next call finishes it.
  ///
  /// - Returns: False when words may still lie in the log.
  package func eraseSealedWords() throws(StoreError) -> Bool {
    do {
      return try connections.writer.queue().writeWithoutTransaction { database in
        let connection = Connection(database)
        let remains = "SELECT 1 FROM session WHERE name = '\(WriteBatch.remainsName)'"
        guard try connection.number(remains) != nil else { return true }
        try database.execute(sql: "VACUUM")
        guard try Self.emptyLog(connection) else { return false }
        try connection.run("DELETE FROM session WHERE name = ?", [WriteBatch.remainsName])
        return true
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Copies the log back and cuts it to nothing; false when a reader holds it.
  private static func emptyLog(_ connection: Connection) throws -> Bool {
    try connection.number("PRAGMA wal_checkpoint(TRUNCATE)") == 0
  }
}

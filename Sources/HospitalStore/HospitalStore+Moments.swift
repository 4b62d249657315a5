import GRDB
import HospitalModel

extension HospitalStore {
  /// The reading's moment that shows the store as it stood at the end of a minute.
  ///
  /// Before anything was kept it is the empty store. Without a time it is now.
  package func moment(asOf time: Timestamp?) throws -> ReadingMoment {
    guard let time else { return .live }
    return try connections.panes.queue().read { database in
      let revision = try Connection(database).number(
        "SELECT revision FROM minute WHERE minute <= ? ORDER BY minute DESC LIMIT 1", [time.seconds / 60])
      return .revision(revision ?? 0)
    }
  }
}

extension WriteBatch {
  /// Notes the revision that the present minute ends with so far.
  func keepMinute() throws {
    try connection.run(
      """
      INSERT INTO minute (minute, revision) VALUES (?, ?)
      ON CONFLICT (minute) DO UPDATE SET revision = excluded.revision
      """, [observed.seconds / 60, revision])
  }
}

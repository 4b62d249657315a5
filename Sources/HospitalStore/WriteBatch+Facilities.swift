import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps what a report says of a facility, value by value. What it doesn't say stays as it was.
  func add(_ report: FacilityReport, channel id: ChannelID) throws {
    let channel = try channel(id)
    let facility = try keep(report)
    for value in report.values { try add(value, of: facility, in: channel.key, reported: report.time) }
  }

  /// The number of a facility; its name and place are the last that a report gave.
  private func keep(_ report: FacilityReport) throws -> Int64 {
    let changed = try connection.run(
      """
      INSERT INTO facility (id, name, latitude, longitude) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = ifnull(excluded.name, name),
        latitude = ifnull(excluded.latitude, latitude), longitude = ifnull(excluded.longitude, longitude)
      WHERE (ifnull(excluded.name, name), ifnull(excluded.latitude, latitude), ifnull(excluded.longitude, longitude))
        IS NOT (name, latitude, longitude)
      """, [report.facility.rawValue, report.name, report.position?.latitude, report.position?.longitude])
    if changed > 0 { hasChanged = true }
    return try connection.number("SELECT key FROM facility WHERE id = ?", [report.facility.rawValue]) ?? 0
  }

  /// A report that dates itself later than now is believed to be of now: it must not stand before everything to come.
  private func add(
    _ value: FacilityReport.Value, of facility: Int64, in channel: Int64, reported: Timestamp?
  ) throws {
    let time = min(reported ?? observed, observed)
    let before = try connection.first(
      """
      SELECT number, value, detail, channel, confirmed FROM facility_value
      WHERE facility = ? AND topic = ? AND time <= ? ORDER BY time DESC, number DESC LIMIT 1
      """, [facility, value.topic.rawValue, time.seconds]
    ) { row in
      (
        number: row[0] as Int64, isSame: row[1] == value.value && row[2] == value.detail && row[3] == channel,
        confirmed: row[4] as Int64
      )
    }
    if let before, before.isSame {
      // Told again: older news grow no younger by it, nor does what nobody has dated.
      guard reported != nil, time.seconds > before.confirmed else { return }
      try connection.run(
        "UPDATE facility_value SET confirmed = ?, confirmed_revision = ? WHERE number = ?",
        [time.seconds, revision, before.number])
    } else {
      try connection.run(
        """
        INSERT INTO facility_value (facility, channel, topic, value, detail, reported, observed, time, revision, confirmed,
          confirmed_revision) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?8, ?9)
        """,
        [
          facility, channel, value.topic.rawValue, value.value, value.detail, reported?.seconds, observed.seconds,
          time.seconds, revision,
        ])
    }
    hasChanged = true
  }
}

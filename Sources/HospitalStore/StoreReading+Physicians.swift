import GRDB
import HospitalModel

extension StoreReading {
  /// Cards as they stood at the reading's moment, in the order of the hospitals and then of their coming, with the scans of
  /// their codes up to a time.
  ///
  /// Names are shown to everybody: who stands on a card wants to be known. The rest is screened as every short text.
  func physicians(_ hospital: HospitalID?, _ now: Timestamp) throws -> [PhysicianCard] {
    let physicians = try connection.all(
      """
      SELECT h.id, v.name, v.specialty, v.languages, v.video, v.campaign, v.is_simulated
      FROM physician p JOIN physician_version v ON v.version =
          (SELECT max(version) FROM physician_version WHERE physician = p.key AND revision <= ?1)
        JOIN hospital h ON h.key = v.hospital
      WHERE v.is_ended = 0 AND (?2 IS NULL OR h.id = ?2) ORDER BY h.position, h.id, p.key
      """, [horizon, hospital?.rawValue]
    ) { row in
      Physician(
        hospital: HospitalID(row[0]), name: row[1], specialty: shown(row[2]),
        languages: (row[3] as String).split(separator: "\n").map { shown(String($0)) }, video: row[4],
        campaign: row[5], isSimulated: row[6])
    }
    return try physicians.map { PhysicianCard(physician: $0, scans: try scans(of: $0, now)) }
  }

  /// The newest counter that is about a physician's code: by the name, or by what the address tells.
  private func scans(of physician: Physician, _ now: Timestamp) throws -> ScanCounts? {
    let counter = try connection.number(
      """
      SELECT n.key FROM counter n JOIN channel c ON c.key = n.channel JOIN hospital h ON h.key = c.hospital
      WHERE h.id = ? AND n.metric = ? AND n.subject IN (?, ?)\(channelVisibility) ORDER BY n.key DESC LIMIT 1
      """, [physician.hospital.rawValue, Metric.scans.rawValue, physician.name, physician.content])
    guard let counter else { return nil }
    func count(at time: Timestamp) throws -> (value: Int64, time: Timestamp)? {
      try connection.first(
        """
        SELECT value, time FROM measurement WHERE counter = ? AND time <= ? AND revision <= ?
        ORDER BY time DESC, revision DESC LIMIT 1
        """, [counter, time.seconds, horizon]
      ) { (value: $0[0], time: $0.instant(1)) }
    }
    guard let newest = try count(at: now) else { return nil }
    let weekAgo = try count(at: now - Self.week)
    let twoWeeksAgo = try count(at: now - 2 * Self.week)
    return ScanCounts(
      total: newest.value, week: weekAgo.map { newest.value - $0.value },
      weekBefore: twoWeeksAgo.flatMap { before in weekAgo.map { $0.value - before.value } }, time: newest.time)
  }
}

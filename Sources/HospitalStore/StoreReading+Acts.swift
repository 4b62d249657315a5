import GRDB
import HospitalModel

extension StoreReading {
  /// What was sealed until the reading's moment, newest first.
  func seals(_ limit: Int) throws -> [SealRecord] {
    guard showsActs else { return [] }
    let rows = try connection.all(
      """
      SELECT s.number, h.id, c.id, s.cause, s.person, s.reason, s.time
      FROM seal s JOIN hospital h ON h.key = s.hospital LEFT JOIN channel c ON c.key = s.channel
      WHERE s.revision <= ? ORDER BY s.number DESC LIMIT ?
      """, [horizon, max(limit, 0)]
    ) { row in
      let act = SealAct(cause: SealCause(rawValue: row[3]) ?? .mistake, person: row[4], reason: row[5])
      return (
        number: row[0] as Int64, hospital: HospitalID(row[1]), channel: (row[2] as String?).map { ChannelID($0) },
        act: act, time: row.instant(6)
      )
    }
    return try rows.map { row in
      let fingerprints = try connection.all(
        "SELECT hash FROM sealed_text WHERE seal = ? ORDER BY version", [row.number]
      ) { TextFingerprint(rawValue: $0[0]) }
      return SealRecord(
        hospital: row.hospital, channel: row.channel, act: row.act, time: row.time, fingerprints: fingerprints)
    }
  }

  /// What left unmasked until the reading's moment, newest first.
  func releases(_ limit: Int) throws -> [ReleaseRecord] {
    guard showsActs else { return [] }
    return try connection.all(
      """
      SELECT way, hash, categories, rules, level, person, reason, second, is_by_phone, time FROM outgoing
      WHERE revision <= ? ORDER BY number DESC LIMIT ?
      """, [horizon, max(limit, 0)]
    ) { row in
      let isByPhone = row[8] as Bool? ?? false
      let second = (row[7] as String?).map { isByPhone ? SecondPerson.byPhone($0) : .inHsdash($0) }
      let release = OutgoingRelease(
        way: OutgoingWay(rawValue: row[0]) ?? .copy, fingerprint: TextFingerprint(rawValue: row[1]),
        categories: Self.words(row[2]), rules: Self.words(row[3]),
        level: FindingLevel(rawValue: row[4]) ?? .block, person: row[5], reason: row[6], second: second)
      return ReleaseRecord(release: release, time: row.instant(9))
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}

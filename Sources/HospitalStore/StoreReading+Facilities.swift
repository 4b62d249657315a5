import GRDB
import HospitalModel

extension StoreReading {
  /// What is known of facilities: of each topic the newest value, as far as this reader may know it.
  func facilities() throws -> [FacilityStatus] {
    let rows = try valueRows()
    let byFacility = Dictionary(grouping: rows, by: \.facility)
    return try connection.all(
      "SELECT key, id, name, latitude, longitude FROM facility ORDER BY ifnull(name, id), id"
    ) { row in
      (
        key: row[0] as Int64, id: FacilityID(row[1] as String), name: row[2] as String?,
        position: (row[3] as Double?).flatMap { latitude in
          (row[4] as Double?).flatMap { GeographicPoint(latitude: latitude, longitude: $0) }
        }
      )
    }.compactMap { facility in
      guard let values = byFacility[facility.key] else { return nil }
      return FacilityStatus(
        facility: facility.id, name: facility.name.map(shown), position: facility.position,
        values: newest(values), isSimulated: values.contains(where: \.isSimulated))
    }
  }

  private struct ValueRow {
    let facility: Int64
    let value: FacilityValue
    let start: Timestamp
    let isSimulated: Bool
  }

  /// Oldest first. Of a past moment a value is as old as it was known to be then.
  private func valueRows() throws -> [ValueRow] {
    try connection.all(
      """
      SELECT v.facility, v.topic, v.value, v.detail,
        iif(v.confirmed_revision <= ?1, v.confirmed, v.time), v.reported IS NOT NULL, c.id, v.time, c.is_simulated
      FROM facility_value v JOIN channel c ON c.key = v.channel
      WHERE v.revision <= ?1\(channelVisibility) AND v.number IN (
        SELECT number FROM (
          SELECT number, row_number() OVER (PARTITION BY facility, topic ORDER BY time DESC, number DESC) AS place
          FROM facility_value WHERE revision <= ?1) WHERE place <= \(Self.looksBack))
      ORDER BY v.facility, v.topic, v.time, v.number
      """, [horizon]
    ) { row in
      ValueRow(
        facility: row[0],
        value: FacilityValue(
          topic: FacilityTopic(row[1] as String), value: shown(row[2]), detail: (row[3] as String?).map(shown),
          time: row.instant(4), isReported: row[5], channel: ChannelID(row[6] as String)),
        start: row.instant(7), isSimulated: row[8])
    }
  }

  /// How many values back the newest one is looked for that this reader may see, and the one before it.
  private static let looksBack = 8

  private func newest(_ rows: [ValueRow]) -> [FacilityValue] {
    let topics = Dictionary(grouping: rows, by: \.value.topic)
    return topics.compactMap { topic, rows -> FacilityValue? in
      let ordered = rows.sorted { $0.value.time < $1.value.time }
      guard maySee(topic), let last = ordered.last?.value else { return nil }
      let run = ordered.reversed().prefix { $0.value.value == last.value }
      return FacilityValue(
        topic: topic, value: last.value, detail: last.detail, time: last.time, isReported: last.isReported,
        channel: last.channel, changed: run.count < ordered.count ? run.last?.start : nil)
    }.sorted { $0.topic.rawValue < $1.topic.rawValue }
  }

  /// The public is told what is for it. Small counts of people are in nothing that leaves.
  private func maySee(_ topic: FacilityTopic) -> Bool {
    if audience == .public { return topic.isPublic }
    return showsInternal || !topic.isSensitive
  }
}

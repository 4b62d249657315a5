import GRDB
import HospitalModel

/// Recruiting: what it costs and whom it brings is the office's own and told to nobody else.
extension StoreReading {
  private var showsRecruiting: Bool { audience == .staff }

  /// The newest revision of a count `r` at the reading's moment.
  private var isNewestCount: String {
    """
    r.revision = (SELECT max(revision) FROM recruiting WHERE hospital = r.hospital AND figure = r.figure
      AND time = r.time AND way = r.way AND tag = r.tag AND currency = r.currency AND revision <= \(horizon))
    """
  }

  func recruiters() throws -> [RecruitmentExtent] {
    guard showsRecruiting else { return [] }
    return try hospitals().compactMap { key, hospital in
      try connection.first(
        """
        SELECT min(time), max(time), max(is_simulated) FROM recruiting WHERE hospital = ? AND revision <= ?
        """, [key, horizon]
      ) { row in
        guard let first = row.time(0), let last = row.time(1) else { return nil }
        return RecruitmentExtent(hospital: hospital.id, times: first...last, isSimulated: row[2])
      } ?? nil
    }
  }

  func recruiting(_ hospital: HospitalID, _ range: ClosedRange<Timestamp>) throws -> [RecruitmentLine] {
    guard showsRecruiting else { return [] }
    let sums = try connection.all(
      """
      SELECT way, tag, figure, currency, sum(value) FROM recruiting r JOIN hospital h ON h.key = r.hospital
      WHERE h.id = ? AND time BETWEEN ? AND ? AND \(isNewestCount) GROUP BY way, tag, figure, currency
      """, [hospital.rawValue, range.lowerBound.seconds, range.upperBound.seconds]
    ) { row in
      (
        way: RecruitmentWay(name: shown(row[0]), tag: shown(row[1])), figure: RecruitmentFigure(rawValue: row[2]),
        currency: row[3] as String, value: row[4] as Int64
      )
    }
    var lines: [RecruitmentWay: RecruitmentLine] = [:]
    for sum in sums {
      guard let figure = sum.figure else { continue }
      lines[sum.way, default: RecruitmentLine(way: sum.way)].add(sum.value, of: figure, currency: sum.currency)
    }
    return Array(lines.values)
  }

  func recruitingCourse(
    _ hospital: HospitalID, _ figure: RecruitmentFigure, _ range: ClosedRange<Timestamp>
  ) throws -> [(way: String, time: Timestamp, value: Int64)] {
    guard showsRecruiting else { return [] }
    return try connection.all(
      """
      SELECT way, time, sum(value) FROM recruiting r JOIN hospital h ON h.key = r.hospital
      WHERE h.id = ? AND figure = ? AND time BETWEEN ? AND ? AND \(isNewestCount) GROUP BY time, way ORDER BY time, way
      """, [hospital.rawValue, figure.rawValue, range.lowerBound.seconds, range.upperBound.seconds]
    ) { (way: shown($0[0]), time: $0.instant(1), value: $0[2]) }
  }
}

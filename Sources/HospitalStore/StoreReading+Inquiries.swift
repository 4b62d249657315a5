import GRDB
import HospitalModel

extension StoreReading {
  /// The register is seen on the screen of staff and nowhere else, whoever answers for it.
  var showsInquiries: Bool { audience == .staff && use == .screen }

  /// When the time of an inquiry `q` begins to run out: at its last answer, or at its incident's close.
  static let inquiryEnd = """
    min(ifnull((SELECT ended FROM incident_version WHERE incident = q.incident ORDER BY version DESC LIMIT 1), 1 << 60),
      ifnull((SELECT max(time) FROM inquiry_answer WHERE inquiry = q.key), 1 << 60))
    """

  /// What is over now is gone, even of a past moment, and even before it was removed.
  func inquiries(_ incident: IncidentID) throws -> [Inquiry] {
    guard showsInquiries else { return [] }
    let rows = try connection.all(
      """
      SELECT q.key, q.id, q.number, q.asked_for, q.asker, q.reach, q.is_by_name, q.person, q.time,
        q.is_gone OR \(Self.inquiryEnd) + ?3 <= \(Self.consentClock)
      FROM inquiry q JOIN incident i ON i.key = q.incident WHERE i.id = ?1 AND q.revision <= ?2 ORDER BY q.number
      """, [incident.rawValue, horizon, try inquiryKeeping()]
    ) { row in (key: row[0] as Int64, inquiry: inquiry(row, of: incident)) }
    let all = try rows.map { row in
      row.inquiry.with(try answers(row.key, isGone: row.inquiry.isGone))
    }
    return all.filter(\.isOpen) + all.filter { !$0.isOpen }.reversed()
  }

  private func inquiry(_ row: Row, of incident: IncidentID) -> Inquiry {
    let isGone = row[9] as Bool
    return Inquiry(
      id: InquiryID(rawValue: row[1]), incident: incident, number: row[2], askedFor: isGone ? "" : row[3],
      asker: isGone ? "" : row[4], reach: isGone ? "" : row[5], isByName: row[6], person: row[7], time: row.instant(8),
      answers: [], isGone: isGone)
  }

  private func answers(_ inquiry: Int64, isGone: Bool) throws -> [InquiryAnswer] {
    try connection.all(
      """
      SELECT kind, words, directory, objection, is_location_told, is_kin_told, person, time FROM inquiry_answer
      WHERE inquiry = ? AND revision <= ? ORDER BY number
      """, [inquiry, horizon]
    ) { row in
      InquiryAnswer(
        isGone ? .gone : Self.kind(row[0], row[1]),
        directory: isGone ? .unknown : (row[2] as String?).flatMap(DirectoryStanding.init) ?? .unknown,
        objection: isGone ? .unknown : (row[3] as String?).flatMap(PatientObjection.init) ?? .unknown,
        isLocationTold: !isGone && row[4] as Bool? ?? false, isKinTold: !isGone && row[5] as Bool? ?? false,
        person: row[6], time: row.instant(7))
    }
  }

  private static func kind(_ kind: String?, _ words: String?) -> InquiryAnswer.Kind {
    switch kind {
    case "nothing": .nothing
    case "referred": .referred(words ?? "")
    case "condition": words.flatMap(PatientCondition.init).map { .condition($0) } ?? .gone
    default: .gone
    }
  }

  /// Counts alone, for whoever of the staff asks, in whatever leaves.
  func inquiryCounts(_ incident: IncidentID) throws -> InquiryCounts {
    guard audience == .staff else { return .none }
    let counts = try connection.first(
      """
      SELECT count(*) FILTER (WHERE is_open), count(*) FILTER (WHERE is_answered), min(iif(is_open, time, NULL))
      FROM (SELECT q.time AS time, EXISTS (SELECT 1 FROM inquiry_answer a WHERE a.inquiry = q.key AND a.revision <= ?2)
          AS is_answered,
        q.is_gone = 0 AND NOT EXISTS (SELECT 1 FROM inquiry_answer a WHERE a.inquiry = q.key AND a.revision <= ?2)
          AND \(Self.inquiryEnd) + ?3 > \(Self.consentClock) AS is_open
        FROM inquiry q JOIN incident i ON i.key = q.incident WHERE i.id = ?1 AND q.revision <= ?2)
      """, [incident.rawValue, horizon, try inquiryKeeping()]
    ) { InquiryCounts(open: $0[0], answered: $0[1], oldestOpen: $0.time(2)) }
    return counts ?? .none
  }

  func inquiryKeeping() throws -> Int64 {
    try kept(InquiryKeeping.storeName).flatMap { Int64($0) } ?? InquiryKeeping.usual
  }
}

extension InquiryKeeping {
  /// The name under which the store keeps it.
  static let storeName = "inquiry-keeping"
}

extension Inquiry {
  fileprivate func with(_ answers: [InquiryAnswer]) -> Inquiry {
    Inquiry(
      id: id, incident: incident, number: number, askedFor: askedFor, asker: asker, reach: reach, isByName: isByName,
      person: person, time: time, answers: answers, isGone: isGone)
  }
}

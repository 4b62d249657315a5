import GRDB
import HospitalModel

extension StoreReading {
  /// The open incident that began last, of a hospital or of any; an ended one when none is open.
  func incident(_ hospital: HospitalID?) throws -> Incident? {
    guard let hospital else { return try incidents(hospital: nil, openOnly: false).first }
    guard let key = try connection.number("SELECT key FROM hospital WHERE id = ?", [hospital.rawValue]) else {
      return nil
    }
    return try incidents(hospital: key, openOnly: false).first
  }

  /// Incidents as they stood at the reading's moment, open ones first, then those that began last.
  func incidents(hospital: Int64?, openOnly: Bool) throws -> [Incident] {
    try connection.all(
      """
      SELECT i.id, h.id, v.title, v.mode, v.started, v.ended, v.hashtags, v.next_update, v.is_simulated,
        v.template, v.interruption
      FROM incident i
        JOIN incident_version v ON v.version =
          (SELECT max(version) FROM incident_version WHERE incident = i.key AND revision <= ?)
        JOIN hospital h ON h.key = v.hospital
      WHERE (? IS NULL OR v.hospital = ?) AND (NOT ? OR v.ended IS NULL)
      ORDER BY v.ended IS NOT NULL, v.started DESC, i.key DESC
      """, [horizon, hospital, hospital, openOnly]
    ) { row in
      Incident(
        id: IncidentID(row[0]), hospital: HospitalID(row[1]), title: shown(row[2]),
        mode: IncidentMode(rawValue: row[3]) ?? .exercise, started: row.instant(4), ended: row.time(5),
        hashtags: (row[6] as String).split(separator: " ").map(String.init), nextUpdate: row.time(7),
        isSimulated: row[8], template: (row[9] as String?).map { IncidentTemplate.ID(rawValue: $0) },
        interruption: (row[10] as String?).map(shown))
    }
  }
}

import GRDB
import HospitalModel

extension StoreReading {
  /// The alerts in force, real ones first, then by rank; the public and every export are told only what is for the public.
  func alerts(_ now: Timestamp) throws -> [AlertState] { try alerts(now, graveOnly: false) }

  /// - Parameter graveOnly: Only those that may call somebody; with every turn of a screen not all can be read.
  private func alerts(_ now: Timestamp, graveOnly: Bool) throws -> [AlertState] {
    let rows = try alertRows(now, graveOnly: graveOnly)
    guard !rows.isEmpty else { return [] }
    let book = AlertBook(rows.map { AlertBook.Entry(message: $0.message, received: $0.received) })
    let byKey = Dictionary(rows.map { ($0.message.key, $0) }) { first, _ in first }
    let zones = try alertZones()
    return try book.inForce(at: now).compactMap { standing in
      guard let row = byKey[standing.message.key], row.isVisible, maySee(standing.message) else { return nil }
      let places = zones.map { AlertState.Place(hospital: $0.hospital, zones: $0.zones, standing.place(in: $0.zones)) }
      return AlertState(
        id: AlertCoding.id(of: row.number), standing: shown(standing), places: places,
        acknowledgement: try acknowledgement(of: row.number), versions: row.versions)
    }
  }

  /// Alerts that call a hospital and that nobody has taken on.
  func waitingAlerts(_ now: Timestamp) throws -> [AttentionItem] {
    guard audience == .staff else { return [] }
    let waiting = try alerts(now, graveOnly: true)
    guard !waiting.isEmpty else { return [] }
    let simulated = Set(try hospitals().map(\.hospital).filter(\.isSimulated).map(\.id))
    return waiting.compactMap { alert in
      guard alert.acknowledgement == nil, let place = alert.calling.first else { return nil }
      let text = alert.words(in: place.zones)
      return AttentionItem(
        id: alert.id, kind: .alert, hospital: place.hospital, text: text, post: nil, since: alert.standing.received,
        due: alert.standing.received, isSimulated: simulated.contains(place.hospital))
    }
  }

  /// The counties and zones of the hospitals, in their order: those that were configured, else those of the ten of the stories.
  func alertZones() throws -> [(hospital: HospitalID, zones: AlertZones)] {
    let kept = AlertCoding.zones(try kept(AlertCoding.zonesName) ?? "")
    return try hospitals().compactMap { _, hospital in
      (kept[hospital.id] ?? (hospital.isSimulated ? AlertZones.ofTheStories[hospital.id] : nil)).map {
        (hospital.id, $0)
      }
    }
  }

  private struct AlertRow {
    let number: Int64
    let message: AlertMessage
    let received: Timestamp
    let versions: Int
    /// False where only internal channels brought it, and those are not to be seen.
    let isVisible: Bool
  }

  /// What has not expired, every message that names it, and those that its sender sent under the same identifier.
  private func alertRows(_ now: Timestamp, graveOnly: Bool) throws -> [AlertRow] {
    let condition = channelVisibility
    let standing =
      graveOnly
      ? "INDEXED BY grave_alert_by_end WHERE is_grave = 1 AND ends > ?1"
      : "INDEXED BY alert_version_by_end WHERE ends > ?1"
    return try connection.all(
      """
      WITH standing AS (
        SELECT DISTINCT alert FROM alert_version \(standing) AND revision <= ?2),
      wanted AS (
        SELECT alert FROM standing UNION
        SELECT r.alert FROM standing s JOIN alert a ON a.number = s.alert
          JOIN alert_reference r ON r.sender = a.sender AND r.identifier = a.identifier
        UNION
        SELECT o.number FROM standing s JOIN alert a ON a.number = s.alert
          JOIN alert o ON o.sender = a.sender AND o.identifier = a.identifier)
      SELECT a.number, v.message, a.received,
        (SELECT count(*) FROM alert_version WHERE alert = a.number AND revision <= ?2),
        EXISTS (SELECT 1 FROM alert_source s JOIN channel c ON c.key = s.channel
          WHERE s.alert = a.number AND s.revision <= ?2\(condition))
      FROM wanted w JOIN alert a ON a.number = w.alert AND a.revision <= ?2
        JOIN alert_version v ON v.version =
          (SELECT max(version) FROM alert_version WHERE alert = a.number AND revision <= ?2)
      """, [now.seconds, horizon]
    ) { row in
      AlertRow(
        number: row[0], message: try AlertCoding.message(row[1]), received: row.instant(2), versions: row[3],
        isVisible: row[4])
    }
  }

  private func acknowledgement(of alert: Int64) throws -> AlertState.Acknowledgement? {
    guard audience == .staff else { return nil }
    return try connection.first(
      "SELECT act, person, time FROM alert_act WHERE alert = ? AND revision <= ? ORDER BY number DESC LIMIT 1",
      [alert, horizon]
    ) { row in
      (row[1] as String?).map { person in
        // Names of the office leave in nothing.
        AlertState.Acknowledgement(person: showsActs ? person : "staff", time: row.instant(2))
      }
    } ?? nil
  }

  /// A restricted or private alert is for staff and stays inside. An index gives no scope and is public.
  private func maySee(_ message: AlertMessage) -> Bool {
    showsInternal || message.alert.scope == .everyone || message.isExcerpt
  }

  /// The same with what a rule finds in its words masked, where this reader may not see it: a search for a missing child names it.
  private func shown(_ standing: StandingAlert) -> StandingAlert {
    guard !showsFindings else { return standing }
    return standing.worded { shown($0) }
  }
}

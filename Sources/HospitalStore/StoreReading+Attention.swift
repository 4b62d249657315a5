import GRDB
import HospitalModel

extension StoreReading {
  /// What waits, in the order in which it became or becomes late. The public is told of no findings.
  func attention(_ now: Timestamp, _ limit: Int) throws -> [AttentionItem] {
    let rows = try connection.all(
      """
      SELECT a.id, a.kind, h.id, a.text, a.since, a.due, h.is_simulated, p.id, p.published, p.sequence
      FROM attention a \(revision == nil ? "INDEXED BY attention_by_due" : "")
        JOIN hospital h ON h.key = a.hospital LEFT JOIN post p ON p.sequence = a.post
      WHERE \(isOpen) AND \(isWaiting)\(isVisible)
      ORDER BY a.due, a.since, a.id LIMIT ?
      """, [max(limit, 0)]
    ) { row in
      AttentionRow(
        id: AttentionID(rawValue: row[0]), kind: AttentionKind(rawValue: row[1]) ?? .question,
        hospital: HospitalID(row[2]), text: row[3], since: row.instant(4), due: row.instant(5), isSimulated: row[6],
        post: (row[7] as String?).map(PostID.init(rawValue:)),
        key: row.time(8).map { PostKey(published: $0, sequence: row[9]) })
    }
    let kept = try rows.map { row in
      AttentionItem(
        id: row.id, kind: row.kind, hospital: row.hospital,
        text: try row.text.map(shown) ?? row.key.flatMap { try summary($0) }?.title ?? "", post: row.post,
        since: row.since,
        due: row.due, isSimulated: row.isSimulated, holder: try row.key.flatMap { try triage($0).holder })
    }
    // Somebody in danger comes before everything else.
    let pleas = try waitingPleas(limit)
    let others = try waitingAlerts(now) + figureAttention(now) + consentAttention() + taskAttention(now)
    guard !others.isEmpty || !pleas.isEmpty else { return kept }
    let all = (kept + others).sorted { ($0.due, $0.since, $0.id.rawValue) < ($1.due, $1.since, $1.id.rawValue) }
    return Array((pleas + all).prefix(max(limit, 0)))
  }

  /// Questions and rumours of a hospital that nothing has settled, acknowledged or not.
  func openQuestions(hospital: Int64) throws -> (count: Int, oldest: Timestamp?, due: Timestamp?) {
    try connection.first(
      """
      SELECT count(*), min(a.since), min(a.due) FROM attention a LEFT JOIN post p ON p.sequence = a.post
      WHERE a.hospital = ? AND a.kind IN ('question', 'rumour') AND \(isOpen)\(isVisible)
      """, [hospital]
    ) { (count: $0[0], oldest: $0.time(1), due: $0.time(2)) } ?? (0, nil, nil)
  }

  private struct AttentionRow {
    let id: AttentionID
    let kind: AttentionKind
    let hospital: HospitalID
    let text: String?
    let since: Timestamp
    let due: Timestamp
    let isSimulated: Bool
    let post: PostID?
    let key: PostKey?
  }

  /// Open at the reading's moment.
  var isOpen: String {
    revision.map { "a.opened <= \($0) AND (a.closed IS NULL OR a.closed > \($0))" } ?? "a.closed IS NULL"
  }

  /// Nobody had taken it on at the reading's moment.
  private var isWaiting: String {
    guard let revision else { return "a.is_acknowledged = 0" }
    return """
      ifnull((SELECT act FROM acknowledgement WHERE attention = a.number AND revision <= \(revision)
        ORDER BY number DESC LIMIT 1), 'reopen') = 'reopen'
      """
  }

  /// While a hospital has an open incident, what would be a prompt to post something cheerful about it is silent.
  private var silence: String {
    """
     AND NOT (a.kind IN ('goal', 'closing', 'viral') AND EXISTS (
      SELECT 1 FROM incident_version v WHERE v.hospital = a.hospital AND v.ended IS NULL AND v.version =
        (SELECT max(version) FROM incident_version WHERE incident = v.incident AND revision <= \(horizon))))
    """
  }

  private var isVisible: String {
    let posts = " AND (p.sequence IS NULL OR (1\(postVisibility)))"
    return (showsFindings ? "" : " AND a.kind <> 'finding'") + (showsRumours ? "" : " AND a.kind <> 'rumour'")
      + (showsInternal && showsRumours && showsStories ? "" : posts) + silence + notAnsweredElsewhere
  }
}

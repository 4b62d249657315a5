import GRDB
import HospitalModel

extension StoreReading {
  /// The time that a consent's end is compared with: the store's own, which never goes back; in a real store the machine's
  /// where that is later, because a store that nobody writes to still ages.
  static let consentClock = "(SELECT max(observed, iif(scenario IS NULL, unixepoch(), 0)) FROM meta)"

  /// The condition on a post `p` that is a story: it may leave now, and might at the reading's moment.
  var storyVisibility: String {
    let now = "p.consent > \(Self.consentClock)"
    guard let revision else { return now }
    return """
      (\(now) AND 'authorized' IS (SELECT s.state FROM story_consent s
        WHERE s.post = p.sequence AND s.revision <= \(revision) ORDER BY s.number DESC LIMIT 1))
      """
  }

  /// Where a story stands; `nil` for what is none, and for those who see only what is out.
  func standing(_ row: PostRow) throws -> StoryStanding? {
    guard showsStories, let consent = row.consent else { return nil }
    let act = try connection.first(
      """
      SELECT state, until, person, note, time, version FROM story_consent
      WHERE post = ? AND revision <= ? ORDER BY number DESC LIMIT 1
      """, [row.key.sequence, horizon]
    ) { (act: consentAct($0, of: row.id), version: $0[5] as Int64) }
    let now = try connection.number("SELECT \(Self.consentClock)") ?? 0
    return StoryStanding(
      act: act?.act, isOpen: act?.act.state == .authorized && consent > now,
      isChangedSince: act.map { $0.act.state == .authorized && row.version.number > $0.version } ?? false)
  }

  private func consentAct(_ row: Row, of post: PostID) -> StoryConsent {
    StoryConsent(
      post: post, state: ConsentState(rawValue: row[0]) ?? .none, until: row.time(1), person: row[2], note: row[3],
      time: row.instant(4))
  }

  // MARK: The board

  var storyReader: StoryReader {
    StoryReader(
      board: storyBoard, counts: storyCounts, funnel: funnel, acts: { try consents(of: $0) },
      log: { try consents(limit: $0) })
  }

  /// Each story with its newest act and whether that holds.
  private func storyRows(_ hospital: HospitalID?) -> (query: String, arguments: StatementArguments) {
    (
      """
      SELECT p.published AS published, p.sequence AS sequence, a.state AS state, a.time AS time,
        ifnull(a.state = 'authorized', 0) AND p.consent > \(Self.consentClock) AS is_open
      FROM post p INDEXED BY post_story LEFT JOIN story_consent a ON a.number =
        (SELECT max(number) FROM story_consent s WHERE s.post = p.sequence AND s.revision <= \(horizon))
      WHERE p.consent IS NOT NULL AND (?1 IS NULL OR p.hospital = (SELECT key FROM hospital WHERE id = ?1))\(postVisibility)
      """, [hospital?.rawValue]
    )
  }

  func storyBoard(_ hospital: HospitalID?, _ limit: Int) throws -> [StoryEntry] {
    let rows = storyRows(hospital)
    let waits = "(state IS NULL OR state = 'asked' OR (state = 'authorized' AND NOT is_open))"
    let keys = try connection.all(
      """
      SELECT published, sequence FROM (\(rows.query))
      ORDER BY \(waits) DESC, iif(\(waits), ifnull(time, published), -ifnull(time, published)), sequence LIMIT ?
      """, rows.arguments + [max(limit, 0)]
    ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
    return try keys.compactMap { key in
      guard let row = try postRow(key) else { return nil }
      return StoryEntry(post: try summary(row), author: showsStories ? row.version.author.map(shown) : nil)
    }
  }

  func storyCounts(_ hospital: HospitalID?) throws -> StoryCounts {
    let rows = storyRows(hospital)
    let counts = try connection.first(
      """
      SELECT count(*) FILTER (WHERE state IS NULL), count(*) FILTER (WHERE state = 'asked'),
        count(*) FILTER (WHERE is_open), count(*) FILTER (WHERE state = 'authorized' AND NOT is_open),
        count(*) FILTER (WHERE state = 'withdrawn') FROM (\(rows.query))
      """, rows.arguments
    ) { StoryCounts(notAsked: $0[0], asked: $0[1], authorized: $0[2], expired: $0[3], withdrawn: $0[4]) }
    return counts ?? StoryCounts(notAsked: 0, asked: 0, authorized: 0, expired: 0, withdrawn: 0)
  }

  /// Steps of the way from a film to a visit, at most.
  private static let mostSteps = 6

  func funnel(_ hospital: HospitalID) throws -> [FunnelStep] {
    func steps(_ metric: Metric, limit: Int) throws -> [FunnelStep] {
      try connection.all(
        """
        SELECT n.subject, m.value, m.time FROM counter n JOIN channel c ON c.key = n.channel
          JOIN hospital h ON h.key = c.hospital
          JOIN measurement m ON m.counter = n.key AND (m.time, m.revision) = (
            SELECT time, revision FROM measurement WHERE counter = n.key AND revision <= ?1
            ORDER BY time DESC, revision DESC LIMIT 1)
        WHERE h.id = ?2 AND n.metric = ?3\(channelVisibility)\(counterVisibility)
        ORDER BY m.value DESC, n.key LIMIT ?4
        """, [horizon, hospital.rawValue, metric.rawValue, limit]
      ) { FunnelStep(metric: metric, subject: $0[0], value: $0[1], time: $0.instant(2)) }
    }
    guard let film = try steps(.views, limit: 1).first else { return [] }
    return [film] + (try steps(.requests, limit: Self.mostSteps - 1))
  }

  // MARK: The acts

  private func consents(of post: PostID? = nil, limit: Int = 1_000) throws -> [StoryConsent] {
    guard showsActs else { return [] }
    return try connection.all(
      """
      SELECT s.state, s.until, s.person, s.note, s.time, p.id FROM story_consent s JOIN post p ON p.sequence = s.post
      WHERE s.revision <= ?1 AND (?2 IS NULL OR s.post = (SELECT sequence FROM post WHERE id = ?2))
      ORDER BY s.number DESC LIMIT ?3
      """, [horizon, post?.rawValue, max(limit, 0)]
    ) { consentAct($0, of: PostID(rawValue: $0[5])) }
  }
}

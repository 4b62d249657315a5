import GRDB
import HospitalModel

extension StoreReading {
  /// Totals of a campaign that an overview brings: enough for a sparkline of any tile.
  private static let pointsOfATile = 60

  /// All hospitals in order, each by a handful of look-ups.
  func overviews(_ now: Timestamp) throws -> [HospitalOverview] {
    let sources = Dictionary(grouping: try sources(nil), by: \.channel.hospital)
    let isCalm = try incidents(hospital: nil, openOnly: true).isEmpty
    return try hospitals().map { key, hospital in
      let questions = try openQuestions(hospital: key)
      let incident = try incidents(hospital: key, openOnly: true).first
      var overview = HospitalOverview(
        hospital: hospital, counts: try counts(.hospital(hospital.id)), newest: try newestPost(hospital: key),
        hourly: try hourly(hospital: key, now: now), sources: sources[hospital.id] ?? [], incident: incident,
        emergencyAccess: try incident.flatMap { try emergencyAccess($0.id) },
        campaign: try newestCampaign(hospital: key, now: now), readings: try readings(hospital: key),
        openQuestions: questions.count, oldestQuestion: questions.oldest,
        questionDue: questions.due)
      overview.live = try liveTelling(hospital.id, now)
      overview.expertShare = try expertShare(hospital: key)
      overview.alarm = isCalm ? try newestAlarm(hospital: key, now: now) : nil
      return overview
    }
  }

  /// The share of the newest questions of its forums that an expert answered, of all.
  private func expertShare(hospital: Int64) throws -> Double? {
    let counts = try connection.first(
      """
      SELECT count(*), ifnull(sum(EXISTS (SELECT 1 FROM post r INDEXED BY post_by_thread
          WHERE r.hospital = q.hospital AND r.thread = ifnull(q.thread, '') AND r.kind = 'expert'
            \(revision.map { "AND r.revision <= \($0)" } ?? ""))), 0)
      FROM (SELECT p.hospital AS hospital, p.thread AS thread, p.kind AS kind
        FROM channel c JOIN post p INDEXED BY post_by_channel ON p.channel = c.key
        WHERE c.hospital = ? AND c.kind = 'forum'\(channelVisibility)\(postVisibility)
        ORDER BY p.published DESC LIMIT \(Self.mostForumPosts)) q
      WHERE q.kind = 'question'
      """, [hospital]
    ) { (asked: $0[0] as Int, answered: $0[1] as Int) }
    guard let counts, counts.asked > 0 else { return nil }
    return Double(counts.answered) / Double(counts.asked)
  }

  /// Posts of forums that are looked through: the newest.
  private static let mostForumPosts = 4_000

  private func newestPost(hospital: Int64) throws -> PostSummary? {
    let list = PostList(reading: self, scope: .hospital(hospital), unreadOnly: false, search: nil)
    return try list.keys(.older, from: nil, limit: 1).first.flatMap { try summary($0) }
  }

  private func emergencyAccess(_ incident: IncidentID) throws -> StatusFact? {
    try factHistories(incident).first {
      $0.current.topic == .emergencyAccess && $0.current.facility == nil
    }?.current
  }

  private func newestAlarm(hospital: Int64, now: Timestamp) throws -> FigureAlarm? {
    try alarms(
      "a.hospital = ?1 AND a.closed IS NULL AND a.began <= ?2 AND (a.campaign IS NULL OR ?2 < v.closes)",
      [hospital, now.seconds], limit: 1
    ).first
  }

  private func newestCampaign(hospital: Int64, now: Timestamp) throws -> CampaignProgress? {
    guard let (key, campaign) = try campaignRows(hospital: hospital).last else { return nil }
    let weekBefore = min(now, campaign.closes) - StoreReading.week
    let totals = try campaignTotals(key, points: Self.pointsOfATile, also: weekBefore)
    return CampaignProgress(campaign: campaign, totals: totals)
  }
}

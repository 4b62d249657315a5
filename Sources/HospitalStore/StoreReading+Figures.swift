import GRDB
import HospitalModel

extension StoreReading {
  /// Readings of a counter that are brought at most.
  private static let mostReadings = 1_000

  /// A week in seconds: what a pace looks back (DOMAIN 5.6).
  static let week: Int64 = 7 * 86_400

  /// A reading of "a day before" is at least this old, in seconds: half an hour less than a day, for sources that are read
  /// a little early; and no older than two days.
  private static let dayBefore: (nearest: Int64, furthest: Int64) = (86_400 - 1_800, 2 * 86_400)

  /// Readings of a channel's counters of one metric since a time, oldest first; the newest thousand.
  func measurements(_ channel: ChannelID, _ metric: Metric, _ since: Timestamp) throws -> [Measurement] {
    let newestFirst = try connection.all(
      """
      SELECT n.subject, m.time, m.value FROM counter n JOIN channel c ON c.key = n.channel
        JOIN measurement m ON m.counter = n.key
      WHERE c.id = ? AND n.metric = ? AND m.time >= ?\(channelVisibility)\(counterVisibility) AND \(isNewestForItsTime)
      ORDER BY m.time DESC, n.subject DESC LIMIT ?
      """, [channel.rawValue, metric.rawValue, since.seconds, Self.mostReadings]
    ) { Measurement(channel: channel, metric: metric, subject: $0[0], time: $0.instant(1), value: $0[2]) }
    return newestFirst.reversed()
  }

  private static let metricsOfTiles = Metric.ofTiles.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  /// Counters of a hospital that are looked at for its tile: the newest ones. A list of videos has a counter for each.
  private static let mostCounters = 64

  /// The newest reading of the counters of a hospital's channels that a tile may show, with the one about a day before.
  func readings(hospital: Int64) throws -> [HospitalOverview.Reading] {
    let counters = try connection.all(
      """
      SELECT key, id, metric, subject FROM (
        SELECT n.key, c.id, n.metric, n.subject, c.key AS channel FROM counter n JOIN channel c ON c.key = n.channel
        WHERE c.hospital = ? AND n.metric IN (\(Self.metricsOfTiles))\(channelVisibility)\(counterVisibility)
        ORDER BY n.key DESC LIMIT ?)
      ORDER BY channel, metric, subject
      """, [hospital, Self.mostCounters]
    ) { (key: $0[0] as Int64, channel: ChannelID($0[1]), metric: Metric(rawValue: $0[2]), subject: $0[3] as String) }
    return try counters.compactMap { counter in
      func reading(from: Int64, to: Int64) throws -> Measurement? {
        try connection.first(
          """
          SELECT time, value FROM measurement WHERE counter = ? AND time BETWEEN ? AND ? AND revision <= ?
          ORDER BY time DESC, revision DESC LIMIT 1
          """, [counter.key, from, to, horizon]
        ) { row in
          Measurement(
            channel: counter.channel, metric: counter.metric, subject: counter.subject, time: row.instant(0),
            value: row[1])
        }
      }
      guard let newest = try reading(from: .min, to: .max) else { return nil }
      let time = newest.time.seconds
      return HospitalOverview.Reading(
        newest: newest, dayBefore: try reading(from: time - Self.dayBefore.furthest, to: time - Self.dayBefore.nearest),
        name: try titledPost(counter.channel, counter.subject)?.title)
    }
  }

  /// All campaigns in the order of their opening, each with about so many totals.
  func campaigns(_ points: Int) throws -> [CampaignProgress] {
    try campaignRows(hospital: nil).map { key, campaign in
      CampaignProgress(campaign: campaign, totals: try campaignTotals(key, points: points, also: nil))
    }
  }

  /// Campaigns as they stood at the reading's moment, of a hospital or of all, in the order of their opening.
  func campaignRows(hospital: Int64?) throws -> [(key: Int64, campaign: Campaign)] {
    try connection.all(
      """
      SELECT c.key, c.id, h.id, v.name, v.goal, v.currency, v.opens, v.closes, v.is_simulated, v.stretch, v.rule,
        v.steps, v.first_to
      FROM campaign c
        JOIN campaign_version v ON v.version =
          (SELECT max(version) FROM campaign_version WHERE campaign = c.key AND revision <= ?)
        JOIN hospital h ON h.key = v.hospital
      WHERE ? IS NULL OR v.hospital = ? ORDER BY v.opens, c.key
      """, [horizon, hospital, hospital]
    ) { row in
      var campaign = Campaign(
        id: CampaignID(row[1]), hospital: HospitalID(row[2]), name: shown(row[3]),
        goal: Money(minorUnits: row[4], currency: row[5]), opens: row.instant(6), closes: row.instant(7),
        isSimulated: row[8])
      campaign.stretchGoals = (row[9] as String).split(separator: " ").compactMap { Int64($0) }
      campaign.contest = Contest(
        rule: TeamRule(rawValue: row[10]) ?? .gifts,
        steps: (row[11] as String).split(separator: " ").compactMap { Int($0) }, firstTo: row[12])
      return (row[0], campaign)
    }
  }

  /// Totals of a campaign, oldest first: all of a short one; of a long one the first, the last, and those that held at even
  /// steps of time between them.
  ///
  /// Each step is one look-up, so a long campaign costs no more than a short one.
  ///
  /// - Parameter time: Bring the total that held then too; `nil` for a week before the last one.
  func campaignTotals(_ campaign: Int64, points: Int, also time: Timestamp?) throws -> [CampaignTotal] {
    let points = max(points, 2)
    let beginning = try campaignTotals(campaign, where: "1", [], order: "ASC", limit: points + 1)
    if beginning.isEmpty { return try bookTotals(campaign, nil, points: Self.mostReadings) }
    guard beginning.count > points, let first = beginning.first,
      let last = try campaignTotal(campaign, at: Timestamp(seconds: .max))
    else { return beginning }
    let steps = Int64(points - 1)
    let span = last.time - first.time
    let times = (1..<steps).map { first.time + (span / steps * $0 + span % steps * $0 / steps) }
    var totals = [first]
    for time in (times + [time ?? last.time - Self.week]).sorted() where time > first.time && time < last.time {
      if let total = try campaignTotal(campaign, at: time), total.time > totals[totals.count - 1].time {
        totals.append(total)
      }
    }
    if last.time > totals[totals.count - 1].time { totals.append(last) }
    return totals
  }

  /// The total that held at a time.
  func campaignTotal(_ campaign: Int64, at time: Timestamp) throws -> CampaignTotal? {
    try campaignTotals(campaign, where: "t.time <= ?", [time.seconds], order: "DESC", limit: 1).first
  }

  /// Totals in the order of their times, each in its newest revision at the reading's moment.
  private func campaignTotals(
    _ campaign: Int64, where condition: String, _ arguments: StatementArguments, order: String, limit: Int
  ) throws -> [CampaignTotal] {
    try connection.all(
      """
      SELECT c.id, t.time, t.raised, t.currency, t.gifts, t.donors
      FROM campaign_total t JOIN campaign c ON c.key = t.campaign
      WHERE t.campaign = ? AND \(condition) AND t.revision = (SELECT max(revision) FROM campaign_total
        WHERE campaign = t.campaign AND time = t.time AND revision <= \(horizon))
      ORDER BY t.time \(order) LIMIT ?
      """, [campaign] + arguments + [limit]
    ) { row in
      CampaignTotal(
        campaign: CampaignID(row[0]), time: row.instant(1), raised: Money(minorUnits: row[2], currency: row[3]),
        gifts: row[4], donors: row[5])
    }
  }

  /// The newest revision of a reading `m` at the reading's moment.
  private var isNewestForItsTime: String {
    """
    m.revision = (SELECT max(revision) FROM measurement
      WHERE counter = m.counter AND time = m.time AND revision <= \(horizon))
    """
  }
}

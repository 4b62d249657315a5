import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps a reading, unless the newest one for its time says the same. Of a source's standing figures it keeps one that
  /// says what the last one said only after ``Metric/repeatedAfter``; a story's readings are all kept.
  func add(_ measurement: Measurement) throws {
    let channel = try channel(measurement.channel).key
    guard try !isSealed(subject: measurement.subject, channel: channel) else { return }
    let metric = measurement.metric.rawValue
    try connection.run(
      "INSERT INTO counter (channel, metric, subject) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [channel, metric, measurement.subject])
    let added = try connection.run(
      """
      INSERT INTO measurement (counter, time, revision, value)
      SELECT key, ?1, ?2, ?3 FROM counter WHERE channel = ?4 AND metric = ?5 AND subject = ?6 AND ?3 IS NOT (
        SELECT value FROM measurement WHERE counter = key AND time = ?1 ORDER BY revision DESC LIMIT 1)
        AND NOT EXISTS (
          SELECT 1 FROM (SELECT time, value FROM measurement WHERE counter = key AND time <= ?1
            ORDER BY time DESC, revision DESC LIMIT 1) AS last
          WHERE last.value = ?3 AND ?1 - last.time < ?7
            AND (SELECT is_simulated FROM channel WHERE key = ?4) = 0)
      ON CONFLICT (counter, time, revision) DO UPDATE SET value = excluded.value
      """,
      [
        measurement.time.seconds, revision, measurement.value, channel, metric, measurement.subject,
        measurement.metric.repeatedAfter ?? 0,
      ])
    guard added > 0 else { return }
    hasChanged = true
    let counter = try connection.number(
      "SELECT key FROM counter WHERE channel = ? AND metric = ? AND subject = ?",
      [channel, metric, measurement.subject])
    dirty.note(counter: counter ?? 0, measurement.metric, at: measurement.time)
  }

  /// Keeps a campaign as a new version, unless it says what the last one said.
  func add(_ campaign: Campaign) throws {
    let key = try self.campaign(campaign.id)
    let added = try connection.run(
      """
      INSERT INTO campaign_version (campaign, revision, observed, hospital, name, goal, currency, opens, closes,
        is_simulated, stretch, rule, steps, first_to)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14 WHERE NOT EXISTS (
        SELECT 1 FROM campaign_version
        WHERE version = (SELECT max(version) FROM campaign_version WHERE campaign = ?1)
          AND (hospital, name, goal, currency, opens, closes, is_simulated, stretch, rule, steps, first_to)
            IS (?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14))
      """,
      [
        key, revision, observed.seconds, try hospital(campaign.hospital), campaign.name, campaign.goal.minorUnits,
        campaign.goal.currency, campaign.opens.seconds, campaign.closes.seconds, campaign.isSimulated,
        campaign.stretchGoals.map(String.init).joined(separator: " "), campaign.contest.rule.rawValue,
        campaign.contest.steps.map(String.init).joined(separator: " "), campaign.contest.firstTo,
      ])
    for team in campaign.teams where !team.isEmpty {
      let isNew = try connection.run(
        """
        INSERT INTO gift_team (campaign, name, gifts, donors, raised, last) VALUES (?, ?, 0, 0, 0, 0)
        ON CONFLICT DO NOTHING
        """, [key, team])
      if isNew > 0 { hasChanged = true }
    }
    guard added > 0 else { return }
    hasChanged = true
    gifts.forget(campaign.id)
    dirty.note(described: key)
  }

  /// Keeps a running total, unless the newest one for its time says the same.
  func add(_ total: CampaignTotal) throws {
    let key = try campaign(total.campaign)
    let added = try connection.run(
      """
      INSERT INTO campaign_total (campaign, time, revision, raised, currency, gifts, donors)
      SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE (?4, ?5, ?6, ?7) IS NOT (
        SELECT raised, currency, gifts, donors FROM campaign_total
        WHERE campaign = ?1 AND time = ?2 ORDER BY revision DESC LIMIT 1)
      ON CONFLICT (campaign, time, revision) DO UPDATE SET raised = excluded.raised, currency = excluded.currency,
        gifts = excluded.gifts, donors = excluded.donors
      """,
      [
        key, total.time.seconds, revision, total.raised.minorUnits, total.raised.currency, total.gifts, total.donors,
      ])
    guard added > 0 else { return }
    hasChanged = true
    dirty.note(totalOf: key, at: total.time)
  }

  /// The number of a campaign, which may be reported on before it is described.
  func campaign(_ id: CampaignID) throws -> Int64 {
    try connection.run("INSERT INTO campaign (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [id.rawValue])
    return try connection.number("SELECT key FROM campaign WHERE id = ?", [id.rawValue]) ?? 0
  }
}

import GRDB
import HospitalModel

/// Roll-ups and alarms of what was written, at the end of a write: each costs the same at any number of samples.
extension WriteBatch {
  func followFigures() throws {
    try rollUp()
    for campaign in Set(dirty.totals.keys).union(dirty.gifts.keys) {
      let pace = try GiftPace(campaign, connection)
      // A platform's totals say more than the gifts that it lets others see.
      let times = pace.hasTotals ? dirty.totals[campaign] ?? [] : Set((dirty.gifts[campaign] ?? [:]).values)
      for time in times.sorted() { try watchTrend(campaign, pace, at: time) }
      try watchGoals(campaign)
    }
    for campaign in dirty.described {
      try expectClosing(campaign)
      try watchGoals(campaign)
    }
    for (counter, readings) in dirty.readings {
      var watch = try CounterWatch(counter, readings.metric, connection)
      for time in readings.times.sorted() { try follow(&watch, at: time) }
    }
  }

  /// Makes the hours of counters anew in which something was read.
  private func rollUp() throws {
    for (counter, hours) in dirty.hours {
      for hour in hours {
        try connection.run(
          """
          INSERT OR REPLACE INTO measurement_hour (counter, hour, time, first, last, lowest, highest, readings)
          SELECT ?1, ?2, max(time),
            (SELECT value FROM measurement WHERE counter = ?1 AND time >= ?3 ORDER BY time, revision DESC LIMIT 1),
            (SELECT value FROM measurement WHERE counter = ?1 AND time < ?4 ORDER BY time DESC, revision DESC LIMIT 1),
            min(value), max(value), count(DISTINCT time)
          FROM measurement WHERE counter = ?1 AND time >= ?3 AND time < ?4 HAVING count(*) > 0
          """, [counter, hour, hour * 3_600, (hour + 1) * 3_600])
      }
    }
  }

  // MARK: Campaigns

  /// Compares the gifts of the day before a time with those of the days before it (DOMAIN 5.6 b).
  private func watchTrend(_ campaign: Int64, _ pace: GiftPace, at time: Timestamp) throws {
    let open = try openAlarm(.trend, campaign: campaign)
    guard open.map({ $0.episode.began < time }) ?? true else { return }
    let value = try pace.gifts(in: time - GiftPace.day, time)
    let baseline = try pace.baseline(before: open?.episode.began ?? time)
    guard let surge = Surge(value, baseline: baseline, limits: .gifts) else { return }
    let hospital = try connection.number(Self.hospitalOfCampaign, [campaign]) ?? 0
    try take(surge, open, at: time, rest: GiftPace.day) {
      try self.open(.trend, surge, hospital, campaign: campaign, at: time)
    }
  }

  /// Opens an alarm for each goal that was passed.
  private func watchGoals(_ campaign: Int64) throws {
    let row = try connection.first(
      """
      SELECT goal, stretch, hospital FROM campaign_version
      WHERE version = (SELECT max(version) FROM campaign_version WHERE campaign = ?)
      """, [campaign]
    ) { (goal: $0[0] as Int64, stretch: $0[1] as String, hospital: $0[2] as Int64) }
    guard let row else { return }
    let pace = try GiftPace(campaign, connection)
    guard let newest = try pace.newestTotal else { return }
    let goals = [row.goal] + row.stretch.split(separator: " ").compactMap { Int64($0) }
    for goal in goals where goal > 0 && newest.raised >= goal {
      let isTold = try connection.number(
        "SELECT 1 FROM figure_alarm WHERE campaign = ? AND kind = 'goal' AND usual = ?", [campaign, Double(goal)])
      guard isTold == nil, let total = try pace.firstTotal(reaching: goal) else { continue }
      let added = try connection.run(
        """
        INSERT INTO figure_alarm (kind, hospital, campaign, began, value, usual, score, detector, opened)
        VALUES ('goal', ?, ?, ?, ?, ?, 0, '', ?) ON CONFLICT DO NOTHING
        """, [row.hospital, campaign, total.time.seconds, Double(total.raised), Double(goal), revision])
      if added > 0 { hasChanged = true }
    }
  }

  /// Keeps one alarm for the closing of a campaign, at the time when it closes now.
  private func expectClosing(_ campaign: Int64) throws {
    try connection.run("DELETE FROM figure_alarm WHERE kind = 'closing' AND campaign = ?", [campaign])
    try connection.run(
      """
      INSERT INTO figure_alarm (kind, hospital, campaign, began, value, usual, score, detector, opened)
      SELECT 'closing', hospital, campaign, closes - \(Self.closingNotice), 0, 0, 0, '', ? FROM campaign_version
      WHERE version = (SELECT max(version) FROM campaign_version WHERE campaign = ?)
      """, [revision, campaign])
  }

  /// Seconds before its close from which a campaign is said to close.
  static let closingNotice: Int64 = 3_600

  private static let hospitalOfCampaign = """
    SELECT hospital FROM campaign_version
    WHERE version = (SELECT max(version) FROM campaign_version WHERE campaign = ?)
    """

  // MARK: Counters

  /// Compares a counter's pace at a time with what is usual for its channel.
  private func follow(_ watch: inout CounterWatch, at time: Timestamp) throws {
    let open = try openAlarm(counter: watch.counter)
    // What is less than the least surge needs no comparing.
    guard open.map({ $0.episode.began < time }) ?? true, let value = try watch.pace(at: time),
      open != nil || value >= watch.limits.least,
      let surge = Surge(
        value, baseline: try watch.baseline(before: open?.episode.began ?? time), recent: try watch.recent(at: time),
        limits: watch.limits)
    else { return }
    let counter = watch.counter
    try take(surge, open, at: time, rest: CounterWatch.rest) {
      let hospital = try connection.number(
        "SELECT c.hospital FROM counter n JOIN channel c ON c.key = n.channel WHERE n.key = ?", [counter])
      try self.open(.viral, surge, hospital ?? 0, counter: counter, at: time)
    }
  }

  // MARK: Episodes

  private struct OpenAlarm {
    let number: Int64
    var episode: Episode
  }

  /// Opens, keeps or ends an episode.
  private func take(
    _ surge: Surge, _ open: OpenAlarm?, at time: Timestamp, rest: Int64, begin: () throws -> Void
  ) throws {
    guard var open else {
      if surge.isAlarming { try begin() }
      return
    }
    let before = open.episode
    let isOver = open.episode.take(isCalm: surge.isCalm, at: time, rest: rest)
    guard isOver || open.episode != before else { return }
    try connection.run(
      "UPDATE figure_alarm SET calm_since = ?, ended = ?, closed = ? WHERE number = ?",
      [
        open.episode.calmSince?.seconds, isOver ? open.episode.calmSince?.seconds : nil, isOver ? revision : nil,
        open.number,
      ])
    if isOver { hasChanged = true }
  }

  private func open(
    _ kind: FigureAlarmKind, _ surge: Surge, _ hospital: Int64, campaign: Int64? = nil, counter: Int64? = nil,
    at time: Timestamp
  ) throws {
    let score = surge.detector == .cumulative ? surge.sum : surge.deviation ?? 0
    try connection.run(
      """
      INSERT INTO figure_alarm (kind, hospital, campaign, counter, began, value, usual, score, detector, opened)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        kind.rawValue, hospital, campaign, counter, time.seconds, surge.value, surge.usual, score,
        surge.detector.rawValue, revision,
      ])
    hasChanged = true
  }

  private func openAlarm(_ kind: FigureAlarmKind, campaign: Int64) throws -> OpenAlarm? {
    try openAlarm("campaign = ? AND kind = ?", [campaign, kind.rawValue])
  }

  private func openAlarm(counter: Int64) throws -> OpenAlarm? { try openAlarm("counter = ?", [counter]) }

  private func openAlarm(_ condition: String, _ arguments: StatementArguments) throws -> OpenAlarm? {
    try connection.first(
      "SELECT number, began, calm_since FROM figure_alarm WHERE \(condition) AND closed IS NULL", arguments
    ) { OpenAlarm(number: $0[0], episode: Episode(began: $0.instant(1), calmSince: $0.time(2))) }
  }

  /// Acknowledges an alarm of a figure, or with `nil` takes that back; returns how many rows were changed.
  func acknowledge(alarm number: Int64, by person: String?) throws -> Int {
    try connection.run(
      """
      UPDATE figure_alarm SET acknowledged_by = ?1, acknowledged = ?2
      WHERE number = ?3 AND (acknowledged IS NULL) = (?1 IS NOT NULL)
      """, [person, person == nil ? nil : observed.seconds, number])
  }
}

extension AttentionID {
  private static let alarmPrefix = "figure:"

  /// The key of an alarm of a figure.
  init(figureAlarm number: Int64) {
    self.init(rawValue: "\(Self.alarmPrefix)\(number)")
  }

  /// The number of an alarm of a figure; `nil` for what else waits.
  var figureAlarm: Int64? {
    rawValue.hasPrefix(Self.alarmPrefix) ? Int64(rawValue.dropFirst(Self.alarmPrefix.count)) : nil
  }
}

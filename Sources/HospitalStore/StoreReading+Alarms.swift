import GRDB
import HospitalModel

extension StoreReading {
  /// Alarms of figures, the newest first.
  func alarms(_ subject: FigureSubject?, _ limit: Int) throws -> [FigureAlarm] {
    switch subject {
    case nil: return try alarms("a.kind <> 'closing'", [], limit: limit)
    case .campaign(let id): return try alarms("g.id = ? AND a.kind <> 'closing'", [id.rawValue], limit: limit)
    case .counter(let channel, let metric, let subject):
      return try alarms(
        "c.id = ? AND n.metric = ? AND n.subject = ?", [channel.rawValue, metric.rawValue, subject], limit: limit)
    }
  }

  /// What figures want a person to hear of: nothing while an incident is open, which has everybody's ear.
  func figureAttention(_ now: Timestamp) throws -> [AttentionItem] {
    guard showsActs || use == .frame, audience == .staff, try incidents(hospital: nil, openOnly: true).isEmpty else {
      return []
    }
    let isOpen = revision.map { "a.opened <= \($0) AND (a.closed IS NULL OR a.closed > \($0))" } ?? "a.closed IS NULL"
    let told = try alarms(
      """
      \(isOpen) AND a.acknowledged IS NULL AND a.began <= ?1 AND (a.campaign IS NULL OR ?1 < v.closes)
        AND (a.kind <> 'goal' OR a.began > ?1 - \(Self.goalNews))
      """, [now.seconds], limit: Self.mostAlarms)
    return try told.map { alarm in
      var item = AttentionItem(
        id: alarm.id, kind: AttentionKind(alarm.kind), hospital: alarm.hospital, text: alarm.words,
        post: try post(of: alarm), since: alarm.began, due: alarm.began + Self.patience, isSimulated: alarm.isSimulated)
      item.figure = alarm.subject
      return item
    }
  }

  /// A goal that was passed is news for two days.
  private static let goalNews = 2 * 86_400
  /// An alarm is no promise: a day later it still waits, and only then counts as late.
  private static let patience: Int64 = 86_400
  private static let mostAlarms = 50

  private func post(of alarm: FigureAlarm) throws -> PostID? {
    guard case .counter(let channel, _, let subject) = alarm.subject else { return nil }
    return try titledPost(channel, subject)?.id
  }

  func alarms(_ condition: String, _ arguments: StatementArguments, limit: Int) throws -> [FigureAlarm] {
    try connection.all(
      """
      SELECT a.number, a.kind, h.id, g.id, v.name, v.currency, c.id, c.name, n.metric, n.subject, a.began, a.ended,
        a.value, a.usual, a.score, a.detector, h.is_simulated, a.acknowledged IS NOT NULL
      FROM figure_alarm a JOIN hospital h ON h.key = a.hospital
        LEFT JOIN campaign g ON g.key = a.campaign
        LEFT JOIN campaign_version v ON v.version =
          (SELECT max(version) FROM campaign_version WHERE campaign = a.campaign)
        LEFT JOIN counter n ON n.key = a.counter LEFT JOIN channel c ON c.key = n.channel
      WHERE a.opened <= \(horizon) AND (c.key IS NULL OR (1\(channelVisibility)\(counterVisibility))) AND \(condition)
      ORDER BY a.began DESC, a.number DESC LIMIT \(max(limit, 0))
      """, arguments, alarm)
  }

  private func alarm(_ row: Row) throws -> FigureAlarm {
    let subject: FigureSubject
    let name: String
    if let campaign = row[3] as String? {
      subject = .campaign(CampaignID(campaign))
      name = shown(row[4])
    } else {
      let channel = ChannelID(row[6] as String)
      let item = row[9] as String
      subject = .counter(channel, Metric(rawValue: row[8]), subject: item)
      name = try titledPost(channel, item)?.title ?? shown(item.isEmpty ? row[7] : item)
    }
    return FigureAlarm(
      id: AttentionID(figureAlarm: row[0]), kind: FigureAlarmKind(rawValue: row[1]) ?? .trend,
      hospital: HospitalID(row[2]), subject: subject, name: name, began: row.instant(10), ended: row.time(11),
      value: row[12], usual: row[13], score: row[14], detector: row[15], currency: row[5] ?? "",
      isSimulated: row[16], isAcknowledged: row[17])
  }
}

extension AttentionKind {
  /// What waits because of a figure.
  init(_ kind: FigureAlarmKind) {
    switch kind {
    case .goal: self = .goal
    case .closing: self = .closing
    case .trend: self = .trend
    case .viral: self = .viral
    }
  }
}

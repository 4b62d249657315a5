import GRDB
import HospitalModel
import PrivacyScreening

/// What is said around an incident by others: for those who answer it, never for the public.
extension StoreReading {
  func watch(_ incident: Incident, _ now: Timestamp) throws -> WatchReading {
    guard audience == .staff else { return .empty }
    let channels = try channels(of: incident.hospital)
    let talk = try talk(incident, in: channels.filter { !$0.isOwn })
    var reading = WatchReading()
    reading.pleas = try pleas(of: incident, channels)
    reading.rumours = try rumours(incident.id)
    reading.appeals = try appeals(in: talk, incident)
    reading.questions = try questions(in: talk, incident)
    reading.mentions = try mentions(of: incident, talk, now)
    reading.giving = try giving(of: incident)?.official.flatMap(shownAddress)
    reading.channels = channels.filter { !$0.isOwn }.map(\.name)
    reading.patience = try patience(.rumour)
    return reading
  }

  // MARK: Channels

  /// A channel that is not internal, and whether the hospital itself speaks in it.
  struct Voice {
    let key: Int64
    let name: String
    let isOwn: Bool
  }

  func channels(of hospital: HospitalID) throws -> [Voice] {
    try connection.all(
      """
      SELECT c.key, c.id, c.kind, c.name, c.address, c.is_own FROM channel c JOIN hospital h ON h.key = c.hospital
      WHERE h.id = ? AND c.is_internal = 0 ORDER BY c.key
      """, [hospital.rawValue]
    ) { row in
      let channel = Channel(
        id: ChannelID(row[1]), hospital: hospital, kind: ChannelKind(rawValue: row[2]), name: shown(row[3]),
        address: row[4], isOwn: row[5])
      return Voice(key: row[0], name: channel.name, isOwn: channel.speaksForHospital)
    }
  }

  // MARK: Talk

  /// A post of somebody else.
  private struct Said {
    let id: PostID
    let channel: String
    let title: String
    let text: String
    let time: Timestamp
    let isQuestion: Bool
  }

  /// What others said since the incident began, the newest first.
  private func talk(_ incident: Incident, in channels: [Voice]) throws -> [Said] {
    let names = Dictionary(uniqueKeysWithValues: channels.map { ($0.key, $0.name) })
    guard !names.isEmpty else { return [] }
    return try connection.all(
      """
      SELECT p.id, p.channel, v.title, v.body, p.published, p.kind
      FROM post p JOIN hospital h ON h.key = p.hospital
        JOIN post_version v ON v.version =
          (SELECT max(version) FROM post_version WHERE post = p.sequence AND revision <= ?3)
      WHERE h.id = ?1 AND p.published >= ?2 AND p.published <= ?4 AND p.revision <= ?3
        AND p.channel IN (\(names.keys.sorted().map(String.init).joined(separator: ", ")))\(postVisibility)
      ORDER BY p.published DESC LIMIT \(Self.mostTalk)
      """,
      [
        incident.hospital.rawValue, incident.started.seconds, horizon, incident.ended?.seconds ?? Int64.max,
      ]
    ) { row in
      let (title, body) = (row[2] as String, row[3] as String)
      return Said(
        id: PostID(rawValue: row[0]), channel: names[row[1]] ?? "",
        title: shown(title.isEmpty ? String(body.prefix(Self.longestTitle)) : title),
        text: title + "\n" + body, time: row.instant(4), isQuestion: row[5] as String == PostKind.question.rawValue)
    }
  }

  /// The newest of what is said: older talk tells nothing new about what people ask.
  private static let mostTalk = 2_000
  private static let longestTitle = 240

  // MARK: Pleas

  /// Pleas that wait, of any hospital, the gravest words first.
  func waitingPleas(_ limit: Int) throws -> [AttentionItem] {
    guard audience == .staff else { return [] }
    return try pleaRows("1", [], waitingOnly: true).prefix(max(limit, 0)).map { row in
      AttentionItem(
        id: AttentionID(.plea, row.plea.post.rawValue), kind: .plea, hospital: row.hospital, text: row.plea.title,
        post: row.plea.post, since: row.plea.time, due: row.plea.time, isSimulated: row.isSimulated)
    }
  }

  /// Those of an incident's hospital since it began, and those that wait.
  private func pleas(of incident: Incident, _ channels: [Voice]) throws -> [Plea] {
    let rows = try pleaRows(
      "h.id = ?1 AND (l.since >= ?2 OR l.is_waiting = 1)", [incident.hospital.rawValue, incident.started.seconds])
    let pleas = rows.map(\.plea)
    return pleas.filter { $0.taken == nil } + pleas.filter { $0.taken != nil }
  }

  private struct PleaRow {
    let plea: Plea
    let hospital: HospitalID
    let isSimulated: Bool
  }

  private func pleaRows(
    _ condition: String, _ arguments: StatementArguments, waitingOnly: Bool = false
  ) throws -> [PleaRow] {
    let index = waitingOnly && revision == nil ? "INDEXED BY plea_waiting" : ""
    let waiting = waitingOnly && revision == nil ? " AND l.is_waiting = 1" : ""
    let rows = try connection.all(
      """
      SELECT p.id, c.name, v.title, v.body, p.published, h.id, h.is_simulated, a.person, a.time
      FROM plea l \(index) JOIN post p ON p.sequence = l.post JOIN channel c ON c.key = p.channel
        JOIN hospital h ON h.key = l.hospital
        JOIN post_version v ON v.version =
          (SELECT max(version) FROM post_version WHERE post = p.sequence AND revision <= \(horizon))
        LEFT JOIN plea_act a ON a.number =
          (SELECT max(number) FROM plea_act WHERE plea = l.number AND revision <= \(horizon))
      WHERE \(condition)\(waiting) AND l.opened <= \(horizon)\(postVisibility)
      ORDER BY l.since, l.number LIMIT \(Self.mostPleas)
      """, arguments
    ) { row in
      let (title, body) = (row[2] as String, row[3] as String)
      let post = PostID(rawValue: row[0])
      let taken = (row[7] as String?).map { person in
        // Names of the office leave in nothing but its own report.
        Plea.Taking(person: showsInternal || use == .export ? person : "staff", time: row.instant(8))
      }
      return PleaRow(
        plea: Plea(
          id: AttentionID(.plea, post.rawValue), post: post, channel: shown(row[1]),
          title: shown(title.isEmpty ? String(body.prefix(Self.longestTitle)) : title),
          match: PleaWording.match(in: title + "\n" + body), time: row.instant(4), taken: taken),
        hospital: HospitalID(row[5]), isSimulated: row[6])
    }
    return waitingOnly ? rows.filter { $0.plea.taken == nil } : rows
  }

  private static let mostPleas = 100

  // MARK: Appeals

  private func giving(of incident: Incident) throws -> GivingLinks? {
    let kept = WatchCoding.giving(try kept(WatchCoding.givingName) ?? "")
    return kept[incident.hospital] ?? (incident.isSimulated ? GivingLinks.ofTheStories[incident.hospital] : nil)
  }

  private func appeals(in talk: [Said], _ incident: Incident) throws -> [Appeal] {
    let own = try giving(of: incident)
    let verdicts = try verdicts(incident.id)
    let appeals = talk.compactMap { said -> Appeal? in
      guard let target = AppealWording.target(in: said.text), own?.contain(target) != true else { return nil }
      return Appeal(
        post: said.id, channel: said.channel, title: said.title, time: said.time, target: shown(target),
        verdict: verdicts[said.id])
    }
    return appeals.filter { $0.verdict == nil } + appeals.filter { $0.verdict != nil }
  }

  private func verdicts(_ incident: IncidentID) throws -> [PostID: Appeal.Verdict] {
    let rows = try connection.all(
      """
      SELECT a.post, a.verdict, a.person, a.time FROM appeal_act a JOIN incident i ON i.key = a.incident
      WHERE i.id = ? AND a.revision <= ? ORDER BY a.number
      """, [incident.rawValue, horizon]
    ) { row in
      (
        post: PostID(rawValue: row[0]),
        verdict: Appeal.Verdict(
          AppealVerdict(rawValue: row[1]) ?? .fake, person: row[2] as String, time: row.instant(3))
      )
    }
    return Dictionary(rows.map { ($0.post, $0.verdict) }) { _, last in last }
  }

  // MARK: Questions

  private func questions(in talk: [Said], _ incident: Incident) throws -> [AskedQuestion] {
    var asked: [AskedTopic: [Said]] = [:]
    for said in talk {
      guard let topic = AskedTopic.asked(in: said.text, isQuestion: said.isQuestion) else { continue }
      asked[topic, default: []].append(said)
    }
    guard !asked.isEmpty else { return [] }
    let answers = Dictionary(
      try factHistories(incident.id).filter { $0.current.facility == nil }.compactMap { history in
        ([history.current] + history.earlier).first {
          $0.isReleasable && $0.state != .unconfirmed && $0.state != .withdrawn
        }
        .map { (history.current.topic, $0.time) }
      }
    ) { first, _ in first }
    return AskedTopic.all.compactMap { topic -> AskedQuestion? in
      guard let posts = asked[topic] else { return nil }
      return AskedQuestion(
        topic: topic, count: posts.count,
        posts: posts.prefix(AskedQuestion.mostPosts).map {
          AskedQuestion.Post(id: $0.id, title: $0.title, time: $0.time)
        },
        answered: topic.facts.compactMap { answers[$0] }.max())
    }.sorted { $0.count > $1.count }
  }

  // MARK: Mentions

  private func mentions(of incident: Incident, _ talk: [Said], _ now: Timestamp) throws -> MentionRate {
    let rows = try connection.all(
      """
      SELECT m.time, m.value FROM measurement m JOIN counter n ON n.key = m.counter JOIN channel c ON c.key = n.channel
        JOIN hospital h ON h.key = c.hospital
      WHERE h.id = ?1 AND n.metric = 'mentions' AND n.subject = '' AND m.revision <= ?2 AND m.time BETWEEN ?3 AND ?4
        \(channelVisibility)
      ORDER BY m.time
      """, [incident.hospital.rawValue, horizon, max(incident.started.seconds, now.seconds - 7_200), now.seconds]
    ) { (time: $0.instant(0), value: $0[1] as Int64) }
    if let newest = rows.last {
      return MentionRate(
        perHour: newest.value, before: rows.last { newest.time - $0.time >= Self.halfAnHour }?.value, isMeasured: true)
    }
    func count(until end: Timestamp) -> Int64 {
      Int64(talk.count { end - $0.time >= 0 && end - $0.time < 2 * Self.halfAnHour })
    }
    return MentionRate(
      perHour: count(until: now),
      before: now - incident.started > 2 * Self.halfAnHour ? count(until: now - Self.halfAnHour) : nil,
      isMeasured: false)
  }

  private static let halfAnHour: Int64 = 1_800

  /// How long something of a kind may wait.
  private func patience(_ kind: AttentionKind) throws -> Int64 {
    try kept("patience-\(kind.rawValue)").flatMap { Int64($0) } ?? kind.patience
  }
}

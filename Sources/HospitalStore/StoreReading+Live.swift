import GRDB
import HospitalModel
import PrivacyScreening

/// Events that are told live.
extension StoreReading {
  var live: LiveReader {
    LiveReader(
      events: liveEvents, sheet: sheet, holds: { audience == .staff ? try holds($0) : [] }, next: nextStatement,
      questions: questions, pace: pace, tasks: tasks, file: file)
  }

  // MARK: Events

  func liveEvents(_ now: Timestamp) throws -> [LiveEvent] {
    let events = try liveEvents().filter { audience == .staff || !$0.isConsentWithdrawn }.map(told)
    func rank(_ event: LiveEvent) -> (Int, Int64) {
      if event.isRunning(at: now) { return (0, -event.starts.seconds) }
      return event.ended == nil ? (1, event.starts.seconds) : (2, -event.starts.seconds)
    }
    return events.sorted { rank($0) < rank($1) }
  }

  /// An event as the office knows it.
  func liveEvent(_ id: IncidentID) throws -> LiveEvent? { try liveEvents().first { $0.id == id } }

  /// An event that this reader may know; facts as of then, its consent as of now too.
  private func openEvent(_ id: IncidentID) throws -> LiveEvent? {
    try liveEvent(id).flatMap { audience == .staff || !$0.isConsentWithdrawn ? $0 : nil }
  }

  private func liveEvents() throws -> [LiveEvent] {
    try connection.all(
      """
      SELECT i.id, h.id, v.title, v.consent, v.starts, v.ends, v.ended, v.own, v.watched, v.words, v.is_simulated,
        (SELECT max(is_withdrawn) FROM live_event_version w WHERE w.event = v.event
          AND (w.revision <= ?1 OR ?2)) AS is_withdrawn
      FROM incident i JOIN live_event_version v ON v.version =
          (SELECT max(version) FROM live_event_version WHERE event = i.key AND revision <= ?1)
        JOIN hospital h ON h.key = v.hospital
      ORDER BY v.starts, i.key
      """, [horizon, audience == .public]
    ) { row in
      func channels(_ column: Int) -> [ChannelID] { Self.lines(row[column]).map { ChannelID($0) } }
      return LiveEvent(
        id: IncidentID(row[0]), hospital: HospitalID(row[1]), title: shown(row[2]), consent: shown(row[3]),
        isConsentWithdrawn: row[11], starts: row.instant(4), ends: row.instant(5), ended: row.time(6),
        own: channels(7), watched: channels(8), words: Self.lines(row[9]), isSimulated: row[10])
    }
  }

  /// Where a consent lies, and what is watched for, concerns the office.
  private func told(_ event: LiveEvent) -> LiveEvent {
    guard audience == .public else { return event }
    return LiveEvent(
      id: event.id, hospital: event.hospital, title: event.title, consent: "", starts: event.starts, ends: event.ends,
      ended: event.ended, own: [], watched: [], words: [], isSimulated: event.isSimulated)
  }

  // MARK: Acts

  private struct ActRow {
    let subject: String
    let state: String
    let person: String
    let time: Timestamp
    let at: Timestamp?
    let who: String
    let words: String
  }

  /// The acts of a kind, oldest first; for staff alone.
  private func acts(_ kind: String, of event: IncidentID) throws -> [ActRow] {
    guard audience == .staff else { return [] }
    return try connection.all(
      """
      SELECT a.subject, a.state, a.person, a.time, a.at, a.who, a.words FROM live_act a
      WHERE a.event = (SELECT key FROM incident WHERE id = ?) AND a.kind = ? AND a.revision <= ? ORDER BY a.number
      """, [event.rawValue, kind, horizon]
    ) { row in
      ActRow(
        subject: row[0], state: row[1], person: row[2], time: row.instant(3), at: row.time(4), who: shown(row[5]),
        words: shown(row[6]))
    }
  }

  /// The newest act of each subject.
  private func newestActs(_ kind: String, of event: IncidentID) throws -> [String: ActRow] {
    Dictionary(try acts(kind, of: event).map { ($0.subject, $0) }) { $1 }
  }

  private func sheet(_ event: IncidentID) throws -> [CueState] {
    let happened = try newestActs("happened", of: event)
    return try newestActs("cue", of: event).values.filter { $0.state != "dropped" }.map { row in
      let done = happened[row.subject]
      return CueState(
        cue: RunSheetCue(key: row.subject, planned: row.at ?? row.time, words: row.words), actual: done?.at,
        person: done?.at == nil ? nil : done?.person)
    }.sorted { ($0.cue.planned, $0.cue.key) < ($1.cue.planned, $1.cue.key) }
  }

  /// Every stop, oldest first: what was added while it stood belongs to it.
  func holds(_ event: IncidentID) throws -> [QueueHold] {
    var holds: [QueueHold] = []
    for row in try acts("queue", of: event) {
      let last = holds.last
      if row.state == "resumed" {
        guard let open = last, open.resumed == nil else { continue }
        let resumption = QueueHold.Resumption(time: row.time, person: row.person, word: row.who, reason: row.words)
        holds[holds.count - 1] = QueueHold(
          since: open.since, person: open.person, word: open.word, reason: open.reason, resumed: resumption)
      } else if let open = last, open.resumed == nil {
        holds[holds.count - 1] = QueueHold(
          since: open.since, person: open.person, word: row.who.isEmpty ? open.word : row.who,
          reason: row.words.isEmpty ? open.reason : row.words)
      } else {
        holds.append(QueueHold(since: row.time, person: row.person, word: row.who, reason: row.words))
      }
    }
    return holds
  }

  func isHeld(_ event: IncidentID) throws -> Bool { try holds(event).last.map { $0.resumed == nil } ?? false }

  private func nextStatement(_ event: IncidentID) throws -> StatementID? {
    try acts("next", of: event).last.map { StatementID(rawValue: $0.subject) }
  }

  private func tasks(_ event: IncidentID) throws -> [FollowUpState] {
    try newestActs("task", of: event).values.map { row in
      FollowUpState(
        task: FollowUpTask(key: row.subject, what: row.words, who: row.who, due: row.at, isDone: row.state == "done"),
        person: row.person, time: row.time)
    }.sorted { left, right in
      func rank(_ state: FollowUpState) -> (Int, Int64, String) {
        (state.task.isDone ? 1 : 0, state.task.due?.seconds ?? .max, state.task.key)
      }
      return rank(left) < rank(right)
    }
  }

  // MARK: Questions

  /// How long before its beginning people are asked to ask, and how long after its end answers are still given, in seconds.
  private static let before: Int64 = 3_600
  private static let after: Int64 = 86_400
  private static let mostPosts = 4_000

  private func questions(_ id: IncidentID, _ now: Timestamp) throws -> [EventQuestion] {
    guard audience == .staff, let event = try openEvent(id) else { return [] }
    let marks = try newestActs("question", of: id)
    let window = (event.starts - Self.before)...max((event.ended ?? max(now, event.ends)) + Self.after, event.starts)
    let keys = try posts(of: event.watched, in: window)
    let found = try keys.compactMap { try question($0, marks: marks, event) }
    return found.sorted { left, right in
      func rank(_ question: EventQuestion) -> (Int, Int64, Int64) {
        let time = question.post.key.published.seconds
        if question.isOpen { return (0, time, question.post.key.sequence) }
        return question.isCandidate ? (1, time, question.post.key.sequence) : (2, -time, question.post.key.sequence)
      }
      return rank(left) < rank(right)
    }
  }

  /// The keys of the newest posts of channels in a window, oldest first.
  private func posts(of channels: [ChannelID], in window: ClosedRange<Timestamp>) throws -> [PostKey] {
    var keys: Set<PostKey> = []
    for channel in channels {
      let found = try connection.all(
        """
        SELECT p.published, p.sequence FROM post p INDEXED BY post_by_channel
        WHERE p.channel = (SELECT key FROM channel WHERE id = ?) AND p.published BETWEEN ? AND ?\(postVisibility)
        ORDER BY p.published DESC LIMIT ?
        """, [channel.rawValue, window.lowerBound.seconds, window.upperBound.seconds, Self.mostPosts]
      ) { PostKey(published: $0.instant(0), sequence: $0[1]) }
      keys.formUnion(found)
    }
    return keys.sorted()
  }

  private func question(_ key: PostKey, marks: [String: ActRow], _ event: LiveEvent) throws -> EventQuestion? {
    guard let row = try postRow(key) else { return nil }
    let mark = marks[row.id.rawValue]
    let said = mark.flatMap { QuestionMark(state: $0.state, words: $0.words) }
    if said == .asksNothing { return nil }
    let isAsked = row.kind == .question || said != nil
    guard isAsked || row.kind == .post || row.kind == .topic else { return nil }
    let summary = try summary(row)
    func made(_ state: EventQuestion.State) -> EventQuestion {
      EventQuestion(post: summary, author: row.version.author.map(shown), state: state)
    }
    guard isAsked else {
      // Nobody's own replies are questions to themselves.
      return QuestionRule.reason(in: summary.title).map { made(.candidate(reason: $0)) }
    }
    if case .answered(let words) = said, let mark {
      return made(.answered(.init(time: mark.time, person: mark.person, words: words)))
    }
    if said != .open, let time = try answer(to: key, by: event.own) {
      return made(.answered(.init(time: time, person: nil, words: "")))
    }
    return made(.open)
  }

  /// When a question was answered in its own conversation: by an answer, or by a post of the hospital's own channels.
  private func answer(to key: PostKey, by own: [ChannelID]) throws -> Timestamp? {
    let place = try connection.first(
      "SELECT hospital, thread FROM post WHERE sequence = ? AND thread IS NOT NULL", [key.sequence]
    ) { (hospital: $0[0] as Int64, thread: $0[1] as String) }
    guard let place else { return nil }
    let replies = try connection.all(
      """
      SELECT p.published, p.kind, c.id FROM post p INDEXED BY post_by_thread JOIN channel c ON c.key = p.channel
      WHERE p.hospital = ? AND p.thread = ? AND p.sequence <> ?\(postVisibility) ORDER BY p.published LIMIT ?
      """, [place.hospital, place.thread, key.sequence, Self.mostPosts]
    ) { (time: $0.instant(0), kind: PostKind(rawValue: $0[1]), channel: ChannelID($0[2])) }
    return replies.first { $0.kind == .answer || $0.kind == .expertAnswer || own.contains($0.channel) }?.time
  }

  // MARK: Pace

  private func pace(_ id: IncidentID, _ now: Timestamp) throws -> EventPace {
    guard let event = try openEvent(id), now > event.starts else {
      return EventPace(posts: [], starts: now, until: now, followers: nil, followersBefore: nil)
    }
    let until = event.told(until: now)
    let posts = try posts(of: event.own, in: event.starts...max(until, event.starts)).map(\.published)
    func followers(until time: Timestamp) throws -> Int64? {
      try event.own.compactMap { channel in
        try connection.first(
          """
          SELECT m.value FROM counter n JOIN channel c ON c.key = n.channel JOIN measurement m ON m.counter = n.key
          WHERE c.id = ? AND n.metric = ? AND m.time <= ? AND m.revision <= ?\(channelVisibility)\(counterVisibility)
          ORDER BY m.time DESC, m.revision DESC LIMIT 1
          """, [channel.rawValue, Metric.followers.rawValue, time.seconds, horizon]
        ) { $0[0] as Int64 }
      }.max()
    }
    return EventPace(
      posts: posts, starts: event.starts, until: until, followers: try followers(until: until),
      followersBefore: try followers(until: event.starts))
  }

  /// What the tile of a hospital tells of an event that runs.
  func liveTelling(_ hospital: HospitalID, _ now: Timestamp) throws -> LiveTelling? {
    guard let event = try liveEvents(now).first(where: { $0.hospital == hospital && $0.isRunning(at: now) }) else {
      return nil
    }
    let questions = try questions(event.id, now)
    return LiveTelling(
      event: event, pace: try pace(event.id, now),
      questions: audience == .staff ? QuestionFigures(questions, of: event, at: now) : nil,
      isHeld: try isHeld(event.id))
  }
}

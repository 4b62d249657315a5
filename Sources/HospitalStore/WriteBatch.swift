import GRDB
import HospitalModel
import PrivacyScreening

/// One write transaction on its way: what it has looked up, and the sums that it writes once at its end.
///
/// Its extensions hold the changes by topic: directory, posts, attention, status, figures, decisions.
final class WriteBatch {
  let connection: Connection
  let rules: RuleSet
  /// The caller's clock.
  let now: Timestamp
  /// The time under which this write is kept: `now`, but never before an earlier write.
  let observed: Timestamp
  /// The revision that it becomes, if it changes anything.
  let revision: Int64
  /// True when something changed that a screen could show.
  var hasChanged = false
  var inserted = 0
  var edited = 0
  var unchanged = 0
  var sealed = 0
  /// True when anything was ever sealed: only then what comes in is compared with it.
  var hasSeals: Bool
  var counts = CountChanges()
  var gifts = GiftChanges()
  /// Counters and campaigns whose roll-ups and alarms follow what was written.
  var dirty = DirtyFigures()
  /// What channels brought whose fetch has not ended yet.
  var arrivals: [Int64: Arrivals] = [:]
  var lastSequence: Int64
  var lastVersion: Int64
  /// Counters of past hours are made anew for these, because a channel of theirs changed hands.
  var hospitalsToRecount: Set<Int64> = []
  let insertPost: RepeatedChange
  let insertVersion: RepeatedChange
  let insertWords: RepeatedChange
  let insertFinding: RepeatedChange
  /// True where a post of the same words and about the same day was stored.
  let hasSameWords: RepeatedQuestion
  /// True where a channel has a post of the same link and title, by their hash.
  let hasLikeness: RepeatedQuestion
  /// What this write brought of channels that had no posts before.
  var firstLikenesses: Set<FirstLikeness> = []
  var screener: TextScreener
  private let versionBefore: Int64
  private var channels: [ChannelID: ChannelRow] = [:]
  /// The items of a fetch come one after another.
  private var latestChannel: (id: ChannelID, row: ChannelRow)?
  private var hospitals: [HospitalID: Int64] = [:]
  private var incidents: [IncidentID: Int64] = [:]

  /// What the write needs to know of a channel.
  struct ChannelRow {
    let key: Int64
    let hospital: Int64
    let isInternal: Bool
    /// True where each post needs a consent.
    let isStory: Bool
    /// True where it had posts before this write.
    let hasPosts: Bool
    /// True where another channel may have brought the same posts.
    let hasNeighbours: Bool
    /// True where some of its posts are other channels' too.
    var isSharing: Bool
    /// Posts that are not newer than this are not taken in any more.
    let keptSince: Timestamp?
  }

  init(_ connection: Connection, rules: RuleSet, now: Timestamp) throws {
    self.connection = connection
    self.rules = rules
    self.now = now
    let last = try connection.first("SELECT revision, observed FROM meta") { row in
      (revision: row[0] as Int64, observed: Timestamp(seconds: row[1]))
    }
    guard let last else { throw StoreError.other(detail: "it does not say what it is") }
    revision = last.revision + 1
    observed = max(now, last.observed)
    let gone = try connection.first("SELECT max(last_sequence), max(last_version) FROM seal") { row in
      (sequence: row[0] as Int64?, version: row[1] as Int64?)
    }
    hasSeals = gone?.sequence != nil
    lastSequence = max(try connection.number("SELECT max(sequence) FROM post") ?? 0, gone?.sequence ?? 0)
    lastVersion = max(try connection.number("SELECT max(version) FROM post_version") ?? 0, gone?.version ?? 0)
    versionBefore = lastVersion
    insertPost = try RepeatedChange(connection, Self.postInsertion)
    insertVersion = try RepeatedChange(connection, Self.versionInsertion)
    insertWords = try RepeatedChange(connection, Self.wordsInsertion)
    insertFinding = try RepeatedChange(connection, Self.findingInsertion)
    hasSameWords = try RepeatedQuestion(connection, Self.wordsQuestion)
    hasLikeness = try RepeatedQuestion(connection, Self.likenessQuestion)
    screener = TextScreener(rules)
  }

  /// Does one change.
  func apply(_ change: StoreChange) throws {
    switch change {
    case .feed(let event): try apply(event)
    case .decision(let decision): try apply(decision)
    case .session(let name, let value):
      try connection.run(
        "INSERT INTO session (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [name, value])
    case .patience(let seconds): try keep(patience: seconds)
    case .smallCounts(let profile): try keep(profile)
    case .alertZones(let zones): try keep(zones: zones)
    case .retention(let rules): try keep(rules)
    case .marks(let rules): try keep(rules)
    case .inquiryKeeping(let seconds): try keep(inquiryKeeping: seconds)
    case .archived(let post): try add(post)
    }
  }

  /// Writes the sums, the search index and the revision, and says what was done.
  func finish() throws -> WriteReceipt {
    if lastVersion > versionBefore {
      try connection.run(
        """
        INSERT INTO post_text (rowid, title, body)
        SELECT version, title, body FROM post_version WHERE version > ? ORDER BY version
        """, [versionBefore])
    }
    try counts.write(connection)
    try gifts.write(connection)
    try followFigures()
    try recountHours()
    try keepArrivals()
    if hasChanged {
      try connection.run("UPDATE meta SET revision = ?, observed = ?", [revision, observed.seconds])
    }
    return WriteReceipt(
      revision: hasChanged ? revision : revision - 1, inserted: inserted, edited: edited, unchanged: unchanged,
      sealed: sealed)
  }

  private func apply(_ event: FeedEvent) throws {
    switch event {
    case .item(let item, let channel): try add(item, channel: channel)
    case .hospital(let hospital): try put(hospital)
    case .channel(let channel): try put(channel)
    case .fetch(let outcome, let channel, let time, let next, let traffic):
      try record(outcome, traffic, channel: channel, at: time, next: next)
    case .incident(let incident): try add(incident)
    case .fact(let fact): try add(fact)
    case .alert(let message, let channel): try add(message, channel: channel)
    case .facility(let report, let channel): try add(report, channel: channel)
    case .crisis(let act): try perform(act, isScripted: true)
    case .measurement(let measurement): try add(measurement)
    case .campaign(let campaign): try add(campaign)
    case .campaignTotal(let total): try add(total)
    case .gift(let gift): try add(gift)
    case .recruitment(let count): try add(count)
    case .promotion(let promotion): try add(promotion)
    case .contact(let contact): try keep(contact, isScripted: true)
    case .physician(let physician): try add(physician)
    case .consent(let consent): try keep(consent, isScripted: true)
    case .topic(let standing): try add(standing)
    }
  }
}

extension WriteBatch {
  /// The number of a channel with what goes with it; throws ``StoreError/refused(detail:)`` for an unknown one.
  func channel(_ id: ChannelID) throws -> ChannelRow {
    if let latestChannel, latestChannel.id == id { return latestChannel.row }
    if let row = channels[id] {
      latestChannel = (id, row)
      return row
    }
    let row = try connection.first(Self.channelSelection, [id.rawValue]) { row in
      let ageLimit = row.time(5).map { now - $0.seconds - 1 }
      return ChannelRow(
        key: row[0], hospital: row[1], isInternal: row[2], isStory: row[8], hasPosts: row[7], hasNeighbours: row[3],
        isSharing: row[4],
        keptSince: [ageLimit, row.time(6)].compactMap { $0 }.max())
    }
    guard let row else { throw StoreError.refused(detail: "no channel \(id.rawValue)") }
    channels[id] = row
    return row
  }

  /// The number of a hospital; throws ``StoreError/refused(detail:)`` for an unknown one.
  func hospital(_ id: HospitalID) throws -> Int64 {
    if let key = hospitals[id] { return key }
    guard let key = try connection.number("SELECT key FROM hospital WHERE id = ?", [id.rawValue]) else {
      throw StoreError.refused(detail: "no hospital \(id.rawValue)")
    }
    hospitals[id] = key
    return key
  }

  /// The number of an incident, which may be named by a post before it is described.
  func incident(_ id: IncidentID) throws -> Int64 {
    if let key = incidents[id] { return key }
    try connection.run("INSERT INTO incident (id) VALUES (?) ON CONFLICT (id) DO NOTHING", [id.rawValue])
    let key = try connection.number("SELECT key FROM incident WHERE id = ?", [id.rawValue]) ?? 0
    incidents[id] = key
    return key
  }

  /// Forgets what was looked up about a channel, because it changed.
  func forget(_ id: ChannelID) {
    channels[id] = nil
    latestChannel = nil
  }

  /// Notes that posts of others are a channel's too.
  func markSharing(_ id: ChannelID) {
    channels[id]?.isSharing = true
    latestChannel = nil
  }

  /// Forgets what was looked up about all channels.
  func forgetChannels() {
    channels = [:]
    latestChannel = nil
  }

  private static let channelSelection = """
    SELECT c.key, c.hospital, c.is_internal,
      EXISTS (SELECT 1 FROM channel o
        WHERE o.hospital = c.hospital AND o.key <> c.key AND o.is_internal = c.is_internal),
      EXISTS (SELECT 1 FROM shared_post s WHERE s.channel = c.key), r.age, c.forgotten,
      EXISTS (SELECT 1 FROM post p WHERE p.channel = c.key), c.kind = 'story'
    FROM channel c LEFT JOIN retention r ON r.channel =
      iif(EXISTS (SELECT 1 FROM retention WHERE channel = c.id), c.id, '')
    WHERE c.id = ?
    """
}

import GRDB
import HospitalModel
import PrivacyScreening

/// Promotion: where something that is made known is written about. Nothing internal is counted, whoever asks.
extension StoreReading {
  /// Posts of a word or of a channel that are looked at: the newest ones.
  private static let mostTraces = 3_000
  /// Counters of a hospital that are looked at.
  private static let mostPromotionCounters = 500

  func promotions() throws -> [Promotion] {
    try connection.all(
      """
      SELECT p.id, h.id, v.name, v.words, v.links, v.channels, v.peers, v.opens, v.closes, v.is_simulated
      FROM promotion p JOIN promotion_version v ON v.version =
          (SELECT max(version) FROM promotion_version WHERE promotion = p.key AND revision <= ?)
        JOIN hospital h ON h.key = v.hospital
      ORDER BY h.position, h.id, v.opens, p.key
      """, [horizon]
    ) { row in
      func lines(_ column: Int) -> [String] { (row[column] as String).split(separator: "\n").map(String.init) }
      return Promotion(
        id: PromotionID(row[0]), hospital: HospitalID(row[1]), name: shown(row[2]), words: lines(3), links: lines(4),
        channels: lines(5).map { ChannelID($0) },
        peers: lines(6).map { line in
          let fields = line.split(separator: "\t").map(String.init)
          return Promotion.Peer(name: shown(fields.first ?? ""), words: Array(fields.dropFirst()))
        },
        opens: row.instant(7), closes: row.time(8), isSimulated: row[9])
    }
  }

  func traces(_ promotion: Promotion, _ now: Timestamp) throws -> PromotionTraces {
    let end = min(promotion.closes.map { $0 - 1 } ?? now, now)
    guard promotion.opens <= end else {
      return PromotionTraces(posts: [], isCut: false, channels: [], counters: [])
    }
    let range = promotion.opens...end
    var found: [Int64: TracedPost] = [:]
    var isCut = false
    let words = promotion.words.map { (text: $0, isWhole: true) } + promotion.links.map { (text: $0, isWhole: false) }
    for word in words {
      let posts = try posts(about: word.text, isWhole: word.isWhole, in: range)
      isCut = isCut || posts.count == Self.mostTraces
      for post in posts where promotion.isNamed(in: post.text) || promotion.link(in: post.text) != nil {
        found[post.sequence] = post
      }
    }
    let channels = try tracedChannels(promotion.hospital)
    let whole = Set(promotion.channels)
    for channel in channels where whole.contains(channel.id) || channel.isOwn {
      let posts = try posts(of: channel.key, in: range)
      isCut = isCut || posts.count == Self.mostTraces
      // What an own post links to may stand beside its text.
      for post in posts
      where whole.contains(channel.id) || post.link.map({ promotion.link(in: $0) != nil }) ?? false {
        found[post.sequence] = post
      }
    }
    let posts = found.values.sorted { ($1.time, $1.sequence) < ($0.time, $0.sequence) }
    let known = Dictionary(channels.map { ($0.key, $0) }) { first, _ in first }
    let seen = try Set(posts.map(\.channel)).compactMap { key in try known[key] ?? tracedChannel(key) }
    let byKey = Dictionary(uniqueKeysWithValues: seen.map { ($0.key, $0) })
    let peers = Dictionary(try promotion.peers.map { ($0.name, try mentions(of: $0, in: range)) }) { $1 }
    return PromotionTraces(
      posts: try posts.prefix(Self.mostTraces).compactMap { post in
        try byKey[post.channel].map { try trace(post, on: $0, of: promotion) }
      },
      isCut: isCut || posts.count > Self.mostTraces,
      channels: try seen.map { channel in
        PromotionChannel(
          id: channel.id, hospital: channel.hospital.id, name: shown(channel.name), kind: channel.kind,
          followers: try newest(.followers, "", of: channel.key),
          peers: peers.mapValues { $0[channel.key] ?? 0 })
      }.sorted { $0.name < $1.name },
      counters: try promotionCounters(promotion))
  }

  // MARK: Posts

  private struct TracedPost {
    let sequence: Int64
    let id: PostID
    let channel: Int64
    let time: Timestamp
    let kind: PostKind
    let title: String
    let body: String
    let author: String?
    let link: String?
    let version: Int64
    let findings: Int
    let ruleSet: Int64

    var text: String { "\(title)\n\(body)\n\(link ?? "")" }
  }

  /// What is about a promotion must be open, and nothing in it that a rule found for who may not see findings.
  private var traceCondition: String {
    " AND p.is_internal = 0\(postVisibility)" + (showsFindings ? "" : " AND v.findings = 0")
      + (revision.map { " AND v.revision <= \($0)" } ?? "")
  }

  private static let traceColumns = """
    p.sequence, p.id, p.channel, p.published, p.kind, v.title, v.body, v.author, v.link, v.version, v.findings, v.rule_set
    """

  private func traced(_ row: Row) -> TracedPost {
    TracedPost(
      sequence: row[0], id: PostID(rawValue: row[1]), channel: row[2], time: row.instant(3),
      kind: PostKind(rawValue: row[4]), title: row[5], body: row[6], author: row[7], link: row[8], version: row[9],
      findings: row[10], ruleSet: row[11])
  }

  /// The newest posts that hold all parts of a word, or the beginnings of those of an address, by the index of words.
  private func posts(about word: String, isWhole: Bool, in range: ClosedRange<Timestamp>) throws -> [TracedPost] {
    guard let search = try SearchWords(word, connection) else { return [] }
    return try connection.all(
      """
      SELECT \(Self.traceColumns) FROM post_text
        CROSS JOIN post p INDEXED BY post_by_version ON p.current_version = post_text.rowid
        JOIN post_version v ON v.version = p.current_version
      WHERE post_text MATCH ? AND p.published BETWEEN ? AND ?\(traceCondition)
      ORDER BY post_text.rowid DESC LIMIT ?
      """,
      [
        isWhole ? search.exactExpression : search.expression, range.lowerBound.seconds, range.upperBound.seconds,
        Self.mostTraces,
      ], traced)
  }

  private func posts(of channel: Int64, in range: ClosedRange<Timestamp>) throws -> [TracedPost] {
    try connection.all(
      """
      SELECT \(Self.traceColumns) FROM post p INDEXED BY post_by_channel
        JOIN post_version v ON v.version = p.current_version
      WHERE p.channel = ? AND p.published BETWEEN ? AND ?\(traceCondition)
      ORDER BY p.published DESC LIMIT ?
      """, [channel, range.lowerBound.seconds, range.upperBound.seconds, Self.mostTraces], traced)
  }

  private func trace(_ post: TracedPost, on channel: TracedChannel, of promotion: Promotion) throws -> PromotionPost {
    let subject = String(post.id.rawValue.dropFirst(channel.id.rawValue.count + 1))
    let isOwn = channel.isOwnVoice(of: promotion.hospital, author: post.author)
    // What others' posts get is nobody's business here, and a look-up each.
    func count(_ metric: Metric) throws -> Int64? { isOwn ? try newest(metric, subject, of: post.channel) : nil }
    let acts = try (likes: count(.likes), replies: count(.replies), shares: count(.reposts), quotes: count(.quotes))
    let isTold = acts.likes != nil || acts.replies != nil || acts.shares != nil || acts.quotes != nil
    let title = try shownWords(post.title, "title", of: post.version, post.findings > 0, post.ruleSet)
    return PromotionPost(
      id: post.id, channel: channel.id, time: post.time,
      title: title.isEmpty
        ? try shownWords(post.body, "body", of: post.version, post.findings > 0, post.ruleSet) : title,
      author: post.author.map(shown), isOwn: isOwn,
      isRelay: post.kind == .relay, link: promotion.link(in: post.text),
      engagement: isTold
        ? Engagement(
          likes: acts.likes ?? 0, comments: acts.replies ?? 0, shares: (acts.shares ?? 0) + (acts.quotes ?? 0)) : nil,
      views: try count(.views))
  }

  /// How many posts of each channel name a peer.
  private func mentions(of peer: Promotion.Peer, in range: ClosedRange<Timestamp>) throws -> [Int64: Int] {
    var found: [Int64: Int64] = [:]
    for word in peer.words {
      for post in try posts(about: word, isWhole: true, in: range) where Promotion.names(peer.words, in: post.text) {
        found[post.sequence] = post.channel
      }
    }
    return found.values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  // MARK: Channels

  private struct TracedChannel {
    let key: Int64
    let id: ChannelID
    let hospital: (id: HospitalID, name: String, shortName: String)
    let name: String
    let kind: ChannelKind

    /// False for a channel that brings what others say.
    var isOwn: Bool { !name.hasPrefix("#") }

    /// True for the hospital's own voice: whatever its blogs and news bring, and what it says itself where others write, too.
    func isOwnVoice(of hospital: HospitalID, author: String?) -> Bool {
      guard isOwn, self.hospital.id == hospital else { return false }
      guard Self.talked.contains(kind) else { return true }
      guard let author else { return kind != .feed }
      let folded = author.lowercased()
      return [self.hospital.name, self.hospital.shortName, name].contains { folded.contains($0.lowercased()) }
    }

    /// Kinds of channels on which others write beside who owns them.
    private static let talked: Set<ChannelKind> = [.microblog, .page, .video, .photo, .forum, .live, .feed]
  }

  private static let tracedChannelColumns = "c.key, c.id, h.id, h.name, h.short_name, c.name, c.kind"

  private func tracedChannel(_ row: Row) -> TracedChannel {
    TracedChannel(
      key: row[0], id: ChannelID(row[1]), hospital: (HospitalID(row[2]), row[3], row[4]), name: row[5],
      kind: ChannelKind(rawValue: row[6]))
  }

  private func tracedChannels(_ hospital: HospitalID) throws -> [TracedChannel] {
    try connection.all(
      """
      SELECT \(Self.tracedChannelColumns) FROM channel c JOIN hospital h ON h.key = c.hospital
      WHERE h.id = ? AND c.is_internal = 0\(channelVisibility) ORDER BY c.key
      """, [hospital.rawValue], tracedChannel)
  }

  private func tracedChannel(_ key: Int64) throws -> TracedChannel? {
    try connection.first(
      """
      SELECT \(Self.tracedChannelColumns) FROM channel c JOIN hospital h ON h.key = c.hospital
      WHERE c.key = ? AND c.is_internal = 0\(channelVisibility)
      """, [key], tracedChannel)
  }

  // MARK: Counters

  private func newest(_ metric: Metric, _ subject: String, of channel: Int64) throws -> Int64? {
    try connection.number(
      """
      SELECT m.value FROM counter n JOIN measurement m ON m.counter = n.key
      WHERE n.channel = ? AND n.metric = ? AND n.subject = ? AND m.revision <= ?
      ORDER BY m.time DESC, m.revision DESC LIMIT 1
      """, [channel, metric.rawValue, subject, horizon])
  }

  /// What is told of posts and channels elsewhere.
  private static let told: Set<Metric> = [.followers, .likes, .replies, .reposts, .quotes]

  /// Counters of the hospital's open channels that are about the promotion: by their subject, or by their channel.
  private func promotionCounters(_ promotion: Promotion) throws -> [PromotionCounter] {
    let names = promotion.words.map { $0.lowercased().drop { $0 == "#" } }
    let whole = Set(promotion.channels)
    let counters = try connection.all(
      """
      SELECT n.key, c.id, c.name, n.metric, n.subject FROM channel c JOIN hospital h ON h.key = c.hospital
        JOIN counter n ON n.channel = c.key
      WHERE h.id = ? AND c.is_internal = 0\(channelVisibility)\(counterVisibility) ORDER BY c.key, n.key LIMIT ?
      """, [promotion.hospital.rawValue, Self.mostPromotionCounters]
    ) { row in
      (
        key: row[0] as Int64, channel: ChannelID(row[1]), name: shown(row[2]), metric: Metric(rawValue: row[3]),
        subject: row[4] as String
      )
    }
    return try counters.compactMap { counter in
      let subject = counter.subject.lowercased()
      let isNamed = !subject.isEmpty && names.contains { subject.contains($0) }
      guard isNamed || whole.contains(counter.channel), !Self.told.contains(counter.metric) else { return nil }
      return try connection.first(
        """
        SELECT time, value FROM measurement WHERE counter = ? AND revision <= ?
        ORDER BY time DESC, revision DESC LIMIT 1
        """, [counter.key, horizon]
      ) { row in
        PromotionCounter(
          channel: counter.channel, channelName: counter.name,
          newest: Measurement(
            channel: counter.channel, metric: counter.metric, subject: shown(counter.subject), time: row.instant(0),
            value: row[1]))
      }
    }
  }
}

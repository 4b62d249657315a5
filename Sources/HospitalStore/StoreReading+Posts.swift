import GRDB
import HospitalModel
import PrivacyScreening

extension StoreReading {
  /// Moves further than this in one step are cut: nobody presses a key so often between two readings.
  private static let furthestMove = 100_000

  /// More newer posts than this are not counted.
  private static let mostNewer = 1_000

  /// The rows of a window: keys from the indexes, then the rows of those keys.
  func posts(_ window: PostWindow) throws -> PostPage {
    guard let list = try postList(window) else { return .empty }
    let newerCount = try window.countNewerThan.map { newest in
      try list.keys(.newer, from: newest, limit: Self.mostNewer).count
    }
    guard let anchor = try movedAnchor(window, in: list) else {
      return PostPage(
        rows: [], anchorIndex: 0, hasNewer: false, hasOlder: false, newerCount: newerCount ?? 0,
        mutedCount: list.hidesMuted ? try list.mutedCount(newest: nil, oldest: nil) : 0)
    }
    let above = max(window.above, 0)
    let below = max(window.below, 1)
    let newer = try list.keys(.newer, from: anchor, limit: above + 1)
    let older = try list.keys(.older, from: anchor, limit: below)
    let keys = newer.prefix(above).reversed() + [anchor] + older.prefix(below - 1)
    let hasNewer = newer.count > above
    let hasOlder = older.count == below
    let muted =
      list.hidesMuted
      ? try list.mutedCount(newest: hasNewer ? keys.first : nil, oldest: hasOlder ? keys.last : nil) : 0
    return PostPage(
      rows: try keys.compactMap(summary), anchorIndex: min(newer.count, above), hasNewer: hasNewer, hasOlder: hasOlder,
      newerCount: newerCount ?? 0, mutedCount: muted)
  }

  /// A post in full; `nil` when it is not there, or not for this reader.
  func post(_ id: PostID) throws -> Post? {
    let found = try connection.first(
      "SELECT p.sequence, p.published, p.observed, p.written FROM post p WHERE p.id = ?\(postVisibility)",
      [id.rawValue]
    ) { row in
      (key: PostKey(published: row.instant(1), sequence: row[0]), observed: row.instant(2), written: row.time(3))
    }
    guard let found else { return try sharedPost(id) }
    guard let row = try postRow(found.key) else { return nil }
    guard let source = try source(row.channel),
      let hospital = try hospitals().first(where: { $0.hospital.id == row.hospital })
    else { return nil }
    let version = row.version
    let body = try connection.first("SELECT body FROM post_version WHERE version = ?", [version.number]) {
      $0[0] as String
    }
    let findings = try findings(of: version, field: "body", in: body ?? "")
    return Post(
      summary: try summary(row), hospital: hospital.hospital, channel: source.channel,
      body: showsFindings ? body ?? "" : redacted(body ?? "", findings), author: version.author.map(shown),
      link: shownAddress(version.link),
      written: found.written, observed: found.observed, versions: row.earlier + version.ordinal,
      bodyFindings: showsFindings ? findings : [])
  }

  /// The list that a window is laid on; `nil` when its scope holds nothing for this reader.
  private func postList(_ window: PostWindow) throws -> PostList? {
    guard let scope = try ScopeKey(window.scope, connection) else { return nil }
    var search: SearchWords?
    if let query = window.search, query.contains(where: { !$0.isWhitespace }) {
      guard let words = try SearchWords(query, connection) else { return nil }
      search = words
    }
    return PostList(
      reading: self, scope: scope, unreadOnly: window.unreadOnly, search: search,
      hidesMuted: try window.hidesMuted && search == nil && hasMarks())
  }

  /// The row on which the window is laid in truth: the anchor, moved and clamped to the ends.
  private func movedAnchor(_ window: PostWindow, in list: PostList) throws -> PostKey? {
    let anchor: PostKey? =
      switch window.anchor {
      case .head: try list.keys(.older, from: nil, limit: 1).first
      case .tail: try list.keys(.newer, from: nil, limit: 1).first
      case .key(let key):
        try list.keys(.older, from: key, inclusive: true, limit: 1).first
          ?? list.keys(.newer, from: nil, limit: 1).first
      }
    guard let anchor, window.offset != 0 else { return anchor }
    let direction: PostList.Direction = window.offset > 0 ? .older : .newer
    let distance = Int(min(window.offset.magnitude, UInt(Self.furthestMove)))
    return try list.key(direction, from: anchor, distance: distance)
  }
}

extension StoreReading {
  /// A version of a post, without its body.
  struct VersionRow {
    let number: Int64
    let previous: Int64?
    /// 1 for the first version of its post.
    let ordinal: Int
    let revision: Int64
    let hasFindings: Bool
    /// The stamp of the rules that screened it.
    let ruleSet: Int64
    let title: String
    let author: String?
    let link: String?
  }

  /// A post as its tables hold it, with the version of the reading's moment.
  struct PostRow {
    let key: PostKey
    let id: PostID
    let channel: ChannelID
    let channelKind: ChannelKind
    let hospital: HospitalID
    let kind: PostKind
    let isUnread: Bool
    let isStarred: Bool
    let isInternal: Bool
    let isSimulated: Bool
    let isShared: Bool
    /// Versions before the first one that is here.
    let earlier: Int
    /// Until when its story may leave, as the schema keeps it; `nil` for what is no story.
    let consent: Int64?
    var version: VersionRow
  }

  /// The beginning of a body that stands for a missing title, in Unicode scalars.
  private static let titleLength = 240

  func summary(_ key: PostKey) throws -> PostSummary? {
    try postRow(key).map { try summary($0) }
  }

  func postRow(_ key: PostKey) throws -> PostRow? {
    let row = try connection.first(
      """
      SELECT v.version, v.previous, v.number, v.revision, v.findings, v.title, v.author, v.link, v.rule_set,
        p.id, c.id, c.kind, h.id, p.kind, p.is_read, p.is_starred, p.is_internal, c.is_simulated, p.published,
        p.shared > 0, p.earlier, p.consent
      FROM post p JOIN post_version v ON v.version = p.current_version
        JOIN channel c ON c.key = p.channel JOIN hospital h ON h.key = p.hospital
      WHERE p.sequence = ?
      """, [key.sequence]
    ) { row in
      PostRow(
        key: PostKey(published: row.instant(18), sequence: key.sequence), id: PostID(rawValue: row[9]),
        channel: ChannelID(row[10]), channelKind: ChannelKind(rawValue: row[11]), hospital: HospitalID(row[12]),
        kind: PostKind(rawValue: row[13]), isUnread: !(row[14] as Bool), isStarred: row[15], isInternal: row[16],
        isSimulated: row[17], isShared: row[19], earlier: row[20], consent: row[21], version: version(row))
    }
    guard var row else { return nil }
    while row.version.revision > horizon, let previous = row.version.previous,
      let older = try connection.first(
        """
        SELECT version, previous, number, revision, findings, title, author, link, rule_set
        FROM post_version WHERE version = ?
        """, [previous], version)
    {
      row.version = older
    }
    return row
  }

  func summary(_ row: PostRow) throws -> PostSummary {
    let title = try shownTitle(row.version)
    let marks = try marks(row.key)
    var summary = PostSummary(
      key: row.key, id: row.id, channel: row.channel, channelKind: row.channelKind, hospital: row.hospital,
      kind: row.kind, title: title.text, isUnread: row.isUnread, isStarred: row.isStarred, isInternal: row.isInternal,
      isSimulated: row.isSimulated, isEdited: row.earlier + row.version.ordinal > 1,
      titleFindings: title.findings, alsoIn: row.isShared ? try sharedChannels(row.key) : [],
      standing: try standing(row), triage: try triage(row.key))
    (summary.isHighlighted, summary.isMuted) = marks
    return summary
  }

  /// What the rules of now find in a version's title or body: as it was kept, or, where other rules screened it, found anew.
  func findings(of version: VersionRow, field: String, in text: @autoclosure () throws -> String) throws -> [Finding] {
    if rules.isOutdated(version.ruleSet) { return rules.findings(in: try text()) }
    return version.hasFindings ? try keptFindings(of: version.number, field: field) : []
  }

  func keptFindings(of version: Int64, field: String) throws -> [Finding] {
    try connection.all(
      """
      SELECT category, rule, level, confidence, start, "end" FROM finding
      WHERE version = ? AND field = ? ORDER BY start, "end", rule
      """, [version, field]
    ) { row in
      Finding(
        category: row[0], rule: row[1], level: FindingLevel(rawValue: row[2]) ?? .block, confidence: row[3],
        range: (row[4] as Int)..<(row[5] as Int))
    }
  }

  private func version(_ row: Row) -> VersionRow {
    VersionRow(
      number: row[0], previous: row[1], ordinal: row[2], revision: row[3], hasFindings: (row[4] as Int) > 0,
      ruleSet: row[8], title: row[5], author: row[6], link: row[7])
  }

  /// The title, or the beginning of the body where there is none, for this audience.
  private func shownTitle(_ version: VersionRow) throws -> (text: String, findings: [Finding]) {
    guard version.title.isEmpty else {
      return shown(version.title, try findings(of: version, field: "title", in: version.title))
    }
    let body = try connection.first(
      "SELECT substr(body, 1, ?) FROM post_version WHERE version = ?", [Self.titleLength, version.number]
    ) { $0[0] as String }
    let beginning = body?.prefix { !$0.isNewline } ?? ""
    let length = beginning.unicodeScalars.count
    let all = try findings(of: version, field: "body", in: try wholeBody(version.number))
    let inside = all.filter { $0.range.lowerBound < length }.map { finding in
      Finding(
        category: finding.category, rule: finding.rule, level: finding.level, confidence: finding.confidence,
        range: finding.range.lowerBound..<min(finding.range.upperBound, length))
    }
    return shown(String(beginning), inside)
  }

  private func wholeBody(_ version: Int64) throws -> String {
    try connection.first("SELECT body FROM post_version WHERE version = ?", [version]) { $0[0] } ?? ""
  }

  private func shown(_ text: String, _ findings: [Finding]) -> (text: String, findings: [Finding]) {
    showsFindings ? (text, findings) : (redacted(text, findings), [])
  }
}

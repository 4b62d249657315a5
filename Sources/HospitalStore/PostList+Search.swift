import GRDB
import HospitalModel
import PrivacyScreening

/// Searching: common words by walking, rare ones by the index.
///
/// Hits are listed by key like all posts, while the index knows them by version, in the order in which they arrived, which
/// is not that of their keys once a channel's past is fetched. For a rare word that costs nothing: its few hits are looked
/// up and sorted. For a common one it would mean to look up every tenth post of the store for one page. So a search first
/// walks the list itself and looks into each post; a common word fills its page within a few hundred posts, at any size of
/// the store. Once the walk shows that the page would take more than ``mostWalked`` posts, the index answers the rest.
extension PostList {
  /// Posts that a walk looks into at a time.
  private static let walkStep = 200

  /// A page that seems to need more posts than this is left to the index. 4,000 posts take about 10 ms.
  private static let mostWalked = 4_000

  /// A single row is reckoned as a page of so many: what is too rare for a page is too rare to be walked for.
  private static let smallestPage = 20

  func searchedKeys(
    _ search: SearchWords, _ direction: Direction, from place: PostKey?, inclusive: Bool, limit: Int
  ) throws -> [PostKey] {
    guard limit > 0 else { return [] }
    guard reading.revision == nil else {
      return try indexedKeys(search, direction, from: place, inclusive: inclusive, limit: limit)
    }
    var found: [PostKey] = []
    var place = place
    var inclusive = inclusive
    var walked = 0
    while walked == 0 || walked * max(limit - found.count, Self.smallestPage) <= Self.mostWalked * found.count {
      let step = try walk(search, direction, from: place, inclusive: inclusive)
      found += step.found
      if found.count >= limit { return Array(found.prefix(limit)) }
      guard let last = step.last, step.count == Self.walkStep else { return found }
      (place, inclusive) = (last, false)
      walked += step.count
    }
    return try found
      + indexedKeys(search, direction, from: place, inclusive: inclusive, limit: limit - found.count)
  }

  /// Looks into the next posts of the list.
  private func walk(
    _ search: SearchWords, _ direction: Direction, from place: PostKey?, inclusive: Bool
  ) throws -> (found: [PostKey], last: PostKey?, count: Int) {
    if scope.sharing != nil { return try walkShared(search, direction, from: place, inclusive: inclusive) }
    let bound = bound(direction, from: place, inclusive: inclusive)
    let filter = filter
    var found: [PostKey] = []
    let walked = try reading.connection.all(
      """
      SELECT p.published, p.sequence, v.version, v.findings, v.title, v.body, v.rule_set
      FROM post p INDEXED BY \(scope.index(unreadOnly: unreadOnly)) CROSS JOIN post_version v ON v.version = p.current_version
      WHERE \(bound.condition)\(filter.condition)
      ORDER BY p.published \(direction.order), p.sequence \(direction.order) LIMIT ?
      """, bound.arguments + filter.arguments + [Self.walkStep]
    ) { row in
      let key = PostKey(published: row.instant(0), sequence: row[1])
      let isFound = search.isFound(in: row[4], row[5])
      let isSuspect = row[3] as Int > 0 || reading.rules.isOutdated(row[6])
      return (key: key, suspect: isFound && isSuspect ? row[2] as Int64? : nil, isFound: isFound)
    }
    for post in walked where post.isFound {
      if try post.suspect.map({ try isFoundOutsideFindings(search, version: $0) }) ?? true { found.append(post.key) }
    }
    return (found, walked.last?.key, walked.count)
  }

  /// The same for a channel that shares posts of others: its keys first, then each post.
  private func walkShared(
    _ search: SearchWords, _ direction: Direction, from place: PostKey?, inclusive: Bool
  ) throws -> (found: [PostKey], last: PostKey?, count: Int) {
    let keys = try plainKeys(direction, from: place, inclusive: inclusive, limit: Self.walkStep)
    let found = try keys.filter { key in
      let version = try reading.connection.first(
        """
        SELECT v.version, v.findings, v.title, v.body FROM post p JOIN post_version v ON v.version = p.current_version
        WHERE p.sequence = ?
        """, [key.sequence]
      ) { row in
        (number: row[0] as Int64, hasFindings: row[1] as Int > 0, isFound: search.isFound(in: row[2], row[3]))
      }
      guard let version, version.isFound else { return false }
      return try !version.hasFindings || isFoundOutsideFindings(search, version: version.number)
    }
    return (found, keys.last, keys.count)
  }

  /// Asks the index, and sorts its hits by key.
  private func indexedKeys(
    _ search: SearchWords, _ direction: Direction, from place: PostKey?, inclusive: Bool, limit: Int
  ) throws -> [PostKey] {
    var found: [PostKey] = []
    var place = place
    var inclusive = inclusive
    while found.count < limit {
      let hits = try hits(search, direction, from: place, inclusive: inclusive, limit: limit)
      for hit in hits where found.count < limit {
        if !hit.isSuspect { found.append(hit.key) }
        if hit.isSuspect, try isFoundOutsideFindings(search, version: hit.version) { found.append(hit.key) }
      }
      guard hits.count == limit, let last = hits.last else { break }
      (place, inclusive) = (last.key, false)
    }
    return found
  }

  private struct Hit {
    let key: PostKey
    let version: Int64
    /// Something was found in it, or may be by the rules of now.
    let isSuspect: Bool
  }

  /// The next hits of the index that are the words of their posts at the reading's moment.
  private func hits(
    _ search: SearchWords, _ direction: Direction, from place: PostKey?, inclusive: Bool, limit: Int
  ) throws -> [Hit] {
    let bound = bound(direction, from: place, inclusive: inclusive)
    let filter = filterOfEveryPost
    let current = """
      post_text CROSS JOIN post p INDEXED BY post_by_version ON p.current_version = post_text.rowid
      """
    let past = """
      post_text CROSS JOIN post_version v ON v.version = post_text.rowid AND v.revision <= \(reading.horizon)
        AND ifnull((SELECT n.revision FROM post_version n WHERE n.previous = v.version), \(Int64.max)) > \(reading.horizon)
      CROSS JOIN post p ON p.sequence = v.post
      """
    let hits = try reading.connection.all(
      """
      SELECT p.published, p.sequence, post_text.rowid FROM \(reading.revision == nil ? current : past)
      WHERE post_text MATCH ? AND \(bound.condition)\(filter.condition)
      ORDER BY p.published \(direction.order), p.sequence \(direction.order) LIMIT ?
      """, [search.expression] + bound.arguments + filter.arguments + [limit]
    ) { row in (key: PostKey(published: row.instant(0), sequence: row[1]), version: row[2] as Int64) }
    return try hits.map { hit in
      let isSuspect = try reading.connection.first(
        "SELECT findings, rule_set FROM post_version WHERE version = ?", [hit.version]
      ) { $0[0] as Int > 0 || reading.rules.isOutdated($0[1]) }
      return Hit(key: hit.key, version: hit.version, isSuspect: isSuspect ?? true)
    }
  }

  /// Whether a version is found for this audience, which may not find anything by a finding's own words.
  private func isFoundOutsideFindings(_ search: SearchWords, version: Int64) throws -> Bool {
    guard !reading.showsFindings else { return true }
    let texts = try reading.connection.first(
      "SELECT title, body, rule_set FROM post_version WHERE version = ?", [version]
    ) { (title: $0[0] as String, body: $0[1] as String, ruleSet: $0[2] as Int64) }
    guard let texts else { return false }
    guard !reading.rules.isOutdated(texts.ruleSet) else {
      return search.isFound(in: reading.shown(texts.title), reading.shown(texts.body))
    }
    return search.isFound(
      in: redacted(texts.title, try reading.keptFindings(of: version, field: "title")),
      redacted(texts.body, try reading.keptFindings(of: version, field: "body")))
  }
}

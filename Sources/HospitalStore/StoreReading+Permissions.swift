import GRDB
import HospitalModel
import PrivacyScreening

/// What a reader may see: the one place where it is decided. Facts are as of then, permissions as of now and of then.
extension StoreReading {
  /// The conditions on a post `p`, each beginning with ` AND`.
  var postVisibility: String {
    var condition = ""
    if !showsInternal { condition += " AND p.is_internal = 0" }
    if !showsRumours { condition += " AND p.kind <> 'rumour'" }
    if !showsInternal, let revision {
      condition += " AND p.channel NOT IN (SELECT key FROM channel WHERE open_since > \(revision))"
    }
    if let revision { condition += " AND p.revision <= \(revision)" }
    if !showsStories { condition += " AND (p.consent IS NULL OR \(storyVisibility))" }
    return condition
  }

  /// The condition on a counter `n` of a channel `c`, beginning with ` AND` or empty: a story's own figures are as its words.
  var counterVisibility: String {
    guard !showsStories else { return "" }
    return """
       AND NOT EXISTS (SELECT 1 FROM post p WHERE p.consent IS NOT NULL AND NOT \(storyVisibility) AND p.sequence IN (
        SELECT sequence FROM post WHERE id = c.id || '/' || n.subject
        UNION ALL SELECT post FROM shared_post WHERE id = c.id || '/' || n.subject))
      """
  }

  /// The condition on a channel `c`, beginning with ` AND` or empty.
  var channelVisibility: String {
    guard !showsInternal else { return "" }
    return " AND c.is_internal = 0" + (revision.map { " AND c.open_since <= \($0)" } ?? "")
  }

  /// What the counters count though this reader is not told of it, as disjoint conditions on open posts `p`, each with the
  /// index that finds them: rumours, and stories without a consent.
  private var hiddenPosts: [(index: String, condition: String)] {
    let rumours = ("post_rumour", "p.kind = 'rumour'")
    let stories = (
      "post_story", "p.consent IS NOT NULL AND NOT \(storyVisibility)" + (showsRumours ? "" : " AND p.kind <> 'rumour'")
    )
    return (showsRumours ? [] : [rumours]) + (showsStories ? [] : [stories])
  }

  /// Posts that the counters count and this reader is not told of, live.
  func hiddenCounts(_ scope: ScopeKey) throws -> PostCounts {
    try hiddenPosts.reduce(PostCounts(total: 0, unread: 0)) { sum, hidden in
      let counts = try connection.first(
        """
        SELECT count(*), ifnull(sum(is_read = 0), 0) FROM post p INDEXED BY \(hidden.index)
        WHERE \(hidden.condition) AND is_internal = 0\(scope.condition)
        """, scope.arguments
      ) { PostCounts(total: $0[0], unread: $0[1]) }
      return PostCounts(total: sum.total + (counts?.total ?? 0), unread: sum.unread + (counts?.unread ?? 0))
    }
  }

  /// The same by the hour, of a hospital.
  func hiddenHours(hospital: Int64, first: Int64, last: Int64) throws -> [(hour: Int64, count: Int)] {
    try hiddenPosts.flatMap { hidden in
      try connection.all(
        """
        SELECT published / 3600, count(*) FROM post p INDEXED BY \(hidden.index)
        WHERE \(hidden.condition) AND is_internal = 0 AND hospital = ? AND published >= ? AND published < ? GROUP BY 1
        """, [hospital, first * 3_600, (last + 1) * 3_600]
      ) { (hour: $0[0] as Int64, count: $0[1] as Int) }
    }
  }

  /// A version's title or body as this reader may see it.
  func shownWords(
    _ text: String, _ field: String, of version: Int64, _ hasFindings: Bool, _ ruleSet: Int64
  ) throws -> String {
    if showsFindings || rules.isOutdated(ruleSet) { return shown(text) }
    return hasFindings ? redacted(text, try keptFindings(of: version, field: field)) : text
  }

  /// A short text, such as the name of a campaign, as this reader may see it.
  ///
  /// Short texts are not screened when they are stored but each time that they leave the store: by the rules of now, so that no
  /// other screening of them is ever outdated.
  func shown(_ text: String) -> String {
    showsFindings ? text : redacted(text, rules.findings(in: text))
  }

  /// An address, unless a rule finds something in it that this reader may not see.
  func shownAddress(_ address: String?) -> String? {
    guard let address, !showsFindings else { return address }
    return rules.findings(in: address).isEmpty ? address : nil
  }
}

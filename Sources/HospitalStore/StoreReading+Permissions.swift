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
    return condition
  }

  /// The condition on a channel `c`, beginning with ` AND` or empty.
  var channelVisibility: String {
    guard !showsInternal else { return "" }
    return " AND c.is_internal = 0" + (revision.map { " AND c.open_since <= \($0)" } ?? "")
  }

  /// Posts that the counters count and this reader is not told of, live: rumours, for the public.
  func hiddenCounts(_ scope: ScopeKey) throws -> PostCounts {
    guard !showsRumours else { return PostCounts(total: 0, unread: 0) }
    return try connection.first(
      """
      SELECT count(*), ifnull(sum(is_read = 0), 0) FROM post INDEXED BY post_rumour
      WHERE kind = 'rumour' AND is_internal = 0\(scope.condition)
      """, scope.arguments
    ) { PostCounts(total: $0[0], unread: $0[1]) } ?? PostCounts(total: 0, unread: 0)
  }

  /// The same by the hour, of a hospital.
  func hiddenHours(hospital: Int64, first: Int64, last: Int64) throws -> [(hour: Int64, count: Int)] {
    guard !showsRumours else { return [] }
    return try connection.all(
      """
      SELECT published / 3600, count(*) FROM post INDEXED BY post_rumour
      WHERE kind = 'rumour' AND is_internal = 0 AND hospital = ? AND published >= ? AND published < ? GROUP BY 1
      """, [hospital, first * 3_600, (last + 1) * 3_600]
    ) { (hour: $0[0], count: $0[1]) }
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

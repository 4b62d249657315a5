import GRDB
import HospitalModel
import PrivacyScreening

extension WriteBatch {
  static let findingInsertion = """
    INSERT INTO finding (version, field, start, "end", category, rule, level, confidence, rule_set)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// Keeps the findings of a version; true when one of them blocks.
  func keep(_ titleFindings: [Finding], _ bodyFindings: [Finding], of version: Int64) throws -> Bool {
    for (field, findings) in [("title", titleFindings), ("body", bodyFindings)] {
      for finding in findings {
        try insertFinding.run(
          version, field, finding.range.lowerBound, finding.range.upperBound, finding.category, finding.rule,
          finding.level.rawValue, finding.confidence, rules.stamp)
      }
    }
    return titleFindings.contains { $0.level == .block } || bodyFindings.contains { $0.level == .block }
  }

  /// Screens versions that an older rule set screened, or this one with another allow-list; returns how many.
  func rescreen(limit: Int) throws -> Int {
    var outdated = try outdated("v.rule_set < ?", [rules.stamp], limit: limit)
    if outdated.count < limit {
      outdated += try self.outdated(
        "v.rule_set > ? AND v.rule_set < ?", [rules.stamp, rules.endOfVersion], limit: limit - outdated.count)
    }
    for version in outdated { try rescreen(version) }
    if !outdated.isEmpty { hasChanged = true }
    return outdated.count
  }

  private func outdated(_ condition: String, _ arguments: StatementArguments, limit: Int) throws -> [Outdated] {
    try connection.all(
      """
      SELECT v.version, v.title, v.body, v.version = p.current_version, p.id, p.sequence, p.hospital, p.published
      FROM post_version v INDEXED BY version_by_rule_set JOIN post p ON p.sequence = v.post
      WHERE \(condition) ORDER BY v.rule_set, v.version LIMIT ?
      """, arguments + [limit]
    ) { row in
      Outdated(
        version: row[0], title: row[1], body: row[2], isCurrent: row[3],
        subject: AttentionSubject(
          post: PostID(rawValue: row[4]), sequence: row[5], hospital: row[6], published: Timestamp(seconds: row[7])))
    }
  }

  private struct Outdated {
    let version: Int64
    let title: String
    let body: String
    let isCurrent: Bool
    let subject: AttentionSubject
  }

  private func rescreen(_ outdated: Outdated) throws {
    let titleFindings = screener.findings(in: outdated.title)
    let bodyFindings = screener.findings(in: outdated.body)
    try connection.run("DELETE FROM finding WHERE version = ?", [outdated.version])
    try connection.run(
      "UPDATE post_version SET rule_set = ?, findings = ? WHERE version = ?",
      [rules.stamp, titleFindings.count + bodyFindings.count, outdated.version])
    let isBlocked = try keep(titleFindings, bodyFindings, of: outdated.version)
    if outdated.isCurrent { try settleFinding(outdated.subject, isBlocked: isBlocked) }
  }
}

import GRDB
import HospitalModel

extension StoreReading {
  /// What is noted about a post, for those who work on it; nothing for the public or an export.
  func triage(_ key: PostKey) throws -> PostTriage {
    guard showsActs else { return .none }
    let words = try connection.all(
      """
      SELECT aspect, text, person, time, max(number) FROM triage
      WHERE post = ? AND revision <= ? GROUP BY aspect
      """, [key.sequence, horizon]
    ) { row in
      (
        aspect: TriageAspect(rawValue: row[0]), text: row[1] as String?, person: row[2] as String, time: row.instant(3)
      )
    }
    var triage = PostTriage.none
    for word in words {
      guard let aspect = word.aspect, let text = word.text else { continue }
      triage[aspect] = TriageEntry(text: text, person: word.person, time: word.time)
    }
    return triage
  }

  /// The condition on something that waits, `a`, beginning with ` AND`: its question was not answered somewhere else.
  var notAnsweredElsewhere: String {
    """
     AND NOT (a.kind IN ('question', 'rumour') AND a.post IS NOT NULL AND EXISTS (
      SELECT 1 FROM triage t WHERE t.post = a.post AND t.aspect = 'answered' AND t.text IS NOT NULL
        AND t.number = (SELECT max(number) FROM triage WHERE post = a.post AND aspect = 'answered'
          AND revision <= \(horizon))))
    """
  }
}

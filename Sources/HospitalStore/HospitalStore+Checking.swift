import GRDB
import HospitalModel

extension HospitalStore {
  /// Compares what the store keeps ready with what its posts say: counts, the search index, and references.
  ///
  /// - Returns: A sentence for each thing that does not fit; empty when all does.
  /// - Complexity: O(*n*) in the number of posts; about a second for 200,000.
  package func faults() throws(StoreError) -> [String] {
    var faults: [String] = []
    _ = try write(now: Timestamp(seconds: 0), synchronously: false) { batch in
      for (sentence, query) in Self.comparisons where try batch.connection.number(query) ?? 0 > 0 {
        faults.append(sentence)
      }
      do {
        try batch.connection.run("INSERT INTO post_text (post_text, rank) VALUES ('integrity-check', 1)")
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
        faults.append("the search index does not fit the posts")
      }
    }
    return faults
  }

  /// Queries that count what does not fit.
  private static let comparisons: [(sentence: String, query: String)] = [
    (
      "the counts of channels do not fit their posts",
      """
      SELECT count(*) FROM (
        SELECT channel, incident, total, unread FROM post_count WHERE total > 0
        EXCEPT SELECT channel, ifnull(incident, 0), count(*), sum(is_read = 0) FROM post GROUP BY 1, 2)
      """
    ),
    (
      "posts are missing from the counts of channels",
      "SELECT (SELECT count(*) FROM post) <> (SELECT ifnull(sum(total), 0) FROM post_count)"
    ),
    (
      "the counts of hours do not fit the posts",
      """
      SELECT count(*) FROM (
        SELECT hospital, hour, total, internal FROM hour_count WHERE total > 0
        EXCEPT SELECT hospital, published / 3600, count(*), sum(is_internal) FROM post GROUP BY 1, 2)
      """
    ),
    (
      "the counts of shared posts do not fit",
      """
      SELECT count(*) FROM (
        SELECT channel, total, unread FROM shared_count WHERE total > 0
        EXCEPT SELECT s.channel, count(*), sum(p.is_read = 0) FROM shared_post s JOIN post p ON p.sequence = s.post
        GROUP BY 1)
      """
    ),
    (
      "posts do not know how many channels share them",
      "SELECT count(*) FROM post p WHERE shared <> (SELECT count(*) FROM shared_post WHERE post = p.sequence)"
    ),
    (
      "words lead to posts that are gone",
      "SELECT count(*) FROM post_words WHERE post NOT IN (SELECT sequence FROM post)"
    ),
    (
      "stories do not know until when they may leave",
      """
      SELECT count(*) FROM post p WHERE p.consent IS NOT NULL AND p.consent <> ifnull((
        SELECT iif(s.state = 'authorized', ifnull(s.until, \(Int64.max)), 0) FROM story_consent s
        WHERE s.post = p.sequence ORDER BY s.number DESC LIMIT 1), 0)
      """
    ),
    ("something refers to what is gone", "SELECT count(*) FROM pragma_foreign_key_check"),
  ]
}

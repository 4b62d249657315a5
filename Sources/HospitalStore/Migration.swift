/// A step of the schema: the version that a store has after it, and the statements that lead there.
///
/// A migration that was shipped is never changed; the next one mends it.
package struct Migration: Sendable {
  /// 1, 2, 3 ... without a gap; kept in the file as `user_version`.
  package let version: Int
  package let sql: String

  /// Makes a step.
  package init(version: Int, sql: String) {
    self.version = version
    self.sql = sql
  }

  /// All steps, oldest first.
  package static let all: [Migration] = [
    Migration(version: 1, sql: Schema.directory + Schema.posts + Schema.status + Schema.figures + Schema.people),
    Migration(version: 2, sql: Schema.pausedSources),
    Migration(version: 3, sql: Schema.patience),
    Migration(version: 4, sql: Schema.likeness),
    Migration(version: 5, sql: Schema.fetchHistory),
    Migration(version: 6, sql: Schema.sharedPosts + Schema.retention),
    Migration(version: 7, sql: Schema.sealing),
    Migration(version: 8, sql: Schema.fetchNotice),
    Migration(version: 9, sql: Schema.crisis),
    Migration(version: 10, sql: Schema.exchange),
    Migration(version: 11, sql: Schema.fundraising + Schema.counterHours),
    Migration(version: 12, sql: Schema.talk),
    Migration(version: 13, sql: Schema.stories),
    Migration(version: 14, sql: Schema.physicians),
    Migration(version: 15, sql: Schema.laterMerging),
    Migration(version: 16, sql: Schema.recruiting + Schema.promotion + Schema.giftHistory),
    Migration(version: 17, sql: Schema.desk),
    Migration(version: 18, sql: Schema.triage + Schema.marks + Schema.network),
  ]
}

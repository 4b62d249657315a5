import GRDB
import HospitalModel

extension WriteBatch {
  /// Does what a person decided. What is decided about something that is not there changes nothing.
  func apply(_ decision: PersonDecision) throws {
    switch decision {
    case .markRead(let posts, let isRead): for post in posts { try mark(post, isRead: isRead) }
    case .markAllRead(let scope, let newest): try markAllRead(scope, upTo: newest)
    case .star(let post, let isStarred):
      note(
        try connection.run(
          "UPDATE post SET is_starred = ?1 WHERE id = ?2 AND is_starred <> ?1", [isStarred, post.rawValue]))
    case .acknowledge(let id, let person): try acknowledge(id, by: person)
    case .reopen(let id): try acknowledge(id, by: nil)
    case .pause(let channel, let isPaused):
      note(
        try connection.run(
          "UPDATE channel SET is_paused = ?1 WHERE id = ?2 AND is_paused <> ?1", [isPaused, channel.rawValue]))
    case .stopReading(let channel):
      note(
        try connection.run(
          """
          UPDATE channel SET address = NULL, failing_since = NULL, failure = NULL, next_attempt = NULL, is_paused = 0
          WHERE id = ? AND address IS NOT NULL
          """, [channel.rawValue]))
    case .seal(let subject, let act): try seal(subject, act)
    case .release(let release): try keep(release)
    }
  }

  private func note(_ changedRows: Int) {
    if changedRows > 0 { hasChanged = true }
  }

  private func mark(_ post: PostID, isRead: Bool) throws {
    let key = try connection.first(
      "SELECT channel, ifnull(incident, 0) FROM post WHERE id = ? AND is_read <> ?", [post.rawValue, isRead]
    ) { CountChanges.PostKey(channel: $0[0], incident: $0[1]) }
    guard let key else { return }
    note(try connection.run("UPDATE post SET is_read = ? WHERE id = ?", [isRead, post.rawValue]))
    counts.changeUnread(key, by: isRead ? -1 : 1)
  }

  private func markAllRead(_ scope: PostScope, upTo newest: PostKey) throws {
    guard let scope = try ScopeKey(scope, connection) else { return }
    let condition = "is_read = 0 AND (published, sequence) <= (?, ?)" + scope.condition
    let arguments: StatementArguments = [newest.published.seconds, newest.sequence] + scope.arguments
    let read = try connection.all(
      "SELECT channel, ifnull(incident, 0), count(*) FROM post WHERE \(condition) GROUP BY 1, 2", arguments
    ) { (CountChanges.PostKey(channel: $0[0], incident: $0[1]), $0[2] as Int64) }
    for (key, count) in read { counts.changeUnread(key, by: -count) }
    note(try connection.run("UPDATE post SET is_read = 1 WHERE \(condition)", arguments))
  }

  /// Acknowledges what waits, or with `nil` takes that back; each act is kept.
  private func acknowledge(_ id: AttentionID, by person: String?) throws {
    let isAcknowledged = person != nil
    let attention = try connection.number(
      "SELECT number FROM attention WHERE id = ? AND closed IS NULL AND is_acknowledged <> ?",
      [id.rawValue, isAcknowledged])
    guard let attention else { return }
    note(
      try connection.run("UPDATE attention SET is_acknowledged = ? WHERE number = ?", [isAcknowledged, attention]))
    try connection.run(
      "INSERT INTO acknowledgement (attention, act, person, time, revision) VALUES (?, ?, ?, ?, ?)",
      [attention, isAcknowledged ? "acknowledge" : "reopen", person, observed.seconds, revision])
  }
}

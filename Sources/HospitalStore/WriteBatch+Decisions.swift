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
    case .edit(let edit): try self.edit(edit)
    case .stopReading(let channel):
      note(
        try connection.run(
          """
          UPDATE channel SET address = NULL, failing_since = NULL, failure = NULL, next_attempt = NULL, is_paused = 0
          WHERE id = ? AND address IS NOT NULL
          """, [channel.rawValue]))
    case .seal(let subject, let act): try seal(subject, act)
    case .release(let release): try keep(release)
    case .thank(let gift, let isThanked): try thank(gift, isThanked: isThanked)
    case .endCard(let physician): try end(physician)
    case .consent(let consent): try keep(consent, isScripted: false)
    case .triage(let act): try keep(act)
    case .contact(let contact): try keep(contact, isScripted: false)
    case .removeContact(let contact): try remove(contact)
    case .crisis(let act): try perform(act, isScripted: false)
    }
  }

  private func note(_ changedRows: Int) {
    if changedRows > 0 { hasChanged = true }
  }

  private func mark(_ post: PostID, isRead: Bool) throws {
    let key = try connection.first(
      "SELECT channel, ifnull(incident, 0), sequence, shared > 0 FROM post WHERE id = ? AND is_read <> ?",
      [post.rawValue, isRead]
    ) { row in
      (
        count: CountChanges.PostKey(channel: row[0], incident: row[1]), sequence: row[2] as Int64,
        isShared: row[3] as Bool
      )
    }
    guard let key else { return }
    if key.isShared { try changeShared(unread: isRead ? -1 : 1, of: key.sequence) }
    note(try connection.run("UPDATE post SET is_read = ? WHERE id = ?", [isRead, post.rawValue]))
    counts.changeUnread(key.count, by: isRead ? -1 : 1)
  }

  private func markAllRead(_ scope: PostScope, upTo newest: PostKey) throws {
    guard let scope = try ScopeKey(scope, connection) else { return }
    let filter = scope.everyPost
    let condition = "is_read = 0 AND (published, sequence) <= (?, ?)" + filter.condition
    let arguments: StatementArguments = [newest.published.seconds, newest.sequence] + filter.arguments
    let read = try connection.all(
      "SELECT channel, ifnull(incident, 0), count(*) FROM post WHERE \(condition) GROUP BY 1, 2", arguments
    ) { (CountChanges.PostKey(channel: $0[0], incident: $0[1]), $0[2] as Int64) }
    for (key, count) in read { counts.changeUnread(key, by: -count) }
    let shared = try connection.all(
      """
      SELECT channel, count(*) FROM shared_post
      WHERE post IN (SELECT sequence FROM post WHERE shared > 0 AND \(condition)) GROUP BY channel
      """, arguments
    ) { (channel: $0[0] as Int64, count: $0[1] as Int64) }
    for (channel, count) in shared { counts.share(with: channel, total: 0, unread: -count) }
    note(try connection.run("UPDATE post SET is_read = 1 WHERE \(condition)", arguments))
  }

  /// Changes what a person may change about a source; its address is as the store has it.
  private func edit(_ edit: ChannelEdit) throws {
    if let hospital = edit.newHospital { try put(hospital) }
    let address = try connection.first(
      "SELECT address FROM channel WHERE id = ?", [edit.channel.id.rawValue]
    ) { $0[0] as String? }
    guard let address else { return }
    let channel = edit.channel
    try put(
      Channel(
        id: channel.id, hospital: channel.hospital, kind: channel.kind, name: channel.name, address: address,
        isInternal: channel.isInternal, isSimulated: channel.isSimulated, interval: channel.interval))
  }

  /// Acknowledges what waits, or with `nil` takes that back; each act is kept.
  private func acknowledge(_ id: AttentionID, by person: String?) throws {
    if AlertCoding.number(of: id) != nil {
      _ = try acknowledgeAlert(id, by: person)
      return
    }
    if let number = id.figureAlarm { return note(try acknowledge(alarm: number, by: person)) }
    let isAcknowledged = person != nil
    let attention = try connection.number(
      "SELECT number FROM attention WHERE id = ? AND closed IS NULL AND is_acknowledged <> ?",
      [id.rawValue, isAcknowledged])
    guard let attention else { return }
    note(
      try connection.run("UPDATE attention SET is_acknowledged = ? WHERE number = ?", [isAcknowledged, attention]))
    if let person { try log(acknowledgement: attention, by: person) }
    try connection.run(
      "INSERT INTO acknowledgement (attention, act, person, time, revision) VALUES (?, ?, ?, ?, ?)",
      [attention, isAcknowledged ? "acknowledge" : "reopen", person, observed.seconds, revision])
  }
}

import GRDB
import HospitalModel

/// What waits for a person and has no row of its own: it is computed from what it is about.
extension StoreReading {
  /// Stories that nobody may copy yet, one row for each hospital that has some.
  func consentAttention() throws -> [AttentionItem] {
    guard showsInternal else { return [] }
    let telling = try Set(
      connection.all("SELECT DISTINCT hospital FROM post INDEXED BY post_story WHERE consent IS NOT NULL") {
        $0[0] as Int64
      })
    guard !telling.isEmpty else { return [] }
    return try hospitals().compactMap { key, hospital in
      guard telling.contains(key) else { return nil }
      let counts = try storyCounts(hospital.id)
      let waiting = counts.waiting
      // Those that wait stand first on the board, the longest waiting first of all.
      guard waiting > 0, let oldest = try storyBoard(hospital.id, 1).first?.since else { return nil }
      let newest = try connection.number(
        "SELECT max(sequence) FROM post INDEXED BY post_story WHERE consent IS NOT NULL AND hospital = ?", [key])
      let words = waiting == 1 ? "1 story waits for a consent" : "\(waiting) stories wait for a consent"
      return try item(
        AttentionItem(
          id: AttentionID(
            rawValue: "\(AttentionID.consentPrefix)\(hospital.id.rawValue):\(newest ?? 0):\(counts.expired)"),
          kind: .consent, hospital: hospital.id, text: "\(words): nothing of \(waiting == 1 ? "it" : "them") may leave",
          post: nil, since: oldest, due: oldest + AttentionKind.consent.patience, isSimulated: hospital.isSimulated))
    }
  }

  /// Follow-ups whose time has come.
  func taskAttention(_ now: Timestamp) throws -> [AttentionItem] {
    guard showsInternal else { return [] }
    return try liveEvents(now).flatMap { event in
      try live.tasks(event.id).filter { $0.isLate(at: now) }.compactMap { state in
        let due = state.task.due ?? now
        return try item(
          AttentionItem(
            id: AttentionID(rawValue: "\(AttentionID.taskPrefix)\(event.id.rawValue)/\(state.task.key):\(due.seconds)"),
            kind: .task, hospital: event.hospital, text: "\(state.task.what), \(state.task.who)", post: nil, since: due,
            due: due, isSimulated: event.isSimulated))
      }
    }
  }

  /// The item, unless somebody took it on.
  private func item(_ item: AttentionItem) throws -> AttentionItem? {
    let isTaken = try connection.number(
      """
      SELECT person IS NOT NULL FROM derived_act WHERE id = ? AND revision <= ? ORDER BY number DESC LIMIT 1
      """, [item.id.rawValue, horizon])
    return isTaken == 1 ? nil : item
  }
}

extension AttentionID {
  static let consentPrefix = "consent:"
  static let taskPrefix = "task:"

  /// True for what is computed each time.
  var isDerived: Bool { rawValue.hasPrefix(Self.consentPrefix) || rawValue.hasPrefix(Self.taskPrefix) }
}

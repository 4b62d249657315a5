import GRDB
import HospitalModel

/// A post that may wait for a person.
struct AttentionSubject {
  let post: PostID
  let sequence: Int64
  let hospital: Int64
  let published: Timestamp
}

extension WriteBatch {
  /// Opens a question or a rumour that nothing of its thread has settled, or closes those that this item settles.
  ///
  /// A thread is one hospital's: forums of others count from the same numbers.
  func followThread(of item: FeedItem, _ subject: AttentionSubject) throws {
    if let kind = AttentionKind(opening: item.kind) {
      let thread = try keptThread(item.thread, hospital: subject.hospital) ?? item.id
      guard try !isSettled(kind, thread: thread, hospital: subject.hospital) else { return }
      try open(kind, subject, thread: thread)
    } else if let thread = try keptThread(item.thread, hospital: subject.hospital) {
      for kind in [AttentionKind.question, .rumour] where kind.settlingKinds.contains(item.kind) {
        try connection.run(
          "UPDATE attention SET closed = ? WHERE hospital = ? AND thread = ? AND kind = ? AND closed IS NULL",
          [revision, subject.hospital, thread, kind.rawValue])
      }
    }
  }

  /// Opens the finding of a text that a rule blocks.
  func openFinding(_ subject: AttentionSubject) throws {
    try open(.finding, subject, thread: nil)
  }

  /// Opens, keeps or closes the finding of a text that was changed or screened again.
  func settleFinding(_ subject: AttentionSubject, isBlocked: Bool) throws {
    let id = AttentionID(.finding, subject.post.rawValue)
    let isOpen = try connection.number("SELECT 1 FROM attention WHERE id = ? AND closed IS NULL", [id.rawValue]) != nil
    if isBlocked && !isOpen {
      try openFinding(subject)
    } else if !isBlocked && isOpen {
      try close(id)
    }
  }

  /// Replaces the promise of an incident by its newest one; closes it when nothing is promised or the incident ended.
  func followPromise(of incident: Incident, hospital: Int64) throws {
    let id = AttentionID(.promise, incident.id.rawValue)
    let openDue = try connection.number("SELECT due FROM attention WHERE id = ? AND closed IS NULL", [id.rawValue])
    let due = incident.ended == nil ? incident.nextUpdate : nil
    guard openDue != due?.seconds else { return }
    if openDue != nil { try close(id) }
    guard let due else { return }
    try connection.run(
      """
      INSERT INTO attention (id, kind, hospital, text, since, due, opened, is_acknowledged)
      VALUES (?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        id.rawValue, AttentionKind.promise.rawValue, hospital, "Next update promised for \(incident.title)",
        observed.seconds, due.seconds, revision,
      ])
  }

  private func open(_ kind: AttentionKind, _ subject: AttentionSubject, thread: String?) throws {
    try connection.run(
      """
      INSERT INTO attention (id, kind, hospital, post, thread, since, due, opened, is_acknowledged)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
      """,
      [
        AttentionID(kind, subject.post.rawValue).rawValue, kind.rawValue, subject.hospital, subject.sequence, thread,
        subject.published.seconds, subject.published.seconds + (try patience(kind)), revision,
      ])
  }

  /// Keeps how long each kind may wait, and dates anew what waits now.
  func keep(patience: [AttentionKind: Int64]) throws {
    for (kind, seconds) in patience where try seconds != self.patience(kind) {
      try apply(.session(name: Self.patienceName(kind), value: String(seconds)))
      try connection.run(
        "UPDATE attention SET due = since + ? WHERE kind = ? AND closed IS NULL", [seconds, kind.rawValue])
      hasChanged = true
    }
  }

  private func patience(_ kind: AttentionKind) throws -> Int64 {
    let kept = try connection.first("SELECT value FROM session WHERE name = ?", [Self.patienceName(kind)]) {
      $0[0] as String
    }
    return kept.flatMap { Int64($0) } ?? kind.patience
  }

  private static func patienceName(_ kind: AttentionKind) -> String { "patience-\(kind.rawValue)" }

  private func close(_ id: AttentionID) throws {
    try connection.run("UPDATE attention SET closed = ? WHERE id = ? AND closed IS NULL", [revision, id.rawValue])
  }

  private func isSettled(_ kind: AttentionKind, thread: String, hospital: Int64) throws -> Bool {
    let settling = kind.settlingKinds
    let kinds = try connection.all(
      "SELECT kind FROM post INDEXED BY post_by_thread WHERE hospital = ? AND thread = ?", [hospital, thread]
    ) { PostKind(rawValue: $0[0]) }
    return kinds.contains { settling.contains($0) }
  }
}

extension AttentionKind {
  /// What a post of that kind opens.
  fileprivate init?(opening kind: PostKind) {
    switch kind {
    case .question: self = .question
    case .rumour: self = .rumour
    default: return nil
    }
  }

  /// The kinds of posts in a thread that settle it.
  fileprivate var settlingKinds: Set<PostKind> {
    switch self {
    case .question: [.answer, .expertAnswer]
    case .rumour: [.answer, .statement, .correction]
    case .plea, .promise, .finding, .alert, .goal, .closing, .trend, .viral, .consent, .task: []
    }
  }
}

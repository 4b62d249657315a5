import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps a person's word on a post; the same word again changes nothing.
  ///
  /// - Throws: ``StoreError/refused(detail:)`` for a post that is gone, a text that is too long, or one that may itself
  ///   identify somebody.
  func keep(_ act: TriageAct) throws {
    guard let post = try connection.number("SELECT sequence FROM post WHERE id = ?", [act.post.rawValue]) else {
      throw StoreError.refused(detail: "this post is gone")
    }
    let longest = act.aspect == .note ? TriageAct.longestNote : TriageAct.longestName
    guard act.text.map({ $0.count <= longest }) ?? true else {
      throw StoreError.refused(detail: "it may have \(longest) characters")
    }
    if let text = act.text, act.aspect != .holder { try check(reason: text) }
    let present = try connection.first(
      "SELECT text FROM triage WHERE post = ? AND aspect = ? ORDER BY number DESC LIMIT 1",
      [post, act.aspect.rawValue]
    ) { $0[0] as String? }
    guard (present ?? nil) != act.text else { return }
    try connection.run(
      "INSERT INTO triage (post, aspect, text, person, time, revision) VALUES (?, ?, ?, ?, ?, ?)",
      [post, act.aspect.rawValue, act.text, act.person, act.time.seconds, revision])
    hasChanged = true
  }
}

import GRDB
import HospitalModel

extension WriteBatch {
  /// Keeps an act of a story's consent, and until when the story may leave.
  ///
  /// - Parameter isScripted: From a story's script: the same act again is none, and its end may lie in the past.
  /// - Throws: ``StoreError/refused(detail:)`` for a post that is no story, an act that is not complete, or a note that may
  ///   itself identify somebody.
  func keep(_ consent: StoryConsent, isScripted: Bool) throws {
    if !isScripted, let objection = consent.objection(at: observed) { throw StoreError.refused(detail: objection) }
    let post = try connection.first("SELECT sequence, consent FROM post WHERE id = ?", [consent.post.rawValue]) {
      (sequence: $0[0] as Int64, consent: $0[1] as Int64?)
    }
    // What retention or a seal has taken out needs no consent any more.
    guard let post else {
      if isScripted { return }
      throw StoreError.refused(detail: "this story is gone")
    }
    guard post.consent != nil else { throw StoreError.refused(detail: "this post is no story: it needs no consent") }
    if isScripted, try isKept(consent, of: post.sequence) { return }
    if !consent.note.isEmpty { try check(reason: consent.note) }
    try connection.run(
      """
      INSERT INTO story_consent (post, version, state, until, person, note, time, revision)
      VALUES (?, (SELECT current_version FROM post WHERE sequence = ?), ?, ?, ?, ?, ?, ?)
      """,
      [
        post.sequence, post.sequence, consent.state.rawValue, consent.until?.seconds, consent.person, consent.note,
        consent.time.seconds, revision,
      ])
    try connection.run(
      "UPDATE post SET consent = ? WHERE sequence = ?", [consent.holdsUntil, post.sequence])
    hasChanged = true
  }

  private func isKept(_ consent: StoryConsent, of post: Int64) throws -> Bool {
    try connection.number(
      "SELECT 1 FROM story_consent WHERE post = ? AND state = ? AND time = ? AND until IS ? LIMIT 1",
      [post, consent.state.rawValue, consent.time.seconds, consent.until?.seconds]) != nil
  }

  /// What a channel of stories holds needs a consent from now on. A post that was a story once stays one: another kind for
  /// its channel opens nothing.
  func holdStories(of channel: Int64) throws {
    try connection.run(
      """
      UPDATE post SET consent = 0 WHERE consent IS NULL
        AND (channel = ?1 OR sequence IN (SELECT post FROM shared_post WHERE channel = ?1))
      """, [channel])
  }

  /// A story that another channel brought too is a story there as well.
  func holdStory(_ post: Int64) throws {
    try connection.run("UPDATE post SET consent = 0 WHERE sequence = ? AND consent IS NULL", [post])
  }
}

extension StoryConsent {
  /// As ``Schema/stories`` keeps it with the post.
  var holdsUntil: Int64 {
    state == .authorized ? until?.seconds ?? .max : 0
  }
}

import GRDB
import HospitalModel
import PrivacyScreening

/// Rumours and their answers, and what a person says of appeals.
extension WriteBatch {
  /// Notes a rumour; one that is noted already stays as it is.
  func keep(_ note: RumourNote, _ act: CrisisAct) throws {
    let incident = try openIncident(act)
    guard try rumour(note.id, in: incident) == nil else { return }
    if let post = note.post {
      guard try connection.number("SELECT 1 FROM post WHERE id = ?", [post.rawValue]) != nil else {
        throw StoreError.refused(detail: "that post is gone")
      }
    } else {
      guard note.words.contains(where: { !$0.isWhitespace }) else {
        throw StoreError.refused(detail: "a rumour needs words")
      }
      try check(words: note.words)
    }
    let number = (try connection.number("SELECT max(number) FROM rumour WHERE incident = ?", [incident]) ?? 0) + 1
    try connection.run(
      "INSERT INTO rumour (id, incident, number, post, words, person, time, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      [
        note.id.rawValue, incident, number, note.post?.rawValue, note.words, act.person, act.time.seconds, revision,
      ])
    try log(
      LogContent(
        "note rumour", "rumour \(number), \(note.post == nil ? "heard" : "from a post")",
        [("sha256", TextFingerprint(of: note.words.isEmpty ? note.id.rawValue : note.words).rawValue)]),
      of: act.incident, by: act.person, at: act.time)
  }

  /// Keeps an answer beside those that were there before.
  func keep(_ answer: RumourAnswer, to note: RumourNote, basis: Int, _ act: CrisisAct) throws {
    let incident = try openIncident(act)
    if try isAnswered(note.id, answer, in: incident, act) { return }
    guard answer.isSetAside || answer.words.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(detail: "an answer needs words")
    }
    guard answer.source.contains(where: { !$0.isWhitespace }) else {
      throw StoreError.refused(detail: "an answer needs who says so")
    }
    for words in [answer.words, answer.source] { try check(words: words) }
    try keep(note, act)
    guard let row = try rumour(note.id, in: incident) else { return }
    let known = try liveReading.rumours(act.incident).first { $0.note.id == note.id }
    guard basis == known?.answers.count ?? 0 else {
      throw known.map { StoreError.overtaken(.rumour($0)) } ?? StoreError.refused(detail: "it was sealed meanwhile")
    }
    try connection.run(
      """
      INSERT INTO rumour_answer (rumour, words, source, is_set_aside, person, time, revision)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, [row.key, answer.words, answer.source, answer.isSetAside, act.person, act.time.seconds, revision])
    if let post = note.post { try closeRumour(post) }
    try log(
      LogContent(
        answer.isSetAside ? "set aside" : "answer rumour", "rumour \(row.number)",
        [("sha256", TextFingerprint(of: "\(answer.words)\n\(answer.source)").rawValue)]),
      of: act.incident, by: act.person, at: act.time)
  }

  /// Keeps what a person says of an appeal; the same said again adds nothing. Nothing is sent anywhere.
  func keep(_ verdict: AppealVerdict, of post: PostID, _ act: CrisisAct) throws {
    let incident = try openIncident(act)
    let last = try connection.first(
      "SELECT verdict FROM appeal_act WHERE incident = ? AND post = ? ORDER BY number DESC LIMIT 1",
      [incident, post.rawValue]
    ) { $0[0] as String }
    guard last != verdict.rawValue else { return }
    try connection.run(
      "INSERT INTO appeal_act (incident, post, verdict, person, time, revision) VALUES (?, ?, ?, ?, ?, ?)",
      [incident, post.rawValue, verdict.rawValue, act.person, act.time.seconds, revision])
    try log(
      LogContent(
        "judge appeal", verdict == .fake ? "fake: not ours" : "genuine: somebody else's",
        [("subject", TextFingerprint(of: post.rawValue).rawValue)]),
      of: act.incident, by: act.person, at: act.time)
  }

  /// Takes a rumour's words and its answers' out; that it was noted and answered stays.
  func seal(_ id: RumourID, _ act: SealAct) throws -> Bool {
    let rows = try connection.all(
      """
      SELECT r.key, r.number, r.words, i.id, v.hospital FROM rumour r JOIN incident i ON i.key = r.incident
        JOIN incident_version v ON v.version = (SELECT max(version) FROM incident_version WHERE incident = i.key)
      WHERE r.id = ? AND r.is_sealed = 0
      """, [id.rawValue]
    ) { row in
      (
        key: row[0] as Int64, number: row[1] as Int64, words: row[2] as String, incident: IncidentID(row[3]),
        hospital: row[4] as Int64
      )
    }
    for row in rows {
      try connection.run("UPDATE rumour SET words = '', is_sealed = 1 WHERE key = ?", [row.key])
      try connection.run("UPDATE rumour_answer SET words = '', source = '' WHERE rumour = ?", [row.key])
      try keepSeal(
        act, hospital: row.hospital, channel: nil, item: nil, sequence: 0, version: 0,
        fingerprints: [TextFingerprint(of: row.words)])
      try log(.seal("rumour \(row.number)", act), of: row.incident, by: act.person, at: observed)
    }
    return !rows.isEmpty
  }

  // MARK: What is there

  private func openIncident(_ act: CrisisAct) throws -> Int64 {
    guard let known = try incident(kept: act.incident) else {
      throw StoreError.refused(detail: "there is no such incident")
    }
    guard known.ended == nil else { throw StoreError.refused(detail: "the incident is closed") }
    return try incident(act.incident)
  }

  private func rumour(_ id: RumourID, in incident: Int64) throws -> (key: Int64, number: Int64)? {
    try connection.first("SELECT key, number FROM rumour WHERE incident = ? AND id = ?", [incident, id.rawValue]) {
      (key: $0[0], number: $0[1])
    }
  }

  private func isAnswered(_ id: RumourID, _ answer: RumourAnswer, in incident: Int64, _ act: CrisisAct) throws -> Bool {
    try connection.number(
      """
      SELECT 1 FROM rumour_answer a JOIN rumour r ON r.key = a.rumour
      WHERE r.incident = ? AND r.id = ? AND a.words = ? AND a.source = ? AND a.person = ? AND a.time = ?
      """, [incident, id.rawValue, answer.words, answer.source, act.person, act.time.seconds]) != nil
  }

  /// Who answered it need not be reminded of it.
  private func closeRumour(_ post: PostID) throws {
    try connection.run(
      """
      UPDATE attention SET closed = ? WHERE kind = 'rumour' AND closed IS NULL
        AND post = (SELECT sequence FROM post WHERE id = ?)
      """, [revision, post.rawValue])
  }

  // MARK: What the configuration says

  /// Keeps under which addresses each hospital asks for gifts.
  func keep(giving links: [HospitalID: GivingLinks]) throws {
    let rows = links.filter { !$0.value.links.isEmpty }.map {
      "\($0.key.rawValue) \($0.value.links.joined(separator: " "))"
    }
    try keep(rows.sorted().joined(separator: "\n"), as: WatchCoding.givingName)
  }

  /// Keeps who may do what in an incident.
  func keep(_ roles: CrisisRoles) throws {
    let rows = roles.people.map { "\($0.key)\t\($0.value.map(\.rawValue).sorted().joined(separator: " "))" }
    try keep(rows.sorted().joined(separator: "\n"), as: WatchCoding.rolesName)
  }

  private func keep(_ text: String, as name: String) throws {
    let kept = try connection.first("SELECT value FROM session WHERE name = ?", [name]) { $0[0] as String }
    guard kept ?? "" != text else { return }
    try apply(.session(name: name, value: text))
    hasChanged = true
  }

  /// Refuses what the configuration gives a person no role for.
  func check(_ person: String, may deed: CrisisDeed) throws {
    let roles = WatchCoding.roles(try liveReading.kept(WatchCoding.rolesName) ?? "")
    guard !roles.allows(person, deed.role) else { return }
    throw StoreError.refused(detail: "\(person) may not: it takes a \(deed.role.rawValue)")
  }
}

/// How the store writes what the configuration says.
enum WatchCoding {
  static let givingName = "giving-links"
  static let rolesName = "crisis-roles"

  static func giving(_ text: String) -> [HospitalID: GivingLinks] {
    text.split(separator: "\n").reduce(into: [:]) { links, line in
      let words = line.split(separator: " ").map(String.init)
      if let id = words.first { links[HospitalID(id)] = GivingLinks(Array(words.dropFirst())) }
    }
  }

  static func roles(_ text: String) -> CrisisRoles {
    CrisisRoles(
      text.split(separator: "\n").reduce(into: [:]) { people, line in
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard let name = parts.first, parts.count == 2 else { return }
        people[String(name)] = Set(parts[1].split(separator: " ").compactMap { CrisisRole(rawValue: String($0)) })
      })
  }
}

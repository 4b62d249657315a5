import HospitalModel
import HospitalStore
import PrivacyScreening
import Testing

@Suite("What waits for a person")
struct AttentionTests {
  private func waiting(_ desk: Desk, _ audience: Audience = .staff, at time: Timestamp = Desk.start) throws -> [String]
  {
    try desk.read(audience) { try $0.attention(time, 50) }.map(\.id.rawValue)
  }

  private func storm(nextUpdate: Timestamp?, ended: Timestamp? = nil, title: String = "Storm") -> FeedEvent {
    .incident(
      Incident(
        id: IncidentID("storm"), hospital: Desk.hospital, title: title, mode: .exercise, started: Desk.start,
        ended: ended, nextUpdate: nextUpdate, isSimulated: true))
  }

  @Test(
    "a rumour is closed by an answer, a statement or a correction of its thread, and by nothing else",
    arguments: [
      (PostKind.answer, true), (.statement, true), (.correction, true), (.expertAnswer, false), (.relay, false),
      (.post, false),
    ], [true, false])
  func rumour(closing: (kind: PostKind, closes: Bool), rumourFirst: Bool) throws {
    let desk = try Desk()
    let rumour = Desk.post("r", "The garage is closed?", kind: .rumour, thread: "garage")
    let other = Desk.post("s", "The garage is open", minutes: 3, kind: closing.kind, thread: "garage")
    for event in rumourFirst ? [rumour, other] : [other, rumour] { try desk.write([event]) }
    #expect(try waiting(desk) == (closing.closes ? [] : ["rumour:example.blog/r"]))
  }

  @Test("a question of another thread stays open")
  func threads() throws {
    let desk = try Desk()
    try desk.write([
      Desk.post("1", kind: .question), Desk.post("2", minutes: 1, kind: .question),
      Desk.post("3", minutes: 2, kind: .answer, thread: "1"),
    ])
    #expect(try waiting(desk) == ["question:example.blog/2"])
  }

  @Test("another patience dates what waits and what is to come")
  func patience() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1", kind: .question)])
    _ = try desk.store.write([.patience([.question: 60])], now: Desk.start)
    try desk.write([Desk.post("2", minutes: 1, kind: .question), Desk.post("3", minutes: 2, kind: .rumour)])
    let items = try desk.read { try $0.attention(Desk.start, 5) }
    let waits = Dictionary(uniqueKeysWithValues: items.map { ($0.id.rawValue, $0.due - $0.since) })
    #expect(waits == ["question:example.blog/1": 60, "question:example.blog/2": 60, "rumour:example.blog/3": 600])
    let overview = try desk.read { try $0.overviews(Desk.start) }.first
    #expect(overview?.questionDue == items.filter { $0.kind != .promise }.map(\.due).min())
  }

  @Test("a promise is replaced by a later one and ends with the incident")
  func promise() throws {
    let desk = try Desk()
    try desk.write([storm(nextUpdate: Desk.start + 600)])
    let first = try #require(try desk.read { try $0.attention(Desk.start, 5) }.first)
    #expect(
      first.text == "Next update promised for Storm" && first.due == Desk.start + 600 && first.since == Desk.start)
    _ = try desk.store.write([.decision(.acknowledge(first.id, by: "pio-1"))], now: Desk.start)
    #expect(try waiting(desk).isEmpty)
    try desk.write([storm(nextUpdate: Desk.start + 1_200)], at: Desk.start + 60)
    let second = try #require(try desk.read { try $0.attention(Desk.start, 5) }.first)
    #expect(second.id == first.id && second.due == Desk.start + 1_200 && second.since == Desk.start + 60)
    try desk.write([storm(nextUpdate: Desk.start + 1_200, ended: Desk.start + 900)], at: Desk.start + 900)
    #expect(try waiting(desk).isEmpty)
  }

  @Test("the latest come first, and a limit is kept")
  func order() throws {
    let desk = try Desk()
    try desk.write([
      Desk.post("q", kind: .question), Desk.post("r", minutes: 5, kind: .rumour), storm(nextUpdate: Desk.start + 300),
    ])
    #expect(try waiting(desk) == ["promise:storm", "rumour:example.blog/r", "question:example.blog/q"])
    #expect(try desk.read { try $0.attention(Desk.start, 1) }.count == 1)
  }

  @Test("an identifier that blocks waits for staff only, until an edit takes it out")
  func finding() throws {
    let desk = try Desk()
    try desk.write([Desk.post("1", body: "Please call about MRN 00482913.")])
    #expect(try waiting(desk) == ["finding:example.blog/1"])
    #expect(try waiting(desk, .public).isEmpty)
    try desk.write([Desk.post("1", body: "Please call.")])
    #expect(try waiting(desk).isEmpty)
    try desk.write([Desk.post("1", body: "Please call about MRN 00482914.")])
    #expect(try waiting(desk) == ["finding:example.blog/1"])
  }

  @Test("what waits in an internal channel is not told to the public")
  func internalQuestions() throws {
    let desk = try Desk()
    try desk.write([Desk.post("q", kind: .question, in: Desk.closed)])
    #expect(try waiting(desk).count == 1)
    #expect(try waiting(desk, .public).isEmpty)
    #expect(try desk.read { try $0.overviews(Desk.start) }[0].openQuestions == 1)
    #expect(try desk.read(.public) { try $0.overviews(Desk.start) }[0].openQuestions == 0)
  }

  @Test("an acknowledgement is taken back by reopening; twice is once")
  func reopening() throws {
    let desk = try Desk()
    try desk.write([Desk.post("q", kind: .question)])
    let id = AttentionID(rawValue: "question:example.blog/q")
    let first = try desk.store.write([.decision(.acknowledge(id, by: "pio-1"))], now: Desk.start)
    #expect(try waiting(desk).isEmpty)
    let again = try desk.store.write([.decision(.acknowledge(id, by: "pio-2"))], now: Desk.start)
    #expect(again.revision == first.revision)
    _ = try desk.store.write([.decision(.reopen(id))], now: Desk.start)
    #expect(try waiting(desk) == [id.rawValue])
  }

  @Test("a past moment shows what was open then")
  func past() throws {
    let desk = try Desk()
    let before = try desk.write([Desk.post("q", kind: .question)]).revision
    try desk.write([Desk.post("a", minutes: 1, kind: .answer, thread: "q")])
    #expect(try waiting(desk).isEmpty)
    #expect(try desk.read(at: .revision(before)) { try $0.attention(Desk.start, 5) }.count == 1)
    #expect(try desk.read(at: .revision(before - 1)) { try $0.attention(Desk.start, 5) }.isEmpty)
  }

  @Test("texts are screened again when the rules change, a few at a time")
  func rescreening() throws {
    let desk = try Desk()
    try desk.write((0..<5).map { Desk.post("\($0)", "Ask for Rosebud in 2026, \($0)") })
    #expect(try waiting(desk).isEmpty)
    desk.store.close()
    let rosebud = Rule(name: "test.word", category: "OTHER_ID", level: .block, confidence: 1) { _ in [8..<15] }
    let rules = RuleSet(version: RuleSet.current.version + 1, rules: [rosebud])
    let store = try HospitalStore(path: desk.path, kind: .asFound, now: Desk.start, rules: rules)
    #expect(try store.rescreen(limit: 3) == 3)
    #expect(try store.rescreen(limit: 3) == 2)
    let commits = store.commitCount
    #expect(try store.rescreen(limit: 3) == 0)
    #expect(store.commitCount == commits)
    let found = try store.read(audience: .staff, use: .screen, moment: .live) { try $0.attention(Desk.start, 9) }
    #expect(found.map(\.kind) == Array(repeating: .finding, count: 5))
    let page = try store.read(audience: .public, use: .screen, moment: .live) { try $0.posts(PostWindow()) }
    #expect(page.rows.count == 5 && page.rows.allSatisfy { $0.title.hasPrefix("Ask for ███████ in 2026") })
  }
}

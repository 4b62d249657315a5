import HospitalModel
import HospitalStore
import Testing

/// How long posts are kept.
@Suite("Retention")
struct RetentionTests {
  private static let day: Int64 = 86_400
  private static let now = Desk.start + 100 * day

  private func limit(_ desk: Desk, _ general: RetentionRule, _ channels: [ChannelID: RetentionRule] = [:]) throws {
    _ = try desk.store.write([.retention(RetentionRules(general: general, channels: channels))], now: Self.now)
  }

  /// Removes all that may go, some posts at a time.
  @discardableResult
  private func forget(_ desk: Desk, limit: Int = 7) throws -> Int {
    var pass = RetentionPass()
    while !pass.isDone { try desk.store.forget(&pass, limit: limit, now: Self.now) }
    return pass.removed
  }

  private func titles(_ desk: Desk, _ scope: PostScope = .all) throws -> [String] {
    try desk.read { try $0.posts(PostWindow(scope: scope, below: 1_000)).rows.map(\.title) }
  }

  /// A post of so many days before now.
  private func post(
    _ id: String, days: Int64, in channel: ChannelID = Desk.open, thread: String? = nil, kind: PostKind = .post
  )
    -> FeedEvent
  {
    .item(
      FeedItem(
        id: id, kind: kind, title: id, body: "words of \(id)", published: Self.now - days * Self.day, thread: thread),
      channel: channel)
  }

  @Test("without a rule everything is kept")
  func everything() throws {
    let desk = try Desk()
    try desk.write([post("old", days: 99)], at: Self.now)
    #expect(try forget(desk) == 0)
    #expect(try desk.read { try $0.facts().keptSince } == nil)
  }

  @Test("what is older than its channel's age goes, and is found no more")
  func age() throws {
    let desk = try Desk()
    try desk.write((0..<40).reversed().map { post("p\($0)", days: $0) }, at: Self.now)
    try limit(desk, RetentionRule(age: 30 * Self.day))
    #expect(try forget(desk) == 9)
    #expect(try titles(desk) == (0...30).map { "p\($0)" })
    #expect(try desk.read { try $0.posts(PostWindow(search: "p35")).rows }.isEmpty)
    #expect(try desk.read { try $0.facts().keptSince } == Self.now - 31 * Self.day)
    #expect(try desk.store.faults() == [])
  }

  @Test("of a channel with a count the newest stay; a channel's own rule takes the general one's place")
  func count() throws {
    let desk = try Desk()
    try desk.write(
      (0..<20).reversed().flatMap { [post("o\($0)", days: $0), post("c\($0)", days: $0, in: Desk.closed)] },
      at: Self.now)
    try limit(desk, RetentionRule(posts: 5), [Desk.closed: .everything])
    #expect(try forget(desk) == 15)
    #expect(try titles(desk, .channel(Desk.open)) == (0..<5).map { "o\($0)" })
    #expect(try titles(desk, .channel(Desk.closed)).count == 20)
    #expect(try desk.store.faults() == [])
  }

  @Test("starred, incident and answered posts stay, and so does what waited for a person")
  func kept() throws {
    let desk = try Desk()
    try desk.write(
      [
        post("starred", days: 90), post("plain", days: 90),
        .item(
          FeedItem(
            id: "incident", title: "incident", published: Self.now - 90 * Self.day, incident: IncidentID("fire")),
          channel: Desk.open),
        post("question", days: 90, thread: "t", kind: .question), post("answer", days: 90, thread: "t", kind: .answer),
        post("aside", days: 90, thread: "t"), post("other", days: 90, thread: "u"), post("new", days: 1),
      ], at: Self.now)
    let starred = PostID(channel: Desk.open, item: "starred")
    _ = try desk.store.write([.decision(.star(starred, isStarred: true))], now: Self.now)
    try limit(desk, RetentionRule(age: Self.day * 30))
    #expect(try forget(desk) == 2)
    #expect(Set(try titles(desk)) == ["starred", "incident", "question", "answer", "aside", "new"])
    _ = try desk.store.write([.decision(.star(starred, isStarred: false))], now: Self.now)
    #expect(try forget(desk) == 1)
    #expect(try desk.store.faults() == [])
  }

  @Test("what was removed does not come back while it is older than the limit, dated or not")
  func comingBack() throws {
    let desk = try Desk()
    let undated = FeedEvent.item(FeedItem(id: "undated", title: "undated", published: nil), channel: Desk.open)
    try desk.write([undated], at: Desk.start)
    try desk.write([post("old", days: 90), post("new", days: 1)], at: Self.now)
    try limit(desk, RetentionRule(age: Self.day * 30))
    #expect(try forget(desk) == 2)
    let again = try desk.write([undated, post("old", days: 90), post("older", days: 91)], at: Self.now)
    #expect(again.inserted == 0 && again.unchanged == 3)
    #expect(try titles(desk) == ["new"])
    try limit(desk, .everything)
    #expect(try desk.write([post("old", days: 90)], at: Self.now).inserted == 1)
    #expect(try desk.store.faults() == [])
  }

  @Test("what a count removed does not come back either")
  func comingBackByCount() throws {
    let desk = try Desk()
    let feed = (0..<30).reversed().map { post("p\($0)", days: $0) }
    try desk.write(feed, at: Self.now)
    try limit(desk, RetentionRule(posts: 10))
    try forget(desk)
    #expect(try desk.write(feed, at: Self.now).inserted == 0)
    #expect(try desk.write([post("fresh", days: 0)], at: Self.now).inserted == 1)
  }

  @Test("counts, hours, findings and the search index equal a fresh recount after any mixture")
  func consistency() throws {
    let desk = try Desk()
    let news = ChannelID("example.news")
    try desk.write(
      [
        .channel(Channel(id: news, hospital: Desk.hospital, kind: .news, name: "News", address: nil))
      ], at: Self.now)
    var random = SeededRandom(state: 11)
    func below(_ limit: UInt64) -> Int64 { Int64(random.next() % limit) }
    for round in 0..<25 {
      let events = (0..<20).flatMap { _ -> [FeedEvent] in
        let number = below(200)
        let item = FeedItem(
          id: "n\(number)", title: "Post \(number)", body: "call 202-555-0143 \(below(3))",
          link: "https://example.org/\(number)", published: Self.now - number * Self.day / 2,
          thread: below(4) == 0 ? "t\(number % 5)" : nil)
        let channel = [Desk.open, Desk.closed, news][Int(below(3))]
        return [.item(item, channel: channel)]
      }
      try desk.write(events, at: Self.now)
      let rows = try desk.read { try $0.posts(PostWindow(below: 1_000)).rows }
      let post = rows[Int(below(UInt64(rows.count)))]
      _ = try desk.store.write(
        [.decision(below(2) == 0 ? .markRead([post.id], isRead: true) : .star(post.id, isStarred: true))],
        now: Self.now)
      if round % 5 == 4 {
        try limit(desk, RetentionRule(age: Self.day * (90 - Int64(round) * 3), posts: 60))
        try forget(desk)
        #expect(try desk.store.faults() == [])
      }
    }
    #expect(try desk.read { try $0.counts(.all).total } > 0)
  }

  @Test("a step is a short write of a few posts, and goes on where the last one stopped")
  func steps() throws {
    let desk = try Desk()
    try desk.write((0..<50).map { post("p\($0)", days: 40 + $0) } + [post("new", days: 0)], at: Self.now)
    try limit(desk, RetentionRule(age: Self.day * 30))
    var pass = RetentionPass()
    try desk.store.forget(&pass, limit: 20, now: Self.now)
    #expect(pass.removed == 20 && !pass.isDone)
    #expect(try titles(desk).count == 31)
    while !pass.isDone { try desk.store.forget(&pass, limit: 20, now: Self.now) }
    #expect(pass.removed == 50)
  }

  @Test("no arrival number is given twice")
  func numbers() throws {
    let desk = try Desk()
    try desk.write([post("new", days: 1)], at: Self.now)
    try desk.write([post("late", days: 90)], at: Self.now)
    let last = try #require(try desk.read { try $0.arrivals(nil, 1).last })
    try limit(desk, RetentionRule(age: Self.day * 30))
    try forget(desk)
    try desk.write([post("next", days: 0)], at: Self.now)
    #expect(try desk.read { try $0.arrivals(last.key.sequence, 10).map(\.title) } == ["next"])
  }
}

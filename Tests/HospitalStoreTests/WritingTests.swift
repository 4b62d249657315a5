import HospitalModel
import HospitalStore
import Testing

@Suite("Writing")
struct WritingTests {
  @Test("revisions grow with each change; the observed time never goes back")
  func revisions() throws {
    let desk = try Desk()
    var last = try desk.read { try $0.facts().revision }
    for (index, hours) in [0, 2, 1, 3].enumerated() {
      let commits = desk.store.commitCount
      let receipt = try desk.write([Desk.post("\(index)")], at: Desk.start + Int64(hours) * 3_600)
      #expect(receipt.revision == last + 1 && desk.store.commitCount == commits + 1)
      last = receipt.revision
    }
    let observed = try desk.read { reader in
      try (0..<4).map { try reader.post(PostID(channel: Desk.open, item: "\($0)"))?.observed }
    }
    #expect(observed == [0, 2, 2, 3].map { Desk.start + $0 * 3_600 })
  }

  @Test("a source without a date, from before 1970 or from the far future is dated by its first sight")
  func dates() throws {
    let desk = try Desk()
    let times: [Timestamp?] = [
      nil, Timestamp(seconds: -62_135_596_800), Desk.start + 86_401, Desk.start + 86_400, Desk.start - 5,
    ]
    try desk.write(
      times.enumerated().map { .item(FeedItem(id: "\($0)", title: "Words", published: $1), channel: Desk.open) })
    let published = try desk.read { reader in
      try times.indices.map { try reader.post(PostID(channel: Desk.open, item: "\($0)"))?.summary.key.published }
    }
    #expect(published == [Desk.start, Desk.start, Desk.start, Desk.start + 86_400, Desk.start - 5])
  }

  @Test("an item of an unknown channel is refused, and nothing of its batch is kept")
  func unknownChannel() throws {
    let desk = try Desk()
    let error = #expect(throws: StoreError.self) {
      try desk.write([Desk.post("1"), Desk.post("2", in: ChannelID("nowhere"))])
    }
    #expect(error == .refused(detail: "no channel nowhere"))
    #expect(try desk.read { try $0.counts(.all).total } == 0)
  }

  @Test("the same writes give the same reading, in any store")
  func deterministic() throws {
    let pages = try (0..<2).map { _ in
      let desk = try Desk(kind: .scenario(SyntheticHistory.scenario))
      for events in IteratorSequence(
        SyntheticHistory(posts: 60, seed: 3, end: Desk.start, batchSize: 25).makeIterator())
      {
        try desk.write(events)
      }
      return try desk.read { try $0.posts(PostWindow(below: 100)) }
    }
    #expect(pages[0] == pages[1] && pages[0].rows.count == 60)
    #expect(pages[0].rows[0].key.published == Desk.start)
  }

  @Test("the hours of a tile follow what is published, and what the public may see")
  func hours() throws {
    let desk = try Desk()
    try desk.write([
      Desk.post("1", minutes: 5), Desk.post("2", minutes: -1), Desk.post("3", minutes: -30, in: Desk.closed),
      Desk.post("4", minutes: -11 * 60), Desk.post("5", minutes: -12 * 60),
    ])
    let now = Desk.start + 600
    let staff = [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 1]
    #expect(try desk.read { try $0.overviews(now) }[0].hourly == staff)
    #expect(try desk.read(.public) { try $0.overviews(now) }[0].hourly == [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
    let revision = try desk.read { try $0.facts().revision }
    #expect(try desk.read(at: .revision(revision)) { try $0.overviews(now) }[0].hourly == staff)
    #expect(try desk.read(at: .revision(revision - 1)) { try $0.overviews(now) }[0].hourly.allSatisfy { $0 == 0 })
  }

  @Test("posts follow their channel to another hospital and out of sight")
  func movedChannel() throws {
    let desk = try Desk()
    let other = Hospital(
      id: HospitalID("other"), position: 1, name: "Other", shortName: "Other", place: "", zone: .utc, isSimulated: true)
    try desk.write([.hospital(other), Desk.post("1"), Desk.post("2", in: Desk.closed)])
    try desk.write([
      .channel(Channel(id: Desk.open, hospital: other.id, kind: .blog, name: "Blog", address: nil, isInternal: true))
    ])
    #expect(try desk.read { try $0.counts(.hospital(Desk.hospital)).total } == 1)
    #expect(try desk.read { try $0.counts(.hospital(other.id)).total } == 1)
    #expect(try desk.read { try $0.posts(PostWindow(scope: .hospital(other.id))) }.rows.count == 1)
    #expect(try desk.read(.public) { try $0.posts(PostWindow()) }.rows.isEmpty)
    let overviews = try desk.read { try $0.overviews(Desk.start) }
    #expect(overviews.map { $0.hourly.reduce(0, +) } == [1, 1])
  }

  @Test("a source tells when it last answered, and since when it fails")
  func health() throws {
    let desk = try Desk()
    func health() throws -> FeedHealth? { try desk.read { try $0.sources(nil) }.first?.health }
    func fetch(_ outcome: FetchOutcome, minutes: Int64) throws {
      let time = Desk.start + minutes * 60
      try desk.write([.fetch(outcome, channel: Desk.open, at: time, next: time + 900)], at: time)
    }
    #expect(try health() == .waiting)
    try fetch(.succeeded(validators: Validators(entityTag: "\"a\"")), minutes: 0)
    #expect(try health() == .live(since: Desk.start))
    try fetch(.failed(reason: "no answer"), minutes: 15)
    try fetch(.failed(reason: "not found"), minutes: 30)
    #expect(try health() == .failing(since: Desk.start + 900, lastSuccess: Desk.start, reason: "not found"))
    #expect(try desk.read { try $0.sources(Desk.hospital) }.first?.validators.entityTag == "\"a\"")
    try fetch(.succeeded(validators: Validators()), minutes: 45)
    #expect(try health() == .live(since: Desk.start + 2_700))
  }

  @Test("marked read, unread and starred, a post says so, and unread lists follow")
  func marks() throws {
    let desk = try Desk()
    try desk.write((0..<4).map { Desk.post("\($0)", minutes: Int64($0)) })
    let ids = (0..<4).map { PostID(channel: Desk.open, item: "\($0)") }
    _ = try desk.store.write([.decision(.star(ids[1], isStarred: true))], now: Desk.start)
    _ = try desk.store.write([.decision(.markRead([ids[3], ids[1]], isRead: true))], now: Desk.start)
    let unread = PostWindow(unreadOnly: true)
    #expect(try desk.read { try $0.posts(unread) }.rows.map(\.id) == [ids[2], ids[0]])
    #expect(try desk.read { try $0.post(ids[1]) }?.summary.isStarred == true)
    let newest = try #require(try desk.read { try $0.posts(PostWindow(below: 1)) }.rows.first)
    let first = try desk.store.write([.decision(.markAllRead(.all, upTo: newest.key))], now: Desk.start)
    #expect(try desk.read { try $0.posts(unread) } == .empty)
    let again = try desk.store.write([.decision(.markAllRead(.all, upTo: newest.key))], now: Desk.start)
    #expect(again.revision == first.revision)
  }

  @Test("posts of an incident are listed and counted, though it was named before it was described")
  func incidentScope() throws {
    let desk = try Desk()
    let storm = IncidentID("storm")
    let item = FeedItem(id: "1", title: "", body: "First line\nsecond", published: Desk.start, incident: storm)
    try desk.write([.item(item, channel: Desk.open), Desk.post("2")])
    let page = try desk.read { try $0.posts(PostWindow(scope: .incident(storm))) }
    #expect(page.rows.map(\.title) == ["First line"])
    #expect(try desk.read { try $0.counts(.incident(storm)) } == PostCounts(total: 1, unread: 1))
    #expect(try desk.read { try $0.counts(.all) } == PostCounts(total: 2, unread: 2))
  }
}

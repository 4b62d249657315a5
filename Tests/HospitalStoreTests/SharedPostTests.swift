import HospitalModel
import HospitalStore
import Testing

/// The same post through two channels.
@Suite("Shared posts")
struct SharedPostTests {
  private static let news = ChannelID("example.news")

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write([
      .channel(Channel(id: Self.news, hospital: Desk.hospital, kind: .news, name: "Newsroom", address: nil))
    ])
    return desk
  }

  private func item(
    _ id: String, _ title: String = "East door closed", body: String = "", link: String? = "https://example.org/east",
    minutes: Int64 = 0, in channel: ChannelID
  ) -> FeedEvent {
    .item(
      FeedItem(id: id, title: title, body: body, link: link, published: Desk.start + minutes * 60), channel: channel)
  }

  private func titles(_ desk: Desk, _ scope: PostScope) throws -> [PostSummary] {
    let rows = try desk.read { try $0.posts(PostWindow(scope: scope)).rows }
    let counts = try desk.read { try $0.counts(scope) }
    #expect(counts == PostCounts(total: rows.count, unread: rows.count { $0.isUnread }))
    return rows
  }

  @Test("a post that a second channel brings too is one post with both")
  func once() throws {
    let desk = try desk()
    try desk.write([item("a", in: Desk.open)])
    let receipt = try desk.write([
      item("b", link: "http://www.example.org/east/?utm_source=mail#top", minutes: 3, in: Self.news)
    ])
    #expect(receipt.inserted == 0)
    for scope in [PostScope.all, .hospital(Desk.hospital), .channel(Desk.open), .channel(Self.news)] {
      let rows = try titles(desk, scope)
      #expect(rows.count == 1)
      #expect(rows.first?.alsoIn == [SharedChannel(id: Self.news, kind: .news, name: "Newsroom")])
    }
    #expect(try desk.read { try $0.sources(nil).first { $0.channel.id == Self.news }?.posts } == 1)
    #expect(try desk.store.faults() == [])
  }

  @Test("the same id, time and title are the same post, whatever the address")
  func sameID() throws {
    let desk = try desk()
    try desk.write([
      item("guid", link: nil, in: Desk.open), item("guid", link: "https://proxy.example/1", in: Self.news),
    ])
    #expect(try titles(desk, .all).count == 1)
  }

  @Test("alike titles, other pages, other days, other hospitals and internal channels are posts of their own")
  func different() throws {
    let desk = try desk()
    let other = HospitalID("other")
    let far = ChannelID("other.news")
    try desk.write([
      .hospital(
        Hospital(
          id: other, position: 1, name: "Other", shortName: "Other", place: "", zone: .utc, isSimulated: true)),
      .channel(Channel(id: far, hospital: other, kind: .news, name: "Other news", address: nil)),
      item("1", in: Desk.open),
      item("2", link: "https://example.org/west", in: Self.news),
      item("3", "West door closed", in: Self.news),
      item("4", minutes: -3 * 1_440, in: Self.news),
      item("5", in: far),
      item("6", in: Desk.closed),
      item("7", "Visitors", link: "https://example.org/", in: Desk.open),
      item("8", "Visitors", link: "https://example.org", in: Self.news),
    ])
    #expect(try titles(desk, .all).count == 8)
  }

  @Test("reading and starring it in one channel does so in both")
  func marks() throws {
    let desk = try desk()
    try desk.write([
      item("a", in: Desk.open), item("b", in: Self.news), item("c", "Alone", link: nil, minutes: 5, in: Self.news),
    ])
    let post = try #require(try titles(desk, .channel(Self.news)).first { !$0.alsoIn.isEmpty })
    _ = try desk.store.write(
      [.decision(.markRead([post.id], isRead: true)), .decision(.star(post.id, isStarred: true))], now: Desk.start)
    let shown = try #require(try titles(desk, .channel(Self.news)).first { $0.id == post.id })
    #expect(!shown.isUnread && shown.isStarred)
    _ = try desk.store.write([.decision(.markRead([post.id], isRead: false))], now: Desk.start)
    let newest = try #require(try titles(desk, .channel(Self.news)).first)
    _ = try desk.store.write([.decision(.markAllRead(.channel(Self.news), upTo: newest.key))], now: Desk.start)
    #expect(try desk.read { try $0.counts(.channel(Desk.open)) } == PostCounts(total: 1, unread: 0))
    #expect(try desk.store.faults() == [])
  }

  @Test(
    "fetched again, it stays one post; an edit in either channel is one new version, and a late channel takes none back"
  )
  func edits() throws {
    let desk = try desk()
    func versions() throws -> [String] {
      let post = try #require(try titles(desk, .all).first)
      return try desk.read { try $0.versions(post.id).map(\.body) }
    }
    try desk.write([item("a", body: "One", in: Desk.open), item("b", body: "One", in: Self.news)])
    try desk.write([item("b", body: "Two", in: Self.news)])
    #expect(try versions() == ["One", "Two"])
    try desk.write([item("a", body: "One", in: Desk.open)])
    try desk.write([item("a", body: "Two", in: Desk.open), item("b", body: "Two", in: Self.news)])
    #expect(try versions() == ["One", "Two"])
    try desk.write([item("a", body: "Three", in: Desk.open), item("b", body: "Two", in: Self.news)])
    #expect(try versions() == ["One", "Two", "Three"])
  }

  @Test("an excerpt in a second channel never takes the full text's place")
  func excerpt() throws {
    let desk = try desk()
    try desk.write([item("a", body: "The whole text", in: Desk.open), item("b", body: "The", in: Self.news)])
    try desk.write([item("b", body: "The wh", in: Self.news)])
    let post = try #require(try titles(desk, .all).first)
    #expect(try desk.read { try $0.post(post.id)?.body } == "The whole text")
    #expect(try desk.read { try $0.post(PostID(channel: Self.news, item: "b"))?.summary.id } == post.id)
  }

  @Test("a channel's list is paged and searched with the posts that it shares")
  func paging() throws {
    let desk = try desk()
    for index in 0..<60 {
      let link = "https://example.org/\(index)"
      try desk.write([
        item("a\(index)", "Post \(index)", link: link, minutes: Int64(index), in: Desk.open),
        index % 3 == 0
          ? item("b\(index)", "Post \(index)", link: link, minutes: Int64(index), in: Self.news)
          : item("b\(index)", "Note \(index)", link: nil, minutes: Int64(index), in: Self.news),
      ])
    }
    let whole = try titles(desk, .channel(Self.news))
    #expect(whole.count == 60 && whole.map(\.key) == whole.map(\.key).sorted(by: >))
    let page = try desk.read {
      try $0.posts(
        PostWindow(scope: .channel(Self.news), anchor: .key(whole[30].key), offset: -7, above: 5, below: 5))
    }
    #expect(page.rows == Array(whole[18..<28]))
    let found = try desk.read { try $0.posts(PostWindow(scope: .channel(Self.news), search: "post")).rows }
    #expect(found.map(\.id) == whole.filter { $0.title.hasPrefix("Post") }.map(\.id))
  }

  @Test("before the second channel brought it, the post was the first one's alone")
  func past() throws {
    let desk = try desk()
    let before = try desk.write([item("a", in: Desk.open)]).revision
    try desk.write([item("b", in: Self.news)])
    let rows = try desk.read(at: .revision(before)) { try $0.posts(PostWindow(scope: .channel(Self.news))).rows }
    #expect(rows.isEmpty)
    #expect(try desk.read(at: .revision(before)) { try $0.posts(PostWindow()).rows.first?.alsoIn } == [])
    #expect(try desk.read(at: .revision(before)) { try $0.counts(.channel(Self.news)).total } == 0)
  }
}

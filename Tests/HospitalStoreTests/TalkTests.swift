import HospitalModel
import HospitalStore
import Testing

@Suite("Communities and blogs")
struct TalkTests {
  private static let forum = ChannelID("example.forum")
  private static let feed = ChannelID("example.tags")

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write([
      .channel(Channel(id: Self.forum, hospital: Desk.hospital, kind: .forum, name: "Forum", address: nil)),
      .channel(Channel(id: Self.feed, hospital: Desk.hospital, kind: .microblog, name: "Tags", address: nil)),
    ])
    return desk
  }

  private func post(
    _ id: String, _ title: String = "Words", minutes: Int64, kind: PostKind = .post, thread: String? = nil,
    tags: [String] = [], author: String? = nil, written: Int64? = nil, place: String? = nil,
    in channel: ChannelID = Self.forum
  ) -> FeedEvent {
    .item(
      FeedItem(
        id: id, kind: kind, title: title, author: author, published: Desk.start + minutes * 60,
        written: written.map { Desk.start + $0 * 60 }, thread: thread, tags: tags, place: place), channel: channel)
  }

  /// The figures of DOMAIN 5.3: first answers after 4, 12, 7, 33, 95 and 180 minutes, two without.
  @Test("first answers are counted of all questions, those of experts apart")
  func figures() throws {
    let desk = try desk()
    for (index, wait) in [4, 12, 7, 33, 95, 180, nil, nil].enumerated() {
      let id = "q\(index)"
      try desk.write([post(id, "Why \(index)?", minutes: Int64(index), kind: .question, thread: id, tags: ["heart"])])
      guard let wait else { continue }
      try desk.write([
        post("\(id)-late", minutes: Int64(index + wait + 60), kind: .answer, thread: id),
        post("\(id)-first", minutes: Int64(index + wait), kind: wait < 10 ? .expertAnswer : .answer, thread: id),
      ])
    }
    let topics = try desk.read { try $0.talk.topics(Desk.hospital) }
    #expect(topics.topics.count == 8 && topics.topics.allSatisfy { $0.category == "heart" } && !topics.isCut)
    #expect(topics.response.answeredShare == 0.75 && topics.response.median == 22.5)
    #expect(topics.response.ninetieth == 180 && topics.response.share(within: 60) == 0.5)
    #expect(topics.expertResponse.answeredShare == 0.25)
    #expect(topics.topics.filter(\.isWaiting).map(\.post.id.item).sorted() == ["q6", "q7"])
  }

  @Test("a topic that asks nothing waits for nobody, and what answers stands under its topic alone")
  func topics() throws {
    let desk = try desk()
    try desk.write([
      post("t", "Gardens", minutes: 0, kind: .topic, thread: "t"), post("t-2", minutes: 5, thread: "t"),
      post("alone", minutes: 9),
    ])
    let topics = try desk.read { try $0.talk.topics(Desk.hospital).topics }
    #expect(topics.map(\.post.id.item) == ["alone", "t"] && topics[1].replies == 1 && !topics[1].isWaiting)
    #expect(topics[1].newest == Desk.start + 300)
    #expect(try desk.read { try $0.attention(Desk.start, 5) }.isEmpty)
    let thread = try desk.read { try $0.talk.thread(PostID(channel: Self.forum, item: "t-2"), 10) }
    #expect(thread.map(\.summary.id.item) == ["t", "t-2"])
    #expect(try desk.read { try $0.talk.thread(PostID(channel: Self.forum, item: "alone"), 10) }.isEmpty)
  }

  @Test("tags are counted with their times, people and relays, whatever their capital letters")
  func hashtags() throws {
    let desk = try desk()
    try desk.write([
      post("1", "Hello #OurSummit", minutes: 0, author: "A", in: Self.feed),
      post("2", "RT #oursummit #b", minutes: 30, kind: .relay, author: "B", in: Self.feed),
      post("3", "old #oursummit", minutes: -6_000, author: "C", in: Self.feed),
    ])
    let uses = try desk.read { try $0.talk.hashtags(Desk.hospital, Desk.start - 86_400) }
    #expect(uses.map { $0.tag.lowercased() } == ["#oursummit", "#b"])
    #expect(uses[0].times.count == 2 && uses[0].authors == 2 && uses[0].relays == 1)
    #expect(uses[0].posts(after: Desk.start, through: Desk.start + 3_600) == 1)
  }

  @Test("blogs stand in the order of writing, with place and tags; a later change is no writing")
  func writings() throws {
    let desk = try desk()
    try desk.write([
      post("a", minutes: 60, author: "A", written: 0, place: "the road", in: Desk.open),
      post("b", minutes: 50, tags: ["x", "y"], author: "B", written: 55, in: Desk.open),
      post("c", minutes: 61, author: "A", written: 10, in: Desk.open),
    ])
    let writings = try desk.read { try $0.talk.writings(nil, 10) }
    #expect(writings.map(\.post.id.item) == ["b", "c", "a"])
    #expect(writings[0].delay == 0 && writings[0].tags == ["x", "y"])
    #expect(writings[2].place == "the road" && writings[2].delay == 3_600)
  }

  @Test("what is internal is not told to the public, and tags of what a rule found neither")
  func audience() throws {
    let desk = try desk()
    let closed = ChannelID("example.staff-forum")
    try desk.write([
      .channel(
        Channel(
          id: closed, hospital: Desk.hospital, kind: .forum, name: "Staff", address: nil, isInternal: true)),
      post("q", "Inside?", minutes: 0, kind: .question, thread: "q", in: closed),
      post("open", "Outside?", minutes: 1, kind: .question, thread: "open"),
      post("found", "Patient MRN 00123456 #private", minutes: 1, in: Self.feed),
      post("clean", "Hello #open", minutes: 1, in: Self.feed),
    ])
    #expect(try desk.read { try $0.talk.topics(Desk.hospital).topics.count } == 2)
    #expect(try desk.read(.public) { try $0.talk.topics(Desk.hospital).topics.map(\.post.id.item) } == ["open"])
    #expect(try desk.read(.public) { try $0.talk.hashtags(Desk.hospital, Desk.start) }.map(\.tag) == ["#open"])
    #expect(try desk.read(.public) { try $0.talk.thread(PostID(channel: closed, item: "q"), 5) }.isEmpty)
  }

  @Test("tags and place leave with an archive and come back")
  func archive() throws {
    let desk = try desk()
    try desk.write([post("a", minutes: 0, tags: ["x", "y"], place: "the road", in: Desk.open)])
    let archived = try #require(try desk.read(.staff, .export) { try $0.archive(nil, 5) }.first?.post)
    #expect(archived.item.tags == ["x", "y"] && archived.item.place == "the road")
    let other = try Desk()
    _ = try other.store.write([.archived(archived)], now: Desk.start)
    #expect(try other.read { try $0.talk.writings(nil, 5) }.first?.tags == ["x", "y"])
  }
}

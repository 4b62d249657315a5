import HospitalModel
import HospitalStore
import Testing

@Suite("Promotion in the store")
struct PromotionStoreTests {
  private static let talk = ChannelID("example.talk")
  private static let tags = ChannelID("example.tags")
  private static let now = Desk.start + 3_600

  private func desk() throws -> Desk {
    let desk = try Desk()
    try desk.write([
      .channel(Channel(id: Self.talk, hospital: Desk.hospital, kind: .microblog, name: "Microblog", address: nil)),
      .channel(Channel(id: Self.tags, hospital: Desk.hospital, kind: .microblog, name: "#OurApp", address: nil)),
      .promotion(promotion),
    ])
    return desk
  }

  private var promotion: Promotion {
    Promotion(
      id: PromotionID("app"), hospital: Desk.hospital, name: "Our app", words: ["#OurApp"],
      links: ["north.example/app"],
      peers: [.init(name: "Another", words: ["#Another"])], opens: Desk.start, isSimulated: true)
  }

  private func post(
    _ id: String, _ title: String, body: String = "", author: String? = nil, link: String? = nil, minutes: Int64 = 1,
    kind: PostKind = .post, in channel: ChannelID = Self.talk
  ) -> FeedEvent {
    .item(
      FeedItem(
        id: id, kind: kind, title: title, body: body, author: author, link: link,
        published: Desk.start + minutes * 60), channel: channel)
  }

  private func traces(
    _ desk: Desk, _ audience: Audience = .staff, at moment: ReadingMoment = .live, now: Timestamp = Self.now
  ) throws -> PromotionTraces {
    try desk.read(audience, at: moment) { reader in
      let known = try #require(try reader.figures.promotions().first)
      return try reader.figures.traces(known, now)
    }
  }

  @Test("a promotion is kept once; a change is a new version, and the past keeps the old one")
  func versions() throws {
    let desk = try desk()
    let first = try desk.write([.promotion(promotion)]).revision
    var longer = promotion
    longer.closes = Self.now
    try desk.write([.promotion(longer)])
    #expect(try desk.read { try $0.figures.promotions() } == [longer])
    #expect(try desk.read(at: .revision(first)) { try $0.figures.promotions() } == [promotion])
  }

  @Test("posts are found by word, by address in their text, and by an own post's link; own and others' are told apart")
  func found() throws {
    let desk = try desk()
    try desk.write([
      post("1", "Here it is: #ourapp", author: "Example"), post("2", "Nice #OurApp", author: "A Reader"),
      post("3", "A page", body: "Get it [1]\n\n[1]: https://north.example/app/get", author: "A Town"),
      post("4", "Get it", author: "Example", link: "https://north.example/app"),
      post("5", "About #OurApps, north.example", author: "A Reader"),
      post("6", "Words of mine", body: "#OurApp in our own blog", author: "Dr. Example", in: Desk.open),
      post("7", "Heard of #OurApp", author: "Example", in: Self.tags),
      post("8", "Too early #OurApp", minutes: -5), post("9", "Inside #OurApp", in: Desk.closed),
    ])
    let found = try traces(desk)
    #expect(
      Set(found.posts.map(\.title)) == [
        "Here it is: #ourapp", "Nice #OurApp", "A page", "Get it", "Words of mine", "Heard of #OurApp",
      ])
    let own = Set(found.posts.filter(\.isOwn).map(\.title))
    #expect(own == ["Here it is: #ourapp", "Get it", "Words of mine"])
    #expect(found.places.map(\.title) == ["A page"] && found.places[0].link == "north.example/app")
    #expect(Set(found.channels.map(\.name)) == ["Microblog", "Blog", "#OurApp"] && !found.isCut)
  }

  @Test("counters of the posts are their engagement, a peer's posts its mentions on the same channel")
  func figures() throws {
    let desk = try desk()
    func reading(_ metric: Metric, _ subject: String, _ value: Int64) -> FeedEvent {
      .measurement(
        Measurement(channel: Self.talk, metric: metric, subject: subject, time: Desk.start + 120, value: value))
    }
    try desk.write([
      post("1", "Here it is #OurApp", author: "Example"), post("2", "I use #Another", author: "A Reader"),
      post("3", "#Another and #OurApp", author: "A Reader"),
      reading(.likes, "1", 50), reading(.replies, "1", 20), reading(.reposts, "1", 6), reading(.quotes, "1", 4),
      reading(.followers, "", 4_000), reading(.views, "the ourapp film", 900),
    ])
    let found = try traces(desk)
    let channel = try #require(PromotionFigures.all(found).first)
    #expect(channel.engagement == Engagement(likes: 50, comments: 20, shares: 10) && channel.engagementRate == 0.02)
    #expect(channel.voice(promotion.peers) == 0.5)
    #expect(found.counters.map(\.newest.value) == [900])
  }

  @Test("the public is shown no rumour, nothing with a finding and nothing internal; the past shows what was there")
  func audience() throws {
    let desk = try desk()
    let before = try desk.write([post("1", "Fine #OurApp", author: "Example")]).revision
    try desk.write([
      post("2", "Talk #OurApp", kind: .rumour), post("3", "Patient Zephyrine Quillfeather, MRN 00481699, #OurApp"),
    ])
    #expect(try traces(desk).posts.count == 3)
    #expect(try traces(desk, .public).posts.map(\.title) == ["Fine #OurApp"])
    #expect(try traces(desk, at: .revision(before)).posts.count == 1)
    #expect(try traces(desk, now: Desk.start).posts.isEmpty)
  }
}

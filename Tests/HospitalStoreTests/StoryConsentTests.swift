import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

/// Stories are told only with a consent that holds: now, and at the moment that is looked at.
@Suite("Stories and their consents")
struct StoryConsentTests {
  private static let stories = ChannelID("example.stories")
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write([
      .channel(Channel(id: Self.stories, hospital: Desk.hospital, kind: .story, name: "Stories", address: nil)),
      Desk.post("1", "The hallway lamp", in: Self.stories), Desk.post("2", "Doors open at nine"),
    ])
  }

  private static func story(_ item: String = "1") -> PostID { PostID(channel: stories, item: item) }

  private func consent(
    _ state: ConsentState, _ item: String = "1", until: Timestamp? = nil, note: String = "Folder 3", minutes: Int64 = 1
  ) -> StoryConsent {
    StoryConsent(
      post: Self.story(item), state: state, until: until, person: "pio-2", note: note,
      time: Desk.start + minutes * 60)
  }

  @discardableResult
  private func decide(_ consent: StoryConsent) throws -> Int64 {
    try desk.store.write([.decision(.consent(consent))], now: consent.time).revision
  }

  /// Everything by which a reader could learn of the one story, all of which must agree.
  private func isTold(_ audience: Audience, _ use: ReadingUse = .screen, at moment: ReadingMoment = .live) throws
    -> Bool
  {
    try desk.read(audience, use, at: moment) { reader in
      let all = try reader.posts(PostWindow()).rows.count
      let found = [
        all == 2, try reader.posts(PostWindow(scope: .channel(Self.stories))).rows.count == 1,
        try reader.posts(PostWindow(search: "hallway")).rows.count == 1, try reader.post(Self.story()) != nil,
        try reader.versions(Self.story()).isEmpty == false, try reader.counts(.all).total == 2,
        try reader.counts(.hospital(Desk.hospital)).unread == 2, try reader.counts(.channel(Self.stories)).total == 1,
        try reader.overviews(Desk.start)[0].hourly.last == 2,
        try reader.overviews(Desk.start)[0].counts.total == 2,
        try reader.sources(nil).first { $0.channel.id == Self.stories }?.posts == 1,
        try reader.arrivals(nil, 10).count == 2, try reader.archive(nil, 10).count == 2,
        try reader.stories.board(nil, 10).count == 1, try reader.stories.counts(nil).total == 1,
      ]
      #expect(Set(found).count == 1, "\(audience) by \(use) at \(moment): \(found)")
      return found[0]
    }
  }

  private static let leaving: [(Audience, ReadingUse)] = [
    (.public, .screen), (.public, .frame), (.public, .export), (.public, .release), (.staff, .export),
    (.staff, .release),
  ]

  private func isTold(outside moment: ReadingMoment = .live) throws -> Bool {
    let told = try Self.leaving.map { try isTold($0.0, $0.1, at: moment) }
    #expect(Set(told).count == 1, "at \(moment)")
    return told[0]
  }

  private func revision() throws -> Int64 { try desk.read { try $0.facts().revision } }

  @Test("a story is for staff alone until a written authorization is on file, and again once it is taken back")
  func states() throws {
    let taken = try revision()
    #expect(try !isTold(outside: .live) && isTold(.staff) && isTold(.staff, .frame))
    let asked = try decide(consent(.asked))
    #expect(try !isTold(outside: .live) && isTold(.staff))
    let signed = try decide(consent(.authorized, minutes: 2))
    #expect(try isTold(outside: .live) && isTold(outside: .revision(signed)))
    #expect(try !isTold(outside: .revision(asked)) && !isTold(outside: .revision(taken)))
    let withdrawn = try decide(consent(.withdrawn, minutes: 3))
    for moment in [ReadingMoment.live, .revision(withdrawn), .revision(signed), .revision(asked)] {
      #expect(try !isTold(outside: moment), "taken back, at every moment")
    }
    #expect(try isTold(.staff) && isTold(.staff, at: .revision(taken)))
    #expect(try desk.store.faults().isEmpty)
  }

  @Test("an authorization holds until its end, in a simulated store by the store's own clock")
  func expiry() throws {
    let signed = try decide(consent(.authorized, until: Desk.start + 3_600))
    #expect(try isTold(outside: .live))
    try desk.write([Desk.post("3", "Later", in: Desk.closed)], at: Desk.start + 3_599)
    #expect(try desk.read(.public) { try $0.post(Self.story()) } != nil)
    try desk.write([Desk.post("4", "Later still", in: Desk.closed)], at: Desk.start + 3_600)
    #expect(try desk.read(.public) { try $0.post(Self.story()) } == nil)
    #expect(try desk.read(.public, at: .revision(signed)) { try $0.post(Self.story()) } == nil, "over now is over then")
    let counts = try desk.read { try $0.stories.counts(nil) }
    #expect(counts.expired == 1 && counts.authorized == 0 && counts.waiting == 1)
    let standing = try #require(try desk.read { try $0.post(Self.story()) }?.summary.standing)
    #expect(standing.isExpired && standing.isWaiting && !standing.isOpen)
  }

  @Test("in a real store an authorization ends by the machine's clock, though nobody writes")
  func realClock() throws {
    // The store's own time is long before the machine's.
    let folder = "\(FileManager.default.temporaryDirectory.path)/hsdash-test-\(UUID().uuidString)"
    let store = try HospitalStore(path: "\(folder)/store.sqlite", kind: .real, now: Timestamp(seconds: 50))
    defer { store.close() }
    let site = Hospital(
      id: Desk.hospital, position: 0, name: "Example", shortName: "Example", place: "", zone: .utc, isSimulated: false)
    let channel = Channel(id: Self.stories, hospital: Desk.hospital, kind: .story, name: "Stories", address: nil)
    let item = FeedItem(id: "1", title: "The hallway lamp", published: Timestamp(seconds: 60))
    func write(_ events: [FeedEvent], at seconds: Int64) throws {
      _ = try store.write(events.map { .feed($0) }, now: Timestamp(seconds: seconds))
    }
    func told() throws -> Bool {
      try store.read(audience: .public, use: .screen, moment: .live) { try $0.post(Self.story()) } != nil
    }
    try write([.hospital(site), .channel(channel), .item(item, channel: Self.stories)], at: 90)
    try write([.consent(consent(.authorized, until: Timestamp(seconds: 1_000_000)))], at: 100)
    #expect(try !told())
    try write([.consent(consent(.authorized))], at: 110)
    #expect(try told())
  }

  @Test("a change after the authorization keeps the consent and is told to staff")
  func changed() throws {
    try decide(consent(.authorized))
    func standing() throws -> StoryStanding? { try desk.read { try $0.post(Self.story()) }?.summary.standing }
    #expect(try standing()?.isChangedSince == false)
    try desk.write([Desk.post("1", "The hallway lamps", in: Self.stories)], at: Desk.start + 120)
    #expect(try standing()?.isChangedSince == true && standing()?.isOpen == true)
    #expect(try desk.read(.public) { try $0.post(Self.story()) }?.summary.title == "The hallway lamps")
    #expect(try desk.read(.public) { try $0.post(Self.story()) }?.summary.standing == nil)
    try decide(consent(.authorized, minutes: 3))
    #expect(try standing()?.isChangedSince == false)
  }

  @Test("acts are kept one by one, newest first, and are the office's own")
  func acts() throws {
    try decide(consent(.asked, note: ""))
    try decide(consent(.authorized, until: Desk.start + 86_400, minutes: 2))
    try decide(consent(.withdrawn, note: "By its author", minutes: 3))
    let acts = try desk.read { try $0.stories.acts(Self.story()) }
    #expect(acts.map(\.state) == [.withdrawn, .authorized, .asked])
    #expect(acts[1].until == Desk.start + 86_400 && acts[1].note == "Folder 3" && acts[1].person == "pio-2")
    #expect(try desk.read { try $0.stories.log(10) } == acts)
    for (audience, use) in Self.leaving {
      #expect(try desk.read(audience, use) { try $0.stories.log(10) }.isEmpty)
      #expect(try desk.read(audience, use) { try $0.stories.acts(Self.story()) }.isEmpty)
    }
  }

  @Test(
    "what is not complete, may itself identify somebody, or is about no story is refused",
    arguments: [
      StoryConsent(post: story(), state: .none, person: "pio-2", time: Desk.start),
      StoryConsent(post: story(), state: .asked, person: " ", time: Desk.start),
      StoryConsent(post: story(), state: .authorized, person: "pio-2", time: Desk.start),
      StoryConsent(
        post: story(), state: .authorized, until: Desk.start - 1, person: "pio-2", note: "Folder 3", time: Desk.start),
      StoryConsent(post: story(), state: .withdrawn, person: "pio-2", time: Desk.start),
      StoryConsent(
        post: story(), state: .withdrawn, person: "pio-2", note: "Patient with MRN 00481602", time: Desk.start),
      StoryConsent(
        post: PostID(channel: Desk.open, item: "2"), state: .authorized, person: "pio-2", note: "Folder",
        time: Desk.start),
      StoryConsent(post: story("9"), state: .authorized, person: "pio-2", note: "Folder", time: Desk.start),
    ])
  func refused(act: StoryConsent) throws {
    #expect(throws: StoreError.self) { try decide(act) }
    #expect(try desk.read { try $0.stories.log(10) }.isEmpty)
  }

  @Test("a channel that becomes one of stories holds what it has; a channel that is none any more lets nothing go")
  func kinds() throws {
    func channel(_ kind: ChannelKind) -> FeedEvent {
      .channel(Channel(id: Desk.open, hospital: Desk.hospital, kind: kind, name: "Blog", address: nil))
    }
    let then = try revision()
    let blog = PostID(channel: Desk.open, item: "2")
    func told(_ moment: ReadingMoment = .live) throws -> Bool {
      try desk.read(.public, at: moment) { try $0.post(blog) } != nil
    }
    #expect(try told())
    try desk.write([channel(.story)])
    #expect(try !told() && !told(.revision(then)))
    try desk.write([channel(.blog), Desk.post("5", "A new post")])
    #expect(try !told())
    #expect(try desk.read(.public) { try $0.posts(PostWindow()) }.rows.map(\.title) == ["A new post"])
    #expect(try desk.store.faults().isEmpty)
  }

  @Test("a story that another channel brings too is held there as well, whoever was first")
  func shared() throws {
    func item(_ id: String, _ channel: ChannelID) -> FeedEvent {
      .item(
        FeedItem(
          id: id, title: "A lamp in every hallway", link: "https://north.example/lamp", published: Desk.start),
        channel: channel)
    }
    try desk.write([item("a", Desk.open)])
    #expect(try desk.read(.public) { try $0.posts(PostWindow(search: "every")) }.rows.count == 1)
    try desk.write([item("b", Self.stories)])
    try desk.write([
      .measurement(Measurement(channel: Self.stories, metric: .views, subject: "b", time: Desk.start, value: 7))
    ])
    func isCounted() throws -> Bool {
      try desk.read(.public) { try !$0.measurements(Self.stories, .views, Timestamp(seconds: 0)).isEmpty }
    }
    #expect(try !isCounted(), "by its other key, too")
    for moment in [ReadingMoment.live, .revision(try revision())] {
      #expect(try desk.read(.public, at: moment) { try $0.posts(PostWindow(search: "every")) }.rows.isEmpty)
      #expect(try desk.read(.public, at: moment) { try $0.counts(.channel(Desk.open)) }.total == 1)
      #expect(try desk.read(.public, at: moment) { try $0.counts(.channel(Self.stories)) }.total == 0)
    }
    let act = StoryConsent(
      post: PostID(channel: Desk.open, item: "a"), state: .authorized, person: "pio-2", note: "Folder", time: Desk.start
    )
    try decide(act)
    #expect(try desk.read(.public) { try $0.counts(.channel(Self.stories)) }.total == 1 && isCounted())
    #expect(try desk.store.faults().isEmpty)
  }

  @Test("a story's own figures leave with its words only")
  func figures() throws {
    try desk.write([
      .measurement(Measurement(channel: Self.stories, metric: .views, subject: "1", time: Desk.start, value: 7)),
      .measurement(Measurement(channel: Self.stories, metric: .views, subject: "", time: Desk.start, value: 9)),
    ])
    func subjects(_ audience: Audience) throws -> Set<String> {
      let read = try desk.read(audience) { try $0.measurements(Self.stories, .views, Timestamp(seconds: 0)) }
      let tile = try desk.read(audience) { try $0.overviews(Desk.start) }[0].readings.map(\.newest.subject)
      let listed = try desk.read(audience) { try $0.figures.counters([.views], 10) }
      #expect(Set(read.map(\.subject)) == Set(tile) && Set(read.map(\.subject)) == Set(listed.map(\.subject)))
      return Set(read.map(\.subject))
    }
    func hasCourse() throws -> Bool {
      let day = Desk.start...(Desk.start + 86_400)
      let extent = try desk.read(.public) { try $0.figures.extent(Self.stories, .views, "1") }
      let course = try desk.read(.public) { try $0.figures.course(Self.stories, .views, "1", day, 10) }
      #expect((extent == nil) == course.isEmpty)
      return extent != nil
    }
    #expect(try subjects(.public) == [""] && subjects(.staff) == ["", "1"] && !hasCourse())
    try decide(consent(.authorized))
    #expect(try subjects(.public) == ["", "1"] && hasCourse())
  }

  @Test("a sealed story is gone with its acts")
  func sealed() throws {
    try decide(consent(.withdrawn, note: "By its author"))
    let act = SealAct(cause: .withdrawn, person: "pio-2", reason: "Taken back")
    _ = try desk.store.write([.decision(.seal(.post(Self.story()), act))], now: Desk.start + 120)
    #expect(try desk.read { try $0.stories.log(10) }.isEmpty)
    #expect(try desk.read { try $0.stories.board(nil, 10) }.isEmpty && desk.store.faults().isEmpty)
  }

  @Test("stories wait in the order of their waiting, before those that are settled")
  func board() throws {
    try desk.write(
      (2...5).map { Desk.post("\($0)", "Story \($0)", minutes: Int64($0), in: Self.stories) }, at: Desk.start + 600)
    try decide(consent(.authorized, "2", minutes: 11))
    try decide(consent(.asked, "4", minutes: 12))
    try decide(consent(.withdrawn, "5", minutes: 13))
    let titles = try desk.read { try $0.stories.board(nil, 10) }.map(\.post.title)
    #expect(titles == ["The hallway lamp", "Story 3", "Story 4", "Story 5", "Story 2"])
    #expect(try desk.read { try $0.stories.board(nil, 2) }.count == 2)
    let counts = try desk.read { try $0.stories.counts(Desk.hospital) }
    #expect(counts == StoryCounts(notAsked: 2, asked: 1, authorized: 1, expired: 0, withdrawn: 1))
    #expect(try desk.read { try $0.stories.counts(HospitalID("elsewhere")) }.total == 0)
  }

  @Test("a simulation's acts are kept once, however often they are told")
  func scripted() throws {
    let act = FeedEvent.consent(consent(.authorized))
    let first = try desk.write([act])
    #expect(try desk.write([act]).revision == first.revision)
    #expect(try desk.read { try $0.stories.log(10) }.count == 1)
    let gone = try desk.write([.consent(consent(.asked, "99"))])
    #expect(gone.revision == first.revision)
  }
}

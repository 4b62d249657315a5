import HospitalModel
import HospitalStore
import Testing

/// A reader of a moment sees the facts of then, as far as the permissions of then and of now allow.
@Suite("Permissions, then and now")
struct PermissionTests {
  private static let incident = Incident(
    id: IncidentID("storm"), hospital: Desk.hospital, title: "Storm", mode: .exercise, started: Desk.start,
    isSimulated: true)

  private func fact(
    _ value: String, _ state: FactState = .confirmed, topic: FactTopic = .received, minutes: Int64,
    isReleasable: Bool = true
  ) -> FeedEvent {
    .fact(
      StatusFact(
        incident: Self.incident.id, hospital: Desk.hospital, topic: topic, value: value, state: state, source: "desk",
        time: Desk.start + minutes * 60, reason: state == .confirmed ? nil : "said so", isReleasable: isReleasable))
  }

  private func told(_ desk: Desk, _ audience: Audience = .public, at moment: ReadingMoment = .live) throws -> [String] {
    try desk.read(audience, at: moment) { try $0.factHistories(Self.incident.id) }.map(\.current.value)
  }

  @Test("rumours are for staff: no list, count, hour, search, source or moment tells the public of one")
  func rumours() throws {
    let desk = try Desk()
    try desk.write([
      Desk.post("1", "Doors open"), Desk.post("2", "Is it true that water rises?", kind: .rumour, thread: "w"),
      Desk.post("3", "Blood, they say", kind: .rumour, thread: "b", in: Desk.closed),
    ])
    let revision = try desk.read { try $0.facts().revision }
    let rumour = PostID(channel: Desk.open, item: "2")
    for moment in [ReadingMoment.live, .revision(revision)] {
      #expect(try desk.read(.public, at: moment) { try $0.posts(PostWindow()) }.rows.map(\.title) == ["Doors open"])
      #expect(try desk.read(.public, at: moment) { try $0.posts(PostWindow(search: "water")) }.rows.isEmpty)
      #expect(try desk.read(.public, at: moment) { try $0.post(rumour) } == nil)
      #expect(try desk.read(.public, at: moment) { try $0.attention(Desk.start, 10) }.isEmpty)
      #expect(try desk.read(.public, at: moment) { try $0.counts(.all) } == PostCounts(total: 1, unread: 1))
      #expect(try desk.read(.public, at: moment) { try $0.counts(.channel(Desk.open)) }.total == 1)
      #expect(try desk.read(.public, at: moment) { try $0.overviews(Desk.start) }[0].hourly.last == 1)
      #expect(try desk.read(.public, at: moment) { try $0.sources(nil) }.map(\.posts) == [1])
      #expect(try desk.read(at: moment) { try $0.posts(PostWindow()) }.rows.count == 3)
    }
  }

  @Test("what was internal then stays so when that moment is looked at, and what is internal now at every moment")
  func channels() throws {
    let desk = try Desk()
    let closed = Channel(
      id: ChannelID("example.drafts"), hospital: Desk.hospital, kind: .blog, name: "Drafts", address: nil,
      isInternal: true)
    func open(_ isInternal: Bool) -> FeedEvent {
      .channel(
        Channel(
          id: closed.id, hospital: closed.hospital, kind: closed.kind, name: closed.name, address: nil,
          isInternal: isInternal))
    }
    let then = try desk.write([.channel(closed), Desk.post("1", "Order sets", in: closed.id)]).revision
    let opened = try desk.write([open(false)]).revision
    func titles(_ moment: ReadingMoment) throws -> [String] {
      try desk.read(.public, at: moment) { try $0.posts(PostWindow()) }.rows.map(\.title)
    }
    #expect(try titles(.live) == ["Order sets"] && titles(.revision(opened)) == ["Order sets"])
    #expect(try titles(.revision(then)).isEmpty)
    #expect(try desk.read(.public, at: .revision(then)) { try $0.counts(.all) }.total == 0)
    #expect(try desk.read(.public, at: .revision(then)) { try $0.sources(nil) }.map(\.channel.id) == [Desk.open])
    try desk.write([open(true)])
    #expect(try titles(.live).isEmpty && titles(.revision(opened)).isEmpty)
  }

  @Test("a value that was withdrawn or is not to be said any more is not told of the past either")
  func withdrawn() throws {
    let desk = try Desk()
    let first = try desk.write([
      .incident(Self.incident), fact("12 received", minutes: 1), fact("East door", topic: .visiting, minutes: 1),
      fact("Lobby", topic: .media, minutes: 1),
    ]).revision
    #expect(try told(desk) == ["12 received", "East door", "Lobby"])
    try desk.write([
      fact("13 received", .corrected, minutes: 2), fact("Closed", .withdrawn, topic: .visiting, minutes: 2),
      fact("Lobby", topic: .media, minutes: 2, isReleasable: false),
    ])
    #expect(try told(desk) == ["13 received", "Lobby"])
    #expect(try told(desk, at: .revision(first)) == ["12 received"])
    #expect(try told(desk, .staff, at: .revision(first)) == ["12 received", "East door", "Lobby"])
  }

  @Test("facts, incidents and campaigns are masked for the public and in exports, and underlined for staff")
  func shortTexts() throws {
    let desk = try Desk()
    let incident = Incident(
      id: Self.incident.id, hospital: Desk.hospital, title: "Storm, MRN 00482913", mode: .exercise,
      started: Desk.start, nextUpdate: Desk.start + 60, isSimulated: true)
    let campaign = Campaign(
      id: CampaignID("help"), hospital: Desk.hospital, name: "Help for SSN 123-45-6789",
      goal: Money(minorUnits: 100, currency: "USD"), opens: Desk.start, closes: Desk.start + 60, isSimulated: true)
    try desk.write([.incident(incident), .campaign(campaign), fact("MRN 00482913 in surgery", minutes: 1)])
    for (audience, use) in [(Audience.public, ReadingUse.screen), (.staff, .export), (.staff, .frame)] {
      try desk.read(audience, use) { reader in
        #expect(try reader.incident(nil)?.title.contains("0048") == false)
        #expect(try reader.campaigns(2).first?.campaign.name.contains("6789") == false)
        #expect(try reader.factHistories(incident.id).first?.current.value.contains("0048") == false)
        #expect(try !reader.attention(Desk.start, 10).contains { $0.text.contains("0048") })
        let overview = try reader.overviews(Desk.start)[0]
        #expect(overview.campaign?.campaign.name.contains("6789") == false)
        #expect(overview.incident?.title.contains("0048") == false)
      }
    }
    let history = try #require(try desk.read { try $0.factHistories(incident.id) }.first)
    #expect(history.current.value == "MRN 00482913 in surgery" && history.findings.map(\.category) == ["MRN"])
  }

  @Test("small counts are told as the store's profile wants it, in every moment by what was told before")
  func smallCounts() throws {
    let desk = try Desk()
    try desk.write([.incident(Self.incident)])
    var revisions: [Int64] = []
    for (minute, value) in [
      "Critical 12, serious 14, good 25", "Critical 3, serious 14, good 34", "Critical 12, serious 14, good 25",
    ].enumerated() {
      revisions.append(try desk.write([fact(value, topic: .conditions, minutes: Int64(minute))]).revision)
    }
    #expect(try told(desk, at: .revision(revisions[1])) == ["Critical 3, serious 14, good 34"])
    _ = try desk.store.write([.smallCounts(.cms11)], now: Desk.start)
    #expect(try told(desk, at: .revision(revisions[0])) == ["Critical 12, serious 14, good 25"])
    #expect(
      try told(desk, at: .revision(revisions[1])) == ["Critical <11, serious 14, good suppressed"],
      "the 14 told before would tell the 3")
    #expect(try told(desk, .staff) == ["Critical 12, serious 14, good 25"])
    _ = try desk.store.write([.smallCounts(.warn)], now: Desk.start)
    let warned = try desk.read(at: .revision(revisions[1])) { try $0.factHistories(Self.incident.id) }
    #expect(warned.map(\.isSmallCount) == [true])
    #expect(try told(desk, at: .revision(revisions[1])) == ["Critical 3, serious 14, good 34"])
  }
}

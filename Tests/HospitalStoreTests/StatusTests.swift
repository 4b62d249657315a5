import HospitalModel
import HospitalStore
import Testing

@Suite("Incidents, facts and figures")
struct StatusTests {
  private static let storm = IncidentID("storm")

  private func incident(_ id: IncidentID = storm, minutes: Int64 = 0, ended: Timestamp? = nil) -> FeedEvent {
    .incident(
      Incident(
        id: id, hospital: Desk.hospital, title: "Storm \(minutes)", mode: .exercise, started: Desk.start + minutes * 60,
        ended: ended, hashtags: ["#storm", "#update"], isSimulated: true))
  }

  private func fact(
    _ value: String, minutes: Int64, topic: FactTopic = .received, _ state: FactState = .confirmed,
    isReleasable: Bool = true, reason: String? = nil
  ) -> FeedEvent {
    .fact(
      StatusFact(
        incident: Self.storm, hospital: Desk.hospital, topic: topic, value: value, state: state, source: "ic",
        time: Desk.start + minutes * 60, reason: reason, isReleasable: isReleasable))
  }

  private func values(_ desk: Desk, _ audience: Audience, at moment: ReadingMoment = .live) throws -> [[String]] {
    try desk.read(audience, at: moment) { try $0.factHistories(Self.storm) }.map { history in
      ([history.current] + history.earlier).map(\.value)
    }
  }

  @Test("topics stand in the order of their first mention, each with its earlier values")
  func histories() throws {
    let desk = try Desk()
    try desk.write([
      incident(), fact("10", minutes: 0), fact("OPEN", minutes: 1, topic: .emergencyAccess), fact("12", minutes: 2),
    ])
    #expect(try values(desk, .staff) == [["12", "10"], ["OPEN"]])
    #expect(try values(desk, .public) == [["12"], ["OPEN"]])
    let overview = try desk.read { try $0.overviews(Desk.start) }[0]
    #expect(overview.emergencyAccess?.value == "OPEN" && overview.incident?.hashtags == ["#storm", "#update"])
  }

  @Test("the public keeps what was released until it is corrected or withdrawn")
  func released() throws {
    let desk = try Desk()
    try desk.write([incident(), fact("10", minutes: 0)])
    try desk.write([fact("14", minutes: 1, .unconfirmed), fact("12", minutes: 2, isReleasable: false)])
    #expect(try values(desk, .public) == [["10"]])
    try desk.write([fact("11", minutes: 3, .corrected, isReleasable: false, reason: "counted twice")])
    #expect(try values(desk, .public) == [])
    try desk.write([fact("11", minutes: 4, .corrected, reason: "counted twice")])
    #expect(try values(desk, .public) == [["11"]])
    try desk.write([fact("11", minutes: 5, .withdrawn, reason: "another hospital’s")])
    #expect(try values(desk, .public) == [])
    #expect(try values(desk, .staff) == [["11", "11", "11", "12", "14", "10"]])
  }

  @Test("a correction without a reason is refused, and nothing of its batch is kept")
  func reasons() throws {
    let desk = try Desk()
    let error = #expect(throws: StoreError.self) { try desk.write([incident(), fact("9", minutes: 0, .corrected)]) }
    #expect(error?.exitCode == 65)
    #expect(try desk.read { try $0.incident(nil) } == nil)
  }

  @Test("the same facts again are nothing new")
  func repeated() throws {
    let desk = try Desk()
    let first = try desk.write([incident(), fact("10", minutes: 0)]).revision
    let commits = desk.store.commitCount
    #expect(try desk.write([incident(), fact("10", minutes: 0)]).revision == first)
    #expect(desk.store.commitCount == commits)
  }

  @Test("the open incident that began last comes first; an ended one when none is open")
  func newestIncident() throws {
    let desk = try Desk()
    let old = IncidentID("old")
    try desk.write([incident(), incident(old, minutes: -60)])
    #expect(try desk.read { try $0.incident(nil) }?.id == Self.storm)
    try desk.write([incident(ended: Desk.start + 60)])
    #expect(try desk.read { try $0.incident(Desk.hospital) }?.id == old)
    try desk.write([incident(old, minutes: -60, ended: Desk.start + 60)])
    #expect(try desk.read { try $0.incident(nil) }?.id == Self.storm)
    #expect(try desk.read { try $0.overviews(Desk.start) }[0].incident == nil)
    #expect(try desk.read { try $0.incident(HospitalID("unknown")) } == nil)
  }

  @Test("a past moment knows only what was written by then")
  func past() throws {
    let desk = try Desk()
    let before = try desk.write([incident(), fact("10", minutes: 0)]).revision
    try desk.write([incident(ended: Desk.start + 600), fact("12", minutes: 5)])
    #expect(try values(desk, .staff, at: .revision(before)) == [["10"]])
    #expect(try desk.read(at: .revision(before)) { try $0.incident(nil) }?.ended == nil)
    #expect(try desk.read(at: .revision(before)) { try $0.facts().revision } == before)
  }

  @Test("totals are thinned evenly, with the first and the last", arguments: [2, 10, 60])
  func campaigns(points: Int) throws {
    let desk = try Desk()
    let drive = CampaignID("drive")
    let campaign = Campaign(
      id: drive, hospital: Desk.hospital, name: "Drive", goal: Money(minorUnits: 100_000), opens: Desk.start,
      closes: Desk.start + 40 * 86_400, isSimulated: true)
    let totals = (0..<500).map { index in
      CampaignTotal(
        campaign: drive, time: Desk.start + Int64(index) * 3_600, raised: Money(minorUnits: Int64(index) * 100),
        gifts: index, donors: index)
    }
    try desk.write([.campaign(campaign)] + totals.map { .campaignTotal($0) })
    let thinned = try #require(try desk.read { try $0.campaigns(points) }.first)
    #expect(thinned.campaign == campaign)
    #expect(thinned.totals.first == totals[0] && thinned.totals.last == totals[499])
    #expect((points...points + 1).contains(thinned.totals.count))
    #expect(thinned.totals.map(\.time) == thinned.totals.map(\.time).sorted())
    #expect(thinned.totals.contains { $0.time == totals[499].time - 7 * 86_400 })
  }

  @Test("a total that was reported anew replaces the old one, but not in the past")
  func reportedAnew() throws {
    let desk = try Desk()
    let drive = CampaignID("drive")
    func total(_ cents: Int64) -> FeedEvent {
      .campaignTotal(
        CampaignTotal(campaign: drive, time: Desk.start, raised: Money(minorUnits: cents), gifts: 1, donors: 1))
    }
    let campaign = Campaign(
      id: drive, hospital: Desk.hospital, name: "Drive", goal: Money(minorUnits: 100), opens: Desk.start,
      closes: Desk.start + 86_400, isSimulated: true)
    let before = try desk.write([.campaign(campaign), total(50)]).revision
    try desk.write([total(60)])
    #expect(try desk.read { try $0.campaigns(10) }[0].totals.map(\.raised.minorUnits) == [60])
    #expect(try desk.read(at: .revision(before)) { try $0.campaigns(10) }[0].totals.map(\.raised.minorUnits) == [50])
  }

  @Test("a counter shows its newest reading and the one of about a day before")
  func readings() throws {
    let desk = try Desk()
    func views(_ value: Int64, hours: Int64, in channel: ChannelID = Desk.open) -> FeedEvent {
      .measurement(Measurement(channel: channel, metric: .views, time: Desk.start + hours * 3_600, value: value))
    }
    try desk.write([
      views(100, hours: -60), views(200, hours: -25), views(300, hours: -24), views(900, hours: 0),
      views(7, hours: 0, in: Desk.closed),
    ])
    let readings = try desk.read(.public) { try $0.overviews(Desk.start) }[0].readings
    #expect(readings.map(\.newest.value) == [900] && readings[0].dayBefore?.value == 300)
    #expect(try desk.read { try $0.overviews(Desk.start) }[0].readings.count == 2)
    let since = try desk.read { try $0.measurements(Desk.open, .views, Desk.start - 25 * 3_600) }
    #expect(since.map(\.value) == [200, 300, 900])
    #expect(try desk.read(.public) { try $0.measurements(Desk.closed, .views, Desk.start) }.isEmpty)
  }
}

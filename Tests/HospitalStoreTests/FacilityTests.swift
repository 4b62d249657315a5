import HospitalModel
import HospitalStore
import Testing

@Suite("Facilities' status in the store")
struct FacilityTests {
  private let store: HospitalStore
  private static let start = Timestamp(year: 2026, month: 3, day: 1, hour: 14)
  private static let channel = ChannelID("board")

  init() throws {
    store = try HospitalStore(path: temporaryPath(), kind: .real, now: Self.start)
    let hospital = Hospital(
      id: HospitalID("north"), position: 0, name: "Example North Hospital", shortName: "North", place: "", zone: .utc,
      isSimulated: false)
    let channels = [
      Channel(id: Self.channel, hospital: hospital.id, kind: .status, name: "Board", address: nil),
      Channel(
        id: ChannelID("inside"), hospital: hospital.id, kind: .status, name: "In", address: nil, isInternal: true),
      Channel(id: ChannelID("other"), hospital: hospital.id, kind: .status, name: "Other", address: nil),
    ]
    _ = try store.write([.feed(.hospital(hospital))] + channels.map { .feed(.channel($0)) }, now: Self.start)
  }

  private func tell(
    _ values: [FacilityReport.Value], at reported: Int64?, minute: Int64 = 60,
    _ channel: ChannelID = FacilityTests.channel
  ) throws {
    let report = FacilityReport(
      facility: FacilityID("450054"), name: "Example South", values: values,
      time: reported.map { Self.start + $0 * 60 })
    _ = try store.write([.feed(.facility(report, channel: channel))], now: Self.start + minute * 60)
  }

  private func status(
    _ audience: Audience = .staff, _ use: ReadingUse = .screen, _ moment: ReadingMoment = .live
  ) throws -> FacilityStatus? {
    try store.search(audience: audience, use: use, moment: moment) { try $0.facilities().first }
  }

  @Test("partial reports merge: each value has its own time, and what is absent stays")
  func merging() throws {
    try tell([.init(.emergencyAccess, "DIVERT", detail: "CT down"), .init(.security, "Normal")], at: 10)
    try tell([.init(.emergencyAccess, "OPEN")], at: 20)
    let status = try #require(try status())
    #expect(status.name == "Example South" && status.values.count == 2)
    let access = try #require(status[.emergencyAccess])
    #expect(access.value == "OPEN" && access.detail == nil && access.time == Self.start + 1_200)
    #expect(access.changed == Self.start + 1_200 && access.isReported)
    #expect(status[.security]?.time == Self.start + 600 && status[.security]?.changed == nil)
  }

  @Test("a report that comes late does not take the place of a newer one")
  func late() throws {
    try tell([.init(.emergencyAccess, "OPEN")], at: 20)
    try tell([.init(.emergencyAccess, "DIVERT")], at: 10)
    #expect(try status()?[.emergencyAccess]?.value == "OPEN")
  }

  @Test("a value that is told again is as old as it was told last, and changed when it did")
  func again() throws {
    try tell([.init(.emergencyAccess, "OPEN")], at: 5)
    try tell([.init(.emergencyAccess, "DIVERT")], at: 10)
    let revision = try store.search(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
    try tell([.init(.emergencyAccess, "DIVERT")], at: 40)
    let access = try status()?[.emergencyAccess]
    #expect(access?.time == Self.start + 2_400 && access?.changed == Self.start + 600)
    #expect(try status(.staff, .screen, .revision(revision))?[.emergencyAccess]?.time == Self.start + 600)
  }

  @Test("what nobody has dated is as old as its first reading; what is dated ahead is of now")
  func undated() throws {
    try tell([.init(.security, "Lockdown")], at: nil, minute: 60)
    try tell([.init(.security, "Lockdown")], at: nil, minute: 90)
    let value = try status()?[.security]
    #expect(value?.time == Self.start + 3_600 && value?.isReported == false)
    try tell([.init(.emergencyAccess, "CLOSED")], at: 9_000, minute: 95)
    try tell([.init(.emergencyAccess, "OPEN")], at: 100, minute: 101)
    #expect(try status()?[.emergencyAccess]?.value == "OPEN")
  }

  @Test("of two sources the newer word holds, also when the older one was the last to come in")
  func sources() throws {
    try tell([.init(.emergencyAccess, "DIVERT")], at: 10)
    try tell([.init(.emergencyAccess, "DIVERT")], at: 30)
    try tell([.init(.emergencyAccess, "OPEN")], at: 20, ChannelID("other"))
    #expect(try status()?[.emergencyAccess]?.value == "DIVERT")
    try tell([.init(.emergencyAccess, "OPEN")], at: 40, ChannelID("other"))
    #expect(try status()?[.emergencyAccess]?.value == "OPEN")
  }

  @Test(
    "the public is told of access and services; no export has small counts of people, and internal word stays inside")
  func audiences() throws {
    try tell(
      [
        .init(.emergencyAccess, "OPEN"), .init(.service("Burn"), "no"), .init(.deaths, "2"),
        .init(.staffing, "Adequate"),
      ], at: 10)
    try tell([.init(.emergencyAccess, "DIVERT")], at: 20, ChannelID("inside"))
    #expect(try status()?.values.count == 4 && status()?[.emergencyAccess]?.value == "DIVERT")
    #expect(try status(.public)?.values.map(\.topic.rawValue) == ["er", "service/Burn"])
    #expect(try status(.public)?[.emergencyAccess]?.value == "OPEN")
    #expect(try status(.staff, .export)?.values.map(\.topic.rawValue) == ["er", "service/Burn", "staffing"])
  }
}

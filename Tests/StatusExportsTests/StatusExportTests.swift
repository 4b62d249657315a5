import ChannelFeeds
import HospitalModel
import StatusExports
import Testing

@Suite("A status written for others")
struct StatusExportTests {
  private static let now = Timestamp(year: 2026, month: 3, day: 1, hour: 14, minute: 5)

  private static func status(
    _ mode: ApprovedStatus.Mode = .actual, isSimulated: Bool = false,
    access: String = "LIMITED: incident patients first",
    values: [FacilityValue] = StatusExportTests.values
  ) -> ApprovedStatus {
    let hospital = Hospital(
      id: HospitalID("north"), position: 0, name: "Example North & Sons", shortName: "North", place: "Temple TX",
      zone: .central, isSimulated: isSimulated)
    return ApprovedStatus(
      hospital: hospital, mode: mode, incident: "Mass casualty",
      facts: [
        .init(topic: "ER", value: access, source: "charge RN", time: now - 600),
        .init(topic: "Visiting", value: "Suspended <until 18:00>", source: "ops", time: now - 300, isCorrected: true),
      ],
      statement: .init(
        title: "Visitors", body: "Use the east door.\nBring \"ID\".", approval: "ic-1 by phone", time: now),
      values: values, position: GeographicPoint(latitude: 31.08, longitude: -97.36), number: "450054",
      zones: ["048027", "TXZ158"].compactMap(ZoneCode.init), nextUpdate: now + 3_600, written: now)
  }

  private static let values: [FacilityValue] = [
    value(.beds("AdultICU", .available), "3"), value(.beds("AdultICU", .baseline), "36"),
    value(.beds("Burn", .state), "none"), value(.security, "Lockdown"), value(.facility, "Normal"),
    value(.service("Dialysis"), "yes"), value(.service("Cardiology"), "no"), value(.deaths, "2"),
    value(.census("Black"), "1"), value(.morgueUnits, "6"), value(.staffing, "adequate"), value(.trauma, "Level1"),
  ]

  private static func value(_ topic: FacilityTopic, _ value: String) -> FacilityValue {
    FacilityValue(
      topic: topic, value: value, detail: nil, time: now - 60, isReported: true, channel: ChannelID("board"))
  }

  private static let envelope = CAPEnvelope(sender: "pio@north.example")

  private func read(_ text: String) throws -> FeedDocument { try readFeed(Array(text.utf8)) }

  @Test("a written alert is read again as it was, and lacks nothing that the standard requires")
  func capRoundTrip() throws {
    var alert = Self.status().alert(Self.envelope)
    alert.references = [.init(sender: "pio@north.example", identifier: "north-1", sent: Self.now - 3_600)]
    alert.messageType = .update
    let document = try read(CAPText(alert).text)
    #expect(document.warnings.isEmpty && document.format == .cap12)
    #expect(document.alerts.map(\.alert) == [alert])
  }

  @Test("times have a numeric zone, never Z, and identifier and sender no sign that a reference can't hold")
  func capForm() {
    let alert = Self.status().alert(Self.envelope)
    let text = CAPText(alert).text
    #expect(text.contains("<sent>2026-03-01T14:05:00-00:00</sent>") && !text.contains("Z</"))
    #expect(alert.identifier?.contains { " ,<&".contains($0) } == false)
    #expect(text.contains("<valueName>SAME</valueName>") && text.contains("048027") && text.contains("TXZ158"))
    #expect(alert.infos[0].expires == Self.now + 3_600 && alert.infos[0].severity == .severe)
  }

  @Test("an exercise says so in every form, and a simulation is never real", arguments: [false, true])
  func exercise(isSimulated: Bool) throws {
    let status = Self.status(isSimulated ? .actual : .exercise, isSimulated: isSimulated)
    let alert = status.alert(Self.envelope)
    #expect(alert.status == .exercise && alert.note != nil && alert.infos[0].headline?.hasPrefix("EXERCISE") == true)
    #expect(try read(CAPText(alert).text).alerts[0].drillWord == "EXERCISE")
    #expect(HAVEText([status]).text.contains("EXERCISE"))
    for text in [status.plainText, status.page, status.jsonLines] { #expect(text.contains("EXERCISE")) }
    #expect(Self.status().mark == nil && Self.status().alert(Self.envelope).status == .actual)
  }

  @Test("a written report is read again with its values, and names no count of people that must stay inside")
  func haveRoundTrip() throws {
    let text = HAVEText([Self.status()]).text
    let document = try read(text)
    #expect(document.warnings.isEmpty && document.format == .have)
    let report = try #require(document.reports.first)
    #expect(report.facilityID == "450054" && report.name == "Example North & Sons")
    #expect(
      report.emergencyDepartment.traffic == .advisory
        && report.emergencyDepartment.trafficReason == "incident patients first")
    #expect(report.beds.first { $0.type == "AdultICU" }?.available == 3 && report.beds.count == 2)
    #expect(report.facility.security == "Lockdown" && report.resources.staffing == "Adequate")
    #expect(report.services.map(\.name).sorted() == ["Cardiology", "Dialysis"] && report.traumaLevel == "Level1")
    #expect(report.updated == Self.now - 60)
    for word in ["Deaths", "Morgue", "EMSCensus", "Black"] { #expect(!text.contains(word)) }
  }

  @Test(
    "the board's words are written as the standard's, and what is not known is left out",
    arguments: [("OPEN", "Normal"), ("DIVERT", "Closed"), ("CLOSED", "Closed"), ("LIMITED", "Advisory")])
  func access(word: String, have: String) throws {
    #expect(
      try read(HAVEText([Self.status(access: word)]).text).reports[0].emergencyDepartment.traffic?.rawValue == have)
    let unknown = Self.status(access: "asking", values: [])
    #expect(!HAVEText([unknown]).text.contains("EMSTrafficStatus"))
  }

  @Test("of a fact and a report the newer word on the emergency room is written")
  func newerAccess() {
    func access(_ seconds: Int64) -> String? {
      let reported = FacilityValue(
        topic: .emergencyAccess, value: "DIVERT", detail: "CT down", time: Self.now - 600 + seconds, isReported: true,
        channel: ChannelID("board"))
      return Self.status(values: [reported]).access?.word
    }
    #expect(access(1) == "DIVERT" && access(0) == "LIMITED" && access(-1) == "LIMITED")
  }

  @Test("texts and pages hold what may be said, and nothing in them is markup or a control character of somebody else")
  func texts() {
    let status = Self.status()
    #expect(status.plainText.contains("Visiting: Suspended <until 18:00> (corrected)"))
    #expect(status.page.contains("Suspended &lt;until 18:00&gt; (corrected)") && !status.page.contains("<until"))
    #expect(!status.page.contains("<script") && !status.page.contains("http"))
    #expect(status.jsonLines.split(separator: "\n").count == 3 + 12 - 3)
    #expect(
      !status.plainText.contains("deaths") && !status.page.contains("deaths") && !status.jsonLines.contains("deaths"))
    let hostile = ApprovedStatus.Fact(topic: "ER", value: "OPEN\u{1B}[2J\u{0}\u{9B}", source: "x", time: Self.now)
    let other = ApprovedStatus(
      hospital: status.hospital, mode: .actual, incident: nil, facts: [hostile], written: Self.now)
    #expect(!CAPText(other.alert(Self.envelope)).text.contains("\u{1B}") && !other.page.contains("\u{1B}"))
    #expect(!other.jsonLines.contains("\u{1B}") && other.jsonLines.contains("\\u001b"))
    #expect(!other.plainText.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }
}

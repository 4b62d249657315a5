import HospitalModel
import HospitalStore
import Testing

@Suite("Alerts in the store")
struct AlertTests {
  private let store: HospitalStore
  private static let start = Timestamp(year: 2026, month: 3, day: 1, hour: 14)
  private static let hospital = HospitalID("north")
  private static let channel = ChannelID("county")

  init() throws {
    store = try HospitalStore(path: temporaryPath(), kind: .real, now: Self.start)
    let hospital = Hospital(
      id: Self.hospital, position: 0, name: "Example North Hospital", shortName: "North", place: "Temple TX",
      zone: .central, isSimulated: false)
    let channel = Channel(
      id: Self.channel, hospital: Self.hospital, kind: .status, name: "County", address: "https://county.example/cap")
    let inside = Channel(
      id: ChannelID("inside"), hospital: Self.hospital, kind: .status, name: "Inside", address: nil, isInternal: true)
    try write([
      .feed(.hospital(hospital)), .feed(.channel(channel)), .feed(.channel(inside)),
      .alertZones([Self.hospital: ["048027", "TXZ158"]]),
    ])
  }

  private func write(_ changes: [StoreChange], minute: Int64 = 0) throws {
    _ = try store.write(changes, now: Self.start + minute * 60)
  }

  private static func message(
    _ id: String, _ type: CAPAlert.MessageType = .alert, minute: Int64 = 0, status: CAPAlert.Status = .actual,
    references: [CAPAlert.Key] = [], change: (inout CAPAlert) -> Void = { _ in }
  ) -> AlertMessage {
    var alert = CAPAlert()
    (alert.identifier, alert.sender, alert.sent) = (id, "desk@county.example", start + minute * 60)
    (alert.status, alert.messageType, alert.scope, alert.references) = (status, type, .everyone, references)
    var info = CAPInfo()
    (info.event, info.severity, info.urgency, info.certainty) = ("Example Warning", .severe, .expected, .likely)
    info.expires = start + minute * 60 + 7_200
    info.headline = "Call 254-555-0199 about the missing child"
    var area = CAPArea()
    area.name = "Example County"
    area.geocodes = [CAPCode(name: "UGC", value: "TXC027")]
    info.areas = [area]
    if type != .cancel { alert.infos = [info] }
    change(&alert)
    return AlertMessage(alert: alert, key: key(id, minute: minute))
  }

  private static func key(_ id: String, minute: Int64 = 0) -> CAPAlert.Key {
    CAPAlert.Key(sender: "desk@county.example", identifier: id, sent: start + minute * 60)
  }

  private func add(_ message: AlertMessage, _ channel: ChannelID = AlertTests.channel, minute: Int64 = 0) throws {
    try write([.feed(.alert(message, channel: channel))], minute: minute)
  }

  private func alerts(
    minute: Int64 = 1, _ audience: Audience = .staff, _ use: ReadingUse = .screen, _ moment: ReadingMoment = .live
  ) throws -> [AlertState] {
    try store.search(audience: audience, use: use, moment: moment) { try $0.alerts(Self.start + minute * 60) }
  }

  private func waiting(minute: Int64 = 1, _ audience: Audience = .staff) throws -> [AttentionItem] {
    try store.search(audience: audience, use: .screen, moment: .live) {
      try $0.attention(Self.start + minute * 60, 100)
    }
  }

  @Test("an alert comes back as it was, with the hospital that it is for")
  func roundTrip() throws {
    try add(Self.message("A"))
    let alert = try #require(try alerts().first)
    #expect(alert.standing.message == Self.message("A") && alert.versions == 1 && alert.acknowledgement == nil)
    #expect(alert.here.map(\.hospital) == [Self.hospital] && alert.calling.count == 1)
  }

  @Test("updates and cancellations hold, whichever came first, and nothing is lost at another moment")
  func chain() throws {
    let update = Self.message("B", .update, minute: 5, references: [Self.key("A")])
    try add(update, minute: 5)
    try add(Self.message("A"), minute: 6)
    #expect(try alerts(minute: 7).map(\.standing.message.key.identifier) == ["B"])
    let before = try store.search(audience: .staff, use: .screen, moment: .live) { try $0.facts().revision }
    try add(Self.message("C", .cancel, minute: 9, references: [update.key]), minute: 9)
    #expect(try alerts(minute: 10).isEmpty)
    #expect(try alerts(minute: 10, .staff, .screen, .revision(before)).map(\.standing.message.key) == [update.key])
  }

  @Test("an alert that has expired is gone; what an expired cancellation withdrew does not come back")
  func expiry() throws {
    try add(Self.message("A") { $0.infos[0].expires = Self.start + 86_400 })
    try add(Self.message("C", .cancel, minute: 1, references: [Self.key("A")]))
    #expect(try alerts(minute: 1_430).isEmpty)
    try add(Self.message("D"))
    #expect(try alerts(minute: 119).count == 1 && alerts(minute: 120).isEmpty)
  }

  @Test("the same again is no news; another text is a version, and an excerpt takes nothing away")
  func versions() throws {
    try add(Self.message("A"))
    let first = try store.write([.feed(.alert(Self.message("A"), channel: Self.channel))], now: Self.start)
    #expect(first.revision == (try store.write([], now: Self.start)).revision)
    try add(Self.message("A") { $0.infos[0].event = "Example Emergency" })
    let excerpt = Self.message("A") { $0.infos[0].event = "Part" }
    try add(AlertMessage(alert: excerpt.alert, key: excerpt.key, isExcerpt: true))
    let alert = try #require(try alerts().first)
    #expect(alert.versions == 2 && alert.standing.info()?.event == "Example Emergency")
  }

  @Test("a grave one waits for a person until it is taken on, by name and time, and again when that is taken back")
  func acknowledging() throws {
    try add(Self.message("A"))
    let item = try #require(try waiting().first)
    #expect(item.kind == .alert && item.text == "Example Warning: Example County" && item.hospital == Self.hospital)
    try write([.decision(.acknowledge(item.id, by: "pio-2"))], minute: 2)
    #expect(try waiting(minute: 3).isEmpty)
    #expect(try alerts(minute: 3).first?.acknowledgement == .init(person: "pio-2", time: Self.start + 120))
    try write([.decision(.reopen(item.id))], minute: 4)
    #expect(try waiting(minute: 5).count == 1 && alerts(minute: 5).first?.acknowledgement == nil)
  }

  @Test("acknowledging is one by one: an update asks anew")
  func oneByOne() throws {
    try add(Self.message("A"))
    try write([.decision(.acknowledge(try #require(try waiting().first).id, by: "pio-2"))], minute: 2)
    try add(Self.message("B", .update, minute: 3, references: [Self.key("A")]), minute: 3)
    #expect(try waiting(minute: 4).count == 1)
  }

  @Test("drills, lesser ones, and those for other counties or for none never wait", arguments: [0, 1, 2, 3, 4])
  func silent(which: Int) throws {
    let messages = [
      Self.message("A", status: .exercise), Self.message("A", status: .test),
      Self.message("A") { $0.infos[0].urgency = .future },
      Self.message("A") { $0.infos[0].areas[0].geocodes = [CAPCode(name: "SAME", value: "048099")] },
      Self.message("A") { $0.infos[0].areas[0].geocodes = [] },
    ]
    try add(messages[which])
    #expect(try waiting().isEmpty && alerts().count == 1)
  }

  @Test("without counties nothing waits; they come and go with the configuration")
  func zones() throws {
    try add(Self.message("A"))
    try write([.alertZones([:])])
    #expect(try waiting().isEmpty && alerts().first?.places.isEmpty == true)
    try write([.alertZones([Self.hospital: ["048000"]])])
    #expect(try waiting().count == 1)
  }

  @Test(
    "the public is told what is for it, masked, without who took it on; what is restricted or internal stays inside")
  func audiences() throws {
    try add(Self.message("A"))
    try add(Self.message("R") { $0.scope = .restricted })
    try add(Self.message("I"), ChannelID("inside"))
    try write([.decision(.acknowledge(try #require(try waiting().first).id, by: "pio-2"))])
    #expect(try alerts().count == 3)
    for (audience, use) in [(Audience.public, ReadingUse.screen), (.staff, .export), (.public, .export)] {
      let told = try alerts(minute: 1, audience, use)
      #expect(told.map(\.standing.message.key.identifier) == ["A"])
      #expect(told.first?.standing.info()?.headline?.contains("555") == false)
      #expect(audience == .staff || told.first?.acknowledgement == nil)
    }
    #expect(try waiting(minute: 1, .public).isEmpty)
  }
}

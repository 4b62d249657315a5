import HospitalModel
import Testing

/// Messages of an invented sender.
struct AlertSamples {
  static let sender = "desk@county.example"
  static let start = Timestamp(year: 2026, month: 3, day: 1, hour: 14)

  /// An alert for Example County, severe, expected and likely, that expires after four hours.
  static func message(
    _ identifier: String, _ type: CAPAlert.MessageType = .alert, minute: Int64 = 0,
    status: CAPAlert.Status? = .actual, references: [CAPAlert.Key] = [],
    change: (inout CAPInfo) -> Void = { _ in }
  ) -> AlertMessage {
    var alert = CAPAlert()
    alert.identifier = identifier
    alert.sender = sender
    alert.sent = start + minute * 60
    alert.status = status
    alert.messageType = type
    alert.scope = .everyone
    alert.references = references
    var info = CAPInfo()
    info.event = "Example Warning"
    (info.severity, info.urgency, info.certainty) = (.severe, .expected, .likely)
    info.expires = start + minute * 60 + 4 * 3_600
    var area = CAPArea()
    area.name = "Example County"
    area.geocodes = [CAPCode(name: "SAME", value: "048027")]
    info.areas = [area]
    change(&info)
    if type != .cancel { alert.infos = [info] }
    return AlertMessage(alert: alert, key: key(identifier, minute: minute))
  }

  static func key(_ identifier: String, minute: Int64 = 0) -> CAPAlert.Key {
    CAPAlert.Key(sender: sender, identifier: identifier, sent: start + minute * 60)
  }
}

@Suite("Alerts in force")
struct AlertBookTests {
  private typealias Sample = AlertSamples
  private static let noon = AlertSamples.start + 3_600

  private static let first = Sample.message("A")
  private static let update = Sample.message("B", .update, minute: 10, references: [Sample.key("A")])
  private static let cancel = Sample.message("C", .cancel, minute: 20, references: [Sample.key("B", minute: 10)])

  private func inForce(_ messages: [AlertMessage], at time: Timestamp = noon) -> [String] {
    AlertBook(messages.map { .init(message: $0, received: Sample.start) }).inForce(at: time).map(
      \.message.key.identifier)
  }

  @Test("of a chain one message is in force at a time, and none after the cancellation, in whatever order they come")
  func chain() {
    let chain = [Self.first, Self.update, Self.cancel]
    #expect(inForce([Self.first]) == ["A"] && inForce([Self.first, Self.update]) == ["B"])
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(inForce(order.map { chain[$0] }).isEmpty)
      #expect(inForce(order.filter { $0 != 2 }.map { chain[$0] }) == ["B"])
    }
  }

  @Test("what became of each message is told with what replaced it")
  func fates() {
    let book = AlertBook(
      [Self.first, Self.update, Self.cancel].map { AlertBook.Entry(message: $0, received: Sample.start) })
    let fates = book.fates(at: Self.noon)
    #expect(fates[Self.first.key] == .updated(by: Self.update.key))
    #expect(fates[Self.update.key] == .cancelled(by: Self.cancel.key))
    #expect(fates[Self.cancel.key] == .notStanding)
  }

  @Test("the same message again changes nothing, and an excerpt of it takes nothing away")
  func duplicates() {
    var book = AlertBook()
    book.add(Self.first, received: Sample.start)
    let excerpt = AlertMessage(
      alert: Sample.message("A") { $0.event = nil }.alert, key: Self.first.key, isExcerpt: true)
    book.add(Self.first, received: Sample.start + 60)
    book.add(excerpt, received: Sample.start + 120)
    #expect(book.count == 1)
    let standing = book.inForce(at: Self.noon)
    #expect(standing.map(\.received) == [Sample.start] && standing[0].info()?.event == "Example Warning")
  }

  @Test("a reference to what nobody has seen is kept, and counts once that comes")
  func unknownReference() {
    var book = AlertBook()
    book.add(Self.update, received: Sample.start)
    #expect(book.unknownReferences(of: Self.update.key) == [Self.first.key])
    book.add(Self.first, received: Sample.start + 60)
    #expect(book.unknownReferences(of: Self.update.key).isEmpty)
    #expect(book.inForce(at: Self.noon).map(\.message.key) == [Self.update.key])
  }

  @Test("a reference whose time is written otherwise means the only message of that identifier, and of two none")
  func inexactReference() {
    let off = CAPAlert.Key(sender: Sample.sender, identifier: "A", sent: Sample.start + 1)
    let update = Sample.message("B", .update, minute: 10, references: [off])
    #expect(inForce([Self.first, update]) == ["B"])
    let again = Sample.message("A", minute: 5)
    #expect(inForce([Self.first, again, update]).sorted() == ["A", "B"])
  }

  @Test("an update counts by what it names, also when its sender's clock is behind or ahead")
  func clocks() {
    let early = Sample.message("B", .update, minute: -30, references: [Sample.key("A")])
    #expect(inForce([Self.first, early]) == ["B"])
    let future = Sample.message("D", minute: 600)
    let standing = AlertBook([.init(message: future, received: Sample.start)]).inForce(at: Self.noon)
    #expect(standing.map(\.ahead) == [36_000])
  }

  @Test("an alert leaves the list when its last part expires; one without a time after a day")
  func expiry() {
    #expect(inForce([Self.first], at: Sample.start + 4 * 3_600 - 1) == ["A"])
    #expect(inForce([Self.first], at: Sample.start + 4 * 3_600).isEmpty)
    let timeless = Sample.message("A") { $0.expires = nil }
    #expect(
      inForce([timeless], at: Sample.start + 86_399) == ["A"] && inForce([timeless], at: Sample.start + 86_400).isEmpty)
    let ahead = Sample.message("A", minute: 600_000) { $0.expires = nil }
    #expect(inForce([ahead], at: Sample.start + 2 * 86_400).isEmpty)
  }

  @Test("an update that has expired does not bring back what it replaced")
  func expiredUpdate() {
    let short = Sample.message("B", .update, minute: 10, references: [Sample.key("A")]) {
      $0.expires = Sample.start + 900
    }
    #expect(inForce([Self.first, short]).isEmpty)
  }

  @Test("exercises, tests, system messages, drafts and what says no status never call, and have their word")
  func drills() {
    for (status, word) in [
      (CAPAlert.Status.exercise, "EXERCISE"), (.test, "TEST"), (.system, "SYSTEM"), (.draft, "DRAFT"),
    ] {
      let message = Sample.message("A", status: status) { $0.severity = .extreme }
      let standing = AlertBook([.init(message: message, received: Sample.start)]).inForce(at: Self.noon)
      #expect(standing.map(\.message.drillWord) == [word])
      #expect(!standing.contains { $0.calls(in: AlertZones(texts: ["048027"])) })
    }
    #expect(Sample.message("A", status: nil).drillWord == "NO STATUS")
    let weekly = Sample.message("A") { $0.eventCodes = [CAPCode(name: "SAME", value: "RWT")] }
    #expect(weekly.drillWord == "TEST" && Self.first.drillWord == nil)
  }

  @Test("a drill does not silence what is real; what is real ends a drill")
  func drillCancel() {
    let drill = Sample.message("C", .cancel, minute: 20, status: .exercise, references: [Sample.key("A")])
    #expect(inForce([Self.first, drill]) == ["A"])
    let exercise = Sample.message("A", status: .exercise)
    let real = Sample.message("C", .cancel, minute: 20, references: [Sample.key("A")])
    #expect(inForce([exercise, real]).isEmpty)
    let draft = Sample.message("D", .cancel, minute: 20, status: .draft, references: [Sample.key("A")])
    #expect(inForce([exercise, draft]) == ["A"])
  }

  @Test("acknowledgements, errors and messages that say no type are never in force and replace nothing")
  func others() {
    for type in [CAPAlert.MessageType.acknowledgement, .error] {
      #expect(inForce([Self.first, Sample.message("E", type, minute: 5, references: [Sample.key("A")])]) == ["A"])
    }
  }

  @Test("messages that name each other leave the later one")
  func ring() {
    let one = Sample.message("A", .update, references: [Sample.key("B", minute: 10)])
    #expect(inForce([one, Self.update]) == ["B"])
    let itself = Sample.message("A", .update, references: [Sample.key("A")])
    #expect(inForce([itself]) == ["A"])
  }

  @Test("an index that gives an event one identifier for all its life has the newest in force")
  func reissue() {
    #expect(inForce([Self.first, Sample.message("A", minute: 5)]).count == 1)
    let fates = AlertBook(
      [Self.first, Sample.message("A", minute: 5)].map { AlertBook.Entry(message: $0, received: Sample.start) }
    ).fates(at: Self.noon)
    #expect(fates[Self.first.key] == .reissued(as: Sample.key("A", minute: 5)))
  }

  @Test("real ones come before drills, then by severity, urgency and certainty, the newest first")
  func ranking() {
    let messages = [
      Sample.message("drill", status: .exercise) { $0.severity = .extreme },
      Sample.message("minor") { $0.severity = .minor }, Sample.message("unknown") { $0.severity = nil },
      Sample.message("future") { $0.urgency = .future }, Sample.message("possible") { $0.certainty = .possible },
      Sample.message("severe"), Sample.message("newer", minute: 1),
      Sample.message("extreme") { $0.severity = .extreme },
    ]
    #expect(
      inForce(messages) == ["extreme", "newer", "severe", "possible", "future", "unknown", "minor", "drill"])
  }

  @Test("severe calls when it is soon and likely, extreme unless it is past; what is left open counts as the worse")
  func calling() {
    func calls(_ severity: CAPInfo.Severity?, _ urgency: CAPInfo.Urgency?, _ certainty: CAPInfo.Certainty?) -> Bool {
      AlertRank(severity: severity, urgency: urgency, certainty: certainty).calls
    }
    #expect(calls(.severe, .immediate, .observed) && calls(.severe, .expected, .likely) && calls(.severe, nil, nil))
    #expect(!calls(.severe, .future, .likely) && !calls(.severe, .immediate, .possible) && !calls(.severe, .past, nil))
    #expect(calls(.extreme, .future, .possible) && !calls(.extreme, .past, .observed))
    #expect(!calls(.moderate, .immediate, .observed) && !calls(nil, .immediate, .observed))
  }

  @Test("of several languages the wanted one is shown, and the worst of its parts; else the worst of all")
  func languages() {
    let message = Sample.message("A")
    var alert = message.alert
    var spanish = alert.infos[0]
    (spanish.language, spanish.event) = ("es-US", "Aviso")
    var worse = alert.infos[0]
    (worse.language, worse.event, worse.severity) = ("en-CA", "Worse", .extreme)
    alert.infos = [spanish, alert.infos[0], worse]
    let standing = AlertBook([.init(message: AlertMessage(alert: alert, key: message.key), received: Sample.start)])
      .inForce(at: Self.noon)
    #expect(standing[0].info()?.event == "Worse" && standing[0].rank.severity == .extreme)
    #expect(standing[0].info(preferring: ["es"])?.event == "Aviso")
    #expect(standing[0].info(preferring: ["fr"])?.event == "Worse")
  }
}

@Suite("Counties and zones")
struct ZoneCodeTests {
  @Test(
    "SAME and UGC codes of a county are the same county",
    arguments: [("048027", "TXC027"), ("148027", "TXC027"), ("006037", "cac037"), ("048000", "TXZALL")])
  func counties(same: String, other: String) throws {
    let (one, two) = (try #require(ZoneCode(same)), try #require(ZoneCode(other)))
    #expect(one.overlaps(two) && two.overlaps(one))
  }

  @Test("a forecast zone is only itself or its whole state")
  func zones() throws {
    let zone = try #require(ZoneCode("TXZ158"))
    func overlaps(_ other: String) -> Bool? { ZoneCode(other).map { zone.overlaps($0) } }
    #expect(overlaps("048000") == true && overlaps("TXC000") == true && overlaps("000000") == true)
    for other in ["TXZ159", "TXC158", "048158", "LAZ158"] { #expect(overlaps(other) == false) }
    #expect(ZoneCode("GMZ150") == .zone(state: "GM", number: 150))
  }

  @Test(
    "what is no code is none", arguments: ["", "48027", "0480277", "TXQ027", "QQC001", "TXC02A", "100000", "ÄÖZ001"])
  func noCodes(text: String) {
    #expect(ZoneCode(text) == nil)
  }

  private func info(_ codes: [(String, String)], _ change: (inout CAPInfo) -> Void = { _ in }) -> CAPInfo {
    var info = CAPInfo()
    var area = CAPArea()
    area.name = "Somewhere"
    area.geocodes = codes.map { CAPCode(name: $0.0, value: $0.1) }
    info.areas = [area]
    change(&info)
    return info
  }

  @Test("an alert is here by its codes, in any of the systems that name counties and zones")
  func here() {
    let zones = AlertZones(texts: ["048027", "TXZ158"])
    for code in [("SAME", "048027"), ("FIPS6", "048027"), ("UGC", "TXC027"), ("ugc", "TXZ158"), ("SAME", "048000")] {
      #expect(zones.place(of: info([("SAME", "048099"), code])) == .here(areas: ["Somewhere"]))
    }
    #expect(zones.place(of: info([("SAME", "048099")])) == .elsewhere)
    #expect(zones.place(of: info([("profile:X", "048027")])) == .unplaced)
    #expect(zones.place(of: info([("SAME", "")])) == .unplaced)
    let old = info([]) { $0.parameters = [CAPCode(name: "UGC", value: "TXC027 TXC099")] }
    #expect(zones.place(of: old) == .here(areas: ["Somewhere"]))
  }

  @Test("a shape alone places nothing, and a shape round a hospital does not bring an alert for elsewhere here")
  func shapes() {
    let zones = AlertZones(texts: ["048027"])
    let shaped = info([]) {
      $0.areas[0].circles = GeographicPoint(latitude: 31, longitude: -97).map { [.init(center: $0, radius: 100)] } ?? []
    }
    #expect(zones.place(of: shaped) == .unplaced)
    var elsewhere = shaped
    elsewhere.areas[0].geocodes = [CAPCode(name: "SAME", value: "048099")]
    #expect(zones.place(of: elsewhere) == .elsewhere)
  }
}

import HospitalModel
import HospitalStore
import Testing

@Suite("Incidents and facts by people")
struct CrisisTests {
  @Test("a simulated store opens no ACTUAL incident, a real one does", arguments: [StoreKind.scenario("test"), .real])
  func modes(kind: StoreKind) throws {
    guard kind == .real else {
      let error = #expect(throws: StoreError.self) { try CrisisDesk(kind: kind, mode: .actual) }
      #expect(error?.message.contains("ACTUAL") == true)
      return
    }
    let crisis = try CrisisDesk(kind: kind, mode: .actual)
    #expect(try crisis.desk.read { try $0.incident(nil) }?.mode == .actual)
  }

  @Test("an incident is closed once; a promise after that is refused")
  func closing() throws {
    let crisis = try CrisisDesk()
    try crisis.act(.promise(Desk.start + 3_600), minutes: 1)
    #expect(try crisis.desk.read { try $0.incident(nil) }?.nextUpdate == Desk.start + 3_600)
    #expect(try crisis.desk.read { try $0.attention(Desk.start, 10) }.map(\.kind) == [.promise])
    try crisis.act(.close(words: "all clear"), minutes: 9)
    let closed = try #require(try crisis.desk.read { try $0.incident(nil) })
    #expect(closed.ended == Desk.start + 540 && closed.nextUpdate == nil)
    #expect(throws: StoreError.self) { try crisis.act(.promise(nil), minutes: 10) }
    #expect(try crisis.log().map(\.act) == ["open", "promise", "close"])
  }

  @Test("REAL WORLD breaks an exercise off and never an actual incident")
  func realWorld() throws {
    let drill = try CrisisDesk()
    try drill.act(.interrupt(words: "gas leak in the east wing"), minutes: 3)
    #expect(try drill.desk.read { try $0.incident(nil) }?.interruption == "gas leak in the east wing")
    let actual = try CrisisDesk(kind: .real, mode: .actual)
    #expect(throws: StoreError.self) { try actual.act(.interrupt(words: "gas leak")) }
  }

  @Test("a correction keeps the old value with its reason for staff, and the public reads the new one alone")
  func correction() throws {
    let crisis = try CrisisDesk()
    let nine = crisis.fact("12 received")
    try crisis.act(.fact(nine, .seen(nil)))
    let seen = try #require(try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }.first?.current)
    #expect(seen.recordedBy == "pio-2" && seen.confirmedBy == "ic-1" && seen.releasedBy == "ic")
    try crisis.act(
      .fact(crisis.fact("13 received", .corrected, reason: "one came by helicopter", minutes: 2), .seen(seen)),
      by: "ic-1", minutes: 2)
    let staff = try #require(try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }.first)
    #expect(staff.current.value == "13 received" && staff.current.state == .corrected)
    #expect(staff.earlier.map(\.value) == ["12 received"] && staff.current.reason == "one came by helicopter")
    let told = try #require(try crisis.desk.read(.public) { try $0.factHistories(CrisisDesk.incident) }.first)
    #expect(told.current.value == "13 received" && told.earlier.isEmpty)
    #expect(told.current.recordedBy == nil && told.current.confirmedBy == nil && told.current.releasedBy == nil)
    let log = try crisis.log()
    #expect(log.map(\.act) == ["open", "confirm", "correct"])
    #expect(log.map(\.summary).suffix(2) == ["Received: 12 received", "Received: 13 received"])
  }

  @Test("two who edit the same value: the second is shown the first's, and nothing is lost")
  func overtaken() throws {
    let crisis = try CrisisDesk()
    try crisis.act(.fact(crisis.fact("9 received"), .seen(nil)))
    let seen = try #require(try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }.first?.current)
    try crisis.act(.fact(crisis.fact("10 received", minutes: 1), .seen(seen)), by: "pio-1", minutes: 1)
    let error = #expect(throws: StoreError.self) {
      try crisis.act(.fact(crisis.fact("11 received", minutes: 2), .seen(seen)), by: "pio-2", minutes: 2)
    }
    guard case .overtaken(.fact(let theirs))? = error else {
      Issue.record("not overtaken: \(String(describing: error))")
      return
    }
    #expect(theirs.value == "10 received" && theirs.recordedBy == "pio-1")
    try crisis.act(.fact(crisis.fact("11 received", minutes: 2), .seen(theirs)), by: "pio-2", minutes: 3)
    let history = try #require(try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }.first)
    #expect(([history.current] + history.earlier).map(\.value) == ["11 received", "10 received", "9 received"])
  }

  @Test("a value that may identify one patient is refused, and nothing of it is kept")
  func aggregatesOnly() throws {
    let crisis = try CrisisDesk()
    let error = #expect(throws: StoreError.self) {
      try crisis.act(.fact(crisis.fact("Mr. J. Doe, 47, room 412, MRN 00481601, critical"), .seen(nil)))
    }
    #expect(error?.message.contains("patient") == true && error?.message.contains("Doe") == false)
    #expect(try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }.isEmpty)
    #expect(try crisis.log().count == 1)
  }

  @Test("the crowding score is never told to the public, whatever is marked")
  func crowding() throws {
    let crisis = try CrisisDesk()
    try crisis.act(.fact(crisis.fact("139, overcrowded", topic: .nedocs), .seen(nil)))
    #expect(try crisis.desk.read(.public) { try $0.factHistories(CrisisDesk.incident) }.isEmpty)
    #expect(try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }.count == 1)
  }

  @Test("other hospitals' values stand beside the own ones and don't replace them")
  func facilities() throws {
    let crisis = try CrisisDesk()
    try crisis.act(.fact(crisis.fact("LIMITED", topic: .emergencyAccess), .seen(nil)))
    try crisis.act(.fact(crisis.fact("DIVERT", topic: .emergencyAccess, facility: "Example Base"), .seen(nil)))
    let histories = try crisis.desk.read { try $0.factHistories(CrisisDesk.incident) }
    #expect(histories.map(\.current.value) == ["LIMITED", "DIVERT"])
    #expect(histories.map(\.current.facility) == [nil, "Example Base"])
    #expect(try crisis.desk.read { try $0.overviews(Desk.start) }[0].emergencyAccess?.value == "LIMITED")
  }

  @Test("the checklist is the template's, with who said what was paused where")
  func checklist() throws {
    let crisis = try CrisisDesk()
    let item = IncidentTemplate.all[0].checklist[0]
    let before = try crisis.act(.check(ChecklistMark(item: item, isDone: true, note: "Sprout paused")), minutes: 14)
    try crisis.act(.check(ChecklistMark(item: "Own item", isDone: true, note: "")), minutes: 15)
    let list = try crisis.desk.read { try $0.crisis.checklist(CrisisDesk.incident) }
    #expect(list[0].mark.isDone && list[0].mark.note == "Sprout paused" && list[0].person == "pio-2")
    #expect(list.last?.mark.item == "Own item" && list.count == IncidentTemplate.all[0].checklist.count + 1)
    let then = try crisis.desk.read(at: .revision(before.revision - 1)) {
      try $0.crisis.checklist(CrisisDesk.incident)
    }
    #expect(then.allSatisfy { $0.person == nil })
    #expect(try crisis.desk.read(.public) { try $0.crisis.checklist(CrisisDesk.incident) }.isEmpty)
  }

  @Test("every template has a checklist, topics and statements whose blanks are found")
  func templates() {
    #expect(Set(IncidentTemplate.all.map(\.id)).count == 5)
    for template in IncidentTemplate.all {
      #expect(!template.checklist.isEmpty && !template.topics.isEmpty && !template.statements.isEmpty)
      for statement in template.statements {
        #expect(!statement.audiences.isEmpty)
        #expect(
          StatementWording.remarks(in: statement.title + "\n" + statement.text).allSatisfy { $0.kind == .blank },
          "\(statement.name)")
      }
    }
  }
}

import HospitalModel
import HospitalStore
import Testing

@Suite("Statements")
struct StatementTests {
  @Test("drafted, asked for, approved by another, released: each step is kept with who and when")
  func wholeWay() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft(), minutes: 5)
    #expect(try crisis.statements().map(\.state) == [.draft])
    try crisis.act(.request(crisis.version()), minutes: 6)
    #expect(try crisis.statements().map(\.state) == [.waits(since: Desk.start + 360)])
    #expect(throws: StoreError.self) {
      try crisis.act(.release(crisis.version(), StatementRelease(.said, place: "web")))
    }
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1", minutes: 8)
    #expect(try crisis.statements().map(\.state) == [.approved])
    try crisis.act(.release(crisis.version(), StatementRelease(.copied, place: "website")), minutes: 9)
    let statement = try #require(try crisis.statements().first)
    #expect(statement.state == .released && statement.number == 1)
    #expect(statement.current.acts.map(\.person) == ["pio-2", "ic-1", "pio-2"])
    #expect(statement.current.acts.compactMap(\.approvalWords) == ["in hsdash by ic-1"])
    #expect(try crisis.log().map(\.act) == ["open", "draft", "request", "approve", "release"])
    #expect(try crisis.check().fault == nil)
  }

  @Test("no one approves their own draft: not at the screen, not by phone, not in capital letters")
  func ownDraft() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft())
    for way in [ApprovalWay.inHsdash, .byPhone(approver: "PIO-2"), .byPhone(approver: "")] {
      #expect(throws: StoreError.self) {
        try crisis.act(.approve(crisis.version(), CrisisDesk.north, way), by: "pio-2")
      }
    }
    #expect(throws: StoreError.self) {
      try crisis.act(.approve(crisis.version(), CrisisDesk.north, .byPhone(approver: "ic-1")), by: "ic-1")
    }
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .byPhone(approver: "ic-1")), by: "pio-2")
    #expect(
      try crisis.statements()[0].current.acts.compactMap(\.approvalWords) == ["by ic-1 by phone, noted by pio-2"])
  }

  @Test("break-glass asks why, lets it out, and wants a review by somebody else until one is given")
  func breakGlass() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft())
    #expect(throws: StoreError.self) {
      try crisis.act(.approve(crisis.version(), CrisisDesk.north, .breakGlass(reason: "")))
    }
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .breakGlass(reason: "nobody answers at 3 a.m.")))
    try crisis.act(.release(crisis.version(), StatementRelease(.said, place: "phone line")))
    #expect(try crisis.statements()[0].current.needsReview)
    #expect(throws: StoreError.self) { try crisis.act(.review(crisis.version(), words: "fine")) }
    try crisis.act(.review(crisis.version(), words: "agreed afterwards"), by: "ic-1", minutes: 200)
    #expect(try !crisis.statements()[0].current.needsReview)
  }

  @Test("a joint statement waits for each hospital's approval")
  func joint() throws {
    let crisis = try CrisisDesk()
    let other = HospitalID("other")
    try crisis.act(crisis.draft(hospitals: [CrisisDesk.north, other]))
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1")
    #expect(try crisis.statements()[0].current.missingApprovals == [other])
    #expect(throws: StoreError.self) {
      try crisis.act(.release(crisis.version(), StatementRelease(.said, place: "web")))
    }
    #expect(throws: StoreError.self) {
      try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-2")
    }
    try crisis.act(.approve(crisis.version(), other, .byPhone(approver: "ic-9")), by: "pio-2")
    #expect(try crisis.statements()[0].state == .approved)
  }

  @Test("an edit is a new version without approvals; who wrote over an older one is shown the newer")
  func versions() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft())
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1")
    try crisis.act(crisis.draft("We respond.", basis: 1), by: "pio-1", minutes: 1)
    let error = #expect(throws: StoreError.self) {
      try crisis.act(crisis.draft("We do respond.", basis: 1), by: "pio-2", minutes: 2)
    }
    guard case .overtaken(.statement(let theirs))? = error else {
      Issue.record("not overtaken")
      return
    }
    #expect(theirs.current.author == "pio-1" && theirs.versions.map(\.number) == [1, 2])
    #expect(theirs.state == .draft && theirs.versions[0].isApproved)
    let stale = #expect(throws: StoreError.self) { try crisis.act(.request(crisis.version(1))) }
    #expect(stale.map { if case .overtaken = $0 { true } else { false } } == true)
  }

  @Test("the public reads what is out, in the words that are out; never a draft, a name or what was withdrawn")
  func publicWords() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft())
    #expect(try crisis.statements(.public).isEmpty)
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1")
    let out = try crisis.act(.release(crisis.version(), StatementRelease(.said, place: "web"))).revision
    try crisis.act(crisis.draft("A second thought", basis: 1), minutes: 1)
    let told = try #require(try crisis.statements(.public).first)
    #expect(told.versions.map(\.title) == ["We are responding."])
    #expect(told.current.author.isEmpty && told.current.acts.allSatisfy { $0.person.isEmpty })
    try crisis.act(.withdraw(CrisisDesk.first, reason: "wrong hall"), minutes: 2)
    #expect(try crisis.statements(.public).isEmpty)
    #expect(try crisis.statements(.public, at: .revision(out)).isEmpty, "permissions are as of now")
    #expect(try crisis.statements(at: .revision(out)).first?.state == .released)
    #expect(try crisis.log(.public).isEmpty)
  }

  @Test(
    "what speaks to staff and agencies is never public; a small count is masked where the configuration asks for it")
  func audiences() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft("For staff.", audiences: [.staff, .agencies]))
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1")
    try crisis.act(.release(crisis.version(), StatementRelease(.said, place: "mail")))
    #expect(try crisis.statements(.public).isEmpty)
    let second = StatementID(rawValue: "drill/two")
    try crisis.act(crisis.draft("9 patients received.", "Come to door 4.", id: second))
    try crisis.act(.approve(StatementVersionID(second, 1), CrisisDesk.north, .inHsdash), by: "ic-1")
    try crisis.act(.release(StatementVersionID(second, 1), StatementRelease(.said, place: "web")))
    #expect(try crisis.statements(.public).first?.current.title == "9 patients received.")
    _ = try crisis.desk.store.write([.smallCounts(.cms11)], now: Desk.start)
    #expect(try crisis.statements(.public).first?.current.title == "<11 patients received.")
    #expect(try crisis.statements(.public).first?.current.text == "Come to door 4.")
  }

  @Test("a draft that may identify a patient is not kept")
  func identifiers() throws {
    let crisis = try CrisisDesk()
    #expect(throws: StoreError.self) {
      try crisis.act(crisis.draft("Mr. J. Doe, 47, room 412, MRN 00481601, critical"))
    }
    #expect(try crisis.statements().isEmpty)
  }
}

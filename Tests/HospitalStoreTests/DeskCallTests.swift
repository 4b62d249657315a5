import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

@Suite("Calls, contacts and the hand-over")
struct DeskCallTests {
  private static let id = CallID(rawValue: "drill/call-1")
  private static let herald = Contact(
    kind: .outlet, name: "news desk", organization: "Example Herald", phone: "254-555-0111", mail: "", note: "")

  private func call(
    _ id: CallID = id, _ outlet: String = "Example Herald", _ words: String = "How many received?",
    deadline: Int64? = 30, direction: CallDirection = .incoming, contact: ContactID? = nil
  ) -> CrisisDeed {
    .call(
      CallNote(
        id: id, direction: direction, outlet: outlet, name: "news desk", reach: "254-555-0111", words: words,
        deadline: deadline.map { Desk.start + $0 * 60 }, contact: contact))
  }

  private func calls(_ crisis: CrisisDesk, _ audience: Audience = .staff, _ use: ReadingUse = .screen) throws
    -> [DeskCall]
  {
    try crisis.desk.read(audience, use) { try $0.desk.calls(CrisisDesk.incident) }
  }

  private func contacts(_ crisis: CrisisDesk, _ audience: Audience = .staff, _ use: ReadingUse = .screen) throws
    -> [ContactEntry]
  {
    try crisis.desk.read(audience, use) { try $0.desk.contacts() }
  }

  /// A statement that is out.
  private func released() throws -> CrisisDesk {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft())
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1")
    try crisis.act(.release(crisis.version(), StatementRelease(.said, place: "website")))
    return crisis
  }

  @Test("a call is answered with a statement that is out, by whom and when; the log says so without the question")
  func answered() throws {
    let crisis = try released()
    try crisis.act(call(), minutes: 1)
    #expect(try calls(crisis)[0].isOpen && calls(crisis)[0].isLate(at: Desk.start + 1_800))
    try crisis.act(
      .answerCall(Self.id, CallAnswer(statement: crisis.version(), words: "read out"), seen: 0), by: "pio-3", minutes: 9
    )
    let answered = try #require(try calls(crisis).first)
    #expect(answered.answers.map(\.words) == ["with #1: read out"])
    #expect(answered.answers[0].person == "pio-3" && answered.answers[0].time == Desk.start + 540)
    #expect(!answered.isOpen && !answered.isLate(at: Desk.start + 86_400))
    let log = try crisis.log().suffix(2)
    #expect(log.map(\.act) == ["call", "answer call"])
    #expect(log.map(\.summary) == ["call 1: Example Herald", "call 1 with statement 1, version 1"])
    #expect(log.allSatisfy { $0.content?.contains("received") == false })
  }

  @Test("neither a draft nor what was withdrawn answers a call, nor nothing at all")
  func notOut() throws {
    let crisis = try CrisisDesk()
    try crisis.act(crisis.draft())
    try crisis.act(call())
    let with = CrisisDeed.answerCall(Self.id, CallAnswer(statement: crisis.version(), words: ""), seen: 0)
    #expect(throws: StoreError.self) { try crisis.act(with) }
    try crisis.act(.approve(crisis.version(), CrisisDesk.north, .inHsdash), by: "ic-1")
    #expect(throws: StoreError.self, "approved, not out") { try crisis.act(with) }
    try crisis.act(.release(crisis.version(), StatementRelease(.said, place: "web")))
    try crisis.act(.withdraw(CrisisDesk.first, reason: "wrong"))
    #expect(throws: StoreError.self) { try crisis.act(with) }
    #expect(throws: StoreError.self) {
      try crisis.act(.answerCall(Self.id, CallAnswer(statement: nil, words: " "), seen: 0))
    }
    #expect(try calls(crisis)[0].isOpen)
  }

  @Test("a question that may identify a patient is not kept")
  func screened() throws {
    let crisis = try CrisisDesk()
    #expect(throws: StoreError.self) { try crisis.act(call(Self.id, "Example Herald", "How is MRN 00481601?")) }
    #expect(try calls(crisis).isEmpty)
  }

  @Test("two answer at once: the second is shown the first's answer")
  func overtaken() throws {
    let crisis = try CrisisDesk()
    try crisis.act(call())
    let answer = CrisisDeed.answerCall(Self.id, CallAnswer(statement: nil, words: "at the briefing"), seen: 0)
    try crisis.act(answer, by: "pio-1")
    let theirs = try #require(try calls(crisis).first)
    #expect(throws: StoreError.overtaken(.call(theirs))) { try crisis.act(answer) }
  }

  @Test("those that wait come first, by deadline; then those without one; then the rest, newest first")
  func order() throws {
    let crisis = try CrisisDesk()
    let ids = (1...5).map { CallID(rawValue: "drill/call-\($0)") }
    for (id, deadline) in zip(ids, [nil, 60, 30, 10, nil] as [Int64?]) { try crisis.act(call(id, deadline: deadline)) }
    try crisis.act(.answerCall(ids[3], CallAnswer(statement: nil, words: "no"), seen: 0))
    #expect(try calls(crisis).byUrgency.map(\.number) == [3, 2, 1, 5, 4])
  }

  @Test("the public is told of no call and no contact; what leaves holds calls masked and no contact at all")
  func audiences() throws {
    let crisis = try CrisisDesk()
    try crisis.act(call(Self.id, "Example Herald", "Call me at jo@example.org"))
    _ = try crisis.desk.store.write([.decision(.contact(Self.herald))], now: Desk.start)
    for use in [ReadingUse.screen, .frame, .export, .release] {
      #expect(try calls(crisis, .public, use).isEmpty && contacts(crisis, .public, use).isEmpty)
    }
    #expect(try contacts(crisis, .staff, .export).isEmpty && contacts(crisis, .staff, .release).isEmpty)
    #expect(try calls(crisis, .staff, .export)[0].note.words.contains("jo@example.org") == false)
    #expect(try calls(crisis, .staff, .release)[0].note.words.contains("jo@example.org"))
  }

  @Test("the last call is taken from the log: one that we made, or one under the very names")
  func lastCall() throws {
    let crisis = try CrisisDesk()
    _ = try crisis.desk.store.write([.decision(.contact(Self.herald))], now: Desk.start)
    #expect(try contacts(crisis)[0].lastCall == nil)
    try crisis.act(call(), minutes: 5)
    #expect(try contacts(crisis)[0].lastCall?.direction == .incoming)
    let made = call(CallID(rawValue: "drill/call-2"), "", "reached", direction: .outgoing, contact: Self.herald.id)
    try crisis.act(made, by: "pio-3", minutes: 9)
    #expect(
      try contacts(crisis)[0].lastCall
        == ContactEntry.LastCall(time: Desk.start + 540, direction: .outgoing, person: "pio-3"))
    #expect(try crisis.log().last?.act == "called")
    try crisis.act(call(CallID(rawValue: "drill/call-3"), "Example Post"), minutes: 20)
    #expect(try contacts(crisis)[0].lastCall?.person == "pio-3")
  }

  @Test("a contact is changed in place and taken off, refused without a number, and left alone by a story")
  func contactList() throws {
    let crisis = try CrisisDesk()
    func put(_ contact: Contact) throws {
      _ = try crisis.desk.store.write([.decision(.contact(contact))], now: Desk.start)
    }
    func herald(_ phone: String) -> Contact {
      Contact(
        id: Self.herald.id, kind: .outlet, name: "night desk", organization: "Example Herald", phone: phone, mail: "",
        note: "")
    }
    try put(Self.herald)
    try put(herald("254-555-0199"))
    #expect(throws: StoreError.self) { try put(herald(" ")) }
    try crisis.desk.write([.contact(Self.herald)])
    #expect(try contacts(crisis).map(\.contact) == [herald("254-555-0199")])
    _ = try crisis.desk.store.write([.decision(.removeContact(Self.herald.id))], now: Desk.start)
    #expect(try contacts(crisis).isEmpty)
  }

  @Test("sealing a call takes its words out of the log and the files; that there was one stays")
  func sealing() throws {
    let crisis = try CrisisDesk()
    try crisis.act(call(Self.id, "quillfeather", "brimbleshank?"))
    try crisis.act(.answerCall(Self.id, CallAnswer(statement: nil, words: "xylotomous"), seen: 0))
    _ = try crisis.desk.store.write(
      [.decision(.seal(.call(Self.id), SealAct(cause: .mistake, person: "records", reason: "a name")))],
      now: Desk.start + 60)
    let sealed = try #require(try calls(crisis).first)
    #expect(sealed.isSealed && sealed.note.words.isEmpty && sealed.answers.count == 1 && !sealed.isOpen)
    #expect(try crisis.check().fault == nil)
    for suffix in ["", "-wal"] {
      let path = crisis.desk.path + suffix
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
      for word in ["quillfeather", "brimbleshank", "xylotomous"] {
        #expect(!text.contains(word), "\(word) in \(suffix)")
      }
    }
  }

  @Test("the next operator takes over by name, in the chain, with what was open; nobody from themselves")
  func handOver() throws {
    let crisis = try CrisisDesk()
    let handOver = HandOver(
      from: "pio-2", open: "2 calls", promised: Desk.start + 600, words: "", sheet: TextFingerprint(of: "sheet"))
    #expect(throws: StoreError.self) { try crisis.act(.handOver(handOver), by: "PIO-2") }
    try crisis.act(.handOver(handOver), by: "pio-3", minutes: 3)
    let entry = try #require(try crisis.log().last)
    #expect(entry.act == LogEntry.handOverAct && entry.person == "pio-3" && entry.summary == "pio-2 to pio-3")
    #expect(entry.content?.contains("open: 2 calls") == true)
    #expect(entry.content?.contains(TextFingerprint(of: "sheet").rawValue) == true)
    #expect(try crisis.check().fault == nil)
  }
}

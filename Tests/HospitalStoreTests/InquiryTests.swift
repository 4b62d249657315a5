import FoundationEssentials
import GRDB
import HospitalModel
import HospitalStore
import Testing

@Suite("The inquiry register")
struct InquiryTests {
  /// Words that nothing else in a store holds.
  private static let words = ["zephyrine", "quillfeather", "brimbleshank", "xylotomous", "serious", "gatehouse"]
  private static let id = InquiryID(rawValue: "drill/inquiry-1")
  private static let day: Int64 = 86_400

  private func note(
    _ id: InquiryID = id, _ who: String = "Zephyrine Quillfeather", isByName: Bool = true
  ) -> CrisisDeed {
    .inquire(InquiryNote(id: id, askedFor: who, asker: "brimbleshank", reach: "xylotomous 7", isByName: isByName))
  }

  private func answer(
    _ kind: InquiryAnswer.Kind, _ directory: DirectoryStanding = .listed, _ objection: PatientObjection = .no,
    kin: Bool = false, place: Bool = false, to id: InquiryID = id, seen: Int = 0
  ) -> CrisisDeed {
    .answerInquiry(
      id,
      InquiryAnswer(
        kind, directory: directory, objection: objection, isLocationTold: place, isKinTold: kin, person: "",
        time: Desk.start), seen: seen)
  }

  private func inquiries(
    _ crisis: CrisisDesk, _ audience: Audience = .staff, _ use: ReadingUse = .screen, at moment: ReadingMoment = .live
  ) throws -> [Inquiry] {
    try crisis.desk.read(audience, use, at: moment) { try $0.desk.inquiries(CrisisDesk.incident) }
  }

  /// The words that any of the store's files holds, whatever their case.
  private func remains(_ crisis: CrisisDesk) throws -> [String] {
    var found: [String] = []
    for suffix in ["", "-wal", "-shm"] {
      let path = crisis.desk.path + suffix
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self).lowercased()
      found += Self.words.filter { text.contains($0) }.map { "\($0) in \(suffix)" }
    }
    return found
  }

  /// Two inquiries, one of them answered, beside other writes.
  private func filled() throws -> CrisisDesk {
    let crisis = try CrisisDesk()
    try crisis.act(note())
    try crisis.desk.write((0..<50).map { Desk.post("p\($0)", "Note \($0) about the garden") })
    try crisis.act(answer(.condition(.serious), place: true), by: "desk-1", minutes: 2)
    try crisis.act(note(InquiryID(rawValue: "drill/inquiry-2"), "Zephyrine of the gatehouse", isByName: false))
    return crisis
  }

  @Test("keeps who was asked for, by whom, what was answered and by whom; open ones first")
  func kept() throws {
    let crisis = try filled()
    let all = try inquiries(crisis)
    #expect(all.map(\.number) == [2, 1])
    #expect(all[0].isOpen && !all[0].isByName)
    #expect(all[1].askedFor == "Zephyrine Quillfeather" && all[1].asker == "brimbleshank")
    #expect(all[1].answers.map(\.kind) == [.condition(.serious)])
    #expect(all[1].answers[0].person == "desk-1" && all[1].answers[0].isLocationTold)
    #expect(
      try crisis.desk.read { try $0.desk.inquiryCounts(CrisisDesk.incident) }
        == InquiryCounts(open: 1, answered: 1, oldestOpen: Desk.start))
  }

  @Test(
    "a condition is told of nobody who was not asked for by name, is not listed, objected or was not asked; a death only after the kin",
    arguments: [
      (InquiryAnswer.Kind.condition(.fair), DirectoryStanding.notListed, PatientObjection.no, true),
      (.condition(.fair), .unknown, .no, true), (.condition(.fair), .listed, .yes, true),
      (.condition(.fair), .listed, .unknown, true), (.condition(.fair), .listed, .no, false),
      (.condition(.deceased), .listed, .no, true), (.referred(" "), .listed, .no, true), (.gone, .listed, .no, true),
    ])
  func refused(kind: InquiryAnswer.Kind, directory: DirectoryStanding, objection: PatientObjection, isByName: Bool)
    throws
  {
    let crisis = try CrisisDesk()
    try crisis.act(note(isByName: isByName))
    #expect(throws: StoreError.self) { try crisis.act(answer(kind, directory, objection)) }
    #expect(try inquiries(crisis)[0].isOpen)
    try crisis.act(answer(.nothing, directory, objection))
    #expect(try !inquiries(crisis)[0].isOpen)
  }

  @Test("a death is told once the next of kin know; whoever could not be asked is told of in an emergency")
  func allowed() throws {
    let crisis = try CrisisDesk()
    try crisis.act(note())
    try crisis.act(answer(.condition(.undetermined), .listed, .couldNotBeAsked))
    try crisis.act(answer(.condition(.deceased), kin: true, seen: 1))
    #expect(try inquiries(crisis)[0].answers.count == 2)
  }

  @Test("the schema itself refuses a condition of somebody who objected, another name, and a shorter register")
  func schema() throws {
    let crisis = try filled()
    crisis.desk.store.close()
    let queue = try DatabaseQueue(path: crisis.desk.path)
    for sql in [
      """
      INSERT INTO inquiry_answer (inquiry, revision, time, person, kind, words, directory, objection, is_location_told, is_kin_told)
      VALUES (1, 1, 1, 'x', 'condition', 'fair', 'listed', 'yes', 0, 0)
      """, "UPDATE inquiry SET asked_for = 'x'", "DELETE FROM inquiry", "DELETE FROM inquiry_answer",
      "UPDATE inquiry_answer SET words = 'x'", "UPDATE inquiry SET is_gone = 1",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }
    }
    try queue.close()
  }

  @Test("is read by staff on the screen and by nobody else: no public, no frame, no export, no release")
  func audiences() throws {
    let crisis = try filled()
    for audience in [Audience.staff, .public] {
      for use in [ReadingUse.screen, .frame, .export, .release] where (audience, use) != (.staff, .screen) {
        #expect(try inquiries(crisis, audience, use).isEmpty, "\(audience), \(use)")
      }
    }
    #expect(try crisis.desk.read(.public) { try $0.desk.inquiryCounts(CrisisDesk.incident) } == .none)
    #expect(try crisis.desk.read(.staff, .export) { try $0.desk.inquiryCounts(CrisisDesk.incident) }.open == 1)
  }

  @Test("the log holds a number and nothing of the words; search finds nothing")
  func apart() throws {
    let crisis = try filled()
    let log = try crisis.log()
    #expect(log.map(\.act) == ["open", "inquiry", "answer inquiry", "inquiry"])
    #expect(log.compactMap(\.content) == [log[0].content, "inquiry 1", "inquiry 1", "inquiry 2"])
    for word in Self.words {
      #expect(try crisis.desk.read { try $0.posts(PostWindow(search: word)) }.rows.isEmpty)
    }
  }

  @Test("seal takes the words out of every file; number, act and chain stay, and no hash of a name")
  func sealed() throws {
    let crisis = try filled()
    #expect(try !remains(crisis).isEmpty)
    let receipt = try crisis.desk.store.write(
      [.decision(.seal(.inquiries(CrisisDesk.incident), SealAct(cause: .mistake, person: "records", reason: "over")))],
      now: Desk.start + 600)
    #expect(receipt.sealed == 1 && receipt.isErased)
    #expect(try remains(crisis) == [])
    let all = try inquiries(crisis)
    #expect(all.map(\.number) == [2, 1] && all.allSatisfy { $0.isGone && $0.askedFor.isEmpty && $0.reach.isEmpty })
    #expect(all[1].answers.map(\.kind) == [.gone] && all[1].answers[0].person == "desk-1")
    #expect(try crisis.desk.read { try $0.seals(10) }.map(\.fingerprints) == [[]])
    #expect(try crisis.check().fault == nil)
    #expect(try crisis.log().last?.summary == "the register, 2 inquiries")
    crisis.desk.store.close()
    #expect(try remains(crisis) == [])
  }

  @Test("one inquiry is sealed by itself, and then has nothing to be answered")
  func sealedOne() throws {
    let crisis = try filled()
    let second = InquiryID(rawValue: "drill/inquiry-2")
    _ = try crisis.desk.store.write(
      [.decision(.seal(.inquiry(second), SealAct(cause: .mistake, person: "records", reason: "over")))],
      now: Desk.start + 600)
    #expect(try remains(crisis).contains { $0.hasPrefix("zephyrine") })
    #expect(try !remains(crisis).contains { $0.hasPrefix("gatehouse") })
    #expect(throws: StoreError.self) { try crisis.act(answer(.nothing, to: second)) }
  }

  @Test("words go three days after the answer, an open one's three days after the close, and are read by nobody before")
  func retention() throws {
    let crisis = try filled()
    let store = crisis.desk.store
    #expect(try store.forgetInquiries(now: Desk.start + 120 + 3 * Self.day - 1))
    #expect(try inquiries(crisis).map(\.isGone) == [false, false])
    #expect(try store.forgetInquiries(now: Desk.start + 120 + 3 * Self.day))
    #expect(try inquiries(crisis).map(\.isGone) == [false, true])
    #expect(try !remains(crisis).contains { $0.hasPrefix("quillfeather") || $0.hasPrefix("serious") })
    let close = 5 * Self.day / 60
    try crisis.act(.close(words: "all clear"), minutes: close)
    try crisis.act(.keepHead(.empty), minutes: close + 3 * Self.day / 60)
    #expect(try inquiries(crisis).allSatisfy { $0.isGone && $0.askedFor.isEmpty }, "over, before anything removed it")
    #expect(try remains(crisis).contains { $0.hasPrefix("gatehouse") })
    #expect(try store.forgetInquiries(now: Desk.start + close * 60 + 3 * Self.day))
    #expect(try remains(crisis) == [])
    #expect(try crisis.log().filter { $0.act == "forget" }.map(\.person) == ["hsdash", "hsdash"])
    #expect(try crisis.check().fault == nil)
    #expect(try store.faults() == [])
  }

  @Test("another time is kept where the configuration says so; a past moment tells no more than now")
  func configured() throws {
    let crisis = try filled()
    let then = try crisis.desk.read { try $0.facts().revision }
    _ = try crisis.desk.store.write([.inquiryKeeping(3_600)], now: Desk.start + 180)
    #expect(try crisis.desk.read { try $0.desk.inquiryKeeping() } == 3_600)
    #expect(try inquiries(crisis, at: .revision(then)).map(\.isGone) == [false, false])
    try crisis.desk.write([Desk.post("late", "Later")], at: Desk.start + 7_200)
    #expect(try inquiries(crisis, at: .revision(then)).map(\.isGone) == [false, true])
  }

  @Test("two answer at once: the second is told who was first, and adds to it")
  func overtaken() throws {
    let crisis = try filled()
    #expect(throws: StoreError.overtaken(.inquiry(number: 1, by: "desk-1"))) { try crisis.act(answer(.nothing)) }
    try crisis.act(answer(.nothing, seen: 1), by: "desk-2")
    #expect(try inquiries(crisis).first { $0.number == 1 }?.answers.map(\.person) == ["desk-1", "desk-2"])
  }

  @Test("a closed incident takes no new inquiry; a story's people ask once, however often it is fed")
  func once() throws {
    let crisis = try CrisisDesk()
    let act = CrisisAct(incident: CrisisDesk.incident, person: "desk-1 (SIM)", time: Desk.start, deed: note())
    for _ in 0..<3 { try crisis.desk.write([.crisis(act)]) }
    #expect(try inquiries(crisis).count == 1)
    try crisis.act(.close(words: "over"))
    #expect(throws: StoreError.self) { try crisis.act(note(InquiryID(rawValue: "drill/inquiry-9"))) }
  }
}

import FoundationEssentials
import HospitalModel
import HospitalStore
import Testing

/// Who sees to a post, a remark on it, and where it was answered.
@Suite("Triage")
struct TriageTests {
  private static let post = PostID(channel: Desk.open, item: "1")
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write([
      Desk.post("1", "Is the east door open?", kind: .question, thread: "1"), Desk.post("2", "Doors open at nine"),
    ])
  }

  @discardableResult
  private func note(
    _ aspect: TriageAspect, _ text: String?, by person: String = "pio-2", minutes: Int64 = 1
  ) throws -> WriteReceipt {
    let time = Desk.start + minutes * 60
    let act = TriageAct(
      post: Self.post, aspect: aspect, text: text, before: try triage()[aspect], person: person, time: time)
    return try desk.store.write([.decision(.triage(act))], now: time)
  }

  private func triage(
    _ audience: Audience = .staff, _ use: ReadingUse = .screen, at moment: ReadingMoment = .live
  ) throws -> PostTriage {
    try desk.read(audience, use, at: moment) { reader in
      try reader.posts(PostWindow()).rows.first { $0.id == Self.post }?.triage ?? .none
    }
  }

  @Test("the newest word on each aspect holds, with who said it and when")
  func newest() throws {
    try note(.holder, "pio-2")
    try note(.holder, "pio-3", by: "ic-1", minutes: 2)
    try note(.note, "Ask the front desk", minutes: 3)
    let time = Desk.start + 120
    #expect(try triage().holder == TriageEntry(text: "pio-3", person: "ic-1", time: time))
    #expect(try triage().note?.text == "Ask the front desk" && triage().answered == nil)
    try note(.holder, nil, minutes: 4)
    #expect(try triage().holder == nil && triage().note != nil)
  }

  @Test("the same word again is no change; taking it back restores the one of before")
  func inverse() throws {
    let first = try note(.holder, "pio-2")
    #expect(try note(.holder, "pio-2").revision == first.revision)
    let act = TriageAct(
      post: Self.post, aspect: .holder, text: "pio-3", before: try triage().holder, person: "ic-1",
      time: Desk.start + 300)
    let before = try triage()
    _ = try desk.store.write([.decision(.triage(act))], now: Desk.start + 300)
    _ = try desk.store.write([.decision(.triage(act.inverse))], now: Desk.start + 360)
    #expect(try triage() == before)
    #expect(act.inverse.inverse.text == act.text && act.inverse.inverse.person == act.person)
  }

  @Test("the past shows what was noted then")
  func past() throws {
    let early = try note(.holder, "pio-2").revision
    try note(.holder, "pio-3", minutes: 2)
    #expect(try triage(at: .revision(early)).holder?.text == "pio-2")
    #expect(try triage(at: .revision(early - 1)).holder == nil)
  }

  @Test("a question answered elsewhere waits no more, for nobody; taking that back, it waits again")
  func answered() throws {
    func waiting(_ audience: Audience = .staff) throws -> Int {
      try desk.read(audience) { try $0.attention(Desk.start + 7_200, 10).count }
    }
    func open() throws -> Int { try desk.read { try $0.overviews(Desk.start + 7_200)[0].openQuestions } }
    #expect(try waiting() == 1 && open() == 1)
    try note(.answered, "by phone")
    #expect(try waiting() == 0 && waiting(.public) == 0 && open() == 0)
    try note(.answered, nil, minutes: 2)
    #expect(try waiting() == 1 && open() == 1)
  }

  @Test("what waits says who sees to it, to staff alone")
  func holder() throws {
    try note(.holder, "pio-2")
    #expect(try desk.read { try $0.attention(Desk.start, 10).first?.holder?.text } == "pio-2")
    #expect(try desk.read(.public) { try $0.attention(Desk.start, 10).first?.holder } == nil)
  }

  @Test("it is for the screens of staff alone")
  func permissions() throws {
    try note(.note, "Ask the front desk")
    #expect(try triage().note != nil)
    for (audience, use) in [
      (Audience.staff, ReadingUse.export), (.staff, .release), (.staff, .frame), (.public, .screen), (.public, .export),
    ] { #expect(try triage(audience, use) == .none, "\(audience) by \(use)") }
  }

  @Test("a note that may identify a patient is refused, and so is one on a post that is gone")
  func refused() throws {
    #expect(throws: StoreError.self) { try note(.note, "Her MRN is 00481699") }
    #expect(try triage().note == nil)
    let gone = TriageAct(
      post: PostID(channel: Desk.open, item: "9"), aspect: .note, text: "x", before: nil, person: "a", time: Desk.start)
    #expect(throws: StoreError.self) { try desk.store.write([.decision(.triage(gone))], now: Desk.start) }
    #expect(throws: StoreError.self) { try note(.note, String(repeating: "x", count: TriageAct.longestNote + 1)) }
  }

  @Test("sealing a post takes its notes out, too, and leaves the searches that a person keeps")
  func sealed() throws {
    try note(.note, "Ask the front desk")
    let session = #"{"subject":{"post":"example.blog\/1"},"searches":[{"name":"doors","words":"east"}]}"#
    let seal = SealAct(cause: .mistake, person: "pio-2", reason: "Sent to the wrong channel")
    _ = try desk.store.write([.session(name: "screen", value: session)], now: Desk.start + 60)
    _ = try desk.store.write([.decision(.seal(.post(Self.post), seal))], now: Desk.start + 120)
    let kept = try desk.read { try $0.session("screen") }
    #expect(kept?.contains("doors") == true && kept?.contains("blog") == false)
    #expect(try desk.store.faults().isEmpty)
  }

  @Test("retention leaves what somebody took or noted upon")
  func retention() throws {
    try note(.holder, "pio-2")
    try desk.write([Desk.post("3", "The newest")])
    let later = Desk.start + 400 * 86_400
    _ = try desk.store.write([.retention(RetentionRules(general: RetentionRule(age: 86_400)))], now: later)
    var pass = RetentionPass()
    while !pass.isDone { try desk.store.forget(&pass, now: later) }
    #expect(try desk.read { try $0.post(Self.post) } != nil)
    #expect(try desk.read { try $0.post(PostID(channel: Desk.open, item: "2")) } == nil)
    #expect(try desk.store.faults().isEmpty)
  }
}

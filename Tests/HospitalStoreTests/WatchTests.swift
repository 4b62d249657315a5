import HospitalModel
import HospitalStore
import Testing

@Suite("What others say, in the store")
struct WatchTests {
  private let crisis: CrisisDesk
  private static let tags = ChannelID("example.tags")

  init() throws {
    crisis = try CrisisDesk()
    try crisis.desk.write([
      .channel(
        Channel(
          id: Self.tags, hospital: CrisisDesk.north, kind: .microblog, name: "#drill", address: nil, isOwn: false))
    ])
  }

  private func say(_ id: String, _ title: String, minutes: Int64 = 1, in channel: ChannelID = tags) throws {
    try crisis.desk.write([Desk.post(id, title, minutes: minutes, in: channel)], at: Desk.start + minutes * 60)
  }

  private func watch(_ audience: Audience = .staff, minutes: Int64 = 60) throws -> WatchReading {
    try crisis.desk.read(audience) { reader in
      let incident = try #require(try reader.incident(nil))
      return try reader.crisis.watch(incident, Desk.start + minutes * 60)
    }
  }

  private func attention(_ audience: Audience = .staff) throws -> [AttentionItem] {
    try crisis.desk.read(audience) { try $0.attention(Desk.start + 3_600, 100) }
  }

  private func plea(_ item: String) -> AttentionID {
    AttentionID(.plea, PostID(channel: Self.tags, item: item).rawValue)
  }

  // MARK: Cries for help

  @Test("a cry for help waits before everything else, also without an incident, and never for the public")
  func plea() throws {
    let desk = try Desk()
    try desk.write([
      .channel(Channel(id: Self.tags, hospital: Desk.hospital, kind: .forum, name: "Forum", address: nil)),
      Desk.post("q", "How long?", kind: .question),
      Desk.post("1", "I don't want to live any more", minutes: 5, in: Self.tags),
    ])
    let items = try desk.read { try $0.attention(Desk.start + 86_400, 100) }
    #expect(items.map(\.kind) == [.plea, .question])
    #expect(items[0].post == PostID(channel: Self.tags, item: "1"))
    #expect(try desk.read(.public) { try $0.attention(Desk.start + 86_400, 100) }.allSatisfy { $0.kind != .plea })
  }

  @Test("what the hospital itself writes, and what is older than a week, is none")
  func ownWords() throws {
    try say("1", "I want to die, wrote a reader: call 988", in: Desk.open)
    try crisis.desk.write([
      .item(
        FeedItem(id: "old", title: "I want to die", published: Desk.start - 8 * 86_400), channel: Self.tags)
    ])
    #expect(try attention().filter { $0.kind == .plea }.isEmpty)
  }

  @Test("each is taken on by itself, by name and time, logged without its text, and can be taken back")
  func taking() throws {
    try say("1", "I want to die")
    try say("2", "My dad is not breathing", minutes: 2)
    _ = try crisis.desk.store.write(
      [.decision(.acknowledge(plea("1"), by: "pio-2"))], now: Desk.start + 240)
    #expect(try attention().filter { $0.kind == .plea }.map(\.id) == [plea("2")])
    let reading = try watch()
    #expect(reading.pleas.map { $0.taken?.person } == [nil, "pio-2"])
    #expect(reading.pleas[1].taken?.time == Desk.start + 240)
    let entry = try #require(try crisis.log().last)
    #expect(entry.act == "acknowledge" && entry.person == "pio-2" && entry.content?.contains("die") == false)
    #expect(try crisis.check().fault == nil)
    _ = try crisis.desk.store.write([.decision(.reopen(plea("1")))], now: Desk.start + 300)
    #expect(try attention().filter { $0.kind == .plea }.count == 2)
  }

  @Test("an edit that turns into one is raised; a sealed one is gone")
  func editing() throws {
    try say("1", "I am sad")
    #expect(try attention().isEmpty)
    try say("1", "I am sad and I want to die")
    #expect(try attention().map(\.kind) == [.plea])
    let act = SealAct(cause: .deleted, person: "pio-2", reason: "its author deleted it")
    _ = try crisis.desk.store.write(
      [.decision(.seal(.post(PostID(channel: Self.tags, item: "1")), act))], now: Desk.start + 600)
    #expect(try attention().isEmpty)
    #expect(try watch().pleas.isEmpty)
  }

  // MARK: Rumours

  private let heard = RumourNote(id: RumourID(rawValue: "typed:1"), words: "A second shooter is in the garage")

  private func answer(_ words: String, basis: Int, by person: String = "pio-2", minutes: Int64 = 10) throws {
    try crisis.act(
      .answerRumour(heard, RumourAnswer(words: words, source: "police desk"), basis: basis), by: person,
      minutes: minutes)
  }

  @Test("a rumour is noted once, answered with its source by name, and the earlier answers stay")
  func rumours() throws {
    try crisis.act(.noteRumour(heard), minutes: 2)
    try crisis.act(.noteRumour(heard), minutes: 3)
    #expect(try watch().rumours.map(\.isOpen) == [true])
    try answer("The garage was searched: nobody.", basis: 0)
    try answer("All clear since 16:00.", basis: 1, by: "ic-1", minutes: 20)
    let rumour = try #require(try watch().rumours.first)
    #expect(rumour.number == 1 && rumour.words == heard.words && rumour.notedBy == "pio-2" && !rumour.isOpen)
    #expect(rumour.answers.map(\.person) == ["pio-2", "ic-1"] && rumour.answers[1].answer.source == "police desk")
    #expect(try crisis.log().suffix(3).map(\.act) == ["note rumour", "answer rumour", "answer rumour"])
    #expect(try crisis.log().allSatisfy { $0.content?.contains("garage") != true })
    #expect(try watch(.public) == .empty)
  }

  @Test("who answers over an answer that they did not see is shown it, and nothing is lost")
  func overtaken() throws {
    try crisis.act(.noteRumour(heard), minutes: 2)
    try answer("Nobody was found.", basis: 0)
    #expect { try answer("Two were held.", basis: 0, by: "pio-3") } throws: { error in
      guard case StoreError.overtaken(.rumour(let theirs)) = error else { return false }
      return theirs.answers.last?.person == "pio-2"
    }
    #expect(try watch().rumours.first?.answers.count == 1)
  }

  @Test("no patient's identifier, no empty answer and no answer without a source is kept")
  func refused() throws {
    let named = RumourNote(id: RumourID(rawValue: "typed:2"), words: "Patient MRN 00481699 is dead")
    #expect(throws: StoreError.self) { try crisis.act(.noteRumour(named)) }
    #expect(throws: StoreError.self) {
      try crisis.act(.answerRumour(heard, RumourAnswer(words: "No.", source: " "), basis: 0))
    }
    #expect(throws: StoreError.self) {
      try crisis.act(.answerRumour(heard, RumourAnswer(words: "", source: "police"), basis: 0))
    }
    #expect(try watch().rumours.isEmpty)
  }

  @Test("a post is marked with its own words, so that sealing it takes them along; a typed one is sealed by itself")
  func marked() throws {
    try say("1", "RT: the shooter is in the garage")
    let post = PostID(channel: Self.tags, item: "1")
    try crisis.act(.noteRumour(RumourNote(post: post)), minutes: 2)
    try crisis.act(.noteRumour(heard), minutes: 3)
    #expect(try watch().rumours.map(\.words) == ["RT: the shooter is in the garage", heard.words])
    let act = SealAct(cause: .mistake, person: "pio-2", reason: "typed by mistake")
    _ = try crisis.desk.store.write(
      [.decision(.seal(.post(post), act)), .decision(.seal(.rumour(heard.id), act))], now: Desk.start + 600)
    #expect(try watch().rumours.allSatisfy { $0.words == nil })
    #expect(try crisis.check().fault == nil)
  }

  @Test("a rumour that its source marks is answered in its thread, or here; who answered it need not be reminded")
  func threads() throws {
    let item = FeedItem(
      id: "r", kind: .rumour, title: "The ER is closed", published: Desk.start + 60, thread: "r",
      incident: CrisisDesk.incident)
    try crisis.desk.write([.item(item, channel: Self.tags)])
    #expect(try watch().rumours.map(\.isOpen) == [true])
    #expect(try attention().map(\.kind) == [.rumour])
    let note = RumourNote(post: PostID(channel: Self.tags, item: "r"))
    try crisis.act(
      .answerRumour(note, RumourAnswer(words: "It is open.", source: "charge RN"), basis: 0), minutes: 4)
    #expect(try attention().isEmpty)
    #expect(try watch().rumours.map { $0.answers.count } == [1])
  }

  // MARK: Appeals and questions

  @Test("an appeal elsewhere is marked until a person decides; the own link is none; nothing is decided twice")
  func appeals() throws {
    _ = try crisis.desk.store.write(
      [.givingLinks([CrisisDesk.north: GivingLinks(["https://hospital.example/give"])])], now: Desk.start)
    try say("1", "Give for the victims: https://fund.example/pay")
    try say("2", "Donate only here: https://hospital.example/give", minutes: 2)
    let reading = try watch()
    #expect(reading.appeals.map(\.target) == ["https://fund.example/pay"] && reading.appeals[0].verdict == nil)
    #expect(reading.giving == "https://hospital.example/give")
    let post = PostID(channel: Self.tags, item: "1")
    try crisis.act(.judgeAppeal(post, .fake), minutes: 5)
    try crisis.act(.judgeAppeal(post, .fake), by: "ic-1", minutes: 6)
    #expect(try watch().appeals[0].verdict == Appeal.Verdict(.fake, person: "pio-2", time: Desk.start + 300))
    #expect(try crisis.log().count { $0.act == "judge appeal" } == 1)
  }

  @Test("questions are counted by what they ask, with since when a fact that may be said answers them")
  func questions() throws {
    for (index, text) in ["Where can I give blood?", "Do you need blood?", "Is the ER open?"].enumerated() {
      try say("\(index)", text, minutes: Int64(index))
    }
    try say("own", "Do you have blood pressure?", in: Desk.open)
    try crisis.act(.fact(crisis.fact("Red Cross center", topic: .blood, minutes: 4), .seen(nil)), minutes: 4)
    let questions = try watch().questions
    #expect(questions.map(\.topic.title) == ["give blood?", "is the ER open?"])
    #expect(questions.map(\.count) == [2, 1])
    #expect(questions.map(\.answered) == [Desk.start + 240, nil])
  }

  @Test("of a past minute it is told what was known then")
  func past() throws {
    try crisis.act(.noteRumour(heard), minutes: 2)
    try answer("Nobody was found.", basis: 0, minutes: 10)
    let store = crisis.desk.store
    let then = try store.moment(asOf: Desk.start + 300)
    let rumours = try crisis.desk.read(at: then) { reader in
      try reader.crisis.watch(try #require(try reader.incident(nil)), Desk.start + 300).rumours
    }
    #expect(rumours.map(\.isOpen) == [true])
    #expect(try store.moment(asOf: nil) == .live)
    #expect(try store.moment(asOf: Desk.start - 600) == .revision(0))
  }

  @Test("the store's door refuses what a person has no role for, whatever the screen let through")
  func roles() throws {
    _ = try crisis.desk.store.write(
      [.roles(CrisisRoles(["pio-2": [.drafter], "ic-1": [.approver]]))], now: Desk.start)
    try crisis.act(.noteRumour(heard))
    #expect(throws: StoreError.self) { try crisis.act(.noteRumour(heard), by: "somebody") }
    #expect(throws: StoreError.self) { try crisis.act(.close(words: "all clear"), by: "pio-2") }
    try crisis.act(.close(words: "all clear"), by: "ic-1")
  }
}

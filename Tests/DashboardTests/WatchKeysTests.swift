import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// What others say in an incident, through the key map and a real store.
@Suite("The watch, by keys")
struct WatchKeysTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let tags = ChannelID("north.tags")

  /// An open exercise with a tag that is read.
  private func drill() throws -> DeskRoom {
    let room = try DeskRoom()
    try room.press("O Down Down Down [example drill] Enter [#drill] Enter")
    let channel = Channel(
      id: Self.tags, hospital: HospitalID("north"), kind: .microblog, name: "#drill", address: nil, isOwn: false)
    _ = try room.store.write([.feed(.channel(channel))], now: try room.incident().started)
    return room
  }

  private func say(_ id: String, _ title: String, in room: DeskRoom, minutes: Int64 = 1) throws {
    let time = try room.incident().started + minutes * 60
    _ = try room.store.write(
      [.feed(.item(FeedItem(id: id, title: title, published: time), channel: Self.tags))], now: time)
    try room.later(minutes: minutes)
  }

  private func watch(_ room: DeskRoom) throws -> WatchReading {
    let incident = try room.incident()
    return try room.read { try $0.crisis.watch(incident, incident.started + 3_600) }
  }

  @Test("n notes a rumour that was heard, e answers it with its source, and the log has both by name")
  func rumour() throws {
    let room = try drill()
    try room.press("g k n [A second shooter is in the garage] Enter")
    #expect(room.frame.contains("RUMOUR OPEN") && room.frame.contains("1 rumour open"))
    try room.later(minutes: 12, as: "ic-1")
    try room.press("g k")
    #expect(room.frame.contains("LATE"))
    try room.press("e [The garage was searched, nobody] Down [police desk] Down Enter")
    let rumour = try #require(try watch(room).rumours.first)
    #expect(rumour.answers.first?.person == "ic-1" && rumour.answers.first?.answer.source == "police desk")
    #expect(room.frame.contains("police desk 19:42"))
    #expect(try room.log().suffix(2).map(\.act) == ["note rumour", "answer rumour"])
    try room.press("Enter")
    #expect(room.state.description().contains { $0.contains("noted by pio-2") })
  }

  @Test("an answer needs who says so, and a name is not kept")
  func objections() throws {
    let room = try drill()
    try room.press("g k n [Patient MRN 00481601 is dead] Enter")
    #expect(room.state.notice?.isError == true)
    try room.press("Esc n [The ER is closed] Enter")
    try room.press("e [It is open] Down Down Enter")
    #expect(room.state.notice?.text.contains("source") == true)
    #expect(try watch(room).rumours.map(\.isOpen) == [true])
  }

  @Test("~ marks the post under the cursor, in a list and in the reader; a second time changes nothing")
  func marking() throws {
    let room = try drill()
    try say("1", "RT the hospital is on fire", in: room)
    try room.press("g t ~")
    #expect(room.state.notice?.text.contains("g k") == true)
    try room.press("Enter ~ g k")
    #expect(try watch(room).rumours.map(\.words) == ["RT the hospital is on fire"])
    #expect(room.frame.contains("RT the hospital is on fire"))
  }

  @Test("without an incident nothing is marked, with a word why")
  func withoutIncident() throws {
    let room = try DeskRoom()
    let channel = Channel(
      id: Self.tags, hospital: HospitalID("north"), kind: .microblog, name: "#drill", address: nil, isOwn: false)
    let time = Timestamp(year: 2026, month: 3, day: 2, hour: 19, minute: 30)
    _ = try room.store.write(
      [
        .feed(.channel(channel)), .feed(.item(FeedItem(id: "1", title: "Hello", published: time), channel: Self.tags)),
      ], now: time)
    try room.later(minutes: 1)
    try room.press("g t ~")
    #expect(room.state.notice?.text == "No incident is open: O opens one.")
  }

  @Test("a cry for help is told at once on any view, stands first, and y gives what a person may send")
  func plea() throws {
    let room = try drill()
    var state = room.state
    try say("1", "I don't want to live any more #drill", in: room)
    _ = reduce(&state, .storeChanged)
    let request = try #require(state.loadRequest())
    let result = try room.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
    #expect(reduce(&state, .loaded(result)) == [.bell])
    #expect(state.notice?.text.contains("CRY FOR HELP") == true && state.notice?.isError == true)
    try room.press("g o")
    #expect(room.frame.contains("CRY FOR HELP? Read it now"))
    var needs = room.state
    guard case .copy(.words(let words, _))? = reduce(&needs, .key("y")).first else {
      Issue.record("nothing was copied")
      return
    }
    #expect(words.contains("988") && words.contains("911"))
    try room.press("g k a")
    let taken = try #require(try watch(room).pleas.first?.taken)
    #expect(taken.person == "pio-2")
    #expect(try room.read { try $0.attention(taken.time, 10) }.isEmpty)
    #expect(try room.log().last?.content?.contains("live") == false)
    try room.press("u")
    #expect(try watch(room).pleas.first?.taken == nil)
  }

  @Test("a plea in Spanish offers its text in Spanish first, the other by Y, and Enter reads it all")
  func spanish() throws {
    let room = try drill()
    try say("1", "Ya no quiero vivir", in: room)
    try room.press("g k Enter")
    #expect(room.state.description().contains { $0.contains("llame al 911") })
    var state = room.state
    guard case .copy(.words(let spanish, _))? = reduce(&state, .key("y")).first,
      case .copy(.words(let english, _))? = reduce(&state, .key("Y")).first
    else {
      Issue.record("nothing was copied")
      return
    }
    #expect(spanish.contains("llame") && english.contains("please call"))
  }

  @Test("a search that hides the post hides no cry for help")
  func filtered() throws {
    let room = try drill()
    try say("1", "I want to die", in: room)
    try room.press("g t / [garage] Enter g o")
    #expect(room.frame.contains("CRY FOR HELP? Read it now"))
  }

  @Test("an appeal stands beside the official link, a person decides by name, and nothing is sent")
  func appeal() throws {
    let room = try drill()
    _ = try room.store.write(
      [.givingLinks([HospitalID("north"): GivingLinks(["https://north.example/give"])])],
      now: try room.incident().started)
    try say("1", "Give for the victims: https://fund.example/pay", in: room)
    try room.press("g k")
    #expect(room.frame.contains("NOT OUR LINK") && room.frame.contains("ours: north.example/give"))
    var state = room.state
    #expect(reduce(&state, .key("y")) == [.copy(.words("https://north.example/give", of: "the official giving link"))])
    try room.press("e Enter")
    #expect(room.frame.contains("FAKE appeal"))
    #expect(try watch(room).appeals.first?.verdict?.person == "pio-2")
    #expect(room.state.notice?.text == "Noted. Nothing was sent.")
  }

  @Test("Fort Hood: the count of the dead, the suspect and “blood needed now” are rumours with their corrections")
  func fortHood() throws {
    let story = try StoryStore(minutes: 720)
    let reading = try story.store.read(audience: .staff, use: .screen, moment: .live) { reader in
      try reader.crisis.watch(try #require(try reader.incident(nil)), story.clock.now)
    }
    let rumours = reading.rumours.sorted { $0.heard < $1.heard }
    #expect(rumours.count == 3 && rumours.allSatisfy { !$0.isOpen })
    #expect(rumours.allSatisfy { $0.answers.allSatisfy { $0.answer.source == "Status page" } })
    let last = rumours.compactMap { $0.answers.last?.answer.words }
    #expect(last.contains { $0.contains("13") } && last.contains { $0.contains("alive") })
    #expect(last.contains { $0.contains("blood") })
    #expect(reading.questions.first?.topic.title == "give blood?")
    #expect(reading.pleas.map { $0.taken?.person } == ["pio-2 (SIM)"])
    #expect(reading.appeals.map(\.target) == ["http://forthood-fund.example/pay"])
  }
}

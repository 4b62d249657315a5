import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// What a professional would try first (DOMAIN 9), through the key map and a real store.
@Suite("The crisis board, by keys")
struct CrisisKeysTests {
  private static let size = Size(columns: 120, rows: 40)

  /// A desk with one hospital, at which people take turns.
  final class Room {
    let store: HospitalStore
    private(set) var screen: FrameRendering
    private var now: Timestamp
    private let roles: CrisisRoles
    private var person = "pio-2"

    init(kind: StoreKind = .scenario("drill"), roles: CrisisRoles = CrisisRoles()) throws {
      now = Timestamp(year: 2026, month: 3, day: 2, hour: 19, minute: 30)
      self.roles = roles
      store = try HospitalStore(path: temporaryPath(), kind: kind, now: now)
      _ = try store.write(
        [
          .feed(
            .hospital(
              Hospital(
                id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "Example TX",
                zone: .utc, isSimulated: kind != .real)))
        ], now: now)
      screen = try Self.screen(store, at: now, person, roles)
    }

    private static func screen(
      _ store: HospitalStore, at now: Timestamp, _ person: String, _ roles: CrisisRoles
    ) throws -> FrameRendering {
      var configuration = ScreenConfiguration()
      configuration.operatorName = person
      configuration.roles = roles
      return try FrameRendering(
        store: store, view: .crisis, size: CrisisKeysTests.size,
        clock: BoardClock(now: now, localOffset: 0, localLetters: "UTC"), settings: ScreenSettings(),
        configuration: configuration)
    }

    /// Time goes on, and perhaps somebody else sits down.
    func later(minutes: Int64, as person: String? = nil) throws {
      now = now + minutes * 60
      self.person = person ?? self.person
      screen = try Self.screen(store, at: now, self.person, roles)
    }

    /// Names of keys by blanks; what stands in brackets is typed letter by letter.
    func press(_ script: String) throws {
      for part in script.split(separator: "[", omittingEmptySubsequences: false).enumerated() {
        let halves =
          part.offset == 0
          ? ["", String(part.element)]
          : part.element.split(separator: "]", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        try screen.press(halves[0].map { $0 == "|" ? "Enter" : KeyPress(.character($0)) })
        try screen.press(halves[1].split(separator: " ").compactMap { KeyPress(name: String($0)) })
      }
    }

    var state: DashboardState { screen.state }
    var frame: String { FrameFormat.text(state.frame()) }

    func read<Value>(_ audience: Audience = .staff, _ body: (StoreReader) throws -> Value) throws -> Value {
      try store.read(audience: audience, use: .screen, moment: .live, body)
    }

    func incident() throws -> Incident { try #require(try read { try $0.incident(nil) }) }
    func statements() throws -> [CrisisStatement] {
      let id = try incident().id
      return try read { try $0.crisis.statements(id) }
    }
    func facts(_ audience: Audience = .staff) throws -> [FactHistory] {
      let id = try incident().id
      return try read(audience) { try $0.factHistories(id) }
    }
    func log() throws -> [LogEntry] { try read { try $0.crisis.log(nil, nil, 100) }.reversed() }
  }

  /// An open exercise.
  private func drill(roles: CrisisRoles = CrisisRoles()) throws -> Room {
    let room = try Room(roles: roles)
    try room.press("O Down Down Down [example drill] Enter [#drill] Enter")
    return room
  }

  @Test("O opens an incident from a template: in a simulation an EXERCISE and nothing else")
  func opening() throws {
    let room = try drill()
    let incident = try room.incident()
    #expect(incident.mode == .exercise && incident.title == "Mass casualty: example drill" && incident.isSimulated)
    #expect(incident.hashtags == ["#drill"] && incident.template == IncidentTemplate.all[0].id)
    for view in ["g o", "g t", "g s", "g l"] {
      try room.press(view)
      #expect(room.frame.hasPrefix(" EXERCISE SIM  MASS CASUALTY: EXAMPLE DRILL"), "\(view)")
      #expect(room.frame.contains("T+00:00") && room.frame.contains("you: pio-2"))
    }
  }

  @Test("in a real store the same form opens an ACTUAL one")
  func actual() throws {
    let room = try Room(kind: .real)
    try room.press("O Down Right Down Down Down Enter")
    #expect(try room.incident().mode == .actual)
    #expect(room.frame.hasPrefix(" ACTUAL  MASS CASUALTY"))
  }

  @Test(
    "check 1: a holding statement is drafted, approved by a second role and out inside T+60; the log is whole and in order"
  )
  func holdingStatement() throws {
    let room = try drill(
      roles: CrisisRoles(["pio-2": [.drafter, .publisher], "ic-1": [.approver]]))
    try room.later(minutes: 20)
    try room.press("c C-u Backspace C-u Backspace C-u")
    try room.press("[We are responding to an exercise.|Next word at 20:30.] C-s")
    let draft = try #require(try room.statements().first)
    #expect(draft.current.title == "We are responding to an exercise." && draft.current.text == "Next word at 20:30.")
    try room.press("g m r A Down Down Down Enter")
    #expect(
      try room.statements()[0].state == .waits(since: try room.incident().started + 1_200), "no one approves their own")
    #expect(room.state.notice?.isError == true)
    try room.press("Esc")
    try room.later(minutes: 10, as: "ic-1")
    try room.press("g m A Down Down Down Enter")
    #expect(try room.statements()[0].state == .approved)
    try room.later(minutes: 5, as: "pio-2")
    try room.press("g m R Down [website] Enter")
    let released = try #require(try room.statements()[0].current.releases.first)
    #expect(released.time - (try room.incident().started) < 3_600)
    #expect(try room.log().map(\.act) == ["open", "draft", "request", "approve", "release"])
    #expect(try room.log().map(\.person) == ["pio-2", "pio-2", "pio-2", "ic-1", "pio-2"])
    #expect(try room.read { try $0.crisis.check() }.words == "no edit through hsdash found")
    #expect(room.frame.contains("said website"))
  }

  @Test(
    "check 2: an identifier blocks the draft; a small count and EMTALA wording warn, and it is released after approval")
  func wording() throws {
    let room = try drill()
    try room.press("c C-u Backspace C-u Backspace C-u")
    try room.press("[Mr. J. Doe, 47, room 412, MRN 00481601, critical]")
    #expect(room.frame.contains("BLOCKED"))
    try room.press("C-s")
    #expect(try room.statements().isEmpty)
    #expect(room.state.description().contains { $0.contains("not kept") })
    try room.press("C-u [10 patients received, ED open to incident patients only.]")
    let words = room.state.description().joined(separator: "\n")
    #expect(words.contains("small count") && words.contains("EMTALA") && !words.contains("BLOCKED"))
    try room.press("C-s")
    try room.later(minutes: 1, as: "ic-1")
    try room.press("g m A Down Down Down Enter")
    try room.later(minutes: 1, as: "pio-2")
    try room.press("g m R Down [website] Enter")
    #expect(try room.statements()[0].state == .released)
  }

  @Test(
    "check 6: 12 corrected to 13 is on the board with “corrected”, and both are in the log; the public reads 13 alone")
  func correction() throws {
    let room = try drill()
    func enter(_ value: String, _ rest: String) throws {
      try room.press("C-u [\(value)] \(rest)")
    }
    try room.press("n Right Right Down Down")
    try enter("12 received", "Down Down [charge RN] Down [ic-1] Down Right Down Down Enter")
    #expect(try room.facts().map(\.current.value) == ["12 received"])
    try room.later(minutes: 5, as: "ic-1")
    try room.press("e")
    try enter("13 received", "Down Right Right Down Down Down Down Down [one came by helicopter] Enter")
    let fact = try #require(try room.facts().first)
    #expect(fact.current.value == "13 received" && fact.current.state == .corrected)
    #expect(room.frame.contains("13 received") && room.frame.contains("CORRECTED"))
    #expect(try room.log().map(\.summary).suffix(2) == ["Received: 12 received", "Received: 13 received"])
    let told = try room.facts(.public)
    #expect(told.map(\.current.value) == ["13 received"] && told[0].earlier.isEmpty)
  }

  @Test("two at the same value: the second form comes back with the first's change, and Enter keeps both in order")
  func sameValue() throws {
    let room = try drill()
    try room.press("n Right Right Down Down [9 received] Down Down [charge RN] Down [ic-1] Down Down Down Enter")
    try room.later(minutes: 1)
    try room.press("e C-u [11 received]")
    let incident = try room.incident()
    let seen = try #require(try room.facts().first?.current)
    let theirs = StatusFact(
      incident: incident.id, hospital: incident.hospital, topic: .received, value: "10 received", state: .confirmed,
      source: "charge RN", time: seen.time + 30, isReleasable: false, confirmedBy: "ic-1")
    _ = try room.store.write(
      [
        .decision(
          .crisis(
            CrisisAct(incident: incident.id, person: "pio-1", time: seen.time + 30, deed: .fact(theirs, .seen(seen)))))
      ], now: seen.time + 30)
    try room.press("Down Down Down Down Down Down Enter")
    let words = room.state.description().joined(separator: "\n")
    #expect(words.contains("10 received") && words.contains("pio-1") && words.contains("value: 11 received"))
    try room.press("Enter")
    let fact = try #require(try room.facts().first)
    #expect(([fact.current] + fact.earlier).map(\.value) == ["11 received", "10 received", "9 received"])
  }

  @Test("the promise is on every view, overdue in words; new facts count")
  func promise() throws {
    let room = try drill()
    try room.press("p [+20] Enter")
    #expect(room.frame.contains("NEXT UPDATE 19:50  in 20 min  0 new facts"))
    try room.later(minutes: 2)
    try room.press("n [] Down Down [OPEN] Down Down [charge RN] Down [ic-1] Down Down Down Enter")
    #expect(room.frame.contains("1 new fact"))
    try room.later(minutes: 31)
    try room.press("g t")
    #expect(room.frame.contains("NEXT UPDATE OVERDUE 13 min"))
    try room.press("p [xx] Enter")
    #expect(room.state.notice?.text.contains("16:00") == true)
  }

  @Test("the checklist keeps what was paused where, in the words of who says so")
  func checklist() throws {
    let room = try drill()
    try room.press("Tab Tab Tab Enter Down [Sprout paused] Enter")
    #expect(room.frame.contains("Sprout paused, says pio-2 19:30"))
  }

  @Test("REAL WORLD is on every view at once and the exercise's promise is gone")
  func realWorld() throws {
    let room = try drill()
    try room.press("p [+20] Enter W [gas leak] Enter g t")
    #expect(room.frame.hasPrefix(" REAL WORLD  exercise broken off: gas leak"))
    #expect(!room.frame.contains("NEXT UPDATE"))
  }

  @Test("whoever is not named only looks; :as changes who acts, as claimed")
  func roles() throws {
    let room = try drill()
    try room.later(minutes: 1)
    let strict = try drill(roles: CrisisRoles(["pio-2": [.drafter], "ic-1": [.approver]]))
    try strict.press(": [as stranger] Enter c")
    #expect(strict.state.layers.isEmpty && strict.state.notice?.text.contains("takes a drafter (pio-2)") == true)
    try strict.press(": [as ic-1] Enter")
    #expect(strict.frame.contains("you: ic-1 (approver)"))
    try strict.press("c")
    #expect(strict.state.layers.isEmpty)
    try strict.press(": [as pio-2] Enter c")
    #expect(!strict.state.layers.isEmpty)
  }

  @Test("a change to or from divert sounds once, and not at all when it is switched off")
  func divert() throws {
    let room = try drill()
    func told(_ value: String, at minutes: Int64, sounds: Bool) throws -> [Effect] {
      var state = room.state
      state.configuration.soundsOnDivert = sounds
      let incident = try room.incident()
      let fact = StatusFact(
        incident: incident.id, hospital: incident.hospital, topic: .emergencyAccess, value: value, state: .confirmed,
        source: "desk", time: incident.started + minutes, isReleasable: true, facility: "Example Base")
      _ = try room.store.write([.feed(.fact(fact))], now: incident.started + minutes)
      _ = reduce(&state, .storeChanged)
      let request = try #require(state.loadRequest())
      let result = try room.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
      let effects = reduce(&state, .loaded(result))
      let again = try room.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
      #expect(reduce(&state, .loaded(again)).isEmpty, "once")
      try room.later(minutes: 0)
      return effects
    }
    #expect(try told("OPEN", at: 1, sounds: true).isEmpty, "the first word is no change")
    #expect(try told("DIVERT: trauma", at: 2, sounds: true) == [.bell])
    #expect(try told("DIVERT: all", at: 3, sounds: true).isEmpty)
    #expect(try told("LIMITED", at: 4, sounds: true) == [.bell])
    #expect(try told("DIVERT", at: 5, sounds: false).isEmpty)
  }

  @Test("E hands the words to an editor, and what comes back is marked before it is kept")
  func editor() throws {
    let room = try drill()
    try room.press("c")
    var state = room.state
    guard case .edit(let composition)? = reduce(&state, .key("C-o")).first else {
      Issue.record("no editor was asked for")
      return
    }
    #expect(state.layers.isEmpty)
    _ = reduce(&state, .edited(composition.with(text: "MRN 00481601")))
    #expect(state.description().contains("BLOCKED"))
    #expect(reduce(&state, .key("C-s")).isEmpty)
  }

  @Test("Esc asks before words are lost")
  func leaving() throws {
    let room = try drill()
    try room.press("c [x] Esc")
    #expect(room.state.layers.count == 2)
    try room.press("Esc")
    #expect(room.state.layers.count == 1)
    try room.press("Esc y")
    #expect(room.state.layers.isEmpty)
  }

  @Test(
    "a released statement says where it was seen and where not; after a correction o lists the post that still says 11")
  func seenAndOld() throws {
    let story = try StoryStore(minutes: 200)
    let state = try story.state(.statements, Self.size, keys: "End")
    let words = state.description().joined(separator: "\n")
    #expect(words.contains("seen: Status page 14:23; not seen: Microblog, Blog, Video channel"))
    #expect(FrameFormat.text(state.frame()).contains("OLD: 1 post (o)"))
    let listed = try story.state(.statements, Self.size, keys: "o").description()
    #expect(listed.contains { $0.contains("We do not give numbers of dead") })
    let before = try StoryStore(minutes: 130).state(.statements, Self.size, keys: "o")
    #expect(before.notice?.text.contains("No own post") == true)
  }

  @Test("H notes the log's head, and the border says that it matches")
  func head() throws {
    let room = try drill()
    try room.press("g l H Esc")
    #expect(room.frame.contains("the one of 19:30 matches"))
    try room.press("v")
    #expect(room.state.description().contains { $0.contains("no edit through hsdash found") })
    #expect(room.state.description().contains { $0.contains("head matches the one kept") })
  }

  @Test("an approved statement is copied with EXERCISE and SIM before it, and the log says so; a draft is not")
  func copying() throws {
    let room = try drill()
    try room.press("c C-s")
    try room.later(minutes: 1, as: "ic-1")
    var state = room.state
    _ = reduce(&state, .key("g"))
    _ = reduce(&state, .key("m"))
    try room.press("g m y")
    #expect(room.state.notice?.text.contains("not approved") == true)
    try room.press("A Down Down Down Enter")
    var approved = room.state
    guard case .act(let request)? = reduce(&approved, .key("y")).first else {
      Issue.record("nothing was copied")
      return
    }
    guard case .words(let words, _)? = request.copy else {
      Issue.record("no words")
      return
    }
    #expect(words.hasPrefix("EXERCISE SIM\n\nWe are responding"))
    #expect(request.acts.map(\.deed.role) == [.publisher])
  }

  @Test("a wall and a public screen have none of the internal parts", arguments: [ViewID.crisis, .statements, .log])
  func publicScreen(view: ViewID) throws {
    let story = try StoryStore()
    let state = try story.state(view, Self.size, audience: .public)
    let text = FrameFormat.text(state.frame()) + state.description().joined(separator: "\n")
    for word in [
      "pio-2", "ic-1", "you:", "Nine people", "9 received", "Sprout", "Critical 4", "NEDOCS", "Example Base",
    ] {
      #expect(!text.contains(word), "\(word) in \(view.rawValue)")
    }
  }
}

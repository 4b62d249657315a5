import Dashboard
import DashboardRuntime
import EmergencyRooms
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// The finder through the real key map and a real store. The hospitals watched here are invented, at the places of two neighbours in Boston.
@Suite("Nearest ER")
struct NearestERTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let now = Timestamp(year: 2026, month: 3, day: 2, hour: 20, minute: 5)

  /// Two watched hospitals, the second of which tells something of its emergency room.
  private func state(
    _ facts: [(topic: FactTopic, value: String, state: FactState)] = [], keys: String = "", size: Size = size,
    view: ViewID = .er, audience: Audience = .staff, reports: [FacilityReport] = []
  ) throws -> DashboardState {
    let story = try StoryStore.empty()
    var changes = ["west", "east"].enumerated().map { position, id in
      StoreChange.feed(
        .hospital(
          Hospital(
            id: HospitalID(id), position: position, name: "Example \(id)", shortName: "Example \(id)", place: "",
            zone: .eastern, isSimulated: false)))
    }
    if !facts.isEmpty {
      let incident = Incident(
        id: IncidentID("storm"), hospital: HospitalID("east"), title: "Storm", mode: .exercise,
        started: Self.now - 7_200, isSimulated: false)
      changes.append(.feed(.incident(incident)))
      changes += facts.map { fact in
        .feed(
          .fact(
            StatusFact(
              incident: incident.id, hospital: incident.hospital, topic: fact.topic, value: fact.value,
              state: fact.state, source: "charge RN", time: Self.now - 31 * 60, isReleasable: true)))
      }
    }
    let board = Channel(
      id: ChannelID("board"), hospital: HospitalID("west"), kind: .status, name: "Regional board", address: nil)
    if !reports.isEmpty { changes.append(.feed(.channel(board))) }
    changes += reports.map { .feed(.facility($0, channel: board.id)) }
    _ = try story.store.write(changes, now: Self.now)
    var configuration = ScreenConfiguration()
    configuration.facilities = [HospitalID("west"): "220071", HospitalID("east"): "220116"]
    var settings = ScreenSettings()
    settings.audience = audience
    var rendering = try FrameRendering(
      store: story.store, view: view, size: size, clock: story.clock, settings: settings, configuration: configuration)
    try rendering.press(presses(keys))
    return rendering.state
  }

  private func presses(_ keys: String) -> [KeyPress] {
    keys.split(separator: " ").flatMap { word -> [KeyPress] in
      KeyPress(name: String(word)).map { [$0] } ?? word.map { KeyPress(.character($0)) }
    }
  }

  private func text(_ state: DashboardState) -> String { FrameFormat.text(state.frame()) }

  private func lines(_ state: DashboardState) -> [String] { state.description() }

  // MARK: The place

  @Test("is the first watched hospital's own until one is typed")
  func own() throws {
    let lines = lines(try state())
    #expect(lines.contains("Nearest ER to Example west, Boston, MA, nearest first, straight line"))
    #expect(lines.contains { $0.hasPrefix("Selected: a: Massachusetts General Hospital, 0.0 mi, 0.0 km, 1, ") })
  }

  @Test(
    "is taken as it is typed, in every form",
    arguments: [
      ("99723 Enter", "99723 Barrow, AK (approximate: the middle of the ZIP area)"),
      ("e Barrow, Space AK Enter", "Barrow, AK"),
      ("e barrow Space ak Enter", "Barrow, AK"), ("e springfi Enter", "Springfield, MO"),
      ("e springfi Down Enter", "Springfield, MA"),
      ("e springfi Down Up Enter", "Springfield, MO"), ("e 52,179.99 Enter", "52, 179.99"), ("9 9 7 2 Enter", "99720"),
      ("e 0211x Backspace 4 Enter", "02114 Boston, MA (approximate: the middle of the ZIP area)"),
    ])
  func typed(keys: String, label: String) throws {
    let state = try state(keys: keys)
    #expect(state.layers.isEmpty)
    #expect(lines(state).contains { $0.hasPrefix("Nearest ER to \(label)") }, "\(lines(state).prefix(3))")
  }

  @Test("the list follows while one types, Esc goes back, Enter on an empty line is the hospital's own place again")
  func typing() throws {
    let typing = try state(keys: "e barrow")
    #expect(
      text(typing).contains("› barrow") && text(typing).contains("Barrow, AK")
        && text(typing).contains("Samuel Simmonds"))
    #expect(text(try state(keys: "e barrow Esc")).contains("› Example west"))
    #expect(text(try state(keys: "99723 Enter e Enter")).contains("› Example west"))
    #expect(try state(keys: "99723 Enter").subject.place == "99723")
    #expect(try state(keys: "99723 Esc").subject.place == nil)
  }

  @Test(
    "what is no place says why and stays to be mended",
    arguments: [
      ("e zzzz Enter", "Not a place"), ("e 90.0001,0 Enter", "The latitude"), ("e nan,0 Enter", "Not a finite number"),
      ("e 00000 Enter", "No ZIP code 00000"), ("e Nowhere, Space TX Enter", "No town Nowhere"),
    ])
  func refused(keys: String, words: String) throws {
    let state = try state(keys: keys)
    #expect(!state.layers.isEmpty && state.subject.place == nil)
    #expect(text(state).contains(words))
    #expect(lines(state).contains { $0.hasPrefix("Error: \(words)") })
  }

  @Test("letters that are typed are no commands, and pasted text goes into the line")
  func noCommands() throws {
    var state = try state(keys: "e q?g")
    #expect(text(state).contains("› q?g"))
    _ = reduce(&state, .key("C-u"))
    _ = reduce(&state, .paste("78701\n"))
    #expect(text(state).contains("78701 Austin, TX"))
  }

  @Test("is there again at the next start")
  func session() throws {
    let kept = Session(try state(keys: "99723 Enter"))
    let encoded = try #require(kept.encoded)
    var next = try state(view: .overview)
    next.restore(try #require(Session(encoded: encoded)))
    #expect(next.view == .er && next.subject.place == "99723")
  }

  @Test("is kept when a hospital is opened")
  func kept() throws {
    let state = try state(keys: "99723 Enter g o 2 g n")
    #expect(state.subject.hospital == HospitalID("east") && text(state).contains("› 99723 Barrow, AK"))
  }

  @Test("a store that watches nobody asks for one, and shows the nation")
  func nobody() throws {
    let state = try StoryStore.empty().state(.er, Self.size)
    #expect(text(state).contains("no place yet: e takes a ZIP code"))
    #expect(text(state).contains("United States"))
    #expect(text(state).contains("In an emergency call 911."))
  }

  // MARK: Access

  @Test("diversion is a word with its age and concerns ambulances: the order stays")
  func divert() throws {
    let quiet = try state()
    let state = try state([(.emergencyAccess, "DIVERT: no beds.", .confirmed)])
    func order(_ state: DashboardState) -> [Substring] {
      lines(state).map { $0.replacing("Selected: ", with: "") }.filter { $0.dropFirst().first == ":" }
        .compactMap { $0.split(separator: ",").first }
    }
    #expect(order(quiet).count == 26 && order(quiet) == order(state))
    #expect(lines(state).contains { $0.hasPrefix("c: Tufts Medical Center") && $0.contains("DIVERT 31 min ago") })
    #expect(text(state).contains("Diversion concerns ambulances; whoever walks in is seen."))
    #expect(text(state).contains("no status for 25 of 26"))
    #expect(text(state).split(separator: "DIVERT").count == 3, "on the list and on the map")
    #expect(!text(quiet).contains("Diversion concerns"))
  }

  @Test(
    "a closed or evacuated one drops out and is named below",
    arguments: [
      [(FactTopic.emergencyAccess, "CLOSED", FactState.confirmed)],
      [(.emergencyAccess, "OPEN", .confirmed), (.operatingStatus, "Evacuated at noon.", .confirmed)],
    ])
  func closed(facts: [(FactTopic, String, FactState)]) throws {
    let state = try state(facts.map { (topic: $0.0, value: $0.1, state: $0.2) })
    #expect(lines(state).contains { $0.hasPrefix("c: Boston Medical Center") })
    #expect(lines(state).contains { $0.hasPrefix("Left out: Tufts Medical Center, CLOSED 31 min ago") })
    #expect(text(state).contains("no status for 26 of 26"))
  }

  @Test("one that is only said to be closed stays and says so; whom the public may not be told of, it isn't")
  func unconfirmed() throws {
    let facts: [(topic: FactTopic, value: String, state: FactState)] = [(.emergencyAccess, "CLOSED", .unconfirmed)]
    #expect(
      lines(try state(facts)).contains { $0.hasPrefix("c: Tufts") && $0.contains("CLOSED 31 min ago, unconfirmed") })
    #expect(text(try state(facts, audience: .public)).contains("no status for 26 of 26"))
  }

  /// What a regional board says of an emergency room, so many minutes ago.
  private static func report(
    _ id: String, _ access: String? = nil, house: String? = nil, minutes: Int64? = 12, detail: String? = nil
  ) -> FacilityReport {
    let values = [
      access.map { FacilityReport.Value(.emergencyAccess, $0, detail: detail) },
      house.map { FacilityReport.Value(.facility, $0) },
    ].compactMap { $0 }
    return FacilityReport(
      facility: FacilityID(id), name: nil, values: values, time: minutes.map { Self.now - $0 * 60 })
  }

  @Test("what a report says of any emergency room stands there with its age, and the order stays")
  func reported() throws {
    let plain = lines(try state())
    let told = lines(
      try state(reports: [
        Self.report("220031", "DIVERT", detail: "CT down"), Self.report("220071", "OPEN", minutes: nil),
      ]))
    #expect(told.contains { $0.contains("DIVERT 12 min ago") })
    #expect(told.contains { $0.contains("OPEN first read just now") })
    #expect(
      told.contains { $0.contains("no status for 24 of 26") }
        && plain.contains { $0.contains("no status for 26 of 26") })
    #expect(told.contains { $0.contains("whoever walks in is seen") })
    func names(_ lines: [String]) -> [Substring] {
      lines.compactMap { line in line.firstRange(of: " mi,").map { line[..<$0.lowerBound] } }
    }
    #expect(names(told) == names(plain))
  }

  @Test("a house that reports itself closed or evacuating drops out and is named")
  func reportedClosed() throws {
    for house in ["Closed", "Evacuating"] {
      let told = lines(
        try state(reports: [Self.report("220031", "OPEN", minutes: 30), Self.report("220031", house: house)]))
      #expect(told.contains { $0.hasPrefix("Left out: ") && $0.contains("CLOSED 12 min ago") })
    }
    let reopened = lines(
      try state(reports: [Self.report("220031", house: "Closed", minutes: 30), Self.report("220031", "OPEN")]))
    #expect(!reopened.contains { $0.hasPrefix("Left out: ") })
  }

  @Test(
    "of the crisis board and a report the newer word holds",
    arguments: [(12, "DIVERT 12 min ago"), (40, "LIMITED 31 min ago")])
  func newer(minutes: Int64, words: String) throws {
    let told = lines(
      try state(
        [(.emergencyAccess, "LIMITED: incident patients first", .confirmed)],
        reports: [Self.report("220116", "DIVERT", minutes: minutes)]))
    #expect(told.contains { $0.contains(words) })
  }

  @Test("a tile tells its own emergency room's report, and a neighbour on divert that nobody watches")
  func tiles() throws {
    let told = lines(
      try state(view: .overview, reports: [Self.report("220071", "OPEN"), Self.report("220031", "DIVERT")]))
    #expect(told.contains { $0.hasPrefix("Selected: ") && $0.contains("ER OPEN 12 min ago") })
    #expect(told.contains { $0.contains("Close by: ") && $0.contains("DIVERT 12 min ago") })
  }

  @Test("a click on a letter of the map selects its row of the list")
  func letters() throws {
    var state = try state(keys: "Tab m m")
    let frame = state.frame()
    let map = state.placements.first { $0.pane == ERMapPane.id }?.rect ?? Rect(column: 0, row: 0, columns: 0, rows: 0)
    let cells = (map.row + 1..<map.row + map.rows - 1).flatMap { row in
      (map.column + 1..<map.column + map.columns - 1).map { Point(column: $0, row: row) }
    }
    let cell = try #require(
      cells.first { frame[$0.column, $0.row].text == "c" && frame[$0.column, $0.row].style.attributes.contains(.bold) })
    _ = reduce(&state, .mouse(MouseEvent(kind: .press, point: cell)))
    #expect(state.panes[NearestERPane.id]?.place.index == 2 && state.focus == ERMapPane.id)
  }

  @Test("a far away closed one is not named")
  func farAway() throws {
    #expect(!text(try state([(.emergencyAccess, "CLOSED", .confirmed)], keys: "99723 Enter")).contains("Left out"))
  }

  @Test("the tile of a hospital tells that a neighbour is on divert, and nothing when none is")
  func neighbours() throws {
    let facts: [(topic: FactTopic, value: String, state: FactState)] = [(.emergencyAccess, "DIVERT", .confirmed)]
    let state = try state(facts, view: .overview)
    #expect(lines(state).contains("  Close by: Example east DIVERT 31 min ago"))
    #expect(text(state).contains("Example east DIVERT 31 min ago"))
    #expect(!lines(try self.state(view: .overview)).contains { $0.contains("Close by") })
  }

  @Test(
    "a watched hospital that no listing gives emergency services is told to be none",
    arguments: [("6", "UCSF"), ("8", "Texas Health")])
  func unlisted(key: String, name: String) throws {
    let story = try StoryStore.all()
    let words = try story.state(.overview, Self.size, keys: "\(key) g n").description()
    #expect(words.contains { $0.contains(name) && $0.contains("is not in the list: its listing") })
    #expect(!words.contains { $0.hasPrefix("a: ") && $0.contains(", 0.0 mi") })
  }

  @Test("each of the ten hospitals is known to the table")
  func ten() throws {
    let directory = FacilityDirectory(table: try EmergencyRoomTable.shipped())
    for hospital in Hospital.ofTheStories {
      let facility = try #require(directory.facility(of: hospital), "\(hospital.name)")
      #expect(hospital.place.hasSuffix(facility.state))
    }
  }

  // MARK: What one does with it

  @Test("Enter tells everything, y copies name, address and telephone, o opens the site")
  func facility() throws {
    var state = try state()
    let address = "Massachusetts General Hospital\n55 Fruit Street\nBoston, MA 02114\n(617) 726-2000"
    #expect(reduce(&state, .key("y")) == [.copy(.words(address, of: "address and telephone number"))])
    #expect(reduce(&state, .key("o")) == [.openPage("http://www.massgeneral.org")])
    _ = reduce(&state, .key("Enter"))
    guard case .text(let sheet) = state.layers.last else {
      Issue.record("no sheet")
      return
    }
    #expect(sheet.title == "Massachusetts General Hospital")
    for words in [
      "55 Fruit Street", "Trauma center: level I, pediatric I", "In an emergency call 911.", "Status: not known",
    ] {
      #expect(sheet.lines.contains { $0.hasPrefix(words) }, "\(words)")
    }
  }

  @Test("a hospital whose site is not known says so")
  func noSite() throws {
    var state = try state()
    var opened = 0
    while opened < 26, !reduce(&state, .key("o")).isEmpty {
      opened += 1
      _ = reduce(&state, .key("j"))
    }
    #expect(opened < 26 && state.notice?.text.hasPrefix("No site of") == true)
  }

  // MARK: The map

  private func title(_ state: DashboardState) -> String {
    lines(state).first { $0.hasPrefix("Map: ") } ?? ""
  }

  @Test("m goes through state, nation and near, 0 is the state again, minus beyond it the nation")
  func extents() throws {
    #expect(title(try state()).hasPrefix("Map: Massachusetts, "))
    #expect(title(try state(keys: "m")).hasPrefix("Map: United States, 4,5"))
    #expect(title(try state(keys: "m m")).hasPrefix("Map: Near Example west"))
    #expect(title(try state(keys: "m m m")).hasPrefix("Map: Massachusetts"))
    #expect(title(try state(keys: "Tab m + + 0")) == title(try state()))
    #expect(title(try state(keys: "Tab -")).hasPrefix("Map: United States"))
  }

  private func inSight(_ state: DashboardState) -> Int {
    Int(title(state).filter { $0.isNumber }) ?? 0
  }

  @Test("plus, the list's plus and the wheel zoom in, arrows move the window and not beyond the map")
  func zooming() throws {
    let whole = try state()
    #expect(inSight(try state(keys: "+")) < inSight(whole))
    #expect(inSight(try state(keys: "Tab + +")) < inSight(try state(keys: "+")))
    #expect(text(try state(keys: "+ + + Tab - - -")) == text(try state(keys: "Tab")))
    var wheel = whole
    _ = reduce(&wheel, .mouse(MouseEvent(kind: .wheelUp, point: Point(column: 100, row: 10))))
    #expect(wheel.loadRequest() != nil)
    let west = try state(keys: "Tab h h h h h h h h h h h h h h h h h h h h h h h h h h h h h h")
    #expect(text(west) != text(try state(keys: "Tab")) && inSight(west) > 0)
    #expect(text(try state(keys: "Tab l h")).contains("✚"))
  }

  @Test("the one under the cursor stands out on the map")
  func selection() throws {
    func reversed(_ state: DashboardState) -> [String] {
      state.frame().cells.filter { $0.style.attributes.contains(.reverse) }.map(\.text)
    }
    #expect(reversed(try state()) == ["a"])
    #expect(reversed(try state(keys: "j j j")) == ["d"])
    #expect(reversed(try state(keys: "Tab n")) == ["b"])
  }

  @Test(
    "places in every part of the map, off it and at sea are drawn",
    arguments: [
      ("e Anchorage, Space AK Enter", "Map: Alaska"),
      ("e Attu Space Station, Space AK Esc e 52.9,172.9 Enter", "Map: Alaska"),
      ("e Honolulu, Space HI Enter", "Map: Hawaii"), ("00901 Enter", "Map: Puerto Rico"),
      ("e 13.45,144.79 Enter", "Map: Guam"), ("e -14.29,-170.7 Enter", "Map: American Samoa"),
      ("e 15.2,145.75 Enter", "Map: Northern Mariana"), ("e 18.34,-64.93 Enter", "Map: "), ("e 25,-40 Enter", "Map: "),
      ("e 90,0 Enter", "Map: Alaska"), ("e -90,0 Enter", "Map: "), ("e 0,0 Enter", "Map: "),
      ("e 38.9,-77.03 Enter", "Map: District of Columbia"),
    ])
  func everywhere(keys: String, words: String) throws {
    for more in ["", " m m", " Tab m + + + +"] {
      let state = try state(keys: keys + more)
      #expect(more != "" || title(state).hasPrefix(words), "\(title(state))")
      #expect(state.frame().size == Self.size)
    }
  }

  @Test("no braille is left in blocks or ASCII, and the letters stay")
  func fallBacks() throws {
    let frame = try state().frame()
    for glyphs in [GlyphForm.blocks, .ascii] {
      let shown = glyphs.shown(frame)
      #expect(shown.cells.allSatisfy { !(0x2800...0x28FF).contains($0.base) })
      #expect(FrameFormat.text(shown).contains("Tufts Medical Center"))
    }
  }
}

import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import PrivacyScreening
import TerminalCells
import Testing

/// What a desk of two shifts does between the second and the twelfth hour (DOMAIN 8), through the key map and a real store.
@Suite("Inquiries, calls and the hand-over, by keys")
struct DeskKeysTests {
  private typealias Room = CrisisKeysTests.Room

  /// An open exercise.
  private func drill(roles: CrisisRoles = CrisisRoles()) throws -> Room {
    let room = try Room(roles: roles)
    try room.press("O Down Down Down [example drill] Enter [#drill] Enter")
    return room
  }

  private func inquiries(_ room: Room) throws -> [Inquiry] {
    let id = try room.incident().id
    return try room.read { try $0.desk.inquiries(id) }
  }

  private func calls(_ room: Room) throws -> [DeskCall] {
    let id = try room.incident().id
    return try room.read { try $0.desk.calls(id) }
  }

  // MARK: The register

  @Test("g q n notes who is asked for; e tells a condition of somebody listed who has not objected, and who told it")
  func register() throws {
    let room = try drill()
    try room.press("g q n [Zephyrine Quillfeather] Down Down [sister] Down [555-0100] Enter")
    let open = try #require(try inquiries(room).first)
    #expect(open.askedFor == "Zephyrine Quillfeather" && open.isByName && open.asker == "sister" && open.isOpen)
    #expect(room.frame.contains("Zephyrine Quillfeather") && room.frame.contains("1 not answered"))
    try room.later(minutes: 4, as: "desk-1")
    try room.press("g q e Right Down Right Down Right Right Right Right Down Down Right Down Enter")
    let answer = try #require(try inquiries(room).first?.answers.first)
    #expect(answer.kind == .condition(.fair) && answer.directory == .listed && answer.objection == .no)
    #expect(answer.person == "desk-1" && answer.isLocationTold)
    #expect(room.frame.contains("TOLD") && room.frame.contains("fair, and the place"))
    #expect(try room.log().suffix(2).map(\.summary) == ["inquiry 1", "inquiry 1"])
  }

  @Test("a condition of somebody who is not listed, or objected, is not kept: the form says what to say instead")
  func refusedAnswer() throws {
    let room = try drill()
    try room.press("g q n [Zephyrine] Enter Enter Enter Enter e Down Down Right Right Down Down Down Enter")
    #expect(room.state.notice?.text.contains("there is no information") == true)
    #expect(try inquiries(room)[0].isOpen && !room.state.layers.isEmpty)
    try room.press("Up Up Up Left Left Down Down Down Enter")
    #expect(try inquiries(room)[0].answers.map(\.kind) == [.nothing])
  }

  @Test("of somebody who was not asked for by name nothing is told")
  func notByName() throws {
    let room = try drill()
    try room.press("g q n [the one in the red car] Down Right Enter Enter Enter")
    #expect(room.frame.contains("NOT by name"))
    try room.press("e Right Down Right Down Right Right Down Down Down Enter")
    #expect(room.state.notice?.text.contains("by name") == true)
  }

  @Test("nothing of the register is copied: not by y, not by Y, not by what is announced")
  func noCopy() throws {
    let room = try drill()
    try room.press("g q n [Zephyrine Quillfeather] Enter Enter [brimbleshank] Enter [555-0100] Enter")
    for key in ["y", "Y"] as [KeyPress] {
      var state = room.state
      #expect(reduce(&state, .key(key)).isEmpty)
      #expect(state.notice?.text.contains("not copied") == true)
    }
    let announced = try #require(room.state.announcement)
    #expect(announced.contains("Inquiry 1") && !announced.contains("Zephyrine") && !announced.contains("brimbleshank"))
    let session = String(describing: Session(room.state))
    #expect(!session.contains("Zephyrine") && !session.contains("555-0100"))
  }

  @Test("X takes an inquiry's words out at once, Z those of the whole register; numbers stay")
  func sealing() throws {
    let room = try drill()
    try room.press("g q n [Zephyrine] Enter Enter Enter Enter n [Quillfeather] Enter Enter Enter Enter")
    try room.press("X Down [asked twice] Enter y")
    #expect(try inquiries(room).map(\.isGone) == [false, true])
    #expect(!room.frame.contains("Zephyrine") && room.frame.contains("Quillfeather"))
    try room.press("Z Down [over] Enter y")
    #expect(try inquiries(room).allSatisfy(\.isGone))
    #expect(room.frame.contains("(gone)"))
  }

  @Test("check 8: a wall shows no word of the register, the calls or the hand-over, and no key reaches them")
  func wall() throws {
    let room = try drill()
    try room.press("g q n [Zephyrine] Enter Enter [brimbleshank] Enter Enter")
    try room.press("i [Example Herald] Down Down Down [quillfeather?] Down Enter")
    var settings = ScreenSettings()
    (settings.audience, settings.isWall, settings.isReadOnly) = (.public, true, true)
    for view in [ViewID.wall, .inquiries, .calls, .handover, .crisis, .log] {
      var screen = try FrameRendering(
        store: room.store, view: view, size: Size(columns: 120, rows: 40), clock: room.state.clock, settings: settings)
      for keys in [[], ["n"], ["e"], ["Enter"], ["X"], ["Z"], ["i"], ["A"], ["M-h"]] as [[KeyPress]] {
        try screen.press(keys)
        let text = FrameFormat.text(screen.state.frame()) + screen.state.description().joined()
        for word in ["Zephyrine", "brimbleshank", "quillfeather", "Example Herald"] {
          #expect(!text.contains(word), "\(word) in \(view.rawValue) after \(keys)")
        }
        #expect(screen.state.layers.allSatisfy { if case .form = $0 { false } else { true } })
        try screen.press(["Esc"])
      }
    }
    #expect(try inquiries(room).count == 1 && calls(room).count == 1)
  }

  @Test("a saved frame shows no register: staff is told that it is on the screen alone")
  func savedFrame() throws {
    let room = try drill()
    try room.press("g q n [Zephyrine] Enter Enter Enter Enter")
    let saved = try FrameRendering(
      store: room.store, view: .inquiries, size: Size(columns: 80, rows: 24), clock: room.state.clock,
      settings: ScreenSettings(), use: .frame)
    let text = FrameFormat.text(saved.state.frame())
    #expect(!text.contains("Zephyrine") && text.contains("on a screen of staff alone") && saved.showsRegister)
  }

  // MARK: Calls

  @Test("i logs a call on any view; past its deadline it is LATE; e answers with a statement that is out")
  func call() throws {
    let room = try drill()
    try room.press("g t i [Example Herald] Down [news desk] Down [254-555-0111] Down [How many?] Down [+20] Enter")
    let call = try #require(try calls(room).first)
    #expect(call.note.deadline == call.time + 1_200 && call.isOpen && call.note.words == "How many?")
    try room.press("g C")
    #expect(room.frame.contains("by 19:50") && room.frame.contains("1 open"))
    try room.press("c C-u Backspace C-u Backspace C-u [We respond.] C-s")
    try room.later(minutes: 25, as: "ic-1")
    try room.press("g C")
    #expect(room.frame.contains("LATE 5 min") && room.frame.contains("1 LATE, 1 open"))
    try room.press("e")
    #expect(room.frame.contains("in words") && !room.frame.contains("#1 We respond."), "a draft answers nobody")
    try room.press("Esc g m A Down Down Down Enter")
    try room.later(minutes: 1, as: "pio-2")
    try room.press("g m R Down [website] Enter g C e")
    #expect(room.frame.contains("#1 We respond."))
    try room.press("Down [read out] Enter")
    let answered = try #require(try calls(room).first)
    #expect(answered.answers.map(\.words) == ["with #1: read out"] && answered.answers[0].person == "pio-2")
    #expect(room.frame.contains("with #1: read out"))
    #expect(try room.log().last?.summary == "call 1 with statement 1, version 1")
  }

  @Test("a call without a question, or with a time that is none, is not kept; what was typed stays in the form")
  func incompleteCall() throws {
    let room = try drill()
    try room.press("i [Example Herald] Down Down Down Down Enter")
    #expect(room.state.notice?.isError == true)
    try room.press("Up [How many?] Down [soon] Enter")
    #expect(room.state.notice?.text.contains("16:00") == true)
    #expect(room.state.description().contains { $0.contains("How many?") })
    #expect(try calls(room).isEmpty)
  }

  @Test("two answer the same call: the second form comes back with the first's words, and Enter adds to them")
  func twoAnswers() throws {
    let room = try drill()
    try room.press("i [Example Herald] Down Down Down [How many?] Down Enter g C e Down [ours]")
    let (call, incident) = (try #require(try calls(room).first), try room.incident().id)
    _ = try room.store.write(
      [
        .decision(
          .crisis(
            CrisisAct(
              incident: incident, person: "pio-1", time: call.time,
              deed: .answerCall(call.id, CallAnswer(statement: nil, words: "theirs"), seen: 0))))
      ], now: call.time)
    try room.press("Enter")
    let words = room.state.description().joined(separator: "\n")
    #expect(words.contains("answered by pio-1") && words.contains("theirs") && words.contains("words: ours"))
    try room.press("Enter")
    #expect(try calls(room)[0].answers.map(\.answer.words) == ["theirs", "ours"])
  }

  @Test("n puts somebody on the list, Enter notes that they were called: the list shows when that was last")
  func contacts() throws {
    let room = try drill()
    try room.press("g C Tab n Right Down [Example County] Down [press officer] Down [254-555-0122] Down")
    try room.press("Down [roads] Enter")
    #expect(room.frame.contains("Example County, press officer") && room.frame.contains("no call yet"))
    try room.press("Enter Right Down [tries again] Enter")
    #expect(room.frame.contains("we, just now"))
    let made = try #require(try calls(room).first)
    #expect(made.note.direction == .outgoing && made.note.words == "no answer: tries again")
    try room.press("D y")
    #expect(try room.read { try $0.desk.contacts() }.isEmpty)
  }

  @Test("the story's calls are answered with what was out by then; after its twelve days the register is gone")
  func story() throws {
    let story = try StoryStore(minutes: 17_165)
    let incident = IncidentID("fort-hood")
    let (calls, inquiries, contacts) = try story.store.read(audience: .staff, use: .screen, moment: .live) {
      (try $0.desk.calls(incident), try $0.desk.inquiries(incident), try $0.desk.contacts())
    }
    #expect(calls.count >= 10 && calls.allSatisfy { !$0.isOpen })
    #expect(calls.contains { $0.answers.first?.statementNumber == 3 })
    #expect(inquiries.count >= 5 && inquiries.allSatisfy { $0.isGone && $0.askedFor.isEmpty })
    #expect(contacts.contains { $0.lastCall?.direction == .outgoing })
    #expect(contacts.contains { $0.lastCall?.direction == .incoming })
  }

  // MARK: The hand-over

  @Test(":handover says what is promised, open and unconfirmed; the next operator acknowledges it by name, in the log")
  func handOver() throws {
    let room = try drill()
    try room.press("p [+60] Enter i [Example Herald] Down Down Down [How many?] Down [+20] Enter")
    try room.press("c C-u Backspace C-u Backspace C-u [We respond.] C-s g c")
    try room.press("n Right Right Down Down [9 received] Down Right Down [charge RN] Down Down Down Down Enter")
    try room.press("g q n [Zephyrine] Enter Enter Enter Enter")
    try room.later(minutes: 30)
    try room.press(": [handover] Enter")
    let sheet = room.state.description().joined(separator: "\n")
    #expect(sheet.contains("Next word to the public at 20:30"))
    #expect(sheet.contains("#1 LATE since 19:50  Example Herald: How many?"))
    #expect(sheet.contains("#1 draft since 19:30  We respond."))
    #expect(sheet.contains("Received: 9 received, says charge RN"))
    #expect(sheet.contains("1 not answered") && !sheet.contains("Zephyrine"))
    try room.press("A [pio-2] Enter Enter")
    #expect(room.state.notice?.text.contains("somebody else") == true)
    try room.press("Up C-u [pio-3] Down [call the Herald first] Enter")
    let entry = try #require(try room.log().last)
    #expect(entry.act == LogEntry.handOverAct && entry.person == "pio-3" && entry.summary == "pio-2 to pio-3")
    #expect(entry.content?.contains("open: 1 call, 1 inquiry, 1 statement, 1 unconfirmed fact") == true)
    #expect(room.frame.contains("you: pio-3"))
    #expect(try room.read { try $0.crisis.check() }.fault == nil)
    #expect(room.state.description().contains { $0.contains("Handed over last: pio-2 to pio-3") })
  }

  @Test("the sheet on paper is the one on the screen, bears its marks, and holds no name of the register")
  func paper() throws {
    let room = try drill()
    try room.press("g q n [Zephyrine] Enter Enter Enter Enter")
    try room.press("i [Example Herald] Down Down Down [Call jo@example.org] Down Enter g z")
    func paper(_ use: ReadingUse) throws -> String? {
      let state = room.state
      let place = try #require(state.placements.first { $0.pane == HandOverPane.id })
      let row = PaneCatalog.row(place.pane)
      let own = try #require(state.panes[place.pane])
      let model = try room.store.read(audience: .staff, use: use, moment: .live) {
        try row.load(own, state.loadContext(place.pane, in: place.rect), $0)
      }
      return row.exported(model, own, state.drawContext(place.pane, in: place.rect), .txt)
    }
    let text = try #require(try paper(.release))
    #expect(
      text.contains("EXERCISE SIM") && text.contains("## INQUIRIES\n- 1 not answered") && !text.contains("Zephyrine"))
    #expect(text.contains("jo@example.org"), "a person answers for it, or it is held")
    #expect(try paper(.export)?.contains("jo@example.org") == false)
    let shown = room.state.description()
    for line in text.split(separator: "\n") {
      #expect(shown.contains { $0.contains(line.drop { "#- ".contains($0) }) }, "\(line)")
    }
    var state = room.state
    #expect(reduce(&state, .key("s")) == [.copy(.chart(HandOverPane.id, .txt))])
  }

  @Test("a sheet with nothing but first steps leaves without a question", arguments: IncidentTemplate.all.indices)
  func plainPaper(template: Int) throws {
    let room = try Room()
    let choice = Array(repeating: "Right ", count: template).joined()
    try room.press("O \(choice)Down Down Down [example drill] Enter Enter g z")
    let incident = try room.incident()
    let sheet = try room.read { try HandOverFacts.load(incident, at: incident.started, from: $0) }
      .sheet(room.state.clock)
    #expect(sheet.text.contains("## FIRST STEPS NOT DONE"))
    #expect(RuleSet.current.findings(in: sheet.text).allSatisfy { $0.level == .note })
  }

  @Test("whoever only looks notes nothing; to take over, the one who comes needs the role, not the one who leaves")
  func roles() throws {
    let room = try drill(roles: CrisisRoles(["pio-2": [.drafter], "pio-3": [.drafter], "guest": [.viewer]]))
    try room.later(minutes: 1, as: "guest")
    for keys in ["i", "g q n", "g C Tab n"] {
      try room.press(keys)
      #expect(room.state.layers.isEmpty && room.state.notice?.text.contains("takes a drafter") == true, "\(keys)")
    }
    try room.press("g z A [stranger] Enter Enter")
    #expect(room.state.notice?.text.contains("stranger may not") == true && room.state.operatorName == "guest")
    try room.press("Up C-u [pio-3] Enter Enter")
    #expect(try room.log().last?.person == "pio-3" && room.state.operatorName == "pio-3")
  }
}

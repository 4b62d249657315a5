import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// An event that is told live, through the key map and a real store.
@Suite("A live event, by keys")
struct LiveKeysTests {
  private static let live = ChannelID("north.live")
  private static let asked = ChannelID("north.asked")

  private static let channels = [
    Channel(id: live, hospital: HospitalID("north"), kind: .live, name: "Live account", address: nil),
    Channel(id: asked, hospital: HospitalID("north"), kind: .microblog, name: "Questions", address: nil),
  ]

  /// A room with an event that began ten minutes ago.
  private func told(roles: CrisisRoles = CrisisRoles()) throws -> DeskRoom {
    let room = try DeskRoom(roles: roles, view: .live, channels: Self.channels)
    try room.press("N[Awake craniotomy|]Enter C-u[19:20|]Enter [folder 6|]Enter Enter [#surgery]Enter")
    return room
  }

  private func event(_ room: DeskRoom) throws -> LiveEvent {
    try #require(try room.read { try $0.live.events(room.now) }.first)
  }

  private func statements(_ room: DeskRoom, _ audience: Audience = .staff) throws -> [CrisisStatement] {
    let id = try event(room).id
    return try room.read(audience) { try $0.crisis.statements(id) }
  }

  @Test("N opens an event by its procedure, with the consent's place and the channels that belong to it")
  func opening() throws {
    let room = try told()
    let event = try event(room)
    #expect(event.title == "Awake craniotomy" && event.consent == "folder 6" && event.isSimulated)
    #expect(event.starts == room.now - 600 && event.ends == event.starts + 7_200)
    #expect(event.own == [Self.live] && event.watched == [Self.asked] && event.words == ["#surgery"])
    #expect(room.frame.contains("LIVE T+00:10") && room.frame.contains("on file: folder 6"))
  }

  @Test("without a consent on file, or with a name in it, nothing is opened")
  func consent() throws {
    let room = try DeskRoom(view: .live, channels: Self.channels)
    try room.press("N[Awake craniotomy]Enter Enter Enter Enter Enter Enter Enter Enter")
    #expect(try room.read { try $0.live.events(room.now) }.isEmpty)
    #expect(room.frame.contains("It needs: consent lies where."))
    try room.press(
      "Esc N[Surgery of patient Paula Example, MRN 00481699|]Enter Enter Enter [folder 6|]Enter Enter Enter")
    #expect(try room.read { try $0.live.events(room.now) }.isEmpty)
    #expect(room.frame.contains("identify"))
  }

  @Test("a draft is screened as it is typed, approved by another, next up, and out where a person says")
  func queue() throws {
    let room = try told()
    try room.press("c C-u")
    for _ in 0..<8 { try room.press("C-u Backspace") }
    try room.press("[We begin. The family has signed.]C-s")
    #expect(try statements(room).map(\.current.title) == ["We begin. The family has signed."])
    try room.press("Tab r")
    #expect(room.frame.contains("WAITS"))
    try room.press("A Enter Enter Enter Enter")
    #expect(room.frame.contains("no one approves their own draft"))
    try room.later(minutes: 1, as: "surgeon-2")
    try room.press("Tab A Enter Enter Enter Enter")
    #expect(try statements(room).first?.state == .approved)
    #expect(room.frame.contains("NEXT UP"))
    #expect(try statements(room, .public).isEmpty)
    try room.press("R Enter [news account]Enter")
    #expect(try statements(room, .public).map(\.current.title) == ["We begin. The family has signed."])
    #expect(room.frame.contains("said news account"))
  }

  @Test("what may tell who the patient is is not kept as a draft")
  func screening() throws {
    let room = try told()
    try room.press("c C-u[Patient Paula Example, MRN 00481699, is awake.]C-s")
    #expect(room.frame.contains("BLOCKED"))
    #expect(try statements(room).isEmpty)
  }

  private func approvedPost(_ room: DeskRoom) throws {
    let event = try event(room)
    let id = StatementVersionID(StatementID(rawValue: "one"), 1)
    let deeds: [(String, CrisisDeed)] = [
      (
        "pio-2",
        .draft(
          StatementDraft(
            statement: id.statement, basis: 0, title: "We begin.", text: "", audiences: [.public],
            hospitals: [event.hospital]))
      ), ("surgeon-2", .approve(id, event.hospital, .inHsdash)),
    ]
    for (person, deed) in deeds {
      _ = try room.store.write(
        [.decision(.crisis(CrisisAct(incident: event.id, person: person, time: room.now, deed: deed)))], now: room.now)
    }
  }

  @Test(
    "S stops at once, opens the other tools' queues, and asks why afterwards; nothing leaves until a person resumes")
  func stop() throws {
    let room = try told()
    try approvedPost(room)
    try room.later(minutes: 1)
    try room.press("S")
    let event = try event(room)
    var hold = try #require(try room.read { try $0.live.holds(event.id) }.first)
    #expect(hold.person == "pio-2" && hold.since == room.now && hold.resumed == nil)
    #expect(room.state.focus == LiveChecklistPane.id)
    try room.press("[the surgeon|the laboratory has not called]Enter")
    hold = try #require(try room.read { try $0.live.holds(event.id) }.first)
    #expect(hold.words == "pio-2, on the word of the surgeon: the laboratory has not called")
    #expect(room.frame.hasPrefix(" STOPPED 19:31 by pio-2, on the word of the surgeon"))
    try room.press("Enter Enter [Sprout paused]Enter")
    let steps = try room.read { try $0.crisis.checklist(event.id) }
    #expect(steps.first?.mark.note == "Sprout paused" && steps.first?.person == "pio-2")
    for view in ["g o", "g t", "g s"] {
      try room.press(view)
      #expect(room.frame.hasPrefix(" STOPPED 19:31 by pio-2"), "\(view)")
    }
    try room.press("g x Tab y")
    #expect(room.frame.contains("STOPPED by pio-2"))
    try room.press("R")
    #expect(try statements(room).first?.state == .approved)
    try room.press("S [the surgeon|it has called]Enter")
    hold = try #require(try room.read { try $0.live.holds(event.id) }.first)
    #expect(hold.resumed?.person == "pio-2" && hold.resumed?.word == "the surgeon")
    #expect(!room.frame.contains("STOPPED"))
    try room.press("R Enter [news account]Enter")
    #expect(try statements(room).first?.state == .released)
  }

  @Test("Esc after S leaves it stopped; F12 stops from any view; whoever has no role may stop, and may not resume")
  func anybody() throws {
    let room = try told(roles: CrisisRoles(["pio-2": [.drafter], "ic-1": [.approver]]))
    try room.later(minutes: 1, as: "nurse")
    try room.press("g o F12 Esc")
    let event = try event(room)
    #expect(try room.read { try $0.live.holds(event.id) }.first?.person == "nurse")
    #expect(room.state.view == .live)
    try room.press("S")
    #expect(room.frame.contains("nurse may not: it takes a approver"))
    #expect(try room.read { try $0.live.holds(event.id) }.first?.resumed == nil)
    try room.later(minutes: 1, as: "ic-1")
    try room.press("S Enter Enter")
    #expect(try room.read { try $0.live.holds(event.id) }.first?.resumed?.person == "ic-1")
  }

  @Test("the run sheet is typed, ticked off at its moment, and corrected")
  func sheet() throws {
    let room = try told()
    try room.press("Tab Tab Tab n [T+15|incision]Enter Enter")
    try room.press("n [19:26|time-out]Enter Enter")
    let event = try event(room)
    func cues() throws -> [CueState] { try room.read { try $0.live.sheet(event.id) } }
    #expect(try cues().map(\.cue.words) == ["time-out", "incision"])
    #expect(try cues().map(\.cue.planned) == [event.starts + 360, event.starts + 900])
    try room.press("Home Enter")
    #expect(try cues().first?.actual == room.now && room.frame.contains("4 min late"))
    try room.press("a [19:25]Enter")
    #expect(try cues().first?.actual == event.starts + 300 && room.frame.contains("1 min ahead"))
    try room.press("j e Enter Enter Right Enter")
    #expect(try cues().map(\.cue.words) == ["time-out"])
  }

  @Test("a candidate becomes a question, is answered with where, and the figures follow")
  func questions() throws {
    let room = try told()
    let item = FeedItem(id: "1", title: "Is it a robot?", published: room.now - 60)
    _ = try room.store.write([.feed(.item(item, channel: Self.asked))], now: room.now)
    try room.later(minutes: 1)
    #expect(room.frame.contains("none yet; 1 may be some"))
    try room.press("Tab Tab m")
    #expect(room.frame.contains("0 of 1 answered") && room.frame.contains("oldest open"))
    try room.press("A [by hand, post of 19:30]Enter")
    #expect(room.frame.contains("1 of 1 answered"))
    let event = try event(room)
    #expect(try room.read { try $0.live.questions(event.id, room.now) }.first?.answer?.person == "pio-2")
  }

  @Test("a follow-up has who and a time, is late in words, and is done")
  func tasks() throws {
    let room = try told()
    try room.press("S-Tab n Right Enter Enter [photo desk|+20]Enter")
    let event = try event(room)
    let task = try #require(try room.read { try $0.live.tasks(event.id) }.first?.task)
    #expect(task.what == "photo set" && task.who == "photo desk" && task.due == room.now + 1_200)
    try room.later(minutes: 30)
    #expect(room.frame.contains("1 LATE"))
    try room.press("S-Tab Enter")
    #expect(try room.read { try $0.live.tasks(event.id) }.first?.task.isDone == true)
  }

  @Test("W takes the consent back: nothing leaves, and the view says so")
  func consentBack() throws {
    let room = try told()
    try approvedPost(room)
    try room.later(minutes: 1)
    try room.press("W Enter")
    #expect(room.frame.contains("CONSENT WITHDRAWN") && room.frame.contains("TAKEN BACK"))
    try room.press("Tab R")
    #expect(try statements(room).first?.state == .approved)
    #expect(try statements(room, .public).isEmpty)
  }

  @Test("while the first line is an incident's, the second says that the queue is held")
  func heldInIncident() throws {
    let room = try told()
    try room.press("S Esc O Down Down Down [example drill]Enter [#drill]Enter")
    let lines = room.frame.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix(" EXERCISE") && lines[1].contains("queue STOPPED"))
    #expect(room.state.description().contains { $0.contains("queue STOPPED") })
  }

  // MARK: The story

  private static let wide = Size(columns: 120, rows: 40)

  @Test("the story shows the figures of its moment: T+01:12, posts a minute, reach and not participants")
  func telling() throws {
    let frame = FrameFormat.text(try StoryStore("henry-ford-live", minutes: 72).state(.live, Self.wide).frame())
    for words in [
      "LIVE T+01:12", "0.9 a minute, 68 in 72 min", "1,904 followers", "followers, not people who took part", "NEXT UP",
    ] { #expect(frame.contains(words), "\(words)") }
  }

  @Test("at its end 96 posts in 120 minutes and 31 of 40 questions, 77.5 %; in the afternoon all forty")
  func end() throws {
    let atEnd = FrameFormat.text(try StoryStore("henry-ford-live", minutes: 122).state(.live, Self.wide).frame())
    #expect(atEnd.contains("0.8 a minute, 96 in 120 min") && atEnd.contains("31 of 40 answered, 77.5 %"))
    #expect(atEnd.contains("over after 02:00"))
    let later = FrameFormat.text(try StoryStore("henry-ford-live", minutes: 400).state(.live, Self.wide).frame())
    #expect(later.contains("31 of 40, 77.5 %, while it ran; 40 by now"))
  }

  @Test("at T+00:50 the story's queue is held, and every view says so")
  func held() throws {
    let story = try StoryStore("henry-ford-live", minutes: 50)
    for view in [ViewID.live, .overview, .timeline] {
      let frame = FrameFormat.text(try story.state(view, Self.wide).frame())
      #expect(frame.hasPrefix(" STOPPED 08:48 by producer (SIM), on the word of surgeon"), "\(view)")
    }
    let wall = FrameFormat.text(try story.state(.live, Self.wide, audience: .public).frame())
    #expect(!wall.contains("STOPPED") && !wall.contains("WAITS") && !wall.contains("folder 6"))
  }
}

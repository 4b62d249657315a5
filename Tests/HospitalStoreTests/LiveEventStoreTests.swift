import HospitalModel
import HospitalStore
import Testing

@Suite("Live events in the store")
struct LiveEventStoreTests {
  private func refusal(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch StoreError.refused(let detail) {
      return detail
    } catch {
      return "\(error)"
    }
  }

  private static func release(_ version: StatementVersionID) -> CrisisDeed {
    .release(version, StatementRelease(.said, place: "news account"))
  }

  // MARK: Consent

  @Test("an event needs the written consent of patient and family on file, and is simulated where its store is")
  func opening() throws {
    let desk = try LiveDeskOfTest(isOpen: false)
    #expect(refusal { try desk.act(.open(LiveDeskOfTest.event(consent: " "))) }?.contains("written consent") == true)
    #expect(refusal { try desk.act(.open(LiveDeskOfTest.event(isSimulated: false))) }?.contains("simulation") == true)
    #expect(try desk.read { try $0.events(Desk.start) }.isEmpty)
    try desk.act(.open(LiveDeskOfTest.event()))
    #expect(try desk.read { try $0.events(Desk.start) } == [LiveDeskOfTest.event()])
    #expect(refusal { try desk.act(.open(LiveDeskOfTest.event())) }?.contains("there already") == true)
  }

  @Test("nothing that may tell who the patient is is kept: no title, no cue, no reason, no task")
  func identity() throws {
    let desk = try LiveDeskOfTest()
    let words = "of patient Paula Example, MRN 00481699"
    let before = try desk.revision
    let deeds: [LiveDeed] = [
      .cue(RunSheetCue(key: "a", planned: Desk.start, words: words)), .hold(word: "", reason: words),
      .end(words: words), .task(FollowUpTask(key: "t", what: words, who: "film desk", due: nil)),
    ]
    for deed in deeds { #expect(refusal { try desk.act(deed) }?.contains("identify") == true) }
    #expect(try desk.revision == before && desk.read { try $0.holds(LiveDeskOfTest.id) }.isEmpty)
  }

  @Test("a consent that is taken back stops everything, and hides what was out from the public, of the past too")
  func withdrawal() throws {
    let desk = try LiveDeskOfTest()
    try desk.act(Self.release(try desk.approved("one", "We begin.")))
    let waiting = try desk.approved("two", "On we go.")
    let then = try desk.revision
    #expect(try desk.statements(.public).map(\.current.title) == ["We begin."])
    try desk.act(.withdrawConsent(reason: ""), by: "family nurse")
    #expect(refusal { try desk.act(Self.release(waiting)) }?.contains("consent") == true)
    for moment in [ReadingMoment.live, .revision(then)] {
      #expect(try desk.statements(.public, at: moment).isEmpty)
      #expect(try desk.read(.public, at: moment) { try $0.events(Desk.start) }.isEmpty)
      #expect(try desk.read(.public, at: moment) { try $0.pace(LiveDeskOfTest.id, Desk.start + 600).posts }.isEmpty)
    }
    #expect(try desk.read(at: .revision(then)) { try $0.events(Desk.start).first?.isConsentWithdrawn } == false)
    #expect(try desk.read { try $0.events(Desk.start).first?.isConsentWithdrawn } == true)
  }

  // MARK: The stop

  @Test("a stop holds what is approved at once; who, on whose word and why may be said later; a named person resumes")
  func stop() throws {
    let desk = try LiveDeskOfTest()
    let post = try desk.approved("one", "We begin.")
    try desk.act(.hold(word: "", reason: ""), by: "producer", minutes: 3)
    #expect(refusal { try desk.act(Self.release(post), minutes: 4) }?.hasPrefix("STOPPED by producer") == true)
    try desk.act(.hold(word: "the surgeon", reason: "the laboratory has not called"), by: "pio-2", minutes: 4)
    let held = try #require(try desk.read { try $0.holds(LiveDeskOfTest.id) }.first)
    #expect(held.person == "producer" && held.since == Desk.start + 180 && held.resumed == nil)
    #expect(held.words == "producer, on the word of the surgeon: the laboratory has not called")
    try desk.act(.resume(word: "", reason: "it has called"), by: "surgeon-2", minutes: 8)
    let over = try desk.read { try $0.holds(LiveDeskOfTest.id) }
    #expect(over.count == 1 && over[0].resumed?.person == "surgeon-2")
    #expect(refusal { try desk.act(.resume(word: "", reason: "")) } == "the queue is not held")
    try desk.act(Self.release(post), minutes: 9)
    #expect(try desk.statements(.public).count == 1)
    #expect(
      try desk.desk.read { try $0.crisis.log(LiveDeskOfTest.id, nil, 100).map(\.act) }.reversed()
        == ["open event", "draft", "approve", "STOP", "STOP", "resume", "release"])
    #expect(try desk.desk.read { try $0.crisis.check().fault } == nil)
  }

  @Test("the public is told what is out: no draft, no stop, no run sheet, no question, no task, no file")
  func publicSide() throws {
    let desk = try LiveDeskOfTest()
    try desk.act(Self.release(try desk.approved("one", "We begin.")))
    _ = try desk.approved("two", "Not yet.")
    try desk.act(.hold(word: "", reason: "why"))
    try desk.act(.cue(RunSheetCue(key: "a", planned: Desk.start, words: "time-out")))
    try desk.act(.task(FollowUpTask(key: "t", what: "video", who: "film desk", due: nil)))
    try desk.desk.write([Desk.post("q", "How long?", kind: .question, in: LiveDeskOfTest.asked)])
    try desk.desk.write([Desk.post("p", "The microscope", in: LiveDeskOfTest.photos)])
    let now = Desk.start + 3_600
    try desk.read(.public) { live in
      let event = try #require(try live.events(now).first)
      #expect(event.title == "Awake craniotomy" && event.consent.isEmpty && event.words.isEmpty && event.own.isEmpty)
      #expect(try live.sheet(event.id).isEmpty && live.holds(event.id).isEmpty && live.tasks(event.id).isEmpty)
      #expect(try live.questions(event.id, now).isEmpty && live.file(event.id, now, true).isEmpty)
      #expect(try live.next(event.id) == nil)
    }
    #expect(try desk.statements(.public).map(\.current.title) == ["We begin."])
  }

  @Test("what a person puts next stands first; only what is approved and not out can")
  func order() throws {
    let desk = try LiveDeskOfTest()
    let one = try desk.approved("one", "First.")
    let two = try desk.approved("two", "Second.")
    func queue() throws -> EventQueue {
      EventQueue(try desk.statements(.staff), next: try desk.read { try $0.next(LiveDeskOfTest.id) })
    }
    #expect(try queue().ready.map(\.current.title) == ["First.", "Second."])
    try desk.act(.next(two.statement, number: 2))
    #expect(try queue().ready.map(\.current.title) == ["Second.", "First."])
    try desk.act(Self.release(two))
    #expect(try queue().ready.map(\.id) == [one.statement] && queue().released.map(\.id) == [two.statement])
    #expect(refusal { try desk.act(.next(two.statement, number: 2)) }?.contains("approved") == true)
  }

  // MARK: Questions

  @Test("what a source calls a question is one; what only looks like it is a candidate until a person says so")
  func questions() throws {
    let desk = try LiveDeskOfTest()
    let asked = LiveDeskOfTest.asked
    try desk.desk.write([
      Desk.post("1", "How long will it take?", minutes: 3, kind: .question, thread: "1", in: asked),
      Desk.post("2", "Is it a robot?", minutes: 5, in: asked), Desk.post("3", "Thumbs up.", minutes: 6, in: asked),
      Desk.post("4", "Too early?", minutes: -61, in: asked), Desk.post("5", "Elsewhere?", minutes: 5),
    ])
    #expect(try desk.questions().map(\.post.title) == ["How long will it take?", "Is it a robot?"])
    let figures = QuestionFigures(
      try desk.questions(), of: LiveDeskOfTest.event(), at: Desk.start + 3_600)
    #expect(figures.asked == 1 && figures.candidates == 1 && figures.oldestOpen == Desk.start + 180)
    let robot = PostID(channel: asked, item: "2")
    try desk.act(.question(robot, .asks))
    #expect(try desk.questions().allSatisfy(\.isOpen) && desk.questions().count == 2)
    try desk.act(.question(robot, .answered("by hand, at 08:09")), by: "surgeon-2", minutes: 9)
    #expect(
      try desk.questions().last?.answer
        == .init(time: Desk.start + 540, person: "surgeon-2", words: "by hand, at 08:09"))
    try desk.act(.question(robot, .open))
    #expect(try desk.questions().allSatisfy(\.isOpen))
    try desk.act(.question(robot, .asksNothing))
    #expect(try desk.questions().map(\.post.id.rawValue) == ["example.asked/1"])
  }

  @Test("an answer in the same conversation, or a post of our own there, answers a question")
  func answers() throws {
    let desk = try LiveDeskOfTest()
    let asked = LiveDeskOfTest.asked
    try desk.desk.write([
      Desk.post("1", "One?", minutes: 1, kind: .question, thread: "1", in: asked),
      Desk.post("2", "Two?", minutes: 2, kind: .question, thread: "2", in: asked),
      Desk.post("3", "Three?", minutes: 3, kind: .question, thread: "3", in: asked),
      Desk.post("4", "Yes.", minutes: 5, kind: .expertAnswer, thread: "1", in: LiveDeskOfTest.live),
      Desk.post("5", "No.", minutes: 6, thread: "2", in: LiveDeskOfTest.live),
      Desk.post("6", "I wonder, too.", minutes: 7, thread: "3", in: asked),
    ])
    let questions = try desk.questions()
    #expect(questions.filter(\.isOpen).map(\.post.title) == ["Three?"])
    #expect(Set(questions.compactMap { $0.answer?.time }) == [Desk.start + 300, Desk.start + 360])
  }

  // MARK: Figures, tasks, file

  @Test("posts of its own channels between its beginning and its end are counted, with the followers of each moment")
  func pace() throws {
    let desk = try LiveDeskOfTest()
    func followers(_ value: Int64, minutes: Int64) -> FeedEvent {
      .measurement(
        Measurement(
          channel: LiveDeskOfTest.live, metric: .followers, subject: "", time: Desk.start + minutes * 60, value: value))
    }
    try desk.desk.write(
      [-1, 0, 30, 120, 121].map { Desk.post("\($0)", "Now", minutes: $0, in: LiveDeskOfTest.live) }
        + [followers(1_412, minutes: 0), followers(1_904, minutes: 72), followers(1_962, minutes: 119)])
    try desk.act(.end(words: "over"), minutes: 120)
    func pace(_ minutes: Int64) throws -> EventPace {
      try desk.read { try $0.pace(LiveDeskOfTest.id, Desk.start + minutes * 60) }
    }
    #expect(try pace(72).posts.count == 2 && pace(72).followers == 1_904 && pace(72).followersBefore == 1_412)
    #expect(try pace(600).posts.count == 3 && pace(600).until == Desk.start + 7_200)
  }

  @Test("the run sheet keeps the plan beside what happened; a line can change and be dropped, the past stays")
  func sheet() throws {
    let desk = try LiveDeskOfTest()
    let cue = RunSheetCue(key: "a", planned: Desk.start + 900, words: "incision")
    try desk.act(.cue(cue))
    try desk.act(.cue(RunSheetCue(key: "b", planned: Desk.start + 360, words: "time-out")))
    try desk.act(.happened(cue, at: Desk.start + 840), by: "producer")
    let then = try desk.revision
    let states = try desk.read { try $0.sheet(LiveDeskOfTest.id) }
    #expect(states.map(\.cue.words) == ["time-out", "incision"] && states[1].actual == Desk.start + 840)
    #expect(states[1].person == "producer" && states[1].delay(at: Desk.start) == -1)
    try desk.act(.happened(cue, at: nil))
    try desk.act(.cue(RunSheetCue(key: "b", planned: Desk.start, words: "time-out", isDropped: true)))
    #expect(try desk.read { try $0.sheet(LiveDeskOfTest.id) }.map(\.actual) == [nil])
    #expect(try desk.read(at: .revision(then)) { try $0.sheet(LiveDeskOfTest.id) } == states)
  }

  @Test("a follow-up whose time has come waits for a person, until it is done or somebody takes it on")
  func tasks() throws {
    let desk = try LiveDeskOfTest()
    let task = FollowUpTask(key: "t", what: "photo set", who: "photo desk", due: Desk.start + 600)
    try desk.act(.task(task))
    func waiting(_ minutes: Int64) throws -> [AttentionItem] {
      try desk.desk.read { try $0.attention(Desk.start + minutes * 60, 10) }.filter { $0.kind == .task }
    }
    #expect(try waiting(9).isEmpty)
    let item = try #require(try waiting(10).first)
    #expect(item.text == "photo set, photo desk" && item.due == Desk.start + 600)
    _ = try desk.desk.store.write([.decision(.acknowledge(item.id, by: "pio-2"))], now: Desk.start + 660)
    #expect(try waiting(12).isEmpty)
    _ = try desk.desk.store.write([.decision(.reopen(item.id))], now: Desk.start + 720)
    #expect(try waiting(12).count == 1)
    try desk.act(.task(task.done(true)), minutes: 13)
    #expect(try waiting(14).isEmpty)
    #expect(try desk.desk.read(.public) { try $0.attention(Desk.start + 6_000, 10) }.allSatisfy { $0.kind != .task })
  }

  @Test("press and photos with a word of the event, in its time, come into its file; a person adds and removes")
  func file() throws {
    let desk = try LiveDeskOfTest()
    let (news, photos) = (LiveDeskOfTest.news, LiveDeskOfTest.photos)
    try desk.desk.write([
      Desk.post("1", "A station ran it #hfsurgery", minutes: 200, in: news),
      Desk.post("2", "The microscope, parked", minutes: 25, in: photos),
      Desk.post("3", "A new garage", minutes: 30, in: news),
      Desk.post("4", "Microscopes in general", minutes: 30, in: news),
      Desk.post("5", "Last year’s microscope", minutes: -10_000, in: photos),
      Desk.post("6", "About the microscope", minutes: 30, in: Desk.closed),
    ])
    func file(_ withOthers: Bool = false) throws -> [String] {
      try desk.read { try $0.file(LiveDeskOfTest.id, Desk.start + 86_400, withOthers) }
        .map { "\($0.post.key.sequence):\($0.isIn ? $0.word ?? "by hand" : "out")" }
    }
    let sequences = try desk.desk.read { try $0.arrivals(nil, 10) }.map(\.key.sequence).sorted()
    #expect(try file() == ["\(sequences[0]):#hfsurgery", "\(sequences[1]):microscope"])
    #expect(try file(true).count == 4)
    try desk.act(.file(PostID(channel: news, item: "1"), isIn: false))
    try desk.act(.file(PostID(channel: news, item: "3"), isIn: true))
    #expect(try file() == ["\(sequences[2]):by hand", "\(sequences[1]):microscope"])
    #expect(refusal { try desk.act(.file(PostID(channel: news, item: "9"), isIn: true)) } == "this post is gone")
  }

  @Test("a story's people act once, however often the story is fed")
  func scripted() throws {
    let desk = try LiveDeskOfTest(isOpen: false)
    let deeds: [LiveDeed] = [
      .open(LiveDeskOfTest.event()), .hold(word: "", reason: "test"), .resume(word: "", reason: "over"),
      .cue(RunSheetCue(key: "a", planned: Desk.start, words: "time-out")), .end(words: "over"),
    ]
    let events = deeds.map { deed in
      FeedEvent.crisis(
        CrisisAct(incident: LiveDeskOfTest.id, person: "producer (SIM)", time: Desk.start, deed: .live(deed)))
    }
    try desk.desk.write(events)
    let revision = try desk.revision
    try desk.desk.write(events)
    #expect(try desk.revision == revision && desk.read { try $0.holds(LiveDeskOfTest.id) }.count == 1)
  }

  @Test("stories without a consent wait in one row for their hospital, which leaves with the last of them")
  func consents() throws {
    let desk = try Desk()
    let stories = ChannelID("example.stories")
    try desk.write([
      .channel(Channel(id: stories, hospital: Desk.hospital, kind: .story, name: "Stories", address: nil)),
      Desk.post("1", "A story", in: stories), Desk.post("2", "Another", minutes: 5, in: stories),
    ])
    func waiting(_ audience: Audience = .staff) throws -> [AttentionItem] {
      try desk.read(audience) { try $0.attention(Desk.start + 600, 10) }.filter { $0.kind == .consent }
    }
    let item = try #require(try waiting().first)
    #expect(try waiting().count == 1 && item.since == Desk.start)
    #expect(item.text == "2 stories wait for a consent: nothing of them may leave")
    #expect(try waiting(.public).isEmpty)
    _ = try desk.store.write([.decision(.acknowledge(item.id, by: "pio-2"))], now: Desk.start + 600)
    #expect(try waiting().isEmpty)
    try desk.write([Desk.post("3", "A third", minutes: 8, in: stories)], at: Desk.start + 660)
    #expect(try waiting().first?.text.hasPrefix("3 stories") == true)
    for item in ["1", "2", "3"] {
      let consent = StoryConsent(
        post: PostID(channel: stories, item: item), state: .authorized, person: "pio-2", note: "folder 3",
        time: Desk.start + 700)
      _ = try desk.store.write([.decision(.consent(consent))], now: Desk.start + 700)
    }
    #expect(try waiting().isEmpty)
  }
}

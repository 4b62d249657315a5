import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// Adding and editing sources inside the program.
@Suite("Source form")
struct SourceFormTests {
  private static let size = Size(columns: 100, rows: 30)
  private static let north = Hospital(
    id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
    isSimulated: false)

  private func found(_ title: String = "Example News", known: String? = nil) -> FoundChannel {
    FoundChannel(
      address: "https://north.example/feed", title: title, what: "a feed (RSS 2.0)", kind: .news,
      hospital: "Example North", items: 12, warnings: [], knownAs: known)
  }

  private func open(_ story: StoryStore, typed: String) throws -> (DashboardState, [Effect]) {
    var state = try story.state(.sources, Self.size, keys: "n")
    let effects = (typed.map { KeyPress(.character($0)) } + ["Enter"]).flatMap { reduce(&state, .key($0)) }
    return (state, effects)
  }

  private func front(_ state: DashboardState) -> SourceForm? {
    if case .source(let form) = state.layers.last { form } else { nil }
  }

  @Test("what is typed is looked at, shown with its guesses, changed and added")
  func adding() throws {
    var (state, effects) = try open(try .empty(), typed: "north.example")
    #expect(effects == [.look("north.example")])
    #expect(front(state)?.stage == .looking)
    _ = reduce(&state, .found(SourceAnswer(asked: "north.example", channels: [found()], hospitals: [Self.north])))
    #expect(FrameFormat.text(state.frame()).contains("a feed (RSS 2.0), 12 items"))
    #expect(state.frontDescription.contains("Selected: hospital: Example North"))
    effects = ["Tab", "Right", "Enter"].flatMap { reduce(&state, .key($0)) }
    #expect(
      effects == [
        .add(SourceChoice(asked: "north.example", name: "Example News", hospital: "Example North", kind: .blog))
      ])
    #expect(state.layers.isEmpty)
  }

  @Test("Esc stops a look; its late answer opens nothing")
  func stopping() throws {
    var (state, _) = try open(try .empty(), typed: "slow.example")
    #expect(reduce(&state, .key("Esc")) == [.stopLooking])
    #expect(front(state)?.stage == .address)
    _ = reduce(&state, .found(SourceAnswer(asked: "slow.example", channels: [found()])))
    #expect(front(state)?.stage == .address)
    _ = reduce(&state, .key("Esc"))
    #expect(state.layers.isEmpty)
  }

  @Test("a failure is told in the form, with the address still there to mend")
  func failing() throws {
    var (state, _) = try open(try .empty(), typed: "x.com/clinic")
    _ = reduce(&state, .found(SourceAnswer(asked: "x.com/clinic", problem: "X lets no program read.")))
    #expect(state.frontDescription.contains("Error: X lets no program read."))
    #expect(state.frontDescription.contains("Selected: address: x.com/clinic"))
    _ = reduce(&state, .key("Backspace"))
    #expect(front(state)?.problem == nil)
  }

  @Test("a list is added as a whole; what is known already is not added again")
  func lists() throws {
    var (state, _) = try open(try .empty(), typed: "feeds.opml")
    _ = reduce(
      &state, .found(SourceAnswer(asked: "feeds.opml", channels: [found("A"), found("B", known: "B")])))
    #expect(state.frontDescription.contains("2 feeds in a list, 1 of them known"))
    #expect(
      reduce(&state, .key("Enter"))
        == [.add(SourceChoice(asked: "feeds.opml", name: nil, hospital: nil, kind: nil))])
    (state, _) = try open(try .empty(), typed: "known")
    _ = reduce(&state, .found(SourceAnswer(asked: "known", channels: [found(known: "Known")])))
    #expect(reduce(&state, .key("Enter")).isEmpty && !state.layers.isEmpty)
  }

  @Test("in a demo the form says that adding opens one's own store")
  func demo() throws {
    let state = try StoryStore.all().state(.timeline, Self.size, keys: "C-n")
    #expect(state.frontDescription.contains { $0.contains("opens your own store") })
  }

  @Test("the palette and an empty list lead to it")
  func doors() throws {
    let story = try StoryStore.empty()
    #expect(front(try story.state(.overview, Self.size, keys: ": a d d Enter")) != nil)
    #expect(FrameFormat.text(try story.state(.timeline, Self.size).frame()).contains("add your first channel"))
  }

  @Test("pasted text is typed, and a text of emoji stays in its box")
  func pasting() throws {
    var state = try StoryStore.empty().state(.sources, Self.size, keys: "n")
    _ = reduce(&state, .paste(String(repeating: "👩‍⚕️", count: 400)))
    let frame = state.frame()
    #expect(frame.cells.count == Self.size.columns * Self.size.rows)
    #expect(front(state)?.value(.address).count == 400)
    for key in ["Home", "Del", "End", "C-w", "C-u"] as [KeyPress] { _ = reduce(&state, .key(key)) }
    #expect(front(state)?.value(.address) == "")
  }

  private func editing(_ keys: [KeyPress]) throws -> (DashboardState, [Effect]) {
    let story = try StoryStore.empty()
    let channel = Channel(
      id: ChannelID("feed"), hospital: Self.north.id, kind: .news, name: "Old", address: "https://north.example/feed")
    _ = try story.store.write([.feed(.hospital(Self.north)), .feed(.channel(channel))], now: story.clock.now)
    var state = try story.state(.sources, Self.size, keys: "e")
    let effects = keys.flatMap { reduce(&state, .key($0)) }
    return (state, effects)
  }

  @Test("name, hospital, kind, interval and audience are changed, and u takes it back")
  func edit() throws {
    let (state, effects) = try editing([
      "C-u", "N", "Tab", "C-u", "S", "Tab", "Right", "Tab", "C-u", "9", "0", "Tab", "Right", "Enter",
    ])
    guard case .decide(let decisions, _)? = effects.first, case .edit(let edit)? = decisions.first else {
      Issue.record("nothing was decided")
      return
    }
    #expect(edit.channel.name == "N" && edit.channel.kind == .blog && edit.channel.interval == 90)
    #expect(edit.channel.isInternal && edit.newHospital?.name == "S" && edit.channel.hospital == edit.newHospital?.id)
    #expect(state.undo.last == .edit(ChannelEdit(channel: edit.before, before: edit.channel)))
  }

  @Test("an interval under a minute is refused with the least one", arguments: ["59", "0 min", "x", ""])
  func interval(text: String) throws {
    let (state, effects) = try editing(
      ["Tab", "Tab", "Tab", "C-u"] + text.map { KeyPress(.character($0)) } + ["Enter"])
    #expect(effects.isEmpty)
    #expect(front(state)?.problem?.contains("60 s at least") == true)
  }

  @Test("a source of the configuration is changed there")
  func configured() throws {
    var (state, _) = try editing(["Esc"])
    state.configuration.configuredChannels = [ChannelID("feed")]
    _ = reduce(&state, .key("e"))
    #expect(state.layers.isEmpty && state.notice?.text.contains("configuration") == true)
  }
}

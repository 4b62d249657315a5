import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// Behaviour as (before, keys, after), through the real key map and the real store.
@Suite("Keys")
struct KeyScriptTests {
  private static let size = Size(columns: 120, rows: 40)

  struct Script: CustomTestStringConvertible, Sendable {
    let from: ViewID
    let keys: String
    let view: ViewID
    let focus: String
    var testDescription: String { "\(from.rawValue): \(keys)" }
  }

  @Test(
    "lead to the view and pane that the key map promises",
    arguments: [
      Script(from: .overview, keys: "Tab", view: .overview, focus: "hospitals"),
      Script(from: .overview, keys: "Tab Tab", view: .overview, focus: "needs"),
      Script(from: .overview, keys: "Tab S-Tab", view: .overview, focus: "needs"),
      Script(from: .overview, keys: "4", view: .hospital, focus: "stream"),
      Script(from: .overview, keys: "0 Enter", view: .hospital, focus: "reader"),
      Script(from: .overview, keys: "4 Enter Esc", view: .hospital, focus: "stream"),
      Script(from: .overview, keys: "4 Esc", view: .overview, focus: "needs"),
      Script(from: .overview, keys: "g t", view: .timeline, focus: "timeline"),
      Script(from: .overview, keys: "g c", view: .crisis, focus: "crisis-facts"),
      Script(from: .overview, keys: "g m", view: .statements, focus: "crisis-statements"),
      Script(from: .overview, keys: "g l", view: .log, focus: "crisis-log"),
      Script(from: .crisis, keys: "Tab Tab Enter", view: .statements, focus: "crisis-statements"),
      Script(from: .overview, keys: "g f", view: .fundraising, focus: "fundraising"),
      Script(from: .overview, keys: "g s", view: .sources, focus: "sources"),
      Script(from: .overview, keys: ": s o u r c e s Enter", view: .sources, focus: "sources"),
      Script(from: .timeline, keys: "!", view: .hospital, focus: "reader"),
      Script(from: .timeline, keys: "! Esc Esc", view: .timeline, focus: "timeline"),
      Script(from: .overview, keys: "/ t e n t Enter", view: .timeline, focus: "timeline"),
      Script(from: .overview, keys: "Tab j j j l Enter", view: .hospital, focus: "stream"),
      Script(from: .sources, keys: "j Enter", view: .hospital, focus: "stream"),
      Script(from: .timeline, keys: "Enter h", view: .timeline, focus: "timeline"),
    ])
  func navigation(_ script: Script) throws {
    let state = try StoryStore.all().state(script.from, Self.size, keys: script.keys)
    #expect(state.view == script.view)
    #expect(state.focus.rawValue == script.focus)
  }

  @Test("help filters by what is typed and runs what is chosen")
  func help() throws {
    let story = try StoryStore.all()
    let open = try story.state(.timeline, Self.size, keys: "? z o o m")
    guard case .commands(let list) = open.layers.last else {
      Issue.record("help is not open")
      return
    }
    #expect(list.visible.first?.title == "zoom")
    #expect(try story.state(.timeline, Self.size, keys: "? z o o m Enter").isZoomed)
  }

  @Test("Enter marks a post read, m marks it unread again, u takes that back")
  func readMarks() throws {
    let story = try StoryStore()
    func unread() throws -> Int {
      try story.store.read(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).unread }
    }
    let before = try unread()
    _ = try story.state(.timeline, Self.size, keys: "j Enter")
    #expect(try unread() == before - 1)
    _ = try story.state(.timeline, Self.size, keys: "j Enter m")
    #expect(try unread() == before)
    _ = try story.state(.timeline, Self.size, keys: "j m u")
    #expect(try unread() == before)
  }

  @Test("an acknowledged item leaves the list, u brings it back")
  func acknowledging() throws {
    let story = try StoryStore.all()
    let before = try story.state(.overview, Self.size).board.attention.count
    #expect(try story.state(.overview, Self.size, keys: "a").board.attention.count == before - 1)
    let back = try story.state(.overview, Self.size, keys: "a u")
    #expect(back.board.attention.count == before - 1)
  }

  @Test("a read-only screen changes nothing")
  func readOnly() throws {
    let story = try StoryStore.all()
    var settings = ScreenSettings()
    settings.isReadOnly = true
    var state = DashboardState(size: Self.size, clock: story.clock, settings: settings, view: .timeline)
    let request = try #require(state.loadRequest())
    let result = try story.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
    _ = reduce(&state, .loaded(result))
    #expect(reduce(&state, .key("m")).isEmpty)
    #expect(state.notice != nil)
  }

  @Test("150 moves in one go end where 150 single moves end")
  func manyMoves() throws {
    let story = try StoryStore.all()
    let oneByOne = try story.state(.timeline, Self.size, keys: Array(repeating: "j", count: 150).joined(separator: " "))
    var state = try story.state(.timeline, Self.size)
    for _ in 0..<150 { _ = reduce(&state, .key("j")) }
    while let request = state.loadRequest() {
      state.isStale = false
      let result = try story.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
      _ = reduce(&state, .loaded(result))
    }
    #expect(state.panes[PaneID("timeline")]?.place.anchor == oneByOne.panes[PaneID("timeline")]?.place.anchor)
  }

  @Test("the row under the cursor stays where it is while new posts arrive above")
  func stillRow() throws {
    let story = try StoryStore.all()
    var state = try story.state(.timeline, Self.size, keys: "j j j")
    let before = state.frame().text(row: state.frame().cursor?.row ?? 0)
    let item = FeedItem(id: "newer", title: "Something new", published: story.clock.now)
    _ = try story.store.write([.feed(.item(item, channel: ChannelID("mayo.forum")))], now: story.clock.now)
    _ = reduce(&state, .storeChanged)
    let request = try #require(state.loadRequest())
    let result = try story.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
    _ = reduce(&state, .loaded(result))
    let frame = state.frame()
    #expect(frame.text(row: frame.cursor?.row ?? 0) == before)
    #expect(frame.text(row: state.topRows).contains("1 new above"))
  }

  @Test("a screen that was small for a while shows the same rows again")
  func resizing() throws {
    let story = try StoryStore.all()
    var state = try story.state(.timeline, Self.size, keys: "PgDn PgDn")
    let before = state.frame()
    for size in [Size(columns: 80, rows: 12), Size(columns: 20, rows: 5), Size(columns: 0, rows: 0), Self.size] {
      _ = reduce(&state, .resized(size))
      while let request = state.loadRequest() {
        state.isStale = false
        let result = try story.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
        _ = reduce(&state, .loaded(result))
      }
    }
    #expect(FrameFormat.text(state.frame()) == FrameFormat.text(before))
  }

  @Test("pasted text never runs a command")
  func paste() throws {
    var state = try StoryStore.all().state(.timeline, Self.size)
    _ = reduce(&state, .paste("qqq\nAA\n"))
    #expect(state.view == .timeline)
    #expect(state.layers.isEmpty)
    #expect(state.notice?.text.contains("left out") == true)
  }

  @Test("every key that the hint line offers does something")
  func hints() throws {
    for view in ViewCatalog.views.map(\.id) where view != .reader {
      let state = try StoryStore.all().state(view, Self.size)
      for hint in state.hints where !hint.key.hasPrefix("1-9") {
        var pressed = state
        let key = try #require(KeyPress(name: hint.key), "\(hint.key) is no key")
        let effects = reduce(&pressed, .key(key))
        #expect(pressed != state || !effects.isEmpty, "\(hint.key) does nothing in \(view.rawValue)")
      }
    }
  }

  @Test("the hint line offers 1-9 for hospitals only where they open hospitals: in the reader they open links")
  func hospitalHint() throws {
    let story = try StoryStore()
    func offers(_ view: ViewID) throws -> Bool {
      try story.state(view, Size(columns: 120, rows: 40)).hints.contains { $0.key.hasPrefix("1-9") }
    }
    #expect(try offers(.timeline))
    #expect(try !offers(.reader))
  }
}

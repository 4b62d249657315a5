import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

@Suite("In front of the panes")
struct LayerTests {
  private static let size = Size(columns: 120, rows: 40)
  private static let themes = ["one", "two", "broken"].map { name in
    Theme(
      name: name, variant: "dark", origin: "built in",
      palette: Palette([.text: Appearance(foreground: .ansi(name == "one" ? 1 : 2))]),
      problem: name == "broken" ? "broken.yaml:1: base00: is no colour" : nil)
  }

  private func chooser(_ keys: [KeyPress]) throws -> (state: DashboardState, effects: [Effect]) {
    var state = try StoryStore.all().state(.overview, Self.size)
    #expect(reduce(&state, .key("F2")) == [.listThemes])
    _ = reduce(&state, .themes(Self.themes))
    let effects = keys.flatMap { reduce(&state, .key($0)) }
    return (state, effects)
  }

  @Test("a theme is worn while the cursor stands on it, kept by Enter, and given back by Esc")
  func themes() throws {
    #expect(try chooser(["Down"]).state.theme.name == "two")
    let kept = try chooser(["Down", "Enter"])
    #expect(kept.state.theme.name == "two" && kept.effects == [.keep(theme: "two")] && kept.state.layers.isEmpty)
    let left = try chooser(["Down", "Esc"])
    #expect(left.state.theme.name == Theme.terminal.name && left.effects.isEmpty)
  }

  @Test("a theme with a mistake can't be chosen, and says why")
  func brokenTheme() throws {
    let (state, effects) = try chooser(["Down", "Down", "Enter"])
    #expect(effects.isEmpty && state.theme.name == Theme.terminal.name)
    #expect(state.notice?.isError == true && state.notice?.text.contains("base00") == true)
  }

  @Test("the theme follows the terminal's ground as soon as that is known")
  func ground() throws {
    var state = try StoryStore.all().state(.overview, Self.size)
    state.configuration.themes = .byGround(unknown: .terminal, dark: Self.themes[0], light: Self.themes[1])
    #expect(state.theme == .terminal)
    _ = reduce(&state, .ground(Ground(red: 250, green: 250, blue: 240)))
    #expect(state.theme.name == "two")
    _ = reduce(&state, .ground(Ground(red: 0, green: 43, blue: 54)))
    #expect(state.theme.name == "one")
  }

  @Test("marking all read asks first: Esc leaves everything, y does it")
  func question() throws {
    let story = try StoryStore.all()
    func unread() throws -> Int {
      try story.store.read(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).unread }
    }
    let before = try unread()
    _ = try story.state(.timeline, Self.size, keys: "A Esc")
    #expect(try unread() == before)
    _ = try story.state(.timeline, Self.size, keys: "A y")
    #expect(try unread() < before / 2)
  }

  @Test("a click on a hint runs it, on a menu's row too, beside the menu closes it")
  func clicks() throws {
    var state = try StoryStore.all().state(.overview, Self.size)
    func click(_ text: String) throws -> Bool {
      let frame = state.frame()
      for row in (0..<40).reversed() {
        let line = frame.text(row: row)
        guard let range = line.firstRange(of: text) else { continue }
        let column = line.distance(from: line.startIndex, to: range.lowerBound)
        _ = reduce(&state, .mouse(MouseEvent(kind: .press, point: Point(column: column, row: row))))
        return true
      }
      return false
    }
    #expect(try click("go to"))
    #expect(state.layers.count == 1)
    #expect(try click("Fundraising"))
    #expect(state.view == .fundraising && state.layers.isEmpty)
    #expect(try click("? help"))
    #expect(state.layers.count == 1)
    _ = reduce(&state, .mouse(MouseEvent(kind: .press, point: Point(column: 0, row: 3))))
    #expect(state.layers.isEmpty)
  }

  @Test("the first drag says how text is selected, the second says nothing")
  func dragging() throws {
    var state = try StoryStore.all().state(.timeline, Self.size)
    let drag = Message.mouse(MouseEvent(kind: .drag, point: Point(column: 20, row: 10)))
    _ = reduce(&state, drag)
    #expect(state.notice?.text.contains("hold Shift") == true)
    _ = reduce(&state, .key("j"))
    _ = reduce(&state, drag)
    #expect(state.notice == nil)
  }

  @Test("! shows what needs you one after the other where it waits, a takes it on")
  func tour() throws {
    let story = try StoryStore.all()
    let first = try story.state(.timeline, Self.size, keys: "!")
    #expect(first.notice?.text.hasPrefix("1 of \(first.board.attention.count)") == true)
    let second = try story.state(.timeline, Self.size, keys: "! !")
    #expect(second.notice?.text.hasPrefix("2 of") == true)
    let taken = try story.state(.timeline, Self.size, keys: "! ! a")
    #expect(taken.board.attention.count == first.board.attention.count - 1)
    #expect(!taken.board.attention.contains { $0.id == second.tour })
  }

  @Test("another configuration holds at once; what it took away is given up")
  func configured() throws {
    var state = try StoryStore.all().state(.timeline, Self.size)
    var configuration = ScreenConfiguration()
    configuration.bindings = ["zoom": ["Z"]]
    configuration.layouts[.timeline] = [
      LayoutPreset("mine", help: "own", .pane(PaneID("sources")))
    ]
    configuration.problems = ["c.yaml:1: theme: is no option"]
    _ = reduce(&state, .configured(configuration))
    #expect(state.notice == Notice("c.yaml:1: theme: is no option", isError: true))
    _ = reduce(&state, .key("Z"))
    #expect(state.isZoomed)
    for key in ["w", "5"] as [KeyPress] { _ = reduce(&state, .key(key)) }
    #expect(state.placements.map(\.pane) == [PaneID("sources")])
    _ = reduce(&state, .configured(ScreenConfiguration()))
    #expect(state.focus == PaneID("timeline") && state.layout(of: .timeline).name == "usual")
  }

  @Test("a wall turns its pictures by itself, shows no name of a file, and stands still where little shall move")
  func wall() throws {
    let story = try StoryStore.all()
    func wall(isCalm: Bool) throws -> DashboardState {
      var settings = ScreenSettings()
      settings.isWall = true
      settings.isReadOnly = true
      settings.audience = .public
      settings.isMotionReduced = isCalm
      var configuration = ScreenConfiguration()
      configuration.wall.views = [.wall, .fundraising]
      var state = DashboardState(
        size: Self.size, clock: story.clock, settings: settings, configuration: configuration, view: .wall)
      let request = try #require(state.loadRequest())
      let result = try story.store.read(audience: .public, use: .screen, moment: .live, request.perform)
      _ = reduce(&state, .loaded(result))
      return state
    }
    func later(_ state: inout DashboardState, _ seconds: Int64) {
      let clock = BoardClock(now: story.clock.now + seconds, localOffset: 0, localLetters: "UTC")
      _ = reduce(&state, .tick(clock))
    }
    var state = try wall(isCalm: false)
    let first = FrameFormat.text(state.frame())
    later(&state, 19)
    #expect(state.panes[PaneID("wall")]?.place.index == 0)
    later(&state, 20)
    #expect(state.panes[PaneID("wall")]?.place.index == 1)
    #expect(FrameFormat.text(state.frame()) != first)
    for turn in 2...20 where state.view == .wall { later(&state, Int64(turn) * 20) }
    #expect(state.view == .fundraising)
    var broken = ScreenConfiguration()
    broken.problems = ["/home/somebody/config.yaml:1: wrong"]
    _ = reduce(&state, .configured(broken))
    #expect(!FrameFormat.text(state.frame()).contains("/home"))
    var calm = try wall(isCalm: true)
    later(&calm, 600)
    #expect(calm.panes[PaneID("wall")]?.place.index == 0 && calm.view == .wall)
  }

  @Test("the wall shows no rumour, no question, no internal word, whoever looks")
  func wallIsPublic() throws {
    let story = try StoryStore.all()
    let model = try story.state(.wall, Size(columns: 200, rows: 200), keys: "k").description().joined(separator: "\n")
    #expect(!model.contains("Texas Health"), "the physicians' network is internal")
    let waiting = try story.store.read(audience: .staff, use: .screen, moment: .live) {
      try $0.attention(story.clock.now, 100).filter { $0.kind != .promise }
    }
    #expect(!waiting.isEmpty)
    for item in waiting { #expect(!model.contains(item.text), "\(item.text)") }
  }
}

import Dashboard
import TerminalCells
import Testing

@Suite("Layouts")
struct LayoutTests {
  private static let left = PaneID("needs")
  private static let right = PaneID("timeline")
  private static let area = Rect(column: 0, row: 2, columns: 120, rows: 36)

  private static let beside = LayoutTree.split(
    .columns, [.init(.share(1), .pane(left)), .init(.share(3), .pane(right))])

  @Test(
    "every layout of every view fills its space without overlap, at every size",
    arguments: [(20, 5), (60, 15), (79, 23), (100, 30), (120, 36), (160, 45), (200, 58), (400, 118)])
  func fills(columns: Int, rows: Int) {
    let area = Rect(column: 0, row: 2, columns: columns, rows: rows)
    for layout in ViewCatalog.views.flatMap(\.layouts) {
      var context = LayoutContext()
      context.attentionCount = 5
      let places = layout.tree.places(in: area, context)
      let cells = places.reduce(0) { $0 + $1.rect.columns * $1.rect.rows }
      #expect(cells == columns * rows, "\(layout.name)")
      for (index, place) in places.enumerated() {
        for other in places[(index + 1)...] { #expect(place.rect.intersection(other.rect).isEmpty, "\(layout.name)") }
      }
    }
  }

  @Test("parts that would be too narrow beside each other stand one below the other")
  func narrow() {
    let places = Self.beside.places(in: Rect(column: 0, row: 0, columns: 40, rows: 20), LayoutContext())
    #expect(places.map(\.rect.columns) == [40, 40])
    #expect(places.map(\.rect.rows).reduce(0, +) == 20)
  }

  @Test("a hidden pane leaves its space to the others")
  func hidden() {
    var context = LayoutContext()
    context.hidden = [Self.left]
    #expect(Self.beside.places(in: Self.area, context) == [Self.beside.places(in: Self.area, context)[0]])
    #expect(Self.beside.places(in: Self.area, context).first?.rect == Self.area)
  }

  @Test("the pane with the focus grows and shrinks in steps of a twentieth, and = brings the usual sizes back")
  func sizes() throws {
    let story = try StoryStore.all()
    let size = Size(columns: 120, rows: 40)
    func columns(_ keys: String) throws -> Int {
      let state = try story.state(.hospital, size, keys: keys)
      return state.placements.first { $0.pane == state.focus }?.rect.columns ?? 0
    }
    let usual = try columns("")
    #expect(try columns(">") == usual + 6)
    #expect(try columns("> > <") == usual + 6)
    #expect(try columns("< < < =") == usual)
  }

  @Test("no pane becomes too small to read, however often it shrinks")
  func smallest() throws {
    let keys = Array(repeating: "<", count: 40).joined(separator: " ")
    let state = try StoryStore.all().state(.hospital, Size(columns: 120, rows: 40), keys: keys)
    #expect(state.placements.allSatisfy { $0.rect.columns >= 24 && $0.rect.rows >= 4 })
  }

  @Test("w chooses a layout by its number; the choice and its sizes survive the next start")
  func choosing() throws {
    let story = try StoryStore.all()
    let size = Size(columns: 120, rows: 40)
    let state = try story.state(.timeline, size, keys: "w 2 >")
    #expect(state.placements.map(\.pane) == [PaneID("timeline"), PaneID("reader")])
    #expect(state.subject.post != nil, "a reader that always stands there shows the post under the cursor")
    var next = DashboardState(size: size, clock: story.clock, settings: ScreenSettings(), view: .overview)
    next.restore(Session(state))
    next.board = state.board
    #expect(next.placements == state.placements)
  }

  @Test("on a screen for one pane the others are tabs, and a click on a tab goes there")
  func tabs() throws {
    var state = try StoryStore.all().state(.hospital, Size(columns: 50, rows: 14))
    let row = state.topRows
    let text = state.frame().text(row: row)
    let column = try #require(text.firstRange(of: "Channels")).lowerBound
    let place = text.distance(from: text.startIndex, to: column)
    _ = reduce(&state, .mouse(MouseEvent(kind: .press, point: Point(column: place, row: row))))
    #expect(state.focus == PaneID("channels"))
  }

  @Test("bare shows one pane without a border, and the mouse is the terminal's until it ends")
  func bare() throws {
    var state = try StoryStore.all().state(.timeline, Size(columns: 100, rows: 30))
    #expect(reduce(&state, .key("M-l")) == [.useMouse(false)])
    #expect(!FrameFormat.text(state.frame()).contains("┏"))
    #expect(reduce(&state, .key("M-l")) == [.useMouse(true)])
    #expect(FrameFormat.text(state.frame()).contains("┏"))
  }
}

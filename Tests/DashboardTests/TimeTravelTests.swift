import Dashboard
import DashboardRuntime
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// What did we know when? The whole board at any minute, by keys.
@Suite("The time keys")
struct TimeTravelTests {
  private static let size = Size(columns: 120, rows: 40)

  /// Fort Hood at T+02:10, an hour and a half before 17:10.
  private func story(keys: String, view: ViewID = .crisis, minutes: Int64 = 130) throws -> DashboardState {
    try StoryStore(minutes: minutes).state(view, Self.size, keys: keys)
  }

  @Test("( shows the board as it stood a minute earlier: facts, log, promise and clock are those of then")
  func back() throws {
    let now = try story(keys: "")
    #expect(now.past == nil && FrameFormat.text(now.frame()).contains("10 received"))
    let then = try story(keys: "( ( ( ( ( ( ( ( ( (")
    let text = FrameFormat.text(then.frame())
    #expect(text.contains("AS OF 15:30") && text.contains("T+02:00"))
    #expect(text.contains("9 received") && !text.contains("10 received"))
    #expect(then.description().contains { $0.contains("AS OF 15:30") })
    let log = try story(keys: "g l { (", view: .crisis)
    #expect(FrameFormat.text(log.frame()).contains("AS OF 15:24"))
    #expect(!FrameFormat.text(log.frame()).contains("Received: 10 received"))
  }

  @Test("{ and } go by quarters, ) goes on, and from the last minute back to now; . and Esc do so at once")
  func forth() throws {
    #expect(try story(keys: "{ {").past == (try story(keys: "").presentClock.now - 1_800))
    #expect(try story(keys: "{ } ").past == nil)
    #expect(try story(keys: "( )").past == nil)
    #expect(try story(keys: "{ ( .").past == nil)
    #expect(try story(keys: "{ Esc").past == nil)
    #expect(try story(keys: ")").notice?.text.contains("This is now") == true)
  }

  @Test("nothing is kept of before the beginning, and the screen says so")
  func beginning() throws {
    let state = try story(keys: "{", minutes: 5)
    #expect(state.notice?.text == "Nothing is kept of before 13:30." && state.past != nil)
  }

  @Test(
    "acts are refused while the past is looked at, with one line, and no old word leaves",
    arguments: ["c", "e", "n", "p", "O", "F", "y", "Y", "g k a", "g m r", "g k e"])
  func refused(keys: String) throws {
    let state = try story(keys: "{ \(keys)")
    #expect(state.layers.isEmpty)
    #expect(state.notice?.text.contains("nothing is done in the past") == true, "\(keys)")
  }

  @Test("reading a post in the past marks nothing read")
  func reading() throws {
    let story = try StoryStore()
    let before = try story.store.read(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).unread }
    let state = try story.state(.timeline, Self.size, keys: "{ j Enter")
    #expect(state.subject.post != nil && state.past != nil)
    let after = try story.store.read(audience: .staff, use: .screen, moment: .live) { try $0.counts(.all).unread }
    #expect(before == after)
  }

  @Test("while the past is looked at the present goes on, and coming back sounds nothing")
  func present() throws {
    let story = try StoryStore(minutes: 65)
    var state = try story.state(.crisis, Self.size, keys: "{")
    let later = BoardClock(now: story.clock.now + 120, localOffset: -21_600, localLetters: "CST")
    _ = reduce(&state, .tick(later))
    #expect(state.clock.now == story.clock.now - 900 && state.presentClock == later)
    #expect(FrameFormat.text(state.frame()).contains("now 14:37"))
    _ = reduce(&state, .key("."))
    let request = try #require(state.loadRequest())
    #expect(request.past == nil)
    let result = try story.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
    #expect(reduce(&state, .loaded(result)).isEmpty && state.clock == later)
  }

  @Test("an answer that was read for another minute is dropped")
  func staleAnswer() throws {
    let story = try StoryStore()
    var state = try story.state(.crisis, Self.size)
    _ = reduce(&state, .storeChanged)
    let live = try #require(state.loadRequest())
    let result = try story.store.read(audience: .staff, use: .screen, moment: .live, live.perform)
    _ = reduce(&state, .key("{"))
    let board = state.board
    _ = reduce(&state, .loaded(result))
    #expect(state.board == board && state.loadRequest()?.past != nil)
  }

  @Test("a frame of a past minute is the one that the keys show")
  func frame() throws {
    let story = try StoryStore()
    let keys = try story.state(.crisis, Self.size, keys: "{")
    var settings = ScreenSettings()
    settings.simulationMark = "SIM"
    let frame = try FrameRendering(
      store: story.store, view: .crisis, size: Self.size, clock: story.clock, settings: settings,
      asOf: story.clock.now - 900)
    #expect(FrameFormat.text(frame.state.frame()) == FrameFormat.text(keys.frame()))
  }
}

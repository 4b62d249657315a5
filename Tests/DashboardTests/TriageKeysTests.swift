import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// Triage by keys, through the real key map and the real store.
@Suite("Triage by keys")
struct TriageKeysTests {
  private static let size = Size(columns: 120, rows: 40)
  private let story: StoryStore

  init() throws {
    story = try StoryStore("mayo-community", minutes: 11_885)
  }

  private func triage(_ post: PostID?) throws -> PostTriage {
    try story.store.read(audience: .staff, use: .screen, moment: .live) { reader in
      try post.flatMap { try reader.post($0) }?.summary.triage ?? .none
    }
  }

  private func selected(_ view: ViewID, _ pane: String) throws -> PostID? {
    let state = try story.state(view, Self.size)
    guard let model = state.models[PaneID(pane)], let own = state.panes[PaneID(pane)] else { return nil }
    return PaneCatalog.row(PaneID(pane)).selectedPost(model, own)
  }

  private func text(_ view: ViewID, _ keys: String = "") throws -> String {
    try story.state(view, Self.size, keys: keys).description().joined(separator: "\n")
  }

  @Test("every list of posts has the same keys for it, and so has the reader")
  func everywhere() {
    let keys = ["take": "t", "assign": "@", "note": "e", "answered": "D", "mark": "m", "star": "*"]
    for pane in ["timeline", "stream", "crisis-feed", "community", "blogs", "stories", "reader"] {
      let commands = PaneCatalog.row(PaneID(pane)).commands
      for (name, key) in keys {
        #expect(commands.first { $0.name == name }?.keys.map(\.name) == [key], "\(name) in \(pane)")
      }
    }
  }

  @Test("t takes a post on, again gives it back, and u takes either back", arguments: ["timeline", "community"])
  func taking(view: String) throws {
    let pane = view == "timeline" ? "timeline" : "community"
    let post = try selected(ViewID(view), pane)
    let state = try story.state(ViewID(view), Self.size, keys: "t")
    #expect(state.notice?.text == "You see to it. u takes that back.")
    #expect(try triage(post).holder?.text == "operator")
    #expect(try text(ViewID(view)).contains("@operator "))
    _ = try story.state(ViewID(view), Self.size, keys: "t")
    #expect(try triage(post).holder == nil)
    _ = try story.state(ViewID(view), Self.size, keys: "t t u")
    #expect(try triage(post).holder?.text == "operator")
  }

  @Test("what somebody else took is asked for first")
  func overtaking() throws {
    let post = try #require(try selected(.timeline, "timeline"))
    let act = TriageAct(
      post: post, aspect: .holder, text: "pio-9", before: nil, person: "pio-9", time: story.clock.now)
    _ = try story.store.write([.decision(.triage(act))], now: story.clock.now)
    #expect(try text(.timeline, "t").contains("pio-9 sees to it since"))
    _ = try story.state(.timeline, Self.size, keys: "t Esc")
    #expect(try triage(post).holder?.text == "pio-9")
    _ = try story.state(.timeline, Self.size, keys: "t y")
    #expect(try triage(post).holder?.text == "operator")
  }

  @Test("@ gives it to somebody of the configuration, and the reader says who did")
  func assigning() throws {
    let post = try selected(.timeline, "timeline")
    var state = try story.state(.timeline, Self.size)
    state.configuration.roles = CrisisRoles(["pio-7": [.drafter], "ic-1": [.approver]])
    _ = reduce(&state, .key("@"))
    #expect(state.description().joined().contains("ic-1"))
    _ = reduce(&state, .key("Right"))
    let effects = reduce(&state, .key("Enter"))
    guard case .decide(let decisions, _)? = effects.first else {
      Issue.record("nothing was decided")
      return
    }
    _ = try story.store.write(decisions.map { .decision($0) }, now: story.clock.now)
    #expect(try triage(post).holder.map { [$0.text, $0.person] } == ["pio-7", "operator"])
    #expect(try text(.timeline, "Enter").contains("pio-7 sees to it since"))
    #expect(try text(.timeline, "Enter").contains("given by operator"))
  }

  @Test("e keeps a note for colleagues; one that may identify a patient stays in the form")
  func noting() throws {
    let post = try selected(.timeline, "timeline")
    let refused = try story.state(.timeline, Self.size, keys: "e M R N Space 0 0 4 8 1 6 9 9 Enter")
    #expect(refused.notice?.isError == true && !refused.layers.isEmpty)
    _ = try story.state(.timeline, Self.size, keys: "e ask Space desk Enter")
    #expect(try triage(post).note?.text == "ask desk")
    #expect(try text(.timeline).contains("(note)"))
    #expect(try text(.timeline, "Enter").contains("note: ask desk (operator"))
    _ = try story.state(.timeline, Self.size, keys: "e C-u Enter")
    #expect(try triage(post).note == nil)
  }

  @Test("D notes where and when a question was answered: it leaves “needs you” and what waits in the community")
  func answering() throws {
    let post = try selected(.community, "community")
    #expect(try text(.community).contains("unanswered: 7"))
    let state = try story.state(.community, Self.size, keys: "D Right Enter Enter")
    #expect(state.notice?.text == "Answered by phone. u takes that back.")
    #expect(try triage(post).answered?.text == "by phone")
    #expect(try text(.community).contains("unanswered: 6"))
    let waiting = try story.store.read(audience: .staff, use: .screen, moment: .live) {
      try $0.attention(story.clock.now, 100).contains { $0.post == post }
    }
    #expect(!waiting)
    let wrong = try story.state(.community, Self.size, keys: "D Enter C-u 2 5 : 0 0 Enter")
    #expect(wrong.notice?.isError == true)
  }

  @Test("a time is the last one that the clock showed, or a day with a time; nothing that is to come")
  func moments() {
    let now = Timestamp(year: 2026, month: 3, day: 2, hour: 20, minute: 5)
    let clock = BoardClock(now: now, localOffset: -21_600, localLetters: "CST")
    #expect(clock.moment("14:05") == now && clock.moment("14:00") == now - 300)
    #expect(clock.moment("14:06") == now + 60 - 86_400, "yesterday’s")
    #expect(clock.moment("2026-03-01 14:05") == now - 86_400)
    for text in ["", "14", "14:60", "24:00", "-1:05", "2026-03-03 14:05", "2026-13-01 14:05"] {
      #expect(clock.moment(text) == nil, "\(text)")
    }
  }

  @Test("! and the count of what needs you pass over what others see to")
  func next() throws {
    let items = try story.store.read(audience: .staff, use: .screen, moment: .live) {
      try $0.attention(story.clock.now, 100)
    }
    let first = try #require(items.first { $0.kind == .question }?.post)
    func give(to name: String) throws {
      let act = TriageAct(post: first, aspect: .holder, text: name, before: nil, person: name, time: story.clock.now)
      _ = try story.store.write([.decision(.triage(act))], now: story.clock.now)
    }
    try give(to: "pio-9")
    #expect(try text(.overview).contains("\(items.count - 1) need you"))
    #expect(try text(.overview).contains("@pio-9 Question"))
    let tour = try items.indices.map { count in
      try story.state(.overview, Self.size, keys: Array(repeating: "!", count: count + 1).joined(separator: " "))
    }
    #expect(tour[0].notice?.text.hasPrefix("1 of \(items.count - 1)") == true)
    #expect(!tour.contains { $0.subject.post == first })
    try give(to: "operator")
    #expect(try text(.overview).contains("\(items.count) need you"), "what I see to needs me")
  }

  @Test("a read-only screen has none of it")
  func readOnly() throws {
    var settings = ScreenSettings()
    settings.isReadOnly = true
    let state = try story.state(.timeline, Self.size, keys: "t", settings: settings)
    #expect(state.notice?.text == "This screen is read-only.")
  }
}

import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// What is done with stories by keys, through the real key map and the real store.
@Suite("Stories by keys")
struct StoryKeysTests {
  private static let size = Size(columns: 120, rows: 40)
  private let story: StoryStore

  init() throws {
    story = try StoryStore("nebraska-stories", minutes: 103_925)
  }

  private func counts(_ audience: Audience = .staff) throws -> StoryCounts {
    try story.store.read(audience: audience, use: .screen, moment: .live) { try $0.stories.counts(nil) }
  }

  private func board(_ audience: Audience = .staff) throws -> [StoryEntry] {
    try story.store.read(audience: audience, use: .screen, moment: .live) { try $0.stories.board(nil, 100) }
  }

  private func acts() throws -> [StoryConsent] {
    try story.store.read(audience: .staff, use: .screen, moment: .live) { try $0.stories.log(100) }
  }

  @Test("the board shows the figures of the story: 18 stories, 3 waiting, 14 authorized, 1 taken back")
  func figures() throws {
    #expect(try counts() == StoryCounts(notAsked: 1, asked: 2, authorized: 14, expired: 0, withdrawn: 1))
    #expect(
      try counts(.public) == StoryCounts(notAsked: 0, asked: 0, authorized: 14, expired: 0, withdrawn: 0),
      "the public is told of what is out")
    let text = FrameFormat.text(try story.state(.stories, Self.size).frame())
    for words in [
      "Stories  18", "! 3 wait for a consent", "14 authorized  2 asked  1 not asked  1 withdrawn",
      "SIM 18 May 2011 14:05",
      "91,250", "asked about carcinoid", "seen in the clinic", "10.3 % of the line above", "CHANGED since",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("the public board names nobody, has no state that waits and none of the words of what is not out")
  func wall() throws {
    let text = FrameFormat.text(try story.state(.stories, Self.size, audience: .public).frame())
    #expect(text.contains("Soup on Thursdays") && text.contains("Stories  14"))
    for words in [
      "Storyteller", "not asked", "wait", "WITHDRAWN", "The longest hallway", "Window, second floor", "until",
    ] {
      #expect(!text.contains(words), "\(words)")
    }
  }

  @Test("a notes that the author was asked, once; f the authorization until a day, and where it lies")
  func asking() throws {
    let waiting = try #require(try board().first)
    #expect(waiting.post.standing?.state == .asked)
    #expect(try story.state(.stories, Self.size, keys: "a").notice?.text.contains("asked already") == true)
    let index = try #require(try board().firstIndex { $0.post.standing?.state == ConsentState.none })
    let moves = Array(repeating: "j", count: index).joined(separator: " ")
    let asked = try story.state(.stories, Self.size, keys: "\(moves) a")
    #expect(asked.notice?.text == "Noted: the author was asked.")
    let act = try #require(try acts().first)
    #expect(act.state == .asked && act.person == asked.operatorName && !act.person.isEmpty)
    #expect(try counts().asked == 3)

    let missing = try story.state(.stories, Self.size, keys: "f 2 0 1 1 - 0 6 - 3 0 Enter Enter")
    #expect(missing.notice?.isError == true && missing.notice?.text.contains("lies") == true)
    let wrong = try story.state(.stories, Self.size, keys: "f s o o n Tab F o l d e r Enter")
    #expect(wrong.notice?.text.contains("soon is no day") == true)
    let over = try story.state(.stories, Self.size, keys: "f 2 0 1 1 - 0 5 - 1 7 Tab F o l d e r Enter")
    #expect(over.notice?.text.contains("over already") == true)
    #expect(try counts().authorized == 14)
    let signed = try story.state(.stories, Self.size, keys: "f 2 0 1 1 - 0 6 - 3 0 Tab F o l d e r Enter")
    #expect(signed.notice?.text.contains("on file") == true && signed.layers.isEmpty)
    let authorized = try #require(try acts().first)
    #expect(authorized.post == waiting.post.id && authorized.note == "Folder")
    // To the end of that day on the clocks of Omaha.
    #expect(authorized.until == Timestamp(year: 2011, month: 7, day: 1, hour: 5))
    #expect(try counts(.public).authorized == 15)
  }

  @Test("W asks why, then whether, and the story is gone for the public at once")
  func withdrawing() throws {
    let index = try #require(try board().firstIndex { $0.post.title == "Soup on Thursdays" })
    let moves = Array(repeating: "j", count: index).joined(separator: " ")
    #expect(try story.state(.stories, Self.size, keys: "\(moves) W Enter").notice?.text == "It needs a reason.")
    let left = try story.state(.stories, Self.size, keys: "\(moves) W B y Space a u t h o r Enter Esc")
    #expect(left.layers.isEmpty)
    #expect(try counts(.public).authorized == 14)
    let gone = try story.state(.stories, Self.size, keys: "\(moves) W B y Space a u t h o r Enter y")
    #expect(gone.notice?.text.contains("gone from walls") == true)
    #expect(try counts(.public).authorized == 13)
    #expect(try !board(.public).contains { $0.post.title == "Soup on Thursdays" })
    #expect(try acts().first?.note == "By author")
  }

  @Test("a copy is asked for by the story's key, so that it is read as it may leave")
  func copying() throws {
    var state = try story.state(.stories, Self.size)
    let first = try #require(try board().first)
    #expect(reduce(&state, .key("y")) == [.copy(.text(first.post.id))])
    #expect(reduce(&state, .key("Y")) == [.copy(.address(first.post.id))])
    guard case .copy(.words(let call, _)) = reduce(&state, .key("c")).first else {
      Issue.record("the call is not copied")
      return
    }
    #expect(call.hasPrefix("SIM\n\nTell us your story") && call.contains("a patient at Nebraska Medical Center,"))
  }

  @Test("a read-only screen changes no consent")
  func readOnly() throws {
    var settings = ScreenSettings()
    settings.isReadOnly = true
    let before = try acts().count
    for keys in ["a", "f", "W"] {
      let state = try story.state(.stories, Self.size, keys: keys, settings: settings)
      #expect(state.layers.isEmpty && state.notice?.text.contains("read-only") == true)
    }
    #expect(try acts().count == before)
  }

  @Test("lists and the reader say that a story is not out, and a tile tells none")
  func elsewhere() throws {
    let stream = FrameFormat.text(try story.state(.timeline, Self.size, keys: "/ blinds Enter").frame())
    #expect(stream.contains("(story: not asked)"))
    let reader = try story.state(.stories, Self.size, keys: "Enter")
    #expect(reader.description().contains { $0.hasPrefix("story: the author was asked") })
  }
}

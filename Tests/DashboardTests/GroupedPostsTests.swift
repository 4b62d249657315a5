import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// Community, field blogs and the reader beside them.
@Suite("Community and field blogs")
struct GroupedPostsTests {
  private static let size = Size(columns: 120, rows: 40)

  private func mayo() throws -> StoryStore { try StoryStore("mayo-community", minutes: 11_885) }
  private func rush() throws -> StoryStore { try StoryStore("rush-haiti", minutes: 7_865) }

  private func description(_ state: DashboardState) -> String { state.description().joined(separator: "\n") }

  @Test("Mayo's community shows its figures: seven of fifty wait, 86 % have an expert's answer, 98 posts in the hour")
  func figures() throws {
    let text = description(try mayo().state(.community, Self.size))
    #expect(text.contains("unanswered: 7, the oldest for 42 min"))
    #expect(text.contains("86 % of all 50") && text.contains("by an expert 86 %"))
    #expect(text.contains("#ourSummit") && text.contains("98 in the last hour"))
    #expect(text.contains("53,000") || text.contains("23,000 on 20 Aug 2010"))
    #expect(text.contains("66,000 on 20 Aug 2010"))
  }

  @Test("what waits stands first, oldest first, and late ones say so")
  func order() throws {
    let lines = try mayo().state(.community, Self.size).description()
    let first = try #require(lines.firstIndex { $0.hasPrefix("Unanswered") })
    #expect(lines[first + 1].contains("LATE, no answer for 42 min") && lines[first + 1].contains("drive again"))
    #expect(lines[first + 2].contains("27 min") && !lines[first + 2].contains("LATE"))
  }

  @Test("Enter shows the whole conversation with the expert marked")
  func conversation() throws {
    let story = try StoryStore("mayo-community", minutes: 11_910)
    let text = description(try story.state(.community, Self.size, keys: "/ drive Space again Enter Enter"))
    #expect(text.contains("1 reply") && text.contains("EXPERT") && text.contains("four to six weeks"))
  }

  @Test("after a move nothing stirs in a burst: what is new is counted, and f puts it in its place")
  func burst() throws {
    let story = try mayo()
    var state = try story.state(.community, Self.size, keys: "j j j")
    let before = state.frame()
    let changes = (0..<100).map { index in
      StoreChange.feed(
        .item(
          FeedItem(
            id: "burst-\(index)", kind: .question, title: "Question \(index)?",
            published: story.clock.now - Int64(7_200 + index), thread: "burst-\(index)", tags: ["heart"]),
          channel: ChannelID("mayo.forum")))
    }
    _ = try story.store.write(changes, now: story.clock.now)
    _ = reduce(&state, .storeChanged)
    let request = try #require(state.loadRequest())
    let result = try story.store.read(audience: .staff, use: .screen, moment: .live, request.perform)
    _ = reduce(&state, .loaded(result))
    #expect(description(state).contains("100 new, f shows them"))
    let list = try #require(state.placements.first { $0.pane == PaneID("community") }).rect
    // The first row is a heading, which counts; the posts below it stand still.
    for row in (list.row + 2)..<(list.row + 9) {
      for column in (list.column + 2)..<(list.column + 60) {
        #expect(state.frame()[column, row].text == before[column, row].text)
      }
    }
  }

  @Test("field blogs stand in the order of writing under each heading, with when they were posted")
  func blogs() throws {
    let story = try rush()
    let text = description(try story.state(.blogs, Self.size))
    #expect(text.contains("written 30 Jan 14:30, posted 19:02, 4 h 32 later"))
    #expect(text.contains("3 posted at once"))
    let authors = try story.state(.blogs, Self.size, keys: "b").description()
    #expect(authors.contains { $0.hasPrefix("Example Nurse 2; ") })
    let places = try story.state(.blogs, Self.size, keys: "b b").description()
    #expect(places.contains { $0.hasPrefix("Santo Domingo; ") })
    let tags = try story.state(.blogs, Self.size, keys: "b b b").description()
    #expect(tags.contains { $0.hasPrefix("Haiti 2010; ") })
  }

  @Test("n in the reader goes to the next unread post of the list, and a place in a post is kept")
  func reading() throws {
    let reader = PaneID("reader")
    let size = Size(columns: 120, rows: 10)
    let first = try rush().state(.blogs, size, keys: "Enter j")
    #expect(first.panes[reader]?.place.index == 1)
    let second = try rush().state(.blogs, size, keys: "Enter j n")
    #expect(second.subject.post != first.subject.post && second.focus == reader)
    #expect(second.panes[reader]?.place.index == 0)
    var back = try rush().state(.blogs, size, keys: "Enter j n S-Tab k")
    _ = reduce(&back, .follow)
    #expect(back.subject.post == first.subject.post && back.panes[reader]?.place.index == 1)
  }

  @Test("a tile that shouts of a question leads to the community")
  func tile() throws {
    let state = try StoryStore.all().state(.overview, Self.size, keys: "Tab Enter")
    #expect(state.view == .community && state.subject.hospital?.rawValue == "mayo")
  }
}

@Suite("Structure in the reader")
struct ReaderStructureTests {
  private static let body = """
    ## Day six

    The generator came back at four. [1]

    > - eleven cots
    > - one box

    Tent | Cots
    one | 7
    two | 11

    \tlet cots = 18

    [1]: https://rush.example/haiti/day-6
    """

  private func state(_ keys: String, _ size: Size = Size(columns: 90, rows: 30)) throws -> DashboardState {
    let story = try StoryStore.empty()
    let hospital = HospitalID("north")
    let channel = ChannelID("north.blog")
    _ = try story.store.write(
      [
        .feed(
          .hospital(
            Hospital(
              id: hospital, position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
              isSimulated: false))),
        .feed(.channel(Channel(id: channel, hospital: hospital, kind: .blog, name: "Blog", address: nil))),
        .feed(
          .item(FeedItem(id: "1", title: "Tent three", body: Self.body, published: story.clock.now), channel: channel)),
      ], now: story.clock.now)
    return try story.state(.timeline, size, keys: "Enter " + keys)
  }

  @Test("headings, quotes, lists, tables and links are laid out")
  func layout() throws {
    let lines = try state("").description()
    #expect(lines.contains("Day six") && lines.contains("The generator came back at four. [1]"))
    #expect(lines.contains(">   - eleven cots") && lines.contains("    let cots = 18"))
    #expect(lines.contains("Tent  Cots") && lines.contains("two   11"))
    #expect(lines.contains(" 1 rush.example/haiti/day-6") && !lines.joined().contains("[1]: "))
  }

  @Test("a digit opens its link, L lists all, and another digit says that there is none")
  func links() throws {
    #expect(try state("L").description().joined(separator: "\n").contains("1  https://rush.example/haiti/day-6"))
    var state = try state("")
    #expect(reduce(&state, .key("1")) == [.openPage("https://rush.example/haiti/day-6")])
    #expect(reduce(&state, .key("2")).isEmpty && state.notice?.text == "This post has no link 2.")
  }

  @Test("lines are as wide as the configuration says")
  func width() throws {
    var state = try state("", Size(columns: 200, rows: 50))
    state.configuration.textWidth = 40
    let pane = try #require(state.placements.first { $0.pane == PaneID("reader") })
    #expect(state.loadContext(pane.pane, in: pane.rect).textWidth == 40)
  }
}

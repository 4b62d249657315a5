import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// Edited and shared posts in the reader.
@Suite("Versions in the reader")
struct VersionTests {
  private static let size = Size(columns: 100, rows: 30)

  private func story() throws -> StoryStore {
    let story = try StoryStore.empty()
    let hospital = Hospital(
      id: HospitalID("north"), position: 0, name: "Example North", shortName: "North", place: "", zone: .utc,
      isSimulated: false)
    func channel(_ id: String, _ kind: ChannelKind) -> StoreChange {
      .feed(
        .channel(
          Channel(id: ChannelID(id), hospital: hospital.id, kind: kind, name: "The \(id)", address: "/x/\(id)")))
    }
    func item(_ body: String, in channel: String = "blog") -> StoreChange {
      .feed(
        .item(
          FeedItem(
            id: "1", title: "Doors", body: body, link: "https://north.example/doors", published: story.clock.now - 60),
          channel: ChannelID(channel)))
    }
    let now = story.clock.now
    _ = try story.store.write(
      [.feed(.hospital(hospital)), channel("blog", .blog), channel("news", .news), item("Use the north door.")],
      now: now)
    _ = try story.store.write([item("Use the east door.")], now: now)
    _ = try story.store.write([item("Use the east door, hall B."), item("Short", in: "news")], now: now)
    return story
  }

  private func lines(_ keys: String) throws -> [String] {
    try story().state(.timeline, Self.size, keys: "Enter " + keys).description()
  }

  @Test("an edited post says which version it is, and v goes back through them")
  func versions() throws {
    #expect(try lines("").contains { $0.hasPrefix("edited: version 3 of 3") })
    let earlier = try lines("v")
    #expect(earlier.contains("Use the east door.") && earlier.contains { $0.hasPrefix("edited: version 2 of 3") })
    #expect(try lines("v v").contains("Use the north door."))
    #expect(try lines("v v v").contains("Use the east door, hall B."))
  }

  @Test("d shows what an edit took out and put in")
  func changes() throws {
    #expect(try lines("d").contains("Use the east [-door.-] {+door, hall B.+}"))
    #expect(try lines("d v").contains("Use the [-north-] {+east+} door."))
    #expect(try lines("d d").contains("Use the east door, hall B."))
  }

  @Test("a post of two channels names both, in the list and in the reader")
  func shared() throws {
    let lines = try lines("")
    #expect(lines.contains("also in The news (news)"))
    #expect(lines.contains { $0.contains("Doors (edited) (also news)") })
  }
}

import Dashboard
import DashboardRuntime
import HospitalModel
import TerminalCells
import Testing

/// Searches that are kept under a name, and stand among the channels.
@Suite("Saved searches")
struct SavedSearchTests {
  private static let size = Size(columns: 120, rows: 40)
  private let story: StoryStore

  init() throws {
    story = try StoryStore("mayo-community", minutes: 11_885)
  }

  private func state(_ view: ViewID, _ keys: String, audience: Audience = .staff) throws -> DashboardState {
    try story.state(view, Self.size, keys: keys, audience: audience)
  }

  private static let saving = "/ d r i v e Enter : s a v e Space w h e e l s Enter"

  @Test(":save NAME keeps the search that is shown, with counts among the channels of the hospital")
  func saving() throws {
    let saved = try state(.timeline, Self.saving)
    #expect(saved.savedSearches == [SavedSearch(name: "wheels", words: "drive")])
    #expect(saved.notice?.text == "Kept: wheels stands among the channels of every hospital.")
    let text = try state(.timeline, Self.saving + " Esc g h").description().joined(separator: "\n")
    #expect(text.contains("saved search wheels, “drive”: "))
  }

  @Test("C-s in the search asks for a name; an empty one is told")
  func asking() throws {
    #expect(try state(.timeline, "/ d r i v e C-s w h e e l s Enter").savedSearches.map(\.name) == ["wheels"])
    let empty = try state(.timeline, "/ d r i v e C-s Enter")
    #expect(empty.savedSearches.isEmpty && empty.notice?.isError == true)
  }

  @Test("Enter on it finds what it looks for now; Esc clears, X forgets it")
  func opening() throws {
    let keys = Self.saving + " Esc g h S-Tab G"
    let found = try state(.timeline, keys + " Enter")
    #expect(found.search == "drive" && found.focus == PaneID("stream"))
    #expect(try state(.timeline, keys + " Enter Esc").search == nil)
    let gone = try state(.timeline, keys + " X")
    #expect(gone.savedSearches.isEmpty && gone.notice?.text == "wheels is forgotten; the posts stay.")
    #expect(try state(.timeline, Self.saving + " Esc g h S-Tab X").notice?.text.contains("Only a saved search") == true)
  }

  @Test("the palette finds by name, from a view without a list, too")
  func palette() throws {
    let found = try state(.timeline, Self.saving + " Esc g s : s e a r c h Space w h e e l s Enter")
    #expect(found.view == .timeline && found.search == "drive")
    #expect(try state(.timeline, Self.saving + " : f o r g e t Space w h e e l s Enter").savedSearches.isEmpty)
  }

  @Test("without a search there is nothing to save, and a name of the configuration is not taken")
  func refused() throws {
    #expect(try state(.timeline, ": s a v e Space x Enter").savedSearches.isEmpty)
    var state = try state(.timeline, "/ d r i v e Enter")
    state.configuration.searches = [SavedSearch(name: "wheels", words: "cars")]
    for key in [":", "s", "a", "v", "e", "Space", "w", "h", "e", "e", "l", "s", "Enter"] as [KeyPress] {
      _ = reduce(&state, .key(key))
    }
    #expect(state.savedSearches.isEmpty && state.searches.map(\.words) == ["cars"])
  }

  @Test("they are kept for the next start, and a session of before has none")
  func session() throws {
    let session = Session(try state(.timeline, Self.saving))
    let encoded = try #require(session.encoded)
    var next = try state(.timeline, "")
    next.restore(try #require(Session(encoded: encoded)))
    #expect(next.savedSearches.map(\.name) == ["wheels"])
    #expect(Session(try state(.timeline, "")).searches == nil)
  }

  @Test("the public is shown none")
  func audience() throws {
    var state = try state(.hospital, "", audience: .public)
    state.savedSearches = [SavedSearch(name: "wheels", words: "drive")]
    #expect(state.searches.isEmpty)
  }
}

import Dashboard
import HospitalModel
import TerminalCells
import Testing

/// Texas Health's physicians among themselves (DOMAIN 1.8), through the real key map and the real store.
@Suite("Physician network")
struct NetworkPaneTests {
  private static let size = Size(columns: 120, rows: 40)
  private let story: StoryStore

  init() throws {
    // 12 Oct 2010, 14:05: eight days and six hours after the first event.
    story = try StoryStore("thr-ehr", minutes: 8 * 1_440 + 365)
  }

  private func text(_ keys: String = "", audience: Audience = .staff, view: ViewID = .network) throws -> String {
    try story.state(view, Self.size, keys: keys, audience: audience).description().joined(separator: "\n")
  }

  @Test("six order sets are open, two decided; who is waited for and for how long stands before each")
  func topics() throws {
    let text = try text()
    #expect(text.contains("INTERNAL  6 open, 2 decided"))
    #expect(text.contains("waits for night labs for 8 min"))
    #expect(text.contains("waits for Example Pharmacist 2"))
    #expect(text.contains("Open; 6 topics; longest wait 5 d"))
    #expect(text.contains("Decided; 2 topics") && text.contains("decided 25 h ago") || text.contains("decided 26 h"))
  }

  @Test("b groups by who is waited for, and Enter shows the whole conversation")
  func grouping() throws {
    #expect(try text("b").contains("night labs; 1 topic; longest wait 8 min"))
    #expect(try text("j j j j j Enter").contains("Sepsis"))
  }

  @Test("24 hospitals in 2010, 25 in 2013, with 5,500 physicians, 7,500 nurses and 22,000 of staff")
  func adoption() throws {
    let then = try text()
    #expect(then.contains("Record adoption") && then.contains("20 of 24 hospitals live"))
    #expect(then.contains("1,204 physicians, 466 nurses"))
    let later = try StoryStore("thr-ehr", minutes: 890 * 1_440 + 120)
    let text = try later.state(.network, Self.size).description().joined(separator: "\n")
    #expect(text.contains("25 of 25 hospitals live"))
    #expect(text.contains("3,900 of 5,500 physicians, 4,150 of 7,500 nurses, 22,000 staff in all"))
  }

  @Test("Left shows the bars as they stood at the reading before, Right goes on")
  func earlier() throws {
    let before = try text("Tab Left")
    #expect(before.contains("as of 1 Jul 2010") && before.contains("16 of 24 hospitals live"))
    #expect(try text("Tab Left Left Left Left Left Left").contains("as of 1 Oct 2009"))
    #expect(try text("Tab Left Right") == text("Tab"))
  }

  @Test(
    "nothing of it is on a public screen: no view, no wall, no search",
    arguments: ViewCatalog.views.map(\.id.rawValue))
  func audience(view: String) throws {
    let words = ["order set", "sepsis", "night labs", "example alder", "physician network: 6", "6 open", "pharmacist"]
    for keys in ["", "/ s e p s i s Enter"] {
      let text = try text(keys, audience: .public, view: ViewID(view)).lowercased()
        .replacing("“sepsis”", with: "").replacing("search: sepsis", with: "")
      #expect(words.filter { text.contains($0) }.isEmpty, "\(words.filter { text.contains($0) }) in \(view) by \(keys)")
    }
  }

  @Test("an empty store says what to do")
  func empty() throws {
    let text = try StoryStore.empty().state(.network, Self.size).description().joined(separator: "\n")
    #expect(text.contains("hsdash import FILE takes them") && text.contains("Record adoption: none is known."))
  }
}

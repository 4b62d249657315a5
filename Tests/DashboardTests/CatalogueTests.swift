import Dashboard
import FoundationEssentials
import TerminalCells
import Testing

@Suite("Catalogues")
struct CatalogueTests {
  @Test("panes have unique ids, and no key does two things in one pane")
  func panes() {
    #expect(Set(PaneCatalog.rows.map(\.id)).count == PaneCatalog.rows.count)
    for pane in PaneCatalog.rows {
      let keys = pane.commands.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "\(pane.id.rawValue) binds a key twice")
      #expect(Set(pane.commands.map(\.name)).count == pane.commands.count)
      #expect(!pane.summary.isEmpty)
      for command in pane.commands { #expect(!command.help.isEmpty && !command.title.isEmpty && !command.keys.isEmpty) }
    }
  }

  @Test("the screen's own keys are unique and explained")
  func globals() {
    let keys = GlobalCommands.rows.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for command in GlobalCommands.rows { #expect(!command.help.isEmpty) }
  }

  @Test("views have unique ids and letters, and every pane stands in one")
  func views() {
    #expect(Set(ViewCatalog.views.map(\.id)).count == ViewCatalog.views.count)
    #expect(Set(ViewCatalog.views.map(\.letter)).count == ViewCatalog.views.count)
    let shown = Set(ViewCatalog.views.flatMap(\.layouts).flatMap(\.tree.panes))
    for pane in PaneCatalog.rows { #expect(shown.contains(pane.id)) }
  }

  @Test("every view has a golden frame")
  func frames() {
    let shot = Set(GoldenFrameTests.shots.map(\.view))
    for view in ViewCatalog.views { #expect(shot.contains(view.id), "\(view.id.rawValue) has no golden frame") }
  }

  @Test("every pane has its section in the article on panes")
  func articles() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let article = root.appending(path: "Sources/Dashboard/Dashboard.docc/Panes.md")
    let text = String(decoding: try Data(contentsOf: article), as: UTF8.self)
    for pane in PaneCatalog.rows {
      #expect(text.contains("## \(pane.title) (`\(pane.id.rawValue)`)"), "\(pane.id.rawValue)")
    }
  }
}

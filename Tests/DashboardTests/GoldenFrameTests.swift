import Dashboard
import FoundationEssentials
import HospitalModel
import TerminalCells
import Testing

/// Frames as they were read and approved. `HSDASH_RECORD_FRAMES=1 swift test` records them; such a run fails, so that a frame is read
/// before it is kept.
@Suite("Golden frames")
struct GoldenFrameTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Frames")
  private static let isRecording = ProcessInfo.processInfo.environment["HSDASH_RECORD_FRAMES"] != nil

  struct Shot: CustomTestStringConvertible, Sendable {
    let view: ViewID
    let columns: Int
    let rows: Int
    var keys = ""
    var name: String { "\(view.rawValue)\(keys.isEmpty ? "" : "-keys")-\(columns)x\(rows)" }
    var testDescription: String { name }
  }

  static let shots: [Shot] = [
    Shot(view: .overview, columns: 80, rows: 24), Shot(view: .overview, columns: 120, rows: 33),
    Shot(view: .hospital, columns: 120, rows: 40, keys: "Enter"), Shot(view: .timeline, columns: 80, rows: 24),
    Shot(view: .timeline, columns: 80, rows: 24, keys: "j j Enter"), Shot(view: .reader, columns: 80, rows: 24),
    Shot(view: .crisis, columns: 80, rows: 24), Shot(view: .crisis, columns: 120, rows: 40),
    Shot(view: .crisis, columns: 200, rows: 60), Shot(view: .crisis, columns: 80, rows: 24, keys: "Tab"),
    Shot(view: .crisis, columns: 120, rows: 40, keys: "c"), Shot(view: .statements, columns: 80, rows: 24),
    Shot(view: .statements, columns: 120, rows: 40, keys: "j"), Shot(view: .log, columns: 80, rows: 24),
    Shot(view: .inquiries, columns: 80, rows: 24), Shot(view: .inquiries, columns: 120, rows: 40, keys: "j"),
    Shot(view: .inquiries, columns: 200, rows: 60), Shot(view: .inquiries, columns: 80, rows: 24, keys: "e"),
    Shot(view: .calls, columns: 80, rows: 24), Shot(view: .calls, columns: 120, rows: 40, keys: "i"),
    Shot(view: .calls, columns: 120, rows: 40), Shot(view: .calls, columns: 200, rows: 60),
    Shot(view: .handover, columns: 80, rows: 24), Shot(view: .handover, columns: 120, rows: 40),
    Shot(view: .handover, columns: 120, rows: 40, keys: "A"), Shot(view: .handover, columns: 200, rows: 60),
    Shot(view: .fundraising, columns: 60, rows: 20), Shot(view: .fundraising, columns: 80, rows: 24),
    Shot(view: .fundraising, columns: 120, rows: 33), Shot(view: .fundraising, columns: 200, rows: 60),
    Shot(view: .fundraising, columns: 120, rows: 33, keys: "+ Left Left t"),
    Shot(view: .attention, columns: 60, rows: 20), Shot(view: .attention, columns: 80, rows: 24),
    Shot(view: .attention, columns: 120, rows: 40), Shot(view: .attention, columns: 200, rows: 60),
    Shot(view: .recruitment, columns: 60, rows: 20), Shot(view: .recruitment, columns: 80, rows: 24),
    Shot(view: .recruitment, columns: 120, rows: 40), Shot(view: .recruitment, columns: 200, rows: 60),
    Shot(view: .recruitment, columns: 120, rows: 40, keys: "Right Right t"),
    Shot(view: .promotion, columns: 60, rows: 20), Shot(view: .promotion, columns: 80, rows: 24),
    Shot(view: .promotion, columns: 120, rows: 40), Shot(view: .promotion, columns: 200, rows: 60),
    Shot(view: .promotion, columns: 120, rows: 40, keys: "+ Left Tab Tab b"),
    Shot(view: .sources, columns: 120, rows: 40),
    Shot(view: .sources, columns: 80, rows: 24), Shot(view: .sources, columns: 200, rows: 60),
    Shot(view: .stories, columns: 80, rows: 24), Shot(view: .stories, columns: 120, rows: 40),
    Shot(view: .stories, columns: 120, rows: 40, keys: "j Enter"), Shot(view: .stories, columns: 200, rows: 60),
    Shot(view: .physicians, columns: 80, rows: 24), Shot(view: .physicians, columns: 80, rows: 24, keys: "j Enter"),
    Shot(view: .physicians, columns: 120, rows: 40), Shot(view: .physicians, columns: 200, rows: 60),
    Shot(view: .wall, columns: 120, rows: 33), Shot(view: .er, columns: 50, rows: 20),
    Shot(view: .er, columns: 80, rows: 24), Shot(view: .er, columns: 120, rows: 40),
    Shot(view: .er, columns: 200, rows: 60), Shot(view: .er, columns: 80, rows: 24, keys: "e springf"),
    Shot(view: .er, columns: 120, rows: 40, keys: "99723 Enter Tab m m +"),
    Shot(view: .community, columns: 50, rows: 20), Shot(view: .community, columns: 80, rows: 24),
    Shot(view: .community, columns: 120, rows: 40), Shot(view: .community, columns: 200, rows: 60, keys: "j Enter"),
    Shot(view: .blogs, columns: 50, rows: 20), Shot(view: .blogs, columns: 80, rows: 24),
    Shot(view: .blogs, columns: 120, rows: 40, keys: "b"), Shot(view: .blogs, columns: 200, rows: 60, keys: "Enter"),
    Shot(view: .network, columns: 50, rows: 20), Shot(view: .network, columns: 80, rows: 24),
    Shot(view: .network, columns: 120, rows: 40), Shot(view: .network, columns: 200, rows: 60, keys: "j j Enter"),
    Shot(view: .alerts, columns: 80, rows: 24), Shot(view: .alerts, columns: 120, rows: 40),
    Shot(view: .alerts, columns: 200, rows: 60), Shot(view: .alerts, columns: 120, rows: 40, keys: "a j Enter"),
  ]

  /// The stories that some views are told by; the others show all of them.
  private static func story(of view: ViewID) throws -> StoryStore {
    switch view {
    case .alerts: try StoryStore.alerts()
    case .crisis, .er, .statements, .log, .inquiries, .calls, .handover: try StoryStore()
    case .network: try StoryStore("thr-ehr", minutes: 8 * 1_440 + 365)
    case .community: try StoryStore("mayo-community", minutes: 11_885)
    case .blogs: try StoryStore("rush-haiti", minutes: 7_865)
    default: try StoryStore.all()
    }
  }

  @Test("each view looks as it was approved", arguments: shots)
  func frame(_ shot: Shot) throws {
    let story = try Self.story(of: shot.view)
    let size = Size(columns: shot.columns, rows: shot.rows)
    try expect(try story.state(shot.view, size, keys: shot.keys).frame(), named: shot.name)
  }

  @Test("an empty real store says what to do")
  func empty() throws {
    let story = try StoryStore.empty()
    try expect(try story.state(.overview, Size(columns: 80, rows: 24)).frame(), named: "overview-empty-80x24")
  }

  @Test("the form for a new source", arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func adding(size: Size) throws {
    let story = try StoryStore.empty()
    var state = try story.state(.sources, size, keys: "n")
    try expect(state.frame(), named: "add-address-\(size.columns)x\(size.rows)")
    for letter in "north.example" { _ = reduce(&state, .key(KeyPress(.character(letter)))) }
    _ = reduce(&state, .key("Enter"))
    let found = FoundChannel(
      address: "https://north.example/feed", title: "Example North News", what: "a feed (RSS 2.0)", kind: .news,
      hospital: "Example North News", items: 12, warnings: [], knownAs: nil)
    _ = reduce(&state, .found(SourceAnswer(asked: "north.example", channels: [found])))
    try expect(state.frame(), named: "add-found-\(size.columns)x\(size.rows)")
  }

  private func expect(_ frame: CellBuffer, named name: String) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    let now = FrameFormat.text(frame)
    if Self.isRecording {
      try Data(now.utf8).write(to: file)
      Issue.record("recorded \(name): read it, then run without recording")
      return
    }
    let kept = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let difference = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      now.split(separator: "\n", omittingEmptySubsequences: false)
    ).enumerated()
      .filter { $0.element.0 != $0.element.1 }
      .map { "row \($0.offset)\n- \($0.element.0)\n+ \($0.element.1)" }
    #expect(kept == now, "\(name) differs:\n\(difference.joined(separator: "\n"))")
  }
}

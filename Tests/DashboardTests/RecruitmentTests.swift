import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// What Geisinger's story must show (DOMAIN 1.9, 5.7), through the view.
@Suite("Recruitment in its view")
struct RecruitmentViewTests {
  private static let size = Size(columns: 140, rows: 44)

  private func story() throws -> StoryStore {
    // The telling moment, 23 September 2009, 15:05.
    try StoryStore("geisinger-recruiting", minutes: 254 * 24 * 60 + 5 * 60 + 5)
  }

  private func words(_ story: StoryStore, keys: String = "", audience: Audience = .staff) throws -> String {
    try story.state(.recruitment, Self.size, keys: keys, audience: audience).description().joined(separator: "\n")
  }

  @Test("17 clicks against 4 by the same link, three hires, one by the page, one unattributed")
  func told() throws {
    let text = try words(story())
    #expect(text.contains("gi-september: page 17 clicks, mail 4: 4.25 times"))
    #expect(text.contains("hires 3") && text.contains("1 of 3 hires unattributed"))
    #expect(text.contains("page: impressions 11,800, clicks 17, applications 5, interviews 3, offers 1, hires 1"))
    #expect(text.contains("unattributed: applications 1, interviews 1, offers 1, hires 1"))
    // 21 of the 6,300 of September, whose clicks alone were counted.
    #expect(text.contains("clicks 21, clicked 0.3 %") && text.contains("SIM"))
    // The worked example and published benchmarks are no figures of this hospital.
    #expect(!text.contains("20,000") && text.contains("elsewhere $16,000 median cost of one search"))
  }

  @Test("zero hires have no value, never a price of nothing")
  func noHires() throws {
    let text = try words(story())
    #expect(
      text.contains(
        "mail: impressions 2,400, clicks 4, applications 2, interviews 1, offers 0, hires 0, cost $5,280, a hire no value"
      ))
    #expect(!text.contains("a hire $0"))
  }

  @Test("the funnel follows the list, the course follows the funnel's step, tags are listed in place of ways")
  func following() throws {
    let story = try story()
    let page = try words(story, keys: "Tab j")
    #expect(page.contains("Funnel of Geisinger") && !page.contains(", all ways,"))
    let step = try words(story, keys: "Right Right Right")
    #expect(step.contains("Selected: applications 14") && step.contains("applications so far, SIM"))
    let tags = try words(story, keys: "Tab b")
    #expect(tags.contains("gi-september: ") && tags.contains("without a tag: "))
    let tag = try words(story, keys: "Tab b j j")
    #expect(tag.contains("tag gi-"))
  }

  @Test("+ counts half of the time, = all of it again; t shows the same numbers as a table")
  func keys() throws {
    let story = try story()
    let whole = try words(story)
    let half = try words(story, keys: "+")
    #expect(whole.contains("12 Jan → ") && !half.contains("12 Jan → "))
    #expect(try words(story, keys: "+ =") == whole && words(story, keys: "+ + -") == half)
    let table = try story.state(.recruitment, Self.size, keys: "t")
    #expect(FrameFormat.text(table.frame()).contains("64.3 %  applications"))
    let course = try words(story, keys: "Tab Tab b Left")
    #expect(course.contains("applications so far") && course.contains("Cursor: "))
  }

  @Test("what is saved says that it is simulated, leaves uncounted steps empty, and draws the funnel")
  func files() throws {
    let story = try story()
    let state = try story.state(.recruitment, Self.size)
    let place = try #require(state.placements.first { $0.pane == RecruitmentPane.id })
    let row = PaneCatalog.row(RecruitmentPane.id)
    let pane = try #require(state.panes[RecruitmentPane.id])
    func exported(_ form: ExportForm, _ audience: Audience) throws -> String? {
      try story.store.read(audience: audience, use: .export, moment: .live) { reader in
        let model = try row.load(pane, state.loadContext(RecruitmentPane.id, in: place.rect), reader)
        return row.exported(model, pane, state.drawContext(RecruitmentPane.id, in: place.rect), form)
      }
    }
    let csv = try #require(try exported(.csv, .staff))
    let lines = csv.split(separator: "\r\n")
    #expect(
      lines.first
        == "way,tag,impressions,clicks,applications,interviews,offers,hires,cost,currency,cost per application,cost per hire,simulated"
    )
    #expect(lines.contains("page,gi-september,5500,17,2,1,0,0,480.00,USD,240.00,,true"))
    #expect(lines.contains("unattributed,,,,1,1,1,1,,,,,true"))
    let svg = try #require(try exported(.svg, .staff))
    #expect(svg.hasPrefix("<svg ") && svg.contains("SIM: simulated") && svg.ranges(of: "<polygon").count == 6)
    #expect(try exported(.csv, .public) == nil)
  }

  @Test("the public sees none of it, and an empty store says what to do")
  func nobody() throws {
    let text = try words(story(), audience: .public)
    #expect(!text.contains("17") && !text.contains("gi-september"))
    let empty = FrameFormat.text(try StoryStore.empty().state(.recruitment, Self.size).frame())
    #expect(empty.contains("hsdash import FUNNEL.csv --hospital NAME"))
  }
}

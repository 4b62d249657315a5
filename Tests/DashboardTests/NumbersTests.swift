import Dashboard
import HospitalModel
import HospitalStore
import TerminalCells
import Testing

/// What the stories must show (DOMAIN 1.6, 1.7, 5.6), through the views.
@Suite("Numbers in the views")
struct NumbersTests {
  private static let size = Size(columns: 120, rows: 33)
  private static let day: Int64 = 24 * 60

  private func words(_ story: StoryStore, _ view: ViewID, keys: String = "", audience: Audience = .staff) throws
    -> String
  {
    try story.state(view, Self.size, keys: keys, audience: audience).description().joined(separator: "\n")
  }

  @Test("UCSF on day 34: the whole run says about $112,500, and nothing has broken")
  func dayThirtyFour() throws {
    let text = try words(StoryStore("ucsf-challenge", minutes: 34 * Self.day), .fundraising)
    #expect(text.contains("about $112,500 by the whole run") && text.contains("75 % of the goal"))
    #expect(text.contains("mean $85.71") && text.contains("needs $1,471/day: on pace"))
    #expect(text.contains("Team B needs 41 gifts to lead") && !text.contains("BREAK"))
  }

  @Test("UCSF when the game joins: the break is flagged within the hour, and needs somebody")
  func gameLaunch() throws {
    let before = try words(StoryStore("ucsf-challenge", minutes: 36 * Self.day), .fundraising)
    #expect(!before.contains("BREAK"))
    let story = try StoryStore("ucsf-challenge", minutes: 36 * Self.day + 60)
    #expect(try words(story, .fundraising).contains("BREAK IN TREND  1 Dec 13:00"))
    let needs = try words(story, .overview)
    #expect(needs.contains("break in the trend") && needs.contains("gifts in a day, usually"))
    #expect(needs.contains("TREND BROKE"))
  }

  @Test("UCSF at its end: more than 10x, the ranking differs by rule, the break told once")
  func close() throws {
    let story = try StoryStore("ucsf-challenge", minutes: 53 * Self.day)
    let text = try words(story, .fundraising)
    #expect(text.contains("10.2x the goal $100,000") && text.contains("goal reached on"))
    #expect(text.components(of: "BREAK IN TREND") == 1 && text.contains("since $5."))
    #expect(text.contains("Teams of Challenge for the Children by gifts"))
    let byDollars = try words(story, .fundraising, keys: "b b")
    #expect(byDollars.contains("by dollars"))
    #expect(text.contains("3. Team C") && byDollars.contains("2. Team A"))
  }

  @Test("WakeMed: one alarm, within the first tenth of the rise, in plain words and not medical")
  func tornado() throws {
    let story = try StoryStore("wakemed-tornado", minutes: 99 * 60)
    let alarms = try story.store.read(audience: .staff, use: .screen, moment: .live) { try $0.figures.alarms(nil, 50) }
    let film = alarms.filter { $0.name.contains("tornado") }
    #expect(film.count == 1)
    let alarm = try #require(film.first)
    // From 16:10 to the evening of the rise, eight hours and more after 18:15.
    let posted = Hospital.ofTheStories[6].zone.time(year: 2011, month: 4, day: 16, hour: 16, minute: 10)
    #expect(alarm.began - posted <= 3_600)
    #expect(alarm.words.contains("this channel’s usual") && alarm.reason.contains("median"))
    let text = try words(StoryStore("wakemed-tornado", minutes: 12 * 60), .attention)
    #expect(
      text.contains("not a medical story") && text.contains("doubles in 0.7 h, R² 0.68") && text.contains("16 embeds"))
  }

  @Test("figures stay silent while an incident is open")
  func silence() throws {
    let all = try StoryStore.all()
    let state = try all.state(.overview, Self.size)
    #expect(state.board.attention.allSatisfy { ![.goal, .closing, .trend, .viral].contains($0.kind) })
  }

  @Test("a chart's keys: half of the time, a cursor with its value, a table, all of it again")
  func keys() throws {
    let story = try StoryStore("ucsf-challenge", minutes: 34 * Self.day)
    let whole = try words(story, .fundraising)
    let half = try words(story, .fundraising, keys: "+")
    #expect(whole.contains("from 26 Oct") && !half.contains("from 26 Oct 13:00") && half.contains("to 16 Dec"))
    #expect(try words(story, .fundraising, keys: "+ =") == whole)
    #expect(try words(story, .fundraising, keys: "+ + -") == half)
    let cursor = try words(story, .fundraising, keys: "Left Left")
    #expect(cursor.contains("Cursor: 29 Nov") || cursor.contains("Cursor: 28 Nov"))
    #expect(cursor.contains("raised, ") || cursor.contains("$7"))
    let table = try story.state(.fundraising, Self.size, keys: "t")
    #expect(FrameFormat.text(table.frame()).contains("$75,000"))
  }

  @Test("a chart leaves as numbers and as a picture, and says that it is simulated")
  func files() throws {
    let story = try StoryStore("ucsf-challenge", minutes: 34 * Self.day)
    let state = try story.state(.fundraising, Self.size)
    let place = try #require(state.placements.first { $0.pane == FundraisingPane.id })
    let row = PaneCatalog.row(FundraisingPane.id)
    let pane = try #require(state.panes[FundraisingPane.id])
    func exported(_ form: ExportForm, _ audience: Audience) throws -> String? {
      try story.store.read(audience: audience, use: .export, moment: .live) { reader in
        let model = try row.load(pane, state.loadContext(FundraisingPane.id, in: place.rect), reader)
        return row.exported(model, pane, state.drawContext(FundraisingPane.id, in: place.rect), form)
      }
    }
    let csv = try #require(try exported(.csv, .staff))
    let lines = csv.split(separator: "\r\n")
    #expect(lines.first == "time,raised (USD),\"run (USD, projected)\",\"7 d (USD, projected)\",simulated")
    #expect(lines.contains { $0.hasPrefix("2010-11-29T20:00:00Z,75000.00") && $0.hasSuffix(",true") })
    let svg = try #require(try exported(.svg, .public))
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n") && svg.contains("SIM: simulated"))
    #expect(svg.components(of: "<polyline") == 3 && svg.contains("goal $100,000"))
  }

  @Test("the public sees no donor: nobody is named, and no thanks are listed")
  func donors() throws {
    let story = try StoryStore("ucsf-challenge", minutes: 34 * Self.day)
    var state = try story.state(.fundraising, Self.size, keys: "w 2", audience: .staff)
    #expect(state.description().joined().contains("Example Donor"))
    state = try story.state(.fundraising, Self.size, keys: "w 2", audience: .public)
    let text = state.description().joined() + FrameFormat.text(state.frame())
    #expect(!text.contains("Example Donor") && text.contains("Thanks owed"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int {
    ranges(of: text).count
  }
}

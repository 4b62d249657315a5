import FoundationEssentials
import HospitalModel
import HospitalStore
import SimulatedFeeds
import StatusExports
import Testing

@Suite("After-action report")
struct IncidentReportTests {
  /// The story of Fort Hood, told to a moment.
  private func report(minutes: Int64 = 17_200) throws -> IncidentReport {
    let scenario = try #require(ScenarioCatalog.named("fort-hood"))
    let now = scenario.start + minutes * 60
    let folder = FileManager.default.temporaryDirectory.path
    let store = try HospitalStore(
      path: "\(folder)/hsdash-test-\(UUID().uuidString)/store.sqlite", kind: .scenario("fort-hood"), now: scenario.start
    )
    let feed = SimulatedFeed(scenario: scenario, seed: 7)
    let events = feed.setup + feed.events(after: nil, through: now).map(\.event)
    _ = try store.write(events.map { .feed($0) }, now: now)
    return try store.read(audience: .staff, use: .export, moment: .live) { reader in
      let incident = try #require(try reader.crisis.incidents().first)
      let hospitals = try reader.facts().hospitals
      return IncidentReport(
        incident: incident, hospital: hospitals.first, hospitals: hospitals,
        facts: try reader.factHistories(incident.id), statements: try reader.crisis.statements(incident.id),
        checklist: try reader.crisis.checklist(incident.id),
        log: try reader.crisis.log(incident.id, nil, .max).reversed(), check: try reader.crisis.check(),
        responses: try reader.crisis.responses(incident.id), reach: try reader.crisis.reach(incident.id),
        watch: try reader.crisis.watch(incident, now), now: now)
    }
  }

  @Test("tells response times, every version, corrections, promises and the log, marked EXERCISE SIM")
  func markdown() throws {
    let text = try report().document.markdown
    #expect(text.hasPrefix("# After-action report: Mass casualty, Scott & White\n\n**EXERCISE SIM**"))
    for words in [
      "| first draft | T+00:46 (5 Nov 14:16) |", "| first statement out | T+00:53 (5 Nov 14:23) |",
      "### Statement 5, version 3", "> Nine people hurt at Fort Hood have been brought to Scott & White.",
      "by ic-1 (SIM) by phone, noted by pio-2 (SIM)", "| 5 Nov 16:58 | 5 Nov 18:00 | 5 Nov 18:13 |", "| LATE |",
      "now “10 received”; “9 received” stood for 9 min", "Sprout paused",
      "1. Incident name: Mass casualty, EXERCISE SIM", "no edit through hsdash found",
    ] { #expect(text.contains(words), "\(words)") }
  }

  @Test("tells the rumours with their answers and who says so, appeals beside the official link, and no word of a plea")
  func heard() throws {
    let text = try report(minutes: 2_000).document.markdown
    for words in [
      "## Rumours, and what was answered", "Status page", "Official giving link: https://scott-white.example/give",
      "http://forthood-fund.example/pay", "## What people asked", "give blood?", "## Cries for help that came in",
      "pio-2 (SIM)",
    ] { #expect(text.contains(words), "\(words)") }
    #expect(!text.contains("don't want to live"))
  }

  @Test("the log is in order and without a gap, and ICS 214 text holds every act")
  func activityLog() throws {
    let report = try report()
    #expect(report.log.map(\.number) == Array(1...Int64(report.log.count)))
    #expect(report.check.fault == nil)
    let lines = report.activityLog.markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }
    #expect(lines.count == report.log.count + 2)
    for block in ["1. Incident name", "2. Operational period", "6. People", "7. Activities", "8. Prepared"] {
      #expect(report.activityLog.markdown.contains(block), "\(block)")
    }
  }

  @Test("the page is well formed, holds its chart and fetches nothing")
  func html() throws {
    let page = try report().document.html
    #expect(page.contains("<svg") && page.contains("</svg>") && page.contains("EXERCISE SIM"))
    for word in ["<script", "src=", "href=", "url(", "@import"] { #expect(!page.contains(word), "\(word)") }
    let tags = page.matches(of: /<(\/?)([a-z0-9]+)([^>]*?)(\/?)>/)
    var open: [Substring] = []
    for tag in tags where tag.4.isEmpty && !tag.0.hasPrefix("<!") {
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty, "\(open)")
  }

  @Test("after the Army's correction the post that still says 11 is found, and the one that tells both is not")
  func reach() throws {
    let report = try report(minutes: 300)
    let deaths = try #require(report.reach.first { $0.new.topic == .deaths })
    #expect(deaths.old.value.hasPrefix("11") && deaths.new.value.hasPrefix("12"))
    #expect(deaths.posts.map(\.title) == ["We do not give numbers of dead. They come from the Army, which leads."])
    #expect(report.reach.first { $0.new.topic == .received }?.posts.isEmpty == true)
  }

  @Test("words of a person become no marks of Markdown and no tags of HTML")
  func escaping() {
    let document = ReportDocument(
      title: "A <b> & |", marks: ["EXERCISE"],
      blocks: [.table(["a|b"], [["<script>", "*x*"]]), .quote("one\n# two"), .paragraph("[link](http://x)")])
    #expect(document.markdown.contains("a\\|b") && document.markdown.contains("\\*x\\*"))
    #expect(document.markdown.contains("> \\# two") && document.markdown.contains("\\[link\\]"))
    #expect(!document.html.contains("<script>") && document.html.contains("&lt;script&gt;"))
    #expect(document.html.contains("A &lt;b&gt; &amp; |"))
  }

  @Test("an incident without anything in it makes a report too")
  func empty() {
    let now = Timestamp(year: 2026, month: 3, day: 2)
    let incident = Incident(
      id: IncidentID("x"), hospital: HospitalID("x"), title: "Cyber", mode: .actual, started: now, isSimulated: false)
    let report = IncidentReport(
      incident: incident, hospital: nil, hospitals: [], facts: [], statements: [], checklist: [], log: [],
      check: LogCheck([]), responses: ResponseFigures(minutes: [], unanswered: 0), reach: [], watch: .empty, now: now)
    #expect(report.document.markdown.contains("first statement out | never"))
    #expect(report.document.markdown.contains("answered no value of all"))
    #expect(!report.document.markdown.contains("EXERCISE") && report.document.html.contains("</html>"))
  }
}

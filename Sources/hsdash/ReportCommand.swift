import ArgumentParser
import DashboardRuntime
import HospitalModel
import HospitalStore
import StatusExports

/// `hsdash report`: what happened in an incident, or the file of a live event, for those who look back.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "The after-action report of an incident, or the file of a live event, as Markdown or one HTML page; or the log (ICS 214).",
    discussion: """
      Response times, what was known when, every version of every statement, corrections and the posts that still carry what was \
      wrong, rumours and their answers, promises, acknowledgements, first steps, and the activity log with its chain of hashes. What \
      may identify a patient is masked. Of an event that was told live: its figures, run sheet, stops, drafts, questions, follow-ups, and the press, films \
      and photos of its file. --head takes a head that was printed or mailed before, and says whether the log still holds it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, ics214
  }

  @Argument(
    help: ArgumentHelp("The key of the incident or the event; without it they are listed.", valueName: "incident"))
  var incident: String?

  @Option(help: "md (Markdown), html, or ics214: the activity log alone, as Markdown.")
  var format = Format.md

  @Option(help: ArgumentHelp("The first digits of a head that was kept.", valueName: "hash"))
  var head: String?

  @Option(help: ArgumentHelp("A moment of a story: ISO 8601, or T+17d from its beginning.", valueName: "time"))
  var at: MomentArgument?

  @OptionGroup var store: StoreOptions

  func validate() throws {
    guard at == nil || store.scenario != nil && store.scenario != "all" else {
      throw ValidationError("--at counts in a story: name one with --scenario.")
    }
  }

  func run() throws {
    try reportingFailures {
      let opened = try open()
      defer {
        opened.store.close()
        withExtendedLifetime(opened.temporaryFolder) {}
      }
      let (incidents, events) = try read(opened) { reader in
        (try reader.crisis.incidents(), try reader.live.events(opened.clock.now))
      }
      guard let key = incident else { return list(incidents, events) }
      if let found = events.first(where: { $0.id.rawValue == key }) {
        let report = try read(opened) { try self.report(found, $0, now: opened.clock.now) }
        write(report.document, activityLog: report.activityLog)
        return try judge(report.base)
      }
      guard let found = incidents.first(where: { $0.id.rawValue == key }) else {
        let isEmpty = incidents.isEmpty && events.isEmpty
        throw Failure(
          "no incident or event is called \(key): \(isEmpty ? "none was opened yet" : "hsdash report lists them")",
          exitCode: 66)
      }
      let report = try read(opened) { try self.report(found, $0, now: opened.clock.now) }
      write(report.document, activityLog: report.activityLog)
      try judge(report)
    }
  }

  private func write(_ document: ReportDocument, activityLog: ReportDocument) {
    switch format {
    case .md: tellText(document.markdown)
    case .html: tellText(document.html)
    case .ics214: tellText(activityLog.markdown)
    }
  }

  private func open() throws -> OpenedStore {
    guard let name = store.scenario, name != "all" else {
      return try OpenedStore.open(store, places: Places(), isReadOnly: true).caughtUp()
    }
    return try OpenedStore.story(name, path: store.store, speed: 1, at: at)
  }

  private func read<Value>(_ opened: OpenedStore, _ body: (StoreReader) throws -> Value) throws -> Value {
    // A report is the office's own: the public has none, whoever asks for it.
    try opened.store.read(audience: .staff, use: .export, moment: .live, body)
  }

  private func report(_ incident: Incident, _ reader: StoreReader, now: Timestamp) throws -> IncidentReport {
    let hospitals = try reader.facts().hospitals
    return IncidentReport(
      incident: incident, hospital: hospitals.first { $0.id == incident.hospital }, hospitals: hospitals,
      facts: try reader.factHistories(incident.id), statements: try reader.crisis.statements(incident.id),
      checklist: try reader.crisis.checklist(incident.id),
      log: try reader.crisis.log(incident.id, nil, .max).reversed(), check: try reader.crisis.check(),
      responses: try reader.crisis.responses(incident.id), reach: try reader.crisis.reach(incident.id),
      watch: try reader.crisis.watch(incident, now), now: now)
  }

  /// The file of an event: its desk is what it has in common with an incident.
  private func report(_ event: LiveEvent, _ reader: StoreReader, now: Timestamp) throws -> EventReport {
    let hospitals = try reader.facts().hospitals
    let base = IncidentReport(
      incident: event.desk.with(ended: event.ended), hospital: hospitals.first { $0.id == event.hospital },
      hospitals: hospitals, facts: [], statements: try reader.crisis.statements(event.id),
      checklist: try reader.crisis.checklist(event.id),
      log: try reader.crisis.log(event.id, nil, .max).reversed(), check: try reader.crisis.check(),
      responses: ResponseFigures(minutes: [], unanswered: 0), reach: [], watch: .empty, now: now)
    return EventReport(
      event: event, base: base, sheet: try reader.live.sheet(event.id), holds: try reader.live.holds(event.id),
      questions: try reader.live.questions(event.id, now), pace: try reader.live.pace(event.id, now),
      tasks: try reader.live.tasks(event.id), file: try reader.live.file(event.id, now, false))
  }

  private func list(_ incidents: [Incident], _ events: [LiveEvent]) {
    if incidents.isEmpty, events.isEmpty { complain("no incident was opened yet, and no event is told live") }
    for event in events {
      let state = event.ended == nil ? "open" : "over"
      tell("\(event.id.rawValue)  LIVE\(event.isSimulated ? " SIM" : "")  \(event.title)  \(state)")
    }
    for incident in incidents {
      let marks = "\(incident.mode.rawValue)\(incident.isSimulated ? " SIM" : "")"
      tell("\(incident.id.rawValue)  \(marks)  \(incident.title)  \(incident.ended == nil ? "open" : "closed")")
    }
  }

  /// What the chain shows, on standard error and in the exit code.
  private func judge(_ report: IncidentReport) throws {
    if let fault = report.check.fault {
      throw Failure("the log was changed outside hsdash: \(fault.words)", exitCode: 65)
    }
    guard let head else { return }
    let digits = head.lowercased().filter { !$0.isWhitespace }
    guard digits.count >= Self.leastDigits,
      let entry = report.log.first(where: { $0.hash.rawValue.hasPrefix(digits) })
    else {
      throw Failure("the log holds no head \(head): it is not the one that was kept", exitCode: 65)
    }
    complain("head \(digits) is entry \(entry.number) of this log; no edit through hsdash found")
  }

  /// Fewer digits fit by chance.
  private static let leastDigits = 8
}

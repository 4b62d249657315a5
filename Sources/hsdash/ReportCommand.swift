import ArgumentParser
import DashboardRuntime
import HospitalModel
import HospitalStore
import StatusExports

/// `hsdash report`: what happened in an incident, for those who look back.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "The after-action report of an incident, as Markdown or one HTML page; or its activity log (ICS 214).",
    discussion: """
      Response times, what was known when, every version of every statement, corrections and the posts that still carry what was \
      wrong, rumours and their answers, promises, acknowledgements, first steps, and the activity log with its chain of hashes. What may identify a patient is \
      masked. --head takes a head that was printed or mailed before, and says whether the log still holds it.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case md, html, ics214
  }

  @Argument(help: ArgumentHelp("The key of the incident; without it they are listed.", valueName: "incident"))
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
      let incidents = try read(opened) { try $0.crisis.incidents() }
      guard let key = incident else { return list(incidents) }
      guard let found = incidents.first(where: { $0.id.rawValue == key }) else {
        throw Failure(
          "no incident is called \(key): \(incidents.isEmpty ? "none was opened yet" : "hsdash report lists them")",
          exitCode: 66)
      }
      let report = try read(opened) { try self.report(found, $0, now: opened.clock.now) }
      switch format {
      case .md: tellText(report.document.markdown)
      case .html: tellText(report.document.html)
      case .ics214: tellText(report.activityLog.markdown)
      }
      try judge(report)
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

  private func list(_ incidents: [Incident]) {
    if incidents.isEmpty { complain("no incident was opened yet") }
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

import HospitalModel

/// Everything that an after-action report is written from, as a reader for staff gave it for an export.
public struct IncidentReport: Sendable {
  public let incident: Incident
  public let hospital: Hospital?
  /// The names of hospitals that approved a joint statement.
  public let hospitals: [Hospital]
  public let facts: [FactHistory]
  public let statements: [CrisisStatement]
  public let checklist: [ChecklistEntry]
  /// Oldest first.
  public let log: [LogEntry]
  public let check: LogCheck
  public let responses: ResponseFigures
  /// After each correction, the own posts that still carry the old value.
  public let reach: [CorrectionReach]
  /// What others said: rumours, cries for help, appeals, questions.
  public let watch: WatchReading
  /// When it is written.
  public let now: Timestamp

  public init(
    incident: Incident, hospital: Hospital?, hospitals: [Hospital], facts: [FactHistory],
    statements: [CrisisStatement], checklist: [ChecklistEntry], log: [LogEntry], check: LogCheck,
    responses: ResponseFigures, reach: [CorrectionReach], watch: WatchReading, now: Timestamp
  ) {
    self.incident = incident
    self.hospital = hospital
    self.hospitals = hospitals
    self.facts = facts
    self.statements = statements
    self.checklist = checklist
    self.log = log
    self.check = check
    self.responses = responses
    self.reach = reach
    self.watch = watch
    self.now = now
  }

  /// `EXERCISE`, `SIM`.
  var marks: [String] { (incident.mode == .exercise ? ["EXERCISE"] : []) + (incident.isSimulated ? ["SIM"] : []) }

  /// The whole report.
  public var document: ReportDocument {
    ReportDocument(
      title: "After-action report: \(incident.title), \(hospital?.name ?? incident.hospital.rawValue)", marks: marks,
      blocks: head + figures + [chart] + known + corrections + heard + said + kept + taken + steps + activity + chain)
  }

  /// The activity log alone, in the order of the blocks of the form ICS 214.
  public var activityLog: ReportDocument {
    ReportDocument(title: "Activity log: \(incident.title)", marks: marks, blocks: activity + chain)
  }

  // MARK: Words

  func date(_ time: Timestamp) -> CivilDate {
    guard let hospital else { return CivilDate(time, offset: 0) }
    return hospital.zone.date(at: time + hospital.storyOffset)
  }

  /// `5 Nov 15:31`
  func clock(_ time: Timestamp) -> String { "\(date(time).shortDay) \(date(time).clock)" }

  /// `T+02:01`
  func elapsed(_ time: Timestamp) -> String {
    let minutes = max(time - incident.started, 0) / 60
    let (hours, rest) = (minutes / 60, minutes % 60)
    return "T+\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }

  var zoneLetters: String {
    hospital.map { $0.zone.abbreviation(at: incident.started + $0.storyOffset) } ?? "UTC"
  }

  func percent(_ share: Double?) -> String {
    share.map { "\((($0 * 1_000).rounded() / 10).shortText) %" } ?? "no value"
  }

  func minutes(_ value: Double?) -> String { value.map { "\($0.shortText) min" } ?? "no value" }

  // MARK: Sections

  private var head: [ReportDocument.Block] {
    let began = date(incident.started)
    let ended = incident.ended.map { "closed \(clock($0)), \(elapsed($0))" } ?? "still open"
    var lines = [
      "\(incident.mode.rawValue), began \(began.longDay) \(began.clock) \(zoneLetters), \(ended)",
      "Times are those of the hospital (\(zoneLetters)); T+ counts from the beginning.",
      "Names are those that people claimed. Patients are told in numbers only.",
    ]
    if let words = incident.interruption { lines.append("Broken off by the real world: \(words)") }
    if !incident.hashtags.isEmpty { lines.append("Watched: \(incident.hashtags.joined(separator: " "))") }
    return [.list(lines)]
  }

  private var figures: [ReportDocument.Block] {
    var rows: [[String]] = [
      ["first fact", first(["confirm", "note fact", "correct"])], ["first draft", first(["draft"])],
      ["first approval", first(["approve"])], ["first statement out", first(["release"])],
    ]
    let versions = statements.reduce(0) { $0 + $1.versions.count }
    rows.append(["statements", "\(statements.count), \(versions) versions"])
    let corrected = facts.reduce(0) { sum, history in
      sum + ([history.current] + history.earlier).count { $0.state == .corrected }
    }
    rows.append(["corrections", String(corrected)])
    rows.append(["promises of the next word", promiseFigures])
    let questions = responses.minutes.count + responses.unanswered
    rows.append(["questions", "\(questions), answered \(percent(responses.answeredShare)) of all"])
    let within = percent(responses.share(within: 60))
    let median = minutes(responses.median)
    let ninetieth = minutes(responses.ninetieth)
    rows.append(["first answer", "median \(median), nine of ten within \(ninetieth), within an hour \(within) of all"])
    return [.heading(2, "Response"), .table(["", ""], rows)]
  }

  /// When something was done first.
  private func first(_ acts: [String]) -> String {
    guard let entry = log.first(where: { acts.contains($0.act) }) else { return "never" }
    return "\(elapsed(entry.time)) (\(clock(entry.time)))"
  }

  private var promiseFigures: String {
    let promises = PromiseRecord.all(in: log)
    func count(_ outcome: PromiseRecord.Outcome) -> Int { promises.count { $0.outcome == outcome } }
    let (kept, without, late, open) = (count(.kept), count(.nothingNew), count(.late), count(.open))
    return "\(promises.count): \(kept) kept, \(without) kept without news, \(late) late, \(open) open"
  }

  private var chart: ReportDocument.Block {
    func lane(_ name: String, _ colour: String, _ acts: Set<String>) -> TimelineChart.Lane {
      TimelineChart.Lane(
        name: name, colour: colour,
        marks: log.filter { acts.contains($0.act) }.map { ($0.time, "\(clock($0.time)) \($0.act): \($0.summary)") })
    }
    let lanes = [
      lane("facts", "#1f6f8b", ["confirm", "note fact"]), lane("corrections", "#b3261e", ["correct", "withdraw fact"]),
      lane("drafts", "#8a6d00", ["draft", "request"]), lane("approvals", "#2e7d32", ["approve", "review"]),
      lane("out", "#4527a0", ["release"]), lane("promises", "#6d4c41", ["promise"]),
    ]
    let chart = TimelineChart(
      start: incident.started, end: max(incident.ended ?? now, log.last?.time ?? now), lanes: lanes,
      mark: marks.joined(separator: " "))
    return .chart(
      svg: chart.svg,
      words: "On the line of time: " + lanes.map { "\($0.name) \($0.marks.count)" }.joined(separator: ", ") + ".")
  }

  private var known: [ReportDocument.Block] {
    let head = ["time", "", "value", "state", "source", "confirmed by", "may be said", "reason"]
    var versions: [StatusFact] = []
    for history in facts { versions += [history.current] + history.earlier }
    versions.sort { $0.time < $1.time }
    return [.heading(2, "What was known, and when"), .table(head, versions.map(knownRow))]
  }

  private func knownRow(_ fact: StatusFact) -> [String] {
    let facility = fact.facility.map { "\($0): " } ?? ""
    let maySay = fact.isReleasable ? "yes" : "no"
    return [
      clock(fact.time), facility + fact.topic.rawValue, fact.value, fact.state.rawValue, fact.source,
      fact.confirmedBy ?? "", maySay, fact.reason ?? "",
    ]
  }

  private var corrections: [ReportDocument.Block] {
    let heading = ReportDocument.Block.heading(2, "Corrections and their reach")
    guard !reach.isEmpty else { return [heading, .paragraph("No correction.")] }
    var blocks = [heading]
    for correction in reach { blocks += told(correction) }
    return blocks
  }

  private func told(_ correction: CorrectionReach) -> [ReportDocument.Block] {
    let (old, new) = (correction.old, correction.new)
    let stood = minutes(Double(new.time - old.time) / 60)
    let text =
      "\(clock(new.time)) \(new.topic.rawValue): now “\(new.value)”; “\(old.value)” stood for \(stood). "
      + "Because: \(new.reason ?? "no reason")"
    guard !correction.posts.isEmpty else {
      return [.paragraph(text), .paragraph("No own post that was collected carries the old value.")]
    }
    let posts = correction.posts.map { post in
      [clock(post.time), post.channel, post.title, post.views.map { String($0) } ?? "not told"]
    }
    return [.paragraph(text), .table(["posted", "channel", "still carries the old value", "views"], posts)]
  }

  var said: [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = [.heading(2, "Statements, every version")]
    for statement in statements {
      for version in statement.versions { blocks += said(version, of: statement) }
    }
    return blocks
  }

  private func said(_ version: StatementVersion, of statement: CrisisStatement) -> [ReportDocument.Block] {
    let audiences = version.audiences.map(\.rawValue).joined(separator: ", ")
    let text = version.text.isEmpty ? version.title : version.title + "\n" + version.text
    var blocks: [ReportDocument.Block] = [
      .heading(3, "Statement \(statement.number), version \(version.number)"),
      .paragraph("\(clock(version.time)) by \(version.author), for \(audiences)"),
    ]
    blocks.append(
      version.isSealed ? .paragraph("Sealed: its words are gone, what was done with it stays.") : .quote(text))
    if !version.acts.isEmpty { blocks.append(.list(version.acts.map(words))) }
    return blocks
  }

  private func words(_ act: StatementAct) -> String {
    let time = clock(act.time)
    switch act.kind {
    case .requested: return "\(time) approval asked for by \(act.person)"
    case .approved(let id, _):
      let name = hospitals.first { $0.id == id }?.name ?? id.rawValue
      return "\(time) approved for \(name) \(act.approvalWords ?? "")"
    case .sentBack(let reason): return "\(time) sent back by \(act.person): \(reason)"
    case .reviewed(let words): return "\(time) break-glass reviewed by \(act.person): \(words)"
    case .released(let release): return "\(time) \(release.way.rawValue), \(release.place), by \(act.person)"
    case .withdrawn(let reason): return "\(time) withdrawn by \(act.person): \(reason)"
    }
  }

  private var kept: [ReportDocument.Block] {
    let promises = PromiseRecord.all(in: log)
    guard !promises.isEmpty else { return [] }
    let words: [PromiseRecord.Outcome: String] = [
      .open: "open", .kept: "kept", .nothingNew: "kept, nothing new", .late: "LATE",
    ]
    return [
      .heading(2, "Promises of the next word"),
      .table(
        ["made", "for", "next word", "new facts", "outcome"],
        promises.map { promise -> [String] in
          let renewed = promise.renewed.map { clock($0) } ?? ""
          return [
            clock(promise.made), clock(promise.due), renewed, String(promise.newFacts), words[promise.outcome] ?? "",
          ]
        }),
    ]
  }

  private var taken: [ReportDocument.Block] {
    let entries = log.filter { $0.act == "acknowledge" }
    guard !entries.isEmpty else { return [] }
    return [
      .heading(2, "Acknowledgements"),
      .table(["time", "what", "by"], entries.map { [clock($0.time), $0.summary, $0.person] }),
    ]
  }

  var steps: [ReportDocument.Block] {
    guard !checklist.isEmpty else { return [] }
    return [
      .heading(2, "First steps"),
      .table(
        ["step", "", "in the words of", "time", "note"],
        checklist.map(stepRow)),
    ]
  }

  private func stepRow(_ entry: ChecklistEntry) -> [String] {
    let time = entry.time.map { clock($0) } ?? ""
    return [entry.mark.item, entry.mark.isDone ? "done" : "open", entry.person ?? "", time, entry.mark.note]
  }

  var activity: [ReportDocument.Block] {
    let people = Set(log.map(\.person)).sorted()
    return [
      .heading(2, "Activity log (in the order of ICS 214)"),
      .list([
        "1. Incident name: \(incident.title)\(marks.isEmpty ? "" : ", \(marks.joined(separator: " "))")",
        "2. Operational period: \(clock(incident.started)) to \(clock(incident.ended ?? now))",
        "3. to 5. Unit: public information, \(hospital?.name ?? incident.hospital.rawValue)",
        "6. People, as claimed: \(people.joined(separator: ", "))", "7. Activities:",
      ]),
      .table(
        ["no.", "time", "activity", "", "by"],
        log.map { [String($0.number), clock($0.time), $0.act, told($0.summary), $0.person] }),
      .paragraph("8. Prepared from hsdash's log, \(clock(now))."),
    ]
  }

  /// A summary with its last word, where it is a time, on the hospital's clock.
  private func told(_ summary: String) -> String {
    guard let last = summary.split(separator: " ").last, let time = Timestamp(iso8601: String(last)) else {
      return summary
    }
    return summary.dropLast(last.count) + clock(time)
  }

  var chain: [ReportDocument.Block] {
    var lines = ["\(check.words).", "Head at entry \(check.head.number): \(check.head.hash.rawValue)"]
    if let kept = check.kept {
      lines.append(
        kept.matches
          ? "The head matches the one kept \(clock(kept.time))."
          : "The head DOES NOT MATCH the one kept \(clock(kept.time)).")
    }
    return [.heading(2, "The log's chain"), .list(lines)]
  }
}

extension Double {
  /// One decimal, or none where it is zero.
  var shortText: String {
    let tenths = Int((self * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
  }
}

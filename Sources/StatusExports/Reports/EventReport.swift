import HospitalModel

/// The file of an event that was told live, as a reader for staff gave it for an export.
///
/// Statements, first steps and the log are those of an incident's report; the rest is the event's own.
public struct EventReport: Sendable {
  public let event: LiveEvent
  /// What an event has in common with an incident.
  public let base: IncidentReport
  public let sheet: [CueState]
  /// Oldest first.
  public let holds: [QueueHold]
  public let questions: [EventQuestion]
  public let pace: EventPace
  public let tasks: [FollowUpState]
  /// Newest first.
  public let file: [EventFileEntry]

  public init(
    event: LiveEvent, base: IncidentReport, sheet: [CueState], holds: [QueueHold], questions: [EventQuestion],
    pace: EventPace, tasks: [FollowUpState], file: [EventFileEntry]
  ) {
    self.event = event
    self.base = base
    self.sheet = sheet
    self.holds = holds
    self.questions = questions
    self.pace = pace
    self.tasks = tasks
    self.file = file
  }

  /// The whole file.
  public var document: ReportDocument {
    ReportDocument(
      title: "Live event: \(event.title), \(base.hospital?.name ?? event.hospital.rawValue)", marks: base.marks,
      blocks: head + figures + [chart] + runSheet + stops + base.said + asked + after + gathered + base.steps
        + base.activity + base.chain)
  }

  /// The activity log alone, in the order of the blocks of the form ICS 214.
  public var activityLog: ReportDocument { base.activityLog }

  private func clock(_ time: Timestamp) -> String { base.clock(time) }

  // MARK: Sections

  private var head: [ReportDocument.Block] {
    let began = base.date(event.starts)
    let ended = event.ended.map { "over \(clock($0)), \(base.elapsed($0))" } ?? "not over yet"
    var lines = [
      "Began \(began.longDay) \(began.clock) \(base.zoneLetters), \(ended); planned until \(clock(event.ends))",
      "Times are those of the hospital (\(base.zoneLetters)); T+ counts from the beginning.",
      "Told by the procedure. The patient stands nowhere in this file; names are those that people of the office claimed.",
      "Consent of patient and family on file: \(event.consent)",
    ]
    if event.isConsentWithdrawn { lines.append("THE CONSENT WAS TAKEN BACK: nothing of this may be shown.") }
    if !event.words.isEmpty {
      lines.append("Press and photos were looked for by: \(event.words.joined(separator: " "))")
    }
    return [.list(lines)]
  }

  private var figures: [ReportDocument.Block] {
    let figures = QuestionFigures(questions, of: event, at: base.now)
    let minutes = (pace.until - pace.starts) / 60
    let rate = pace.perMinute.map { "\($0.shortText) a minute" } ?? "no value"
    var rows = [
      ["posts", "\(pace.posts.count) in \(minutes) min, \(rate)"],
      [
        "questions",
        "\(figures.asked); \(figures.answeredLive) answered while it ran (\(base.percent(figures.liveShare))), "
          + "\(figures.answered) by now",
      ],
    ]
    let followers = pace.followers.map { "\($0)" } ?? "not told"
    let before = pace.followersBefore.map { ", \($0) at the beginning" } ?? ""
    rows.append(["reach", "\(followers) followers\(before): followers, not people who took part"])
    let out = base.statements.count { !$0.versions.allSatisfy(\.releases.isEmpty) }
    rows.append(["our queue", "\(base.statements.count) drafts, \(out) out, \(holds.count) stops"])
    return [.heading(2, "Figures"), .table(["", ""], rows)]
  }

  private var chart: ReportDocument.Block {
    let lanes = [
      TimelineChart.Lane(
        name: "posts", colour: "#1f6f8b", marks: pace.posts.map { ($0, clock($0)) }),
      TimelineChart.Lane(
        name: "questions", colour: "#8a6d00",
        marks: questions.filter { !$0.isCandidate }.map { ($0.post.key.published, clock($0.post.key.published)) }),
      TimelineChart.Lane(
        name: "run sheet", colour: "#2e7d32",
        marks: sheet.compactMap { cue in cue.actual.map { ($0, "\(clock($0)) \(cue.cue.words)") } }),
      TimelineChart.Lane(
        name: "stops", colour: "#b3261e", marks: holds.map { ($0.since, "\(clock($0.since)) \($0.words)") }),
    ]
    let chart = TimelineChart(
      start: event.starts, end: max(event.ended ?? base.now, event.ends), lanes: lanes,
      mark: base.marks.joined(separator: " "))
    return .chart(
      svg: chart.svg,
      words: "On the line of time: " + lanes.map { "\($0.name) \($0.marks.count)" }.joined(separator: ", ") + ".")
  }

  private var runSheet: [ReportDocument.Block] {
    guard !sheet.isEmpty else { return [.heading(2, "Run sheet"), .paragraph("None was kept.")] }
    let rows = sheet.map { state -> [String] in
      let delay = state.delay(at: base.now)
      let actual = state.actual.map { clock($0) } ?? "did not happen"
      let words =
        state.actual == nil ? "" : delay == 0 ? "on time" : delay > 0 ? "\(delay) min late" : "\(-delay) min ahead"
      return [clock(state.cue.planned), actual, state.cue.words, words, state.person ?? ""]
    }
    return [.heading(2, "Run sheet"), .table(["planned", "actual", "", "", "says"], rows)]
  }

  private var stops: [ReportDocument.Block] {
    guard !holds.isEmpty else { return [.heading(2, "Stops of our queue"), .paragraph("It was never stopped.")] }
    let rows = holds.map { hold in
      [
        clock(hold.since), hold.words, hold.resumed.map { clock($0.time) } ?? "still held",
        hold.resumed.map { QueueHold.words($0.person, $0.word, $0.reason) } ?? "",
      ]
    }
    return [.heading(2, "Stops of our queue"), .table(["stopped", "by", "resumed", "by"], rows)]
  }

  private var asked: [ReportDocument.Block] {
    let real = questions.filter { !$0.isCandidate }.sorted { $0.post.key < $1.post.key }
    guard !real.isEmpty else { return [.heading(2, "Questions"), .paragraph("Nothing was asked.")] }
    let rows = real.map { question -> [String] in
      let asked = question.post.key.published
      guard let answer = question.answer else { return [clock(asked), question.post.title, "OPEN", ""] }
      return [
        clock(asked), question.post.title, clock(answer.time),
        (answer.person.map { "says \($0)" } ?? "in the conversation")
          + (answer.words.isEmpty ? "" : ": \(answer.words)"),
      ]
    }
    return [.heading(2, "Questions"), .table(["asked", "", "answered", ""], rows)]
  }

  private var after: [ReportDocument.Block] {
    guard !tasks.isEmpty else { return [] }
    let rows = tasks.map { state in
      [
        state.task.what, state.task.who, state.task.due.map { clock($0) } ?? "",
        state.task.isDone ? "done \(clock(state.time))" : state.isLate(at: base.now) ? "LATE" : "open",
      ]
    }
    return [.heading(2, "Follow-ups"), .table(["what", "who", "due", ""], rows)]
  }

  private var gathered: [ReportDocument.Block] {
    guard !file.isEmpty else { return [.heading(2, "Press, films, photos"), .paragraph("Nothing was gathered.")] }
    let rows = file.reversed().map { entry in
      [
        clock(entry.post.key.published), entry.channelName, entry.post.title, entry.link ?? "",
        entry.word.map { "by “\($0)”" } ?? "by hand",
      ]
    }
    return [.heading(2, "Press, films, photos"), .table(["posted", "where", "", "address", "found"], rows)]
  }
}

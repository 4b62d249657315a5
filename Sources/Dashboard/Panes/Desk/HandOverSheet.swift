import HospitalModel
import TerminalCells

/// What the next operator has to know: what is promised, open and unconfirmed. A value, the same on the screen and on paper.
package struct HandOverSheet: Hashable, Sendable {
  /// A line, and where Enter goes from it.
  package struct Line: Hashable, Sendable {
    package let text: String
    package var isLate = false
    package var goes: ViewID?
  }

  package struct Section: Hashable, Sendable {
    package let title: String
    package let lines: [Line]
  }

  /// `Shift hand-over: Mass casualty`, the marks, as of when, whose desk it was.
  package let head: [String]
  package let sections: [Section]
  /// `2 calls, 1 statement, 3 unconfirmed`.
  package let counts: String
  package let promised: Timestamp?

  /// As it is read out and printed. Marks stand before titles and lines, so that no sentence runs on into the next: screening
  /// would read them as one.
  package var text: String {
    (head + sections.flatMap { ["", "## \($0.title)"] + $0.lines.map { "- \($0.text)" } }).joined(separator: "\n")
      + "\n"
  }

  /// What is kept when somebody takes over.
  package func handOver(from person: String, words: String) -> HandOver {
    HandOver(from: person, open: counts, promised: promised, words: words, sheet: TextFingerprint(of: text))
  }
}

/// Everything that a sheet is written from.
package struct HandOverFacts: Equatable, Sendable {
  package let incident: Incident
  package let hospital: Hospital?
  package let statements: [CrisisStatement]
  package let facts: [StatusFact]
  package let steps: [ChecklistEntry]
  /// Those that wait, the most urgent first.
  package let calls: [DeskCall]
  package let inquiries: InquiryCounts
  /// Questions and rumours of open channels that wait, the first hundred.
  package let waiting: [AttentionItem]
  package let head: LogHead
  /// The last time that the desk was handed over.
  package let last: LogEntry?

  /// Reads it; whatever audience asks for an export is given no more than that audience may have.
  package static func load(_ incident: Incident, at now: Timestamp, from reader: StoreReader) throws -> HandOverFacts {
    let log = try reader.crisis.log(incident.id, nil, mostEntries)
    return HandOverFacts(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident.hospital },
      statements: try reader.crisis.statements(incident.id),
      facts: try reader.factHistories(incident.id).map(\.current),
      steps: try reader.crisis.checklist(incident.id).filter { !$0.mark.isDone },
      calls: try reader.desk.calls(incident.id).filter(\.isOpen).byUrgency,
      inquiries: try reader.desk.inquiryCounts(incident.id),
      waiting: try reader.attention(now, 100).filter { item in
        guard [.question, .rumour].contains(item.kind), item.hospital == incident.hospital, let post = item.post else {
          return false
        }
        // A printed sheet holds nothing of internal channels, so neither does the one on the screen.
        return try reader.post(post)?.summary.isInternal == false
      }, head: try reader.crisis.head(), last: log.first { $0.act == LogEntry.handOverAct })
  }

  /// A shift's worth of acts, many times over.
  private static let mostEntries = 5_000
}

extension HandOverFacts {
  /// The sheet as of now.
  package func sheet(_ clock: BoardClock) -> HandOverSheet {
    let sections = [promise, callLines, inquiryLines, statementLines, unconfirmed, waitingLines, stepLines, chain].map {
      $0(clock)
    }
    return HandOverSheet(
      head: heading(clock), sections: sections.filter { !$0.lines.isEmpty }, counts: counts,
      promised: incident.nextUpdate)
  }

  private func at(_ time: Timestamp, _ clock: BoardClock) -> String { DeskWords.time(time, clock, hospital) }

  private func heading(_ clock: BoardClock) -> [String] {
    let date = clock.local(clock.now, in: hospital)
    let marks = [incident.mode.rawValue] + (incident.isSimulated ? ["SIM"] : [])
    let elapsed = Age.elapsed(clock.now - incident.started)
    return [
      "Shift hand-over: \(incident.title), \(hospital?.name ?? incident.hospital.rawValue)",
      "\(marks.joined(separator: " "))  as of \(date.longDay) \(date.clock), \(elapsed)",
    ] + (last.map { ["Handed over last: \($0.summary), \(at($0.time, clock))"] } ?? [])
  }

  /// What the log keeps of it.
  private var counts: String {
    let open = statements.count { $0.waitingWords != nil }
    let parts = [
      (calls.count, "call"), (inquiries.open, "inquiry"), (open, "statement"),
      (facts.count(where: \.isUnconfirmed), "unconfirmed fact"),
    ].filter { $0.0 > 0 }.map { count, name in
      name == "inquiry" && count > 1 ? "\(count) inquiries" : counted(count, name)
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  private func promise(_ clock: BoardClock) -> HandOverSheet.Section {
    guard incident.ended == nil else { return section("PROMISED", ["Nothing: the incident is closed."]) }
    guard let due = incident.nextUpdate else { return section("PROMISED", ["Nothing is promised to the public."]) }
    let isLate = due <= clock.now
    return HandOverSheet.Section(
      title: "PROMISED",
      lines: [
        HandOverSheet.Line(
          text: "Next word to the public at \(at(due, clock))" + (isLate ? ": OVERDUE" : ""), isLate: isLate,
          goes: .crisis)
      ])
  }

  private func callLines(_ clock: BoardClock) -> HandOverSheet.Section {
    HandOverSheet.Section(
      title: "CALLS NOT ANSWERED",
      lines: calls.map { call in
        let isLate = call.isLate(at: clock.now)
        let due = call.note.deadline.map { isLate ? "LATE since \(at($0, clock))" : "by \(at($0, clock))" }
        let reach = call.note.reach.isEmpty ? "" : " (call back \(call.note.reach))"
        return HandOverSheet.Line(
          text: "#\(call.number) \(due ?? "since \(at(call.time, clock))")  \(call.party): \(call.note.words)\(reach)",
          isLate: isLate, goes: .calls)
      })
  }

  /// Numbers and nothing else: the names stay in the register.
  private func inquiryLines(_ clock: BoardClock) -> HandOverSheet.Section {
    guard inquiries.open > 0 else { return section("INQUIRIES", []) }
    let oldest = inquiries.oldestOpen.map { ", the oldest since \(at($0, clock))" } ?? ""
    return section(
      "INQUIRIES", ["\(inquiries.open) not answered\(oldest); register: g q"], goes: .inquiries)
  }

  private func statementLines(_ clock: BoardClock) -> HandOverSheet.Section {
    section(
      "STATEMENTS THAT WAIT",
      statements.compactMap { statement in
        statement.waitingWords.map { words in
          let since = at(statement.waitingSince, clock)
          return "#\(statement.number) \(words) since \(since)  \(statement.current.title)"
        }
      }, goes: .statements)
  }

  private func unconfirmed(_ clock: BoardClock) -> HandOverSheet.Section {
    section(
      "UNCONFIRMED",
      facts.filter(\.isUnconfirmed).map { "\($0.name): \($0.value), says \($0.source) \(at($0.time, clock))" },
      goes: .crisis)
  }

  private func waitingLines(_ clock: BoardClock) -> HandOverSheet.Section {
    let lines = [(AttentionKind.rumour, "rumour"), (.question, "question")].compactMap { kind, name -> String? in
      let items = waiting.filter { $0.kind == kind }
      guard let oldest = items.map(\.since).min() else { return nil }
      return "\(counted(items.count, name)) without an answer, the oldest since \(at(oldest, clock))"
    }
    return section("ASKED AND SAID OUTSIDE", lines, goes: .crisis)
  }

  private func stepLines(_ clock: BoardClock) -> HandOverSheet.Section {
    section("FIRST STEPS NOT DONE", steps.map(\.mark.item), goes: .crisis)
  }

  private func chain(_ clock: BoardClock) -> HandOverSheet.Section {
    section("LOG", ["\(head.number) entries, head \(head.short)"], goes: .log)
  }

  private func section(_ title: String, _ lines: [String], goes: ViewID? = nil) -> HandOverSheet.Section {
    HandOverSheet.Section(title: title, lines: lines.map { HandOverSheet.Line(text: $0, goes: goes) })
  }
}

extension CrisisStatement {
  /// What it waits for, in a word; `nil` for one that is out, withdrawn or sealed.
  fileprivate var waitingWords: String? {
    if current.isSealed { return nil }
    if current.needsReview { return "break-glass, REVIEW" }
    switch state {
    case .draft: return "draft"
    case .waits: return "WAITS for approval"
    case .sentBack: return "sent back"
    case .approved: return "approved, not out"
    case .released, .withdrawn: return nil
    }
  }

  /// When it came to wait.
  fileprivate var waitingSince: Timestamp { current.acts.last?.time ?? current.time }
}

extension StatusFact {
  fileprivate var isUnconfirmed: Bool { state == .unconfirmed }
}

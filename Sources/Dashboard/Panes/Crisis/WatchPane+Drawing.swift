import HospitalModel
import TerminalCells
import TerminalWidgets

extension WatchPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let pleas = model.reading.pleas.count { $0.taken == nil }
    let rumours = model.reading.rumours.count(where: \.isOpen)
    var right: [StyledText] = []
    if pleas > 0 {
      right.append(StyledText(pleas == 1 ? "1 cry for help" : "\(pleas) cries for help", CellStyle(.severe, .bold)))
    }
    if rumours > 0 {
      right.append(StyledText("\(right.isEmpty ? "" : "   ")\(counted(rumours, "rumour")) open", CellStyle(.warning)))
    }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))], topRight: right,
      bottomLeft: model.incident == nil ? [] : [StyledText(mentionWords(model), .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  /// `#fthood #forthood 412/h, falling`.
  static func mentionWords(_ model: Model) -> String {
    let tags = model.incident?.hashtags.joined(separator: " ") ?? ""
    guard !model.reading.channels.isEmpty else { return "no channel of others is read: C-n adds a tag or a forum" }
    let rate = model.reading.mentions
    let unit = rate.isMeasured ? "/h" : rate.perHour == 1 ? " post in an hour" : " posts in an hour"
    let trend = rate.trend.map { ", \($0)" } ?? ""
    return "\(tags.isEmpty ? "" : "\(tags) ")\(rate.perHour.grouped)\(unit)\(trend)"
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    if audience == .public { return ["What is said around an incident is for staff."] }
    guard model.incident != nil else { return ["No incident is open. O opens one."] }
    return [
      "Nothing that waits: no cry for help, no rumour, no appeal, no question so far.",
      "n notes a rumour that somebody heard; ~ beside a post marks that one.",
    ]
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.lines.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let top = state.top(of: model.lines.count, height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < model.lines.count {
      draw(model.lines[top + row], row: row, &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static let mostOfNote = 32

  private static func columns(note: Int) -> ColumnLayout {
    ColumnLayout([
      .init(.fixed(1), priority: 6), .init(.fixed(12), priority: 6), .init(.fixed(6), priority: 3),
      .init(.share(1), minimum: 16, priority: 5), .init(.atMost(note), minimum: min(note, 15), priority: 4),
    ])
  }

  private static func draw(_ line: WatchLine, row: Int, _ buffer: inout CellBuffer) {
    let room = max(buffer.bounds.columns - 3, 0)
    // What calls for a person tells as much of itself as its note leaves.
    let columns = Self.columns(note: line.calls ? min(line.note.columns, mostOfNote) : mostOfNote)
    let ranges = columns.ranges(for: room)
    let text = line.text.abridged(to: (ranges[3])?.count ?? 0).text
    let noteRoom = (ranges[4])?.count ?? 0
    let note = line.note.columns <= noteRoom ? line.note.text : line.note.abridged(to: noteRoom).text
    buffer.inside(Rect(column: 2, row: row, columns: room, rows: 1)) { area in
      TableRow([
        [StyledText(line.calls ? "!" : " ", CellStyle(.severe, .bold))], [line.word], StyledLine(line.age, .dim),
        StyledLine(text, line.calls ? CellStyle(.bright) : CellStyle(.text)), StyledLine(note, .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.lines.count) else {
      return ["Watch:"] + emptyText(model, context.audience)
        + (model.incident == nil ? [] : [mentionWords(model)])
    }
    return ["Watch, what waits first: \(mentionWords(model))"]
      + (model.reading.giving.map { ["Official giving link: \($0)"] } ?? [])
      + model.lines.enumerated().map { index, line in
        (index == selected ? "Selected: " : "") + (line.calls ? "WAITS. " : "") + line.description
      }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.lines.count).map { model.lines[$0].description }
  }
}

/// A row of what is said, in full.
enum WatchSheet {
  static func sheet(_ subject: WatchLine.Subject, _ model: WatchPane.Model, _ clock: BoardClock) -> TextSheet {
    switch subject {
    case .plea(let plea): sheet(plea, model.hospital, clock)
    case .rumour(let rumour): sheet(rumour, model.hospital, clock)
    case .appeal(let appeal): sheet(appeal, model, clock)
    case .question(let question): sheet(question, model.hospital, clock)
    }
  }

  /// What was found, what was written, and what a person may send.
  private static func sheet(_ plea: Plea, _ hospital: Hospital?, _ clock: BoardClock) -> TextSheet {
    let found = plea.match.map { " (“\($0.words)”)" } ?? ", before it was edited"
    let language = plea.match?.language ?? .english
    let other = PleaWording.Language.allCases.first { $0 != language } ?? language
    let taken = plea.taken.map {
      "Taken on by \($0.person), as claimed, \(clock.local($0.time, in: hospital).clock)."
    }
    return TextSheet(
      title: "May be a cry for help: read it now",
      lines: [
        "\(clock.local(plea.time, in: hospital).clock)  \(plea.channel): words that may be a cry for help\(found).", "",
        plea.title, "", "hsdash sends nothing. For a person to send, y copies it, Y the other language:", language.help,
        "", taken ?? "a in the list takes it on, by your name and the time.",
      ],
      copies: [
        SheetCopy(key: "y", text: language.help, name: "the 911/988 text"),
        SheetCopy(key: "Y", text: other.help, name: "the other 911/988 text"),
      ])
  }

  private static func sheet(_ rumour: Rumour, _ hospital: Hospital?, _ clock: BoardClock) -> TextSheet {
    let by = rumour.notedBy.map { ", noted by \($0)" } ?? ", marked by its source"
    let answers = rumour.answers.reversed().flatMap { answer -> [String] in
      let time = clock.local(answer.time, in: hospital).clock
      let head = answer.answer.isSetAside ? "set aside" : "answer"
      return ["\(time)  \(head): \(answer.answer.words)", "       says \(answer.answer.source), by \(answer.person)"]
    }
    return TextSheet(
      title: rumour.number.map { "Rumour \($0)" } ?? "A rumour",
      lines: ["\(clock.local(rumour.heard, in: hospital).clock)  “\(rumour.words ?? "(sealed)")”\(by)"]
        + (answers.isEmpty ? ["OPEN: e answers it, with who says so."] : answers)
        + ["", "For those who answer it: on no wall, in nothing public."])
  }

  private static func sheet(_ appeal: Appeal, _ model: WatchPane.Model, _ clock: BoardClock) -> TextSheet {
    let time = clock.local(appeal.time, in: model.hospital).clock
    let verdict = appeal.verdict.map { verdict in
      let at = clock.local(verdict.time, in: model.hospital).clock
      return verdict.verdict == .fake
        ? "FAKE, not ours, says \(verdict.person) \(at)."
        : "Somebody else's honest collection, says \(verdict.person) \(at)."
    }
    return TextSheet(
      title: "An appeal for money that is not at your giving link",
      lines: [
        "\(time)  \(appeal.channel)", appeal.title, "", "asks to give to  \(appeal.target)",
        "official link    \(model.reading.giving ?? WatchPane.noGiving)", "",
        verdict ?? "Nobody has decided: e says whether it is fake. hsdash sends nothing; report it where it stands.",
      ],
      copies: model.reading.giving.map { [SheetCopy(key: "y", text: $0, name: "the official giving link")] } ?? [])
  }

  private static func sheet(_ question: AskedQuestion, _ hospital: Hospital?, _ clock: BoardClock) -> TextSheet {
    let answer = question.answered.map { "answered \(clock.local($0, in: hospital).clock)" } ?? "not answered by a fact"
    return TextSheet(
      title: "\(question.topic.title)  \(counted(question.count, "post")), \(answer)",
      lines: question.posts.map { "\(clock.local($0.time, in: hospital).clock)  \($0.title)" })
  }
}

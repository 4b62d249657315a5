import HospitalModel
import TerminalCells
import TerminalWidgets

extension InquiriesPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let open = model.inquiries.count(where: \.isOpen)
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: open > 0 ? [StyledText("\(open) not answered", CellStyle(.warning, .bold))] : [],
      bottomLeft: model.isWithheld ? [] : [StyledText("this screen alone; \(kept(model))", .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  /// `gone 3 d after the answer or the close`.
  private static func kept(_ model: Model) -> String {
    let span = model.keeping % 86_400 == 0 ? "\(model.keeping / 86_400) d" : Age.text(model.keeping)
    return "gone \(span) after the answer or the close"
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.inquiries.count) else {
      drawLines(emptyText(model), into: &buffer)
      return
    }
    let rows = listRows(buffer.bounds.size, count: model.inquiries.count)
    let top = state.top(of: model.inquiries.count, height: rows)
    for row in 0..<rows where top + row < model.inquiries.count {
      draw(model.inquiries[top + row], model, context.clock, row: row, &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
    drawDeskDetail(lines(model.inquiries[selected], model, context.clock), below: rows, into: &buffer)
  }

  private static func emptyText(_ model: Model) -> [String] {
    if model.isWithheld { return ["The register is seen on a screen of staff alone."] }
    guard model.incident != nil else { return [DeskWords.noIncident] }
    return [
      "Nobody has asked for a patient yet. n notes somebody who does.",
      "One word is told to whoever asks by name, of a patient who is listed and has not objected. Nothing to anybody else.",
    ]
  }

  private static let columns = ColumnLayout(
    [
      .init(.fixed(3), priority: 6), .init(.fixed(12), priority: 6), .init(.share(3), minimum: 20, priority: 5),
      .init(.share(2), minimum: 12, priority: 3), .init(.share(2), minimum: 18, priority: 4),
      .init(.fixed(37), priority: 1), .init(.fixed(18), priority: 2),
    ], gap: 2)

  private static func draw(
    _ inquiry: Inquiry, _ model: Model, _ clock: BoardClock, row: Int, _ buffer: inout CellBuffer
  ) {
    let (words, role) = inquiry.stateWords(clock)
    let by = inquiry.answers.last.map { "\($0.person) \(DeskWords.time($0.time, clock, model.hospital))" } ?? ""
    buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 3, 0), rows: 1)) { area in
      TableRow([
        StyledLine("\(inquiry.number)", CellStyle(.bright)), StyledLine(words, CellStyle(role, .bold)),
        StyledLine(askedFor(inquiry)), StyledLine(inquiry.asker, .dim), StyledLine(inquiry.answerWords),
        StyledLine(inquiry.standingWords, .dim), StyledLine(by, .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  private static func askedFor(_ inquiry: Inquiry) -> String {
    if inquiry.isGone { return "(gone)" }
    return (inquiry.isByName ? "" : "NOT by name: ") + inquiry.askedFor
  }

  /// The whole of it: what was asked, then each answer.
  static func lines(_ inquiry: Inquiry, _ model: Model, _ clock: BoardClock) -> [String] {
    func at(_ time: Timestamp) -> String { DeskWords.time(time, clock, model.hospital) }
    guard !inquiry.isGone else {
      return [
        "The words are gone, and no hash of them is kept.",
        "taken \(at(inquiry.time)) by \(inquiry.person)",
      ] + inquiry.answers.map { "answered \(at($0.time)) by \($0.person)" }
    }
    let asked = inquiry.isByName ? "asked for by name" : "NOT asked for by name: nothing about one patient is told"
    return [
      "\(inquiry.askedFor), \(asked)",
      "taken \(at(inquiry.time)) by \(inquiry.person)"
        + (inquiry.asker.isEmpty ? "" : ", asked by \(inquiry.asker)")
        + (inquiry.reach.isEmpty ? "" : ", call back \(inquiry.reach)"),
    ]
      + inquiry.answers.map { answer in
        "\(at(answer.time)) \(answer.person): \(words(answer)) (\(answer.directory.rawValue), objected: \(answer.objection.rawValue))"
      } + (inquiry.isOpen ? ["not answered yet: e notes what was answered"] : [])
  }

  private static func words(_ answer: InquiryAnswer) -> String {
    switch answer.kind {
    case .nothing: EntryForm.noInformation
    case .referred(let place): "referred to \(place)"
    case .condition(let condition): condition.rawValue + (answer.isLocationTold ? ", and the place" : "")
    case .gone: "gone"
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.inquiries.count) else {
      return ["Inquiry register:"] + emptyText(model)
    }
    return ["Inquiry register, open ones first, \(kept(model)):"]
      + model.inquiries.enumerated().flatMap { index, inquiry in
        [(index == selected ? "Selected: " : "") + description(inquiry, context.clock) + ", \(askedFor(inquiry))"]
          + (index == selected ? lines(inquiry, model, context.clock) : [])
      }
  }

  /// Without a name: it is announced, and what is announced can be copied.
  private static func description(_ inquiry: Inquiry, _ clock: BoardClock) -> String {
    "Inquiry \(inquiry.number): \(inquiry.stateWords(clock).text)"
      + (inquiry.isByName ? "" : ", not by name")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.inquiries.count).map { description(model.inquiries[$0], context.clock) }
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

extension CrisisFactsPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let unconfirmed = model.facts.count { $0.current.state == .unconfirmed }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: unconfirmed > 0 ? [StyledText("\(unconfirmed) unconfirmed", CellStyle(.warning))] : [],
      bottomLeft: oldest(model, context.clock) + mentionsLabel(model),
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [],
      isFocused: context.isFocused)
  }

  /// How old the oldest word is that may still be said.
  private static func oldest(_ model: Model, _ clock: BoardClock) -> [StyledText] {
    guard model.incident?.ended == nil, let time = model.facts.prefix(model.sayable).map(\.current.time).min() else {
      return []
    }
    return [StyledText("oldest \(Age.text(clock.now - time))  ", .dim)]
  }

  private static func mentionsLabel(_ model: Model) -> [StyledText] {
    guard let newest = model.mentions.last, let incident = model.incident, !incident.hashtags.isEmpty else { return [] }
    return [StyledText("\(incident.hashtags[0]) \(Int(newest.value).grouped)/h", .dim)]
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let incident = model.incident else {
      drawLines(
        ["No incident is open. O opens one.", "Watch one unfold: quit, then hsdash demo fort-hood --speed 60."],
        into: &buffer)
      return
    }
    guard let selected = state.selected(of: model.facts.count) else {
      drawLines(
        ["No fact is on the board yet. n adds one.", "Say nothing but the holding statement."], into: &buffer)
      return
    }
    let width = buffer.bounds.columns - 3
    let all = rows(model, incident, context.clock, width: width)
    let height = buffer.bounds.rows
    let firstSelected = all.firstIndex { $0.fact == selected && !$0.isHeading } ?? 0
    let top = top(all, selected: selected, height: height)
    let end = endOfWholeFacts(all.map(\.fact), from: top, height: height)
    for row in 0..<(end - top) {
      let entry = all[top + row]
      entry.line.truncated(to: max(width, 0)).draw(into: &buffer, column: 2, row: row)
      if top + row == firstSelected {
        buffer.put(Cell("▸", style: CellStyle(context.isFocused ? .focus : .bright)), column: 0, row: row)
        if context.isFocused { buffer.placeCursor(column: 0, row: row) }
      }
    }
    if end < all.count, end - top < height {
      let words = MeasuredText(belowWords(model, from: all[end].fact))
      buffer.write(words.abridged(to: max(width, 0)), column: 2, row: height - 1, style: .dim)
    }
    drawMentions(model, below: all.count - top, into: &buffer)
  }

  /// `4 more facts below, all NOT to be said`.
  private static func belowWords(_ model: Model, from first: Int) -> String {
    let more = model.facts.count - first
    let unsaid = min(model.facts.count - model.sayable, more)
    let which =
      unsaid == 0
      ? ""
      : unsaid < more ? ", \(unsaid) of them NOT to be said" : more == 1 ? ", NOT to be said" : ", all NOT to be said"
    return "\(counted(more, "more fact")) below\(which)"
  }

  /// One row of the pane.
  struct Row {
    let fact: Int
    let line: StyledLine
    let isHeading: Bool
  }

  /// All rows: a heading over what may be said and one over what may not, and the lines of every fact.
  static func rows(_ model: Model, _ incident: Incident, _ clock: BoardClock, width: Int) -> [Row] {
    var rows: [Row] = []
    for (index, fact) in model.facts.enumerated() {
      if index == 0, model.sayable > 0 {
        rows.append(Row(fact: 0, line: StyledLine("MAY BE SAID NOW", CellStyle(.good, .bold)), isHeading: true))
      }
      if index == model.sayable {
        rows.append(Row(fact: index, line: StyledLine("NOT TO BE SAID", CellStyle(.severe, .bold)), isHeading: true))
      }
      rows += lines(fact, incident, clock, width: width).map { Row(fact: index, line: $0, isHeading: false) }
    }
    return rows
  }

  /// The first visible row, so that the selected fact is seen whole.
  static func top(_ rows: [Row], selected: Int, height: Int) -> Int {
    let first = rows.firstIndex { $0.fact == selected } ?? 0
    let last = rows.lastIndex { $0.fact == selected } ?? 0
    return max(0, min(first, last - height + 1))
  }

  /// The line behind the last fact that fits with all its lines: a value must never stand there without the words that it
  /// is not to be said. A single fact that is higher than the pane is cut.
  private static func endOfWholeFacts(_ facts: [Int], from top: Int, height: Int) -> Int {
    let end = min(top + height, facts.count)
    guard end < facts.count, end > top, facts[end] == facts[end - 1],
      let beginning = facts.firstIndex(of: facts[end]), beginning > top
    else { return end }
    return beginning
  }

  /// The watched tags as a picture, where rows are left over.
  private static func drawMentions(_ model: Model, below row: Int, into buffer: inout CellBuffer) {
    guard model.mentions.count > 1, row + 2 < buffer.bounds.rows, let newest = model.mentions.last,
      let incident = model.incident
    else { return }
    let columns = min(model.mentions.count, buffer.bounds.columns - 3)
    let words = "\(Int(newest.value).grouped) mentions an hour  \(incident.hashtags.joined(separator: " "))"
    buffer.write(
      MeasuredText(words).abridged(to: max(buffer.bounds.columns - 3, 0)), column: 2, row: row + 1, style: .dim)
    Sparkline(values: model.mentions.map { Int($0.value) }, columns: columns).line.draw(
      into: &buffer, column: 2, row: row + 2)
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let incident = model.incident else { return ["What is known: no incident is open."] }
    var words = [
      "\(incident.mode.rawValue)\(incident.isSimulated ? ", SIM" : ""): \(incident.title), "
        + "\(model.hospital?.name ?? ""), \(Age.elapsed(context.clock.now - incident.started))"
    ]
    if let due = incident.nextUpdate, incident.ended == nil {
      words.append(
        due <= context.clock.now
          ? "Next update: OVERDUE" : "Next update: \(context.clock.local(due, in: model.hospital).clock)")
    }
    let selected = state.selected(of: model.facts.count)
    for (index, fact) in model.facts.enumerated() {
      if index == 0, model.sayable > 0 { words.append("May be said now:") }
      if index == model.sayable { words.append("NOT to be said:") }
      words.append((index == selected ? "Selected: " : "") + description(fact, incident))
    }
    if let newest = model.mentions.last {
      words.append("Mentions of \(incident.hashtags.joined(separator: " ")): \(Int(newest.value).grouped) an hour")
    }
    return words
  }

  private static func description(_ fact: FactHistory, _ incident: Incident) -> String {
    let current = fact.current
    var words = "\(current.topic.rawValue): \(current.value). \(current.state.rawValue.uppercased())"
    words += ", says \(current.source), \(Age.elapsed(current.time - incident.started))"
    if let person = current.confirmedBy, person != current.source { words += ", confirmed by \(person)" }
    if !current.maySay, let releaser = current.releasedBy { words += ", can be released by \(releaser)" }
    if !current.isReleasable { words += ", NOT to be said" }
    if !fact.findings.isEmpty { words += ", may identify a patient" }
    if fact.isSmallCount { words += ", small count" }
    if let earlier = fact.replaced { words += ". Was: \(earlier.value)" }
    if let reason = current.reason { words += ". Reason: \(reason)" }
    return words
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    guard let incident = model.incident else { return nil }
    return state.selected(of: model.facts.count).map { description(model.facts[$0], incident) }
  }
}

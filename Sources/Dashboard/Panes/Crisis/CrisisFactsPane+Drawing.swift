import HospitalModel
import TerminalCells
import TerminalWidgets

extension CrisisFactsPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let unconfirmed = model.facts.count { $0.current.state == .unconfirmed }
    return PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: unconfirmed > 0 ? [StyledText("\(unconfirmed) unconfirmed", CellStyle(.warning))] : [],
      bottomLeft: mentionsLabel(model), bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [],
      isFocused: context.isFocused)
  }

  private static func mentionsLabel(_ model: Model) -> [StyledText] {
    guard let newest = model.mentions.last, let incident = model.incident, !incident.hashtags.isEmpty else { return [] }
    return [StyledText("\(incident.hashtags[0]) \(Int(newest.value).grouped)/h", .dim)]
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let incident = model.incident else {
      drawLines(
        ["No incident is open.", "Watch one unfold: quit, then hsdash demo fort-hood --speed 60."], into: &buffer)
      return
    }
    guard let selected = state.selected(of: model.facts.count) else {
      drawLines(["No fact is on the board yet.", "Say nothing but the holding statement."], into: &buffer)
      return
    }
    let width = buffer.bounds.columns - 3
    var all: [(fact: Int, line: StyledLine)] = []
    for (index, fact) in model.facts.enumerated() {
      all += lines(fact, incident, width: width).map { (index, $0) }
    }
    let height = buffer.bounds.rows
    let firstSelected = all.firstIndex { $0.fact == selected } ?? 0
    let lastSelected = all.lastIndex { $0.fact == selected } ?? 0
    let top = max(0, min(firstSelected, lastSelected - height + 1))
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
      let words = MeasuredText("\(counted(model.facts.count - all[end].fact, "more fact")) below")
      buffer.write(words.abridged(to: max(width, 0)), column: 2, row: height - 1, style: .dim)
    }
    drawMentions(model, below: all.count - top, into: &buffer)
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

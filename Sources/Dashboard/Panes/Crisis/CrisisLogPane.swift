import HospitalModel
import TerminalCells
import TerminalWidgets

/// The activity log: who did what and when, chained by hashes.
package enum CrisisLogPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let incident: Incident?
    package let hospital: Hospital?
    /// Newest first; the newest ``mostEntries``.
    package let entries: [LogEntry]
    package let head: LogHead
  }

  package static let id = PaneID("crisis-log")
  package static let title = "Log"
  package static let summary = "Every act of an incident, who did it (as claimed) and when; a chain of hashes."
  package static let initialState = IndexedState()

  /// More than one sits through; the report has all of them.
  static let mostEntries = 2_000

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let incident = try reader.incident(context.subject.hospital)
    return Model(
      incident: incident, hospital: try reader.facts().hospitals.first { $0.id == incident?.hospital },
      entries: try incident.map { try reader.crisis.log($0.id, nil, mostEntries) } ?? [],
      head: try reader.crisis.head())
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.entries.count } + [
      Command("open", ["Enter"], "entry", help: "the whole entry with its hashes", isHinted: true) {
        state, model, context in
        guard let index = state.selected(of: model.entries.count) else { return [] }
        return [.show(sheet(model.entries[index], model, context.clock))]
      },
      Command("check", ["v"], "verify", help: "walks along the whole chain", isHinted: true) { _, _, _ in
        [.perform(.checkLog)]
      },
      Command(
        "keep-head", ["H"], "keep head", help: "notes that the head of the chain was printed or mailed, and shows it",
        access: .changing, isHinted: true
      ) { _, model, context in
        guard let incident = model.incident, model.head.number > 0 else { return [.notice("The log is empty.")] }
        return [
          .act(.keepHead(model.head), incident.id, "Head \(model.head.short) is noted as kept."),
          .show(headSheet(model, context.clock)),
        ]
      },
      Command("copy-head", ["Y"], "copy head", help: "copies the head of the chain, to be mailed or printed") {
        _, model, context in
        [.perform(.copy(.words(headLines(model, context.clock).joined(separator: "\n"), of: "the head")))]
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.entries.count, height: context.size.rows)
  }

  /// The last head that was kept, among what is shown, and whether the log still holds it.
  static func kept(_ model: Model) -> (time: Timestamp, matches: Bool)? {
    guard let entry = model.entries.first(where: { $0.keptHead != nil }), let head = entry.keptHead else { return nil }
    guard let there = model.entries.first(where: { $0.number == head.number }) else { return nil }
    return (entry.time, there.hash == head.hash)
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    var foot = model.head.number > 0 ? "head \(model.head.short) at \(model.head.number)" : ""
    if let (time, matches) = kept(model) {
      foot +=
        ", the one of \(context.clock.local(time, in: model.hospital).clock) \(matches ? "matches" : "DOES NOT MATCH")"
    }
    return PaneBox(
      topLeft: [StyledText("\(title)  \(model.entries.count.grouped)", CellStyle(.bright))],
      bottomLeft: foot.isEmpty ? [] : [StyledText(foot, .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.entries.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let top = state.top(of: model.entries.count, height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < model.entries.count {
      draw(model.entries[top + row], model, context.clock, row: row, &buffer)
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    audience == .public
      ? ["The log is for staff."] : [model.incident == nil ? "No incident yet. O opens one." : "Nothing was done yet."]
  }

  private static let columns = ColumnLayout([
    .init(.fixed(8), priority: 6), .init(.fixed(13), priority: 5), .init(.share(1), minimum: 12, priority: 4),
    .init(.atMost(16), minimum: 8, priority: 3),
  ])

  private static func draw(
    _ entry: LogEntry, _ model: Model, _ clock: BoardClock, row: Int, _ buffer: inout CellBuffer
  ) {
    buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
      TableRow([
        StyledLine(time(entry, model, clock), .dim), StyledLine(entry.act, CellStyle(.bright)),
        StyledLine(summary(entry, model, clock)), StyledLine(entry.person, .dim),
      ]).draw(into: &area, row: 0, layout: columns)
    }
  }

  /// `15:31` today, `6 Nov` on another day of the story.
  private static func time(_ entry: LogEntry, _ model: Model, _ clock: BoardClock) -> String {
    let (date, today) = (clock.local(entry.time, in: model.hospital), clock.local(clock.now, in: model.hospital))
    return date.isoDay == today.isoDay ? date.clock : "\(date.shortDay)"
  }

  /// The first line, with times on the hospital's clock.
  private static func summary(_ entry: LogEntry, _ model: Model, _ clock: BoardClock) -> String {
    let words = entry.summary
    guard let last = words.split(separator: " ").last, let time = Timestamp(iso8601: String(last)) else { return words }
    return words.dropLast(last.count) + clock.local(time, in: model.hospital).clock
  }

  private static func sheet(_ entry: LogEntry, _ model: Model, _ clock: BoardClock) -> TextSheet {
    let date = clock.local(entry.time, in: model.hospital)
    return TextSheet(
      title: "Entry \(entry.number): \(entry.act)",
      lines: ["\(date.longDay) \(date.clock)  \(entry.person), as claimed"]
        + (entry.content?.split(separator: "\n").map(String.init) ?? [entry.summary])
        + [
          "", "content  \(entry.contentHash.rawValue)", "before   \(entry.previous.rawValue)",
          "hash     \(entry.hash.rawValue)",
        ])
  }

  private static func headLines(_ model: Model, _ clock: BoardClock) -> [String] {
    let date = clock.local(clock.now, in: model.hospital)
    return [
      "hsdash log of \(model.incident?.title ?? "")\(model.incident?.isSimulated == true ? ", SIM" : "")",
      "entry \(model.head.number), \(date.longDay) \(date.clock)", model.head.hash.rawValue,
    ]
  }

  private static func headSheet(_ model: Model, _ clock: BoardClock) -> TextSheet {
    TextSheet(
      title: "Print or mail this: later it shows whether the log is still the same",
      lines: headLines(model, clock) + ["", "Y copies it."])
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.entries.count) else {
      return ["Log:"] + emptyText(model, context.audience)
    }
    return ["Log, newest first, head \(model.head.short):"]
      + model.entries.prefix(context.size.rows + selected).enumerated().map { index, entry in
        (index == selected ? "Selected: " : "") + description(entry, model, context.clock)
      }
  }

  private static func description(_ entry: LogEntry, _ model: Model, _ clock: BoardClock) -> String {
    "\(time(entry, model, clock)) \(entry.act), \(summary(entry, model, clock)), by \(entry.person)"
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.entries.count).map { description(model.entries[$0], model, context.clock) }
  }
}

extension TextSheet {
  /// What a walk along the log found, in words that claim no more than that.
  package static func checked(_ check: LogCheck, _ clock: BoardClock) -> TextSheet {
    var lines = ["\(check.head.number.grouped) entries: \(check.words).", "head \(check.head.hash.rawValue)"]
    if let kept = check.kept {
      lines.append(
        kept.matches
          ? "head matches the one kept \(clock.local(kept.time).clock), at entry \(kept.head.number)"
          : "head DOES NOT MATCH the one kept \(clock.local(kept.time).clock)")
    }
    return TextSheet(title: "The log's chain", lines: lines)
  }
}

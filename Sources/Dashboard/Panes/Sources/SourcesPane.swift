import HospitalModel
import TerminalCells
import TerminalWidgets

/// Every source, and how it is doing.
package enum SourcesPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let sources: [SourceState]
    package let lines: [SourceLine]
    package let hospitals: [Hospital]
    /// The selected source; `nil` when there is none.
    package let detail: SourceDetail?
    package let isSimulated: Bool
  }

  package static let id = PaneID("sources")
  package static let title = "Sources"
  package static let summary = "Every source: how it is doing, since when, and when it is tried next."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let sources = try reader.sources(nil)
    let facts = try reader.facts()
    let names = Dictionary(facts.hospitals.map { ($0.id, $0.shortName) }) { first, _ in first }
    let detail = try state.selected(of: sources.count).map { index in
      SourceDetail(
        sources[index], hospital: names[sources[index].channel.hospital] ?? "",
        fetches: try reader.fetches(sources[index].channel.id, FetchRecord.kept), context.clock)
    }
    return Model(
      sources: sources,
      lines: sources.map { SourceLine($0, hospital: names[$0.channel.hospital] ?? "", context.clock) },
      hospitals: facts.hospitals, detail: detail, isSimulated: facts.scenario != nil)
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let list = SourcesLayout(context.size).list
    guard place.row < list.rows, place.column < list.columns,
      state.select(screenRow: place.row, of: model.lines.count, height: list.rows)
    else { return false }
    state.needsLoad = true
    return true
  }

  /// The moves of every list; the row that they lead to is read with its fetches.
  private static let moves = listCommands(rows: { SourcesLayout($0).list.rows }, count: { $0.sources.count })
    .map { move in
      Command<Self>(move.name, move.keys, move.title, help: move.help) { state, model, context in
        let before = state.place.index
        let moves = move.run(&state, model, context)
        if state.place.index != before { state.needsLoad = true }
        return moves
      }
    }

  package static let commands: [Command<Self>] =
    moves + [
      Command(
        "new", ["n", "A"], "add", help: "looks at an address, a name or a file, and adds it as a channel",
        access: .changing, isHinted: true
      ) { _, _, _ in [.addSource] },
      Command(
        "edit", ["e"], "edit", help: "name, hospital, kind, interval and audience of this source", access: .changing,
        isHinted: true
      ) { state, model, _ in
        guard let source = state.readSource(in: model) else { return [.notice(notRead)] }
        return [.editSource(source.channel, hospitals: model.hospitals)]
      },
      Command("open", ["Enter"], "open", help: "the posts of this source", isHinted: true) { state, model, _ in
        guard let index = state.selected(of: model.sources.count) else { return [] }
        let channel = model.sources[index].channel
        return [.hospital(channel.hospital), .channel(channel.id)]
      },
      Command("retry", ["r"], "fetch now", help: "fetches this source now", isHinted: true) { state, model, _ in
        guard let index = state.selected(of: model.sources.count) else { return [] }
        let channel = model.sources[index].channel
        guard !channel.isSimulated else { return [.notice("A simulated source runs by itself.")] }
        return [.notice("Fetching \(channel.name) …"), .perform(.refresh(channel.id))]
      },
      Command(
        "pause", ["p"], "pause", help: "lets this source rest, or fetches it again", access: .changing, isHinted: true
      ) {
        state, model, _ in
        guard let source = state.readSource(in: model) else { return [.notice(notRead)] }
        let words = source.isPaused ? "is fetched again" : "rests until p lets it go on"
        let decision = PersonDecision.pause(source.channel.id, isPaused: !source.isPaused)
        return [.perform(.decide([decision], notice: "\(source.channel.name) \(words)."))]
      },
      Command("remove", ["D"], "remove", help: "stops reading this source; its posts stay", access: .changing) {
        state, model, _ in
        guard let source = state.readSource(in: model), let address = source.channel.address else {
          return [.notice(notRead)]
        }
        return [
          .ask(
            "Stop reading \(source.channel.name)? Its posts stay; hsdash add \(address) reads it again.",
            .decide([.stopReading(source.channel.id)], notice: "\(source.channel.name) is no longer read."))
        ]
      },
    ]

  private static let notRead = "This source is not fetched: there is nothing to change about it."

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let failing = model.lines.count { $0.role == .severe }
    return PaneBox(
      topLeft: [StyledText("\(title)  \(model.sources.count)", CellStyle(.bright))],
      topRight: failing > 0 ? [StyledText("\(failing) failing", CellStyle(.severe, .bold))] : [],
      bottomLeft: [StyledText("times are \(context.clock.localLetters)", .dim)],
      bottomRight: model.isSimulated ? [StyledText("SIM", CellStyle(.simulated))] : [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.lines.count) else {
      drawLines(emptyText, into: &buffer)
      return
    }
    let layout = SourcesLayout(buffer.bounds.size)
    let top = state.top(of: model.lines.count, height: layout.list.rows)
    buffer.inside(layout.list) { list in
      for row in 0..<layout.list.rows where top + row < model.lines.count {
        model.lines[top + row].draw(row: row, namesHospital: true, &list)
        if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &list) }
      }
    }
    if let detail = layout.detail, let shown = model.detail {
      for place in layout.rule {
        buffer.put(Cell(place.isUpright ? "│" : "─", style: CellStyle(.border)), column: place.column, row: place.row)
      }
      buffer.inside(detail) { shown.draw(into: &$0) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.lines.count) else { return ["Sources: none."] + emptyText }
    return ["Sources: \(model.lines.count)\(model.isSimulated ? ", SIM" : "")"]
      + model.lines.enumerated().map { ($0 == selected ? "Selected: " : "") + $1.description }
      + (SourcesLayout(context.size).detail == nil ? [] : model.detail?.description() ?? [])
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.lines.count).map { model.lines[$0].description }
  }

  private static let emptyText = [
    "No sources yet.",
    "Press n to add your first channel: the address of a feed or a page, a name such as @user@host, a file.",
  ]
}

extension IndexedState {
  /// The selected source, when it is one that is fetched.
  fileprivate func readSource(in model: SourcesPane.Model) -> SourceState? {
    selected(of: model.sources.count).map { model.sources[$0] }.flatMap { source in
      source.channel.address != nil && !source.channel.isSimulated ? source : nil
    }
  }
}

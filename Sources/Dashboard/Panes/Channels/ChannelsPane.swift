import HospitalModel
import TerminalCells
import TerminalWidgets

/// The channels of one hospital.
package enum ChannelsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let hospital: Hospital?
    package let sources: [SourceState]
    package let lines: [SourceLine]
    /// Searches that stand among the channels.
    let saved: [SavedLine]
  }

  package static let id = PaneID("channels")
  package static let title = "Channels"
  package static let summary = "The channels of the hospital, each with its age; the first row is all of them."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let hospitals = try reader.facts().hospitals
    let hospital = hospitals.first { $0.id == context.subject.hospital } ?? hospitals.first
    guard let hospital else { return Model(hospital: nil, sources: [], lines: [], saved: []) }
    let sources = try reader.sources(hospital.id)
    return Model(
      hospital: hospital, sources: sources, lines: sources.map { SourceLine($0, hospital: "", context.clock) },
      saved: try context.searches.map { search in
        SavedLine(search, try SavedCount(search, in: .hospital(hospital.id), reader))
      })
  }

  // Row 0 is "all channels"; saved searches stand below the channels.
  private static func count(_ model: Model) -> Int {
    model.hospital == nil ? 0 : model.sources.count + 1 + model.saved.count
  }

  /// The saved search on a row; `nil` for a channel.
  private static func saved(_ row: Int, _ model: Model) -> SavedSearch? {
    let index = row - model.sources.count - 1
    return model.saved.indices.contains(index) ? model.saved[index].search : nil
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: count(model), height: context.size.rows)
  }

  package static let commands: [Command<Self>] =
    listCommands(count: count) + [
      Command("open", ["Enter"], "show", help: "shows the posts of this channel only", isHinted: true) {
        state, model, _ in
        guard let index = state.selected(of: count(model)) else { return [] }
        if let search = saved(index, model) { return [.search(search)] }
        return [.channel(index == 0 ? nil : model.sources[index - 1].channel.id)]
      },
      Command("forget", ["X"], "forget", help: "keeps a saved search no longer; the posts stay") { state, model, _ in
        guard let search = state.selected(of: count(model)).flatMap({ saved($0, model) }) else {
          return [.notice("Only a saved search is forgotten here; Sources (g s) stops a channel.")]
        }
        return [.forgetSearch(search.name)]
      },
      Command("crisis", ["c"], "crisis", help: "the hospital's crisis board") { _, model, _ in
        [.crisis(model.hospital?.id)]
      },
    ]

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let name = model.hospital.map { hospital in "\(hospital.digit.map { "\($0) " } ?? "")\(hospital.name)" }
    return PaneBox(
      topLeft: [StyledText(name ?? title, CellStyle(.bright))],
      topRight: model.hospital.map { [StyledText($0.place, .dim)] } ?? [],
      bottomLeft: [StyledText("\(model.sources.count) channels", .dim)],
      bottomRight: model.hospital.map { storyDate($0, context.clock) } ?? [], isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: count(model)) else {
      drawLines(
        ["No hospital yet.", "C-n (or :add) adds your first channel, and with it its hospital."], into: &buffer)
      return
    }
    let top = state.top(of: count(model), height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < count(model) {
      let index = top + row
      if index == 0 {
        buffer.write("all channels", column: 2, row: row, style: .bright)
      } else if index > model.sources.count {
        model.saved[index - model.sources.count - 1].draw(row: row, &buffer)
      } else {
        model.lines[index - 1].draw(row: row, namesHospital: false, &buffer)
      }
      let isShown =
        saved(index, model).map { $0.words == context.search }
        ?? (index == 0
          ? context.subject.channel == nil : model.sources[index - 1].channel.id == context.subject.channel)
      if isShown { buffer.put(Cell("•", style: CellStyle(.focus)), column: 1, row: row) }
      if index == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let hospital = model.hospital, let selected = state.selected(of: count(model)) else {
      return ["Channels: no hospital yet."]
    }
    return ["\(hospital.name), \(hospital.place)\(hospital.isSimulated ? ", SIM" : ""): \(model.lines.count) channels"]
      + [(selected == 0 ? "Selected: " : "") + "all channels"]
      + rows(model).enumerated().map { ($0 + 1 == selected ? "Selected: " : "") + $1 }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: count(model)).map { $0 == 0 ? "all channels" : rows(model)[$0 - 1] }
  }

  /// The rows below the first one, in words.
  private static func rows(_ model: Model) -> [String] {
    model.lines.map(\.description) + model.saved.map(\.description)
  }
}

/// `SIM 5 Nov 2009 15:40 CST` for a simulated hospital, with its story's own date; nothing for a real one.
func storyDate(_ hospital: Hospital, _ clock: BoardClock) -> [StyledText] {
  guard hospital.isSimulated else { return [] }
  let time = clock.now + hospital.storyOffset
  let date = hospital.zone.date(at: time)
  return [
    StyledText("SIM", CellStyle(.simulated)),
    StyledText(" \(date.longDay) \(date.clock) \(hospital.zone.abbreviation(at: time))", .dim),
  ]
}

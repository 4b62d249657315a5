import HospitalModel
import TerminalCells
import TerminalWidgets

/// The event's file: press pick-ups, films and photos about it, by its words and in its time.
package enum LiveFilePane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let scene: LiveScene?
    package let entries: [EventFileEntry]
    package let isWhole: Bool
  }

  package static let id = PaneID("live-file")
  package static let title = "The event’s file"
  package static let summary =
    "Press, films and photos about a live event, gathered by its words; a person adds and removes."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let scene = try LiveScene.load(context, from: reader)
    let isWhole = state.variant == 1
    return Model(
      scene: scene, entries: try scene.map { try reader.live.file($0.event.id, context.clock.now, isWhole) } ?? [],
      isWhole: isWhole)
  }

  private static func command(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, access: CommandAccess = .reading,
    isHinted: Bool = false, _ run: @escaping @Sendable (EventFileEntry, LiveScene) -> [Move]
  ) -> Command<Self> {
    Command(name, keys, title, help: help, access: access, isHinted: isHinted) { state, model, _ in
      guard let scene = model.scene, let index = state.selected(of: model.entries.count) else {
        return [.notice("Nothing is in the file. v shows what came in its time.")]
      }
      return run(model.entries[index], scene)
    }
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.entries.count } + LiveCommands.rows(\.scene) + [
      command("open", ["Enter"], "read", "the post in full", isHinted: true) { entry, _ in [.read(entry.post.id)] },
      command(
        "in-or-out", ["m"], "in or out", "puts a post into the file, or takes it out", access: .changing, isHinted: true
      ) { entry, scene in
        [
          .act(
            .live(.file(entry.post.id, isIn: !entry.isIn)), scene.event.id,
            entry.isIn ? "Out of the file; v and m bring it back." : "It is in the file.")
        ]
      },
      Command(
        "whole", ["v"], "all of its time", help: "shows what else press, films and photos brought in its time",
        isHinted: true
      ) { state, _, _ in
        state.variant = 1 - state.variant
        state.needsLoad = true
        return []
      },
      command("copy-address", ["y"], "copy address", "copies the post's address") { entry, _ in
        [.perform(.copy(.address(entry.post.id)))]
      },
      command("open-link", ["o"], "open page", "opens the post's page in a browser") { entry, _ in
        [.perform(.open(entry.post.id))]
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.entries.count, height: context.size.rows)
  }

  package static func selectedPost(_ model: Model, _ state: State) -> PostID? {
    state.selected(of: model.entries.count).map { model.entries[$0].post.id }
  }

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    guard let scene = model.scene else {
      return PaneBox(topLeft: [StyledText(title, CellStyle(.bright))], isFocused: context.isFocused)
    }
    let count = model.entries.count(where: \.isIn)
    let words = scene.event.words.isEmpty ? "it has no words to look for" : scene.event.words.joined(separator: " ")
    return scene.box(
      "\(title)  \(count)", left: [StyledText(context.audience == .public ? "" : "by \(words)", .dim)], context)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let scene = model.scene, let selected = state.selected(of: model.entries.count) else {
      drawLines(emptyText(model, context.audience), into: &buffer)
      return
    }
    let top = state.top(of: model.entries.count, height: buffer.bounds.rows)
    for row in 0..<buffer.bounds.rows where top + row < model.entries.count {
      let entry = model.entries[top + row]
      buffer.inside(Rect(column: 2, row: row, columns: max(buffer.bounds.columns - 2, 0), rows: 1)) { area in
        let style = CellStyle(entry.isIn ? .text : .dim)
        TableRow([
          StyledLine(entry.isIn ? "in" : "", CellStyle(.good)),
          StyledLine(scene.time(entry.post.key.published, context.clock), .dim),
          StyledLine(entry.post.channelKind.rawValue, .dim),
          StyledLine(findingPieces(entry.post.title, entry.post.titleFindings, style: style)),
          StyledLine(why(entry), .dim),
        ]).draw(into: &area, row: 0, layout: columns)
      }
      if top + row == selected { markSelected(row: row, isFocused: context.isFocused, &buffer) }
    }
    if context.isFocused { buffer.placeCursor(column: 0, row: selected - top) }
  }

  private static let columns = ColumnLayout([
    .init(.fixed(2), priority: 6), .init(.fixed(12), priority: 4), .init(.fixed(6), priority: 3),
    .init(.share(1), minimum: 16, priority: 5), .init(.atMost(18), minimum: 10, priority: 2),
  ])

  private static func why(_ entry: EventFileEntry) -> String {
    entry.word.map { entry.isIn ? $0 : "taken out" } ?? (entry.isIn ? "by hand" : "")
  }

  private static func emptyText(_ model: Model, _ audience: Audience) -> [String] {
    if audience == .public { return model.scene == nil ? LiveWords.none(audience) : LiveWords.inside }
    return model.scene == nil
      ? LiveWords.none(audience)
      : [
        "Nothing is in the file yet.",
        "What the hospital's news, photo and video channels bring with one of the event's words comes here by itself.",
        "v shows all of its time, m puts one in. hsdash report writes the file.",
      ]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let scene = model.scene, let selected = state.selected(of: model.entries.count) else {
      return ["\(title):"] + emptyText(model, context.audience)
    }
    return ["\(title): \(model.entries.count(where: \.isIn)) in it"]
      + model.entries.enumerated().map {
        ($0 == selected ? "Selected: " : "") + description($1, scene, context.clock)
      }
  }

  private static func description(_ entry: EventFileEntry, _ scene: LiveScene, _ clock: BoardClock) -> String {
    let reason = why(entry)
    return "\(entry.isIn ? "in" : "not in"), \(scene.time(entry.post.key.published, clock)), "
      + "\(entry.post.channelKind.rawValue) of \(entry.channelName): \(quoted(entry.post.title))"
      + (reason.isEmpty ? "" : ", \(reason)")
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    guard let scene = model.scene else { return nil }
    return state.selected(of: model.entries.count).map { description(model.entries[$0], scene, context.clock) }
  }
}

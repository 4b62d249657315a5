import HospitalModel
import TerminalCells
import TerminalWidgets

/// The places that embed what is promoted or link to it, as they were found in what is read; then what else others write.
package enum PromotionPlacesPane: Pane {
  /// `variant` is 1 where all posts of others are listed.
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let promotion: Promotion?
    let places: [Line]
    let mentions: [Line]
  }

  struct Line: Equatable, Sendable {
    let post: PostID
    let hospital: HospitalID?
    let time: MeasuredText
    let who: MeasuredText
    let title: MeasuredText
    let link: String?
    let isRelay: Bool
  }

  package static let id = PaneID("promotion-places")
  package static let title = "Embeds and links"
  package static let summary =
    "Who embeds what is promoted or links to it, found in the feeds that are read, newest first; b for all posts of others."
  package static let initialState = IndexedState()

  /// A pane shows no more.
  private static let mostLines = 1_000

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let shown = try ShownPromotion.load(context, from: reader) else {
      return Model(promotion: nil, places: [], mentions: [])
    }
    let channels = Dictionary(shown.traces.channels.map { ($0.id, $0) }) { first, _ in first }
    func line(_ post: PromotionPost) -> Line {
      let channel = channels[post.channel]
      let date = context.clock.local(post.time, in: shown.hospital)
      let who = post.author ?? channel?.name ?? ""
      // "Town of Exampleton: safety page" by the town of Exampleton says its name once.
      let title = post.title.hasPrefix("\(who): ") ? String(post.title.dropFirst(who.count + 2)) : post.title
      return Line(
        post: post.id, hospital: channel?.hospital, time: MeasuredText("\(date.shortDay) \(date.clock)"),
        who: MeasuredText(who, limit: 80),
        title: MeasuredText(title, limit: 200), link: post.link, isRelay: post.isRelay)
    }
    return Model(
      promotion: shown.promotion, places: shown.traces.places.prefix(mostLines).map(line),
      mentions: shown.traces.posts.lazy.filter { !$0.isOwn }.prefix(mostLines).map(line))
  }

  static func lines(_ model: Model, _ state: State) -> [Line] {
    state.variant % 2 == 0 ? model.places : model.mentions
  }

  package static let commands: [Command<Self>] =
    listCommands { max($0.places.count, $0.mentions.count) } + [
      Command("open", ["Enter"], "read", help: "the post in full, in the reader", isHinted: true) { state, model, _ in
        let lines = lines(model, state)
        guard let selected = state.selected(of: lines.count) else { return [] }
        let hospital = lines[selected].hospital.map { [Move.hospital($0)] } ?? []
        return hospital + [.read(lines[selected].post)]
      },
      Command("all-posts", ["b"], "links/all", help: "embeds and links, or all posts of others", isHinted: true) {
        state, _, _ in
        state.variant += 1
        state.place = ListPlace()
        return []
      },
      Command("copy-address", ["Y"], "copy address", help: "copies the post's address") { state, model, _ in
        let lines = lines(model, state)
        return state.selected(of: lines.count).map { [.perform(.copy(.address(lines[$0].post)))] } ?? []
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: lines(model, state).count, height: context.size.rows)
  }

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    let isAll = state.variant % 2 == 1
    return PaneBox(
      topLeft: [StyledText(isAll ? "Posts of others" : title, CellStyle(.bright))],
      topRight: [StyledText(counted(lines(model, state).count, isAll ? "post" : "place"), .dim)],
      bottomLeft: model.promotion.map { promotion in
        [StyledText(MeasuredText(promotion.links.joined(separator: "  "), limit: 60), .dim)]
      } ?? [],
      bottomRight: model.promotion?.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    let lines = lines(model, state)
    guard let selected = state.selected(of: lines.count) else {
      return drawLines(emptyWords(model), into: &buffer)
    }
    let top = state.top(of: lines.count, height: buffer.bounds.rows)
    for (row, line) in lines.dropFirst(top).prefix(buffer.bounds.rows).enumerated() {
      TableRow([
        StyledLine(""), StyledLine(line.time, .dim), StyledLine(line.who, .bright),
        StyledLine(line.title, CellStyle(line.isRelay ? .dim : .text)),
      ]).draw(into: &buffer, row: row, layout: layout)
      if top + row == selected {
        markSelected(row: row, isFocused: context.isFocused, &buffer)
        if context.isFocused { buffer.placeCursor(column: 0, row: row) }
      }
    }
  }

  private static let layout = ColumnLayout(
    [
      // The mark of the selected row.
      .init(.fixed(1), priority: 9), .init(.fixed(12), priority: 2), .init(.atMost(28), minimum: 12, priority: 4),
      .init(.share(1), minimum: 10, priority: 3),
    ], gap: 1)

  private static func emptyWords(_ model: Model) -> [String] {
    guard let promotion = model.promotion else { return ["Nothing is promoted yet."] }
    guard !promotion.links.isEmpty else { return ["No links to look for are configured."] }
    return ["Nobody embeds it or links to it", "in the feeds that are read."]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    let lines = lines(model, state)
    guard let selected = state.selected(of: lines.count) else { return emptyWords(model) }
    let top = state.top(of: lines.count, height: context.size.rows)
    return ["\(state.variant % 2 == 1 ? "Posts of others" : title), \(lines.count.grouped), newest first"]
      + lines.enumerated().dropFirst(top).prefix(max(context.size.rows, 1)).map { index, line in
        (index == selected ? "Selected: " : "") + description(line)
      }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    let lines = lines(model, state)
    return state.selected(of: lines.count).map { description(lines[$0]) }
  }

  private static func description(_ line: Line) -> String {
    "\(line.time.text), \(line.who.text): \(line.title.text)\(line.link.map { ", leads to \($0)" } ?? "")"
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// A promotion by channel: posts, followers, engagement with its denominator, the share of voice, and what sources count.
package enum PromotionChannelsPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let promotion: Promotion?
    package let figures: [PromotionFigures]
    /// What stands below the list, the most telling first.
    let remarks: [String]
  }

  package static let id = PaneID("promotion-channels")
  package static let title = "Channels"
  package static let summary =
    "A promotion by channel: posts, who follows, engagement a follower, share of voice, and what sources count of it."
  package static let initialState = IndexedState()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let shown = try ShownPromotion.load(context, from: reader) else {
      return Model(promotion: nil, figures: [], remarks: [])
    }
    let figures = PromotionFigures.all(shown.traces)
    return Model(
      promotion: shown.promotion, figures: figures,
      remarks: remarks(figures, shown, context.clock).flatMap {
        wrappedLines($0, columns: context.size.columns - 4)
      })
  }

  private static func remarks(
    _ figures: [PromotionFigures], _ shown: ShownPromotion, _ clock: BoardClock
  ) -> [String] {
    let peers = shown.promotion.peers
    // A channel that only the hospital writes has no other voice.
    let voices = figures.filter { $0.mentions > 0 }.compactMap { channel in
      channel.voice(peers).map { share in
        "share of voice \(percentText(share)) on \(channel.channel.name), against "
          + peers.map(\.name).joined(separator: ", ")
      }
    }
    let counters = shown.traces.counters.map { counter in
      let subject = counter.newest.subject.isEmpty ? "" : " of \(counter.newest.subject)"
      let unit = counter.newest.metric == .mentions ? "mentions an hour" : counter.newest.metric.rawValue
      return "\(counter.newest.value.grouped) \(unit)\(subject), \(counter.channelName), "
        + ago(clock.now - counter.newest.time)
    }
    let untold =
      figures.allSatisfy { $0.engagement == nil } ? ["no source tells likes, answers or shares of its posts"] : []
    return voices + counters + (peers.isEmpty ? ["no peers are named: no share of voice"] : []) + untold
  }

  package static let commands: [Command<Self>] =
    listCommands(visible: { listRows($1.size, $0) }) { $0.figures.count } + [
      Command("open", ["Enter"], "channel", help: "the channel's posts in its hospital's stream", isHinted: true) {
        state, model, _ in
        state.selected(of: model.figures.count).map { selected in
          let channel = model.figures[selected].channel
          return [.hospital(channel.hospital), .channel(channel.id)]
        } ?? []
      },
      Command("channels-file", ["s"], "save CSV", help: "writes the channels into a file (CSV)", isHinted: true) {
        _, model, _ in
        model.figures.isEmpty
          ? [.notice("There is nothing to save yet.")] : [.perform(.copy(.chart(id, .csv)))]
      },
    ]

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    guard place.row > 0 else { return false }
    return state.select(
      screenRow: place.row - 1, of: model.figures.count, height: listRows(context.size, model))
  }

  /// Rows for channels: what the head and the remarks leave.
  static func listRows(_ size: Size, _ model: Model) -> Int {
    max(size.rows - 1 - remarkRows(size, model), 0)
  }

  /// The list comes first; what is said about it has the rest, a third at least.
  static func remarkRows(_ size: Size, _ model: Model) -> Int {
    let free = max(size.rows - 2 - model.figures.count, size.rows / 3 - 1)
    let count = min(model.remarks.count, free)
    return count > 0 && size.rows >= 6 ? count + 1 : 0
  }

  // MARK: Drawing

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: model.figures.isEmpty ? [] : [StyledText("engagement: acts a follower", .dim)],
      bottomRight: model.promotion?.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.figures.count) else {
      return drawLines(["No channel has a post about it."], into: &buffer)
    }
    TableRow(["", StyledLine("channel", .dim)] + heads.map { StyledLine($0, .dim) }).draw(
      into: &buffer, row: 0, layout: layout)
    let height = listRows(buffer.bounds.size, model)
    let top = state.top(of: model.figures.count, height: height)
    for (line, row) in model.figures.dropFirst(top).prefix(height).enumerated() {
      TableRow(cells(row)).draw(into: &buffer, row: line + 1, layout: layout)
      if top + line == selected {
        markSelected(row: line + 1, isFocused: context.isFocused, &buffer)
        if context.isFocused { buffer.placeCursor(column: 0, row: line + 1) }
      }
    }
    let count = remarkRows(buffer.bounds.size, model)
    for (index, words) in model.remarks.prefix(max(count - 1, 0)).enumerated() {
      buffer.write(words, column: 2, row: buffer.bounds.rows - count + 1 + index, style: .dim)
    }
  }

  private static let heads = ["own", "others", "links", "views", "followers", "engaged"]

  private static let layout = ColumnLayout(
    [
      // The mark of the selected row.
      .init(.fixed(1), priority: 9), .init(.share(1), minimum: 12, priority: 8),
      .init(.fixed(5), priority: 7, alignment: .right), .init(.fixed(6), priority: 6, alignment: .right),
      .init(.fixed(5), priority: 5, alignment: .right), .init(.fixed(9), priority: 2, alignment: .right),
      .init(.fixed(9), priority: 3, alignment: .right), .init(.fixed(8), priority: 4, alignment: .right),
      .init(.fixed(0), priority: 9),
    ], gap: 1)

  private static func cells(_ row: PromotionFigures) -> [StyledLine] {
    func count(_ value: Int64?) -> StyledLine { StyledLine(value?.grouped ?? "–", value == nil ? .dim : .text) }
    let rate = row.engagementRate
    return [
      StyledLine(""), StyledLine(MeasuredText(row.channel.name, limit: 80), .bright), StyledLine(row.own.grouped),
      StyledLine(row.mentions.grouped), StyledLine(row.places.grouped), count(row.views),
      count(row.channel.followers), StyledLine(rate.map { percentText($0) } ?? "–", rate == nil ? .dim : .text),
    ]
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let promotion = model.promotion, let selected = state.selected(of: model.figures.count) else {
      return ["Channels: no post yet."]
    }
    let height = max(listRows(context.size, model), 1)
    let top = state.top(of: model.figures.count, height: height)
    return ["\(promotion.name) by channel\(promotion.isSimulated ? ", SIM" : "")"]
      + model.figures.enumerated().dropFirst(top).prefix(height).map { index, row in
        (index == selected ? "Selected: " : "") + description(row)
      } + model.remarks
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.figures.count).map { description(model.figures[$0]) }
  }

  private static func description(_ row: PromotionFigures) -> String {
    var words = [
      counted(row.own, "own post"), "\(row.mentions.grouped) of others", "\(counted(row.places, "embed")) or links",
    ]
    if let views = row.views { words.append("\(views.grouped) views") }
    if let followers = row.channel.followers { words.append("\(followers.grouped) followers") }
    if let engagement = row.engagement {
      words.append(
        "engagement \(percentText(row.engagementRate)) of followers (\(engagement.acts.grouped) likes, answers and shares)"
      )
    } else {
      words.append("engagement not told")
    }
    return "\(row.channel.name): " + words.joined(separator: ", ")
  }

  package static func exported(_ model: Model, _ state: State, _ context: DrawContext, as form: ExportForm) -> String? {
    guard form == .csv, let promotion = model.promotion, !model.figures.isEmpty else { return nil }
    let head =
      "channel,own posts,posts of others,embeds and links,views,followers,likes,comments,shares,"
      + "engagement of followers\(promotion.isSimulated ? ",simulated" : "")\r\n"
    return head
      + model.figures.map { row in
        let name = row.channel.name
        let quoted = name.contains { ",\"\n".contains($0) } ? "\"\(name.replacing("\"", with: "\"\""))\"" : name
        let acts = row.engagement
        let numbers: [Int64?] = [
          Int64(row.own), Int64(row.mentions), Int64(row.places), row.views, row.channel.followers, acts?.likes,
          acts?.comments, acts?.shares,
        ]
        return "\(quoted),\(numbers.map { $0.map(String.init) ?? "" }.joined(separator: ",")),"
          + "\(row.engagementRate.map { percentText($0) } ?? "")\(promotion.isSimulated ? ",true" : "")\r\n"
      }.joined()
  }
}

import HospitalModel
import TerminalCells
import TerminalWidgets

/// Gifts whose givers wait for thanks, the longest wait first; donors as the audience may know them.
package enum ThanksPane: Pane {
  package typealias State = IndexedState

  package struct Model: Equatable, Sendable {
    package let campaign: Campaign?
    package let hospital: Hospital?
    package let gifts: [GiftLine]
    /// How many wait, of whom the list holds the first.
    package let waiting: Int
  }

  package static let id = PaneID("thanks")
  package static let title = "Thanks owed"
  package static let summary = "Gifts whose givers wait for thanks, the longest wait first; for staff at the screen."
  package static let initialState = IndexedState()

  private static let mostShown = 300

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    guard let shown = try ShownCampaign.load(context, from: reader) else {
      return Model(campaign: nil, hospital: nil, gifts: [], waiting: 0)
    }
    let gifts = try reader.figures.gifts(shown.campaign.id, .unthanked, mostShown)
    return Model(
      campaign: shown.campaign, hospital: shown.hospital, gifts: gifts,
      waiting: gifts.isEmpty ? 0 : shown.book.unthanked)
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    state.select(screenRow: place.row, of: model.gifts.count, height: context.size.rows)
  }

  package static let commands: [Command<Self>] =
    listCommands { $0.gifts.count } + [
      Command(
        "thanked", ["a"], "thanked", help: "thanks were said: the gift leaves the list, u brings it back",
        access: .changing, isHinted: true
      ) { state, model, _ in
        guard let selected = state.selected(of: model.gifts.count) else { return [.notice("Nobody waits for thanks.")] }
        return [
          .perform(.decide([.thank(model.gifts[selected].key, isThanked: true)], notice: "Thanked. u takes it back."))
        ]
      }
    ]

  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    PaneBox(
      topLeft: [StyledText(title, CellStyle(.bright))],
      topRight: model.waiting > 0 ? [StyledText("\(model.waiting.grouped) wait", .dim)] : [],
      bottomRight: model.campaign?.isSimulated == true ? [StyledText("SIM", CellStyle(.simulated))] : [],
      isFocused: context.isFocused)
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard let selected = state.selected(of: model.gifts.count) else {
      return drawLines([context.audience == .staff ? "Nobody waits for thanks." : "For staff."], into: &buffer)
    }
    let top = state.top(of: model.gifts.count, height: buffer.bounds.rows)
    for (row, gift) in model.gifts.dropFirst(top).prefix(buffer.bounds.rows).enumerated() {
      let date = context.clock.local(gift.key.time, in: model.hospital)
      TableRow([
        StyledLine("\(date.shortDay) \(date.clock)", .dim), StyledLine(gift.amount.wholeText, .bright),
        StyledLine(MeasuredText(gift.donor ?? "", limit: 80)),
        StyledLine(MeasuredText(gift.team ?? "", limit: 80), .dim),
        StyledLine(
          MeasuredText(was(gift).map { "\($0) " } ?? "")
            + MeasuredText(gift.message.map { "“\($0)”" } ?? "", limit: 200), .dim),
      ]).draw(into: &buffer, row: row, layout: layout)
      if top + row == selected {
        markSelected(row: row, isFocused: context.isFocused, &buffer)
        if context.isFocused { buffer.placeCursor(column: 0, row: row) }
      }
    }
  }

  private static let layout = ColumnLayout(
    [
      .init(.fixed(14), priority: 3, alignment: .right), .init(.fixed(9), priority: 5, alignment: .right),
      .init(.share(3), minimum: 8, priority: 4), .init(.share(2), minimum: 8, priority: 2),
      .init(.share(4), minimum: 12, priority: 1),
    ], gap: 2)

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    guard let selected = state.selected(of: model.gifts.count) else { return ["Thanks owed: nobody waits."] }
    let height = max(context.size.rows, 1)
    let top = state.top(of: model.gifts.count, height: height)
    return ["Thanks owed: \(model.waiting.grouped) wait\(model.campaign?.isSimulated == true ? ", SIM" : "")"]
      + model.gifts.enumerated().dropFirst(top).prefix(height).map { index, gift in
        (index == selected ? "Selected: " : "") + description(gift, model, context.clock)
      }
  }

  package static func announcement(_ model: Model, _ state: State, _ context: DrawContext) -> String? {
    state.selected(of: model.gifts.count).map { description(model.gifts[$0], model, context.clock) }
  }

  /// `was $25`, where another amount stood there before.
  private static func was(_ gift: GiftLine) -> String? {
    gift.earlier.first { $0 != gift.amount }.map { "was \($0.wholeText)" }
  }

  private static func description(_ gift: GiftLine, _ model: Model, _ clock: BoardClock) -> String {
    let date = clock.local(gift.key.time, in: model.hospital)
    return
      "\(date.shortDay) \(date.clock): \(gift.amount.wholeText)\(was(gift).map { ", \($0)," } ?? "") from \(gift.donor ?? "somebody")"
      + (gift.team.map { " to \($0)" } ?? "") + (gift.message.map { ", “\($0)”" } ?? "")
  }
}

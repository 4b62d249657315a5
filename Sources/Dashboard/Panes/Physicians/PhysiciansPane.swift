import HospitalModel
import TerminalCells
import TerminalWidgets

/// Physicians with the codes that lead to their films, and how often those were scanned.
package enum PhysiciansPane: Pane {
  package struct State: PaneState {
    package var list = IndexedState()
    /// Which modules are drawn as blocks: it matters on a screen without colours.
    package var blocks = QRCode.Blocks.light

    package init() {}

    package var place: ListPlace {
      get { list.place }
      set { list.place = newValue }
    }

    package var needsLoad: Bool {
      get { list.needsLoad }
      set { list.needsLoad = newValue }
    }
  }

  package struct Model: Equatable, Sendable {
    package let cards: [PhysicianCard]
    package let lines: [Line]
    /// The selected physician's code.
    package let code: QRCode?
    package let hospitals: [Hospital]
    package let isSimulated: Bool

    /// A physician as a row, measured once.
    package struct Line: Equatable, Sendable {
      let name: MeasuredText
      let specialty: MeasuredText
      let languages: MeasuredText
      let week: MeasuredText
      let change: MeasuredText
      let description: String
    }
  }

  package static let id = PaneID("physicians")
  package static let title = "Physicians"
  package static let summary = "A card for each physician, with a code that a phone reads and how often it was scanned."
  package static let initialState = State()

  package static func load(_ state: State, _ context: LoadContext, from reader: StoreReader) throws -> Model {
    let cards = try reader.physicians(nil, context.clock.now)
    let facts = try reader.facts()
    return Model(
      cards: cards, lines: cards.map(line),
      code: state.list.selected(of: cards.count).flatMap { QRCode(cards[$0].physician.taggedAddress) },
      hospitals: facts.hospitals, isSimulated: facts.scenario != nil)
  }

  private static func line(_ card: PhysicianCard) -> Model.Line {
    let physician = card.physician
    let languages = physician.languages.joined(separator: ", ")
    let scans = card.scans.map { scans in
      let week = scans.week.map { "\($0.grouped) in the last 7 days" }
      let before = scans.weekBefore.map { "\($0.grouped) in the 7 before" }
      return ([week, before].compactMap { $0 } + ["\(scans.total.grouped) in all"]).joined(separator: ", ")
    }
    return Model.Line(
      name: MeasuredText(physician.name), specialty: MeasuredText(physician.specialty),
      languages: MeasuredText(languages), week: MeasuredText(card.scans.map { ($0.week ?? $0.total).grouped } ?? ""),
      change: MeasuredText(change(card.scans)),
      description: "\(physician.name), \(physician.specialty), speaks \(languages)"
        + (scans.map { ". Scans: \($0)" } ?? ". No scans counted"))
  }

  /// `▲ 20` against the week before; empty where that is not known, or the same.
  private static func change(_ scans: ScanCounts?) -> String {
    guard let week = scans?.week, let before = scans?.weekBefore, week != before else { return "" }
    return week > before ? "▲ \((week - before).grouped)" : "▼ \((before - week).grouped)"
  }

  package static func select(at place: Point, _ state: inout State, _ model: Model, _ context: CommandContext) -> Bool {
    let list = PhysiciansLayout(context.size, code: codeSize(model, context.isASCII)).list
    guard place.column < list.columns,
      state.list.select(screenRow: place.row, of: model.cards.count, height: list.rows)
    else { return false }
    state.needsLoad = true
    return true
  }

  static func codeSize(_ model: Model, _ isASCII: Bool) -> Size? {
    model.code?.size(isASCII ? .twoColumns : .halfBlocks)
  }
}

/// How the pane is shared out between the list and the code.
struct PhysiciansLayout {
  let list: Rect
  /// Where the code stands; `nil` where it has no room whole.
  let code: Rect?
  /// Where the selected card's words stand: under the code, or under the list.
  let words: Rect

  init(_ size: Size, code: Size?) {
    let columns = max(size.columns, 0)
    let rows = max(size.rows, 0)
    if let code, code.columns + Self.narrowestList + Self.gap <= columns, code.rows <= rows {
      let left = columns - code.columns - Self.gap
      list = Rect(column: 0, row: 0, columns: left, rows: rows)
      self.code = Rect(column: left + Self.gap - 1, row: 0, columns: code.columns, rows: code.rows)
      words = Rect(
        column: left + Self.gap - 1, row: code.rows, columns: code.columns, rows: min(rows - code.rows, Self.wordRows))
    } else {
      let below = rows >= Self.wordRows * 2 ? Self.wordRows : 0
      list = Rect(column: 0, row: 0, columns: columns, rows: rows - below)
      self.code = nil
      words = Rect(column: 2, row: rows - below, columns: max(columns - 3, 0), rows: below)
    }
  }

  private static let narrowestList = 34
  /// Blank columns between the list and the code, and one behind it.
  private static let gap = 3
  private static let wordRows = 5
}

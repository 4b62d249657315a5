import HospitalModel
import TerminalCells

/// What every chart pane remembers: the same keys mean the same in all of them.
package struct ChartState: PaneState {
  package var place = ListPlace()
  package var needsLoad = false
  /// Each step shows half of the time before.
  package var zoom = 0
  /// The moment under the cursor; `nil` while there is none.
  package var cursor: Timestamp?
  /// The moment that a narrowed range is laid around; `nil` for its newest part.
  package var center: Timestamp?
  /// The numbers as a table in place of the picture.
  package var isTable = false

  package init() {}

  /// The part of the time that is shown.
  package func range(of whole: ClosedRange<Timestamp>) -> ClosedRange<Timestamp> {
    let span = whole.upperBound - whole.lowerBound
    let shown = span >> Int64(zoom)
    guard zoom > 0, shown > 0 else { return whole }
    let middle = center ?? whole.upperBound
    let start = min(max(middle - shown / 2, whole.lowerBound), whole.upperBound - shown)
    return start...(start + shown)
  }

  /// No range is narrower than this, in seconds.
  private static let narrowest: Int64 = 600

  /// Shows half of the time, or twice as much, around the cursor.
  mutating func zoom(by steps: Int, _ whole: ClosedRange<Timestamp>) {
    let span = whole.upperBound - whole.lowerBound
    let middle = range(of: whole)
    let target = max(zoom + steps, 0)
    guard target != zoom, steps < 0 || span >> Int64(target) >= Self.narrowest else { return }
    center = cursor ?? center.map { _ in middle.lowerBound + (middle.upperBound - middle.lowerBound) / 2 }
    if target == 0 { center = nil }
    zoom = target
    needsLoad = true
  }

  /// Moves the cursor by columns of a picture; the first move puts it at the newest moment that is shown.
  mutating func moveCursor(by columns: Int, of width: Int, _ whole: ClosedRange<Timestamp>, newest: Timestamp) {
    let shown = range(of: whole)
    let step = max((shown.upperBound - shown.lowerBound) / Int64(max(width, 1)), 1)
    guard let present = cursor else {
      cursor = min(max(newest, shown.lowerBound), shown.upperBound)
      return
    }
    let moved = min(max(present + step * Int64(columns), whole.lowerBound), whole.upperBound)
    cursor = moved
    guard zoom > 0, !shown.contains(moved) else { return }
    center = moved
    needsLoad = true
  }

  /// Shows everything again.
  mutating func reset() {
    needsLoad = zoom > 0
    (zoom, cursor, center) = (0, nil, nil)
  }
}

/// A pane whose model is a chart, with whatever stands around it.
protocol ChartPane: Pane where State == ChartState {
  /// The chart that is shown; `nil` while there is nothing to show.
  static func chart(_ model: Model) -> ChartData?
}

extension ChartPane {
  /// The keys that every chart pane knows.
  static var chartCommands: [Command<Self>] {
    [
      Command("zoom-in", ["+"], "zoom in", help: "shows half of the time, around the cursor", isHinted: true) {
        state, model, _ in
        if let chart = chart(model) { state.zoom(by: 1, chart.whole) }
        return []
      },
      Command("zoom-out", ["-"], "zoom out", help: "shows twice as much time") { state, model, _ in
        if let chart = chart(model) { state.zoom(by: -1, chart.whole) }
        return []
      },
      Command("zoom-reset", ["=", "0"], "all of it", help: "shows all of the time, and takes the cursor away") {
        state, _, _ in
        state.reset()
        return []
      },
      cursor("cursor-left", "Left", "cursor left", "the value a column earlier", -1),
      cursor("cursor-right", "Right", "cursor right", "the value a column later", 1),
      cursor("cursor-far-left", "C-Left", "far left", "the value ten columns earlier", -10),
      cursor("cursor-far-right", "C-Right", "far right", "the value ten columns later", 10),
      Command("table", ["t"], "table", help: "the same numbers as a table, and back", isHinted: true) { state, _, _ in
        state.isTable.toggle()
        state.place = ListPlace()
        return []
      },
      Command("save-numbers", ["s"], "save CSV", help: "writes the numbers into a file (CSV)", isHinted: true) {
        _, model, _ in
        chart(model) == nil ? [.notice(nothingToSave)] : [.perform(.copy(.chart(id, .csv)))]
      },
      Command("save-picture", ["S"], "save SVG", help: "writes the picture into a file (SVG)") { _, model, _ in
        chart(model) == nil ? [.notice(nothingToSave)] : [.perform(.copy(.chart(id, .svg)))]
      },
      scroll("table-down", ["PgDn", "Space"], "rows below", "a page further in the table", 1),
      scroll("table-up", ["PgUp"], "rows above", "a page back in the table", -1),
    ]
  }

  private static func cursor(_ name: String, _ key: KeyPress, _ title: String, _ help: String, _ columns: Int)
    -> Command<Self>
  {
    Command(name, [key], title, help: help, isHinted: columns == -1) { state, model, context in
      guard let chart = chart(model) else { return [] }
      let newest = chart.times.last ?? chart.range.upperBound
      state.moveCursor(by: columns, of: context.size.columns, chart.whole, newest: newest)
      return []
    }
  }

  private static func scroll(
    _ name: String, _ keys: [KeyPress], _ title: String, _ help: String, _ pages: Int
  ) -> Command<Self> {
    Command(name, keys, title, help: help) { state, model, context in
      guard state.isTable, let chart = chart(model) else { return [] }
      let page = max(context.size.rows - 2, 1)
      state.place.index = min(max(state.place.index + pages * page, 0), max(chart.times.count - page, 0))
      return []
    }
  }

  package static func exported(_ model: Model, _ state: State, _ context: DrawContext, as form: ExportForm) -> String? {
    guard let chart = chart(model) else { return nil }
    switch form {
    case .csv: return chart.csv
    case .svg: return ChartPicture(chart, context.clock).svg
    case .txt: return nil
    }
  }
}

private let nothingToSave = "There is nothing to save yet."

/// The form of a file that a pane is saved as.
package enum ExportForm: String, Hashable, Sendable {
  case csv, svg, txt
}

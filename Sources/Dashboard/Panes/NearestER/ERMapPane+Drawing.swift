import HospitalModel
import TerminalCells
import TerminalWidgets

extension ERMapPane {
  package static func box(_ model: Model, _ state: State, _ context: DrawContext) -> PaneBox? {
    PaneBox(
      topLeft: [StyledText(model.title, CellStyle(.bright)), StyledText(magnification(state), .dim)],
      topRight: [StyledText("+ - zoom", .dim), StyledText("   m \(state.extent.next.words)", .dim)],
      bottomLeft: legend(model), bottomRight: scale(model), isFocused: context.isFocused)
  }

  private static func legend(_ model: Model) -> [StyledText] {
    guard let frame = model.frame else { return [] }
    let seen = model.map.marks.filter { frame.shows($0.place) }.map(\.letter)
    var legend = [[StyledText(seen.contains("✚") ? "✚ place" : "the place is not on this map", .dim)]]
    if seen.contains(where: \.isLetter) { legend.append([StyledText("a-z list", .dim)]) }
    if seen.contains(where: \.isNumber) { legend.append([StyledText("0-9 yours", .dim)]) }
    if !model.map.points.isEmpty { legend.append([StyledText("⠂", CellStyle(.chart)), StyledText(" ER", .dim)]) }
    return legend.enumerated().flatMap { $0 == 0 ? $1 : [StyledText(" · ", .dim)] + $1 }
  }

  /// ` ×3.4` when zoomed.
  private static func magnification(_ state: State) -> String {
    guard state.zoom > 0 else { return "" }
    let factor = (0..<state.zoom).reduce(1.0) { factor, _ in factor * MapFrame.step }
    return " ×" + (factor < 10 ? factor.tenths : Int(factor.rounded()).grouped)
  }

  /// `├────┤ 50 mi`.
  private static func scale(_ model: Model) -> [StyledText] {
    guard let scale = model.frame?.scale else { return [] }
    let bar = "├" + String(repeating: "─", count: max(scale.columns - 2, 0)) + "┤"
    return [StyledText("\(bar) \(scale.words)", .dim)]
  }

  package static func draw(_ model: Model, _ state: State, _ context: DrawContext, into buffer: inout CellBuffer) {
    guard model.frame != nil else {
      drawLines(model.words, into: &buffer)
      return
    }
    var map = model.map
    // The one under the list's cursor stands out, and before the others.
    if let facility = context.facility, let index = model.numbers.firstIndex(of: facility) {
      var mark = map.marks.remove(at: index)
      mark.style = CellStyle(mark.style.role, mark.style.attributes.union(.reverse))
      map.marks.insert(mark, at: model.numbers[0].isEmpty ? 1 : 0)
    }
    map.draw(into: &buffer)
    if context.isFocused, let frame = model.frame {
      buffer.placeCursor(column: frame.extent.columns / 4, row: frame.extent.rows / 8)
    }
  }

  package static func describe(_ model: Model, _ state: State, _ context: DrawContext) -> [String] {
    model.words
  }
}

extension MapExtent {
  /// What the map will show, for the border.
  fileprivate var words: String {
    switch self {
    case .state: "state"
    case .nation: "nation"
    case .near: "near"
    }
  }
}

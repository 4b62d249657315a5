import TerminalCells

/// The titles of panes that share one place, on one row; the selected one stands between heavy strokes.
public struct TabBar: Equatable, Sendable {
  public var titles: [MeasuredText]
  public var selected: Int

  public init(titles: [MeasuredText], selected: Int) {
    self.titles = titles
    self.selected = selected
  }

  public init(titles: [String], selected: Int) {
    self.init(titles: titles.map { MeasuredText($0) }, selected: selected)
  }

  /// Draws the row at the top of the area and returns where the titles stand, for clicks; `nil` for those without room.
  ///
  /// The selected title is always there; of the others those nearest to it.
  @discardableResult
  public func draw(into buffer: inout CellBuffer) -> [Range<Int>?] {
    var places = [Range<Int>?](repeating: nil, count: titles.count)
    let width = buffer.bounds.columns
    guard titles.indices.contains(selected), width > 0, buffer.bounds.rows > 0 else { return places }
    let shown = shownTitles(in: width)
    buffer.write(shown.lowerBound > 0 ? "‹" : " ", column: 0, row: 0, style: .dim)
    var column = 1
    for index in shown {
      column = buffer.write(stroke(before: index), column: column, row: 0, style: .dim)
      // Only the selected title can be too long, when it is alone.
      let title = titles[index].abridged(to: max(width - column - 2, 0))
      let style = index == selected ? CellStyle(.focus, [.bold, .underline]) : .dim
      let end = buffer.write(title, column: column, row: 0, style: style)
      places[index] = column..<end
      column = end
    }
    buffer.write(stroke(before: shown.upperBound), column: column, row: 0, style: .dim)
    if shown.upperBound < titles.count { buffer.write("›", column: column + 1, row: 0, style: .dim) }
    return places
  }

  private func stroke(before index: Int) -> String {
    index == selected || index - 1 == selected ? "┃" : "│"
  }

  /// The titles that fit, each with the stroke after it, beside the first stroke and an arrow at each end.
  private func shownTitles(in width: Int) -> Range<Int> {
    var first = selected
    var end = selected + 1
    var free = width - 3 - (titles[selected].columns + 1)
    while true {
      if end < titles.count, titles[end].columns + 1 <= free {
        free -= titles[end].columns + 1
        end += 1
      } else if first > 0, titles[first - 1].columns + 1 <= free {
        first -= 1
        free -= titles[first].columns + 1
      } else {
        return first..<end
      }
    }
  }
}

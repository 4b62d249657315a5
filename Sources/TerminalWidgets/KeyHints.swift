import TerminalCells

/// The keys that matter here, on one row: ` ? help   Tab pane   / search`.
public struct KeyHints: Sendable {
  public var hints: [(key: String, label: String)]

  /// - Parameter hints: The most useful first.
  public init(_ hints: [(key: String, label: String)]) {
    self.hints = hints
  }

  /// Draws them at the top of the area and returns the columns of those drawn, in their order, for clicks.
  ///
  /// They move closer where that makes them all fit; what still has no room goes whole, from the right.
  @discardableResult
  public func draw(into buffer: inout CellBuffer) -> [Range<Int>] {
    let width = buffer.bounds.columns
    guard width > 0, buffer.bounds.rows > 0 else { return [] }
    let lines: [StyledLine] = hints.map { hint in
      [StyledText(hint.key, CellStyle(.key)), StyledText(" "), StyledText(hint.label, .dim)]
    }
    let total = lines.reduce(0) { $0 + $1.columns }
    let fits = 1 + total + Self.wideGap * (lines.count - 1) <= width
    let gap = fits ? Self.wideGap : Self.narrowGap
    var places: [Range<Int>] = []
    var column = 1
    for line in lines {
      guard column + line.columns <= width else { break }
      let end = line.draw(into: &buffer, column: column)
      places.append(column..<end)
      column = end + gap
    }
    return places
  }

  private static let wideGap = 3
  private static let narrowGap = 2
}

import TerminalCells

/// A line of differently styled pieces.
public struct StyledLine: Equatable, Sendable {
  public var pieces: [StyledText]

  public init(_ pieces: [StyledText] = []) {
    self.pieces = pieces
  }

  /// A line of one piece.
  public init(_ text: String, _ style: CellStyle = .text) {
    self.init([StyledText(text, style)])
  }

  /// A line of one piece.
  public init(_ text: MeasuredText, _ style: CellStyle = .text) {
    self.init([StyledText(text, style)])
  }

  /// The width in columns.
  public var columns: Int { pieces.reduce(0) { $0 + $1.columns } }

  public var isEmpty: Bool { pieces.allSatisfy(\.text.isEmpty) }

  /// Draws the line on one row and returns the column after it, whether or not it was visible.
  ///
  /// - Parameter limit: The most columns to draw; a longer line is cut there without a mark.
  @discardableResult
  public func draw(into buffer: inout CellBuffer, column: Int = 0, row: Int = 0, limit: Int = .max) -> Int {
    var place = column
    var left = max(limit, 0)
    for piece in pieces {
      let drawn = min(piece.columns, left)
      buffer.write(piece.text, column: place, row: row, style: piece.style, limit: drawn)
      place += drawn
      left -= drawn
    }
    return place
  }

  /// The line in at most so many columns, with an ellipsis where it was cut: never in a number, nor between it and its unit.
  public func truncated(to limit: Int) -> StyledLine {
    guard columns > limit else { return self }
    guard limit > 0 else { return StyledLine() }
    var left = pieces.reduce(MeasuredText.empty) { $0 + $1.text }.abridgement(limit - 1)
    var kept: [StyledText] = []
    for piece in pieces {
      guard piece.columns > left else {
        kept.append(piece)
        left -= piece.columns
        continue
      }
      kept.append(StyledText(piece.text[0..<left] + .ellipsis, piece.style))
      break
    }
    return StyledLine(kept)
  }
}

extension StyledLine: ExpressibleByArrayLiteral {
  public init(arrayLiteral pieces: StyledText...) {
    self.init(pieces)
  }
}

extension StyledLine: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

import TerminalCells

/// A text of differently styled pieces wrapped to a width, as a ``Paragraph`` wraps it.
public struct StyledParagraph: Equatable, Sendable {
  public let lines: [StyledLine]

  /// - Parameters:
  ///   - pieces: Anything, hostile input included; line feeds in any of them begin a new line.
  ///   - width: Columns a line; below 1 there are no lines.
  /// - Complexity: O(*n*) in the length of the text.
  public init(_ pieces: [(text: String, style: CellStyle)], width: Int) {
    guard width > 0 else {
      lines = []
      return
    }
    var rows: [[StyledText]] = [[]]
    for piece in pieces {
      let parts = piece.text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
      for (index, part) in parts.enumerated() {
        if index > 0 { rows.append([]) }
        let text = MeasuredText(String(part), limit: .max)
        if !text.isEmpty { rows[rows.count - 1].append(StyledText(text, piece.style)) }
      }
    }
    lines = rows.flatMap { Self.wrapped($0, width: width) }
  }

  private static func wrapped(_ pieces: [StyledText], width: Int) -> [StyledLine] {
    let whole = pieces.count == 1 ? pieces[0].text : MeasuredText.joined(pieces.map(\.text))
    return Paragraph.ranges(of: whole, width: width).map { range in
      var start = 0
      var cut: [StyledText] = []
      for piece in pieces {
        let part = range.clamped(to: start..<start + piece.columns)
        if !part.isEmpty {
          cut.append(StyledText(piece.text[part.lowerBound - start..<part.upperBound - start], piece.style))
        }
        start += piece.columns
      }
      return StyledLine(cut)
    }
  }
}

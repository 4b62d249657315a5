import TerminalCells

extension MeasuredText {
  /// The text in at most so many columns, with an ellipsis where it was cut.
  ///
  /// Unlike ``TerminalCells/MeasuredText/truncated(to:)`` it never shows a part of a number, nor a number without the word after it, its unit:
  /// of `seen by 18,400 people` at 12 columns stays `seen by…`. Of a text that begins with a number nothing but the ellipsis may stay.
  public func abridged(to limit: Int) -> MeasuredText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    return self[0..<abridgement(limit - 1)] + .ellipsis
  }

  static let ellipsis = MeasuredText("…")
  static let space = MeasuredText(" ")

  /// The last place at or before a column where an ellipsis may stand. The text must be longer than that.
  func abridgement(_ column: Int) -> Int {
    var end = boundary(atOrBefore: column)
    while end > 0 {
      if cells[end - 1].isBlank {
        end -= 1
        continue
      }
      let word = word(around: end - 1)
      if isNumeric(word) {
        end = word.lowerBound
        continue
      }
      let isCut = word.upperBound > end
      let gap = word.lowerBound - 1
      guard isCut, gap > 0, cells[gap].isBlank, isNumeric(self.word(around: gap - 1)) else { return end }
      end = gap
    }
    return 0
  }

  /// The run of characters without a blank or a slash that a column stands in.
  private func word(around column: Int) -> Range<Int> {
    var start = column
    var end = column + 1
    while start > 0, cells[start - 1].isPartOfWord { start -= 1 }
    while end < cells.count, cells[end].isPartOfWord { end += 1 }
    return start..<end
  }

  private func isNumeric(_ range: Range<Int>) -> Bool {
    cells[range].contains { (0x30...0x39).contains($0.base) }
  }
}

extension Cell {
  /// True for a blank column, whatever its style.
  var isBlank: Bool { base == 0x20 && !hasMarks }

  /// Wide characters are words of their own; addresses may be cut at a slash.
  fileprivate var isPartOfWord: Bool { width == 1 && !isBlank && base != 0x2F }
}

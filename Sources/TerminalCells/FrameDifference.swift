/// Rows that differ between two frames, and where.
public struct FrameDifference: Sendable {
  /// A stretch of a row.
  public struct Span: Hashable, Sendable {
    public let row: Int
    public let columns: Range<Int>
  }

  /// At most one a row, from top to bottom, from the first to the last cell that differs.
  public let spans: [Span]

  /// Compares two frames; with no old one, or one of another size, everything differs.
  public init(from old: CellBuffer?, to new: CellBuffer) {
    let width = new.size.columns
    guard let old, old.size == new.size else {
      spans = width == 0 ? [] : (0..<new.size.rows).map { Span(row: $0, columns: 0..<width) }
      return
    }
    var found: [Span] = []
    old.cells.withUnsafeBufferPointer { before in
      new.cells.withUnsafeBufferPointer { after in
        for row in 0..<new.size.rows {
          var first = row * width
          let end = first + width
          while first < end, before[first] == after[first] { first += 1 }
          guard first < end else { continue }
          var last = end - 1
          while before[last] == after[last] { last -= 1 }
          // Both halves of a wide cluster belong together.
          if after[last].width == 2, last + 1 < end { last += 1 }
          found.append(Span(row: row, columns: (first - row * width)..<(last + 1 - row * width)))
        }
      }
    }
    spans = found
  }

  public var isEmpty: Bool { spans.isEmpty }
}

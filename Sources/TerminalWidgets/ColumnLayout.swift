import TerminalCells

/// The columns of a table, and which of them there is room for.
///
/// Where the width is too small for all, whole columns go: the one of the lowest priority first, of equals the last one.
public struct ColumnLayout: Equatable, Sendable {
  public enum Width: Hashable, Sendable {
    /// So many columns or none: numbers and legal words.
    case fixed(Int)
    /// A part of what is left, in proportion to the other shares.
    case share(Int)
    /// So many columns, fewer when there is less room; served before the shares.
    case atMost(Int)
  }

  public enum Alignment: Hashable, Sendable {
    /// Words: cut with an ellipsis.
    case left
    /// Numbers with their units: whole or not at all.
    case right
  }

  public struct Column: Hashable, Sendable {
    public var width: Width
    /// The fewest columns that are of use; of no meaning for ``Width/fixed(_:)``.
    public var minimum: Int
    /// The higher, the longer it stays.
    public var priority: Int
    public var alignment: Alignment

    public init(_ width: Width, minimum: Int = 1, priority: Int = 0, alignment: Alignment = .left) {
      self.width = width
      self.minimum = minimum
      self.priority = priority
      self.alignment = alignment
    }

    /// The fewest columns it can have.
    fileprivate var needed: Int {
      switch width {
      case .fixed(let columns): max(columns, 0)
      case .share: max(minimum, 1)
      case .atMost(let columns): max(min(minimum, columns), 1)
      }
    }
  }

  public var columns: [Column]
  /// Blank columns between two neighbours.
  public var gap: Int

  public init(_ columns: [Column], gap: Int = 1) {
    self.columns = columns
    self.gap = max(gap, 0)
  }

  /// Where each column stands in a row of that width; `nil` for one that went.
  ///
  /// - Complexity: O(*n*²) in the number of columns.
  public func ranges(for width: Int) -> [Range<Int>?] {
    let kept = keptIndices(for: width)
    let widths = widths(of: kept, in: width)
    var ranges = [Range<Int>?](repeating: nil, count: columns.count)
    var start = 0
    for (index, extent) in zip(kept, widths) {
      ranges[index] = start..<(start + extent)
      start += extent + gap
    }
    return ranges
  }

  private func needed(_ kept: [Int]) -> Int {
    kept.reduce(gap * max(kept.count - 1, 0)) { $0 + columns[$1].needed }
  }

  private func keptIndices(for width: Int) -> [Int] {
    var kept = Array(columns.indices)
    while needed(kept) > width {
      // `min` gives the first of equals, so the search runs from the end.
      guard let weakest = kept.reversed().min(by: { columns[$0].priority < columns[$1].priority }) else { break }
      kept.removeAll { $0 == weakest }
    }
    return kept
  }

  private func widths(of kept: [Int], in width: Int) -> [Int] {
    var free = width - needed(kept)
    var widths = kept.map { columns[$0].needed }
    var shares = 0
    for (place, index) in kept.enumerated() {
      switch columns[index].width {
      case .fixed: break
      case .share(let part): shares += max(part, 0)
      case .atMost(let columns):
        let given = max(min(columns - widths[place], free), 0)
        widths[place] += given
        free -= given
      }
    }
    for (place, index) in kept.enumerated() {
      guard case .share(let part) = columns[index].width, part > 0 else { continue }
      // Handing out what is left, share by share, leaves no remainder over.
      let given = free * part / shares
      widths[place] += given
      free -= given
      shares -= part
    }
    return widths
  }
}

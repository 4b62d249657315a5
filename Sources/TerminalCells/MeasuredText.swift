/// Text that may be shown: folded, rid of whatever could harm a terminal, and measured in columns.
///
/// Made once, when a model is loaded; drawing copies its cells. The width of everything in it is agreed between glibc, ncurses, tmux, xterm
/// and kitty (measured), which is bought by folding what they disagree on:
/// - controls (C0, C1), bidi controls, zero-width characters, soft hyphens and tag characters vanish; a tab or a line end is a space;
/// - variation selectors, skin tones and keycaps vanish, of a joined emoji the first one stays;
/// - a regional indicator without its partner becomes U+FFFD, since kitty gives it two columns;
/// - conjoining Hangul letters are composed, those that can't be become U+FFFD; at most four combining marks stay on a base;
/// - what has no agreed width (unassigned, or an emoji newer than Unicode 14) becomes U+FFFD, so that it is seen to be missing.
public struct MeasuredText: Hashable, Sendable {
  /// One a column; a wide cluster is followed by ``Cell/continuation``.
  public let cells: [Cell]

  /// The width in columns.
  public var columns: Int { cells.count }

  public var isEmpty: Bool { cells.isEmpty }

  public static let empty = MeasuredText(cells: [])

  private init(cells: [Cell]) {
    self.cells = cells
  }

  /// Folds and measures a text.
  ///
  /// - Parameters:
  ///   - text: Anything, hostile input included.
  ///   - limit: Columns after which the rest is not looked at.
  /// - Complexity: O(*n*) in what is looked at.
  public init(_ text: String, limit: Int = 4_096) {
    var text = text
    let limit = max(limit, 0)
    cells = text.withUTF8 { bytes in
      if let plain = Self.plainCells(bytes, limit: limit) { return plain }
      var folder = ClusterFolder(limit: limit)
      folder.fold(bytes)
      return folder.cells
    }
  }

  /// The text that the cells show.
  public var text: String {
    cells.reduce(into: "") { $0 += $1.text }
  }

  /// The columns of a range; a wide cluster cut by an edge becomes a blank, so does a flag cut in half.
  public subscript(range: Range<Int>) -> MeasuredText {
    let bounded = range.clamped(to: 0..<cells.count)
    guard !bounded.isEmpty else { return .empty }
    var part = Array(cells[bounded])
    if cells.cutsCluster(at: bounded.lowerBound) { part[0] = .blank }
    if cells.cutsCluster(at: bounded.upperBound) { part[part.count - 1] = .blank }
    return MeasuredText(cells: part)
  }

  /// The last place at or before a column where the text can be cut without cutting a wide cluster or a flag.
  public func boundary(atOrBefore column: Int) -> Int {
    let place = min(max(column, 0), cells.count)
    return cells.cutsCluster(at: place) ? place - 1 : place
  }

  /// The text in at most so many columns, with an ellipsis where it was cut.
  public func truncated(to limit: Int) -> MeasuredText {
    guard columns > limit else { return self }
    guard limit > 0 else { return .empty }
    var part = self[0..<(limit - 1)].cells
    while part.last == .blank { part.removeLast() }
    part.append(Cell("…"))
    return MeasuredText(cells: part)
  }

  /// One text after the other.
  public static func + (left: MeasuredText, right: MeasuredText) -> MeasuredText {
    MeasuredText(cells: left.cells + right.cells)
  }

  /// Texts one after the other.
  public static func joined(_ texts: [MeasuredText]) -> MeasuredText {
    MeasuredText(cells: texts.flatMap(\.cells))
  }

  private static func plainCells(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [Cell]? {
    let count = min(bytes.count, limit)
    for index in 0..<count where bytes[index] < 0x20 || bytes[index] > 0x7E { return nil }
    return [Cell](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count {
        buffer.initializeElement(at: index, to: Cell(Unicode.Scalar(bytes[index])))
      }
      initialized = count
    }
  }
}

extension [Cell] {
  /// True when two columns of one wide cluster, or of one flag, stand on the two sides of a place.
  ///
  /// - Parameter first: Where the row begins; what is before it does not count.
  func cutsCluster(at place: Int, rowFrom first: Int = 0) -> Bool {
    guard place > first, place < count else { return false }
    if self[place].width == 0 { return true }
    guard self[place].isFlagHalf else { return false }
    // Regional indicators make flags in pairs from the left.
    return self[first..<place].reversed().prefix { $0.isFlagHalf }.count % 2 == 1
  }
}

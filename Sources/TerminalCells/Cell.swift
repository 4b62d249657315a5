/// One column of one row: what stands there and how it looks. Sixteen bytes, bitwise copyable.
///
/// A cluster is a base and at most four combining marks, which is also what a cell of ncurses holds (`CCHARW_MAX` is 5), so the
/// five scalars are packed into the cell itself: no table of clusters has to be shared or locked.
public struct Cell: Hashable, Sendable, BitwiseCopyable {
  // Scalars 0, 1, 2 at bits 0, 21, 42.
  private var low: UInt64
  // Scalars 3, 4 at bits 0, 21; style at bit 42; width at bit 58.
  private var high: UInt64

  /// The most marks that a cell keeps; more are cut.
  public static let maximumMarks = 4

  /// An empty column in the terminal's own colours.
  public static let blank = Cell(" ", style: .text)

  /// The right half of the wide cluster on its left.
  public static let continuation = Cell(low: 0, high: 0)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// A cell with one scalar of width 1.
  ///
  /// - Precondition: The scalar is printable and one column wide on every terminal; texts from outside come through
  ///   ``MeasuredText``.
  public init(_ scalar: Unicode.Scalar, style: CellStyle = .text) {
    low = UInt64(scalar.value)
    high = UInt64(style.packed) << 42 | 1 << 58
  }

  init(base: UInt32, marks: (UInt32, UInt32, UInt32, UInt32), width: Int) {
    low = UInt64(base) | UInt64(marks.0) << 21 | UInt64(marks.1) << 42
    high = UInt64(marks.2) | UInt64(marks.3) << 21 | UInt64(width) << 58
  }

  /// Columns: 1 or 2; 0 for a ``continuation``.
  public var width: Int { Int(high >> 58) }

  public var style: CellStyle {
    get { CellStyle(packed: UInt16(truncatingIfNeeded: high >> 42)) }
    set { high = high & ~(0xFFFF << 42) | UInt64(newValue.packed) << 42 }
  }

  /// The same cluster in another style.
  @inline(__always)
  public func styled(_ style: CellStyle) -> Cell {
    Cell(low: low, high: high & ~(0xFFFF << 42) | UInt64(style.packed) << 42)
  }

  /// The base scalar's value; 0 for a continuation.
  public var base: UInt32 { UInt32(truncatingIfNeeded: low & 0x1F_FFFF) }

  /// The style as the screen's tables are indexed: role in the low byte, attributes in the high one.
  public var packedStyle: UInt16 { UInt16(truncatingIfNeeded: high >> 42) }

  /// The scalar values of the cluster, base first, padded with zeros.
  public var scalars: (UInt32, UInt32, UInt32, UInt32, UInt32) {
    (
      base, UInt32(truncatingIfNeeded: low >> 21 & 0x1F_FFFF), UInt32(truncatingIfNeeded: low >> 42 & 0x1F_FFFF),
      UInt32(truncatingIfNeeded: high & 0x1F_FFFF), UInt32(truncatingIfNeeded: high >> 21 & 0x1F_FFFF)
    )
  }

  /// True when the cell has combining marks.
  public var hasMarks: Bool { low >> 21 != 0 }

  /// True for a regional indicator, one half of a flag.
  var isFlagHalf: Bool { (0x1F1E6...0x1F1FF).contains(base) }

  /// The cluster as text; empty for a continuation.
  public var text: String {
    var result = ""
    let all = scalars
    for value in [all.0, all.1, all.2, all.3, all.4] where value != 0 {
      if let scalar = Unicode.Scalar(value) { result.unicodeScalars.append(scalar) }
    }
    return result
  }
}

extension CellBuffer {
  /// The same frame with quarter blocks in place of braille, cell for cell, for fonts that lack it or draw it too faint.
  public func inBlocks() -> CellBuffer {
    var copy = self
    copy.transform { cell in
      guard (0x2801...0x28FF).contains(cell.base), !cell.hasMarks else { return cell }
      return Cell(BlockForm.quarters(of: UInt8(truncatingIfNeeded: cell.base)), style: cell.style)
    }
    return copy
  }
}

/// Quarter blocks for dots of braille: a quarter is filled when one of its two dots is set.
enum BlockForm {
  static func quarters(of dots: UInt8) -> Unicode.Scalar {
    let filled = masks.enumerated().reduce(0) { $0 | (dots & $1.element != 0 ? 1 << $1.offset : 0) }
    return glyphs[filled]
  }

  /// The dots of the upper left, upper right, lower left and lower right quarter (Unicode, Braille Patterns).
  private static let masks: [UInt8] = [0b0000_0011, 0b0001_1000, 0b0100_0100, 0b1010_0000]
  private static let glyphs = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)
}
